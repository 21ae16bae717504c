"""A feed is split into its fields, or refused at the line where it stops reading as one."""

from collections.abc import Callable, Iterable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.corpus import Corpus, Piece, SeedError, split_feed
from ccdata.vocabulary.codebook.sources import PassageKind as Kind

DATE = "Mon, 07 Apr 2025 13:47:06 +0000"
CHANNEL = f"Archives - Site http://site.org/tag/ News {DATE} en-GB hourly 1 https://wordpress.org/?v=6.7.2 "
ITEM = (
    f"A title http://site.org/a/ {DATE} http://site.org/?p=1\n"
    "The text begins…\n]]>\n\nThe text begins here.\n\n]]>\n"
    "http://site.org/a.jpg Community Care Photo: Someone\n"
)
WORDS = st.text(st.sampled_from("abc .•‘’“”?\u00a0"), max_size=40).map(lambda words: f"{words}a".strip())


def kinds(pieces: Iterable[Piece]) -> list[Kind]:
    return [piece.kind for piece in pieces]


def test_the_least_of_an_item_is_title_link_date_guid_summary_text_and_picture() -> None:
    feed = split_feed(CHANNEL + ITEM, "feed.txt")
    assert kinds(feed.items[0]) == [
        Kind.TITLE,
        Kind.LINK,
        Kind.DATE,
        Kind.GUID,
        Kind.SUMMARY,
        Kind.MARKUP_RESIDUE,
        Kind.PARAGRAPH,
        Kind.MARKUP_RESIDUE,
        Kind.IMAGE_URL,
        Kind.IMAGE_PUBLISHER,
        Kind.IMAGE_CREDIT,
    ]


def test_a_line_about_a_picture_without_a_maker_is_a_caption() -> None:
    feed = split_feed(CHANNEL + ITEM.replace("Photo: Someone", "The civic offices"), "feed.txt")
    assert kinds(feed.items[0])[-1] is Kind.IMAGE_CAPTION


def test_injected_spam_is_kept_apart_from_the_titles() -> None:
    text = f"极速168 {CHANNEL}极速168 {ITEM}"
    feed = split_feed(text, "feed.txt")
    for pieces in (feed.channel, *feed.items):
        assert pieces[0].kind is Kind.INJECTED_SPAM
        assert text[pieces[0].start : pieces[0].end] == "极速168"


@given(items=st.lists(st.tuples(WORDS, WORDS, st.lists(WORDS, max_size=5), st.booleans(), WORDS), max_size=4))
def test_pieces_and_white_space_give_back_any_feed(
    items: list[tuple[str, str, list[str], bool, str]],
    check_split: Callable[[str, Iterable[Piece]], None],
) -> None:
    text = CHANNEL
    for title, summary, body, comments, credit in items:
        link = "http://site.org/a/"
        head = f"{link} {link}#comments" if comments else link
        tail = f"{link}feed/ 2 " if comments else ""
        paragraphs = "".join(f"{words}\n\n" for words in body)
        text += f"极速 {title} {head} {DATE} http://site.org/?p=1\n{summary}\n]]>\n\n{paragraphs}]]>\n"
        text += f"{tail}http://site.org/a.jpg Community Care {credit}\n"
    feed = split_feed(text, "feed.txt")
    assert len(feed.items) == len(items)
    check_split(text, [*feed.channel, *(piece for item in feed.items for piece in item)])


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("Archives - Site http", "Archives - Site", 1),
        (f"A title http://site.org/a/ {DATE}", "A title http://site.org/a/", 1),
        ("http://site.org/?p=1", "http://site.org/", 1),
        ("\n]]>\n\n", "\n\n", 1),
        ("\n\n]]>\n", "\n\n", 1),
        ("Photo: Someone\n", "Photo: Someone\nmore\n", 9),
    ],
)
def test_a_field_that_is_missing_is_refused_with_its_line(old: str, new: str, line: int) -> None:
    text = CHANNEL + ITEM
    assert old in text
    with pytest.raises(SeedError, match=f"feed.txt, line {line}: the text does not read as a feed"):
        split_feed(text.replace(old, new), "feed.txt")


def test_an_item_without_the_end_of_its_text_does_not_swallow_the_next() -> None:
    with pytest.raises(SeedError, match=r"feed\.txt, line 1:"):
        split_feed(CHANNEL + ITEM.replace("\n\n]]>\n", "\n\n") + ITEM, "feed.txt")


def test_the_second_item_is_named_by_its_own_line() -> None:
    with pytest.raises(SeedError, match=r"feed\.txt, line 10:"):
        split_feed(CHANNEL + ITEM + "\n" + ITEM.replace("?p=1", ""), "feed.txt")


def test_the_header_of_the_real_feed_is_read_field_by_field(corpus: Corpus) -> None:
    header = [(passage.kind, passage.text) for passage in corpus.passages if passage.article_id is None]
    assert header == [
        (Kind.INJECTED_SPAM, "极速赛车168最新开奖号码"),
        (Kind.CHANNEL_TITLE, "children's social care performance Archives - Community Care"),
        (Kind.CHANNEL_LINK, "http://www.communitycare.co.uk/tag/childrens-social-care-performance/"),
        (Kind.CHANNEL_DESCRIPTION, "Social Work News & Social Care Jobs"),
        (Kind.CHANNEL_DATE, "Mon, 07 Apr 2025 13:47:06 +0000"),
        (Kind.CHANNEL_LANGUAGE, "en-GB"),
        (Kind.CHANNEL_UPDATE_FREQUENCY, "hourly 1"),
        (Kind.CHANNEL_GENERATOR, "https://wordpress.org/?v=6.7.2"),
    ]
