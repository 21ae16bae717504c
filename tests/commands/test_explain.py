"""`ccdata explain`: the passage with the quote marked, and errors that help."""

import os
import pty
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from ccdata.commands import main

GRADE = "community-care-2024-01-22-worcestershire.medway-grade"
SEEDS = Path(__file__).parents[2] / "seeds"


def test_the_passage_stands_below_with_the_quote_marked(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "judgements", GRADE, "grade"]) == 0
    printed = capsys.readouterr().out
    assert "| a good rating" in printed
    assert "community-care-2024-01-22-worcestershire.003.paragraph-27" in printed
    assert "earning [[a good rating]] and the latter" in " ".join(printed.split())
    assert max(len(line) for line in printed.splitlines() if "://" not in line) <= 80


def test_a_terminal_gets_bold_and_no_brackets() -> None:
    read: list[bytes] = []

    def keep(descriptor: int) -> bytes:
        read.append(os.read(descriptor, 1024))
        return read[-1]

    silent, out = os.dup(1), os.open(os.devnull, os.O_WRONLY)
    os.dup2(out, 1)
    try:
        code = "import sys; from ccdata.commands import main; sys.exit(main())"
        status = pty.spawn([sys.executable, "-c", code, "explain", "judgements", GRADE, "grade"], keep)
    finally:
        os.dup2(silent, 1)
    printed = b"".join(read).decode()
    assert os.waitstatus_to_exitcode(status) == 0
    assert "\x1b[1ma good rating\x1b[0m" in re.sub(r"\x1b\[0m\s+\x1b\[1m", " ", printed)
    assert "[[" not in printed


def test_a_quote_over_two_lines_is_bold_on_each() -> None:
    from ccdata.commands.explain import _BEGIN, _END, _bold

    lines = list(_bold("word " * 14 + _BEGIN + "quoted words that go on" + _END + " and end"))
    assert [line.count("\x1b[1m") for line in lines] == [1, 1]
    assert [line.count("\x1b[0m") for line in lines] == [1, 1]
    assert lines[1].startswith("  \x1b[1m")


def test_a_whole_row_marks_all_its_quotes(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "judgements", GRADE]) == 0
    printed = " ".join(capsys.readouterr().out.split())
    assert "with [[the former]] earning [[a good rating]]" in printed
    assert "[[last year]]" in printed


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (["judgments", GRADE], "near:  judgements"),
        (["judgements", GRADE[:-1]], f"near:  {GRADE}"),
        (["judgements", GRADE, "grad"], "near:  grade"),
    ],
)
def test_unknown_names_end_with_status_2_and_the_near_ones(
    arguments: list[str], near: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["explain", *arguments]) == 2
    streams = capsys.readouterr()
    assert near in streams.err
    assert streams.err.startswith("ccdata explain: no ")
    assert streams.out == ""


def test_without_seeds_it_says_what_the_passage_needs(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setattr("ccdata.commands.checkout.ccdata.__file__", str(tmp_path / "a" / "b" / "c" / "d.py"))
    assert main(["explain", "judgements", GRADE, "grade"]) == 0
    assert "it needs the seeds: --seeds DIR" in capsys.readouterr().out


def test_a_folder_of_seeds_that_is_none_ends_with_status_2(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["explain", "judgements", GRADE, "grade", "--seeds", "no-such-folder"]) == 2
    assert "no folder no-such-folder" in capsys.readouterr().err


def test_a_changed_seed_ends_with_status_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    seeds = Path(shutil.copytree(SEEDS, tmp_path / "seeds"))
    seed = seeds / "003_94971244c0b2db0a.txt"
    seed.write_bytes(seed.read_bytes() + b"\n")
    assert main(["explain", "judgements", GRADE, "grade", "--seeds", str(seeds)]) == 1
    assert seed.name in capsys.readouterr().err


def test_it_shows_no_traceback_when_nobody_reads_on() -> None:
    code = "import sys; from ccdata.commands import main; sys.exit(main())"
    command = [sys.executable, "-c", code, "explain", "judgements", GRADE]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout is not None
        assert process.stderr is not None
        process.stdout.close()
        assert b"Traceback" not in process.stderr.read()
