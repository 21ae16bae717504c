"""Explaining: from the shipped tables ``cells`` and ``citations`` back to the words behind a cell."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from typing import Any

from ccdata.loaders.errors import UnknownName, unknown
from ccdata.loaders.explanation import Cell, Explanation, Quote, Reading, Review
from ccdata.loaders.records import Record, by_cell, records
from ccdata.loaders.works import Work, works
from ccdata.tables.model.catalogue import row_model
from ccdata.tables.model.columns import Column
from ccdata.tables.model.schema import description
from ccdata.tables.model.text import row_of
from ccdata.vocabulary.codebook.code import Code
from ccdata.vocabulary.codebook.evidence import Role
from ccdata.vocabulary.registers import public_registers


def explain(table: str, id: str, column: str | None = None) -> Explanation:
    """Explain a cell, or every cell of a row: the words, where they stand, and how they were read.

    ``id`` is that of the row, as the column ``id`` has it; without ``column``, all of the row is explained.

    Raises CcdataError for an unknown table, row or column, with the near ones.

    >>> import ccdata
    >>> why = ccdata.explain("authorities", "medway-council", "gss_code")
    >>> why.cells["gss_code"].value, why.cells["gss_code"].derivation
    ('E06000035', 'reference')
    """
    found = records(table)
    if id not in found:
        raise UnknownName(_unknown_row(table, id, list(found)))
    model = row_model(table)
    names = [one.name for one in model.columns()]
    if column is not None and column not in names:
        raise UnknownName(unknown(f"column of {table}", column, names, f'ccdata.load("{table}").columns'))
    evidence = _Evidence()
    cells = {name: evidence.cell(table, id, name) for name in names if column in (None, name)}
    explanation = Explanation(table, id, description(model), cells, ())
    return replace(explanation, works=tuple(_works(explanation)))


def _works(explanation: Explanation) -> Iterator[Work]:
    """Yield the articles that cells rest on: quoted, stating the row, or with their own date or address."""
    resting = {quote.article_id for quote in explanation.all_quotes()}
    resting |= {cell.row_id for cell in explanation.all_cells() if cell.table == "articles"}
    resting.add(str(records(explanation.table)[explanation.row_id].get("article_id")))
    return (work for work in works().values() if work.id in resting)


def _unknown_row(table: str, id: str, known: list[str]) -> str:
    message = unknown(f"row of {table}", id, known, f'ccdata.load("{table}", columns=["id"])')
    elsewhere = sorted({str(cell["table"]) for cell in records("cells").values() if cell["row_id"] == id})
    return f"{message}\n  note:  {', '.join(elsewhere)} has a row of this id" if elsewhere else message


class _Evidence:
    """The evidence tables, as they are followed from a cell to its words."""

    def __init__(self) -> None:
        self._cells = records("cells")
        self._citations = by_cell("citations")
        self._reviews = by_cell("reviews")
        self._under_way: set[str] = set()

    def cell(self, table: str, row_id: str, name: str) -> Cell:
        """Follow a cell to its words."""
        model = row_model(table)
        column = next(one for one in model.columns() if one.name == name)
        value = getattr(row_of(model, records(table)[row_id]), name)
        about: dict[str, Any] = {
            "table": table,
            "row_id": row_id,
            "column": name,
            "description": column.description,
            "value": str(value) if isinstance(value, Code) else value,
            "is_sourced": column.draft is not None or column.function is not None,
            "unit": column.unit,
            "meaning": _meaning(column, value),
        }
        cell_id = f"{table}/{row_id}/{name}"
        derived = self._cells.get(cell_id)
        if derived is None or cell_id in self._under_way:
            return Cell(**about)
        self._under_way.add(cell_id)
        try:
            return Cell(**about, **self._derived(cell_id, derived))
        finally:
            self._under_way.discard(cell_id)

    def _derived(self, cell_id: str, derived: Record) -> dict[str, Any]:
        arguments = json.loads(derived["arguments"] or "{}")
        also = arguments.pop("also", [])
        again = {one["citation"] for one in also}
        found = sorted(map(_quote, self._citations.get(cell_id, ())), key=_place)
        quotes = {quote.id: quote for quote in sorted(found, key=lambda quote: quote.id in again)}
        readings = (
            self._first_reading(derived, arguments, quotes, again),
            *(self._reading(one, quotes) for one in also),
        )
        register = derived["register"]
        return {
            "derivation": derived["derivation"],
            "function": None if derived["inputs"] is None else derived["parser"],
            "register": None if register is None else public_registers()[register].name,
            "readings": readings if quotes else (),
            "quotes": tuple(quotes.values()),
            "inputs": tuple(self._by_id(one) for one in json.loads(derived["inputs"] or "[]")),
            "reviews": tuple(map(_review, sorted(self._reviews.get(cell_id, ()), key=_entry))),
        }

    def _first_reading(
        self, derived: Record, arguments: dict[str, Any], quotes: dict[str, Quote], others: set[str]
    ) -> Reading:
        """The reading of the words that carry the value, but for those that only say it again."""
        reading = self._reading(arguments | {"parser": derived["parser"]}, quotes)
        carrying = [quote for quote in quotes.values() if quote.role == "value" and quote.id not in others]
        return replace(reading, quotes=tuple(carrying))

    def _by_id(self, cell_id: str) -> Cell:
        # Neither a table's name nor a column's holds a slash; the id of a row may.
        table, _, rest = cell_id.partition("/")
        row_id, _, column = rest.rpartition("/")
        return self.cell(table, row_id, column)

    def _reading(self, arguments: dict[str, Any], quotes: dict[str, Quote]) -> Reading:
        return Reading(
            quotes=(quotes[arguments["citation"]],) if "citation" in arguments else (),
            parser=arguments.get("parser"),
            anchor=self._leant_on(arguments.get("anchor"), quotes),
            antecedent=self._leant_on(arguments.get("antecedent"), quotes),
            negators=tuple((quotes[id], how) for id, how in arguments.get("negators", {}).items()),
        )

    def _leant_on(self, arguments: dict[str, Any] | None, quotes: dict[str, Quote]) -> Reading | Cell | None:
        if arguments is None:
            return None
        return self._by_id(arguments["cell"]) if "cell" in arguments else self._reading(arguments, quotes)


def _place(quote: Quote) -> tuple[int, str, int]:
    """By what the words do for the cell, then as they stand in the sources."""
    return list(Role).index(Role(quote.role)), quote.source_id, quote.start


def _quote(citation: Record) -> Quote:
    passage_id = str(citation["passage_id"])
    kind, _, number = passage_id.rpartition(".")[2].rpartition("-")
    return Quote(
        id=str(citation["id"]),
        role=str(citation["role"]),
        words=str(citation["quote"]),
        article_id=str(citation["article_id"]),
        source_id=str(citation["source_id"]),
        passage_id=passage_id,
        passage=f"{kind.replace('_', ' ')} {int(number)}",
        start=int(str(citation["start"])),
        end=int(str(citation["end"])),
    )


def _entry(review: Record) -> int:
    return int(str(review["entry"]))


def _review(review: Record) -> Review:
    return Review(
        reading=str(review["reading"]),
        reader=str(review["reader"]),
        kind=str(review["kind"]),
        read_on=date.fromisoformat(str(review["read_on"])),
        blind=review["blind"] == "true",
        verdict=str(review["verdict"]),
        status=str(review["status"]),
        own_value=review["own_value"],
        reason=review["reason"],
    )


def _meaning(column: Column, value: object) -> str | None:
    """What a code means, by the codebook."""
    if column.codes is None or value is None:
        return None
    return column.codes(str(value)).definition
