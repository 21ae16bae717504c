"""Putting words back into the edition without quoted text, from the sources, so that it can be verified."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping

from ccdata.corpus import Corpus
from ccdata.evidence.check import Check, Rows
from ccdata.packaging.exports.hashes import hashed, is_hash
from ccdata.parsers.folding import fold
from ccdata.tables.model.row import Row

_NAME = "the edition without quoted text: each hash is that of words that stand where it says"
_BY_BUILD = "words of a reader or of the project: their hash is that of what the build gives"


def restored(rows: Rows, corpus: Corpus, built: Mapping[str, Iterable[Row]]) -> tuple[Rows, Check]:
    """The rows of the edition with the words in the place of their hashes, and whether each was found.

    The words are those at the offsets of citations and mentions in the sources. What is no copy of them (a
    reader's summary, a remark of the project) is looked for in ``built``, the tables that the seeds give now,
    and counted as skipped. A hash that is that of no words stays, and every later check of its cell fails.
    """
    check = Check(2, _NAME)
    words = {hashed(text): text for text in _spans(rows, corpus)}
    given = {
        hashed(text): text
        for own in built.values()
        for row in own
        for _, value in row
        if isinstance(value, str)
        for text in _texts(value)
    }
    whole: dict[str, dict[str, Row]] = {}
    for table, own in rows.items():
        whole[table] = {id: _restored(f"{table}/{id}", row, words, given, check) for id, row in own.items()}
    return whole, check


def _spans(rows: Rows, corpus: Corpus) -> Iterator[str]:
    """Yield the words at the offsets of each citation and mention, as they stand and folded."""
    for table in ("citations", "mentions"):
        for row in rows[table].values():
            source = corpus.sources.get(getattr(row, "source_id", ""))
            if source is not None:
                text = source.text[getattr(row, "start", 0) : getattr(row, "end", 0)]
                yield text
                yield fold(text)


def _texts(value: str) -> list[str]:
    """A cell, or the texts of the list that it is."""
    if not value.startswith("["):
        return [value]
    try:
        found = json.loads(value)
    except ValueError:
        return [value]
    return [one for one in found if isinstance(one, str)] if isinstance(found, list) else [value]


def _restored(where: str, row: Row, words: Mapping[str, str], given: Mapping[str, str], check: Check) -> Row:
    found: dict[str, str] = {}
    for column, value in row:
        if not isinstance(value, str) or "sha256:" not in value:
            continue
        parts = _texts(value)
        told = [_word(f"{where}/{column}", part, words, given, check) for part in parts]
        if told != parts:
            found[column] = told[0] if is_hash(value) else json.dumps(told, ensure_ascii=False)
    return row.model_copy(update=found) if found else row


def _word(where: str, text: str, words: Mapping[str, str], given: Mapping[str, str], check: Check) -> str:
    if not is_hash(text):
        return text
    if text in words:
        check.performed += 1
        return words[text]
    if text in given:
        check.skipped[_BY_BUILD] += 1
        return given[text]
    check.performed += 1
    check.failed.append(f"{where}: no words of the sources have the hash {text}")
    return text
