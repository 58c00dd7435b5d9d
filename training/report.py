"""How well a network does on dev, as one line."""

import numpy as np
from sklearn.metrics import roc_auc_score

from sources import LABELS

WATCHED = (
    ("civil_toxicity", 0), ("jigsaw_wiki", 0), ("jigsaw_wiki", 3), ("jigsaw_wiki", 6), ("jigsaw_wiki", 4), ("jigsaw_wiki", 2),
    ("context_toxicity", 0), ("dynahate", 2), ("hatexplain", 0), ("toxigen_annotated", 0), ("cad", 0), ("identity_templates", 0),
)


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
