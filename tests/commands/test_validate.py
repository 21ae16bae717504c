"""``ccdata validate``: what it prints, and how it ends."""

import json
import sys
from pathlib import Path

import pytest

from ccdata.commands import CANNOT, FINE, WRONG, main
from ccdata.packaging.building import build
from ccdata.packaging.replacing import replace_folder

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return build(SEEDS).files


@pytest.fixture
def folder(files: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A package in a folder. Without frictionless: it has tests of its own, and is slow."""
    monkeypatch.setitem(sys.modules, "frictionless", None)
    replace_folder(tmp_path / "package", files)
    return tmp_path / "package"


def test_a_sound_package_ends_with_0(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", str(folder)]) == FINE
    printed = capsys.readouterr()
    assert "sound:" in printed.out
    assert printed.err == ""


def test_broken_data_end_with_1_and_the_place_is_printed(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "data" / "roles.csv").unlink()
    assert main(["validate", str(folder / "datapackage.json")]) == WRONG
    assert "data/roles.csv" in capsys.readouterr().out


def test_a_descriptor_that_is_not_json_is_broken_data(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (folder / "datapackage.json").write_text("{")
    assert main(["validate", str(folder)]) == WRONG
    assert "descriptor-json: 1 violation" in capsys.readouterr().out


@pytest.mark.parametrize("name", ["nowhere", ".", "package.zip"])
def test_what_cannot_be_looked_at_ends_with_2_and_says_how_to_mend_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], name: str
) -> None:
    (tmp_path / "package.zip").write_bytes(b"PK")
    assert main(["validate", str(tmp_path / name)]) == CANNOT
    printed = capsys.readouterr()
    assert printed.out == ""
    assert printed.err.startswith("ccdata validate: ")
    assert "mend:" in printed.err
    assert "Traceback" not in printed.err


def test_the_report_is_json_where_that_is_asked_for(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (folder / "data" / "roles.csv").unlink()
    assert main(["validate", str(folder), "--format", "json"]) == WRONG
    report = json.loads(capsys.readouterr().out)
    assert (report["version"], report["ok"]) == (1, False)
    assert report["violations"][0]["rule"] == "file-present"


def test_a_format_that_there_is_not_ends_with_2(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", str(folder), "--format", "yaml"]) == CANNOT
    assert "text" in capsys.readouterr().err
