"""A teacher for the small network: the sentence encoder tuned to the labels (`tune`), and what it says of texts (`tell`)."""

import argparse

import numpy as np
import torch

import graded
from encoder import Encoder, Tokens
from graph import read_weights
from prepare import CACHE, ENCODER, targets, training_rows
from sources import GROUP_NAMES, GROUPS, LABELS, all_rows
from together import begin
from tuning import ask, keep, tune

TUNED = CACHE / "tuned.pt"
SHORT, LONG, KEPT = 64, 96, 192
# Rows of each source in one pass of tuning: more of what is like news comments, less of tweets picked by key word.
SEEN = {
    "civil_toxicity": 15800, "civil_toxic_spans": 12600, "jigsaw_wiki": 35000, "context_toxicity": 6000, "identity_templates": 3000,
    "paradetox": 18000, "davidson": 10000, "dynahate": 32700, "measuring_hate_speech": 18000, "hatexplain": 15100, "cad": 13200,
    "edos": 8000, "hatemoji_build": 4700, "toxigen_annotated": 10200, "implicit_hate": 8000, "mlma": 2500, "goemotions_benign": 14000,
    "counterparts": 24000, "graded": 30000, "sentences": 12000,
}
TOKENS = 4096
# Learning rates of what the encoder knew already, of the new layers and of the head.
RATES = (2.5e-4, 4e-4, 1.2e-3)


class Pieces:
    """Texts as the encoder's pieces, in batches of about one length."""

    def __init__(self, rows):
        tokens = Tokens(ENCODER)
        self.ids = [np.array(tokens.encode(row.text, KEPT)) for row in rows]
        self.lengths = np.array([len(ids) for ids in self.ids])

    def pack(self, windows, longest):
        """[batch, time] ids and [batch] lengths of (row, offset) windows."""
        parts = [self.ids[row][offset : offset + longest] for row, offset in windows]
        out = np.zeros((len(parts), max(map(len, parts))), np.int64)
        for at, part in enumerate(parts):
            out[at, : len(part)] = part
        return torch.from_numpy(out), torch.tensor([len(part) for part in parts])


def rated_sources(rows):
    """The source of each row, nothing of those that nobody rated or graded."""
    return np.array([row.source if row.labels or row.weak else "" for row in rows])


def picked(sources, draw):
    """Row numbers for one pass, SEEN of each source, in random order; small sources more than once."""
    out = []
    for name, wanted in SEEN.items():
        at = np.where(sources == name)[0]
        while wanted > 0 and len(at):
            out.append(draw.permutation(at)[:wanted])
            wanted -= len(out[-1])
    return draw.permutation(np.concatenate(out))


def cut(rows, lengths, tokens):
    """`rows`, sorted by length, in batches of about so many tokens."""
    start = 0
    while start < len(rows):
        size = max(16, int(tokens // max(6, lengths[min(len(rows) - 1, start + 40)])))
        yield rows[start : start + size]
        start += size


def batches(pieces, sources, draw):
    """Batches of row numbers, texts of like length together, without end."""
    while True:
        order = picked(sources, draw)
        for start in range(0, len(order), 8192):
            part = order[start : start + 8192]
            lengths = np.minimum(pieces.lengths[part], SHORT) + 2 * draw.random(len(part))
            by_length = np.argsort(lengths)
            some = list(cut(part[by_length], lengths[by_length], TOKENS))
            yield from (some[at] for at in draw.permutation(len(some)))


def optimiser_of(model):
    """The optimiser of the encoder, in groups as RATES has them."""
    new = [p for name, p in model.named_parameters() if name.split(".")[0] in ("hidden", "out", "source_bias", "picks", "last")]
    above = list(model.above.parameters())
    old = [p for name, p in model.named_parameters() if name.split(".")[0] in ("vectors", "parts")]
    return torch.optim.AdamW([{"params": part} for part in (old, above, new)], weight_decay=1e-2, betas=(0.9, 0.98), fused=True)


def read(pieces, sources, draw):
    """Batches of row numbers and the windows of them that the encoder reads, without end."""
    for batch in batches(pieces, sources, draw):
        spare = np.maximum(0, pieces.lengths[batch] - SHORT) * (draw.random(len(batch)) < 0.4)
        yield torch.from_numpy(batch), pieces.pack(list(zip(batch, draw.integers(0, spare + 1))), SHORT)


def tune_encoder(args, rows):
    """Tunes the encoder to the labels and grades, for `args.steps` or `args.seconds`."""
    torch.manual_seed(args.seed * 100 + args.rank)
    groups = torch.tensor([GROUP_NAMES.index(GROUPS[row.source]) for row in rows])
    pieces, draw = Pieces(rows), np.random.default_rng([args.seed, args.rank])
    model = Encoder(read_weights(ENCODER), len(LABELS), len(GROUP_NAMES))
    some = read(pieces, rated_sources(rows), draw)
    grades = tuple(map(torch.from_numpy, graded.beside(rows)))
    tune(args, model, optimiser_of(model), RATES, (*map(torch.from_numpy, targets(rows)), groups), some, TUNED, grades)


def tell(args, rows, asked, path):
    """
    Writes the encoder's logits [rows, 7] without any source's bias, NaN where it is not asked. Each process is asked of its
    share.
    """
    model = Encoder(read_weights(ENCODER), len(LABELS), len(GROUP_NAMES))
    model.load_state_dict(torch.load(TUNED))
    pieces = Pieces([rows[row] for row in asked[args.rank :: args.world]])
    said = ask(model, pieces.lengths, LONG, lambda some: pieces.pack(some, LONG))
    keep(args, said, asked, len(rows), path)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=("tune", "tell"))
    parser.add_argument("--data", required=True)
    parser.add_argument("--steps", type=float, default=1e9, help="how many steps to tune, of all processes together")
    parser.add_argument("--seconds", type=float, default=3000, help="how long to tune; the rate falls to meet it")
    parser.add_argument("--seed", type=int, default=5)
    parser.add_argument("--rank", type=int, default=0)
    parser.add_argument("--world", type=int, default=1, help="processes that work together")
    args = parser.parse_args()
    rows = training_rows(args.data)
    if args.task == "tune":
        tune_encoder(args, rows)
    else:
        dev = all_rows(args.data, "dev")
        begin(args.rank, args.world)
        tell(args, dev, range(len(dev)), CACHE / "told-dev.npy")
        # Of our own sentences we know the labels.
        tell(args, rows, [at for at, row in enumerate(rows) if row.source != "counterparts"], CACHE / "told-train.npy")


if __name__ == "__main__":
    main()
