"""What follows from the other tables: conflicts, facts, their values, the timeline, reviews, agreement."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import cast

from ccdata.evidence.agreeing import agreement_rows
from ccdata.evidence.check import Check
from ccdata.evidence.check import Rows as ById
from ccdata.evidence.conflicting import Ruling, cells_of, conflict_rows, resolved_by
from ccdata.evidence.errors import EvidenceError
from ccdata.evidence.facts import Rows, fact_rows, value_rows
from ccdata.evidence.reviewing import Entry, Seen, review_rows
from ccdata.evidence.timeline import event_rows
from ccdata.tables.conflicts import Conflict
from ccdata.tables.model.row import Row
from ccdata.tables.reviews import Review

FOLLOWING = ("conflicts", "facts", "fact_values", "events", "reviews", "agreement")
"""The tables that are functions of the others, of the rulings, and of the ledger."""


def follow(
    rows: Rows, rulings: Iterable[Ruling], ledger: Iterable[Entry], where: str
) -> dict[str, list[Row]]:
    """The tables that follow from the others, from the rulings of the file ``where`` and from the ledger.

    Raises EvidenceError where a ruling does not hold, or statements exclude each other without one.
    """
    conflicts = conflict_rows(rulings, rows, where)
    by_id = {table: {row.id: row for row in own} for table, own in rows.items()}
    reviews = review_rows(ledger, by_id)
    following: dict[str, list[Row]] = {
        "conflicts": list(conflicts),
        "facts": fact_rows(rows, conflicts, cells_of(conflicts)),
        "fact_values": value_rows(rows, resolved_by(conflicts)),
        "events": event_rows(rows),
        "reviews": list(reviews),
        "agreement": list(agreement_rows(by_id, reviews)),
    }
    for own in following.values():
        own.sort(key=lambda row: row.id)
    return following


def followed(rows: ById) -> Check:
    """Promise 3: the tables that follow from the others do, row by row."""
    check = Check(3, "the value is in the quote; computed: the tables that follow from the others")
    told = {table: own.values() for table, own in rows.items() if table not in FOLLOWING}
    published = {table: rows.get(table, {}) for table in FOLLOWING}
    try:
        again = follow(told, _rulings(published["conflicts"]), _ledger(published["reviews"]), "conflicts")
    except (EvidenceError, ValueError) as problem:
        check.performed += 1
        check.failed.append(str(problem))
        return check
    for table in FOLLOWING:
        expected = {row.id: row for row in again[table]}
        check.performed += len(expected)
        check.failed += [
            f"{table}/{missing}: not there" for missing in sorted(set(expected) - set(published[table]))
        ]
        for row_id, row in published[table].items():
            if row_id not in expected:
                check.failed.append(f"{table}/{row_id}: does not follow from any row")
            elif expected[row_id] != row:
                check.failed.append(f"{table}/{row_id}: {_difference(expected[row_id], row)}")
    return check


def _rulings(conflicts: Mapping[str, Row]) -> Iterator[Ruling]:
    for row in cast(Iterable[Conflict], conflicts.values()):
        yield Ruling(
            id=row.id,
            kind=row.kind,
            about=row.about,
            cells=tuple(map(str, json.loads(row.cells))),
            basis=row.basis,
            reason=row.reason,
            holds=row.holds,
        )


def _ledger(reviews: Mapping[str, Row]) -> Iterator[Entry]:
    for row in sorted(cast(Iterable[Review], reviews.values()), key=lambda one: one.entry):
        yield Entry(
            cell=f"{row.table}/{row.row_id}/{row.column}",
            reading=row.reading,
            reader=row.reader,
            kind=row.kind,
            read_on=row.read_on,
            blind=row.blind,
            verdict=row.verdict,
            seen=Seen(
                row.value_sha256,
                row.quotes_sha256,
                row.context_sha256,
                row.derivation_sha256,
                row.definition_sha256,
            ),
            held=row.held_value,
            own_value=row.own_value,
            reason=row.reason,
        )


def _difference(expected: Row, found: Row) -> str:
    return "; ".join(
        f"{name} is {getattr(found, name)!r}, and follows as {value!r}"
        for name, value in expected
        if getattr(found, name) != value
    )
