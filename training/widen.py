"""A network made wider without changing what it says: new channels and hidden units that nothing listens to yet."""

import math

# New channels of the piece vectors, beside the others' size; small, so that the norms change little.
FAINT = 0.3


def widen(state, model):
    """
    `state`, of a narrower network, as a state of `model` (Net2Net, Chen et al. 2016): where that has no further blocks, its
    answers are the same but for what the new channels' vectors add to the norms.
    """
    out = {name: value.clone() for name, value in model.state_dict().items()}
    old, new = state["vectors.weight"].shape[1], model.width
    heads = out["attention.weight"].shape[0]
    # The norm divides by the mean over all channels, of which the new ones are nearly zero.
    louder = math.sqrt(old / new)
    out["vectors.weight"] *= FAINT * state["vectors.weight"].std() / out["vectors.weight"].std()
    out["vectors.weight"][:, :old] = state["vectors.weight"]
    for at in range(len(model.blocks)):
        name = f"blocks.{at}."
        if name + "mix.weight" not in state:
            break
        out[name + "depth.weight"][:old] = state[name + "depth.weight"] * louder
        out[name + "depth.bias"][:old] = state[name + "depth.bias"]
        for part in (0, 1):
            rows, had = slice(part * new, part * new + old), slice(part * old, (part + 1) * old)
            out[name + "mix.weight"][rows] = 0
            out[name + "mix.weight"][rows, :old] = state[name + "mix.weight"][had]
            out[name + "mix.bias"][rows] = state[name + "mix.bias"][had]
        out[name + "mix.weight"][new + old :] *= FAINT
    for name in ("attention", "pointing"):
        out[name + ".weight"].zero_()
        out[name + ".weight"][:, :old] = state[name + ".weight"] * louder
        out[name + ".bias"] = state[name + ".bias"]
    widen_head(state, out, old, new, heads, louder)
    for name in ("marks.weight", "marks.bias", "source_bias", "out.bias"):
        out[name] = state.get(name, out[name])
    return out


def widen_head(state, out, old, new, heads, louder):
    """The hidden layer over each head's mean and the maximum, and the logits over it."""
    units = state["hidden.weight"].shape[0]
    out["hidden.weight"][:units] = 0
    for part in range(heads + 1):
        columns = slice(part * new, part * new + old)
        out["hidden.weight"][:units, columns] = state["hidden.weight"][:, part * old : (part + 1) * old] * louder
    out["hidden.bias"][:units] = state["hidden.bias"]
    out["out.weight"].zero_()
    out["out.weight"][:, :units] = state["out.weight"]
