"""The table ``changes``."""

from typing import ClassVar

from ccdata.tables.model.column import column as describe
from ccdata.tables.model.row import Group, Row
from ccdata.vocabulary.codebook.changing import ChangeKind, Level, ReasonBasis


class ChangeRow(Row):
    """What this version changed against the last release, and why: a cell, row, column or table.

    A new row, column or table is one row here, whose cells are not listed one by one. Of tables whose rows
    follow from others only a new, lost or redefined table or column is listed.
    """

    title: ClassVar[str] = "Changes"
    group: ClassVar[Group] = Group.EVIDENCE
    derived: ClassVar[bool] = True

    id: str = describe(
        "What changed: table/row/column; an asterisk stands for every row; a number follows where a column "
        "changed in several ways.",
        key=True,
    )
    kind: ChangeKind = describe("What became of it.", key=True)
    level: Level = describe("What that does to whoever relies on the data.", key=True)
    table: str | None = describe("The table; empty where it is the package.", key=True)
    row_id: str | None = describe("The row, by its id of today; empty where it is a column.", key=True)
    column: str | None = describe("The column; empty where it is a whole row.", key=True)
    before: str | None = describe(
        "What the cell held, as in the CSV file; of a row or column the former name; of a definition what "
        "was said, as JSON.",
        key=True,
    )
    after: str | None = describe("What it holds now, in the same form.", key=True)
    reason: str | None = describe(
        "Why; never empty where a value or a name changed, or something is gone.", key=True
    )
    reason_basis: ReasonBasis | None = describe("Where the reason comes from.", key=True)
    review_id: str | None = describe(
        "The decision in the ledger that corrected the cell.", refers="reviews", key=True
    )
    since: str = describe("The version that this one is compared with.", key=True)
