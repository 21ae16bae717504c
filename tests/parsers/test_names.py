import pytest

from ccdata.parsers.names import first_words, registered_at
from ccdata.parsers.scan import scan_all


def names(text: str) -> list[str]:
    return [mention.text for mention in scan_all(text) if mention.kind.value in ("name", "capitalised")]


def test_the_longest_registered_name_counts() -> None:
    found = registered_at("at Worcestershire County Council", 3, "Worcestershire")
    assert found is not None
    assert found.end == len("at Worcestershire County Council")
    assert found.entities


def test_a_registered_name_does_not_end_inside_a_word() -> None:
    assert registered_at("Ofstedly", 0, "Ofsted") is None


def test_first_words_are_words() -> None:
    assert "Ofsted" in first_words()


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("said Dr Ann Price of Leeds Beckett University", ["Dr Ann Price", "Leeds Beckett University"]),
        ("the Bank of England and the Met Office", ["Bank of England", "Met Office"]),
        (
            "under the Domestic Violence, Crime and Victims Act 2004",
            ["Domestic Violence, Crime and Victims Act 2004"],
        ),
        ("the Mental Capacity (Amendment) Act 2019", ["Mental Capacity (Amendment) Act 2019"]),
        ("from Whitby and Ripon", ["Whitby", "Ripon"]),
        ("by Lord Tamsin of Thornbury", ["Lord Tamsin of Thornbury"]),
        ("then Chief Executive Jane Alder said", ["Chief Executive", "Jane Alder"]),
        ("J K Rowling and T. Wren in Stoke-on-Trent", ["J K Rowling", "T. Wren", "Stoke-on-Trent"]),
        ("at St Petrock’s", ["St Petrock’s"]),
        ("in Marlbridge’s report", ["Marlbridge"]),
        ("heard on BBC Radio 4", ["BBC Radio 4"]),
        ("on Easter Monday", ["Easter Monday"]),
    ],
)
def test_a_name_is_whole_and_ends_where_another_begins(text: str, expected: list[str]) -> None:
    assert names(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Police were called.",
        "Inspectors found much.",
        "However, it fell.",
        "Grass will be cut.",
        "I said so.",
        "Research has shown it.",
    ],
)
def test_the_first_word_of_a_sentence_is_no_name_for_its_capital_alone(text: str) -> None:
    assert names(text) == []


@pytest.mark.parametrize(
    "text", ["Flybe flew on.", "Marlbridge said no.", "Leeds has kept them.", "New Zealand won."]
)
def test_the_first_word_of_a_sentence_is_a_name_by_what_follows(text: str) -> None:
    assert len(names(text)) == 1


def test_a_surname_met_before_is_known_at_the_start_of_a_sentence() -> None:
    assert names("He met Ada Marsh. Marsh, though, left.") == ["Ada Marsh", "Marsh"]
