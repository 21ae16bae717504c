"""The five real sources: split without loss, and into the parts that a reader counts by hand."""

from collections import Counter
from collections.abc import Callable, Iterable
from itertools import pairwise
from pathlib import Path

import pytest

from ccdata.corpus import Corpus, Passage, SeedError, read_corpus
from ccdata.vocabulary.codebook.sources import PassageKind as Kind

Change = Callable[[Path, str, str, str], None]

FEED = "003_94971244c0b2db0a"
PRESSURE = "community-care-2001-11-21-feeling-the-pressure"
U_TURN = "care-appointments-2012-u-turn-on-targets"
COURSE = "community-care-2002-10-22-time-to-change-course"
JONES = "community-care-2024-09-05-social-work-2000s"
SCCIF = "community-care-2025-04-07-sccif-stability"
READING = "community-care-2025-01-29-reading"
OCTOBER = "community-care-2024-10-24-worcestershire"
ALTERNATIVE = "community-care-2024-09-24-alternative-to-trusts"
ABUSE = "community-care-2024-09-13-domestic-abuse"
SINGLE_WORD = "community-care-2024-09-03-single-word-judgments"
JANUARY = "community-care-2024-01-22-worcestershire"

SOURCE_IDS = [
    "000_691aa027dd8c01fa",
    "001_76039b7620939de8",
    "002_3b3e17a4109cb12e",
    FEED,
    "004_53e5cc9320f63c85",
]


@pytest.mark.parametrize("source_id", SOURCE_IDS)
def test_passages_and_white_space_give_back_each_source(
    corpus: Corpus, source_id: str, check_split: Callable[[str, Iterable[Passage]], None]
) -> None:
    source = corpus.sources[source_id]
    passages = [passage for passage in corpus.passages if passage.source_id == source_id]
    check_split(source.text, passages)
    assert all(source.text[passage.start : passage.end] == passage.text for passage in passages)


def test_the_articles_are_eleven_with_twelve_copies(corpus: Corpus) -> None:
    assert set(corpus.articles) == {
        PRESSURE,
        U_TURN,
        COURSE,
        JONES,
        SCCIF,
        READING,
        OCTOBER,
        ALTERNATIVE,
        ABUSE,
        SINGLE_WORD,
        JANUARY,
    }
    copies = [copy for article in corpus.articles.values() for copy in article.copies]
    assert len(copies) == 12
    assert [copy.source_id for copy in copies].count(FEED) == 8
    assert corpus.articles[JONES].source_ids == (SOURCE_IDS[0], FEED)


def test_copies_cover_their_source_but_for_the_header_of_the_feed(corpus: Corpus) -> None:
    for source in corpus.sources.values():
        passages = [passage for passage in corpus.passages if passage.source_id == source.id]
        copies = sorted(
            (copy.start, copy.end, copy.article_id)
            for article in corpus.articles.values()
            for copy in article.copies
            if copy.source_id == source.id
        )
        for passage in passages:
            inside = [name for start, end, name in copies if start <= passage.start and passage.end <= end]
            assert inside == ([] if passage.article_id is None else [passage.article_id])
        assert copies[-1][1] == len(source.text.rstrip())


def test_passage_ids_are_unique_and_name_article_source_and_kind(corpus: Corpus) -> None:
    ids = [passage.id for passage in corpus.passages]
    assert len(set(ids)) == len(ids)
    assert f"{JANUARY}.003.paragraph-06" in ids
    assert "channel.003.channel_title-01" in ids


def test_passages_are_sorted_by_source_and_start(corpus: Corpus) -> None:
    places = [(passage.source_id, passage.start) for passage in corpus.passages]
    assert places == sorted(places)
    standing = {p for article in corpus.articles.values() for copy in article.copies for p in copy.passages}
    assert standing | {p for p in corpus.passages if p.article_id is None} == set(corpus.passages)


# Counted in the sources by eye.
@pytest.mark.parametrize(
    ("article_id", "paragraphs", "headings", "list_items"),
    [
        (JONES, 29, 4, 0),
        (PRESSURE, 29, 0, 0),
        (U_TURN, 11, 0, 0),
        (COURSE, 27, 0, 0),
        (SCCIF, 11, 2, 4),
        (READING, 20, 4, 5),
        (OCTOBER, 20, 5, 0),
        (ALTERNATIVE, 32, 6, 0),
        (ABUSE, 16, 5, 10),
        (SINGLE_WORD, 29, 8, 0),
        (JANUARY, 29, 8, 0),
    ],
)
def test_each_text_has_as_many_paragraphs_headings_and_items_as_a_reader_counts(
    corpus: Corpus, article_id: str, paragraphs: int, headings: int, list_items: int
) -> None:
    for copy in corpus.articles[article_id].copies:
        counts = Counter(passage.kind for passage in copy.passages)
        assert (counts[Kind.PARAGRAPH], counts[Kind.HEADING], counts[Kind.LIST_ITEM]) == (
            paragraphs,
            headings,
            list_items,
        )


def texts(corpus: Corpus, article_id: str, kind: Kind) -> list[str]:
    return [passage.text for passage in corpus.articles[article_id].passages if passage.kind is kind]


@pytest.mark.parametrize(
    ("article_id", "date", "guid", "comments"),
    [
        (SCCIF, "Mon, 07 Apr 2025 13:47:06 +0000", "216971", "1"),
        (READING, "Wed, 29 Jan 2025 21:52:55 +0000", "215058", "2"),
        (OCTOBER, "Thu, 24 Oct 2024 13:12:39 +0000", "212833", "4"),
        (ALTERNATIVE, "Tue, 24 Sep 2024 07:30:39 +0000", "211941", None),
        (ABUSE, "Fri, 13 Sep 2024 15:33:02 +0000", "211685", "3"),
        (JONES, "Thu, 05 Sep 2024 08:00:07 +0000", "211330", "1"),
        (SINGLE_WORD, "Mon, 02 Sep 2024 23:01:40 +0000", "211282", "3"),
        (JANUARY, "Mon, 22 Jan 2024 14:33:21 +0000", "204164", None),
    ],
)
def test_each_item_of_the_feed_has_its_fields(
    corpus: Corpus, article_id: str, date: str, guid: str, comments: str | None
) -> None:
    article = corpus.articles[article_id]

    def text(kind: Kind) -> str | None:
        passage = article.field(kind)
        return None if passage is None else passage.text

    link = text(Kind.LINK)
    assert link is not None
    assert text(Kind.DATE) == date
    assert text(Kind.GUID) == f"https://www.communitycare.co.uk/?p={guid}"
    assert text(Kind.COMMENT_COUNT) == comments
    assert text(Kind.COMMENTS_LINK) == (None if comments is None else f"{link}#comments")
    assert text(Kind.COMMENTS_FEED_LINK) == (None if comments is None else f"{link}feed/")
    assert text(Kind.IMAGE_PUBLISHER) == "Community Care"
    assert text(Kind.INJECTED_SPAM) == "极速赛车168最新开奖号码"


@pytest.mark.parametrize(
    ("article_id", "file", "kind", "words"),
    [
        (
            SCCIF,
            "2018/07/Yvette-2-1.jpg",
            Kind.IMAGE_CAPTION,
            "Yvette Stanley, Ofsted's national director for social care",
        ),
        (
            READING,
            "2024/12/Reading-civic-offices.jpg",
            Kind.IMAGE_CREDIT,
            "Reading civic offices (credit: Reading Borough Council)",
        ),
        (OCTOBER, "502656662.jpg", Kind.IMAGE_CREDIT, "Photo: Dzmitry/Adobe Stock"),
        (ALTERNATIVE, "124234466_resized.jpg", Kind.IMAGE_CREDIT, "Photo: Coloures-pic/Adobe Stock"),
        (ABUSE, "292759268.jpg", Kind.IMAGE_CREDIT, "Photo: Valerii Honcharuk/ Adobe Stock"),
        (JONES, "Social-work-across-the-decades-12.png", Kind.IMAGE_CREDIT, "Photo by Ray Jones"),
        (SINGLE_WORD, "61119121.jpg", Kind.IMAGE_CREDIT, "Image: Pixelbliss/Adobe Stock"),
        (JANUARY, "502656662.jpg", Kind.IMAGE_CREDIT, "Photo: Dzmitry/Adobe Stock"),
    ],
)
def test_each_item_of_the_feed_has_its_picture_and_credit(
    corpus: Corpus, article_id: str, file: str, kind: Kind, words: str
) -> None:
    article = corpus.articles[article_id]
    address, line = article.field(Kind.IMAGE_URL), article.field(kind)
    assert address is not None
    assert address.text.endswith(file)
    assert line is not None
    assert line.text == words


def test_the_feed_holds_nine_runs_of_spam_two_polls_and_two_markup_residues_an_item(corpus: Corpus) -> None:
    counts = Counter(passage.kind for passage in corpus.passages if passage.source_id == FEED)
    assert counts[Kind.INJECTED_SPAM] == 9
    assert counts[Kind.POLL_NOTE] == 2
    assert counts[Kind.MARKUP_RESIDUE] == 16
    assert [len(texts(corpus, article_id, Kind.POLL_NOTE)) for article_id in (SCCIF, READING)] == [1, 1]


def test_the_page_of_the_2000s_has_its_furniture_apart(corpus: Corpus) -> None:
    counts = Counter(passage.kind for passage in corpus.articles[JONES].passages)
    assert counts[Kind.PHOTO_CREDIT] == 5
    assert counts[Kind.SHARE_BOX] == 4
    assert counts[Kind.COMMENT] == 7
    assert texts(corpus, JONES, Kind.STANDFIRST)[0].startswith("Professor Ray Jones reflects")
    assert texts(corpus, JONES, Kind.BYLINE) == ["By Ray Jones"]
    assert texts(corpus, JONES, Kind.CAPTION) == [
        "Community Care cover from 1997, depicting the 1997 Labour election win"
    ]
    assert texts(corpus, JONES, Kind.TAG_RESIDUE) == [", , , ,"]
    assert texts(corpus, JONES, Kind.COMMENT_AUTHOR) == ["1. Alec Fraher September 5, 2024 at 12:26 pm #"]


def test_the_five_contributors_stand_apart_from_what_they_write(corpus: Corpus) -> None:
    passages = corpus.articles[PRESSURE].passages
    follows = {
        passage.text.partition(",")[0]: following.text.split("\n")[0]
        for passage, following in pairwise(passages)
        if passage.kind is Kind.CONTRIBUTOR
    }
    assert follows == {
        "Karen Warwick": "I often hear tales of managers making poor decisions, especially",
        "Martin Green": "By offering qualified support to Alan Milburn in his",
        "Christine Doorly": "Social care work services are extremely complex:",
        "Councillor Rita Stringfellow": "Constant change and continual improvement are the two",
        "Owen Davies": "The fragile relationship between the government and those",
    }
    assert [passage.kind for passage in passages[-2:]] == [Kind.RELATED_LINKS, Kind.COMMENTS_CLOSED]


def test_the_byline_quote_and_biography_of_the_u_turn_are_told_from_its_text(corpus: Corpus) -> None:
    assert texts(corpus, U_TURN, Kind.STANDFIRST)[0].endswith("in the field of social care?")
    assert texts(corpus, U_TURN, Kind.BYLINE) == ["by Claudia Wood."]
    (quote,) = texts(corpus, U_TURN, Kind.BLOCK_QUOTE)
    assert quote.endswith("to ensure adequate services are provided to the vulnerable.")
    assert texts(corpus, U_TURN, Kind.AUTHOR_BIOGRAPHY)[0] == "About Claudia Wood"
    assert len(texts(corpus, U_TURN, Kind.AUTHOR_BIOGRAPHY)) == 2


def test_the_panel_and_biography_of_the_change_of_course_are_told_from_its_text(corpus: Corpus) -> None:
    heading, body = texts(corpus, COURSE, Kind.PANEL)
    assert heading == "The big debate"
    assert body.endswith("from the report.")
    (biography,) = texts(corpus, COURSE, Kind.AUTHOR_BIOGRAPHY)
    assert biography.startswith("Liz Kendall is senior research fellow")


def test_a_changed_source_with_a_renewed_pin_is_read_with_what_it_now_says(
    seeds: Path, change_seed: Change
) -> None:
    change_seed(seeds, f"{FEED}.txt", "is forecast to be £148.4m", "is forecast to be £148.5m")
    article = read_corpus(seeds).articles[JANUARY]
    assert any("£148.5m" in passage.text for passage in article.passages)


def test_a_summary_that_no_longer_repeats_its_text_is_no_copy(seeds: Path, change_seed: Change) -> None:
    change_seed(seeds, f"{FEED}.txt", "A council has voted", "The council has voted")
    summary = read_corpus(seeds).articles[READING].field(Kind.SUMMARY)
    assert summary is not None
    assert summary.copy_of is None


def test_a_feed_that_loses_a_field_is_refused_by_name_and_line(seeds: Path, change_seed: Change) -> None:
    change_seed(seeds, f"{FEED}.txt", " https://www.communitycare.co.uk/?p=215058", "")
    with pytest.raises(SeedError, match=rf"{FEED}\.txt, line 39: the text does not read as a feed"):
        read_corpus(seeds)


def test_two_articles_of_one_title_in_a_source_are_refused(
    corpus: Corpus, seeds: Path, change_seed: Change
) -> None:
    copy = corpus.articles[JANUARY].copies[0]
    item = corpus.sources[FEED].text[copy.start : copy.end]
    change_seed(seeds, f"{FEED}.txt", item, f"{item}\n{item}")
    with pytest.raises(SeedError, match="its title stands there twice"):
        read_corpus(seeds)


def test_a_mark_whose_words_are_gone_from_the_page_is_refused(seeds: Path, change_seed: Change) -> None:
    change_seed(seeds, "001_76039b7620939de8.txt", "Owen Davies", "Owen Davis")
    with pytest.raises(SeedError, match="do not stand exactly once"):
        read_corpus(seeds)


def test_a_page_without_words_is_refused(seeds: Path, change_seed: Change) -> None:
    text = (seeds / "001_76039b7620939de8.txt").read_bytes().decode("utf-8")
    (seeds / "outline.csv").write_text("source_id,text,reach,kind\n", encoding="utf-8")
    change_seed(seeds, "001_76039b7620939de8.txt", text, " \n")
    with pytest.raises(SeedError, match="a page is empty"):
        read_corpus(seeds)
