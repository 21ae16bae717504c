"""What a curator writes by hand: one extraction script an article."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from traceback import extract_tb
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
    """The extraction scripts by the id of their article: a module names it as ``ARTICLE``.

    Raises EvidenceError where a module cannot be imported, lacks its two names, or is the second
    for its article.
    """
    found: dict[str, Script] = {}
    for info in iter_modules(ccdata.curation.articles.__path__):
        name = f"{ccdata.curation.articles.__name__}.{info.name}"
        with _told_with_its_line():
            module = import_module(name)
        where = f"src/{name.replace('.', '/')}.py"
        if not hasattr(module, "ARTICLE") or not hasattr(module, "extract"):
            raise EvidenceError(
                "the script lacks ARTICLE or extract",
                where=where,
                mend='name the article with ARTICLE = "…", and read it in def extract(article)',
            )
        if module.ARTICLE in found:
            raise EvidenceError(
                f"a second script for the article {module.ARTICLE!r}",
                where=where,
                mend="one article, one script: join the two",
            )
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
        yield Extraction(article_id, _drafts(reader, extract), reader.dismissals)


def _drafts(reader: ArticleReader, extract: Script) -> Iterator[Draft]:
    """Yield the drafts of a script; what fails in it is told with the script's line."""
    with _told_with_its_line():
        for draft in extract(reader):
            yield reader.voiced(draft)


@contextmanager
def _told_with_its_line() -> Iterator[None]:
    """Turn whatever a script raises into an EvidenceError that names the script and the line."""
    try:
        yield
    except EvidenceError as error:
        line = _line_of(error)
        if line and line not in error.where:
            error.args = (f"{error}\n  script: {line}",)
        raise
    except Exception as error:  # a script is a curator's text: any slip in it is bad input, not our bug
        raise EvidenceError(
            f"the script fails: {type(error).__name__}: {error}",
            where=_line_of(error) or "src/ccdata/curation/articles",
            mend="correct the script; CONTRIBUTING.md says what it may use",
        ) from error


def _line_of(error: Exception) -> str:
    """The line of a script that an error came from, if it came from one."""
    if isinstance(error, SyntaxError):
        return f"{Path(error.filename or '').name}:{error.lineno}"
    frames = [frame for frame in extract_tb(error.__traceback__) if Path(frame.filename).parent == _SCRIPTS]
    return f"{frames[-1].filename.rpartition('/')[2]}:{frames[-1].lineno}" if frames else ""


_SCRIPTS = Path(__file__).parent / "articles"
