"""
Texts made out of others: words replaced by ones used alike, pieces cut out, halves of two put together. Nobody rated
them; the teacher does, and has not seen them with any rater's answer (as TinyBERT learns, Jiao et al. 2020).
"""

import json
import random
import re

import numpy as np

from encoder import RESERVED, Encoder, read_weights
from sources import Row
from swap import as_written

# Variants made of each row, on average: more of what is like comments under news, of which there are few.
EACH = {
    "civil_toxicity": 6.0, "civil_toxic_spans": 4.0, "jigsaw_wiki": 2.0, "context_toxicity": 2.0, "cad": 3.0, "dynahate": 1.5,
    "measuring_hate_speech": 1.2, "hatexplain": 2.5, "toxigen_annotated": 3.0, "goemotions_benign": 1.0, "edos": 1.0,
    "paradetox": 0.3, "davidson": 0.5, "hatemoji_build": 1.0, "implicit_hate": 1.0, "mlma": 1.0,
}
WORD = re.compile(r"[A-Za-z']+")
ALIKE, LIKENESS = 10, 0.35
REPLACED = 0.3
LEAST, MOST = 4, 30
LONGEST = 120
BEGIN = "\u2581"
# Words that either half of a crossing has at least, and a variant at all.
LEAST_HALF, LEAST_MADE = 2, 3


def neighbours(folder):
    """{word: words used alike}, by the direction of the encoder's own vectors of whole words."""
    entries = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
    vectors = Encoder.take(read_weights(folder), "Embeddings_en").detach().numpy()
    words = [(text[1:], at) for at, (text, _) in enumerate(entries) if at >= RESERVED and re.fullmatch(BEGIN + r"[a-z']{3,}", text)]
    matrix = vectors[[at for _, at in words]]
    matrix = matrix / np.linalg.norm(matrix, axis=1, keepdims=True)
    out = {}
    for start in range(0, len(words), 1024):
        near = matrix[start : start + 1024] @ matrix.T
        for row, likeness in enumerate(near):
            best = [at for at in np.argsort(-likeness)[1 : ALIKE + 1] if likeness[at] >= LIKENESS]
            if best:
                out[words[start + row][0]] = [words[at][0] for at in best]
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


def variants(rows, folder, seed=17):
    """Variants of labelled `rows`, without labels; `folder` holds the encoder."""
    draw, alike, out = random.Random(seed), neighbours(folder), []
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
