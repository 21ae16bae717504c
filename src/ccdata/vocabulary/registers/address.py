"""Forms of address: what may stand before a person's name and is no part of it."""

FORMS_OF_ADDRESS = (
    "Professor", "Prof", "Doctor", "Dr", "Mr", "Mrs", "Ms", "Miss", "Sir", "Dame", "Lord", "Lady", "Baroness",
    "Baron", "Councillor", "Cllr", "Reverend", "Rev", "Judge", "Justice", "Captain", "Inspector", "Sergeant",
)  # fmt: skip


def without_address(name: str) -> str:
    """A name without the form of address that it begins with, if any.

    >>> without_address("Professor Ray Jones"), without_address("Ray Jones")
    ('Ray Jones', 'Ray Jones')
    """
    first, _, rest = name.partition(" ")
    return rest if rest and first.removesuffix(".") in FORMS_OF_ADDRESS else name
