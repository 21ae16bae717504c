"""The report as JUnit XML, as its readers read it."""

import re
import xml.etree.ElementTree as ET

import pytest
from junitparser import JUnitXml

from ccdata.validation import Check, Report
from ccdata.validation.formats import render
from tests.validation.formats.reports import ALL, HOSTILE, hostile, report, violation

# What the schema of Jenkins' xUnit plugin (junit-10.xsd) requires and allows, as far as a report uses it.
ATTRIBUTES = {
    "testsuites": ({"name", "tests", "failures", "errors"}, {"time"}),
    "testsuite": ({"name", "tests", "failures", "errors"}, {"skipped", "time"}),
    "testcase": ({"name"}, {"classname", "time"}),
    "failure": (set(), {"type", "message"}),
    "skipped": (set(), {"type", "message"}),
    "properties": (set(), set()),
    "property": ({"name", "value"}, set()),
}
CHILDREN = {
    "testsuites": {"testsuite"},
    "testsuite": {"properties", "testcase"},
    "testcase": {"failure", "skipped"},
    "properties": {"property"},
}


def parsed(made: Report) -> ET.Element:
    return ET.fromstring(render(made, "junit").encode())


def suites(made: Report) -> dict[str | None, list[str | None]]:
    return {
        suite.get("name"): [case.get("name") for case in suite.iter("testcase")] for suite in parsed(made)
    }


@pytest.mark.parametrize("name", ALL)
def test_a_report_has_the_form_that_readers_know(name: str) -> None:
    root = parsed(ALL[name])
    assert root.tag == "testsuites"
    for element in root.iter():
        required, optional = ATTRIBUTES[element.tag]
        assert required <= set(element.keys()) <= required | optional
        assert {child.tag for child in element} <= CHILDREN.get(element.tag, set())
        assert re.fullmatch(r"([0-9]{0,3},?)*(\.[0-9]*)?", element.get("time", "0"))


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
    assert of_code.message == "2 violations: A cell of a coded column is no code of its list."
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
