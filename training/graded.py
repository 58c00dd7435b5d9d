"""
Comments written for this pack as people write them under news, in forums and networks, in every degree from friendly to
abusive, one a line in graded/*.txt: a code, a tab, the comment.

The code has a digit for each of CODED: how many in nine of a panel would say so; `0` alone stands for none at all. A
language model wrote the comments; another reading of each by itself gave the codes, of the last third the writer; no rater
did. So some of the sources' own texts were read as well: sentences of sentences.py, and comments beside what their raters
said. Of those a file has the name of each, a tab and its code.
"""

import random
from pathlib import Path

import numpy as np

from sources import EVERY, LABELS, Row
from written import is_held

FOLDER = Path(__file__).parent / "graded"
CODED = ("toxicity", "identity_attack", "insult", "threat", "obscene", "sexual_explicit")
MOST_DIGIT = 9
# Grades of texts that stand elsewhere.
SENTENCES, COMMENTS = "sentences.tsv", "comments.tsv"
# What raters say of these, many in shares or on a scale, grades fit less than teachers (AUC on the train split: 0.87 and 0.97;
# 0.72 and 0.84); they tell the rest.
RATED_WELL = {("civil_toxicity", "toxicity"), ("measuring_hate_speech", "identity_attack")}
# Lines that stand together are also read as one comment: most are shorter than what people write under news.
FEWEST, MOST, LONGEST = 2, 4, 60


def labels_of(code, where):
    """{label: share} of a code. Raises ValueError where it is none."""
    if code == "0":
        return dict.fromkeys(CODED, 0.0)
    if len(code) != len(CODED) or not code.isdigit():
        raise ValueError(f"{where}: '{code}' is no code; write 0 or {len(CODED)} digits, for {', '.join(CODED)}")
    return {label: int(digit) / MOST_DIGIT for label, digit in zip(CODED, code)}


def lines():
    """(comment, labels, whether it is held back, its file) of every line of every file, in the files' order."""
    out = []
    for path in sorted(FOLDER.glob("*.txt")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
            code, tab, text = line.partition("\t")
            if not tab or not text.strip():
                raise ValueError(f"{path.name}:{number}: no comment; write a code, a tab and the comment")
            out.append((text.strip(), labels_of(code, f"{path.name}:{number}"), is_held(text.strip()), path.stem))
    return out


def of_names(file):
    """{name of a text: its labels}, of SENTENCES or COMMENTS; a comment's name is its source's, a slash, and its id there."""
    out = {}
    for number, line in enumerate((FOLDER / file).read_text(encoding="utf-8").splitlines(), 1):
        name, _, code = line.partition("\t")
        out[name] = labels_of(code, f"{file}:{number}")
    return out


def grades(file, names):
    """
    Labels of each text, by its name as of_names has it, or None. Raises ValueError where a grade finds no text, unless this is a
    trial run, which leaves most texts out.
    """
    known = of_names(file)
    found = [known.pop(name, None) for name in names]
    if known and EVERY == 1:
        raise ValueError(f"{file}: {len(known)} names are no text's, '{next(iter(known))}' among them; grade those of now")
    return found


def beside(rows):
    """Grades of the sources' own comments, beside what raters said of them, and 1 where there is one: [rows, 7] both."""
    values, known = (np.zeros((len(rows), len(LABELS)), np.float32) for _ in range(2))
    for at, labels in enumerate(grades(COMMENTS, [f"{row.source}/{row.id}" for row in rows])):
        for label, value in (labels or {}).items():
            if (rows[at].source, label) not in RATED_WELL:
                values[at, LABELS.index(label)], known[at, LABELS.index(label)] = value, 1
    return values, known


def with_grades(sentences):
    """The rows of sentences.py, those that were graded with their labels."""
    for row, known in zip(sentences, grades(SENTENCES, [row.id for row in sentences])):
        row.labels = known or row.labels
    return sentences


def runs(trained, draw):
    """The lines in runs of FEWEST to MOST that stand together, shorter ones where they would be longer than LONGEST words."""
    out, size, words = [], 0, 0
    for line in trained:
        more = len(line[0].split())
        if not out or len(out[-1]) >= size or words + more > LONGEST:
            out.append([])
            size, words = draw.randint(FEWEST, MOST), 0
        out[-1].append(line)
        words += more
    return out


def rows(seed=41):
    """A row of every line that is trained on, and of each run of several joined, whose labels are the highest of theirs."""
    out = []
    for at, run in enumerate(runs([line for line in lines() if not line[2]], random.Random(seed))):
        # What was learnt of a line says nothing new of the run it stands in.
        extra = {"fold": f"run-{at}"}
        out += [Row(f"graded-{at}-{i}", text, "graded", known, extra=extra) for i, (text, known, *_) in enumerate(run)]
        if len(run) >= FEWEST:
            labels = {label: max(known[label] for _, known, *_ in run) for label in CODED}
            out.append(Row(f"graded-{at}", " ".join(text for text, *_ in run), "graded", labels, extra=extra))
    return out


def held_back():
    """(text, labels, file) of the lines that nothing here is trained on."""
    return [(text, known, name) for text, known, held, name in lines() if held]
