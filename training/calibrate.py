"""Make probabilities mean what they say, and spread the tolerance over what readers meet."""

import numpy as np
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

from sources import LABELS

NATURAL_TOXIC = {"jigsaw_wiki": 0.10}
DEFAULT_TOLERANCE = 50
CIVIL_FALSE_RATE = 0.01
DOUBT = 0.1
OF_WORDS = [LABELS.index("sexual_explicit"), LABELS.index("obscene")]
TIMES_TOXICITY = 1.25


def natural_weights(names, toxic, source):
    """Weights of one source's rows that bring abuse back to its natural share."""
    at = names == source
    share, wanted = toxic[at].mean(), NATURAL_TOXIC.get(source)
    if wanted is None:
        return at, np.ones(at.sum())
    return at, np.where(toxic[at], wanted / share, (1 - wanted) / (1 - share))


def fit(logits, dev):
    """(scales, shifts) [7]: Platt's (1999) fit per label on dev, news comments for toxicity, talk pages for the rest."""
    names, values, weights = dev.extra["names"], dev.extra["values"], dev.extra["weights"]
    toxic = values[:, 0] >= 0.5
    scales, shifts = np.ones(7, np.float32), np.zeros(7, np.float32)
    for label in range(7):
        at, natural = natural_weights(names, toxic, "civil_toxicity" if label == 0 else "jigsaw_wiki")
        z, y, w = logits[at, label], values[at, label] >= 0.5, natural * (weights[at, label] > 0)
        model = LogisticRegression(C=100.0).fit(z[w > 0, None], y[w > 0], w[w > 0])
        scales[label], shifts[label] = max(0.2, model.coef_[0, 0]), model.intercept_[0]
    return scales, shifts


def heeded(probabilities):
    """[n, 7]: what of each label is held against the tolerance; as `src/core/heeded.ts`."""
    out = probabilities.copy()
    out[:, OF_WORDS] = np.minimum(out[:, OF_WORDS], TIMES_TOXICITY * out[:, :1])
    return out


def tolerance(probabilities, dev):
    """
    101 thresholds on the highest label that is heeded. The middle one folds so few civil news comments of dev that the true rate is
    at most CIVIL_FALSE_RATE but for a chance of DOUBT; from there on, each step up or down changes the number folded
    on a natural mix by about the same.
    """
    names, values = dev.extra["names"], dev.extra["values"]
    score = heeded(probabilities).max(1)
    civil = score[(names == "civil_toxicity") & (values[:, 0] < 0.5)]
    middle = float(np.sort(civil)[-1 - false_ones(len(civil))]) + 1e-4
    mix = np.sort(score[dev.extra["natural"] & (names != "context_toxicity")])
    share = (mix >= middle).mean()
    low = np.quantile(mix, 1 - np.linspace(min(0.4, 1 - 0.02), share, DEFAULT_TOLERANCE + 1))
    high = np.quantile(mix, 1 - np.linspace(share, 0.0, 100 - DEFAULT_TOLERANCE + 1))
    out = np.maximum.accumulate(np.concatenate([low[:-1], [middle], high[1:]]))
    out = [round(float(t), 4) for t in out]
    out[0], out[-1] = min(out[0], out[1]), 1.01
    return out


def false_ones(count):
    """How many of `count` civil comments may fold, so that the rate is below CIVIL_FALSE_RATE with little doubt."""
    odds, some = (1 - CIVIL_FALSE_RATE) ** count, -1
    total = odds
    while total <= DOUBT:
        some += 1
        odds *= (count - some) / (some + 1) * CIVIL_FALSE_RATE / (1 - CIVIL_FALSE_RATE)
        total += odds
    return max(0, some)


def auc_table(logits, dev):
    """AUC of logits [rows, 7] on dev, {source and label: AUC}, where there are ten rows of either kind."""
    names, values, known = dev.extra["names"], dev.extra["values"], dev.extra["known"]
    out = {}
    for name in sorted(set(names)):
        for label in range(7):
            at = (names == name) & known[:, label]
            y = values[at, label] >= 0.5
            if 10 <= y.sum() <= len(y) - 10:
                out[f"{name} {LABELS[label]}"] = round(float(roc_auc_score(y, logits[at, label])), 4)
    return out


def compare(before, after, dev):
    """AUC on dev of two sets of logits [rows, 7] beside each other, a line each."""
    one, two = auc_table(before, dev), auc_table(after, dev)
    return "\n".join(f"  {key:42} {one[key]:.4f} {two[key]:.4f}" for key in one)


def quality(logits, dev):
    """What pack.json says of the pack's own quality: AUC on the dev splits."""
    return {"measure": "area under the ROC curve on the dev split of each source", "auc": auc_table(logits, dev)}
