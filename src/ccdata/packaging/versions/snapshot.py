"""A package as it is compared with another: its descriptor, and each table as text by key."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Cells = tuple[str, ...]


class CannotCompare(ValueError):
    """A package cannot be compared. The message says what, where, and how to mend it."""


class Unsound(Exception):
    """A table cannot be read as the table that it is: ``where`` it stands, and why."""

    def __init__(self, where: str, why: str) -> None:
        super().__init__(where, why)
        self.where, self.why = where, why


@dataclass(frozen=True)
class Table:
    """A table: its columns as the header has them, and its rows as text by key, in the order of the file.

    An empty text is an empty cell. A key of several columns is joined by slashes.
    """

    name: str
    columns: Cells
    rows: Mapping[str, Cells]

    @cached_property
    def place(self) -> Mapping[str, int]:
        """Where each column stands in a row."""
        return {name: place for place, name in enumerate(self.columns)}

    def cell(self, key: str, column: str) -> str:
        """A cell; empty where there is no such row or column."""
        row, place = self.rows.get(key), self.place.get(column)
        return "" if row is None or place is None else row[place]


@dataclass(frozen=True, slots=True)
class Source:
    """A table of a package that is read when it is asked for.

    ``about`` is what the descriptor says of it, ``schema`` its Table Schema, which may stand in a file of its
    own, ``where`` the file to name in messages. ``read`` gives its header and its rows, and raises Unsound.
    """

    about: Mapping[str, Any]
    schema: Mapping[str, Any]
    where: str
    read: Callable[[], tuple[Cells, Sequence[Cells]]]


class Snapshot:
    """A package, of which each table is read when it is asked for.

    ``sources`` are all its tables by name, and ``name`` is what the package is called in messages.
    """

    def __init__(self, about: Mapping[str, Any], sources: Mapping[str, Source], name: str) -> None:
        self.about = about
        self.name = name
        self._sources = sources
        self._tables: dict[str, Table] = {}
        self.resources: dict[str, Mapping[str, Any]] = {key: one.about for key, one in sources.items()}

    @property
    def version(self) -> str | None:
        """The version that the package declares."""
        declared = self.about.get("version")
        return None if declared is None else str(declared)

    def schema(self, table: str) -> Mapping[str, Any]:
        """The Table Schema of a table. Raises CannotCompare where it is not sound."""
        source = self._sources[table]
        fields = source.schema.get("fields")
        if not isinstance(fields, list) or not all(
            isinstance(one, Mapping) and isinstance(one.get("name"), str) for one in fields
        ):
            self._read(table)  # what is wrong with the file of a schema is better told by who opened it
            why = "its schema has no list of fields with names" if source.schema else "it has no schema"
            raise self._unsound(Unsound(source.where, why))
        return source.schema

    def is_derived(self, table: str) -> bool:
        """Whether the rows of a table follow from those of others, as its schema says."""
        return table in self._sources and self._sources[table].schema.get("derived") is True

    def key(self, table: str) -> tuple[str, ...]:
        """The columns by which the rows of a table are told apart. Raises CannotCompare where none are."""
        declared = self.schema(table).get("primaryKey") or []
        key = (declared,) if isinstance(declared, str) else tuple(map(str, declared))
        if not key:
            raise CannotCompare(
                f"{self.name}: the table {table} has no primary key, so its rows cannot be told apart\n"
                "  mend:  give its schema a primaryKey"
            )
        return key

    def table(self, name: str) -> Table:
        """A table of the package; one without columns or rows where there is none. Raises CannotCompare."""
        if name not in self._tables:
            self._tables[name] = self._table(name) if name in self._sources else Table(name, (), {})
        return self._tables[name]

    def _table(self, name: str) -> Table:
        where, key = self._sources[name].where, self.key(name)
        header, records = self._read(name)
        lacking = [column for column in key if column not in header]
        if lacking:
            raise self._unsound(Unsound(where, f"it has no column {lacking[0]!r}, which its key is made of"))
        places = [header.index(column) for column in key]
        rows: dict[str, Cells] = {}
        for number, record in enumerate(records, start=1):
            if len(record) != len(header):
                why = f"record {number} has {len(record)} cells, not {len(header)}"
                raise self._unsound(Unsound(where, why))
            joined = "/".join(record[place] for place in places)
            if joined in rows:
                raise self._unsound(Unsound(where, f"the key {joined!r} stands in it twice"))
            rows[joined] = record
        return Table(name, header, rows)

    def _read(self, name: str) -> tuple[Cells, Sequence[Cells]]:
        try:
            return self._sources[name].read()
        except Unsound as problem:
            raise self._unsound(problem) from None

    def _unsound(self, problem: Unsound) -> CannotCompare:
        return CannotCompare(
            f"{self.name}: {problem.where} cannot be read as the table that it is: {problem.why}\n"
            "  mend:  `ccdata validate` says all that is wrong with the package"
        )


def listed(about: Mapping[str, Any], name: str) -> list[Mapping[str, Any]]:
    """The resources of a descriptor. Raises CannotCompare where it lists none."""
    resources = about.get("resources")
    if not isinstance(resources, list) or not all(isinstance(one, Mapping) for one in resources):
        raise CannotCompare(
            f"{name}: the descriptor lists no resources\n"
            "  mend:  `ccdata validate` says all that is wrong with it"
        )
    return resources
