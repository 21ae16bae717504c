"""The words behind a cell or a row of a package that is compared: those cited for it."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ccdata.packaging.versions.snapshot import Snapshot, Table


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a source, as a citation gives them."""

    words: str
    article_id: str
    role: str


class Evidence:
    """Finds what a package cites; nothing where it has no tables ``cells`` and ``citations``."""

    def __init__(self, package: Snapshot) -> None:
        self._package = package

    def of_cell(self, cell: str) -> tuple[Quote, ...]:
        """The quotes of a cell by its id, table/row/column; of a computed cell, those it is computed from."""
        return tuple(dict.fromkeys(self._of_cell(cell, set())))

    def of_row(self, table: str, row_id: str) -> tuple[Quote, ...]:
        """The quotes of all cells of a row; of a citation, its own words."""
        if table == "citations":
            return tuple(self._quote(row_id))
        cited = self._by_row.get(f"{table}/{row_id}", ())
        return tuple(dict.fromkeys(quote for one in cited for quote in self._quote(one)))

    def _of_cell(self, cell: str, met: set[str]) -> Iterator[Quote]:
        if cell in met:
            return
        met.add(cell)
        for one in self._by_cell.get(cell, ()):
            yield from self._quote(one)
        for source in json.loads(self._package.table("cells").cell(cell, "inputs") or "[]"):
            yield from self._of_cell(str(source), met)

    def _quote(self, citation: str) -> Iterator[Quote]:
        words = self._citations.cell(citation, "quote")
        if words:
            cell = self._citations.cell
            yield Quote(words, cell(citation, "article_id"), cell(citation, "role"))

    @cached_property
    def _citations(self) -> Table:
        return self._package.table("citations")

    @cached_property
    def _by_cell(self) -> dict[str, list[str]]:
        return self._index("table", "row_id", "column")

    @cached_property
    def _by_row(self) -> dict[str, list[str]]:
        return self._index("table", "row_id")

    def _index(self, *columns: str) -> dict[str, list[str]]:
        """The ids of the citations by what these columns say, in the order of the sources."""
        cell = self._citations.cell
        found: dict[str, list[str]] = {}
        for one in sorted(self._citations.rows, key=self._order):
            found.setdefault("/".join(cell(one, column) for column in columns), []).append(one)
        return found

    def _order(self, citation: str) -> tuple[str, int, str]:
        start = self._citations.cell(citation, "start")
        return self._citations.cell(citation, "source_id"), int(start) if start.isdigit() else 0, citation
