"""Undo disguises: one text in, its plain lower-case words out.

`src/score/normalise.ts` does the same, step by step, with offsets; golden.json holds the two together.
"""

import re
import unicodedata

from markup import unmarked

SPACES = set("\t\n\v\f\r\x85")
# Fillers and the empty Braille pattern look like spaces, and are none by their category.
FILLERS = set("\u115f\u1160\u2800\u3164\uffa0")
# Where the letters A to Z of white on black begin, circled and squared: Unicode does not know them for letters.
WHITE_ALPHABETS = (0x1F150, 0x1F170)
URL = re.compile(
    r"^[(\[<\"']*(https?:|www\.|[a-z0-9.-]+\.(com|org|net|edu|gov|co\.uk|ca)(/|$)"
    r"|[a-z0-9.-]+\.(de|fr|uk|au|nz|ie|nl|eu|io|tv|ly|gl)/|(youtu\.be|t\.co|redd\.it)/)"
)
LINK = re.compile(r"https?://|www\.[a-z0-9-]+\.[a-z]")
MENTION = re.compile(r"^@[a-z0-9_]+[:,.!?']*s?$")
HOLDERS = {
    "@user": "<user>", "@url": "<url>", "<user>": "<user>", "<url>": "<url>", "[url]": "<url>",
    "[name]": "<user>", "<number>": "0", "<percent>": "0", "<money>": "0", "<time>": "0", "<date>": "0",
}
SPACED = set("abcdefghijklmnopqrstuvwxyz013457@$*!")
SEPARATED = re.compile(r"^[a-z0-9@$!]([.\-_*~,/|+=:][a-z0-9@$!]){2,}$")
SEPARATORS = ".-_*~,/|+=:#"
# What may stand between two words without a space, and in `he"ll`.
PARTING = set('.-_~,/|+=:#"')
# Longer runs are no disguised words, and would take long to read.
LONGEST_RUN = 100
FAST = re.compile(r"^[a-z']+$")
REPEAT = re.compile(r"(.)\1\1")
STRETCHED = re.compile(r"(.)\1\1+", re.DOTALL)
# Words that stand side by side in civil sentences ("Le Pen is ahead", Spanish "negro es"): no word cut in two.
SIDE_BY_SIDE = {"pen is", "pak is", "who re", "horses hit", "negro es"}
# So many words with a letter or two starred out, and stars are a manner rather than a mask.
PLAYFUL = 3
LETTER = re.compile(r"[a-z]")
OPENS = re.compile(r"^\*[a-z]")
# Further apart, two stars are no pair of an emphasis.
MOST_CHUNKS = 12
# What stands between letters that are told one by one ("i. d. i. o. t."); a comma stands in lists of answers too.
BETWEEN = set(".-_*~/|")
# More letters are no word of the lexicon.
MOST_TOLD = 20
TOLD = re.compile(r"^[a-z0-9]$")
LEET_PLAIN = re.compile(
    r"^([0-9]+(st|nd|rd|th|s|k|m|b|g|x|d|am|pm|mm|cm|km|kg|lb|lbs|oz|ft|yr|yrs|yo|hr|hrs|min|mins|mph|kb|mb|gb|tb|p|w|v)"
    r"|[a-z]{1,2}[0-9]{1,4}|[a-z][0-9][a-z][0-9]|[$£€][0-9.,]+[a-z]{0,4}|[a-z]+[0-9]{2,})$"
)


def is_letter(char):
    """Whether a folded character is a letter, of any script."""
    return "a" <= char <= "z" or (char > "\x7f" and unicodedata.category(char)[0] == "L")


def of_word(char):
    """Whether a word keeps it where other signs in it are left out."""
    return char in "'@$!" or unicodedata.category(char)[0] in "LN"


def is_word_char(char):
    """Whether a folded character may stand in a word."""
    return is_letter(char) or "0" <= char <= "9" or char == "'"


def starred(core):
    """Whether a word has a letter or two starred out, and three or more left."""
    stars = core.count("*")
    return 1 <= stars <= 2 and len(core) - stars >= 3 and all(c == "*" or "a" <= c <= "z" for c in core)


def is_regional(char):
    return "\U0001f1e6" <= char <= "\U0001f1ff"


def apart(letters, gaps):
    """Letters set apart, word by word: a gap wider than most of those between them parts two words."""
    narrow, words = sorted(gaps[1:])[(len(gaps) - 2) >> 1], []
    for at, letter in enumerate(letters):
        if at == 0 or gaps[at] > narrow:
            words.append([])
        words[-1].append(letter)
    return words


class Normaliser:
    """Undoes disguises; what it has made of a character or a run it remembers."""

    def __init__(self, tables, lexis, common=()):
        """
        tables: tables.json as read; lexis: how likely a word is (see pieces.Pieces.score); common: plain words, the
        commonest first, for words with a letter or two starred out.
        """
        self.common = {}
        for word in common:
            self.common.setdefault(len(word), []).append(word)
        self.homoglyphs = tables["homoglyphs"]
        self.leet = tables["leet"]
        self.leet_second = {**tables["leet"], **tables["leetSecond"]}
        self.masks = set(tables["masks"])
        self.edges = set(tables["edges"])
        self.margin = tables["candidateMargin"]
        self.lexicon = tables["lexicon"]
        self.starred = tables["starred"]
        self.known = {*self.lexicon, *tables["respelled"]}
        self.lexis = lexis
        # What a respelling, an abbreviation or a word written backwards stands for.
        self.behind = {word: plain.split(" ") for word, plain in tables["respelled"].items()}
        self.folded = {}
        self.resolved = {}

    def fold(self, char):
        """One code point as plain lower-case characters; "" where it only disguises."""
        known = self.folded.get(char)
        if known is None:
            known = self.folded[char] = self._fold(char)
        return known

    def _fold(self, char):
        if char in SPACES:
            return " "
        category = unicodedata.category(char)
        if category in ("Cf", "Mn", "Me", "Cs", "Co") or "\U0001f3fb" <= char <= "\U0001f3ff":
            return ""
        if category in ("Cc", "Zs", "Zl", "Zp") or char in FILLERS:
            return " "
        if char in self.homoglyphs:
            return self.homoglyphs[char]
        for first in WHITE_ALPHABETS:
            if first <= ord(char) < first + 26:
                return chr(ord(char) - first + 97)
        out = []
        for part in unicodedata.normalize("NFKD", char).lower():
            category = unicodedata.category(part)
            if category in ("Mn", "Me"):
                continue
            out.append(" " if category in ("Cc", "Zs", "Zl", "Zp") or part in FILLERS else self.homoglyphs.get(part, part))
        return "".join(out)

    def words(self, text):
        """The plain words of a text, ready to be cut into pieces."""
        plain = "".join([self.fold(char) for char in unmarked(text)])
        chunks, gaps, gap = [], [], 0
        for chunk in plain.split(" "):
            if chunk:
                chunks.append(chunk)
                gaps.append(gap)
                gap = 0
            gap += 1
        if "*" in plain:
            chunks = self.unemphasised(chunks)
        chunks = self.join(chunks, gaps)
        # Who stars out one word hides abuse; who stars out this many does it to any word.
        playful = "*" in plain and sum(starred(self.core(chunk)) for chunk in chunks) >= PLAYFUL
        out = []
        for chunk in chunks:
            words = self.resolved.get((chunk, playful))
            if words is None:
                words = self.resolve(chunk, playful)
                if len(self.resolved) < 2_000_000:
                    self.resolved[chunk, playful] = words
            out.extend(words)
        return out

    def unemphasised(self, chunks):
        """Runs without the stars that close an emphasis over several words ("*walks away*"): these mask no letter."""
        out, opened = [], -1000
        for at, chunk in enumerate(chunks):
            if "*" not in chunk:
                out.append(chunk)
                continue
            closed = chunk.rstrip("".join(self.edges)).endswith("*")
            if OPENS.match(chunk):
                opened = -1000 if closed else at
            elif closed and at - opened <= MOST_CHUNKS and chunk.count("*") == 1:
                opened = -1000
                chunk = chunk.replace("*", "")
            out.append(chunk)
        return out

    def listed(self, chunks, at):
        """(word, end) of letters with one and the same sign between them, beside spaces, that spell one of the lexicon."""
        if len(chunks[at]) > 2:
            return None
        letters, sign, end = [], None, at
        while end < len(chunks):
            # What was all star is nothing now.
            letter, behind = chunks[end][:1], chunks[end][1:]
            if not TOLD.match(letter) or not all(char in self.edges for char in behind):
                break
            letters.append(chunks[end])
            following = behind[0] if behind else chunks[end + 1] if end + 1 < len(chunks) else ""
            end += 1
            if len(behind) > 1 or following not in BETWEEN or following != (sign or following):
                break
            sign = following
            if not behind:
                end += 1
        if len(letters) < 4:
            return None
        if len(letters) > MOST_TOLD:
            return None, end
        word = "".join(letter[0] for letter in letters[:-1]) + letters[-1]
        return (word, end) if self.read_as(word) in self.known else None

    def join(self, chunks, gaps):
        """Put together letters set apart ("i d i o t") and abuse cut in two ("ass hole")."""
        out = []
        at = told = 0
        while at < len(chunks):
            end = at
            while end < len(chunks) and len(chunks[end]) == 1 and (chunks[end] in SPACED or is_regional(chunks[end])):
                end += 1
            if end > at:
                last = chunks[end] if end < len(chunks) else ""
                if len(last) > 1 and last[0] in SPACED and all(c in self.edges for c in last[1:]):
                    end += 1
                if end - at >= 3 and sum(1 for c in chunks[at:end] if LETTER.match(c[0]) or is_regional(c[0])) >= 3:
                    words = apart(chunks[at:end], gaps[at:end])
                    # Where one of them is a word, two letters are one too ("Y O U   A R E   A N").
                    least = 2 if len(words) > 1 and any(len(word) >= 3 for word in words) else 3
                    for word in words:
                        out += self.together(word) if len(word) >= least else word
                    at = end
                    continue
            listed = None if at < told else self.listed(chunks, at)
            if listed and listed[0]:
                out.append(listed[0])
                at = listed[1]
                continue
            if listed:
                told = listed[1]
            if at + 1 < len(chunks) and self.belong_together(chunks[at], chunks[at + 1]):
                out.append(chunks[at] + chunks[at + 1])
                at += 2
                continue
            out.append(chunks[at])
            at += 1
        return out

    def belong_together(self, here, following):
        """Whether two runs are one word of the lexicon cut in two, whatever signs stand before and after it."""
        edges = "".join(self.edges)
        # A hyphen parts a word at the end of a line.
        first, second = here.lstrip(edges), following.rstrip(edges)
        if len(here) > 1 and first.endswith("-"):
            first = first[:-1]
        pair = first + second
        if len(pair) < 5 or pair not in self.known:
            return False
        if not first or not second or f"{first} {second}" in SIDE_BY_SIDE:
            return False
        return self.lexis([pair]) > self.lexis([first, second])

    def together(self, letters):
        """Letters as one word, or as two where the first is one by itself, and only the others are one ("a m o r o n")."""
        whole, rest = "".join(letters), "".join(letters[1:])
        two = letters[0] in ("a", "i") and len(letters) >= 4 and self.is_word(rest) and not self.is_word(whole)
        return [letters[0], rest] if two else [whole]

    def is_word(self, chunk):
        """Whether a run is a common word, or one of the lexicon, read as every run is."""
        return self.is_plain_word(self.read_as(chunk))

    def is_plain_word(self, word):
        return word in self.known or word in self.common.get(len(word), ())

    def read_as(self, chunk):
        """The word that a run is, read as every run is; "" where it is several."""
        words = self.unmask(self.core(chunk), False)
        return words[0] if len(words) == 1 else ""

    def core(self, chunk):
        """A run without the signs around it."""
        start, end = 0, len(chunk)
        while start < end and chunk[start] in self.edges:
            start += 1
        while end > start and chunk[end - 1] in self.edges:
            end -= 1
        return chunk[start:end]

    def resolve(self, chunk, playful):
        """The words of one run without spaces, and the link that ends it."""
        link = LINK.search(chunk)
        if link and link.start() > 0 and not URL.match(chunk) and not SEPARATED.match(chunk):
            return self.resolve_part(chunk[: link.start()], playful) + ["<url>"]
        return self.resolve_part(chunk, playful)

    def resolve_part(self, chunk, playful):
        holder = HOLDERS.get(chunk.strip(".,!?"))
        if holder:
            return [holder]
        if URL.match(chunk) and not SEPARATED.match(chunk):
            return ["<url>"]
        core = self.core(chunk)
        start = chunk.index(core) if core else 0
        end = start + len(core)
        if FAST.match(core) and not REPEAT.search(core):
            middle = self.split(core)
        elif MENTION.match(chunk):
            middle = self.mention(core)
        else:
            middle = self.unmask(core, playful)
        middle = [plain for word in middle for plain in self.behind.get(word, [word])]
        return self.split(chunk[:start]) + middle + self.split(chunk[end:])

    def mention(self, core):
        """A run that begins with @: abuse in disguise where the lexicon has it, else somebody's name."""
        plain = self.map(core, self.leet)
        return [plain] if plain in self.known else ["<user>"]

    def unmask(self, core, playful):
        """The likeliest reading of a run that is not plain letters."""
        plain = self.split(core)
        if len(core) > LONGEST_RUN:
            short = STRETCHED.sub(r"\1\1", core)
            return self.unmask(short, playful) if len(short) < len(core) else plain
        if not LETTER.search(core):
            return self.regional(core) or plain
        if SEPARATED.match(core):
            joined = "".join(c for c in core if c not in SEPARATORS)
            return self.unmask(joined, playful) if len(joined) < len(core) else plain
        hit = self.wildcard(core, playful) or self.without(core)
        if hit or "**" in core:
            return hit or plain
        best, best_score = plain, self.lexis(plain) + self.margin
        for candidate in self.candidates(core):
            words = self.split(candidate)
            score = self.lexis(words)
            if score > best_score:
                best, best_score = words, score
        return best

    def regional(self, core):
        """A word in the letters that flags are made of."""
        if len(core) < 3 or not all(is_regional(c) for c in core):
            return None
        word = "".join(chr(ord(c) - 0x1F1E6 + 97) for c in core)
        return [word] if self.is_plain_word(word) else None

    def without(self, core):
        """A word of the lexicon with signs in it that stand for no letter: "mo(ron)", "i😂d😂i😂o😂t", "fu**ck"."""
        if any(c in PARTING for c in core):
            return None
        letters = "".join(c for c in core if of_word(c))
        # A sign between letters; a picture behind a word says something of its own.
        inside = [at for at, c in enumerate(core) if of_word(c)]
        if len(letters) < 4 or inside[-1] - inside[0] + 1 == len(letters):
            return None
        parts = [part for part in self.split(core) if any(of_word(c) for c in part)]
        if len(parts) == 2 and " ".join(parts) in SIDE_BY_SIDE:
            return None
        return next(([word] for word in (letters, self.map(letters, self.leet)) if word in self.known), None)

    def candidates(self, core):
        """What a run may stand for beside itself: digits as letters, separators left out, stretched letters cut."""
        seen = [core]
        if not LEET_PLAIN.match(core):
            seen += [self.map(core, self.leet), self.map(core, self.leet_second)]
        joined = "".join(c for c in core if c not in SEPARATORS)
        if joined != core and joined:
            seen.append(joined)
            if not LEET_PLAIN.match(joined):
                seen.append(self.map(joined, self.leet))
        for form in list(seen):
            if REPEAT.search(form):
                seen += [STRETCHED.sub(r"\1", form), STRETCHED.sub(r"\1\1", form)]
        return seen[1:]

    def map(self, core, table):
        """Every character through `table`."""
        return "".join(table.get(c, c) for c in core)

    def wildcard(self, core, playful):
        """A word of the lexicon with some letters masked ("f**k", "a$$h*le"), and what follows it."""
        masks = {c for c in core if c in self.masks or unicodedata.category(c) == "So"}
        if not masks or not LETTER.match(core[0]):
            return None
        letters = sum(1 for c in core if "a" <= c <= "z")
        stars = core.count("*")
        if letters < 2 and stars < 2 or letters + sum(1 for c in core if c in masks) < len(core):
            return None
        if not stars and len(core) < 4:
            return None
        pictures = not masks <= self.masks
        # A picture behind letters is a comment on them ("ha😂😂").
        if pictures and not LETTER.match(core[-1]):
            return None
        hidden = self.starred if pictures or starred(core) else self.lexicon
        hit = next((word for word in hidden if len(word) == len(core) and all(c == w or c in masks for c, w in zip(core, word))), None)
        if not starred(core):
            return [hit] if hit else None
        common = next((word for word in self.common.get(len(core), ()) if all(c == w or c in masks for c, w in zip(core, word))), None)
        word = common or hit if playful else hit or common
        return [word] if word else None

    def split(self, core):
        """Words and runs of one sign, as they stand; a run of a sign counts twice at most."""
        out = []
        at = 0
        while at < len(core):
            end = at + 1
            if is_word_char(core[at]):
                while end < len(core) and end - at < LONGEST_RUN and is_word_char(core[end]):
                    end += 1
                word = core[at:end].strip("'")
                if word:
                    out.append(word)
            else:
                while end < len(core) and core[end] == core[at]:
                    end += 1
                out.append(core[at : min(end, at + 2)])
            at = end
        return out
