"""Inline data and JSON files: rows as arrays below a header, or as objects."""

from __future__ import annotations

from typing import Any

from ccdata.validation import rules
from ccdata.validation.findings import Findings, Place
from ccdata.validation.header import header_problems, places
from ccdata.validation.loaded import Loaded
from ccdata.validation.plan import Table


def read_inline(table: Table, findings: Findings) -> Loaded | None:
    """The columns of inline data; None where it is no array of arrays or of objects."""
    data = table.inline
    file = table.paths[0] if table.paths else None
    here = Place(resource=table.resource, file=file)
    if not isinstance(data, list) or not all(isinstance(row, list | dict) for row in data):
        message = "inline data of a table are an array of arrays, or of objects"
        findings.fail(rules.RESOURCE_FORM, message, here)
        return None
    are_objects = [isinstance(row, dict) for row in data]
    if any(are_objects) and not all(are_objects):
        findings.fail(rules.RESOURCE_FORM, "some rows are arrays, and some are objects", here)
        return None
    return _of_objects(table, data, findings) if any(are_objects) else _of_arrays(table, data, findings)


def _of_objects(table: Table, data: list[dict[str, Any]], findings: Findings) -> Loaded:
    """Rows that are objects: what an object lacks is null."""
    header = list(dict.fromkeys(name for row in data for name in row))
    fields = [field.name for field in table.fields]
    if table.fields:
        findings.perform(rules.CSV_HEADER)
    for message, column in header_problems(table, sorted(header, key=_order(fields))):
        # Whether a property that no object has may lack is for each cell to say.
        if column is None or column not in fields:
            _fail_header(table, message, column, findings)
    names = dict.fromkeys([*fields, *header])
    columns = {name: [row.get(name) for row in data] for name in names}
    return Loaded(table, columns, list(range(1, len(data) + 1)), table.paths)


def _order(fields: list[str]) -> Any:
    known = {name: place for place, name in enumerate(fields)}
    return lambda name: known.get(name, len(fields))


def _of_arrays(table: Table, data: list[list[Any]], findings: Findings) -> Loaded:
    header: list[str] | None = None
    rows, first = data, 1
    if table.dialect.header and data:
        header = [name if isinstance(name, str) else str(name) for name in data[0]]
        rows = data[1:]
        if table.fields:
            findings.perform(rules.CSV_HEADER)
        for message, about in header_problems(table, header):
            _fail_header(table, message, about, findings)
    where = places(table, header)
    width = len(header) if header is not None else len(table.fields)
    names = {place: name for name, place in where.items()}
    for place in range(width):
        names.setdefault(place, header[place] if header is not None else "")
    findings.perform(rules.CSV_WIDTH, len(rows))
    loaded = Loaded(table, {names[place]: [] for place in range(width)}, [], table.paths)
    file = table.paths[0] if table.paths else None
    for number, cells in enumerate(rows, start=first):
        if len(cells) == width:
            loaded.lines.append(number)
            for column, cell in zip(loaded.columns.values(), cells, strict=False):
                column.append(cell)
        else:
            message = f"the row has {len(cells)} cells, the header {width}"
            findings.fail(rules.CSV_WIDTH, message, Place(resource=table.resource, file=file, row=number))
            loaded.partial.append(dict(zip(loaded.columns, cells, strict=False)))
    return loaded


def _fail_header(table: Table, message: str, column: str | None, findings: Findings) -> None:
    file = table.paths[0] if table.paths else None
    findings.fail(rules.CSV_HEADER, message, Place(resource=table.resource, file=file, column=column))
