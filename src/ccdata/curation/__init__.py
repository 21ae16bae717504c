"""What a curator writes by hand: one extraction script an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from importlib import import_module
from pkgutil import iter_modules
from typing import cast

import ccdata.curation.articles
from ccdata.corpus import Corpus
from ccdata.evidence.assembling import Extraction
from ccdata.evidence.bibliography import published
from ccdata.evidence.draft import Draft
from ccdata.evidence.errors import EvidenceError
from ccdata.evidence.reading import ArticleReader

Script = Callable[[ArticleReader], Iterator[Draft]]


def scripts() -> dict[str, Script]:
    """The extraction scripts by the id of their article: a module names it as ``ARTICLE``."""
    found: dict[str, Script] = {}
    for info in iter_modules(ccdata.curation.articles.__path__):
        module = import_module(f"{ccdata.curation.articles.__name__}.{info.name}")
        found[module.ARTICLE] = cast(Script, module.extract)
    return found


def extractions(corpus: Corpus) -> Iterator[Extraction]:
    """Yield each article that has a script, with the drafts that the script makes of it."""
    for article_id, extract in sorted(scripts().items()):
        article = corpus.articles.get(article_id)
        if article is None:
            raise EvidenceError(
                f"no article has the id {article_id!r}",
                where="src/ccdata/curation/articles",
                mend="let ARTICLE be an id of seeds/articles.csv",
            )
        reader = ArticleReader(article, corpus, published(article, corpus))
        yield article_id, map(reader.voiced, extract(reader))
