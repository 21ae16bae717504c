"""From drafts to tables: what is refused between articles and rows."""

from collections.abc import Callable, Iterator

import pytest

from ccdata.corpus import Corpus
from ccdata.evidence.assembling import Extraction, Tables, assemble
from ccdata.evidence.draft import Draft
from ccdata.evidence.drafts import CriterionDraft, FinanceDraft, JudgementDraft, WorkDraft
from ccdata.evidence.errors import EvidenceError, ValueRefused
from ccdata.evidence.reading import ArticleReader
from ccdata.vocabulary.codebook.facts import CriterionKind, FinanceMeasure
from tests.evidence.real import OCTOBER, reader_of, real_corpus, real_tables

Script = Callable[[ArticleReader], Iterator[Draft]]


def october(script: Script, corpus: Corpus | None = None) -> Tables:
    """The tables that one script for the article of October makes."""
    corpus = corpus or real_corpus()
    reader = reader_of(OCTOBER, corpus)
    return assemble(corpus, [Extraction(OCTOBER, map(reader.voiced, script(reader)))])


def cost(
    article: ArticleReader, fact: str = "cost", statement: str = "", amount: str = "£83,000"
) -> FinanceDraft:
    with article.passage("The cost of the transfer") as p:
        return FinanceDraft(
            fact=fact,
            statement=statement,
            entity=p.link("Worcestershire County Council"),
            measure=p.code("The cost of the transfer", FinanceMeasure.COST),
            amount=p.money(amount),
        )


def test_the_rows_of_a_table_are_sorted_by_id() -> None:
    for table, rows in real_tables().items():
        ids = [row.id for row in rows]
        assert ids == sorted(ids), table


def test_a_fact_stated_twice_by_a_script_is_refused() -> None:
    def script(article: ArticleReader) -> Iterator[Draft]:
        yield cost(article)
        yield cost(article)

    with pytest.raises(EvidenceError, match="the script states 'cost' twice in finances") as caught:
        october(script)
    assert caught.value.where == OCTOBER


def test_two_statements_of_a_fact_are_told_apart() -> None:
    def script(article: ArticleReader) -> Iterator[Draft]:
        yield cost(article)
        yield cost(article, statement="again")

    assert [row.id for row in october(script)["finances"]] == [f"{OCTOBER}.cost", f"{OCTOBER}.cost.again"]


def test_a_fact_of_another_table_is_another_fact() -> None:
    def script(article: ArticleReader) -> Iterator[Draft]:
        yield cost(article, fact="same")
        with article.passage("earning a good grade last year") as p:
            yield JudgementDraft(fact="same", entity=p.link("WCF"), grade=p.grade("a good grade"))

    tables = october(script)
    assert tables["finances"][0].id == tables["judgements"][0].id
    assert all(row.is_first for row in (*tables["finances"], *tables["judgements"]))  # type: ignore[attr-defined]


def test_a_row_that_its_model_refuses_is_told_by_table_and_id() -> None:
    def script(article: ArticleReader) -> Iterator[Draft]:
        yield cost(article, fact="Not A Slug")

    with pytest.raises(EvidenceError) as caught:
        october(script)
    assert caught.value.where == f"finances/{OCTOBER}.Not A Slug"


def test_an_entity_that_the_draft_gives_two_values_is_refused() -> None:
    def script(article: ArticleReader) -> Iterator[Draft]:
        with article.passage("report to the council’s cabinet in January") as p:
            paper = p.link("report to the council’s cabinet")
        with article.passage("for the majority of former WCF staff") as p:
            yield WorkDraft(id=paper, publisher=p.link("WCF"))
        with article.passage("report on Tameside council by its commissioner") as p:
            yield WorkDraft(id=paper, publisher=p.link("Tameside council"))

    with pytest.raises(
        ValueRefused, match="is 'worcestershire-children-first' already, and now 'tameside-council'"
    ):
        october(script)


def test_items_of_a_list_are_numbered_in_the_order_in_which_they_are_read() -> None:
    def script(article: ArticleReader) -> Iterator[Draft]:
        with article.passage("would remove the need for the post") as p:
            posts, kind = (
                p.summary("would remove the need", "posts"),
                p.code("would remove", CriterionKind.BENEFIT),
            )
            for fact, item in (("z", "director of resources at WCF"), ("a", "chair")):
                yield CriterionDraft(fact=fact, list_of=posts, kind=kind, item=p.verbatim(item))

    rows = october(script)["criteria"]
    assert {row.id.rpartition(".")[2]: row.model_dump()["position"] for row in rows} == {"z": 1, "a": 2}


def test_a_statement_whose_modality_nobody_coded_is_stated() -> None:
    tables = october(lambda article: iter([cost(article)]))
    assert tables["finances"][0].model_dump()["modality"] == "stated"
    (cell,) = (row for row in tables["cells"] if row.id.endswith("/modality"))
    assert cell.model_dump()["derivation"] == "computed"
