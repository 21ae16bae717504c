"""The table ``finances``."""

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
from ccdata.vocabulary.codebook.facts import FinanceMeasure, Recurrence
from ccdata.vocabulary.codebook.values import Extent, Hedge


class Finance(Statement):
    """An amount of money: whose, what for, for which period, once or per year, forecast or outturn."""

    title: ClassVar[str] = "Finances"
    life: ClassVar[Holds | None] = Holds(span="period")

    entity: str | None = ref("entities", "Whose money it is: who spends, saves, earns or asks it.")
    entity_name: str | None = name_of("entity")
    entity_text: str | None = column("Whose it is, in the source's words, where no entity.", max_length=200)
    measure: FinanceMeasure = column("What the amount is.")
    purpose: str | None = column("What it is for, in a reader's few words.", max_length=200)
    amount_low: Decimal | None = low(
        "amount",
        "The amount, or the lower end of its range; empty where no lower bound or no figure is given.",
        unit="gbp",
    )
    amount_high: Decimal | None = high(
        "amount",
        "The amount, or the upper end of its range; empty where no upper bound or no figure is given.",
        unit="gbp",
    )
    hedge: Hedge | None = part("amount.hedge", "How firmly the words fix the amount.")
    amount_text: str | None = column(
        "The words for an amount that is given without a figure.", max_length=200
    )
    recurrence: Recurrence | None = column("Whether the amount falls due once or each year, where told.")
    period: str | None = when("The time that the amount is for.")
    period_start: date | None = first_day("period")
    period_end: date | None = last_day("period")
    period_extent: Extent | None = extent("period")
