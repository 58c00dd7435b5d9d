"""Tuning a teacher to the labels."""

import time

import numpy as np
import torch
from torch.nn import functional as F

from model import half
from sources import LABEL_WEIGHTS
from together import Together
from train import rate


def tune(args, model, optimiser, peaks, known, batches, path):
    """
    Tunes `model` for `args.seconds`, together with the other processes, and keeps it in `path`. `known` holds values and
    weights [rows, 7] and groups [rows]; `batches` gives row numbers and what the model reads of them, without end; `peaks`
    are the highest rates of the optimiser's groups.
    """
    values, weights, groups = known
    together, labels = Together(args.rank, args.world), torch.tensor(LABEL_WEIGHTS)
    losses, began, done, over = [], time.time(), 0.0, False
    for step, (rows, read) in enumerate(batches):
        for group, peak in zip(optimiser.param_groups, peaks):
            group["lr"] = rate(done, step, peak)
        model.train()
        with half():
            logits = model(*read, groups[rows])
        loss = F.binary_cross_entropy_with_logits(logits, values[rows], reduction="none") * weights[rows] * labels
        loss = loss.sum() / (len(rows) * 3)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        losses.append(loss.item())
        if together.due():
            over = together.share(model, time.time() - began >= args.seconds)
            done = min(1, (time.time() - began) / args.seconds)
        if args.rank == 0 and (over or len(losses) >= 400):
            print(f"tune {together.total} steps, {done:.3f} of the time, loss {np.mean(losses):.4f}", flush=True)
            torch.save(model.state_dict(), path)
            losses.clear()
        if over:
            return
