"""The two articles on Worcestershire, read by their scripts: what tests look at, and damage copies of."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from ccdata.corpus import Corpus, read_corpus
from ccdata.curation.articles import worcestershire_2024_01_22, worcestershire_2024_10_24
from ccdata.evidence.assembling import Extraction, Tables, assemble
from ccdata.evidence.bibliography import published
from ccdata.evidence.check import Check
from ccdata.evidence.reading import ArticleReader
from ccdata.tables.model.row import Row

SEEDS = Path(__file__).parents[2] / "seeds"

SCRIPTS = (worcestershire_2024_01_22, worcestershire_2024_10_24)
JANUARY, OCTOBER = (script.ARTICLE for script in SCRIPTS)

Rows = dict[str, dict[str, Row]]


def reader_of(article_id: str, corpus: Corpus) -> ArticleReader:
    """An article of a corpus as its script reads it."""
    article = corpus.articles[article_id]
    return ArticleReader(article, corpus, published(article, corpus))


def assembled(corpus: Corpus) -> Tables:
    """The rows that the two scripts make of a corpus."""
    extractions = []
    for script in SCRIPTS:
        reader = reader_of(script.ARTICLE, corpus)
        drafts = map(reader.voiced, script.extract(reader))
        extractions.append(Extraction(script.ARTICLE, drafts, reader.dismissals))
    return assemble(corpus, extractions)


@cache
def real_corpus() -> Corpus:
    return read_corpus(SEEDS)


@cache
def real_tables() -> Tables:
    return assembled(real_corpus())


def real_rows() -> Rows:
    """The rows by table and id, in dictionaries that a test may change."""
    return {table: {row.id: row for row in rows} for table, rows in real_tables().items()}


def of_two_articles(check: Check) -> bool:
    """Whether two scripts can keep a check: the census, and what follows from all, need every script."""
    return check.promise != 4 and "follow from the others" not in check.name


def changed(rows: Rows, table: str, row_id: str, **cells: Any) -> Rows:
    """The rows with some cells of one row changed, as if written so: nothing is validated."""
    return rows | {table: rows[table] | {row_id: rows[table][row_id].model_copy(update=cells)}}


def without(rows: Rows, table: str, row_id: str) -> Rows:
    """The rows without one of them."""
    return rows | {table: {key: row for key, row in rows[table].items() if key != row_id}}


def values(rows: Mapping[str, Mapping[str, Row]], table: str) -> dict[str, dict[str, Any]]:
    """The values of a table's rows by id."""
    return {row_id: row.model_dump() for row_id, row in rows[table].items()}
