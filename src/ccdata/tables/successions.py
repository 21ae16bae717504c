"""The table ``successions``."""

import datetime
from typing import ClassVar

from ccdata.tables.model.column import column, first_day, last_day, name_of, ref, when
from ccdata.tables.model.holding import Holds
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.facts import SuccessionKind


class Succession(Statement):
    """One body, scheme or post becoming or replacing another."""

    title: ClassVar[str] = "Successions"
    life: ClassVar[Holds | None] = Holds(begin=("date",))

    predecessor: str = ref("entities", "What gives way.")
    predecessor_name: str = name_of("predecessor")
    successor: str = ref("entities", "What takes its place.")
    successor_name: str = name_of("successor")
    kind: SuccessionKind = column("How the one gives way to the other.")
    what: str | None = column(
        "What passes from the one to the other, in a reader's few words.", max_length=200
    )
    date: str | None = when("When it happened, or is to happen.")
    date_start: datetime.date | None = first_day("date")
    date_end: datetime.date | None = last_day("date")
