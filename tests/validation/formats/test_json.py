"""The report for programs."""

import dataclasses
import json
from importlib.resources import files
from typing import Any

import pytest
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from ccdata.validation import Check, Report, Violation
from ccdata.validation.formats import render
from ccdata.validation.formats.grouping import sentences
from tests.validation.formats.reports import ALL, hostile, report, violation

SCHEMA: dict[str, Any] = json.loads(
    files("ccdata.validation.formats").joinpath("report.schema.json").read_text(encoding="utf-8")
)


def test_the_report_has_a_version_and_every_field_of_every_violation() -> None:
    one = Violation(rule="cell-type", message="m", mend="n", file="data/roles.csv", line=7, value="é")
    printed = json.loads(render(Report("p", (Check("cell-type", 3, 1, ("why",)),), (one,)), "json"))
    wrong, mend = sentences("cell-type")
    assert printed == {
        "version": 1,
        "package": "p",
        "ok": False,
        "found": 1,
        "kept": 1,
        "rules": [{"id": "cell-type", "wrong": wrong, "mend": mend}],
        "checks": [{"rule": "cell-type", "performed": 3, "failed": 1, "skipped": ["why"]}],
        "violations": [
            {
                "rule": "cell-type",
                "message": "m",
                "mend": "n",
                "resource": None,
                "file": "data/roles.csv",
                "line": 7,
                "row": None,
                "row_id": None,
                "column": None,
                "value": "é",
            }
        ],
    }


def test_the_schema_is_a_json_schema() -> None:
    Draft202012Validator.check_schema(SCHEMA)


@pytest.mark.parametrize("name", ALL)
def test_every_report_is_valid_against_the_published_schema(name: str) -> None:
    Draft202012Validator(SCHEMA).validate(json.loads(render(ALL[name], "json")))


@pytest.mark.parametrize(
    ("what", "fields"),
    [
        (SCHEMA["$defs"]["violation"], Violation),
        (SCHEMA["properties"]["checks"]["items"], Check),
    ],
)
def test_the_schema_names_every_field_and_requires_it(what: dict[str, Any], fields: type) -> None:
    names = [field.name for field in dataclasses.fields(fields)]
    assert sorted(what["properties"]) == sorted(what["required"]) == sorted(names)


def test_a_report_cut_short_says_how_many_were_found_and_how_many_are_listed() -> None:
    printed = json.loads(render(report(violation(), total=100), "json"))
    assert (printed["found"], printed["kept"], len(printed["violations"])) == (100, 1, 1)


def test_it_is_ascii_and_holds_no_lone_surrogate() -> None:
    text = render(hostile(), "json")
    assert text.isascii()
    value = json.loads(text)["violations"][0]["value"]
    assert "\\ud800" in value
    value.encode()


def test_each_violation_stands_on_a_line_of_its_own() -> None:
    lines = render(report(violation(), violation(9)), "json").splitlines()
    assert sum(line.startswith('    {"rule": "cell-code", "message"') for line in lines) == 2
