"""What a release publishes of itself: its schemas, its registers and its codebook, as JSON.

Validation holds packages against these files, which are shipped beside its code: reading them takes a few
milliseconds, where the row models and registers that they follow from would take most of its time.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.kinds import OWN_KIND, TABLE_OF_KIND
from ccdata.tables.model.schema import description, table_schema
from ccdata.tables.model.text import to_text
from ccdata.vocabulary.codebook.catalogue import code_lists
from ccdata.vocabulary.codebook.sources import TEXT_KINDS
from ccdata.vocabulary.registers import Entity, entities, public_registers

Cells = dict[str, str]


def schemas_source() -> str:
    """Every table with its title, description and Table Schema, as JSON."""
    tables = {}
    for name in table_names():
        model = row_model(name)
        about = {"title": model.title, "description": description(model), "schema": table_schema(model)}
        tables[name] = about
    return _json({"tables": tables})


def registers_source() -> str:
    """The ids of the public registers, and the cells that the registers and the codebook give, as JSON.

    ``public`` lists the ids, ``text`` the kinds of passage that the text of an article consists of, without
    its fields. ``entities`` holds the cells by table and id, ``codes`` by id. An empty text is a cell that
    must be empty.
    """
    return _json(
        {
            "public": list(public_registers()),
            "entities": {name: _registered(name) for name in ("entities", *TABLE_OF_KIND.values())},
            "text": sorted(map(str, TEXT_KINDS)),
            "codes": _codebook(),
        }
    )


def _json(value: Mapping[str, Any]) -> str:
    about = "Generated from the row models by `python -m ccdata.tables.model.generate`: do not edit."
    return json.dumps({"about": about, **value}, indent=1, ensure_ascii=False) + "\n"


def _registered(table: str) -> dict[str, Cells]:
    columns = [column.name for column in row_model(table).columns()]
    return {
        id: _described(table, entity, columns)
        for id, entity in entities().items()
        if table in ("entities", TABLE_OF_KIND[entity.kind])
    }


def _described(table: str, entity: Entity, columns: list[str]) -> Cells:
    """What a register says of an entity, as the cells of a table; what it says nothing of is left out."""
    known: dict[str, Any] = {}
    for name in columns:
        if name == "other_names":
            known[name] = entity.names[1:]
        elif name == "kind" and table != "entities":
            known[name] = getattr(entity, OWN_KIND[table])
        elif hasattr(entity, name):
            known[name] = getattr(entity, name)
    return {
        name: "; ".join(value) if isinstance(value, tuple) else to_text(value)
        for name, value in known.items()
    }


def _codebook() -> dict[str, Cells]:
    return {
        f"{codes.__name__}.{code}": {
            "code_list": codes.__name__,
            "code": str(code),
            "rank": str(rank),
            "is_ordered": to_text(codes.ordered()),
            "definition": code.definition,
            "example": code.example,
            "boundary": code.boundary,
        }
        for codes in code_lists()
        for rank, code in enumerate(codes, start=1)
    }
