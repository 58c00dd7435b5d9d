"""What a network says of texts, long ones read in windows, without any source's bias."""

import numpy as np
import torch

from batches import groups_by_length, pack
from model import KERNELS, LATER, Judge
from prepare import LONGEST, MOST_BY_CHANCE, NEAR, NEAR_SHARE, PER_WINDOW
from sources import GROUP_NAMES

# Below it one answer is as sure as another.
LEAST_LOGIT = -20.0


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
