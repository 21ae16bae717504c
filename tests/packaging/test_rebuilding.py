"""A package made again and compared, file by file."""

from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path

import pyarrow.parquet as pq
import pytest

from ccdata.packaging.rebuilding import rebuilt
from tests.packaging.pristine import ROOT, pristine

PARQUET = "data/finances.parquet"


@pytest.fixture
def package(tmp_path: Path) -> Path:
    for path, content in pristine().files.items():
        target = tmp_path / "package" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(content)
    return tmp_path / "package"


def test_the_package_is_what_the_build_makes(package: Path) -> None:
    check = rebuilt(package, ROOT / "seeds")
    assert check.ok
    assert check.performed == len(pristine().files)
    assert not check.skipped


def test_other_bytes_of_parquet_with_the_same_values_are_the_same(package: Path) -> None:
    table = pq.ParquetFile(package / PARQUET).read()
    pq.write_table(table, package / PARQUET, compression="none")
    assert rebuilt(package, ROOT / "seeds").ok


def _swap_digits(package: Path) -> None:
    table = pq.ParquetFile(package / PARQUET).read()
    rows = table.to_pylist()
    row = next(row for row in rows if row["amount_low"] is not None)
    row["amount_low"] += 1
    buffer = io.BytesIO()
    pq.write_table(type(table).from_pylist(rows, schema=table.schema), buffer)
    (package / PARQUET).write_bytes(buffer.getvalue())


def _relicense(package: Path) -> None:
    path = package / "datapackage.json"
    about = json.loads(path.read_text(encoding="utf-8"))
    about["licenses"] = []
    path.write_text(json.dumps(about), encoding="utf-8")


@pytest.mark.parametrize(
    ("damage", "why"),
    [
        (_swap_digits, f"{PARQUET}: not what"),
        (_relicense, "datapackage.json: not what"),
        (lambda package: (package / PARQUET).write_bytes(b"junk"), f"{PARQUET}: not what"),
        (lambda package: (package / PARQUET).unlink(), f"{PARQUET}: missing"),
        (lambda package: (package / "data/extra.csv").write_bytes(b"id\n"), "data/extra.csv: not a file"),
        (lambda package: (package / "README.md").write_bytes(b""), "README.md: not what"),
    ],
)
def test_any_file_that_differs_is_told(package: Path, damage: Callable[[Path], object], why: str) -> None:
    damage(package)
    (failure,) = rebuilt(package, ROOT / "seeds").failed
    assert failure.startswith(why)
