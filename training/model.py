"""The network: piece vectors, gated depthwise convolutions, attention and maximum over the text, seven logits."""

import math

import torch
from torch import nn
from torch.nn import functional as F

WIDTH, HEADS, HIDDEN, POINTING = 128, 4, 128, 64
DRAWN = 1500
# Places for pairs of pieces, and how a pair finds its own; export.py does the same in numbers of 32 bits, which hold whole
# numbers up to 2 ** 24.
PLACES, SPREAD = 2**14, 1201
# Taps and dilation of each block's convolution. WebAssembly has a fast one of exactly nine taps, near together or apart;
# five take four times as long there. The blocks that a network gets later look farther.
KERNELS = ((9, 1),) * 4
LATER = ((9, 2), (9, 4))
# Processors with products of 16 bits take a step, compiled, in a third of the time.
HALF = torch.ops.mkldnn._is_mkldnn_bf16_supported()


def half():
    """Products in 16 bits where the processor has them; weights and sums stay in 32."""
    return torch.autocast("cpu", torch.bfloat16, enabled=HALF)


class DepthConvolution(torch.autograd.Function):
    """Depthwise convolution along time with shifted sums: on a processor twice as fast as the library's backward."""

    @staticmethod
    def forward(ctx, x, weight, bias, dilation):
        """x [batch, time, width], weight [kernel, width]; zeros beyond both ends."""
        kernel, time = weight.shape[0], x.shape[1]
        edge = dilation * (kernel // 2)
        padded = F.pad(x, (0, 0, edge, edge))
        ctx.save_for_backward(padded, weight)
        ctx.dilation = dilation
        out = torch.addcmul(bias, padded[:, :time], weight[0])
        for tap in range(1, kernel):
            out.addcmul_(padded[:, tap * dilation : tap * dilation + time], weight[tap])
        return out

    @staticmethod
    def backward(ctx, gradient):
        """Gradients of x, weight and bias; none of the dilation."""
        padded, weight = ctx.saved_tensors
        kernel, time, dilation = weight.shape[0], gradient.shape[1], ctx.dilation
        edge = dilation * (kernel // 2)
        wide = F.pad(gradient, (0, 0, edge, edge))
        to_x = torch.zeros_like(gradient)
        for tap in range(kernel):
            at = (kernel - 1 - tap) * dilation
            to_x.addcmul_(wide[:, at : at + time], weight[tap])
        taps = [padded[:, tap * dilation : tap * dilation + time] for tap in range(kernel)]
        to_weight = torch.stack([(part * gradient).flatten(0, 1).sum(0) for part in taps])
        return to_x, to_weight, gradient.sum((0, 1)), None


class Block(nn.Module):
    """x + relu(A d(n(x))) * (B d(n(x))), with n a root-mean-square norm and d a depthwise convolution."""

    def __init__(self, width, kernel, dilation):
        super().__init__()
        self.dilation = dilation
        self.depth = nn.Conv2d(width, width, (1, kernel), groups=width)
        self.mix = nn.Linear(width, 2 * width)
        with torch.no_grad():
            self.depth.weight.mul_(0.3)
            self.depth.weight[:, :, 0, kernel // 2] += 1.0
            self.mix.weight.normal_(0, 0.7 / math.sqrt(width))
            self.mix.bias.zero_()

    def forward(self, x, mask, drop):
        """[batch, time, width] of x [batch, time, width]; mask [batch, time, 1]; `drop` of the channels are left out in training."""
        kernel = self.depth.weight[:, 0, 0].t()
        near = DepthConvolution.apply(norm(x) * mask, kernel, self.depth.bias, self.dilation)
        gate, value = self.mix(near).chunk(2, 2)
        return x + shared_dropout(F.relu(gate) * value, drop, self.training)


def norm(x):
    """Root-mean-square norm over the last axis (Zhang and Sennrich 2019), without a gain."""
    return x * torch.rsqrt(x.square().mean(2, keepdim=True) + 1e-4)


def shared_dropout(x, rate, training):
    """Dropout of whole channels of a text: as good here as element by element, and far cheaper."""
    if not training or rate == 0:
        return x
    return x * ((torch.rand(x.shape[0], 1, x.shape[2]) >= rate).to(x.dtype) / (1 - rate))


class Pairs(nn.Module):
    """
    What single pieces and two that follow each other say by themselves: logits of each, their mean over the text, and what
    its loudest piece adds for each label. Pairs share places in a table (Weinberger et al. 2009).
    """

    def __init__(self, pieces, labels):
        super().__init__()
        self.singles = nn.Embedding(pieces, labels, padding_idx=0)
        self.pairs = nn.Embedding(PLACES, labels, padding_idx=0)
        self.loudest = nn.Embedding(pieces, labels, padding_idx=0)
        self.forget()

    def forget(self):
        """Says nothing, of any piece."""
        for part in self.parameters():
            nn.init.zeros_(part)

    def forward(self, ids):
        """Logits [batch, labels] of ids [batch, time]; the last piece of a text is followed by none."""
        following = F.pad(ids[:, 1:], (0, 1))
        said = self.singles(ids) + self.pairs((ids * SPREAD + following) % PLACES)
        mean = said.sum(1) / (ids > 0).sum(1, keepdim=True).clamp(min=1)
        return mean + self.loudest(ids).amax(1).clamp(min=0)


class Judge(nn.Module):
    """The network that ships, and what training needs beside it: a bias of each source."""

    def __init__(self, pieces, groups, width=WIDTH, labels=7, kernels=KERNELS, hidden=HIDDEN):
        super().__init__()
        self.width = width
        self.vectors = nn.Embedding(pieces, width)
        nn.init.normal_(self.vectors.weight, 0, 0.5)
        self.blocks = nn.ModuleList([Block(width, kernel, dilation) for kernel, dilation in kernels])
        self.attention = nn.Linear(width, HEADS)
        self.hidden = nn.Linear((HEADS + 1) * width, hidden)
        self.out = nn.Linear(hidden, labels)
        self.pairs = Pairs(pieces, labels)
        self.source_bias = nn.Parameter(torch.zeros(groups, labels))
        self.pointing = nn.Linear(width, POINTING)
        self.marks = nn.Linear(POINTING, 1)
        self.drop = 0.1
        self.drop_hidden = 0.3

    def encode(self, ids):
        """[batch, time] ids -> [batch, time, width], and the mask [batch, time, 1] of what is no padding."""
        mask = (ids > 0).float().unsqueeze(2)
        x = shared_dropout(self.vectors(ids), self.drop, self.training)
        for block in self.blocks:
            x = block(x, mask, self.drop)
        return norm(x), mask

    def forward(self, ids):
        """Logits [batch, labels] of ids [batch, time], without any source's bias."""
        return self.judge(*self.encode(ids)) + self.pairs(ids)

    def judge(self, x, mask):
        """Logits [batch, labels] of encoded texts, without any source's bias and what pairs of pieces say."""
        shut = (mask - 1) * 1e4
        attention = torch.softmax(self.attention(x) + shut, 1)
        mean = torch.bmm(attention.transpose(1, 2), x).flatten(1)
        most = (x + shut).amax(1)
        pooled = F.dropout(torch.cat([mean, most], 1), self.drop_hidden, self.training)
        return self.out(F.dropout(F.relu(self.hidden(pooled)), self.drop, self.training))

    def point(self, x):
        """Logits [...] of encoded pieces [..., width]: whether raters would mark the piece as what makes the text toxic."""
        return self.marks(F.relu(self.pointing(x))).squeeze(-1)


class Guesser(nn.Module):
    """Predicts masked pieces from the judge's own encoding; its output vectors are the judge's."""

    def __init__(self, judge):
        super().__init__()
        self.judge = judge
        self.turn = nn.Linear(judge.width, judge.width)
        self.bias = nn.Parameter(torch.zeros(judge.vectors.num_embeddings))

    def forward(self, ids, wanted):
        """ids with masks [batch, time]; wanted: original ids where masked, else 0. Sampled cross-entropy."""
        x, _ = self.judge.encode(ids)
        at = wanted > 0
        hidden = self.turn(x[at])
        # Every wanted piece against the batch's own and some drawn ones: a full vocabulary costs five times as much.
        pieces, place = torch.unique(wanted[at], return_inverse=True)
        drawn = torch.randint(1, self.bias.shape[0], (DRAWN,))
        shown = torch.cat([pieces, drawn[~torch.isin(drawn, pieces)]])
        return F.cross_entropy(F.linear(hidden, self.judge.vectors(shown), self.bias[shown]).float(), place)
