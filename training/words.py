"""The plainest teacher: logistic regression over words, pairs of words and runs of characters, each text judged by what
was learnt from the others (three folds)."""

import argparse
import zlib

import numpy as np
import scipy.sparse as sparse
from sklearn.feature_extraction.text import HashingVectorizer
from sklearn.linear_model import SGDClassifier
from sklearn.preprocessing import normalize

from prepare import CACHE, targets, training_rows
from sources import LABELS, all_rows

FOLDS = 3
LONGEST = 1200
BUCKETS = 2**20
# Known to enough sources for words alone to say something.
LEARNT = ("toxicity", "identity_attack", "insult", "threat", "obscene")
KINDS = (
    (3, {"analyzer": "word", "token_pattern": r"(?u)\b\w[\w']*\b|[!?*]+", "ngram_range": (1, 2)}),
    (6, {"analyzer": "char_wb", "ngram_range": (3, 5)}),
)


def features(texts, others):
    """TF-IDF of both, as [texts, features] and [others, features]; the weights are those of `texts`."""
    parts = ([], [])
    for least, options in KINDS:
        hashing = HashingVectorizer(n_features=BUCKETS, norm=None, alternate_sign=False, **options)
        counts = hashing.transform(texts)
        number = np.bincount(counts.indices, minlength=BUCKETS)
        kept = np.where(number >= least)[0]
        idf = sparse.diags(np.log((1 + len(texts)) / (1 + number[kept])) + 1)
        for out, matrix in zip(parts, (counts, hashing.transform(others))):
            matrix = matrix[:, kept].astype(np.float64)
            matrix.data = 1 + np.log(matrix.data)
            out.append(normalize(matrix @ idf))
    return [sparse.hstack(part).tocsr() for part in parts]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", required=True)
    parser.add_argument("--known", action="store_true", help="without texts that nobody rated or graded")
    args = parser.parse_args()
    data = args.data
    rows, dev = training_rows(data, args.known), all_rows(data, "dev")
    values, weights = targets(rows)
    train, held = features([row.text[:LONGEST] for row in rows], [row.text[:LONGEST] for row in dev])
    folds = np.array([zlib.crc32(row.extra.get("fold", row.id).encode()) % FOLDS for row in rows])
    said, told = (np.full((len(some), len(LABELS)), np.nan, np.float32) for some in (rows, dev))
    for label in map(LABELS.index, LEARNT):
        told[:, label] = 0
        for fold in range(FOLDS):
            at = np.where((weights[:, label] > 0) & (folds != fold))[0]
            model = SGDClassifier(loss="log_loss", alpha=2e-6, max_iter=4, tol=None, average=True, random_state=fold)
            model.fit(train[at], values[at, label] >= 0.5, sample_weight=np.sqrt(weights[at, label]).astype(np.float64))
            said[folds == fold, label] = model.decision_function(train[folds == fold])
            told[:, label] += model.decision_function(held) / FOLDS
        print(LABELS[label], "done", flush=True)
    np.save(CACHE / "words-train.npy", said)
    np.save(CACHE / "words-dev.npy", told)


if __name__ == "__main__":
    main()
