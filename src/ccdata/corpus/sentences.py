"""Splitting prose into sentences."""

import re
from collections.abc import Iterator

from ccdata.corpus.pieces import Span, trim

# The stop, and the quotation marks and brackets that close with it.
_STOP = re.compile(r"[.?!…]+[’”\"')\]]*(?=\s|$)")
# After these a stop ends a word, not a sentence; nor does it before a small letter (“Why?” he asked).
_SHORT = re.compile(r"(?:\b(?:Mr|Mrs|Ms|Dr|Prof|St|Cllr|Rev|No|vs|eg|ie|etc|cf|approx)|\b[A-Z])$")
_GOES_ON = re.compile(r"\s+[a-z]")


def sentences(text: str) -> Iterator[Span]:
    """The sentences of a paragraph in order; the gaps between them are white space.

    >>> text = "Dr. Smith asked: “Why?” and left. It fell to 2.5%."
    >>> [text[s.start : s.end] for s in sentences(text)]
    ['Dr. Smith asked: “Why?” and left.', 'It fell to 2.5%.']
    """
    start = 0
    for stop in _STOP.finditer(text):
        if _SHORT.search(text, start, stop.start()) is not None and text[stop.start()] == ".":
            continue
        if _GOES_ON.match(text, stop.end()) is not None:
            continue
        span = trim(text, start, stop.end())
        if span is not None:
            yield span
        start = stop.end()
    rest = trim(text, start, len(text))
    if rest is not None:
        yield rest
