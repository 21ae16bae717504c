"""The build: seeds and scripts to a package, in memory, then to disk in one step."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ccdata.corpus import Corpus, read_corpus
from ccdata.curation import extractions
from ccdata.curation.ledger import ledger
from ccdata.curation.rulings import WHERE, rulings
from ccdata.evidence.accounting import account, census_of
from ccdata.evidence.assembling import Tables, assemble
from ccdata.evidence.census import Census
from ccdata.evidence.coherence import refuse
from ccdata.evidence.following import follow
from ccdata.packaging.descriptor import descriptor
from ccdata.packaging.files import csv_bytes, parquet_bytes
from ccdata.packaging.readme import package_readme
from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.schema import json_schema, table_schema


@dataclass(frozen=True, slots=True)
class Built:
    """A package in memory: its rows, and its files by path in the package."""

    corpus: Corpus
    tables: Tables
    files: dict[str, bytes]


def build(seeds: Path) -> Built:
    """Build the package from the seeds: same seeds and scripts, same bytes."""
    corpus = read_corpus(seeds)
    tables, census = _read(corpus)
    refuse(tables)
    tables |= account(census)
    return package(corpus, tables | follow(tables, rulings(), ledger(), WHERE))


def census(seeds: Path) -> Census:
    """The census of the seeds against what the scripts take from them: what is open stays open.

    Raises EvidenceError as `build` does, but for what the census itself finds.
    """
    return _read(read_corpus(seeds))[1]


def _read(corpus: Corpus) -> tuple[Tables, Census]:
    read = list(extractions(corpus))
    tables = assemble(corpus, read)  # takes the drafts: the dismissals are complete from here on
    return tables, census_of(corpus, tables, [one for extraction in read for one in extraction.dismissals])


def package(corpus: Corpus, tables: Tables) -> Built:
    """Lay out rows as the files of a package."""
    files: dict[str, bytes] = {}
    for name, rows in tables.items():
        model = row_model(name)
        files[f"data/{name}.csv"] = csv_bytes(model, rows)
        files[f"data/{name}.parquet"] = parquet_bytes(model, rows)
    about = descriptor(corpus, tables, files)
    files["datapackage.json"] = json_bytes(about)
    files["README.md"] = package_readme(about, tables).encode("utf-8")
    return Built(corpus, tables, files)


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
