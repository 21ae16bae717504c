"""Both engines report the same of any package: that is what lets one of them be fast.

Packages are generated with whatever may be wrong with a table, in CSV as bytes and in Parquet, and read in
pieces so small that every record stands at the end of one sooner or later.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import polars as pl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ccdata.validation import validate
from ccdata.validation.engines.sieve import batches, cutting, hashes, keyed
from ccdata.validation.report import Report

TEXTS = st.text(alphabet='ab1,"\n\r é\0\u2028\ufeff', max_size=6)
LONG = [10**18 - 1, 10**18, 2**60 + 1, 2**63 - 1, -(10**18)]
CELLS: dict[str, st.SearchStrategy[str]] = {
    "string": st.one_of(st.sampled_from(["a", "b", "c", "", "-", "ab"]), TEXTS),
    "integer": st.one_of(
        st.integers(-3, 12).map(str),
        st.sampled_from(["", "-", "01", "+1", " 1", "1.0", "x", "9" * 30, "1_0", "１", "1,000"]),
        st.sampled_from(LONG).map(str),
    ),
    "number": st.one_of(
        st.integers(-3, 3).map(str), st.sampled_from(["", "1.0", "1.50", "1e0", "nan", "INF", "0.1", "1,5",
        ".5", "5.", "123456789012345678.1"]),
    ),
    "boolean": st.sampled_from(["true", "false", "1", "0", "yes", "", "TRUE", "True ", "tRue"]),
    "date": st.one_of(
        st.dates(date(2019, 12, 30), date(2020, 3, 2)).map(str), st.sampled_from(["", "2020-02-30",
        "2100-02-29", "2000-02-29", "2020-2-1", "0000-01-01", "0999-01-01"]),
    ),
    "year": st.sampled_from(["2020", "2021", "20", "", "-0044", "2020Z", "x"]),
    "yearmonth": st.sampled_from(["2020-01", "2020-13", "", "2020-1", "2021-12"]),
    "datetime": st.sampled_from(
        ["2020-01-01T00:00:00Z", "2020-01-01T00:00:00", "2020-01-01T01:00:00+01:00", "", "x"]
    ),
    "any": TEXTS,
}  # fmt: skip
LIMITS: dict[str, list[dict[str, Any]]] = {
    "string": [
        {"pattern": "[a-c]+"},
        {"pattern": "a|b"},
        {"minLength": 1, "maxLength": 3},
        {"enum": ["a", "b"]},
    ],
    "integer": [{"minimum": 0}, {"exclusiveMaximum": 7, "minimum": "-1"}, {"enum": [1, 2, 3]}],
    "number": [{"minimum": 0, "maximum": 2}, {"exclusiveMinimum": "0.1"}],
    "boolean": [{"enum": [True]}],
    "date": [{"minimum": "2020-01-01"}, {"exclusiveMaximum": "2020-02-29"}],
    "year": [{"minimum": 2021}],
    "yearmonth": [{"maximum": "2021-01"}],
    "datetime": [{"minimum": "2020-01-01T00:00:00Z"}],
    "any": [],
}


@st.composite
def fields(draw: st.DrawFn, types: list[str]) -> dict[str, Any]:
    """A field of one of these types, with constraints."""
    kind = draw(st.sampled_from(types))
    constraints: dict[str, Any] = {}
    if draw(st.booleans()) and LIMITS[kind]:
        constraints |= draw(st.sampled_from(LIMITS[kind]))
    if draw(st.integers(0, 3)) == 0:
        constraints["required"] = True
    if draw(st.integers(0, 3)) == 0:
        constraints["unique"] = True
    about: dict[str, Any] = {"type": kind, "constraints": constraints}
    if draw(st.integers(0, 3)) == 0:
        about["missingValues"] = draw(st.sampled_from([["-"], ["", "-"], ["x", "1"], []]))
    if kind == "integer" and draw(st.integers(0, 4)) == 0:
        about |= draw(st.sampled_from([{"groupChar": ","}, {"bareNumber": False}]))
    if kind == "string" and draw(st.integers(0, 4)) == 0:
        about["format"] = draw(st.sampled_from(["email", "uri", "uuid", "binary"]))
    return about


@st.composite
def schemas(draw: st.DrawFn, types: list[str]) -> dict[str, Any]:
    """A schema of up to four columns, with keys and rules."""
    found = draw(st.lists(fields(types), min_size=1, max_size=4))
    named = [{"name": f"f{place}", **about} for place, about in enumerate(found)]
    names = [about["name"] for about in named]
    schema: dict[str, Any] = {"fields": named, "missingValues": [""]}
    some: st.SearchStrategy[Any] = st.lists(st.sampled_from(names), min_size=1, max_size=2, unique=True)
    if draw(st.booleans()):
        schema["primaryKey"] = draw(some)
    if draw(st.booleans()):
        schema["uniqueKeys"] = [draw(some)]
    if len(names) > 1 and draw(st.booleans()):
        first, last = draw(st.permutations(names))[:2]
        schema["rules"] = [draw(st.sampled_from([
            {"rule": "dates-order", "start": first, "end": last},
            {"rule": "bounds-order", "low": first, "high": last},
            {"rule": "id-sorted", "field": first},
            {"rule": "id-form", "field": first, "fields": [last], "joinedBy": ""},
        ]))]  # fmt: skip
    return schema


def _written(rows: list[list[str]], end: str, quoting: int) -> str:
    text = io.StringIO(newline="")
    writer = csv.writer(text, lineterminator=end, quoting=quoting)  # type: ignore[arg-type]
    writer.writerows(rows)
    return text.getvalue()


@st.composite
def csv_files(draw: st.DrawFn, schema: dict[str, Any]) -> bytes:
    """A file of CSV: mostly as its schema has it."""
    kinds = [about["type"] for about in schema["fields"]]
    names = [about["name"] for about in schema["fields"]]
    row = st.tuples(*(CELLS[kind] for kind in kinds)).map(list)
    rows = [[*names], *draw(st.lists(row, max_size=12))]
    for cells in rows[1:]:
        match draw(st.integers(0, 25)):
            case 0:
                cells.append("more")
            case 1:
                cells.pop()
    if draw(st.integers(0, 15)) == 0:
        rows[0] = draw(st.sampled_from([rows[0][::-1], rows[0][1:], [*rows[0], "z"], ["a"] * len(names), []]))
    end = draw(st.sampled_from(["\n", "\n", "\n", "\r\n", "\r"]))
    text = _written(rows, end, draw(st.sampled_from([csv.QUOTE_MINIMAL, csv.QUOTE_MINIMAL, csv.QUOTE_ALL])))
    if draw(st.integers(0, 3)) == 0:
        text = text.removesuffix(end)
    found = text.encode()
    if draw(st.integers(0, 5)) == 0:
        place = draw(st.integers(0, len(found)))
        wild = [b"\xff", b'"', b"\r", b"\n", b"\xe9\xe9", b",", b"\xef\xbb\xbf", b"\n\n", b"\0", b'""', b' "']
        found = found[:place] + draw(st.sampled_from(wild)) + found[place:]
    return b"\xef\xbb\xbf" + found if draw(st.integers(0, 9)) == 0 else found


def _resource(name: str, paths: list[str], schema: dict[str, Any]) -> dict[str, Any]:
    path: str | list[str] = paths[0] if len(paths) == 1 else paths
    form = "parquet" if paths[0].endswith(".parquet") else "csv"
    return {"name": name, "type": "table", "format": form, "path": path, "schema": schema}


def _refer(draw: Any, source: dict[str, Any], target: dict[str, Any], resource: str) -> None:
    width = draw(st.integers(1, min(2, len(source["fields"]), len(target["fields"]))))
    columns = draw(st.permutations([about["name"] for about in source["fields"]]))[:width]
    references = draw(st.permutations([about["name"] for about in target["fields"]]))[:width]
    reference = {"resource": resource, "fields": list(references)}
    source["foreignKeys"] = [{"fields": list(columns), "reference": reference}]


def _package(folder: Path, resources: list[dict[str, Any]]) -> None:
    about = {
        "$schema": "https://datapackage.org/profiles/2.0/datapackage.json",
        "name": "generated",
        "resources": resources,
    }
    (folder / "datapackage.json").write_text(json.dumps(about), encoding="utf-8")


def _both(folder: Path) -> tuple[Report, Report]:
    return validate(folder, engine="plain"), validate(folder, engine="sieve")


@pytest.fixture(params=["small", "spilled"], scope="module")
def _pieces(request: pytest.FixtureRequest) -> Iterator[None]:
    """Read a few bytes at a time; the second time, keep nothing that can be on disk or read again."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(cutting, "SIZE", 24)
        patch.setattr(batches, "ROWS", 3)
        if request.param == "spilled":
            patch.setattr(keyed, "KEPT", 0)
            patch.setattr(hashes, "BUDGET", 0)
            patch.setattr(hashes, "BITS", 1)
        yield


COMMON = settings(
    deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow]
)


@pytest.mark.usefixtures("_pieces")
@COMMON
@given(st.data())
def test_both_engines_report_the_same_of_csv(data: st.DataObject) -> None:
    """A proof that is too lax, a line that is counted otherwise, a key that is compared otherwise."""
    types = list(CELLS)
    one, two = data.draw(schemas(types)), data.draw(schemas(types))
    _refer(data.draw, two, one, "one")
    if data.draw(st.booleans()):
        _refer(data.draw, one, one, "")
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path, schema in (("one.csv", one), ("two.csv", two), ("three.csv", two)):
            (folder / path).write_bytes(data.draw(csv_files(schema)))
        resources = [_resource("one", ["one.csv"], one), _resource("two", ["two.csv", "three.csv"], two)]
        if data.draw(st.integers(0, 4)) == 0:
            resources[0]["dialect"] = data.draw(
                st.sampled_from(
                    [{"lineTerminator": "\n"}, {"header": False}, {"delimiter": ";"}, {"commentChar": "a"}]
                )
            )
        if data.draw(st.booleans()):
            resources.reverse()
        _package(folder, resources)
        plain, sieved = _both(folder)
        assert sieved == plain


FLOATS = st.sampled_from([0.1, 1.0, 2.5, float("nan"), float("inf"), -1e300])
VALUES: dict[str, tuple[Any, st.SearchStrategy[Any]]] = {
    "string": (pl.String, st.one_of(st.none(), CELLS["string"])),
    "integer": (pl.Int64, st.one_of(st.none(), st.integers(-3, 9), st.sampled_from(LONG))),
    "number": (pl.Float64, st.one_of(st.none(), FLOATS)),
    "boolean": (pl.Boolean, st.one_of(st.none(), st.booleans())),
    "date": (pl.Date, st.one_of(st.none(), st.dates(date(2019, 12, 1), date(2020, 3, 2)))),
    "year": (pl.Int32, st.one_of(st.none(), st.integers(2019, 2022))),
    "yearmonth": (pl.String, st.one_of(st.none(), CELLS["yearmonth"])),
}  # fmt: skip
WHOLE = st.one_of(st.none(), st.integers(0, 9))
OTHERWISE: dict[str, list[tuple[Any, st.SearchStrategy[Any]]]] = {
    "string": [(pl.Categorical, VALUES["string"][1]), (pl.Int64, VALUES["integer"][1])],
    "integer": [
        (pl.UInt64, st.one_of(WHOLE, st.just(2**64 - 1))),
        (pl.Int8, WHOLE),
        (pl.Decimal(38, 0), st.sampled_from([None, *map(Decimal, [0, 1, 10**30, *LONG])])),
        (pl.Float64, VALUES["number"][1]),
        (pl.Null, st.none()),
    ],
    "number": [
        (pl.Decimal(12, 2), st.sampled_from([None, Decimal("0.10"), Decimal("2.50"), Decimal(-1)])),
        (pl.Float32, st.sampled_from([None, 0.5, 1.0, float("-inf")])),
        (pl.Decimal(38, 3), st.sampled_from([None, *map(Decimal, [0, 1, *LONG])])),
        (pl.Int64, VALUES["integer"][1]),
    ],
    "date": [(pl.Datetime("us", "UTC"), st.sampled_from([None, datetime(2020, 1, 1, tzinfo=UTC)]))],
    "year": [(pl.Int64, st.one_of(st.none(), st.sampled_from([2020, 2021, -44, *LONG])))],
}  # fmt: skip
"""Other types that the columns of a file may have: some hold the values of the field, some do not."""


@pytest.mark.usefixtures("_pieces")
@COMMON
@given(st.data())
def test_both_engines_report_the_same_of_parquet(data: st.DataObject) -> None:
    """The same of native values, in row groups and in parts."""
    types = list(VALUES)
    one, two = data.draw(schemas(types)), data.draw(schemas(types))
    _refer(data.draw, two, one, "one")
    with TemporaryDirectory() as name:
        folder = Path(name)
        for path, schema in (("one.parquet", one), ("two.parquet", two), ("three.parquet", two)):
            size = data.draw(st.integers(0, 9))
            columns = []
            for about in schema["fields"]:
                kind, values = VALUES[about["type"]]
                if about["type"] in OTHERWISE and data.draw(st.integers(0, 2)) == 0:
                    kind, values = data.draw(st.sampled_from(OTHERWISE[about["type"]]))
                if data.draw(st.integers(0, 12)) == 0:
                    kind, values = pl.String, VALUES["string"][1]
                cells = data.draw(st.lists(values, min_size=size, max_size=size))
                columns.append(pl.Series(about["name"], cells, dtype=kind))
            pl.DataFrame(columns).write_parquet(folder / path, row_group_size=4)
        _package(
            folder,
            [
                _resource("one", ["one.parquet"], one),
                _resource("two", ["two.parquet", "three.parquet"], two),
            ],
        )
        plain, sieved = _both(folder)
        assert sieved == plain
