"""The table ``entities``."""

from typing import ClassVar

from ccdata.tables.model.column import SLUG, column
from ccdata.tables.model.row import Group, Row
from ccdata.vocabulary.codebook.entities import EntityKind, Origin


class EntityRow(Row):
    """Anybody and anything that the sources name: the one id space that all other tables point into."""

    title: ClassVar[str] = "Entities"
    group: ClassVar[Group] = Group.ENTITIES

    id: str = column("Readable id, one in all tables.", key=True, pattern=SLUG)
    kind: EntityKind = column("Which table describes it further.", key=True)
    name: str = column("What a reader calls it.", key=True)
    other_names: str | None = column("Other names that the sources use, separated by semicolons.", key=True)
    origin: Origin = column("Whether a source names it, or only a chain of bodies needs it.", key=True)
    note: str | None = column("What a user should know.", key=True)
