"""The table ``events``."""

import datetime
from typing import ClassVar

from ccdata.tables.model.column import SLUG
from ccdata.tables.model.column import column as describe
from ccdata.tables.model.row import Group, Row
from ccdata.vocabulary.codebook.statements import Modality
from ccdata.vocabulary.codebook.values import Extent


class Event(Row):
    """Everything with a date, on one timeline: a time of a row of another table."""

    title: ClassVar[str] = "Events"
    group: ClassVar[Group] = Group.FACTS
    derived: ClassVar[bool] = True

    id: str = describe("The cell that holds the time: table, row and column.", key=True)
    table: str = describe("The table that tells it.", key=True)
    row_id: str = describe("The row that tells it.", key=True)
    column: str = describe("The column that holds the time, which says what happened then.", key=True)
    fact: str | None = describe("The fact that the row states, if it is a statement.", key=True, pattern=SLUG)
    is_first: bool | None = describe(
        "Whether the row is the earliest statement of its fact, to count events once.", key=True
    )
    entity: str | None = describe("Whom or what it happened to.", refers="entities", key=True)
    entity_name: str | None = describe("Name of `entity`.", key=True)
    what: str | None = describe("What happened: the code, grade or words that the row is about.", key=True)
    date: str = describe("When, as the row tells it.", key=True, edtf=True)
    date_start: datetime.date | None = describe("First day of `date`; empty where it is open.", key=True)
    date_end: datetime.date | None = describe("Last day of `date`; empty where it is open.", key=True)
    extent: Extent | None = describe(
        "Whether `date` means some day within its bounds, or from the first to the last.", key=True
    )
    modality: Modality | None = describe("How the source stands to it: fact, forecast, plan.", key=True)
    article_id: str | None = describe("The article that says it.", refers="articles", key=True)
    article_date: datetime.date | None = describe(
        "First day on which the article can have been published.", key=True
    )
