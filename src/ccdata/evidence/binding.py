"""Whether the evidence of a cell is its own: cited for it, from its article, read the way of its column."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ccdata.corpus import Passage
from ccdata.evidence.clauses import negators
from ccdata.evidence.names import longer_name
from ccdata.evidence.rederiving import Published, readings
from ccdata.evidence.registered import registers_of
from ccdata.parsers.scan import cuts
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.tables.model.columns import Column
from ccdata.vocabulary.codebook.evidence import Derivation, NegatorReading, Role
from ccdata.vocabulary.registers import named

_PAIRED = ("before", "after")


def unbound(
    cell: CellRow, column: Column, published: Published, passages: Mapping[str, Passage]
) -> Iterator[str]:
    """Yield what is wrong with the evidence of a cell: evidence of another cell, article, place or kind."""
    own = published.of_cell.get(cell.id, ())
    yield from _of_its_article(cell, own, published)
    match cell.derivation:
        case Derivation.REFERENCE:
            if cell.register not in registers_of(cell.table, cell.column):
                yield f"the register is {cell.register!r}, which does not vouch for this column"
        case Derivation.INFERRED:
            if len({(one.source_id, one.start, one.end) for one in own if one.role is Role.VALUE}) < 2:
                yield "an inference needs two quotes or more"
        case Derivation.SUMMARISED:
            if any(character.isdigit() for character in str(published.value(cell.id))):
                yield "a summary holds a figure; a figure is parsed from its quote"
        case Derivation.VERBATIM | Derivation.PARSED | Derivation.LINKED:
            yield from _as_read(cell, column, own, published, passages)
        case _:
            return


def _of_its_article(cell: CellRow, own: Sequence[CitationRow], published: Published) -> Iterator[str]:
    """The citations of a row of an article are of that article; those of any other cell are of one."""
    row = published.rows[cell.table][cell.row_id]
    article = row.id if cell.table == "articles" else getattr(row, "article_id", None)
    articles = {one.article_id for one in own}
    if article is None and len(articles) > 1 and cell.derivation is not Derivation.LINKED:
        yield f"it is cited from {len(articles)} articles"
    elif article is not None and articles - {article}:
        yield f"it is cited from {', '.join(sorted(articles - {article}))}, another article"


def _as_read(
    cell: CellRow,
    column: Column,
    own: Sequence[CitationRow],
    published: Published,
    passages: Mapping[str, Passage],
) -> Iterator[str]:
    """Each citation that carries the value, or that it leans on, is read once, in its role."""
    by_id = {one.id: one for one in own}
    told: set[str] = set()
    for place, reading in enumerate(readings(cell, published)):
        yield from _reading(reading, Role.VALUE, cell, by_id, passages, told)
        if cell.derivation is Derivation.PARSED:
            yield from _path(str(reading.get("parser")), column, first=place == 0)
    roles = {Role.VALUE, Role.ANCHOR, Role.ANTECEDENT}
    for identity in sorted(one.id for one in own if one.role in roles and one.id not in told):
        yield f"its citation {identity} is not read"


def _reading(
    reading: Mapping[str, Any],
    role: Role,
    cell: CellRow,
    own: Mapping[str, CitationRow],
    passages: Mapping[str, Passage],
    told: set[str],
) -> Iterator[str]:
    if "cell" in reading:
        return  # a value of another row, whose derivation is checked there
    citation = own.get(reading["citation"])
    if citation is None or citation.role is not role:
        yield f"the citation {reading['citation']} is not cited for it as {role}"
        return
    told.add(citation.id)
    passage = passages[citation.passage_id]
    start, end = citation.start - passage.start, citation.end - passage.start
    if "parser" in reading:
        mention = cuts(passage.text, start, end)
        if mention is not None:
            yield f"{citation.quote!r} is a part of {mention.text!r}"
        yield from _negated(reading, own, passage, start, end)
    elif cell.derivation is Derivation.LINKED:
        yield from _named(reading, citation, passage, start, end)
    for key, leaned_on in (("anchor", Role.ANCHOR), ("antecedent", Role.ANTECEDENT)):
        if key in reading:
            yield from _reading(reading[key], leaned_on, cell, own, passages, told)


def _negated(
    reading: Mapping[str, Any], own: Mapping[str, CitationRow], passage: Passage, start: int, end: int
) -> Iterator[str]:
    """The negators that were read are those that stand in the clause."""
    read: Mapping[str, str] = reading.get("negators", {})
    standing = {
        (passage.start + first, passage.start + last) for first, last in negators(passage.text, start, end)
    }
    cited = {
        (own[one].start, own[one].end)
        for one, how in read.items()
        if one in own and own[one].role is Role.CONTEXT and how in set(NegatorReading)
    }
    if cited != standing or len(read) != len(standing):
        yield f"{len(standing)} negator(s) stand in the clause of the quote, {len(cited)} of them read"


def _named(
    reading: Mapping[str, Any], citation: CitationRow, passage: Passage, start: int, end: int
) -> Iterator[str]:
    """A name is quoted whole; words that lean on an antecedent are no name of their own."""
    if "antecedent" in reading:
        if named(citation.quote):
            yield f"{citation.quote!r} is a name, and needs no antecedent"
        return
    name = longer_name(passage.text, start, end)
    if name is not None:
        yield f"{citation.quote!r} is a part of the name {name!r}"


def _path(parser: str, column: Column, *, first: bool) -> Iterator[str]:
    """The way from what the parser returns to the cell ends as the column says; pairs come before it.

    What a change was before stands in the columns made for it. A place that only confirms a value may
    be the earlier side of a change that another row tells.
    """
    _, *path = parser.split(".")
    head, tail = path[: len(path) - len(column.take)], tuple(path[len(path) - len(column.take) :])
    if tail != column.take:
        yield f"the parser {parser!r} does not end in the part that the column is: {'.'.join(column.take)}"
    elif head and head[0] not in _PAIRED:
        yield f"the parser {parser!r} takes a part that is none of a pair"
    elif first and head and (head[0] == "before") is not str(column.draft).startswith("previous"):
        yield f"the parser {parser!r} takes the wrong side of a pair for this column"
