"""Locating a quote: exact, unique or with its occurrence. Close matches are only ever a hint.

White space is all that is folded: where a source breaks a line or sets a no-break space, a script may
write a space. The located words are those of the source, to the character.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from functools import lru_cache

from ccdata.corpus import Passage
from ccdata.evidence.cited import Quoted
from ccdata.evidence.errors import QuoteAmbiguous, QuoteElsewhere, QuoteMissing

_HINT_LEAST = 8  # a shorter run of common letters suggests nothing


def spans(text: str, words: str) -> Iterator[tuple[int, int]]:
    """Yield where ``words`` stand in ``text``, overlaps included, any white space for any other.

    >>> list(spans("a third of\\na third", "a third"))
    [(0, 7), (11, 18)]
    >>> list(spans("star\\u00a0\\nratings", "star ratings"))
    [(0, 13)]
    """
    pattern = _pattern(words)
    match = pattern.search(text)
    while match is not None and words:
        yield match.span()
        match = pattern.search(text, match.start() + 1)


@lru_cache(maxsize=4096)
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(r"\s+".join(re.escape(word) for word in re.split(r"\s+", words)))


def occurrences(text: str, words: str) -> Iterator[int]:
    """Yield where ``words`` begin in ``text``, overlaps included.

    >>> list(occurrences("a third of a third", "a third"))
    [0, 11]
    """
    for start, _ in spans(text, words):
        yield start


def locate(passage: Passage, quote: str, nth: int | None, everywhere: Iterable[Passage]) -> Quoted:
    """Find ``quote`` in ``passage``: its only occurrence, or the ``nth`` (from one).

    Raises QuoteAmbiguous, QuoteElsewhere (with where it stands) or QuoteMissing (with a hint
    where something close stands in any of the sources).
    """
    where = f"{passage.id} ({passage.kind})"
    found = list(spans(passage.text, quote))
    if not found:
        raise _absent(passage, quote, where, everywhere)
    if nth is None:
        if len(found) > 1:
            places = ", ".join(str(passage.start + start) for start, _ in found)
            raise QuoteAmbiguous(
                f"the quote stands {len(found)} times in its passage (at {places})",
                where=where,
                quote=quote,
                mend="quote more words, or say which occurrence with nth=1, 2, …",
            )
        nth = 1
    if not 1 <= nth <= len(found):
        raise QuoteAmbiguous(
            f"the script asks for occurrence {nth}, but the quote stands {len(found)} times in its passage",
            where=where,
            quote=quote,
            mend=f"say nth=1 to nth={len(found)}",
        )
    start, end = found[nth - 1]
    return Quoted(passage, passage.start + start, passage.start + end, nth)


def _absent(
    passage: Passage, quote: str, where: str, everywhere: Iterable[Passage]
) -> QuoteElsewhere | QuoteMissing:
    """Say which of the two it is: in another passage, or nowhere."""
    passages = list(everywhere)
    holders = [other for other in passages if any(spans(other.text, quote))]
    if holders:
        home = [other for other in holders if other.article_id == passage.article_id]
        elsewhere = "another passage of the article" if home else "another article"
        places = ", ".join(other.id for other in (home or holders)[:3])
        return QuoteElsewhere(
            f"the quote does not stand in its passage, but in {elsewhere}: {places}",
            where=where,
            quote=quote,
            mend="cite it from the passage that holds it",
        )
    hint = _closest(quote, passages)
    return QuoteMissing(
        "the quote stands nowhere in the sources",
        where=where,
        quote=quote,
        mend=f"quote the words as they stand; something close (a hint, not a match): {hint}"
        if hint
        else "quote the words as they stand, with the same quotation marks and dashes",
    )


def _closest(quote: str, passages: list[Passage]) -> str:
    """The words around the longest run of letters that a passage shares with the quote."""
    best, length, text = "", _HINT_LEAST - 1, ""
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(quote)
    for passage in passages:
        matcher.set_seq1(passage.text)
        match = matcher.find_longest_match()
        if match.size > length:
            length, text = match.size, passage.text
            begin = max(0, match.a - match.b)
            best = f"{text[begin : begin + len(quote)]!r} in {passage.id}"
    return best
