"""The engine: a package is opened, described, planned, carried out table by table, and reported."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from ccdata.validation import declared, rules
from ccdata.validation.compile import compile_plan
from ccdata.validation.descriptor import Description, described
from ccdata.validation.engines import plain
from ccdata.validation.findings import Findings, Place
from ccdata.validation.keys import Keys
from ccdata.validation.loaded import Loaded
from ccdata.validation.plan import Plan, Table
from ccdata.validation.report import Report

if TYPE_CHECKING:
    from ccdata.validation.opening import Container

PACKAGE = "ccdata"
"""The name of the package that the rules of the house are for."""

ENGINES = ("plain", "sieve")

LARGE = 4_000_000
"""Bytes of all tables from which starting a library pays: measured, see docs/scale.md."""

SMALL = 64_000
"""Bytes of a table below which a library that has been started is still the slower one."""

PARQUET = 4
"""How many bytes of CSV take the plain engine as long as one of Parquet."""


_KEPT: list[object] = []
"""What a process keeps until it ends: to give a million texts back one by one takes its time."""


def run(
    container: Container,
    name: str,
    *,
    limit: int | None = None,
    engine: str | None = None,
    is_alone: bool = False,
) -> Report:
    """Validate the package whose descriptor is ``name``.

    ``limit`` bounds the violations that are kept. ``engine`` is ``plain`` or ``sieve`` for tests; without it,
    each table is given to the one that is faster for its size. ``is_alone``: this process was started to
    validate and for nothing else, so a library may be started without the parts that validation leaves alone.
    """
    if engine == "sieve" and not _has_polars():
        message = (
            "the engine sieve needs polars\n  mend:  pip install 'ccdata[polars]', or leave the engine out"
        )
        raise ModuleNotFoundError(message, name="polars")
    with _uncollected():
        return _run(container, name, Findings(limit), engine, is_alone=is_alone)


@contextmanager
def _uncollected() -> Iterator[None]:
    """No search for garbage: there is none while millions of cells are read, and each search looks at all."""
    was_enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_enabled:
            gc.enable()


def _run(
    container: Container, name: str, findings: Findings, engine: str | None, *, is_alone: bool
) -> Report:
    description = described(container, name, findings)
    if description is None:
        return findings.report(container.name)
    plan = compile_plan(description, container, findings)
    findings.arrange(plan, [resource.name for resource in description.resources])
    _check_declarations(plan, name, findings)
    keys = Keys(plan)
    tables: dict[str, Loaded] = {}
    if is_alone:
        _KEPT.append(tables)
    is_ours = description.about.get("name") == PACKAGE
    is_house = is_ours or _has_evidence(description)
    sieved = _sieved(plan, container, engine, is_house=is_house)
    if is_alone and not sieved and (is_ours or any(table.form == "parquet" for table in plan.tables)):
        from ccdata.validation.engines.arrow import start_arrow

        start_arrow()
    for table in plan.tables:
        loaded = _carry_out(table, container, findings, keys, by_sieve=table.resource in sieved)
        if loaded is not None:
            tables[table.resource] = loaded
    keys.settle(findings)
    declared.check_lookups(plan, tables, findings)
    if is_ours:
        from ccdata.validation.house import check_house

        check_house(description, plan, tables, container, findings)
    elif is_house:
        from ccdata.validation.house import check_other

        check_other(description, plan, tables, findings)
    return findings.report(container.name, expects_all=is_ours)


def _has_evidence(description: Description) -> bool:
    if description.resource("cells") is None:
        return False
    from ccdata.validation.house import has_evidence

    return has_evidence(description)


def _check_declarations(plan: Plan, name: str, findings: Findings) -> None:
    for table in plan.tables:
        for problem in declared.compiled(table)[1]:
            findings.fail(rules.DESCRIPTOR_PROFILE, problem, Place(resource=table.resource, file=name))


def _carry_out(
    table: Table, container: Container, findings: Findings, keys: Keys, *, by_sieve: bool
) -> Loaded | None:
    if by_sieve:
        from ccdata.validation.engines import sieve

        return sieve.carry_out(table, container, findings, keys)
    return plain.carry_out(table, container, findings, keys)


def _sieved(plan: Plan, container: Container, engine: str | None, *, is_house: bool) -> frozenset[str]:
    """The resources that the engine of big files is given.

    All rows of a table that others look things up in have to be at hand, and so have those of the house.
    """
    able = [
        table
        for table in plan.tables
        if table.form != "inline" and not is_house and not declared.needed(plan, table.resource)
    ]
    if engine is not None:
        return frozenset(table.resource for table in able) if engine == "sieve" else frozenset()
    weights = {table.resource: _weight(table, container) for table in able}
    if sum(weights.values()) < LARGE or not _has_polars():
        return frozenset()
    return frozenset(name for name, weight in weights.items() if weight >= SMALL)


def _has_polars() -> bool:
    from importlib.util import find_spec

    return find_spec("polars") is not None


def _weight(table: Table, container: Container) -> int:
    """The bytes of a table, as CSV."""
    found = sum(container.size(path) or 0 for path in table.paths)
    return found * PARQUET if table.form == "parquet" else found
