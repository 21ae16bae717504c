"""Rows that follow from the registers: entities, and what public registers say of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from ccdata.evidence.cited import Cited
from ccdata.evidence.record import Record
from ccdata.tables.model.catalogue import row_model
from ccdata.tables.model.kinds import OWN_KIND, TABLE_OF_KIND
from ccdata.vocabulary.codebook.evidence import Derivation
from ccdata.vocabulary.registers import Entity, entities, public_registers


def registered_records() -> Iterator[Record]:
    """A record of ``entities`` for each entity, and one of the table of its kind."""
    for entity in entities().values():
        yield Record(
            "entities",
            entity.id,
            {
                "id": entity.id,
                "kind": entity.kind,
                "name": entity.name,
                "other_names": "; ".join(entity.names[1:]) or None,
                "origin": entity.origin,
                "note": entity.note,
            },
        )
        yield _described(entity)


def _described(entity: Entity) -> Record:
    """The record of the entity's own table, its reference cells filled."""
    table = TABLE_OF_KIND[entity.kind]
    record = Record(table, entity.id, {"id": entity.id, "name": entity.name})
    for column in row_model(table).columns():
        if column.name in record.values:
            continue
        attribute = OWN_KIND[table] if column.name == "kind" else column.name
        value = getattr(entity, attribute, None)
        if isinstance(value, tuple):
            value = "; ".join(value) or None
        if value is None:
            continue
        record.values[column.name] = value
        if column.draft is not None:
            record.origins[column.name] = (_reference(column.name, value), ())
    return record


def reference_value(entity_id: str, column: str) -> Any:
    """What the registers say today of a column of an entity, to check a reference cell against."""
    value = getattr(entities()[entity_id], column, None)
    return "; ".join(value) if isinstance(value, tuple) else value


def registers_of(table: str, column: str) -> frozenset[str | None]:
    """The registers that can vouch for a column: of an article, its address or the project's list."""
    if table == "articles":
        return frozenset({"address", "project-list"})
    return frozenset({_register_of().get(column)})


@cache
def _register_of() -> dict[str, str]:
    return {key: register.id for register in public_registers().values() for key in register.keys}


def _reference(column: str, value: Any) -> Cited[Any]:
    return Cited(value, Derivation.REFERENCE, (), register=_register_of()[column])
