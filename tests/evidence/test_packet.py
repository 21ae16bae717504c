"""What a second reader gets holds nothing of what the first reader made of it."""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import cache
from itertools import pairwise
from math import ceil
from typing import Any, cast

import pytest

from ccdata.evidence.packet import (
    AskKind,
    Packet,
    asked_cells,
    packet,
    packet_files,
    sampled_cells,
    unread_cells,
)
from ccdata.evidence.rederiving import split_cell
from ccdata.tables.citations import CitationRow
from ccdata.tables.model.catalogue import row_model
from ccdata.tables.model.row import Entry
from ccdata.tables.reviews import Review
from ccdata.vocabulary.codebook.evidence import Role
from ccdata.vocabulary.codebook.reviewing import Reading, ReviewStatus
from tests.evidence.real import changed, real_corpus, without
from tests.evidence.whole import whole

ARTICLES = sorted(real_corpus().articles)


@cache
def made(article: str) -> Packet:
    return packet(whole(), real_corpus(), [article], "salt")


@cache
def for_the_reader(article: str) -> dict[str, str]:
    """The files of a packet that the reader gets, by name."""
    return {name: data.decode() for name, data in packet_files(made(article)).items() if name != "key.json"}


def asks(article: str) -> list[dict[str, Any]]:
    return [ask for item in made(article).items for ask in item["asks"]]


def test_every_row_of_every_article_is_asked_about() -> None:
    rows = {row.id for table in whole().values() for row in table.values() if isinstance(row, Entry)}
    asked = {split_cell(one.cell)[1] for article in ARTICLES for one in made(article).key.values()}
    assert asked == rows


def test_only_the_cells_that_are_wanted_are_asked_about() -> None:
    wanted = [asked.cell for asked in made(ARTICLES[0]).key.values()][:3]
    found = packet(whole(), real_corpus(), [ARTICLES[0]], "salt", frozenset(wanted))
    assert sorted(asked.cell for asked in found.key.values()) == sorted(wanted)
    assert all(item["asks"] for item in found.items)
    assert found.passages == made(ARTICLES[0]).passages, "the context is whole all the same"


def test_a_cell_is_unread_while_no_second_reading_of_it_holds() -> None:
    cells = asked_cells(whole())
    read = {
        f"{one.table}/{one.row_id}/{one.column}": one
        for one in cast(Iterable[Review], whole()["reviews"].values())
        if one.reading is Reading.SECOND and one.status is ReviewStatus.CURRENT
    }
    assert unread_cells(whole()) == [cell for cell in cells if cell not in read]
    cell, review = next(iter(read.items()))
    assert cell in unread_cells(without(dict(whole()), "reviews", review.id))
    assert cell in unread_cells(changed(dict(whole()), "reviews", review.id, status="stale"))
    assert cell in unread_cells(changed(dict(whole()), "reviews", review.id, reading="audit"))


def test_a_sample_takes_whole_rows_and_is_the_same_for_the_same_seed() -> None:
    cells = asked_cells(whole())
    drawn = sampled_cells(cells, 0.1, 7)
    rows = {split_cell(cell)[:2] for cell in drawn}
    assert [cell for cell in cells if split_cell(cell)[:2] in rows] == drawn
    assert len(rows) == ceil(0.1 * len({split_cell(cell)[:2] for cell in cells}))
    assert sampled_cells(cells, 0.1, 7) == drawn
    assert sampled_cells(cells, 0.1, 8) != drawn


@pytest.mark.parametrize("article", ARTICLES)
def test_no_id_or_slug_of_a_row_stands_in_it(article: str) -> None:
    text = "\n".join(for_the_reader(article).values())
    for table in whole().values():
        for row in table.values():
            if isinstance(row, Entry) and row.article_id == article:
                assert row.id not in text
                if "-" in row.fact and row.fact not in {entity["id"] for entity in made(article).entities}:
                    assert not re.search(rf"(?<![\w-]){re.escape(row.fact)}(?![\w-])", text), row.fact


@pytest.mark.parametrize("article", ARTICLES)
def test_an_item_holds_tokens_columns_and_words_of_the_source_and_nothing_else(article: str) -> None:
    """So no code, entity, time or summary of the first reading can stand in it, in whatever place."""
    texts = [one["text"] for one in made(article).passages]
    labels = {one["passage"] for one in made(article).passages}
    for item in made(article).items:
        assert set(item) == {"item", "table", "asks"}
        columns = {column.name for column in row_model(item["table"]).columns()}
        for ask in item["asks"]:
            assert set(ask) == {"ask", "kind", "column", "words"}
            assert ask["kind"] in set(AskKind)
            assert ask["column"] in columns
            for word in ask["words"]:
                assert set(word) == {"passage", "at", "quote"}
                assert word["passage"] in labels
                assert any(word["quote"] in text for text in texts)


@pytest.mark.parametrize("article", ARTICLES)
def test_no_summary_of_the_first_reading_stands_in_it(article: str) -> None:
    text = "\n".join(for_the_reader(article)[name] for name in ("items.jsonl", "columns.json"))
    words = for_the_reader(article)["passages.jsonl"]
    for asked in made(article).key.values():
        if asked.kind is AskKind.WORDS and asked.held not in words:
            assert f'"{asked.held}"' not in text, asked.cell


@cache
def quotes() -> dict[str, dict[bool, set[str]]]:
    """The quotes of each cell: those of anchors and antecedents (True), and the others."""
    found: dict[str, dict[bool, set[str]]] = {}
    for row in cast(Iterable[CitationRow], whole()["citations"].values()):
        own = found.setdefault(f"{row.table}/{row.row_id}/{row.column}", {True: set(), False: set()})
        own[row.role in (Role.ANTECEDENT, Role.ANCHOR)].add(row.quote)
    return found


@pytest.mark.parametrize("article", ARTICLES)
def test_an_antecedent_or_anchor_is_the_readers_to_find(article: str) -> None:
    for ask in asks(article):
        if ask["kind"] != "support":
            own = quotes()[made(article).key[ask["ask"]].cell]
            assert {word["quote"] for word in ask["words"]}.isdisjoint(own[True] - own[False])


@pytest.mark.parametrize("article", ARTICLES)
def test_the_words_of_a_question_stand_where_it_says(article: str) -> None:
    passages = {one["passage"]: one["text"] for one in made(article).passages}
    for ask in asks(article):
        assert ask["words"]
        for word in ask["words"]:
            at = word["at"]
            assert passages[word["passage"]][at : at + len(word["quote"])] == word["quote"]


def test_items_stand_in_the_order_of_the_text_and_not_of_the_rows() -> None:
    article = ARTICLES[0]
    places = {one["passage"]: n for n, one in enumerate(made(article).passages)}
    firsts = [
        min((places[word["passage"]], word["at"]) for ask in item["asks"] for word in ask["words"])
        for item in made(article).items
    ]
    # An antecedent is not shown: a row may begin before the first of its words that are.
    assert sum(one <= other for one, other in pairwise(firsts)) > 0.7 * len(firsts)
    rows = [split_cell(made(article).key[item["asks"][0]["ask"]].cell)[:2] for item in made(article).items]
    assert rows != sorted(rows)


def test_tokens_say_nothing_and_depend_on_the_salt() -> None:
    other = packet(whole(), real_corpus(), [ARTICLES[0]], "another salt")
    assert set(other.key).isdisjoint(made(ARTICLES[0]).key)
    assert packet_files(made(ARTICLES[0])) == packet_files(
        packet(whole(), real_corpus(), [ARTICLES[0]], "salt")
    )
    assert all(re.fullmatch("q[0-9a-f]{12}", token) for token in made(ARTICLES[0]).key)


def test_each_column_that_is_asked_for_is_defined_with_its_codes() -> None:
    columns = made(ARTICLES[0]).columns
    for item in made(ARTICLES[0]).items:
        for ask in item["asks"]:
            about = columns[item["table"]]["columns"][ask["column"]]
            assert about["definition"]
            assert ask["kind"] != "code" or about["codes"]
