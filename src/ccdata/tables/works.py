"""The table ``works``."""

import datetime
from typing import ClassVar

from ccdata.tables.model.column import column, first_day, last_day, name_of, ref, when
from ccdata.tables.model.holding import Holds
from ccdata.tables.model.row import Group, Row
from ccdata.vocabulary.codebook.entities import WorkKind


class Work(Row):
    """A report, paper, speech, book, letter or the like that an article relies on."""

    title: ClassVar[str] = "Works"
    group: ClassVar[Group] = Group.ENTITIES
    life: ClassVar[Holds | None] = Holds(begin=("date",))

    id: str = ref("entities", "The entity.")
    name: str = column("Its title, or a description where the sources give none.", key=True)
    kind: WorkKind = column("What kind of thing it is.", key=True)
    author: str | None = ref("entities", "Who wrote or gave it.")
    author_name: str | None = name_of("author")
    publisher: str | None = ref(
        "entities", "Who published, commissioned or hosted it, where that is another."
    )
    publisher_name: str | None = name_of("publisher")
    date: str | None = when("When it was written, given or published.")
    date_start: datetime.date | None = first_day("date")
    date_end: datetime.date | None = last_day("date")
