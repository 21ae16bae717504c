"""The table ``surveys``."""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from ccdata.tables.model.column import column, first_day, high, last_day, low, name_of, part, ref, when
from ccdata.tables.model.holding import Holds
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.values import Hedge


class SurveyGroup(Statement):
    """A survey, consultation or piece of research as it asked one group: who ran it, how many answered."""

    title: ClassVar[str] = "Surveys"
    life: ClassVar[Holds | None] = Holds(begin=("held",))

    survey: str = ref("entities", "The survey, consultation or research.")
    survey_name: str = name_of("survey")
    conductor: str | None = ref("entities", "Who carried it out.")
    conductor_name: str | None = name_of("conductor")
    commissioner: str | None = ref("entities", "Who had it carried out, where that is another.")
    commissioner_name: str | None = name_of("commissioner")
    among: str | None = column("Who was asked or looked at, in the source's words.", max_length=200)
    respondents_low: Decimal | None = low(
        "respondents", "How many answered, or the lower end of the range.", unit="count"
    )
    respondents_high: Decimal | None = high(
        "respondents", "How many answered, or the upper end of the range."
    )
    hedge: Hedge | None = part("respondents.hedge", "How firmly the words fix the number.")
    held: str | None = when("When it was carried out or published.")
    held_start: date | None = first_day("held")
    held_end: date | None = last_day("held")
