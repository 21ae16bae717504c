"""The table ``conflicts``."""

from typing import ClassVar

from ccdata.tables.model.column import SLUG, column
from ccdata.tables.model.row import Group, Row
from ccdata.vocabulary.codebook.reconciling import ConflictKind, ResolutionBasis


class Conflict(Row):
    """Statements that cannot all hold, and which of them is taken to hold, with the reason."""

    title: ClassVar[str] = "Conflicts"
    group: ClassVar[Group] = Group.EVIDENCE

    id: str = column("What is in question.", key=True, pattern=SLUG)
    kind: ConflictKind = column("What the statements conflict with.", key=True)
    about: str = column("What is in question, in a sentence.", key=True)
    cells: str = column("JSON: the ids of the cells that cannot all hold.", key=True)
    told: str = column("JSON: what these cells say, in the same order.", key=True)
    holds: str | None = column("The id of the cell that is taken to hold, if one is.", key=True)
    basis: ResolutionBasis = column("On what ground it is taken to hold.", key=True)
    reason: str = column("Why they cannot all hold, and why this one is taken to, or why none is.", key=True)
    found_by_rule: bool = column(
        "Whether a rule finds it too: times, ranges, grades or links of one fact that exclude each other.",
        key=True,
    )
