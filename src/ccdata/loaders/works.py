"""Works: the published articles, as what is cited."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any

from ccdata.loaders.dates import in_words
from ccdata.loaders.records import records


@dataclass(frozen=True, slots=True)
class Work:
    """A published work. ``published`` is EDTF; ``date_basis`` tells how the date is known."""

    id: str
    title: str
    author: str | None
    publisher: str | None
    published: str
    date_basis: str
    url: str

    @property
    def date(self) -> str:
        """The date of publication in words, with a word on it where no source states it."""
        inferred = " (date inferred)" if self.date_basis == "inferred" else ""
        return in_words(self.published) + inferred

    @property
    def byline(self) -> str:
        """Author, publisher and date, as far as they are known."""
        return ", ".join(part for part in (self.author, self.publisher, self.date) if part is not None)

    def to_dict(self) -> dict[str, Any]:
        """The work as plain values."""
        return asdict(self)


@dataclass(frozen=True, slots=True)
class Dataset:
    """The data package itself, as what is cited."""

    title: str
    version: str
    released: str
    creator: str
    license: str


def works() -> dict[str, Work]:
    """Every article by id, in the order of their publication."""
    found = []
    for article in records("articles").values():
        given = {key: str(article[key]) for key in ("id", "published", "url")}
        found.append(
            Work(
                title=str(article["name"]),
                author=article["author_name"],
                publisher=article["publisher_name"],
                date_basis=str(article["published_basis"]),
                **given,
            )
        )
    return {work.id: work for work in sorted(found, key=lambda work: (work.published, work.id))}
