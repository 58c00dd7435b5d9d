"""
Comments written for this pack, one a line in written/*.txt, with their labels: what no source holds, each kind of abuse
beside its civil twin.

`@ toxicity=1 insult=1` gives the labels of the lines after it: what it does not name is 0, `label=?` is unknown, and a
bare `@` is a civil comment. `(a|b)` is one of the two, {g} and {h} are groups, {o} what somebody is, {t} a power.
Where the first line of a file is `# groups`, empty lines part groups of comments that share their words.
"""

import random
import re
import zlib
from pathlib import Path

from contrasts import labels
from patterns import ONE, PEOPLE, POWERS
from sources import LABELS

FOLDER = Path(__file__).parent / "written"
# How often a line with choices in it is filled in, and a line without.
FILLED, PLAIN = 3, 1
# One line in so many, or one group, is not trained on: it tells what was learnt and not learnt by heart. A comment whose
# twin is trained on is half known.
HELD = 12
IN_GROUPS = "# groups"
# An insult that is surer than this is one.
SURELY = 0.7
CHOICE = re.compile(r"\(([^()]*\|[^()]*)\)")
SLOT = re.compile(r"\{([a-z]+)\}")
SLOTS = {"g": PEOPLE, "h": PEOPLE, "o": ONE, "t": POWERS}


def labels_of(line, where):
    """{label: value} of an `@` line. Raises ValueError where it names no label or gives no number."""
    known = labels()
    for part in line[1:].split():
        label, _, value = part.partition("=")
        if label not in LABELS:
            raise ValueError(f"{where}: '{label}' is no label; use one of {', '.join(LABELS)}")
        if value == "?":
            known.pop(label, None)
            continue
        try:
            known[label] = float(value)
        except ValueError:
            raise ValueError(f"{where}: '{part}' gives no number; write {label}=0 to {label}=1, or {label}=?") from None
    if known.get("toxicity", 0) >= 0.5:
        known.pop("severe_toxicity", None)
        # Most raters call contempt of a group, or a threat, an insult too: abuse that is said to be none, or half of one, is unknown.
        if known.get("insult", 1) < SURELY:
            known.pop("insult")
    return known


def is_held(line):
    """Whether what this line stands for is held back."""
    return zlib.crc32(line.encode()) % HELD == 0


def lines():
    """(pattern, labels, whether it is held back, its file) of every line of every file, in the files' order."""
    out = []
    for path in sorted(FOLDER.glob("*.txt")):
        known, first = None, None
        read = path.read_text(encoding="utf-8").splitlines()
        in_groups = read[:1] == [IN_GROUPS]
        for number, line in enumerate(read, 1):
            line, where = line.strip(), f"{path.name}:{number}"
            if not line:
                first = None
            if not line or line.startswith("# "):
                continue
            if line.startswith("@"):
                known = labels_of(line, where)
                continue
            if known is None:
                raise ValueError(f"{where}: no '@' line gives the labels of this one; put one before it")
            wrong = [slot for slot in SLOT.findall(line) if slot not in SLOTS]
            if wrong:
                raise ValueError(f"{where}: {{{wrong[0]}}} is no slot; use one of {', '.join(SLOTS)}")
            first = first if in_groups and first else line
            out.append((line, known, is_held(first), path.stem))
    return out


def fill(pattern, draw):
    """The pattern with one of each choice and something in each slot."""
    text = CHOICE.sub(lambda match: draw.choice(match.group(1).split("|")), pattern)
    text = SLOT.sub(lambda match: draw.choice(SLOTS[match.group(1)]), text)
    return re.sub(r"\s+([,.!?])", r"\1", re.sub(r" {2,}", " ", text)).strip()


def filled(draw):
    """(text, labels) pairs of the lines that are trained on."""
    out = []
    for pattern, known, held, _ in lines():
        if held:
            continue
        if CHOICE.search(pattern) or SLOT.search(pattern):
            out += [(text, known) for text in sorted({fill(pattern, draw) for _ in range(FILLED)})]
        else:
            out += [(fill(pattern, draw), known)] * PLAIN
    return out


def held_back():
    """(text, labels, file) of the lines that nothing here is trained on, always the same."""
    draw = random.Random(5)
    return [(fill(pattern, draw), known, name) for pattern, known, held, name in lines() if held]
