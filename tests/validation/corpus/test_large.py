"""Large packages: every error that was put in is found at its place, in a million rows, and nothing else."""

from __future__ import annotations

from collections import Counter
from pathlib import Path
from typing import Any

import pytest

from benchmarks.packages import write
from ccdata.validation import Report, validate

pytest.importorskip("polars")

Where = tuple[str, str | None, int | None, str | None]


def _found(report: Report) -> Counter[Where]:
    return Counter((one.rule, one.file, one.line or one.row, one.column) for one in report.violations)


def _injected(errors: list[dict[str, Any]]) -> Counter[Where]:
    return Counter((one["rule"], one["file"], one.get("line") or one["row"], one["column"]) for one in errors)


@pytest.mark.parametrize(
    ("rows", "form"), [(20_000, "csv"), (20_000, "parquet"), (1_000_000, "csv"), (1_000_000, "parquet")]
)
def test_every_error_is_found_where_it_was_put(tmp_path: Path, rows: int, form: str) -> None:
    errors = write(tmp_path, rows, form, errors=0.0005)
    wanted = _injected(errors)
    assert len(wanted) > 20
    assert _found(validate(tmp_path)) == wanted
    if rows < 100_000:
        assert _found(validate(tmp_path, engine="plain")) == wanted
        assert _found(validate(tmp_path, engine="sieve")) == wanted
