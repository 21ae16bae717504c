from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.parsers.quantities import count, duration, money
from ccdata.parsers.values import Quantity, Refusal
from ccdata.vocabulary.codebook.values import Hedge, Unit


def brief(quantity: Quantity) -> tuple[str | None, str | None, Hedge]:
    low, high = (None if end is None else str(end) for end in (quantity.low, quantity.high))
    return low, high, quantity.hedge


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("£148.4m", "148400000", "148400000", Hedge.EXACT),
        ("£28.6m", "28600000", "28600000", Hedge.EXACT),
        ("by £7.6m", "7600000", "7600000", Hedge.EXACT),
        ("£9.95", "9.95", "9.95", Hedge.EXACT),
        ("£83,000", "83000", "83000", Hedge.EXACT),
        ("£1.5 billion", "1500000000", "1500000000", Hedge.EXACT),
        ("about £600,000", "600000", "600000", Hedge.ABOUT),
        ("an estimated £200,000", "200000", "200000", Hedge.ABOUT),
        ("of an estimated £200,000", "200000", "200000", Hedge.ABOUT),
        ("£200,000-£300,000", "200000", "300000", Hedge.EXACT),
        ("£200,000 – £300,000", "200000", "300000", Hedge.EXACT),
        ("approximately £200,000 – £300,000", "200000", "300000", Hedge.ABOUT),
        ("of approximately £200,000 – £300,000", "200000", "300000", Hedge.ABOUT),
        ("between £2m and £3m", "2000000", "3000000", Hedge.EXACT),
        ("£2-3m", "2000000", "3000000", Hedge.EXACT),
        ("£900,000 to £1.1m", "900000", "1100000", Hedge.EXACT),
        ("up to £83,000", None, "83000", Hedge.UP_TO),
        ("just under £5m", None, "5000000", Hedge.LESS_THAN),
        ("more than £5m", "5000000", None, Hedge.MORE_THAN),
        ("just £5", "5", "5", Hedge.EXACT),
        ("£5m or more", "5000000", None, Hedge.AT_LEAST),
        ("£20m-plus", "20000000", None, Hedge.AT_LEAST),
        ("50p", "0.5", "0.5", Hedge.EXACT),
        ("8p to 11p", "0.08", "0.11", Hedge.EXACT),
        ("between 90p and £1.20", "0.9", "1.2", Hedge.EXACT),
        ("slightly over £3bn", "3000000000", None, Hedge.MORE_THAN),
    ],
)
def test_money_is_read_with_scale_range_and_hedge(
    text: str, low: str | None, high: str | None, hedge: Hedge
) -> None:
    assert brief(money(text)) == (low, high, hedge)
    assert money(text).unit is Unit.GBP


@pytest.mark.parametrize(
    "text",
    ["", "200,000", "-£5", "£-5", "£1,23", "£5 a year", "£2-£3m", "£200-300,000", "£2m-3", "£3m-£2m",
     "$5", "p", "1,50p", "£5p",
     "over £2m or more", "more than £2m-£3m", "from £2m to £3m", "£5 and £6", "not £5", "£007", "£5m £6m",
     "£٣", "£²"],
)  # fmt: skip
def test_money_refuses_what_it_would_have_to_guess(text: str) -> None:
    with pytest.raises(Refusal):
        money(text)


@given(st.decimals(0, 10**9, places=2))
def test_a_formatted_amount_is_read_back(amount: Decimal) -> None:
    quantity = money(f"£{amount:,.2f}")
    assert quantity.low == quantity.high == amount


@given(st.decimals(0, 999, places=1), st.sampled_from([("m", 6), ("bn", 9), (" million", 6), ("k", 3)]))
def test_a_scaled_amount_is_exact(amount: Decimal, scale: tuple[str, int]) -> None:
    assert money(f"£{amount}{scale[0]}").low == amount * 10 ** scale[1]


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge"),
    [
        ("3,496", "3496", "3496", Hedge.EXACT),
        ("942.01", "942.01", "942.01", Hedge.EXACT),
        ("1,416", "1416", "1416", Hedge.EXACT),
        ("550 staff", "550", "550", Hedge.EXACT),
        ("eight", "8", "8", Hedge.EXACT),
        ("just one", "1", "1", Hedge.EXACT),
        ("1300 smaller targets", "1300", "1300", Hedge.EXACT),
        ("110 Public Service Agreements", "110", "110", Hedge.EXACT),
        ("just 30 central priorities", "30", "30", Hedge.EXACT),
        ("12 local authorities’ services", "12", "12", Hedge.EXACT),
        ("nine such companies", "9", "9", Hedge.EXACT),
        ("two new targets", "2", "2", Hedge.EXACT),
        ("two in-house teams", "2", "2", Hedge.EXACT),
        ("two of these areas", "2", "2", Hedge.EXACT),
        ("six children’s cases", "6", "6", Hedge.EXACT),
        ("four to five", "4", "5", Hedge.EXACT),
        ("1.5m children", "1500000", "1500000", Hedge.EXACT),
        ("over 20,000", "20000", None, Hedge.MORE_THAN),
        ("by over 20,000 people", "20000", None, Hedge.MORE_THAN),
        ("more than 300", "300", None, Hedge.MORE_THAN),
        ("over 2000 people", "2000", None, Hedge.MORE_THAN),
        ("at least six", "6", None, Hedge.AT_LEAST),
        ("no fewer than six", "6", None, Hedge.AT_LEAST),
        ("ten or more", "10", None, Hedge.AT_LEAST),
        ("no more than ten", None, "10", Hedge.AT_MOST),
        ("fewer than ten", None, "10", Hedge.LESS_THAN),
        ("up to 40", None, "40", Hedge.UP_TO),
        ("nearly 500", "500", "500", Hedge.ALMOST),
        ("some 550 staff", "550", "550", Hedge.ABOUT),
        ("just over 40", "40", None, Hedge.MORE_THAN),
        ("only about 40", "40", "40", Hedge.ABOUT),
        ("two or three", "2", "3", Hedge.EXACT),
        ("20-odd families", "20", "20", Hedge.ABOUT),
        ("30-plus cases", "30", None, Hedge.AT_LEAST),
        ("31,000+", "31000", None, Hedge.AT_LEAST),
        ("upwards of 40", "40", None, Hedge.AT_LEAST),
        ("just short of 246,000", None, "246000", Hedge.LESS_THAN),
        ("getting on for 200", "200", "200", Hedge.ALMOST),
    ],
)
def test_a_count_is_read_with_hedge_range_and_noun(
    text: str, low: str | None, high: str | None, hedge: Hedge
) -> None:
    assert brief(count(text)) == (low, high, hedge)
    assert count(text).unit is Unit.COUNT


@pytest.mark.parametrize(
    "text",
    ["", "staff", "08454 589 911", "aged 0-7", "50th anniversary", "Part B Category 25", "2020 vision",
     "one word",
     "one of", "one of the main reasons", "one another", "one day", "one thing", "number one",
     "a handful", "2010",
     "1999", "2000 councils", "about 2010", "1,23", "12,3456", "-5", "all but one", "26%", "26 per cent",
     "£5",
     "22 January", "22 January 2024", "3 May", "five years", "four in five", "two thirds", "2014-20",
     "2013-24",
     "11 of the 153", "five to four", "more than four to five", "more than four or five", "5m",
     "four or three", "10, or so",
     "5 staff.",
     "two new targets and 30 old ones", "one-off", "five million pounds", "3.", "٣", "5²", "one\u00e9"],
)  # fmt: skip
def test_a_count_refuses_what_only_looks_like_one(text: str) -> None:
    with pytest.raises(Refusal):
        count(text)


@given(st.integers(0, 10**9))
def test_a_grouped_count_is_read_back(value: int) -> None:
    if value < 1000:
        value += 1000
    assert count(f"{value:,} people").low == value


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("five years", "5", "5", Unit.YEAR),
        ("for five years", "5", "5", Unit.YEAR),
        ("five-year", "5", "5", Unit.YEAR),
        ("a five-year contract", "5", "5", Unit.YEAR),
        ("seven-year contract", "7", "7", Unit.YEAR),
        ("under a seven-year contract", "7", "7", Unit.YEAR),
        ("13-year reign", "13", "13", Unit.YEAR),
        ("in its first three years", "3", "3", Unit.YEAR),
        ("four to five weeks", "4", "5", Unit.WEEK),
        ("in 15 years", "15", "15", Unit.YEAR),
        ("10 years", "10", "10", Unit.YEAR),
        ("one year", "1", "1", Unit.YEAR),
        ("six months", "6", "6", Unit.MONTH),
        ("30 days", "30", "30", Unit.DAY),
        ("five decades", "50", "50", Unit.YEAR),
        ("for over five years", "5", None, Unit.YEAR),
        ("under five years", None, "5", Unit.YEAR),
    ],
)
def test_a_length_of_time_is_read_with_its_unit(text: str, low: str, high: str | None, unit: Unit) -> None:
    assert brief(duration(text))[:2] == (low, high)
    assert duration(text).unit is unit


@pytest.mark.parametrize(
    "text",
    ["", "five", "a year", "two year", "one years", "five years of trust", "over five years", "one day",
     "years",
     "five-year-old", "five years ago", "half a year", "five to four weeks",
     "more than two to three years"],
)  # fmt: skip
def test_a_length_of_time_refuses_what_may_be_another_thing(text: str) -> None:
    with pytest.raises(Refusal):
        duration(text)
