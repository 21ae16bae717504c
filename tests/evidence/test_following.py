"""Facts, their values, conflicts and the timeline follow from the other tables, and a check says so."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from typing import cast

import pytest

from ccdata.curation.rulings import rulings
from ccdata.evidence.choosing import fields
from ccdata.evidence.conflicting import Ruling, conflict_rows
from ccdata.evidence.errors import EvidenceError
from ccdata.evidence.facts import contradictions, gather
from ccdata.evidence.following import FOLLOWING, followed
from ccdata.tables.conflicts import Conflict
from ccdata.tables.events import Event
from ccdata.tables.fact_values import FactValue
from ccdata.tables.facts import Fact
from ccdata.tables.judgements import Judgement
from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.row import Row, Statement
from ccdata.vocabulary.codebook.reconciling import ChoiceReason, ConflictKind, ResolutionBasis
from tests.evidence.real import Rows, changed, without
from tests.evidence.whole import whole

RETURN = "worcestershire-services-return"


def tables(rows: Rows) -> dict[str, Iterable[Row]]:
    return {table: own.values() for table, own in rows.items() if table not in FOLLOWING}


def facts() -> dict[str, Fact]:
    return cast(dict[str, Fact], whole()["facts"])


def values() -> dict[str, FactValue]:
    return cast(dict[str, FactValue], whole()["fact_values"])


def events() -> list[Event]:
    return cast(list[Event], list(whole()["events"].values()))


def conflicts() -> list[Conflict]:
    return cast(list[Conflict], list(whole()["conflicts"].values()))


# Facts ----------------------------------------------------------------------------------------


def test_every_statement_is_of_exactly_one_fact() -> None:
    counted = {(fact.table, fact.fact): fact.statements for fact in facts().values()}
    expected: dict[tuple[str, str], int] = {}
    for table in table_names():
        if issubclass(row_model(table), Statement):
            for row in cast(Iterable[Statement], whole()[table].values()):
                expected[table, row.fact] = expected.get((table, row.fact), 0) + 1
    assert counted == expected


def test_articles_that_speak_for_themselves_are_one_witness_of_their_publisher() -> None:
    fact = facts()["judgements.medway-grade"]
    assert (fact.statements, fact.articles, fact.witnesses) == (3, 3, 1)
    assert (fact.first_published, fact.last_published) == (date(2024, 9, 24), date(2025, 1, 29)) or (
        fact.first_published == date(2024, 1, 22)
    )


def test_whoever_is_quoted_is_a_witness_beside_the_article() -> None:
    grade = facts()["judgements.worcestershire-grade-under-company"]
    assert grade.witnesses > 1
    assert grade.statements > grade.witnesses


def test_a_fact_counts_the_conflicts_that_its_statements_stand_in() -> None:
    assert facts()[f"successions.{RETURN}"].conflicts >= 1
    assert facts()["judgements.medway-grade"].conflicts == 0


# Values ---------------------------------------------------------------------------------------


def test_a_value_is_that_of_the_statement_that_it_names() -> None:
    for value in values().values():
        row = whole()[value.table][value.row_id]
        assert getattr(row, "fact") == value.fact  # noqa: B009
        assert getattr(row, value.column) is not None


def test_what_only_a_later_statement_tells_is_given_for_the_fact() -> None:
    """The values that `is_first` loses: a field that any statement fills has a value."""
    given = {(value.table, value.fact, value.column) for value in values().values()}
    for gathered in gather(tables(whole())):
        for field in fields(cast(type[Statement], row_model(gathered.table))):
            if gathered.giving(field):
                assert any((gathered.table, gathered.fact, column.name) in given for column in field)


def test_what_a_conflict_decides_is_given_with_its_id() -> None:
    returned = values()[f"successions.{RETURN}.date"]
    assert (returned.value, returned.reason) == ("2024-10-01", ChoiceReason.RESOLVED)
    assert returned.conflict_id in {conflict.id for conflict in conflicts()}
    assert returned.different > 1


def test_one_statement_alone_makes_no_choice() -> None:
    for value in values().values():
        if value.reason is ChoiceReason.ONLY_STATEMENT:
            assert value.statements == 1
        if value.reason is ChoiceReason.AGREED:
            assert value.different == 1
            assert value.statements > 1


# Conflicts ------------------------------------------------------------------------------------


def ruling(*cells: str, **about: object) -> Ruling:
    sound = Ruling(
        id="a-question",
        kind=ConflictKind.BETWEEN_ARTICLES,
        about="A question.",
        cells=cells,
        basis=ResolutionBasis.UNRESOLVED,
        reason="Nothing decides it.",
    )
    return replace(sound, **about)  # type: ignore[arg-type]


def test_every_contradiction_that_the_rule_finds_has_its_ruling() -> None:
    ruled = [set(json.loads(conflict.cells)) for conflict in conflicts()]
    found = list(contradictions(tables(whole())))
    assert found
    assert all(any(set(cells) <= own for own in ruled) for cells in found)
    by_rule = {conflict.id for conflict in conflicts() if conflict.found_by_rule}
    assert by_rule
    assert by_rule < {conflict.id for conflict in conflicts()}, "reading finds more than the rule does"


def test_a_contradiction_without_a_ruling_stops_the_build() -> None:
    with pytest.raises(EvidenceError, match="exclude each other, and no ruling is about them") as caught:
        conflict_rows([], tables(whole()), "conflicts.toml")
    assert "2024-10-01" in str(caught.value) or "2024-09" in str(caught.value)


def test_a_ruling_on_a_cell_that_is_not_there_stops_the_build() -> None:
    wrong = ruling("judgements/no-such-row/grade", "judgements/nor-this/grade")
    with pytest.raises(EvidenceError, match="there is no cell judgements/no-such-row/grade") as caught:
        conflict_rows([*rulings(), wrong], tables(whole()), "conflicts.toml")
    assert caught.value.where == "conflicts.toml, [a-question]"


@pytest.mark.parametrize(
    ("wrong", "problem"),
    [
        (ruling("a/b/c"), "names each of its cells once, and two or more"),
        (ruling("a/b/c", "a/b/c"), "names each of its cells once"),
        (ruling(kind=ConflictKind.WITH_ARITHMETIC), "and one or more"),
        (ruling("a/b/c", "a/b/d", holds="a/b/e", basis=ResolutionBasis.MOST_RECENT), "none of its cells"),
        (ruling("a/b/c", "a/b/d", holds="a/b/c"), "an unresolved conflict has nothing"),
    ],
)
def test_a_ruling_that_is_not_sound_stops_the_build(wrong: Ruling, problem: str) -> None:
    with pytest.raises(EvidenceError, match=problem):
        conflict_rows([*rulings(), wrong], tables(whole()), "conflicts.toml")


def test_a_conflict_tells_what_its_cells_say() -> None:
    for conflict in conflicts():
        cells, told = json.loads(conflict.cells), json.loads(conflict.told)
        assert len(cells) == len(told)
        assert all(told)
        assert conflict.holds is None or conflict.holds in cells


# The timeline ---------------------------------------------------------------------------------


def test_every_time_of_a_fact_is_an_event() -> None:
    found = {event.id for event in events()}
    for table in ("judgements", "delivery_models", "successions", "targets", "works", "articles"):
        for row in whole()[table].values():
            for name in type(row).model_fields:
                if f"{name}_start" in type(row).model_fields and getattr(row, name) is not None:
                    assert f"{table}/{row.id}/{name}" in found


def test_an_event_has_the_time_bounds_and_subject_of_its_row() -> None:
    event = next(one for one in events() if one.fact == "medway-grade" and one.column == "judged")
    row = whole()["judgements"][event.row_id]
    assert event.entity == "medway-council"
    assert event.what == "good"
    assert (event.date_start, event.date_end) == (
        getattr(row, "judged_start"),  # noqa: B009
        getattr(row, "judged_end"),  # noqa: B009
    )


# The check ------------------------------------------------------------------------------------


def test_the_package_keeps_the_promise() -> None:
    check = followed(whole())
    assert check.failed == []
    assert check.performed == sum(len(whole()[table]) for table in FOLLOWING)


@pytest.mark.parametrize("table", FOLLOWING)
def test_a_row_that_is_left_out_or_changed_is_told(table: str) -> None:
    row = next(reversed(whole()[table].values()))
    lines = followed(without(dict(whole()), table, row.id)).failed
    assert lines
    name = next(
        name for name, value in row if isinstance(value, str) and name not in ("id", "table", "row_id")
    )
    other = row.model_copy(update={name: "another"})
    lines = followed(whole() | {table: {**whole()[table], row.id: other}}).failed
    assert any(row.id in line or "another" in line for line in lines)


def test_a_value_that_changed_below_is_told_above() -> None:
    told_once = {fact.fact for fact in facts().values() if fact.statements == 1}
    row = next(
        row
        for row in cast(Iterable[Judgement], whole()["judgements"].values())
        if row.fact in told_once and row.judged is not None
    )
    found = followed(changed(dict(whole()), "judgements", row.id, judged="1999")).failed
    assert any("fact_values" in line for line in found)
    assert any("events" in line for line in found)


def test_rows_that_follow_from_nothing_are_told() -> None:
    row = next(iter(facts().values())).model_copy(update={"id": "judgements.no-such-fact"})
    found = followed(whole() | {"facts": {**whole()["facts"], row.id: row}}).failed
    assert found == ["facts/judgements.no-such-fact: does not follow from any row"]
