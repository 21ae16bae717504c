"""The counts in the changelog, and the page of all changes, are those of the package."""

import re
from pathlib import Path

import pytest

from ccdata.packaging.building import Built
from ccdata.packaging.marking import NoPlace
from ccdata.packaging.versions.changelog import BEGIN, END, with_counts
from ccdata.packaging.versions.comparing import compare
from tests.packaging.versions.small import BODIES, bodies, package
from tests.support.changes_page import page

ROOT = Path(__file__).parents[3]


def test_the_changelog_of_the_checkout_is_up_to_date(built: Built) -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert with_counts(text, built.since) == text
    assert f"Data {built.version}, against {built.since.old.version}: major changes." in text


def test_the_section_on_the_data_opens_with_the_counts() -> None:
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    assert f"### Data\n\n{BEGIN}" in text


def test_no_figure_that_grows_with_the_data_is_written_by_hand() -> None:
    """Counts of readings and corrections stood there until the next reading made them false."""
    text = (ROOT / "CHANGELOG.md").read_text("utf-8")
    by_hand = text.partition(END)[2].partition("### Code")[0]
    assert by_hand.strip()
    assert re.findall(r"\b\d[\d,.]*", by_hand) == []


def test_the_page_of_all_changes_is_up_to_date() -> None:
    path, text = page()
    assert path.read_text("utf-8") == text


def test_counts_stand_between_the_marks_and_twice_is_once() -> None:
    difference = compare(package(bodies()), package(bodies((*BODIES, ("a", "b", "")))))
    once = with_counts(f"before\n{BEGIN}old\n{END}after\n", difference)
    assert "| `bodies` | 3 | 1 |  |  |  |  |\n" in once
    assert once.startswith("before\n")
    assert once.endswith("after\n")
    assert with_counts(once, difference) == once


def test_nothing_that_changed_is_said_in_a_sentence() -> None:
    told = with_counts(f"{BEGIN}{END}", compare(package(bodies()), package(bodies())))
    assert "Data 1.0.0: nothing changed since it was released." in told


def test_a_changelog_without_the_marks_is_refused() -> None:
    with pytest.raises(NoPlace, match="the changelog has no lines"):
        with_counts("nothing", compare(package(bodies()), package(bodies())))
