"""The house: what holds only of a package of ccdata itself.

Its descriptor lists the tables of this release, whose every cell leads to its words: `cells` and `citations`
are there and agree with what they are about, every mention is accounted for, entities and codes are those of
the registers, CSV files are written in one way, and the Parquet files equal them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from ccdata.validation import rules
from ccdata.validation.descriptor import Description
from ccdata.validation.findings import Findings
from ccdata.validation.house.census import check_census
from ccdata.validation.house.citations import check_citations, check_spans
from ccdata.validation.house.computed import check_computed
from ccdata.validation.house.evidence import Columns, check_evidence
from ccdata.validation.house.ids import check_passage_ids
from ccdata.validation.house.listed import PARQUET_SUFFIX, check_listed
from ccdata.validation.house.published import published_tables, registers
from ccdata.validation.house.registered import check_codes, check_registered
from ccdata.validation.house.written import check_written
from ccdata.validation.loaded import Tables
from ccdata.validation.plan import Plan

if TYPE_CHECKING:
    from ccdata.validation.opening import Container


def has_evidence(description: Description) -> bool:
    """Whether the cells of a package lead to their words: `cells` and `citations` are there, and asked for.

    So it is in a copy of this package under another name, and in one that extends it.
    """
    return all(description.resource(name) is not None for name in ("cells", "citations")) and any(
        any(columns.values()) for columns in _columns(_schemas(description)).values()
    )


def check_house(
    description: Description, plan: Plan, tables: Tables, container: Container, findings: Findings
) -> None:
    """Check what holds only of a package of ccdata. ``tables`` are those that could be read."""
    published = {name: about["schema"] for name, about in published_tables().items()}
    check_listed(description, findings)
    check_written(tables, container, findings)
    check_passage_ids(tables, findings)
    check_computed(plan, tables, findings)
    check_evidence(tables, _columns(published), registers()["public"], findings)
    check_citations(tables, findings)
    check_spans(tables, findings)
    check_census(tables, findings)
    check_registered(tables, findings)
    check_codes(tables, findings)
    _check_parquet(description, tables, container, findings)


def check_other(description: Description, plan: Plan, tables: Tables, findings: Findings) -> None:
    """Check the evidence of a package of another name whose cells lead to their words."""
    check_computed(plan, tables, findings)
    check_evidence(tables, _columns(_schemas(description)), None, findings)
    check_citations(tables, findings)
    check_spans(tables, findings)
    check_census(tables, findings)


def _schemas(description: Description) -> Mapping[str, Mapping[str, Any]]:
    """The Table Schemas that a package gives its resources."""
    return {one.name: one.schema.about for one in description.resources if one.schema is not None}


def _columns(schemas: Mapping[str, Mapping[str, Any]]) -> Columns:
    """The columns of each table, and whether its cells need evidence."""
    return {
        name: {
            str(field["name"]): field.get("evidence") is True
            for field in schema["fields"]
            if isinstance(field, Mapping) and "name" in field
        }
        for name, schema in schemas.items()
        if isinstance(schema.get("fields"), list)
    }


def _check_parquet(
    description: Description, tables: Tables, container: Container, findings: Findings
) -> None:
    # Not above: what cannot be read here need not wait for a library.
    from ccdata.validation.house.parquet import check_parquet

    for name in published_tables():
        resource = description.resource(f"{name}{PARQUET_SUFFIX}")
        if resource is not None and resource.paths is not None and len(resource.paths) == 1:
            check_parquet(name, resource.paths[0], tables.get(name), container, findings)
            continue
        for rule in (
            rules.PARQUET_READABLE, rules.PARQUET_SCHEMA, rules.PARQUET_ROWS, rules.PARQUET_VALUE
        ):  # fmt: skip
            findings.skip(rule, f"{name}: its Parquet file was not found")
