"""The build: seeds and scripts to a package, in memory, then to disk in one step."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ccdata.corpus import Corpus, read_corpus
from ccdata.curation import extractions
from ccdata.curation.ledger import ledger
from ccdata.curation.reasons import WHERE as REASONS
from ccdata.curation.reasons import reasons
from ccdata.curation.rulings import WHERE, rulings
from ccdata.evidence.accounting import account, census_of
from ccdata.evidence.assembling import Tables, assemble
from ccdata.evidence.census import Census
from ccdata.evidence.coherence import refuse
from ccdata.evidence.following import follow
from ccdata.packaging.descriptor import descriptor
from ccdata.packaging.files import csv_bytes, parquet_bytes
from ccdata.packaging.readme import package_readme
from ccdata.packaging.versions.comparing import CHANGES, Difference, compare
from ccdata.packaging.versions.numbering import following
from ccdata.packaging.versions.reasoning import change_rows
from ccdata.packaging.versions.releases import last_release
from ccdata.packaging.versions.written import written
from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.schema import json_schema, table_schema


@dataclass(frozen=True, slots=True)
class Built:
    """A package in memory: its rows, its files by path in the package, and what differs from the last one."""

    corpus: Corpus
    tables: Tables
    files: dict[str, bytes]
    since: Difference

    @property
    def version(self) -> str:
        """The version of the data that follows from what differs."""
        return following(str(self.since.old.version), self.since.level)


def build(seeds: Path) -> Built:
    """Build the package from the seeds and the pinned last release: same seeds and scripts, same bytes.

    Raises EvidenceError also where a value was changed since that release without a reason.
    """
    corpus = read_corpus(seeds)
    tables, census = _read(corpus)
    refuse(tables)
    entries = ledger()
    tables |= account(census)
    tables |= follow(tables, rulings(), entries, WHERE)
    last = last_release(seeds)
    files = _table_files(tables)
    about = descriptor(corpus, tables, files, str(last.version))
    now = written(about, files.__getitem__, "this build")
    built = Built(corpus, tables, files, compare(last, now))
    tables[CHANGES] = list(change_rows(built.since, reasons(), entries, REASONS))
    files |= _table_files({CHANGES: tables[CHANGES]})
    files |= _about(corpus, tables, files, built.version)
    return built


def census(seeds: Path) -> Census:
    """The census of the seeds against what the scripts take from them: what is open stays open.

    Raises EvidenceError as `build` does, but for what the census itself finds.
    """
    return _read(read_corpus(seeds))[1]


def _read(corpus: Corpus) -> tuple[Tables, Census]:
    read = list(extractions(corpus))
    tables = assemble(corpus, read)  # takes the drafts: the dismissals are complete from here on
    return tables, census_of(corpus, tables, [one for extraction in read for one in extraction.dismissals])


def package(corpus: Corpus, tables: Tables, version: str) -> dict[str, bytes]:
    """Lay out rows as the files of a package, by their path in it."""
    files = _table_files(tables)
    return files | _about(corpus, tables, files, version)


def _table_files(tables: Tables) -> dict[str, bytes]:
    files: dict[str, bytes] = {}
    for name, rows in tables.items():
        model = row_model(name)
        files[f"data/{name}.csv"] = csv_bytes(model, rows)
        files[f"data/{name}.parquet"] = parquet_bytes(model, rows)
    return files


def _about(corpus: Corpus, tables: Tables, files: dict[str, bytes], version: str) -> dict[str, bytes]:
    about = descriptor(corpus, tables, files, version)
    return {
        "datapackage.json": json_bytes(about),
        "README.md": package_readme(about, tables).encode("utf-8"),
    }


def schema_files() -> dict[str, bytes]:
    """The files of ``schemas/``: two for each table, the same as stand in the descriptor."""
    files: dict[str, bytes] = {}
    for name in table_names():
        model = row_model(name)
        files[f"{name}.schema.json"] = json_bytes(json_schema(model))
        files[f"{name}.table.json"] = json_bytes(table_schema(model))
    return files


def json_bytes(value: Any) -> bytes:
    """JSON as it is written everywhere: indented, keys in the order given, a line end at the end."""
    return (json.dumps(value, indent=2, ensure_ascii=False) + "\n").encode("utf-8")
