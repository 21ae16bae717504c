"""Lists: the rows of ``criteria`` that the items of one enumeration make."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from ccdata.evidence.cited import Cited
from ccdata.evidence.drafts import CriterionDraft
from ccdata.evidence.reading import PassageReader
from ccdata.vocabulary.codebook.facts import CriterionKind
from ccdata.vocabulary.codebook.statements import Modality


def listed(
    p: PassageReader,
    items: Mapping[str, str | tuple[str, str]],
    *,
    list_of: Cited[str],
    kind: Cited[CriterionKind],
    entity: Cited[str] | None = None,
    modality: Cited[Modality] | None = None,
) -> Iterator[CriterionDraft]:
    """Yield the items of one list, each by its fact, in the order in which they stand.

    An item is its words, or, where it is long, a pair: a quote, and a reader's few words for it.
    """
    for fact, item in items.items():
        yield CriterionDraft(
            fact=fact,
            list_of=list_of,
            kind=kind,
            entity=entity,
            item=p.verbatim(item) if isinstance(item, str) else p.summary(*item),
            modality=modality,
        )
