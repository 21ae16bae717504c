"""Citations against the passages that they point into, and passages against their sources."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from hashlib import sha256
from typing import Any

from ccdata.validation import rules
from ccdata.validation.findings import Findings
from ccdata.validation.house.columns import WITHHELD, is_hash, joined, readable, texts, values
from ccdata.validation.house.evidence import CELL
from ccdata.validation.loaded import Loaded, Tables

_IDENTITY = ("source_id", "start", "end", *CELL, "role")
"""What the id of a citation is made of: the words by their place, the cell, and what they do for it."""

_OF_PASSAGE = {"source_id": "source_id", "article_id": "article_id", "context_sha256": "sha256"}
"""The columns of a citation that repeat one of its passage."""


def citation_id(content: str) -> str:
    """The id that follows from what is cited for what: the parts of its identity, joined.

    >>> citation_id("1|1|1|1|1|1|1")
    'cb2c3fe3b4aa8770d'
    """
    return "c" + sha256(content.encode()).hexdigest()[:16]


def check_citations(tables: Tables, findings: Findings) -> None:
    """Check the id, cell, span and passage of each citation."""
    needing = (rules.CITATION_ID, rules.CITATION_TARGET, rules.CITATION_SPAN, rules.CITATION_PASSAGE)
    citations = readable(tables, "citations", ("id", *_IDENTITY), needing, findings)
    if citations is None:
        return
    expected = [citation_id(content) for content in joined(citations, _IDENTITY, "|")]
    findings.perform(rules.CITATION_ID, len(citations))
    for row, (id, own) in enumerate(zip(texts(citations, "id"), expected, strict=True)):
        if id != own:
            message = f"source, span, cell and role make it {own!r}"
            findings.fail(rules.CITATION_ID, message, citations.place(row, "id"))
    cells = readable(tables, "cells", ("id",), (rules.CITATION_TARGET,), findings)
    if cells is not None:
        _check_targets(citations, set(texts(cells, "id")), findings)
    _check_lengths(citations, findings)
    _check_passages(citations, tables, findings)


def _check_targets(citations: Loaded, cells: Collection[str], findings: Findings) -> None:
    findings.perform(rules.CITATION_TARGET, len(citations))
    for row, cell in enumerate(joined(citations, CELL, "/")):
        if cell not in cells:
            findings.fail(rules.CITATION_TARGET, f"{cell!r} is no id of `cells`", citations.place(row))


def _check_lengths(citations: Loaded, findings: Findings) -> None:
    spans = zip(*(values(citations, column) for column in ("start", "end", "quote")), strict=True)
    performed = 0
    for row, (start, end, quote) in enumerate(spans):
        if type(start) is not int or type(end) is not int or type(quote) is not str:
            continue
        if is_hash(quote):
            findings.skip(rules.CITATION_SPAN, WITHHELD)
            continue
        performed += 1
        if len(quote) != end - start:
            message = f"the quote has {len(quote)} code points, its span {end - start}"
            findings.fail(rules.CITATION_SPAN, message, citations.place(row, "quote"))
    findings.perform(rules.CITATION_SPAN, performed)


def _check_passages(citations: Loaded, tables: Tables, findings: Findings) -> None:
    columns = (*_OF_PASSAGE.values(), "start", "end")
    needing = (rules.CITATION_PASSAGE, rules.CITATION_SPAN)
    passages = readable(tables, "passages", ("id", *columns), needing, findings)
    if passages is None:
        return
    known: dict[str, list[Any]] = {}
    parts = [texts(passages, one) for one in _OF_PASSAGE.values()]
    for id, *about in zip(texts(passages, "id"), *parts, *(values(passages, one) for one in ("start", "end")),
                          strict=True):  # fmt: skip
        known.setdefault(id, about)
    own = [texts(citations, one) for one in ("passage_id", *_OF_PASSAGE)]
    spans = [values(citations, one) for one in ("start", "end")]
    performed = spanned = 0
    for row, (id, source, article, context, start, end) in enumerate(zip(*own, *spans, strict=True)):
        of = known.get(id)
        if of is None:
            # That the passage does not exist is reported as a key that leads nowhere.
            findings.skip(rules.CITATION_PASSAGE, "passages: those of some citations could not be read")
            continue
        performed += 1
        if of[:3] != [source, article, context]:
            _fail_parts(citations, row, (source, article, context), of[:3], findings)
        first, last = of[3:]
        if type(start) is int and type(end) is int and type(first) is int and type(last) is int:
            spanned += 1
            if not first <= start < end <= last:
                message = f"the span {start} to {end} is not inside the passage, {first} to {last}"
                place = citations.place(row, "start" if start < first else "end")
                findings.fail(rules.CITATION_SPAN, message, place)
    findings.perform(rules.CITATION_PASSAGE, performed * len(_OF_PASSAGE))
    findings.perform(rules.CITATION_SPAN, spanned)


def _fail_parts(
    citations: Loaded, row: int, found: tuple[str, ...], expected: list[str], findings: Findings
) -> None:
    for column, one, other in zip(_OF_PASSAGE, found, expected, strict=True):
        if one != other:
            place = citations.place(row, column)
            findings.fail(rules.CITATION_PASSAGE, f"the passage has {other!r}", place)


def check_spans(tables: Tables, findings: Findings) -> None:
    """Check that copies and passages are not empty, and end within their source."""
    lengths = _lengths(tables)
    for name in ("copies", "passages"):
        table = readable(tables, name, ("source_id", "start", "end"), (rules.SPAN_SOURCE,), findings)
        if table is not None:
            _check_spans(table, lengths, findings)


def _check_spans(table: Loaded, lengths: Mapping[str, Any], findings: Findings) -> None:
    spans = zip(texts(table, "source_id"), values(table, "start"), values(table, "end"), strict=True)
    for row, (source, start, end) in enumerate(spans):
        if type(start) is not int or type(end) is not int:
            continue
        findings.perform(rules.SPAN_SOURCE)
        if not start < end:
            message = f"it ends at {end}, and starts at {start}"
            findings.fail(rules.SPAN_SOURCE, message, table.place(row, "end"))
        length = lengths.get(source)
        if type(length) is not int:
            findings.skip(rules.SPAN_SOURCE, f"{table.name}: the length of some sources could not be read")
            continue
        findings.perform(rules.SPAN_SOURCE)
        if end > length:
            message = f"it ends at {end}, its source at {length}"
            findings.fail(rules.SPAN_SOURCE, message, table.place(row, "end"))


def _lengths(tables: Tables) -> Mapping[str, Any]:
    sources = tables.get("sources")
    if sources is None:
        return {}
    return dict(zip(texts(sources, "id"), values(sources, "characters"), strict=True))
