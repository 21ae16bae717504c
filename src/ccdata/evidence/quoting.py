"""What may be quoted: few words, whole words, whole mentions, whole names."""

from __future__ import annotations

from ccdata.corpus import Passage
from ccdata.evidence.cited import Quoted
from ccdata.evidence.errors import QuoteRefused
from ccdata.evidence.names import longer_name
from ccdata.parsers.scan import cuts
from ccdata.vocabulary.codebook.sources import PassageKind

MOST_CHARACTERS = 200
"""The most code points that a quote may have."""

PROSE = frozenset({PassageKind.PARAGRAPH, PassageKind.COMMENT, PassageKind.BLOCK_QUOTE})
"""The passages that are whole sentences."""


def check_length(quoted: Quoted) -> None:
    """Refuse a quote that is longer than 200 code points, or that is its whole paragraph."""
    length = quoted.end - quoted.start
    if length > MOST_CHARACTERS:
        raise QuoteRefused(
            f"the quote has {length} characters; the most is {MOST_CHARACTERS}",
            where=_where(quoted),
            quote=quoted.text,
            mend="quote as few words as carry the value",
        )
    passage = quoted.passage
    if passage.kind in PROSE and length == passage.end - passage.start:
        raise QuoteRefused(
            "the quote is a whole paragraph",
            where=_where(quoted),
            quote=quoted.text,
            mend="quote as few words as carry the value",
        )


def check_words(quoted: Quoted) -> None:
    """Refuse a quote that begins or ends inside a word."""
    text = quoted.passage.text
    start, end = _inside(quoted)
    if (start and text[start - 1].isalnum() and text[start].isalnum()) or (
        end < len(text) and text[end - 1].isalnum() and text[end].isalnum()
    ):
        raise QuoteRefused(
            f"the quote begins or ends inside a word: {_around(quoted)!r}",
            where=_where(quoted),
            quote=quoted.text,
            mend="quote whole words; where the source runs names together, give that fault as ground=",
        )


def check_mentions(quoted: Quoted) -> None:
    """Refuse a quote that cuts a mention in two: a bound out of a range, a number out of its hedge."""
    mention = cuts(quoted.passage.text, *_inside(quoted))
    if mention is not None:
        raise QuoteRefused(
            f"the quote takes a part of {mention.text!r}, which is one {mention.kind}",
            where=_where(quoted),
            quote=quoted.text,
            mend="quote the whole of it and take the part from what its parser returns",
        )


def check_name(quoted: Quoted) -> None:
    """Refuse a quote that is a part of a longer registered name standing there."""
    name = longer_name(quoted.passage.text, *_inside(quoted))
    if name is not None:
        raise QuoteRefused(
            f"the quote is a part of the name {name!r}",
            where=_where(quoted),
            quote=quoted.text,
            mend="quote the whole name",
        )


def is_cut_short(passage: Passage) -> bool:
    """Whether a paragraph ends without the end of a sentence.

    A paragraph may end with a colon that leads to what follows it. Speech that loses its end may be so
    short as to look like a heading: then a quotation mark is left open.
    """
    if passage.kind is PassageKind.HEADING:
        return passage.text.count("“") > passage.text.count("”")
    return passage.kind in PROSE and passage.text.rstrip("’”\"')")[-1:] not in set(".?!…:")


def _inside(quoted: Quoted) -> tuple[int, int]:
    return quoted.start - quoted.passage.start, quoted.end - quoted.passage.start


def _where(quoted: Quoted) -> str:
    return f"{quoted.passage.id} at {quoted.start}"


def _around(quoted: Quoted) -> str:
    start, end = _inside(quoted)
    return quoted.passage.text[max(0, start - 12) : end + 12]
