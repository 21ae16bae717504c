"""Two articles tell one story in other words: what they share are facts, what each says are statements."""

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

import pytest

from tests.evidence.real import JANUARY, OCTOBER, real_tables

FACT_TABLES = [name for name, rows in real_tables().items() if rows and "fact" in type(rows[0]).model_fields]


def statements() -> Iterator[tuple[str, dict[str, Any]]]:
    """Every statement with its table. A fault is that of one text, and shared by none."""
    for table in FACT_TABLES:
        for row in real_tables()[table]:
            values = row.model_dump()
            if "is_first" in values:
                yield table, values


def by_fact() -> dict[tuple[str, str], list[dict[str, Any]]]:
    found: dict[tuple[str, str], list[dict[str, Any]]] = defaultdict(list)
    for table, values in statements():
        found[table, values["fact"]].append(values)
    return found


FACTS = by_fact()
SHARED = {key: own for key, own in FACTS.items() if {one["article_id"] for one in own} == {JANUARY, OCTOBER}}


def of(table: str, fact: str, article: str) -> dict[str, Any]:
    """The article's own statement of a fact: that which no one is quoted for."""
    (found,) = (one for one in FACTS[table, fact] if one["id"] == f"{article}.{fact}")
    return found


# What both articles say, by a reading of the two side by side.
TOLD_BY_BOTH = [
    ("delivery_models", "worcestershire-children-first"),
    ("delivery_model_authorities", "worcestershire-children-first-serves-worcestershire"),
    ("delivery_models", "bradford-trust"),
    ("delivery_models", "doncaster-trust"),
    ("finances", "wcf-gross-expenditure-budget"),
    ("finances", "wcf-early-surpluses"),
    ("finances", "wcf-overspend-in-fourth-year"),
    ("finances", "wcf-overspend-in-fifth-year"),
    ("finances", "worcestershire-saving-from-winding-up"),
    ("interventions", "worcestershire-direction"),
    ("interventions", "worcestershire-commissioner-recommendation"),
    ("interventions", "worcestershire-company-approval"),
    ("interventions", "worcestershire-takes-services-back"),
    ("interventions", "doncaster-takes-services-back"),
    ("interventions", "medway-trust-considered"),
    ("interventions", "west-sussex-trust-considered"),
    ("judgements", "worcestershire-grade-before-direction"),
    ("judgements", "worcestershire-grade-before-transfer"),
    ("judgements", "worcestershire-grade-under-company"),
    ("judgements", "medway-grade"),
    ("judgements", "west-sussex-grade"),
    ("statistics", "authorities-under-trusts-after-worcestershire"),
    ("statistics", "trusts-created-since-spate"),
    ("successions", "worcestershire-services-return"),
    ("successions", "wcf-staff-transfer"),
]


@pytest.mark.parametrize(("table", "fact"), TOLD_BY_BOTH)
def test_what_both_articles_tell_is_one_fact(table: str, fact: str) -> None:
    assert (table, fact) in SHARED


@pytest.mark.parametrize(("table", "fact"), FACTS)
def test_each_fact_is_counted_once_in_the_earliest_article(table: str, fact: str) -> None:
    own = FACTS[table, fact]
    firsts = [one for one in own if one["is_first"]]
    assert len(firsts) == 1
    assert firsts[0]["article_date"] == min(one["article_date"] for one in own)


def test_a_slug_that_two_articles_share_is_in_one_table() -> None:
    """Or a fact would be two, and counted twice."""
    tables: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
    for table, values in statements():
        tables[values["fact"]][values["article_id"]].add(table)
    for fact, own in tables.items():
        if len(own) > 1:
            assert len(set().union(*own.values())) == 1, fact


# Where the two agree, and where what the later one knows differs.

SAME = [
    ("finances", "wcf-gross-expenditure-budget", "amount_low", 148_400_000),
    ("finances", "wcf-gross-expenditure-budget", "period", "2023-04-01/2024-03-31"),
    ("finances", "wcf-gross-expenditure-budget", "modality", "forecast"),
    ("finances", "wcf-overspend-in-fourth-year", "amount_low", 7_600_000),
    ("finances", "wcf-overspend-in-fifth-year", "amount_low", 28_600_000),
    ("finances", "wcf-overspend-in-fifth-year", "modality", "forecast"),
    ("finances", "worcestershire-saving-from-winding-up", "hedge", "about"),
    ("finances", "worcestershire-saving-from-winding-up", "recurrence", "per_year"),
    ("judgements", "worcestershire-grade-before-direction", "judged", "2017"),
    ("judgements", "worcestershire-grade-before-transfer", "grade", "requires_improvement"),
    ("judgements", "worcestershire-grade-under-company", "judged", "2023"),
    ("judgements", "west-sussex-grade", "qualifier", "with good features"),
    ("delivery_models", "worcestershire-children-first", "approved", "2018"),
    ("delivery_models", "worcestershire-children-first", "contract_years", 5),
    ("statistics", "trusts-created-since-spate", "period", "2020/.."),
]


@pytest.mark.parametrize(("table", "fact", "column", "value"), SAME)
def test_what_both_articles_tell_alike_is_alike(table: str, fact: str, column: str, value: object) -> None:
    assert of(table, fact, JANUARY)[column] == value
    assert of(table, fact, OCTOBER)[column] == value


DIFFERENT = [
    ("delivery_models", "worcestershire-children-first", "return_planned", "2024-09", None),
    ("delivery_models", "worcestershire-children-first", "returned", None, "2024-10-01"),
    ("successions", "worcestershire-services-return", "date", "2024-09", "2024-10-01"),
    ("successions", "worcestershire-services-return", "modality", "planned", "stated"),
    ("successions", "wcf-staff-transfer", "modality", "planned", "stated"),
    ("statistics", "authorities-under-trusts-after-worcestershire", "unit", "percent", "count"),
    ("statistics", "authorities-under-trusts-after-worcestershire", "denominator", 153, None),
    ("statistics", "authorities-under-trusts-after-worcestershire", "modality", "planned", "stated"),
    ("delivery_models", "doncaster-trust", "set_up", "2014", None),
    ("delivery_models", "doncaster-trust", "returned", None, "2022"),
]


@pytest.mark.parametrize(("table", "fact", "column", "january", "october"), DIFFERENT)
def test_what_the_articles_tell_differently_stays_different(
    table: str, fact: str, column: str, january: object, october: object
) -> None:
    assert of(table, fact, JANUARY)[column] == january
    assert of(table, fact, OCTOBER)[column] == october
