"""What a published file must not hold: the text of the sources, which is their publishers'."""

from __future__ import annotations

import csv
import io
import re
import tarfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq


def members(archive: Path) -> dict[str, bytes]:
    """The files of a wheel, zip or sdist by their path; for an sdist, below its one folder."""
    if archive.suffix in (".whl", ".zip"):
        with zipfile.ZipFile(archive) as file:
            return {name: file.read(name) for name in file.namelist() if not name.endswith("/")}
    with tarfile.open(archive) as sdist:
        found = {}
        for member in sdist.getmembers():
            content = sdist.extractfile(member)
            if content is not None:
                found[member.name.partition("/")[2]] = content.read()
        return found


def words(text: str) -> str:
    """Text on one line, as it would be found again after reflowing."""
    return " ".join(text.split())


def published_quotes(root: Path) -> list[str]:
    """The quotes of the package of a checkout."""
    with (root / "datapackage" / "data" / "citations.csv").open(encoding="utf-8", newline="") as file:
        return [words(row["quote"]) for row in csv.DictReader(file)]


def long_sentences(seed: Path, quotes: list[str]) -> list[str]:
    """The sentences of a seed of 120 characters and more that no quote holds or is most of."""
    sentences = re.split(r"(?<=[.!?])\s+", words(seed.read_text(encoding="utf-8")))
    long = [sentence for sentence in sentences if len(sentence) >= 120]
    return [one for one in long if not any(one in quote for quote in quotes)]


def texts(content: bytes, name: str) -> Iterator[str]:
    """All text of a file, also where it is compressed or folded over lines of Python."""
    if name.endswith(".parquet"):
        table = pq.ParquetFile(io.BytesIO(content)).read()
        for column in table.columns:
            if pa.types.is_string(column.type) or pa.types.is_dictionary(column.type):
                yield words("\n".join(text for text in column.to_pylist() if text is not None))
        return
    text = content.decode("utf-8")
    yield words(text)
    if name.endswith(".py"):
        # Neighbouring literals, as Python joins them.
        yield words(re.sub(r"[\"']\s*\n\s*[rbf]?[\"']", "", text))


def seeds_in(archive: Path, root: Path) -> list[str]:
    """What of the seeds is in a file to be published: by name, by content, or sentence by sentence."""
    seeds = sorted((root / "seeds").glob("*.txt"))
    names, contents = {seed.name for seed in seeds}, [seed.read_bytes() for seed in seeds]
    quotes = published_quotes(root)
    sentences = [sentence for seed in seeds for sentence in long_sentences(seed, quotes)]
    found = []
    for name, content in members(archive).items():
        if "seeds" in Path(name).parts or Path(name).name in names or content in contents:
            found.append(f"{archive.name}: {name} is a seed")
            continue
        for text in texts(content, name):
            held = [sentence for sentence in sentences if sentence in text]
            found += [f"{archive.name}: {name} holds a sentence of a seed: {one[:60]}…" for one in held]
    return found
