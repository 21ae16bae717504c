"""`ccdata diff`: whatever holds a package can be compared; the status says whether the version fits."""

import json
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest

from ccdata.commands import CANNOT, FINE, WRONG, diff, main
from ccdata.packaging.versions.formats import FORMATS
from tests.packaging.versions.small import BODIES, bodies, folder

HEADER, ADASS, OFSTED = BODIES
CHANGED = (HEADER, ADASS, (*OFSTED[:2], "149"))


@pytest.fixture
def old(tmp_path: Path) -> Path:
    return folder(tmp_path / "old", bodies(), version="1.0.0")


@pytest.fixture
def new(tmp_path: Path) -> Path:
    return folder(tmp_path / "new", bodies(CHANGED), version="1.0.1")


def zipped(package: Path) -> Path:
    target = package.with_suffix(".zip")
    with zipfile.ZipFile(target, "w") as archive:
        for path in sorted(package.rglob("*")):
            archive.write(path, path.relative_to(package.parent))
    return target


def test_a_version_that_fits_is_fine(old: Path, new: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", str(old), str(new)]) == FINE
    out = capsys.readouterr().out
    assert "  ~ ofsted/budget\n      ‘148’ -> ‘149’\n" in out
    assert out.endswith("patch changes: 1.0.0 is followed by 1.0.1, and 1.0.1 is declared: that fits\n")


def test_a_version_that_does_not_fit_is_wrong(old: Path, tmp_path: Path) -> None:
    same = folder(tmp_path / "same", bodies(CHANGED), version="1.0.0")
    fewer = folder(tmp_path / "fewer", bodies((HEADER, ADASS)), version="1.9.0")
    assert main(["diff", str(old), str(same)]) == WRONG
    assert main(["diff", str(old), str(fewer)]) == WRONG


def test_folders_descriptors_and_zips_give_the_same(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    found = []
    for one, two in ((old, new), (old / "datapackage.json", new), (zipped(old), zipped(new))):
        assert main(["diff", str(one), str(two), "--format", "json"]) == FINE
        found.append(json.loads(capsys.readouterr().out)["changes"])
    assert found[0] == found[1] == found[2] != []


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A git repository with a package in two revisions, 1.0.0 and 1.0.1; the first has none."""
    if shutil.which("git") is None:
        pytest.skip("git is not installed")
    root = tmp_path / "repository"
    root.mkdir()

    def git(*arguments: str) -> None:
        said = ("-c", "user.name=t", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false")
        subprocess.run(["git", *said, *arguments], cwd=root, check=True, capture_output=True)

    git("init", "--quiet")
    git("commit", "--quiet", "--allow-empty", "-m", "none")
    git("tag", "none")
    for version, rows in (("1.0.0", BODIES), ("1.0.1", CHANGED)):
        folder(root / "datapackage", bodies(rows), version=version)
        git("add", ".")
        git("commit", "--quiet", "-m", version)
        git("tag", f"v{version}")
    (root / "below").mkdir()
    monkeypatch.chdir(root / "below")
    return root


def test_git_revisions_are_compared_as_they_were_built(
    repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", "v1.0.0", "HEAD", "--format", "json"]) == FINE
    about = json.loads(capsys.readouterr().out)
    assert (about["old"]["name"], about["new"]["version"]) == ("v1.0.0", "1.0.1")
    assert [one["id"] for one in about["changes"]] == ["bodies/ofsted/budget"]


def test_a_revision_without_a_package_is_told(repository: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["diff", "none", "HEAD"]) == CANNOT
    assert "the revision none has no datapackage/" in capsys.readouterr().err


@pytest.mark.parametrize("given", ["nonsense", "--help-me", "HEAD:datapackage", ""])
def test_what_is_neither_path_nor_revision_is_told(
    given: str, repository: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["diff", "--", given, "HEAD"]) == CANNOT
    err = capsys.readouterr().err
    assert "no such path or revision" in err
    assert "mend:" in err


def test_a_broken_package_is_told_without_a_traceback(
    old: Path, new: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (new / "data" / "bodies.csv").unlink()
    assert main(["diff", str(old), str(new)]) == CANNOT
    err = capsys.readouterr().err
    assert f"ccdata diff: {new}: data/bodies.csv cannot be read as the table that it is: no such file" in err
    assert "mend:" in err


def test_a_path_that_leaves_the_package_is_not_followed(
    old: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    leaving = folder(tmp_path / "leaving", bodies() | {"path": "../old/data/bodies.csv"})
    assert main(["diff", str(old), str(leaving)]) == CANNOT
    assert "leaves the folder" in capsys.readouterr().err


def test_a_report_goes_to_a_file_and_its_outcome_to_the_screen(
    old: Path, new: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = tmp_path / "diff.html"
    assert main(["diff", str(old), str(new), "--format", "html", "--output", str(file)]) == FINE
    assert file.read_text("utf-8").startswith("<!DOCTYPE html>")
    out = capsys.readouterr().out
    assert out == f"1.0.0 is followed by 1.0.1, and 1.0.1 is declared: that fits; written to {file}\n"
    assert main(["diff", str(old), str(new), "--output", str(tmp_path)]) == CANNOT


def test_the_formats_of_the_command_are_those_of_the_reports() -> None:
    assert diff.FORMATS == FORMATS
