"""What the package says of entities and codes against the registers and the codebook of this release."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any

from ccdata.tables.model.text import to_text
from ccdata.validation import rules
from ccdata.validation.findings import Findings, Place
from ccdata.validation.loaded import LoadedTable, Tables
from ccdata.vocabulary.codebook.catalogue import code_lists
from ccdata.vocabulary.codebook.entities import EntityKind
from ccdata.vocabulary.registers import Entity, entities

_TABLES = {
    EntityKind.AUTHORITY: "authorities",
    EntityKind.ORGANISATION: "organisations",
    EntityKind.PERSON: "people",
    EntityKind.INSTRUMENT: "instruments",
    EntityKind.WORK: "works",
    EntityKind.PLACE: "places",
}
_OWN_KIND = {
    "organisations": "organisation_kind",
    "instruments": "instrument_kind",
    "works": "work_kind",
    "places": "place_kind",
}


def check_registered(tables: Tables, findings: Findings) -> None:
    """Check that the entities are those of the registers, with their names, kinds and identifiers."""
    for name in ("entities", *_TABLES.values()):
        table = tables.get(name)
        if table is None:
            findings.skip(rules.REGISTER_VALUE, f"{name}: it could not be read")
            continue
        expected = {
            id: _described(name, entity, table)
            for id, entity in entities().items()
            if name in ("entities", _TABLES[entity.kind])
        }
        _compare(rules.REGISTER_VALUE, table, expected, findings)


def check_codes(tables: Tables, findings: Findings) -> None:
    """Check that the table ``codes`` is the codebook."""
    if "codes" in tables:
        _compare(rules.CODEBOOK, tables["codes"], _codebook(), findings)
    else:
        findings.skip(rules.CODEBOOK, "codes: it could not be read")


def _described(table: str, entity: Entity, columns: LoadedTable) -> dict[str, str]:
    """What a register says of an entity, as the cells of a table; what it says nothing of is left out."""
    known: dict[str, Any] = {}
    for name in columns.columns:
        if name == "other_names":
            known[name] = entity.names[1:]
        elif name == "kind" and table != "entities":
            known[name] = getattr(entity, _OWN_KIND[table])
        elif hasattr(entity, name):
            known[name] = getattr(entity, name)
    return {
        name: "; ".join(value) if isinstance(value, tuple) else to_text(value)
        for name, value in known.items()
    }


def _codebook() -> dict[str, dict[str, str]]:
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


def _compare(
    rule: rules.Rule, table: LoadedTable, expected: Mapping[str, Mapping[str, str]], findings: Findings
) -> None:
    for row in table.rows:
        known = expected.get(row.id)
        if known is None:
            findings.perform(rule)
            findings.fail(rule, f"{row.id!r} is not known there", table.place(row, "id"))
            continue
        for column, text in known.items():
            found = row.cells.get(column)
            if found is not None:
                message = f"it is {text!r}{_owner(column, found)}" if text != "" else "nothing is known there"
                findings.test(rule, found == text, message, table.place(row, column))
    for id in expected.keys() - table.by_id.keys():
        findings.perform(rule)
        findings.fail(rule, f"{id!r} is missing", Place(resource=table.name, file=table.file, row_id=id))


@cache
def _owners() -> Mapping[tuple[str, str], str]:
    """The entity that each identifier belongs to."""
    columns = ("gss_code", "dfe_code", "ofsted_urn", "wikidata", "company_number", "charity_number")
    return {
        (column, value): entity.id
        for entity in entities().values()
        for column in columns
        if (value := getattr(entity, column, None)) is not None
    }


def _owner(column: str, found: str) -> str:
    owner = _owners().get((column, found))
    return "" if owner is None else f"; {found!r} is that of {owner}"
