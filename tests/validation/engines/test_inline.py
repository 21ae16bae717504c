"""Inline data: arrays below a header and objects, each fault with its row."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from ccdata.validation import Report, validate
from tests.validation.small import places, resource, text_field, written

NUMBER = {"name": "n", "type": "integer", "constraints": {"maximum": 9}}


def of_data(folder: Path, data: Any, *fields: Mapping[str, Any], **about: Any) -> Report:
    return validate(
        written(folder, [resource("t", fields or [text_field("id"), NUMBER], data=data, **about)], {})
    )


def test_rows_that_are_arrays_stand_below_a_header_and_are_counted_from_one(tmp_path: Path) -> None:
    data = [["id", "n"], ["a", 1], ["a", "x"], ["b", 10], ["c"], ["d", True]]
    report = of_data(tmp_path, data, primaryKey=["id"])
    assert places(report) == [
        ("csv-width", 4, None),
        ("cell-type", 2, "n"),
        ("cell-type", 5, "n"),
        ("cell-range", 3, "n"),
        ("key-primary", 2, "id"),
    ]
    assert [one.row_id for one in report.violations] == [None, "a", "d", "b", "a"]


def test_rows_that_are_objects_may_lack_what_is_null(tmp_path: Path) -> None:
    required = {"name": "n", "type": "integer", "constraints": {"required": True}}
    report = of_data(tmp_path, [{"id": "a", "n": 1}, {"id": "b"}, {"n": 3}], text_field("id"), required)
    assert places(report) == [("cell-required", 2, "n")]


def test_a_property_that_no_field_describes_is_told(tmp_path: Path) -> None:
    assert places(of_data(tmp_path, [{"id": "a", "m": 1}])) == [("csv-header", None, "m")]


def test_a_header_is_held_against_the_fields(tmp_path: Path) -> None:
    assert places(of_data(tmp_path, [["id", "m"], ["a", 1]])) == [
        ("csv-header", None, "m"),
        ("csv-header", None, "n"),
    ]


@pytest.mark.parametrize("data", [[1, 2], [["id", "n"], {"id": "a"}]])
def test_what_is_no_table_is_a_fault_of_the_resource(tmp_path: Path, data: Any) -> None:
    assert [one.rule for one in of_data(tmp_path, data).violations] == ["resource-form"]


def test_numbers_are_exact(tmp_path: Path) -> None:
    folder = written(
        tmp_path, [resource("t", [{"name": "x", "type": "number"}], primaryKey=["x"], data=[])], {}
    )
    text = (folder / "datapackage.json").read_text()
    data = '[["x"], [0.1], [0.10000000000000000001], [18014398509481985], [18014398509481984.0]]'
    (folder / "datapackage.json").write_text(text.replace('"data": []', f'"data": {data}'))
    assert validate(folder).ok
    (folder / "datapackage.json").write_text(text.replace('"data": []', '"data": [["x"], [0.1], [0.10]]'))
    assert places(validate(folder)) == [("key-primary", 2, "x")]


def test_texts_are_read_as_texts_and_null_is_null(tmp_path: Path) -> None:
    report = of_data(tmp_path, [["id", "n"], ["a", "1"], [None, None], ["", ""]], missingValues=["", "-"])
    assert report.ok
