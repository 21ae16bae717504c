"""What a script may not do: each tiny script is refused, with a message that says why."""

from __future__ import annotations

import csv
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

from ccdata.corpus import read_corpus
from ccdata.curation import scripts
from ccdata.evidence.bibliography import published
from ccdata.evidence.cited import Cited
from ccdata.evidence.drafts import FinanceDraft
from ccdata.evidence.errors import EvidenceError, QuoteRefused, ValueRefused
from ccdata.evidence.reading import ArticleReader, infer
from ccdata.parsers.values import Quantity, When
from ccdata.vocabulary.codebook.evidence import Derivation
from ccdata.vocabulary.codebook.facts import FinanceMeasure
from ccdata.vocabulary.codebook.values import Unit
from tests.evidence.real import JANUARY, OCTOBER, reader_of, real_corpus

ARTICLE = "community-care-2024-12-01-made-up"
TEXT = """Made up for a test

Ofsted said that the council would save £200,000-£300,000 a year.

More than a third of them were late. It was not yet ‘good’ by then.

It went from inadequate in 2018 to outstanding in 2021, Ofsted said.

All but one of them were late. The following year Ofsted came again.

Ofsted paid £83,000.
"""


def listed(path: Path, columns: str, *lines: tuple[str, ...]) -> None:
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerow(columns.split(","))
        writer.writerows(lines)


@pytest.fixture
def article(tmp_path: Path) -> ArticleReader:
    """The made-up article, read from a folder of seeds like any other."""
    data = TEXT.encode("utf-8")
    (tmp_path / "009_made_up.txt").write_bytes(data)
    pin = (hashlib.sha256(data).hexdigest(), str(len(TEXT)))
    listed(
        tmp_path / "register.csv",
        "name,sha256,characters,kind,publisher,title,rights",
        ("009_made_up.txt", *pin, "page", "Community Care", "Made up for a test", "made up"),
    )
    listed(
        tmp_path / "articles.csv",
        "id,source_id,title,primary,url,published,published_basis,published_note",
        (
            ARTICLE,
            "009_made_up",
            "Made up for a test",
            "true",
            "https://example.org/",
            "2024-12-01",
            "inferred",
            "x",
        ),
    )
    listed(tmp_path / "outline.csv", "source_id,text,reach,kind")
    corpus = read_corpus(tmp_path)
    return ArticleReader(corpus.articles[ARTICLE], corpus, published(corpus.articles[ARTICLE], corpus))


def whole(article: ArticleReader) -> object:
    return article.passage("save £200,000").verbatim(
        "Ofsted said that the council would save £200,000-£300,000 a year."
    )


REFUSED: dict[str, tuple[Callable[[ArticleReader], object], type[EvidenceError], str]] = {
    "the end of a range": (
        lambda a: a.passage("save £200,000").money("£300,000"),
        QuoteRefused, "takes a part of '£200,000-£300,000'"),
    "the beginning of a range": (
        lambda a: a.passage("save £200,000").money("£200,000"),
        QuoteRefused, "takes a part of '£200,000-£300,000'"),
    "a fraction without its hedge": (
        lambda a: a.passage("a third").share("a third"), QuoteRefused, "takes a part of 'More than a third'"),
    "a grade without its not yet": (
        lambda a: a.passage("a third").grade("‘good’"), QuoteRefused, "takes a part of 'not yet ‘good’'"),
    "a grade with its not yet": (
        lambda a: a.passage("a third").grade("not yet ‘good’"), ValueRefused, "'not' stands in the clause"),
    "the year of the other grade": (
        lambda a: a.passage("from inadequate").grade("outstanding in 2021"),
        QuoteRefused, "a part of 'inadequate in 2018 to outstanding in 2021', which is one change"),
    "a grade out of a dated pair": (
        lambda a: a.passage("from inadequate").grade("outstanding"), QuoteRefused, "takes a part of"),
    "a year out of a dated pair": (
        lambda a: a.passage("from inadequate").date("2018"), QuoteRefused, "takes a part of"),
    "the years of a pair out of their order": (
        lambda a: a.passage("from inadequate").dated_grade_change("2018 to outstanding in 2021"),
        EvidenceError, "takes a part of|refuses"),
    "one out of all but one": (
        lambda a: a.passage("All but one").count("one"), QuoteRefused, "takes a part of 'All but one'"),
    "a whole paragraph": (whole, QuoteRefused, "the quote is a whole paragraph"),
    "a literal year as an anchor": (
        lambda a: a.passage("The following year").relative("The following year", cast(Any, "2021")),
        ValueRefused, "the anchor '2021' is not a cited time"),
    "a literal time as an anchor": (
        lambda a: a.passage("The following year").relative("The following year", cast(Any, When("2021"))),
        ValueRefused, "is not a cited time"),
    "a literal dressed as cited, as an anchor": (
        lambda a: a.passage("The following year").relative(
            "The following year", Cited(When("2021"), Derivation.PARSED, ())),
        ValueRefused, "is not a cited time"),
    "a literal time inferred, as an anchor": (
        lambda a: infer(When("2021"), a.passage("All but one").words("one of them"),
                        a.passage("All but one").words("late")),
        ValueRefused, "neither a code nor the id of an entity"),
    "an antecedent that is not cited": (
        lambda a: a.passage("save £200,000").link("the council", antecedent=cast(Any, "medway-council")),
        ValueRefused, "the antecedent 'medway-council' is not cited"),
    "a figure typed into a summary": (
        lambda a: a.passage("paid £83,000").summary("Ofsted paid", "a payment of £83,000"),
        ValueRefused, "holds a digit"),
}  # fmt: skip


@pytest.mark.parametrize(("script", "error", "why"), REFUSED.values(), ids=REFUSED.keys())
def test_a_script_is_refused_and_told_why(
    article: ArticleReader,
    script: Callable[[ArticleReader], object],
    error: type[EvidenceError],
    why: str,
) -> None:
    with pytest.raises(error, match=why) as caught:
        script(article)
    assert caught.value.mend, "it says how to mend it"


def test_the_same_scripts_may_quote_the_whole_of_it(article: ArticleReader) -> None:
    """Or the refusals above could have another reason."""
    assert article.passage("save £200,000").money("£200,000-£300,000").value.high == 300_000
    assert article.passage("a third").share("More than a third").value.low is not None
    grades, times = article.passage("from inadequate").dated_grade_change(
        "from inadequate in 2018 to outstanding in 2021"
    )
    assert (str(grades.after.value), times.after.value.edtf) == ("outstanding", "2021")
    following = article.passage("The following year").relative("The following year", times.after)
    assert following.value.edtf == "2022"
    assert article.passage("paid £83,000").link("Ofsted").value == "ofsted"


@pytest.mark.parametrize(
    "typed",
    [83000, "£83,000", When("2021"), Cited(Quantity(None, None, Unit.GBP), Derivation.PARSED, ())],
    ids=["number", "words", "time", "dressed as cited"],
)
def test_a_value_typed_beside_its_quote_is_refused(article: ArticleReader, typed: object) -> None:
    p = article.passage("paid £83,000")
    with pytest.raises(ValueRefused, match=r"the cell finances\.amount is .*, which is not a cited value"):
        FinanceDraft(
            fact="x",
            entity=p.link("Ofsted"),
            measure=p.code("paid", FinanceMeasure.COST),
            amount=cast(Any, typed),
        )


# On the real articles ------------------------------------------------------------------------


def test_a_grade_and_the_year_of_the_other_are_not_to_be_had_from_a_real_pair() -> None:
    p = reader_of(JANUARY, real_corpus()).passage("services progressing from requires improvement")
    for quote in ("in 2019", "in 2023", "2023"):
        with pytest.raises(QuoteRefused, match="takes a part of"):
            p.date(quote)
    for quote in ("requires improvement", "good"):
        with pytest.raises(QuoteRefused, match="takes a part of"):
            p.grade(quote)


def test_a_quote_of_the_other_article_is_refused_by_name() -> None:
    p = reader_of(OCTOBER, real_corpus()).passage("The cost of the transfer")
    with pytest.raises(EvidenceError, match="another article: community-care-2024-01-22-worcestershire"):
        p.verbatim("numbering 942.01")


def test_a_passage_is_opened_by_words_that_stand_in_it_alone() -> None:
    article = reader_of(JANUARY, real_corpus())
    with pytest.raises(EvidenceError, match=r"the words stand in \d+ passages"):
        article.passage("WCF")
    with pytest.raises(EvidenceError, match="no passage of the article holds the words"):
        article.passage("£83,000")


def test_every_script_is_of_an_article_that_exists() -> None:
    assert {JANUARY, OCTOBER} <= set(scripts()) <= set(real_corpus().articles)
