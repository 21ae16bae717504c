"""The public registers that vouch for what the sources do not say."""

from dataclasses import dataclass

from ccdata.vocabulary.registers.reading import RegisterError, check_keys, read_tables

PUBLIC_REGISTERS_FILE = "public.toml"


@dataclass(frozen=True, slots=True)
class PublicRegister:
    """A public register: what it is, what was checked, and which keys of an entity it vouches for."""

    id: str
    name: str
    what: str
    checked: str
    keys: tuple[str, ...]


def read_public_registers(text: str) -> dict[str, PublicRegister]:
    """The public registers by id, in the order of their ids. A key has one register.

    Raises RegisterError.
    """
    file = PUBLIC_REGISTERS_FILE
    found: dict[str, PublicRegister] = {}
    register_of: dict[str, str] = {}
    for id, entry in read_tables(file, text).items():
        check_keys(file, id, entry, {"name", "what", "checked"}, {"name", "what", "checked", "keys"})
        keys = tuple(entry.get("keys", ()))
        for key in keys:
            if key in register_of:
                raise RegisterError(file, id, "keys", f"a key that [{register_of[key]}] does not have", key)
            register_of[key] = id
        found[id] = PublicRegister(id, entry["name"], entry["what"], entry["checked"], keys)
    return dict(sorted(found.items()))
