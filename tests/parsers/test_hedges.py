from decimal import Decimal

import pytest

from ccdata.parsers.hedges import hedged_bounds
from ccdata.parsers.quantities import count
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


def test_a_range_may_be_approximate_but_not_a_limit() -> None:
    assert hedged_bounds(FOUR, FIVE, Hedge.ABOUT) == (FOUR, FIVE)
    assert hedged_bounds(FOUR, FIVE, Hedge.UP_TO) is None
    assert hedged_bounds(FIVE, FOUR, Hedge.EXACT) is None


def test_a_number_hedged_on_both_sides_is_refused() -> None:
    with pytest.raises(Refusal):
        count("over 10 or more")
