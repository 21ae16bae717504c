"""The table ``agreement``."""

from decimal import Decimal
from typing import ClassVar

from ccdata.tables.model.column import column as describe
from ccdata.tables.model.row import Group, Row


class Agreement(Row):
    """A column of a table, and how far two readings of its cells agree: as counted, nothing estimated."""

    title: ClassVar[str] = "Agreement"
    group: ClassVar[Group] = Group.EVIDENCE
    derived: ClassVar[bool] = True

    id: str = describe("Table and column.", key=True)
    table: str = describe("The table.", key=True)
    column: str = describe("The column.", key=True)
    asked: int = describe("How many cells have words of a source behind them.", key=True, ge=0)
    read_twice: int = describe(
        "How many of them a second reader read who had not seen the value.", key=True, ge=0
    )
    stale: int = describe(
        "How many were read twice, and have changed since in what was seen.", key=True, ge=0
    )
    at_first: int = describe(
        "How many cells were ever read twice, those that have changed or gone since among them.",
        key=True,
        ge=0,
    )
    agreed_at_first: int = describe(
        "How many of these agreed when they were first read twice, before anything was mended.",
        key=True,
        ge=0,
    )
    corrected: int = describe("How many cells were changed after adjudication.", key=True, ge=0)
    agreed: int = describe(
        "How many cells the latest second reading agrees with, as they are now.", key=True, ge=0
    )
    kept: int = describe(
        "How many it differs from, and were adjudicated to stand as they are.", key=True, ge=0
    )
    open: int = describe("How many it differs from, with nothing decided.", key=True, ge=0)
    percent: Decimal | None = describe(
        "`agreed` of the cells read twice, as they are now.", unit="percent", key=True
    )
    alpha: Decimal | None = describe(
        "Krippendorff's alpha of the latest blind readings of a coded column, where it can be computed.",
        key=True,
    )
    alpha_low: Decimal | None = describe("The lower end of its bootstrap interval of 95%.", key=True)
    alpha_high: Decimal | None = describe("The upper end of its bootstrap interval of 95%.", key=True)
