import pytest

from ccdata.evidence.drafts import FinanceDraft, OrganisationDraft, WorkDraft
from ccdata.evidence.errors import ValueRefused
from ccdata.evidence.record import Record, cell_id
from ccdata.vocabulary.codebook.facts import FinanceMeasure
from ccdata.vocabulary.codebook.values import Hedge
from tests.evidence.making import reader


def test_one_cited_quantity_fills_the_columns_that_draw_from_it() -> None:
    read = reader("Ofsted paid the cost of about £83,000 then.")
    record = Record("finances", "a.b", {"id": "a.b"})
    amount = read.money("about £83,000")
    measure = read.code("the cost", FinanceMeasure.COST)
    record.fill(FinanceDraft(fact="b", entity=read.link("Ofsted"), measure=measure, amount=amount))
    assert (record.values["amount_low"], record.values["hedge"]) == (83000, Hedge.ABOUT)
    assert record.origins["amount_high"] == (amount, ("high",))


def test_a_bound_that_the_words_do_not_give_stays_empty_without_an_origin() -> None:
    read = reader("Ofsted paid the cost, over £83,000 then.")
    record = Record("finances", "a.b", {"id": "a.b"})
    measure = read.code("the cost", FinanceMeasure.COST)
    amount = read.money("over £83,000")
    record.fill(FinanceDraft(fact="b", entity=read.link("Ofsted"), measure=measure, amount=amount))
    assert record.values.get("amount_high") is None
    assert "amount_high" not in record.origins


def test_two_values_for_a_cell_of_an_entity_are_refused() -> None:
    read = reader("The a-report came in 2022, or in 2023 then.")
    record = Record("works", "a-report", {"id": "a-report"})
    work = read.verbatim("a-report")
    record.fill(WorkDraft(id=work, date=read.date("in 2022")))
    with pytest.raises(ValueRefused, match="works/a-report/date is '2022' already, and now '2023'") as caught:
        record.fill(WorkDraft(id=work, date=read.date("in 2023")))
    assert caught.value.quote == "in 2023"
    assert "an-article.001.paragraph-01" in caught.value.where


def test_the_same_value_again_is_cited_from_both_places() -> None:
    read = reader("It is called A Body. A Body it is.")
    record = Record("organisations", "a-body", {"id": "a-body"})
    first, second = read.verbatim("A Body", nth=1), read.verbatim("A Body", nth=2)
    record.fill(OrganisationDraft(id="a-body", official_name=first))
    record.fill(OrganisationDraft(id="a-body", official_name=second))
    assert record.origins["official_name"] == (first.confirmed(second), ())


def test_a_cell_is_named_by_table_row_and_column() -> None:
    assert Record("works", "a-report", {}).cell_id("date") == cell_id("works", "a-report", "date")
    assert cell_id("works", "a-report", "date") == "works/a-report/date"
