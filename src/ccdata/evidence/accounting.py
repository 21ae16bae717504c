"""Accounting: the rows of the census, of which none may be open."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from hashlib import sha256
from typing import Any, cast

from ccdata.corpus import Corpus
from ccdata.evidence.assembling import Tables
from ccdata.evidence.census import Census, Entry, take_census
from ccdata.evidence.dismissing import Dismissal
from ccdata.evidence.errors import EvidenceError
from ccdata.evidence.rederiving import split_cell
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.tables.mentions import MentionRow
from ccdata.tables.model.row import Row
from ccdata.tables.sentences import SentenceRow

_SHOWN = 20  # open ones told in one error; the rest are counted
_AROUND = 30


def census_of(corpus: Corpus, tables: Tables, dismissals: Sequence[Dismissal]) -> Census:
    """The census of a corpus against assembled tables; what is open stays open."""
    cells = {row.id: cast(CellRow, row) for row in tables["cells"]}
    citations = cast(Iterable[CitationRow], tables["citations"])
    return take_census(corpus, cells, citations, values_of(tables), dismissals)


def values_of(tables: Mapping[str, Iterable[Row]]) -> Callable[[str], Any]:
    """A function that gives the value of a cell of these tables by its id; None where there is none."""
    rows = {(table, row.id): row for table, own in tables.items() for row in own}

    def value(cell: str) -> Any:
        table, row_id, column = split_cell(cell)
        return getattr(rows.get((table, row_id)), column, None)

    return value


def account(census: Census) -> Tables:
    """The rows of ``mentions`` and ``sentences``.

    Raises EvidenceError where anything is open, or a script dismisses what is not there to dismiss.
    """
    for dismissal in census.unused:
        passage = dismissal.passage
        raise EvidenceError(
            "the script dismisses what is extracted already, or holds no mention",
            where=passage.id,
            quote=passage.text[dismissal.start - passage.start : dismissal.end - passage.start],
            mend="leave the dismissal out",
        )
    if census.open:
        raise EvidenceError(
            f"{len(census.open)} mention(s) or sentence(s) are neither extracted nor dismissed:\n"
            + "\n".join(f"    {_told(entry)}" for entry in census.open[:_SHOWN])
            + (f"\n    and {len(census.open) - _SHOWN} more" if len(census.open) > _SHOWN else ""),
            mend="take a cell from it, or say why not with p.dismiss(quote, reason) or "
            "p.dismiss_sentence(words, reason)",
        )
    return {
        "mentions": sorted((mention_row(entry) for entry in census.mentions), key=lambda row: row.id),
        "sentences": sorted((sentence_row(entry) for entry in census.sentences), key=lambda row: row.id),
    }


def _told(entry: Entry) -> str:
    """An open entry as an error tells it: where it stands, what it is, and its words."""
    if entry.mention is None:
        words = entry.text if len(entry.text) <= 2 * _AROUND else f"{entry.text[: 2 * _AROUND]}…"
        return f"{entry.passage.id} at {entry.start}: sentence {words!r}"
    start, end = entry.start - entry.passage.start, entry.end - entry.passage.start
    text = entry.passage.text
    before = text[max(0, start - _AROUND) : start]
    if start > _AROUND:
        before = before.partition(" ")[2]  # the words, without the word that is cut
    around = f"{before}[{entry.text}]{text[end : end + _AROUND]}"
    return f"{entry.passage.id} at {entry.start}: {entry.mention.kind} {' '.join(around.split())!r}"


def mention_row(entry: Entry) -> MentionRow:
    """The row of a mention that is accounted for."""
    if entry.mention is None or entry.status is None:
        raise ValueError(f"{entry.id} is a sentence, or open")
    return MentionRow(
        id=entry.id,
        source_id=entry.passage.source_id,
        start=entry.start,
        end=entry.end,
        text=entry.text,
        kind=entry.mention.kind,
        status=entry.status,
        citation_id=entry.citation_id,
        reason=entry.reason,
        rule=entry.rule,
        note=entry.note,
    )


def sentence_row(entry: Entry) -> SentenceRow:
    """The row of a sentence that is accounted for."""
    if entry.mention is not None or entry.status is None:
        raise ValueError(f"{entry.id} is a mention, or open")
    return SentenceRow(
        id=entry.id,
        source_id=entry.passage.source_id,
        passage_id=entry.passage.id,
        start=entry.start,
        end=entry.end,
        sha256=sha256(entry.text.encode()).hexdigest(),
        status=entry.status,
        citation_id=entry.citation_id,
        reason=entry.reason,
        rule=entry.rule,
        note=entry.note,
    )
