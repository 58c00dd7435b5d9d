"""Patterns in which the same words are abuse and are none: told or said, denied or meant, wished ill or well."""

from patterns import INSULTS, ONE, PEOPLE, POWERS, VILE

# What somebody was called is no abuse by who tells it.
REPORTED = [
    "He called me {a} {i} in front of everyone and nobody stepped in.", "Some guy shouted \"{i}\" at my sister on the tram.",
    "They called her {a} {i}, and the moderators left it standing.", "My son came home crying: a classmate had called him {a} {i}.",
    "Being called {a} {i} day after day wears you down.", "\"{i}\" is what somebody wrote on her locker.",
    "He apologised for calling the nurse {a} {i}.", "The coach was fired because he called a player {a} {i}.",
    "Why is it allowed to call a stranger {a} {i} here?", "I got a message that said \"you {i}\", and I reported it.",
    "If your answer is to call people {a} {i}, you have lost the argument.", "The judge fined him for calling an officer {a} {i}.",
]
SLURS = ["nigger", "faggot", "tranny", "kike", "retard", "dyke", "paki", "spic", "chink", "wetback", "raghead", "cunt", "whore", "gypsy scum"]
MENTIONED = [
    "Nobody should use the word \"{i}\", not even as a joke.", "The book has the word {i} in it, and the class talked about why that hurts.",
    "The report counts how often the slur {i} is posted.", "She was called {a} {i} on her way to school.", "I grew up being called {a} {i}.",
    "A man was convicted after he had shouted \"{i}\" at a passenger.", "Please delete the comment that says {i}.",
    "When I was young they called us that, {i}, every single day.", "Using {i} as an insult says more about you than about anybody else.",
    "Teachers asked parents to explain why {i} is a slur.",
]
USED = ["You {i}.", "Shut up, {i}.", "Go home, you {i}.", "What {a} {i}.", "Only {a} {i} would say so.", "Another dirty {i}.", "He is {a} {i} and should leave."]
# A no turns abuse into its opposite, and sometimes is the abuse.
NO_HATE = [
    "I don't hate {g}, I hate the way they are treated.", "It is wrong to claim that {g} are {n}.", "{g} are not {n}, whatever he says.",
    "Claiming that {g} are stupid is the sort of thing we have to speak up against.", "If you think {g} are {n}, you should meet some.",
    "I used to believe {g} were dangerous, and I was a fool to.", "She never said that {g} are {n}.", "No one should be afraid of {g}.",
    "{g} are not lazy, most of them work two jobs.", "You can't say that all {g} are criminals.", "Not one of the {g} I know is like that.",
    "How can anyone write that {g} should be killed?", "He lost his job because he had posted that {g} are {n}.", "I love {g}.",
]
NO_HATE_TWINS = [
    "{g} are not welcome in this town.", "{g} don't deserve to live among us.", "{g} should not be allowed to vote.",
    "Nobody likes {g}, and for good reason.", "I don't want {g} anywhere near me.", "{g} are not like us and never will be.",
    "{g} aren't real people.", "I have nothing against {g}, as long as they stay away from me and my family.", "No {g} in our schools, please.",
    "Not a single one of the {g} can be trusted.", "{g} never did anything for this country.", "It isn't racist to say that {g} are {n}.",
]
WISHED_MANY = [
    "If only all {g} would vanish.", "Round up the {g} and be done with them.", "{g} make me want to throw up.", "{g} disgust me.",
    "Nothing but trouble has ever come from {g}.", "All {g} are rapists and thieves.", "{g} are terrorists, all of them.",
    "A good day is a day without {g}.", "Why are {g} always so dishonest?", "{g} should know their place.", "{g} are a burden on our money.",
]
OF_ONE = [
    "What do you expect, he is {o}.", "No surprise that she lies, she is {o}.", "Never trust anyone who is {o}.", "You are {o}, so be quiet.",
    "He only got the job because he is {o}.", "I would be ashamed to be {o}.", "She acts like that because she is {o}, they are all the same.",
]
OF_ONE_TWINS = [
    "What do you think of it, as someone who is {o}?", "She is {o} and I trust her.", "He got the job, and he is {o}; good for him.",
    "Nobody should be ashamed to be {o}.", "She is {o}, and she has been through a lot.", "Being {o} is nothing to hide.",
]
# Hate of a trade is hate of no group; how rude it is raters may say.
TRADES = ["bankers", "landlords", "cyclists", "lawyers", "journalists", "politicians", "smokers", "vegans", "artists", "tourists", "drivers", "referees", "managers"]
OF_TRADES = ["I hate {g}.", "{g} are {n}.", "Get rid of all {g}.", "{g} ruin everything.", "Nobody likes {g}.", "{g} should go back to where they came from."]
WISHED = [
    "I hope you catch something terrible and suffer.", "Nobody will cry at your funeral.", "You waste the air you breathe.", "Do the world a favour and jump.",
    "I hope your house burns down with you in it.", "Your parents should have thought twice before having you.", "This place would be nicer if you were dead.",
    "Why don't you go and drink some bleach?", "I hope you choke on your dinner.", "May your children be as miserable as you.", "Go play on the motorway.",
    "You will not be missed.", "I pray you get what the others got, slowly.",
]
WISHED_WELL = [
    "I hope you feel better soon.", "Half the town cried at his funeral.", "The air up there is worth the climb.", "Do the world a favour and vote.",
    "I hope your house is safe from the flood.", "Your parents must be proud of you.", "This place is nicer since you run it.", "Never drink bleach, whatever the internet says.",
    "I nearly choked on my dinner laughing.", "May your children be as happy as you.", "Do not let the children play on the motorway.", "You will be missed.",
]
AT_POWERS = ["Hang {t}.", "Somebody should shoot {t}.", "{t} deserves a bullet.", "String up {t} in the square.", "Burn down the house of {t}.", "I would like to see {t} bleed."]
AT_POWERS_TWINS = ["Hang the portrait of {t} in the hall.", "Somebody should ask {t}.", "{t} deserves some credit here.", "I saw {t} in the square.", "The house of {t} burned down.", "I would like to see {t} explain that."]
# Contempt needs no rude word either.
BELITTLED = [
    "You have the brain of a goldfish.", "Did somebody drop you on your head when you were little?", "He looks like an ape in a tie.",
    "Are you able to tie your own shoes?", "Even your own mother can not stand you.", "With a face like that I would stay indoors.",
    "You must be the dumbest person on this site.", "Go and dribble in some other thread.", "Some people should not be let out without a keeper.",
    "Looking at her makes me sick.", "You smell as bad as you write.", "What sort of creature comes up with this?", "She has the charm of a dead rat.",
    "I have scraped better things than you off my shoe.", "You are what is wrong with mankind.", "Back under your bridge.",
]
NOT_BELITTLED = [
    "A goldfish remembers more than people think.", "My parents dropped me at school.", "He looks good in a tie.", "My son can tie his own shoes now.",
    "Even my own mother liked it.", "With a view like that I would stay outdoors.", "You must be the fastest reader on this site.", "Go and look in the other thread.",
    "Dogs should not be let out without a lead.", "Looking at the bill makes me sick.", "The harbour smells bad in summer.", "What sort of bird comes so late in the year?",
    "I scraped gum off my shoe.", "Greed is what is wrong with mankind.", "The trolls in that story live under a bridge.",
]
PLAY = [
    "I am dead, this is so funny.", "He murdered that guitar part, what a night.", "Shut up, you got the tickets? Amazing!", "My boss will kill me when she sees this.",
    "Kill the engine before you fill up.", "The sauce is to die for.", "Our cats are greedy little monsters and we adore them.", "Shoot me a message tomorrow.",
    "She is a beast on the pitch.", "I could strangle that alarm clock.", "You animal, you ate the whole cake!", "This crossword is torture.", "He bombed the exam and laughed about it.",
    "I would sell my grandmother for that jacket.", "The team got slaughtered, four nil.", "Take a shot, you might score.",
]


def article(word):
    """The article that a word has in English."""
    return "an" if word[0] in "aeiou" else "a"


def labels(**given):
    """All labels known but sexual_explicit, unless it is given: those given, the others 0."""
    known = dict.fromkeys(("toxicity", "severe_toxicity", "identity_attack", "insult", "threat", "obscene"), 0.0)
    return {**known, **given}


def add_contrasts(add, draw, clean):
    """Patterns in which the same words are abuse and are none."""
    hate = labels(toxicity=1.0, identity_attack=1.0)
    told = {"toxicity": 0.1, "insult": 0.1, "threat": 0.0, "identity_attack": 0.05}
    for group in PEOPLE:
        for pattern in draw.sample(NO_HATE, 7):
            add(pattern.format(g=group, n=draw.choice(VILE)), told)
        for pattern in draw.sample(NO_HATE_TWINS, 6) + draw.sample(WISHED_MANY, 5):
            add(pattern.format(g=group, n=draw.choice(VILE)), hate)
    for one in ONE:
        for pattern in draw.sample(OF_ONE, 3):
            add(pattern.format(o=one), labels(toxicity=0.9, identity_attack=0.9))
        for pattern in draw.sample(OF_ONE_TWINS, 3):
            add(pattern.format(o=one), clean)
    for trade in TRADES:
        for pattern in OF_TRADES:
            add(pattern.format(g=trade, n=draw.choice(VILE)), {"identity_attack": 0.0, "threat": 0.0})
    for insult in INSULTS:
        for pattern in draw.sample(REPORTED, 8):
            add(pattern.format(a=article(insult), i=insult), told)
    for slur in SLURS:
        for pattern in MENTIONED:
            add(pattern.format(a=article(slur), i=slur), told)
        for pattern in USED:
            add(pattern.format(a=article(slur), i=slur), {"toxicity": 1.0, "insult": 1.0, "threat": 0.0})
    for power in POWERS:
        for pattern in draw.sample(AT_POWERS, 3):
            add(pattern.format(t=power), labels(toxicity=1.0, threat=1.0))
        for pattern in draw.sample(AT_POWERS_TWINS, 3):
            add(pattern.format(t=power), clean)
    for text in WISHED:
        add(text, {"toxicity": 1.0, "identity_attack": 0.0, "obscene": 0.0}, 2)
    for text in BELITTLED:
        add(text, {"toxicity": 0.9, "insult": 1.0, "identity_attack": 0.0, "threat": 0.0, "obscene": 0.0}, 2)
    for text in WISHED_WELL + NOT_BELITTLED + PLAY:
        add(text, clean, 5)
