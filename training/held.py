"""How well networks tell abuse from its twin in the comments of written/ and graded/ that nothing was trained on: AUC per file and label."""

import argparse

import numpy as np
import torch
from sklearn.metrics import roc_auc_score

import graded
import written
from predict import load_judge, predict
from prepare import reader
from sources import LABELS

# Answers between these are no clear yes or no.
NO, YES = 0.2, 0.6
# Fewer of either kind tell nothing.
LEAST = 4
SHOWN = ("toxicity", "identity_attack", "insult", "threat")


class Held:
    """Texts as train.predict reads them."""

    def __init__(self, texts):
        normaliser, pieces = reader()
        self.lists = [np.array(pieces.encode(normaliser.words(text)), np.int64) for text in texts]
        self.lengths = np.array([len(ids) for ids in self.lists])

    def __len__(self):
        return len(self.lists)

    def ids(self, at, offset, longest):
        return self.lists[at][offset : offset + longest]


def auc(known, logits, label):
    """AUC of one label over comments, of those that are clearly one or the other; NaN where they are too few."""
    values = np.array([labels.get(label, np.nan) for labels in known])
    sure = (values >= YES) | (values <= NO)
    yes = values[sure] >= YES
    if min(yes.sum(), (~yes).sum()) < LEAST:
        return float("nan")
    return roc_auc_score(yes, logits[sure, LABELS.index(label)])


class Comments:
    """Comments that are held back (text, labels, file), read once for all networks."""

    def __init__(self, name, held):
        self.name, (texts, self.known, files) = name, zip(*held)
        self.texts, self.files = Held(texts), np.array(files)

    def show(self, judge):
        """Prints AUC over all of them, and of each file."""
        logits = predict(judge, self.texts)
        print(f"{self.name}, {len(self.texts)} comments:", " ".join(f"{label} {auc(self.known, logits, label):.3f}" for label in SHOWN))
        for file in dict.fromkeys(self.files):
            at = np.flatnonzero(self.files == file)
            print(f"  {file:15} {len(at):4} comments, toxicity {auc([self.known[i] for i in at], logits[at], 'toxicity'):.3f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", required=True, nargs="+", help="networks trained before")
    args = parser.parse_args()
    torch.set_num_threads(1)
    held = [Comments("written", written.held_back()), Comments("graded", graded.held_back())]
    for start in args.start:
        print(start)
        judge = load_judge(start)
        for comments in held:
            comments.show(judge)


if __name__ == "__main__":
    main()
