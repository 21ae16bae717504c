import pytest

from ccdata.evidence.names import longer_name, named_in


def longer(text: str, words: str) -> str | None:
    start = text.index(words)
    return longer_name(text, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("said Worcestershire County Council", "Worcestershire", "Worcestershire County Council"),
        ("said Worcestershire County Council", "Council", "Worcestershire County Council"),
        ("said Worcestershire\nCounty Council", "Worcestershire", "Worcestershire County Council"),
        ("by North East Lincolnshire then", "North", "North East Lincolnshire"),
        ("said Ray Jones then", "Jones", "Ray Jones"),
    ],
)
def test_the_longer_name_around_a_part_of_it_is_found(text: str, words: str, name: str) -> None:
    assert longer(text, words) == name


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("said Worcestershire County Council", "Worcestershire County Council"),
        ("said Worcestershire in January", "Worcestershire"),
        ("Worcestershire County Councillors said", "Worcestershire"),
        ("an Ofsted rating", "Ofsted"),
    ],
)
def test_a_name_that_stands_whole_has_no_longer_one_around_it(text: str, words: str) -> None:
    """An instrument ("Ofsted rating") is a phrase built around another name, which is whole in it."""
    assert longer(text, words) is None


def test_the_names_that_stand_in_a_text_are_found_with_their_bearers() -> None:
    text = "Ofsted told Worcestershire\nCounty Council so."
    found = {(words, entity.id) for words, entity in named_in(text)}
    assert ("Ofsted", "ofsted") in found
    assert ("Worcestershire\nCounty Council", "worcestershire-county-council") in found


def test_a_name_inside_a_word_is_none() -> None:
    assert not list(named_in("Ofstedness"))
