"""A teacher for the small network: the sentence encoder tuned to the labels (`tune`), and what it says of texts (`tell`)."""

import argparse
import time

import numpy as np
import torch
from torch.nn import functional as F

from encoder import Encoder, Tokens, read_weights
from prepare import CACHE, own_rows, targets
from sources import GROUP_NAMES, GROUPS, LABELS, all_rows

FOLDER = CACHE / "package" / "dist"
TUNED = CACHE / "tuned.pt"
SHORT, LONG, KEPT = 44, 64, 160
# Rows of each source that the one pass of tuning sees: what is like news comments, and what the network knows least.
SEEN = {
    "civil_toxicity": 10100, "civil_toxic_spans": 7700, "jigsaw_wiki": 16600, "context_toxicity": 3200, "identity_templates": 1300,
    "paradetox": 5100, "davidson": 2600, "dynahate": 11500, "measuring_hate_speech": 5100, "hatexplain": 6400, "cad": 8300,
    "edos": 3200, "hatemoji_build": 1300, "toxigen_annotated": 6500, "implicit_hate": 3800, "mlma": 1300, "goemotions_benign": 5100,
    "counterparts": 1900,
}
# The teacher need not be asked of every one of very many like texts.
ASKED = {
    "goemotions_benign": 0.4, "davidson": 0.5, "paradetox": 0.6, "implicit_hate": 0.8, "edos": 0.6, "measuring_hate_speech": 0.7,
    "identity_templates": 0.3, "counterparts": 0.0,
}


class Pieces:
    """Texts as the encoder's pieces, in batches of about one length."""

    def __init__(self, rows):
        tokens = Tokens(FOLDER)
        self.ids = [np.array(tokens.encode(row.text, KEPT)) for row in rows]
        self.lengths = np.array([len(ids) for ids in self.ids])

    def pack(self, windows, longest):
        """[batch, time] ids and [batch] lengths of (row, offset) windows."""
        parts = [self.ids[row][offset : offset + longest] for row, offset in windows]
        out = np.zeros((len(parts), max(map(len, parts))), np.int64)
        for at, part in enumerate(parts):
            out[at, : len(part)] = part
        return torch.from_numpy(out), torch.tensor([len(part) for part in parts])


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


def tune(rows, seed=5):
    torch.manual_seed(seed)
    draw = np.random.default_rng(seed)
    values, weights = map(torch.from_numpy, targets(rows))
    groups = torch.tensor([GROUP_NAMES.index(GROUPS[row.source]) for row in rows])
    pieces, order = Pieces(rows), picked(np.array([row.source for row in rows]), draw)
    batches = []
    for start in range(0, len(order), 4096):
        part = order[start : start + 4096]
        lengths = np.minimum(pieces.lengths[part], SHORT) + 2 * draw.random(len(part))
        by_length = np.argsort(lengths)
        some = list(cut(part[by_length], lengths[by_length], 1400))
        batches += [some[at] for at in draw.permutation(len(some))]
    model = Encoder(read_weights(FOLDER), len(LABELS), len(GROUP_NAMES))
    new = [p for name, p in model.named_parameters() if name.split(".")[0] in ("hidden", "out", "source_bias")]
    old = [p for name, p in model.named_parameters() if name.split(".")[0] in ("vectors", "parts")]
    optimiser = torch.optim.AdamW([{"params": old}, {"params": new}], weight_decay=1e-3, betas=(0.9, 0.98))
    labels, losses, began = torch.tensor([1.5, 1, 1, 1, 1, 1, 1]), [], time.time()
    for step, batch in enumerate(batches):
        share = min(1, (step + 1) / 150) * (0.03 + 0.97 * (1 - step / len(batches)))
        optimiser.param_groups[0]["lr"], optimiser.param_groups[1]["lr"] = 2.5e-4 * share, 1.5e-3 * share
        spare = np.maximum(0, pieces.lengths[batch] - SHORT) * (draw.random(len(batch)) < 0.4)
        model.train()
        at = torch.from_numpy(batch)
        logits = model(*pieces.pack(list(zip(batch, draw.integers(0, spare + 1))), SHORT), groups[at])
        loss = F.binary_cross_entropy_with_logits(logits, values[at], reduction="none") * weights[at] * labels
        loss = loss.sum() / (len(batch) * 3)
        optimiser.zero_grad()
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimiser.step()
        losses.append(loss.item())
        if step % 100 == 99:
            print(f"tune {step + 1}/{len(batches)} {time.time() - began:.0f} s loss {np.mean(losses[-100:]):.4f}", flush=True)
    torch.save(model.state_dict(), TUNED)


def tell(rows, asked, path):
    """Writes the encoder's logits [rows, 7] without any source's bias, NaN where it is not asked; the higher of two windows."""
    model = Encoder(read_weights(FOLDER), len(LABELS), len(GROUP_NAMES))
    model.load_state_dict(torch.load(TUNED))
    model.eval()
    pieces, out = Pieces(rows), np.full((len(rows), len(LABELS)), np.nan, np.float32)
    windows = [(row, 0) for row in asked]
    windows += [(row, min(LONG - 16, pieces.lengths[row] - LONG)) for row in asked if pieces.lengths[row] > LONG + 16]
    lengths = np.array([min(LONG, pieces.lengths[row] - offset) for row, offset in windows])
    order = np.argsort(lengths)
    for batch in cut(order, lengths[order], 2600):
        with torch.no_grad():
            logits = model(*pieces.pack([windows[at] for at in batch], LONG)).numpy()
        for at, row_logits in zip(batch, logits):
            row = windows[at][0]
            out[row] = np.fmax(out[row], row_logits)
    np.save(path, out)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=("tune", "tell"))
    parser.add_argument("--data", required=True)
    args = parser.parse_args()
    torch.set_num_threads(1)
    rows = all_rows(args.data, "train") + own_rows(args.data)
    if args.task == "tune":
        tune(rows)
    else:
        draw = np.random.default_rng(1).random(len(rows))
        tell(rows, [at for at, row in enumerate(rows) if draw[at] < ASKED.get(row.source, 1)], CACHE / "told-train.npy")
        dev = all_rows(args.data, "dev")
        tell(dev, range(len(dev)), CACHE / "told-dev.npy")


if __name__ == "__main__":
    main()
