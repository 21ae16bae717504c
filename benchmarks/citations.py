"""Re-checking citations: hash, slice and compare, against a bare loop that slices and compares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from benchmarks.checkout import PACKAGE, SEEDS
from benchmarks.measuring import Effort, Figure, Timed, alternate, call
from ccdata.corpus import Corpus, Passage, read_corpus
from ccdata.evidence.verifying import misquoted
from ccdata.packaging.reading import read_package
from ccdata.tables.citations import CitationRow

BUDGET = 3.0
LINEAR = 2.0
"""At most so many times as long at once as in as many goes. Memory is slower than the caches: not 1."""
IN_MEMORY = 100
"""As many copies of the citations are held at once; more are checked in as many goes."""


def figures(effort: Effort) -> list[Figure]:
    """A figure for each scale, per citation, and many copies at once against one copy as often."""
    corpus = read_corpus(SEEDS)
    citations = list(cast(Mapping[str, CitationRow], read_package(PACKAGE)["citations"]).values())
    held = min(effort.scales[-1], IN_MEMORY)
    copies = {number: _copies(corpus, citations, number) for number in (1, held)}
    texts = {source.id: source.text for source in corpus.sources.values()}

    def check(number: int, goes: int) -> Timed:
        own, passages = copies[number]

        def checked() -> None:
            for _ in range(goes):
                if any(True for _ in misquoted(own, passages, corpus)):
                    raise RuntimeError("a citation is not sound: run `ccdata build`")

        return call(checked)

    def bare_loop(number: int, goes: int) -> Timed:
        own, _ = copies[number]

        def looped() -> None:
            for _ in range(goes):
                if [one for one in own if texts[one.source_id][one.start : one.end] != one.quote]:
                    raise RuntimeError("a citation is not sound: run `ccdata build`")

        return call(looped)

    found = []
    for scale in effort.scales:
        size = (1, 1) if scale == 1 else (held, scale // held)
        # A large scale needs fewer turns: it is its own repetition.
        turns = max(2, effort.runs // (1 if scale <= held else 12))
        own, peer = alternate(check(*size), bare_loop(*size), turns)
        number = len(citations) * scale
        name = f"citations, for each of {number:,} (×{scale:,}) / bare loop"
        found.append(Figure(name, own / number, peer / number, BUDGET))
    at_once, in_goes = alternate(check(held, 1), check(1, held), effort.runs)
    return [*found, Figure(f"citations, ×{held} at once / ×1, {held} times", at_once, in_goes, LINEAR)]


def _copies(
    corpus: Corpus, citations: Sequence[CitationRow], number: int
) -> tuple[list[CitationRow], dict[str, Passage]]:
    """So many copies of all citations and passages. Each copy has passages of its own, to be hashed again."""
    copies: list[CitationRow] = []
    passages: dict[str, Passage] = {}
    for copy in range(number):
        for passage in corpus.passages:
            own = replace(passage, id=f"{passage.id}#{copy}")
            passages[own.id] = own
        # The id of the copied passage itself, as a citation of a package holds a string of its own.
        copies += [
            one.model_copy(update={"id": f"{one.id}#{copy}", "passage_id": f"{one.passage_id}#{copy}"})
            for one in citations
        ]
    return copies, passages
