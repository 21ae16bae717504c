"""Whole processes: from nothing to the first table, as one who runs a script waits for it."""

from __future__ import annotations

from benchmarks.measuring import Effort, Figure, alternate, process
from ccdata.loaders.shipped import table_file

TABLE = "judgements"
"""A table of every type of column: dates, codes, names, yes and no."""

ROWS_BY_HAND = """
import csv
from pydantic import BaseModel  # `import pydantic` alone imports hardly anything
with open({csv!r}, encoding="utf-8", newline="") as file:
    rows = list(csv.DictReader(file))
"""


def figures(effort: Effort) -> list[Figure]:
    """Import, first table by each engine, and rows."""
    parquet, csv = str(table_file(TABLE, ".parquet")), str(table_file(TABLE, ".csv"))
    load = f"import ccdata; ccdata.load({TABLE!r}, engine={{!r}})"
    compared = (
        ("import ccdata", "import ccdata", "pass", 2.5),
        (
            "first table, pyarrow / ParquetFile",
            load.format("pyarrow"),
            f"from pyarrow.parquet import ParquetFile; ParquetFile({parquet!r}).read()",
            1.15,
        ),
        (
            "first table, pandas / pandas.read_parquet",
            load.format("pandas"),
            f"import pandas; pandas.read_parquet({parquet!r})",
            1.0,
        ),
        (
            "first table, polars / polars.read_parquet",
            load.format("polars"),
            f"import polars; polars.read_parquet({parquet!r})",
            None,
        ),
        (
            "rows() / csv and import of BaseModel",
            f"import ccdata; ccdata.rows({TABLE!r})",
            ROWS_BY_HAND.format(csv=csv),
            1.3,
        ),
    )
    return [
        Figure(name, *alternate(process(ours), process(peer), effort.runs), budget)
        for name, ours, peer, budget in compared
    ]
