"""The checks of the three tables as schemas of pandera, for polars."""

import json
import sys
from pathlib import Path

import pandera.polars as pa
import polars as pl

folder, form = Path(sys.argv[1]), sys.argv[2]
NAMES = ("documents", "claims", "citations")
DAYS = {"documents": ["published"], "claims": ["start", "end"], "citations": []}


def text(*checks, **options):
    """A column of texts."""
    return pa.Column(pl.String, list(checks), **options)


def value(kind, *checks, nullable=True):
    """A column of other values."""
    return pa.Column(kind, list(checks), coerce=True, nullable=nullable)


def boolean():
    """A column of booleans: polars turns no text into one, so in CSV the text is held against both words."""
    if form == "parquet":
        return pa.Column(pl.Boolean, nullable=True)
    return text(pa.Check.isin(["true", "false"]), nullable=True)


def pattern(written):
    """A pattern, to the end: pandera's holds for the start alone."""
    return pa.Check.str_matches(rf"^(?:{written})$")


def among(target):
    """A foreign key."""
    return pa.Check(lambda data: data.lazyframe.select(pl.col(data.key).is_in(target.implode())), error="key")


def read(name):
    """The table. polars 2 casts no text to a date, so pandera cannot coerce one: a bad date is null here."""
    if form == "parquet":
        return pl.read_parquet(folder / f"{name}.parquet")
    texts = pl.read_csv(folder / f"{name}.csv", infer_schema=False, truncate_ragged_lines=True)
    return texts.with_columns(pl.col(column).str.to_date(strict=False) for column in DAYS[name])


def check(name, schema, table):
    """Note every failure case."""
    try:
        schema.validate(table, lazy=True)
    except pa.errors.SchemaErrors as errors:
        cases = errors.failure_cases.select("column", "check", "index").rows()
        for column, rule, index in cases:
            label = f"{name} {str(rule).split('(')[0].replace(' ', '_')} {column or ''}"
            rows = found.setdefault(label, [])
            if index is not None:
                rows.append(int(index) + 1)


found = {}
documents, claims, citations = (read(name) for name in NAMES)
check(
    "documents",
    pa.DataFrameSchema(
        {
            "id": text(pattern("d[0-9]{9}"), unique=True),
            "title": text(pa.Check.str_length(3, 80)),
            "url": text(unique=True),
            "kind": text(pa.Check.isin(["article", "report", "register", "hansard", "letter"])),
            "published": value(pl.Date, pa.Check.ge(pl.date(1997, 1, 1))),
            "words": value(pl.Int64, pa.Check.in_range(0, 100_000)),
        }
    ),
    documents,
)
check(
    "claims",
    pa.DataFrameSchema(
        {
            "id": text(pattern("c[0-9]{9}"), unique=True),
            "document_id": text(among(documents["id"])),
            "measure": text(pattern("[a-z]+(_[a-z]+)*")),
            "amount": value(pl.Float64, pa.Check.in_range(0, 1_000_000_000)),
            "share": value(pl.Float64, pa.Check.in_range(0, 1)),
            "start": value(pl.Date),
            "end": value(pl.Date),
            "status": text(pa.Check.isin(["stated", "inferred", "disputed"])),
            "is_estimate": boolean(),
        },
        checks=pa.Check(
            lambda data: data.lazyframe.select(~(pl.col("start") > pl.col("end"))), error="order"
        ),
    ),
    claims,
)
check(
    "citations",
    pa.DataFrameSchema(
        {
            "id": text(pattern("q[0-9]{9}"), unique=True),
            "claim_id": text(among(claims["id"])),
            "document_id": text(among(documents["id"])),
            "start": value(pl.Int64, pa.Check.ge(0), nullable=False),
            "end": value(pl.Int64, pa.Check.ge(1), nullable=False),
            "quote": text(pa.Check.str_length(max_value=200)),
            "checked": boolean(),
        },
        unique=["claim_id", "start"],
    ),
    citations,
)
print(json.dumps(found))
