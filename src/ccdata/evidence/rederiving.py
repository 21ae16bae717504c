"""Deriving a published cell again, from its citations alone: no script is run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from ccdata.evidence.registered import reference_value
from ccdata.parsers.folding import fold
from ccdata.parsers.registry import parse
from ccdata.parsers.values import Quantity, Refusal, When
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.tables.model.catalogue import row_model
from ccdata.tables.model.row import Row
from ccdata.vocabulary.codebook.evidence import Derivation, Role
from ccdata.vocabulary.codebook.values import Unit
from ccdata.vocabulary.registers import entities, named


class Disagrees(ValueError):
    """A cell does not follow from what it cites; the message says why."""


UNREADABLE = (LookupError, TypeError, AttributeError, ValueError)
"""What a derivation raises that is not written as a build writes it."""


@dataclass(frozen=True, slots=True)
class Published:
    """The published rows that a cell is derived from again."""

    rows: Mapping[str, Mapping[str, Row]]
    citations: Mapping[str, CitationRow]
    of_cell: Mapping[str, tuple[CitationRow, ...]]
    given: Mapping[str, Any]
    """What a hand gave for cells of articles that no source states, by cell id."""

    def value(self, cell: str) -> Any:
        """The value of a published cell by its id. Raises Disagrees where there is none."""
        table, row_id, column = split_cell(cell)
        try:
            return getattr(self.rows[table][row_id], column)
        except (KeyError, AttributeError):
            raise Disagrees(f"no cell {cell}") from None


def split_cell(cell: str) -> tuple[str, str, str]:
    """The table, row and column of a cell id.

    >>> split_cell("authorities/medway-council/gss_code")
    ('authorities', 'medway-council', 'gss_code')
    """
    table, _, rest = cell.partition("/")
    row_id, _, column = rest.rpartition("/")
    return table, row_id, column


def rederive(cell: CellRow, published: Published) -> int:
    """Derive a cell again and compare: returns how many readings agreed. Raises Disagrees.

    A cell that a reader chose (coded, inferred, summarised) cannot be derived again: 0.
    """
    try:
        return _rederive(cell, published)
    except Disagrees:
        raise
    except UNREADABLE as problem:
        raise Disagrees(f"its derivation cannot be followed: {problem!r}") from None


def _rederive(cell: CellRow, published: Published) -> int:
    match cell.derivation:
        case Derivation.VERBATIM:
            return _each(cell, published, lambda reading: fold(_citation(reading, published).quote))
        case Derivation.PARSED:
            return _each(cell, published, lambda reading: _parsed(reading, published, _unit(cell)))
        case Derivation.LINKED:
            return _each(cell, published, lambda reading: _linked(reading, cell, published))
        case Derivation.REFERENCE:
            return _referred(cell, published)
        case _:
            return 0


def _each(cell: CellRow, published: Published, derive: Any) -> int:
    """Derive the cell from each place that gives its value."""
    value = published.value(cell.id)
    done = 0
    for reading in readings(cell, published):
        again = derive(reading)
        if again != value:
            raise Disagrees(
                f"the cell is {value!r}, but {_citation(reading, published).quote!r} gives {again!r}"
            )
        done += 1
    if done == 0:
        raise Disagrees("the cell has no citation that carries its value")
    return done


def readings(cell: CellRow, published: Published) -> list[dict[str, Any]]:
    """How each place of a cell is read: its citation, parser, anchor, antecedent and negators."""
    arguments: dict[str, Any] = json.loads(cell.arguments) if cell.arguments else {}
    also = arguments.pop("also", [])
    if "citation" not in arguments:
        values = [one for one in published.of_cell.get(cell.id, ()) if one.role is Role.VALUE]
        if len(values) != 1:
            raise Disagrees(
                f"the cell has {len(values)} citations that carry its value, and does not say which"
            )
        arguments["citation"] = values[0].id
    if cell.parser is not None:
        arguments["parser"] = cell.parser
    return [arguments, *also]


def _citation(reading: Mapping[str, Any], published: Published) -> CitationRow:
    try:
        return published.citations[reading["citation"]]
    except KeyError:
        raise Disagrees(f"no citation {reading.get('citation')}") from None


def _unit(cell: CellRow) -> str | None:
    """The unit that the column of a cell holds, if it holds one."""
    return next((one.unit for one in row_model(cell.table).columns() if one.name == cell.column), None)


def _parsed(reading: Mapping[str, Any], published: Published, unit: str | None = None) -> Any:
    """What the named parser makes of the quote, and the part of it that the path leads to."""
    name, *path = str(reading["parser"]).split(".")
    anchors = {"anchor": _anchor(reading["anchor"], published)} if "anchor" in reading else {}
    quote = _citation(reading, published).quote
    try:
        value = parse(name, quote, **anchors)
    except Refusal as refusal:
        raise Disagrees(f"the parser {name!r} refuses {quote!r}: {refusal}") from None
    for step in path:
        if isinstance(value, Quantity) and unit in set(Unit) and value.unit != unit:
            raise Disagrees(f"{quote!r} is in {value.unit}, but the column holds {unit}")
        value = getattr(value, step)
    return value


def _anchor(reading: Mapping[str, Any], published: Published) -> When:
    if "cell" in reading:
        return When(published.value(reading["cell"]))
    value = _parsed(reading, published)
    if not isinstance(value, When):
        raise Disagrees(f"the anchor is {value!r}, not a time")
    return value


def _linked(reading: Mapping[str, Any], cell: CellRow, published: Published) -> str:
    """The entity that the quote names, or its antecedent does."""
    value = str(published.value(cell.id))
    names = reading.get("antecedent", reading)
    quote = _citation(names, published).quote
    if value not in entities():
        raise Disagrees(f"no entity {value!r}")
    if value in {entity.id for entity in named(quote)}:
        return value
    if any(_is_ground(one, reading, published) for one in published.of_cell.get(cell.id, ())):
        return value
    raise Disagrees(f"{quote!r} is no registered name of {value}")


def _is_ground(citation: CitationRow, reading: Mapping[str, Any], published: Published) -> bool:
    """Whether a citation is the fault of the text that excuses a name: a row of ``defects`` quotes it."""
    quoted = _citation(reading, published)
    inside = citation.start <= quoted.start and quoted.end <= citation.end
    return (
        citation.role is Role.CONTEXT
        and inside
        and any(
            (other.source_id, other.start, other.end) == (citation.source_id, citation.start, citation.end)
            for other in published.citations.values()
            if other.table == "defects" and other.role is Role.VALUE
        )
    )


def _referred(cell: CellRow, published: Published) -> int:
    """A reference cell is what the registers, or the list of articles, say."""
    value = published.value(cell.id)
    expected = (
        published.given.get(cell.id)
        if cell.table == "articles"
        else reference_value(cell.row_id, cell.column)
    )
    if value != expected:
        raise Disagrees(f"the cell is {value!r}, but the register has {expected!r}")
    return 1
