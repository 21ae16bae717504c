"""The table ``interventions``."""

from datetime import date
from typing import ClassVar

from ccdata.tables.model.column import column, first_day, last_day, name_of, ref, when
from ccdata.tables.model.holding import Holds
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.facts import InterventionKind


class Intervention(Statement):
    """A direction, a commissioner, a recommendation, an approval, a rejection, a decision."""

    title: ClassVar[str] = "Interventions"
    life: ClassVar[Holds | None] = Holds(begin=("decided",))

    entity: str = ref("entities", "Whose services it concerns.")
    entity_name: str = name_of("entity")
    kind: InterventionKind = column("What was done.")
    actor: str | None = ref("entities", "Who did it.")
    actor_name: str | None = name_of("actor")
    what: str = column("What it comes to, in a reader's few words.", max_length=200)
    grounds: str | None = column("On what grounds, in a reader's few words.", max_length=200)
    delivery_model: str | None = ref("entities", "The company or trust it led to, ended or concerned.")
    delivery_model_name: str | None = name_of("delivery_model")
    decided: str | None = when("When it was done.")
    decided_start: date | None = first_day("decided")
    decided_end: date | None = last_day("decided")
