"""Keys: primary keys, what must be unique, and foreign keys that lead somewhere.

Values are compared as typed values: 1 and 01 are the same integer. A null is no value: it repeats nothing and
refers to nothing; a primary key has none.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Collection, Hashable, Iterable, Sequence
from typing import Protocol

from ccdata.validation import rules
from ccdata.validation.findings import Findings, Place
from ccdata.validation.plan import ForeignKey, Plan, Table
from ccdata.validation.rules import Rule


class Keyed(Protocol):
    """A table whose keys can be looked at. Rows are numbered from zero."""

    @property
    def table(self) -> Table:
        """The plan of the table."""

    def __len__(self) -> int: ...

    def has(self, columns: Collection[str]) -> bool:
        """Whether all the columns are there."""

    def identities(self, columns: Sequence[str]) -> Sequence[Hashable]:
        """The values of columns, one a row: None where one of them is null or not of its type."""

    def others(self, columns: Sequence[str]) -> Iterable[Hashable]:
        """The same of rows that could be read in part only: a foreign key may lead to them."""

    def nulls(self, column: str) -> Iterable[int]:
        """The rows in which a column is null."""

    def shown(self, row: int, columns: Sequence[str]) -> str:
        """The cells of a row as they stand, for a message."""

    def place(self, row: int, column: str | None = None) -> Place:
        """The place of a row, or of a cell of it."""


class Bulk(ABC):
    """A `Keyed` of a size that forbids to look at the values of all rows at once: it has its own ways."""

    @abstractmethod
    def check_unique(self, findings: Findings) -> None:
        """Do what `check_unique` does."""

    @abstractmethod
    def leading(self, columns: Sequence[str], target: Keyed, references: Sequence[str]) -> Iterable[int]:
        """The rows of this table whose foreign key leads to no row of another."""

    @abstractmethod
    def led_to(self, source: Keyed, columns: Sequence[str], references: Sequence[str]) -> Iterable[int]:
        """The rows of another table, none of this size, whose foreign key leads to no row of this one."""


class Keys:
    """The keys of all tables of a package: those of a table as it is added, foreign keys at the end."""

    def __init__(self, plan: Plan) -> None:
        self._plan = plan
        self._tables: dict[str, Keyed] = {}

    def add(self, keyed: Keyed, findings: Findings) -> None:
        """Check what must be unique in a table, and keep it for the foreign keys that lead to it."""
        self._tables[keyed.table.resource] = keyed
        if isinstance(keyed, Bulk):
            keyed.check_unique(findings)
        else:
            check_unique(keyed, findings)

    def asked(self, table: Table) -> list[tuple[str, ...]]:
        """The columns of a table, or of several together, that keys look at; none of them twice."""
        found = [columns for _, columns in unique_sets(table)]
        found += [key.columns for key in table.foreign_keys]
        found += [
            key.references
            for other in self._plan.tables
            for key in other.foreign_keys
            if (key.resource or other.resource) == table.resource
        ]
        return list(dict.fromkeys(map(tuple, found)))

    def settle(self, findings: Findings) -> None:
        """Check the foreign keys, once every table that can be read has been added."""
        for table in self._plan.tables:
            for key in table.foreign_keys:
                self._settle(table, key, findings)

    def _settle(self, table: Table, key: ForeignKey, findings: Findings) -> None:
        resource = key.resource or table.resource
        for name, columns in ((table.resource, key.columns), (resource, key.references)):
            keyed = self._tables.get(name)
            if keyed is not None and not keyed.table.fields and not keyed.has(columns):
                # Without a schema nobody else has asked for them.
                lost = next(column for column in columns if not keyed.has((column,)))
                message = f"{name} has no column {lost!r}, to which {', '.join(key.columns)} leads"
                findings.fail(rules.KEY_FOREIGN, message, Place(resource=table.resource))
                return
            if keyed is None or not keyed.has(columns):
                why = "it could not be read" if keyed is None else f"it lacks {', '.join(columns)}"
                findings.skip(rules.KEY_FOREIGN, f"{name}: {why}")
                return
        source = self._tables[table.resource]
        findings.perform(rules.KEY_FOREIGN, len(source))
        for row in dangling(source, key.columns, self._tables[resource], key.references):
            fail_foreign(source, row, key, findings)


def dangling(
    source: Keyed, columns: Sequence[str], target: Keyed, references: Sequence[str]
) -> Iterable[int]:
    """The rows of a table whose foreign key leads to no row of another."""
    if isinstance(source, Bulk):
        return source.leading(columns, target, references)
    if isinstance(target, Bulk):
        return target.led_to(source, columns, references)
    found = source.identities(columns)
    lost = set(found)
    lost.discard(None)
    lost.difference_update(target.identities(references))
    if not lost:
        return ()
    lost.difference_update(target.others(references))
    return [row for row, one in enumerate(found) if one in lost] if lost else ()


def fail_foreign(keyed: Keyed, row: int, key: ForeignKey, findings: Findings) -> None:
    """Report a row whose foreign key leads nowhere."""
    target = key.resource or keyed.table.resource
    message = f"{keyed.shown(row, key.columns)} is no {', '.join(key.references)} of {target}"
    findings.fail(rules.KEY_FOREIGN, message, place_of(keyed, row, key.columns))


def unique_sets(table: Table) -> list[tuple[Rule, tuple[str, ...]]]:
    """The columns that must be unique together, each with its rule; none of them twice."""
    found: dict[tuple[str, ...], Rule] = {}
    if table.primary_key:
        found[table.primary_key] = rules.KEY_PRIMARY
    for columns in (*table.unique_keys, *((field.name,) for field in table.fields if field.unique)):
        found.setdefault(tuple(columns), rules.KEY_UNIQUE)
    return [(rule, columns) for columns, rule in found.items()]


def check_unique(keyed: Keyed, findings: Findings) -> None:
    """Check the primary key of a table, and whatever else must be unique."""
    table = keyed.table
    count_unique(table, len(keyed), findings)
    for rule, columns in unique_sets(table):
        if not keyed.has(columns):
            findings.skip(rule, f"{table.resource}: it lacks {', '.join(columns)}")
            continue
        values = keyed.identities(columns)
        if len(set(values)) != len(values):
            _check_repeated(keyed, rule, columns, values, findings)
    required = {field.name for field in table.fields if field.required}
    for column in table.primary_key:
        # That a required cell is empty has been reported.
        if column not in required and keyed.has((column,)):
            for row in keyed.nulls(column):
                fail_null(keyed, row, column, findings)


def count_unique(table: Table, rows: int, findings: Findings) -> None:
    """Count the checks: one a row for each rule that the table has."""
    if table.primary_key:
        findings.perform(rules.KEY_PRIMARY, rows)
    keys = len(table.unique_keys) + sum(field.unique for field in table.fields)
    if keys:
        findings.perform(rules.KEY_UNIQUE, rows * keys)


def fail_null(keyed: Keyed, row: int, column: str, findings: Findings) -> None:
    """Report a primary key that is null."""
    findings.fail(rules.KEY_PRIMARY, "a primary key is never null", keyed.place(row, column))


def _check_repeated(
    keyed: Keyed, rule: Rule, columns: Sequence[str], values: Sequence[Hashable], findings: Findings
) -> None:
    first: dict[Hashable, int] = {}
    for row, value in enumerate(values):
        if value is None:
            continue
        before = first.setdefault(value, row)
        if before != row:
            fail_repeated(keyed, rule, columns, row, before, findings)


def fail_repeated(
    keyed: Keyed, rule: Rule, columns: Sequence[str], row: int, before: int, findings: Findings
) -> None:
    """Report a row that repeats the key of a row before it."""
    place, earlier = place_of(keyed, row, columns), keyed.place(before, columns[0])
    where = f"line {earlier.line}" if earlier.line is not None else f"row {earlier.row}"
    where = where if earlier.file == place.file else f"{where} of {earlier.file}"
    findings.fail(rule, f"the {' and '.join(columns)} stands already on {where}", place)


def place_of(keyed: Keyed, row: int, columns: Sequence[str]) -> Place:
    """The place of a key: that of its cell, or of its row where it has several columns."""
    if len(columns) == 1:
        return keyed.place(row, columns[0])
    place = keyed.place(row)
    return Place(
        resource=place.resource,
        file=place.file,
        line=place.line,
        row=place.row,
        row_id=place.row_id,
        value=keyed.shown(row, columns),
    )
