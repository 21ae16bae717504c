"""Citing: exactly the sources of the rows at hand, in forms that other programs read."""

import re

import pandas as pd
import pytest

import ccdata
from ccdata.loaders.bibtex import entry
from ccdata.loaders.citing import NotCitable
from ccdata.loaders.works import Work

AWKWARD = Work(
    id="a-2001-b",
    title="100% of £5 & {more}_ #1 ~ ^ \\ $",
    author="Smith and Sons, Ltd",
    publisher="Care & Co",
    published="2011-12/2012-02",
    date_basis="inferred",
    url="https://example.org/a_b?c={d}",
)


def test_every_engine_and_the_rows_give_the_same_sources() -> None:
    frame = ccdata.load("judgements")
    cited = ccdata.cite(frame)
    assert {work.id for work in cited.works} == set(frame.article_id)
    assert cited == ccdata.cite(ccdata.load("judgements", engine="polars"))
    assert cited == ccdata.cite(ccdata.load("judgements", engine="pyarrow"))
    assert cited == ccdata.cite(ccdata.rows("judgements"))
    assert cited == ccdata.cite("judgements")


def test_only_the_sources_of_the_rows_are_cited() -> None:
    frame = ccdata.load("judgements")
    article = frame.article_id.iloc[0]
    assert [work.id for work in ccdata.cite(frame[frame.article_id == article]).works] == [article]
    assert ccdata.cite(frame[:0]).works == ()


def test_rows_are_traced_by_their_id_alone() -> None:
    frame = ccdata.load("judgements")
    assert ccdata.cite(frame[["id", "grade"]]) == ccdata.cite(frame)
    assert ccdata.cite(frame[["id", "grade"]].set_index("id")) == ccdata.cite(frame)
    assert ccdata.cite(ccdata.load("articles", columns=["id"])) == ccdata.cite("articles")


def test_cells_and_sources_lead_to_their_articles() -> None:
    frame = ccdata.load("cells")
    cells = frame[(frame.table == "judgements") & (frame.derivation != "computed")]
    assert ccdata.cite(cells) == ccdata.cite("judgements")
    assert len(ccdata.cite("sources")) == len(ccdata.load("articles"))


def test_rows_that_rest_on_no_article_are_named() -> None:
    cited = ccdata.cite("codes")
    assert cited.works == ()
    assert cited.unsourced[0] in str(cited)
    assert cited.text == ""


def test_rows_without_a_way_to_their_sources_are_refused() -> None:
    with pytest.raises(NotCitable, match=r"neither article_id nor id.*they have grade"):
        ccdata.cite(ccdata.load("judgements", columns=["grade"]))
    with pytest.raises(NotCitable, match="int is not something"):
        ccdata.cite(3)  # type: ignore[arg-type]


def test_the_package_is_cited_with_all_it_rests_on() -> None:
    cited = ccdata.cite()
    assert ccdata.data_version in cited.text.splitlines()[0]
    assert len(cited) == len(ccdata.load("articles")) + 1


def test_a_date_is_as_precise_as_it_is_known() -> None:
    (work,) = (item for item in ccdata.cite("articles").csl if item["id"].startswith("care-appointments"))
    assert work["issued"] == {"date-parts": [[2012, 3, 13], [2012, 10, 26]]}
    bibtex = ccdata.cite("articles").bibtex
    assert (
        "year = {2012},\n  note = {Published between 13 March 2012 and 26 October 2012 (date inferred)}"
        in bibtex
    )
    assert "month = jan" in bibtex


def test_an_author_is_named_where_the_source_names_one() -> None:
    assert "Ray Jones, “Social work in the 2000s" in ccdata.cite("articles").text


def check_bibtex(text: str) -> int:
    """Reads BibTeX by its rules, and gives the number of entries."""
    entries = re.findall(r"@misc\{([a-z0-9.-]+),\n((?:  \w+ = .*,\n)+)\}\n", text)
    assert len(entries) == text.count("@misc")
    for key, fields in entries:
        assert key
        for line in fields.splitlines():
            value = line.split(" = ", 1)[1].removesuffix(",")
            depths = [value[:end].count("{") - value[:end].count("}") for end in range(1, len(value))]
            assert value.count("{") == value.count("}")
            assert re.fullmatch("[a-z]{3}", value) or min(depths) >= 1
            if not line.startswith("  url"):
                assert not re.search(r"(?<!\\)[&%$#_]", value)
    return len(entries)


def test_bibtex_is_valid() -> None:
    assert check_bibtex(ccdata.cite().bibtex) == len(ccdata.cite())


def test_bibtex_holds_awkward_characters_and_names() -> None:
    assert check_bibtex(entry(AWKWARD)) == 1
    assert "author = {{Smith and Sons, Ltd}}" in entry(AWKWARD)
    assert "year = {2011/2012},\n  note" in entry(AWKWARD)


def test_a_notebook_shows_the_sources_escaped() -> None:
    html = ccdata.cite("articles")._repr_html_()
    assert html.count("<li>") == len(ccdata.load("articles"))
    assert "U-turn on social care targets?" in html


def test_a_merged_frame_is_refused_with_its_columns() -> None:
    frame = ccdata.load("judgements", columns=["article_id", "fact"])
    merged = pd.merge(frame, frame, on="fact")
    with pytest.raises(NotCitable, match="article_id_x"):
        ccdata.cite(merged)
