"""Quantities: bounds, hedges, shares."""

from decimal import Decimal
from itertools import product

import pytest

from ccdata.parsers.hedges import hedged_bounds
from ccdata.validation.declared import hedge_problem
from ccdata.vocabulary.codebook.values import Hedge
from tests.validation.damage import Package, of_rule, the_one

NUMBERS = (Decimal(4), Decimal(5))


@pytest.mark.parametrize("hedge", Hedge)
def test_the_bounds_of_a_hedge_are_those_that_the_parsers_leave(hedge: Hedge) -> None:
    left = {hedged_bounds(low, high, hedge) for low, high in product(NUMBERS, NUMBERS)} - {None}
    for low, high in product((None, *NUMBERS), (None, *NUMBERS)):
        if low is not None and high is not None and low > high:
            continue
        assert (hedge_problem(low, high, hedge) is None) == ((low, high) in left), (hedge, low, high)


def test_a_number_needs_a_hedge() -> None:
    assert hedge_problem(None, None, None) is None
    assert hedge_problem(Decimal(1), None, None) == "a number without a hedge"


def test_a_hedge_that_does_not_agree_with_its_bounds_is_found_though_both_files_have_it(
    package: Package,
) -> None:
    number = package.first("finances", "amount_low", "amount_high")
    package.edit_both("finances", lambda rows: rows[number].update(hedge="more_than"))
    violation = the_one(package.signed(), "hedge-bounds")
    assert (violation.line, violation.column, violation.value) == (number + 2, "hedge", "more_than")


def test_a_range_that_falls_is_found_though_both_files_have_it(package: Package) -> None:
    number = package.first("finances", "amount_low", "amount_high")
    package.edit_both("finances", lambda rows: rows[number].update(amount_high="1"))
    violation = the_one(package.signed(), "bounds-order")
    assert (violation.line, violation.column) == (number + 2, "amount_low")


def test_a_share_above_the_whole_is_found_though_both_files_have_it(package: Package) -> None:
    number = next(
        number
        for number, row in enumerate(package.rows("statistics"))
        if row["unit"] == "percent" and row["value_low"]
    )
    package.edit_both(
        "statistics",
        lambda rows: rows[number].update(value_low="101", value_high="101", numerator="", denominator=""),
    )
    found = of_rule(package.signed(), "share-range")
    assert {violation.column for violation in found} == {"value_low", "value_high"}
    assert {violation.line for violation in found} == {number + 2}


def test_a_share_is_that_of_its_fraction(package: Package) -> None:
    number = package.first("statistics", "value_low", "value_high")
    sound = {"unit": "percent", "hedge": "exact", "numerator": "11", "denominator": "153"}
    share = {"value_low": "7.1895", "value_high": "7.1895"}
    package.edit_both("statistics", lambda rows: rows[number].update(**sound, **share))
    assert of_rule(package.signed(), "share-range") == []
    package.edit_both("statistics", lambda rows: rows[number].update(denominator="151"))
    found = of_rule(package.signed(), "share-range")
    assert [violation.column for violation in found] == ["value_low", "value_high"]
    assert "11 of 151 is 7.2848" in found[0].message
