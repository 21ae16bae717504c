"""Citing: from cited values to the rows of ``cells`` and ``citations``."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from ccdata.evidence.cited import Cited, Quoted
from ccdata.evidence.record import Computed, Record
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.vocabulary.codebook.evidence import Derivation, Role


@dataclass(frozen=True, slots=True)
class CellEvidence:
    """A cell with its citations."""

    cell: CellRow
    citations: tuple[CitationRow, ...]


def evidence_of(record: Record) -> Iterator[CellEvidence]:
    """The cells of a finished record, each with its citations."""
    for column, origin in record.origins.items():
        if isinstance(origin, Computed):
            yield CellEvidence(_computed_cell(record, column, origin), ())
        else:
            yield _Citing(record, column).cell(*origin)


def _computed_cell(record: Record, column: str, origin: Computed) -> CellRow:
    return CellRow(
        id=record.cell_id(column),
        table=record.table,
        row_id=record.id,
        column=column,
        derivation=Derivation.COMPUTED,
        parser=origin.function,
        arguments=None,
        inputs=_json(list(origin.inputs)),
        register=None,
    )


class _Citing:
    """The citations of one cell, gathered while its cited value is written down."""

    def __init__(self, record: Record, column: str) -> None:
        self.record = record
        self.column = column
        self.citations: dict[str, CitationRow] = {}

    def cell(self, cited: Cited[Any], take: tuple[str, ...]) -> CellEvidence:
        reading = self.reading(cited, take)
        parser = reading.pop("parser", None)
        also = [self.reading(other, take) for other in cited.also]
        if also:
            reading["also"] = also
        else:
            reading.pop("citation", None)
        cell = CellRow(
            id=self.record.cell_id(self.column),
            table=self.record.table,
            row_id=self.record.id,
            column=self.column,
            derivation=cited.derivation,
            parser=parser,
            arguments=_json(reading) if reading else None,
            inputs=None,
            register=cited.register,
        )
        return CellEvidence(cell, tuple(self.citations.values()))

    def reading(self, cited: Cited[Any], take: tuple[str, ...], role: Role | None = None) -> dict[str, Any]:
        """How a quote is read: its citation, its parser, and what it leans on, each in the same form.

        A cited value that is itself a cell of another row is named by that cell.
        """
        if cited.cell is not None and role is not None and not cited.quotes:
            return {"cell": cited.cell}
        ids = [
            self.cite(quoted if role is None or index else quoted.as_(role))
            for index, quoted in enumerate(cited.quotes)
        ]
        reading: dict[str, Any] = {"citation": ids[0]} if ids else {}
        if cited.parser is not None:
            reading["parser"] = ".".join((cited.parser, *cited.take, *take))
        if cited.anchor is not None:
            reading["anchor"] = self.reading(cited.anchor, (), Role.ANCHOR)
        if cited.antecedent is not None:
            reading["antecedent"] = self.reading(cited.antecedent, (), Role.ANTECEDENT)
        if cited.negators:
            reading["negators"] = {
                self.cite(negator.quoted): str(negator.reading) for negator in cited.negators
            }
        return reading

    def cite(self, quoted: Quoted) -> str:
        """Cite words for the cell; the same words in the same role are one citation."""
        passage = quoted.passage
        content = (
            passage.source_id,
            quoted.start,
            quoted.end,
            self.record.table,
            self.record.id,
            self.column,
            quoted.role,
        )
        identity = "c" + sha256("|".join(map(str, content)).encode()).hexdigest()[:16]
        self.citations[identity] = CitationRow(
            id=identity,
            table=self.record.table,
            row_id=self.record.id,
            column=self.column,
            role=quoted.role,
            source_id=passage.source_id,
            article_id=str(passage.article_id),
            passage_id=passage.id,
            start=quoted.start,
            end=quoted.end,
            quote=quoted.text,
            occurrence=quoted.occurrence,
            context_sha256=sha256(passage.text.encode()).hexdigest(),
        )
        return identity


def _json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
