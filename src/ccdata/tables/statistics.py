"""The table ``statistics``."""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from ccdata.tables.model.column import (
    column,
    extent,
    first_day,
    high,
    last_day,
    low,
    name_of,
    part,
    ref,
    when,
)
from ccdata.tables.model.holding import Holds
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.facts import Response
from ccdata.vocabulary.codebook.values import Extent, Hedge, Unit


class Statistic(Statement):
    """A quantity other than money: of what, among whom, where, when."""

    title: ClassVar[str] = "Statistics"
    life: ClassVar[Holds | None] = Holds(span="period")

    measure: str = column("What is counted or measured, in a reader's few words.", max_length=200)
    entity: str | None = ref("entities", "Whom or what it is a figure of, where the source names one.")
    entity_name: str | None = name_of("entity")
    value_low: Decimal | None = low("value", "The figure, or the lower end of its range.")
    value_high: Decimal | None = high("value", "The figure, or the upper end of its range.")
    unit: Unit = part("value.unit", "What the figure counts; a share is in percent points, 0 to 100.")
    hedge: Hedge = part("value.hedge", "How firmly the words fix the figure.")
    numerator: int | None = part(
        "value.numerator", "How many of the whole, where a share is said as a fraction."
    )
    denominator: int | None = part(
        "value.denominator", "The whole, where a share is said as a fraction.", ge=1
    )
    whole: str | None = column("What the share is a share of, in the source's words.", max_length=200)
    previous_low: Decimal | None = low(
        "previous", "The figure before, or its lower end, where told as a change."
    )
    previous_high: Decimal | None = high(
        "previous", "The figure before, or its upper end, where told as a change."
    )
    survey: str | None = ref("entities", "The survey, consultation or research that gave the figure.")
    survey_name: str | None = name_of("survey")
    question: str | None = column("What was asked or looked at, in a reader's few words.", max_length=200)
    among: str | None = column("Who answered or was looked at, in the source's words.", max_length=200)
    response: Response | None = column("What the share of them answered or did.")
    base: int | None = low("answered", "How many of them answered, where told.", unit="count")
    period: str | None = when("The time that the figure is for.")
    period_start: date | None = first_day("period")
    period_end: date | None = last_day("period")
    period_extent: Extent | None = extent("period")
