"""The census: every mention and sentence is accounted for, and the account fits its place."""

from __future__ import annotations

from hashlib import sha256

from ccdata.validation import rules
from ccdata.validation.findings import Findings
from ccdata.validation.loaded import LoadedRow, LoadedTable, Tables
from ccdata.vocabulary.codebook.census import CensusStatus

_IDENTITY = {"mentions": ("source_id", "start", "end", "kind"), "sentences": ("source_id", "start", "end")}
"""What the id of an entry is made of."""


def entry_id(table: str, row: LoadedRow) -> str:
    """The id that follows from where an entry of the census stands, and from its kind.

    >>> entry_id("sentences", LoadedRow(2, {"source_id": "s", "start": "0", "end": "9"}))
    's6902e3fec7a9d74b'
    """
    parts = [row.cells.get(column, "") for column in _IDENTITY[table]]
    content = "|".join(parts if table == "mentions" else [*parts, ""])
    return table[0] + sha256(content.encode()).hexdigest()[:16]


def check_census(tables: Tables, findings: Findings) -> None:
    """Check the id, the account and the span of each mention and sentence."""
    for name in _IDENTITY:
        if name not in tables:
            for rule in (rules.CENSUS_ID, rules.CENSUS_ACCOUNT, rules.CENSUS_CITED, rules.CENSUS_SPAN):
                findings.skip(rule, f"{name}: it could not be read")
            continue
        for row in tables[name].rows:
            _check_entry(tables[name], row, tables, findings)


def _check_entry(table: LoadedTable, row: LoadedRow, tables: Tables, findings: Findings) -> None:
    message = f"its place makes it {entry_id(table.name, row)!r}"
    findings.test(rules.CENSUS_ID, row.id == entry_id(table.name, row), message, table.place(row, "id"))
    column, problem = _account(row)
    findings.test(rules.CENSUS_ACCOUNT, problem == "", problem, table.place(row, column))
    start, end = row.values.get("start"), row.values.get("end")
    if start is None or end is None:
        return
    if "text" in row.values:
        message = f"the words have {len(row.values['text'])} code points, the span {end - start}"
        holds = len(row.values["text"]) == end - start
        findings.test(rules.CENSUS_SPAN, holds, message, table.place(row, "text"))
    passage = _row(tables, "passages", row.cells.get("passage_id", ""))
    if passage is not None and {"start", "end"} <= passage.values.keys():
        first, last = passage.values["start"], passage.values["end"]
        message = f"the span {start} to {end} is not inside the passage, {first} to {last}"
        findings.test(rules.CENSUS_SPAN, first <= start < end <= last, message, table.place(row, "start"))
    citation = _row(tables, "citations", row.cells.get("citation_id", ""))
    if citation is not None and {"start", "end"} <= citation.values.keys():
        _check_citation(table, row, citation, findings)


def _account(row: LoadedRow) -> tuple[str, str]:
    """The column that does not fit the status, and why; no reason where all fit."""
    status = row.values.get("status")
    cited, reason = row.cells.get("citation_id", ""), row.cells.get("reason", "")
    if status is CensusStatus.EXTRACTED and cited == "":
        return "citation_id", "it is extracted, and no citation is named"
    if status is CensusStatus.EXTRACTED and reason != "":
        return "reason", "it is extracted, and a reason to leave it out is given"
    if status is CensusStatus.DISMISSED and reason == "":
        return "reason", "it is dismissed without a reason"
    if status is CensusStatus.DISMISSED and cited != "":
        return "citation_id", "it is dismissed, and a citation is named"
    return "status", ""


def _check_citation(table: LoadedTable, row: LoadedRow, citation: LoadedRow, findings: Findings) -> None:
    """A mention lies in the quote of its citation; a sentence has a part of it, or all."""
    start, end = row.values["start"], row.values["end"]
    first, last = citation.values["start"], citation.values["end"]
    held = first <= start and end <= last if table.name == "mentions" else start < last and first < end
    held = held and citation.cells.get("source_id") == row.cells.get("source_id")
    message = f"the citation has {first} to {last} of {citation.cells.get('source_id')}"
    findings.test(rules.CENSUS_CITED, held, message, table.place(row, "citation_id"))


def _row(tables: Tables, name: str, row_id: str) -> LoadedRow | None:
    return tables[name].by_id.get(row_id) if name in tables and row_id != "" else None
