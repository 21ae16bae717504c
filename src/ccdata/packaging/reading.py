"""Reading a package back: the rows of its CSV files, each validated by its model."""

from __future__ import annotations

import csv
from pathlib import Path

from pydantic import ValidationError

from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.row import Row
from ccdata.tables.model.text import read_rows


class PackageError(ValueError):
    """A package is not sound enough to be read; `ccdata validate` says all that is wrong."""


def read_package(folder: Path) -> dict[str, dict[str, Row]]:
    """The rows of every table of a package, by table and id.

    Raises PackageError where a file is not sound, OSError where one cannot be read.
    """
    tables: dict[str, dict[str, Row]] = {}
    for name in table_names():
        path = folder / "data" / f"{name}.csv"
        try:
            rows = list(read_rows(row_model(name), path))
        except (ValidationError, UnicodeDecodeError, csv.Error, ValueError, StopIteration) as problem:
            raise PackageError(
                f"{path} is not sound: {str(problem).splitlines()[0] if str(problem) else 'it is empty'}\n"
                f"  mend:  `ccdata validate {folder}` says all that is wrong"
            ) from None
        tables[name] = {row.id: row for row in rows}
        if len(tables[name]) != len(rows):
            raise PackageError(
                f"{path} has an id more than once\n  mend:  `ccdata validate {folder}` says which"
            )
    return tables
