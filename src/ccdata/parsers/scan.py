"""The scanner: every mention of a number, an amount, a share, a time, a grade or a name in a text.

It reads as a lexer does: from left to right, and at each place the longest mention. What belongs to
a mention is what a quote may not cut off: the hedge, the number, its scale and unit, both ends of a
range, the gloss, the negator. Prepositions, articles and nouns are left out, so that a quote may
have them or not. Every digit of a text lies in some mention.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import cache
from typing import NamedTuple

from ccdata.parsers.capitals import capitalised_at, honorific_at
from ccdata.parsers.folding import fold_characters
from ccdata.parsers.names import Found, first_words, registered_at
from ccdata.parsers.shapes import BARE_DIGITS, SHAPES, Shape, gates, shapes_from
from ccdata.parsers.shapes.shape import ADDRESS
from ccdata.vocabulary.codebook.mentions import MentionKind

# A sign begins nothing unless something stands behind it.
_TOKEN = re.compile(r"[0-9]+|(?<!\w)(?<!\w')[^\W0-9]\w*|[£$€§]|['\"](?=\w)|[+#(-](?=[\w£$€])")
_HYPHEN_DIGIT = re.compile("-[0-9]")
_WORD = re.compile(r"\w+")
_WHITE = re.compile("[ \n]")
_LONGEST_ADDRESS = 2000
_ADDRESS_MARKS = ("@", ".com", ".org", ".uk")
_ADDRESS_MARK = re.compile(r"@|\.(?:com|org|uk)\b")


class Mention(NamedTuple):
    """A stretch ``text[start:end]`` of a text, and what kind of thing it looks like.

    ``entities`` are the ids of those who bear a registered name. ``doubt`` says what else the words may
    be, and is empty where the scanner is sure.
    """

    kind: MentionKind
    start: int
    end: int
    text: str
    entities: tuple[str, ...] = ()
    doubt: str = ""


def scan(text: str) -> list[Mention]:
    """The mentions of ``text`` but for names, in their order and apart, in code points of ``text``.

    >>> [mention.text for mention in scan("about £600,000 by 2020, up from £200,000–£300,000")]
    ['about £600,000', '2020', '£200,000–£300,000']
    """
    return list(_mentions(text, None))


def scan_all(text: str, known: set[str] | None = None, offset: int = 0) -> list[Mention]:
    """The mentions of ``text``, names included: those registered, and capitalised words that are not.

    ``known`` holds the last words of the names that were met before in the same document, and is added
    to: a surname at the start of a sentence is told by it. ``offset`` is where ``text`` stands in what the
    mentions are to be placed in.

    >>> [(mention.kind.value, mention.text) for mention in scan_all("Ofsted told the Kent Messenger in 2020")]
    [('name', 'Ofsted'), ('capitalised', 'Kent Messenger'), ('date', '2020')]
    """
    return list(_mentions(text, set() if known is None else known, offset))


def cuts(text: str, start: int, end: int) -> Mention | None:
    """The first mention of ``text`` that the quote ``text[start:end]`` has only a part of.

    >>> sentence = "savings of £200,000-£300,000"
    >>> cuts(sentence, 11, 19).text
    '£200,000-£300,000'
    >>> cuts(sentence, 8, 28) is None
    True
    """
    for mention in scan(text):
        overlaps = max(start, mention.start) < min(end, mention.end)
        if overlaps and not (start <= mention.start and mention.end <= end):
            return mention
    return None


def _mentions(text: str, known: set[str] | None, offset: int = 0) -> Iterator[Mention]:
    folded = fold_characters(text)
    addresses = _addresses(folded)
    position = 0
    doors, may_be_passed = _doors, not addresses
    for token in _TOKEN.finditer(folded):
        # A subscript and names of this function: nearly every word of a text goes no further.
        door = doors[word := token[0]]
        if door is None and may_be_passed:
            continue
        start, stop = token.span()
        if start < position:
            continue
        kind, end, doubt = None, start, ""
        gate, shapes, otherwise, may_be_hyphened, may_be_named = _SHUT if door is None else door
        if gate is not None and gate(folded, start) is None:
            shapes = otherwise
        if may_be_hyphened and folded[stop : stop + 1] == "-" and _HYPHEN_DIGIT.match(folded, stop):
            shapes += _bound("a-0")
        for match_at, shape in shapes:
            match = match_at(folded, start)
            if match is not None and match.end() > end and (shape.holds is None or shape.holds(match)):
                kind, end, doubt = shape.kind, match.end(), shape.doubt
        if start in addresses:
            kind, end, doubt = MentionKind.URL, max(end, addresses[start]), ""
        bearers: tuple[str, ...] = ()
        if may_be_named and known is not None:
            found = _name(folded, start, word, known)
            # A register knows better than a shape ("Article 39" is a charity); a mere capital does not.
            if found is not None and (found.end > end or (found.end == end and found.entities)):
                kind = MentionKind.NAME if found.entities else MentionKind.CAPITALISED
                end, doubt, bearers = found.end, found.doubt, found.entities
                known.add(word if end == stop else _WORD.findall(folded, start, end)[-1])
        if kind is not None:
            yield Mention(kind, offset + start, offset + end, text[start:end], bearers, doubt)
            position = end


_MatchAt = Callable[[str, int], "re.Match[str] | None"]


class _Door(NamedTuple):
    """What can begin with a word, and whether: bound methods, as each is called at nearly every word."""

    gate: _MatchAt | None
    shapes: tuple[tuple[_MatchAt, Shape], ...]
    otherwise: tuple[tuple[_MatchAt, Shape], ...]
    may_be_hyphened: bool
    may_be_named: bool


_SHUT = _Door(None, (), (), may_be_hyphened=False, may_be_named=False)


class _Doors(dict[str, _Door | None]):
    """The door of each word that was met: None where no mention begins, as with most words of any text."""

    MOST, LONGEST = 50_000, 40
    """Words that are kept, and their letters: a text of ever new words must not fill the memory."""

    def __missing__(self, word: str) -> _Door | None:
        if word[0] in "0123456789" and word != "0":
            return self["0"]
        door = self._opened(word)
        if len(word) <= self.LONGEST:
            if len(self) >= self.MOST:
                self.clear()
            self[word] = door
        return door

    def _opened(self, word: str) -> _Door | None:
        if word not in watched_words() and word.islower() and word.isalpha():
            return None
        if word == "0":
            return _Door(
                BARE_DIGITS.match, _bound("0."), _bound("0"), may_be_hyphened=False, may_be_named=False
            )
        named = word in first_words() or word[0].isupper()
        if not word.isalpha() and len(word) > 1:
            return _Door(None, _bound("a0"), (), may_be_hyphened=False, may_be_named=named)
        lower = word.lower()
        gate, shapes = gates().get(lower), _bound(lower) if lower in watched_words() else ()
        return _Door(None if gate is None else gate.match, shapes, (), True, named)


_doors = _Doors()


@cache
def _bound(first: str) -> tuple[tuple[_MatchAt, Shape], ...]:
    return tuple((shape.pattern.match, shape) for shape in shapes_from(first))


@cache
def watched_words() -> frozenset[str]:
    """The words without a capital that a mention can begin with: any other is passed over."""
    return frozenset(first for shape in SHAPES for first in shape.first) | first_words()


def _addresses(folded: str) -> dict[int, int]:
    """Where web and mail addresses stand that begin with a plain word, by their start."""
    if not any(mark in folded for mark in _ADDRESS_MARKS):
        return {}
    found: dict[int, int] = {}
    pattern = shapes_from(ADDRESS)[0].pattern
    read = 0
    for mark in _ADDRESS_MARK.finditer(folded):
        if mark.start() < read:
            continue
        white = max(folded.rfind(" ", read, mark.start()), folded.rfind("\n", read, mark.start())) + 1
        begin = max(read, white, mark.start() - _LONGEST_ADDRESS)
        after = _WHITE.search(folded, mark.end(), mark.end() + _LONGEST_ADDRESS)
        read = mark.end() + _LONGEST_ADDRESS if after is None else after.start()
        for match in pattern.finditer(folded, begin, read):
            found[match.start()] = match.end()
    return found


def _name(folded: str, start: int, word: str, known: set[str]) -> Found | None:
    """The longest name that begins at ``start``: one that a register knows, or that none knows."""
    if not word[0].isupper():
        return registered_at(folded, start, word)
    title = honorific_at(folded, start, word)
    after = _WORD.match(folded, start + title) if title else None
    registered = registered_at(folded, start + title, word if after is None else after.group())
    capitalised = capitalised_at(folded, start, word, known)
    if registered is None or (capitalised is not None and capitalised.end > registered.end):
        return capitalised
    return registered
