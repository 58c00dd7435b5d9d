"""What pages leave of their own language in a comment, and words written backwards. `src/score/markup.ts` and `turned.ts` do the same."""

import re

ENTITIES = {
    "amp": "&", "lt": "<", "gt": ">", "quot": '"', "apos": "'", "nbsp": " ", "shy": "", "zwnj": "", "zwj": "",
    "hellip": "…", "ndash": "–", "mdash": "—", "lsquo": "'", "rsquo": "'", "ldquo": '"', "rdquo": '"',
}
# What changes how words look and parts none, in HTML and in the brackets of boards; other tags part words.
WITHIN_WORDS = "a b big center code color del em font i ins mark s size small span strike strong sub sup u url".split()
HTML = "a|b|big|blockquote|br|center|code|del|div|em|font|h[1-6]|i|ins|li|mark|ol|p|pre|s|small|span|strike|strong|sub|sup|u|ul"
BOARDS = "b|center|code|color|font|i|img|list|quote|s|size|spoiler|u|url"
SPACE = r"[ \t\r\n]"
CLOSED = re.compile(rf"\[/({BOARDS})\]", re.I | re.A)
MARKUP = re.compile(
    "|".join(
        [
            rf"&(?:amp;)*(?:#([0-9]{{1,7}})|#x([0-9a-f]{{1,6}})|({'|'.join(ENTITIES)}));",
            rf"</?({HTML})(?:{SPACE}+[a-z-]+{SPACE}*=[^<>]{{0,500}})?{SPACE}*/?>",
            rf"\[(/?)({BOARDS})(?:=[^\[\]]{{0,200}})?\]",
            r"\\(?=\*)",
            "\u202e([^\u202c\r\n]*)",
        ]
    ),
    re.I | re.A,
)
# Letters turned upside down, and what they are; those that look like others only when turned stand last.
ONLY_TURNED = dict(zip("ɐɔǝɟƃɥᴉɾʞɯɹʇʌʍʎ", "acefghijkmrtvwy"))
TURNED = {**ONLY_TURNED, **dict(zip("qpıudbn¡¿˙", "bdinpqu!?."))}
ONLY = re.compile(f"[{''.join(ONLY_TURNED)}]")
WORD = re.compile(r"[^ \t\r\n]+")
# Fewer are a sign or two of a phonetic alphabet.
LEAST_TURNED = 3


def unmarked(text):
    """A text without what pages left of their own language, and with its words the right way round."""
    if len(ONLY.findall(text)) >= LEAST_TURNED:
        return WORD.sub(lambda word: turned(word[0]) if ONLY.search(word[0]) else word[0], text)
    closed = {tag.lower() for tag in CLOSED.findall(text)}
    return MARKUP.sub(lambda match: stands_for(match, closed), text)


def turned(word):
    return "".join(TURNED.get(char, char) for char in reversed(word))


def stands_for(match, closed):
    decimal, hexadecimal, name, tag, slash, board, backwards = match.groups()
    if decimal:
        return character(int(decimal), match[0])
    if hexadecimal:
        return character(int(hexadecimal, 16), match[0])
    if name:
        return ENTITIES[name.lower()]
    if tag:
        return parting(tag)
    if board:
        # "a[i]" is no tag: only one that is closed somewhere is.
        return parting(board) if slash or board.lower() in closed else match[0]
    if backwards is not None:
        return re.sub(r"[^ \t]+", lambda word: word[0][::-1], backwards)
    return ""


def parting(tag):
    return "" if tag.lower() in WITHIN_WORDS else " "


def character(code, otherwise):
    return chr(code) if 0 < code <= 0x10FFFF and not 0xD800 <= code <= 0xDFFF else otherwise
