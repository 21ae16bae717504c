"""The checks of the three tables as steps of pointblank, on frames of polars."""

import json
import sys
from datetime import date
from pathlib import Path

import pointblank as pb
import polars as pl

folder, form = Path(sys.argv[1]), sys.argv[2]
TYPES = {
    "documents": {"published": pl.Date, "words": pl.Int64},
    "claims": {
        "amount": pl.Float64,
        "share": pl.Float64,
        "start": pl.Date,
        "end": pl.Date,
        "is_estimate": pl.Boolean,
    },
    "citations": {"start": pl.Int64, "end": pl.Int64, "checked": pl.Boolean},
}


def read(name):
    """The table, in CSV with the texts of the typed columns beside: a text that is of no type is null."""
    if form == "parquet":
        return pl.read_parquet(folder / f"{name}.parquet")
    texts = pl.read_csv(folder / f"{name}.csv", infer_schema=False, truncate_ragged_lines=True)
    return texts.with_columns(pl.col(list(TYPES[name])).name.suffix(" text")).with_columns(
        pl.col(column).str.to_date(strict=False)
        if kind == pl.Date
        else pl.col(column).replace_strict({"true": True, "false": False}, default=None)
        if kind == pl.Boolean
        else pl.col(column).cast(kind, strict=False)
        for column, kind in TYPES[name].items()
    )


def begun(name):
    """The steps that hold the types."""
    steps = pb.Validate(read(name))
    if form == "csv":
        for column in TYPES[name]:
            typed, written = pl.col(column), pl.col(f"{column} text")
            steps = steps.col_vals_expr(expr=typed.is_not_null() | written.is_null())
    return steps


def carried_out(name, steps, labels):
    """Note the rows of every step that failed."""
    labels = [f"type {column}" for column in TYPES[name] if form == "csv"] + labels
    done = steps.interrogate(extract_limit=10**9)
    for place, label in enumerate(labels, 1):
        if done.n_failed(i=place, scalar=True):
            rows = done.get_data_extracts(i=place, frame=True)["_row_num_"].to_list()
            found.setdefault(f"{name} {label}", []).extend(rows)


found = {}
carried_out(
    "documents",
    begun("documents")
    .col_vals_not_null(columns=["id", "title", "url", "kind"])
    .col_vals_regex(columns="id", pattern="^d[0-9]{9}$", na_pass=True)
    .col_vals_expr(expr=pl.col("title").str.len_chars().is_between(3, 80) | pl.col("title").is_null())
    .col_vals_in_set(columns="kind", set=["article", "report", "register", "hansard", "letter"])
    .col_vals_ge(columns="published", value=date(1997, 1, 1), na_pass=True)
    .col_vals_between(columns="words", left=0, right=100_000, na_pass=True)
    .rows_distinct(columns_subset="id")
    .rows_distinct(columns_subset="url"),
    [
        *(f"required {column}" for column in ("id", "title", "url", "kind")),
        "pattern id",
        "length title",
        "enum kind",
        "range published",
        "range words",
        "unique id",
        "unique url",
    ],
)
carried_out(
    "claims",
    begun("claims")
    .col_vals_not_null(columns=["id", "document_id", "measure", "status"])
    .col_vals_regex(columns="id", pattern="^c[0-9]{9}$", na_pass=True)
    .col_vals_regex(columns="measure", pattern="^[a-z]+(_[a-z]+)*$", na_pass=True)
    .col_vals_between(columns="amount", left=0, right=1_000_000_000, na_pass=True)
    .col_vals_between(columns="share", left=0, right=1, na_pass=True)
    .col_vals_in_set(columns="status", set=["stated", "inferred", "disputed"])
    .col_vals_le(columns="start", value=pb.col("end"), na_pass=True)
    .rows_distinct(columns_subset="id"),
    [
        *(f"required {column}" for column in ("id", "document_id", "measure", "status")),
        "pattern id",
        "pattern measure",
        "range amount",
        "range share",
        "enum status",
        "order start",
        "unique id",
    ],
)
carried_out(
    "citations",
    begun("citations")
    .col_vals_not_null(columns=["id", "claim_id", "document_id", "start", "end", "quote"])
    .col_vals_regex(columns="id", pattern="^q[0-9]{9}$", na_pass=True)
    .col_vals_ge(columns="start", value=0, na_pass=True)
    .col_vals_ge(columns="end", value=1, na_pass=True)
    .col_vals_expr(expr=(pl.col("quote").str.len_chars() <= 200) | pl.col("quote").is_null())
    .rows_distinct(columns_subset="id")
    .rows_distinct(columns_subset=["claim_id", "start"]),
    [
        *(f"required {column}" for column in ("id", "claim_id", "document_id", "start", "end", "quote")),
        "pattern id",
        "range start",
        "range end",
        "length quote",
        "unique id",
        "unique claim_id,start",
    ],
)
print(json.dumps(found))
