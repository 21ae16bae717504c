"""The seeds and their pins: a source is read only while its bytes are those that were registered."""

import hashlib
from dataclasses import dataclass, field
from pathlib import Path

from ccdata.corpus.errors import SeedError
from ccdata.corpus.lists import Line, read_list
from ccdata.vocabulary.codebook.sources import SourceKind

COLUMNS = ("name", "sha256", "characters", "kind", "publisher", "title", "rights")


@dataclass(frozen=True, slots=True)
class Source:
    """A seed file as received. Offsets into `text` count Unicode code points; line ends are untouched."""

    id: str
    name: str
    sha256: str
    characters: int
    kind: SourceKind
    publisher: str
    title: str
    rights: str
    text: str = field(repr=False)

    @property
    def number(self) -> str:
        """The short name of the source: the digits that its file name opens with."""
        return source_number(self.id)


def source_number(source_id: str) -> str:
    """What stands before the underscore of a source id.

    >>> source_number("003_94971244c0b2db0a")
    '003'
    """
    return source_id.partition("_")[0]


def read_sources(folder: Path) -> dict[str, Source]:
    """The registered sources of a folder by id, each after its SHA-256 was found as registered.

    Raises SeedError where a seed is changed, missing or not registered, or the register contradicts itself.
    """
    register = folder / "register.csv"
    lines = read_list(register, COLUMNS)
    names = [line.text("name") for line in lines]
    for path in sorted(folder.glob("*.txt")):
        if path.name not in names:
            raise SeedError(
                "a seed is not registered",
                str(path),
                f"a line for it in {register.name}",
                "none",
                f"register it with its SHA-256, {_digest(path.read_bytes())}, or take it out of the folder",
            )
    sources: dict[str, Source] = {}
    for line in lines:
        source = _read_source(folder, line)
        # Passage ids carry the number alone, so it must tell the sources apart.
        for other in sources.values():
            if other.number == source.number:
                raise SeedError(
                    "two sources have one number",
                    line.where,
                    f"a number other than {source.number}, which {other.name} has",
                    source.name,
                    "give the new file a number of its own before the underscore",
                )
        sources[source.id] = source
    return sources


def _read_source(folder: Path, line: Line) -> Source:
    name = line.text("name")
    path = folder / name
    expected = line.text("sha256")
    if path.name != name or path.suffix != ".txt":
        raise SeedError("not the name of a seed", line.where, "a file name in .txt", name, "correct the name")
    if not path.is_file():
        raise SeedError(
            "a registered seed is missing",
            str(path),
            f"a file with SHA-256 {expected}",
            "no file",
            f"restore {name} as received, or take its line out of the register",
        )
    data = path.read_bytes()
    found = _digest(data)
    if found != expected:
        raise SeedError(
            "the bytes of a seed are not those that were registered",
            str(path),
            f"SHA-256 {expected}",
            f"SHA-256 {found}",
            f"restore {name} as received; if the source itself has changed, renew its line in the register "
            "and read again every article in it",
        )
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise SeedError(
            "a seed is not UTF-8", str(path), "UTF-8", str(error), "receive it in UTF-8"
        ) from error
    characters = line.number("characters")
    if len(text) != characters:
        raise SeedError(
            "the length of a seed is not that which was registered",
            line.where,
            f"{characters} characters",
            f"{len(text)} characters",
            "correct the register",
        )
    return Source(
        id=path.stem,
        name=name,
        sha256=expected,
        characters=characters,
        kind=line.code("kind", SourceKind),
        publisher=line.text("publisher"),
        title=line.text("title"),
        rights=line.text("rights"),
        text=text,
    )


def _digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()
