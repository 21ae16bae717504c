"""TOML text to entities. What a register may not say is refused, with the file, the id and the key."""

import tomllib
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields
from typing import Any

from ccdata.vocabulary.codebook.code import Code
from ccdata.vocabulary.codebook.entities import EntityKind, Origin
from ccdata.vocabulary.registers.entity import (
    Authority,
    Entity,
    Instrument,
    Organisation,
    Person,
    Place,
    Work,
)
from ccdata.vocabulary.registers.formats import ID_FORMAT, expected_format

REGISTERS: Mapping[str, tuple[EntityKind, type[Entity]]] = {
    "authorities.toml": (EntityKind.AUTHORITY, Authority),
    "organisations.toml": (EntityKind.ORGANISATION, Organisation),
    "people.toml": (EntityKind.PERSON, Person),
    "instruments.toml": (EntityKind.INSTRUMENT, Instrument),
    "works.toml": (EntityKind.WORK, Work),
    "places.toml": (EntityKind.PLACE, Place),
}

# `kind` in a file tells bodies from bodies; on an entity it tells bodies from people.
_FIELDS_OF_KIND = {
    "organisation_kind": "kind",
    "instrument_kind": "kind",
    "work_kind": "kind",
    "place_kind": "kind",
}


class RegisterError(ValueError):
    """A register says what it may not say: in which file, of which id, under which key."""

    def __init__(self, file: str, id: str, key: str, expected: str, found: object) -> None:
        super().__init__(f"{file}: [{id}] {key}: expected {expected}, found {found!r}")
        self.file = file
        self.id = id
        self.key = key
        self.expected = expected
        self.found = found


def read_registers(texts: Mapping[str, str]) -> dict[str, Entity]:
    """The entities of all registers by id, in the order of their ids. ``texts`` is TOML by file name.

    Raises RegisterError.

    >>> found = read_registers({"people.toml": '[tina-russell]\\nname = "Tina Russell"'})
    >>> found["tina-russell"].names
    ('Tina Russell',)
    """
    found: dict[str, Entity] = {}
    file_of: dict[str, str] = {}
    for file, text in texts.items():
        for id, entry in read_tables(file, text).items():
            if id in found:
                raise RegisterError(file, id, "id", f"an id that {file_of[id]} does not have", id)
            found[id] = _entity(file, id, entry)
            file_of[id] = file
    for id, entity in found.items():
        _check_references(file_of[id], entity, found)
    return dict(sorted(found.items()))


def read_tables(file: str, text: str) -> dict[str, dict[str, Any]]:
    """The tables of a TOML file by id, each id a slug. Raises RegisterError."""
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise RegisterError(file, "?", "?", "TOML in which no id stands twice", str(error)) from error
    for id, entry in document.items():
        if ID_FORMAT.fullmatch(id) is None:
            raise RegisterError(file, id, "id", "a slug of a-z, 0-9 and single hyphens", id)
        if not isinstance(entry, dict):
            raise RegisterError(file, id, "id", "a table of keys", entry)
    return document


def check_keys(file: str, id: str, entry: Mapping[str, Any], required: set[str], allowed: set[str]) -> None:
    """Refuse an entry that has a key too many or lacks one. Raises RegisterError."""
    for key in entry:
        if key not in allowed:
            raise RegisterError(file, id, key, f"one of {', '.join(sorted(allowed))}", key)
    for key in sorted(required - entry.keys()):
        raise RegisterError(file, id, key, "a value", None)


def _entity(file: str, id: str, entry: Mapping[str, Any]) -> Entity:
    kind, form = REGISTERS[file]
    by_key = {
        _FIELDS_OF_KIND.get(field.name, field.name): field
        for field in fields(form)
        if field.name not in {"id", "kind"}
    }
    required = {key for key, field in by_key.items() if field.default is MISSING} - {"names"}
    check_keys(file, id, entry, required, set(by_key))
    values = {by_key[key].name: _value(file, id, key, by_key[key], entry[key]) for key in entry}
    names = (entry["name"], *values.pop("names", ()))
    for name in names:
        if names.count(name) > 1:
            raise RegisterError(file, id, "names", "each name once, `name` not repeated", name)
    return form(id=id, kind=kind, names=names, **values)


def _value(file: str, id: str, key: str, field: Field[Any], value: Any) -> Any:
    """The value in the type of its field."""
    if field.type is bool:
        if value is not True:
            raise RegisterError(file, id, key, "true, or no such key", value)
        return value
    if field.type == tuple[str, ...]:
        if not isinstance(value, list) or not value or not all(_is_text(item) for item in value):
            raise RegisterError(file, id, key, "a list of texts", value)
        return tuple(value)
    if not _is_text(value):
        raise RegisterError(file, id, key, "text without white space around it", value)
    if isinstance(field.type, type) and issubclass(field.type, Code):
        return _code(file, id, key, field.type, value)
    pattern = expected_format(key, value)
    if pattern is not None:
        raise RegisterError(file, id, key, pattern, value)
    return value


def _is_text(value: object) -> bool:
    return isinstance(value, str) and value != "" and value == value.strip()


def _code(file: str, id: str, key: str, codes: type[Code], value: str) -> Code:
    # A register's default is not written out, so that there is one way to write each entry.
    allowed = {str(code): code for code in codes if code is not Origin.NAMED}
    if value not in allowed:
        raise RegisterError(file, id, key, f"one of {', '.join(allowed)}", value)
    return allowed[value]


def _check_references(file: str, entity: Entity, known: Mapping[str, Entity]) -> None:
    references: list[tuple[str, str]] = []
    if isinstance(entity, Authority | Organisation):
        references += [("successors", id) for id in entity.successors]
    if isinstance(entity, Organisation) and entity.part_of is not None:
        references.append(("part_of", entity.part_of))
    for key, id in references:
        if id not in known or id == entity.id:
            raise RegisterError(file, entity.id, key, "the id of another entity", id)
