"""Versions: three numbers, and nothing that only looks like them."""

import pytest

from ccdata.packaging.versions.numbering import fits, numbers
from ccdata.packaging.versions.snapshot import CannotCompare
from ccdata.vocabulary.codebook.changing import Level


@pytest.mark.parametrize(
    "version", ["", "1", "1.0", "1.0.0.0", "v1.0.0", "1.0.0-rc1", "01.0.0", "1.0.x", "1.0.0\n"]
)
def test_what_is_no_version_is_refused_with_the_form(version: str) -> None:
    with pytest.raises(CannotCompare, match=r"must be major\.minor\.patch"):
        numbers(version)


@pytest.mark.parametrize("level", [None, *Level])
def test_an_older_version_never_fits(level: Level | None) -> None:
    assert not fits("1.4.2", "1.4.1", level)


def test_numbers_are_compared_as_numbers() -> None:
    assert fits("1.9.0", "1.10.0", Level.MINOR)
