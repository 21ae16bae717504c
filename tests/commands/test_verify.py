"""`ccdata verify`: what is wrong with a package is said with its place, and ends in status 1."""

from __future__ import annotations

import csv
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from ccdata.commands import CANNOT, FINE, WRONG, main
from tests.evidence.real import JANUARY

SEEDS = Path(__file__).parents[2] / "seeds"

Lines = list[dict[str, str]]


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    out = tmp_path_factory.mktemp("made") / "package"
    assert main(["build", "--seeds", str(SEEDS), "--out", str(out)]) == FINE
    return out


@pytest.fixture
def package(made: Path, tmp_path: Path) -> Path:
    """A package to damage."""
    return Path(shutil.copytree(made, tmp_path / "package"))


def verify(package: Path, seeds: Path = SEEDS) -> int:
    return main(["verify", "--package", str(package), "--seeds", str(seeds)])


def edit(package: Path, table: str, change: Callable[[Lines], Lines]) -> None:
    """Change the lines of a table's CSV, and fail where that changed nothing."""
    path = package / "data" / f"{table}.csv"
    before = path.read_bytes()
    with path.open(encoding="utf-8", newline="") as file:
        reader = csv.DictReader(file)
        lines = change(list(reader))
        columns = reader.fieldnames
    assert columns is not None
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)
    assert path.read_bytes() != before


def put(row_id: str, **cells: str) -> Callable[[Lines], Lines]:
    def change(lines: Lines) -> Lines:
        return [line | cells if line["id"] == row_id else line for line in lines]

    return change


ROW = f"{JANUARY}.wcf-gross-expenditure-budget"


def of_the_amount(line: dict[str, str]) -> bool:
    return (line["row_id"], line["column"], line["role"]) == (ROW, "amount_low", "value")


def moved(lines: Lines) -> Lines:
    return [
        line | {"start": str(int(line["start"]) + 1), "end": str(int(line["end"]) + 1)}
        if of_the_amount(line)
        else line
        for line in lines
    ]


def deleted(lines: Lines) -> Lines:
    return [line for line in lines if not of_the_amount(line)]


CELL = f"finances/{ROW}/amount_low"
DAMAGE: dict[str, tuple[str, Callable[[Lines], Lines], str]] = {
    "a digit of an amount": ("finances", put(ROW, amount_low="148500000"), f"{CELL}: the cell is"),
    "a grade": ("judgements", put(f"{JANUARY}.medway-grade", grade="outstanding"),
                f"judgements/{JANUARY}.medway-grade/grade: the cell is"),
    "a year": ("judgements", put(f"{JANUARY}.medway-grade", judged="2022"),
               f"judgements/{JANUARY}.medway-grade/judged: the cell is"),
    "another council's code": ("authorities", put("medway-council", gss_code="E06000034"),
                               "authorities/medway-council/gss_code: the cell is"),
    "a quote moved by one": ("citations", moved, f"({CELL}): the source has '148.4m ' there, not '£148.4m'"),
    "a citation deleted": ("citations", deleted, f"{CELL}: no citation carries its value"),
    "a second first statement": (
        "finances", put(ROW.replace("2024-01-22", "2024-10-24"), is_first="true"),
        "is True, but computes to False"),
    "arguments that are not JSON": (
        "cells", put(f"judgements/{JANUARY}.medway-grade/judged", arguments="{"),
        f"judgements/{JANUARY}.medway-grade/judged: its derivation cannot be followed"),
    "a reader's words": ("statistics", put(f"{JANUARY}.wcf-staff", measure="members of staff"),
                         "data/statistics.csv: not what the build makes"),
}  # fmt: skip


def test_a_package_as_built_is_verified(made: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert verify(made) == FINE
    out = capsys.readouterr().out
    assert "FAILED" not in out
    assert "16 checks made, 0 failed; 0 promises not made yet" in out


def test_every_check_says_how_many_it_made_left_out_and_failed(
    made: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    verify(made)
    out = capsys.readouterr().out
    assert out.count(" performed, ") == 16
    assert " 0 performed" not in out
    assert "coded by a reader" in out


def test_it_works_from_another_directory(made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    package, seeds = made.resolve(), SEEDS.resolve()
    monkeypatch.chdir(tmp_path)
    assert verify(package, seeds) == FINE


@pytest.mark.parametrize(("table", "change", "told"), DAMAGE.values(), ids=DAMAGE.keys())
def test_damage_is_told_where_it_stands(
    package: Path,
    capsys: pytest.CaptureFixture[str],
    table: str,
    change: Callable[[Lines], Lines],
    told: str,
) -> None:
    edit(package, table, change)
    assert verify(package) == WRONG
    captured = capsys.readouterr()
    assert told in captured.out
    assert "FAILED" in captured.out
    assert captured.err == ""


@pytest.mark.parametrize(
    ("table", "change", "told"),
    [
        ("finances", put(ROW, hedge="roughly"), "finances.csv is not sound"),
        ("finances", lambda lines: [*lines, lines[0]], "finances.csv has an id more than once"),
    ],
    ids=["no code", "a row twice"],
)
def test_a_package_that_cannot_be_read_is_told(
    package: Path,
    capsys: pytest.CaptureFixture[str],
    table: str,
    change: Callable[[Lines], Lines],
    told: str,
) -> None:
    edit(package, table, change)
    assert verify(package) == WRONG
    err = capsys.readouterr().err
    assert told in err
    assert "ccdata validate" in err


def test_nothing_to_check_is_a_failure(package: Path, capsys: pytest.CaptureFixture[str]) -> None:
    for path in (package / "data").glob("*.csv"):
        edit_header_only(path)
    assert verify(package) == WRONG
    out = capsys.readouterr().out
    assert "nothing was checked, and that is a failure" in out
    assert "promise 2  FAILED" in out, "no citation is wrong, and none is there"


def edit_header_only(path: Path) -> None:
    path.write_text(path.read_text(encoding="utf-8").partition("\n")[0] + "\n", encoding="utf-8")


def test_a_table_that_is_missing_cannot_be_verified(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (package / "data" / "finances.csv").unlink()
    assert verify(package) == CANNOT
    assert "finances.csv" in capsys.readouterr().err


def test_a_package_that_does_not_exist_cannot_be_verified(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert verify(tmp_path / "none") == CANNOT
    assert "ccdata build" in capsys.readouterr().err


def test_only_some_of_many_failures_are_printed_and_the_rest_are_counted(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    edit(package, "citations", lambda lines: [line | {"context_sha256": "0" * 64} for line in lines])
    assert verify(package) == WRONG
    out = capsys.readouterr().out
    assert out.count("the passage is not the one that was read") == 5
    assert " more\n" in out


def test_how_many_cells_were_read_once_twice_or_are_stale_is_told_of_each_table(
    package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def less(lines: Lines) -> Lines:
        line = next(one for one in lines if one["table"] == "finances" and int(one["read_twice"]) > 3)
        line["read_twice"], line["stale"] = str(int(line["read_twice"]) - 2), "1"
        return lines

    edit(package, "agreement", less)
    verify(package)
    printed = capsys.readouterr().out
    assert "finances: 2 cells read once, 115 twice, 1 stale" in printed
    assert "skipped 2: finances: read once" in printed
    assert "targets: 0 cells read once, 99 twice, 0 stale" in printed
