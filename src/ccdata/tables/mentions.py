"""The table ``mentions``."""

from typing import ClassVar

from ccdata.tables.model.column import column
from ccdata.tables.model.row import Group, Row
from ccdata.vocabulary.codebook.census import CensusStatus, DismissalReason, DismissalRule
from ccdata.vocabulary.codebook.mentions import MentionKind


class MentionRow(Row):
    """A number, amount, share, time, grade or name in a source, and what became of it."""

    title: ClassVar[str] = "Mentions"
    group: ClassVar[Group] = Group.EVIDENCE
    derived: ClassVar[bool] = True

    id: str = column("Derived from source, place and kind.", key=True, pattern=r"^m[0-9a-f]{16}$")
    source_id: str = column("The source.", refers="sources", key=True)
    start: int = column("Where it begins in the source.", unit="code points", key=True, ge=0)
    end: int = column("Where it ends, exclusive.", unit="code points", key=True, ge=0)
    text: str = column("The words.", key=True)
    kind: MentionKind = column("What it looks like to the detector.", key=True)
    status: CensusStatus = column("Whether a cell carries it.", key=True)
    citation_id: str | None = column(
        "A citation that covers it, of a cell that carries it, if it is extracted.",
        refers="citations",
        key=True,
    )
    reason: DismissalReason | None = column("Why it is in no cell, if it is dismissed.", key=True)
    rule: DismissalRule | None = column("The rule that dismissed it, if no hand did.", key=True)
    note: str | None = column("What a hand said of it, or the id of the mention that it repeats.", key=True)
