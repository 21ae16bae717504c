"""Whatever its format, a report may be printed into the log of a CI system, where some texts are commands."""

import csv
import json
import re
import xml.etree.ElementTree as ET

import pytest

from ccdata.validation import Report, validate
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


@pytest.fixture(scope="module")
def broken(tmp_path_factory: pytest.TempPathFactory) -> Report:
    """The report of a package in which every name and cell is hostile, as the engine makes it."""
    folder = tmp_path_factory.mktemp("package")
    name = HOSTILE.replace("\ud800", "").replace("\x00", "")
    fields = [
        {"name": "id", "type": "string"},
        {"name": name, "type": "integer"},
        {"name": "code", "constraints": {"enum": [name]}},
    ]
    resources = [
        {"name": "t", "type": "table", "path": "t.csv", "schema": {"fields": fields, "primaryKey": ["id"]}},
        {"name": HOSTILE, "path": f"../{HOSTILE}"},
        {"name": "u", "path": f"{HOSTILE}.csv"},
    ]
    schema = "https://datapackage.org/profiles/2.0/datapackage.json"
    descriptor = {"$schema": schema, "name": HOSTILE, HOSTILE: HOSTILE, "resources": resources}
    (folder / "datapackage.json").write_text(json.dumps(descriptor), encoding="utf-8")
    with (folder / "t.csv").open("w", encoding="utf-8", errors="surrogatepass", newline="") as stream:
        writer = csv.writer(stream)
        writer.writerow(["id", name, "code"])
        writer.writerows([[text, f"{text}1", f"{text}2"] for text in (name, name, HOSTILE, "=1")])
    return validate(folder)


@pytest.mark.parametrize("form", FORMATS)
def test_nothing_in_a_package_reaches_a_log_but_as_text(form: str, broken: Report) -> None:
    assert {"cell-type", "cell-code", "key-primary", "csv-encoding", "resource-path"} <= {
        one.rule for one in broken.violations
    }
    printed = render(broken, form)
    assert not ANYWHERE.search(printed)
    assert all(character == "\n" or character.isprintable() for character in printed)
    printed.encode()
    commands = [line for line in printed.splitlines() if line.lstrip().startswith("::")]
    assert len(commands) == (len(broken.violations) if form == "github" else 0)
