"""
Comments written for this pack as people write them under news, in forums and networks, in every degree from friendly to
abusive, one a line in graded/*.txt: a code, a tab, the comment.

The code has a digit for each of CODED: how many in nine of a panel would say so; `0` alone stands for none at all. A
language model wrote the comments, and another reading of each by itself gave the codes; no rater did. So it read some of the
sentences of sentences.py as well: graded/sentences.tsv has the name of each, a tab and its code.
"""

import random
from pathlib import Path

from sources import Row
from written import is_held

FOLDER = Path(__file__).parent / "graded"
CODED = ("toxicity", "identity_attack", "insult", "threat", "obscene", "sexual_explicit")
MOST_DIGIT = 9
# Lines that stand together are also read as one comment: most are shorter than what people write under news.
FEWEST, MOST = 2, 4


def labels_of(code, where):
    """{label: share} of a code. Raises ValueError where it is none."""
    if code == "0":
        return dict.fromkeys(CODED, 0.0)
    if len(code) != len(CODED) or not code.isdigit():
        raise ValueError(f"{where}: '{code}' is no code; write 0 or {len(CODED)} digits, for {', '.join(CODED)}")
    return {label: int(digit) / MOST_DIGIT for label, digit in zip(CODED, code)}


def lines(folder=FOLDER):
    """(comment, labels, whether it is held back, its file) of every line of every file, in the files' order."""
    out = []
    for path in sorted(Path(folder).glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            code, tab, text = line.partition("\t")
            if not tab or not text.strip():
                raise ValueError(f"{path.name}:{number}: no comment; write a code, a tab and the comment")
            out.append((text.strip(), labels_of(code, f"{path.name}:{number}"), is_held(text.strip()), path.stem))
    return out


def of_sentences(folder=FOLDER):
    """{name of a sentence: its labels}."""
    path, out = Path(folder) / "sentences.tsv", {}
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        name, _, code = line.partition("\t")
        out[name] = labels_of(code, f"{path.name}:{number}")
    return out


def with_grades(sentences, folder=FOLDER):
    """The rows of sentences.py, those that were graded with their labels."""
    known = of_sentences(folder)
    for row in sentences:
        row.labels = known.get(row.id, row.labels)
    return sentences


def joined(run):
    """Several lines as one comment, whose labels are the highest of theirs."""
    labels = {label: max(known[label] for _, known, _, _ in run) for label in CODED}
    return " ".join(text for text, _, _, _ in run), labels


def rows(folder=FOLDER, seed=41):
    """A row of every line that is trained on, and of each run of FEWEST to MOST of them joined."""
    draw, out = random.Random(seed), []
    trained = [line for line in lines(folder) if not line[2]]
    out += [Row(f"graded-{at}", text, "graded", known) for at, (text, known, _, _) in enumerate(trained)]
    at = 0
    while at < len(trained):
        run = trained[at : at + draw.randint(FEWEST, MOST)]
        text, known = joined(run)
        out.append(Row(f"graded-{at}+{len(run)}", text, "graded", known))
        at += len(run)
    return out


def held_back(folder=FOLDER):
    """(text, labels, file) of the lines that nothing here is trained on."""
    return [(text, known, name) for text, known, held, name in lines(folder) if held]
