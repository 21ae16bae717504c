"""What is opened as a package, what is refused to be followed, and what cannot be looked at."""

from __future__ import annotations

import os
import socket
import zipfile
from pathlib import Path

import pytest

import ccdata
from ccdata.validation import CannotValidate, opening
from ccdata.validation.opening import Container, Folder, Refused, find_descriptor, opened, read_bytes
from tests.validation.small import Held
from tests.validation.standard.cases import fields, package, table, write

CSV = "id,name\n1,apple\n"
SCHEMA = {"fields": fields(id="integer", name="string")}


def small(folder: Path) -> Path:
    """The folder, with a package of one sound table in it."""
    folder.mkdir(parents=True, exist_ok=True)
    write(folder, package(table(schema=SCHEMA)), {"t.csv": CSV})
    return folder


def zipped(folder: Path, path: Path, top: str = "") -> Path:
    with zipfile.ZipFile(path, "w") as file:
        for one in sorted(folder.rglob("*")):
            file.write(one, top + one.relative_to(folder).as_posix())
    return path


def test_a_folder_its_descriptor_and_a_zip_of_it_are_the_same_package(tmp_path: Path) -> None:
    folder = small(tmp_path / "p")
    paths = [
        folder,
        folder / "datapackage.json",
        zipped(folder, tmp_path / "p.zip"),
        zipped(folder, tmp_path / "top.ZIP", "p/"),
    ]
    reports = [ccdata.validate(path) for path in paths]
    assert [report.package for report in reports] == [str(path) for path in paths]
    assert [report.violations for report in reports] == [()] * 4
    assert len({report.checks for report in reports}) == 1


def test_a_descriptor_may_have_another_name(tmp_path: Path) -> None:
    folder = small(tmp_path)
    (folder / "datapackage.json").rename(folder / "draft.json")
    assert ccdata.validate(folder / "draft.json").ok


def test_what_macos_packs_beside_the_files_is_passed_over(tmp_path: Path) -> None:
    path = zipped(small(tmp_path / "p"), tmp_path / "p.zip", "p/")
    with zipfile.ZipFile(path, "a") as file:
        file.writestr("__MACOSX/p/._t.csv", "x")
    assert ccdata.validate(path).ok


@pytest.mark.parametrize("path", ["nowhere", "a\0b", "x" * 5000, "file/below"])
def test_a_path_that_does_not_exist(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, path: str) -> None:
    monkeypatch.chdir(tmp_path)
    Path("file").touch()
    with pytest.raises(CannotValidate, match=r"\n  mend:  ") as error:
        ccdata.validate(path)
    assert len(str(error.value)) < 6000


def test_a_folder_without_a_descriptor(tmp_path: Path) -> None:
    with pytest.raises(CannotValidate, match=r"the folder holds no datapackage\.json"):
        ccdata.validate(tmp_path)


def test_a_file_that_is_neither_a_descriptor_nor_a_zip(tmp_path: Path) -> None:
    with pytest.raises(CannotValidate, match="neither a folder, nor a descriptor, nor a zip"):
        ccdata.validate(small(tmp_path) / "t.csv")


def test_a_pipe_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.json")
    with pytest.raises(CannotValidate, match="neither a folder"):
        ccdata.validate(tmp_path / "pipe.json")


@pytest.mark.parametrize("content", [b"", b"PK", b"not a zip"])
def test_a_zip_that_is_none(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "p.zip"
    path.write_bytes(content)
    with pytest.raises(CannotValidate, match="not a zip that can be read"):
        ccdata.validate(path)


def test_a_zip_whose_end_says_too_much(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    path.write_bytes(b"PK\x05\x06" + b"\xff" * 18)
    assert [one.rule for one in ccdata.validate(path).violations] == ["package-limits"]


def test_a_zip_without_a_descriptor(tmp_path: Path) -> None:
    path = tmp_path / "p.zip"
    with zipfile.ZipFile(path, "w") as file:
        file.writestr("a/datapackage.json", "{}")
        file.writestr("b/datapackage.json", "{}")
    with pytest.raises(
        CannotValidate, match=r"holds no datapackage\.json at its top or in its only top folder"
    ):
        ccdata.validate(path)


@pytest.mark.parametrize("name", ["datapackage.json", "t.csv"])
def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """By hand, since permissions do not stop every user that tests may run as."""
    refused, open_ = small(tmp_path) / name, Path.open

    def open_or_not(path: Path, *arguments: object, **options: object) -> object:
        if path == refused:
            raise PermissionError(13, os.strerror(13), str(path))
        return open_(path, *arguments, **options)  # type: ignore[call-overload]

    monkeypatch.setattr(Path, "open", open_or_not)
    with pytest.raises(CannotValidate, match=r"permission denied"):
        ccdata.validate(tmp_path)


def test_without_a_path_it_is_the_package_that_is_shipped(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    """In a wheel the package lies inside; in a checkout, at the root."""
    code = tmp_path / "checkout" / "src" / "ccdata"
    code.mkdir(parents=True)
    monkeypatch.setattr(opening, "_CODE", code)
    with pytest.raises(CannotValidate, match="build it with `ccdata build`"):
        find_descriptor(None)
    outside = small(tmp_path / "checkout" / "datapackage")
    assert find_descriptor(None) == outside / "datapackage.json"
    inside = small(code / "datapackage")
    assert find_descriptor(None) == inside / "datapackage.json"


# --- links and what is no plain file


def test_a_link_inside_the_folder_is_followed_and_one_that_leads_out_is_not(tmp_path: Path) -> None:
    folder = small(tmp_path / "p")
    (tmp_path / "secret.csv").write_text(CSV)
    (folder / "t.csv").rename(folder / "real.csv")
    (folder / "t.csv").symlink_to("real.csv")
    assert ccdata.validate(folder).ok
    (folder / "t.csv").unlink()
    (folder / "t.csv").symlink_to(tmp_path / "secret.csv")
    (violation,) = ccdata.validate(folder).violations
    assert (violation.rule, violation.message) == (
        "resource-path",
        "resources[0].path: the path leads out of the folder by a link",
    )


def test_a_folder_that_is_a_link_out_is_not_entered(tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "t.csv").write_text(CSV)
    folder = tmp_path / "p"
    folder.mkdir()
    (folder / "data").symlink_to(tmp_path / "out")
    write(folder, package(table(path="data/t.csv")), {})
    assert [one.rule for one in ccdata.validate(folder).violations] == ["resource-path"]


def test_a_descriptor_that_is_a_link_out_is_not_read(tmp_path: Path) -> None:
    small(tmp_path / "out")
    (tmp_path / "p").mkdir()
    (tmp_path / "p" / "datapackage.json").symlink_to(tmp_path / "out" / "datapackage.json")
    assert [one.rule for one in ccdata.validate(tmp_path / "p").violations] == ["resource-path"]


def test_a_folder_that_was_given_by_a_link_is_read(tmp_path: Path) -> None:
    small(tmp_path / "p")
    (tmp_path / "link").symlink_to("p")
    assert ccdata.validate(tmp_path / "link").ok


def test_links_in_a_circle_are_refused(tmp_path: Path) -> None:
    folder = small(tmp_path)
    (folder / "t.csv").unlink()
    (folder / "t.csv").symlink_to("u.csv")
    (folder / "u.csv").symlink_to("t.csv")
    report = ccdata.validate(folder)
    assert {one.rule for one in report.violations} <= {"resource-path", "file-present"}
    assert not report.ok


@pytest.mark.parametrize("kind", ["folder", "pipe", "socket"])
def test_what_is_no_plain_file_is_not_opened(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    folder = small(tmp_path)
    monkeypatch.chdir(tmp_path)  # the name of a socket is short
    Path("t.csv").unlink()
    if kind == "folder":
        Path("t.csv").mkdir()
    elif kind == "pipe":
        os.mkfifo("t.csv")
    else:
        with socket.socket(socket.AF_UNIX) as one:
            one.bind("t.csv")
    (violation,) = ccdata.validate(folder).violations
    assert violation.rule == "resource-path"


def test_names_are_those_of_files_and_links_are_not_walked(tmp_path: Path) -> None:
    folder = small(tmp_path / "p")
    (folder / "up").symlink_to(tmp_path)
    (folder / "data").mkdir()
    (folder / "data" / "u.csv").touch()
    assert sorted(Folder(folder).names()) == ["data/u.csv", "datapackage.json", "t.csv"]


@pytest.mark.parametrize(
    "name", ["../p/t.csv", "/etc/passwd", "C:/t.csv", "a\\t.csv", "https://a.org/t.csv", ""]
)
def test_no_unsafe_name_is_opened(tmp_path: Path, name: str) -> None:
    folder = Folder(small(tmp_path / "p"))
    for use in (folder.open, folder.size, folder.local):
        with pytest.raises(Refused):
            use(name)


def test_no_more_is_read_than_is_allowed(tmp_path: Path) -> None:
    container, _ = opened(small(tmp_path))
    assert read_bytes(container, "t.csv", len(CSV)) == CSV.encode()
    with pytest.raises(Refused, match="more than 3 bytes") as error:
        read_bytes(container, "t.csv", 3)
    assert error.value.is_limit


def test_a_file_that_grows_while_it_is_read_is_bounded_all_the_same() -> None:
    class Growing(Held):
        def size(self, name: str) -> int:
            return 1

    container: Container = Growing({"t.csv": CSV})
    with pytest.raises(Refused, match="more than 3 bytes"):
        read_bytes(container, "t.csv", 3)


def test_the_name_of_a_package_can_be_printed(tmp_path: Path) -> None:
    folder = small(tmp_path / "a\x1b[31mb\udcff")
    assert ccdata.validate(folder).package == str(tmp_path / "a�[31mb�")
