"""The census: every mention and sentence is accounted for, and the account fits its place."""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any

from ccdata.validation import rules
from ccdata.validation.findings import Findings
from ccdata.validation.house.columns import WITHHELD, is_hash, joined, readable, texts, values
from ccdata.validation.loaded import Loaded, Tables

_IDENTITY = {"mentions": ("source_id", "start", "end", "kind"), "sentences": ("source_id", "start", "end")}
"""What the id of an entry is made of."""

Span = tuple[str, Any, Any]
"""The source, start and end of a row of another table."""


def entry_id(table: str, content: str) -> str:
    """The id that follows from where an entry of the census stands, and from its kind: its identity, joined.

    >>> entry_id("sentences", "s|0|9")
    's6902e3fec7a9d74b'
    """
    whole = content if table == "mentions" else f"{content}|"
    return table[0] + sha256(whole.encode()).hexdigest()[:16]


def check_census(tables: Tables, findings: Findings) -> None:
    """Check the id, the account and the span of each mention and sentence."""
    needing = (rules.CENSUS_ID, rules.CENSUS_ACCOUNT, rules.CENSUS_CITED, rules.CENSUS_SPAN)
    passages, citations = _spans(tables, "passages"), _spans(tables, "citations")
    for name, identity in _IDENTITY.items():
        table = readable(tables, name, ("id", *identity), needing, findings)
        if table is None:
            continue
        findings.perform(rules.CENSUS_ID, len(table))
        contents = joined(table, identity, "|")
        for row, (id, content) in enumerate(zip(texts(table, "id"), contents, strict=True)):
            if id != entry_id(name, content):
                message = f"its place makes it {entry_id(name, content)!r}"
                findings.fail(rules.CENSUS_ID, message, table.place(row, "id"))
        _check_accounts(table, findings)
        _check_spans(table, passages, findings)
        _check_cited(table, citations, findings)


def _spans(tables: Tables, name: str) -> Mapping[str, Span]:
    """The spans of a table by id: the first of each, where both ends are known."""
    table = tables.get(name)
    found: dict[str, Span] = {}
    if table is not None:
        own = (texts(table, "source_id"), values(table, "start"), values(table, "end"))
        for id, source, start, end in zip(texts(table, "id"), *own, strict=True):
            if type(start) is int and type(end) is int:
                found.setdefault(id, (source, start, end))
    return found


def _check_accounts(table: Loaded, findings: Findings) -> None:
    findings.perform(rules.CENSUS_ACCOUNT, len(table))
    own = zip(*(texts(table, column) for column in ("status", "citation_id", "reason")), strict=True)
    for row, (status, citation, reason) in enumerate(own):
        fault = _account(status, citation, reason)
        if fault is not None:
            findings.fail(rules.CENSUS_ACCOUNT, fault[1], table.place(row, fault[0]))


def _account(status: str, citation: str, reason: str) -> tuple[str, str] | None:
    """The column that does not fit the status, and why; None where all fit.

    >>> _account("dismissed", "", "")
    ('reason', 'it is dismissed without a reason')
    """
    if status == "extracted" and citation == "":
        return "citation_id", "it is extracted, and no citation is named"
    if status == "extracted" and reason != "":
        return "reason", "it is extracted, and a reason to leave it out is given"
    if status == "dismissed" and reason == "":
        return "reason", "it is dismissed without a reason"
    if status == "dismissed" and citation != "":
        return "citation_id", "it is dismissed, and a citation is named"
    return None


def _check_spans(table: Loaded, passages: Mapping[str, Span], findings: Findings) -> None:
    """The words of a mention are as long as its span; a sentence lies in its passage."""
    starts, ends = values(table, "start"), values(table, "end")
    words = table.values("text") if "text" in table.columns else [None] * len(table)
    own = zip(starts, ends, words, texts(table, "passage_id"), strict=True)
    performed = 0
    for row, (start, end, text, passage) in enumerate(own):
        if type(start) is not int or type(end) is not int:
            continue
        if type(text) is str and is_hash(text):
            findings.skip(rules.CENSUS_SPAN, WITHHELD)
        elif type(text) is str:
            performed += 1
            if len(text) != end - start:
                message = f"the words have {len(text)} code points, the span {end - start}"
                findings.fail(rules.CENSUS_SPAN, message, table.place(row, "text"))
        if passage in passages:
            _, first, last = passages[passage]
            performed += 1
            if not first <= start < end <= last:
                message = f"the span {start} to {end} is not inside the passage, {first} to {last}"
                findings.fail(rules.CENSUS_SPAN, message, table.place(row, "start"))
    findings.perform(rules.CENSUS_SPAN, performed)


def _check_cited(table: Loaded, citations: Mapping[str, Span], findings: Findings) -> None:
    """A mention lies in the quote of its citation; a sentence has a part of it, or all."""
    own = [texts(table, column) for column in ("citation_id", "source_id")]
    spans = [values(table, column) for column in ("start", "end")]
    performed = 0
    for row, (citation, source, start, end) in enumerate(zip(*own, *spans, strict=True)):
        if citation not in citations or type(start) is not int or type(end) is not int:
            continue
        cited, first, last = citations[citation]
        is_held = first <= start and end <= last if table.name == "mentions" else start < last and first < end
        performed += 1
        if not is_held or cited != source:
            message = f"the citation has {first} to {last} of {cited}"
            findings.fail(rules.CENSUS_CITED, message, table.place(row, "citation_id"))
    findings.perform(rules.CENSUS_CITED, performed)
