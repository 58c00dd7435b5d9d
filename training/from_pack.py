"""
The pack that ships as a network that training can go on from: weights as they come back from 8 and 16 bits, and the
pieces it reads. For who has the pack alone, and none of what came before it.
"""

import argparse
import json

import numpy as np
import torch

from graph import read_weights
from model import KERNELS, LATER, Judge
from prepare import CACHE, HERE
from sources import GROUP_NAMES

PACK = HERE.parent / "public" / "model"


def state_of(weights):
    """The state of a Judge from the weights that export.py names; of the sources' biases a pack knows nothing, they are zero."""
    blocks = 1 + max(int(name[5 : name.index("/")]) for name in weights if name.startswith("block"))
    width, hidden = weights["vectors"].shape[1], weights["hidden/bias"].shape[0]
    model = Judge(weights["vectors"].shape[0], len(GROUP_NAMES), width, kernels=(KERNELS + LATER)[:blocks], hidden=hidden)
    state = {name: value.clone() for name, value in model.state_dict().items()}

    def put(name, value):
        state[name] = torch.tensor(value).reshape(state[name].shape)

    put("vectors.weight", weights["vectors"])
    for name, _ in model.pairs.named_children():
        put(f"pairs.{name}.weight", weights[name])
    for at in range(blocks):
        put(f"blocks.{at}.depth.weight", weights[f"block{at}/depth/weight"][0, :, :, 0].T)
        put(f"blocks.{at}.depth.bias", np.zeros(width, np.float32))
        put(f"blocks.{at}.mix.weight", np.concatenate([weights[f"block{at}/{part}/weight"][0, 0].T for part in ("gate", "value")]))
        put(f"blocks.{at}.mix.bias", np.concatenate([weights[f"block{at}/{part}/bias"] for part in ("gate", "value")]))
    for layer, name in (("attention", "attention"), ("pointing", "pointing"), ("marks", "mark_logits")):
        put(f"{layer}.weight", weights[f"{name}/weight"][0, 0].T)
        put(f"{layer}.bias", weights[f"{name}/bias"])
    for layer, name in (("hidden", "hidden"), ("out", "logits")):
        put(f"{layer}.weight", weights[f"{name}/weight"].T)
        put(f"{layer}.bias", weights[f"{name}/bias"])
    return state


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", default=str(CACHE / "pack.pt"))
    args = parser.parse_args()
    CACHE.mkdir(exist_ok=True)
    torch.save({"judge": state_of(read_weights(PACK))}, args.out)
    words = json.loads((PACK / "tokenizer.json").read_text(encoding="utf-8"))
    pieces = list(zip(words["pieces"], words["logs"]))
    (CACHE / "pieces.json").write_text(json.dumps(pieces, ensure_ascii=False), encoding="utf-8")


if __name__ == "__main__":
    main()
