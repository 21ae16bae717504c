"""The checks of the three tables, written by hand for pyarrow."""

import json
import sys
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv
import pyarrow.parquet

folder, form = Path(sys.argv[1]), sys.argv[2]
NAMES = {
    "documents": ("id", "title", "url", "kind", "published", "words"),
    "claims": ("id", "document_id", "measure", "amount", "share", "start", "end", "status", "is_estimate"),
    "citations": ("id", "claim_id", "document_id", "start", "end", "quote", "checked"),
}
DAY, NUMBER, WHOLE = "[0-9]{4}-[0-9]{2}-[0-9]{2}", r"-?[0-9]+(\.[0-9]+)?", "-?[0-9]{1,18}"
TYPES = {
    "documents": {"published": (DAY, pa.date32()), "words": (WHOLE, pa.int64())},
    "claims": {
        "amount": (NUMBER, pa.float64()),
        "share": (NUMBER, pa.float64()),
        "start": (DAY, pa.date32()),
        "end": (DAY, pa.date32()),
        "is_estimate": ("true|false", pa.bool_()),
    },
    "citations": {
        "start": (WHOLE, pa.int64()),
        "end": (WHOLE, pa.int64()),
        "checked": ("true|false", pa.bool_()),
    },
}
found = {}


def note(name, mask):
    """Count the rows of a mask."""
    count = pc.sum(mask).as_py()
    if count:
        found[name] = found.get(name, 0) + count


def read(name):
    """The typed table; cells that are of no type are null."""
    if form == "parquet":
        return pa.parquet.ParquetFile(folder / f"{name}.parquet").read()
    table = pa.csv.read_csv(
        folder / f"{name}.csv",
        parse_options=pa.csv.ParseOptions(newlines_in_values=True, invalid_row_handler=lambda row: "skip"),
        convert_options=pa.csv.ConvertOptions(
            column_types=dict.fromkeys(NAMES[name], pa.string()), strings_can_be_null=True, null_values=[""]
        ),
    )
    for column, (pattern, kind) in TYPES[name].items():
        texts = table[column]
        is_typed = pc.match_substring_regex(texts, f"^({pattern})$")
        note(f"{name} type {column}", pc.invert(is_typed))
        sound = pc.if_else(is_typed, texts, None)
        if kind == pa.date32():
            days = pc.strptime(sound, format="%Y-%m-%d", unit="s", error_is_null=True)
            note(f"{name} type {column}", pc.and_(pc.is_valid(sound), pc.is_null(days)))
            values = days.cast(kind)
        else:
            values = sound.cast(kind)
        table = table.set_column(table.schema.get_field_index(column), column, values)
    return table


def required(name, table, *columns):
    """Count nulls."""
    for column in columns:
        note(f"{name} required {column}", pc.is_null(table[column]))


def pattern(name, table, column, form):
    """Count texts that do not match."""
    note(f"{name} pattern {column}", pc.invert(pc.match_substring_regex(table[column], f"^({form})$")))


def outside(name, table, column, low=None, high=None):
    """Count values outside a range."""
    if low is not None:
        note(f"{name} range {column}", pc.less(table[column], low))
    if high is not None:
        note(f"{name} range {column}", pc.greater(table[column], high))


def among(name, table, column, known):
    """Count values that are none of some; null is none, and no fault."""
    known = pc.is_in(table[column], value_set=known)
    note(f"{name} enum {column}", pc.and_(pc.invert(known), pc.is_valid(table[column])))


def unique(name, table, *columns):
    """Count rows that repeat a key."""
    groups = table.select(columns).group_by(columns).aggregate([])
    # Nulls are one group more, and no repetition.
    nulls = max(table[column].null_count for column in columns)
    count = len(table) - max(nulls - 1, 0) - len(groups)
    if count:
        found[f"{name} unique {','.join(columns)}"] = count


def foreign(name, table, column, target):
    """Count keys that lead nowhere."""
    known = pc.is_in(table[column], value_set=target["id"].combine_chunks())
    note(f"{name} key {column}", pc.and_(pc.invert(known), pc.is_valid(table[column])))


documents = read("documents")
required("documents", documents, "id", "title", "url", "kind")
pattern("documents", documents, "id", "d[0-9]{9}")
lengths = pc.utf8_length(documents["title"])
note("documents length title", pc.or_(pc.less(lengths, 3), pc.greater(lengths, 80)))
KINDS = pa.array(["article", "report", "register", "hansard", "letter"])
among("documents", documents, "kind", KINDS)
outside("documents", documents, "published", pa.scalar(9862, pa.date32()))
outside("documents", documents, "words", 0, 100_000)
unique("documents", documents, "id")
unique("documents", documents, "url")

claims = read("claims")
required("claims", claims, "id", "document_id", "measure", "status")
pattern("claims", claims, "id", "c[0-9]{9}")
pattern("claims", claims, "measure", "[a-z]+(_[a-z]+)*")
outside("claims", claims, "amount", 0, 1_000_000_000)
outside("claims", claims, "share", 0, 1)
note("claims order start", pc.greater(claims["start"], claims["end"]))
STATUS = pa.array(["stated", "inferred", "disputed"])
among("claims", claims, "status", STATUS)
unique("claims", claims, "id")
foreign("claims", claims, "document_id", documents)

citations = read("citations")
required("citations", citations, "id", "claim_id", "document_id", "start", "end", "quote")
pattern("citations", citations, "id", "q[0-9]{9}")
outside("citations", citations, "start", 0)
outside("citations", citations, "end", 1)
note("citations length quote", pc.greater(pc.utf8_length(citations["quote"]), 200))
unique("citations", citations, "id")
unique("citations", citations, "claim_id", "start")
foreign("citations", citations, "claim_id", claims)
foreign("citations", citations, "document_id", documents)
print(json.dumps(found))
