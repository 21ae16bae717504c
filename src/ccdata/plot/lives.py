"""How long a trust or company ran an authority's services, as far as the statements tell it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from ccdata.loaders.dates import in_words
from ccdata.plot.statements import (
    Row,
    Window,
    by,
    ends_of,
    first_told,
    last_told,
    otherwise,
    place,
    statements,
    told,
)
from ccdata.vocabulary.codebook.facts import DeliveryForm


@dataclass(frozen=True, slots=True)
class Life:
    """The time of one authority under one delivery model; windows are None where nothing is told.

    ``seen`` is the last day on which an article spoke of the two, ``otherwise`` are dates of the return
    that other articles give, and that cannot hold beside ``ended``.
    """

    authority: str
    place: str
    model: str
    model_name: str
    is_trust: bool
    mandate: str | None
    directed: Window | None
    began: Window | None
    ended: Window | None
    planned: Window | None
    otherwise: tuple[str, ...]
    seen: date
    rows: tuple[Row, ...]

    @property
    def sure_from(self) -> date | None:
        """The first day on which the model certainly ran the services."""
        return None if self.began is None else self.began.end

    @property
    def sure_until(self) -> date:
        """The last day on which it certainly did: where no end is told, the last that speaks of it."""
        return self.seen if self.ended is None else self.ended.start

    @property
    def fate(self) -> str:
        """What became of it, in a few words."""
        if self.ended is not None:
            return f"returned {in_words(self.ended.edtf)}" if self.is_trust else f"until {self.ended.edtf}"
        return "no end told" if self.planned is None else f"to return {in_words(self.planned.edtf)}"


def lives() -> list[Life]:
    """Every authority under a delivery model, trusts and companies first, by when they began."""
    models = by("entity", statements("delivery_models"))
    served = by("authority", statements("delivery_model_authorities"))
    found = [
        _life(authority, model, rows, models.get(model, []))
        for authority, own in served.items()
        for model, rows in by("delivery_model", own).items()
    ]
    return sorted(found, key=_order)


def _order(life: Life) -> tuple[bool, date, date, str]:
    began = life.began
    if began is None or began.end is None:
        return not life.is_trust, date.max, date.max, life.place
    return not life.is_trust, began.start, began.end, life.place


def _life(authority: str, model: str, served: list[Row], life: list[Row]) -> Life:
    began, ended = _of_the_model(life)
    joined, time = told(served, "joined"), told(served, "served")
    if joined is not None:
        # A company may have begun elsewhere, before it came to this authority.
        began = joined
    if time is not None:
        began, ended = ends_of(time.edtf)
    known = [*life, *served]
    forms = {row["form"] for row in life}
    return Life(
        authority=authority,
        place=place(served[0]["authority_name"]),
        model=model,
        model_name=served[0]["delivery_model_name"],
        is_trust=DeliveryForm.PARTNERSHIP not in forms,
        mandate=next((row["mandate"] for row in life if row["mandate"] is not None), None),
        directed=told(life, "directed"),
        # What is told as past had happened by the day on which it was first told.
        began=None if began is None else began.until(first_told(known)),
        ended=None if ended is None else ended.until(last_told(known)),
        planned=told(life, "return_planned") if ended is None else None,
        otherwise=tuple(otherwise(life, "returned", ended)) if ended is not None else (),
        seen=last_told(known),
        rows=tuple(known),
    )


def _of_the_model(life: list[Row]) -> tuple[Window | None, Window | None]:
    """When services passed to a model, or else when it was set up; and when they returned."""
    passed = told(life, "transferred")
    return passed if passed is not None else told(life, "set_up"), told(life, "returned")
