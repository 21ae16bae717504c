"""The table ``facts``."""

from datetime import date
from typing import ClassVar

from ccdata.tables.model.column import SLUG, column
from ccdata.tables.model.row import Group, Row


class Fact(Row):
    """A fact, with how often, by whom and when it was told: what the statements of one slug share."""

    title: ClassVar[str] = "Facts"
    group: ClassVar[Group] = Group.FACTS
    derived: ClassVar[bool] = True

    id: str = column(
        "The table of its statements, and their fact.", key=True, pattern=r"^[a-z_]+\.[a-z0-9-]+$"
    )
    table: str = column("The table that its statements stand in.", key=True)
    fact: str = column("The fact that its statements share.", key=True, pattern=SLUG)
    statements: int = column("How many rows of the table state it.", key=True, ge=1)
    articles: int = column("How many articles state it.", key=True, ge=1)
    witnesses: int = column(
        "How many independent witnesses state it: the work or person it is taken from, or else the "
        "publisher of the article.",
        key=True,
        ge=1,
    )
    first_published: date = column("The first day on which it can have been published.", key=True)
    last_published: date = column("The last day on which it can have been published.", key=True)
    conflicts: int = column("How many rows of `conflicts` its statements stand in.", key=True, ge=0)
