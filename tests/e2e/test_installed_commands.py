"""The command line from the wheel: what needs no seeds works, and what needs them says so."""

import os
import subprocess

import pytest

import ccdata
from tests.e2e.installation import Installation, clean_environment

ROW = next(row for row in ccdata.rows("finances") if "£" in str(ccdata.explain("finances", row.id))).id

# How a terminal or pipe may be set that knows no character beyond ASCII.
ASCII = [
    {"PYTHONIOENCODING": "ascii"},
    {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0", "PYTHONUTF8": "0"},
]
COMMANDS = [
    ("--help",),
    ("--version",),
    ("explain", "--help"),
    ("explain", "finances", ROW),
    ("validate",),
    ("validate", "--format", "json"),
    ("census", "--help"),
]


def test_help_names_every_command(installed: Installation) -> None:
    done = installed.run(installed.ccdata, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    for command in ("build", "verify", "validate", "explain", "census"):
        assert f"\n    {command} " in done.stdout
        helped = installed.run(installed.ccdata, command, "--help")
        assert (helped.returncode, helped.stderr) == (0, "")


def test_versions_are_told(installed: Installation) -> None:
    done = installed.run(installed.ccdata, "--version")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"ccdata {ccdata.__version__}, data {ccdata.data_version}\n"


def test_explain_shows_the_words_and_says_that_the_passage_needs_the_seeds(installed: Installation) -> None:
    done = installed.run(installed.ccdata, "explain", "finances", ROW, PYTHONIOENCODING="utf-8")
    assert (done.returncode, done.stderr) == (0, "")
    assert "£" in done.stdout
    assert "--seeds" in done.stdout


def test_explain_answers_an_unknown_row_without_a_traceback(installed: Installation) -> None:
    done = installed.run(installed.ccdata, "explain", "finances", f"{ROW}s")
    assert (done.returncode, done.stdout) == (2, "")
    assert ROW in done.stderr
    assert "Traceback" not in done.stderr


def test_validate_finds_the_shipped_package_sound(installed: Installation) -> None:
    done = installed.run(installed.ccdata, "validate", PYTHONIOENCODING="utf-8")
    assert (done.returncode, done.stderr) == (0, ""), done.stdout


@pytest.mark.parametrize("command", ["build", "verify"])
def test_what_needs_the_seeds_says_so(command: str, installed: Installation) -> None:
    before = sorted(installed.elsewhere.iterdir())
    done = installed.run(installed.ccdata, command)
    assert (done.returncode, done.stdout) == (2, "")
    assert "needs the source documents" in done.stderr
    assert "mend:" in done.stderr
    assert "Traceback" not in done.stderr
    assert sorted(installed.elsewhere.iterdir()) == before


@pytest.mark.parametrize(
    "arguments", [(), ("no-such-command",), ("explain",), ("validate", "no/such/folder")]
)
def test_what_cannot_run_ends_with_2_and_without_a_traceback(
    arguments: tuple[str, ...], installed: Installation
) -> None:
    done = installed.run(installed.ccdata, *arguments)
    assert done.returncode == 2
    assert "Traceback" not in done.stderr
    assert done.stderr + done.stdout


@pytest.mark.parametrize("buffered", [True, False], ids=["buffered", "unbuffered"])
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_reader_who_has_had_enough_is_no_error(
    arguments: tuple[str, ...], buffered: bool, installed: Installation
) -> None:
    """As in `ccdata … | head -1`; here the reader has gone before the first word."""
    reader, writer = os.pipe()
    os.close(reader)
    try:
        done = subprocess.run(
            [str(installed.ccdata), *arguments],
            cwd=installed.elsewhere,
            env=clean_environment() | {"PYTHONUTF8": "1"} | ({} if buffered else {"PYTHONUNBUFFERED": "1"}),
            stdout=writer,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    finally:
        os.close(writer)
    assert (done.returncode, done.stderr) == (0, "")


@pytest.mark.parametrize("environment", ASCII, ids=["ascii", "C"])
@pytest.mark.parametrize("arguments", COMMANDS, ids=" ".join)
def test_a_terminal_that_knows_only_ascii_is_no_error(
    arguments: tuple[str, ...], environment: dict[str, str], installed: Installation
) -> None:
    done = installed.run(installed.ccdata, *arguments, **environment)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.isascii()
