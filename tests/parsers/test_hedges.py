from decimal import Decimal

import pytest

from ccdata.parsers.grammar import HEDGES
from ccdata.parsers.hedges import hedged_bounds
from ccdata.parsers.quantities import count, money
from ccdata.parsers.scan import scan
from ccdata.parsers.shares import share
from ccdata.parsers.values import Refusal
from ccdata.vocabulary.codebook.values import Hedge

FOUR, FIVE = Decimal(4), Decimal(5)


@pytest.mark.parametrize(
    ("hedge", "bounds"),
    [
        (Hedge.EXACT, (FOUR, FOUR)),
        (Hedge.ABOUT, (FOUR, FOUR)),
        (Hedge.ALMOST, (FOUR, FOUR)),
        (Hedge.MORE_THAN, (FOUR, None)),
        (Hedge.AT_LEAST, (FOUR, None)),
        (Hedge.LESS_THAN, (None, FOUR)),
        (Hedge.AT_MOST, (None, FOUR)),
        (Hedge.UP_TO, (None, FOUR)),
    ],
)
def test_each_hedge_opens_the_side_that_it_leaves_open(
    hedge: Hedge, bounds: tuple[Decimal | None, Decimal | None]
) -> None:
    assert hedged_bounds(FOUR, FOUR, hedge) == bounds


@pytest.mark.parametrize(
    ("phrase", "hedge"), [(phrase, hedge) for hedge, phrases in HEDGES.items() for phrase in phrases]
)
def test_every_hedge_is_heard_before_money_counts_and_shares_and_kept_in_their_mentions(
    phrase: str, hedge: Hedge
) -> None:
    for parser, number in ((money, "£5m"), (count, "40"), (share, "40%"), (share, "four in five")):
        text = f"{phrase} {number}"
        assert parser(text).hedge is hedge
        assert [mention.text.removeprefix("a ") for mention in scan(text)] == [text.removeprefix("a ")]


@pytest.mark.parametrize("phrase", ["just", "only", "merely", "a mere", "as few as", "as little as"])
def test_rhetoric_is_no_hedge(phrase: str) -> None:
    assert count(f"{phrase} 40").hedge is Hedge.EXACT
    assert [mention.text for mention in scan(f"{phrase} 40")] == ["40"]


def test_a_range_may_be_approximate_but_not_a_limit() -> None:
    assert hedged_bounds(FOUR, FIVE, Hedge.ABOUT) == (FOUR, FIVE)
    assert hedged_bounds(FOUR, FIVE, Hedge.UP_TO) is None
    assert hedged_bounds(FIVE, FOUR, Hedge.EXACT) is None


def test_a_number_hedged_on_both_sides_is_refused() -> None:
    with pytest.raises(Refusal):
        count("over 10 or more")
