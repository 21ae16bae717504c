"""The table ``reviews``."""

from datetime import date
from typing import ClassVar

from ccdata.tables.model.column import column as describe
from ccdata.tables.model.row import Group, Row
from ccdata.vocabulary.codebook.reviewing import ReaderKind, Reading, ReviewStatus, Verdict

_HASH = r"^[0-9a-f]{64}$"


class Review(Row):
    """A reading of a cell, bound to what the reader saw; an entry of the ledger, with its status today."""

    title: ClassVar[str] = "Reviews"
    group: ClassVar[Group] = Group.EVIDENCE
    derived: ClassVar[bool] = True

    id: str = describe(
        "Derived from cell, reading, reader and what was seen.", key=True, pattern=r"^r[0-9a-f]{16}$"
    )
    table: str = describe("The table of the cell.", key=True)
    row_id: str = describe("The row of the cell.", key=True)
    column: str = describe("The column of the cell.", key=True)
    entry: int = describe("Its number in the ledger: a later entry has a higher one.", key=True, ge=1)
    reading: Reading = describe("Which reading it was.", key=True)
    reader: str = describe("A short id of who or what read.", key=True)
    kind: ReaderKind = describe("Whether a person or a process read.", key=True)
    read_on: date = describe("The day of the reading.", key=True)
    blind: bool = describe("Whether the reader had not seen the value.", key=True)
    verdict: Verdict = describe("What the reading came to.", key=True)
    status: ReviewStatus = describe("Whether it still holds.", key=True)
    held_value: str | None = describe(
        "What the cell held when the reader's own value was compared with it, as in the CSV file.", key=True
    )
    own_value: str | None = describe("The reader's own value, where blind, as in the CSV file.", key=True)
    reason: str | None = describe("Why, where the reader said so.", key=True)
    value_sha256: str = describe("SHA-256 of the value that was seen or compared.", key=True, pattern=_HASH)
    quotes_sha256: str = describe("SHA-256 of its quotes, with place and role.", key=True, pattern=_HASH)
    context_sha256: str = describe("SHA-256 of the passages of the quotes.", key=True, pattern=_HASH)
    derivation_sha256: str = describe("SHA-256 of how it was derived.", key=True, pattern=_HASH)
    definition_sha256: str = describe(
        "SHA-256 of the column's definition and codes.", key=True, pattern=_HASH
    )
