"""The table ``citations``."""

from typing import ClassVar

from ccdata.tables.model.column import column as describe
from ccdata.tables.model.row import Group, Row
from ccdata.vocabulary.codebook.evidence import Role


class CitationRow(Row):
    """A cell and the words it came from, by position and by quote."""

    title: ClassVar[str] = "Citations"
    group: ClassVar[Group] = Group.EVIDENCE
    derived: ClassVar[bool] = True

    id: str = describe("Derived from what is cited for what.", key=True, pattern=r"^c[0-9a-f]{16}$")
    table: str = describe("The table of the cell.", key=True)
    row_id: str = describe("The row of the cell.", key=True)
    column: str = describe("The column of the cell.", key=True)
    role: Role = describe("What the quote does for the cell.", key=True)
    source_id: str = describe("The source.", refers="sources", key=True)
    article_id: str = describe("The article.", refers="articles", key=True)
    passage_id: str = describe("The passage.", refers="passages", key=True)
    start: int = describe("Where the quote begins in the source.", unit="code points", key=True, ge=0)
    end: int = describe("Where it ends, exclusive.", unit="code points", key=True, ge=0)
    quote: str = describe("The words.", key=True, max_length=200)
    occurrence: int = describe(
        "Which occurrence of the words in the passage it is, from one.", key=True, ge=1
    )
    context_sha256: str = describe(
        "SHA-256 of the text of the passage that the quote was read in.", key=True, pattern=r"^[0-9a-f]{64}$"
    )
