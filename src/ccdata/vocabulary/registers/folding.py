"""Typographic folding, so that a register can be written on any keyboard."""

_QUOTES_AND_DASHES = str.maketrans(
    {
        "‘": "'",
        "’": "'",
        "“": '"',
        "”": '"',
        "‐": "-",
        "‑": "-",
        "–": "-",
        "—": "-",
    }
)


def fold(text: str) -> str:
    """The text with straight quotes, hyphens for dashes, and one space for each run of white space.

    Letters, digits, case and other punctuation stay: names that differ in them are different names.

    >>> fold("Barnardo’s  and the Social\\nServices Inspectorate")
    "Barnardo's and the Social Services Inspectorate"
    """
    return " ".join(text.translate(_QUOTES_AND_DASHES).split())
