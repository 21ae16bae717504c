"""Tables as they were read: text and values of every cell, and the line that each stands on."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from ccdata.tables.model.column import Column
from ccdata.tables.model.row import Row
from ccdata.validation.findings import Place


@dataclass(slots=True)
class LoadedRow:
    """A row of a CSV file: its cells as text, in the order of the file, and what the model makes of them.

    ``values`` lacks the cells that are wrong, so that a rule passes over what another rule has reported.
    """

    line: int
    cells: dict[str, str]
    values: dict[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str:
        """The id as it stands; empty where there is none."""
        return self.cells.get("id", "")

    def line_of(self, column: str) -> int:
        """The line that a cell begins on: cells before it may hold line ends."""
        line = self.line
        for name, text in self.cells.items():
            if name == column:
                break
            line += text.count("\n")
        return line


@dataclass
class LoadedTable:
    """A table that could be read, with its rows in the order of the file."""

    name: str
    file: str
    model: type[Row]
    rows: list[LoadedRow]

    @cached_property
    def by_id(self) -> Mapping[str, LoadedRow]:
        """The rows by id; the first of several."""
        found: dict[str, LoadedRow] = {}
        for row in self.rows:
            found.setdefault(row.id, row)
        return found

    @cached_property
    def columns(self) -> Mapping[str, Column]:
        """The columns of the model by name."""
        return {column.name: column for column in self.model.columns()}

    def place(self, row: LoadedRow, column: str | None = None) -> Place:
        """The place of a row, or of a cell."""
        return Place(
            resource=self.name,
            file=self.file,
            line=row.line if column is None else row.line_of(column),
            row_id=row.id or None,
            column=column,
            value=None if column is None else row.cells.get(column),
        )


Tables = Mapping[str, LoadedTable]
"""The tables that could be read, by name."""
