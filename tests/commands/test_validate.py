"""``ccdata validate``: what it prints, and how it ends."""

import gc
import json
import subprocess
import sys
from pathlib import Path

import pytest

from ccdata.commands import CANNOT, FINE, WRONG, main
from ccdata.commands.validate import ENGINES as OFFERED_ENGINES
from ccdata.commands.validate import FORMATS as OFFERED_FORMATS
from ccdata.packaging.building import build
from ccdata.packaging.replacing import replace_folder
from ccdata.validation.engine import ENGINES
from ccdata.validation.formats import FORMATS
from tests.validation.small import resource, written

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    return build(SEEDS).files


@pytest.fixture
def folder(files: dict[str, bytes], tmp_path: Path) -> Path:
    """A package in a folder."""
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


@pytest.fixture
def broken(tmp_path: Path) -> Path:
    """A small package with three wrong cells."""
    fields = [{"name": "n", "type": "integer"}]
    return written(tmp_path / "small", [resource("t", fields)], {"t.csv": "n\n1\nx\ny\nz\n"})


def test_formats_and_engines_are_those_that_there_are() -> None:
    assert OFFERED_FORMATS == FORMATS
    assert ("local", *ENGINES, "spark") == OFFERED_ENGINES


def test_a_limit_bounds_what_is_shown_and_not_what_is_counted(
    broken: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", str(broken), "--limit", "1", "--format", "json"]) == WRONG
    report = json.loads(capsys.readouterr().out)
    assert [one["line"] for one in report["violations"]] == [3]
    assert next(one for one in report["checks"] if one["rule"] == "cell-type")["failed"] == 3
    assert main(["validate", str(broken), "--limit", "0"]) == WRONG
    assert "3 violations" in capsys.readouterr().out


@pytest.mark.parametrize("limit", ["-1", "many", "1.5"])
def test_what_is_no_limit_ends_with_2(broken: Path, capsys: pytest.CaptureFixture[str], limit: str) -> None:
    assert main(["validate", str(broken), f"--limit={limit}"]) == CANNOT
    assert "is no number of violations" in capsys.readouterr().err


@pytest.mark.parametrize("engine", ["local", *ENGINES])
def test_every_engine_finds_the_same(broken: Path, capsys: pytest.CaptureFixture[str], engine: str) -> None:
    if engine == "sieve":
        pytest.importorskip("polars")
    assert main(["validate", str(broken), "--engine", engine]) == WRONG
    assert "cell-type: 3 violations" in capsys.readouterr().out


def test_an_engine_that_lacks_its_library_ends_with_2_and_says_how_to_get_it(
    broken: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ccdata.validation.engine._has_polars", lambda: False)
    assert main(["validate", str(broken), "--engine", "sieve"]) == CANNOT
    assert "mend:" in capsys.readouterr().err


def test_an_engine_that_there_is_not_ends_with_2(broken: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["validate", str(broken), "--engine", "spark"]) == CANNOT
    assert "planned" in capsys.readouterr().err
    assert main(["validate", str(broken), "--engine", "steam"]) == CANNOT
    assert "local" in capsys.readouterr().err


@pytest.mark.parametrize("form", FORMATS)
def test_the_report_is_written_to_a_file_where_one_is_given(
    broken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], form: str
) -> None:
    assert main(["validate", str(broken), "--format", form]) == WRONG
    printed = capsys.readouterr().out
    file = tmp_path / "report"
    assert main(["validate", str(broken), "--format", form, "--output", str(file)]) == WRONG
    assert file.read_text(encoding="utf-8") == printed
    assert capsys.readouterr().out == f"{broken}: 3 violations, cell-type 3; written to {file}\n"


def test_a_file_that_cannot_be_written_ends_with_2(
    broken: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["validate", str(broken), "--output", str(tmp_path / "no" / "report")]) == CANNOT
    printed = capsys.readouterr()
    assert printed.out == ""
    assert "no such file or directory" in printed.err
    assert "mend:" in printed.err


def test_garbage_is_collected_again_afterwards(broken: Path) -> None:
    main(["validate", str(broken)])
    assert gc.isenabled()


def test_the_command_on_a_small_package_loads_nothing_that_takes_long_to_start(broken: Path) -> None:
    code = "import sys, ccdata.commands as c; c.main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code, "validate", str(broken)], capture_output=True, text=True, check=True
    )
    heavy = {"pandas", "pydantic", "polars", "numpy", "pyarrow", "frictionless", "rich", "secrets"}
    assert set(done.stderr.split()) & heavy == set()
    assert "cell-type: 3 violations" in done.stdout


def test_the_command_on_the_shipped_package_starts_neither_data_frames_nor_arrays(folder: Path) -> None:
    code = "import sys, ccdata.commands as c; c.main(sys.argv[1:]); print(*sys.modules, file=sys.stderr)"
    done = subprocess.run(
        [sys.executable, "-c", code, "validate", str(folder)], capture_output=True, text=True, check=True
    )
    heavy = {"pandas", "pydantic", "polars", "numpy", "frictionless", "pyarrow.compute", "pyarrow.csv"}
    assert set(done.stderr.split()) & heavy == set()
    assert "pyarrow.parquet" in done.stderr
