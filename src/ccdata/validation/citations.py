"""Citations against the passages that they point into, and passages against their sources."""

from __future__ import annotations

from hashlib import sha256
from typing import Any

from ccdata.validation import rules
from ccdata.validation.findings import Findings
from ccdata.validation.loaded import LoadedRow, LoadedTable, Tables

_IDENTITY = ("source_id", "start", "end", "table", "row_id", "column", "role")
"""What the id of a citation is made of: the words by their place, the cell, and what they do for it."""


def citation_id(row: LoadedRow) -> str:
    """The id that follows from what is cited for what.

    >>> row = LoadedRow(2, dict.fromkeys(_IDENTITY, "1"))
    >>> citation_id(row)
    'cb2c3fe3b4aa8770d'
    """
    content = "|".join(row.cells.get(column, "") for column in _IDENTITY)
    return "c" + sha256(content.encode()).hexdigest()[:16]


def check_citations(tables: Tables, findings: Findings) -> None:
    """Check the id, cell, span and passage of each citation."""
    citations = tables.get("citations")
    if citations is None:
        for rule in (rules.CITATION_ID, rules.CITATION_TARGET, rules.CITATION_SPAN, rules.CITATION_PASSAGE):
            findings.skip(rule, "citations: it could not be read")
        return
    cells, passages = tables.get("cells"), tables.get("passages")
    for row in citations.rows:
        place = citations.place(row, "id")
        message = f"source, span, cell and role make it {citation_id(row)!r}"
        findings.test(rules.CITATION_ID, row.id == citation_id(row), message, place)
        if cells is None:
            findings.skip(rules.CITATION_TARGET, "cells: it could not be read")
        else:
            cell = "/".join(row.cells.get(part, "") for part in ("table", "row_id", "column"))
            message = f"{cell!r} is no id of `cells`"
            findings.test(rules.CITATION_TARGET, cell in cells.by_id, message, citations.place(row))
        _check_length(citations, row, findings)
        passage = None if passages is None else passages.by_id.get(row.cells.get("passage_id", ""))
        if passage is None:
            # That the passage does not exist is reported as a reference to nowhere.
            findings.skip(rules.CITATION_PASSAGE, "passages: those of some citations could not be read")
        else:
            _check_passage(citations, row, passage, findings)


def _check_length(citations: LoadedTable, row: LoadedRow, findings: Findings) -> None:
    if {"start", "end", "quote"} <= row.values.keys():
        length, span = len(row.values["quote"]), row.values["end"] - row.values["start"]
        message = f"the quote has {length} code points, its span {span}"
        findings.test(rules.CITATION_SPAN, length == span, message, citations.place(row, "quote"))


def _check_passage(citations: LoadedTable, row: LoadedRow, passage: LoadedRow, findings: Findings) -> None:
    for column, of_passage in (
        ("source_id", "source_id"),
        ("article_id", "article_id"),
        ("context_sha256", "sha256"),
    ):
        expected = passage.cells.get(of_passage, "")
        message = f"the passage has {expected!r}"
        holds = row.cells.get(column) == expected
        findings.test(rules.CITATION_PASSAGE, holds, message, citations.place(row, column))
    start, end = row.values.get("start"), row.values.get("end")
    first, last = passage.values.get("start"), passage.values.get("end")
    if start is None or end is None or first is None or last is None:
        return
    message = f"the span {start} to {end} is not inside the passage, {first} to {last}"
    column = "start" if start < first else "end"
    findings.test(rules.CITATION_SPAN, first <= start < end <= last, message, citations.place(row, column))


def check_spans(tables: Tables, findings: Findings) -> None:
    """Check that copies and passages are not empty, and end within their source."""
    sources = tables.get("sources")
    for name in ("copies", "passages"):
        if name not in tables:
            findings.skip(rules.SPAN_SOURCE, f"{name}: it could not be read")
            continue
        table = tables[name]
        for row in table.rows:
            start, end = row.values.get("start"), row.values.get("end")
            if start is None or end is None:
                continue
            message = f"it ends at {end}, and starts at {start}"
            findings.test(rules.SPAN_SOURCE, start < end, message, table.place(row, "end"))
            length = _length(sources, row)
            if length is None:
                findings.skip(rules.SPAN_SOURCE, f"{name}: the length of some sources could not be read")
            else:
                message = f"it ends at {end}, its source at {length}"
                findings.test(rules.SPAN_SOURCE, end <= length, message, table.place(row, "end"))


def _length(sources: LoadedTable | None, row: LoadedRow) -> Any:
    """The length of the source of a row, where it is known."""
    source = None if sources is None else sources.by_id.get(row.cells.get("source_id", ""))
    return None if source is None else source.values.get("characters")
