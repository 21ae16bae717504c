"""The report as JUnit XML, as its readers read it."""

import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from junitparser import JUnitXml
from xmlschema import XMLSchema

from ccdata.validation import Check, Report
from ccdata.validation.formats import render
from ccdata.validation.formats.grouping import sentences
from tests.validation.formats.reports import ALL, HOSTILE, hostile, report, violation

# By which Jenkins' xUnit plugin reads reports: see the README beside it.
XSD = Path(__file__).parent / "schemas" / "junit-10.xsd"


@pytest.fixture(scope="module")
def schema() -> XMLSchema:
    return XMLSchema(XSD)


def parsed(made: Report) -> ET.Element:
    return ET.fromstring(render(made, "junit").encode())


def suites(made: Report) -> dict[str | None, list[str | None]]:
    return {
        suite.get("name"): [case.get("name") for case in suite.iter("testcase")] for suite in parsed(made)
    }


@pytest.mark.parametrize("name", ALL)
def test_a_report_is_valid_against_the_schema_that_readers_share(name: str, schema: XMLSchema) -> None:
    schema.validate(render(ALL[name], "junit"))
    assert parsed(ALL[name]).tag == "testsuites"


def test_the_schema_refuses_what_readers_do_not_know(schema: XMLSchema) -> None:
    text = render(report(violation()), "junit")
    assert not schema.is_valid(text.replace("<failure ", "<failure line='3' "))


@pytest.mark.parametrize("name", ALL)
def test_the_counts_are_those_of_the_cases(name: str) -> None:
    root = parsed(ALL[name])
    for element in [root, *root.iter("testsuite")]:
        cases = list(element.iter("testcase"))
        assert int(element.get("tests", "-1")) == len(cases)
        assert int(element.get("failures", "-1")) == sum(case.find("failure") is not None for case in cases)
    for suite in root.iter("testsuite"):
        skipped = [case for case in suite.iter("testcase") if case.find("skipped") is not None]
        assert int(suite.get("skipped", "-1")) == len(skipped)


def test_a_reader_of_junit_finds_the_violations() -> None:
    read = JUnitXml.fromstring(render(ALL["broken"], "junit").encode())
    failures = {
        (suite.name, case.name): case.result[0] for suite in read for case in suite if case.is_failure
    }
    assert set(failures) == {
        ("package", "file-present"),
        ("judgements", "cell-code"),
        ("judgements", "parquet-value"),
    }
    of_code = failures["judgements", "cell-code"]
    assert of_code.message == f"2 violations: {sentences('cell-code')[0]}"
    assert of_code.type == "cell-code"
    assert "data/judgements.csv:3, id medway-2019, column grade\n" in of_code.text
    assert "data/judgements.csv:9, id" in of_code.text
    assert "    found: 'adequate'\n" in of_code.text


def test_a_rule_stands_in_the_suites_of_the_resources_that_break_it_and_else_in_that_of_the_package() -> None:
    made = report(violation(), violation(4, resource="roles"))
    assert suites(made) == {
        "package": ["descriptor-json", "parquet-rows"],
        "judgements": ["cell-code"],
        "roles": ["cell-code"],
    }


def test_a_resource_may_be_called_like_the_suite_of_the_package() -> None:
    names = [suite.get("name") for suite in parsed(report(violation(resource="package")))]
    assert names == ["package", "package"]


def test_a_rule_that_was_checked_on_nothing_is_skipped_with_the_reason() -> None:
    skipped = parsed(report()).find(".//testcase[@name='parquet-rows']/skipped")
    assert skipped is not None
    assert skipped.get("message") == "judgements: its Parquet file was not found"


def test_what_was_not_kept_fails_all_the_same() -> None:
    root = parsed(Report("data", (Check("cell-code", 5, 2),), (), 2))
    failure = root.find(".//testcase[@name='cell-code']/failure")
    assert failure is not None
    assert "2 more are counted and not kept" in (failure.text or "")


def test_nothing_in_a_value_breaks_the_markup_and_it_can_be_read_whole() -> None:
    text = render(hostile(package=HOSTILE), "junit")
    assert text.isascii()
    root = ET.fromstring(text.encode())
    failure = root.find(".//failure")
    assert failure is not None
    assert "\\x1b[31m&<]]>\"'\\x00\\r\\n::error::x%0A" in (failure.text or "")
    suite = root.findall("testsuite")[1].get("name") or ""
    assert suite.startswith("\\x1b[31m&<]]>\"'\\x00\r\n::error::x%0A\t\\x9b\\ufffe\\ud800 児童")
