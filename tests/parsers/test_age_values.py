from decimal import Decimal

import pytest

from ccdata.parsers.age_values import age, multiple
from ccdata.parsers.scan import scan
from ccdata.parsers.values import Refusal
from ccdata.parsers.valuing import value_of
from ccdata.vocabulary.codebook.values import Hedge


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("aged 0-7", "0", "7"),
        ("aged between 16 and 18", "16", "18"),
        ("a five-year-old", "5", "5"),
        ("16-year-old", "16", "16"),
        ("under-fives", None, "5"),
        ("under-18s", None, "18"),
        ("over-65s", "65", None),
        ("aged 65 and over", "65", None),
        ("34", "34", "34"),
        ("16-plus", "16", None),
        ("aged 65+", "65", None),
        ("post-16", "16", None),
        ("aged five or younger", None, "5"),
        ("less than one year old", None, "1"),
        ("0-17s", "0", "17"),
        ("in her 50s", "50", "59"),
        ("mid-30s", "33", "37"),
    ],
)
def test_an_age_is_in_years_with_the_bounds_that_the_words_give(
    text: str, low: str | None, high: str | None
) -> None:
    found = age(text)
    assert (found.low, found.high) == tuple(None if end is None else Decimal(end) for end in (low, high))


@pytest.mark.parametrize("text", ["six-month-old", "teens", "aged 9 to 5", "aged"])
def test_what_is_no_age_in_years_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        age(text)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twice", 2),
        ("three times", 3),
        ("tenfold", 10),
        ("doubled", 2),
        ("10 times", 10),
        ("10x", 10),
        ("treble", 3),
        ("threefold", 3),
        ("almost double", 2),
    ],
)
def test_a_multiple_is_how_many_times(text: str, value: int) -> None:
    assert multiple(text).low == multiple(text).high == value


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("more than twice", 2, None, Hedge.MORE_THAN),
        ("up to 60 times", None, 60, Hedge.UP_TO),
        ("three or more times", 3, None, Hedge.AT_LEAST),
    ],
)
def test_a_multiple_keeps_its_hedge(text: str, low: int | None, high: int | None, hedge: Hedge) -> None:
    found = multiple(text)
    assert (found.low, found.high, found.hedge) == (low, high, hedge)


def test_halved_is_no_whole_multiple() -> None:
    with pytest.raises(Refusal):
        multiple("halved")


def test_mentions_of_ages_and_multiples_have_values() -> None:
    found = [value_of(mention) for mention in scan("children aged 0-4 and under-fives, twice as many")]
    assert [(one.low, one.high) for one in found] == [(0, 4), (None, 5), (2, 2)]  # type: ignore[attr-defined]
