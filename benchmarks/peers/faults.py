"""What each library finds in a package of ``benchmarks/faults.py``, written as its documentation shows it."""

import json
import sys
import warnings
from pathlib import Path

import dataframely as dy
import frictionless
import pandas as pd
import pandera.pandas as pa
import pandera.polars as pap
import pointblank as pb
import polars as pl

fault, folder = sys.argv[1], Path(sys.argv[2])
warnings.simplefilter("ignore")
MAXIMUM, PATTERN = 2**60, "d[0-9]"


def frames():
    """The table for polars and for pandas."""
    if fault == "integer":
        return pl.read_parquet(folder / "t.parquet"), pd.read_parquet(folder / "t.parquet")
    return pl.read_csv(folder / "t.csv"), pd.read_csv(folder / "t.csv")


def by_pandera(module, frame, kind, check):
    """The failure cases of pandera."""
    column = module.Column(kind, [check] if check else [], coerce=fault == "many", nullable=True)
    try:
        module.DataFrameSchema({"x": column}).validate(frame, lazy=True)
    except module.errors.SchemaErrors as errors:
        return len(set(errors.failure_cases["index"]) - {None})
    return 0


def by_dataframely(frame, column):
    """The rows that a schema of dataframely refuses."""
    schema = type("Schema", (dy.Schema,), {"x": column})
    return len(schema.filter(frame.select("x"))[1])


of_polars, of_pandas = frames()
report = frictionless.validate(str(folder / "datapackage.json"))
said = {"frictionless": sum(len(task.errors) for task in report.tasks)}
if fault == "integer":
    said["pandera, pandas"] = by_pandera(pa, of_pandas, None, pa.Check.le(MAXIMUM))
    said["pandera, polars"] = by_pandera(pap, of_polars, pl.Int64, pap.Check.le(MAXIMUM))
    steps = pb.Validate(of_polars).col_vals_le(columns="x", value=MAXIMUM, na_pass=True)
    said["pointblank"] = steps.interrogate().n_failed(i=1, scalar=True)
    said["dataframely"] = by_dataframely(of_polars, dy.Int64(nullable=True, max=MAXIMUM))
elif fault == "pattern":
    said["pandera, pandas"] = by_pandera(pa, of_pandas, str, pa.Check.str_matches(PATTERN))
    said["pandera, polars"] = by_pandera(pap, of_polars, pl.String, pap.Check.str_matches(PATTERN))
    steps = pb.Validate(of_polars).col_vals_regex(columns="x", pattern=PATTERN)
    said["pointblank"] = steps.interrogate().n_failed(i=1, scalar=True)
    said["dataframely"] = by_dataframely(of_polars, dy.String(regex=PATTERN))
elif fault == "length":
    said["pandera, pandas"] = by_pandera(pa, of_pandas, str, pa.Check.str_length(3))
    said["pandera, polars"] = by_pandera(pap, of_polars, pl.String, pap.Check.str_length(3))
    said["dataframely"] = by_dataframely(of_polars, dy.String(min_length=3))
else:
    said["pandera, pandas"] = by_pandera(pa, of_pandas, int, None)
    said["pandera, polars"] = by_pandera(pap, of_polars, pl.Int64, None)
print(json.dumps(said))
