"""A TensorFlow.js graph model written by hand: nodes, and weights kept in 8 or 16 bits."""

import base64
import json

import numpy as np

DTYPES = {np.dtype("float32"): ("DT_FLOAT", "float32"), np.dtype("int32"): ("DT_INT32", "int32")}

# How numbers lie in a file, by what the manifest calls them.
STORED = {"float32": "<f4", "int32": "<i4", "bool": "u1", "uint8": "u1", "uint16": "<u2"}


def text(value):
    """A text as an attribute of a node."""
    return {"s": base64.b64encode(value.encode()).decode()}


def ints(values):
    """Whole numbers as an attribute of a node."""
    return {"list": {"i": [str(v) for v in values]}}


def strings(values):
    """Texts as one attribute of a node."""
    return {"list": {"s": [base64.b64encode(v.encode()).decode() for v in values]}}


def quantised(values, bits):
    """(stored integers, minimum, scale), as TensorFlow.js undoes it: stored * scale + minimum."""
    low, high = float(min(values.min(), 0)), float(max(values.max(), 0))
    top = 2**bits - 1
    scale = np.float32((high - low) / top or 1.0)
    low = float(np.round(low / scale) * scale)
    stored = np.clip(np.round((values - low) / scale), 0, top).astype(np.uint8 if bits == 8 else np.uint16)
    return stored, low, float(scale)


def read_weights(folder):
    """{name: array} of a TensorFlow.js graph model. Raises ValueError where its files hold more or less than they should."""
    manifest = json.loads((folder / "model.json").read_text(encoding="utf-8"))["weightsManifest"]
    out = {}
    for group in manifest:
        data, at = b"".join((folder / path).read_bytes() for path in group["paths"]), 0
        for entry in group["weights"]:
            cut = entry.get("quantization")
            kind = np.dtype(STORED[cut["dtype"] if cut else entry["dtype"]])
            size = int(np.prod(entry["shape"], dtype=np.int64))
            values = np.frombuffer(data, kind, size, at).reshape(entry["shape"])
            out[entry["name"]] = (values.astype(np.float64) * cut["scale"] + cut["min"]).astype(np.float32) if cut else values
            at += size * kind.itemsize
        if at != len(data):
            raise ValueError(f"{folder}: its weights take {at} bytes and the files have {len(data)}; get or export them anew")
    return out


class Graph:
    """Nodes and weights as they are added; each node is known by its name."""

    def __init__(self):
        self.nodes, self.weights, self.data = [], [], []
        self.values = {}

    def node(self, op, name, inputs=(), **attributes):
        """Adds a node; returns its name."""
        self.nodes.append({"name": name, "op": op, "input": list(inputs), "attr": attributes})
        return name

    def float_node(self, op, name, inputs, **attributes):
        """Adds a node of numbers of 32 bits; returns its name."""
        return self.node(op, name, inputs, T={"type": "DT_FLOAT"}, **attributes)

    def constant(self, name, values, bits=32):
        """A weight; returns its name. `values` as they will be after the round trip are in `self.values`."""
        values = np.asarray(values)
        values = values.astype(np.float32) if values.dtype.kind == "f" else values.astype(np.int32)
        kind, dtype = DTYPES[values.dtype]
        entry = {"name": name, "shape": list(values.shape), "dtype": dtype}
        if bits == 32 or dtype == "int32":
            self.data.append(values.tobytes())
            self.values[name] = values
        else:
            stored, low, scale = quantised(values, bits)
            entry["quantization"] = {"dtype": f"uint{bits}", "min": low, "scale": scale, "original_dtype": "float32"}
            self.data.append(stored.tobytes())
            self.values[name] = (stored.astype(np.float64) * scale + low).astype(np.float32)
        self.weights.append(entry)
        shape = {"dim": [{"size": str(size)} for size in values.shape]}
        self.node("Const", name, value={"tensor": {"dtype": kind, "tensorShape": shape}}, dtype={"type": kind})
        return name

    def placeholder(self, name, kind, rank):
        """Adds an input of so many dimensions, each of any size; returns its name."""
        shape = {"shape": {"dim": [{"size": "-1"}] * rank}}
        return self.node("Placeholder", name, dtype={"type": kind}, shape=shape)

    def write(self, folder, shard, inputs, outputs):
        """Writes model.json, and the weights beside it as `shard`."""
        (folder / shard).write_bytes(b"".join(self.data))
        model = {
            "format": "graph-model",
            "generatedBy": "Foldaway training",
            "convertedBy": "Foldaway training/graph.py",
            "signature": {"inputs": inputs, "outputs": outputs},
            "modelTopology": {"node": self.nodes, "library": {}, "versions": {"producer": 1087}},
            "weightsManifest": [{"paths": [shard], "weights": self.weights}],
        }
        (folder / "model.json").write_text(json.dumps(model, separators=(",", ":")) + "\n", encoding="utf-8")
