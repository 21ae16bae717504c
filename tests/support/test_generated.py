from pathlib import Path

import pytest

from tests.support.generated import differences, fingerprints


def test_a_changed_a_new_and_a_missing_file_are_each_named(tmp_path: Path) -> None:
    data = tmp_path / "datapackage" / "data"
    data.mkdir(parents=True)
    for name in ("kept", "edited", "dropped"):
        (data / f"{name}.csv").write_text("id\n")
    before = fingerprints(tmp_path)

    (data / "edited.csv").write_text("id\r\n", newline="")
    (data / "dropped.csv").unlink()
    (tmp_path / "schemas").mkdir()
    (tmp_path / "schemas" / "added.schema.json").write_text("{}")

    assert differences(before, fingerprints(tmp_path)) == [
        "gone: datapackage/data/dropped.csv",
        "changed: datapackage/data/edited.csv",
        "new: schemas/added.schema.json",
    ]


@pytest.mark.parametrize("cache", ["src/ccdata/__pycache__", "src/.mypy_cache/3.11", "datapackage/.cache"])
def test_what_tools_cache_is_not_generated(tmp_path: Path, cache: str) -> None:
    (tmp_path / cache).mkdir(parents=True)
    (tmp_path / cache / "x.cpython-311.pyc").write_bytes(b"")
    assert fingerprints(tmp_path) == {}
