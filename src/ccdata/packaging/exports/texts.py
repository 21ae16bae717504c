"""The cells of a table as texts, of which some are replaced by their hashes."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field

from ccdata.packaging.exports.hashes import hashed, is_hash
from ccdata.packaging.exports.package import Table

NAMES = re.compile(r"(.*_)?names?|name_of_work")
"""Columns of names and titles."""
ADDRESSES = re.compile(r"(.*_)?url|guid")
"""Columns of addresses."""
_KEYS = frozenset({"id", "table", "row_id", "column", "cells", "inputs", "arguments", "holds", "parser"})


@dataclass
class Texts:
    """A table as it stands in its CSV file, and what was withheld of it.

    ``free`` are the columns of prose: no key, code, date, name or address. ``withheld`` are the columns that
    had words withheld, and ``hidden`` the words.
    """

    name: str
    columns: list[str]
    rows: list[list[str]]
    free: tuple[str, ...]
    withheld: set[str] = field(default_factory=set)
    hidden: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, table: Table) -> Texts:
        """The cells of a table of a package. Raises CannotExport where its file is not as its schema says."""
        free = (
            str(one["name"])
            for one in table.fields
            if one["type"] == "string"
            and "categories" not in one
            and "pattern" not in one.get("constraints", {})
            and "rdfType" not in one
            and one["name"] not in table.foreign_keys
            and one["name"] not in _KEYS
            and not NAMES.fullmatch(one["name"])
            and not ADDRESSES.fullmatch(one["name"])
        )
        return cls(table.name, table.columns, list(table.texts()), tuple(free))

    @property
    def names(self) -> list[str]:
        """The columns of names and titles."""
        return [column for column in self.columns if NAMES.fullmatch(column)]

    def records(self) -> Iterator[dict[str, str]]:
        for row in self.rows:
            yield dict(zip(self.columns, row, strict=True))

    def cells(self, column: str) -> Iterator[str]:
        """Yield the cells of a column that are neither empty nor hashes."""
        place = self.columns.index(column)
        return (row[place] for row in self.rows if row[place] != "" and not is_hash(row[place]))

    def withhold(self, column: str, decide: Callable[[Mapping[str, str], str], bool]) -> None:
        """Put hashes for those texts of a column that are so decided, from their row and themselves.

        A cell that is a list of texts (JSON) is decided text by text.
        """
        place = self.columns.index(column)
        for row, record in zip(self.rows, list(self.records()), strict=True):
            parts = parts_of(row[place])
            new = [
                hashed(one) if one != "" and not is_hash(one) and decide(record, one) else one
                for one in parts
            ]
            if new != parts:
                row[place] = new[0] if parts == [row[place]] else json.dumps(new, ensure_ascii=False)
                self.withheld.add(column)
                self.hidden.update(old for old, made in zip(parts, new, strict=True) if old != made)


def parts_of(cell: str) -> list[str]:
    """The texts of a cell that is a list of texts (JSON), or else the cell.

    >>> parts_of('["a", "b"]'), parts_of("[a]")
    (['a', 'b'], ['[a]'])
    """
    if not cell.startswith('["'):
        return [cell]
    try:
        found = json.loads(cell)
    except ValueError:
        return [cell]
    texts = isinstance(found, list) and all(isinstance(one, str) for one in found)
    return found if texts else [cell]
