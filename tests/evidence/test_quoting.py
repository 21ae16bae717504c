import pytest

from ccdata.evidence.cited import Quoted
from ccdata.evidence.errors import QuoteRefused
from ccdata.evidence.quoting import (
    MOST_CHARACTERS,
    check_length,
    check_mentions,
    check_name,
    check_words,
    is_cut_short,
)
from ccdata.vocabulary.codebook.sources import PassageKind
from tests.evidence.making import START, passage


def quoted(text: str, words: str, kind: PassageKind = PassageKind.PARAGRAPH) -> Quoted:
    start = START + text.index(words)
    return Quoted(passage(text, kind=kind), start, start + len(words), 1)


def test_a_quote_of_200_characters_is_short_enough_and_one_more_is_not() -> None:
    text = "é" * 300
    check_length(quoted(text, text[:MOST_CHARACTERS]))
    with pytest.raises(QuoteRefused, match="201 characters; the most is 200"):
        check_length(quoted(text, text[:201]))


@pytest.mark.parametrize("kind", [PassageKind.PARAGRAPH, PassageKind.COMMENT, PassageKind.BLOCK_QUOTE])
def test_a_whole_paragraph_is_refused(kind: PassageKind) -> None:
    with pytest.raises(QuoteRefused, match="a whole paragraph"):
        check_length(quoted("It cost £83,000.", "It cost £83,000.", kind))


@pytest.mark.parametrize(
    "kind", [PassageKind.TITLE, PassageKind.DATE, PassageKind.HEADING, PassageKind.LIST_ITEM]
)
def test_a_whole_field_or_heading_may_be_quoted(kind: PassageKind) -> None:
    check_length(quoted("Feeling the pressure?", "Feeling the pressure?", kind))


@pytest.mark.parametrize("words", ["ood", "goo", "oo", "48.4m", "£148.4", "2"])
def test_a_quote_inside_a_word_is_refused(words: str) -> None:
    with pytest.raises(QuoteRefused, match="inside a word"):
        check_words(quoted("it had good £148.4m in 2024", words))


@pytest.mark.parametrize("words", ["good", "‘good’", "good’-rated", "rated", "£148.4m", "2024."])
def test_whole_words_may_be_quoted(words: str) -> None:
    check_words(quoted("a ‘good’-rated £148.4m in 2024.", words))


@pytest.mark.parametrize(
    ("text", "words", "mention"),
    [
        ("savings of £200,000-£300,000 a year", "£300,000", "£200,000-£300,000"),
        ("savings of £200,000-£300,000 a year", "£200,000", "£200,000-£300,000"),
        ("more than a third of them", "a third", "more than a third"),
        ("it is not yet ‘good’ there", "‘good’", "not yet ‘good’"),
        ("all but one of them", "one", "all but one"),
        ("in 2022-23 it overspent", "2022", "2022-23"),
        ("11 of the 153 authorities", "11", "11 of the 153"),
        ("on 22 January 2024 it", "January 2024", "22 January 2024"),
        ("about £600,000 was", "£600,000", "about £600,000"),
    ],
)
def test_a_part_of_a_mention_is_refused_and_the_whole_is_named(text: str, words: str, mention: str) -> None:
    with pytest.raises(QuoteRefused) as caught:
        check_mentions(quoted(text, words))
    assert f"a part of {mention!r}" in caught.value.problem
    check_mentions(quoted(text, mention))


def test_a_part_of_a_name_is_refused_and_the_whole_is_named() -> None:
    text = "said Worcestershire County Council in July"
    with pytest.raises(QuoteRefused, match="a part of the name 'Worcestershire County Council'"):
        check_name(quoted(text, "Worcestershire"))
    check_name(quoted(text, "Worcestershire County Council"))


def test_a_refusal_says_where_and_what() -> None:
    with pytest.raises(QuoteRefused) as caught:
        check_words(quoted("it was good", "goo"))
    assert caught.value.where == f"an-article.001.paragraph-01 at {START + 7}"
    assert caught.value.quote == "goo"
    assert "quote whole words" in caught.value.mend


@pytest.mark.parametrize(
    "text",
    [
        "It ended.",
        "Did it?",
        "No!",
        "He said: “It ended.”",
        "(It ended.)",
        "They said…",
        "It said that:",
        "‘It’s so.’”",
    ],
)
def test_a_whole_sentence_is_not_cut_short(text: str) -> None:
    assert not is_cut_short(passage(text))


@pytest.mark.parametrize(
    "text",
    [
        "It ended",
        "It ended,",
        "It cost £83,000",
        "It is ‘good’",
        "a company – Achieving –",
        "WCF (the trust)",
    ],
)
def test_a_paragraph_that_breaks_off_is_cut_short(text: str) -> None:
    assert is_cut_short(passage(text))


@pytest.mark.parametrize(
    "kind", [PassageKind.HEADING, PassageKind.TITLE, PassageKind.LIST_ITEM, PassageKind.DATE]
)
def test_what_is_no_sentence_is_not_cut_short(kind: PassageKind) -> None:
    assert not is_cut_short(passage("Taking back control ‘the right thing’", kind=kind))


def test_speech_so_short_that_it_looks_like_a_heading_is_cut_short() -> None:
    """A paragraph that lost its end may be shorter than the longest heading."""
    assert is_cut_short(passage("“Our officers…will transfer", kind=PassageKind.HEADING))
    assert not is_cut_short(passage("“The right thing” to do", kind=PassageKind.HEADING))
