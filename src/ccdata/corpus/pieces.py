"""Pieces: spans of a text with a kind each, whose gaps are white space only."""

from collections.abc import Iterator
from dataclasses import dataclass

from ccdata.vocabulary.codebook.sources import PassageKind


@dataclass(frozen=True, slots=True)
class Span:
    """A half-open span of a text, in code points, that neither opens nor closes with white space."""

    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Piece:
    """A span of a text and what part it plays there."""

    start: int
    end: int
    kind: PassageKind


def fold(text: str) -> str:
    """The text with each run of white space as one space, so that line breaks do not matter.

    >>> fold("Counsel\\nand  Care")
    'Counsel and Care'
    """
    return " ".join(text.split())


def trim(text: str, start: int, end: int) -> Span | None:
    """The span without the white space around it, None where nothing else is in it.

    >>> trim("ab  c ", 2, 6)
    Span(start=4, end=5)
    """
    words = text[start:end].strip()
    if words == "":
        return None
    first = start + len(text[start:end]) - len(text[start:end].lstrip())
    return Span(first, first + len(words))


def blocks(text: str, start: int, end: int, *, wrapped: bool) -> Iterator[Span]:
    """The paragraphs of a stretch of text: its lines, or where lines are wrapped, what empty lines part.

    >>> [(s.start, s.end) for s in blocks("one\\n two\\n\\nthree", 0, 15, wrapped=False)]
    [(0, 3), (5, 8), (10, 15)]
    >>> [(s.start, s.end) for s in blocks("one\\n two\\n\\nthree", 0, 15, wrapped=True)]
    [(0, 8), (10, 15)]
    """
    opening: Span | None = None
    closing: Span | None = None
    position = start
    for line in text[start:end].split("\n"):
        span = trim(text, position, position + len(line))
        position += len(line) + 1
        if wrapped and span is not None:
            opening, closing = opening or span, span
            continue
        if opening is not None and closing is not None:
            yield Span(opening.start, closing.end)
            opening = closing = None
        if span is not None:
            yield span
    if opening is not None and closing is not None:
        yield Span(opening.start, closing.end)
