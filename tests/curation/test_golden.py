"""A second reading of the two articles: amounts, counts, shares, dates and grades, by fact.

The figures, dates and grades were written down from the text before the scripts were looked at. The names of
facts and entities, the modalities and the forms of companies were filled in beside the build: there
this only holds the build to itself. In four places the first reading was given up for that of the build:
"earlier this month" had been all of January 2024, "the subsequent four years" 2016 to 2020, the words for the
surpluses only "small surpluses", and Onslow's "rise to good" one row with the inadequate grade before it.

A new difference is a finding, not a value to copy from the build: go back to the words.
"""

import re
from collections import defaultdict
from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest

from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.tables.model.row import Row
from ccdata.vocabulary.codebook.evidence import Derivation
from ccdata.vocabulary.codebook.sources import PassageKind
from tests.evidence.real import JANUARY, OCTOBER, real_corpus, real_rows, real_tables

WCF, COUNCIL = "worcestershire-children-first", "worcestershire-county-council"
MODEL = "worcestershire-children-first"
Y2022, Y2023 = "2022-04-01/2023-03-31", "2023-04-01/2024-03-31"


def pounds(amount: int, hedge: str = "exact") -> dict[str, object]:
    return {"amount_low": Decimal(amount), "amount_high": Decimal(amount), "hedge": hedge}


def number(value: str, unit: str = "count", hedge: str = "exact") -> dict[str, object]:
    return {"value_low": Decimal(value), "value_high": Decimal(value), "unit": unit, "hedge": hedge}


BUDGET = pounds(148_400_000) | {
    "measure": "gross_expenditure_budget",
    "period": Y2023,
    "modality": "forecast",
}
OVERSPENT = pounds(7_600_000) | {"measure": "overspend", "period": Y2022, "modality": "stated"}
OVERSPENDING = pounds(28_600_000) | {"measure": "overspend", "period": Y2023, "modality": "forecast"}
SAVING = pounds(200_000, "about") | {"measure": "saving", "recurrence": "per_year"}
SURPLUSES: dict[str, object] = {
    "measure": "surplus",
    "amount_low": None,
    "amount_text": "small surpluses in its first three years",
}

READ_IN_JANUARY: list[tuple[str, str, dict[str, object]]] = [
    # "later this year", of 22 January 2024
    ("successions", "worcestershire-services-return.lead", {"date": "2024-01-22/2024-12-31"}),
    ("statistics", "wcf-staff", number("942.01") | {"entity": WCF, "period": "2023-09"}),
    ("successions", "worcestershire-services-return", {"date": "2024-09", "successor": COUNCIL}),
    ("successions", "wcf-staff-transfer", {"date": "2024-09"}),
    ("finances", "wcf-gross-expenditure-budget", BUDGET | {"entity": WCF}),
    ("finances", "wcf-early-surpluses", SURPLUSES | {"entity": WCF}),
    ("finances", "wcf-overspend-in-fourth-year", OVERSPENT | {"entity": WCF}),
    ("finances", "wcf-overspend-in-fifth-year", OVERSPENDING | {"entity": WCF}),
    ("finances", "worcestershire-saving-from-winding-up", SAVING | {"entity": COUNCIL}),
    ("interventions", "worcestershire-direction", {"entity": COUNCIL, "decided": "2017"}),
    ("interventions", "worcestershire-company-approval", {"entity": COUNCIL, "decided": "2018"}),
    # the report is dated, the decision is not
    ("interventions", "worcestershire-takes-services-back", {"decided": None}),
    ("reforms", "wcf-winding-up",
     {"entity": WCF, "kind": "scrapped", "date": "2024-01-22/2024-12-31", "modality": "planned"}),
    ("reforms", "turn-away-from-trusts", {"entity": "childrens-trusts", "date": "2020/.."}),
    ("interventions", "doncaster-takes-services-back", {"entity": "doncaster-council", "decided": "2022"}),
    ("judgements", "worcestershire-grade-before-direction",
     {"entity": COUNCIL, "grade": "inadequate", "judged": "2017", "judge": "ofsted"}),
    ("judgements", "worcestershire-grade-before-transfer",
     {"entity": COUNCIL, "grade": "requires_improvement", "judged": "2019", "judge": "ofsted"}),
    ("judgements", "worcestershire-grade-under-company",
     {"entity": COUNCIL, "grade": "good", "judged": "2023", "previous_grade": "requires_improvement",
      "previous_judged": "2019", "judge": "ofsted", "delivered_by": WCF}),
    ("judgements", "worcestershire-grade-under-company.wcf-board", {"grade": "good", "judged": None}),
    ("judgements", "worcestershire-grade-under-company.onslow", {"grade": "good", "judged": "2023"}),
    ("judgements", "worcestershire-grade-at-company-set-up", {"grade": "inadequate", "judged": None}),
    ("judgements", "medway-grade", {"entity": "medway-council", "grade": "good", "judged": "2023"}),
    ("judgements", "west-sussex-grade",
     {"entity": "west-sussex-county-council", "grade": "requires_improvement", "judged": "2023",
      "qualifier": "with good features"}),
    ("delivery_models", MODEL,
     {"directed": "2017", "approved": "2018", "set_up": "2019", "contract_years": Decimal(5),
      "return_planned": "2024-09", "returned": None, "form": "council_owned_company"}),
    ("delivery_models", "doncaster-trust", {"set_up": "2014", "mandate": "directed"}),
    ("delivery_models", "achieving-for-children",
     {"set_up": "2014", "mandate": "voluntary", "form": "community_interest_company"}),
    ("delivery_models", "slough-trust", {"set_up": "2015", "mandate": "directed"}),
    # "Over the subsequent four years", after 2016
    ("delivery_models", "birmingham-trust", {"set_up": "2017/2020"}),
    ("delivery_models", "northamptonshire-trust", {"set_up": "2017/2020"}),
    ("delivery_models", "reading-trust", {"set_up": "2017/2020", "entity": "brighter-futures-for-children"}),
    ("delivery_models", "sandwell-trust", {"set_up": "2017/2020"}),
    ("delivery_models", "sunderland-trust", {"set_up": "2017/2020", "entity": "together-for-children"}),
    ("delivery_models", f"{MODEL}.spate", {"set_up": "2017/2020"}),
    # "since then", after those four years
    ("delivery_models", "bradford-trust", {"set_up": "2020/.."}),
    ("delivery_model_authorities", "achieving-for-children-serves-windsor-and-maidenhead",
     {"joined": "2017/2020"}),
    ("targets", "trusts-ambition-2016",
     {"value_low": Decimal("33.3333"), "value_high": Decimal("33.3333"), "unit": "percent", "hedge": "exact",
      "introduced": "2016"}),
    ("statistics", "authorities-under-trusts-after-worcestershire",
     {"numerator": 11, "denominator": 153, "unit": "percent"}),
    ("statistics", "trusts-created-since-spate", number("1") | {"period": "2020/.."}),
    ("statistics", "worcestershire-previous-inspections", number("2")),
    ("statistics", "areas-improved-where-trust-considered", number("2")),
    # "during this time", of "since then": after those four years
    ("interventions", "medway-trust-rejected", {"decided": "2020/.."}),
    ("interventions", "west-sussex-trust-rejected", {"decided": "2020/.."}),
    ("roles", "russell-wcf-chief-executive", {"person": "tina-russell", "held": "2023-09"}),
    ("roles", "russell-director-of-childrens-services", {"organisation": COUNCIL, "held": "2023-09"}),
    ("roles", "onslow-cabinet-member", {"person": "tracey-onslow", "organisation": COUNCIL}),
]  # fmt: skip

READ_IN_OCTOBER: list[tuple[str, str, dict[str, object]]] = [
    ("statistics", "worcestershire-years-under-trust", number("5", "year")),
    ("successions", "worcestershire-services-return", {"date": "2024-10-01"}),
    ("statistics", "authorities-under-trusts-after-worcestershire", number("11")),
    ("interventions", "worcestershire-direction", {"decided": "2017"}),
    ("interventions", "worcestershire-company-approval", {"decided": "2018"}),
    ("interventions", "worcestershire-takes-services-back", {"decided": None}),
    ("successions", "doncaster-services-return", {"successor": "doncaster-council", "date": "2022"}),
    ("interventions", "doncaster-takes-services-back", {"decided": "2022"}),
    ("interventions", "tameside-commissioner-recommendation", {"decided": "2024-09"}),
    ("interventions", "medway-trust-rejected", {"decided": "2020/.."}),
    ("interventions", "west-sussex-trust-rejected", {"decided": "2020/.."}),
    ("interventions", "herefordshire-trust-rejected", {"decided": "2020/.."}),
    ("interventions", "north-east-lincolnshire-trust-rejected", {"decided": "2020/.."}),
    ("interventions", "solihull-trust-rejected", {"decided": "2020/.."}),
    ("interventions", "sefton-trust-rejected", {"decided": "2020/.."}),
    ("judgements", "worcestershire-grade-before-direction", {"grade": "inadequate", "judged": "2017"}),
    ("judgements", "worcestershire-grade-before-transfer",
     {"grade": "requires_improvement", "judged": "2019"}),
    ("judgements", "worcestershire-grade-under-company", {"grade": "good", "judged": "2023"}),
    ("judgements", "medway-grade", {"entity": "medway-council", "grade": "good", "judged": "2023"}),
    ("judgements", "west-sussex-grade",
     {"grade": "requires_improvement", "judged": "2023", "qualifier": "with good features"}),
    ("delivery_models", MODEL,
     {"directed": "2017", "approved": "2018", "set_up": "2019", "contract_years": Decimal(5),
      "returned": "2024-10-01", "return_planned": None}),
    ("delivery_models", "doncaster-trust", {"returned": "2022"}),
    ("delivery_models", "bradford-trust", {"set_up": "2020/.."}),
    ("finances", "wcf-gross-expenditure-budget", BUDGET),
    ("finances", "wcf-early-surpluses", SURPLUSES),
    ("finances", "wcf-overspend-in-fourth-year", OVERSPENT),
    ("finances", "wcf-overspend-in-fifth-year", OVERSPENDING),
    ("finances", "worcestershire-saving-from-winding-up", SAVING | {"modality": "claimed"}),
    ("finances", "worcestershire-saving-from-winding-up.spokesperson", SAVING | {"attributed_to": COUNCIL}),
    ("finances", "worcestershire-cost-of-transfer",
     pounds(83_000) | {"measure": "cost", "recurrence": "once", "modality": "stated"}),
    ("statistics", "trusts-created-since-spate", number("1") | {"period": "2020/.."}),
    ("statistics", "areas-improved-where-trust-considered", number("2")),
    ("roles", "couldrick-tameside-commissioner", {"organisation": "tameside-council"}),
]  # fmt: skip

READ = [
    (table, f"{article}.{statement}", column, value)
    for article, read in ((JANUARY, READ_IN_JANUARY), (OCTOBER, READ_IN_OCTOBER))
    for table, statement, cells in read
    for column, value in cells.items()
]

ARTICLES = [
    (JANUARY, "published", "2024-01-22"),
    (JANUARY, "published_at", "2024-01-22T14:33:21Z"),
    (JANUARY, "comments", None),
    (OCTOBER, "published", "2024-10-24"),
    (OCTOBER, "published_at", "2024-10-24T13:12:39Z"),
    (OCTOBER, "comments", 4),
]

# A work is told of in several articles and has one row.
WORKS = [
    ("worcestershire-cabinet-report-2024", "date", "2024-01-01/2024-01-22"),
    ("ofsted-report-on-worcestershire-2023", "date", "2023"),
    ("lga-report-2022", "date", "2022"),
    ("worcestershire-council-paper-2024", "date", "2024-07"),
    ("russell-comments-2023", "date", "2023-09"),
]


def row(table: str, row_id: str) -> Row:
    return real_rows()[table][row_id]


@pytest.mark.parametrize(("table", "row_id", "column", "value"), READ)
def test_the_build_says_what_the_article_says(table: str, row_id: str, column: str, value: object) -> None:
    assert row(table, row_id).model_dump()[column] == value


@pytest.mark.parametrize(("article", "column", "value"), ARTICLES)
def test_the_fields_of_the_article_are_read(article: str, column: str, value: object) -> None:
    assert row("articles", article).model_dump()[column] == value


@pytest.mark.parametrize(("work", "column", "value"), WORKS)
def test_the_works_that_the_articles_rely_on_are_dated(work: str, column: str, value: object) -> None:
    assert row("works", work).model_dump()[column] == value


def test_a_fraction_of_staff_stays_a_count_because_the_source_names_no_other_unit() -> None:
    values: dict[str, Any] = row("statistics", f"{JANUARY}.wcf-staff").model_dump()
    assert (values["value_low"], values["unit"]) == (Decimal("942.01"), "count")


def parsed() -> Iterator[tuple[str, str, str]]:
    """Every cell of a fact table whose value a parser took from one of the two articles."""
    for cell in real_tables()["cells"]:
        if (
            isinstance(cell, CellRow)
            and cell.derivation is Derivation.PARSED
            and "fact" in type(row(cell.table, cell.row_id)).model_fields
        ):
            yield cell.table, cell.row_id, cell.column


def test_every_value_that_a_parser_took_was_read_a_second_time() -> None:
    """So that a row added to a script is added here too, from the text."""
    seen = {(table, row_id) for table, row_id, _, _ in READ}
    assert {(table, row_id) for table, row_id, _ in parsed()} - seen == set()


def test_every_figure_of_the_text_is_cited() -> None:
    """The floor of the census: what stands in the text as a figure is told somewhere."""
    covered: dict[str, set[int]] = defaultdict(set)
    for one in real_tables()["citations"]:
        if isinstance(one, CitationRow):
            covered[one.passage_id].update(range(one.start, one.end))
    untold = {
        (passage.id, figure[0])
        for passage in real_corpus().passages
        if passage.article_id in (JANUARY, OCTOBER) and passage.kind is PassageKind.PARAGRAPH
        for figure in re.finditer(r"\d[\d.,]*", passage.text)
        if passage.start + figure.start() not in covered[passage.id]
    }
    assert {(passage, figure.rstrip(".,")) for passage, figure in untold} == set()
