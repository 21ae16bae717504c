"""Computed columns that are of many rows, worked out again: two must agree.

Which statement of a fact is its first, and how much of an article is quoted. What follows from other cells of
the row, or stands in a row that it refers to, is checked in any package that declares it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any

from ccdata.parsers.edtf import bounds
from ccdata.validation import rules
from ccdata.validation.findings import Findings
from ccdata.validation.house.columns import readable, texts, values
from ccdata.validation.house.published import registers
from ccdata.validation.loaded import WRONG, Loaded, Tables
from ccdata.validation.plan import Plan


def check_computed(plan: Plan, tables: Tables, findings: Findings) -> None:
    """Check the columns whose function is ``is_first`` or ``quoted_percent``."""
    for planned in plan.tables:
        for one in planned.declared:
            check = FUNCTIONS.get(str(one.about.get("function")))
            column = one.about.get("field")
            if one.rule != rules.COMPUTED_VALUE.id or check is None or not isinstance(column, str):
                continue
            table = readable(tables, planned.resource, ("id", column), (rules.COMPUTED_VALUE,), findings)
            if table is not None:
                check(table, column, tables, findings)


def _check_first(table: Loaded, column: str, tables: Tables, findings: Findings) -> None:
    """The first statement of a fact is the one that was published first; of several, that of the least id."""
    published = _published(tables)
    stated: dict[str, list[tuple[date, str]]] = defaultdict(list)
    unknown: set[str] = set()
    facts, ids = texts(table, "fact"), texts(table, "id")
    for fact, id, article in zip(facts, ids, texts(table, "article_id"), strict=True):
        day = published.get(article)
        if day is None:
            unknown.add(fact)
        else:
            stated[fact].append((day, id))
    first = {fact: min(own)[1] for fact, own in stated.items() if fact not in unknown}
    performed = 0
    for row, (fact, id, found) in enumerate(zip(facts, ids, table.values(column), strict=True)):
        if fact == "" or found is WRONG or found is None:
            continue
        if fact not in first:
            why = "the date of one of the statements could not be read"
            findings.skip(rules.COMPUTED_VALUE, f"{table.name}.{column}: {why}")
            continue
        performed += 1
        if found is not (first[fact] == id):
            message = f"the first statement of the fact is {first[fact]!r}"
            findings.fail(rules.COMPUTED_VALUE, message, table.place(row, column))
    findings.perform(rules.COMPUTED_VALUE, performed)


def _published(tables: Tables) -> Mapping[str, date]:
    """The first day on which each article can have been published, where its date can be read."""
    articles = tables.get("articles")
    found: dict[str, date] = {}
    if articles is not None:
        for id, edtf in zip(texts(articles, "id"), values(articles, "published"), strict=True):
            try:
                found.setdefault(id, bounds(edtf)[0] or date.max)
            except (ValueError, TypeError, AttributeError):
                continue
    return found


def _check_quoted(table: Loaded, column: str, tables: Tables, findings: Findings) -> None:
    """The share of an article's text that citations quote."""
    ends = ("source_id", "start", "end")
    citations = readable(
        tables, "citations", ("article_id", "passage_id", *ends), (rules.COMPUTED_VALUE,), findings
    )
    passages = readable(tables, "passages", ("id", "kind"), (rules.COMPUTED_VALUE,), findings)
    if citations is None or passages is None:
        return
    quoted = _quoted(citations, passages)
    own = zip(texts(table, "id"), values(table, "characters"), table.values(column), strict=True)
    for row, (id, characters, found) in enumerate(own):
        if type(characters) is not int or found is None or found is WRONG:
            what = "characters" if type(characters) is not int else column
            findings.skip(rules.COMPUTED_VALUE, f"{table.name}.{column}: {what} could not be read")
            continue
        share = min(Decimal(100 * quoted.get(id, 0)) / max(characters, 1), Decimal(100))
        expected = share.quantize(Decimal("0.1"))
        findings.perform(rules.COMPUTED_VALUE)
        if found != expected:
            message = f"what the citations quote makes it {expected.normalize():f}"
            findings.fail(rules.COMPUTED_VALUE, message, table.place(row, column))


def _quoted(citations: Loaded, passages: Loaded) -> Mapping[str, int]:
    """The number of code points of each article's text that citations quote, none counted twice."""
    kept = frozenset(registers()["text"])
    kinds = dict(zip(texts(passages, "id"), texts(passages, "kind"), strict=True))
    spans: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    own: list[list[Any]] = [texts(citations, one) for one in ("passage_id", "article_id", "source_id")]
    own += [values(citations, one) for one in ("start", "end")]
    for passage, article, source, start, end in zip(*own, strict=True):
        if kinds.get(passage) in kept and type(start) is int and type(end) is int:
            spans[article, source].append((start, end))
    quoted: dict[str, int] = defaultdict(int)
    for (article, _), places in spans.items():
        reached = 0
        for start, end in sorted(places):
            quoted[article] += max(0, end - max(start, reached))
            reached = max(reached, end)
    return quoted


FUNCTIONS = {"is_first": _check_first, "quoted_percent": _check_quoted}
