"""Typographic folding: the differences of type that carry no meaning in these texts."""

import re
import unicodedata

_MARKS = {
    **dict.fromkeys("\u2018\u2019\u201a\u201b", "'"),
    **dict.fromkeys("\u201c\u201d\u201e\u201f", '"'),
    **dict.fromkeys("\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d", "-"),
}
_MARK_TABLE = str.maketrans(_MARKS)
_SPACES = {white: " " for white in map(chr, range(0x3001)) if white.isspace() and white not in " \n"}
_CHARACTERS = _MARKS | _SPACES
_ASCII = {character: folded for character, folded in _CHARACTERS.items() if character.isascii()}
_WHITE = re.compile(r"\s+")
_LINE_BREAKS = re.compile(r"\n[ \n]*")


def fold(text: str) -> str:
    """``text`` with straight quotes, ``-`` for every dash and single spaces, stripped and in NFC.

    NFC and never NFKC: NFKC would turn ``²`` into ``2`` and so make numbers that nobody wrote.

    >>> fold(" £200,000\\u00a0–  £300,000 ")
    '£200,000 - £300,000'
    >>> fold("‘good’ m²")
    "'good' m²"
    """
    marked = unicodedata.normalize("NFC", text).translate(_MARK_TABLE)
    return _WHITE.sub(" ", marked).strip()


def fold_characters(text: str) -> str:
    """``text`` folded character by character: an offset in the result is an offset in ``text``.

    A line break inside a paragraph becomes a space; the breaks between paragraphs stay, so that
    nothing is read across them.

    >>> fold_characters("08454 589\\n911 – ‘good’")
    "08454 589 911 - 'good'"
    >>> fold_characters("in 2020\\n\\n15 years")
    'in 2020\\n\\n15 years'
    """
    # Few characters of a text need folding: to look for each of them is faster than to look each one up.
    for character, folded in (_ASCII if text.isascii() else _CHARACTERS).items():
        if character in text:
            text = text.replace(character, folded)
    return _LINE_BREAKS.sub(_spaces, text) if "\n" in text else text


def _spaces(run: re.Match[str]) -> str:
    white = run.group()
    return (" " if white.count("\n") == 1 else "\n") * len(white)
