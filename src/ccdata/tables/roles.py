"""The table ``roles``."""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from ccdata.tables.model.column import column, extent, first_day, last_day, low, name_of, part, ref, when
from ccdata.tables.model.holding import Holds
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.facts import YesNo
from ccdata.vocabulary.codebook.values import Extent, Unit


class RoleHeld(Statement):
    """A person's role at an organisation, with its time as far as told."""

    title: ClassVar[str] = "Roles"
    life: ClassVar[Holds | None] = Holds(span="held")

    person: str = ref("people", "Who holds or held the role.")
    person_name: str = name_of("person")
    role: str = column("The role, in the source's words.", max_length=200)
    organisation: str | None = ref("entities", "Where.")
    organisation_name: str | None = name_of("organisation")
    former: YesNo | None = column("Whether the words put the role in the past, as seen from the article.")
    interim: YesNo | None = column("Whether the role was held for the time being.")
    held: str | None = when("The time of which the source says so.")
    held_start: date | None = first_day("held")
    held_end: date | None = last_day("held")
    held_extent: Extent | None = extent("held")
    duration: Decimal | None = low("length", "How long the role was held, where told.")
    duration_unit: Unit | None = part("length.unit", "The unit of `duration`.")
