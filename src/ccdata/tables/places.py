"""The table ``places``."""

from typing import ClassVar

from ccdata.tables.model.column import column
from ccdata.tables.model.row import Group, Row
from ccdata.vocabulary.codebook.entities import PlaceKind


class PlaceRow(Row):
    """A country, region or city that a source names as such, not meant as its council."""

    title: ClassVar[str] = "Places"
    group: ClassVar[Group] = Group.ENTITIES

    id: str = column("The entity.", refers="entities", key=True)
    name: str = column("The name of the place.", key=True)
    kind: PlaceKind = column("What kind of place it is.", key=True)
