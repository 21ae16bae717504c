"""The list of articles and the seeds fit each other, and an article gives its fields from any copy."""

from collections.abc import Callable
from pathlib import Path

import pytest

from ccdata.corpus import Corpus, SeedError, read_corpus
from ccdata.vocabulary.codebook.sources import DateBasis, PassageKind

Edit = Callable[[Path, Callable[[list[dict[str, str]]], None]], None]

JONES = "community-care-2024-09-05-social-work-2000s"
JANUARY = "community-care-2024-01-22-worcestershire"


def of(records: list[dict[str, str]], article_id: str) -> list[dict[str, str]]:
    return [record for record in records if record["id"] == article_id]


def test_dates_and_addresses_that_no_source_states_are_given_with_their_basis(corpus: Corpus) -> None:
    given = {
        article.id: (article.published, article.published_basis)
        for article in corpus.articles.values()
        if article.published is not None
    }
    assert given == {
        "community-care-2001-11-21-feeling-the-pressure": ("2001-11-21", DateBasis.FROM_URL),
        "care-appointments-2012-u-turn-on-targets": ("2012-03-13/2012-10-26", DateBasis.INFERRED),
        "community-care-2002-10-22-time-to-change-course": ("2002-10-22", DateBasis.FROM_URL),
    }
    assert all(corpus.articles[article_id].given_url is not None for article_id in given)


def test_an_address_stands_in_the_feed_or_is_given(corpus: Corpus) -> None:
    article = corpus.articles[JANUARY]
    assert article.given_url is None
    assert article.url == (
        "https://www.communitycare.co.uk/2024/01/22/"
        "childrens-trust-to-be-disbanded-as-council-takes-services-back-in-house/"
    )
    given = corpus.articles["community-care-2001-11-21-feeling-the-pressure"]
    assert given.url == given.given_url == "https://www.communitycare.co.uk/2001/11/21/feeling-the-pressure/"


def test_a_field_that_the_primary_copy_lacks_comes_from_the_other(corpus: Corpus) -> None:
    article = corpus.articles[JONES]
    date, title = article.field(PassageKind.DATE), article.field(PassageKind.TITLE)
    assert date is not None
    assert date.text == "Thu, 05 Sep 2024 08:00:07 +0000"
    assert title is not None
    assert title.source_id.startswith("000")


def test_a_field_that_no_copy_has_is_none(corpus: Corpus) -> None:
    assert corpus.articles[JANUARY].field(PassageKind.COMMENT_COUNT) is None


def test_what_a_copy_has_many_of_is_not_a_field(corpus: Corpus) -> None:
    with pytest.raises(ValueError, match="29 passages of kind paragraph in 003"):
        corpus.articles[JANUARY].field(PassageKind.PARAGRAPH)


def test_the_list_that_ships_reads(seeds: Path, edit_list: Edit) -> None:
    edit_list(seeds / "articles.csv", lambda records: None)
    assert len(read_corpus(seeds).articles) == 11


@pytest.mark.parametrize(
    ("article_id", "changes", "what"),
    [
        (JANUARY, {"title": "Children’s trust to be disbanded"}, "does not stand in 003"),
        (JANUARY, {"source_id": "009"}, "not a source"),
        (JANUARY, {"primary": "false"}, "has not one primary copy"),
        (JANUARY, {"primary": "no"}, "not a flag"),
        (JANUARY, {"published": "2024-01-22"}, "a date and its basis do not fit"),
        (JANUARY, {"published_basis": "inferred"}, "a date and its basis do not fit"),
        (JANUARY, {"published_basis": "guessed"}, "an unknown code in published_basis"),
        (JANUARY, {"url": "https://example.org/"}, "a source states the address"),
        (
            "care-appointments-2012-u-turn-on-targets",
            {"published": "", "published_basis": "stated"},
            "no source states the date",
        ),
    ],
)
def test_a_line_that_does_not_fit_is_refused(
    seeds: Path, edit_list: Edit, article_id: str, changes: dict[str, str], what: str
) -> None:
    edit_list(seeds / "articles.csv", lambda records: of(records, article_id)[0].update(changes))
    with pytest.raises(SeedError, match=what) as caught:
        read_corpus(seeds)
    assert "articles.csv" in caught.value.where


def test_an_article_with_two_primary_copies_is_refused(seeds: Path, edit_list: Edit) -> None:
    edit_list(seeds / "articles.csv", lambda records: of(records, JONES)[1].update(primary="true"))
    with pytest.raises(SeedError, match="has not one primary copy"):
        read_corpus(seeds)


def test_the_lines_of_one_article_say_the_same_of_it(seeds: Path, edit_list: Edit) -> None:
    edit_list(seeds / "articles.csv", lambda records: of(records, JONES)[1].update(published_note="late"))
    with pytest.raises(SeedError, match="do not agree"):
        read_corpus(seeds)


def test_a_copy_is_listed_once(seeds: Path, edit_list: Edit) -> None:
    edit_list(seeds / "articles.csv", lambda records: records.append(of(records, JANUARY)[0]))
    with pytest.raises(SeedError, match="the same title of a source twice"):
        read_corpus(seeds)


@pytest.mark.parametrize("article_id", [JANUARY, "care-appointments-2012-u-turn-on-targets"])
def test_an_article_that_stands_in_a_source_and_in_no_line_is_refused(
    seeds: Path, edit_list: Edit, article_id: str
) -> None:
    edit_list(seeds / "articles.csv", lambda records: records.remove(of(records, article_id)[0]))
    with pytest.raises(SeedError, match="an article is not registered"):
        read_corpus(seeds)
