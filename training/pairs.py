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
from lessons import varied_labels
from predict import load_judge, predict
from prepare import CACHE, CHANCES, HERE, LONGEST, VERSIONS, reader
from report import report
from sources import GROUP_NAMES, LABELS
from train import rated

# Of texts it has learnt from, the network is surer than of any other: its log odds count for so much here.
HEARD = 0.45
# Scores are learnt in this unit, a text's mean being small beside its largest part.
UNIT = 5.5
DECAY = 1e-6
# One piece alone can raise a text: it learns at so much of the rate, and must be spoken for by more.
LOUDEST_RATE, LOUDEST_DECAY = 0.07, 1.5e-4
# Batches in a step.
TOGETHER = 10
# Who raters of comments take for a group, and no source of attacks on groups names: so many log odds more of toxicity and of
# identity_attack where a text names a party or camp, as a reader of forums would expect; and so much of toxicity's log odds
# beside those of identity_attack, which the ruder a text is, the sooner is seen in it.
PARTIES = {"toxicity": 0.4, "identity_attack": 0.9}
TONE = 0.08
# How much a source counts: people's comments more, of which there are few, and less what was written or made for the purpose.
COUNTS = {"civil": 2.5, "cad": 2.5, "context": 2.0, "wiki": 2.0, "hatexplain": 1.5, "counterparts": 0.6}


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


def counted(extra):
    """Weights [rows, 7] of the answers, each source's times what it counts."""
    counts = np.array([COUNTS.get(name, 1.0) for name in GROUP_NAMES], np.float32)
    return extra["weights"] * counts[extra["groups"]][:, None]


def fit(model, versions, rows, heard, args, seed):
    """Fits `model.pairs` from nothing to the labels of `rows`, beside `heard` [rows, 7] and a bias of each source."""
    model.pairs.forget()
    extra = versions[0].extra
    values, weights = torch.from_numpy(extra["values"]), torch.from_numpy(counted(extra))
    groups, varied = torch.from_numpy(extra["groups"]), varied_labels(extra)
    place = np.zeros(len(versions[0]), np.int64)
    place[rows] = np.arange(len(rows))
    bias = torch.zeros(len(GROUP_NAMES), 7, requires_grad=True)
    optimiser = optimiser_of(model.pairs, bias)
    draw = np.random.default_rng(seed)
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
                take(optimiser, args.rate * max(0.0, 1 - step / steps) + 1e-4)
        print(f"pairs {step}/{steps:.0f} loss {np.mean(losses[-500:]) * TOGETHER:.4f}", flush=True)


def optimiser_of(pairs, bias):
    """Adam over the tables and the sources' bias; each group says at what share of the rate it learns, and how fast it is forgotten."""
    loud = pairs.loudest.weight
    tables = [pairs.singles.weight, pairs.pairs.weight]
    return torch.optim.Adam([
        {"params": tables, "share": 1.0, "decay": DECAY},
        {"params": [loud], "share": LOUDEST_RATE, "decay": LOUDEST_DECAY},
        {"params": [bias], "share": 1.0, "decay": 0.0},
    ], lr=0.0)


def take(optimiser, rate):
    """One step of the optimiser; scores that nothing speaks for fall back to nought."""
    for group in optimiser.param_groups:
        group["lr"] = rate * group["share"]
        if group["decay"]:
            (group["decay"] * sum(part.square().sum() for part in group["params"])).backward()
    optimiser.step()
    optimiser.zero_grad()


def mean_of_fits(model, versions, rows, heard, args):
    """`model.pairs` as the mean of several fits, each by its own order: which texts come last moves a row by as much as a table gives."""
    total = {name: torch.zeros_like(part) for name, part in model.pairs.named_parameters()}
    for seed in range(args.seed, args.seed + args.fits):
        fit(model, versions, rows, heard, args, seed)
        for name, part in model.pairs.named_parameters():
            total[name] += part.detach() / args.fits
    model.pairs.load_state_dict(total)


def heed_parties(pairs):
    """Raises what the names of parties and camps (parties.txt) add, by PARTIES. Names of several pieces are left out, and told."""
    _, pieces = reader()
    named = {word: pieces.encode([word]) for word in (HERE / "parties.txt").read_text(encoding="utf-8").split()}
    whole = [ids[0] for ids in named.values() if len(ids) == 1]
    for label, more in PARTIES.items():
        pairs.loudest.weight[whole, LABELS.index(label)] += more
    print("parties of several pieces:", [word for word, ids in named.items() if len(ids) != 1])


def add_tone(model, tone):
    """Adds so much of toxicity's log odds to those of identity_attack, in every layer that gives them."""
    toxicity, identity = LABELS.index("toxicity"), LABELS.index("identity_attack")
    for part in (model.out.weight, model.out.bias):
        part[identity] += tone * part[toxicity]
    for part in model.pairs.parameters():
        part[:, identity] += tone * part[:, toxicity]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", required=True)
    parser.add_argument("--epochs", type=int, default=2)
    parser.add_argument("--rate", type=float, default=0.05)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--fits", type=int, default=4)
    parser.add_argument("--share", type=float, default=0.7, help="how much of what was learnt is kept")
    parser.add_argument("--tone", type=float, default=TONE, help="0 for a network that has it already, as the pack's")
    parser.add_argument("--out", required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    torch.manual_seed(args.seed)
    versions, dev = [Texts(CACHE / f"train{v}.npz") for v in range(VERSIONS)], Texts(CACHE / "dev.npz")
    model = load_judge(args.start)
    model.pairs.forget()
    rows, logits = tell(args.start, model, versions[0])
    mean_of_fits(model, versions, rows, torch.from_numpy(logits) * HEARD, args)
    with torch.no_grad():
        for part in model.pairs.parameters():
            part.mul_(args.share * UNIT)
        heed_parties(model.pairs)
        add_tone(model, args.tone)
    torch.save({"judge": model.state_dict()}, args.out)
    print("  dev", report(predict(model, dev), dev), flush=True)


if __name__ == "__main__":
    main()
