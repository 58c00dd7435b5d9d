"""Prepared arrays as batches of texts of about one length."""

import numpy as np
import torch

from pieces import MASK, UNKNOWN

TOKENS = 6144
UNMARKED = 255


class Texts:
    """Piece ids of texts, stored end to end."""

    def __init__(self, path):
        with np.load(path, allow_pickle=False) as arrays:
            self.flat = arrays["flat"].astype(np.int64)
            self.starts = arrays["starts"]
            self.extra = {key: arrays[key] for key in arrays.files if key not in ("flat", "starts")}
        self.lengths = np.diff(self.starts)

    def __len__(self):
        return len(self.lengths)

    def ids(self, at, offset, longest):
        """The ids of text `at` from `offset` on, `longest` at most."""
        start = self.starts[at] + offset
        return self.flat[start : min(start + longest, self.starts[at + 1])]

    def marks(self, at, offset, longest):
        """Marks beside `ids`; None where the text has none."""
        if "marks" not in self.extra or self.extra["marks"][self.starts[at]] == UNMARKED:
            return None
        start = self.starts[at] + offset
        return self.extra["marks"][start : min(start + longest, self.starts[at + 1])]


def pack(parts):
    """Texts of piece ids as one padded array."""
    out = np.zeros((len(parts), max(4, max(len(part) for part in parts))), np.int64)
    for row, part in enumerate(parts):
        out[row, : len(part)] = part
    return out


def pack_marks(parts, shape):
    """As pack, of marks; None is a text without."""
    out = np.full(shape, UNMARKED, np.uint8)
    for row, part in enumerate(parts):
        if part is not None:
            out[row, : len(part)] = part
    return out


def groups_by_length(lengths, draw, tokens=TOKENS):
    """Row numbers in batches of texts of like length; in random order where `draw` is given."""
    noise = draw.random(len(lengths)) * (2 + 0.1 * lengths) if draw is not None else 0
    order = np.argsort(lengths + noise, kind="stable")
    out, start = [], 0
    while start < len(order):
        size = max(8, int(tokens // max(8, lengths[order[min(len(order) - 1, start + 64)]])))
        out.append(order[start : start + size])
        start += size
    if draw is not None:
        draw.shuffle(out)
    return out


def epoch(versions, chances, draw, longest, noise=0.0, rows=None):
    """
    One pass: (rows, ids [batch, time], marks [batch, time]); each row in one of its versions, long ones cut to a window.
    Marks are 1 or 0 where raters marked pieces, else UNMARKED; only the first version has any.
    """
    rows = np.arange(len(versions[0])) if rows is None else rows
    which = draw.choice(len(versions), len(rows), p=chances)
    lengths = np.minimum(np.stack([v.lengths[rows] for v in versions])[which, np.arange(len(rows))], longest)
    keep = lengths > 0
    rows, which, lengths = rows[keep], which[keep], lengths[keep]
    for batch in groups_by_length(lengths, draw):
        parts, marks = [], []
        for at in batch:
            texts, row = versions[which[at]], rows[at]
            spare = texts.lengths[row] - longest
            offset = int(draw.integers(0, spare + 1)) if spare > 0 and draw.random() < 0.4 else 0
            parts.append(texts.ids(row, offset, longest))
            marks.append(texts.marks(row, offset, longest))
        ids = pack(parts)
        if noise:
            hit = (draw.random(ids.shape) < noise) & (ids > 0) & (draw.random((len(ids), 1)) < 0.5)
            ids[hit] = UNKNOWN
        yield rows[batch], torch.from_numpy(ids), torch.from_numpy(pack_marks(marks, ids.shape))


def joined(ids, draw, longest):
    """
    Comments made of several, in any order: (ids [batch, time], which rows each is made of [batch, several]), or None
    where two texts of the batch are longer than `longest` together. One abusive sentence among civil ones is abuse.
    """
    ids = ids.numpy()
    most = min(6, longest // ids.shape[1])
    if most < 2:
        return None
    several = int(draw.integers(2, most + 1))
    of = np.stack([draw.permutation(len(ids)) for _ in range(several)], 1)
    return torch.from_numpy(pack([np.concatenate([ids[row][ids[row] > 0] for row in rows]) for rows in of])), torch.from_numpy(of)


def masked(ids, draw, vocabulary, share=0.15):
    """Masked ids and the wanted originals (0 elsewhere), as in Devlin et al. 2019."""
    ids = ids.numpy()
    chosen = (draw.random(ids.shape) < share) & (ids > MASK)
    fate = draw.random(ids.shape)
    wanted = np.where(chosen, ids, 0)
    shown = np.where(chosen & (fate < 0.8), MASK, ids)
    shown = np.where(chosen & (fate >= 0.9), draw.integers(MASK + 1, vocabulary, ids.shape), shown)
    return torch.from_numpy(shown), torch.from_numpy(wanted)
