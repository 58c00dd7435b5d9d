"""Write public/model: the graph, its weights in 8 and 16 bits, the tokenizer, pack.json and the golden answers."""

import argparse
import hashlib
import json

import numpy as np
import torch

import calibrate
import marks
from batches import Texts
from graph import Graph, ints, strings, text
from model import PLACES, SPREAD
from prepare import CACHE, HERE, LONGEST, NEAR, reader, tokenizer
from sources import LABELS
from train import load_judge, predict

PACK = HERE.parent / "public" / "model"
GOLDEN = HERE.parent / "tests" / "unit" / "score" / "golden.json"
VERSION = "1.0.0"
# As in src/score/worst-window.ts: below this probability no word is named.
LEAST_VERDICT = 0.4
SHARD = "group1-shard1of1.bin"


def fold_bias(block):
    """(mix weight, mix bias) with the depthwise convolution's bias carried into them."""
    weight = block.mix.weight.detach().numpy()
    return weight, block.mix.bias.detach().numpy() + weight @ block.depth.bias.detach().numpy()


def norm(g, x, name, mask=None):
    """The root-mean-square norm of model.py; what `mask` shuts becomes zero."""
    square = g.float_node("Square", f"{name}/square", [x])
    # The mean as a convolution, whose bias guards it: WebAssembly's own mean adds one number after the other.
    scale = g.float_node("Rsqrt", f"{name}/scale", [convolved(g, square, f"{name}/mean", "each_part", "epsilon", False)])
    if mask:
        scale = g.float_node("Mul", f"{name}/masked", [scale, mask])
    return g.float_node("Mul", f"{name}/normed", [x, scale])


def pointwise(g, x, name, weight, bias, relu):
    """A linear layer at each position, as a convolution of one tap."""
    g.constant(f"{name}/weight", weight.T[None, None], 16)
    g.constant(f"{name}/bias", bias)
    return convolved(g, x, name, f"{name}/weight", f"{name}/bias", relu)


def convolved(g, x, name, weight, bias, relu):
    """A convolution of one tap, by constants that the graph has."""
    return g.float_node(
        "_FusedConv2D", name, [x, weight, bias], strides=ints([1, 1, 1, 1]), dilations=ints([1, 1, 1, 1]),
        padding=text("VALID"), data_format=text("NHWC"), num_args={"i": "1"},
        fused_ops=strings(["BiasAdd", "Relu"] if relu else ["BiasAdd"]), epsilon={"f": 0.0},
    )


def block_nodes(g, x, mask, block, name):
    """A Block of model.py."""
    near = norm(g, x, f"{name}/norm", mask)
    width = block.mix.in_features
    kernel = block.depth.weight.detach().numpy()[:, 0, 0].T
    g.constant(f"{name}/depth/weight", kernel[None, ..., None], 16)
    near = g.float_node(
        "DepthwiseConv2dNative", f"{name}/depth", [near, f"{name}/depth/weight"], strides=ints([1, 1, 1, 1]),
        dilations=ints([1, 1, block.dilation, 1]), padding=text("SAME"), data_format=text("NHWC"),
    )
    weight, bias = fold_bias(block)
    gate = pointwise(g, near, f"{name}/gate", weight[:width], bias[:width], True)
    value = pointwise(g, near, f"{name}/value", weight[width:], bias[width:], False)
    return g.float_node("AddV2", f"{name}/out", [x, g.float_node("Mul", f"{name}/gated", [gate, value])])


def dense(g, x, name, weight, bias, relu, bits):
    """A linear layer over a whole text, its weights in so many bits."""
    g.constant(f"{name}/weight", weight.T, bits)
    g.constant(f"{name}/bias", bias)
    return g.float_node(
        "_FusedMatMul", name, [x, f"{name}/weight", f"{name}/bias"], transpose_a={"b": False}, transpose_b={"b": False},
        num_args={"i": "1"}, fused_ops=strings(["BiasAdd", "Relu"] if relu else ["BiasAdd"]), epsilon={"f": 0.0},
    )


def rows_at(g, name, table, places):
    """
    Rows of `table` at `places`. GatherNd copies whole rows; GatherV2 on WASM works out the place of every single number, which
    takes as long as a third of the network.
    """
    return g.node("GatherNd", name, [table, places], Tparams={"type": "DT_FLOAT"}, Tindices={"type": "DT_INT32"})


def pair_nodes(g, ids, places, present, pairs, scales):
    """Pairs of model.py, each label's part times its scale."""
    g.constant("spread", np.float32(SPREAD))
    g.constant("table_places", np.float32(PLACES))
    g.constant("one_table", np.float32(1 / PLACES))
    g.constant("one", np.float32(1))
    g.constant("after", np.array([[0, 0], [0, 1]], np.int32))
    g.constant("from_second", np.array([0, 1], np.int32))
    g.constant("to_last", np.array([-1, -1], np.int32))
    for name, table in pairs.named_children():
        g.constant(name, table.weight.detach().numpy() * scales, 8)
    # No backend divides whole numbers without a rounding of its own; as floats these are exact, being below 2 ** 24.
    first = g.node("Cast", "first", [ids], SrcT={"type": "DT_INT32"}, DstT={"type": "DT_FLOAT"})
    longer = g.float_node("Pad", "first_and_none", [first, "after"], Tpaddings={"type": "DT_INT32"})
    following = g.float_node("Slice", "following", [longer, "from_second", "to_last"], Index={"type": "DT_INT32"})
    both = g.float_node("AddV2", "both", [g.float_node("Mul", "spread_first", [first, "spread"]), following])
    rounds = g.float_node("Floor", "rounds", [g.float_node("Mul", "tables", [both, "one_table"])])
    place = g.float_node("Sub", "pair_place", [both, g.float_node("Mul", "whole_tables", [rounds, "table_places"])])
    place = g.node("Cast", "pair_number", [place], SrcT={"type": "DT_FLOAT"}, DstT={"type": "DT_INT32"})
    place = g.node("ExpandDims", "pair_places", [place, "axis2"], T={"type": "DT_INT32"}, Tdim={"type": "DT_INT32"})
    said = [rows_at(g, f"{name}_found", name, where) for name, where in (("singles", places), ("pairs", place))]
    total = g.float_node("Sum", "said", [g.float_node("AddV2", "said_each", said), "axis1"], keep_dims={"b": False}, Tidx={"type": "DT_INT32"})
    count = g.float_node("Sum", "pieces", [present, "axis1"], keep_dims={"b": True}, Tidx={"type": "DT_INT32"})
    mean = g.float_node("RealDiv", "said_mean", [total, g.float_node("Maximum", "some_pieces", [count, "one"])])
    each = rows_at(g, "loudest_found", "loudest", places)
    most = g.float_node("Max", "loudest_said", [each, "axis1"], keep_dims={"b": False}, Tidx={"type": "DT_INT32"})
    return g.float_node("AddV2", "said_in_all", [mean, g.float_node("Relu", "loudest_adds", [most])])


def parts(layer):
    """(weight, bias) of a linear layer."""
    return layer.weight.detach().numpy(), layer.bias.detach().numpy()


def build(model, scales, shifts):
    """The graph of `model` with each label's logit z as scale * z + shift; a second output points at pieces."""
    g = Graph()
    for name, value in (("axis1", 1), ("axis2", 2), ("axis3", 3), ("last", 1)):
        g.constant(name, np.int32(value))
    g.constant("zero", np.int32(0))
    g.constant("each_part", np.full((1, 1, model.width, 1), 1 / model.width, np.float32))
    g.constant("epsilon", np.full(1, 1e-4, np.float32))
    g.constant("minus_one", np.float32(-1))
    g.constant("far", np.float32(1e4))
    g.constant("heads_last", np.array([0, 2, 1], np.int32))
    g.constant("flat", np.array([-1, model.attention.out_features * model.width], np.int32))
    g.constant("vectors", model.vectors.weight.detach().numpy(), 8)
    ids = g.placeholder("ids", "DT_INT32", 2)
    some = g.node("Greater", "some", [ids, "zero"], T={"type": "DT_INT32"})
    present = g.node("Cast", "present", [some], SrcT={"type": "DT_BOOL"}, DstT={"type": "DT_FLOAT"})
    rows = g.float_node("ExpandDims", "mask_rows", [present, "axis1"], Tdim={"type": "DT_INT32"})
    mask = g.float_node("ExpandDims", "mask", [rows, "axis3"], Tdim={"type": "DT_INT32"})
    places = g.node("ExpandDims", "places", [ids, "axis2"], T={"type": "DT_INT32"}, Tdim={"type": "DT_INT32"})
    found = rows_at(g, "found", "vectors", places)
    x = g.float_node("ExpandDims", "image", [found, "axis1"], Tdim={"type": "DT_INT32"})
    for at, block in enumerate(model.blocks):
        x = block_nodes(g, x, mask, block, f"block{at}")
    x = norm(g, x, "last_norm")
    shut = g.float_node("Mul", "shut", [g.float_node("AddV2", "absent", [mask, "minus_one"]), "far"])
    attention = pointwise(g, x, "attention", *parts(model.attention), False)
    attention = g.float_node("AddV2", "attention_shut", [attention, shut])
    squeeze = {"squeeze_dims": ints([1])}
    attention = g.float_node("Squeeze", "attention_rows", [attention], **squeeze)
    attention = g.node("Transpose", "attention_heads", [attention, "heads_last"], T={"type": "DT_FLOAT"}, Tperm={"type": "DT_INT32"})
    attention = g.float_node("Softmax", "attention_shares", [attention])
    flat_x = g.float_node("Squeeze", "states", [x], **squeeze)
    pointing = pointwise(g, x, "pointing", *parts(model.pointing), True)
    pointed = pointwise(g, pointing, "mark_logits", *parts(model.marks), False)
    g.float_node("Sigmoid", "marks", [g.float_node("Squeeze", "mark_rows", [pointed], squeeze_dims=ints([1, 3]))])
    mean = g.float_node("BatchMatMulV2", "mean", [attention, flat_x], adj_x={"b": False}, adj_y={"b": False})
    mean = g.float_node("Reshape", "mean_flat", [mean, "flat"], Tshape={"type": "DT_INT32"})
    open_x = g.float_node("Squeeze", "states_shut", [g.float_node("AddV2", "shut_states", [x, shut])], **squeeze)
    most = g.float_node("Max", "most", [open_x, "axis1"], keep_dims={"b": False}, Tidx={"type": "DT_INT32"})
    pooled = g.node("ConcatV2", "pooled", [mean, most, "last"], T={"type": "DT_FLOAT"}, N={"i": "2"}, Tidx={"type": "DT_INT32"})
    hidden = dense(g, pooled, "hidden", *parts(model.hidden), True, 8)
    out = model.out.weight.detach().numpy() * scales[:, None]
    logits = dense(g, hidden, "logits", out, model.out.bias.detach().numpy() * scales + shifts, False, 16)
    said = pair_nodes(g, ids, places, present, model.pairs, scales)
    g.float_node("Sigmoid", "probabilities", [g.float_node("AddV2", "all_logits", [logits, said])])
    return g


def requantised(model, g):
    """`model` with the weights as they come back from the pack; its logits are then those of the graph."""
    with torch.no_grad():
        model.vectors.weight.copy_(torch.from_numpy(g.values["vectors"]))
        for name, table in model.pairs.named_children():
            table.weight.copy_(torch.from_numpy(g.values[name]))
        for at, block in enumerate(model.blocks):
            kernel = g.values[f"block{at}/depth/weight"][0, :, :, 0]
            block.depth.weight.copy_(torch.from_numpy(kernel.T[:, None, None].copy()))
            block.depth.bias.zero_()
            pair = [g.values[f"block{at}/{part}/weight"][0, 0].T for part in ("gate", "value")]
            block.mix.weight.copy_(torch.from_numpy(np.concatenate(pair)))
            bias = [g.values[f"block{at}/{part}/bias"] for part in ("gate", "value")]
            block.mix.bias.copy_(torch.from_numpy(np.concatenate(bias)))
        for name, layer in (("attention", model.attention), ("pointing", model.pointing), ("mark_logits", model.marks)):
            layer.weight.copy_(torch.from_numpy(g.values[f"{name}/weight"][0, 0].T))
            layer.bias.copy_(torch.from_numpy(g.values[f"{name}/bias"]))
        for name, layer in (("hidden", model.hidden), ("logits", model.out)):
            layer.weight.copy_(torch.from_numpy(g.values[f"{name}/weight"].T))
            layer.bias.copy_(torch.from_numpy(g.values[f"{name}/bias"]))
    return model


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
