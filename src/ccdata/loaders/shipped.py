"""Where the shipped data stand: beside the code in an installed package, at the root of a checkout."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import ccdata.tables

# Errors are imported where they are raised: nearly always nobody needs them.

_HERE = Path(__file__).resolve().parents[1]


def package_folder() -> Path:
    """The folder of the Data Package: ``datapackage.json`` stands in it. Raises DataMissing."""
    # The second is the root of a checkout: src/ccdata is two folders below it.
    for folder in (_HERE / "datapackage", _HERE.parents[1] / "datapackage"):
        if (folder / "datapackage.json").is_file():
            return folder
    from ccdata.loaders.errors import DataMissing

    raise DataMissing(
        "the data are not there: no datapackage.json in datapackage/\n"
        "  mend:  build it first, with `ccdata build` in the checkout, or install ccdata from its wheel"
    )


@cache
def table_names() -> tuple[str, ...]:
    """The names of all tables, in alphabetical order.

    >>> "judgements" in table_names()
    True
    """
    from pkgutil import iter_modules

    return tuple(sorted(module.name for module in iter_modules(ccdata.tables.__path__) if not module.ispkg))


def table_file(table: str, suffix: str) -> Path:
    """The file of a table: ``suffix`` is ``.csv`` or ``.parquet``. Raises UnknownName, DataMissing."""
    path = package_folder() / "data" / f"{table}{suffix}"
    # Only where there is no such file does it take a list of the tables, which is slow to make.
    if not (str(table).isidentifier() and path.is_file()):
        from ccdata.loaders.errors import DataMissing, UnknownName, unknown

        names = table_names()
        if table not in names:
            raise UnknownName(unknown("table", table, names, "ccdata.tables()"))
        raise DataMissing(
            f"the data lack the file data/{path.name}\n"
            "  mend:  build them again with `ccdata build`, or install ccdata again"
        )
    return path
