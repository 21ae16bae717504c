"""Clauses and negators: what could turn a quoted value into its opposite."""

from __future__ import annotations

import re
from collections.abc import Iterator

# A sentence ends at its stop and the quotation marks and brackets that close with it.
_STOP = re.compile(r"[.?!](?=[\s’”\"')]|$)[’”\"')]*")

# A clause ends where a sentence does, at a colon, semicolon or dash, and where a comma opens
# another clause; a bare comma does not end it ("not 2019, 2018").
_BREAK = re.compile(
    r"[.?!](?=[\s’”\"')]|$)[’”\"')]*|[;:]|\s[–—-]\s"
    r"|,\s(?=(?:but|though|although|while|whereas|which|who|whose|with|and|so|as well as|leading|earning)\b)",
    re.IGNORECASE,
)

# "not-for-profit" and "no longer than" name things; they deny nothing.
_NEGATOR = re.compile(
    r"\b(?:not(?![-‑]for[-‑]profit)|never|no(?!\.)|none|neither|nor|nothing|nobody|without|cannot"
    r"|hardly|scarcely|barely|except|rather than|instead of|far from|anything but|unlikely"
    r"|refuse[sd]? to|(?:fail|fails|failed|failing) to)\b|\w+n[’']t\b",
    re.IGNORECASE,
)


def clause_around(text: str, start: int, end: int) -> tuple[int, int]:
    """The bounds of the clause, or clauses, of ``text`` that the span touches.

    >>> text = "It was not good, but it is good. It was never better."
    >>> begin, stop = clause_around(text, 27, 31)
    >>> text[begin:stop]
    'but it is good'
    """
    begin, stop = 0, len(text)
    for match in _BREAK.finditer(text):
        if match.end() <= start:
            begin = match.end()
        elif match.start() >= end:
            stop = match.start()
            break
    return begin, stop


def sentence_around(text: str, start: int, end: int) -> str:
    """The sentence, or sentences, of ``text`` that the span touches.

    >>> sentence_around("It fell. It rose to 72% again. It fell.", 12, 23)
    'It rose to 72% again.'
    """
    begin, stop = 0, len(text)
    for match in _STOP.finditer(text):
        if match.end() <= start:
            begin = match.end()
        elif match.end() >= end:
            stop = match.end()
            break
    return text[begin:stop].strip()


def negators(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the spans of the negators in the clause around a span, those inside it included.

    >>> text = "commissioners rejected a trust, and it was not yet good"
    >>> [text[a:b] for a, b in negators(text, 51, 55)]
    ['not']
    >>> list(negators("a not-for-profit company", 2, 5))
    []
    """
    begin, stop = clause_around(text, start, end)
    for match in _NEGATOR.finditer(text, begin, stop):
        yield match.span()
