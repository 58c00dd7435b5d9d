"""Train the network: masked pieces first (`guess`), then labels (`judge`), with a teacher where there is one."""

import argparse
import copy
import json
import math
import time

import numpy as np
import torch
from sklearn.metrics import roc_auc_score
from torch.nn import functional as F

from batches import UNMARKED, Texts, epoch, groups_by_length, joined, masked, pack
from losses import loss_of, taught_by
from model import HIDDEN, KERNELS, LATER, WIDTH, Guesser, Judge, half
from pieces import FIRST
from prepare import CACHE, CHANCES, LONGEST, MOST_BY_CHANCE, NEAR, NEAR_SHARE, PER_WINDOW, VERSIONS
from sources import GROUP_NAMES, LABEL_WEIGHTS, LABELS
from together import Together
from widen import widen

# How much a marked text counts beside its labels.
MARKS = 2.0
# Below it one answer is as sure as another.
LEAST_LOGIT = -20.0
WATCHED = (
    ("civil_toxicity", 0), ("jigsaw_wiki", 0), ("jigsaw_wiki", 3), ("jigsaw_wiki", 6), ("jigsaw_wiki", 4), ("jigsaw_wiki", 2),
    ("context_toxicity", 0), ("dynahate", 2), ("hatexplain", 0), ("toxigen_annotated", 0), ("cad", 0), ("identity_templates", 0),
)


def load_judge(path):
    """The network of a file that `judge` wrote; built as it was."""
    state = torch.load(path)["judge"]
    blocks = 1 + max(int(key.split(".")[1]) for key in state if key.startswith("blocks."))
    (pieces, width), hidden = state["vectors.weight"].shape, state["hidden.weight"].shape[0]
    model = Judge(pieces, len(GROUP_NAMES), width, kernels=(KERNELS + LATER)[:blocks], hidden=hidden)
    model.load_state_dict(state, strict=False)
    return model


def predict(model, texts, rows=None):
    """
    Logits [rows, 7] of `rows` or of all, without any source's bias, as src/score/views.ts: the highest of wide windows, and for
    longer texts that together with the highest of narrow ones.
    """
    model.eval()
    rows = np.arange(len(texts)) if rows is None else rows
    far = highest(model, texts, rows, LONGEST)
    long = texts.lengths[rows] > NEAR
    far[long] = far[long] * (1 - NEAR_SHARE) + highest(model, texts, rows[long], NEAR) * NEAR_SHARE
    return far


def highest(model, texts, rows, width):
    """Logits [rows, 7], of the highest of the windows over each text, less what many windows give by chance."""
    shared = width // 4
    windows = [(at, offset) for at, row in enumerate(rows) for offset in range(0, max(1, texts.lengths[row] - shared), width - shared)]
    read = lambda some: (torch.from_numpy(pack([texts.ids(rows[at], offset, width) for at, offset in some])),)
    out = np.maximum(highest_of(model, windows, texts.lengths[rows], width, read), LEAST_LOGIT)
    counts = np.minimum(np.bincount([at for at, _ in windows], minlength=len(rows)), MOST_BY_CHANCE)
    return out - PER_WINDOW * np.log(counts)[:, None].astype(np.float32)


def highest_of(model, windows, lengths, width, read):
    """
    Logits [rows, 7] of texts of such `lengths`, each the highest over its `windows` (row, offset) of `width`; `read` gives
    what `model` is called with for some of them.
    """
    out = np.full((len(lengths), 7), -np.inf, np.float32)
    sizes = np.array([min(width, lengths[row] - offset) for row, offset in windows])
    with torch.no_grad():
        for batch in groups_by_length(sizes, None, 8192):
            some = [windows[at] for at in batch]
            for (row, _), logits in zip(some, model(*read(some)).float().numpy()):
                out[row] = np.maximum(out[row], logits)
    return out


def report(logits, dev):
    """AUC of the watched sets and labels on dev and their mean, as one line."""
    known, values, names = dev.extra["known"], dev.extra["values"], dev.extra["names"]
    parts, total = [], []
    for name, label in WATCHED:
        at = (names == name) & known[:, label]
        auc = roc_auc_score(values[at, label] >= 0.5, logits[at, label])
        total.append(auc)
        parts.append(f"{name.split('_')[0][:8]}.{LABELS[label][:4]} {auc:.3f}")
    return f"mean {np.mean(total):.4f} | " + " ".join(parts)


def rate(done, step, peak, warm=200):
    """Learning rate: a short rise, then half a cosine down; `done` is the share of the run that is over."""
    return peak * min(1, (step + 1) / warm) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, done))))


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


class Lessons:
    """What `judge` learns from: labels as each source gives them, what the teacher says of every label, and marks."""

    def __init__(self, args, extra):
        """`extra` holds values and weights [rows, 7] and groups [rows] of the rows that are learnt from."""
        self.values, self.weights = torch.from_numpy(extra["values"]), torch.from_numpy(extra["weights"])
        self.groups = torch.from_numpy(extra["groups"])
        self.taught = taught_by(args.teacher) if args.teacher else None
        self.labels = torch.tensor(LABEL_WEIGHTS)
        # A source that knows one value of a label only would learn that value as its bias.
        self.varied = varied_labels(extra)
        self.mix, self.join = args.mix, args.join
        self.draw = np.random.default_rng([args.seed, args.rank, 1])

    def loss(self, model, rows, ids, marks):
        """Loss of a batch as `epoch` gives it: row numbers, ids and marks [batch, time]."""
        at = torch.from_numpy(rows)
        with half():
            encoded, mask = model.encode(ids)
            shared = model.judge(encoded, mask).float()
        as_rated = shared + (model.source_bias * self.varied)[self.groups[at]]
        loss = loss_of(as_rated, self.values[at], self.weights[at] * self.labels)
        if self.taught is not None:
            # What the teacher says of every label, without any source's bias: the judge that ships has none either.
            loss = (1 - self.mix) * loss + self.mix * loss_of(shared, self.taught[0][at], self.taught[1][at] * self.labels)
            several = joined(ids, self.draw, LONGEST) if self.draw.random() < self.join else None
            if several is not None:
                loss = loss + self.mix * self.of_joined(model, *several, at)
        known = marks != UNMARKED
        if known.any():
            loss = loss + MARKS * of_marks(model, encoded[known], marks[known]) * known.any(1).float().mean()
        return loss

    def of_joined(self, model, ids, of, at):
        """Loss of comments joined from the rows `at[of]`: each label is as likely as in the likeliest of them."""
        probabilities, weights = self.taught[0][at][of].amax(1), self.taught[1][at][of].amin(1)
        with half():
            logits = model.judge(*model.encode(ids))
        return loss_of(logits.float(), probabilities, weights * self.labels)


def of_marks(model, encoded, marks):
    """Loss of encoded pieces [pieces, width] that raters marked (1) or did not (0)."""
    with half():
        pointed = model.point(encoded)
    return F.binary_cross_entropy_with_logits(pointed.float(), marks.float())


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


def varied_labels(extra):
    """[groups, 7]: 1 where a source knows both values of a label."""
    out = torch.zeros(len(GROUP_NAMES), 7)
    for group in range(len(GROUP_NAMES)):
        at = extra["groups"] == group
        for label in range(7):
            sure = extra["values"][at, label][extra["weights"][at, label] > 0]
            positive = (sure >= 0.5).mean() if len(sure) else 0
            out[group, label] = float(0.02 < positive < 0.98)
    return out


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
