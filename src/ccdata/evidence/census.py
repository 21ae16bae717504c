"""The census: every mention and every sentence of the sources, and what became of it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from typing import Any

from ccdata.corpus import Corpus, Passage
from ccdata.corpus.sentences import sentences
from ccdata.evidence.carrying import NAMES, carries
from ccdata.evidence.dismissing import BODY, HEADLINES, Dismissal, dismissed_by_kind
from ccdata.parsers.folding import fold
from ccdata.parsers.scan import Mention, scan_all
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.vocabulary.codebook.census import CensusStatus, DismissalReason, DismissalRule


@dataclass(slots=True)
class Entry:
    """A mention or a sentence of a passage, with what became of it; without a status it is open.

    ``mention`` has the offsets of the source; it is None for a sentence.
    """

    passage: Passage
    start: int
    end: int
    mention: Mention | None = None
    status: CensusStatus | None = None
    citation_id: str | None = None
    reason: DismissalReason | None = None
    rule: DismissalRule | None = None
    note: str | None = None

    @property
    def id(self) -> str:
        """The id, derived from source, place and kind."""
        kind = "s" if self.mention is None else "m"
        parts = (
            self.passage.source_id,
            self.start,
            self.end,
            "" if self.mention is None else self.mention.kind,
        )
        return kind + sha256("|".join(map(str, parts)).encode()).hexdigest()[:16]

    @property
    def text(self) -> str:
        """The words, as they stand."""
        return self.passage.text[self.start - self.passage.start : self.end - self.passage.start]

    def extract(self, citation_id: str) -> None:
        """Account for it by a citation."""
        self.status, self.citation_id = CensusStatus.EXTRACTED, citation_id

    def dismiss(self, reason: DismissalReason, rule: DismissalRule | None, note: str | None = None) -> None:
        """Account for it by a reason."""
        self.status, self.reason, self.rule, self.note = CensusStatus.DISMISSED, reason, rule, note


def find(corpus: Corpus) -> tuple[list[Entry], list[Entry]]:
    """Every mention of every passage, and every sentence of the articles' bodies, all open."""
    mentions: list[Entry] = []
    found: list[Entry] = []
    known: dict[str, set[str]] = defaultdict(set)
    for passage in corpus.passages:
        met = known[f"{passage.source_id} {passage.article_id}"]
        mentions += [
            Entry(passage, mention.start, mention.end, mention)
            for mention in scan_all(passage.text, met, passage.start)
        ]
        if passage.kind in BODY:
            found += [
                Entry(passage, passage.start + span.start, passage.start + span.end)
                for span in sentences(passage.text)
            ]
    return mentions, found


@dataclass(slots=True)
class Census:
    """The census of a corpus, against the cells and citations of a package."""

    mentions: list[Entry]
    sentences: list[Entry]
    unused: list[Dismissal] = field(default_factory=list)

    @property
    def open(self) -> list[Entry]:
        """What is neither extracted nor dismissed, in the order of the sources."""
        return sorted(
            (entry for entry in (*self.mentions, *self.sentences) if entry.status is None),
            key=lambda entry: (entry.passage.source_id, entry.start, -entry.end),
        )


def take_census(
    corpus: Corpus,
    cells: Mapping[str, CellRow],
    citations: Iterable[CitationRow],
    value: Callable[[str], Any],
    dismissals: Sequence[Dismissal] = (),
) -> Census:
    """Account for all that can be accounted for; ``value`` gives a cell's value by its id."""
    mentions, found = find(corpus)
    census = Census(mentions, found)
    by_passage: dict[str, list[CitationRow]] = defaultdict(list)
    for citation in citations:
        by_passage[citation.passage_id].append(citation)
    for own in by_passage.values():
        own.sort(key=lambda citation: (citation.start, citation.end, citation.id))
    _extract(mentions, by_passage, cells, value)
    _cited(found, by_passage)
    census.unused = [dismissal for dismissal in dismissals if not _dismiss(dismissal, mentions, found)]
    for entry in (*mentions, *found):
        if entry.status is None:
            dismissed = dismissed_by_kind(entry.passage, entry.mention)
            if dismissed is not None:
                entry.dismiss(*dismissed)
    _named_again(mentions)
    _headlines(mentions)
    _copies(mentions, corpus)
    return census


def _extract(
    mentions: Iterable[Entry],
    by_passage: Mapping[str, Sequence[CitationRow]],
    cells: Mapping[str, CellRow],
    value: Callable[[str], Any],
) -> None:
    for entry in mentions:
        for citation in by_passage.get(entry.passage.id, ()):
            if not citation.start <= entry.start <= entry.end <= citation.end:
                continue
            cell = cells.get(f"{citation.table}/{citation.row_id}/{citation.column}")
            if cell is None or entry.mention is None:
                continue  # that a citation is of no cell is told by the check of sources
            if carries(entry.mention, citation, cell, value):
                entry.extract(citation.id)
                break


def _cited(found: Iterable[Entry], by_passage: Mapping[str, Sequence[CitationRow]]) -> None:
    for entry in found:
        inside = [
            citation
            for citation in by_passage.get(entry.passage.id, ())
            if entry.start < citation.end and citation.start < entry.end
        ]
        if inside:
            entry.extract(inside[0].id)


def _dismiss(dismissal: Dismissal, mentions: Iterable[Entry], found: Iterable[Entry]) -> bool:
    """Dismiss what a hand dismisses; whether there was anything."""
    used = False
    for entry in (*mentions, *found):
        if (
            entry.passage.id == dismissal.passage.id
            and entry.status is None
            and dismissal.covers(entry.start, entry.end, is_sentence=entry.mention is None)
        ):
            entry.dismiss(dismissal.reason, None, dismissal.note)
            used = True
    return used


def _named_again(mentions: Sequence[Entry]) -> None:
    extracted: dict[tuple[str, str], str] = {}
    for entry in mentions:
        if entry.status is CensusStatus.EXTRACTED and entry.mention is not None:
            for one in entry.mention.entities:
                extracted.setdefault((entry.passage.id, one), entry.id)
    for entry in mentions:
        if entry.status is None and entry.mention is not None:
            again = next(
                (
                    extracted[entry.passage.id, one]
                    for one in entry.mention.entities
                    if (entry.passage.id, one) in extracted
                ),
                None,
            )
            if again is not None:
                entry.dismiss(DismissalReason.NAMED_AGAIN, DismissalRule.ANOTHER_MENTION, again)


def _same(mention: Mention) -> tuple[object, ...]:
    """What two mentions must share to be the same: the bearers of a name, or kind and words."""
    if mention.entities:
        return mention.entities
    return (mention.kind in NAMES or mention.kind, fold(mention.text).lower())


def _headlines(mentions: Sequence[Entry]) -> None:
    in_text: dict[tuple[str | None, tuple[object, ...]], str] = {}
    for entry in mentions:
        if entry.status is not None and entry.mention is not None and entry.passage.kind in BODY - HEADLINES:
            in_text.setdefault((entry.passage.article_id, _same(entry.mention)), entry.id)
    for entry in mentions:
        if entry.status is None and entry.mention is not None and entry.passage.kind in HEADLINES:
            told = in_text.get((entry.passage.article_id, _same(entry.mention)))
            if told is not None:
                entry.dismiss(DismissalReason.DUPLICATE, DismissalRule.HEADLINE, told)


def _copies(mentions: Sequence[Entry], corpus: Corpus) -> None:
    originals: dict[tuple[str, tuple[object, ...]], str] = {}
    for entry in mentions:
        if entry.mention is not None:
            originals.setdefault((entry.passage.id, _same(entry.mention)), entry.id)
    for entry in mentions:
        if entry.status is None and entry.mention is not None and entry.passage.copy_of is not None:
            original = originals.get((entry.passage.copy_of, _same(entry.mention)))
            if original is not None:
                entry.dismiss(DismissalReason.DUPLICATE, DismissalRule.COPY, original)
