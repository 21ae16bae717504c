"""The report as SARIF 2.1.0."""

import json
from importlib.metadata import PackageNotFoundError
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from jsonschema import Draft4Validator  # type: ignore[import-untyped]

from ccdata.validation import Report
from ccdata.validation.formats import render, sarif
from ccdata.validation.formats.grouping import sentences
from tests.validation.formats.reports import ALL, HOSTILE, hostile, report, violation

# As the standard's technical committee published it: see the README beside it.
SCHEMA = json.loads((Path(__file__).parent / "schemas" / "sarif-2.1.0-rtm.5.json").read_text("utf-8"))


def run(made: Report) -> dict[str, Any]:
    (only,) = json.loads(render(made, "sarif"))["runs"]
    assert isinstance(only, dict)
    return only


def files(made: Report) -> list[tuple[str, str]]:
    places = [
        result["locations"][0]["physicalLocation"]["artifactLocation"] for result in run(made)["results"]
    ]
    return [(place["uri"], place["uriBaseId"]) for place in places]


def fingerprints(made: Report) -> list[str]:
    return [result["partialFingerprints"]["ccdataViolation/v1"] for result in run(made)["results"]]


@pytest.fixture
def package(tmp_path: Path) -> Path:
    """The folder of a package, two below the root of what may become a checkout."""
    folder = tmp_path / "of" / "data"
    folder.mkdir(parents=True)
    return folder


@pytest.mark.parametrize("published", [False, True])
@pytest.mark.parametrize("name", ALL)
def test_a_report_is_valid_against_the_schema_of_the_standard(
    name: str, published: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        sarif, "_documentation", lambda: "https://example.org/validation" if published else None
    )
    Draft4Validator(SCHEMA).validate(json.loads(render(ALL[name], "sarif")))


def test_the_schema_refuses_what_the_standard_does_not_know() -> None:
    log = json.loads(render(report(violation()), "sarif"))
    log["runs"][0]["results"][0]["severity"] = "error"
    assert not Draft4Validator(SCHEMA).is_valid(log)


@pytest.mark.parametrize("name", ALL)
def test_every_result_names_its_rule_by_id_and_index(name: str) -> None:
    only = run(ALL[name])
    rules = only["tool"]["driver"]["rules"]
    for result in only["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]


@pytest.mark.parametrize("name", ALL)
def test_every_result_has_one_place_by_a_relative_reference(name: str) -> None:
    only = run(ALL[name])
    for result in only["results"]:
        (location,) = result["locations"]
        artifact = location["physicalLocation"]["artifactLocation"]
        assert artifact["uriBaseId"] in only["originalUriBaseIds"]
        uri = urlsplit(artifact["uri"])
        assert (uri.scheme, uri.netloc, uri.query, uri.fragment) == ("", "", "", "")
        assert not uri.path.startswith("/")
        assert ".." not in uri.path.split("/")


def test_files_are_relative_to_the_root_of_the_checkout(package: Path) -> None:
    (package.parents[1] / ".git").mkdir()
    made = report(violation(), violation(file=None, line=None), package=str(package))
    assert files(made) == [
        ("of/data/data/judgements.csv", "%SRCROOT%"),
        ("of/data/datapackage.json", "%SRCROOT%"),
    ]


def test_files_outside_a_checkout_are_relative_to_the_package(package: Path) -> None:
    assert files(report(violation(), package=str(package / "datapackage.json"))) == [
        ("data/judgements.csv", "PACKAGE")
    ]


def test_a_file_name_is_quoted_as_a_uri(package: Path) -> None:
    made = report(violation(file="data/50% of é, b#c?.csv"), package=str(package))
    assert files(made) == [("data/50%25%20of%20%C3%A9%2C%20b%23c%3F.csv", "PACKAGE")]


def test_a_place_has_a_line_only_where_there_is_one() -> None:
    of_line, of_row = run(report(violation(), violation(line=None, row=7)))["results"]
    assert of_line["locations"][0]["physicalLocation"]["region"] == {"startLine": 3}
    assert "region" not in of_row["locations"][0]["physicalLocation"]
    assert of_row["properties"]["row"] == 7


def test_a_fingerprint_outlives_a_move_to_another_line_and_no_two_are_equal() -> None:
    before = fingerprints(report(violation(3), violation(9, row_id="kent-2019"), violation(3)))
    after = fingerprints(report(violation(33), violation(99, row_id="kent-2019"), violation(33)))
    assert before == after
    assert len(set(before)) == 3
    assert fingerprints(report(violation(value="good"))) != before[:1]


def test_rules_lead_to_their_paragraphs_of_published_documentation(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    class Metadata:
        def get_all(self, name: str) -> list[str] | None:
            assert name == "Project-URL"
            return ["Home, https://example.org", "Validation, https://example.org/validation"]

    monkeypatch.setattr(sarif, "metadata", lambda name: Metadata())
    driver = run(report(violation()))["tool"]["driver"]
    assert driver["informationUri"] == "https://example.org/validation"
    assert driver["rules"][1]["helpUri"] == "https://example.org/validation#cell-code"


def test_rules_say_how_to_mend_the_fault_where_none_is_published(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def missing(name: str) -> None:
        raise PackageNotFoundError(name)

    monkeypatch.setattr(sarif, "metadata", missing)
    rule = run(report(violation()))["tool"]["driver"]["rules"][1]
    assert "helpUri" not in rule
    assert (rule["shortDescription"]["text"], rule["help"]["text"]) == sentences("cell-code")


def test_a_report_cut_short_says_so() -> None:
    (invocation,) = run(report(violation(), total=100))["invocations"]
    (notification,) = invocation["toolExecutionNotifications"]
    assert notification["message"]["text"] == "100 violations were found; the first 1 are kept"
    assert invocation["exitCode"] == 1


def test_it_is_ascii_and_shows_what_cannot_be_printed() -> None:
    text = render(hostile(), "sarif")
    assert text.isascii()
    first = json.loads(text)["runs"][0]["results"][0]
    assert "\\x1b[31m" in first["message"]["text"]
    assert first["properties"]["value"] == HOSTILE.replace("\ud800", "\\ud800")
