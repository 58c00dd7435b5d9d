"""Disguises as people write them, put on some words of a text: abuse and civil words alike."""

import json
import re
from pathlib import Path

LEXICON = set(json.loads((Path(__file__).parent / "tables.json").read_text(encoding="utf-8"))["lexicon"])
LEET = {"a": "4@", "e": "3", "i": "1!", "o": "0", "s": "5$", "t": "7", "l": "1", "b": "8"}
TWINS = {"a": "а", "e": "е", "o": "о", "c": "с", "p": "р", "i": "і", "x": "х", "y": "у", "s": "ѕ"}
NEAR = {"a": "s", "e": "r", "i": "o", "o": "i", "u": "y", "s": "d", "t": "r", "n": "m", "c": "v", "k": "l", "d": "f"}
WORD = re.compile(r"[A-Za-z]{3,}")


def leet(word, draw):
    """Some letters as digits and signs."""
    return "".join(draw.choice(LEET[c]) if c in LEET and draw.random() < 0.6 else c for c in word.lower())


def twin(word, draw):
    """Some letters as those of another script that look alike."""
    return "".join(TWINS[c] if c in TWINS and draw.random() < 0.7 else c for c in word)


def spaced(word, draw):
    """The letters set apart."""
    return draw.choice(" .-_*").join(word)


def starred(word, draw):
    """A letter, or all but the first and the last, behind a sign."""
    sign = draw.choice("****#-_")
    if draw.random() < 0.5:
        return word[0] + sign * (len(word) - 2) + word[-1]
    at = draw.randrange(1, len(word) - 1) if len(word) > 2 else 1
    return word[:at] + sign + word[at + 1 :]


def repeated(word, draw):
    """One letter stretched."""
    at = draw.randrange(len(word))
    return word[:at] + word[at] * draw.randrange(3, 6) + word[at + 1 :]


def hidden(word, draw):
    """A sign or a gap within the word."""
    at = draw.randrange(1, len(word))
    return word[:at] + draw.choice("\u200b\u00ad -.") + word[at:]


def swapped(word, draw):
    """Two letters in each other's place."""
    at = draw.randrange(1, len(word) - 1) if len(word) > 3 else 0
    return word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def dropped(word, draw):
    """One letter left out."""
    at = draw.randrange(1, len(word) - 1)
    return word[:at] + word[at + 1 :]


def slipped(word, draw):
    """One letter in place of another."""
    at = draw.randrange(1, len(word))
    return word[:at] + NEAR.get(word[at], word[at]) + word[at + 1 :]


KINDS = (leet, leet, twin, spaced, starred, starred, repeated, hidden, swapped, dropped, slipped)


def disguise(text, draw, rate=0.35):
    """`text` with a few of its words disguised, at `rate`; now and then run together."""
    if draw.random() > rate:
        return text
    found = [m for m in WORD.finditer(text) if len(m.group()) > 3 or m.group().lower() in LEXICON]
    if not found:
        return text
    rude = [m for m in found if m.group().lower() in LEXICON]
    picked = set(draw.sample(found, min(len(found), draw.choice((1, 1, 2, 3)))))
    picked.update(m for m in rude if draw.random() < 0.6)
    out, at = [], 0
    for match in sorted(picked, key=lambda m: m.start()):
        out += [text[at : match.start()], draw.choice(KINDS)(match.group(), draw)]
        at = match.end()
    text = "".join(out) + text[at:]
    if draw.random() < 0.06 and len(text) < 80:
        text = text.replace(" ", "")
    return text
