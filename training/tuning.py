"""Tuning a teacher to the labels, and asking it."""

import time

import numpy as np
import torch

from losses import loss_of
from model import half
from predict import highest_of
from rate import rate
from sources import LABEL_WEIGHTS
from together import Together, gathered

# How much of the loss is the other teachers', where there are any.
TAUGHT = 0.5


def tune(args, model, optimiser, peaks, known, batches, path, taught=None):
    """
    Tunes `model` for `args.steps` or `args.seconds`, whichever end first, together with the other processes, and keeps it in
    `path`. `known` holds values and weights [rows, 7] and groups [rows]; `batches` gives row numbers and what the model reads of
    them, without end; `peaks` are the highest rates of the optimiser's groups. `taught` is what other teachers say of the rows, as
    of losses.py.
    """
    values, weights, groups = known
    together, labels = Together(args.rank, args.world), torch.tensor(LABEL_WEIGHTS)
    losses, began, done, over = [], time.time(), 0.0, False
    for step, (rows, read) in enumerate(batches):
        for group, peak in zip(optimiser.param_groups, peaks):
            group["lr"] = rate(done, step, peak)
        model.train()
        with half():
            shared = model(*read)
        loss = loss_of(model.as_rated(shared, groups[rows]), values[rows], weights[rows] * labels)
        if taught is not None:
            loss = (1 - TAUGHT) * loss + TAUGHT * loss_of(shared, taught[0][rows], taught[1][rows] * labels)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        losses.append(loss.item())
        if together.due():
            over = together.share(model, time.time() - began >= args.seconds or together.total >= args.steps)
            done = min(1, max(together.total / args.steps, (time.time() - began) / args.seconds))
        if args.rank == 0 and (over or len(losses) >= 400):
            print(f"tune {together.total} steps, {done:.3f} of the time, loss {np.mean(losses):.4f}", flush=True)
            torch.save(model.state_dict(), path)
            losses.clear()
        if over:
            return


def ask(model, lengths, width, read):
    """
    Logits [rows, 7] of texts of such `lengths`, without any source's bias: the higher of a window of `width` at the beginning
    and, of longer texts, one further on. `read` gives what `model` is called with for some windows (row, offset).
    """
    model.eval()
    windows = [(row, 0) for row in range(len(lengths))]
    windows += [(row, min(width - 16, length - width)) for row, length in enumerate(lengths) if length > width + 16]
    with half():
        return highest_of(model, windows, lengths, width, read)


def keep(args, said, asked, count, path):
    """Writes what the processes `said` of their shares of the `asked` rows, [count, 7], NaN where none was asked."""
    out = np.full((count, said.shape[1]), np.nan, np.float32)
    for share, logits in enumerate(gathered(said, args.world)):
        out[asked[share :: args.world]] = logits
    if args.rank == 0:
        np.save(path, out)
