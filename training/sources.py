"""Labelled rows of every source that may be trained on, with what each leaves unknown."""

import gzip
import json
import os
import re
from dataclasses import dataclass, field
from pathlib import Path

# In a trial run one of so many texts is read.
EVERY = int(os.environ.get("EVERY", "1"))
LABELS = ("toxicity", "severe_toxicity", "identity_attack", "insult", "threat", "sexual_explicit", "obscene")
# How much each counts in a loss.
LABEL_WEIGHTS = (1.5, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0)

# Sources whose idea of each label is one and the same share a group, and with it a bias in training.
GROUPS = {
    "civil_toxicity": "civil", "civil_toxic_spans": "civil", "jigsaw_wiki": "wiki", "context_toxicity": "context",
    "identity_templates": "templates", "paradetox": "paradetox", "davidson": "davidson", "dynahate": "dynahate",
    "measuring_hate_speech": "measuring", "hatexplain": "hatexplain", "cad": "cad", "edos": "edos",
    "hatemoji_build": "hatemoji", "toxigen_annotated": "toxigen", "implicit_hate": "implicit", "mlma": "mlma",
    "goemotions_benign": "goemotions", "counterparts": "counterparts",
    "sentences": "counterparts", "variants": "counterparts", "graded": "counterparts",
}
GROUP_NAMES = tuple(dict.fromkeys(GROUPS.values()))

# How much one row counts: comments under news are what the pack is for; tweets picked by key word are not.
WEIGHTS = {
    "civil_toxicity": 3.0, "civil_toxic_spans": 1.0, "goemotions_benign": 0.5, "davidson": 0.5, "paradetox": 0.7,
    "implicit_hate": 0.5, "mlma": 0.5, "identity_templates": 1.0, "counterparts": 1.0, "sentences": 0.7, "variants": 0.7,
    "graded": 2.0,
}
# Made here, not read.
OURS = ("counterparts", "sentences", "variants", "graded")

SEXUAL = re.compile(
    r"\b(porno?|pornography|blow ?jobs?|hand ?jobs?|penis(es)?|vaginas?|dildos?|cum(ming|shot)?|masturbat\w+|orgasms?|"
    r"anal sex|oral sex|clit(oris)?|erections?|horny|ejaculat\w+|semen|sperm|threesome|gang ?bang\w*|deepthroat\w*|"
    r"nipples?|naked|nudes?|boobs?|tits|titties|pussy|pussies|cocks?|fuck(ing|ed)? (me|her|him|you) (in|hard|up)|"
    r"suck(ing|ed|s)? (my|his|your|a) (dick|cock|balls)|sexual(ly)? (explicit|act|acts)|sex with|have sex|rape[sd]?|raping|"
    r"incest|jerk(ing)? off|wank\w*|whores?|sluts?|hookers?|strip(per|pers|ped)|panties|bdsm|fetish\w*|sodom\w+)\b"
)


@dataclass
class Row:
    """A text with what is known of it: {label: value}, and weakly {label: (value, weight)}; `extra` is its line in the source."""

    id: str
    text: str
    source: str
    labels: dict
    weak: dict = field(default_factory=dict)
    extra: dict = field(default_factory=dict)


def read(folder, name):
    """Every row of one source as it stands in its file, as dicts."""
    with gzip.open(Path(folder) / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def weak_labels(name, row):
    """What follows from the known labels or from the words, {label: (value, weight)}; documented in README.md."""
    known = row["labels"]
    out = {}
    if name == "goemotions_benign":
        out["toxicity"] = (0.0, 0.5)
        for label in ("identity_attack", "insult", "threat"):
            out[label] = (0.0, 0.3)
    if name == "civil_toxic_spans":
        # All of these posts were toxic to most of their first raters, also where the second could not agree on words.
        out["toxicity"] = (0.7, 0.5)
    if known.get("toxicity") == 0:
        for label in ("severe_toxicity", "identity_attack", "insult", "threat"):
            out[label] = (0.0, 0.3)
    if known.get("identity_attack") == 0 and "toxicity" not in known:
        out["toxicity"] = (0.25, 0.15)
    hits = len(SEXUAL.findall(row["text"].lower()))
    if hits == 0:
        out["sexual_explicit"] = (0.0, 0.3)
    elif hits >= 2:
        out["sexual_explicit"] = (0.9, 0.3)
    return {label: pair for label, pair in out.items() if label not in known}


def rows_of(folder, name, split):
    """Rows of one split of a source."""
    return [
        Row(row["id"], row["text"], name, row["labels"], weak_labels(name, row), row)
        for row in read(folder, name)
        if row["split"] == split
    ]


def thinned(rows):
    """One of EVERY rows; all of them but in a trial run."""
    return rows[::EVERY]


def all_rows(folder, split):
    """Rows of one split of every source that may be trained on; those of OURS are made elsewhere."""
    out = []
    for name in GROUPS:
        if name not in OURS:
            out.extend(rows_of(folder, name, split))
    return out
