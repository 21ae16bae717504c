"""The times of authorities under trusts, against the tables read another way."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise

import pytest

from ccdata.plot.counts import counted, numbers_told
from ccdata.plot.lives import Life, lives

Records = Callable[[str], list[dict[str, str]]]


@pytest.fixture(scope="module")
def known() -> dict[str, Life]:
    return {life.place: life for life in lives()}


def test_every_authority_that_a_model_served_has_one_life(records: Records) -> None:
    served = {(row["authority"], row["delivery_model"]) for row in records("delivery_model_authorities")}
    found = [(life.authority, life.model) for life in lives()]
    assert sorted(found) == sorted(served)


def test_no_life_begins_after_it_is_told_or_ends_before_it_began(known: dict[str, Life]) -> None:
    for life in known.values():
        assert life.began is not None
        assert life.began.end is not None
        assert life.began.start <= life.began.end <= life.sure_until <= life.seen, life.place


def test_a_return_is_drawn_from_the_most_precise_statement(known: dict[str, Life]) -> None:
    worcestershire = known["Worcestershire"]
    assert worcestershire.ended is not None
    assert worcestershire.ended.start == worcestershire.ended.end == date(2024, 10, 1)
    assert worcestershire.otherwise == ("2025",)
    assert worcestershire.planned is None


def test_a_return_that_lies_ahead_is_no_end(known: dict[str, Life]) -> None:
    reading = known["Reading"]
    assert reading.ended is None
    assert reading.fate == "to return autumn 2025"


def test_a_beginning_since_a_year_ends_with_the_first_article_that_tells_it(known: dict[str, Life]) -> None:
    bradford = known["Bradford"].began
    assert bradford is not None
    assert (bradford.start, bradford.end) == (date(2020, 1, 1), date(2024, 1, 22))


def test_a_company_may_come_to_an_authority_later_than_it_was_set_up(known: dict[str, Life]) -> None:
    windsor, kingston = known["Windsor and Maidenhead"], known["Kingston upon Thames"]
    assert windsor.model == kingston.model
    assert windsor.ended is None
    assert windsor.began is not None
    assert kingston.began is not None
    assert (windsor.began.start.year, kingston.began.start.year) == (2017, 2014)


def test_a_council_that_runs_anothers_services_is_no_trust(known: dict[str, Life]) -> None:
    assert [life.place for life in known.values() if not life.is_trust] == ["Isle of Wight"]


def test_the_time_served_says_when_it_began_and_when_it_ended(known: dict[str, Life]) -> None:
    wight = known["Isle of Wight"]
    assert wight.began is not None
    assert wight.ended is not None
    assert (wight.began.start, wight.began.end) == (date(2013, 1, 1), date(2013, 12, 31))
    # It had ended when the article said so.
    assert (wight.ended.start, wight.ended.end) == (date(2024, 1, 1), date(2024, 9, 24))


def test_the_count_by_name_agrees_with_the_numbers_that_articles_state() -> None:
    """The picture's own reconciliation: names and numbers are told apart from each other."""

    def on(day: date) -> tuple[int, int]:
        (count,) = [one for one in counted() if one.day <= day][-1:]
        return count.least, count.most

    told = {number.fact: number for number in numbers_told()}
    for fact in (
        "authorities-under-trusts-before-worcestershire",
        "authorities-under-trusts-after-worcestershire",
    ):
        number = told[fact]
        assert on(number.published) == (number.number, number.number), fact
    handed = told["councils-handed-to-trusts"]
    assert handed.held is not None
    assert handed.held.end is not None
    # Before the next trust, of which only the year is told, may have begun.
    assert on(date(2019, 12, 31))[1] == handed.number
    assert on(handed.held.end)[0] == handed.number


def test_as_many_trusts_are_named_as_are_counted(records: Records) -> None:
    (trusts,) = (number for number in numbers_told() if number.of_trusts)
    returned = {row["entity"] for row in records("delivery_models") if row["returned"][:4] == "2022"}
    partnerships = {row["entity"] for row in records("delivery_models") if row["form"] == "partnership"}
    named = {row["delivery_model"] for row in records("delivery_model_authorities")}
    assert len(named - returned - partnerships) == trusts.number


def test_each_number_is_told_once_by_its_firmest_statement(records: Records) -> None:
    after = next(number for number in numbers_told() if number.fact.endswith("after-worcestershire"))
    statements = [row for row in records("statistics") if row["fact"] == after.fact]
    assert len(after.rows) == len(statements) == 3
    assert (after.modality, after.published) == ("stated", date(2024, 10, 24))


def test_the_count_by_name_never_has_more_certain_than_possible() -> None:
    count = counted()
    assert all(0 <= one.least <= one.most for one in count)
    assert all(before.day < after.day for before, after in pairwise(count))
