"""Every row against its model, cell by cell: a wrong cell hides neither other cells nor other rows."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Annotated, Any

from pydantic import ConfigDict, TypeAdapter, ValidationError

from ccdata.tables.model.column import Column
from ccdata.tables.model.row import Row
from ccdata.tables.model.text import to_text
from ccdata.validation import rules
from ccdata.validation.findings import Findings
from ccdata.validation.loaded import LoadedRow, LoadedTable

_RULES = {
    "enum": rules.CELL_CODE,
    "string_pattern_mismatch": rules.CELL_PATTERN,
    "greater_than_equal": rules.CELL_RANGE,
    "less_than_equal": rules.CELL_RANGE,
    "string_too_long": rules.CELL_LENGTH,
}


def check_rows(table: LoadedTable, findings: Findings) -> None:
    """Check each cell of a table, and give its rows the values of the cells that are right."""
    for row in table.rows:
        texts = {name: row.cells[name] or None for name in table.columns if name in row.cells}
        try:
            valid = table.model.model_validate(texts)
        except ValidationError as error:
            _report(table, row, error, findings)
            wrong = {str(one["loc"][0]) for one in error.errors(include_url=False)}
            row.values = {
                name: _adapter(table.model, name).validate_python(text)
                for name, text in texts.items()
                if name not in wrong
            }
        else:
            row.values = {name: getattr(valid, name) for name in texts}
        _check_written(table, row, findings)
    _count(table, findings)


@cache
def _adapter(model: type[Row], name: str) -> TypeAdapter[Any]:
    """What validates one column alone, for the sound cells of a row that is not."""
    field = model.model_fields[name]
    annotation: Any = field.annotation
    for constraint in field.metadata:
        annotation = Annotated[annotation, constraint]
    return TypeAdapter(annotation, config=ConfigDict(str_min_length=1))


def _report(table: LoadedTable, row: LoadedRow, error: ValidationError, findings: Findings) -> None:
    for one in error.errors(include_url=False):
        name = str(one["loc"][0])
        # A column that the header lacks has been reported once, with the header.
        if name not in row.cells:
            continue
        column = table.columns[name]
        if row.cells[name] == "":
            rule, message = rules.CELL_REQUIRED, f"{name} must have a value"
        else:
            rule = _RULES.get(one["type"], rules.CELL_TYPE)
            message = _message(rule, column, one["msg"])
        findings.fail(rule, message, table.place(row, name))


def _message(rule: rules.Rule, column: Column, said: str) -> str:
    if rule is rules.CELL_CODE and column.codes is not None:
        return f"no code of {column.codes.__name__}: {', '.join(map(str, column.codes))}"
    if rule is rules.CELL_PATTERN:
        return f"the cell does not match {column.pattern}"
    return said


def _check_written(table: LoadedTable, row: LoadedRow, findings: Findings) -> None:
    findings.perform(rules.CELL_WRITTEN, len(row.values))
    for name, value in row.values.items():
        written = to_text(value)
        if written != row.cells[name]:
            message = f"{row.cells[name]!r} is written {written!r}"
            findings.fail(rules.CELL_WRITTEN, message, table.place(row, name))


def _count(table: LoadedTable, findings: Findings) -> None:
    """Count the cells that each rule was checked on: those of the columns that it constrains."""
    rows = len(table.rows)
    constrained: Mapping[rules.Rule, list[str]] = {
        rules.CELL_REQUIRED: [name for name, column in table.columns.items() if not column.nullable],
        rules.CELL_TYPE: list(table.columns),
        rules.CELL_CODE: [name for name, column in table.columns.items() if column.codes is not None],
        rules.CELL_PATTERN: [name for name, column in table.columns.items() if column.pattern is not None],
        rules.CELL_RANGE: [
            name
            for name, column in table.columns.items()
            if column.minimum is not None or column.maximum is not None
        ],
        rules.CELL_LENGTH: [name for name, column in table.columns.items() if column.max_length is not None],
    }
    for rule, columns in constrained.items():
        findings.perform(rule, rows * len(columns))
