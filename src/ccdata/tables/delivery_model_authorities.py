"""The table ``delivery_model_authorities``."""

from datetime import date
from typing import ClassVar

from ccdata.tables.model.column import extent, first_day, last_day, name_of, ref, when
from ccdata.tables.model.holding import Holds
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.values import Extent


class DeliveryModelAuthority(Statement):
    """An authority that a delivery model served, and when as far as told."""

    title: ClassVar[str] = "Authorities served by delivery models"
    life: ClassVar[Holds | None] = Holds(
        begin=("joined",), span="served", of=("delivery_models", "delivery_model", "entity"), ends=True
    )

    delivery_model: str = ref("entities", "The company or trust.")
    delivery_model_name: str = name_of("delivery_model")
    authority: str = ref("authorities", "The authority whose services it ran.")
    authority_name: str = name_of("authority")
    joined: str | None = when("When it came to be served, where it joined others.")
    joined_start: date | None = first_day("joined")
    joined_end: date | None = last_day("joined")
    served: str | None = when("The time of which the source says so.")
    served_start: date | None = first_day("served")
    served_end: date | None = last_day("served")
    served_extent: Extent | None = extent("served")
