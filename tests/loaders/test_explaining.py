"""Explaining: every cell leads to its words, in a terminal and in a notebook."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import TYPE_CHECKING

import pytest

import ccdata
from ccdata.loaders.errors import UnknownName
from ccdata.loaders.explanation import Cell, Explanation, Quote, Reading
from ccdata.loaders.notebook import as_html
from ccdata.loaders.printing import NOT_REVIEWED, NOT_SAID, as_text
from ccdata.loaders.records import records

if TYPE_CHECKING:
    from ccdata import TableName

FACTS = [table.name for table in ccdata.tables() if "fact" in table.columns and table.rows]
HERE = "community-care-2024-01-22-worcestershire"
BUDGET = f"{HERE}.wcf-gross-expenditure-budget"
GRADE = f"{HERE}.medway-grade"


def all_rows() -> list[tuple[TableName, str]]:
    return [(table.name, id) for table in ccdata.tables() for id in records(table.name)
            if table.name not in ("cells", "citations", "passages", "codes")]  # fmt: skip


def test_every_cell_of_a_fact_table_leads_to_words_or_to_a_register() -> None:
    explained = 0
    for table in FACTS:
        for id in records(table):
            for cell in ccdata.explain(table, id).cells.values():
                if cell.derivation is None:
                    assert cell.value is None or not cell.is_sourced
                    continue
                explained += 1
                one = Explanation(table, id, "", {cell.column: cell}, ())
                followed = list(one.all_cells())
                assert any(other.quotes or other.register for other in followed), cell.id
    assert explained > 500


def test_all_that_is_printed_fits_a_terminal_but_for_addresses() -> None:
    printed = 0
    for table, id in all_rows():
        for line in str(ccdata.explain(table, id)).splitlines():
            printed += 1
            assert len(line) <= 80 or "://" in line
            assert line == line.rstrip()
    assert printed > 1000


def test_an_amount_shows_its_words_place_article_and_date() -> None:
    text = str(ccdata.explain("finances", BUDGET, "amount_low"))
    assert "value     148400000" in text
    assert "parsed from the words by `money.low`" in text
    assert "| £148.4m" in text
    assert "of [1], characters " in text
    assert "[1] Children's trust to be disbanded as council takes services back in-house" in text
    assert "Community Care, 22 January 2024" in text
    assert ccdata.load("finances").set_index("id").article_url[BUDGET] in text.splitlines()


def test_who_read_a_cell_again_is_told_with_what_came_of_it() -> None:
    why = ccdata.explain("finances", BUDGET, "amount_low")
    assert [(one.reading, one.kind, one.blind, one.verdict) for one in why.cells["amount_low"].reviews] == [
        ("second", "process", False, "supported")
    ]
    assert "checked   second, 2026-11-22, by a process, alone: supported" in str(why)


def test_a_row_tells_how_many_of_its_cells_were_read_again_and_what_came_of_it() -> None:
    why = ccdata.explain("finances", BUDGET)
    told = " ".join(str(why).partition("checked")[2].partition("\n\n")[0].split())
    cells = {one.id: one for one in why.all_cells() if one.quotes}
    read = [one for one in cells.values() if any(review.status == "current" for review in one.reviews)]
    assert len(read) >= 3
    begin = f"{len(read)} of {len(cells)} cells from words were read again; by a process, alone: "
    assert told.startswith(begin)


def test_what_nobody_read_again_says_so() -> None:
    why = ccdata.explain("articles", HERE, "name")
    assert f"checked   {NOT_REVIEWED}" in str(why)


def test_the_value_has_its_type() -> None:
    cell = ccdata.explain("finances", BUDGET, "amount_low").cells["amount_low"]
    assert cell.value == Decimal("148400000")
    assert cell.derivation == "parsed"
    assert [quote.words for quote in cell.quotes] == ["£148.4m"]


def test_a_computed_cell_is_followed_down_to_the_words() -> None:
    why = ccdata.explain("judgements", GRADE, "judged_start")
    (judged,) = why.cells["judged_start"].inputs
    assert judged.column == "judged"
    assert judged.quotes[0].words == "last year"
    assert "| last year" in str(why)
    assert [quote.role for quote in judged.quotes] == ["value", "anchor"]


def test_a_pronoun_shows_the_name_it_stands_for() -> None:
    cell = ccdata.explain("judgements", GRADE, "entity").cells["entity"]
    assert [(quote.role, quote.words) for quote in cell.quotes] == [
        ("value", "the former"),
        ("antecedent", "Medway"),
    ]
    assert isinstance(cell.readings[0].antecedent, Reading)


def test_a_negator_that_was_weighed_is_told() -> None:
    id = f"{HERE}.worcestershire-grade-under-company.wcf-board"
    text = str(ccdata.explain("judgements", id, "grade"))
    assert "“cannot” was weighed: it negates something else" in text


def test_words_that_say_it_again_come_after_those_that_carry_the_value() -> None:
    id = f"{HERE}.worcestershire-grade-before-transfer"
    cell = ccdata.explain("judgements", id, "grade").cells["grade"]
    assert len(cell.readings) == 2
    assert cell.readings[0].quotes == cell.quotes[:1]
    assert str(ccdata.explain("judgements", id, "grade")).count("said again: ") == 1


def test_an_empty_cell_says_that_the_source_does_not_say() -> None:
    why = ccdata.explain("judgements", GRADE, "framework")
    assert NOT_SAID in str(why)
    assert [work.id for work in why.works] == [HERE]


def test_a_code_is_shown_with_its_meaning() -> None:
    assert "the second highest of the four grades" in str(ccdata.explain("judgements", GRADE, "grade"))


def test_a_reference_names_its_register() -> None:
    text = str(ccdata.explain("authorities", "medway-council", "gss_code"))
    assert "Office for\n          National Statistics" in text
    assert NOT_REVIEWED not in text


def test_a_whole_row_tells_every_cell() -> None:
    why = ccdata.explain("judgements", GRADE)
    assert list(why.cells) == list(ccdata.Judgement.model_fields) or set(why.cells) == set(
        ccdata.Judgement.model_fields
    )
    for name, cell in why.cells.items():
        assert name in str(why)
        assert cell.value is not None or NOT_SAID not in str(why)


def test_it_is_plain_values_as_a_dict() -> None:
    plain = ccdata.explain("judgements", GRADE, "judged_start").to_dict()
    assert json.loads(json.dumps(plain, default=str))["cells"]["judged_start"]["inputs"][0]["value"] == "2023"
    assert plain["works"][0]["url"].startswith("https://")


HOSTILE = Quote("c0", "value", "<script>alert(1)</script> & ‘x’", HERE, "s", "p", "paragraph 1", 0, 9)


def test_a_notebook_gets_all_of_it_escaped() -> None:
    cell = Cell("t", "<r>", "c", "<d>", "<v>", True, derivation="verbatim", quotes=(HOSTILE,))
    work = ccdata.explain("judgements", GRADE).works[0]
    html = as_html(Explanation("t", "<r>", "", {"c": cell}, (work,)))
    assert "<script>" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; ‘x’" in html
    assert "<r>" not in html
    assert "<v>" not in html
    assert f"<a href='{work.url}'>" in html


def test_a_notebook_shows_the_row_of_each_filled_cell_and_names_the_empty_ones() -> None:
    why = ccdata.explain("judgements", GRADE)
    html = why._repr_html_()
    filled = [cell for cell in why.cells.values() if cell.value is not None]
    assert html.count("<tr") == len(filled) + 1
    assert all(name in html for name in ccdata.Judgement.model_fields)
    assert "Not said: qualifier" in html


def test_a_notebook_says_of_one_empty_cell_that_it_is_empty() -> None:
    assert NOT_SAID in ccdata.explain("judgements", GRADE, "qualifier")._repr_html_()


def test_an_address_that_is_quoted_is_not_broken() -> None:
    text = str(ccdata.explain("articles", HERE, "url"))
    assert text.count(str(ccdata.explain("articles", HERE, "url").cells["url"].value)) == 3


def test_cells_that_lean_on_each_other_do_not_run_for_ever() -> None:
    cell = Cell("t", "r", "c", "", 1, True)
    assert as_text(Explanation("t", "r", "one", {"c": cell}, ())).splitlines()[0] == "table     t: one"


def test_an_unknown_row_lists_the_near_ones_and_where_the_id_is_known() -> None:
    with pytest.raises(UnknownName, match=rf"(?s)no row of judgements.*near:  {GRADE}"):
        ccdata.explain("judgements", GRADE[:-1])
    with pytest.raises(UnknownName, match="note:  judgements has a row of this id"):
        ccdata.explain("finances", GRADE)


def test_unknown_tables_and_columns_list_the_near_ones() -> None:
    with pytest.raises(UnknownName, match="near:  judgements"):
        ccdata.explain("judgments", GRADE)  # type: ignore[arg-type]
    with pytest.raises(UnknownName, match="near:  grade"):
        ccdata.explain("judgements", GRADE, "grad")
