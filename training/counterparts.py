"""Sentences of our own, with labels, where the sources teach a short cut.

Words alone decide too much in labelled comments: groups are named mostly where they are attacked, abuse is quoted only
by abusers. Each pattern here breaks one such link, both ways where it has two.
"""

import random

import written
from contrasts import add_contrasts, article, labels
from patterns import (
    ANGRY, ATTACK_MANY, AT_THINGS, CALM, CALM_TWINS, CHEER, CIVIL, COUNTER, CRUDE, DENIED, DISPUTE, INSULT, INSULTS,
    NEUTRAL_MANY, NEUTRAL_ONE, NEWS, NEWS_MANY, NO_CRUDE, NO_THREATS, NO_VEILED, ONE, PEOPLE, POWERS, SENSES, THINGS,
    THREATS, VEILED, VILE,
)

# How often each pattern is gone through, with other groups and other sentences around it.
PASSES = 2
# Civil sentences around others are no longer than this, in characters.
LONGEST_AROUND = 90


def styled(text, draw):
    """A sentence with a capital, or now and then all in capitals or all in small letters."""
    text = text[0].upper() + text[1:]
    kind = draw.random()
    if kind < 0.08:
        return text.upper()
    return text.lower() if kind < 0.2 else text


def make(seed=7):
    """(text, labels) pairs, the same for the same seed."""
    draw = random.Random(seed)
    out = []
    lines = written.filled(draw)
    civil = CIVIL + [text for text, known in lines if not any(known.values()) and len(text) < LONGEST_AROUND]

    def add(text, known, times=1, around=0.25):
        for _ in range(times):
            before = draw.choice(civil) + " " if draw.random() < around else ""
            after = " " + draw.choice(civil) if draw.random() < around else ""
            out.append((before + styled(text, draw) + after, known))

    for _ in range(PASSES):
        add_all(add, draw)
    for text, known in lines:
        add(text, known, around=0.1)
    return out


def add_all(add, draw):
    """Every pattern, some with a part of the groups only, through `add`."""
    clean = labels()
    add_contrasts(add, draw, clean)
    for group in PEOPLE:
        for pattern in draw.sample(NEUTRAL_MANY, 14):
            add(pattern.format(g=group, h=draw.choice(PEOPLE)), clean)
        for pattern in COUNTER:
            add(pattern.format(g=group), clean)
        for pattern in draw.sample(CALM, 7):
            add(pattern.format(g=group), labels(toxicity=1.0, identity_attack=1.0))
        for pattern in draw.sample(CALM_TWINS, 7):
            add(pattern.format(g=group), clean)
        for pattern in draw.sample(ATTACK_MANY, 9):
            add(pattern.format(g=group, n=draw.choice(VILE)), labels(toxicity=1.0, identity_attack=1.0, insult=1.0))
    for one in ONE:
        for pattern in NEUTRAL_ONE:
            add(pattern.format(o=one), clean)
    for insult in INSULTS:
        rude = 1.0 if insult in ("asshole", "piece of shit", "fucking joke", "dumbass") else 0.0
        for pattern in INSULT:
            add(pattern.format(a=article(insult), i=insult), labels(toxicity=1.0, insult=1.0, obscene=rude), 2)
        for pattern in DENIED:
            add(pattern.format(a=article(insult), i=insult), {"toxicity": 0.1, "insult": 0.1, "threat": 0.0, "identity_attack": 0.0}, 2)
    for thing in THINGS:
        for pattern in AT_THINGS:
            add(pattern.format(t=thing), {"toxicity": 0.1, "insult": 0.0, "threat": 0.0, "identity_attack": 0.0}, 2)
    for text in CHEER:
        add(text, {"toxicity": 0.15, "insult": 0.0, "threat": 0.0, "identity_attack": 0.0, "obscene": 0.7}, 6)
    for text in THREATS:
        add(text, labels(toxicity=1.0, threat=1.0), 3)
    for text in VEILED:
        add(text, {"toxicity": 0.9, "threat": 1.0, "identity_attack": 0.0})
    for text in CRUDE:
        add(text, {"toxicity": 1.0, "obscene": 1.0, "sexual_explicit": 1.0, "threat": 0.0, "identity_attack": 0.0}, 8)
    for text in NO_CRUDE:
        add(text, {**clean, "sexual_explicit": 0.1}, 8)
    for text in NO_THREATS + NO_VEILED + SENSES:
        add(text, clean, 6)
    fair = {"toxicity": 0.1, "insult": 0.0, "threat": 0.0, "identity_attack": 0.0, "obscene": 0.0}
    for power in POWERS:
        for pattern in draw.sample(ANGRY, 14):
            add(pattern.format(t=power), fair)
    for text in DISPUTE:
        add(text, fair, 6)
    for one in ONE:
        for pattern in draw.sample(NEWS, 4):
            add(pattern.format(o=one, p=draw.choice(ONE)), clean)
    for group in PEOPLE:
        for pattern in draw.sample(NEWS_MANY, 4):
            add(pattern.format(g=group, h=draw.choice(PEOPLE)), clean)
