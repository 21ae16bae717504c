"""The last release: pinned by hash, refused where it is another, never written over."""

import json
import shutil
import zipfile
from pathlib import Path

import pytest

from ccdata.evidence.errors import EvidenceError
from ccdata.packaging.building import Built, build
from ccdata.packaging.replacing import replace_folder
from ccdata.packaging.versions import releases
from ccdata.packaging.versions.releases import last_release, pin, release_file
from tests.packaging.versions.small import BODIES, bodies, folder

ROOT = Path(__file__).parents[3]


def with_format(at: Path, rows: object = BODIES) -> Path:
    """A package whose resources say their format, as ours do, with a Parquet file that is left out."""
    folder(at, bodies(rows) | {"format": "csv"}, version="1.2.0")  # type: ignore[arg-type]
    about = json.loads((at / "datapackage.json").read_text())
    about["resources"].append({"name": "bodies-parquet", "path": "data/bodies.parquet", "format": "parquet"})
    (at / "datapackage.json").write_text(json.dumps(about))
    return at


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A checkout with a pinned release: the path of its seeds."""
    pin(with_format(tmp_path / "package"), tmp_path / "releases")
    return tmp_path / "seeds"


def test_the_pinned_release_is_read_from_beside_the_seeds(seeds: Path) -> None:
    last = last_release(seeds)
    assert (last.version, list(last.resources)) == ("1.2.0", ["bodies"])
    assert last.table("bodies").cell("adass", "budget") == "12"


def test_a_release_file_is_the_same_bytes_whenever_it_is_made(tmp_path: Path) -> None:
    package = with_format(tmp_path / "package")
    assert release_file(package) == release_file(package)
    with zipfile.ZipFile(pin(package, tmp_path / "releases")) as archive:
        assert archive.namelist() == ["datapackage.json", "data/bodies.csv"]
        assert {one.date_time for one in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_another_file_than_the_pinned_is_refused(seeds: Path) -> None:
    with (seeds.parent / "releases" / "1.2.0.zip").open("ab") as file:
        file.write(b" ")
    with pytest.raises(
        EvidenceError, match=r"not the one that was pinned(.|\n)*releases/1\.2\.0\.zip(.|\n)*mend:"
    ):
        last_release(seeds)


def test_a_release_that_is_not_there_is_said(seeds: Path) -> None:
    (seeds.parent / "releases" / "1.2.0.zip").unlink()
    with pytest.raises(EvidenceError, match=r"cannot be read(.|\n)*releases/1\.2\.0\.zip"):
        last_release(seeds)


@pytest.mark.parametrize("text", ["", "version = '1.2.0'", "version"])
def test_a_pin_that_is_none_is_said(text: str, seeds: Path) -> None:
    (seeds.parent / "releases" / "pinned.toml").write_text(text)
    with pytest.raises(EvidenceError, match=r"pins no release(.|\n)*pinned\.toml"):
        last_release(seeds)


def test_without_any_release_it_is_said_where_one_would_stand(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(releases, "_BESIDE_CODE", tmp_path)
    with pytest.raises(EvidenceError, match=r"no release to compare with(.|\n)*releases/pinned\.toml"):
        last_release(tmp_path / "seeds")


def test_a_released_version_is_not_written_over(seeds: Path, tmp_path: Path) -> None:
    before = (tmp_path / "releases" / "1.2.0.zip").read_bytes()
    other = with_format(tmp_path / "other", (*BODIES, ("a", "b", "")))
    with pytest.raises(FileExistsError, match="released already"):
        pin(other, tmp_path / "releases")
    assert (tmp_path / "releases" / "1.2.0.zip").read_bytes() == before


def test_built_again_after_its_release_a_package_is_that_release(built: Built, tmp_path: Path) -> None:
    """Else one version would be two packages."""
    package = tmp_path / "package"
    replace_folder(package, built.files)
    pin(package, tmp_path / "releases")
    (tmp_path / "seeds").mkdir()
    for path in (ROOT / "seeds").iterdir():
        shutil.copy(path, tmp_path / "seeds" / path.name)
    again = build(tmp_path / "seeds")
    assert again.since.changes == ()
    assert again.version == built.version
    assert [name for name, content in again.files.items() if content != built.files[name]] == []


def test_what_is_released_is_what_stands_in_the_repository(tmp_path: Path) -> None:
    """The pin of the checkout holds, and unpacked and pinned again its content is the same."""
    last = last_release(ROOT / "seeds")
    with zipfile.ZipFile(ROOT / "releases" / f"{last.version}.zip") as archive:
        archive.extractall(tmp_path / "package")
        before = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(pin(tmp_path / "package", tmp_path / "releases")) as archive:
        assert {name: archive.read(name) for name in archive.namelist()} == before
    shutil.rmtree(tmp_path / "package")
