"""The ledger of reviews, as it stands beside the scripts: ``reviews.jsonl``, only ever added to."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

import ccdata.curation
from ccdata.evidence.reviewing import Entry, ledger_line, read_ledger

FILE = "reviews.jsonl"
WHERE = f"src/ccdata/curation/{FILE}"


def ledger() -> list[Entry]:
    """The entries of the ledger, in the order in which they were made. Raises EvidenceError.

    >>> len({entry.id for entry in ledger()}) == len(ledger())
    True
    """
    return read_ledger(files(ccdata.curation).joinpath(FILE).read_text(encoding="utf-8"), WHERE)


def enter(entries: list[Entry]) -> Path:
    """Add entries to the ledger; returns its path. Raises EvidenceError where one is in it already."""
    path = Path(str(files(ccdata.curation).joinpath(FILE)))
    text = path.read_text(encoding="utf-8") + "".join(map(ledger_line, entries))
    read_ledger(text, WHERE)  # so that nothing unreadable, and nothing twice, is ever written
    # Whole before it takes the place of the old one: readings that a full disk lost could not be made again.
    written = path.with_name(f"{path.name}.new")
    try:
        written.write_text(text, encoding="utf-8", newline="\n")
        written.replace(path)
    finally:
        written.unlink(missing_ok=True)
    return path
