"""The table ``reforms``."""

import datetime
from typing import ClassVar

from ccdata.tables.model.column import column, first_day, last_day, name_of, ref, when
from ccdata.tables.model.holding import Holds
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.facts import ReformKind


class Reform(Statement):
    """A change to a framework, programme or structure: what, by whom, when."""

    title: ClassVar[str] = "Reforms"
    life: ClassVar[Holds | None] = Holds(begin=("date",))

    entity: str | None = ref("entities", "The instrument or body that changes, where named.")
    entity_name: str | None = name_of("entity")
    kind: ReformKind = column("What the change does to it.")
    what: str = column("What changes, in a reader's few words.", max_length=200)
    actor: str | None = ref("entities", "Who makes the change.")
    actor_name: str | None = name_of("actor")
    date: str | None = when("When it happened, or is to happen.")
    date_start: datetime.date | None = first_day("date")
    date_end: datetime.date | None = last_day("date")
