"""The table ``codes``."""

from typing import ClassVar

from ccdata.tables.model.column import column
from ccdata.tables.model.row import Group, IdForm, Row


class CodeRow(Row):
    """A code of the codebook with its definition."""

    title: ClassVar[str] = "Codes"
    group: ClassVar[Group] = Group.EVIDENCE
    id_form: ClassVar[IdForm | None] = IdForm(("code_list", "code"))

    id: str = column("Code list and code.", key=True)
    code_list: str = column("The list it belongs to.", key=True)
    code: str = column("The code, as it stands in the cells.", key=True)
    rank: int = column("Its place in the list, from one; a scale where the list is ordered.", key=True, ge=1)
    is_ordered: bool = column("Whether the list ranks from low to high.", key=True)
    definition: str = column("What it means.", key=True)
    example: str | None = column("Words that are coded so.", key=True)
    boundary: str | None = column("Where the line to its neighbours runs.", key=True)
