"""What a release publishes of itself: the files beside validation say what models and registers say."""

import json

from ccdata.tables.model.catalogue import row_model, table_names
from ccdata.tables.model.published import registers_source, schemas_source
from ccdata.tables.model.schema import table_schema
from ccdata.validation.house.published import published_tables, registers
from ccdata.vocabulary.codebook.sources import TEXT_KINDS
from ccdata.vocabulary.registers import entities, public_registers


def test_the_shipped_files_are_what_the_models_generate() -> None:
    """`make generate` writes them again."""
    assert json.loads(schemas_source())["tables"] == published_tables()
    assert json.loads(registers_source()) == registers()


def test_every_table_is_published_with_its_schema() -> None:
    assert list(published_tables()) == list(table_names())
    for name, about in published_tables().items():
        assert about["title"] == row_model(name).title
        assert about["schema"] == table_schema(row_model(name))


def test_every_entity_stands_in_the_table_of_its_kind_too() -> None:
    published = registers()["entities"]
    assert published["entities"].keys() == entities().keys()
    of_kind = [id for name, known in published.items() if name != "entities" for id in known]
    assert sorted(of_kind) == sorted(entities())


def test_what_a_register_does_not_know_is_an_empty_text() -> None:
    cells = registers()["entities"]["organisations"]
    assert {text for one in cells.values() for text in one.values() if text is None} == set()
    assert any(one["charity_number"] == "" for one in cells.values())


def test_registers_and_kinds_of_text_are_listed() -> None:
    assert registers()["public"] == list(public_registers())
    assert set(registers()["text"]) == set(map(str, TEXT_KINDS))
