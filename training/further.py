"""
What a network is taught that goes on from the pack alone (from_pack.py): its own answers, brought to what dev's labels say,
and grades beside them.
"""

import argparse

import numpy as np
import torch

from batches import Texts
from mix import of_rows, weighting
from model import half
from prepare import CACHE, training_rows
from train import load_judge, predict


def teach(rows, start, out):
    """Writes the probabilities and how much each counts, [rows, 7], as mix.py does."""
    judge = load_judge(start)
    dev, texts = Texts(CACHE / "dev.npz"), Texts(CACHE / "train0.npz")
    with half():
        said = [predict(judge, some) for some in (dev, texts)]
    probabilities = np.zeros_like(said[1])
    for label, model in enumerate(weighting(said[0][None], dev)):
        logits = said[1][:, label]
        probabilities[:, label] = model.predict_proba(logits[:, None])[:, 1] if model else 1 / (1 + np.exp(-logits))
    taught = of_rows(rows, texts, probabilities, np.ones(len(rows), bool))
    np.savez(out, probabilities=taught[0], weights=taught[1])


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--start", default=str(CACHE / "pack.pt"))
    parser.add_argument("--out", default=str(CACHE / "teacher.npz"))
    args = parser.parse_args()
    torch.set_num_threads(2)
    teach(training_rows(args.data, known=True), args.start, args.out)


if __name__ == "__main__":
    main()
