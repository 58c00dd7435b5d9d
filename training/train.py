"""Train the network: masked pieces first (`guess`), then labels (`judge`), with a teacher where there is one."""

import argparse
import copy
import json
import time

import numpy as np
import torch

from batches import Texts, epoch, groups_by_length, masked
from lessons import Lessons
from model import HIDDEN, KERNELS, LATER, WIDTH, Guesser, Judge, half
from pieces import FIRST
from predict import predict
from prepare import CACHE, CHANCES, LONGEST, VERSIONS
from rate import rate
from report import report
from sources import GROUP_NAMES
from together import Together
from widen import widen


def guess(args, model, versions):
    """Teaches the network to guess masked pieces, from the text alone, and keeps it in `args.out`."""
    model.encode = torch.compile(model.encode, dynamic=True)
    draw = np.random.default_rng(args.seed)
    guesser = Guesser(model)
    if args.start and "guesser" in torch.load(args.start):
        guesser.load_state_dict(torch.load(args.start)["guesser"])
    optimiser = torch.optim.Adam(guesser.parameters(), args.rate, betas=(0.9, 0.98))
    steps, step, began, losses = args.steps_in_epoch * args.epochs, 0, time.time(), []
    while step < steps and time.time() - began < args.seconds:
        for _, ids, _ in epoch(versions[:1], [1.0], draw, LONGEST):
            for group in optimiser.param_groups:
                group["lr"] = rate(max(step / steps, (time.time() - began) / args.seconds), step, args.rate)
            guesser.train()
            with half():
                loss = guesser(*masked(ids, draw, model.vectors.num_embeddings))
            optimiser.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(guesser.parameters(), 1.0)
            optimiser.step()
            losses.append(loss.item())
            step += 1
            if step % 200 == 0:
                print(f"guess {step}/{steps} {time.time() - began:.0f} s loss {np.mean(losses[-200:]):.3f}", flush=True)
            if step >= steps or time.time() - began > args.seconds:
                break
        torch.save({"judge": model.state_dict(), "guesser": guesser.state_dict()}, args.out)


def optimiser_of(model, args):
    """The optimiser of `judge`; the second of its groups is the sources' biases."""
    bias = [p for n, p in model.named_parameters() if n == "source_bias"]
    rest = [p for n, p in model.named_parameters() if n != "source_bias"]
    return torch.optim.AdamW(
        [{"params": rest}, {"params": bias, "weight_decay": 0.05}], args.rate, weight_decay=args.decay, betas=(0.9, 0.98), fused=True
    )


def average(mean, model, keep):
    """Moves the averaged weights towards those of now; `keep` of them stays."""
    with torch.no_grad():
        for slow, fast in zip(mean.parameters(), model.parameters()):
            slow.lerp_(fast, 1 - keep)


def judge(args, model, versions, dev):
    """Teaches the network labels and marks, together with the other processes, and keeps its averaged weights in `args.out`."""
    lessons, optimiser = Lessons(args, versions[0].extra), optimiser_of(model, args)
    together = Together(args.rank, args.world)
    mean = copy.deepcopy(model)
    model.encode = torch.compile(model.encode, dynamic=True)
    done, shared, began, losses = 0.0, 0, time.time(), []
    steps = args.steps_in_epoch * args.epochs
    for step, batch in enumerate(own_share(args, versions)):
        for group in optimiser.param_groups:
            group["lr"] = rate(done, step, args.rate)
        optimiser.param_groups[1]["lr"] *= 3
        model.train()
        loss = lessons.loss(model, *batch)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        losses.append(loss.item())
        if together.due():
            ended = together.share(model, time.time() - began >= args.seconds)
            done, shared = max(together.total / steps, (time.time() - began) / args.seconds), shared + 1
            average(mean, model, min(args.keep, shared / (shared + 10)))
            if args.rank == 0 and shared % 20 == 0:
                print(f"judge {together.total}/{steps:.0f} done {done:.3f} {time.time() - began:.0f} s loss {np.mean(losses[-200:]):.4f}", flush=True)
                torch.save({"judge": mean.state_dict()}, args.out)
            if ended or together.total >= steps:
                break
    if args.rank == 0:
        torch.save({"judge": mean.state_dict()}, args.out)
        print("  dev", report(predict(mean, dev), dev), flush=True)


def silence_new_blocks(model, state):
    """Blocks that a smaller network lacks add nothing at first, so that training goes on where that one stopped."""
    known = {int(key.split(".")[1]) for key in state if key.startswith("blocks.")}
    for at, block in enumerate(model.blocks):
        if known and at not in known:
            with torch.no_grad():
                block.mix.weight[model.width :].zero_()


def own_share(args, versions):
    """Batches of the rows that teach anything, without end, in this process's own order."""
    draw = np.random.default_rng([args.seed, args.rank])
    while True:
        yield from epoch(versions, CHANCES, draw, LONGEST, noise=args.noise, rows=args.rows)


def rated(texts):
    """Numbers of the rows that somebody rated or graded."""
    return np.flatnonzero(texts.extra["weights"].any(1))


def rows_with_answers(args, versions):
    """Numbers of the rows that teach anything: without a teacher, those that somebody rated."""
    if args.task == "guess" or args.teacher:
        return np.arange(len(versions[0]))
    return rated(versions[0])


def arguments():
    """What the command line asks for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=("guess", "judge"))
    parser.add_argument("--epochs", type=float, default=1)
    parser.add_argument("--seconds", type=float, default=1e9, help="stop after this long; the rate falls to meet it")
    parser.add_argument("--rate", type=float, default=2e-3)
    parser.add_argument("--decay", type=float, default=1e-3)
    parser.add_argument("--noise", type=float, default=0.1)
    parser.add_argument("--width", type=int, default=WIDTH)
    parser.add_argument("--hidden", type=int, default=HIDDEN)
    parser.add_argument("--extra-blocks", type=int, default=0, choices=range(len(LATER) + 1))
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rank", type=int, default=0)
    parser.add_argument("--world", type=int, default=1, help="processes that train together")
    parser.add_argument("--keep", type=float, default=0.97, help="how much of the averaged weights stays at each averaging")
    parser.add_argument("--threads", type=int, default=1)
    parser.add_argument("--start")
    parser.add_argument("--teacher", help="probabilities of mix.py")
    parser.add_argument("--mix", type=float, default=0.5, help="how much of the loss is the teacher's")
    parser.add_argument("--join", type=float, default=0, help="share of batches whose texts are also read joined, by the teacher")
    parser.add_argument("--out", required=True)
    return parser.parse_args()


def main():
    args = arguments()
    # Every process begins with the same network.
    torch.manual_seed(args.seed)
    torch.set_num_threads(args.threads)
    versions = [Texts(CACHE / f"train{v}.npz") for v in range(VERSIONS if args.task == "judge" else 1)]
    dev = Texts(CACHE / "dev.npz") if args.task == "judge" else None
    vocabulary = FIRST + len(json.loads((CACHE / "pieces.json").read_text(encoding="utf-8")))
    model = Judge(vocabulary, len(GROUP_NAMES), args.width, kernels=KERNELS + LATER[: args.extra_blocks], hidden=args.hidden)
    if args.start:
        state = torch.load(args.start)["judge"]
        wider = (state["vectors.weight"].shape[1], state["hidden.weight"].shape[0]) != (args.width, args.hidden)
        # Earlier steps know nothing of marks.
        model.load_state_dict(widen(state, model) if wider else state, strict=False)
        # What pairs say is fitted last (pairs.py), beside a network that knew nothing of them.
        model.pairs.forget()
        silence_new_blocks(model, state)
    torch.manual_seed(args.seed * 100 + args.rank)
    args.rows = rows_with_answers(args, versions)
    lengths = np.minimum(versions[0].lengths[args.rows], LONGEST)
    args.steps_in_epoch = sum(1 for _ in groups_by_length(lengths, np.random.default_rng(0)))
    print(sum(p.numel() for p in model.parameters()), "parameters,", args.steps_in_epoch, "steps an epoch", flush=True)
    if args.task == "guess":
        guess(args, model, versions)
    else:
        judge(args, model, versions, dev)


if __name__ == "__main__":
    main()
