"""Times with two named ends: "from summer 2023 to August 2024"."""

import re

from ccdata.parsers import dates
from ccdata.parsers.edtf import bounds
from ccdata.parsers.folding import fold
from ccdata.parsers.grammar import FLAGS
from ccdata.parsers.relative import relative
from ccdata.parsers.values import Refusal, When, refusal
from ccdata.vocabulary.codebook.values import Extent

_SPAN = re.compile(r"(?:from +)?(?P<first>.+?),? +(?:to|until|till) +(?P<last>.+)", FLAGS)
_EXPECTED = "two dates with 'to' or 'until' between them"


def span(text: str, anchor: When | None = None) -> When:
    """The time from one date to another, throughout; an end may be told from ``anchor``.

    Refuses (`Refusal`) ends that are spans themselves, that are the wrong way round, or that count from
    an anchor where there is none. A span of bare years is for the parser ``years``.

    >>> span("from summer 2023 to August 2024").edtf
    '2023-22/2024-08'
    >>> span("in 2018 until last year", When("2024-09-24")).edtf
    '2018/2023'
    """
    match = _SPAN.fullmatch(fold(text))
    if match is None:
        raise refusal("span", text, _EXPECTED)
    first, last = (_end(text, match[end], anchor) for end in ("first", "last"))
    start, end = bounds(first)[0], bounds(last)[1]
    if start is None or end is None or start > end:
        raise refusal("span", text, "a first date that comes before the last")
    return When(f"{first}/{last}", Extent.THROUGHOUT)


def _end(text: str, words: str, anchor: When | None) -> str:
    """One end of a span: a date that is named, or else one told from the anchor."""
    try:
        edtf = dates.date(words).edtf
    except Refusal as refused:
        if anchor is None:
            raise refusal("span", text, f"{_EXPECTED} ({refused})") from refused
        edtf = relative(words, anchor).edtf
    if "/" in edtf or "X" in edtf:
        raise refusal("span", text, "ends that are no spans themselves")
    return edtf
