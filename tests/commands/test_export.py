"""`ccdata export`: each form written whole or not at all, and clear words where it cannot be."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from ccdata.commands import CANNOT, FINE, WRONG, main
from ccdata.packaging.exports import FORMATS
from tests.packaging.pristine import ROOT, pristine

SEEDS = ROOT / "seeds"


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("export") / "package"
    for path, content in pristine().files.items():
        (place / path).parent.mkdir(parents=True, exist_ok=True)
        (place / path).write_bytes(content)
    return place


def export(package: Path, form: str, out: Path, *more: str) -> int:
    return main(["export", form, "--package", str(package), "--out", str(out), *more])


@pytest.mark.parametrize("form", FORMATS)
def test_a_form_is_written_and_said(
    package: Path, tmp_path: Path, form: str, capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "new" / f"care{FORMATS[form].suffix}"
    assert export(package, form, out) == FINE
    told = capsys.readouterr()
    written = sorted(out.parent.iterdir())
    assert out in written
    assert told.err == ""
    assert sorted(told.out.splitlines()) == [f"{one}: {one.stat().st_size:,} bytes" for one in written]


def test_the_form_names_itself_by_the_file(package: Path, tmp_path: Path) -> None:
    """Datasette calls a database by the name of its file, and finds its metadata by that."""
    assert export(package, "sqlite", tmp_path / "care.db") == FINE
    assert list(json.loads((tmp_path / "care.metadata.json").read_bytes())["databases"]) == ["care"]


@pytest.mark.parametrize("more", [[], ["--no-text"]])
def test_the_zip_is_verified_against_the_seeds(
    package: Path, tmp_path: Path, more: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    out = tmp_path / "ccdata.zip"
    assert export(package, "zip", out, *more) == FINE
    assert main(["verify", "--package", str(out), "--seeds", str(SEEDS)]) == FINE
    told = capsys.readouterr().out
    assert ", 0 failed" in told.splitlines()[-1]
    assert ("each hash is that of words" in told) is bool(more)


@pytest.mark.parametrize("table", ["citations", "criteria", "codes", "entities"])
def test_a_damaged_edition_is_not_verified(
    package: Path, tmp_path: Path, table: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Neither where a hash is that of a source's words, nor of a reader's or the project's."""
    sound, damaged = tmp_path / "sound.zip", tmp_path / "damaged.zip"
    assert export(package, "zip", sound, "--no-text") == FINE
    with zipfile.ZipFile(sound) as old, zipfile.ZipFile(damaged, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            if name == f"data/{table}.csv":
                before, _, after = content.partition(b"sha256:")
                content = before + b"sha256:" + b"0" * 64 + after[64:]
            new.writestr(name, content)
    assert main(["verify", "--package", str(damaged), "--seeds", str(SEEDS)]) == WRONG
    assert "no words of the sources have the hash sha256:000" in capsys.readouterr().out


def test_a_zip_that_is_none_cannot_be_verified(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = tmp_path / "not.zip"
    path.write_bytes(b"PK")
    assert main(["verify", "--package", str(path), "--seeds", str(SEEDS)]) == CANNOT
    told = capsys.readouterr().err
    assert "not a zip" in told
    assert "mend:" in told


def test_the_same_package_gives_the_same_zip_at_the_time_asked_for(
    package: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1000000000")
    for name in ("a.zip", "b.zip"):
        assert export(package, "zip", tmp_path / name) == FINE
    assert (tmp_path / "a.zip").read_bytes() == (tmp_path / "b.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert {one.date_time[:3] for one in archive.infolist()} == {(2001, 9, 9)}


@pytest.mark.parametrize("epoch", ["yesterday", "-1", "1.5", "9" * 12, "9999999999", "4354819200"])
def test_a_time_that_is_none_is_told(
    package: Path,
    tmp_path: Path,
    epoch: str,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", epoch)
    assert export(package, "zip", tmp_path / "x.zip") == CANNOT
    assert "SOURCE_DATE_EPOCH" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("form", "more", "told"),
    [
        ("excel", ["--no-text"], "--no-text is for zip, not for excel"),
        ("zip", ["--seeds", str(SEEDS)], "--seeds is for annotations, not for zip"),
        ("annotations", ["--seeds", "nowhere"], "no folder nowhere"),
        ("pdf", [], "invalid choice"),
    ],
)
def test_what_cannot_be_asked_for_is_told(
    package: Path, tmp_path: Path, form: str, more: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert export(package, form, tmp_path / "out", *more) == CANNOT
    assert told in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_a_package_that_is_not_there_is_told(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert export(tmp_path / "none", "zip", tmp_path / "x.zip") == CANNOT
    told = capsys.readouterr().err
    assert "datapackage.json" in told
    assert "mend:" in told


def test_a_package_that_is_not_sound_is_told(
    tmp_path: Path, package: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    for path in (path for path in package.rglob("*") if path.is_file()):
        target = tmp_path / "broken" / path.relative_to(package)
        target.parent.mkdir(parents=True, exist_ok=True)
        content = path.read_bytes()
        target.write_bytes(content.replace(b",2001", b",two", 1) if path.name == "finances.csv" else content)
    assert export(tmp_path / "broken", "excel", tmp_path / "x.xlsx") == CANNOT
    told = capsys.readouterr().err
    assert "data/finances.csv is not the file that the descriptor lists" in told
    assert "ccdata validate" in told
    assert not (tmp_path / "x.xlsx").exists()


def test_a_folder_in_the_place_of_the_file_is_told_and_left(
    package: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "care.metadata.json").mkdir()
    assert export(package, "sqlite", tmp_path / "care.db") == CANNOT
    assert "a folder stands there" in capsys.readouterr().err
    assert [one.name for one in tmp_path.iterdir()] == ["care.metadata.json"]


def test_the_one_file_that_was_fetched_is_enough(package: Path, tmp_path: Path) -> None:
    """The zip and the descriptor are as good as the folder, as they are to `validate` and `diff`."""
    assert export(package, "zip", tmp_path / "care.zip") == FINE
    for number, given in enumerate((package, package / "datapackage.json", tmp_path / "care.zip")):
        assert export(given, "schema-org", tmp_path / f"{number}.jsonld") == FINE
    assert len({(tmp_path / f"{number}.jsonld").read_bytes() for number in range(3)}) == 1


@pytest.mark.parametrize("kind", ["path", "link"])
def test_nothing_outside_the_package_is_read(
    package: Path, tmp_path: Path, kind: str, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "secret.txt").write_bytes(b"secret")
    folder = tmp_path / "package"
    shutil.copytree(package, folder)
    about = json.loads((folder / "datapackage.json").read_bytes())
    if kind == "path":
        about["resources"][0]["path"] = "../secret.txt"
    else:
        target = folder / about["resources"][0]["path"]
        target.unlink()
        target.symlink_to(tmp_path / "secret.txt")
    (folder / "datapackage.json").write_text(json.dumps(about), "utf-8")
    assert export(folder, "zip", tmp_path / "x.zip") == CANNOT
    assert "the path leaves" in (told := capsys.readouterr().err) or "leads out of the folder" in told
    assert not (tmp_path / "x.zip").exists()
