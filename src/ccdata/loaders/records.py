"""The records of the shipped CSV files as they stand: texts, None where a cell is empty."""

from __future__ import annotations

import csv
from collections import defaultdict
from functools import lru_cache
from pathlib import Path

from ccdata.loaders.shipped import table_file

Record = dict[str, str | None]


def records(table: str) -> dict[str, Record]:
    """The records of a table by id. Raises UnknownName, DataMissing."""
    path = table_file(table, ".csv")
    # Read once, and again after a build: whoever calls explain() in a loop waits for one reading.
    return _read(path, path.stat().st_mtime_ns)


def by_cell(table: str) -> dict[str, list[Record]]:
    """The records of ``citations`` or ``reviews`` by the id of the cell that they are for."""
    path = table_file(table, ".csv")
    return _by_cell(path, path.stat().st_mtime_ns)


@lru_cache(maxsize=2)
def _by_cell(path: Path, changed: int) -> dict[str, list[Record]]:
    found: dict[str, list[Record]] = defaultdict(list)
    for one in _read(path, changed).values():
        found[f"{one['table']}/{one['row_id']}/{one['column']}"].append(one)
    return dict(found)


@lru_cache(maxsize=64)
def _read(path: Path, _changed: int) -> dict[str, Record]:
    with path.open(encoding="utf-8", newline="") as file:
        return {
            record["id"]: {name: None if text == "" else text for name, text in record.items()}
            for record in csv.DictReader(file)
        }
