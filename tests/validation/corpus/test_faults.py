"""Every fault that a row may have is found where it is, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Literal

import pytest

from ccdata.validation import validate
from tests.validation.corpus.faults import (
    FAULTS,
    Fault,
    applies,
    broken,
    expected,
    files,
    found,
    sound,
    written,
)

pytest.importorskip("polars")

ENGINES: tuple[Literal["plain", "sieve"], ...] = ("plain", "sieve")


def _both(path: Path) -> Iterator[list[tuple[str, str, int, str | None]]]:
    reports = [validate(path, engine=engine) for engine in ENGINES]
    assert reports[0] == reports[1]
    for report in reports:
        yield found(report)


@pytest.mark.parametrize("lookup", [True, False])
@pytest.mark.parametrize("form", ["csv", "parquet"])
def test_a_sound_package_has_no_fault(tmp_path: Path, form: str, lookup: bool) -> None:
    for size in (0, 1, 2, 7, 400):
        path = written(tmp_path / str(size), files(broken(size, ()), form, lookup=lookup))
        assert list(_both(path)) == [[], []]


@pytest.mark.parametrize("form", ["csv", "parquet"])
@pytest.mark.parametrize("fault", FAULTS, ids=str)
def test_a_fault_alone_is_found_where_it_is(tmp_path: Path, fault: Fault, form: str) -> None:
    for size in (1, 9):
        for row in sorted({0, size // 2, size - 1}):
            if not applies(fault, row, form):
                continue
            about = broken(size, [(row, fault)])
            for ending in ("", ".zip"):
                content = files(about, form, lookup=fault.column == "parent_name")
                path = written(tmp_path / f"{size}-{row}{ending}", content)
                for got in _both(path):
                    assert got == expected(about, form)


@pytest.mark.parametrize("form", ["csv", "parquet"])
@pytest.mark.parametrize("lookup", [True, False])
def test_faults_of_many_rows_hide_none_of_each_other(tmp_path: Path, form: str, lookup: bool) -> None:
    """Every fault at least twice among a thousand rows, at the first and the last too."""
    # Not beside each other: what repeats a row repeats a sound one.
    chosen = [one for one in FAULTS if lookup or one.column != "parent_name"]
    able = [one for one in chosen if not one.in_text or form == "csv"]
    twice = [*able, *(one for one in able if one.name != "token repeated")]
    spots = [(7 + 11 * place, one) for place, one in enumerate(twice)]
    first = next(one for one in able if one.name == "share of more than all")
    about = broken(1_000, [(0, first), *spots, (999, able[1])])
    report = found(validate(written(tmp_path, files(about, form, lookup=lookup)), engine="sieve"))
    assert report == expected(about, form)
    assert found(validate(tmp_path, engine="plain")) == report


def test_all_faults_of_one_row_are_found(tmp_path: Path) -> None:
    """One for each column: a cell that is wrong hides no other."""
    taken: set[str] = set()
    spots = []
    for one in FAULTS:
        changes = set(one.change(sound(4))) | {one.column or ""}
        # What is computed from a cell that is wrong cannot be told.
        is_alone = not one.repeats and one.name != "token repeated" and one.rule != "computed-value"
        if is_alone and not changes & taken:
            taken |= changes
            spots.append((4, one))
    assert len(spots) > 15
    for row in (4, 0, 8):
        about = broken(9, [(row, one) for _, one in spots if applies(one, row, "csv")])
        path = written(tmp_path / str(row), files(about, "csv"))
        for got in _both(path):
            assert got == expected(about, "csv")
