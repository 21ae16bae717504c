"""The evidence: every cell has its derivation, and whatever it leans on is there."""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import Any

from ccdata.tables.model.catalogue import table_names
from ccdata.tables.model.column import Column
from ccdata.validation import rules
from ccdata.validation.findings import Findings
from ccdata.validation.loaded import LoadedRow, LoadedTable, Tables
from ccdata.vocabulary.codebook.evidence import Derivation, Role
from ccdata.vocabulary.registers import public_registers

_UNQUOTED = frozenset({Derivation.COMPUTED, Derivation.REFERENCE})
"""The derivations that take no words of a source."""


def needs_evidence(column: Column) -> bool:
    """Whether the cells of a column come from somewhere: keys, and what the corpus itself says, do not."""
    return column.name != "id" and (column.draft is not None or column.function is not None)


def check_cells(tables: Tables, findings: Findings) -> None:
    """Check that each cell that needs evidence has it, and that the evidence is about a cell."""
    cells = tables.get("cells")
    if cells is None:
        needing = (rules.CELL_EVIDENCE, rules.CELL_TARGET, rules.CELL_CITED)
        for rule in (*needing, rules.CELL_INPUTS, rules.CELL_REGISTER, rules.CELL_ARGUMENTS):
            findings.skip(rule, "cells: it could not be read")
        return
    for table in tables.values():
        for name in [name for name, column in table.columns.items() if needs_evidence(column)]:
            for row in table.rows:
                if row.cells.get(name, "") != "":
                    held = f"{table.name}/{row.id}/{name}" in cells.by_id
                    message = "no row of `cells` says where the cell comes from"
                    findings.test(rules.CELL_EVIDENCE, held, message, table.place(row, name))
    for row in cells.rows:
        _check_target(tables, cells, row, findings)
    _check_derivations(cells, tables.get("citations"), findings)


def _check_target(tables: Tables, cells: LoadedTable, row: LoadedRow, findings: Findings) -> None:
    name, row_id, column = (row.cells.get(part, "") for part in ("table", "row_id", "column"))
    if name in table_names() and name not in tables:
        findings.skip(rules.CELL_TARGET, f"{name}: it could not be read")
        return
    table = tables.get(name)
    at, problem = "column", None
    if table is None:
        at, problem = "table", f"there is no table {name!r}"
    elif row_id not in table.by_id:
        at, problem = "row_id", f"{name} has no row {row_id!r}"
    elif column not in table.columns:
        problem = f"{name} has no column {column!r}"
    elif not needs_evidence(table.columns[column]):
        problem = f"{name}.{column} is a key, which needs no evidence"
    elif table.by_id[row_id].cells.get(column) == "":
        problem = "the cell is empty"
    findings.test(rules.CELL_TARGET, problem is None, str(problem), cells.place(row, at))


def _check_derivations(cells: LoadedTable, citations: LoadedTable | None, findings: Findings) -> None:
    """Check that each cell has what its derivation asks for."""
    own: dict[tuple[str, ...], list[LoadedRow]] = defaultdict(list)
    if citations is None:
        for rule in (rules.CELL_CITED, rules.CELL_ARGUMENTS):
            findings.skip(rule, "citations: it could not be read")
    else:
        for citation in citations.rows:
            own[_cell(citation)].append(citation)
    for row in cells.rows:
        derivation = row.values.get("derivation")
        cited = own[_cell(row)]
        if derivation is Derivation.COMPUTED:
            problem = _inputs_problem(row, cells)
            findings.test(rules.CELL_INPUTS, problem is None, str(problem), cells.place(row, "inputs"))
        elif derivation is Derivation.REFERENCE:
            register = row.cells.get("register", "")
            message = f"{register!r} is no public register: {', '.join(public_registers())}"
            place = cells.place(row, "register")
            findings.test(rules.CELL_REGISTER, register in public_registers(), message, place)
        if citations is None:
            continue
        if derivation is not None and derivation not in _UNQUOTED:
            held = any(citation.cells.get("role") == Role.VALUE for citation in cited)
            message = f"the cell is {derivation}, and no citation in the role `value` is for it"
            findings.test(rules.CELL_CITED, held, message, cells.place(row))
        if row.cells.get("arguments", "") != "":
            problem = _arguments_problem(row, {citation.id for citation in cited}, cells)
            place = cells.place(row, "arguments")
            findings.test(rules.CELL_ARGUMENTS, problem is None, str(problem), place)


def _cell(row: LoadedRow) -> tuple[str, ...]:
    """The cell that a row of ``cells`` or ``citations`` is about."""
    return tuple(row.cells.get(part, "") for part in ("table", "row_id", "column"))


def _inputs_problem(row: LoadedRow, cells: LoadedTable) -> str | None:
    try:
        inputs = json.loads(row.cells.get("inputs", ""))
    except (ValueError, RecursionError):
        return "no JSON list of the ids of cells"
    if not isinstance(inputs, list):
        return "no JSON list of the ids of cells"
    lost = [one for one in inputs if not isinstance(one, str) or one not in cells.by_id]
    if lost:
        return f"{lost[0]!r} is no id of `cells`"
    if not inputs and row.cells.get("parser") not in _OF_ALL_CITATIONS:
        return "it names no input"
    return None


_OF_ALL_CITATIONS = frozenset({"quoted_percent"})
"""The functions that are of the citations themselves, not of cells."""


def _arguments_problem(row: LoadedRow, own: set[str], cells: LoadedTable) -> str | None:
    try:
        arguments = json.loads(row.cells["arguments"])
    except (ValueError, RecursionError):
        return "no JSON object"
    if not isinstance(arguments, dict):
        return "no JSON object"
    for key, found in _named(arguments):
        if key == "citation" and not (isinstance(found, str) and found in own):
            return f"{found!r} is no citation of this cell"
        if key == "cell" and not (isinstance(found, str) and found in cells.by_id):
            return f"{found!r} is no id of `cells`"
    return None


def _named(reading: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """Yield what a reading names, with what it leans on: a citation or a cell, and its id.

    >>> list(_named({"anchor": {"cell": "articles/a/published"}, "negators": {"c1": "elsewhere"}}))
    [('cell', 'articles/a/published'), ('citation', 'c1')]
    """
    for key, value in reading.items():
        if key in ("citation", "cell"):
            yield key, value
        elif key == "negators" and isinstance(value, dict):
            yield from (("citation", citation) for citation in value)
        elif isinstance(value, dict):
            yield from _named(value)
        elif isinstance(value, list):
            for item in value:
                yield from _named(item) if isinstance(item, dict) else ()
