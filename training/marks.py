"""Which pieces of a text its raters marked as toxic (civil_toxic_spans), for the network to point at words.

The pieces' places come from the shipped tokenizer (`npm run pieces`), since only that one keeps them.
"""

import json
import subprocess
import tempfile
from pathlib import Path

import numpy as np
import torch

from batches import UNMARKED

ROOT = Path(__file__).parents[1]
SOURCE = "civil_toxic_spans"


def places(texts, tokenizer):
    """Per text: ids, and starts and ends of its pieces in code points, and where its words begin."""
    texts = list(texts)
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as file:
        for at, text in enumerate(texts):
            file.write(json.dumps({"id": at, "text": text}) + "\n")
        file.flush()
        command = ["node", "tools/run.mjs", "pieces", file.name, str(tokenizer)]
        lines = subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.splitlines()
    out = []
    for text, line in zip(texts, lines):
        read = json.loads(line)
        points = [at for at, char in enumerate(text) for _ in range(2 if ord(char) > 0xFFFF else 1)] + [len(text)]
        out.append((read["ids"], [points[at] for at in read["starts"]], [points[at] for at in read["ends"]], read["wordStarts"]))
    return out


def marked(text, spans):
    """[characters] which of them lie in a span."""
    out = np.zeros(len(text), bool)
    for start, end in spans:
        out[start:end] = True
    return out


def of_rows(rows, lists, tokenizer):
    """Marks beside the piece ids `lists` of all rows: 1 or 0, or UNMARKED where nobody marked."""
    known = [at for at, row in enumerate(rows) if row.source == SOURCE and "spans" in row.extra]
    out = [np.full(len(ids), UNMARKED, np.uint8) for ids in lists]
    differ = 0
    for at, (ids, starts, ends, _) in zip(known, places([rows[at].text for at in known], tokenizer)):
        if list(ids) != list(lists[at]):
            differ += 1
            continue
        chars = marked(rows[at].text, rows[at].extra["spans"])
        out[at][:] = [chars[start:end].mean() >= 0.5 if end > start else 0 for start, end in zip(starts, ends)]
    print("marked texts", len(known), "read otherwise", differ, flush=True)
    return np.concatenate(out)


def of_dev(rows, tokenizer):
    """What `best` needs of the dev posts whose spans are known."""
    known = [row for row in rows if row.source == SOURCE and "spans" in row.extra]
    return [
        {"text": row.text, "spans": row.extra["spans"], "ids": ids, "starts": starts, "ends": ends, "words": words}
        for row, (ids, starts, ends, words) in zip(known, places([row.text for row in known], tokenizer))
    ]


def spans_of(post, marks, least):
    """[characters] which of them lie in a word with a piece marked `least` likely, or between two such words."""
    out, last = np.zeros(len(post["text"]), bool), None
    for first, end in zip(post["words"], post["words"][1:] + [len(post["ids"])]):
        if marks[first:end].max() < least:
            last = None
            continue
        start, stop = post["starts"][first], post["ends"][end - 1]
        out[start:stop] = True
        if last is not None and not post["text"][last:start].strip():
            out[last:start] = True
        last = stop
    return out


def f1(found, wanted):
    """F1 of two sets of characters; 1 where both are empty (SemEval-2021 task 5)."""
    if not wanted.any() or not found.any():
        return float(wanted.any() == found.any())
    return 2 * (found & wanted).sum() / (found.sum() + wanted.sum())


def best(model, posts, verdict, least_verdict):
    """(threshold, F1) on dev; `verdict` gives a text's highest probability from its logits, below `least_verdict` nothing is named."""
    said = []
    for post in posts:
        if not post["ids"]:
            said.append((None, 0.0))
            continue
        ids = torch.tensor([post["ids"] + [0] * max(0, 4 - len(post["ids"]))])
        with torch.no_grad():
            encoded, mask = model.encode(ids)
            marks = torch.sigmoid(model.point(encoded))[0].numpy()
            said.append((marks, verdict((model.judge(encoded, mask) + model.pairs(ids))[0].numpy())))
    scores = {}
    for least in np.arange(0.15, 0.7, 0.05):
        found = [
            spans_of(post, marks, least) if likely >= least_verdict else np.zeros(len(post["text"]), bool)
            for post, (marks, likely) in zip(posts, said)
        ]
        scores[round(float(least), 2)] = np.mean([f1(one, marked(post["text"], post["spans"])) for one, post in zip(found, posts)])
    print("F1 of spans on dev by threshold", {least: round(float(score), 4) for least, score in scores.items()}, flush=True)
    return max(scores.items(), key=lambda item: item[1])
