"""Every fault that a row may have is found where it is, and nothing else is."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from ccdata.validation import validate
from tests.validation.corpus.faults import FAULTS, Fault, applies, broken, expected, files, found, written

pytest.importorskip("polars")

ENGINES = ("plain", "sieve")


def _both(path: Path) -> Iterator[list[tuple[str, str, int, str | None]]]:
    reports = [validate(path, engine=engine) for engine in ENGINES]  # type: ignore[arg-type]
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
