"""From scratch: passages that a reader gets without any row, to find the rows that are missing."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from importlib.resources import files
from math import ceil
from random import Random
from typing import Any, cast

from ccdata.corpus import Corpus
from ccdata.evidence.check import Rows
from ccdata.evidence.packet import defined
from ccdata.tables.articles import ArticleRow
from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.row import Statement
from ccdata.vocabulary.codebook.sources import TEXT_KINDS


def scratch_files(
    rows: Rows, corpus: Corpus, articles: Iterable[str], share: float, seed: int
) -> dict[str, bytes]:
    """What a reader from scratch gets, by name: a share of the passages, drawn by seed, and the tables."""
    passages = list(_passages(rows, corpus, articles))
    drawn = sorted(Random(seed).sample(range(len(passages)), ceil(share * len(passages))))
    lines = [json.dumps(passages[place], ensure_ascii=False) + "\n" for place in drawn]
    tables: dict[str, Any] = {}
    for table in table_names():
        model = row_model(table)
        if issubclass(model, Statement):
            tables[table] = defined(table, [column for column in model.columns() if column.draft])
    return {
        "READING.md": files("ccdata.evidence").joinpath("scratch_reading.md").read_bytes(),
        "passages.jsonl": "".join(lines).encode(),
        "tables.json": (json.dumps(tables, ensure_ascii=False, indent=1) + "\n").encode(),
    }


def _passages(rows: Rows, corpus: Corpus, articles: Iterable[str]) -> Iterator[dict[str, str]]:
    """Yield each passage of text of the first copy of each article, between its neighbours."""
    for id in articles:
        article = corpus.articles[id]
        own = [one for one in article.copies[0].passages if one.kind in TEXT_KINDS]
        texts = ["", *(one.text for one in own), ""]
        for place, passage in enumerate(own, start=1):
            yield {
                "passage": passage.id,
                "article": article.title,
                "published": cast(ArticleRow, rows["articles"][id]).published,
                "before": texts[place - 1],
                "text": passage.text,
                "after": texts[place + 1],
            }
