"""No package crashes, hangs, fills the memory, or reads or writes beyond itself: each is found out."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.validation.corpus import guarded
from tests.validation.corpus.hostile import OTHERS, PATHS, Hostile

pytest.importorskip("polars")
pytest.importorskip("resource")

SECONDS = 60
"""Each takes a second or two, on a machine that does nothing else."""

PEAK = 1.5 * 2**30


def _run(path: Path, engine: str) -> dict[str, Any]:
    done = subprocess.run(
        [sys.executable, guarded.__file__, str(path), engine],
        capture_output=True,
        text=True,
        timeout=SECONDS,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    found: dict[str, Any] = json.loads(done.stdout)
    return found


def _check(case: Hostile, path: Path, engine: str) -> None:
    found = _run(path, engine)
    assert found["done"] == []
    assert found["peak"] < PEAK
    places = [tuple(one[:4]) for one in found["violations"]]
    assert tuple(places[: len(case.first)]) == case.first, found["violations"][:5]
    if case.total is not None:
        assert found["total"] == case.total, found["violations"][:5]


@pytest.mark.parametrize("case", OTHERS, ids=str)
def test_a_hostile_package_is_found_and_does_no_harm(tmp_path: Path, case: Hostile) -> None:
    path = case.make(tmp_path / "package")
    before = sorted(tmp_path.rglob("*"))
    for engine in ("plain", "sieve") if case.reads_table else ("plain",):
        _check(case, path, engine)
    assert sorted(tmp_path.rglob("*")) == before


def test_no_path_leads_out_of_the_package(tmp_path: Path) -> None:
    """All in one process, for there are many; with a file that each might lead to."""
    (tmp_path / "t.csv").write_bytes(b"wrong\n")
    from ccdata.validation import validate

    for number, case in enumerate(PATHS):
        report = validate(case.make(tmp_path / str(number)))
        found = [(one.rule, one.file, one.line, one.column) for one in report.violations]
        assert tuple(found) == case.first, case.name


@pytest.mark.parametrize("case", [case for case in PATHS if "://" in case.name], ids=str)
def test_nothing_is_fetched(tmp_path: Path, case: Hostile) -> None:
    _check(case, case.make(tmp_path / "package"), "plain")
