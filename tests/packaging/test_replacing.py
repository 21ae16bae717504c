"""Replacing a folder or file: the old one is whole until the new one is, whatever goes wrong between."""

import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from ccdata.packaging.replacing import CannotWrite, replace_file, replace_files, replace_folder

OLD = {"README.md": b"old", "datapackage.json": b"{}", "data/a.csv": b"id\n"}
NEW = {"README.md": b"new", "datapackage.json": b"{ }", "data/b.csv": b"id\n1\n"}

KILLED_WHILE_WRITING = """
import os, sys
from pathlib import Path
from ccdata.packaging.replacing import replace_folder
write = Path.write_bytes
def killed(path, content):
    if path.name == "b.csv":
        os._exit(9)
    return write(path, content)
Path.write_bytes = killed
replace_folder(Path(sys.argv[1]), {"datapackage.json": b"{ }", "data/b.csv": b"id"})
"""


def stands_in(folder: Path) -> dict[str, bytes]:
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A package that stands there already."""
    made = tmp_path / "parent" / "package"
    replace_folder(made, OLD)
    return made


def test_the_folder_holds_the_new_files_and_nothing_else(folder: Path) -> None:
    assert stands_in(folder) == OLD
    replace_folder(folder, NEW)
    assert stands_in(folder) == NEW
    assert list(folder.parent.iterdir()) == [folder]


def test_a_missing_parent_is_made(tmp_path: Path) -> None:
    replace_folder(tmp_path / "a" / "b" / "package", NEW)
    assert stands_in(tmp_path / "a" / "b" / "package") == NEW


def test_everybody_may_read_the_folder(folder: Path) -> None:
    """A temporary folder, which it was, is its owner's alone."""
    assert stat.S_IMODE(folder.stat().st_mode) & 0o055 == 0o055


def test_interrupted_while_writing_the_old_folder_is_whole(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write = Path.write_bytes

    def interrupted(path: Path, content: bytes) -> int:
        if path.name == "b.csv":
            raise KeyboardInterrupt
        return write(path, content)

    monkeypatch.setattr(Path, "write_bytes", interrupted)
    with pytest.raises(KeyboardInterrupt):
        replace_folder(folder, NEW)
    monkeypatch.undo()
    assert stands_in(folder) == OLD
    assert list(folder.parent.iterdir()) == [folder]


def test_killed_while_writing_the_old_folder_is_whole(folder: Path) -> None:
    """Killed outright, nothing is cleaned up: the half-written folder stands beside the old one."""
    killed = subprocess.run([sys.executable, "-c", KILLED_WHILE_WRITING, str(folder)], check=False)
    assert killed.returncode == 9
    assert stands_in(folder) == OLD
    replace_folder(folder, NEW)
    assert stands_in(folder) == NEW


def test_a_full_disk_leaves_the_old_folder_whole_and_says_so(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, content: bytes) -> int:
        raise OSError(28, "No space left on device", str(path))

    monkeypatch.setattr(Path, "write_bytes", full)
    with pytest.raises(CannotWrite, match="No space left on device"):
        replace_folder(folder, NEW)
    monkeypatch.undo()
    assert stands_in(folder) == OLD
    assert list(folder.parent.iterdir()) == [folder]


@pytest.mark.parametrize(
    "problem", [OSError(5, "Input/output error"), KeyboardInterrupt()], ids=["error", "stop"]
)
def test_interrupted_between_the_two_moves_the_old_folder_is_back(
    problem: BaseException, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The one moment at which nothing stands there: after the old folder was set aside."""
    move = Path.replace
    moves = 0

    def second_fails(source: Path, target: Path) -> Path:
        nonlocal moves
        moves += 1
        if moves == 2:
            raise problem
        return move(source, target)

    monkeypatch.setattr(Path, "replace", second_fails)
    with pytest.raises((CannotWrite, KeyboardInterrupt)):
        replace_folder(folder, NEW)
    monkeypatch.undo()
    assert stands_in(folder) == OLD
    assert list(folder.parent.iterdir()) == [folder]


def test_a_file_in_the_place_of_the_folder_is_kept(tmp_path: Path) -> None:
    target = tmp_path / "package"
    target.write_text("mine", encoding="utf-8")
    with pytest.raises(CannotWrite, match="cannot write"):
        replace_folder(target, NEW)
    assert target.read_text(encoding="utf-8") == "mine"
    assert list(tmp_path.iterdir()) == [target]


@pytest.mark.parametrize("name", ["README.md", "notes.txt", "data/mine.csv"])
def test_a_folder_of_something_else_is_kept(name: str, tmp_path: Path) -> None:
    """`--out` may be mistyped: what is not an earlier package is not replaced."""
    replace_folder(tmp_path / "mine", {name: b"mine"})
    with pytest.raises(CannotWrite, match="something else stands there"):
        replace_folder(tmp_path / "mine", NEW)
    assert stands_in(tmp_path / "mine") == {name: b"mine"}
    assert list(tmp_path.iterdir()) == [tmp_path / "mine"]


def test_an_empty_folder_is_filled(tmp_path: Path) -> None:
    (tmp_path / "package").mkdir()
    replace_folder(tmp_path / "package", NEW)
    assert stands_in(tmp_path / "package") == NEW


def test_the_working_folder_may_be_named_by_a_point(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    replace_folder(Path(), NEW)
    assert stands_in(folder) == NEW


def test_a_file_in_the_place_of_a_parent_is_refused(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("mine", encoding="utf-8")
    with pytest.raises(CannotWrite, match="mend:"):
        replace_folder(tmp_path / "file" / "package", NEW)
    assert (tmp_path / "file").read_text(encoding="utf-8") == "mine"


def test_without_permission_nothing_is_changed(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As root, every folder may be written to: the refusal is played."""

    def refused(*_: object, **__: object) -> str:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("tempfile.mkdtemp", refused)
    with pytest.raises(CannotWrite, match=r"Permission denied[\s\S]*untouched[\s\S]*--out"):
        replace_folder(folder, NEW)
    assert stands_in(folder) == OLD


def test_a_link_to_the_folder_is_followed(folder: Path) -> None:
    link = folder.parent / "latest"
    link.symlink_to(folder, target_is_directory=True)
    replace_folder(link, NEW)
    assert link.is_symlink()
    assert stands_in(folder) == NEW


def test_a_package_with_a_foreign_file_beside_it_is_not_replaced(tmp_path: Path) -> None:
    folder = tmp_path / "package"
    replace_folder(folder, {"datapackage.json": b"{}", "data/a.csv": b"id\n"})
    (folder / "thesis.txt").write_text("years of work", encoding="utf-8")
    with pytest.raises(CannotWrite, match=r"would be lost: thesis\.txt"):
        replace_folder(folder, {"datapackage.json": b"{}"})
    assert (folder / "thesis.txt").read_text(encoding="utf-8") == "years of work"


def test_a_table_that_is_no_more_leaves_no_file_behind(tmp_path: Path) -> None:
    folder = tmp_path / "package"
    replace_folder(folder, {"datapackage.json": b"{}", "data/a.csv": b"id\n"})
    replace_folder(folder, {"datapackage.json": b"{}"})
    assert [path.name for path in folder.rglob("*") if path.is_file()] == ["datapackage.json"]


def test_files_are_written_beside_each_other(tmp_path: Path) -> None:
    written = replace_files(tmp_path / "new" / "care.db", ".db", {".db": b"1", ".metadata.json": b"2"})
    assert stands_in(tmp_path / "new") == {"care.db": b"1", "care.metadata.json": b"2"}
    assert {path.name: content for path, content in written.items()} == stands_in(tmp_path / "new")


def _made(path: Path) -> tuple[int, int, int]:
    """What a file is, whichever it is, and when it was made: when it was looked at does not matter."""
    found = path.lstat()
    return found.st_mode, found.st_ino, found.st_mtime_ns


@pytest.mark.parametrize("kind", ["folder", "pipe", "device", "circle"])
def test_what_is_no_plain_file_is_left(kind: str, tmp_path: Path) -> None:
    """As root, a rename puts a file in the place of a device that the whole system needs."""
    target = tmp_path / "care.metadata.json"
    if kind == "folder":
        target.mkdir()
    elif kind == "pipe":
        os.mkfifo(target)
    elif kind == "circle":
        target.symlink_to(target)
    else:
        target.symlink_to("/dev/null")
    before = _made(target)
    with pytest.raises(CannotWrite, match=r"care\.metadata\.json: [\s\S]*untouched[\s\S]*--out"):
        replace_files(tmp_path / "care.db", ".db", {".db": b"1", ".metadata.json": b"2"})
    assert list(tmp_path.iterdir()) == [target]
    assert _made(target) == before
    assert stat.S_ISCHR(Path("/dev/null").stat().st_mode)


def test_a_link_to_a_file_is_followed(tmp_path: Path) -> None:
    (tmp_path / "real.zip").write_bytes(b"old")
    (tmp_path / "real.zip").chmod(0o600)
    (tmp_path / "latest.zip").symlink_to("real.zip")
    replace_files(tmp_path / "latest.zip", ".zip", {".zip": b"new"})
    assert (tmp_path / "latest.zip").is_symlink()
    assert (tmp_path / "real.zip").read_bytes() == b"new"
    assert stat.S_IMODE((tmp_path / "real.zip").stat().st_mode) == 0o600


def test_two_files_of_one_place_are_refused(tmp_path: Path) -> None:
    (tmp_path / "care.db").write_bytes(b"old")
    (tmp_path / "care.metadata.json").symlink_to("care.db")
    with pytest.raises(CannotWrite, match="by a link"):
        replace_files(tmp_path / "care.db", ".db", {".db": b"1", ".metadata.json": b"2"})
    assert (tmp_path / "care.db").read_bytes() == b"old"


def test_a_file_stays_where_the_new_one_cannot_be_written_whole(tmp_path: Path) -> None:
    def pieces() -> Iterator[bytes]:
        yield b"half"
        raise OSError(28, "No space left on device")

    target = tmp_path / "report.html"
    target.write_bytes(b"old")
    with pytest.raises(OSError, match="No space left"):
        replace_file(target, pieces())
    assert stands_in(tmp_path) == {"report.html": b"old"}
