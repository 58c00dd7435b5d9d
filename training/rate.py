"""The learning rate of every training here."""

import math


def rate(done, step, peak, warm=200):
    """Learning rate: a short rise, then half a cosine down; `done` is the share of the run that is over."""
    return peak * min(1, (step + 1) / warm) * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * min(1, done))))
