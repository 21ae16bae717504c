"""A table as the plain engine read it: the texts of every column, and the line that each row begins on.

What looks at rows looks at columns: ``zip(loaded.columns["id"], loaded.values("start"))`` instead of one row
after the other, and asks for a `Place` only of what is wrong.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Collection, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import accumulate
from typing import Any, Final

from ccdata.validation.cells import Cell, identity
from ccdata.validation.findings import Place
from ccdata.validation.plan import Table

_WIDE = 200
"""Columns from which the lines of the cells of a row are counted once, and not again for each cell."""


class _Wrong:
    """Stands for the value of a cell that is not of its type, so that a rule passes over what is reported."""

    def __repr__(self) -> str:
        return "WRONG"


WRONG: Final = _Wrong()
"""The value of a cell that is not of its type."""


@dataclass
class Loaded:
    """A table that could be read, with its rows in the order of its files.

    ``columns`` are those of the header, by name: texts for CSV, native values for Parquet and inline data.
    All are as long as ``lines``: the line that each row of a CSV file begins on, or the number of each other
    row, from one. ``files`` are the files of the table, ``begins`` the number, from zero, of the first row of
    each; ``line_end`` is what ends a line: CR in a file that has no LF. ``meanings`` are the values of the
    texts of a column, where they differ from the texts themselves; ``partial`` the cells by name of rows
    that have too many or too few of them, which are in no column; ``unreadable`` the columns of Parquet that
    are of another physical type than their fields; ``header`` that of the first CSV file, where it has one.

    >>> table = Table(resource="roles", form="csv", primary_key=("id",))
    >>> loaded = Loaded(table, {"id": ["a", "b"], "held": ["1", "x"]}, [2, 3], ("data/roles.csv",))
    >>> loaded.meanings["held"] = {"1": 1, "x": WRONG}
    >>> loaded.values("held"), loaded.by_id["b"], loaded.place(1, "held").line
    ([1, WRONG], 1, 3)
    """

    table: Table
    columns: dict[str, list[Any]]
    lines: list[int]
    files: tuple[str, ...] = ()
    begins: tuple[int, ...] = (0,)
    line_end: str = "\n"
    meanings: dict[str, Mapping[Any, Any]] = field(default_factory=dict)
    partial: list[Mapping[str, Any]] = field(default_factory=list)
    unreadable: frozenset[str] = frozenset()
    header: list[str] | None = None
    _values: dict[str, list[Any]] = field(default_factory=dict, repr=False)
    _lines_within: dict[int, Mapping[str, int]] = field(default_factory=dict, repr=False)

    def __len__(self) -> int:
        return len(self.lines)

    @property
    def name(self) -> str:
        """The name of the resource."""
        return self.table.resource

    @property
    def file(self) -> str | None:
        """The file of the table, the first where there are several; None for inline data."""
        return self.files[0] if self.files else None

    @cached_property
    def key(self) -> str | None:
        """The column whose value names a row: the primary key, where it is a single column that is there."""
        key = self.table.primary_key
        return key[0] if len(key) == 1 and key[0] in self.columns else None

    @cached_property
    def by_id(self) -> Mapping[str, int]:
        """The number, from zero, of the row of each id; the first of several. Empty without such a column."""
        found: dict[str, int] = {}
        for row, text in enumerate(self.columns.get(self.key or "", ())):
            found.setdefault(text, row)
        return found

    def values(self, column: str) -> list[Any]:
        """The typed values of a column: None where it is null, `WRONG` where it is not of its type."""
        found = self._values.get(column)
        if found is None:
            found = self._values[column] = self._typed(column)
        return found

    def keep(self, column: str, values: list[Any]) -> None:
        """Keep the typed values of a column that was read already."""
        self._values[column] = values

    def _typed(self, column: str) -> list[Any]:
        texts, meant = self.columns[column], self.meanings.get(column)
        if meant is not None:
            return [meant[text] for text in texts]
        missing = self._missing(column)
        return [None if text is None or text in missing else text for text in texts]

    def _missing(self, column: str) -> frozenset[str]:
        found = next((one for one in self.table.fields if one.name == column), None)
        return frozenset({""}) if found is None else found.missing

    def has(self, columns: Collection[str]) -> bool:
        """Whether all the columns are there."""
        return all(column in self.columns for column in columns)

    def identities(self, columns: Sequence[str]) -> Sequence[Hashable]:
        """The values of columns, one a row: None where one of them is null or not of its type."""
        found = [self._identities(column) for column in columns]
        if len(found) == 1:
            return found[0]
        return [None if None in row else row for row in zip(*found, strict=True)]

    def _identities(self, column: str) -> list[Hashable]:
        if column in self.meanings:
            known = {
                text: None if value is None or value is WRONG else identity(value)
                for text, value in self.meanings[column].items()
            }
            return [known[text] for text in self.columns[column]]
        values = self.values(column)
        return [None if one is WRONG else identity(one) for one in values] if self._is_native else values

    @property
    def _is_native(self) -> bool:
        return self.table.form != "csv"

    def others(self, columns: Sequence[str]) -> Iterable[Hashable]:
        """The same of rows that could be read in part only."""
        if not self.partial:
            return
        cells = {one.name: Cell(one, self.table.form) for one in self.table.fields if one.name in columns}
        for row in self.partial:
            found = tuple(
                cells[one].value(row.get(one))[0] if one in cells else row.get(one) for one in columns
            )
            if None not in found:
                yield identity(found[0]) if len(found) == 1 else tuple(map(identity, found))

    def nulls(self, column: str) -> Iterable[int]:
        """The rows in which a column is null."""
        return [row for row, value in enumerate(self.values(column)) if value is None]

    def shown(self, row: int, columns: Sequence[str]) -> str:
        """The cells of a row as they stand, for a message."""
        texts = [str(self.columns[column][row]) for column in columns]
        return repr(texts[0]) if len(texts) == 1 else f"({', '.join(map(repr, texts))})"

    def cell(self, row: int, column: str) -> Any:
        """A cell as it stands; None where the header lacks the column."""
        held = self.columns.get(column)
        return None if held is None else held[row]

    def line_of(self, row: int, column: str) -> int:
        """The line that a cell begins on: cells before it may hold line ends."""
        if len(self.columns) > _WIDE:
            if row not in self._lines_within:
                counts = (texts[row].count(self.line_end) for texts in self.columns.values())
                begins = accumulate(counts, initial=self.lines[row])
                self._lines_within[row] = dict(zip(self.columns, begins, strict=False))
            return self._lines_within[row].get(column, self.lines[row])
        line = self.lines[row]
        for name, texts in self.columns.items():
            if name == column:
                break
            line += texts[row].count(self.line_end)
        return line

    def place(self, row: int, column: str | None = None) -> Place:
        """The place of a row, from zero, or of a cell."""
        is_csv = self.table.form == "csv"
        part = bisect_right(self.begins, row) - 1
        line = self.lines[row] if column is None else self.line_of(row, column) if is_csv else 0
        name = None if self.key is None else self.columns[self.key][row]
        value = None if column is None else self.cell(row, column)
        return Place(
            resource=self.name,
            file=self.files[part] if self.files else None,
            line=line if is_csv else None,
            row=None if is_csv else self.lines[row],
            row_id=None if name is None or name == "" else str(name),
            column=column,
            value=None if value is None else str(value),
        )


Tables = Mapping[str, Loaded]
"""The tables that could be read, by name of their resource."""
