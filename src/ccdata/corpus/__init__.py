"""The corpus: seeds, articles and passages. It knows files and offsets, nothing of meaning."""

from ccdata.corpus.articles import Article, Copy, Passage
from ccdata.corpus.errors import SeedError
from ccdata.corpus.feed import Feed, split_feed
from ccdata.corpus.page import split_page
from ccdata.corpus.pieces import Piece
from ccdata.corpus.reading import Corpus, read_corpus
from ccdata.corpus.register import Source

__all__ = [
    "Article",
    "Copy",
    "Corpus",
    "Feed",
    "Passage",
    "Piece",
    "SeedError",
    "Source",
    "read_corpus",
    "split_feed",
    "split_page",
]
