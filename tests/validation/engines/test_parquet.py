"""Parquet files: physical types, values that pandas would spoil, faults by row."""

from __future__ import annotations

import datetime
import subprocess
import sys
from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from ccdata.validation import Report, validate
from ccdata.validation.engines.parquet import is_physical
from ccdata.validation.plan import Field
from tests.validation.small import places, resource, text_field, written


def of_parquet(folder: Path, columns: Mapping[str, Any], *fields: Mapping[str, Any], **about: Any) -> Report:
    made = resource("t", fields, path="t.parquet", format="parquet", **about)
    written(folder, [made], {})
    pq.write_table(pa.table(dict(columns)), folder / "t.parquet", row_group_size=2)
    return validate(folder)


def number(name: str = "n", **constraints: Any) -> dict[str, Any]:
    return {"name": name, "type": "integer", "constraints": constraints}


def test_faults_are_told_by_row_across_row_groups(tmp_path: Path) -> None:
    columns: dict[str, Any] = {
        "id": pa.array(["a", "b", "c", "a", None]),
        "n": pa.array([1, 10, None, 3, 11]),
    }
    report = of_parquet(
        tmp_path, columns, text_field("id"), number(maximum=9, required=True), primaryKey=["id"]
    )
    assert places(report) == [
        ("cell-required", 3, "n"),
        ("cell-range", 2, "n"),
        ("cell-range", 5, "n"),
        ("key-primary", 4, "id"),
        ("key-primary", 5, "id"),
    ]
    assert [one.row_id for one in report.violations] == ["c", "b", None, "a", None]
    assert report.violations[0].line is None


def test_a_large_integer_beside_a_null_stays_itself(tmp_path: Path) -> None:
    columns: dict[str, Any] = {"n": pa.array([2**60 + 1, None, 2**60])}
    report = of_parquet(tmp_path, columns, number(maximum=2**60))
    assert [(one.row, one.value) for one in report.violations] == [(1, str(2**60 + 1))]
    assert of_parquet(tmp_path, columns, number(unique=True)).ok


def test_another_physical_type_is_told_once_of_its_column_and_hides_no_other(tmp_path: Path) -> None:
    columns: dict[str, Any] = {"n": pa.array(["1", "2", None]), "m": pa.array([1, 2, 99])}
    report = of_parquet(tmp_path, columns, number("n", required=True), number("m", maximum=9))
    assert places(report) == [
        ("cell-required", 3, "n"),
        ("cell-range", 3, "m"),
        ("parquet-schema", None, "n"),
    ]


def test_values_of_another_physical_type_are_no_key(tmp_path: Path) -> None:
    columns = {"n": pa.array(["1", "1"])}
    assert places(of_parquet(tmp_path, columns, number("n", maximum=0), uniqueKeys=[["n"]])) == [
        ("parquet-schema", None, "n")
    ]


def test_columns_are_held_against_the_fields(tmp_path: Path) -> None:
    report = of_parquet(tmp_path, {"n": pa.array([1]), "x": pa.array([1])}, number("n"), number("m"))
    assert places(report) == [("parquet-schema", None, "x"), ("parquet-schema", None, "m")]


def test_parts_are_one_table_with_rows_of_their_own(tmp_path: Path) -> None:
    made = resource("t", [number(maximum=9)], path=["a.parquet", "b.parquet"], format="parquet")
    written(tmp_path, [made], {})
    for name in ("a", "b"):
        pq.write_table(pa.table({"n": [1, 2, 3, 99]}), tmp_path / f"{name}.parquet", row_group_size=3)
    assert [(one.file, one.row) for one in validate(tmp_path).violations] == [
        ("a.parquet", 4),
        ("b.parquet", 4),
    ]


@pytest.mark.parametrize(
    "damage", [lambda content: content[:-20], lambda content: b"PAR1", lambda content: b""]
)
def test_a_file_that_is_no_parquet_is_a_violation(tmp_path: Path, damage: Any) -> None:
    made = resource("t", [number()], path="t.parquet", format="parquet")
    written(tmp_path, [made], {})
    pq.write_table(pa.table({"n": [1]}), tmp_path / "t.parquet")
    (tmp_path / "t.parquet").write_bytes(damage((tmp_path / "t.parquet").read_bytes()))
    assert [one.rule for one in validate(tmp_path).violations] == ["parquet-readable"]


def test_pages_that_are_overwritten_are_a_violation_and_no_crash(tmp_path: Path) -> None:
    made = resource("t", [text_field("id")], path="t.parquet", format="parquet")
    written(tmp_path, [made], {})
    pq.write_table(pa.table({"id": [f"text{n}" for n in range(1000)]}), tmp_path / "t.parquet")
    content = bytearray((tmp_path / "t.parquet").read_bytes())
    content[40:120] = b"\xff" * 80
    (tmp_path / "t.parquet").write_bytes(bytes(content))
    report = validate(tmp_path)
    assert not report.ok
    assert {one.rule for one in report.violations} <= {"parquet-readable", "cell-type"}


def test_times_decimals_lists_and_objects_are_values(tmp_path: Path) -> None:
    columns: dict[str, Any] = {
        "when": pa.array([datetime.datetime(2024, 1, 26)], pa.timestamp("ns")),  # noqa: DTZ001
        "day": pa.array([datetime.date(2024, 1, 26)]),
        "amount": pa.array([Decimal("1.50")], pa.decimal128(18, 4)),
        "items": pa.array([["a", "b"]]),
        "about": pa.array([{"x": 1}]),
        "code": pa.array(["a"]).dictionary_encode(),
    }
    fields = [
        {"name": "when", "type": "datetime", "constraints": {"minimum": "2024-01-26T00:00:00"}},
        {"name": "day", "type": "date", "constraints": {"maximum": "2024-01-26"}},
        {"name": "amount", "type": "number", "constraints": {"enum": ["1.5"]}},
        {"name": "items", "type": "array", "constraints": {"maxLength": 2}},
        {"name": "about", "type": "object", "constraints": {"required": True}},
        {"name": "code", "type": "string", "constraints": {"enum": ["a"]}},
    ]
    assert of_parquet(tmp_path, columns, *fields).violations == ()
    # And so they are for the command, which starts pyarrow without NumPy.
    code = "import sys, ccdata.commands as c; sys.exit(c.main(sys.argv[1:]))"
    subprocess.run([sys.executable, "-c", code, "validate", str(tmp_path)], check=True)


@pytest.mark.parametrize(
    ("kind", "form", "good", "bad"),
    [
        ("string", "default", pa.large_string(), pa.int64()),
        ("string", "binary", pa.binary(), pa.int64()),
        ("string", "default", pa.string(), pa.binary()),
        ("integer", "default", pa.uint8(), pa.float64()),
        ("integer", "default", pa.decimal128(10, 0), pa.decimal128(10, 2)),
        ("number", "default", pa.float32(), pa.string()),
        ("boolean", "default", pa.bool_(), pa.int8()),
        ("date", "default", pa.date64(), pa.timestamp("s")),
        ("datetime", "default", pa.timestamp("us", "UTC"), pa.date32()),
        ("time", "default", pa.time32("s"), pa.string()),
        ("duration", "default", pa.duration("s"), pa.int64()),
        ("year", "default", pa.int16(), pa.string()),
        ("array", "default", pa.list_(pa.int64()), pa.struct([])),
        ("object", "default", pa.struct([("x", pa.int64())]), pa.list_(pa.int64())),
        ("geopoint", "array", pa.list_(pa.float64()), pa.float64()),
        ("any", "default", pa.int64(), None),
    ],
)
def test_a_physical_type_holds_values_of_its_field_or_not(
    kind: str, form: str, good: pa.DataType, bad: pa.DataType | None
) -> None:
    field = Field(name="x", type=kind, format=form)
    assert is_physical(field, good)
    assert is_physical(field, pa.null())
    assert bad is None or not is_physical(field, bad)
