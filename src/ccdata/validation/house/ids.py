"""Ids that follow from their row in a way that no schema declares: those of passages."""

from __future__ import annotations

import re

from ccdata.validation import rules
from ccdata.validation.findings import Findings
from ccdata.validation.house.columns import readable, texts
from ccdata.validation.loaded import Tables

_SLUG = "[a-z0-9-]+"


def check_passage_ids(tables: Tables, findings: Findings) -> None:
    """Check that the id of a passage is its article, source, kind, and its place among those of its kind."""
    own = ("id", "article_id", "source_id", "kind")
    passages = readable(tables, "passages", own, (rules.ID_FORM,), findings)
    if passages is None:
        return
    findings.perform(rules.ID_FORM, len(passages))
    rows = zip(*(texts(passages, column) for column in own), strict=True)
    for row, (id, article, source, kind) in enumerate(rows):
        number = source.partition("_")[0]
        begin, _, place = id.rpartition("-")
        is_placed = place.isascii() and place.isdigit()
        if article != "":
            is_formed = begin == f"{article}.{number}.{kind}"
        else:
            end = f".{number}.{kind}"
            is_formed = begin.endswith(end) and re.fullmatch(_SLUG, begin.removesuffix(end)) is not None
        if not (is_placed and is_formed):
            message = f"the row makes it '{article or '…'}.{number}.{kind}-…'"
            findings.fail(rules.ID_FORM, message, passages.place(row, "id"))
