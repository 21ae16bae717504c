"""What a form can be asked for beyond its name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Options:
    """What a form can be asked for.

    ``no_text`` leaves the words of the sources out. ``texts`` are the sources, by id, for a form that shows
    words around a quote. ``licences`` are the texts of the licences, by file name. ``epoch`` is the time that
    a file within a file bears, in seconds of Unix; else it is the day of the release. ``stem`` is the
    name of the file without its ending, where a form names itself by it.
    """

    no_text: bool = False
    texts: Mapping[str, str] = field(default_factory=dict)
    licences: Mapping[str, bytes] = field(default_factory=dict)
    epoch: int | None = None
    stem: str = ""
