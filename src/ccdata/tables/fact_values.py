"""The table ``fact_values``."""

from typing import ClassVar

from ccdata.tables.model.column import SLUG
from ccdata.tables.model.column import column as describe
from ccdata.tables.model.row import ROW_ID, Group, Row
from ccdata.vocabulary.codebook.reconciling import ChoiceReason


class FactValue(Row):
    """A column of a fact, and the value that the dataset gives for it: of which statement, and why that."""

    title: ClassVar[str] = "Values of facts"
    group: ClassVar[Group] = Group.FACTS
    derived: ClassVar[bool] = True

    id: str = describe("The fact and the column.", key=True)
    fact_id: str = describe("The fact.", refers="facts", key=True)
    table: str = describe("The table that its statements stand in.", key=True)
    fact: str = describe("The fact that its statements share.", key=True, pattern=SLUG)
    column: str = describe("The column of that table.", key=True)
    value: str = describe("The value, written as in the CSV file of the table.", key=True)
    row_id: str = describe("The statement that the value is taken from.", key=True, pattern=ROW_ID)
    reason: ChoiceReason = describe("Why the value of this statement.", key=True)
    statements: int = describe("How many statements of the fact give a value.", key=True, ge=1)
    different: int = describe("How many different values they give.", key=True, ge=1)
    conflict_id: str | None = describe(
        "The conflict that decides it, if one does.", refers="conflicts", key=True
    )
