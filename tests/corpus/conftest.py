"""The real seeds, a copy of them to damage, and the measure of a faithful split."""

import csv
import hashlib
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Protocol

import pytest

from ccdata.corpus import Corpus, read_corpus

SEEDS = Path(__file__).parents[2] / "seeds"

FEED = "003_94971244c0b2db0a.txt"


class Located(Protocol):
    @property
    def start(self) -> int: ...
    @property
    def end(self) -> int: ...


@pytest.fixture(scope="session")
def corpus() -> Corpus:
    return read_corpus(SEEDS)


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    """A copy of the seeds with their lists."""
    return Path(shutil.copytree(SEEDS, tmp_path / "seeds"))


@pytest.fixture(scope="session")
def check_split() -> Callable[[str, Iterable[Located]], None]:
    """Fails unless the pieces and the white space between them give back the text."""

    def check(text: str, pieces: Iterable[Located]) -> None:
        position = 0
        for piece in pieces:
            gap, words = text[position : piece.start], text[piece.start : piece.end]
            assert position <= piece.start < piece.end, "pieces overlap, are empty or out of order"
            assert gap.strip() == "", f"words in a gap: {gap!r}"
            assert words == words.strip(), f"white space around a piece: {words!r}"
            position = piece.end
        assert text[position:].strip() == "", f"words after the last piece: {text[position:]!r}"

    return check


@pytest.fixture(scope="session")
def edit_list() -> Callable[[Path, Callable[[list[dict[str, str]]], None]], None]:
    """Changes the records of a CSV list in place."""

    def edit(path: Path, change: Callable[[list[dict[str, str]]], None]) -> None:
        with path.open(encoding="utf-8", newline="") as file:
            reader = csv.DictReader(file)
            records = list(reader)
            columns = reader.fieldnames
        assert columns is not None
        change(records)
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, columns, lineterminator="\n")
            writer.writeheader()
            writer.writerows(records)

    return edit


@pytest.fixture(scope="session")
def change_seed(
    edit_list: Callable[[Path, Callable[[list[dict[str, str]]], None]], None],
) -> Callable[[Path, str, str, str], None]:
    """Replaces words of a seed and renews its pin, as a changed source would come."""

    def change(folder: Path, name: str, old: str, new: str) -> None:
        text = (folder / name).read_bytes().decode("utf-8")
        assert old in text
        data = text.replace(old, new, 1).encode("utf-8")
        (folder / name).write_bytes(data)

        def renew(records: list[dict[str, str]]) -> None:
            for record in records:
                if record["name"] == name:
                    record["sha256"] = hashlib.sha256(data).hexdigest()
                    record["characters"] = str(len(data.decode("utf-8")))

        edit_list(folder / "register.csv", renew)

    return change
