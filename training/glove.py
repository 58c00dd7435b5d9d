"""The vectors of whole words, beside every piece of a word."""

import json

import numpy as np

from batches import Texts
from pieces import FIRST, START
from prepare import CACHE, WORD_VECTORS
from wordvectors import DIMENSIONS, read_vectors

# Both numbers of a position in one: the piece below, the word above.
SHIFT = 16
# Clitics stand apart there ("do" "n't", "it" "'s").
ENDINGS = ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m")


def vector_of(word, vectors):
    """A word's vector, that of the word without its apostrophe or clitic where it has none itself; None if unknown."""
    found = vectors.get(word)
    if found is None and "'" in word:
        found = vectors.get(word.replace("'", ""))
        for ending in ENDINGS:
            if found is None and word.endswith(ending):
                found = vectors.get(word[: -len(ending)])
    return found


class Words:
    """Numbers of the words that texts of pieces are made of; `matrix()` [words, DIMENSIONS] holds their vectors, zeros at 0."""

    def __init__(self):
        pieces = ["", "", "<url>", "<user>", ""] + [text for text, _ in json.loads((CACHE / "pieces.json").read_text(encoding="utf-8"))]
        self.text = [piece.lstrip(START) for piece in pieces]
        self.begins = np.array([at < FIRST or piece.startswith(START) for at, piece in enumerate(pieces)])
        self.vectors = read_vectors(WORD_VECTORS)
        self.numbers, self.rows = {}, [np.zeros(DIMENSIONS, np.float32)]

    def number(self, key):
        """The number of a word, given as the bytes of its pieces' ids."""
        found = self.numbers.get(key)
        if found is None:
            word = "".join(self.text[piece] for piece in np.frombuffer(key, np.int64))
            vector = vector_of(word, self.vectors)
            found = 0
            if vector is not None:
                found = len(self.rows)
                self.rows.append(vector)
            self.numbers[key] = found
        return found

    def beside(self, name):
        """The prepared texts of that name, with the number of each piece's word above the piece."""
        texts = Texts(CACHE / f"{name}.npz")
        flat, starts = texts.flat, self.begins[texts.flat]
        starts[texts.starts[:-1][texts.starts[:-1] < len(flat)]] = True
        at = np.append(np.flatnonzero(starts), len(flat))
        numbers = np.fromiter((self.number(flat[a:b].tobytes()) for a, b in zip(at[:-1], at[1:])), np.int64, len(at) - 1)
        texts.flat = flat | np.repeat(numbers, np.diff(at)) << SHIFT
        return texts

    def matrix(self):
        """Vectors [words, DIMENSIONS] of the words that have been numbered so far."""
        return np.stack(self.rows)
