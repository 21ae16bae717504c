"""The checks of the three tables, written by hand for polars."""

import json
import sys
from pathlib import Path

import polars as pl

folder, form = Path(sys.argv[1]), sys.argv[2]
KINDS = ["article", "report", "register", "hansard", "letter"]
STATUS = ["stated", "inferred", "disputed"]


def read(name: str, **types: pl.DataType) -> tuple[pl.DataFrame, dict[str, pl.Expr]]:
    """The typed table, and for each column whether a cell was no value of its type."""
    if form == "parquet":
        return pl.read_parquet(folder / f"{name}.parquet"), {}
    texts = pl.read_csv(folder / f"{name}.csv", infer_schema=False, truncate_ragged_lines=True)
    casts = {
        column: pl.col(column).str.to_date(strict=False)
        if kind == pl.Date
        else pl.col(column).replace_strict({"true": True, "false": False}, default=None)
        if kind == pl.Boolean
        else pl.col(column).cast(kind, strict=False)
        for column, kind in types.items()
    }
    typed = texts.with_columns(**casts)
    failed = {
        f"type {column}": texts[column].is_not_null().sum() - typed[column].is_not_null().sum()
        for column in types
    }
    return typed, failed


def outside(column: str, low: object = None, high: object = None) -> pl.Expr:
    """How many values lie outside a range."""
    cell = pl.col(column)
    test = pl.lit(False)
    if low is not None:
        test = test | (cell < low)
    if high is not None:
        test = test | (cell > high)
    return test.sum().alias(f"range {column}")


def no_match(column: str, pattern: str) -> pl.Expr:
    """How many texts do not match."""
    return (~pl.col(column).str.contains(rf"\A(?:{pattern})\z")).sum().alias(f"pattern {column}")


def null(column: str) -> pl.Expr:
    """How many cells are null."""
    return pl.col(column).null_count().alias(f"required {column}")


def repeated(*columns: str) -> pl.Expr:
    """How many rows repeat a key."""
    key = pl.col(columns[0]) if len(columns) == 1 else pl.struct(columns)
    # Null is one value more, and no repetition.
    return (key.count() - key.drop_nulls().n_unique()).alias(f"unique {','.join(columns)}")


def lost(table: pl.DataFrame, column: str, target: pl.DataFrame) -> int:
    """How many keys lead nowhere."""
    return table.join(target, left_on=column, right_on="id", how="anti")[column].is_not_null().sum()


def note(name: str, counts: pl.DataFrame | dict[str, int]) -> None:
    """Keep the counts of a table."""
    row = counts if isinstance(counts, dict) else counts.row(0, named=True)
    found.update({f"{name} {label}": count for label, count in row.items()})


documents, types = read("documents", published=pl.Date, words=pl.Int64)
found = {}
note("documents", types)
note(
    "documents",
    documents.select(
        no_match("id", "d[0-9]{9}"),
        null("title"),
        (~pl.col("title").str.len_chars().is_between(3, 80)).sum().alias("length title"),
        null("url"),
        null("kind"),
        (~pl.col("kind").is_in(KINDS)).sum().alias("enum kind"),
        outside("published", pl.date(1997, 1, 1)),
        outside("words", 0, 100_000),
        null("id"),
        repeated("id"),
        repeated("url"),
    ),
)

claims, types = read(
    "claims", amount=pl.Float64, share=pl.Float64, start=pl.Date, end=pl.Date, is_estimate=pl.Boolean
)
note("claims", types)
note(
    "claims",
    claims.select(
        no_match("id", "c[0-9]{9}"),
        null("document_id"),
        null("measure"),
        no_match("measure", "[a-z]+(_[a-z]+)*"),
        outside("amount", 0, 1_000_000_000),
        outside("share", 0, 1),
        null("status"),
        (~pl.col("status").is_in(STATUS)).sum().alias("enum status"),
        (pl.col("start") > pl.col("end")).sum().alias("order start"),
        null("id"),
        repeated("id"),
    ),
)
found["claims key document_id"] = lost(claims, "document_id", documents)

citations, types = read("citations", start=pl.Int64, end=pl.Int64, checked=pl.Boolean)
note("citations", types)
note(
    "citations",
    citations.select(
        no_match("id", "q[0-9]{9}"),
        null("claim_id"),
        null("document_id"),
        null("start"),
        null("end"),
        outside("start", 0),
        outside("end", 1),
        null("quote"),
        (pl.col("quote").str.len_chars() > 200).sum().alias("length quote"),
        null("id"),
        repeated("id"),
        repeated("claim_id", "start"),
    ),
)
found["citations key claim_id"] = lost(citations, "claim_id", claims)
found["citations key document_id"] = lost(citations, "document_id", documents)
print(json.dumps({label: count for label, count in found.items() if count}))
