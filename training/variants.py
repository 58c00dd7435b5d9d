"""
Texts made out of others: words replaced by ones used alike, pieces cut out, halves of two put together. Nobody rated
them; the teacher does, and has not seen them with any rater's answer (as TinyBERT learns, Jiao et al. 2020).
"""

import collections
import random
import re

import numpy as np

from sources import Row
from swap import as_written

# Variants made of each row, on average: more of what is like comments under news, of which there are few.
EACH = {
    "civil_toxicity": 6.0, "civil_toxic_spans": 4.0, "jigsaw_wiki": 2.0, "context_toxicity": 2.0, "cad": 3.0, "dynahate": 1.5,
    "measuring_hate_speech": 1.2, "hatexplain": 2.5, "toxigen_annotated": 3.0, "goemotions_benign": 1.0, "edos": 1.0,
    "paradetox": 0.3, "davidson": 0.5, "hatemoji_build": 1.0, "implicit_hate": 1.0, "mlma": 1.0,
}
WORD = re.compile(r"[A-Za-z']+")
# A word is replaced by one of so many that are nearest, which texts hold so often and whose vectors have this cosine at least.
ALIKE, LIKENESS, SEEN = 10, 0.5, 5
# The commonest words stay, which hold a sentence together.
COMMONEST = 100
REPLACED = 0.3
LEAST, MOST = 4, 30
LONGEST = 120
# Words that either half of a crossing has at least, and a variant at all.
LEAST_HALF, LEAST_MADE = 2, 3


def neighbours(rows, vectors):
    """{word: words used alike}, of the words that the rows are written in, by the direction of their vectors."""
    counts = collections.Counter(word for row in rows for word in WORD.findall(row.text.lower()))
    words = [word for word, count in counts.most_common()[COMMONEST:] if count >= SEEN and len(word) >= 3 and word in vectors]
    matrix = np.stack([vectors[word] for word in words])
    matrix /= np.linalg.norm(matrix, axis=1, keepdims=True)
    out = {}
    for start in range(0, len(words), 1024):
        near = matrix[start : start + 1024] @ matrix.T
        nearest = np.argpartition(-near, ALIKE, axis=1)[:, : ALIKE + 1]
        for row, found in enumerate(nearest):
            alike = sorted(words[at] for at in found if at != start + row and near[row, at] >= LIKENESS)
            if alike:
                out[words[start + row]] = alike
    return out


def replaced(text, alike, draw):
    """Some words in place of others that are used alike; capitals stay."""

    def other(match):
        word = match.group()
        found = alike.get(word.lower())
        if found is None or draw.random() > REPLACED:
            return word
        return as_written(word, draw.choice(found))

    return WORD.sub(other, text)


def part_of(words, least, draw):
    """How many of these words to take: `least` to MOST, and not all."""
    return draw.randint(least, max(least, min(MOST, len(words) - 1)))


def cut(text, draw):
    """A run of LEAST to MOST words of the text."""
    words = text.split()
    size = part_of(words, LEAST, draw)
    at = draw.randint(0, max(0, len(words) - size))
    return " ".join(words[at : at + size])


def crossed(text, other, draw):
    """The beginning of one text and the end of another."""
    first, second = text.split(), other.split()
    return " ".join(first[: part_of(first, LEAST_HALF, draw)] + second[-part_of(second, LEAST_HALF, draw) :])


def variants(rows, alike, seed=23):
    """Variants of labelled `rows`, without labels; `alike` is of `neighbours`."""
    draw, out = random.Random(seed), []
    by_source = {}
    for row in rows:
        by_source.setdefault(row.source, []).append(row)
    for row in rows:
        each = EACH.get(row.source, 0)
        text = " ".join(row.text.split()[:LONGEST])
        for at in range(int(each) + (draw.random() < each % 1)):
            kind = draw.random()
            if kind < 0.55:
                made = replaced(text, alike, draw)
            elif kind < 0.8:
                made = cut(replaced(text, alike, draw) if draw.random() < 0.5 else text, draw)
            else:
                made = crossed(text, draw.choice(by_source[row.source]).text, draw)
            if made != text and len(made.split()) >= LEAST_MADE:
                out.append(Row(f"{row.id}~{at}", made, "variants", {}))
    return out
