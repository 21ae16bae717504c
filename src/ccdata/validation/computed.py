"""Computed columns worked out again from the tables alone, by code of its own: two must agree."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from ccdata.parsers.edtf import bounds
from ccdata.parsers.values import Refusal
from ccdata.tables.model.column import Column
from ccdata.tables.model.text import to_text
from ccdata.validation import rules
from ccdata.validation.findings import Findings
from ccdata.validation.loaded import LoadedRow, LoadedTable, Tables
from ccdata.vocabulary.codebook.sources import TEXT_KINDS


class _Unknown(Exception):
    """A cell that the function needs is wrong or missing, which another rule reports."""


@dataclass(frozen=True, slots=True)
class _Context:
    """What functions may look at beyond their row."""

    tables: Tables
    first: Mapping[tuple[str, str], str]
    quoted: Mapping[str, int]


def check_computed(tables: Tables, findings: Findings) -> None:
    """Check every computed cell, and that no time ends before it starts."""
    context = _Context(tables, _first_statements(tables), _quoted(tables))
    for table in tables.values():
        for name, column in table.columns.items():
            function = _FUNCTIONS.get(column.function or "")
            if column.function is None:
                continue
            if function is None:
                findings.skip(rules.COMPUTED_VALUE, f"{column.function}: only the build can work it out")
                continue
            for row in table.rows:
                if name in row.values:
                    _check_cell(table, row, column, function, context, findings)
        _check_order(table, findings)


def _check_cell(
    table: LoadedTable,
    row: LoadedRow,
    column: Column,
    function: Function,
    context: _Context,
    findings: Findings,
) -> None:
    place = table.place(row, column.name)
    try:
        expected = function(table, row, column, context)
    except _Unknown as unknown:
        findings.skip(rules.COMPUTED_VALUE, f"{table.name}.{column.name}: {unknown}")
        return
    except Refusal as refusal:
        findings.perform(rules.COMPUTED_VALUE)
        findings.fail(rules.COMPUTED_VALUE, f"it cannot be computed: {refusal}", place)
        return
    message = f"{column.function} makes it {to_text(expected)!r}"
    findings.test(rules.COMPUTED_VALUE, row.values[column.name] == expected, message, place)


def _check_order(table: LoadedTable, findings: Findings) -> None:
    computed = table.columns.values()
    starts = {column.from_: column.name for column in computed if column.function == "first_day"}
    ends = {column.from_: column.name for column in computed if column.function == "last_day"}
    for of in starts.keys() & ends.keys():
        for row in table.rows:
            start, end = row.values.get(starts[of]), row.values.get(ends[of])
            if start is not None and end is not None:
                message = f"it starts on {start}, after {end}"
                findings.test(rules.DATES_ORDER, start <= end, message, table.place(row, starts[of]))


def _value(row: LoadedRow | None, column: str, what: str) -> Any:
    if row is None or column not in row.values:
        raise _Unknown(f"{what} could not be read")
    return row.values[column]


def _row(tables: Tables, table: str, row_id: Any) -> LoadedRow:
    if table not in tables or row_id not in tables[table].by_id:
        raise _Unknown(f"the row of {table} it refers to could not be read")
    return tables[table].by_id[row_id]


def _first_day(table: LoadedTable, row: LoadedRow, column: Column, context: _Context) -> date | None:
    edtf = _value(row, column.from_[0], column.from_[0])
    return None if edtf is None else bounds(edtf)[0]


def _last_day(table: LoadedTable, row: LoadedRow, column: Column, context: _Context) -> date | None:
    edtf = _value(row, column.from_[0], column.from_[0])
    return None if edtf is None else bounds(edtf)[1]


def _name_of(table: LoadedTable, row: LoadedRow, column: Column, context: _Context) -> Any:
    entity = _value(row, column.from_[0], column.from_[0])
    return None if entity is None else _value(_row(context.tables, "entities", entity), "name", "its name")


def _article_date(table: LoadedTable, row: LoadedRow, column: Column, context: _Context) -> date | None:
    return _published(context.tables, _value(row, "article_id", "article_id"))


def _article_url(table: LoadedTable, row: LoadedRow, column: Column, context: _Context) -> Any:
    return _value(_row(context.tables, "articles", _value(row, "article_id", "article_id")), "url", "its url")


def _is_first(table: LoadedTable, row: LoadedRow, column: Column, context: _Context) -> bool:
    fact = (table.name, _value(row, "fact", "fact"))
    if fact not in context.first:
        raise _Unknown("the date of one of the statements could not be read")
    return context.first[fact] == row.id


def _quoted_percent(table: LoadedTable, row: LoadedRow, column: Column, context: _Context) -> Decimal:
    if not {"citations", "passages"} <= context.tables.keys():
        raise _Unknown("the citations and passages could not be read")
    characters: int = _value(row, "characters", "characters")
    share = Decimal(100 * context.quoted.get(row.id, 0)) / max(characters, 1)
    return min(share, Decimal(100)).quantize(Decimal("0.1"))


Function = Callable[[LoadedTable, LoadedRow, Column, _Context], Any]

_FUNCTIONS: dict[str, Function] = {
    "first_day": _first_day,
    "last_day": _last_day,
    "name_of": _name_of,
    "article_date": _article_date,
    "article_url": _article_url,
    "is_first": _is_first,
    "quoted_percent": _quoted_percent,
}


def _published(tables: Tables, article: Any) -> date | None:
    return bounds(_value(_row(tables, "articles", article), "published", "its date"))[0]


def _first_statements(tables: Tables) -> dict[tuple[str, str], str]:
    """The id of the earliest published statement of each fact, where all its dates can be read."""
    stated: dict[tuple[str, str], list[LoadedRow]] = defaultdict(list)
    for table in tables.values():
        for row in table.rows:
            if row.values.get("fact") is not None:
                stated[table.name, row.values["fact"]].append(row)
    first: dict[tuple[str, str], str] = {}
    for fact, rows in stated.items():
        try:
            first[fact] = min(
                (_published(tables, row.values.get("article_id")) or date.max, row.id) for row in rows
            )[1]
        except (_Unknown, Refusal):
            continue
    return first


def _quoted(tables: Tables) -> dict[str, int]:
    """The number of code points of each article's text that citations quote, none counted twice."""
    if not {"citations", "passages"} <= tables.keys():
        return {}
    passages = tables["passages"].by_id
    spans: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for row in tables["citations"].rows:
        passage = passages.get(row.cells.get("passage_id", ""))
        is_text = passage is not None and passage.values.get("kind") in TEXT_KINDS
        if is_text and {"article_id", "source_id", "start", "end"} <= row.values.keys():
            place = (row.values["article_id"], row.values["source_id"])
            spans[place].append((row.values["start"], row.values["end"]))
    quoted: dict[str, int] = defaultdict(int)
    for (article, _), own in spans.items():
        reached = 0
        for start, end in sorted(own):
            quoted[article] += max(0, end - max(start, reached))
            reached = max(reached, end)
    return quoted
