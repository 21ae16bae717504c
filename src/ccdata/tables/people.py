"""The table ``people``."""

from typing import ClassVar

from ccdata.tables.model.column import column
from ccdata.tables.model.row import Group, Row


class PersonRow(Row):
    """A person whom a source names, photographers by the name in the credit."""

    title: ClassVar[str] = "People"
    group: ClassVar[Group] = Group.ENTITIES

    id: str = column("The entity.", refers="entities", key=True)
    name: str = column("The person's name.", key=True)
