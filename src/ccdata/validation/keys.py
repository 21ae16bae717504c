"""Keys: unique, sorted, formed from the row, and references that lead somewhere."""

from __future__ import annotations

import re
from collections.abc import Callable

from ccdata.tables.model.row import Entry
from ccdata.validation import rules
from ccdata.validation.findings import Findings
from ccdata.validation.loaded import LoadedRow, LoadedTable, Tables


def check_ids(table: LoadedTable, findings: Findings) -> None:
    """Check that the ids of a table are unique, sorted, and follow from their rows."""
    seen: dict[str, int] = {}
    before = ""
    for row in table.rows:
        place = table.place(row, "id")
        message = f"the id stands already on line {seen.get(row.id)}"
        if findings.test(rules.ID_UNIQUE, row.id not in seen, message, place):
            seen[row.id] = row.line
        findings.test(rules.ID_SORTED, before <= row.id, f"the id comes before {before!r}", place)
        before = row.id
        form = _FORMS.get(table.name) or (_entry if issubclass(table.model, Entry) else None)
        if form is not None:
            problem = form(row)
            findings.test(rules.ID_FORM, problem is None, str(problem), place)


def check_references(tables: Tables, findings: Findings) -> None:
    """Check that each cell that refers to another table holds an id of it."""
    for table in tables.values():
        for name, column in table.columns.items():
            if column.refers is None:
                continue
            target = tables.get(column.refers)
            if target is None:
                findings.skip(rules.REFERENCE_EXISTS, f"{column.refers}: it could not be read")
                continue
            for row in table.rows:
                text = row.cells.get(name, "")
                if text != "":
                    message = f"{text!r} is no id of {column.refers}"
                    findings.test(
                        rules.REFERENCE_EXISTS, text in target.by_id, message, table.place(row, name)
                    )


def _same(*columns: str, joined: str) -> Callable[[LoadedRow], str | None]:
    """The form of an id that consists of other columns."""

    def problem(row: LoadedRow) -> str | None:
        expected = joined.join(row.cells.get(column, "") for column in columns)
        return None if row.id == expected else f"the row makes it {expected!r}"

    return problem


def _entry(row: LoadedRow) -> str | None:
    """The id of what an article says: article and fact, and a third part where it states the fact twice."""
    expected = f"{row.cells.get('article_id', '')}.{row.cells.get('fact', '')}"
    if row.id == expected or (row.id.startswith(f"{expected}.") and "." not in row.id[len(expected) + 1 :]):
        return None
    return f"the row makes it {expected!r}"


def _passage(row: LoadedRow) -> str | None:
    """The id of a passage: article, source, and its place among those of its kind."""
    article, kind = row.cells.get("article_id", ""), row.cells.get("kind", "")
    source = row.cells.get("source_id", "").partition("_")[0]
    start = re.escape(article) if article != "" else "[a-z0-9-]+"
    if re.fullmatch(rf"{start}\.{re.escape(source)}\.{re.escape(kind)}-[0-9]+", row.id) is not None:
        return None
    return f"the row makes it '{article or '…'}.{source}.{kind}-…'"


_FORMS: dict[str, Callable[[LoadedRow], str | None]] = {
    "cells": _same("table", "row_id", "column", joined="/"),
    "copies": _same("article_id", "source_id", joined="."),
    "codes": _same("code_list", "code", joined="."),
    "passages": _passage,
}
