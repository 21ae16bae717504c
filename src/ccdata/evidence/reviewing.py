"""Reviews: the ledger of readings, each bound to what its reader saw, and whether it still holds."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from hashlib import sha256
from typing import Any

from ccdata.evidence.check import Rows
from ccdata.evidence.errors import EvidenceError
from ccdata.evidence.rederiving import split_cell
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.tables.model.catalogue import row_model
from ccdata.tables.model.columns import Column
from ccdata.tables.model.text import to_text
from ccdata.tables.reviews import Review
from ccdata.vocabulary.codebook.reviewing import ReaderKind, Reading, ReviewStatus, Verdict


@dataclass(frozen=True, slots=True)
class Seen:
    """What a reader sees of a cell, as hashes: change one, and the review no longer holds."""

    value: str
    quotes: str
    context: str
    derivation: str
    definition: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """A line of the ledger."""

    cell: str
    reading: Reading
    reader: str
    kind: ReaderKind
    read_on: date
    blind: bool
    verdict: Verdict
    seen: Seen
    held: str | None = None
    own_value: str | None = None
    reason: str | None = None

    @property
    def id(self) -> str:
        """The id, derived from cell, reading, reader and what was seen."""
        parts = (self.cell, self.reading, self.reader, self.read_on, *asdict(self.seen).values())
        return "r" + sha256("|".join(map(str, parts)).encode()).hexdigest()[:16]


class Sight:
    """What there is to see of each cell of a package."""

    def __init__(self, rows: Rows) -> None:
        self._rows = rows
        self._citations: dict[str, list[CitationRow]] = {}
        for row in rows["citations"].values():
            if isinstance(row, CitationRow):
                self._citations.setdefault(f"{row.table}/{row.row_id}/{row.column}", []).append(row)

    def of(self, cell: str) -> Seen | None:
        """What is seen of a cell; None where there is no such cell."""
        row = self._rows["cells"].get(cell)
        if not isinstance(row, CellRow):
            return None
        table, row_id, name = split_cell(cell)
        value = getattr(self._rows[table].get(row_id), name, None)
        if value is None:
            return None
        citations = sorted(
            self._citations.get(cell, ()), key=lambda one: (one.source_id, one.start, one.role)
        )
        column = next(one for one in row_model(table).columns() if one.name == name)
        return Seen(
            value=_hash(to_text(value)),
            quotes=_hash(
                *(f"{one.source_id} {one.start} {one.end} {one.role} {one.quote}" for one in citations)
            ),
            context=_hash(*dict.fromkeys(one.context_sha256 for one in citations)),
            derivation=_hash(row.derivation, row.parser or "", row.arguments or "", row.register or ""),
            definition=_hash(*_definition(column)),
        )


def _definition(column: Column) -> Iterator[str]:
    yield column.description
    yield column.unit or ""
    for code in column.codes or ():
        yield f"{code}: {code.definition} ({code.example}) {code.boundary}"


def _hash(*parts: str) -> str:
    return sha256("\n".join(map(str, parts)).encode()).hexdigest()


def read_ledger(text: str, where: str) -> list[Entry]:
    """The entries of a ledger: JSON lines. Raises EvidenceError at the first line that is none."""
    entries: list[Entry] = []
    for number, line in enumerate(text.splitlines(), start=1):
        try:
            entries.append(_entry(json.loads(line)))
        except (ValueError, KeyError, TypeError) as error:
            raise EvidenceError(
                f"it is no entry of the ledger: {error}",
                where=f"{where}, line {number}",
                mend="the ledger is only ever added to, by `ccdata review answers`",
            ) from None
    ids = [entry.id for entry in entries]
    if len(set(ids)) < len(ids):
        twice = next(entry for entry in entries if ids.count(entry.id) > 1)
        raise EvidenceError(
            f"the same reading of {twice.cell} stands in it twice", where=where, mend="take one line out"
        )
    return entries


def _entry(line: Mapping[str, Any]) -> Entry:
    return Entry(
        cell=line["cell"],
        reading=Reading(line["reading"]),
        reader=line["reader"],
        kind=ReaderKind(line["kind"]),
        read_on=date.fromisoformat(line["read_on"]),
        blind=bool(line["blind"]),
        verdict=Verdict(line["verdict"]),
        seen=Seen(**line["seen"]),
        held=line.get("held"),
        own_value=line.get("own_value"),
        reason=line.get("reason"),
    )


def ledger_line(entry: Entry) -> str:
    """An entry as it stands in the ledger, with its line end; nothing that is empty is written."""
    line = {key: value for key, value in asdict(entry).items() if value is not None}
    line["read_on"] = entry.read_on.isoformat()
    return json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n"


def status(entry: Entry, sight: Sight) -> ReviewStatus:
    """Whether a review still holds by itself: everything that its reader saw is as it was."""
    now = sight.of(entry.cell)
    if now is None:
        return ReviewStatus.GONE
    return ReviewStatus.CURRENT if now == entry.seen else ReviewStatus.STALE


def review_rows(entries: Iterable[Entry], rows: Rows) -> list[Review]:
    """The rows of ``reviews``, with the status of each today."""
    sight = Sight(rows)
    known = [(entry, status(entry, sight)) for entry in entries]
    holding = {
        entry.cell: position for position, (entry, state) in enumerate(known) if state is ReviewStatus.CURRENT
    }
    found = []
    for position, (entry, state) in enumerate(known):
        table, row_id, column = split_cell(entry.cell)
        if state is ReviewStatus.STALE and holding.get(entry.cell, -1) > position:
            state = ReviewStatus.SUPERSEDED
        found.append(
            Review(
                id=entry.id,
                table=table,
                row_id=row_id,
                column=column,
                entry=position + 1,
                reading=entry.reading,
                reader=entry.reader,
                kind=entry.kind,
                read_on=entry.read_on,
                blind=entry.blind,
                verdict=entry.verdict,
                status=state,
                held_value=entry.held,
                own_value=entry.own_value,
                reason=entry.reason,
                value_sha256=entry.seen.value,
                quotes_sha256=entry.seen.quotes,
                context_sha256=entry.seen.context,
                derivation_sha256=entry.seen.derivation,
                definition_sha256=entry.seen.definition,
            )
        )
    return sorted(found, key=lambda row: row.id)
