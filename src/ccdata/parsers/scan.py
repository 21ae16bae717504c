"""The scanner: every mention of a number, an amount, a share, a time or a grade in a text.

It reads as a lexer does: from left to right, and at each place the longest mention. What belongs to
a mention is what a quote may not cut off: the hedge, the number, its scale and unit, both ends of a
range, the gloss, the negator. Prepositions, articles and nouns are left out, so that a quote may
have them or not. Every digit of a text lies in some mention.
"""

from dataclasses import dataclass

from ccdata.parsers.folding import fold_characters
from ccdata.parsers.shapes import beginning, shapes
from ccdata.vocabulary.codebook.mentions import MentionKind


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch ``text[start:end]`` of a text, and what kind of thing it looks like."""

    kind: MentionKind
    start: int
    end: int
    text: str


def scan(text: str) -> list[Mention]:
    """The mentions of ``text`` in their order, apart from each other, in code points of ``text``.

    >>> [mention.text for mention in scan("about £600,000 by 2020, up from £200,000–£300,000")]
    ['about £600,000', '2020', '£200,000–£300,000']
    """
    folded = fold_characters(text)
    mentions = []
    position = 0
    while (found := beginning().search(folded, position)) is not None:
        start = found.start()
        kind, end = _longest(folded, start)
        if kind is None:
            position = start + 1
            continue
        mentions.append(Mention(kind, start, end, text[start:end]))
        position = end
    return mentions


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


def _longest(folded: str, start: int) -> tuple[MentionKind | None, int]:
    longest: MentionKind | None = None
    end = start
    for kind, shape in shapes():
        match = shape.match(folded, start)
        if match is not None and match.end() > end:
            longest, end = kind, match.end()
    return longest, end
