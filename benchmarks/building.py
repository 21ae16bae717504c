"""The build: seconds from seeds to package, and whether an article more costs what it holds."""

from __future__ import annotations

from benchmarks.checkout import SEEDS
from benchmarks.measuring import Effort, Figure, alternate, call
from ccdata.corpus import Corpus, read_corpus
from ccdata.curation import extractions, scripts
from ccdata.evidence.assembling import Tables, assemble
from ccdata.packaging.building import build, package

A_FEW_SECONDS = 5.0
LINEAR = 1.5
"""At most so many times as long for a citation of all articles as for one of the first alone."""


def figures(effort: Effort) -> list[Figure]:
    """The whole build, its time per article, and its time per citation against that of one article."""
    runs = max(2, effort.runs // 6)
    corpus = read_corpus(SEEDS)
    articles = sorted(scripts())
    all_of_it = _build(corpus, articles)
    first = _build(corpus, articles[:1])
    together, alone = alternate(
        call(lambda: _build(corpus, articles)), call(lambda: _build(corpus, articles[:1])), runs
    )
    whole, without = alternate(call(lambda: build(SEEDS)), call(lambda: _build(corpus, [])), runs)
    return [
        Figure(f"build, {len(articles)} articles", whole, budget=A_FEW_SECONDS),
        Figure("build, for each article", (whole - without) / len(articles)),
        Figure(
            f"build, for each citation, {len(articles)} articles / 1 article",
            (together - without) / _citations(all_of_it),
            (alone - without) / _citations(first),
            LINEAR,
        ),
    ]


def _build(corpus: Corpus, articles: list[str]) -> Tables:
    """The tables of a package of some articles, laid out: what other scripts would say is left out."""
    chosen = [extraction for extraction in extractions(corpus) if extraction.article_id in articles]
    tables = assemble(corpus, chosen)
    package(corpus, tables, "0.0.0")
    return tables


def _citations(tables: Tables) -> int:
    return len(tables["citations"])
