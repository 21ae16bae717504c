"""Runs of words: by them a text is held against the words of the sources."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ccdata.parsers.folding import fold

Run = tuple[str, ...]

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)*")
_NO_WORD = 2
"""A gap of so few characters between two quotes holds white space and marks, and no word."""


class Span(NamedTuple):
    """Words of a source, and where they stand."""

    source: str
    start: int
    end: int
    words: str


def words(text: str) -> list[str]:
    """The words of a text, without regard to case, to the form of quotes and dashes, and to punctuation.

    >>> words("The children’s “so-called” trusts")
    ['the', "children's", 'so', 'called', 'trusts']
    """
    return _WORD.findall(fold(text).casefold())


class Names:
    """Proper names and titles, each of which counts as one word of a run.

    >>> list(Names(["Department for Education"]).runs("at the Department for Education in London", 4))
    [('at', 'the', 'department for education', 'in'), ('the', 'department for education', 'in', 'london')]
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names: dict[str, set[Run]] = {}
        for name in names:
            found = tuple(words(name))
            if len(found) > 1:
                self._names.setdefault(found[0], set()).add(found)

    def runs(self, text: str, length: int) -> Iterator[Run]:
        """Yield each run of so many words of a text."""
        found = list(self._joined(words(text)))
        yield from (tuple(found[start : start + length]) for start in range(len(found) - length + 1))

    def all_runs(self, texts: Iterable[str], length: int) -> set[Run]:
        """The runs of so many words of all texts."""
        return {run for text in set(texts) for run in self.runs(text, length)}

    def _joined(self, found: list[str]) -> Iterator[str]:
        place = 0
        while place < len(found):
            fits = (
                len(name)
                for name in self._names.get(found[place], ())
                if tuple(found[place : place + len(name)]) == name
            )
            length = max(fits, default=1)
            yield " ".join(found[place : place + length])
            place += length


def stretches(spans: Iterable[Span]) -> Iterator[str]:
    """Yield the quotes of sources, joined where one begins within, at or just after the end of another.

    A sentence that was cited in pieces is one stretch again, so that a run of words is found across them.

    >>> list(stretches([Span("a", 0, 4, "told"), Span("a", 6, 9, "the"), Span("a", 8, 12, "e co")]))
    ['told the co']
    """
    source, end, text = "", 0, ""
    for span in sorted(set(spans)):
        if span.source != source or span.start > end + _NO_WORD or len(span.words) != span.end - span.start:
            if text:
                yield text
            source, end, text = span.source, span.end, span.words
        elif span.end > end:
            text += " " + span.words if span.start > end else span.words[end - span.start :]
            end = span.end
    if text:
        yield text
