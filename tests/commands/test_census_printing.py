"""What a line of the census keeps when a terminal is narrow, and how values are said in short."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.commands.census_printing import Table, _size, short
from ccdata.parsers.scan import Mention
from ccdata.parsers.values import DatedGrade, Quantity, When
from ccdata.vocabulary.codebook.mentions import MentionKind
from ccdata.vocabulary.codebook.values import Grade, Hedge, Unit

TEN_YEARS = Quantity(Decimal(10), Decimal(10), Unit.YEAR, Hedge.AT_LEAST)


def mention(text: str, doubt: str = "") -> Mention:
    return Mention(MentionKind.DURATION, 0, len(text), text, doubt=doubt)


@given(
    text=st.text(alphabet=st.characters() | st.sampled_from("极速é\u0301"), min_size=1),
    doubt=st.sampled_from(["", "may be two names", "digits in no shape that the grammar knows"]),
    value=st.none() | st.just(TEN_YEARS),
    file=st.sampled_from(["a.txt", "articles/of/children/and/families/2024-01-22.txt"]),
    width=st.sampled_from([60, 80, 200]),
)
def test_a_line_is_never_wider_than_the_terminal(
    text: str, doubt: str, value: Quantity | None, file: str, width: int
) -> None:
    line = Table([file], width).line(f"{file}:1234567:890", mention(text, doubt), value)
    assert _size(line) <= width
    assert "\n" not in line


def test_a_doubt_is_worth_more_than_the_value_that_it_is_about() -> None:
    words = mention("at least ten years", "may be a rather long guess")
    assert (
        Table([], None)
        .line("1:1", words, TEN_YEARS)
        .endswith("  at least 10 years  unsure: may be a rather long guess")
    )
    line = Table([], 80).line("1:1", words, TEN_YEARS)
    assert line.endswith("  unsure: may be a rather long guess")
    assert "at least ten years" in line


def test_columns_stand_below_each_other() -> None:
    table = Table([], 80)
    lines = [table.line("1:1", mention(text), TEN_YEARS) for text in ("ten", "极速", "ten years or more")]
    assert len({_size(line.partition("at least")[0]) for line in lines}) == 1


def test_a_mention_over_two_lines_is_on_one() -> None:
    assert "ten years" in Table([], None).line("1:1", mention("ten\r\nyears"), None)


@pytest.mark.parametrize(
    ("value", "said"),
    [
        (TEN_YEARS, "at least 10 years"),
        (Quantity(Decimal(1), Decimal(1), Unit.WEEK), "1 week"),
        (Quantity(Decimal(-3), Decimal(-3), Unit.GBP), "-£3"),
        (Quantity(Decimal("200000.00"), Decimal("300000"), Unit.GBP), "£200,000 to £300,000"),
        (Quantity(None, Decimal(83000), Unit.GBP, Hedge.UP_TO), "up to £83,000"),
        (Quantity(Decimal("942.010"), Decimal("942.010"), Unit.COUNT), "942.01"),
        (Quantity(Decimal(0), Decimal(0), Unit.COUNT), "0"),
        (Grade.REQUIRES_IMPROVEMENT, "requires improvement"),
        ((Grade.GOOD, Grade.OUTSTANDING), "good, outstanding"),
        (DatedGrade(Grade.GOOD, When("2021")), "good (2021)"),
    ],
)
def test_a_value_is_said_in_short(value: object, said: str) -> None:
    assert short(value) == said
