"""A SQLite file, and what Datasette shows beside it: titles, labels, units, facets."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from ccdata.packaging.building import json_bytes
from ccdata.packaging.exports.errors import unsound
from ccdata.packaging.exports.options import Options
from ccdata.packaging.exports.package import Package, Table, Value

_TYPES = {"string": "TEXT", "integer": "INTEGER", "number": "NUMERIC", "boolean": "INTEGER", "date": "TEXT"}

_LABELS = ("name_of_work", "name", "about", "fact", "quote", "title")
"""The columns that say which row it is to a person: of each table the first that it has."""


def export(package: Package, options: Options) -> Mapping[str, bytes]:
    """The database, and the metadata for ``datasette NAME.db --metadata NAME.metadata.json``.

    Raises CannotExport where a row refers to one that is not there, or breaks a rule of its table.
    """
    database = sqlite3.connect(":memory:", isolation_level=None)
    try:
        for statement in ("PRAGMA page_size = 4096", "PRAGMA encoding = 'UTF-8'", "BEGIN"):
            database.execute(statement)
        for table in package.tables.values():
            for statement in _definition(table):
                database.execute(statement)
            marks = ", ".join("?" for _ in table.columns)
            rows = (tuple(map(_stored, row)) for row in table.rows())
            database.executemany(f"INSERT INTO {_quoted(table.name)} VALUES ({marks})", rows)
        database.execute("COMMIT")
        _check(database)
        content = database.serialize()
    except (sqlite3.Error, OverflowError) as problem:
        raise unsound(f"a table breaks what its schema says: {problem}") from None
    finally:
        database.close()
    return {".db": content, ".metadata.json": json_bytes(_metadata(package, options.stem or package.name))}


def _quoted(name: str) -> str:
    return '"' + name.replace('"', '""') + '"'


def _text(value: str) -> str:
    return "'" + value.replace("'", "''") + "'"


def _definition(table: Table) -> Iterator[str]:
    """Yield the statements that make a table, with an index for each column that refers to another."""
    lines = [_column(one) for one in table.fields]
    key = ", ".join(map(_quoted, table.resource["schema"]["primaryKey"]))
    lines.append(f"PRIMARY KEY ({key})")
    lines += [
        f'FOREIGN KEY ({_quoted(column)}) REFERENCES {_quoted(other)} ("id")'
        for column, other in table.foreign_keys.items()
    ]
    body = ",\n  ".join(lines)
    yield f"CREATE TABLE {_quoted(table.name)} (\n  {body}\n)"
    for column in table.foreign_keys:
        if [column] != table.resource["schema"]["primaryKey"]:
            index = _quoted(f"{table.name}_{column}")
            yield f"CREATE INDEX {index} ON {_quoted(table.name)} ({_quoted(column)})"


def _column(field: Mapping[str, Any]) -> str:
    name, limits = _quoted(field["name"]), field.get("constraints", {})
    parts = [name, _TYPES[field["type"]]]
    if limits.get("required"):
        parts.append("NOT NULL")
    if "enum" in limits:
        parts.append(f"CHECK ({name} IN ({', '.join(map(_text, limits['enum']))}))")
    if field["type"] == "boolean":
        parts.append(f"CHECK ({name} IN (0, 1))")
    return " ".join(parts)


def _stored(value: Value) -> str | int | float | None:
    """A cell as SQLite stores it: a date as its text, an amount as a number."""
    if isinstance(value, Decimal):
        return int(value) if value == value.to_integral_value() else float(value)
    if isinstance(value, date):
        return value.isoformat()
    return value


def _check(database: sqlite3.Connection) -> None:
    wrong = database.execute("PRAGMA foreign_key_check").fetchone()
    if wrong is not None:
        table, row, other, _ = wrong
        raise unsound(f"table {table}, row {row}: it refers to a row of {other} that is not there")


def _metadata(package: Package, database: str) -> dict[str, Any]:
    told = package.descriptor
    licence = told["licenses"][0]
    return {
        "title": told["title"],
        "description": f"Data version {told['version']}. {told['description']}",
        "license": licence["title"],
        "license_url": licence["path"],
        "databases": {database: {"tables": {name: _about(table) for name, table in package.tables.items()}}},
    }


def _about(table: Table) -> dict[str, Any]:
    facets = [one["name"] for one in table.fields if "categories" in one]
    label = next((one for one in _LABELS if one in table.columns), None)
    return {
        "title": table.title,
        "description": table.description,
        "columns": {
            one["name"]: one["description"] + (f" Unit: {one['unit']}." if "unit" in one else "")
            for one in table.fields
        },
        **({"label_column": label} if label is not None else {}),
        **({"facets": facets} if facets else {}),
        **({"sort": "id"} if "id" in table.columns else {}),
    }
