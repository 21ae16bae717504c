import pytest

from ccdata.parsers.tails import names_time, names_what_is_counted


@pytest.mark.parametrize(
    "tail",
    ["staff", "local authorities", "children's services", "in-house teams", "local authorities' services"],
)
def test_plain_words_name_what_is_counted(tail: str) -> None:
    assert names_what_is_counted(tail)


@pytest.mark.parametrize(
    "tail",
    ["", "in 2017", "of 26%", "staff,", "staff. They", "two teams", "of the seven", "January", "thirds",
     "per cent",
     "a b c d e f g h i", "million pounds", "vision", "m²"],
)  # fmt: skip
def test_words_that_change_the_number_or_end_the_sentence_do_not(tail: str) -> None:
    assert not names_what_is_counted(tail)


def test_a_unit_of_time_makes_a_duration_of_the_number() -> None:
    assert names_time("years of neglect")
    assert not names_time("yearly reports")
