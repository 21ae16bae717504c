"""The checks of the three tables in plain Python, a column at a time: no library, but pyarrow for Parquet."""

import csv
import gc
import json
import re
import sys
from datetime import date
from pathlib import Path

folder, form = Path(sys.argv[1]), sys.argv[2]
NAMES = {
    "documents": ("id", "title", "url", "kind", "published", "words"),
    "claims": ("id", "document_id", "measure", "amount", "share", "start", "end", "status", "is_estimate"),
    "citations": ("id", "claim_id", "document_id", "start", "end", "quote", "checked"),
}
KINDS = {"article", "report", "register", "hansard", "letter"}
STATUS = {"stated", "inferred", "disputed"}
BOOLEANS = {"true": True, "false": False}
WHOLE, NUMBER = re.compile("-?[0-9]+"), re.compile(r"-?[0-9]+(\.[0-9]+)?")
found = {}
gc.disable()  # lists of lists of texts: there is no garbage, only time to lose in looking for it


def whole(text):
    """An integer."""
    if WHOLE.fullmatch(text) is None:
        raise ValueError(text)
    return int(text)


def number(text):
    """A number."""
    if NUMBER.fullmatch(text) is None:
        raise ValueError(text)
    return float(text)


TYPES = {
    "documents": {"published": date.fromisoformat, "words": whole},
    "claims": {
        "amount": number,
        "share": number,
        "start": date.fromisoformat,
        "end": date.fromisoformat,
        "is_estimate": BOOLEANS.__getitem__,
    },
    "citations": {"start": whole, "end": whole, "checked": BOOLEANS.__getitem__},
}


def read(name):
    """The columns of a table, typed; null is None."""
    if form == "parquet":
        import pyarrow.parquet

        table = pyarrow.parquet.ParquetFile(folder / f"{name}.parquet").read()
        return {column: table[column].to_pylist() for column in NAMES[name]}
    with (folder / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        reader = csv.reader(file)
        width = len(next(reader))
        rows = list(reader)
    note(name, "width", "", [row for row, cells in enumerate(rows, 1) if len(cells) != width])
    rows = [cells if len(cells) == width else [*cells, ""][:width] for cells in rows]
    columns = {
        column: [cell or None for cell in cells]
        for column, cells in zip(NAMES[name], zip(*rows, strict=True), strict=True)
    }
    for column, convert in TYPES[name].items():
        columns[column] = typed(name, column, columns[column], convert)
    return columns


def typed(name, column, texts, convert):
    """The values of a column; those that are of no type are None."""
    values, wrong = [], []
    for row, text in enumerate(texts, 1):
        try:
            values.append(None if text is None else convert(text))
        except (ValueError, KeyError):
            wrong.append(row)
            values.append(None)
    note(name, "type", column, wrong)
    return values


def note(name, check, column, rows):
    """Keep the rows that are wrong."""
    if rows:
        found.setdefault(f"{name} {check} {column}", []).extend(rows)


def each(name, check, column, values, is_sound):
    """Hold each value of a column, nulls left out, against a test."""
    note(
        name,
        check,
        column,
        [row for row, value in enumerate(values, 1) if value is not None and not is_sound(value)],
    )


def required(name, columns, *names):
    """Rows that have a null."""
    for column in names:
        note(name, "required", column, [row for row, value in enumerate(columns[column], 1) if value is None])


def unique(name, column, values):
    """Rows that repeat a value."""
    seen = set()
    if len(set(values)) == len(values):
        return
    rows = []
    for row, value in enumerate(values, 1):
        if value is not None and value in seen:
            rows.append(row)
        seen.add(value)
    note(name, "unique", column, rows)


documents = read("documents")
required("documents", documents, "id", "title", "url", "kind")
each("documents", "pattern", "id", documents["id"], re.compile("d[0-9]{9}").fullmatch)
each("documents", "length", "title", documents["title"], lambda text: 3 <= len(text) <= 80)
each("documents", "enum", "kind", documents["kind"], KINDS.__contains__)
each("documents", "range", "published", documents["published"], date(1997, 1, 1).__le__)
each("documents", "range", "words", documents["words"], lambda value: 0 <= value <= 100_000)
unique("documents", "id", documents["id"])
unique("documents", "url", documents["url"])

claims = read("claims")
required("claims", claims, "id", "document_id", "measure", "status")
each("claims", "pattern", "id", claims["id"], re.compile("c[0-9]{9}").fullmatch)
each("claims", "pattern", "measure", claims["measure"], re.compile("[a-z]+(_[a-z]+)*").fullmatch)
each("claims", "range", "amount", claims["amount"], lambda value: 0 <= value <= 1_000_000_000)
each("claims", "range", "share", claims["share"], lambda value: 0 <= value <= 1)
each("claims", "enum", "status", claims["status"], STATUS.__contains__)
unique("claims", "id", claims["id"])
each("claims", "key", "document_id", claims["document_id"], set(documents["id"]).__contains__)
pairs = zip(claims["start"], claims["end"], strict=True)
note(
    "claims",
    "order",
    "start",
    [
        row
        for row, (start, end) in enumerate(pairs, 1)
        if start is not None and end is not None and start > end
    ],
)

citations = read("citations")
required("citations", citations, "id", "claim_id", "document_id", "start", "end", "quote")
each("citations", "pattern", "id", citations["id"], re.compile("q[0-9]{9}").fullmatch)
each("citations", "range", "start", citations["start"], lambda value: value >= 0)
each("citations", "range", "end", citations["end"], lambda value: value >= 1)
each("citations", "length", "quote", citations["quote"], lambda text: len(text) <= 200)
unique("citations", "id", citations["id"])
unique("citations", "claim_id,start", list(zip(citations["claim_id"], citations["start"], strict=True)))
each("citations", "key", "claim_id", citations["claim_id"], set(claims["id"]).__contains__)
each("citations", "key", "document_id", citations["document_id"], set(documents["id"]).__contains__)
print(json.dumps(found))
