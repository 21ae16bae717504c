"""The engine: every check, in the order in which one builds on another."""

from __future__ import annotations

from pathlib import Path

from ccdata.tables.model.catalogue import table_names
from ccdata.validation import rules
from ccdata.validation.census import check_census
from ccdata.validation.citations import check_citations, check_spans
from ccdata.validation.computed import check_computed
from ccdata.validation.csv_files import read_csv
from ccdata.validation.descriptor import PARQUET_SUFFIX, Resource, check_descriptor, read_descriptor
from ccdata.validation.evidence import check_cells
from ccdata.validation.findings import Findings
from ccdata.validation.frictionless_run import check_frictionless
from ccdata.validation.keys import check_ids, check_references
from ccdata.validation.loaded import LoadedTable
from ccdata.validation.parquet import check_parquet
from ccdata.validation.quantities import check_quantities
from ccdata.validation.registered import check_codes, check_registered
from ccdata.validation.report import Report
from ccdata.validation.rows import check_rows

_OF_CSV = rules.RULES[rules.RULES.index(rules.CSV_ENCODING) : rules.RULES.index(rules.PARQUET_READABLE)]
"""The rules that look at the rows of one CSV file, most of them at nothing else."""


def run(path: Path) -> Report:
    """Validate the package that a descriptor describes. Raises CannotValidate where it cannot be opened."""
    findings = Findings()
    descriptor = read_descriptor(path, findings)
    if descriptor is None:
        for rule in rules.RULES:
            if rule is not rules.DESCRIPTOR_JSON:
                findings.skip(rule, "the descriptor could not be read")
        return findings.report(str(path))
    resources = check_descriptor(descriptor, path, findings)
    tables = _read_tables(resources, findings)
    check_frictionless(descriptor, resources, tables, str(path.parent), findings)
    for table in tables.values():
        check_ids(table, findings)
        check_quantities(table, findings)
    check_references(tables, findings)
    check_computed(tables, findings)
    _check_parquet(resources, tables, findings)
    check_cells(tables, findings)
    check_citations(tables, findings)
    check_spans(tables, findings)
    check_census(tables, findings)
    check_registered(tables, findings)
    check_codes(tables, findings)
    return findings.report(str(path))


def _read_tables(resources: dict[str, Resource], findings: Findings) -> dict[str, LoadedTable]:
    tables: dict[str, LoadedTable] = {}
    for name in table_names():
        if name in resources:
            tables[name] = read_csv(resources[name], findings)
            check_rows(tables[name], findings)
        else:
            for rule in _OF_CSV:
                findings.skip(rule, f"{name}: its CSV file was not found")
    return tables


def _check_parquet(
    resources: dict[str, Resource], tables: dict[str, LoadedTable], findings: Findings
) -> None:
    for name in table_names():
        resource = resources.get(f"{name}{PARQUET_SUFFIX}")
        if resource is not None:
            check_parquet(resource, tables.get(name), findings)
            continue
        for rule in (
            rules.PARQUET_READABLE,
            rules.PARQUET_SCHEMA,
            rules.PARQUET_ROWS,
            rules.PARQUET_VALUE,
        ):
            findings.skip(rule, f"{name}: its Parquet file was not found")
