import re

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from ccdata.evidence.errors import QuoteAmbiguous, QuoteElsewhere, QuoteMissing
from ccdata.evidence.locating import locate, occurrences, spans
from tests.evidence.making import START, passage

PROSE = st.text(alphabet="ab £‘’.\n\u00a0é", min_size=1, max_size=60)


def test_a_quote_is_located_in_code_points_of_its_source() -> None:
    quoted = locate(passage("Café: £83,000 – paid"), "£83,000", None, [])
    assert (quoted.start, quoted.end, quoted.text) == (START + 6, START + 13, "£83,000")


@given(PROSE, st.data())
def test_what_is_asked_for_is_what_is_found(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    words = text[start : data.draw(st.integers(start + 1, len(text)))]
    assume(not words[0].isspace() and not words[-1].isspace())
    nth = list(occurrences(text, words)).index(start) + 1
    quoted = locate(passage(text), words, nth, [])
    assert quoted.text == text[quoted.start - START : quoted.end - START] == words
    assert (quoted.start, quoted.occurrence) == (START + start, nth)


@given(PROSE, st.text(alphabet="ab £\n", min_size=1, max_size=6))
def test_only_white_space_is_folded(text: str, words: str) -> None:
    for start, end in spans(text, words):
        assert re.sub(r"\s+", " ", text[start:end]) == re.sub(r"\s+", " ", words)


def test_a_space_stands_for_a_line_break_and_the_words_are_those_of_the_source() -> None:
    quoted = locate(passage("their star\nratings, and more"), "star ratings", None, [])
    assert quoted.text == "star\nratings"


@pytest.mark.parametrize(
    "close",
    [
        "13 of the 151",
        "12 of  the 1510",
        "12 of the 15 1",
        "12 Of the 151",
        "12 of the 151st",
        "‘12 of the 151’",
    ],
)
def test_a_close_match_is_never_accepted(close: str) -> None:
    with pytest.raises(QuoteMissing):
        locate(passage("trusts ran 12 of the 151."), close, None, [])


@pytest.mark.parametrize(("quote", "text"), [("‘good’", "'good'"), ("2014–20", "2014-20"), ("it's", "it’s")])
def test_typography_is_not_folded_in_the_search(quote: str, text: str) -> None:
    with pytest.raises(QuoteMissing):
        locate(passage(f"It was {text} then."), quote, None, [])


def test_a_missing_quote_gets_a_close_one_as_a_hint_only() -> None:
    other = passage("In all, 12 of the 151 councils did.", number=2)
    with pytest.raises(QuoteMissing, match="nowhere in the sources") as caught:
        locate(passage("Nothing here."), "13 of the 151 councils", None, [other])
    assert "a hint, not a match" in caught.value.mend
    assert "2 of the 151 councils" in caught.value.mend
    assert other.id in caught.value.mend
    assert "151" not in caught.value.problem


def test_where_nothing_is_close_no_hint_is_given() -> None:
    with pytest.raises(QuoteMissing) as caught:
        locate(passage("abc def ghi"), "XYZ 999", None, [passage("abc def ghi")])
    assert "hint" not in str(caught.value)


def test_an_empty_quote_stands_nowhere() -> None:
    with pytest.raises(QuoteMissing):
        locate(passage("some words"), "", None, [passage("some words")])


def test_a_quote_that_stands_twice_is_ambiguous_and_both_places_are_named() -> None:
    with pytest.raises(QuoteAmbiguous, match=f"2 times in its passage \\(at {START}, {START + 11}\\)"):
        locate(passage("a third of a third"), "a third", None, [])


def test_overlapping_places_count_each() -> None:
    with pytest.raises(QuoteAmbiguous, match="2 times"):
        locate(passage("banana"), "ana", None, [])
    assert locate(passage("banana"), "ana", 2, []).start == START + 3


@pytest.mark.parametrize(("nth", "start"), [(1, 0), (2, 11)])
def test_nth_counts_from_one(nth: int, start: int) -> None:
    quoted = locate(passage("a third of a third"), "a third", nth, [])
    assert (quoted.start, quoted.occurrence) == (START + start, nth)


@pytest.mark.parametrize("nth", [0, -1, 3])
def test_an_occurrence_that_is_not_there_is_refused(nth: int) -> None:
    with pytest.raises(QuoteAmbiguous, match=f"occurrence {nth}, but the quote stands 2 times"):
        locate(passage("a third of a third"), "a third", nth, [])


def test_a_quote_from_another_passage_of_the_article_says_which() -> None:
    here, there = passage("Nothing."), passage("It cost £83,000.", number=2)
    with pytest.raises(QuoteElsewhere, match=f"another passage of the article: {there.id}"):
        locate(here, "£83,000", None, [here, there])


def test_a_quote_from_another_article_says_which() -> None:
    here, there = passage("Nothing."), passage("It cost £83,000.", article="another")
    with pytest.raises(QuoteElsewhere, match=f"another article: {there.id}") as caught:
        locate(here, "£83,000", None, [here, there])
    assert here.id in caught.value.where
    assert caught.value.quote == "£83,000"


def test_the_own_article_is_named_before_another() -> None:
    here, near = passage("Nothing."), passage("It cost £83,000.", number=2)
    far = passage("It cost £83,000.", article="another")
    with pytest.raises(QuoteElsewhere) as caught:
        locate(here, "£83,000", None, [here, far, near])
    assert near.id in caught.value.problem
    assert far.id not in caught.value.problem
