"""That a mention is quoted is not enough: the cell must carry it."""

from __future__ import annotations

from typing import Any

import pytest

from ccdata.evidence.carrying import carries
from ccdata.parsers.scan import Mention, scan_all
from ccdata.tables.cells import CellRow
from ccdata.tables.citations import CitationRow
from ccdata.vocabulary.codebook.evidence import Derivation, Role


def mention(text: str) -> Mention:
    (only,) = scan_all(text)
    return only


def carried(
    words: str,
    derivation: Derivation,
    value: Any,
    *,
    quote: str | None = None,
    mentioned: str | None = None,
    parser: str | None = "money.low",
    role: Role = Role.VALUE,
) -> bool:
    """Whether a cell with a value, cited for a quote that begins with the words, carries them."""
    quote = quote or words
    cell = CellRow(
        id="t/r/c", table="t", row_id="r", column="c", derivation=derivation, parser=parser, arguments=None,
        inputs=None, register=None,
    )  # fmt: skip
    citation = CitationRow(
        id="c" + "0" * 16, table="t", row_id="r", column="c", role=role, source_id="s", article_id="a",
        passage_id="p", start=0, end=len(quote), quote=quote, occurrence=1, context_sha256="0" * 64,
    )  # fmt: skip
    return carries(mention(mentioned or words), citation, cell, {"t/r/c": value}.__getitem__)


@pytest.mark.parametrize(
    ("words", "derivation", "value", "does"),
    [
        ("£148.4m", Derivation.PARSED, 148_400_000, True),
        ("five years", Derivation.VERBATIM, "five years", True),
        ("2004", Derivation.LINKED, "domestic-abuse-act-2021", False),
        ("2021", Derivation.LINKED, "domestic-abuse-act-2021", True),
        ("three", Derivation.LINKED, "ofsted", False),
        ("three", Derivation.SUMMARISED, "what Three things are", True),
        ("three", Derivation.SUMMARISED, "what things are", False),
        ("three", Derivation.SUMMARISED, "twenty-three things, a three-year plan, threefold", False),
        ("three", Derivation.CODED, "reason", False),
        ("three", Derivation.INFERRED, "ofsted", False),
    ],
)
def test_a_figure_is_carried_by_what_was_read_from_it_or_says_it(
    words: str, derivation: Derivation, value: object, does: bool
) -> None:
    assert carried(words, derivation, value, quote=f"{words} things") is does


@pytest.mark.parametrize(
    ("words", "derivation", "value", "does"),
    [
        ("Ofsted", Derivation.LINKED, "ofsted", True),
        ("Ofsted", Derivation.LINKED, "department-for-education", False),
        ("Ofsted", Derivation.INFERRED, "ofsted", True),
        ("Ofsted", Derivation.INFERRED, "requires_improvement", False),
        ("Ofsted", Derivation.CODED, "inspector", False),
        ("Ofsted", Derivation.PARSED, 11, False),
        ("DfE", Derivation.SUMMARISED, "the Department for Education mandated it", True),
        ("DfE", Derivation.SUMMARISED, "it was mandated", False),
        ("Ofsted", Derivation.VERBATIM, "Ofsted's view", True),
    ],
)
def test_a_name_is_carried_by_its_bearer_or_by_words_that_name_it(
    words: str, derivation: Derivation, value: object, does: bool
) -> None:
    # Quoted among other words: a quote that is one name is the link's own.
    assert carried(words, derivation, value, quote=f"{words} and others") is does


def test_a_name_that_another_bears_is_not_carried_by_a_link() -> None:
    assert not carried("Ofsted", Derivation.LINKED, "department-for-education")


def test_what_no_register_knows_leans_on_an_antecedent_or_a_slip() -> None:
    assert carried("the BBfC", Derivation.LINKED, "brighter-futures-for-children", mentioned="BBfC")


@pytest.mark.parametrize(
    ("words", "parser", "role", "does"),
    [
        ("£148.4m", "money.low", Role.VALUE, True),
        ("£148.4m", "money.hedge", Role.VALUE, False),  # "exact" is not the figure
        ("£148.4m", "money.unit", Role.VALUE, False),
        ("£148.4m", "money.low", Role.CONTEXT, False),
        ("£148.4m", "count.low", Role.VALUE, False),
        ("2017", "date.edtf", Role.VALUE, True),
        ("2017", "date.extent", Role.VALUE, False),
        ("2017", "relative.edtf", Role.ANCHOR, True),
        ("2017", "grade", Role.VALUE, False),
        ("2017", "dated_grade_change.before.when.edtf", Role.VALUE, True),
    ],
)
def test_a_parsed_cell_carries_what_its_parser_read_and_nothing_beside_it(
    words: str, parser: str, role: Role, does: bool
) -> None:
    assert carried(words, Derivation.PARSED, "whatever", parser=parser, role=role) is does
