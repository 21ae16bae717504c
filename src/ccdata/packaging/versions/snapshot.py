"""A package as it is compared with another: its descriptor, and each table as text by key."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

Cells = tuple[str, ...]


class CannotCompare(ValueError):
    """A package cannot be compared. The message says what, where, and how to mend it."""


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


class Snapshot:
    """A package, of which each table is read when it is asked for.

    ``read`` gives the bytes of a file by its path in the package, and ``name`` is what the package is called
    in messages. Tables are the resources with a Table Schema and a CSV file; others are passed over.
    """

    def __init__(self, about: Mapping[str, Any], read: Callable[[str], bytes], name: str) -> None:
        self.about = about
        self.name = name
        self._read = read
        self._tables: dict[str, Table] = {}
        self.resources: dict[str, Mapping[str, Any]] = {
            str(one["name"]): one for one in self._listed() if self._is_table(one)
        }

    @property
    def version(self) -> str | None:
        """The version that the package declares."""
        declared = self.about.get("version")
        return None if declared is None else str(declared)

    def schema(self, table: str) -> Mapping[str, Any]:
        """The Table Schema of a table."""
        schema: Mapping[str, Any] = self.resources[table]["schema"]
        return schema

    def is_derived(self, table: str) -> bool:
        """Whether the rows of a table follow from those of others, as its schema says."""
        return table in self.resources and self.schema(table).get("derived") is True

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
            self._tables[name] = self._table(name) if name in self.resources else Table(name, (), {})
        return self._tables[name]

    def _listed(self) -> list[Mapping[str, Any]]:
        resources = self.about.get("resources")
        if not isinstance(resources, list) or not all(isinstance(one, Mapping) for one in resources):
            raise CannotCompare(
                f"{self.name}: the descriptor lists no resources\n"
                "  mend:  `ccdata validate` says all that is wrong with it"
            )
        return resources

    @staticmethod
    def _is_table(resource: Mapping[str, Any]) -> bool:
        path, schema = resource.get("path"), resource.get("schema")
        return (
            isinstance(path, str)
            and path.endswith(".csv")
            and isinstance(schema, Mapping)
            and "name" in resource
            and isinstance(schema.get("fields"), list)
        )

    def _table(self, name: str) -> Table:
        path = str(self.resources[name]["path"])
        dialect = self.resources[name].get("dialect")
        delimiter = dialect.get("delimiter", ",") if isinstance(dialect, Mapping) else ","
        try:
            text = self._read(path).decode("utf-8-sig")
            # Not StringIO's default, which would turn a line break in a cell into another.
            lines = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, strict=True)
            header = tuple(next(lines))
            records = list(map(tuple, lines))
            places = [header.index(column) for column in self.key(name)]
        except CannotCompare:
            raise
        except OSError as problem:
            raise self._unsound(path, (problem.strerror or str(problem)).lower()) from None
        except (UnicodeDecodeError, csv.Error, TypeError, ValueError) as problem:
            raise self._unsound(path, str(problem)) from None
        except StopIteration:
            raise self._unsound(path, "it is empty, without even a header") from None
        rows: dict[str, Cells] = {}
        for number, record in enumerate(records, start=1):
            if len(record) != len(header):
                raise self._unsound(path, f"record {number} has {len(record)} cells, not {len(header)}")
            key = "/".join(record[place] for place in places)
            if key in rows:
                raise self._unsound(path, f"the key {key!r} stands in it twice")
            rows[key] = record
        return Table(name, header, rows)

    def _unsound(self, path: str, problem: str) -> CannotCompare:
        return CannotCompare(
            f"{self.name}: {path} cannot be read as the table that it is: {problem}\n"
            "  mend:  `ccdata validate` says all that is wrong with the package"
        )


def snapshot(read: Callable[[str], bytes], descriptor: str, name: str) -> Snapshot:
    """The package whose files ``read`` gives, with its descriptor at the path ``descriptor``.

    Raises CannotCompare where the descriptor is not sound, and what ``read`` raises.
    """
    try:
        about = json.loads(read(descriptor))
    except (ValueError, RecursionError) as problem:
        raise CannotCompare(
            f"{name}: {descriptor} is not JSON: {problem}\n"
            "  mend:  `ccdata validate` says all that is wrong with it"
        ) from None
    if not isinstance(about, dict):
        raise CannotCompare(
            f"{name}: {descriptor} is no descriptor: it is not an object\n"
            "  mend:  give the descriptor of a Data Package"
        )
    return Snapshot(about, read, name)
