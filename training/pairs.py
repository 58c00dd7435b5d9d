"""
What single pieces and neighbouring pairs say beside the network (Pairs of model.py), fitted to what raters said of each
text and the network did not. The network stays as it is.
"""

import argparse
from pathlib import Path

import numpy as np
import torch
from torch.nn import functional as F

from batches import TOKENS, Texts, epoch
from prepare import CACHE, CHANCES, LONGEST, VERSIONS
from sources import GROUP_NAMES
from train import load_judge, predict, rated, report, varied_labels

# Of texts it has learnt from, the network is surer than of any other: its log odds count for so much here.
HEARD = 0.45
# Scores are learnt in this unit, a text's mean being small beside its largest part.
UNIT = 5.5
DECAY = 1e-6
# Batches in a step.
TOGETHER = 10


def tell(start, model, texts):
    """
    (rows, logits [rows, 7]) of all texts that somebody rated or graded, as the network `model` of the file `start` has them
    without pairs; kept beside it for as long as the file does not change.
    """
    kept = CACHE / f"{Path(start).stem}-told.npz"
    if not kept.exists() or kept.stat().st_mtime < Path(start).stat().st_mtime:
        rows = rated(texts)
        np.savez(kept, rows=rows, logits=predict(model, texts, rows))
    with np.load(kept) as arrays:
        return arrays["rows"], arrays["logits"]


def fit(model, versions, rows, heard, args):
    """Fits `model.pairs` to the labels of `rows`, beside `heard` [rows, 7] and a bias of each source."""
    extra = versions[0].extra
    values, weights = torch.from_numpy(extra["values"]), torch.from_numpy(extra["weights"])
    groups, varied = torch.from_numpy(extra["groups"]), varied_labels(extra)
    place = np.zeros(len(versions[0]), np.int64)
    place[rows] = np.arange(len(rows))
    bias = torch.zeros(len(GROUP_NAMES), 7, requires_grad=True)
    optimiser = torch.optim.Adam([*model.pairs.parameters(), bias], args.rate)
    draw = np.random.default_rng(args.seed)
    lengths = np.minimum(versions[0].lengths[rows], LONGEST)
    steps, step, losses = args.epochs * lengths.sum() / TOKENS, 0, []
    # The mean weight of a step's answers: a step is as long whatever it holds.
    mean_weight = weights[rows].sum() * TOGETHER * args.epochs / steps
    for _ in range(args.epochs):
        for at, ids, _ in epoch(versions, CHANCES, draw, LONGEST, rows=rows):
            asked = torch.from_numpy(at)
            logits = heard[place[at]] + UNIT * model.pairs(ids) + (bias * varied)[groups[asked]]
            answers = F.binary_cross_entropy_with_logits(logits, values[asked], reduction="none") * weights[asked]
            loss = answers.sum() / mean_weight
            loss.backward()
            losses.append(loss.item())
            step += 1
            if step % TOGETHER == 0:
                take(optimiser, model, args.rate * max(0.0, 1 - step / steps) + 1e-4)
        print(f"pairs {step}/{steps:.0f} loss {np.mean(losses[-500:]) * TOGETHER:.4f}", flush=True)


def take(optimiser, model, rate):
    """One step of the optimiser; scores that nothing speaks for fall back to nought."""
    (DECAY * sum(part.square().sum() for part in model.pairs.parameters())).backward()
    for group in optimiser.param_groups:
        group["lr"] = rate
    optimiser.step()
    optimiser.zero_grad()


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", required=True)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--rate", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--share", type=float, default=0.5, help="how much of what was learnt is kept")
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    versions, dev = [Texts(CACHE / f"train{v}.npz") for v in range(VERSIONS)], Texts(CACHE / "dev.npz")
    model = load_judge(args.start)
    model.pairs.forget()
    rows, logits = tell(args.start, model, versions[0])
    fit(model, versions, rows, torch.from_numpy(logits) * HEARD, args)
    with torch.no_grad():
        for part in model.pairs.parameters():
            part.mul_(args.share * UNIT)
    torch.save({"judge": model.state_dict()}, args.out)
    print("  dev", report(predict(model, dev), dev), flush=True)


if __name__ == "__main__":
    main()
