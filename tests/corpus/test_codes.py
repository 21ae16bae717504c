"""The code lists of the sources are closed, explained, and hold nothing that no source has."""

import pytest

from ccdata.corpus import Corpus
from ccdata.vocabulary.codebook.code import Code
from ccdata.vocabulary.codebook.sources import DateBasis, PassageKind, Reach, SourceKind

LISTS = (SourceKind, PassageKind, DateBasis, Reach)


@pytest.mark.parametrize("code", [code for codes in LISTS for code in codes])
def test_every_code_has_a_definition_and_an_example(code: Code) -> None:
    assert code.definition != ""
    assert code.example != ""


def test_every_code_is_used_by_the_sources(corpus: Corpus) -> None:
    assert {passage.kind for passage in corpus.passages} == set(PassageKind)
    assert {source.kind for source in corpus.sources.values()} == set(SourceKind)
    assert {article.published_basis for article in corpus.articles.values()} == set(DateBasis)
