"""Cut words into pieces: a unigram language model and the likeliest path through a word (Kudo 2018)."""

import math
import random
import re

PAD, UNKNOWN, URL, USER, MASK = 0, 1, 2, 3, 4
FIRST = 5
START = "\u2581"


class Pieces:
    """The pieces that words are cut into, and how likely each is."""

    def __init__(self, pieces, split_margin):
        """pieces: [text, log probability] in order; the first has id FIRST. split_margin: by how much a cut in two words must win."""
        self.ids = {text: FIRST + at for at, (text, _) in enumerate(pieces)}
        self.logs = {text: log for text, log in pieces}
        self.longest = max(len(text) for text in self.ids)
        self.floor = min(self.logs.values()) - 10
        self.margin = split_margin
        self.cut = {}
        self.special = {"<url>": [URL], "<user>": [USER]}

    def common(self):
        """Pieces that are plain words, in order."""
        return [text[1:] for text in self.ids if re.fullmatch(START + "[a-z]+", text)]

    def score(self, words):
        """Log probability of some words."""
        return sum(self.word(word)[1] for word in words)

    def word(self, word):
        """(ids, log probability) of one word."""
        known = self.cut.get(word)
        if known is None:
            known = self._word(word)
            if len(self.cut) < 2_000_000:
                self.cut[word] = known
        return known

    def _word(self, word):
        if word in self.special:
            return self.special[word], -8.0
        whole = self.ids.get(START + word)
        if whole is not None:
            return [whole], self.logs[START + word]
        ids, log = self.path(word, False)
        if len(word) >= 9:
            split, split_log = self.path(word, True)
            if split_log > log + self.margin:
                return split, split_log
        return ids, log

    def path(self, word, apart, noise=None):
        """The likeliest cut; `apart` lets a new word begin anywhere from the third character on."""
        text = START + word
        best = [0.0] + [-math.inf] * len(text)
        back = [None] * (len(text) + 1)
        for start in range(len(text)):
            if best[start] == -math.inf:
                continue
            here = best[start]
            for end in range(start + 1, min(len(text), start + self.longest) + 1):
                part = text[start:end]
                log = self.logs.get(part)
                if log is not None:
                    total = here + log + (noise() if noise else 0.0)
                    if total > best[end]:
                        best[end], back[end] = total, (start, self.ids[part])
                if apart and start > 2 and end - start >= 2:
                    log = self.logs.get(START + part)
                    if log is not None and here + log > best[end]:
                        best[end], back[end] = here + log, (start, self.ids[START + part])
            single = here + self.floor
            if single > best[start + 1]:
                best[start + 1], back[start + 1] = single, (start, UNKNOWN)
        ids = []
        at = len(text)
        while at > 0:
            start, piece = back[at]
            ids.append(piece)
            at = start
        ids.reverse()
        return ids, best[-1]

    def encode(self, words):
        """The ids of some words' pieces, one after the other."""
        out = []
        for word in words:
            out.extend(self.word(word)[0])
        return out

    def sample(self, words, rate, draw: random.Random):
        """As encode, with some words cut another way (Kudo 2018's regularisation, by noise on the path)."""
        out = []
        for word in words:
            if draw.random() < rate and len(word) > 3 and word not in self.special:
                out.extend(self.path(word, False, lambda: draw.gauss(0, 4.0))[0])
            else:
                out.extend(self.word(word)[0])
        return out
