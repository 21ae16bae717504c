"""What the sources state is recomputed from the rows that are published.

Where it does not add up, an entry of conflicts.toml names exactly the cells that do not: a contradiction
that is not listed fails here. What cannot be recomputed for want of figures is told at its place.
"""

from __future__ import annotations

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

import pytest

from tests.reconciliation import trusts
from tests.reconciliation.published import (
    ABUSE,
    ALTERNATIVE,
    LISTEN,
    READING,
    SOCIAL_WORK,
    TARGETS,
    WORCESTERSHIRE_JANUARY,
    WORCESTERSHIRE_OCTOBER,
    Values,
    assert_listed,
    cell,
    days,
    rows,
    told,
)

BEFORE_RETURN = date(2024, 9, 24)
AFTER_RETURN = date(2024, 10, 24)
AFTER_READING = {"reading-borough-council"}


# Counts, by figure and by name


def test_eleven_of_153_is_about_seven_percent() -> None:
    of_all = told("statistics", WORCESTERSHIRE_JANUARY, "authorities-under-trusts-after-worcestershire")
    share = told("statistics", ALTERNATIVE, "councils-handed-to-trusts-share")
    count = told("statistics", ALTERNATIVE, "councils-handed-to-trusts")
    assert (of_all["numerator"], of_all["denominator"]) == (11, 153)
    assert share["hedge"] == "about"
    assert share["value_low"] == round(100 * count["value_low"] / of_all["denominator"])


@pytest.mark.parametrize(
    "row", [row for row in rows("statistics").values() if row["numerator"]], ids=lambda row: str(row["fact"])
)
def test_a_share_that_is_told_as_a_fraction_follows_from_its_terms(row: Values) -> None:
    assert 0 < row["numerator"] <= row["denominator"]
    share = Decimal(100 * row["numerator"]) / row["denominator"]
    assert round(share, 4) == round(row["value_low"], 4)


def test_all_articles_tell_one_number_of_authorities_after_worcestershires_return() -> None:
    fact = "authorities-under-trusts-after-worcestershire"
    january = told("statistics", WORCESTERSHIRE_JANUARY, fact)
    september = told("statistics", ALTERNATIVE, fact)
    october = told("statistics", WORCESTERSHIRE_OCTOBER, fact)
    before = told("statistics", ALTERNATIVE, "authorities-under-trusts-before-worcestershire")
    assert january["numerator"] == september["value_low"] == october["value_low"]
    assert september["previous_low"] == before["value_low"] == september["value_low"] + 1


def test_reading_goes_from_the_number_of_authorities_after_worcestershires_return() -> None:
    after_worcestershire = told(
        "statistics", WORCESTERSHIRE_OCTOBER, "authorities-under-trusts-after-worcestershire"
    )
    after_reading = told("statistics", READING, "authorities-under-trusts-after-reading")
    assert after_reading["numerator"] == after_worcestershire["value_low"] - 1
    assert after_reading["denominator"] == 153


def test_nine_companies_ran_services_before_worcestershires_return_by_name() -> None:
    running = {company for company in trusts.companies() if trusts.running(company, BEFORE_RETURN)}
    assert len(running) == told("statistics", ALTERNATIVE, "childrens-trusts-number")["value_low"]
    assert trusts.companies() - running == {"doncaster-childrens-services-trust"}


def test_companies_created_less_those_gone_are_the_companies_that_ran_services() -> None:
    since = told("statistics", ALTERNATIVE, "trusts-created-since-spate")
    created_since = {
        row["entity"]
        for row in rows("delivery_models").values()
        if row["set_up_start"] is not None and row["set_up_end"] is None
    }
    assert created_since == {"bradford-children-and-families-trust"}
    assert since["value_low"] == len(created_since)
    gone = {company for company in trusts.companies() if not trusts.running(company, BEFORE_RETURN)}
    before = trusts.companies() - created_since
    assert len(before) + since["value_low"] - len(gone) == len(trusts.companies() - gone) == 9


def test_eleven_councils_were_handed_over_from_2014_to_2020_by_name() -> None:
    handed = told("statistics", ALTERNATIVE, "councils-handed-to-trusts")
    first, last = days(handed, "period")
    set_up = {
        row["entity"]
        for row in rows("delivery_models").values()
        if row["set_up_end"] is not None and first <= row["set_up_start"] and row["set_up_end"] <= last
    }
    names = {
        row["authority"]
        for row in rows("delivery_model_authorities").values()
        if row["delivery_model"] in set_up
    }
    assert len(names) == handed["value_low"]
    # Northamptonshire counts as the one council that it was.
    assert "northamptonshire-county-council" in names


def test_authorities_named_are_one_less_than_those_counted_and_the_register_names_it() -> None:
    """The one gap between names and counts: an authority that ended, and has two successors."""
    counted = told("statistics", ALTERNATIVE, "authorities-under-trusts-before-worcestershire")
    handed = told("statistics", ALTERNATIVE, "councils-handed-to-trusts")
    since = told("statistics", ALTERNATIVE, "trusts-created-since-spate")
    gone = told("delivery_models", ALTERNATIVE, "doncaster-trust")
    named = trusts.served(BEFORE_RETURN)
    assert len(named) == handed["value_low"] + since["value_low"] - 1 != counted["value_low"]

    assert len(trusts.by_register(named, BEFORE_RETURN)) == counted["value_low"]
    (ended,) = named - trusts.by_register(named, BEFORE_RETURN)
    statements = rows("delivery_model_authorities").values()
    slug = assert_listed(
        [
            cell("statistics", counted, "value_low"),
            cell("statistics", handed, "value_low"),
            cell("statistics", since, "value_low"),
            cell("delivery_models", gone, "returned"),
            *(
                cell("delivery_model_authorities", row, "authority")
                for row in statements
                if row["authority"] == ended
            ),
        ]
    )
    assert slug == "authorities-served-by-trusts"


def test_authorities_after_worcestershires_return_and_after_readings_are_known_by_name() -> None:
    after = trusts.by_register(trusts.served(AFTER_RETURN), AFTER_RETURN)
    assert sorted(after) == [
        "birmingham-city-council",
        "bradford-council",
        "kingston-upon-thames-council",
        "north-northamptonshire-council",  # by the register: the articles name Northamptonshire
        "reading-borough-council",
        "richmond-upon-thames-council",
        "sandwell-council",
        "slough-borough-council",
        "sunderland-city-council",
        "west-northamptonshire-council",  # likewise
        "windsor-and-maidenhead-council",
    ]
    eleven = told("statistics", WORCESTERSHIRE_OCTOBER, "authorities-under-trusts-after-worcestershire")
    ten = told("statistics", READING, "authorities-under-trusts-after-reading")
    assert len(after) == eleven["value_low"]
    assert len(after - AFTER_READING) == ten["numerator"]


@pytest.mark.parametrize("article", [WORCESTERSHIRE_JANUARY, ALTERNATIVE, WORCESTERSHIRE_OCTOBER])
def test_areas_that_improved_without_a_trust_are_as_many_as_are_named(article: str) -> None:
    named = {
        row["entity"]
        for row in rows("interventions").values()
        if row["article_id"] == article and row["kind"] == "improvement"
    }
    assert named == {"medway-council", "west-sussex-county-council"}
    assert told("statistics", article, "areas-improved-where-trust-considered")["value_low"] == len(named)


def test_all_councils_but_richmond_improved_as_far_as_their_grades_are_told() -> None:
    """Of the eleven, the grades before and after are told for five; of the others nothing contradicts it."""
    order = ["inadequate", "requires_improvement", "good", "outstanding"]
    rose = set()
    for row in rows("judgements").values():
        before, after = row["previous_grade"], row["grade"]
        if (
            row["delivered_by"] is not None
            and before is not None
            and order.index(after) > order.index(before)
        ):
            rose.add(row["entity"])
    fell = told("judgements", ALTERNATIVE, "doncaster-grade-under-trust")
    start = told("judgements", ALTERNATIVE, "doncaster-grade-at-trust-set-up")
    if order.index(fell["previous_grade"]) > order.index(start["grade"]):
        rose.add(fell["entity"])
    before = told("judgements", READING, "reading-grade-before-direction")
    after = told("judgements", READING, "reading-grade-after-transfer")
    if order.index(after["grade"]) > order.index(before["grade"]):
        rose.add(after["entity"])
    handed = trusts.served(date(2014, 1, 1)) - {"bradford-council"}
    assert len(rose & handed) == 5
    assert handed - rose == {
        "kingston-upon-thames-council",
        "northamptonshire-county-council",
        "richmond-upon-thames-council",
        "sandwell-council",
        "slough-borough-council",
        "windsor-and-maidenhead-council",
    }
    assert told("judgements", ALTERNATIVE, "richmond-grade")["qualifier"] == "already"


def test_earlier_inspections_of_worcestershire_are_as_many_as_are_told() -> None:
    told_of = told("statistics", WORCESTERSHIRE_JANUARY, "worcestershire-previous-inspections")
    earlier = {
        row["judged"]
        for row in rows("judgements").values()
        if row["entity"] == "worcestershire-county-council"
        and row["judged_end"] is not None
        and row["judged_end"].year < 2023
    }
    assert earlier == {"2017", "2019"}
    assert told_of["value_low"] == len(earlier)


def test_two_councils_in_two_years_took_services_back() -> None:
    doncaster = told("interventions", WORCESTERSHIRE_JANUARY, "doncaster-takes-services-back")
    second = told(
        "interventions", WORCESTERSHIRE_JANUARY, "worcestershire-takes-services-back.second-in-two-years"
    )
    assert second["article_date"].year - doncaster["decided_start"].year == 2


def test_new_targets_in_social_care_are_as_many_as_are_named() -> None:
    number = told("statistics", TARGETS, "new-social-care-targets-number")
    named = {
        row["fact"]
        for row in rows("targets").values()
        if row["article_id"] == TARGETS and row["fate"] == "new"
    }
    assert named == {"adoption-target", "personal-budgets-target"}
    assert number["value_low"] == len(named)


def test_the_piece_on_the_2000s_is_the_fourth_of_five() -> None:
    parts = told("statistics", SOCIAL_WORK, "jones-anniversary-series-parts")
    earlier = {id for id in rows("works") if id.startswith("jones-on-the-")}
    assert len(earlier) + 1 == 4 < parts["value_low"] == 5


def test_priorities_kept_are_fewer_than_the_agreements_before_and_these_than_their_targets() -> None:
    kept, agreements, beneath = (
        told("statistics", TARGETS, fact)["value_low"]
        for fact in (
            "central-priorities-number",
            "public-service-agreements-number",
            "targets-under-public-service-agreements",
        )
    )
    assert kept < agreements < beneath


def test_a_group_of_respondents_is_no_more_than_all() -> None:
    children = told("surveys", LISTEN, "big-listen-children")["respondents_high"]
    assert children <= told("surveys", LISTEN, "big-listen-respondents")["respondents_low"]


def test_a_base_is_the_number_of_those_who_answered() -> None:
    for group in ("providers", "professionals"):
        respondents = told("surveys", LISTEN, f"iff-research-{group}")["respondents_low"]
        bases = {
            row["base"]
            for row in rows("statistics").values()
            if row["among"] == f"all {group}" and row["base"] is not None
        }
        assert bases == {respondents}


def test_what_is_counted_is_whole() -> None:
    counts = [row for row in rows("statistics").values() if row["unit"] == "count"]
    broken = [
        row
        for row in counts
        for column in ("value_low", "value_high")
        if row[column] is not None and row[column] % 1
    ]
    assert broken
    assert assert_listed(cell("statistics", row, "value_low") for row in broken) == "wcf-staff-number"


# Money


def test_worcestershires_overspends_and_budget_fit_each_other() -> None:
    """What was spent in 2023-24 in the end is told by no article: a gap, and not a conflict."""
    for article in (WORCESTERSHIRE_JANUARY, WORCESTERSHIRE_OCTOBER):
        budget = told("finances", article, "wcf-gross-expenditure-budget")
        fourth = told("finances", article, "wcf-overspend-in-fourth-year")
        fifth = told("finances", article, "wcf-overspend-in-fifth-year")
        assert fourth["amount_high"] < fifth["amount_low"]
        assert fourth["amount_high"] + fifth["amount_high"] < budget["amount_low"]
        assert days(fifth, "period") == days(budget, "period")
        assert days(fourth, "period")[1] + timedelta(days=1) == days(fifth, "period")[0]
        assert {budget["modality"], fifth["modality"]} == {"forecast"}
        assert fourth["modality"] == "stated"


@pytest.mark.parametrize("article", [WORCESTERSHIRE_JANUARY, WORCESTERSHIRE_OCTOBER])
def test_three_years_of_surplus_lie_between_the_set_up_and_the_first_overspend(article: str) -> None:
    assert "first three years" in told("finances", article, "wcf-early-surpluses")["amount_text"]
    set_up = days(told("delivery_models", article, "worcestershire-children-first"), "set_up")
    overspent = days(told("finances", article, "wcf-overspend-in-fourth-year"), "period")[0]
    first_year = date(overspent.year - 3, 4, 1)
    assert set_up[0] < first_year.replace(year=first_year.year + 1)
    assert first_year <= set_up[1]


def test_no_overspend_is_told_of_a_time_after_its_article_unless_as_a_forecast() -> None:
    for row in rows("finances").values():
        if row["period_end"] is not None and row["period_end"] > row["article_date"]:
            assert row["modality"] in ("forecast", "expected", "planned")


def test_bradfords_overspend_is_of_its_first_year_after_it_was_created() -> None:
    """Its budget is told by no article, and the overspend can be held against nothing."""
    overspend = told("finances", ALTERNATIVE, "bcft-overspend-in-first-year")
    created = told("delivery_models", ALTERNATIVE, "bradford-trust")
    assert overspend["period_start"] >= created["set_up_start"]
    budgets = [row for row in rows("finances").values() if row["measure"] == "gross_expenditure_budget"]
    assert {row["entity"] for row in budgets} == {"worcestershire-children-first"}


def test_the_saving_that_the_board_calls_small_is_below_a_hundredth_of_the_overspend() -> None:
    saving = told("finances", WORCESTERSHIRE_JANUARY, "worcestershire-saving-from-winding-up")
    overspend = told("finances", WORCESTERSHIRE_JANUARY, "wcf-overspend-in-fifth-year")
    assert saving["recurrence"] == "per_year"
    assert 100 * saving["amount_high"] < overspend["amount_low"]


def test_one_range_of_savings_is_told_of_reading_by_the_article_and_by_cipfa() -> None:
    by_article, by_cipfa = (
        told("finances", READING, f"reading-saving-from-insourcing{voice}") for voice in ("", ".cipfa")
    )
    for column in ("amount_low", "amount_high", "recurrence"):
        assert by_article[column] == by_cipfa[column]


# Shares


def test_shares_of_one_question_and_group_do_not_exceed_the_whole() -> None:
    """Answers of which one could be given; what respondents mention may overlap, and is held singly."""
    whole: dict[tuple[Any, ...], Decimal] = defaultdict(Decimal)
    for row in rows("statistics").values():
        if row["unit"] == "percent" and row["value_low"] is not None:
            assert 0 <= row["value_low"] <= 100, row["id"]
            if row["question"] is not None and row["response"] != "mentioned":
                whole[row["article_id"], row["survey"], row["question"], row["among"]] += row["value_low"]
    assert max(whole.values()) > 80
    assert {asked: total for asked, total in whole.items() if total > 100} == {}


@pytest.mark.parametrize(
    ("fact", "least", "most"),
    [
        ("ofsted-trusted-social-care-providers", Decimal("62.5"), Decimal(75)),  # almost three-quarters
        ("ofsted-processes-unintended-consequence", Decimal(50), Decimal(100)),  # the majority
    ],
)
def test_a_share_lies_where_the_words_beside_it_put_it(fact: str, least: Decimal, most: Decimal) -> None:
    assert least < told("statistics", LISTEN, fact)["value_low"] < most


def test_glosses_say_what_the_figures_say() -> None:
    support, oppose = "single-word-judgments-support", "single-word-judgments-oppose"
    share = {row["fact"]: row["value_low"] for row in rows("statistics").values()}
    for group in ("providers", "professionals"):
        # "more supportive than not", and "by contrast" to all
        assert share[f"{support}-social-care-{group}"] > share[f"{oppose}-social-care-{group}"]
        assert share[f"{support}-all-{group}"] < share[f"{support}-social-care-{group}"]
    for fact in ("ofsted-trusted", "last-inspection-satisfied"):  # "more positive"
        assert share[f"{fact}-social-care-providers"] > share[f"{fact}-all-providers"]
    # "almost no difference"
    assert share["homes-with-complex-needs-good-or-outstanding"] == share["all-homes-good-or-outstanding"]
    more_than = told("statistics", ABUSE, "social-work-courses-without-coercive-control-training")
    assert (more_than["hedge"], more_than["value_high"]) == ("more_than", None)


def test_child_poverty_fell_as_it_is_said_to_have_fallen() -> None:
    rate = told("statistics", SOCIAL_WORK, "child-poverty-rate")
    assert rate["value_high"] < rate["previous_low"]
    begun = told("successions", SOCIAL_WORK, "conservative-to-labour-1997")["date_start"].year
    in_office = told("statistics", SOCIAL_WORK, "labour-government-1997-years")["value_low"]
    assert begun <= rate["period_start"].year
    assert rate["period_end"].year <= begun + in_office
