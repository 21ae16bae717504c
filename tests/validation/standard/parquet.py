"""Tables in Parquet, of one file and of several. frictionless is not asked: it needs one library more."""

from __future__ import annotations

import io
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from tests.validation.standard.cases import Case, fields, package, table

SCHEMA = {
    "fields": [{"name": "id", "type": "integer", "constraints": {"minimum": 0}}, *fields("name")],
    "primaryKey": ["id"],
}


def written(**columns: list[Any]) -> bytes:
    """A Parquet file of these columns."""
    file = io.BytesIO()
    pq.write_table(pa.table(columns), file)
    return file.getvalue()


def case(id_: str, files: dict[str, bytes], *finds: str, **properties: Any) -> Case:
    """A table of files of Parquet."""
    path = list(files) if len(files) > 1 else next(iter(files))
    about = package(table(path=path, **{"schema": SCHEMA, **properties}))
    return Case(id_, about, files, finds=finds, alone=True)


FIRST = written(id=[1, 2], name=["a", None])

PARQUET = (
    case("parquet", {"t.parquet": FIRST}),
    case("parquet-format", {"t.data": FIRST}, format="parquet"),
    case("parquet-parts", {"a/1.parquet": FIRST, "a/2.parquet": written(id=[3], name=["c"])}),
    case("parquet-parts-key", {"1.parquet": FIRST, "2.parquet": written(id=[2], name=["c"])}, "key-primary"),
    case(
        "parquet-parts-value", {"1.parquet": FIRST, "2.parquet": written(id=[-1], name=["c"])}, "cell-range"
    ),
    case(
        "parquet-parts-type",
        {"1.parquet": FIRST, "2.parquet": written(id=["3"], name=["c"])},
        "parquet-schema",
    ),
    case("parquet-type", {"t.parquet": written(id=["1"], name=["a"])}, "parquet-schema"),
    case("parquet-header", {"t.parquet": written(id=[1], nom=["a"])}, "parquet-schema"),
    case("parquet-null-key", {"t.parquet": written(id=[1, None], name=["a", "b"])}, "key-primary"),
    case("parquet-exact", {"t.parquet": written(id=[2**60, 2**60 + 1], name=["a", None])}),
    case("parquet-broken", {"t.parquet": FIRST[:-9]}, "parquet-readable"),
    case("parquet-is-csv", {"t.parquet": b"id,name\n1,a\n"}, "parquet-readable"),
)
