"""
Single sentences of longer comments. No rater read them by themselves; the teacher does, and so says which sentence of a
comment it is that makes it abusive. Some were graded as well (graded.py).
"""

import random
import re

from sources import Row

SOURCES = {"civil_toxicity", "civil_toxic_spans", "jigsaw_wiki", "context_toxicity", "cad", "measuring_hate_speech", "dynahate"}
END = re.compile(r"(?<=[.!?])[\"')\]]*\s+|\n+")
LEAST_WORDS, MOST_WORDS = 4, 60
EACH = 2


def sentences(rows, seed=11):
    """Up to EACH sentences of every row that has several."""
    draw, out = random.Random(seed), []
    for row in rows:
        if row.source not in SOURCES:
            continue
        parts = [part.strip() for part in END.split(row.text)]
        parts = [part for part in parts if LEAST_WORDS <= len(part.split()) <= MOST_WORDS]
        if len(parts) < 2:
            continue
        for at in draw.sample(range(len(parts)), min(EACH, len(parts) - 1)):
            out.append(Row(f"{row.id}#{at}", parts[at], "sentences", {}))
    return out
