"""The scanner: every mention of a number, an amount, a share, a time, a grade or a name in a text.

It reads as a lexer does: from left to right, and at each place the longest mention. What belongs to
a mention is what a quote may not cut off: the hedge, the number, its scale and unit, both ends of a
range, the gloss, the negator. Prepositions, articles and nouns are left out, so that a quote may
have them or not. Every digit of a text lies in some mention.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ccdata.parsers.capitals import capitalised_at, honorific_at
from ccdata.parsers.folding import fold_characters
from ccdata.parsers.names import Found, first_words, registered_at
from ccdata.parsers.shapes import SHAPES, Shape, gates, shapes_from
from ccdata.parsers.shapes.shape import ADDRESS
from ccdata.vocabulary.codebook.mentions import MentionKind

_TOKEN = re.compile(r"[0-9]+|(?<!\w)(?<!\w')[^\W0-9]\w*|[£$€'\"+§#(-]")
# What the words of an address begin with says nothing: addresses are looked for on their own.
_HYPHEN_DIGIT = re.compile("-[0-9]")
_WORD = re.compile(r"\w+")
_WHITE = re.compile("[ \n]")
_LONGEST_ADDRESS = 2000
_ADDRESS_MARK = re.compile(r"@|\.(?:com|org|uk)\b")


@dataclass(frozen=True, slots=True)
class Mention:
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


def scan_all(text: str, known: set[str] | None = None) -> list[Mention]:
    """The mentions of ``text``, names included: those registered, and capitalised words that are not.

    ``known`` holds the last words of the names that were met before in the same document, and is added
    to: a surname at the start of a sentence is told by it.

    >>> [(mention.kind.value, mention.text) for mention in scan_all("Ofsted told the Kent Messenger in 2020")]
    [('name', 'Ofsted'), ('capitalised', 'Kent Messenger'), ('date', '2020')]
    """
    return list(_mentions(text, set() if known is None else known))


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


def _mentions(text: str, known: set[str] | None) -> Iterator[Mention]:
    folded = fold_characters(text)
    addresses = _addresses(folded)
    watched, names = watched_words(), first_words()
    passed: set[str] = set()  # the words met so far that no mention can begin with: most of any text
    position = 0
    for token in _TOKEN.finditer(folded):
        word = token.group()
        if word in passed and not addresses:
            continue
        start = token.start()
        if word not in watched and word.islower() and word.isalpha() and start not in addresses:
            passed.add(word)
            continue
        if start < position:
            continue
        kind, end, doubt = _longest_shape(folded, start, _shapes(folded, token))
        if start in addresses:
            kind, end, doubt = MentionKind.URL, max(end, addresses[start]), ""
        bearers: tuple[str, ...] = ()
        if known is not None and (word in names or word[0].isupper()):
            found = _name(folded, start, word, known)
            # A register knows better than a shape ("Article 39" is a charity); a mere capital does not.
            if found is not None and (found.end > end or (found.end == end and found.entities)):
                kind = MentionKind.NAME if found.entities else MentionKind.CAPITALISED
                end, doubt, bearers = found.end, found.doubt, found.entities
                known.add(_WORD.findall(folded, start, end)[-1])
        if kind is not None:
            yield Mention(kind, start, end, text[start:end], bearers, doubt)
            position = end


@cache
def watched_words() -> frozenset[str]:
    """The words without a capital that a mention can begin with: any other is passed over."""
    return frozenset(first for shape in SHAPES for first in shape.first) | first_words()


def _addresses(folded: str) -> dict[int, int]:
    """Where web and mail addresses stand that begin with a plain word, by their start."""
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


def _shapes(folded: str, token: re.Match[str]) -> tuple[Shape, ...]:
    """The shapes that can begin with a token: by its word in lower case, or by the class it belongs to."""
    word = token.group()
    if word[0] in "0123456789":
        return shapes_from("0")
    if not word.isalpha() and len(word) > 1:
        return shapes_from("a0")
    first = word.lower()
    gate = gates().get(first)
    own = () if gate is not None and gate.match(folded, token.start()) is None else shapes_from(first)
    return own + shapes_from("a-0") if _HYPHEN_DIGIT.match(folded, token.end()) is not None else own


def _longest_shape(folded: str, start: int, shapes: tuple[Shape, ...]) -> tuple[MentionKind | None, int, str]:
    kind, end, doubt = None, start, ""
    for shape in shapes:
        match = shape.pattern.match(folded, start)
        if match is not None and match.end() > end and (shape.holds is None or shape.holds(match)):
            kind, end, doubt = shape.kind, match.end(), shape.doubt
    return kind, end, doubt


def _name(folded: str, start: int, word: str, known: set[str]) -> Found | None:
    """The longest name that begins at ``start``: one that a register knows, or that none knows."""
    if not word[0].isupper():
        return registered_at(folded, start, word)
    title = honorific_at(folded, start)
    after = _WORD.match(folded, start + title) if title else None
    registered = registered_at(folded, start + title, word if after is None else after.group())
    capitalised = capitalised_at(folded, start, word, known)
    if registered is None or (capitalised is not None and capitalised.end > registered.end):
        return capitalised
    return registered
