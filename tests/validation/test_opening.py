"""What cannot be looked at: there is an error that says how to go on, and no report."""

import os
import zipfile
from pathlib import Path

import pytest

from ccdata.validation import CannotValidate, opening, validate
from ccdata.validation.opening import find_descriptor
from tests.validation.damage import Package


def test_a_path_that_does_not_exist(tmp_path: Path) -> None:
    with pytest.raises(CannotValidate, match=r"nowhere: no such file or folder\n  mend:  give the folder"):
        validate(tmp_path / "nowhere")


def test_a_path_below_a_file(package: Package) -> None:
    with pytest.raises(CannotValidate, match="no such file or folder"):
        validate(package.descriptor / "below")


@pytest.mark.parametrize("path", ["a\0b", "x" * 5000])
def test_a_path_that_cannot_be(path: str) -> None:
    with pytest.raises(CannotValidate):
        validate(path)


def test_a_folder_without_a_descriptor(tmp_path: Path) -> None:
    with pytest.raises(CannotValidate, match=r"holds no datapackage\.json"):
        validate(tmp_path)


def test_a_zipped_package_is_for_later(tmp_path: Path) -> None:
    path = tmp_path / "package.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("datapackage.json", "{}")
    with pytest.raises(CannotValidate, match=r"zipped packages cannot be validated yet\n  mend:  unpack it"):
        validate(path)


def test_a_file_that_is_no_descriptor(package: Package) -> None:
    with pytest.raises(CannotValidate, match="neither a folder nor a descriptor"):
        validate(package.csv("people"))


@pytest.mark.parametrize("name", ["datapackage.json", "data/roles.csv", "data/roles.parquet"])
def test_a_file_that_may_not_be_read(package: Package, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """By hand, since permissions do not stop every user that tests may run as."""
    refused, read = package.folder / name, Path.read_bytes

    def read_bytes(path: Path) -> bytes:
        if path == refused:
            raise PermissionError(13, os.strerror(13), str(path))
        return read(path)

    monkeypatch.setattr(Path, "read_bytes", read_bytes)
    with pytest.raises(CannotValidate, match=f"{refused.name}: permission denied"):
        validate(package.folder)


def test_without_a_path_it_is_the_package_that_is_shipped(
    package: Package, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In a wheel the package lies inside; in a checkout, at the root."""
    installed = tmp_path / "site-packages" / "ccdata"
    installed.mkdir(parents=True)
    monkeypatch.setattr(opening, "_CODE", installed)
    with pytest.raises(CannotValidate, match="build it with `ccdata build`"):
        find_descriptor(None)
    package.folder.rename(installed / "datapackage")
    assert find_descriptor(None) == installed / "datapackage" / "datapackage.json"


def test_without_a_path_a_checkout_gives_the_package_at_its_root(
    package: Package, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    source = tmp_path / "checkout" / "src" / "ccdata"
    source.mkdir(parents=True)
    monkeypatch.setattr(opening, "_CODE", source)
    package.folder.rename(tmp_path / "checkout" / "datapackage")
    assert find_descriptor(None) == tmp_path / "checkout" / "datapackage" / "datapackage.json"
