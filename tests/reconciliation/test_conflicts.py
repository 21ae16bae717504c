"""conflicts.toml names every contradiction that a comparison of the statements finds, and only sound cells.

What follows from counting, from intervals and from registers is recomputed in test_reconciliation.py.
"""

from __future__ import annotations

from collections import Counter, defaultdict

import pytest

from tests.reconciliation.comparing import Question, Said, by_question, excluding
from tests.reconciliation.published import (
    ALTERNATIVE,
    WORCESTERSHIRE_JANUARY,
    Values,
    assert_listed,
    cell,
    entries,
    rows,
    told,
)

RETURN = "when Worcestershire's services returned"
PLANNED_RETURN = "when Worcestershire's services were to return"
GRADE = "the grade when Worcestershire's company was set up"

ONE_QUESTION: dict[Question, str] = {
    ("delivery_models", "worcestershire-children-first", "returned"): RETURN,
    ("delivery_models", "worcestershire-children-first", "return_planned"): PLANNED_RETURN,
    ("successions", "worcestershire-services-return", "date"): RETURN,
    # Onslow's "set up at a time when" and the articles' "prior to the transfer" name one time.
    ("judgements", "worcestershire-grade-at-company-set-up", "grade"): GRADE,
    ("judgements", "worcestershire-grade-before-transfer", "grade"): GRADE,
}
"""Columns of several facts or tables that answer one question."""

ONE_PLAN: dict[Question, str] = {
    ("successions", "worcestershire-services-return", "date"): PLANNED_RETURN,
    ("successions", "wcf-staff-transfer", "date"): PLANNED_RETURN,  # "at the same time"
}
"""Likewise, where the statement is of a plan: a plan that came out otherwise conflicts with nothing."""

REFINED: dict[Question, str] = {
    ("delivery_models", "reading-trust", "form"): "trusts are companies that councils own, by a definition",
    ("delivery_models", "birmingham-trust", "form"): "likewise",
    ("delivery_models", "bradford-trust", "form"): "likewise",
    ("delivery_models", "doncaster-trust", "form"): "likewise",
    ("delivery_models", "sunderland-trust", "form"): "likewise",
    ("effects", "trusts-on-ofsted-ratings", "direction"): "Richmond is told as the one exception",
    ("positions", "commissioners-on-trusts", "object"): "trusts are among the delivery models",
    ("positions", "big-listen-respondents-on-single-word-judgments", "stance"): "whoever opposes criticises",
    ("reforms", "alternative-to-trusts-project-continued", "actor"): "a group of the government's department",
}
"""Codes and links that differ and can all hold, and why."""

HOW_TOLD = {"modality", "hedge", "unit"}
"""How a statement is told, in which no two need agree."""


def questions() -> dict[str, list[Said]]:
    """What can be compared, by question."""
    found: dict[str, list[Said]] = defaultdict(list)
    for question, told_of in by_question().items():
        if question[2] not in HOW_TOLD and not question[2].endswith("_extent"):
            name = ONE_QUESTION.get(question, "/".join(question))
            for said in told_of:
                found[name if said.is_fact else ONE_PLAN.get(question, name)].append(said)
    return found


EXCLUDING = {question: cells for question, said in questions().items() if (cells := excluding(said))}
REFINING = {"/".join(question) for question in REFINED}


def test_statements_of_one_question_are_compared() -> None:
    assert sum(len(said) > 1 for said in questions().values()) > 200


@pytest.mark.parametrize("question", sorted(EXCLUDING.keys() - REFINING))
def test_statements_that_exclude_each_other_are_listed(question: str) -> None:
    assert_listed(EXCLUDING[question])


def test_what_is_excused_as_refining_still_differs() -> None:
    assert EXCLUDING.keys() >= REFINING


def test_a_trust_and_a_company_that_the_council_owns_are_one_form_by_the_definition_of_a_trust() -> None:
    """What excuses the forms of Reading's and Worcestershire's companies."""
    meaning = told("definitions", ALTERNATIVE, "childrens-trusts-meaning")["definition"]
    common = {row["item"] for row in rows("criteria").values() if "all existing" in row["list_of"]}
    assert "companies" in meaning
    assert any(item.startswith("wholly owned by the council") for item in common)


def test_two_accounts_of_what_a_target_measures_are_listed() -> None:
    """The measure stands in a reader's words, which only differ where the articles do."""
    by_fact: dict[str, list[Values]] = defaultdict(list)
    for row in rows("targets").values():
        by_fact[row["fact"]].append(row)
    accounts = [
        own
        for own in by_fact.values()
        if len({row["article_id"] for row in own}) > 1 and len({row["measure"] for row in own}) > 1
    ]
    assert [assert_listed(cell("targets", row, "measure") for row in own) for own in accounts] == [
        "trusts-ambition"
    ]
    served, councils = (
        told("targets", article, "trusts-ambition-2016") for article in (WORCESTERSHIRE_JANUARY, ALTERNATIVE)
    )
    assert "on course" not in served["measure"]
    assert "on course" in councils["measure"]
    assert served["value_low"] == councils["value_low"]


def test_every_contradiction_among_the_faults_of_the_texts_is_a_conflict() -> None:
    contradictions = [row for row in rows("defects").values() if row["kind"] == "contradiction"]
    assert contradictions
    quoted = defaultdict(set)
    for one in rows("citations").values():
        quoted[f"{one['table']}/{one['row_id']}/{one['column']}"].add((one["article_id"], one["quote"]))
    for fault in contradictions:
        assert any(
            article == fault["article_id"] and fault["words"] in quote
            for entry in entries().values()
            for name in entry["cells"]
            for article, quote in quoted[name]
        ), f"no conflict is about these words: {fault['words']}"


RECOMPUTED = {
    "authorities-served-by-trusts",
    "complex-needs-on-homes-grades",
    "conservative-governments-length",
    "reading-contract-length",
    "trusts-ambition",
    "wcf-staff-number",
    "worcestershire-grade-before-good",
    "worcestershire-grade-when-company-was-set-up",
    "worcestershire-services-return",
    "worcestershire-services-return-planned",
}


def test_no_entry_rests_on_reading_alone() -> None:
    """Each of these is recomputed by a test, here or in test_reconciliation.py."""
    assert set(entries()) == RECOMPUTED


def test_a_cell_is_in_question_once() -> None:
    found = Counter(name for entry in entries().values() for name in entry["cells"])
    assert [name for name, count in found.items() if count > 1] == []


def test_a_cell_in_question_was_taken_from_words_and_says_something() -> None:
    from_words = {
        row["id"] for row in rows("cells").values() if row["derivation"] not in ("computed", "reference")
    }
    cells = {name for entry in entries().values() for name in entry["cells"]}
    assert cells - from_words == set()


@pytest.mark.parametrize("slug", sorted(entries()))
def test_an_entry_has_two_cells_unless_it_is_with_counting_or_with_a_register(slug: str) -> None:
    entry = entries()[slug]
    articles = {name.split("/")[1].split(".")[0] for name in entry["cells"]}
    if entry["kind"] == "between_articles":
        assert len(articles) > 1
    if not entry["kind"].startswith("with_"):
        assert len(entry["cells"]) > 1


@pytest.mark.parametrize("slug", sorted(entries()))
def test_what_is_taken_to_hold_is_one_of_the_cells_and_nothing_is_where_it_is_unresolved(slug: str) -> None:
    entry = entries()[slug]
    assert ("holds" in entry) is (entry["basis"] != "unresolved")
    assert entry.get("holds", entry["cells"][0]) in entry["cells"]
