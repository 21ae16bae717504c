from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.parsers.grammar import ONES, TEENS, TENS
from ccdata.parsers.numbers import number, plain
from ccdata.parsers.values import Refusal


def in_words(value: int) -> str:
    """``value``, 0 to 9,999, as it is said in British English: an independent writing of numbers."""
    if value == 0:
        return "zero"
    thousands, below_thousand = divmod(value, 1000)
    hundreds, below_hundred = divmod(below_thousand, 100)
    parts = []
    if thousands:
        parts.append(f"{ONES[thousands - 1]} thousand")
    if hundreds:
        parts.append(f"{ONES[hundreds - 1]} hundred")
    if below_hundred:
        if parts:
            parts.append("and")
        if below_hundred < 20:
            parts.append((*ONES, *TEENS)[below_hundred - 1])
        else:
            tens, ones = divmod(below_hundred, 10)
            parts.append(TENS[tens - 2] + (f"-{ONES[ones - 1]}" if ones else ""))
    return " ".join(parts)


def test_every_number_word_to_9999_is_read_back() -> None:
    assert [value for value in range(10_000) if number(in_words(value)) != value] == []


@given(st.integers(0, 10**12 - 1))
def test_grouped_and_plain_numerals_are_one_number(value: int) -> None:
    assert number(f"{value:,}") == number(str(value)) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("942.01", "942.01"),
        ("1.5 million", "1500000"),
        ("7.6m", "7600000"),
        ("two hundred thousand", "200000"),
        ("three million", "3000000"),
        ("two million", "2000000"),
        ("five hundred thousand million", "500000000000"),
        ("a hundred", "100"),
        ("twelve hundred", "1200"),
        ("Twenty-One", "21"),
        ("0", "0"),
    ],
)
def test_scales_are_worked_in_exactly(text: str, value: str) -> None:
    assert str(number(text)) == value


@pytest.mark.parametrize(
    "text",
    ["", "1,23", "12,3456", "1,234,56", "007", "-5", "1.2.3", "5.", "a", "twenty-eleven", "٣", "²", "1 2",
     "hundred", "one and two", "oneſ", "ſix", "1" * 16],
)  # fmt: skip
def test_what_is_not_one_number_is_refused(text: str) -> None:
    with pytest.raises(Refusal):
        number(text)


@given(st.decimals(0, 10**15, places=4))
def test_a_plain_number_is_equal_and_has_no_exponent(value: Decimal) -> None:
    assert plain(value) == value
    assert "E" not in str(plain(value))
