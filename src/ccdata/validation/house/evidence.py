"""The evidence: every cell has its derivation, and whatever it leans on is there."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterator, Mapping, Sequence
from typing import Any

from ccdata.validation import rules
from ccdata.validation.findings import Findings
from ccdata.validation.house.columns import filled, joined, readable, texts
from ccdata.validation.loaded import Loaded, Tables

CELL = ("table", "row_id", "column")
"""The columns of ``cells`` and ``citations`` that name a cell."""

_UNQUOTED = frozenset({"computed", "reference"})
"""The derivations that take no words of a source."""

_OF_ALL_CITATIONS = frozenset({"quoted_percent"})
"""The functions that are of the citations themselves, not of cells."""


Columns = Mapping[str, Mapping[str, bool]]
"""The columns of each table, and whether the cells of a column need evidence."""


def check_evidence(
    tables: Tables, columns: Columns, public: Collection[str] | None, findings: Findings
) -> None:
    """Check that each cell that needs evidence has it, and that the evidence is about a cell.

    ``public`` are the ids of the public registers that references may name; None where any may be named.
    """
    needing = (
        rules.CELL_EVIDENCE, rules.CELL_TARGET, rules.CELL_CITED, rules.CELL_INPUTS, rules.CELL_REGISTER,
        rules.CELL_ARGUMENTS,
    )  # fmt: skip
    cells = readable(tables, "cells", ("id", *CELL), needing, findings)
    if cells is None:
        return
    held = set(texts(cells, "id"))
    expected: set[str] = set()
    for name, own in columns.items():
        needy = [column for column, needs_evidence in own.items() if needs_evidence]
        table = readable(tables, name, ("id",), (rules.CELL_EVIDENCE,), findings) if needy else None
        if table is not None:
            for column in needy:
                _check_held(table, column, held, expected, findings)
    keys = list(joined(cells, CELL, "/"))
    findings.perform(rules.CELL_TARGET, len(keys))
    if not expected.issuperset(keys):
        _check_targets(tables, cells, keys, expected, columns, findings)
    if public is not None:
        _check_registers(cells, public, findings)
    _check_derivations(tables, cells, keys, held, findings)


def _check_held(table: Loaded, column: str, held: set[str], expected: set[str], findings: Findings) -> None:
    if column not in table.columns:
        return
    start, end = f"{table.name}/", f"/{column}"
    keys = [f"{start}{id}{end}" for id in filled(table, "id", column)]
    findings.perform(rules.CELL_EVIDENCE, len(keys))
    expected.update(keys)
    if held.issuperset(keys):
        return
    for row, (id, value) in enumerate(zip(texts(table, "id"), table.values(column), strict=True)):
        if value is not None and f"{start}{id}{end}" not in held:
            message = "no row of `cells` says where the cell comes from"
            findings.fail(rules.CELL_EVIDENCE, message, table.place(row, column))


def _check_targets(
    tables: Tables,
    cells: Loaded,
    keys: Sequence[str],
    expected: Collection[str],
    columns: Columns,
    findings: Findings,
) -> None:
    for row, key in enumerate(keys):
        if key in expected:
            continue
        name, row_id, column = (cells.columns[part][row] for part in CELL)
        table = tables.get(name)
        if table is None and name in columns:
            findings.skip(rules.CELL_TARGET, f"{name}: it could not be read")
            continue
        at, problem = "column", "the cell is empty"
        if table is None or name not in columns:
            at, problem = "table", f"there is no table {name!r}"
        elif row_id not in table.by_id:
            at, problem = "row_id", f"{name} has no row {row_id!r}"
        elif column not in columns[name]:
            problem = f"{name} has no column {column!r}"
        elif not columns[name][column]:
            problem = f"{name}.{column} is a key, which needs no evidence"
        elif column not in table.columns:
            # That the header lacks it has been reported.
            continue
        findings.fail(rules.CELL_TARGET, problem, cells.place(row, at))


def _check_derivations(
    tables: Tables, cells: Loaded, keys: Sequence[str], held: Collection[str], findings: Findings
) -> None:
    """Check that each cell has what its derivation asks for. ``keys`` are the cells, row by row."""
    derivations = texts(cells, "derivation")
    _check_inputs(cells, derivations, held, findings)
    quoting = (rules.CELL_CITED, rules.CELL_ARGUMENTS)
    citations = readable(tables, "citations", ("id", *CELL, "role"), quoting, findings)
    if citations is None:
        return
    own = list(joined(citations, CELL, "/"))
    roles = texts(citations, "role")
    valued = {key for key, role in zip(own, roles, strict=True) if role == "value"}
    quoted = [key for key, one in zip(keys, derivations, strict=True) if one not in _UNQUOTED and one != ""]
    findings.perform(rules.CELL_CITED, len(quoted))
    if not valued.issuperset(quoted):
        for row, (key, one) in enumerate(zip(keys, derivations, strict=True)):
            if key not in valued and one not in _UNQUOTED and one != "":
                message = f"the cell is {one}, and no citation in the role `value` is for it"
                findings.fail(rules.CELL_CITED, message, cells.place(row))
    _check_arguments(cells, keys, held, own, texts(citations, "id"), findings)


def _check_inputs(
    cells: Loaded, derivations: Sequence[str], held: Collection[str], findings: Findings
) -> None:
    inputs, parsers = texts(cells, "inputs"), texts(cells, "parser")
    performed = 0
    sound: set[str] = set()
    for row, (derivation, text) in enumerate(zip(derivations, inputs, strict=True)):
        if derivation != "computed":
            continue
        performed += 1
        if text in sound:
            continue
        problem = _inputs_problem(text, parsers[row], held)
        if problem is not None:
            findings.fail(rules.CELL_INPUTS, problem, cells.place(row, "inputs"))
        elif text != "[]":
            sound.add(text)
    findings.perform(rules.CELL_INPUTS, performed)


def _inputs_problem(text: str, parser: str, held: Collection[str]) -> str | None:
    # A list of one id is what nearly all of them are.
    if text[:2] == '["' and text[-2:] == '"]' and text[2:-2] in held:
        return None
    try:
        inputs = json.loads(text)
    except (ValueError, RecursionError):
        return "no JSON list of the ids of cells"
    if not isinstance(inputs, list):
        return "no JSON list of the ids of cells"
    lost = [one for one in inputs if not isinstance(one, str) or one not in held]
    if lost:
        return f"{lost[0]!r} is no id of `cells`"
    return "it names no input" if not inputs and parser not in _OF_ALL_CITATIONS else None


def _check_registers(cells: Loaded, public: Collection[str], findings: Findings) -> None:
    rows = [row for row, one in enumerate(texts(cells, "derivation")) if one == "reference"]
    findings.perform(rules.CELL_REGISTER, len(rows))
    named = texts(cells, "register")
    for row in rows:
        if named[row] not in public:
            message = f"{named[row]!r} is no public register: {', '.join(public)}"
            findings.fail(rules.CELL_REGISTER, message, cells.place(row, "register"))


def _check_arguments(
    cells: Loaded,
    keys: Sequence[str],
    held: Collection[str],
    cited: Sequence[str],
    ids: Sequence[str],
    findings: Findings,
) -> None:
    """Check what cells lean on. ``cited`` are the cells that citations are for, ``ids`` the citations'."""
    arguments = texts(cells, "arguments")
    rows = [row for row, text in enumerate(arguments) if text != ""]
    findings.perform(rules.CELL_ARGUMENTS, len(rows))
    own: dict[str, set[str]] = {keys[row]: set() for row in rows}
    for key, id in zip(cited, ids, strict=True):
        if key in own:
            own[key].add(id)
    for row in rows:
        problem = _arguments_problem(arguments[row], own[keys[row]], held)
        if problem is not None:
            findings.fail(rules.CELL_ARGUMENTS, problem, cells.place(row, "arguments"))


def _arguments_problem(text: str, own: Collection[str], held: Collection[str]) -> str | None:
    try:
        arguments = json.loads(text)
    except (ValueError, RecursionError):
        return "no JSON object"
    if not isinstance(arguments, dict):
        return "no JSON object"
    try:
        leant_on = list(_named(arguments))
    except RecursionError:
        return "it is nested too deep"
    for key, found in leant_on:
        if key == "citation" and not (isinstance(found, str) and found in own):
            return f"{found!r} is no citation of this cell"
        if key == "cell" and not (isinstance(found, str) and found in held):
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
