"""Answers: what a second reader gives back, checked for form and compared with the cells."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

from ccdata.evidence.check import Rows
from ccdata.evidence.errors import EvidenceError
from ccdata.evidence.packet import Asked, AskKind, Key
from ccdata.evidence.rederiving import split_cell
from ccdata.evidence.reviewing import Entry, Seen, Sight
from ccdata.parsers.edtf import bounds
from ccdata.parsers.folding import fold
from ccdata.parsers.values import Refusal
from ccdata.tables.model.catalogue import row_model
from ccdata.vocabulary.codebook.reviewing import ReaderKind, Reading, Verdict
from ccdata.vocabulary.registers import entities


@dataclass(frozen=True, slots=True)
class Answer:
    """A reader's answer to one question."""

    ask: str
    answer: str | bool | None
    why: str | None = None
    unsure: bool = False


def read_key(text: str, where: str) -> Key:
    """The key of a packet. Raises EvidenceError where it is none."""
    try:
        return {
            ask: Asked(str(one["cell"]), AskKind(one["kind"]), str(one["held"]), Seen(**one["seen"]))
            for ask, one in json.loads(text).items()
        }
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EvidenceError(
            f"it is no key of a packet: {error}",
            where=where,
            mend="give the key.json of the packet that was read",
        ) from None


def read_answers(text: str, key: Key, where: str) -> list[Answer]:
    """The answers of a reader, one to each question of the key.

    Raises EvidenceError at the first line that is no answer, is to no question or to one already
    answered, or is not of the question's kind; and where questions are left.
    """
    found: dict[str, Answer] = {}
    for number, line in enumerate(text.splitlines(), start=1):
        if not line.strip():
            continue
        at = f"{where}, line {number}"
        answer = _answer(line, at)
        if answer.ask not in key:
            raise EvidenceError(
                f"the packet has no question {answer.ask!r}", where=at, mend="give the token of `ask`"
            )
        if answer.ask in found:
            raise EvidenceError(f"{answer.ask} is answered twice", where=at, mend="leave one answer")
        problem = _problem(answer, key)
        if problem:
            raise EvidenceError(f"{answer.ask}: {problem}", where=at, mend="answer as READING.md says")
        found[answer.ask] = answer
    left = sorted(set(key) - set(found))
    if left:
        raise EvidenceError(
            f"{len(left)} of {len(key)} questions have no answer: {', '.join(left[:5])}…",
            where=where,
            mend='answer each; null, or "unsure": true, where the passage does not say',
        )
    return list(found.values())


def _answer(line: str, where: str) -> Answer:
    try:
        read = json.loads(line)
        return Answer(str(read["ask"]), read["answer"], read.get("why"), bool(read.get("unsure", False)))
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise EvidenceError(
            f"it is no answer: {error!r}", where=where, mend='write {"ask": "<token>", "answer": …}'
        ) from None


def _problem(answer: Answer, key: Key) -> str:
    """What is wrong with the form of an answer; nothing where it is sound."""
    kind, given = key[answer.ask].kind, answer.answer
    if kind is AskKind.SUPPORT:
        return "" if isinstance(given, bool) else f"true or false is asked for, not {given!r}"
    if given is None:
        return ""
    if not isinstance(given, str) or not given.strip():
        return f"words in quotation marks are asked for, or null, not {given!r}"
    table, _, column = split_cell(key[answer.ask].cell)
    if kind is AskKind.ENTITY:
        return "" if given in entities() else f"{given!r} is no id of entities.jsonl"
    if kind is AskKind.CODE:
        codes = next(one for one in row_model(table).columns() if one.name == column).codes
        known = [str(code) for code in codes or ()]
        return "" if given in known else f"{given!r} is none of {', '.join(known)}"
    if kind is AskKind.TIME:
        try:
            bounds(given)
        except Refusal as refusal:
            return str(refusal)
    return ""


def to_compare(answers: Iterable[Answer], key: Key) -> list[dict[str, Any]]:
    """The answers in words that are not the cell's: whether they mean the same, somebody must say."""
    found = []
    for answer in answers:
        asked = key[answer.ask]
        if asked.kind is AskKind.WORDS and answer.answer is not None and not _same_words(answer, asked):
            found.append({"ask": answer.ask, "cell_says": asked.held, "reader_says": answer.answer})
    return found


def entries_of(
    answers: Iterable[Answer],
    key: Key,
    same: Mapping[str, bool],
    *,
    reader: str,
    kind: ReaderKind,
    read_on: date,
) -> list[Entry]:
    """The entries of the ledger that answers make; ``same`` says which words mean the same.

    An entry is bound to what was there when the packet was made. Raises EvidenceError where words
    differ and nobody said whether they mean the same.
    """
    return [
        Entry(
            cell=key[answer.ask].cell,
            reading=Reading.SECOND,
            reader=reader,
            kind=kind,
            read_on=read_on,
            blind=key[answer.ask].kind is not AskKind.SUPPORT,
            verdict=_verdict(answer, key[answer.ask], same),
            seen=key[answer.ask].seen,
            held=None if isinstance(answer.answer, bool) else key[answer.ask].held,
            own_value=None if isinstance(answer.answer, bool) else answer.answer,
            reason=answer.why,
        )
        for answer in answers
    ]


def _verdict(answer: Answer, asked: Asked, same: Mapping[str, bool]) -> Verdict:
    if answer.unsure:
        return Verdict.UNDECIDED
    if isinstance(answer.answer, bool):
        return Verdict.SUPPORTED if answer.answer else Verdict.NOT_SUPPORTED
    if answer.answer is None:
        return Verdict.DIFFERS
    if asked.kind is not AskKind.WORDS:
        return Verdict.AGREES if answer.answer == asked.held else Verdict.DIFFERS
    if _same_words(answer, asked):
        return Verdict.AGREES
    if answer.ask not in same:
        raise EvidenceError(
            f"nobody said whether {answer.answer!r} means the same as {asked.held!r}",
            where=answer.ask,
            mend="compare the words first, and give what came of it",
        )
    return Verdict.AGREES if same[answer.ask] else Verdict.DIFFERS


def _same_words(answer: Answer, asked: Asked) -> bool:
    return fold(str(answer.answer)).lower() == fold(asked.held).lower()


def adjudications_of(
    text: str,
    rows: Rows,
    ledger: Iterable[Entry],
    where: str,
    *,
    reader: str,
    kind: ReaderKind,
    read_on: date,
) -> list[Entry]:
    """The entries that decisions between readings make: JSON lines of cell, verdict and reason.

    They are bound to the cell as it is now: one that was corrected is mended first. One that was corrected
    by being emptied is bound to what was seen when it was read. Raises EvidenceError at a line that is
    none, of a cell that neither is there nor was ever read, or without a reason.
    """
    sight = Sight(rows)
    read_before = {entry.cell: entry.seen for entry in ledger}
    entries = []
    for number, line in enumerate(text.splitlines(), start=1):
        at = f"{where}, line {number}"
        try:
            read = json.loads(line)
            cell, verdict, reason = str(read["cell"]), Verdict(read["verdict"]), str(read["reason"])
        except (ValueError, KeyError, TypeError) as error:
            raise EvidenceError(
                f"it is no decision: {error!r}",
                where=at,
                mend='write {"cell": "table/row/column", "verdict": "kept", "reason": "…"}',
            ) from None
        seen = sight.of(cell) or (read_before.get(cell) if verdict is Verdict.CORRECTED else None)
        if seen is None:
            raise EvidenceError(f"there is no cell {cell}", where=at, mend="name a cell of `cells`")
        if verdict not in (Verdict.KEPT, Verdict.CORRECTED, Verdict.UNDECIDED) or not reason:
            raise EvidenceError(
                f"{verdict} is no decision, or no reason is given",
                where=at,
                mend="decide kept, corrected or undecided, and say why",
            )
        entries.append(
            Entry(
                cell=cell,
                reading=Reading.ADJUDICATION,
                reader=reader,
                kind=kind,
                read_on=read_on,
                blind=False,
                verdict=verdict,
                seen=seen,
                reason=reason,
            )
        )
    return entries
