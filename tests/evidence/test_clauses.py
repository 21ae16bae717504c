import pytest

from ccdata.evidence.clauses import clause_around, negators, sentence_around


def found(text: str, words: str) -> list[str]:
    start = text.index(words)
    return [text[a:b] for a, b in negators(text, start, start + len(words))]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It was not good.", "good", ["not"]),
        ("not yet ‘good’", "good", ["not"]),
        ("The grade was good, not outstanding.", "good", ["not"]),
        ("It was never good", "good", ["never"]),
        ("It wasn’t good", "good", ["wasn’t"]),
        ("It wasn't good", "good", ["wasn't"]),
        ("It failed to be good", "good", ["failed to"]),
        ("neither good nor bad", "good", ["neither", "nor"]),
        ("inadequate rather than good", "good", ["rather than"]),
        ("all except one", "one", ["except"]),
        ("It was Not good", "good", ["Not"]),
    ],
)
def test_a_negator_in_the_clause_is_found(text: str, words: str, expected: list[str]) -> None:
    assert found(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It was not bad. It was good.", "good"),
        ("It was not bad; it was good.", "good"),
        ("It was not bad: it was good.", "good"),
        ("It was not bad – it was good.", "good"),
        ("It was not bad, but it was good.", "good"),
        ("It was good, though not for long.", "good"),
        ("a good not-for-profit company", "good"),
        ("a note on a good knot", "good"),
        ("see no. 4, good", "good"),
    ],
)
def test_a_negator_of_another_clause_or_of_a_name_is_not(text: str, words: str) -> None:
    assert found(text, words) == []


def test_a_bare_comma_does_not_end_a_clause() -> None:
    """Or "not 2019, 2018" would deny nothing."""
    assert found("It was set up in 2018, not 2019, by then.", "2018") == ["not"]


def test_a_negator_inside_the_quote_is_found() -> None:
    assert found("It is not yet ‘good’.", "not yet ‘good’") == ["not"]


def test_a_point_within_a_number_does_not_end_a_clause() -> None:
    text = "It was not £148.4m or 12.5%."
    assert clause_around(text, 20, 25) == (0, len(text) - 1)


def test_a_stop_before_a_closing_quotation_mark_ends_a_clause() -> None:
    text = "“It was not good.” It rose to outstanding."
    assert found(text, "outstanding") == []


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        ("£1.5m", "It cost £1.5m."),
        ("It cost £1.5m.", "It cost £1.5m."),
        ("Then", "“Then it fell.”"),
        ("fell.” Last", "“Then it fell.” Last words"),
        ("words", "Last words"),
    ],
)
def test_a_sentence_goes_from_stop_to_stop(words: str, sentence: str) -> None:
    text = "It cost £1.5m. “Then it fell.” Last words"
    start = text.index(words)
    assert sentence_around(text, start, start + len(words)) == sentence
