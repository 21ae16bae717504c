"""A package as it was built, read by its descriptor alone."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from functools import cached_property
from typing import Any

from ccdata.packaging.exports.errors import unsound

Value = str | int | bool | Decimal | date | None

READERS: Mapping[str, Callable[[str], Value]] = {
    "string": str,
    "integer": int,
    "number": Decimal,
    "boolean": lambda text: {"true": True, "false": False}[text],
    "date": date.fromisoformat,
}


@dataclass(frozen=True)
class Table:
    """A table of a package: what the descriptor says of it, and its CSV file."""

    resource: Mapping[str, Any]
    content: bytes

    @property
    def name(self) -> str:
        return str(self.resource["name"])

    @property
    def title(self) -> str:
        return str(self.resource["title"])

    @property
    def description(self) -> str:
        return str(self.resource["description"])

    @property
    def fields(self) -> list[dict[str, Any]]:
        """The columns in their order, as the Table Schema has them."""
        return list(self.resource["schema"]["fields"])

    @property
    def columns(self) -> list[str]:
        return [str(field["name"]) for field in self.fields]

    @property
    def foreign_keys(self) -> dict[str, str]:
        """The table that a column refers to by its id, by column."""
        return {
            key["fields"][0]: key["reference"]["resource"] or self.name
            for key in self.resource["schema"].get("foreignKeys", ())
        }

    def rows(self) -> Iterator[tuple[Value, ...]]:
        """Yield the cells of each row, typed as the schema says; None where a cell is empty.

        Raises CannotExport where a cell is not of its type.
        """
        readers = [READERS[field["type"]] for field in self.fields]
        for number, cells in enumerate(self.texts(), 1):
            try:
                pairs = zip(readers, cells, strict=True)
                yield tuple(None if cell == "" else read(cell) for read, cell in pairs)
            except (ValueError, KeyError, ArithmeticError):
                raise unsound(f"{self.resource['path']}: row {number} is not as its schema says") from None

    def texts(self) -> Iterator[list[str]]:
        """Yield the cells of each row as they stand in the file, which has the columns of the schema.

        Raises CannotExport where it has others, or is no CSV file in UTF-8.
        """
        where = self.resource["path"]
        try:
            header, *lines = _lines(self.content.decode("utf-8")) or [[]]
        except UnicodeDecodeError as problem:
            raise unsound(f"{where}: byte {problem.start:,} is not UTF-8") from None
        except csv.Error as problem:
            raise unsound(f"{where} is no CSV file: {problem}") from None
        if header != self.columns:
            raise unsound(f"{where}: its first line does not name the columns of the table")
        for number, cells in enumerate(lines, 1):
            if len(cells) != len(self.columns):
                raise unsound(f"{where}: row {number} has {len(cells)} cells, not {len(self.columns)}")
            yield cells

    def records(self) -> Iterator[dict[str, Value]]:
        """Yield each row as its cells by column."""
        names = self.columns
        for row in self.rows():
            yield dict(zip(names, row, strict=True))


def _lines(text: str) -> list[list[str]]:
    """The records of a CSV file, whose cells may be of any length. Raises csv.Error."""
    before = csv.field_size_limit(max(1, len(text)))
    try:
        return list(csv.reader(io.StringIO(text, newline=""), strict=True))
    finally:
        csv.field_size_limit(before)


@dataclass(frozen=True)
class Package:
    """A package: its descriptor, and the contents of its files by path."""

    files: Mapping[str, bytes]

    @cached_property
    def descriptor(self) -> dict[str, Any]:
        """The descriptor. Raises CannotExport where it is none."""
        try:
            told = json.loads(self.files["datapackage.json"])
        except (ValueError, KeyError, RecursionError):
            raise unsound("datapackage.json: it is no descriptor") from None
        if not isinstance(told, dict):
            raise unsound("datapackage.json: it is no descriptor, but another value")
        return told

    @property
    def name(self) -> str:
        return str(self.descriptor["name"])

    @property
    def released(self) -> datetime:
        """When this version was declared."""
        return datetime.fromisoformat(self.descriptor["created"])

    @cached_property
    def tables(self) -> dict[str, Table]:
        """The tables, by name, in the order of the descriptor."""
        return {
            one["name"]: Table(one, self.files[one["path"]])
            for one in self.descriptor["resources"]
            if one["type"] == "table"
        }
