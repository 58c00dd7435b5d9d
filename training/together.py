"""Training by several processes side by side."""

import os
import time

import torch
import torch.distributed as distributed


def begin(rank, world):
    """Waits until all `world` processes are there; MEETING_PORT is where, for who trains two networks at a time."""
    if world > 1:
        port = os.environ.get("MEETING_PORT", "29611")
        distributed.init_process_group("gloo", init_method=f"tcp://127.0.0.1:{port}", rank=rank, world_size=world)


def gathered(part, world):
    """What each process has, in their order; arrays may differ in length."""
    parts = [part]
    if world > 1:
        parts = [None] * world
        distributed.all_gather_object(parts, part)
    return parts


class Together:
    """
    Training by several processes: each takes its own steps, and every SECONDS of them they average their weights, each
    by how many steps it took (local SGD, Stich 2019). No process waits for a slower one.
    """

    SECONDS = 5.0

    def __init__(self, rank, world):
        self.rank, self.world = rank, world
        self.last, self.own, self.total = time.time(), 0, 0
        begin(rank, world)

    def due(self):
        """Counts a step, and says whether it is time to average."""
        self.own += 1
        return time.time() - self.last >= self.SECONDS

    def share(self, model, over):
        """Averages the model; whether the first process says that the run's time is `over`. `total` counts all steps."""
        flat = torch.cat([p.detach().flatten() for p in model.parameters()]) * self.own
        flat = torch.cat([flat, torch.tensor([float(self.own), float(over and self.rank == 0)])])
        if self.world > 1:
            distributed.all_reduce(flat)
        steps, start = flat[-2], 0
        with torch.no_grad():
            for p in model.parameters():
                p.copy_(flat[start : start + p.numel()].view_as(p) / steps)
                start += p.numel()
        self.total += int(steps)
        self.own, self.last = 0, time.time()
        return bool(flat[-1] > 0)
