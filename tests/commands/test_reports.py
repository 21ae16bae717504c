"""A report in a file: whole, or the one that stood there."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from ccdata.commands import CannotRun
from ccdata.commands.reports import write


def failing() -> Iterator[str]:
    yield "half of it"
    raise OSError(28, "No space left on device")


def test_a_report_takes_the_place_of_the_last(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    for text in ("a longer report\n", "£1\n"):
        write([text], file)
        assert file.read_bytes() == text.encode()
    assert list(tmp_path.iterdir()) == [file]


def test_the_last_report_stays_where_the_disk_is_full(tmp_path: Path) -> None:
    file = tmp_path / "report.txt"
    file.write_text("the last", "utf-8")
    with pytest.raises(CannotRun, match=r"report\.txt: no space left on device\n  mend:"):
        write(failing(), file)
    assert file.read_text("utf-8") == "the last"
    assert list(tmp_path.iterdir()) == [file]


def test_what_no_encoding_knows_is_told_by_its_number(tmp_path: Path) -> None:
    write(["a \udcff b"], tmp_path / "report.txt")
    assert (tmp_path / "report.txt").read_bytes() == b"a \\udcff b"


def test_a_pipe_is_written_to_and_stays_one(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    read: list[bytes] = []
    reader = threading.Thread(target=lambda: read.append(pipe.read_bytes()))
    reader.start()
    write(["a report"], pipe)
    reader.join(10)
    assert read == [b"a report"]
    assert pipe.is_fifo()


@pytest.mark.parametrize("place", [".", "none/report.txt"])
def test_a_place_that_cannot_be_written_is_told(tmp_path: Path, place: str) -> None:
    with pytest.raises(CannotRun, match="mend:  give --output a file that can be written"):
        write(["a report"], tmp_path / place)
    assert list(tmp_path.iterdir()) == []


def test_a_full_device_is_told() -> None:
    with pytest.raises(CannotRun, match="no space left on device"):
        write(["a report"], Path("/dev/full"))
