"""The summary in the README."""

import pytest

from ccdata.packaging.marking import NoPlace
from ccdata.packaging.summary import BEGIN, END, summary, with_summary
from tests.packaging.pristine import pristine


def test_the_summary_takes_the_place_of_the_one_before_and_nothing_else() -> None:
    tables = pristine().tables
    once = with_summary(f"before\n{BEGIN}old\n{END}after\n", tables)
    assert once.startswith(f"before\n{BEGIN}\n| table |")
    assert once.endswith(f"{END}after\n")
    assert "old" not in once.splitlines()
    assert with_summary(once, tables) == once


def test_every_table_and_article_has_a_line() -> None:
    tables = pristine().tables
    text = summary(tables)
    assert all(f"| `{name}` | {len(rows):,} |" in text for name, rows in tables.items())
    assert all(f"]({row.model_dump()['url']}) |" in text for row in tables["articles"])


@pytest.mark.parametrize("readme", ["", BEGIN, END, f"{END}{BEGIN}"])
def test_a_readme_without_a_place_for_it_is_refused(readme: str) -> None:
    with pytest.raises(NoPlace, match="has no lines"):
        with_summary(readme, pristine().tables)
