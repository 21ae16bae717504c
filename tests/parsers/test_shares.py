from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.parsers.shares import share, share_change
from ccdata.parsers.values import Refusal
from ccdata.vocabulary.codebook.values import Hedge, Unit


@pytest.mark.parametrize(
    ("text", "low", "high", "hedge", "parts"),
    [
        ("26%", "26", "26", Hedge.EXACT, None),
        ("100%", "100", "100", Hedge.EXACT, None),
        ("72%", "72", "72", Hedge.EXACT, None),
        ("just 28%", "28", "28", Hedge.EXACT, None),
        ("12.5%", "12.5", "12.5", Hedge.EXACT, None),
        ("12.5 per cent", "12.5", "12.5", Hedge.EXACT, None),
        ("about 7%", "7", "7", Hedge.ABOUT, None),
        ("about 7% of the total", "7", "7", Hedge.ABOUT, None),
        ("47% of providers", "47", "47", Hedge.EXACT, None),
        ("10-15%", "10", "15", Hedge.EXACT, None),
        ("between 10% and 15%", "10", "15", Hedge.EXACT, None),
        ("almost three-quarters (72%)", "72", "72", Hedge.EXACT, None),
        ("almost three-quarters", "75", "75", Hedge.ALMOST, (3, 4)),
        ("four in five", "80", "80", Hedge.EXACT, (4, 5)),
        ("about four in five", "80", "80", Hedge.ABOUT, (4, 5)),
        ("one in five", "20", "20", Hedge.EXACT, (1, 5)),
        ("a third", "33.3333", "33.3333", Hedge.EXACT, (1, 3)),
        ("a third of councils", "33.3333", "33.3333", Hedge.EXACT, (1, 3)),
        ("two thirds", "66.6667", "66.6667", Hedge.EXACT, (2, 3)),
        ("two-thirds", "66.6667", "66.6667", Hedge.EXACT, (2, 3)),
        ("more than a third", "33.3333", None, Hedge.MORE_THAN, (1, 3)),
        ("half", "50", "50", Hedge.EXACT, (1, 2)),
        ("just over half", "50", None, Hedge.MORE_THAN, (1, 2)),
        ("11 of the 153", "7.1895", "7.1895", Hedge.EXACT, (11, 153)),
        ("eleven of 153", "7.1895", "7.1895", Hedge.EXACT, (11, 153)),
        ("10 of the 153 councils", "6.5359", "6.5359", Hedge.EXACT, (10, 153)),
        ("11 of the 153 local authority children’s services", "7.1895", "7.1895", Hedge.EXACT, (11, 153)),
        ("one of only 13", "7.6923", "7.6923", Hedge.EXACT, (1, 13)),
        ("£9 in every £10", "90", "90", Hedge.EXACT, (9, 10)),
        ("between 2.5 and 5.77 per cent", "2.5", "5.77", Hedge.EXACT, None),
        ("20 out of the 23", "86.9565", "86.9565", Hedge.EXACT, (20, 23)),
        ("20 out of the 23 indicators", "86.9565", "86.9565", Hedge.EXACT, (20, 23)),
    ],
)
def test_a_share_is_percent_points_and_keeps_the_two_numbers_it_was_said_in(
    text: str, low: str, high: str | None, hedge: Hedge, parts: tuple[int, int] | None
) -> None:
    read = share(text)
    assert (str(read.low), None if read.high is None else str(read.high)) == (low, high)
    assert (read.hedge, read.unit) == (hedge, Unit.PERCENT)
    assert (read.numerator, read.denominator) == (parts or (None, None))


@pytest.mark.parametrize(
    "text",
    ["", "26", "101%", "6 of 5",
     "10,000,001 of 10,000,000", "0 of 0", "a third group", "thirds", "two third", "10% to 15%",
     "26 percentage points", "26% points", "550 in 2023", "two in five years", "one in 26%", "15-10%",
     "-5%",
     "more than 10-15%", "all but 5%", "1.5 of 3", "26% 27%", "٣%", "half hearted"],
)  # fmt: skip
def test_a_share_refuses_more_than_the_whole_and_what_is_none(text: str) -> None:
    with pytest.raises(Refusal):
        share(text)


@pytest.mark.parametrize(
    ("text", "agrees"),
    [
        ("almost three-quarters (72%)", True),
        ("almost three-quarters (75%)", False),
        ("almost three-quarters (78%)", False),
        ("almost three-quarters (27%)", False),
        ("more than a third (34%)", True),
        ("more than a third (33%)", False),
        ("a third (33%)", True),
        ("a third (35%)", False),
        ("about a third (35%)", True),
        ("at least half (50%)", True),
        ("less than half (50%)", False),
        ("up to half (50%)", True),
        ("seven in ten (70%)", True),
    ],
)
def test_a_gloss_must_agree_with_the_words_it_explains(text: str, agrees: bool) -> None:
    if agrees:
        assert share(text).hedge is Hedge.EXACT
    else:
        with pytest.raises(Refusal):
            share(text)


@given(st.integers(1, 10**6), st.integers(0, 10**6))
def test_a_ratio_is_rounded_to_four_places_half_to_even(whole: int, part: int) -> None:
    part = min(part, whole)
    value = share(f"{part:,} of the {whole:,}").low
    assert value is not None
    assert abs(value - Decimal(100 * part) / whole) <= Decimal("0.00005")


def test_half_of_the_fourth_place_goes_to_the_even_digit() -> None:
    assert str(share("1 of the 160,000").low) == "0.0006"
    assert str(share("3 of the 160,000").low) == "0.0019"
    assert str(share("1 of the 800,000").low) == "0.0001"
    assert str(share("1 of the 2,000,000").low) == "0"


def test_a_change_of_share_keeps_its_direction() -> None:
    for text in ("from 26% to 18%", "26% to 18%"):
        change = share_change(text)
        assert (change.before.low, change.after.low) == (Decimal(26), Decimal(18))


@pytest.mark.parametrize(
    "text", ["26%", "from 26%", "from 26% to", "26% to 18", "from 26% to 18% to 10%", "to 18%"]
)
def test_half_a_change_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        share_change(text)
