"""The samples: texts, and the mentions that a reading marked in each."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from benchmarks.checkout import SEEDS
from ccdata.corpus import read_corpus
from ccdata.vocabulary.codebook.mentions import MentionKind

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """A stretch ``text[start:end]`` of a piece, in code points, and its kind.

    ``name`` stands for ``capitalised`` too: a reader of the text does not know which names are registered.
    """

    start: int
    end: int
    kind: MentionKind

    @classmethod
    def of(cls, start: int, end: int, kind: MentionKind) -> Mark:
        """A mark whose kind a reader could have told.

        >>> Mark.of(0, 6, MentionKind.CAPITALISED).kind.value
        'name'
        """
        return cls(start, end, MentionKind.NAME if kind is MentionKind.CAPITALISED else kind)


@dataclass(frozen=True, slots=True)
class Piece:
    """A text that is scanned in one go, where it stands, and what was marked in it."""

    name: str
    text: str
    marks: tuple[Mark, ...]


def seeds() -> list[Piece]:
    """Passages drawn from the seeds. Needs the seeds: only the marked words are kept here."""
    texts = {passage.id: passage.text for passage in read_corpus(SEEDS).passages}
    return list(_pieces(FOLDER / "seeds.jsonl", "passage", texts))


def prose() -> list[Piece]:
    """Invented prose on other subjects, a file each."""
    return _of_folder("prose")


def field() -> list[Piece]:
    """Invented prose of the field, a file each."""
    return _of_folder("field")


def _of_folder(name: str) -> list[Piece]:
    texts = {path.name: path.read_text(encoding="utf-8") for path in sorted((FOLDER / name).glob("*.txt"))}
    return list(_pieces(FOLDER / f"{name}.jsonl", "file", texts))


def _pieces(path: Path, key: str, texts: Mapping[str, str]) -> Iterator[Piece]:
    with path.open(encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            entry = json.loads(line)
            name, text = entry[key], texts[entry[key]]
            marks: list[Mark] = []
            for marked in entry["mentions"]:
                start, end = marked["start"], marked["end"]
                stands, words = text[start:end], marked["text"]
                if stands != words:
                    raise ValueError(
                        f"{path}:{number}: {name}[{start}:{end}] is {stands!r}, not {words!r}: "
                        "the text has changed since it was read; move the marks"
                    )
                if len(marks) > 0 and start < marks[-1].end:
                    raise ValueError(f"{path}:{number}: {name}: {words!r} overlaps the mark before it")
                marks.append(Mark.of(start, end, MentionKind(marked["kind"])))
            yield Piece(name, text, tuple(marks))
