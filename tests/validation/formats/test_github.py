"""The report as annotations of a GitHub workflow."""

import re
from pathlib import Path
from urllib.parse import unquote

import pytest

from ccdata.validation import Report
from ccdata.validation.formats import render
from tests.validation.formats.reports import ALL, hostile, report, violation

COMMAND = re.compile(r"::error (?P<properties>[^:\r\n]*)::(?P<message>[^\r\n]*)")


def read(made: Report) -> list[dict[str, str]]:
    """The annotations as GitHub's runner reads them: escapes undone, properties apart."""
    found = []
    for line in render(made, "github").splitlines():
        command = COMMAND.fullmatch(line)
        if command is not None:
            pairs = (pair.split("=", 1) for pair in command["properties"].split(","))
            found.append(
                {name: unquote(value) for name, value in pairs} | {"message": unquote(command["message"])}
            )
    return found


@pytest.fixture(autouse=True)
def workspace(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A working directory with a package in `data`."""
    (tmp_path / "data").mkdir()
    (tmp_path / "data" / "datapackage.json").touch()
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("package", ["data", "data/", "./data", "data/datapackage.json", "../{name}/data"])
def test_the_file_is_relative_to_the_working_directory_and_the_line_is_given(
    package: str, workspace: Path
) -> None:
    (one,) = read(report(violation(), package=package.format(name=workspace.name)))
    assert one == {
        "file": "data/data/judgements.csv",
        "line": "3",
        "title": "cell-code",
        "message": "no code of Grade: inadequate, requires_improvement, good, outstanding\n"
        "found: 'adequate'\n"
        "mend: Use a code of the codebook.\n"
        "at: data/judgements.csv:3, id medway-2019, column grade",
    }


def test_a_package_by_its_whole_path_is_found_below_the_working_directory(workspace: Path) -> None:
    (one,) = read(report(violation(), package=str(workspace / "data")))
    assert one["file"] == "data/data/judgements.csv"


@pytest.mark.parametrize("package", ["data", "."])
def test_in_a_checkout_the_file_is_relative_to_its_root_wherever_one_stands(
    package: str, workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (workspace / ".git").mkdir()
    monkeypatch.chdir(workspace if package == "data" else workspace / "data")
    (one,) = read(report(violation(), package=package))
    assert one["file"] == "data/data/judgements.csv"


def test_a_package_elsewhere_keeps_its_whole_path(workspace: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (workspace / "below").mkdir()
    monkeypatch.chdir(workspace / "below")
    (one,) = read(report(violation(), package=str(workspace / "data")))
    assert one["file"] == (workspace / "data/data/judgements.csv").as_posix()


def test_what_is_about_no_file_is_about_the_descriptor() -> None:
    (one,) = read(report(violation(file=None, line=None)))
    assert one["file"] == "data/datapackage.json"
    assert "line" not in one


@pytest.mark.parametrize(
    "file", ["../../etc/passwd", "/etc/passwd", "https://example.org/x.csv", "a\\..\\b", "C:x", "a\nb"]
)
def test_a_path_that_leaves_the_package_leads_nowhere(file: str) -> None:
    (one,) = read(report(violation(file=file)))
    assert one["file"] == "data/datapackage.json"
    assert "line" not in one


def test_what_stands_in_an_archive_is_about_the_archive(workspace: Path) -> None:
    (workspace / "copy.zip").touch()
    (one,) = read(report(violation(), package="copy.zip"))
    assert one["file"] == "copy.zip"
    assert "line" not in one
    assert "at: data/judgements.csv:3" in one["message"]


def test_every_broken_rule_comes_once_before_the_rest() -> None:
    codes = [violation(line) for line in range(2, 20)]
    made = report(*codes, violation(30, rule="cell-type"), violation(31, rule="cell-type"))
    titles = [one["title"] for one in read(made)]
    assert titles == ["cell-code", "cell-type", *["cell-code"] * 17, "cell-type"]


def test_the_last_lines_say_how_many_there_are_and_that_github_shows_ten() -> None:
    text = render(report(*(violation(line) for line in range(2, 14))), "github")
    *_, outcome, shown = text.splitlines()
    assert outcome.startswith("ccdata validate data: 12 violations: 3 checks")
    assert shown == "GitHub shows 10 annotations of a step; all 12 violations stand above in this log."
    assert "GitHub shows" not in render(report(violation()), "github")


def test_a_sound_package_has_no_annotation() -> None:
    text = render(report(), "github")
    assert "::" not in text
    assert text.startswith("ccdata validate data: sound: 2 checks")


@pytest.mark.parametrize("name", ALL)
def test_only_the_commands_of_the_report_begin_a_line(name: str) -> None:
    for line in render(ALL[name], "github").splitlines():
        assert COMMAND.fullmatch(line) or not line.lstrip().startswith("::")


def test_what_a_value_holds_stays_data(workspace: Path) -> None:
    (workspace / "a,b:c%0A").mkdir()
    first, _ = read(hostile(package="a,b:c%0A"))
    assert first["file"] == "a,b:c%0A/datapackage.json"
    assert "\\x1b[31m&<]]>\"'\\x00\\r\\n::error::x%0A\\t" in first["message"]
    text = render(hostile(package="a,b:c%0A"), "github")
    assert text.count("\n::error ") == 1  # the second of two; the first begins the text
    assert all(character == "\n" or character.isprintable() for character in text)
