"""Whatever its format, a report may be printed into the log of a CI system, where some texts are commands."""

import json
import re
import xml.etree.ElementTree as ET

import pytest

from ccdata.validation.formats import FORMATS, render
from tests.validation.formats.reports import ALL, HOSTILE, hostile

# GitHub obeys the first wherever it stands, as Azure and TeamCity do theirs.
ANYWHERE = re.compile(r"##(|vso|teamcity)\[")


@pytest.mark.parametrize("form", FORMATS)
@pytest.mark.parametrize("name", ALL)
def test_nothing_in_a_report_is_a_command_but_the_annotations_of_github(name: str, form: str) -> None:
    printed = render(ALL[name], form)
    assert not ANYWHERE.search(printed)
    for line in printed.splitlines():
        assert not line.lstrip().startswith("::") or (form == "github" and line.startswith("::error "))


@pytest.mark.parametrize("form", FORMATS)
def test_a_report_holds_no_character_that_a_terminal_obeys_or_no_encoding_has(form: str) -> None:
    printed = render(hostile(package=HOSTILE), form)
    assert all(character == "\n" or character.isprintable() for character in printed)
    printed.encode()


def test_a_program_that_reads_the_report_is_given_the_value_as_it_is() -> None:
    kept = HOSTILE.replace("\ud800", "\\ud800")
    assert json.loads(render(hostile(), "json"))["violations"][0]["value"] == kept
    assert json.loads(render(hostile(), "sarif"))["runs"][0]["results"][0]["properties"]["value"] == kept
    suites = ET.fromstring(render(hostile(), "junit").encode()).findall("testsuite")
    assert (suites[1].get("name") or "").endswith("##vso[x]##[error]")
