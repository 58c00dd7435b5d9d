"""
What all teachers say of a text together: the tuned encoder, the word counts, the recurrent network (or those of them that
are named) and the answers of the networks before, each label's weights chosen by what fits dev best.
"""

import argparse

import numpy as np
import torch
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score

import graded
from batches import Texts
from model import half
from predict import load_judge, predict
from prepare import CACHE, NEAR, training_rows
from sources import LABELS, WEIGHTS

# Labels that few sources know; the teachers know them little better.
TRUST = np.array([1.0, 0.4, 1.0, 0.7, 0.7, 0.3, 0.7], np.float32)
# The files that teacher.py, words.py and recurrent.py write begin with these.
TEACHERS = ("told", "words", "recurrent")
# Tweets picked by key word, and texts about emoji: who fits them best knows the key words, not comments.
PICKED = ("implicit_hate", "mlma", "davidson", "hatemoji_build")
# What is longer than a narrow window counts so much more: there the network is farther from its teachers.
LONGER = 1.5
# So much do our own sentences count beside a label that raters gave.
OWN = 1.0

# The share of grades, where teachers have the rest: grades know hints and codes, teachers what raters make of mild rudeness. On
# dev, grades given to 299 civil_toxicity comments have an AUC of 0.85 (teachers 0.94), to 260 of cad 0.84 (teachers 0.81).
GRADES = 0.4


def weighting(parts, dev):
    """Per label, how the parts' logits add up best on dev, each source but those PICKED counting alike: [label] -> fitted model."""
    out = []
    for label in range(len(LABELS)):
        known = dev.extra["known"][:, label] & ~np.isnan(parts).any(0)[:, label] & ~np.isin(dev.extra["names"], PICKED)
        names, y = dev.extra["names"][known], dev.extra["values"][known, label] >= 0.5
        if y.sum() < 30 or known.sum() - y.sum() < 30:
            out.append(None)
            continue
        weights = np.array([1 / max(300, (names == name).sum()) for name in names])
        out.append(LogisticRegression(C=1e4).fit(parts[:, known, label].T, y, weights / weights.mean()))
    return out


def grades(rows, texts):
    """Grades of graded.py and where there are some, both [rows, 7]: of graded comments and sentences, and beside raters' labels."""
    values, known = graded.beside(rows)
    own = np.isin([row.source for row in rows], ("graded", "sentences"))[:, None] & (texts.extra["weights"] > 0)
    return np.where(own, texts.extra["values"], values), own | (known > 0)


def parts_of(name, texts, judges, teachers):
    """What every teacher says of the `name` texts, [teachers, rows, 7], NaN where one was not asked."""
    with half():
        networks = [predict(judge, texts) for judge in judges]
    told = {teacher: np.load(CACHE / f"{teacher}-{name}.npy") for teacher in teachers}
    # Of labels that words were not counted for they say nothing.
    return np.stack([*(np.nan_to_num(said) if teacher == "words" else said for teacher, said in told.items()), *networks])


def mix(rows, starts, out, teachers=TEACHERS):
    """Writes the mixed probabilities and how much each counts, [rows, 7]."""
    judges = [load_judge(start) for start in starts]
    dev, texts = Texts(CACHE / "dev.npz"), Texts(CACHE / "train0.npz")
    said = {name: parts_of(name, some, judges, teachers) for name, some in (("dev", dev), ("train", texts))}
    models = weighting(said["dev"], dev)
    probabilities = np.zeros(said["train"].shape[1:], np.float32)
    for label, model in enumerate(models):
        for name, target in (("dev", None), ("train", probabilities)):
            logits = said[name][:, :, label]
            known = ~np.isnan(logits).any(0)
            told = np.zeros(logits.shape[1])
            told[known] = model.predict_proba(logits[:, known].T)[:, 1] if model else 1 / (1 + np.exp(-logits[0, known]))
            if target is None:
                show(LABELS[label], label, model, logits, told, dev)
            else:
                target[:, label] = told
    taught = of_rows(rows, texts, probabilities, ~np.isnan(said["train"]).any((0, 2)))
    np.savez(out, probabilities=taught[0], weights=taught[1])


def of_rows(rows, texts, probabilities, asked):
    """
    What the network is taught and how much each counts, both [rows, 7]: the teachers' `probabilities` where they were `asked`
    [rows], grades beside them, and the known labels of our own sentences.
    """
    by_row = np.array([WEIGHTS.get(row.source, 1.0) for row in rows], np.float32) * asked
    by_row *= np.where(texts.lengths > NEAR, LONGER, 1.0)
    weights = by_row[:, None] * TRUST
    # No teacher is asked of our own sentences, whose labels are known: those stand for one.
    own = np.array([row.source == "counterparts" for row in rows])
    probabilities[own], weights[own] = texts.extra["values"][own], OWN * texts.extra["weights"][own]
    values, is_graded = grades(rows, texts)
    probabilities[is_graded] += GRADES * (values[is_graded] - probabilities[is_graded])
    weights[is_graded] = np.maximum(weights, by_row[:, None])[is_graded]
    return probabilities, weights


def show(label, at, model, logits, told, dev):
    """AUC on dev of the mixture and of its parts."""
    print(label, "weights", None if model is None else model.coef_[0].round(2), flush=True)
    for name in sorted(set(dev.extra["names"])):
        known = (dev.extra["names"] == name) & dev.extra["known"][:, at]
        y = dev.extra["values"][known, at] >= 0.5
        if 15 < y.sum() < len(y) - 15:
            each = " ".join(f"{roc_auc_score(y, np.nan_to_num(part[known])):.3f}" for part in logits)
            print(f"  {name:24} mixed {roc_auc_score(y, told[known]):.3f} teachers, networks {each}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--start", required=True, nargs="+", help="networks trained before")
    parser.add_argument("--teachers", nargs="*", default=TEACHERS, choices=TEACHERS)
    parser.add_argument("--known", action="store_true", help="without texts that nobody rated or graded")
    parser.add_argument("--out", default=str(CACHE / "teacher.npz"))
    args = parser.parse_args()
    torch.set_num_threads(1)
    mix(training_rows(args.data, args.known), args.start, args.out, args.teachers)


if __name__ == "__main__":
    main()
