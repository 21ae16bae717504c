"""The checks of the three tables as schemas of pandera, for pandas."""

import json
import sys
from pathlib import Path

import pandas as pd
import pandera.pandas as pa
from pandera.engines.pandas_engine import DateTime

folder, form = Path(sys.argv[1]), sys.argv[2]
NAMES = {
    "documents": ["id", "title", "url", "kind", "published", "words"],
    "claims": ["id", "document_id", "measure", "amount", "share", "start", "end", "status", "is_estimate"],
    "citations": ["id", "claim_id", "document_id", "start", "end", "quote", "checked"],
}
DAY = DateTime(to_datetime_kwargs={"format": "%Y-%m-%d"})


def text(*checks, **options):
    """A column of texts."""
    return pa.Column(str, list(checks), coerce=True, **options)


def value(kind, *checks):
    """A column of other values, which may be null."""
    return pa.Column(kind, list(checks), coerce=True, nullable=True)


def boolean():
    """A column of booleans: pandas turns no text into one, so in CSV the text is held against both words."""
    if form == "parquet":
        return pa.Column("boolean", coerce=True, nullable=True)
    return text(pa.Check.isin(["true", "false"]), nullable=True)


def pattern(written):
    """A pattern, to the end: pandera's holds for the start alone."""
    return pa.Check.str_matches(rf"(?:{written})\Z")


def among(target):
    """A foreign key."""
    known = set(target)
    return pa.Check(lambda column: column.isin(known), error="key")


def read(name):
    """The table; `usecols` makes pandas drop a cell too many, where it would refuse the file."""
    if form == "parquet":
        return pd.read_parquet(folder / f"{name}.parquet")
    return pd.read_csv(
        folder / f"{name}.csv",
        dtype=str,
        keep_default_na=False,
        na_values=[""],
        usecols=NAMES[name],
        index_col=False,
    )


def check(name, schema, table):
    """Note every failure case."""
    try:
        schema.validate(table, lazy=True)
    except pa.errors.SchemaErrors as errors:
        for column, rule, index in zip(
            errors.failure_cases["column"],
            errors.failure_cases["check"],
            errors.failure_cases["index"],
            strict=True,
        ):
            # What is about a whole row is said of each of its columns.
            place = "" if rule == "order" or column in NAMES else column
            label = f"{name} {str(rule).split('(')[0].replace(' ', '_')} {place}"
            rows = found.setdefault(label, [])
            if index is not None and index == index:
                rows.append(int(index) + 1)


found = {}
documents, claims, citations = read("documents"), read("claims"), read("citations")
check(
    "documents",
    pa.DataFrameSchema(
        {
            "id": text(pattern("d[0-9]{9}"), unique=True),
            "title": text(pa.Check.str_length(3, 80)),
            "url": text(unique=True),
            "kind": text(pa.Check.isin(["article", "report", "register", "hansard", "letter"])),
            "published": value(DAY, pa.Check.ge(pd.Timestamp("1997-01-01"))),
            "words": value("Int64", pa.Check.in_range(0, 100_000)),
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
            "amount": value(float, pa.Check.in_range(0, 1_000_000_000)),
            "share": value(float, pa.Check.in_range(0, 1)),
            "start": value(DAY),
            "end": value(DAY),
            "status": text(pa.Check.isin(["stated", "inferred", "disputed"])),
            "is_estimate": boolean(),
        },
        checks=pa.Check(lambda table: ~(table["start"] > table["end"]), error="order", ignore_na=False),
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
            "start": pa.Column("Int64", pa.Check.ge(0), coerce=True),
            "end": pa.Column("Int64", pa.Check.ge(1), coerce=True),
            "quote": text(pa.Check.str_length(max_value=200)),
            "checked": boolean(),
        },
        unique=["claim_id", "start"],
    ),
    citations,
)
print(json.dumps(found))
