"""A teacher that reads in order: two recurrent layers (Hochreiter and Schmidhuber 1997) over word vectors that were learnt
from news and the encyclopedia; tuned to the labels (`tune`), and what it says of texts (`tell`)."""

import argparse

import numpy as np
import torch
from torch import nn
from torch.nn import functional as F

import graded
from batches import epoch, pack
from glove import SHIFT, Words
from lessons import varied_labels
from losses import taught_by
from model import shared_dropout
from prepare import CACHE, CHANCES, LONGEST, VERSIONS, training_rows
from sources import GROUP_NAMES, LABELS
from teacher import picked, rated_sources
from together import begin
from tuning import ask, keep, tune
from wordvectors import DIMENSIONS

TUNED = CACHE / "recurrent.pt"
WIDTH, HEADS, HIDDEN = 192, 4, 256
RATE, KNOWN_RATE = 1.5e-3, 4e-4
# The share of pieces hidden in half of the texts.
NOISE = 0.1
# Rows nobody rated, in a pass of those that somebody did.
UNRATED = 240_000


class BothWays(nn.Module):
    """A recurrent layer that reads each text onwards and back. Both ways end in the padding, so that none is read first."""

    def __init__(self, read, width):
        super().__init__()
        self.onward = nn.LSTM(read, width, batch_first=True)
        self.back = nn.LSTM(read, width, batch_first=True)

    def forward(self, x, turned):
        """[batch, time, 2 * width] of x [batch, time, read]; turned [batch, time, 1]: the positions of each text from its end."""
        onward = self.onward(x)[0]
        back = self.back(x.gather(1, turned.expand(-1, -1, x.shape[2])))[0]
        return torch.cat([onward, back.gather(1, turned.expand(-1, -1, back.shape[2]))], 2).float()


def turned_around(mask):
    """Positions [batch, time, 1] that read each text from its end and leave the padding, where mask [batch, time, 1] is 0."""
    at, lengths = torch.arange(mask.shape[1]).unsqueeze(1), mask.sum(1, keepdim=True).long()
    return torch.where(at < lengths, lengths - 1 - at, at)


class Recurrent(nn.Module):
    """Logits of texts whose positions hold a piece and the number of its word."""

    def __init__(self, pieces, words, drop=0.2):
        """pieces [pieces, width]: vectors to begin with; words [words, DIMENSIONS]: vectors that stay."""
        super().__init__()
        self.drop = drop
        self.vectors = nn.Embedding.from_pretrained(pieces.clone(), freeze=False)
        # They stay, so they are neither averaged over processes nor kept with what was learnt.
        self.register_buffer("words", words, persistent=False)
        read = pieces.shape[1] + DIMENSIONS
        self.first, self.second = BothWays(read, WIDTH), BothWays(2 * WIDTH, WIDTH)
        self.attention = nn.Linear(2 * WIDTH, HEADS)
        self.hidden = nn.Linear((HEADS + 2) * 2 * WIDTH, HIDDEN)
        self.out = nn.Linear(HIDDEN, len(LABELS))
        self.source_bias = nn.Parameter(torch.zeros(len(GROUP_NAMES), len(LABELS)))
        # A source that knows one value of a label only would learn that value as its bias.
        self.register_buffer("varied", torch.ones(len(GROUP_NAMES), len(LABELS)))

    def as_rated(self, logits, group):
        """The logits as the sources `group` [batch] would rate."""
        return logits + (self.source_bias * self.varied)[group]

    def forward(self, ids):
        """Logits [batch, labels] of ids [batch, time], without any source's bias."""
        piece, word = ids & (1 << SHIFT) - 1, ids >> SHIFT
        mask = (piece > 0).float().unsqueeze(2)
        x = torch.cat([self.vectors(piece), self.words[word]], 2)
        x = shared_dropout(x, self.drop, self.training) * mask
        turned = turned_around(mask)
        first = self.first(x, turned) * mask
        second = self.second(shared_dropout(first, self.drop, self.training), turned)
        x = (first + second) * mask
        attention = torch.softmax(self.attention(x).float() + (mask - 1) * 1e4, 1)
        picked_out = torch.einsum("bth,btw->bhw", attention, x).flatten(1)
        pooled = torch.cat([picked_out, (x + (mask - 1) * 1e4).amax(1), x.sum(1) / mask.sum(1)], 1)
        pooled = F.dropout(pooled, 0.3, self.training)
        return self.out(F.dropout(F.relu(self.hidden(pooled)), 0.2, self.training)).float()


def network(start, words):
    """The network before it is tuned; its piece vectors are those of the judge `start`."""
    return Recurrent(torch.load(start)["judge"]["vectors.weight"], torch.from_numpy(words.matrix()))


def read(versions, sources, unrated, seed):
    """Batches of row numbers and their ids, without end; each pass with UNRATED of the rows that only other teachers rate."""
    draw = np.random.default_rng(seed)
    while True:
        rows = np.concatenate([picked(sources, draw), draw.permutation(unrated)[:UNRATED]])
        for at, ids, _ in epoch(versions, CHANCES, draw, LONGEST, noise=NOISE, rows=rows):
            yield torch.from_numpy(at), (ids,)


def tune_recurrent(args, versions, words, rows):
    """
    Tunes the network, for `args.steps` or `args.seconds`, to the labels and, beside them, to what other teachers say, or to the
    grades alone.
    """
    torch.manual_seed(args.seed)
    model = network(args.start, words)
    if args.further:
        model.load_state_dict(torch.load(TUNED))
    torch.manual_seed(args.seed * 100 + args.rank)
    extra = versions[0].extra
    model.varied.copy_(varied_labels(extra))
    known = [model.vectors.weight]
    new = [p for name, p in model.named_parameters() if not name.startswith("vectors")]
    optimiser = torch.optim.AdamW([{"params": known}, {"params": new}], weight_decay=1e-2, betas=(0.9, 0.98), fused=True)
    answers = [torch.from_numpy(extra[key]) for key in ("values", "weights", "groups")]
    sources, unrated = rated_sources(rows), np.empty(0, np.int64)
    taught = taught_by(args.teacher) if args.teacher else tuple(map(torch.from_numpy, graded.beside(rows)))
    if args.teacher:
        unrated = np.flatnonzero((sources == "") & (taught[1] > 0).any(1).numpy())
    batches = read(versions, sources, unrated, [args.seed, args.rank])
    tune(args, model, optimiser, (KNOWN_RATE, RATE), answers, batches, TUNED, taught)


def tell(args, texts, words, path):
    """Writes the network's logits [rows, 7] without any source's bias. Each process is asked of its share."""
    model = network(args.start, words)
    model.load_state_dict(torch.load(TUNED))
    everyone = np.arange(len(texts))
    mine = everyone[args.rank :: args.world]
    read_ids = lambda some: (torch.from_numpy(pack([texts.ids(mine[row], offset, LONGEST) for row, offset in some])),)
    keep(args, ask(model, texts.lengths[mine], LONGEST, read_ids), everyone, len(texts), path)


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("task", choices=("tune", "tell"))
    parser.add_argument("--data", required=True)
    parser.add_argument("--start", required=True, help="a network trained before, for its piece vectors")
    parser.add_argument("--steps", type=float, default=1e9, help="how many steps to tune, of all processes together")
    parser.add_argument("--seconds", type=float, default=1200, help="how long to tune; the rate falls to meet it")
    parser.add_argument("--teacher", help="what other teachers say, of mix.py: learnt beside the labels, also of texts nobody rated")
    parser.add_argument("--known", action="store_true", help="without texts that nobody rated or graded")
    parser.add_argument("--further", action="store_true", help="go on from the network tuned before")
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--rank", type=int, default=0)
    parser.add_argument("--world", type=int, default=1, help="processes that work together")
    args = parser.parse_args()
    torch.set_num_threads(1)
    words = Words()
    if args.task == "tune":
        versions = [words.beside(f"train{version}") for version in range(VERSIONS)]
        tune_recurrent(args, versions, words, training_rows(args.data, args.known))
    else:
        begin(args.rank, args.world)
        for name, rows in (("dev", "dev"), ("train", "train0")):
            tell(args, words.beside(rows), words, CACHE / f"recurrent-{name}.npy")


if __name__ == "__main__":
    main()
