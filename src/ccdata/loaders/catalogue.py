"""The tables that there are, as the shipped descriptor lists them."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from html import escape
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING, Any, Literal

from ccdata.loaders.errors import DataDamaged
from ccdata.loaders.shipped import package_folder, table_file, table_names

if TYPE_CHECKING:
    from ccdata import TableName
else:
    TableName = Literal[table_names()]

WIDTH = 80


@dataclass(frozen=True, slots=True)
class TableInfo:
    """A table: its name, what one row of it is, how many there are, and its columns."""

    name: TableName
    title: str
    description: str
    rows: int
    columns: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join(
            (
                f"{self.name}: {self.rows} rows",
                fill(self.description, WIDTH, initial_indent="  ", subsequent_indent="  "),
                fill(", ".join(self.columns), WIDTH, initial_indent="  ", subsequent_indent="  "),
            )
        )


class TableList(list[TableInfo]):
    """The list of tables, which prints as one."""

    def __str__(self) -> str:
        name = max(len(table.name) for table in self)
        rows = max(len(str(table.rows)) for table in self)
        lines = []
        for table in self:
            start = f"{table.name:<{name}}  {table.rows:>{rows}} rows  "
            lines.append(fill(start + table.description, WIDTH, subsequent_indent=" " * len(start)))
        return "\n".join(lines)

    __repr__ = __str__

    def _repr_html_(self) -> str:
        body = "".join(
            f"<tr><th>{escape(table.name)}</th><td>{table.rows}</td><td>{escape(table.description)}</td>"
            f"<td>{escape(', '.join(table.columns))}</td></tr>"
            for table in self
        )
        return f"<table><tr><th>table</th><th>rows</th><th>one row is</th><th>columns</th></tr>{body}</table>"


def descriptor() -> Path:
    """The path of the shipped ``datapackage.json``, for any tool that reads Data Packages.

    >>> import ccdata
    >>> ccdata.descriptor().name
    'datapackage.json'
    """
    return package_folder() / "datapackage.json"


def tables() -> TableList:
    """Every table: name, title, what one row is, number of rows, names of columns.

    >>> import ccdata
    >>> {table.name: table.columns[:2] for table in ccdata.tables()}["authorities"]
    ('id', 'name')
    """
    return TableList(
        TableInfo(
            name=resource["name"],
            title=resource["title"],
            description=resource["description"],
            rows=_count(resource["name"]),
            columns=tuple(field["name"] for field in resource["schema"]["fields"]),
        )
        for resource in package_description()["resources"]
        if resource["type"] == "table"
    )


def _count(table: str) -> int:
    """The number of rows. A cell may hold a line end, so lines are no measure."""
    with table_file(table, ".csv").open(encoding="utf-8", newline="") as file:
        return sum(1 for _ in csv.reader(file)) - 1


def package_description() -> dict[str, Any]:
    """The shipped descriptor. Raises DataDamaged where it is not JSON."""
    path = descriptor()
    try:
        described: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    except ValueError as error:
        raise DataDamaged(
            f"{path.name} is not JSON: {error}\n"
            "  mend:  build the data again with `ccdata build`, or install ccdata again"
        ) from error
    return described


def __getattr__(name: str) -> str:
    if name == "data_version":
        return str(package_description()["version"])
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
