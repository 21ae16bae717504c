"""Durations, intervals, the order of events and the lives of bodies, recomputed from the rows.

Where a length does not fit its ends, an entry of conflicts.toml names exactly the cells that do not.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date
from decimal import Decimal
from itertools import combinations

import pytest

from ccdata.parsers.edtf import bounds
from ccdata.tables.model.catalogue import row_model, table_names
from tests.reconciliation import trusts
from tests.reconciliation.comparing import years_between
from tests.reconciliation.published import (
    ALTERNATIVE,
    COURSE,
    PRESSURE,
    READING,
    SOCIAL_WORK,
    STABILITY,
    TARGETS,
    WORCESTERSHIRE_JANUARY,
    WORCESTERSHIRE_OCTOBER,
    Days,
    Values,
    assert_listed,
    cell,
    days,
    rows,
    told,
)

# Durations and intervals


def rounds_to(years: Decimal, first: Days, last: Days) -> bool:
    """Whether some day of the first and some day of the last lie that many years apart, rounded."""
    half = Decimal("0.5")
    return (
        years_between(first[1], last[0]) - half <= years <= years_between(first[0], last[1]) + half
        and first[0] <= last[1]
    )


def is_term(years: int, first: Days, last: Days) -> bool:
    """Whether a term that begins on some day of the first can end on some day of the last, a day apart."""
    day = Decimal("0.01")
    return years_between(first[1], last[0]) - day <= years <= years_between(first[0], last[1]) + day


def test_worcestershires_services_were_run_by_a_company_for_five_years() -> None:
    row = told("delivery_models", WORCESTERSHIRE_OCTOBER, "worcestershire-children-first")
    length = told("statistics", WORCESTERSHIRE_OCTOBER, "worcestershire-years-under-trust")
    assert rounds_to(length["value_low"], days(row, "set_up"), days(row, "returned"))


def test_worcestershires_contract_of_five_years_ends_when_it_is_said_to_end() -> None:
    row = told("delivery_models", WORCESTERSHIRE_JANUARY, "worcestershire-children-first")
    assert is_term(row["contract_years"], days(row, "set_up"), days(row, "contract_end"))


def test_reading_voted_six_years_after_it_outsourced() -> None:
    row = told("delivery_models", READING, "reading-trust")
    vote = told("interventions", READING, "reading-takes-services-back")
    length = told("statistics", READING, "reading-years-outsourced")
    assert rounds_to(length["value_low"], days(row, "transferred"), days(vote, "decided"))


def test_readings_contract_of_seven_years_is_over_before_its_end_and_that_is_listed() -> None:
    row = told("delivery_models", READING, "reading-trust")
    vote = told("interventions", READING, "reading-takes-services-back")
    length = told("statistics", READING, "reading-years-outsourced")
    transfer = told("successions", READING, "reading-services-to-company")
    assert days(row, "transferred") == days(transfer, "date")
    assert not is_term(row["contract_years"], days(transfer, "date"), days(row, "contract_end"))

    # Counted from the vote: full years before it, the services were with the company.
    latest = vote["decided_start"].replace(year=vote["decided_start"].year - int(length["value_low"]))
    assert not is_term(row["contract_years"], (latest, latest), days(row, "contract_end"))
    assert years_between(latest, row["contract_end_start"]) > row["contract_years"]
    listed = assert_listed(
        [
            cell("delivery_models", row, "contract_years"),
            cell("delivery_models", row, "contract_end"),
            cell("delivery_models", row, "transferred"),
            cell("successions", transfer, "date"),
            cell("statistics", length, "value_low"),
        ]
    )
    assert listed == "reading-contract-length"


def test_reading_takes_services_back_before_the_contract_that_it_does_not_renew_ends() -> None:
    planned = told("delivery_models", READING, "reading-trust.return")
    contract = told("delivery_models", READING, "reading-trust")
    assert planned["return_planned_end"] < contract["contract_end_start"]


def test_thirteen_years_of_labour_and_fourteen_of_the_conservatives_fill_1997_to_2024() -> None:
    """2010 is told by no article: the two lengths share it, and their sum is what can be held."""
    labour = told("statistics", SOCIAL_WORK, "labour-government-1997-years")["value_low"]
    after = told("statistics", SOCIAL_WORK, "conservative-control-before-2024-years")["value_low"]
    begun = told("successions", SOCIAL_WORK, "conservative-to-labour-1997")
    ended = told("successions", SOCIAL_WORK, "conservative-to-labour-2024")
    assert rounds_to(labour + after, days(begun, "date"), days(ended, "date"))


THATCHER_TOOK_OFFICE, BLAIR_TOOK_OFFICE = date(1979, 5, 4), date(1997, 5, 2)
"""Public record. No article tells the first; the second lies in the year that is told."""


def test_seventeen_years_before_1997_do_not_reach_back_to_thatcher_and_that_is_listed() -> None:
    length = told("statistics", SOCIAL_WORK, "conservative-governments-before-1997-years")
    change = told("successions", SOCIAL_WORK, "conservative-to-labour-1997")
    roles = rows("roles").values()
    led = {row["person"] for row in roles if row["organisation"] == length["entity"]}
    assert led == {"margaret-thatcher", "john-major"}
    assert days(change, "date")[0] <= BLAIR_TOOK_OFFICE <= days(change, "date")[1]
    assert not rounds_to(length["value_low"], (THATCHER_TOOK_OFFICE,) * 2, (BLAIR_TOOK_OFFICE,) * 2)
    listed = assert_listed([cell("statistics", length, "value_low"), cell("successions", change, "date")])
    assert listed == "conservative-governments-length"


@pytest.mark.parametrize("company", ["doncaster-childrens-services-trust", "achieving-for-children"])
def test_ten_years_ago_is_2014(company: str) -> None:
    ago = [row for row in trusts.models_of(company) if row["article_id"] == WORCESTERSHIRE_JANUARY]
    assert [row["article_date"].year - row["set_up_start"].year for row in ago] == [10]
    by_year = told("delivery_models", ALTERNATIVE, "doncaster-trust")
    assert {row["set_up"] for row in ago} == {by_year["set_up"]}
    assert days(told("statistics", ALTERNATIVE, "councils-handed-to-trusts"), "period")[0].year == 2014


def test_two_years_after_the_report_of_seven_years_ago_agreements_were_scrapped() -> None:
    report = bounds(rows("works")["wood-report-on-targets"]["date"])[0]
    scrapped = told("reforms", TARGETS, "public-service-agreements-scrapped")["date_start"]
    published = rows("articles")[TARGETS]["published_start"]
    assert report is not None
    assert (published.year - report.year, scrapped.year - report.year) == (7, 2)
    assert scrapped.year == rows("instruments")["public-service-agreements"]["ended_start"].year


def test_social_work_ceases_fifteen_years_after_it_was_said_to() -> None:
    forecast = told("reforms", COURSE, "social-work-ceases")
    assert forecast["date_start"].year - forecast["article_date"].year == 15


# Order of events


LIFE = ("directed", "approved", "set_up", "transferred", "contract_end")
"""What befalls a company, in this order, as far as told."""


@pytest.mark.parametrize("company", sorted(trusts.companies()))
def test_a_company_is_directed_approved_set_up_and_handed_services_in_this_order(company: str) -> None:
    models = trusts.models_of(company)
    steps = [(row, step) for step in LIFE for row in models if row[step] is not None]
    for (row, step), (other, later) in combinations(steps, 2):
        first, last = row[f"{step}_start"], other[f"{later}_end"]
        assert step == later or last is None or first <= last, (row["id"], step, other["id"], later)
    gone = trusts.returned(company)
    assert gone is None or all(row[f"{step}_start"] <= gone for row, step in steps)


def test_a_grade_under_a_company_was_given_while_it_ran_the_services() -> None:
    for row in rows("judgements").values():
        if row["delivered_by"] in trusts.companies() and row["judged"] is not None:
            first, last = days(row, "judged")
            gone = trusts.returned(row["delivered_by"])
            begun = [
                model[f"{step}_start"]
                for model in trusts.models_of(row["delivered_by"])
                for step in ("set_up", "transferred")
                if model[step] is not None
            ]
            assert all(start <= last for start in begun), row["id"]
            assert gone is None or first <= gone, row["id"]


def test_a_grade_before_lies_before() -> None:
    for row in rows("judgements").values():
        if row["judged"] is not None and row["previous_judged"] is not None:
            assert row["previous_judged_start"] <= row["judged_end"], row["id"]


def test_couldrick_led_birminghams_trust_from_the_year_in_which_it_was_set_up() -> None:
    led = told("roles", ALTERNATIVE, "couldrick-birmingham-trust-chief-executive")
    chair = told("roles", ALTERNATIVE, "couldrick-birmingham-trust-chair")
    set_up = told("delivery_models", ALTERNATIVE, "birmingham-trust")
    assert led["held_start"] == set_up["set_up_start"]
    assert led["held_end"] >= chair["held_start"]


def test_what_is_told_as_done_began_before_the_article_that_tells_it() -> None:
    dated = {
        "delivery_models": "returned",
        "successions": "date",
        "interventions": "decided",
        "judgements": "judged",
    }
    for table, column in dated.items():
        for row in rows(table).values():
            if row[column] is not None and row["modality"] == "stated":
                assert row[f"{column}_start"] <= row["article_date"], row["id"]


def test_what_one_article_tells_as_done_is_not_dated_after_it_by_another_unless_listed() -> None:
    """A return that was reported in October 2024 cannot fall in "this year" of January 2025."""
    done: dict[str, list[Values]] = defaultdict(list)
    for row in rows("delivery_models").values():
        if row["returned"] is not None:
            done[row["fact"]].append(row)
    late = [
        row
        for own in done.values()
        for row in own
        if row["returned_start"] > min(one["article_date"] for one in own)
    ]
    assert [row["article_id"] for row in late] == [READING]
    listed = assert_listed(
        cell(table, told(table, article, fact), column)
        for article in (WORCESTERSHIRE_OCTOBER, READING)
        for table, fact, column in (
            ("delivery_models", "worcestershire-children-first", "returned"),
            ("successions", "worcestershire-services-return", "date"),
        )
    )
    assert listed == "worcestershire-services-return"


@pytest.mark.parametrize(
    ("table", "article", "fact", "column", "before"),
    [
        ("interventions", READING, "reading-takes-services-back", "decided", (1, 1)),  # yesterday
        ("reforms", STABILITY, "sccif-stability-focus", "date", (1, 7)),  # last week, told on a Monday
        (
            "interventions",
            ALTERNATIVE,
            "tameside-trust-rejected",
            "decided",
            (2, 8),
        ),  # last week, on a Tuesday
        ("reforms", PRESSURE, "national-recruitment-campaign-announced", "date", (21, 51)),  # last month
    ],
)
def test_a_time_told_from_the_day_of_the_article_lies_as_far_back_as_told(
    table: str, article: str, fact: str, column: str, before: tuple[int, int]
) -> None:
    row = told(table, article, fact)
    first, last = days(row, column)
    assert ((row["article_date"] - last).days, (row["article_date"] - first).days) == before


# Against the register


def lives() -> dict[str, Values]:
    """The bodies and authorities, with beginning and end where the register has them."""
    return rows("authorities") | rows("organisations")


def outside_their_life() -> list[str]:
    """Cells that date something of a body before the register has it begin, or after it has it end."""
    found = []
    for table in table_names():
        columns = row_model(table).columns()
        for row in rows(table).values():
            bodies = [lives()[row[one.name]] for one in columns if one.refers and row[one.name] in lives()]
            dates = [one.name for one in columns if row.get(f"{one.name}_start") and one.function is None]
            for body in bodies:
                for column in dates:
                    first, last = row[f"{column}_start"], row[f"{column}_end"]
                    begun = bounds(body["start_date"] or "../2100")[0]
                    ended = bounds(body["end_date"] or "1900/..")[1]
                    too_early = begun is not None and last is not None and last < begun
                    too_late = ended is not None and first is not None and first > ended
                    if too_early or too_late:
                        found.append(cell(table, row, column))
    return found


def test_nothing_is_dated_outside_the_life_of_its_body_by_the_register() -> None:
    assert sum(1 for body in lives().values() if body["start_date"] or body["end_date"]) >= 9
    assert outside_their_life() == []


def test_functions_that_passed_over_a_gap_passed_by_a_body_that_the_register_names() -> None:
    """The National Care Standards Commission had ended before the Care Quality Commission began.

    "Now within" tells where its functions are, and not that they went there at once.
    """
    gaps = []
    for row in rows("successions").values():
        before, after = lives().get(row["predecessor"]), lives().get(row["successor"])
        if before and after and before["end_date"] and after["start_date"]:
            ended, begun = bounds(before["end_date"])[1], bounds(after["start_date"])[0]
            if ended is not None and begun is not None and ended < begun:
                gaps.append(row["fact"])
                between = lives()[before["successors"]]
                assert row["successor"] in between["successors"].split("; ")
    assert gaps == ["national-care-standards-commission-to-care-quality-commission"]


# Ages


def test_ages_run_upwards_from_birth_and_end_in_childhood() -> None:
    ages = [row["text"].removeprefix("aged ") for row in rows("mentions").values() if row["kind"] == "age"]
    assert ages
    for age in ages:
        youngest, _, oldest = age.partition("-")
        assert 0 == int(youngest) < int(oldest) < 18
