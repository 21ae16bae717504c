"""Which of several values of one fact the dataset gives, and which exclude each other."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from ccdata.evidence.choosing import Field, Told, choose, excluding, fields, width
from ccdata.tables.delivery_models import DeliveryModel
from ccdata.tables.finances import Finance
from ccdata.tables.judgements import Judgement
from ccdata.tables.model.row import Statement
from ccdata.tables.statistics import Statistic
from ccdata.vocabulary.codebook.reconciling import ChoiceReason
from ccdata.vocabulary.codebook.statements import Modality
from ccdata.vocabulary.codebook.values import Extent, Grade, Hedge, Unit


def apart(by: Field, given: list[Told]) -> list[list[Told]]:
    return list(excluding(by, given))


def field(model: type[Statement], name: str) -> Field:
    return next(one for one in fields(model) if one[0].draft == name)


SET_UP, FORM = field(DeliveryModel, "set_up"), field(DeliveryModel, "services")
AMOUNT, GRADE, VALUE = field(Finance, "amount"), field(Judgement, "grade"), field(Statistic, "value")


def told(*values: Any, row: str = "a", published: str = "2024-01-22", **cells: Any) -> Told:
    cells = {"modality": Modality.STATED, "attributed_to": None, "attributed_via": None} | cells
    return Told(Statement.model_construct(id=row, **cells), values, date.fromisoformat(published))


def amount(low: str | None, high: str | None, hedge: Hedge = Hedge.EXACT, **about: Any) -> Told:
    ends = (None if end is None else Decimal(end) for end in (low, high))
    return told(*ends, hedge, **about)


def test_a_field_is_all_that_one_cited_value_fills_and_no_voice_is_one() -> None:
    assert [column.name for column in AMOUNT] == ["amount_low", "amount_high", "hedge"]
    names = {column.name for one in fields(Finance) for column in one}
    assert {"modality", "attributed_to", "entity_name", "period_start", "id"}.isdisjoint(names)


def test_one_statement_alone_is_chosen_and_so_is_what_all_agree_on() -> None:
    only = told("2019")
    assert choose(SET_UP, [only]) == (only, ChoiceReason.ONLY_STATEMENT)
    first, again = told("2019", row="a"), told("2019", row="b", published="2025-01-29")
    assert choose(SET_UP, [again, first]) == (first, ChoiceReason.AGREED)


def test_a_fact_goes_before_a_plan_however_precise() -> None:
    fact, plan = told("2024"), told("2024-10-01", row="b", modality=Modality.PLANNED, published="2025-01-29")
    assert choose(SET_UP, [plan, fact]) == (fact, ChoiceReason.TOLD_AS_FACT)


@pytest.mark.parametrize("loose", ["2019", "2017/2020", "2018/..", "../2020"])
def test_the_narrower_time_is_the_more_precise(loose: str) -> None:
    precise = told("2019-10", published="2001-11-21")
    assert choose(SET_UP, [told(loose, row="b"), precise]) == (precise, ChoiceReason.MOST_PRECISE)


def test_an_exact_amount_is_more_precise_than_one_with_a_hedge() -> None:
    exact, about = amount("200000", "200000"), amount("200000", "200000", Hedge.ABOUT, row="b")
    assert choose(AMOUNT, [about, exact]) == (exact, ChoiceReason.MOST_PRECISE)
    over = amount("200000", None, Hedge.MORE_THAN, row="c")
    assert choose(AMOUNT, [over, about]) == (about, ChoiceReason.MOST_PRECISE)


def test_words_are_chosen_by_nearness_and_then_by_date() -> None:
    plain = told("early help", published="2025-01-29")
    said = told("education", row="b", attributed_to="somebody")
    written = told("social care", row="c", attributed_to="somebody", attributed_via="a-report")
    assert choose(FORM, [plain, said, written]) == (written, ChoiceReason.CLOSEST_TO_SOURCE)
    assert choose(FORM, [plain, said]) == (said, ChoiceReason.CLOSEST_TO_SOURCE)
    later = told("education", row="d", published="2026-01-01")
    assert choose(FORM, [plain, later]) == (later, ChoiceReason.MOST_RECENT)


def test_words_have_no_width() -> None:
    assert width(FORM, ("early help",)) is None
    assert width(GRADE, (Grade.GOOD,)) is None
    assert width(SET_UP, ("2019-10-01",)) == 0


def test_times_exclude_each_other_only_when_they_are_apart() -> None:
    year, day, next_year = told("2024"), told("2024-10-01", row="b"), told("2025", row="c")
    assert apart(SET_UP, [year, day]) == []
    assert apart(SET_UP, [year, day, next_year]) == [[year, day, next_year]]
    assert apart(SET_UP, [told("2017/2020"), told("2018", row="b")]) == []


def test_a_plan_excludes_no_fact_but_another_plan() -> None:
    plan = told("2024-09", modality=Modality.PLANNED)
    other = told("2024-10", row="b", modality=Modality.PLANNED)
    fact = told("2025", row="c")
    assert apart(SET_UP, [plan, fact]) == []
    assert apart(SET_UP, [plan, other, fact]) == [[plan, other]]
    another = told("2026", row="d")
    assert apart(SET_UP, [plan, other, fact, another]) == [[fact, another], [plan, other]]


def test_amounts_exclude_each_other_beyond_hedge_and_rounding() -> None:
    exact = amount("200000", "200000")
    assert apart(AMOUNT, [exact, amount("210000", "210000", Hedge.ABOUT, row="b")]) == []
    assert apart(AMOUNT, [exact, amount("150000", None, Hedge.MORE_THAN, row="b")]) == []
    assert len(apart(AMOUNT, [exact, amount("300000", "300000", row="b")])) == 1
    assert len(apart(AMOUNT, [exact, amount("250000", None, Hedge.MORE_THAN, row="b")])) == 1


def share(low: str, row: str, unit: Unit = Unit.PERCENT) -> Told:
    numbers = {column.take[-1]: None for column in VALUE}
    cells = numbers | {"low": Decimal(low), "high": Decimal(low), "unit": unit, "hedge": Hedge.EXACT}
    return told(*(cells[column.take[-1]] for column in VALUE), row=row)


def test_percentages_are_told_rounded_and_other_units_are_other_terms() -> None:
    assert apart(VALUE, [share("7.1895", "a"), share("7", "b")]) == []
    assert len(apart(VALUE, [share("7.1895", "a"), share("9", "b")])) == 1
    assert apart(VALUE, [share("7.1895", "a"), share("11", "b", Unit.COUNT)]) == []


def test_another_grade_or_entity_excludes_and_other_words_do_not() -> None:
    assert len(apart(GRADE, [told(Grade.GOOD), told(Grade.INADEQUATE, row="b")])) == 1
    assert apart(FORM, [told("early help"), told("education", row="b")]) == []
    entity = field(Judgement, "entity")
    assert len(apart(entity, [told("medway-council"), told("ofsted", row="b")])) == 1


def test_how_a_time_holds_is_a_part_of_its_field() -> None:
    period = field(Finance, "period")
    assert [column.name for column in period] == ["period", "period_extent"]
    assert width(period, ("2022-04-01/2023-03-31", Extent.THROUGHOUT)) == 364
