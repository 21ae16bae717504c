"""The house: what holds only of a package of ccdata itself.

Its descriptor lists the tables of this release, whose every cell leads to its words: `cells` and `citations`
are there and agree with what they are about, every mention is accounted for, entities and codes are those of
the registers, CSV files are written in one way, and the Parquet files equal them.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from ccdata.validation import rules
from ccdata.validation.descriptor import Description
from ccdata.validation.findings import Findings
from ccdata.validation.house.census import check_census
from ccdata.validation.house.citations import check_citations, check_spans
from ccdata.validation.house.computed import check_computed
from ccdata.validation.house.evidence import check_evidence
from ccdata.validation.house.ids import check_passage_ids
from ccdata.validation.house.listed import PARQUET_SUFFIX, check_listed
from ccdata.validation.house.published import published_tables
from ccdata.validation.house.registered import check_codes, check_registered
from ccdata.validation.house.written import check_written
from ccdata.validation.loaded import Tables
from ccdata.validation.plan import Plan

if TYPE_CHECKING:
    from ccdata.validation.opening import Container


def check_house(
    description: Description, plan: Plan, tables: Tables, container: Container, findings: Findings
) -> None:
    """Check what holds only of a package of ccdata. ``tables`` are those that could be read."""
    check_listed(description, findings)
    check_written(tables, container, findings)
    check_passage_ids(tables, findings)
    check_computed(plan, tables, findings)
    check_evidence(tables, _columns(is_evidenced=False), _columns(is_evidenced=True), findings)
    check_citations(tables, findings)
    check_spans(tables, findings)
    check_census(tables, findings)
    check_registered(tables, findings)
    check_codes(tables, findings)
    _check_parquet(description, tables, container, findings)


def _columns(*, is_evidenced: bool) -> Mapping[str, tuple[str, ...]]:
    """The columns of each published table, or those of them whose cells need evidence."""
    return {
        name: tuple(
            field["name"]
            for field in about["schema"]["fields"]
            if not is_evidenced or field.get("evidence") is True
        )
        for name, about in published_tables().items()
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
