"""What stands in the place of words."""

from __future__ import annotations

from hashlib import sha256


def hashed(words: str) -> str:
    """What stands in the place of words.

    >>> hashed("£148.4m")[:20]
    'sha256:08eec47c994b9'
    """
    return f"sha256:{sha256(words.encode('utf-8')).hexdigest()}"


def is_hash(text: object) -> bool:
    """Whether a cell holds the hash of words, and not the words.

    >>> is_hash(hashed("£148.4m")), is_hash("£148.4m")
    (True, False)
    """
    return isinstance(text, str) and len(text) == 71 and text.startswith("sha256:")
