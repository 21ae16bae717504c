"""Dismissing: what may be left out without a hand, and what a hand leaves out."""

from __future__ import annotations

from dataclasses import dataclass

from ccdata.corpus import Passage
from ccdata.corpus.sentences import sentences
from ccdata.parsers.scan import Mention
from ccdata.vocabulary.codebook.census import DismissalReason, DismissalRule
from ccdata.vocabulary.codebook.mentions import MentionKind
from ccdata.vocabulary.codebook.sources import TEXT_KINDS, PassageKind

HEADLINES = frozenset({PassageKind.TITLE, PassageKind.HEADING, PassageKind.STANDFIRST, PassageKind.SUMMARY})
"""The passages that say in short what the article's text says."""

BODY = TEXT_KINDS - {PassageKind.HEADING}
"""The passages whose sentences are accounted for."""

_CAPTIONS = frozenset({PassageKind.CAPTION, PassageKind.BYLINE, PassageKind.SUMMARY, PassageKind.TITLE})


@dataclass(frozen=True, slots=True)
class Dismissal:
    """What a script leaves out of a passage: the mentions in a quote, or a sentence with its mentions.

    ``start`` and ``end`` are offsets in the source.
    """

    passage: Passage
    start: int
    end: int
    reason: DismissalReason
    note: str | None
    sentence: bool

    def covers(self, start: int, end: int, *, is_sentence: bool) -> bool:
        """Whether a mention or a sentence is dismissed by it."""
        return self.start <= start and end <= self.end and (self.sentence or not is_sentence)


Dismissed = tuple[DismissalReason, DismissalRule, str | None]


def dismissed_by_kind(passage: Passage, mention: Mention | None) -> Dismissed | None:
    """Why a mention or a sentence (None) is left out by what it and its passage are; None if it is not.

    The rules that compare a mention with others are those of the census.
    """
    if passage.kind is PassageKind.INJECTED_SPAM:
        return DismissalReason.SPAM, DismissalRule.INJECTED, None
    if passage.kind is PassageKind.MARKUP_RESIDUE:
        return DismissalReason.MARKUP, DismissalRule.RESIDUE, None
    if passage.kind not in TEXT_KINDS | _CAPTIONS:
        return DismissalReason.PAGE_FURNITURE, DismissalRule.FURNITURE, None
    if mention is None:
        if passage.copy_of is not None:
            return DismissalReason.DUPLICATE, DismissalRule.COPY, passage.copy_of
        return None
    if mention.kind is MentionKind.IDIOM:
        return DismissalReason.FIGURE_OF_SPEECH, DismissalRule.SET_PHRASE, None
    if mention.kind is MentionKind.ORDINAL and _opens_and_is_set_off(passage, mention):
        return DismissalReason.ENUMERATION, DismissalRule.ENUMERATOR, None
    return None


def _opens_and_is_set_off(passage: Passage, mention: Mention) -> bool:
    """Whether a mention opens a sentence and a comma follows it: "First, …"."""
    start, end = mention.start - passage.start, mention.end - passage.start
    opens = any(span.start == start for span in sentences(passage.text))
    return opens and passage.text[end : end + 1] == ","
