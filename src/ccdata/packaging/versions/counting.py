"""Counts of what differs, by table: for the reports, and for the changelog."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ccdata.packaging.versions.comparing import Difference
from ccdata.vocabulary.codebook.changing import ChangeKind

_STATES = {ChangeKind.TABLE_ADDED: "new", ChangeKind.TABLE_REMOVED: "removed"}


@dataclass(frozen=True, slots=True)
class Counts:
    """What differs in a table: ``state`` is new, removed or empty; a renamed row counts as neither."""

    table: str
    state: str
    rows: int
    added: int
    removed: int
    renamed: int
    cells: int
    columns: int


def counts(difference: Difference) -> list[Counts]:
    """The counts of each table that differs, in the order of the packages. A new table has its rows added."""
    return list(_counts(difference))


def _counts(difference: Difference) -> Iterator[Counts]:
    found: dict[str, Counter[ChangeKind]] = {}
    for change in difference.changes:
        if change.table is not None:
            found.setdefault(change.table, Counter())[change.kind] += 1
    for table, kinds in found.items():
        state = next((said for kind, said in _STATES.items() if kinds[kind]), "")
        before, after = (len(one.table(table).rows) for one in (difference.old, difference.new))
        yield Counts(
            table=table,
            state=state,
            rows=after,
            added=after if state == "new" else kinds[ChangeKind.ROW_ADDED],
            removed=before if state == "removed" else kinds[ChangeKind.ROW_REMOVED],
            renamed=kinds[ChangeKind.ROW_RENAMED],
            cells=kinds[ChangeKind.CELL_CHANGED],
            columns=sum(count for kind, count in kinds.items() if kind.startswith(("column_", "unit_"))),
        )
