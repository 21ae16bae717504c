"""The published figures of the detector are those that it has, and do not fall without anyone saying so."""

import json
import re
from pathlib import Path

import pytest

from benchmarks import detection
from benchmarks.mentions import samples
from benchmarks.mentions.samples import Mark, Piece
from benchmarks.mentions.scoring import (
    Compared,
    Score,
    compare,
    differences,
    overlapping,
    overlapping_kind,
    same_span,
    score,
    small,
)
from ccdata.parsers.scan import Mention
from ccdata.vocabulary.codebook.mentions import MentionKind

# The least that either may fall to, in percent: precision and recall of the same span and kind, and recall
# of anything that overlaps. To be raised when the detector has become better, and never lowered silently.
FLOORS = {"seeds": (95.5, 89.5, 92.5), "field": (90.0, 93.0, 99.0), "prose": (86.0, 89.5, 98.5)}
MARKED = {"seeds": 418, "field": 521, "prose": 551}
SAMPLES = {"seeds": samples.seeds, "field": samples.field, "prose": samples.prose}


@pytest.fixture(scope="module", params=SAMPLES)
def sample(request: pytest.FixtureRequest) -> tuple[str, list[Compared]]:
    """Each sample by name, and what the detector makes of it."""
    name = str(request.param)
    return name, compare(SAMPLES[name]())


def test_the_page_tells_what_the_detector_does() -> None:
    page = detection.PAGE.read_text(encoding="utf-8")
    assert detection.with_sections(page) == page, f"out of date: run `{detection.COMMAND}` and look at it"


def test_the_figures_do_not_fall_below_the_floor(sample: tuple[str, list[Compared]]) -> None:
    name, compared = sample
    precision, recall, touched = FLOORS[name]
    exact = score(compared)
    assert exact.precision is not None
    assert exact.recall is not None
    assert exact.precision * 100 >= precision
    assert exact.recall * 100 >= recall
    assert (score(compared, overlapping).recall or 0.0) * 100 >= touched


def test_no_mark_is_lost(sample: tuple[str, list[Compared]]) -> None:
    name, compared = sample
    assert score(compared).marked == MARKED[name]


def test_every_digit_of_the_samples_lies_in_a_mark(sample: tuple[str, list[Compared]]) -> None:
    for one in sample[1]:
        for digits in re.finditer(r"[0-9]+", one.piece.text):
            place = Mark(*digits.span(), MentionKind.DIGITS)
            assert any(overlapping(mark, place) for mark in one.piece.marks), (one.piece.name, digits.group())


def scanned(text: str, marked: list[Mark], *found: Mark) -> Compared:
    """A piece of which a detector finds what it is told to find."""
    said = [Mention(one.kind, one.start, one.end, text[one.start : one.end]) for one in found]

    def scan(whole: str) -> list[Mention]:
        assert whole == text
        return said

    (compared,) = compare([Piece("piece", text, tuple(marked))], scan)
    return compared


TEXT = "about 20 of the 30 in May 2020"
SHARE = Mark(0, 18, MentionKind.SHARE)
DATE = Mark(22, 30, MentionKind.DATE)


@pytest.mark.parametrize(
    ("found", "exact", "span", "kind", "touched"),
    [
        ((SHARE, DATE), 2, 2, 2, 2),
        ((SHARE,), 1, 1, 1, 1),
        ((), 0, 0, 0, 0),
        ((Mark(6, 18, MentionKind.SHARE), DATE), 1, 1, 2, 2),
        ((Mark(0, 18, MentionKind.COUNT), DATE), 1, 2, 1, 2),
        ((Mark(0, 8, MentionKind.COUNT), Mark(16, 18, MentionKind.COUNT), DATE), 1, 1, 1, 2),
        ((Mark(18, 22, MentionKind.SHARE), DATE), 1, 1, 1, 1),
    ],
)
def test_what_is_right_is_what_agrees(
    found: tuple[Mark, ...], exact: int, span: int, kind: int, touched: int
) -> None:
    compared = [scanned(TEXT, [SHARE, DATE], *found)]
    assert [
        score(compared).marked_right,
        score(compared, same_span).marked_right,
        score(compared, overlapping_kind).marked_right,
        score(compared, overlapping).marked_right,
    ] == [exact, span, kind, touched]


def test_precision_is_of_the_found_and_recall_of_the_marked() -> None:
    compared = [
        scanned(TEXT, [SHARE, DATE], Mark(0, 8, MentionKind.COUNT), Mark(16, 18, MentionKind.COUNT), DATE)
    ]
    exact, loose = score(compared), score(compared, overlapping)
    assert (exact.precision, exact.recall) == (1 / 3, 1 / 2)
    assert (loose.precision, loose.recall) == (1.0, 1.0)
    assert (Score(0, 0, 0, 0).precision, Score(0, 0, 0, 0).recall) == (None, None)


def test_a_name_is_right_whether_a_register_knows_it_or_not() -> None:
    (compared,) = compare(
        [Piece("piece", "Ann", (Mark(0, 3, MentionKind.NAME),))],
        lambda text: [Mention(MentionKind.CAPITALISED, 0, 3, "Ann", doubt="may be none")],
    )
    assert score([compared]).marked_right == 1
    assert compared.unsure == {Mark(0, 3, MentionKind.NAME)}


def test_what_overlaps_is_one_difference_and_what_is_apart_is_two() -> None:
    halves = (Mark(0, 8, MentionKind.COUNT), Mark(16, 18, MentionKind.COUNT))
    found = list(differences(scanned(TEXT, [SHARE, DATE], *halves, Mark(26, 30, MentionKind.DATE))))
    assert [(one.missed, one.extra) for one in found] == [
        ((SHARE,), halves),
        ((DATE,), (Mark(26, 30, MentionKind.DATE),)),
    ]
    assert list(differences(scanned(TEXT, [SHARE, DATE], SHARE, DATE))) == []


def test_a_name_with_a_small_letter_is_told_apart() -> None:
    piece = Piece("piece", "best value in May", ())
    assert small(piece, Mark(0, 10, MentionKind.NAME))
    assert not small(piece, Mark(14, 17, MentionKind.NAME))
    assert not small(piece, Mark(0, 10, MentionKind.COUNT))


def test_nothing_short_of_all_is_rounded_to_all() -> None:
    assert [detection.percent(part) for part in (0.9999, 1.0, 0.29, 0.0, None)] == [
        "99.9%",
        "100.0%",
        "29.0%",
        "0.0%",
        "-",
    ]


def test_a_page_without_the_markers_is_refused() -> None:
    with pytest.raises(ValueError, match="no section between <!-- kinds"):
        detection.with_sections("# The census\n")


def test_marks_that_the_text_no_longer_has_are_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "prose").mkdir()
    (tmp_path / "prose" / "a.txt").write_text("about 21\n", encoding="utf-8")
    mention = {"start": 0, "end": 8, "kind": "count", "text": "about 20"}
    (tmp_path / "prose.jsonl").write_text(
        json.dumps({"file": "a.txt", "mentions": [mention]}), encoding="utf-8"
    )
    monkeypatch.setattr(samples, "FOLDER", tmp_path)
    with pytest.raises(ValueError, match=r"a\.txt\[0:8\] is 'about 21', not 'about 20'"):
        samples.prose()
