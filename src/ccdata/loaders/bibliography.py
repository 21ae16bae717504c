"""A bibliography, as text, BibTeX, CSL-JSON and RIS."""

from __future__ import annotations

from dataclasses import dataclass
from html import escape
from typing import Any

from ccdata.loaders.bibtex import dataset_entry, entry
from ccdata.loaders.csl import dataset_item, item
from ccdata.loaders.ris import dataset_record, record
from ccdata.loaders.works import Dataset, Work


@dataclass(frozen=True, slots=True)
class Elsewhere:
    """Rows that rest on no article: on what else, in words that follow "they rest", and their ids."""

    on: str
    ids: tuple[str, ...]

    def __str__(self) -> str:
        number = len(self.ids)
        distinct = list(dict.fromkeys(self.ids))
        shown = ", ".join(distinct[:5]) + (", …" if len(distinct) > 5 else "")
        rest = "row rests" if number == 1 else "rows rest"
        return f"{number} {rest} on no article's words, but {self.on}: {shown}"


@dataclass(frozen=True, slots=True)
class Bibliography:
    """Works to cite, in the order of their publication; ``str()`` is the text.

    ``dataset`` is there where the package as a whole is cited. ``elsewhere`` are the rows that rest on no
    article, by what they rest on: public registers and the codebook, or what ``str()`` says else.
    """

    works: tuple[Work, ...]
    dataset: Dataset | None = None
    elsewhere: tuple[Elsewhere, ...] = ()

    @property
    def unsourced(self) -> tuple[str, ...]:
        """The ids of the rows that rest on no article."""
        return tuple(row_id for rows in self.elsewhere for row_id in rows.ids)

    @property
    def text(self) -> str:
        """One work a line, ready to paste."""
        return "\n".join(self._lines())

    def _lines(self) -> list[str]:
        lines = [] if self.dataset is None else [_dataset_line(self.dataset)]
        return lines + [_line(work) for work in self.works]

    @property
    def bibtex(self) -> str:
        """BibTeX entries, each keyed by the id of its article."""
        entries = [] if self.dataset is None else [dataset_entry(self.dataset)]
        return "\n".join(entries + [entry(work) for work in self.works])

    @property
    def csl(self) -> list[dict[str, Any]]:
        """CSL-JSON items, as Zotero, pandoc and citeproc read them."""
        items = [] if self.dataset is None else [dataset_item(self.dataset)]
        return items + [item(work) for work in self.works]

    @property
    def ris(self) -> str:
        """RIS records, as EndNote, Zotero and Mendeley import them."""
        records = [] if self.dataset is None else [dataset_record(self.dataset)]
        return "\n".join(records + [record(work) for work in self.works])

    def __len__(self) -> int:
        return len(self.works) + (self.dataset is not None)

    def __str__(self) -> str:
        return "\n".join([*self._lines(), *map(str, self.elsewhere)])

    def _repr_html_(self) -> str:
        items = [] if self.dataset is None else [escape(_dataset_line(self.dataset))]
        for work in self.works:
            url = escape(work.url)
            items.append(f'{escape(_line(work, url=False))} <a href="{url}">{url}</a>')
        note = "".join(f"<p>{escape(line)}</p>" for line in map(str, self.elsewhere))
        return f"<ol>{''.join(f'<li>{one}</li>' for one in items)}</ol>{note}"


def _line(work: Work, *, url: bool = True) -> str:
    said = [work.author, f"“{work.title}”", work.publisher, work.date]
    line = ", ".join(part for part in said if part is not None) + "."
    return f"{line} {work.url}" if url else line


def _dataset_line(dataset: Dataset) -> str:
    version = f"version {dataset.version}, data set, {dataset.released[:4]}"
    return f"{dataset.creator}, “{dataset.title}”, {version}. {dataset.license}."
