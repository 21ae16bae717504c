"""The table ``cells``."""

import warnings
from typing import ClassVar

from ccdata.tables.model.column import column as describe
from ccdata.tables.model.row import Group, IdForm, Row
from ccdata.vocabulary.codebook.evidence import Derivation

with warnings.catch_warnings():
    # `register` is what this column is called everywhere; that the metaclass of all models has a
    # method of that name is of no consequence to a field.
    warnings.filterwarnings("ignore", message='Field name "register"')

    class CellRow(Row):
        """A cell of a table, and how it was derived: everything needed to derive it again."""

        title: ClassVar[str] = "Cells"
        group: ClassVar[Group] = Group.EVIDENCE
        derived: ClassVar[bool] = True
        id_form: ClassVar[IdForm | None] = IdForm(("table", "row_id", "column"), "/")

        id: str = describe("Table, row and column.", key=True)
        table: str = describe("The table.", key=True)
        row_id: str = describe("The row.", key=True)
        column: str = describe("The column.", key=True)
        derivation: Derivation = describe("How the cell was derived.", key=True)
        parser: str | None = describe(
            "Parser of the quote, or function of the inputs, and the part of its result that is the cell.",
            key=True,
        )
        arguments: str | None = describe(
            "JSON: anchors, antecedents and negators, each by the id of its citation or cell.", key=True
        )
        inputs: str | None = describe(
            "JSON: ids of the cells that a computed cell is a function of.", key=True
        )
        register: str | None = describe("The public register that a reference is taken from.", key=True)
