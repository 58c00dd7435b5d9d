"""The network as a graph of TensorFlow.js, its weights in 8 and 16 bits, and what is left of a network after them."""

import numpy as np
import torch

from graph import Graph, ints, strings, text
from model import PLACES, SPREAD

# Without the one row that an image has here.
SQUEEZE = {"squeeze_dims": ints([1])}


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


def shared_constants(g, model):
    """Numbers that several parts of the graph read."""
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


def encoded_nodes(g, model):
    """(ids, places of rows, what is no padding, that as a mask, what the blocks make of the pieces)."""
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
    return ids, places, present, mask, norm(g, x, "last_norm")


def attention_nodes(g, x, shut, model):
    """How much each head of attention takes of each position."""
    attention = pointwise(g, x, "attention", *parts(model.attention), False)
    attention = g.float_node("AddV2", "attention_shut", [attention, shut])
    attention = g.float_node("Squeeze", "attention_rows", [attention], **SQUEEZE)
    attention = g.node("Transpose", "attention_heads", [attention, "heads_last"], T={"type": "DT_FLOAT"}, Tperm={"type": "DT_INT32"})
    return g.float_node("Softmax", "attention_shares", [attention])


def mark_nodes(g, x, model):
    """The output that points at pieces."""
    pointing = pointwise(g, x, "pointing", *parts(model.pointing), True)
    pointed = pointwise(g, pointing, "mark_logits", *parts(model.marks), False)
    g.float_node("Sigmoid", "marks", [g.float_node("Squeeze", "mark_rows", [pointed], squeeze_dims=ints([1, 3]))])


def pooled_nodes(g, x, flat_x, attention, shut):
    """What attention takes and the maximum of what is no padding, side by side."""
    mean = g.float_node("BatchMatMulV2", "mean", [attention, flat_x], adj_x={"b": False}, adj_y={"b": False})
    mean = g.float_node("Reshape", "mean_flat", [mean, "flat"], Tshape={"type": "DT_INT32"})
    open_x = g.float_node("Squeeze", "states_shut", [g.float_node("AddV2", "shut_states", [x, shut])], **SQUEEZE)
    most = g.float_node("Max", "most", [open_x, "axis1"], keep_dims={"b": False}, Tidx={"type": "DT_INT32"})
    return g.node("ConcatV2", "pooled", [mean, most, "last"], T={"type": "DT_FLOAT"}, N={"i": "2"}, Tidx={"type": "DT_INT32"})


def build(model, scales, shifts):
    """The graph of `model` with each label's logit z as scale * z + shift; a second output points at pieces."""
    g = Graph()
    shared_constants(g, model)
    ids, places, present, mask, x = encoded_nodes(g, model)
    shut = g.float_node("Mul", "shut", [g.float_node("AddV2", "absent", [mask, "minus_one"]), "far"])
    attention = attention_nodes(g, x, shut, model)
    flat_x = g.float_node("Squeeze", "states", [x], **SQUEEZE)
    mark_nodes(g, x, model)
    pooled = pooled_nodes(g, x, flat_x, attention, shut)
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
