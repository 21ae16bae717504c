import random
import re
from pathlib import Path

import pytest

from ccdata.parsers import scan as scanning
from ccdata.parsers.scan import scan, scan_all
from ccdata.parsers.shapes import SHAPES, gates, lengths, measures, shapes_from
from ccdata.parsers.shapes.shape import after, ranged
from ccdata.vocabulary.codebook.mentions import MentionKind

ROOT = Path(__file__).parents[2]
TEXTS = sorted((*ROOT.glob("seeds/*.txt"), *ROOT.glob("benchmarks/mentions/prose/*.txt")))


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


class Ungated(scanning._Doors):
    """Tries every shape that can begin with a word, whatever stands behind it."""

    def _opened(self, word: str) -> scanning._Door | None:
        door = super()._opened(word)
        return door and door._replace(gate=None, shapes=door.otherwise or door.shapes)


WORDS = sorted(
    {first for shape in SHAPES for first in shape.first if first.isalpha()}
    | set(re.findall("[A-Za-z]{2,}", " ".join(shape.expression for shape in SHAPES)))
    | {*lengths.AFTER_DIGITS, *measures.AFTER_DIGITS}
)
NUMBERS = (
    "0", "1", "2", "12", "16-year-old", "100", "999", "1999", "2014", "2019/20", "3.5", "3.2.1", "12,500",
    "26%", "£5", "£48.2m", "2/3", "0800 123 456", "10.30pm", "14:30", "18th", "1990s", "'90s", "0-4", "B12",
    "SW1A 1AA", "§ 3", "a", "half a million", "one in five", "'good'", '"requires improvement"', "-",
)  # fmt: skip
BETWEEN = (
    *[" "] * 12,
    "-",
    ", ",
    ". ",
    ": ",
    "; ",
    "\n",
    "\n\n",
    "%",
    "'s ",
    "  ",
    ") ",
    " (",
    ' "',
    " to ",
    " of ",
)


def salad(chance: random.Random) -> str:
    """Words that the shapes know, numbers and marks, in any order."""
    words = [chance.choice(WORDS if chance.random() < 0.7 else NUMBERS) for _ in range(chance.randint(2, 25))]
    cased = [word.capitalize() if chance.random() < 0.08 else word for word in words]
    return "".join(word + chance.choice(BETWEEN) for word in cased)


@pytest.mark.parametrize("seed", range(8))
def test_gates_are_for_speed_and_never_for_sense(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    chance = random.Random(seed)
    texts = [salad(chance) for _ in range(1_000)]
    texts += [path.read_text(encoding="utf-8") for path in TEXTS[seed::8]]
    gated = [scan_all(text) for text in texts]
    monkeypatch.setattr(scanning, "_doors", Ungated())
    for text, found in zip(texts, gated, strict=True):
        assert scan_all(text) == found


@pytest.mark.parametrize(
    ("text", "kind", "mention"),
    [
        ("pupils in Year 9 sat it", "label", "Year 9"),
        ("on Day 1 of it", "label", "Day 1"),
        ("and no. 5 on the list", "label", "no. 5"),
        ("but No 10 said", "label", "No 10"),
        ("a club for the over sixties", "age", "over sixties"),
        ("at the age of 12.", "age", "age of 12"),
        ("Every year 12 councils lose", "count", "12"),
        ("each week 3 people go", "count", "3"),
        ("No 16-year-old should", "age", "16-year-old"),
    ],
)
def test_a_name_of_a_time_before_a_number_may_be_a_label(text: str, kind: str, mention: str) -> None:
    assert (kind, mention) in [(one.kind.value, one.text) for one in scan(text)]
