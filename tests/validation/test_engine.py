"""A package from its folder to its report: of any form, all faults in one run, nothing loaded in vain."""

from __future__ import annotations

import gc
import subprocess
import sys
import zipfile
from pathlib import Path
from typing import Any

import pytest

from ccdata.validation import CannotValidate, Report, engine, validate
from tests.validation.small import resource, text_field, written

NUMBER = {"name": "n", "type": "integer"}
KEY = {"fields": ["parent"], "reference": {"resource": "parents", "fields": ["id"]}}


def broken(folder: Path) -> Path:
    """A package with something wrong in every table."""
    return written(
        folder,
        [
            resource("parents", [text_field("id"), NUMBER], primaryKey=["id"]),
            resource("children", [text_field("parent"), NUMBER], foreignKeys=[KEY], path="data/children.csv"),
            resource("listed", [text_field("id"), NUMBER], data=[{"id": "a", "n": "x"}]),
            resource("missing", [text_field("id")]),
            resource("away", [text_field("id")], path="https://example.org/away.csv"),
        ],
        {"parents.csv": 'id,n\n"a\n",x\na,\n', "data/children.csv": "parent,n\nb,y\na,1\n"},
    )


def found(report: Report) -> list[tuple[str, str | None, int | None, str | None]]:
    return [(one.rule, one.file, one.line or one.row, one.column) for one in report.violations]


EXPECTED = [
    ("resource-path", "datapackage.json", None, None),
    ("file-present", "missing.csv", None, None),
    ("cell-type", "parents.csv", 3, "n"),
    ("cell-type", "data/children.csv", 2, "n"),
    ("cell-type", None, 1, "n"),
    ("key-foreign", "data/children.csv", 2, "parent"),
]


def test_all_faults_of_all_tables_are_in_one_report_whatever_cannot_be_read(tmp_path: Path) -> None:
    report = validate(broken(tmp_path))
    assert found(report) == EXPECTED
    assert report.package == str(tmp_path)


@pytest.mark.parametrize("form", ["descriptor", "zip", "text"])
def test_a_package_is_the_same_as_folder_descriptor_and_zip(tmp_path: Path, form: str) -> None:
    folder = broken(tmp_path / "package")
    path: Path | str = folder / "datapackage.json"
    if form == "text":
        path = str(folder)
    if form == "zip":
        path = tmp_path / "package.zip"
        with zipfile.ZipFile(path, "w") as made:
            for file in sorted(folder.rglob("*")):
                if file.is_file():
                    made.write(file, file.relative_to(folder).as_posix())
    assert found(validate(path)) == found(validate(folder))


def test_a_limit_keeps_the_first_and_counts_all(tmp_path: Path) -> None:
    whole = validate(broken(tmp_path))
    for limit in range(len(whole.violations) + 2):
        report = validate(tmp_path, limit=limit)
        assert report.violations == whole.violations[:limit]
        assert report.total == whole.total
        assert report.checks == whole.checks
        assert not report.ok


def test_what_is_no_limit_and_no_engine_is_refused() -> None:
    with pytest.raises(ValueError, match="-1"):
        validate(limit=-1)
    wrong: Any = "spark"
    with pytest.raises(ValueError, match="plain or sieve, not 'spark'"):
        validate(engine=wrong)


def test_the_engine_of_big_tables_says_what_it_lacks(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(engine, "_has_polars", lambda: False)
    with pytest.raises(ModuleNotFoundError, match=r"needs polars\n  mend:  pip install"):
        validate(broken(tmp_path), engine="sieve")
    monkeypatch.setattr(engine, "LARGE", 0)
    monkeypatch.setattr(engine, "SMALL", 0)
    assert not validate(tmp_path).ok


def test_both_engines_give_the_same_report(tmp_path: Path) -> None:
    pytest.importorskip("polars")
    folder = broken(tmp_path)
    assert validate(folder, engine="sieve") == validate(folder, engine="plain")


def test_a_rule_that_is_declared_wrongly_is_a_fault_of_the_descriptor(tmp_path: Path) -> None:
    rule = {"rule": "dates-order", "start": "n"}
    folder = written(tmp_path, [resource("t", [NUMBER], rules=[rule])], {"t.csv": "n\n1\n"})
    [violation] = validate(folder).violations
    assert (violation.rule, violation.resource, violation.file) == (
        "descriptor-profile",
        "t",
        "datapackage.json",
    )


def test_garbage_is_collected_afterwards_as_it_was_before(tmp_path: Path) -> None:
    folder = broken(tmp_path)
    assert gc.isenabled()
    validate(folder)
    assert gc.isenabled()
    gc.disable()
    try:
        validate(folder)
        assert not gc.isenabled()
    finally:
        gc.enable()


def test_there_is_no_report_of_what_cannot_be_looked_at(tmp_path: Path) -> None:
    with pytest.raises(CannotValidate, match="no such file or folder"):
        validate(tmp_path / "nowhere")


HEAVY = {
    "pandas",
    "pydantic",
    "polars",
    "numpy",
    "pyarrow",
    "duckdb",
    "frictionless",
    "rich",
    "ssl",
    "jsonschema",
}


def test_a_small_package_loads_nothing_that_takes_long_to_start(tmp_path: Path) -> None:
    folder = broken(tmp_path)
    code = f"import sys\nfrom ccdata import validate\nvalidate({str(folder)!r})\nprint(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert loaded & HEAVY == set()
    assert [name for name in loaded if name.startswith(("ccdata.tables.", "ccdata.vocabulary"))] == []


def test_a_package_with_parquet_loads_no_data_frames(pristine: Any) -> None:
    code = (
        "import sys\nfrom ccdata import validate\n"
        f"assert validate({str(pristine.folder)!r}).ok\nprint(*sys.modules)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    loaded = set(done.stdout.split())
    assert loaded & (HEAVY - {"numpy", "pyarrow", "ssl"}) == set()
    assert "pyarrow.compute" not in loaded
