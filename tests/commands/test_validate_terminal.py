"""``ccdata validate`` on a terminal of 80 columns, and where there is none: when it prints in colour."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.e2e.packages import write_package

COMMAND = [sys.executable, "-c", "import sys; from ccdata.commands import main; sys.exit(main())", "validate"]
ESCAPE = "\x1b"


def on_a_terminal(*arguments: str | Path, **environment: str) -> str:
    """What the command prints on a terminal, which it is told of by these variables."""
    reader, terminal = os.openpty()
    kept = {name: value for name, value in os.environ.items() if name not in ("NO_COLOR", "TERM")}
    try:
        # A terminal keeps but a few thousand characters that nobody has read yet: enough for these.
        subprocess.run(
            [*COMMAND, *map(str, arguments)], stdout=terminal, env=kept | environment, check=False, timeout=60
        )
    finally:
        os.close(terminal)
    pieces = []
    try:
        while piece := os.read(reader, 65536):
            pieces.append(piece)
    except OSError:
        pass  # as Linux says that nobody has the terminal open any more
    os.close(reader)
    return b"".join(pieces).decode().replace("\r\n", "\n")


@pytest.fixture
def broken(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """A package with a wrong cell, below the folder to stand in."""
    write_package(tmp_path / "data", "lately")
    monkeypatch.chdir(tmp_path)
    return "data"


def test_a_terminal_gets_colour_and_otherwise_the_same_text(broken: str) -> None:
    printed = on_a_terminal(broken, TERM="xterm")
    assert f"{ESCAPE}[31;1mcell-type: 1 violation{ESCAPE}[0m\n" in printed
    assert f"{ESCAPE}[1m  - councils.csv:3, id medway, column founded{ESCAPE}[0m\n" in printed
    piped = subprocess.run([*COMMAND, broken], capture_output=True, encoding="utf-8", check=False).stdout
    assert ESCAPE not in piped
    for code in ("[31;1m", "[1m", "[0m"):
        printed = printed.replace(f"{ESCAPE}{code}", "")
    assert printed == piped
    assert max(map(len, piped.splitlines())) <= 80


@pytest.mark.parametrize(
    ("arguments", "environment"),
    [
        ([], {"TERM": "xterm", "NO_COLOR": "1"}),
        ([], {"TERM": "dumb"}),
        (["--format=json"], {"TERM": "xterm"}),
        (["--format=github"], {"TERM": "xterm"}),
    ],
    ids=["NO_COLOR", "dumb", "json", "github"],
)
def test_no_colour_where_it_is_not_wanted(
    arguments: list[str], environment: dict[str, str], broken: str
) -> None:
    printed = on_a_terminal(broken, *arguments, **environment)
    assert "cell-type" in printed
    assert ESCAPE not in printed


def test_an_empty_no_color_is_none(broken: str) -> None:
    assert ESCAPE in on_a_terminal(broken, TERM="xterm", NO_COLOR="")
