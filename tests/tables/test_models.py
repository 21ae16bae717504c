"""The row models as a whole: what must hold of every table, so that a column can be relied on unread.

Each test is run for each table or column name, so that a failure names it.
"""

from collections.abc import Iterator
from datetime import date
from decimal import Decimal
from importlib import import_module
from inspect import getmembers, isclass

import pytest
from pydantic import ValidationError

from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.columns import Column
from ccdata.tables.model.row import Row, Statement
from ccdata.tables.model.schema import description
from ccdata.vocabulary.codebook.catalogue import code_lists
from ccdata.vocabulary.codebook.code import Code

TABLES = table_names()

# Columns of one name whose types differ, and why that is no trap.
DIFFERENT_TYPES = {
    "kind": "the code list that tells the rows of the table apart, another in each",
    "role": "a person's role in `roles`, that of a quote in `citations`, where the contract names it",
    "measure": "coded for money, a reader's words for all else that can be counted",
    "reason": "a reader's words for a stance, a code of the census where the contract names it",
    "status": "of a mention and of a review, where the contract names both",
}
# Columns of one name that lead to different tables.
DIFFERENT_TARGETS = {
    "id": "the key; in the tables of entities also the entity",
    "author": "of an article a person, of a work anybody",
    "publisher": "an organisation of an article, anybody of a work, and the name in the register of seeds",
}
# Columns of one name whose descriptions differ, and what is the same in all of them.
DIFFERENT_WORDS = {
    "actor": "who does it",
    "among": "who was asked or looked at",
    "article_id": "the article that the row belongs to",
    "author": "who wrote it",
    "characters": "a length in code points",
    "context_sha256": "of what was read around a quote",
    "citation_id": "a citation that accounts for it",
    "column": "the column of a cell",
    "date": "when it is or was",
    "definition": "what a term or code means",
    "delivery_model": "a children's trust or company",
    "end_date": "when it ended",
    "entity": "whom or what the row is about",
    "fact": "the fact stated",
    "held": "when it was held",
    "hedge": "how firmly the words fix the number",
    "id": "the key",
    "introduced": "when it began",
    "is_first": "whether it is the earliest statement of a fact",
    "kind": "which of several kinds the row is of",
    "measure": "what is measured",
    "modality": "how the source stands to it",
    "name": "what a reader calls it",
    "note": "what a hand said of it, or what it repeats",
    "period": "the time that the number is for",
    "publisher": "who published it",
    "reason": "why",
    "role": "what someone or something is there for",
    "row_id": "the row of a cell",
    "sha256": "a SHA-256",
    "start": "where it begins in the source",
    "start_date": "when it began",
    "statements": "how many statements there are",
    "status": "what became of it",
    "successors": "who followed it",
    "survey": "a survey, consultation or research",
    "table": "the table of a cell",
    "value_high": "the upper end of a number",
    "value_low": "the lower end of a number",
    "what": "what it comes to, in a reader's few words",
}


def columns() -> Iterator[tuple[str, Column]]:
    """Every column with its table."""
    for table in TABLES:
        for column in row_model(table).columns():
            yield table, column


def names_with_several(*attributes: str) -> set[str]:
    """The names of columns that differ in any of the attributes from one table to another."""
    seen: dict[str, set[tuple[object, ...]]] = {}
    for _, column in columns():
        seen.setdefault(column.name, set()).add(tuple(getattr(column, name) for name in attributes))
    return {name for name, found in seen.items() if len(found) > 1}


@pytest.mark.parametrize("table", TABLES)
def test_a_module_defines_one_row_model_and_no_other_room_does(table: str) -> None:
    module = import_module(f"ccdata.tables.{table}")
    own = [model for _, model in getmembers(module, isclass) if model.__module__ == module.__name__]
    assert own == [row_model(table)]
    assert row_model(table).table_name() == table


@pytest.mark.parametrize("table", TABLES)
def test_a_table_says_what_one_row_is(table: str) -> None:
    assert row_model(table).title
    assert description(row_model(table)).endswith(".")
    assert description(row_model(table)) != description(Row)
    assert description(row_model(table)) != description(Statement)


@pytest.mark.parametrize("table", TABLES)
def test_every_column_is_described(table: str) -> None:
    undescribed = [
        column.name for column in row_model(table).columns() if not column.description.endswith((".", "?"))
    ]
    assert undescribed == []


@pytest.mark.parametrize("table", TABLES)
def test_the_key_is_a_required_string_called_id_and_stands_first(table: str) -> None:
    key = row_model(table).columns()[0]
    assert (key.name, key.value_type, key.nullable) == ("id", str, False)


@pytest.mark.parametrize("table", TABLES)
def test_a_foreign_key_points_to_a_table_that_exists_and_holds_strings(table: str) -> None:
    lost = [
        column.name
        for column in row_model(table).columns()
        if column.refers is not None and (column.refers not in TABLES or column.value_type is not str)
    ]
    assert lost == []


@pytest.mark.parametrize("table", TABLES)
def test_a_column_holds_one_of_the_types_that_every_format_knows(table: str) -> None:
    plain = {str, int, bool, Decimal, date}
    odd = [
        column.name
        for column in row_model(table).columns()
        if column.value_type not in plain and not issubclass(column.value_type, Code)
    ]
    assert odd == []


@pytest.mark.parametrize("table", TABLES)
def test_a_computed_column_names_columns_of_its_own_table(table: str) -> None:
    names = {column.name for column in row_model(table).columns()}
    for column in row_model(table).columns():
        assert (column.function is None) or set(column.from_) <= names, column.name


@pytest.mark.parametrize("table", TABLES)
def test_a_row_is_frozen_and_closed(table: str) -> None:
    model = row_model(table)
    assert model.model_config.get("frozen") is True
    with pytest.raises(ValidationError, match="extra_forbidden"):
        model.model_validate({"no_such_column": "1"})


def test_a_row_cannot_be_changed() -> None:
    code = row_model("codes").model_validate(
        {
            "id": "A.b",
            "code_list": "A",
            "code": "b",
            "rank": "1",
            "is_ordered": "true",
            "definition": "d",
            "example": None,
            "boundary": None,
        }
    )
    with pytest.raises(ValidationError, match="frozen_instance"):
        setattr(code, "id", "A.c")  # noqa: B010 - a type checker refuses the plain form, too


def test_an_empty_string_is_no_cell() -> None:
    with pytest.raises(ValidationError, match="at least 1 character"):
        row_model("people").model_validate({"id": "somebody", "name": ""})


def test_one_column_name_has_one_type_in_every_table() -> None:
    assert names_with_several("value_type") == DIFFERENT_TYPES.keys()


def test_one_column_name_leads_to_one_table() -> None:
    assert names_with_several("refers") == DIFFERENT_TARGETS.keys()


def test_one_column_name_has_one_unit() -> None:
    assert names_with_several("unit") == set()


def test_one_column_name_has_one_meaning_or_is_listed() -> None:
    assert names_with_several("description") == DIFFERENT_WORDS.keys()


def test_every_kind_is_a_code() -> None:
    assert [table for table, column in columns() if column.name == "kind" and column.codes is None] == []


@pytest.mark.parametrize("codes", code_lists(), ids=lambda codes: codes.__name__)
def test_every_code_has_a_definition_and_is_the_lower_case_of_its_name(codes: type[Code]) -> None:
    assert [code for code in codes if not code.definition.strip()] == []
    assert [code.name for code in codes if code.value != code.name.lower()] == []


@pytest.mark.parametrize("codes", code_lists(), ids=lambda codes: codes.__name__)
def test_no_two_codes_of_a_list_mean_the_same(codes: type[Code]) -> None:
    assert len({code.definition for code in codes}) == len(codes)


def test_every_code_list_of_a_column_is_in_the_codebook() -> None:
    used = {column.codes for _, column in columns() if column.codes is not None}
    assert used <= set(code_lists())
