"""The table ``sentences``."""

from typing import ClassVar

from ccdata.tables.model.column import column
from ccdata.tables.model.row import Group, Row
from ccdata.vocabulary.codebook.census import CensusStatus, DismissalReason, DismissalRule


class SentenceRow(Row):
    """A sentence of an article's body, as offsets and hash, and whether anything was taken from it."""

    title: ClassVar[str] = "Sentences"
    group: ClassVar[Group] = Group.EVIDENCE
    derived: ClassVar[bool] = True

    id: str = column("Derived from source and place.", key=True, pattern=r"^s[0-9a-f]{16}$")
    source_id: str = column("The source.", refers="sources", key=True)
    passage_id: str = column("The passage.", refers="passages", key=True)
    start: int = column("Where it begins in the source.", unit="code points", key=True, ge=0)
    end: int = column("Where it ends, exclusive.", unit="code points", key=True, ge=0)
    sha256: str = column("SHA-256 of its text in UTF-8.", key=True, pattern=r"^[0-9a-f]{64}$")
    status: CensusStatus = column("Whether a cell cites it.", key=True)
    citation_id: str | None = column("The first citation in it, if any.", refers="citations", key=True)
    reason: DismissalReason | None = column("Why nothing was taken from it, if nothing was.", key=True)
    rule: DismissalRule | None = column("The rule that dismissed it, if no hand did.", key=True)
    note: str | None = column("What a hand said of it, or the id of the passage that it repeats.", key=True)
