"""Answers are checked for their form, compared, and become entries of the ledger."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest

from ccdata.evidence.answers import adjudications_of, entries_of, read_answers, read_key, to_compare
from ccdata.evidence.errors import EvidenceError
from ccdata.evidence.packet import Asked, AskKind, Key
from ccdata.evidence.reviewing import Entry, Seen, Sight
from ccdata.vocabulary.codebook.reviewing import ReaderKind, Reading, Verdict
from tests.evidence.whole import whole

SEEN = Seen("1", "2", "3", "4", "5")
ROW = "positions/an-article.a-fact"
READ: dict[str, Any] = {
    "reading": Reading.SECOND,
    "reader": "r2",
    "kind": ReaderKind.PROCESS,
    "read_on": date(2026, 11, 21),
    "blind": True,
    "verdict": Verdict.DIFFERS,
    "seen": SEEN,
}
KEY: Key = {
    "q1": Asked(f"{ROW}/stance", AskKind.CODE, "support", SEEN),
    "q2": Asked(f"{ROW}/holder", AskKind.ENTITY, "ofsted", SEEN),
    "q3": Asked("judgements/an-article.a-fact/judged", AskKind.TIME, "2023", SEEN),
    "q4": Asked(f"{ROW}/topic", AskKind.WORDS, "the adoption target", SEEN),
    "q5": Asked(f"{ROW}/object", AskKind.SUPPORT, "adoption-target", SEEN),
}
RIGHT: dict[str, Any] = {
    "q1": "support", "q2": "ofsted", "q3": "2023", "q4": "The Adoption target", "q5": True,
}  # fmt: skip


def lines(**changes: Any) -> str:
    given = RIGHT | changes
    return "".join(json.dumps({"ask": ask, "answer": answer}) + "\n" for ask, answer in given.items())


def entered(text: str, same: dict[str, bool] | None = None) -> dict[str, Entry]:
    entries = entries_of(
        read_answers(text, KEY, "answers"), KEY, same or {}, reader="r2", kind=ReaderKind.PROCESS,
        read_on=date(2026, 11, 21),
    )  # fmt: skip
    return {entry.cell.rpartition("/")[2]: entry for entry in entries}


def test_the_same_answers_agree() -> None:
    found = entered(lines())
    assert [found[name].verdict for name in ("stance", "holder", "judged", "topic")] == [Verdict.AGREES] * 4
    assert found["object"].verdict is Verdict.SUPPORTED
    assert {entry.reading for entry in found.values()} == {Reading.SECOND}
    assert {entry.seen for entry in found.values()} == {SEEN}


def test_only_an_own_value_is_blind() -> None:
    found = entered(lines())
    assert [found[name].blind for name in ("stance", "object")] == [True, False]
    assert (found["stance"].held, found["stance"].own_value) == ("support", "support")
    assert (found["object"].held, found["object"].own_value) == (None, None)


@pytest.mark.parametrize(
    ("ask", "answer", "column", "verdict"),
    [
        ("q1", "oppose", "stance", Verdict.DIFFERS),
        ("q1", None, "stance", Verdict.DIFFERS),
        ("q2", "medway-council", "holder", Verdict.DIFFERS),
        ("q3", "2023-05", "judged", Verdict.DIFFERS),
        ("q5", False, "object", Verdict.NOT_SUPPORTED),
    ],
)
def test_another_answer_differs(ask: str, answer: object, column: str, verdict: Verdict) -> None:
    assert entered(lines(**{ask: answer}))[column].verdict is verdict


def test_what_the_passage_does_not_settle_is_undecided() -> None:
    text = lines().replace('"answer": "support"', '"answer": "oppose", "unsure": true')
    assert entered(text)["stance"].verdict is Verdict.UNDECIDED


def test_other_words_are_compared_by_somebody() -> None:
    text = lines(q4="how fast children are adopted")
    (pair,) = to_compare(read_answers(text, KEY, "answers"), KEY)
    assert pair == {
        "ask": "q4", "cell_says": "the adoption target", "reader_says": "how fast children are adopted",
    }  # fmt: skip
    with pytest.raises(EvidenceError, match="nobody said whether"):
        entered(text)
    assert entered(text, {"q4": True})["topic"].verdict is Verdict.AGREES
    assert entered(text, {"q4": False})["topic"].verdict is Verdict.DIFFERS
    assert to_compare(read_answers(lines(), KEY, "answers"), KEY) == []


@pytest.mark.parametrize(
    ("text", "problem"),
    [
        (lines(q1="fine"), "'fine' is none of support"),
        (lines(q2="nobody-at-all"), "no id of entities.jsonl"),
        (lines(q3="last year"), "edtf: read 'last year'"),
        (lines(q4=""), "words in quotation marks"),
        (lines(q4=7), "words in quotation marks"),
        (lines(q5="yes"), "true or false is asked for"),
        (lines(q5=None), "true or false is asked for"),
        (lines(q9="x"), "no question 'q9'"),
        (lines() + lines(), "q1 is answered twice"),
        ("\n".join(lines().splitlines()[:3]), "2 of 5 questions have no answer"),
        ('{"ask": "q1"}', "it is no answer"),
        ("not JSON", "it is no answer"),
    ],
)
def test_an_answer_of_another_form_is_told_with_its_line(text: str, problem: str) -> None:
    with pytest.raises(EvidenceError, match=problem) as caught:
        read_answers(text, KEY, "answers")
    assert caught.value.where.startswith("answers")
    assert caught.value.mend


@pytest.mark.parametrize("text", ["[]", "{", '{"q1": {"cell": "a/b/c"}}', '{"q1": {"cell": 1, "kind": "x"}}'])
def test_what_is_no_key_is_told(text: str) -> None:
    with pytest.raises(EvidenceError, match="it is no key of a packet"):
        read_key(text, "key.json")


CELL = "judgements/community-care-2024-01-22-worcestershire.medway-grade/grade"


def decided(*lines: str) -> list[Entry]:
    return adjudications_of(
        "\n".join(lines),
        whole(),
        [Entry(**(READ | {"cell": f"{ROW}/gone"}))],
        "decisions",
        reader="a1",
        kind=ReaderKind.PROCESS,
        read_on=date(2026, 11, 21),
    )


def test_a_cell_that_a_correction_emptied_is_bound_to_what_was_read() -> None:
    line = {"cell": f"{ROW}/gone", "verdict": "corrected", "reason": "the passage says nothing of it"}
    (entry,) = decided(json.dumps(line))
    assert (entry.verdict, entry.seen) == (Verdict.CORRECTED, SEEN)
    with pytest.raises(EvidenceError, match="there is no cell"):
        decided(json.dumps(line | {"verdict": "kept"}))


def test_a_decision_is_bound_to_the_cell_as_it_is() -> None:
    (entry,) = decided(json.dumps({"cell": CELL, "verdict": "kept", "reason": "the passage says so"}))
    assert (entry.reading, entry.verdict, entry.blind) == (Reading.ADJUDICATION, Verdict.KEPT, False)
    assert entry.seen == Sight(whole()).of(CELL)


@pytest.mark.parametrize(
    ("line", "problem"),
    [
        ({"cell": CELL, "verdict": "agrees", "reason": "x"}, "agrees is no decision"),
        ({"cell": CELL, "verdict": "kept", "reason": ""}, "no reason is given"),
        ({"cell": "a/b/c", "verdict": "kept", "reason": "x"}, "there is no cell a/b/c"),
        ({"cell": CELL, "verdict": "kept"}, "it is no decision"),
    ],
)
def test_a_line_that_is_no_decision_is_told(line: dict[str, str], problem: str) -> None:
    with pytest.raises(EvidenceError, match=problem) as caught:
        decided(json.dumps(line))
    assert caught.value.where == "decisions, line 1"
