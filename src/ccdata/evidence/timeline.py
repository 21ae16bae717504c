"""The timeline: every time that a row of any table tells, as an event."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from ccdata.evidence.facts import Rows
from ccdata.evidence.record import cell_id
from ccdata.parsers.edtf import bounds
from ccdata.tables.events import Event
from ccdata.tables.model.catalogue import row_model
from ccdata.tables.model.row import Group, Row, Statement
from ccdata.vocabulary.registers import entities

_ABOUT = ("entity", "person", "delivery_model", "predecessor", "holder", "instrument")
"""The columns that say whom or what a row is about, the first that is filled."""
_WHAT = ("grade", "kind", "measure", "role", "form", "what", "name")
"""The columns that say what happened, the first that is filled."""


def event_rows(rows: Rows) -> list[Row]:
    """The rows of ``events``: one for each filled time of a fact, an entity or an article."""
    found: list[Row] = []
    for table, own in rows.items():
        model = row_model(table)
        if model.group is Group.EVIDENCE or model is Event:
            continue
        times = [column.name for column in model.columns() if _is_time(column.name, model)]
        for row in own:
            found += [_event(table, row, column) for column in times if getattr(row, column) is not None]
    return found


def _is_time(column: str, model: type[Row]) -> bool:
    """Whether a column holds an EDTF time: its two bounds stand beside it."""
    return {f"{column}_start", f"{column}_end"} <= set(model.model_fields)


def _event(table: str, row: Row, column: str) -> Event:
    date: str = getattr(row, column)
    first, last = bounds(date)
    is_entity = row.id in entities() and not isinstance(row, Statement)
    entity = row.id if is_entity else _first(row, _ABOUT)
    return Event(
        id=cell_id(table, row.id, column),
        table=table,
        row_id=row.id,
        column=column,
        fact=getattr(row, "fact", None),
        is_first=getattr(row, "is_first", None),
        entity=entity,
        entity_name=None if entity is None else entities()[entity].name,
        what=_first(row, _WHAT),
        date=date,
        date_start=first,
        date_end=last,
        extent=getattr(row, f"{column}_extent", None),
        modality=getattr(row, "modality", None),
        article_id=getattr(row, "article_id", None),
        article_date=getattr(row, "article_date", None),
    )


def _first(row: Row, columns: tuple[str, ...]) -> Any:
    found: Iterator[Any] = (getattr(row, column, None) for column in columns)
    value = next((value for value in found if value is not None), None)
    return None if value is None else str(value)
