"""A copy of the seeds to change, as a changed source would come: with its pin renewed, or without."""

from __future__ import annotations

import csv
import hashlib
import shutil
from pathlib import Path

from ccdata.corpus import read_corpus
from tests.evidence.real import SEEDS, real_corpus

FEED = "003_94971244c0b2db0a.txt"


def copied(folder: Path) -> Path:
    """A copy of the seeds with their lists."""
    return Path(shutil.copytree(SEEDS, folder / "seeds"))


def change(seeds: Path, passage_id: str, old: str, new: str) -> None:
    """Replace words that stand once in a passage, and renew the pin of its source.

    Fails where the words do not stand there once: then the test would change something else.
    """
    passage = next(one for one in real_corpus().passages if one.id == passage_id)
    assert passage.text.count(old) == 1, f"{old!r} does not stand once in {passage_id}"
    source = real_corpus().sources[passage.source_id]
    text = source.text[: passage.start] + passage.text.replace(old, new) + source.text[passage.end :]
    (seeds / source.name).write_bytes(text.encode("utf-8"))
    renew(seeds, source.name)
    read_corpus(seeds)  # the change is to stop the build, not the reading of the seeds


def renew(seeds: Path, name: str) -> None:
    """Give a seed the hash and length in the register that it has now."""
    data = (seeds / name).read_bytes()
    register = seeds / "register.csv"
    with register.open(encoding="utf-8", newline="") as file:
        lines = list(csv.DictReader(file))
    for line in lines:
        if line["name"] == name:
            line["sha256"] = hashlib.sha256(data).hexdigest()
            line["characters"] = str(len(data.decode("utf-8")))
    with register.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, lines[0].keys(), lineterminator="\n")
        writer.writeheader()
        writer.writerows(lines)
