"""Patterns of sentences that the sources lack, and what is put into them. counterparts.py says which are abuse."""

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
