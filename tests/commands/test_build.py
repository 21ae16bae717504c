"""`ccdata build`: what it makes, and what stands there when it cannot or may not finish."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from ccdata.commands import CANNOT, FINE, WRONG, main

SEEDS = Path(__file__).parents[2] / "seeds"

# Runs the command with one function of the standard library slowed: it says where it is, and waits.
SLOWED = """
import sys, time
from pathlib import Path
from ccdata.commands import main
method, path, marker = sys.argv[1:4]
plain = getattr(Path, method)
def slow(self, *arguments):
    result = plain(self, *arguments)
    if self.as_posix().endswith(path):
        Path(marker).touch()
        time.sleep(60)
    return result
setattr(Path, method, slow)
sys.exit(main(sys.argv[4:]))
"""

# Builds once with all rights, so that every module is loaded, and then without those of root.
WITHOUT_RIGHTS = """
import os, sys
from ccdata.commands import main
first, command, *options, out = sys.argv[1:]
assert main([command, *options, first]) == 0
if os.geteuid() == 0:
    os.setgroups([])
    os.setgid(65534)
    os.setuid(65534)
sys.exit(main([command, *options, out]))
"""


def build(out: Path) -> list[str]:
    return ["build", "--seeds", str(SEEDS), "--out", str(out)]


def stands_in(folder: Path) -> dict[str, bytes]:
    """Every file of a folder by its path in it."""
    return {
        path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()
    }


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A package that a build made; tests look at it and change nothing."""
    out = tmp_path_factory.mktemp("made") / "package"
    assert main(build(out)) == FINE
    return out


@pytest.fixture
def old(made: Path, tmp_path: Path) -> Path:
    """An older package, which differs from what a build makes now."""
    folder = tmp_path / "package"
    shutil.copytree(made, folder)
    (folder / "data" / "finances.csv").write_text("old\n")
    return folder


def test_a_line_a_table_is_printed_with_its_rows(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    out = tmp_path / "package"
    assert main(build(out)) == FINE
    *lines, total = capsys.readouterr().out.splitlines()
    printed = {line.split()[0]: int(line.split()[1]) for line in lines}
    # Counted without a reader of ours: in these files a line break within a cell is quoted, and rare.
    for name, rows in printed.items():
        text = (out / "data" / f"{name}.csv").read_text(encoding="utf-8")
        assert rows <= text.count("\n") - 1, name
        assert (rows == 0) == (text.count("\n") == 1), name
    assert set(printed) == {path.stem for path in (out / "data").glob("*.csv")}
    assert total == f"{len(printed)} tables, {sum(printed.values())} rows, version 1.0.0, written to {out}"


def test_built_twice_and_in_another_directory_the_bytes_are_the_same(
    made: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = stands_in(made)
    assert main(build(made)) == FINE
    assert stands_in(made) == before
    elsewhere = tmp_path / "an other" / "dïrectory"
    elsewhere.mkdir(parents=True)
    monkeypatch.chdir(elsewhere)
    environment = os.environ | {"PYTHONHASHSEED": "7", "TZ": "Pacific/Auckland", "LC_ALL": "C"}
    command = [sys.executable, "-m", "ccdata.commands", *build(Path("package"))]
    subprocess.run(command, check=True, env=environment, capture_output=True)
    assert stands_in(elsewhere / "package") == before


def test_seeds_that_are_not_there_cannot_be_built(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    status = main(["build", "--seeds", str(tmp_path / "none"), "--out", str(tmp_path / "package")])
    assert status == CANNOT
    assert "no folder" in capsys.readouterr().err


def test_a_build_that_stops_leaves_the_old_package_whole(old: Path, tmp_path: Path) -> None:
    before = stands_in(old)
    seeds = tmp_path / "seeds"
    shutil.copytree(SEEDS, seeds)
    with (seeds / "002_3b3e17a4109cb12e.txt").open("ab") as file:
        file.write(b" ")
    assert main(["build", "--seeds", str(seeds), "--out", str(old)]) == WRONG
    assert stands_in(old) == before


# Where it may not write ------------------------------------------------------------------------


def test_a_file_where_the_folder_should_be_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "package").write_text("mine")
    assert main(build(tmp_path / "package")) == CANNOT
    assert "cannot write" in capsys.readouterr().err
    assert stands_in(tmp_path) == {"package": b"mine"}


def test_a_file_in_the_way_to_the_folder_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "file").write_text("mine")
    assert main(build(tmp_path / "file" / "package")) == CANNOT
    assert "mend:" in capsys.readouterr().err
    assert stands_in(tmp_path) == {"file": b"mine"}


def test_a_folder_that_holds_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("mine")
    assert main(build(tmp_path)) == CANNOT
    assert stands_in(tmp_path) == {"thesis.txt": b"mine"}


@pytest.fixture
def open_folder() -> Iterator[Path]:
    """A folder that any user may look into, as pytest's own are not."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    shutil.rmtree(folder)


def test_without_permission_to_write_the_old_package_is_whole(
    made: Path, open_folder: Path, tmp_path: Path
) -> None:
    """Root may write anywhere: as root, the command gives up its rights first."""
    folder = open_folder / "package"
    shutil.copytree(made, folder)
    before = stands_in(folder)
    open_folder.chmod(0o555)
    command = [sys.executable, "-c", WITHOUT_RIGHTS, str(tmp_path / "first"), *build(folder)]
    ran = subprocess.run(command, capture_output=True, text=True)
    open_folder.chmod(0o755)
    assert ran.returncode == CANNOT, ran.stderr
    assert f"cannot write {folder}: Permission denied" in ran.stderr
    assert "Traceback" not in ran.stderr
    assert stands_in(folder) == before
    assert list(open_folder.iterdir()) == [folder]


# Where it is interrupted -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("method", "call"),
    [("write_bytes", 5), ("chmod", 1), ("replace", 1), ("replace", 2)],
    ids=["while writing", "once written", "before the old is set aside", "before the new takes its place"],
)
def test_interrupted_at_any_moment_the_old_package_is_whole_and_nothing_is_left_over(
    old: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], method: str, call: int
) -> None:
    before = stands_in(old)
    plain = getattr(Path, method)
    calls = []

    def interrupted(path: Path, *arguments: object) -> object:
        calls.append(path)
        if len(calls) == call:
            raise KeyboardInterrupt
        return plain(path, *arguments)

    monkeypatch.setattr(Path, method, interrupted)
    status = main(build(old))
    monkeypatch.undo()
    assert calls
    assert status == CANNOT
    assert "interrupted" in capsys.readouterr().err
    assert stands_in(old) == before
    assert list(old.parent.iterdir()) == [old]


def killed(out: Path, method: str, path: str) -> None:
    """Build in a process of its own, and kill it outright once it has come to a file."""
    marker = out.parent / "marker"
    command = [sys.executable, "-c", SLOWED, method, path, str(marker), *build(out)]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    try:
        deadline = time.monotonic() + 60
        while not marker.exists() and process.poll() is None and time.monotonic() < deadline:
            time.sleep(0.02)
        assert marker.exists(), (
            process.stderr.read() if process.stderr and process.poll() is not None else "slow"
        )
    finally:
        process.send_signal(signal.SIGKILL)
        process.communicate()
    assert process.returncode == -signal.SIGKILL
    marker.unlink()


def test_killed_while_writing_the_old_package_is_whole_and_a_build_still_works(old: Path, made: Path) -> None:
    """Nothing can be cleaned up by a process that is killed: its half-written folder stays beside it."""
    before = stands_in(old)
    killed(old, "write_bytes", "data/finances.csv")
    assert stands_in(old) == before
    assert main(build(old)) == FINE
    assert stands_in(old) == stands_in(made)


def test_killed_between_the_two_moves_the_old_package_stands_whole_beside_its_place(
    old: Path, made: Path
) -> None:
    """The one moment in which nothing is in its place: the old package is set aside, and nothing is lost."""
    before = stands_in(old)
    killed(old, "replace", "/package")
    assert not old.exists()
    (aside,) = old.parent.glob(".package-old-*/package")
    assert stands_in(aside) == before
    assert main(build(old)) == FINE
    assert stands_in(old) == stands_in(made)
