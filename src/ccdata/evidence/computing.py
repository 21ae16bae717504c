"""Computed columns: functions of other cells, run once to build and again to verify."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from ccdata.corpus import Article, Passage
from ccdata.evidence.record import cell_id
from ccdata.parsers.edtf import bounds
from ccdata.tables.citations import CitationRow
from ccdata.tables.model.columns import Column
from ccdata.vocabulary.codebook.sources import TEXT_KINDS

STATED_UNLESS_CODED = "stated_unless_coded"
"""The modality of a statement whose script codes none: it is said outright."""

Values = Mapping[str, Any]
Tables = Mapping[str, Mapping[str, Values]]
"""The values of all rows: by table, row id and column."""

Span = tuple[str, str, int, int]
"""The article, source, start and end of a citation."""


def text_spans(citations: Iterable[CitationRow], passages: Mapping[str, Passage]) -> Iterator[Span]:
    """Yield the spans of the citations that quote the text of an article."""
    for citation in citations:
        passage = passages.get(citation.passage_id)
        if passage is not None and passage.kind in TEXT_KINDS:
            yield citation.article_id, citation.source_id, citation.start, citation.end


def text_length(article: Article) -> int:
    """The length of an article's text in all its copies, repeats counted once, in code points."""
    return sum(
        len(passage.text)
        for copy in article.copies
        for passage in copy.passages
        if passage.kind in TEXT_KINDS and passage.copy_of is None
    )


Outcome = tuple[Any, tuple[str, ...]]
"""A computed value, and the ids of the cells that it was computed from."""


@dataclass(frozen=True, slots=True)
class Context:
    """What computed columns may look at beyond their own row."""

    tables: Tables
    statements: Mapping[tuple[str, str], tuple[str, ...]]
    quoted: Mapping[str, int]

    @classmethod
    def of(cls, tables: Tables, spans: Iterable[Span]) -> Context:
        """Gather the context of all rows; ``spans`` are those of citations of text."""
        statements: dict[tuple[str, str], list[str]] = defaultdict(list)
        for table, rows in tables.items():
            for row_id, values in rows.items():
                if "fact" in values:
                    statements[table, values["fact"]].append(row_id)
        return cls(
            tables,
            {key: tuple(ids) for key, ids in statements.items()},
            _quoted(spans),
        )


def _quoted(spans: Iterable[Span]) -> dict[str, int]:
    """The number of code points of each article that are quoted, in whichever copy."""
    places: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for article, source, start, end in spans:
        places[article, source].append((start, end))
    found: dict[str, int] = defaultdict(int)
    for (article, _), own in places.items():
        found[article] += _covered(own)
    return found


def _covered(spans: list[tuple[int, int]]) -> int:
    """The number of code points that the spans cover together."""
    total, reached = 0, 0
    for start, end in sorted(spans):
        total += max(0, end - max(start, reached))
        reached = max(reached, end)
    return total


def compute(table: str, row_id: str, column: Column, values: Values, context: Context) -> Outcome:
    """Compute a cell of a computed column: its value and the cells it was computed from."""
    function = _FUNCTIONS[str(column.function)]
    return function(table, row_id, column, values, context)


def _first_day(table: str, row_id: str, column: Column, values: Values, _: Context) -> Outcome:
    return _bound(table, row_id, column, values, 0)


def _last_day(table: str, row_id: str, column: Column, values: Values, _: Context) -> Outcome:
    return _bound(table, row_id, column, values, 1)


def _bound(table: str, row_id: str, column: Column, values: Values, side: int) -> Outcome:
    (of,) = column.from_
    if values.get(of) is None:
        return None, ()
    return bounds(values[of])[side], (cell_id(table, row_id, of),)


def _name_of(table: str, row_id: str, column: Column, values: Values, context: Context) -> Outcome:
    (of,) = column.from_
    entity = values.get(of)
    if entity is None:
        return None, ()
    return context.tables["entities"][entity]["name"], (cell_id(table, row_id, of),)


def _article_date(table: str, row_id: str, column: Column, values: Values, context: Context) -> Outcome:
    article = values["article_id"]
    published = context.tables["articles"][article]["published"]
    return bounds(published)[0], (cell_id("articles", article, "published"),)


def _article_url(table: str, row_id: str, column: Column, values: Values, context: Context) -> Outcome:
    article = values["article_id"]
    return context.tables["articles"][article]["url"], (cell_id("articles", article, "url"),)


def _is_first(table: str, row_id: str, column: Column, values: Values, context: Context) -> Outcome:
    rows = context.tables[table]
    statements = context.statements[table, values["fact"]]

    def published(statement: str) -> tuple[date, str]:
        article = rows[statement]["article_id"]
        day = bounds(context.tables["articles"][article]["published"])[0]
        return day or date.max, statement

    inputs = sorted({cell_id("articles", rows[one]["article_id"], "published") for one in statements})
    return min(statements, key=published) == row_id, tuple(inputs)


def _quoted_percent(table: str, row_id: str, column: Column, values: Values, context: Context) -> Outcome:
    characters = values["characters"]
    share = Decimal(100 * context.quoted.get(row_id, 0)) / max(characters, 1)
    return min(share, Decimal(100)).quantize(Decimal("0.1")), ()


_FUNCTIONS: dict[str, Callable[[str, str, Column, Values, Context], Outcome]] = {
    "first_day": _first_day,
    "last_day": _last_day,
    "name_of": _name_of,
    "article_date": _article_date,
    "article_url": _article_url,
    "is_first": _is_first,
    "quoted_percent": _quoted_percent,
}
