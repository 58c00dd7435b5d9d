"""The same text about another group. What is said of a group is abuse or none whichever group it is."""

import re

ALIKE = (
    ("muslim", "christian", "catholic", "hindu", "sikh", "buddhist", "jewish"),
    ("muslims", "christians", "catholics", "hindus", "sikhs", "buddhists", "jews"),
    ("american", "mexican", "canadian", "german", "chinese", "indian", "african", "asian", "european", "russian", "arab"),
    ("americans", "mexicans", "canadians", "germans", "indians", "africans", "asians", "europeans", "russians", "arabs"),
    ("gay", "lesbian", "bisexual", "queer", "transgender"),
    ("gays", "lesbians", "bisexuals", "transsexuals"),
    ("immigrants", "refugees", "migrants", "foreigners", "newcomers"),
    ("liberals", "conservatives", "republicans", "democrats", "socialists"),
)
KIND = {word: alike for alike in ALIKE for word in alike}
WORD = re.compile(r"\b(" + "|".join(sorted(KIND, key=len, reverse=True)) + r")\b", re.IGNORECASE)


def as_written(word, new):
    """`new` in capitals where `word` is."""
    return new.upper() if word.isupper() else new.capitalize() if word[0].isupper() else new


def swap(text, draw, rate=0.3):
    """`text` with each group it names changed into another of its kind, at `rate`; the same one everywhere."""
    if draw.random() > rate or not WORD.search(text):
        return text
    turned = {}

    def other(match):
        word = match.group()
        low = word.lower()
        if low not in turned:
            turned[low] = draw.choice([one for one in KIND[low] if one != low])
        return as_written(word, turned[low])

    return WORD.sub(other, text)
