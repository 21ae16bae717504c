"""What the package says of entities and codes against the registers and the codebook of this release."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from ccdata.validation import rules
from ccdata.validation.findings import Findings, Place
from ccdata.validation.house.columns import readable
from ccdata.validation.house.published import registers
from ccdata.validation.loaded import Loaded, Tables

Known = Mapping[str, Mapping[str, str]]
"""Cells by id and column."""

_IDENTIFIERS = ("gss_code", "dfe_code", "ofsted_urn", "wikidata", "company_number", "charity_number")


def check_registered(tables: Tables, findings: Findings) -> None:
    """Check that the entities are those of the registers, with their names, kinds and identifiers."""
    for name, known in registers()["entities"].items():
        table = readable(tables, name, ("id",), (rules.REGISTER_VALUE,), findings)
        if table is not None:
            _compare(rules.REGISTER_VALUE, table, known, findings)


def check_codes(tables: Tables, findings: Findings) -> None:
    """Check that the table ``codes`` is the codebook."""
    table = readable(tables, "codes", ("id",), (rules.CODEBOOK,), findings)
    if table is not None:
        _compare(rules.CODEBOOK, table, registers()["codes"], findings)


def _compare(rule: rules.Rule, table: Loaded, known: Known, findings: Findings) -> None:
    ids = table.columns["id"]
    for row, id in enumerate(ids):
        if id not in known:
            findings.perform(rule)
            findings.fail(rule, f"{id!r} is not known there", table.place(row, "id"))
    columns = list(dict.fromkeys(column for cells in known.values() for column in cells))
    for column in columns:
        found = table.columns.get(column)
        if found is None:
            continue
        for row, (id, text) in enumerate(zip(ids, found, strict=True)):
            if id not in known:
                continue
            findings.perform(rule)
            expected = known[id][column]
            if text != expected:
                message = (
                    f"it is {expected!r}{_owner(column, text)}" if expected else "nothing is known there"
                )
                findings.fail(rule, message, table.place(row, column))
    for id in known.keys() - set(ids):
        findings.perform(rule)
        findings.fail(rule, f"{id!r} is missing", Place(resource=table.name, file=table.file, row_id=id))


@cache
def _owners() -> Mapping[tuple[str, str], str]:
    """The entity that each identifier belongs to."""
    return {
        (column, cells[column]): id
        for known in registers()["entities"].values()
        for id, cells in known.items()
        for column in _IDENTIFIERS
        if cells.get(column)
    }


def _owner(column: str, found: str) -> str:
    owner = _owners().get((column, found))
    return "" if owner is None else f"; {found!r} is that of {owner}"
