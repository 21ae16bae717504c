"""The checks of the three tables as schemas of dataframely."""

import json
import sys
from pathlib import Path

import dataframely as dy
import polars as pl

folder, form = Path(sys.argv[1]), sys.argv[2]


class Documents(dy.Schema):
    """Documents."""

    id = dy.String(primary_key=True, regex=r"\Ad[0-9]{9}\z")
    title = dy.String(nullable=False, min_length=3, max_length=80)
    url = dy.String(nullable=False, unique=True)
    kind = dy.String(
        nullable=False, check=lambda cell: cell.is_in(["article", "report", "register", "hansard", "letter"])
    )
    published = dy.Date(nullable=True, check=lambda cell: cell >= pl.date(1997, 1, 1))
    words = dy.Int64(nullable=True, min=0, max=100_000)


class Claims(dy.Schema):
    """Claims."""

    id = dy.String(primary_key=True, regex=r"\Ac[0-9]{9}\z")
    document_id = dy.String(nullable=False)
    measure = dy.String(nullable=False, regex=r"\A[a-z]+(_[a-z]+)*\z")
    amount = dy.Float64(nullable=True, min=0, max=1_000_000_000)
    share = dy.Float64(nullable=True, min=0, max=1)
    start = dy.Date(nullable=True)
    end = dy.Date(nullable=True)
    status = dy.String(nullable=False, check=lambda cell: cell.is_in(["stated", "inferred", "disputed"]))
    is_estimate = dy.Bool(nullable=True)

    @dy.rule()
    def order(cls) -> pl.Expr:  # noqa: N805
        return pl.col("start") <= pl.col("end")


class Citations(dy.Schema):
    """Citations."""

    id = dy.String(primary_key=True, regex=r"\Aq[0-9]{9}\z")
    claim_id = dy.String(nullable=False)
    document_id = dy.String(nullable=False)
    start = dy.Int64(nullable=False, min=0)
    end = dy.Int64(nullable=False, min=1)
    quote = dy.String(nullable=False, max_length=200)
    checked = dy.Bool(nullable=True)

    @dy.rule()
    def start_unique(cls) -> pl.Expr:  # noqa: N805
        return pl.struct("claim_id", "start").is_unique()


def read(name: str, schema: type[dy.Schema]) -> pl.DataFrame:
    """The table; texts of CSV that are of no type are null."""
    if form == "parquet":
        return pl.read_parquet(folder / f"{name}.parquet").with_columns(
            pl.col(column).cast(kind) for column, kind in schema.create_empty().schema.items()
        )
    texts = pl.read_csv(folder / f"{name}.csv", infer_schema=False, truncate_ragged_lines=True)
    return texts.with_columns(
        pl.col(column).str.to_date(strict=False)
        if kind == pl.Date
        else pl.col(column).replace_strict({"true": True, "false": False}, default=None)
        if kind == pl.Boolean
        else pl.col(column).cast(kind, strict=False)
        for column, kind in schema.create_empty().schema.items()
    )


def label(rule: str) -> str:
    """The rule and the column, as the other scripts write them."""
    column, _, check = rule.rpartition("|")
    if column:
        return f"{check} {column}"
    return {"primary_key": "unique id", "order": "order start", "start_unique": "unique claim_id,start"}[rule]


found = {}
documents, claims, citations = (
    read(name, schema)
    for name, schema in (("documents", Documents), ("claims", Claims), ("citations", Citations))
)
for schema, table in ((Documents, documents), (Claims, claims), (Citations, citations)):
    counts = schema.filter(table)[1].counts()
    found |= {f"{schema.__name__.lower()} {label(rule)}": count for rule, count in counts.items()}
for name, table, column, target in (
    ("claims", claims, "document_id", documents),
    ("citations", citations, "claim_id", claims),
    ("citations", citations, "document_id", documents),
):
    found[f"{name} key {column}"] = table.join(target, left_on=column, right_on="id", how="anti").height
print(json.dumps({name: count for name, count in found.items() if count}))
