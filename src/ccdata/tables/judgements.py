"""The table ``judgements``."""

from datetime import date
from typing import ClassVar

from ccdata.tables.model.column import column, first_day, last_day, name_of, ref, when
from ccdata.tables.model.holding import Holds
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.values import Grade


class Judgement(Statement):
    """A grade: whom, by whom, when, on what framework, and the grade before where told as a change."""

    title: ClassVar[str] = "Judgements"
    life: ClassVar[Holds | None] = Holds(begin=("judged",), until_next="entity")

    entity: str = ref("entities", "Whose services were judged.")
    entity_name: str = name_of("entity")
    grade: Grade = column("The overall grade given.")
    qualifier: str | None = column("What was said beside the grade, in its own words.", max_length=200)
    judged: str | None = when("When the judgement was made or published.")
    judged_start: date | None = first_day("judged")
    judged_end: date | None = last_day("judged")
    previous_grade: Grade | None = column("The grade before, where the source tells a change.")
    previous_judged: str | None = when("When the grade before was given.")
    previous_judged_start: date | None = first_day("previous_judged")
    previous_judged_end: date | None = last_day("previous_judged")
    judge: str | None = ref("entities", "Who judged.")
    judge_name: str | None = name_of("judge")
    framework: str | None = ref("instruments", "The framework or rating that the grade belongs to.")
    delivered_by: str | None = ref(
        "entities", "The company or trust that ran the services at the time, if told."
    )
    delivered_by_name: str | None = name_of("delivered_by")
