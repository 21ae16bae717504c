import pytest

from ccdata.evidence.errors import ValueRefused
from tests.evidence.making import reader


def test_another_place_that_gives_the_same_value_confirms_it() -> None:
    read = reader("It cost £83,000. The £83,000 was paid.")
    first, second = read.money("£83,000", nth=1), read.money("£83,000", nth=2)
    assert first.confirmed(second).also == (second,)
    assert first.also == (), "a cited value does not change"


def test_another_value_does_not_confirm() -> None:
    read = reader("It cost £83,000. Then £84,000 was paid.")
    with pytest.raises(ValueRefused, match="a statement of its own") as caught:
        read.money("£83,000").confirmed(read.money("£84,000"))
    assert "'£84,000' gives" in str(caught.value)


def test_the_same_number_under_another_hedge_does_not_confirm() -> None:
    read = reader("It cost £83,000. Then about £83,000 was paid.")
    with pytest.raises(ValueRefused, match="a statement of its own"):
        read.money("£83,000", nth=1).confirmed(read.money("about £83,000"))


def test_support_adds_words_and_keeps_the_value() -> None:
    read = reader("It cost £83,000 then.")
    cited = read.money("£83,000")
    supported = cited.supported(read.words("It cost"))
    assert supported.value == cited.value
    assert [quoted.text for quoted in supported.quotes] == ["£83,000", "It cost"]
