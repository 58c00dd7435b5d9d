"""Write public/model: the graph, its weights in 8 and 16 bits, the tokenizer, pack.json and the golden answers."""

import argparse
import hashlib
import json

import numpy as np
import torch

import calibrate
import marks
from batches import Texts
from network_graph import build, requantised
from predict import load_judge, predict
from prepare import CACHE, HERE, LONGEST, NEAR, reader, tokenizer
from sources import LABELS

PACK = HERE.parent / "public" / "model"
GOLDEN = HERE.parent / "tests" / "unit" / "score" / "golden.json"
VERSION = "1.0.0"
# As in src/score/worst-window.ts: below this probability no word is named.
LEAST_VERDICT = 0.4
SHARD = "group1-shard1of1.bin"


class One:
    """A single text as `predict` reads texts."""

    def __init__(self, ids):
        self.all, self.lengths = np.array(ids, np.int64), np.array([len(ids)])

    def __len__(self):
        return 1

    def ids(self, _, offset, longest):
        return self.all[offset : offset + longest]


def golden(model):
    """Texts of our own with their ids and probabilities, for the shipped code to agree with."""
    normaliser, pieces = reader()
    out = []
    for line in json.loads((HERE / "golden-texts.json").read_text(encoding="utf-8")):
        ids = pieces.encode(normaliser.words(line))
        entry = {"text": line, "ids": ids, "probabilities": None}
        if ids:
            row = torch.sigmoid(torch.from_numpy(predict(model, One(ids))[0]))
            entry["probabilities"] = [round(float(p), 6) for p in row]
        out.append(entry)
    return out


def entry_of(path):
    """What pack.json says of a file."""
    data = path.read_bytes()
    return {"name": path.name, "bytes": len(data), "sha256": hashlib.sha256(data).hexdigest()}


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--start", required=True)
    parser.add_argument("--version", default=VERSION)
    parser.add_argument("--compare", action="store_true", help="show what cutting the weights costs")
    args = parser.parse_args()
    model = load_judge(args.start).eval()
    dev = Texts(CACHE / "dev.npz")
    before = predict(model, dev) if args.compare else None
    # The weights are cut to 8 and 16 bits first, and the calibration is fitted to what is left of them.
    plain = np.ones(7, np.float32), np.zeros(7, np.float32)
    model = requantised(model, build(model, *plain)).eval()
    logits = predict(model, dev)
    np.save(CACHE / "dev-logits.npy", logits)
    if args.compare:
        print("AUC on dev before and after the weights were cut to 8 and 16 bits:")
        print(calibrate.compare(before, logits, dev))
    scales, shifts = calibrate.fit(logits, dev)
    after = logits * scales + shifts
    PACK.mkdir(parents=True, exist_ok=True)
    g = build(model, scales, shifts)
    g.write(PACK, SHARD, {"ids": {"name": "ids:0", "dtype": "DT_INT32"}}, {name: {"name": f"{name}:0", "dtype": "DT_FLOAT"} for name in ("probabilities", "marks")})
    model = requantised(model, g).eval()
    posts = json.loads((CACHE / "marks-dev.json").read_text(encoding="utf-8"))
    least, found = marks.best(model, posts, lambda z: float(1 / (1 + np.exp(-z.max()))), LEAST_VERDICT)
    (PACK / "tokenizer.json").write_text(json.dumps(tokenizer(), ensure_ascii=False, separators=(",", ":")) + "\n", encoding="utf-8")
    pack = {
        "name": "Foldaway built-in judge",
        "version": args.version,
        "format": 1,
        "licence": "MIT for the weights; see README.md for the data they were learnt from",
        "language": "en",
        "labels": list(LABELS),
        "tokenizer": "tokenizer.json",
        "model": "model.json",
        "window": LONGEST,
        "near": NEAR,
        "calibration": {
            label: {"scale": round(float(a), 5), "shift": round(float(b), 5), "within": "model.json"}
            for label, a, b in zip(LABELS, scales, shifts)
        },
        "pointsFrom": least,
        "tolerance": calibrate.tolerance(1 / (1 + np.exp(-after)), dev),
        "files": [entry_of(PACK / name) for name in ("model.json", SHARD, "tokenizer.json")],
        "data": json.loads((HERE / "data-used.json").read_text(encoding="utf-8")),
        "quality": {**calibrate.quality(after, dev), "spansF1": round(float(found), 4)},
    }
    (PACK / "pack.json").write_text(json.dumps(pack, indent=2, ensure_ascii=False) + "\n", encoding="utf-8")
    GOLDEN.parent.mkdir(parents=True, exist_ok=True)
    GOLDEN.write_text(json.dumps(golden(model), indent=1) + "\n", encoding="utf-8")
    print(sum(f["bytes"] for f in pack["files"]) + (PACK / "pack.json").stat().st_size, "bytes in all")


if __name__ == "__main__":
    main()
