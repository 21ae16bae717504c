"""Cells as text: how each type of cell stands in a CSV file, and how rows are read back from one."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from decimal import Decimal, InvalidOperation
from pathlib import Path
from typing import Any, TypeVar

from ccdata.tables.model.column import plain_type
from ccdata.tables.model.row import Row

R = TypeVar("R", bound=Row)


def to_text(value: Any) -> str:
    """A cell as it stands in a CSV file; an empty cell is null.

    >>> [to_text(v) for v in (None, True, Decimal("148400000"), Decimal("942.0100"), 7, date(2024, 1, 22))]
    ['', 'true', '148400000', '942.01', '7', '2024-01-22']
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, Decimal):
        text = format(value, "f")
        return text.rstrip("0").rstrip(".") if "." in text else text
    if isinstance(value, date):
        return value.isoformat()
    return str(value)


def read_rows(model: type[R], path: Path) -> Iterator[R]:
    """Yield the rows of a CSV file that is sound; each is validated by its model.

    Raises pydantic.ValidationError at the first row that is not, and ValueError where there is no header.
    """
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = next(reader, None)
        if header is None:
            raise ValueError("it is empty, without even a header")
        for cells in reader:
            record = zip(header, cells, strict=True)
            yield row_of(model, {name: None if text == "" else text for name, text in record})


def shipped_rows(model: type[R], path: Path) -> Iterator[R]:
    """Yield the rows of a CSV file that was validated when it was built: equal to those of `read_rows`.

    Each cell is of its type, and filled where it must be; limits and patterns are not looked at again, as
    to make what does takes longer than all the rest. Raises ValueError at the first cell that is not.
    """
    makers = {name: _maker(name, *plain_type(field.annotation)) for name, field in model.model_fields.items()}
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        header = next(reader, None)
        if header is None or set(header) != set(makers):
            raise ValueError("its columns are not those of the table")
        of_header = [(name, makers[name]) for name in header]
        for cells in reader:
            values = {name: make(text) for (name, make), text in zip(of_header, cells, strict=True)}
            row: Any = model.model_construct(**values)  # typed by the plugin as the base of all rows
            yield row


def _maker(name: str, kind: type, nullable: bool) -> Callable[[str], Any]:
    """What makes a cell's text its value; an empty one None. It raises ValueError."""
    plain: Callable[[str], Any] = _PLAIN.get(kind, kind)

    def make(text: str) -> Any:
        if text == "":
            if nullable:
                return None
            raise ValueError(f"{name} is empty")
        try:
            return plain(text)
        except (ValueError, KeyError, InvalidOperation):
            raise ValueError(f"{name} cannot be {text!r}") from None

    return make


_PLAIN: dict[type, Callable[[str], Any]] = {
    bool: {"true": True, "false": False}.__getitem__,
    date: date.fromisoformat,
}


def row_of(model: type[R], record: Mapping[str, str | None]) -> R:
    """A row from its cells as they stand in a CSV file, None where a cell is empty.

    Raises pydantic.ValidationError.
    """
    # Not model_validate_strings, to which None is no string, even where a column may be empty.
    return model.model_validate(record)
