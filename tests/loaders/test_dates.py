"""Dates of publication: no more precise than they are known."""

import pytest

from ccdata.loaders.csl import csl_date
from ccdata.loaders.dates import in_words


@pytest.mark.parametrize(
    ("edtf", "words"),
    [
        ("2024-01-22", "22 January 2024"),
        ("2024-01", "January 2024"),
        ("2024", "2024"),
        ("2023-24", "winter 2023"),
        ("199X", "the 1990s"),
        ("2001-05~", "about May 2001"),
        ("2001?", "2001 (uncertain)"),
        ("../2020", "2020 or earlier"),
        ("2011/2012-02-03", "between 2011 and 3 February 2012"),
    ],
)
def test_words_are_as_precise_as_the_date(edtf: str, words: str) -> None:
    assert in_words(edtf) == words


@pytest.mark.parametrize(
    ("edtf", "date"),
    [
        ("2024", {"date-parts": [[2024]]}),
        ("2023-24", {"date-parts": [[2023]], "season": 4}),
        ("2001-05~", {"date-parts": [[2001, 5]], "circa": True}),
        ("2011/2012-02-03", {"date-parts": [[2011], [2012, 2, 3]]}),
    ],
)
def test_csl_dates_are_as_precise_as_the_date(edtf: str, date: dict[str, object]) -> None:
    assert csl_date(edtf) == date
