"""The table ``copies``."""

from typing import ClassVar

from ccdata.tables.model.column import column
from ccdata.tables.model.row import Group, IdForm, Row


class CopyRow(Row):
    """Where a work stands in a source: one article can stand in two of them."""

    title: ClassVar[str] = "Copies"
    group: ClassVar[Group] = Group.SOURCES
    id_form: ClassVar[IdForm | None] = IdForm(("article_id", "source_id"))

    id: str = column("Article and source.", key=True)
    article_id: str = column("The article.", refers="articles", key=True)
    source_id: str = column("The source.", refers="sources", key=True)
    start: int = column("Where the copy begins in the source.", unit="code points", key=True, ge=0)
    end: int = column("Where it ends, exclusive.", unit="code points", key=True, ge=0)
    is_primary: bool = column("Whether this is the copy that citations point into.", key=True)
