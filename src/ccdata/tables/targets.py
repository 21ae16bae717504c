"""The table ``targets``."""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from ccdata.tables.model.column import column, first_day, high, last_day, low, name_of, part, ref, when
from ccdata.tables.model.holding import Holds
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.facts import TargetFate, TargetKind
from ccdata.vocabulary.codebook.values import Hedge, Unit


class Target(Statement):
    """Who set what target on whom, by when, process or outcome, and what became of it."""

    title: ClassVar[str] = "Targets"
    life: ClassVar[Holds | None] = Holds(begin=("introduced",), end=("deadline",), last_day_counts=True)

    instrument: str | None = ref(
        "instruments", "The target, target regime or ambition it belongs to, where named."
    )
    setter: str | None = ref("entities", "Who set it.")
    setter_name: str | None = name_of("setter")
    setter_text: str | None = column("Who set it, in the source's words, where no entity.", max_length=200)
    addressee: str | None = ref("entities", "Who is to meet it, where the source names one.")
    addressee_name: str | None = name_of("addressee")
    addressee_text: str | None = column(
        "Who is to meet it, in the source's words, where no entity.", max_length=200
    )
    measure: str = column("What is to be reached, in a reader's few words.", max_length=200)
    kind: TargetKind | None = column("Whether it fixes a process or an outcome, where the words tell.")
    value_low: Decimal | None = low("value", "The figure to be reached, or the lower end of its range.")
    value_high: Decimal | None = high("value", "The figure to be reached, or the upper end of its range.")
    unit: Unit | None = part("value.unit", "What the figure counts; a share is in percent points, 0 to 100.")
    hedge: Hedge | None = part("value.hedge", "How firmly the words fix the figure.")
    introduced: str | None = when("When it was set.")
    introduced_start: date | None = first_day("introduced")
    introduced_end: date | None = last_day("introduced")
    deadline: str | None = when("The time by which it is to be reached.")
    deadline_start: date | None = first_day("deadline")
    deadline_end: date | None = last_day("deadline")
    fate: TargetFate | None = column("What became of it, as far as the source tells.")
