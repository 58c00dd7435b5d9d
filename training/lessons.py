"""What the network learns of a batch: labels as each source gives them, a teacher's probabilities, and marks."""

import numpy as np
import torch
from torch.nn import functional as F

from batches import UNMARKED, joined
from losses import loss_of, taught_by
from model import half
from prepare import LONGEST
from sources import GROUP_NAMES, LABEL_WEIGHTS

# How much a marked text counts beside its labels.
MARKS = 2.0


class Lessons:
    """What `judge` learns from: labels as each source gives them, what the teacher says of every label, and marks."""

    def __init__(self, args, extra):
        """`extra` holds values and weights [rows, 7] and groups [rows] of the rows that are learnt from."""
        self.values, self.weights = torch.from_numpy(extra["values"]), torch.from_numpy(extra["weights"])
        self.groups = torch.from_numpy(extra["groups"])
        self.taught = taught_by(args.teacher) if args.teacher else None
        self.labels = torch.tensor(LABEL_WEIGHTS)
        # A source that knows one value of a label only would learn that value as its bias.
        self.varied = varied_labels(extra)
        self.mix, self.join = args.mix, args.join
        self.draw = np.random.default_rng([args.seed, args.rank, 1])

    def loss(self, model, rows, ids, marks):
        """Loss of a batch as `epoch` gives it: row numbers, ids and marks [batch, time]."""
        at = torch.from_numpy(rows)
        with half():
            encoded, mask = model.encode(ids)
            shared = model.judge(encoded, mask).float()
        as_rated = shared + (model.source_bias * self.varied)[self.groups[at]]
        loss = loss_of(as_rated, self.values[at], self.weights[at] * self.labels)
        if self.taught is not None:
            # What the teacher says of every label, without any source's bias: the judge that ships has none either.
            loss = (1 - self.mix) * loss + self.mix * loss_of(shared, self.taught[0][at], self.taught[1][at] * self.labels)
            several = joined(ids, self.draw, LONGEST) if self.draw.random() < self.join else None
            if several is not None:
                loss = loss + self.mix * self.of_joined(model, *several, at)
        known = marks != UNMARKED
        if known.any():
            loss = loss + MARKS * of_marks(model, encoded[known], marks[known]) * known.any(1).float().mean()
        return loss

    def of_joined(self, model, ids, of, at):
        """Loss of comments joined from the rows `at[of]`: each label is as likely as in the likeliest of them."""
        probabilities, weights = self.taught[0][at][of].amax(1), self.taught[1][at][of].amin(1)
        with half():
            logits = model.judge(*model.encode(ids))
        return loss_of(logits.float(), probabilities, weights * self.labels)


def of_marks(model, encoded, marks):
    """Loss of encoded pieces [pieces, width] that raters marked (1) or did not (0)."""
    with half():
        pointed = model.point(encoded)
    return F.binary_cross_entropy_with_logits(pointed.float(), marks.float())


def varied_labels(extra):
    """[groups, 7]: 1 where a source knows both values of a label."""
    out = torch.zeros(len(GROUP_NAMES), 7)
    for group in range(len(GROUP_NAMES)):
        at = extra["groups"] == group
        for label in range(7):
            sure = extra["values"][at, label][extra["weights"][at, label] > 0]
            positive = (sure >= 0.5).mean() if len(sure) else 0
            out[group, label] = float(0.02 < positive < 0.98)
    return out
