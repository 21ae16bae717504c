"""Re-checking citations: hash, slice and compare, against a bare loop that slices and compares."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import cast

from benchmarks.checkout import PACKAGE, SEEDS
from benchmarks.measuring import Effort, Figure, alternate, call
from ccdata.corpus import Corpus, Passage, read_corpus
from ccdata.evidence.verifying import misquoted
from ccdata.packaging.reading import read_package
from ccdata.tables.citations import CitationRow

BUDGET = 3.0
LINEAR = 1.5
IN_MEMORY = 100
"""As many copies are held at once; more are checked in as many goes."""


def figures(effort: Effort) -> list[Figure]:
    """A figure for each scale, per citation, and the largest scale against the smallest."""
    corpus = read_corpus(SEEDS)
    citations = cast(Mapping[str, CitationRow], read_package(PACKAGE)["citations"])
    found = [_figure(corpus, list(citations.values()), scale, effort.runs) for scale in effort.scales]
    smallest, largest = found[0], found[-1]
    linear = Figure(
        f"citations, for each: ×{effort.scales[-1]:,} / ×{effort.scales[0]}",
        largest.ours,
        smallest.ours,
        LINEAR,
    )
    return [*found, linear]


def _figure(corpus: Corpus, citations: Sequence[CitationRow], scale: int, runs: int) -> Figure:
    held = min(scale, IN_MEMORY)
    copies, passages = _copies(corpus, citations, held)
    texts = {source.id: source.text for source in corpus.sources.values()}

    def ours() -> None:
        for _ in range(scale // held):
            if any(True for _ in misquoted(copies, passages, corpus)):
                raise RuntimeError("a citation that is sound was found not to be")

    def peer() -> None:
        for _ in range(scale // held):
            wrong = [one for one in copies if texts[one.source_id][one.start : one.end] != one.quote]
            if wrong:
                raise RuntimeError("the package was not built from these seeds: run `ccdata build`")

    # A large scale needs fewer turns: it is its own repetition.
    turns = max(2, runs // (1 if scale == 1 else 5 if scale == held else 20))
    own, other = alternate(call(ours), call(peer), turns)
    number = len(citations) * scale
    return Figure(
        f"citations, for each of {number:,} (×{scale:,}) / bare loop", own / number, other / number, BUDGET
    )


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
