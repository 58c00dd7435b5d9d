"""Sentences of our own, with labels, where the sources teach a short cut.

Words alone decide too much in labelled comments: groups are named mostly where they are attacked, abuse is quoted only
by abusers. Each pattern here breaks one such link, both ways where it has two.
"""

import random

# How often each pattern is gone through, with other groups and other sentences around it.
PASSES = 2

PEOPLE = [
    "women", "men", "girls", "gay people", "gays", "lesbians", "trans people", "transgender women", "bisexuals", "queer people",
    "muslims", "christians", "jews", "catholics", "hindus", "sikhs", "buddhists", "atheists", "evangelicals", "black people",
    "blacks", "white people", "whites", "asians", "africans", "mexicans", "latinos", "hispanics", "native americans", "indians",
    "chinese people", "arabs", "immigrants", "refugees", "migrants", "americans", "europeans", "germans", "palestinians",
    "israelis", "disabled people", "deaf people", "blind people", "autistic people", "old people", "teenagers", "homeless people",
    "jewish people", "muslim women", "black men", "gay men", "asian women", "straight people", "millennials", "seniors",
]
ONE = [
    "a woman", "a gay man", "a lesbian", "a trans woman", "a trans man", "bisexual", "queer", "a muslim", "a christian", "a jew",
    "jewish", "a catholic", "a hindu", "a sikh", "an atheist", "black", "a black man", "a black woman", "white", "a white guy",
    "asian", "african american", "mexican", "latina", "native american", "indian", "chinese", "arab", "an immigrant", "a refugee",
    "gay", "straight", "transgender", "nonbinary", "deaf", "blind", "disabled", "autistic", "elderly", "homosexual", "heterosexual",
    "buddhist", "canadian", "palestinian", "israeli", "a single mother", "a feminist", "paralysed", "young", "old", "middle eastern",
]
NEUTRAL_MANY = [
    "{g} are people like everyone else.", "The article is about {g} and the housing market.", "Many {g} live in this city.",
    "My neighbours are {g} and they are lovely.", "The survey asked {g} about health care.", "How many {g} voted last year?",
    "{g} deserve equal rights under the law.", "A film festival by and for {g} opens on Friday.", "Why are {g} paid less?",
    "The court ruled that {g} may sue.", "I went to school with a lot of {g}.", "The number of {g} in the district has grown.",
    "There is nothing wrong with being friends with {g}.", "We interviewed {g} for the report.", "{g} and {h} marched together.",
    "The church welcomes {g}.", "Some {g} agree with the mayor, some do not.", "The new clinic serves mostly {g}.",
    "Violence against {g} is rising and it has to stop.", "Please stop blaming {g} for everything.", "He spoke up for {g} at the meeting.",
    "Not all {g} think alike, you know.", "Studies of {g} show a higher risk of asthma.", "I learned a lot from {g} at work.",
]
NEUTRAL_ONE = [
    "I am {o}.", "I am {o} and proud of it.", "My wife is {o}.", "As someone who is {o}, I disagree with this bill.",
    "My best friend is {o}.", "The new mayor is {o}.", "Being {o} in this town is not always easy.", "She is {o} and a great teacher.",
    "He told his parents that he is {o}.", "My doctor is {o}.", "You do not have to be {o} to care about this.", "Hey, I am {o}, ask me anything.",
    "The first senator who is {o} took office today.", "I grew up {o} in a small village.", "A neighbour of mine is {o}; nicest person on the street.",
]
ATTACK_MANY = [
    "{g} are {n}.", "All {g} are {n}, every last one.", "Get rid of the {g}, they are {n}.", "{g} ruin everything, what {n}.",
    "I can't stand {g}. {n}, all of them.", "We should throw out all {g}.", "Never trust {g}, they are liars and {n}.",
    "{g} do not belong in this country.", "{g} are not even human.", "The world would be better without {g}.", "Typical {g}, nothing but {n}.",
    "{g} breed like rats.", "Keep {g} away from our children, filthy {n}.", "I hate {g} so much.", "{g} are a disease.",
]
# Calm hate has no rude word in it; its neutral twin has the same words.
CALM = [
    "{g} should go back to where they came from.", "We were better off before the {g} came.", "I would never hire {g}.",
    "There are far too many {g} here, send them home.", "{g} only live off the rest of us.", "Nobody wants {g} in their street.",
    "You can not expect better from {g}, it is in their blood.", "{g} have no place in a civilised country.",
    "If we let {g} decide, this country is finished.", "{g} are simply less intelligent.", "Crime is what {g} do best.",
    "One more reason not to let {g} near children.", "{g} know only how to take, steal and lie.", "The sooner {g} are gone the better.",
]
CALM_TWINS = [
    "{g} went back to where they grew up after the war.", "Were we better off before? Ask {g}.", "The company would like to hire {g}.",
    "There are many {g} here, and many went home for the holidays.", "{g} pay taxes like the rest of us.",
    "{g} in our street asked for a crossing.", "You can expect the same from {g} as from anybody.", "{g} have a place in this country.",
    "If {g} decide the election, the south will matter.", "{g} are simply people.", "Crime against {g} has fallen.",
    "One more reason to let {g} teach children.", "{g} know how hard it is to find a flat.", "The sooner {g} are heard the better.",
]
VILE = ["scum", "vermin", "animals", "parasites", "trash", "savages", "cockroaches", "subhuman filth", "pigs", "monkeys", "a cancer", "garbage"]
INSULTS = ["idiot", "moron", "imbecile", "loser", "clown", "scumbag", "asshole", "jackass", "liar and a coward", "piece of shit", "dumbass", "cretin", "pathetic little worm", "stupid cow", "brainless troll", "fucking joke", "waste of space", "hypocrite"]
INSULT = [
    "You are {a} {i}.", "What {a} {i} you are.", "Only {a} {i} would write that.", "Shut up, you {i}.", "The mayor is {a} {i}.",
    "Spoken like a true {i}.", "Look at this {i}.", "Go away, {i}.", "You {i}, read the article.", "He is {a} {i} and always was.",
    "I have met dumber people than you, but not many, you {i}.", "She is nothing but {a} {i}.", "Dear {i}, learn to spell.",
]
DENIED = [
    "You are not {a} {i}.", "I never said he was {a} {i}.", "Nobody here thinks you are {a} {i}.", "Please don't call people {a} {i}.",
    "Calling someone {a} {i} is not an argument.", "He called me {a} {i}, which hurt.", "She was called {a} \"{i}\" for asking a question.",
    "My boss said I was {a} {i}; I quit the same day.", "The word \"{i}\" has no place in this debate.",
    "It is wrong to write \"{i}\" under every article.", "I felt like {a} {i} when I forgot my keys.", "I was {a} {i} to sell that house in 2012.",
]
THINGS = ["this printer", "the weather", "my old car", "that software update", "the new bus schedule", "Monday", "this traffic light", "the coffee here", "the plot of that film", "my phone", "the parking garage", "that referee's whistle"]
AT_THINGS = [
    "{t} is garbage.", "{t} sucks.", "I hate {t}.", "{t} is a piece of crap.", "{t} is so stupid.", "What a pathetic excuse, {t}.",
    "Kill {t} with fire, please.", "{t} is killing me.", "{t} is an absolute joke.", "I am sick of {t}.", "{t} is damn ugly.", "To hell with {t}.",
]
CHEER = [
    "Hell yes, that was fucking awesome!", "Holy shit, what a goal!", "Damn, this is good news.", "Fuck yeah, we won!", "This is badass.",
    "Shit, I forgot my umbrella again.", "That dog is cute as hell.", "No shit, same here!", "Fucking love this band.", "Well damn, congratulations!",
    "Holy crap that cake looks amazing.", "I laughed my ass off, thank you.", "You lucky bastard, congrats!", "Damn fine piece of journalism.",
    "It was cold as shit last night.", "Oh fuck, the tickets are sold out.", "What the hell happened to the bus line?", "Best damn pizza in town.",
]
THREATS = [
    "I will kill you.", "I'm going to find you and break your legs.", "You should be shot.", "Someone should burn your house down.",
    "Watch your back, I know where you live.", "I hope you die in a fire.", "I'll slit your throat.", "We will hang you all.",
    "You deserve a bullet in the head.", "Next time I see you I will beat you up.", "They should all be lined up and shot.",
    "I swear I will smash your face in.", "Somebody ought to put a bullet in him.", "I am coming for you and your family.",
    "Hang the lot of them from the lamp posts.", "I'd gladly strangle her myself.", "Say that again and I will stab you.", "Kill yourself.",
]
VEILED = [
    "I know where you park your car.", "It would be a shame if something happened to your family.", "People like you tend to have accidents.",
    "Somebody should pay the mayor a visit at night, with a baseball bat.", "We know where his kids go to school.",
    "You will not see it coming, but it is coming.", "Sleep with one eye open.", "One day someone will shut her up for good.",
    "Keep writing and you will end up in a ditch.", "There is a rope with his name on it.", "He should be taken behind the barn.",
    "A few broken bones would teach the reporter.", "Enjoy your last days.", "I have your address, see you soon.",
]
NO_VEILED = [
    "I know where you can park your car for free.", "Nothing happened to my family, thank God.", "People like you make this town better.",
    "Somebody should pay the museum a visit at night, it is lovely.", "We know where the new school will stand.", "Sleep well, all of you.",
    "The rope on the ferry broke.", "He keeps the tractor behind the barn.", "A few broken rules taught the reporter a lot.",
    "Enjoy the last days of summer.", "I have your address, the parcel goes out tomorrow.", "See you soon, drive safely.",
]
CRUDE = [
    "Nice tits, come sit on my cock.", "I want to fuck you so hard.", "Suck my dick, baby.", "Send me your nudes, you slut.",
    "She should spread her legs and take my cock.", "I would love to cum all over that ass.", "Show us your pussy.",
    "I am so horny, who wants a blowjob?", "He jerks off to pictures of her tits.", "Bend over and let me fuck that tight ass.",
]
NO_CRUDE = [
    "Breast cancer screening is free from fifty on.", "Sex education should start earlier.", "The film has a short nude scene.",
    "Rape is a crime, whoever commits it.", "The clinic treats sexual diseases.", "He wrote a book on the history of sex work.",
    "Nude sunbathing is allowed on that beach.", "The court heard the victim of a sexual assault.", "Gay sex was a crime until 1967.",
]
NO_THREATS = [
    "This heat will kill me.", "I could kill for a coffee right now.", "The police say he threatened to kill her.", "She shot a great film last year.",
    "We will beat you on Saturday, good luck!", "The storm killed three people.", "I would die for that cake.", "He was shot in 1963.",
    "Break a leg tonight!", "The bill was killed in committee.", "I'm going to burn some calories.", "Cutting the budget will hurt schools.",
    "They hanged innocent people back then, which is why I oppose it.", "Dead tired after that hike.", "You killed it on stage!", "Bombs fell on the city all night.",
]
SENSES = [
    "The rooster, or cock, crowed at dawn.", "Dick Cheney was vice president.", "A pussy willow grows by the pond.", "The bitch had six puppies.",
    "He rode an ass into the village.", "There was a chink in the armour.", "Set a rat trap in the cellar.", "A snowball's chance in hell.",
    "Flame retardant paint is required.", "The queen of spades is a hard piece to play.", "Pigs are smart animals.", "Garbage is collected on Tuesdays.",
    "The trash goes out tonight.", "The coon hound slept by the fire.", "Snails are parasites' hosts.", "The monkey house at the zoo is closed.",
    "Great tits and blue tits visit the feeder.", "The dyke held back the sea.", "He smoked a fag outside the pub, as they say in England.",
    "The clown made the children laugh.", "My niece is sick with a cold.", "The nuclear plant is ugly but safe.", "That virus is a parasite of bees.",
]
COUNTER = [
    "Calling {g} vermin is disgusting. They are our neighbours.", "Anyone who says {g} are animals should be ashamed.",
    "\"{g} are scum\"? That is exactly the hate we have to answer.", "Stop spreading hate about {g}.", "It is a lie that {g} are criminals.",
    "My father used to say {g} were lazy. He was wrong.", "People who hate {g} have usually never met any.", "I reported the post that called {g} trash.",
]
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
# Who is angry about power, policy or an argument insults nobody.
POWERS = [
    "the minister", "the council", "this government", "the mayor", "the president", "congress", "the police chief", "the school board",
    "the company", "the prime minister", "the bank", "the governor", "the party", "the committee", "the archbishop", "the agency",
]
ANGRY = [
    "{t} should resign today.", "{t} lied to us, again.", "This is a disgrace, and {t} knows it.", "I am furious about what {t} did.",
    "How dare {t} ask us to pay for this?", "What a terrible decision by {t}.", "{t} has failed the people of this town.",
    "I will never vote for {t} again.", "{t} does not care about ordinary people.", "Enough! {t} must answer for this mess.",
    "{t} wasted millions of our money and nobody is held to account.", "Nothing {t} says adds up.", "{t} is dead wrong on this.",
    "Wake up, {t} is selling us out.", "{t} broke every single promise.", "I am sick and tired of the excuses of {t}.",
    "{t} knew, and did nothing. That is criminal.", "It is outrageous that {t} gets away with this.", "Shame on {t}.",
    "{t} is protecting the rich while the rest of us pay.", "Absurd. {t} has no plan at all.", "Throw {t} out at the next election.",
]
DISPUTE = [
    "You are wrong, and the figures show it.", "Your argument makes no sense.", "That is simply not true.", "This article is nonsense.",
    "I could not disagree with you more.", "Did you even read the report?", "That is a weak excuse and you know it.", "Complete rubbish.",
    "You keep repeating this claim, and it is still false.", "What a ridiculous comparison.", "This comment section never disappoints.",
    "You have no idea what you are talking about when it comes to nursing.", "So your answer is to do nothing? Brilliant.",
    "Stop twisting my words.", "No, that is exactly the problem.", "Terrible headline, shame on the editors.", "I am done with this paper.",
]
# Members of groups in the news, also in bad news.
NEWS = [
    "Police arrested a man who is {o} on Friday.", "The suspect is {o}, the witness is {p}.", "The victim, who is {o}, was attacked on the bus.",
    "The court sentenced the driver, who is {o}, to two years.", "She was fired for being {o}.", "The killer was {o} and acted alone, police say.",
    "He was beaten up because he is {o}.", "They shouted at her because she is {o}, and nobody helped.",
]
NEWS_MANY = [
    "{g} were killed in the attack, the ministry says.", "The war has cost the lives of many {g}.", "Unemployment among {g} rose again.",
    "{g} and {h} clashed at the border.", "The poll finds that {g} trust the courts less than {h} do.", "The film shows {g} during the war.",
    "The law hurts {g} most.", "{g} are angry about the ruling, and I understand why.", "Some {g} support the president, many do not.",
]
CIVIL = [
    "I read the whole article and I still have questions about the budget.", "Thanks for the thoughtful reply.", "The council meets on Tuesday.",
    "I disagree, and here is why: the numbers do not add up.", "Has anyone seen the report they mention?", "That bridge has needed repair for years.",
    "Good point, I had not considered the cost of fuel.", "The schools in our district could use the money.", "It rained all week, so we stayed in.",
]


def article(word):
    return "an" if word[0] in "aeiou" else "a"


def labels(**given):
    """All labels known: those given, the others 0."""
    known = dict.fromkeys(("toxicity", "severe_toxicity", "identity_attack", "insult", "threat", "obscene"), 0.0)
    return {**known, **given}


def styled(text, draw):
    text = text[0].upper() + text[1:]
    kind = draw.random()
    if kind < 0.08:
        return text.upper()
    return text.lower() if kind < 0.2 else text


def make(seed=7):
    """(text, labels) pairs, the same for the same seed."""
    draw = random.Random(seed)
    out = []

    def add(text, known, times=1):
        for _ in range(times):
            before = draw.choice(CIVIL) + " " if draw.random() < 0.25 else ""
            after = " " + draw.choice(CIVIL) if draw.random() < 0.25 else ""
            out.append((before + styled(text, draw) + after, known))

    for _ in range(PASSES):
        add_all(add, draw)
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
        add(text, labels(toxicity=1.0, threat=1.0), 10)
    for text in VEILED:
        add(text, {"toxicity": 0.9, "threat": 1.0, "identity_attack": 0.0}, 8)
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
        add(text, {"toxicity": 1.0, "identity_attack": 0.0, "obscene": 0.0}, 5)
    for text in BELITTLED:
        add(text, {"toxicity": 0.9, "insult": 1.0, "identity_attack": 0.0, "threat": 0.0, "obscene": 0.0}, 5)
    for text in WISHED_WELL + NOT_BELITTLED + PLAY:
        add(text, clean, 5)
