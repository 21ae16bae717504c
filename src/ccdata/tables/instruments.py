"""The table ``instruments``."""

from datetime import date
from typing import ClassVar

from ccdata.tables.model.column import column, first_day, last_day, name_of, ref, when
from ccdata.tables.model.holding import Holds
from ccdata.tables.model.row import Group, Row
from ccdata.vocabulary.codebook.entities import InstrumentKind


class Instrument(Row):
    """A policy, programme, law, indicator set, rating, framework or target regime, and its life as told."""

    title: ClassVar[str] = "Instruments"
    group: ClassVar[Group] = Group.ENTITIES
    life: ClassVar[Holds | None] = Holds(begin=("introduced",), end=("ended",), last_day_counts=True)

    id: str = ref("entities", "The entity.")
    name: str = column("What a reader calls it.", key=True)
    kind: InstrumentKind = column("What kind of means it is.", key=True)
    sponsor: str | None = ref("entities", "Who brought it in, or runs it.")
    sponsor_name: str | None = name_of("sponsor")
    introduced: str | None = when("When it began.")
    introduced_start: date | None = first_day("introduced")
    introduced_end: date | None = last_day("introduced")
    ended: str | None = when("When it ended.")
    ended_start: date | None = first_day("ended")
    ended_end: date | None = last_day("ended")
