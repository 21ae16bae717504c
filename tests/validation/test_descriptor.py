"""The descriptor: read once, with its faults at their places, and normalised."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import ccdata
from ccdata.validation import descriptor
from ccdata.validation.descriptor import Description, described, format_of
from ccdata.validation.findings import Findings
from tests.validation.small import Held
from tests.validation.standard.cases import PACKAGE_2, fields, package, table, write

CSV = "id,name\n1,apple\n"
SCHEMA = {"fields": fields(id="integer", name="string")}


def read(about: Any, **files: str) -> tuple[Description | None, list[tuple[str, str]]]:
    """What a descriptor says (files are given without ``.csv``), and what is wrong with it."""
    content = about if isinstance(about, str) else json.dumps(about)
    held = Held({"datapackage.json": content} | {f"{name}.csv": text for name, text in files.items()})
    findings = Findings()
    found = described(held, "datapackage.json", findings)
    return found, [(one.rule, one.message) for one in findings.report("").violations]


def test_a_descriptor_is_normalised() -> None:
    found, faults = read(
        package(table(schema=SCHEMA), {"name": "notes", "path": "u.csv", "type": "x"}), t=CSV, u=""
    )
    assert found is not None
    assert [fault for fault in faults if fault[0] != "descriptor-profile"] == []
    assert (found.file, found.version, [one.name for one in found.resources]) == (
        "datapackage.json",
        2,
        ["t", "notes"],
    )
    resource = found.resource("t")
    assert resource is not None
    assert (resource.at, resource.paths, resource.is_table, resource.format) == (
        "resources[0]",
        ("t.csv",),
        True,
        "csv",
    )
    assert resource.schema is not None
    assert (resource.schema.at, resource.schema.file) == ("resources[0].schema", "datapackage.json")
    assert found.resource("nobody") is None


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("[]", "it is an array, not an object"),
        ("null", "it is null, not an object"),
        ('"a"', "it is a string, not an object"),
    ],
)
def test_a_descriptor_that_is_no_object(content: str, message: str) -> None:
    assert read(content) == (None, [("descriptor-json", message)])


def test_a_faulty_resource_hides_no_other() -> None:
    found, faults = read(package(7, {"path": "u.csv"}, table(schema=SCHEMA)), t=CSV)
    assert found is not None
    assert [one.name for one in found.resources] == ["resource 2", "t"]
    assert faults == [
        ("descriptor-profile", "resources[0]: is a number, not an object"),
        ("descriptor-profile", "resources[1].name: is missing"),
        ("file-present", "no such file or directory"),
    ]


def test_resources_of_one_name_are_told_apart() -> None:
    found, faults = read(package(table(schema=SCHEMA), table(schema=SCHEMA)), t=CSV)
    assert found is not None
    assert [one.name for one in found.resources] == ["t", "t (2)"]
    assert faults == [("descriptor-profile", "resources[1].name: is that of resources[0] too")]


@pytest.mark.parametrize(
    ("about", "format_"),
    [
        ({"path": "a/b.CSV"}, "csv"),
        ({"path": "a.csv", "format": ".TSV"}, "tsv"),
        ({"path": "a", "mediatype": "text/csv"}, "csv"),
        ({"path": "a", "mediatype": "application/vnd.apache.parquet"}, "parquet"),
        ({"path": ["a.parquet", "b"]}, "parquet"),
        ({"url": "a.json"}, "json"),
        ({"path": 7}, ""),
        ({"path": []}, ""),
        ({"data": []}, ""),
        ({"path": "a.csv", "format": 7}, "csv"),
    ],
)
def test_the_format_of_a_resource(about: dict[str, Any], format_: str) -> None:
    assert format_of(about) == format_


@pytest.mark.parametrize(
    ("about", "whole", "format_"),
    [
        ({"path": "stops.txt"}, {}, "csv"),
        ({"path": "stops"}, {}, "csv"),
        ({"path": "stops.tsv"}, {}, "tsv"),
        ({"path": "stops.txt", "format": "xls"}, {}, "xls"),
        ({"path": "stops.txt"}, {"$schema": PACKAGE_2}, "txt"),
        ({"path": "stops.txt", "profile": "data-resource"}, {}, "txt"),
    ],
)
def test_a_tabular_resource_of_version_1_is_csv_whatever_its_file_is_called(
    about: dict[str, Any], whole: dict[str, Any], format_: str
) -> None:
    resource = {"name": "t", "profile": "tabular-data-resource", **about}
    found, _ = read({"name": "p", **whole, "resources": [resource]})
    assert found is not None
    assert found.resources[0].format == format_


@pytest.mark.parametrize(
    ("resource", "whole", "is_table"),
    [
        ({"type": "table", "path": "t.xls"}, {}, True),
        ({"profile": "tabular-data-resource", "path": "t.x"}, {}, True),
        ({"path": "t.x"}, {"profile": "tabular-data-package"}, True),
        ({"path": "t.x", "profile": "data-resource"}, {"profile": "tabular-data-package"}, False),
        ({"path": "t.x", "schema": {}}, {}, True),
        ({"path": "t.csv", "profile": "data-resource", "schema": {"type": "object"}}, {}, False),
        ({"path": "t.csv", "profile": "data-resource", "schema": {"fields": []}}, {}, True),
        ({"path": "t.csv", "profile": "data-resource"}, {}, True),
        ({"path": "t.csv"}, {}, True),
        ({"path": "t.x"}, {}, False),
        ({"path": "t.csv", "type": "file"}, {}, False),
        ({"data": [], "format": "csv"}, {}, False),
        ({"path": "t.x", "profile": ["tabular-data-resource"]}, {"profile": []}, False),
    ],
)
def test_which_resources_are_tables(resource: dict[str, Any], whole: dict[str, Any], is_table: bool) -> None:
    found, _ = read({"name": "p", **whole, "resources": [{"name": "t", **resource}]})
    assert found is not None
    assert found.resources[0].is_table is is_table


def test_a_schema_in_a_file_is_read_once_and_its_faults_stand_in_that_file(tmp_path: Path) -> None:
    about = package(table("a", schema="schema.json"), table("b", schema="schema.json"))
    wrong = {"fields": [{"name": "id", "type": "integer"}, {"name": "name", "type": "text"}]}
    report = ccdata.validate(
        write(tmp_path, about, {"a.csv": CSV, "b.csv": CSV, "schema.json": json.dumps(wrong)})
    )
    (violation,) = report.violations
    assert (violation.rule, violation.file, violation.column, violation.message) == (
        "descriptor-profile",
        "schema.json",
        "name",
        "fields[1].type: is no type of Table Schema",
    )


@pytest.mark.parametrize(
    ("content", "rule", "message"),
    [
        ("{", "descriptor-json", "Expecting property name"),
        ("[]", "descriptor-json", "it is an array, not an object"),
        ("[" * 1000, "package-limits", "nested"),
    ],
)
@pytest.mark.parametrize("key", ["schema", "dialect"])
def test_a_file_that_is_referred_to_and_no_object(
    tmp_path: Path, key: str, content: str, rule: str, message: str
) -> None:
    path = write(tmp_path, package(table(**{key: "part.json"})), {"t.csv": CSV, "part.json": content})
    (violation,) = ccdata.validate(path).violations
    assert (violation.rule, violation.file) == (rule, "part.json")
    assert message in violation.message


@pytest.mark.parametrize(
    "path", ["https://example.org/schema.json", "/etc/passwd", "../schema.json", ".s/schema.json"]
)
@pytest.mark.parametrize("key", ["schema", "dialect"])
def test_nothing_is_fetched_and_no_file_outside_is_read(tmp_path: Path, key: str, path: str) -> None:
    report = ccdata.validate(write(tmp_path, package(table(**{key: path})), {"t.csv": CSV}))
    (violation,) = report.violations
    assert (violation.rule, violation.value) == ("resource-path", json.dumps(path))
    assert violation.message.startswith(f"resources[0].{key}: ")


def test_all_files_that_are_referred_to_are_bounded_together(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    content = json.dumps(SCHEMA)
    monkeypatch.setattr(descriptor, "MAX_REFERRED", len(content) + 1)
    about = package(table("a", "t.csv", schema="a.json"), table("b", "t.csv", schema="b.json"))
    report = ccdata.validate(write(tmp_path, about, {"t.csv": CSV, "a.json": content, "b.json": content}))
    assert [(one.rule, one.resource) for one in report.violations] == [("package-limits", "b")]


def test_a_schema_may_not_lead_to_the_descriptor_for_ever(tmp_path: Path) -> None:
    report = ccdata.validate(write(tmp_path, package(table(schema="datapackage.json")), {"t.csv": CSV}))
    assert [one.rule for one in report.violations] == ["descriptor-profile"]


def test_a_package_in_which_nothing_can_be_checked_is_no_valid_package(tmp_path: Path) -> None:
    assert not ccdata.validate(write(tmp_path, "{}", {})).ok
