"""The engine of small packages: the csv module, columns of texts, and each text that differs asked once.

Nothing is imported that takes longer to start than a small package takes to read.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import compress
from typing import TYPE_CHECKING, Any

from ccdata.validation import csv_text, declared, rules
from ccdata.validation.cells import Cell, Fault, identity
from ccdata.validation.findings import Findings, Place
from ccdata.validation.header import header_problems, places
from ccdata.validation.keys import Keys
from ccdata.validation.loaded import WRONG, Loaded
from ccdata.validation.opening import Refused
from ccdata.validation.plan import Field, Table

if TYPE_CHECKING:
    from ccdata.validation.opening import Container


def carry_out(table: Table, container: Container, findings: Findings, keys: Keys) -> Loaded | None:
    """Check a table, all but its foreign keys; None where it cannot be read at all."""
    loaded = read(table, container, findings)
    if loaded is None:
        return None
    check_cells(loaded, findings)
    keys.add(loaded, findings)
    declared.check_rows(loaded, findings)
    return loaded


def read(table: Table, container: Container, findings: Findings) -> Loaded | None:
    """The columns of a table, whatever its form, with what is wrong with its files; no cell is checked."""
    if table.form == "csv":
        return _read_csv(table, container, findings)
    if table.form == "parquet":
        from ccdata.validation.engines.parquet import read_parquet

        return read_parquet(table, container, findings)
    from ccdata.validation.engines.inline import read_inline

    return read_inline(table, findings)


def _read_csv(table: Table, container: Container, findings: Findings) -> Loaded | None:
    """The columns of a CSV resource, of one file or of several."""
    loaded: Loaded | None = None
    for file in table.paths:
        try:
            with container.open(file) as stream:
                content = stream.read()
        except Refused as refused:
            fail_refused(table, file, refused, findings)
            return None
        findings.perform(rules.CSV_ENCODING)
        findings.perform(rules.CSV_SYNTAX)
        if table.dialect.line_terminator == "\n":
            findings.perform(rules.CSV_LINE_ENDS)
        text = csv_text.decoded(content, table, file, findings)
        csv_text.check_line_ends(text, table, file, findings)
        found = csv_text.records(text, table, file, findings)
        header, records = csv_text.headed(found, table.dialect)
        if loaded is None:
            loaded = begun(table, header, file, records, findings)
            loaded.line_end = csv_text.line_end(text, table.dialect)
        else:
            loaded.begins = (*loaded.begins, len(loaded))
            if header is not None and found.rows and header != loaded.header:
                # Parts are joined as they stand: only the first has to have a header.
                records = csv_text.Records([header, *records.rows], [found.lines[0], *records.lines])
        _add(loaded, file, records, findings)
    return loaded


def fail_refused(table: Table, file: str, refused: Refused, findings: Findings) -> None:
    """Report a file that may not be read."""
    rule = rules.PACKAGE_LIMITS if refused.is_limit else rules.RESOURCE_PATH
    findings.fail(rule, refused.reason, Place(resource=table.resource, file=file))


def begun(
    table: Table, header: list[str] | None, file: str, records: csv_text.Records, findings: Findings
) -> Loaded:
    """A table without rows, with the columns of its header."""
    if header is not None:
        check_header(table, header, file, findings)
    where = places(table, header)
    width = len(header) if header is not None else len(table.fields)
    if header is None and not table.fields:
        width = len(records.rows[0]) if records.rows else 0
    names = {place: name for name, place in where.items()}
    known = set(where)
    for place in range(width):
        if place not in names:
            # A column of no field, or that another column has the name of: nothing asks for it by name.
            name = header[place] if header is not None else ""
            names[place] = name if name not in known else f"{name}\0{place}"
            known.add(names[place])
    loaded = Loaded(table, {names[place]: [] for place in range(width)}, [], table.paths)
    loaded.header = header
    return loaded


def check_header(table: Table, header: Sequence[str], file: str | None, findings: Findings) -> None:
    """Check the header of a CSV file against the schema."""
    if table.fields:
        findings.perform(rules.CSV_HEADER)
    for message, column in header_problems(table, header):
        line = table.dialect.header_rows[0] if table.dialect.header_rows else 1
        place = Place(resource=table.resource, file=file, line=line, column=column)
        findings.fail(rules.CSV_HEADER, message, place)


def _add(loaded: Loaded, file: str, records: csv_text.Records, findings: Findings) -> None:
    """Add the records of a file; those of another width than the header are reported, and left out."""
    rows, lines = records.rows, records.lines
    findings.perform(rules.CSV_WIDTH, len(rows))
    width = len(loaded.columns)
    if rows and set(map(len, rows)) != {width}:
        if width == 1:
            # An empty line of a single column is an empty cell.
            rows = [cells or [""] for cells in rows]
        for cells, line in zip(rows, lines, strict=True):
            if len(cells) != width:
                fail_width(loaded, file, cells, line, findings)
        fits = [len(cells) == width for cells in rows]
        rows, lines = list(compress(rows, fits)), list(compress(lines, fits))
    loaded.lines.extend(lines)
    for column, texts in zip(loaded.columns.values(), zip(*rows, strict=True), strict=False):
        column.extend(texts)


def fail_width(loaded: Loaded, file: str, cells: list[str], line: int, findings: Findings) -> None:
    """Report a row of another width, and keep what it has."""
    by_name = dict(zip(loaded.columns, cells, strict=False))
    loaded.partial.append(by_name)
    message = (
        f"the row has {len(cells)} cells, the header {len(loaded.columns)}" if cells else "the line is empty"
    )
    place = Place(resource=loaded.name, file=file, line=line, row_id=by_name.get(loaded.key or "") or None)
    findings.fail(rules.CSV_WIDTH, message, place)


def check_cells(loaded: Loaded, findings: Findings) -> None:
    """Check every cell of the columns that have a field, and learn what their texts mean."""
    done: set[str] = set()
    for field in loaded.table.fields:
        if field.name in loaded.columns and field.name not in done:
            done.add(field.name)
            _check_column(loaded, field, findings)


def _check_column(loaded: Loaded, field: Field, findings: Findings) -> None:
    cell = Cell(field, loaded.table.form)
    texts = loaded.columns[field.name]
    for rule in cell.checks:
        findings.perform(rule, len(texts))
    for rule, why in cell.unchecked:
        findings.skip(rule, f"{loaded.name}.{field.name}: {why}")
    is_native = loaded.table.form != "csv"
    if is_native:
        _check_native(loaded, field, cell, findings)
        return
    if cell.takes_any and not (field.required and any(text in texts for text in field.missing)):
        return
    bad: dict[str, tuple[Fault, ...]] = {}
    meant: dict[str, Any] = {}
    read = cell.text
    distinct = set(texts)
    for text in cell.suspects(distinct):
        value, faults = read(text)
        if faults:
            bad[text] = faults
            if faults[0].rule is rules.CELL_TYPE:
                value = WRONG
        meant[text] = value
    if not cell.is_text:
        loaded.meanings[field.name] = meant
    elif WRONG in meant.values():
        missing = field.missing
        same = {text: None if text in missing else text for text in distinct}
        loaded.meanings[field.name] = {**same, **meant}
    if bad:
        _fail(
            loaded, field.name, [(row, bad[text]) for row, text in enumerate(texts) if text in bad], findings
        )


def _fail(
    loaded: Loaded, name: str, wrong: Sequence[tuple[int, tuple[Fault, ...]]], findings: Findings
) -> None:
    for row, faults in wrong:
        place = loaded.place(row, name)
        for fault in faults:
            findings.fail(fault.rule, fault.message, place)


def _check_native(loaded: Loaded, field: Field, cell: Cell, findings: Findings) -> None:
    """The same of native values, which may be lists and objects."""
    values: list[Any] = []
    wrong: list[tuple[int, tuple[Fault, ...]]] = []
    known: dict[tuple[type, Any], tuple[Any, tuple[Fault, ...]]] = {}
    is_unreadable = field.name in loaded.unreadable
    for row, value in enumerate(loaded.columns[field.name]):
        if is_unreadable and value is not None:
            # Of another physical type: reported once, of the column.
            values.append(WRONG)
            continue
        try:
            # Long integers are made to hash alike by whoever wants to; their identity is not.
            key = (type(value), identity(value) if isinstance(value, int | Decimal) else value)
            found = known.get(key)
            if found is None:
                found = known[key] = cell.value(value)
        except TypeError:
            found = cell.value(value)
        typed, faults = found
        if faults:
            wrong.append((row, faults))
            if faults[0].rule is rules.CELL_TYPE:
                typed = WRONG
        values.append(typed)
    loaded.keep(field.name, values)
    _fail(loaded, field.name, wrong, findings)
