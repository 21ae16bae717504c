"""The table ``delivery_models``."""

from datetime import date
from decimal import Decimal
from typing import ClassVar

from ccdata.tables.model.column import column, first_day, last_day, low, name_of, ref, when
from ccdata.tables.model.holding import Holds
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.facts import DeliveryForm, Mandate


class DeliveryModel(Statement):
    """A children's trust, company or other alternative delivery model, and the dates of its life."""

    title: ClassVar[str] = "Delivery models"
    life: ClassVar[Holds | None] = Holds(
        begin=("transferred", "set_up"), end=("returned",), planned_end=("return_planned", "contract_end")
    )

    entity: str = ref("entities", "The company or trust.")
    entity_name: str = name_of("entity")
    form: DeliveryForm | None = column("What kind of body it is, as far as told.")
    mandate: Mandate | None = column("Why it was set up, where told.")
    services: str | None = column("The services it runs, in the source's words.", max_length=200)
    directed: str | None = when("When the Department for Education directed that services leave the council.")
    directed_start: date | None = first_day("directed")
    directed_end: date | None = last_day("directed")
    approved: str | None = when("When the proposal to set it up was approved.")
    approved_start: date | None = first_day("approved")
    approved_end: date | None = last_day("approved")
    set_up: str | None = when("When it was set up.")
    set_up_start: date | None = first_day("set_up")
    set_up_end: date | None = last_day("set_up")
    transferred: str | None = when("When services passed to it.")
    transferred_start: date | None = first_day("transferred")
    transferred_end: date | None = last_day("transferred")
    contract_years: Decimal | None = low("contract", "Length of its contract in years.", unit="year")
    contract_end: str | None = when("When its contract ends.")
    contract_end_start: date | None = first_day("contract_end")
    contract_end_end: date | None = last_day("contract_end")
    return_planned: str | None = when("When services were to return to the council, while that lay ahead.")
    return_planned_start: date | None = first_day("return_planned")
    return_planned_end: date | None = last_day("return_planned")
    returned: str | None = when("When services had returned to the council.")
    returned_start: date | None = first_day("returned")
    returned_end: date | None = last_day("returned")
