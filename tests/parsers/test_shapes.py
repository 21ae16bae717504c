import pytest

from ccdata.parsers.scan import scan, scan_all
from ccdata.parsers.shapes import SHAPES, gates, shapes_from
from ccdata.parsers.shapes.shape import after, ranged
from ccdata.vocabulary.codebook.mentions import MentionKind


def test_every_kind_but_names_has_a_shape() -> None:
    assert {shape.kind for shape in SHAPES} == set(MentionKind) - {MentionKind.NAME, MentionKind.CAPITALISED}


@pytest.mark.parametrize("shape", SHAPES, ids=[f"{place}-{shape.kind}" for place, shape in enumerate(SHAPES)])
def test_a_shape_begins_with_something_and_never_matches_nothing(shape: object) -> None:
    assert shape.first  # type: ignore[attr-defined]
    assert shape.pattern.fullmatch("") is None  # type: ignore[attr-defined]


def test_every_gate_stands_before_a_shape() -> None:
    assert [word for word in gates() if not shapes_from(word)] == []


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("and 1999 schools closed", "date"),
        ("a score of 3-2", "score"),
        ("calls to Ann Marsh, 34, who", "age"),
    ],
)
def test_what_may_be_read_otherwise_says_so(text: str, kind: str) -> None:
    assert [mention.doubt for mention in scan(text) if mention.kind.value == kind and mention.doubt]


def test_fragments_keep_to_whole_words_and_to_ranges_of_no_years() -> None:
    assert after("in") == r"(?:(?<=\bin ))"
    assert "or" in ranged("[0-9]")


@pytest.mark.parametrize("kind", [kind for kind in MentionKind if kind.example], ids=str)
def test_the_example_of_a_kind_is_a_mention_of_it(kind: MentionKind) -> None:
    assert [(mention.kind, mention.text) for mention in scan_all(kind.example)] == [(kind, kind.example)]
