"""Splitting a flattened RSS feed: the tags are gone, the fields stand in their order, parted by one space."""

import re
from dataclasses import dataclass

from ccdata.corpus.errors import SeedError
from ccdata.corpus.page import split_text
from ccdata.corpus.pieces import Piece, blocks
from ccdata.vocabulary.codebook.sources import PassageKind

SPAM = r"(?:(?P<injected_spam>\S*[\u4e00-\u9fff]\S*)\ )?"
DATE = r"[A-Z][a-z]{2},\ \d{2}\ [A-Z][a-z]{2}\ \d{4}\ \d{2}:\d{2}:\d{2}\ [+-]\d{4}"
# Any character of a summary or body: neither runs past the markup that ends it, into the next item.
MORE = r"(?:(?!\n\]\]>\n).)"

# The names of the groups are codes of PassageKind, but for the body and the words about the picture, which
# are looked at once more, and for `_2`: a name may stand only once in an expression.
CHANNEL = re.compile(
    rf"""
    {SPAM}
    (?P<channel_title>[^\n]+?)\ (?P<channel_link>https?://\S+)\ (?P<channel_description>[^\n]+?)
    \ (?P<channel_date>{DATE})\ (?P<channel_language>[a-z]{{2}}-[A-Z]{{2}})
    \ (?P<channel_update_frequency>[a-z]+\ \d+)\ (?P<channel_generator>https?://\S+)\s+
    """,
    re.VERBOSE,
)
ITEM = re.compile(
    rf"""
    {SPAM}
    (?P<title>[^\n]+?)\ (?P<link>https?://\S+)\ (?:(?P<comments_link>https?://\S+\#comments)\ )?
    (?P<date>{DATE})\ (?P<guid>https?://\S+\?p=\d+)\n
    (?P<summary>\S{MORE}*?)\s*\n(?P<markup_residue>\]\]>)\n
    (?P<body>{MORE}*?)\n(?P<markup_residue_2>\]\]>)\n
    (?:(?P<comments_feed_link>https?://\S+/feed/)\ (?P<comment_count>\d+)\ )?
    (?P<image_url>https?://\S+)\ (?P<image_publisher>Community\ Care)\ (?P<image_words>[^\n]*\S)\s*
    """,
    re.VERBOSE | re.DOTALL,
)
CREDIT_WORDS = re.compile(r"\b(?:photo|picture|image|credit)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Feed:
    """The pieces of a feed: of its header, and of each article in order."""

    channel: tuple[Piece, ...]
    items: tuple[tuple[Piece, ...], ...]


def split_feed(text: str, name: str) -> Feed:
    """The pieces of a feed; `name` is what an error message calls it. Gaps between pieces are white space.

    Raises SeedError, with the line, where the text stops reading as a feed: a field is missing, out of order
    or of another form.

    >>> split_feed("Not a feed.", "note.txt")
    Traceback (most recent call last):
    ccdata.corpus.errors.SeedError: note.txt, line 1: the text does not read as a feed from here on
      expected: in this order: title, address, description, date, language, frequency, generator
      found:    Not a feed.
      to mend:  compare the fields with those that read; if the form is new, teach it to the splitter
    """
    channel = CHANNEL.match(text)
    if channel is None:
        raise _not_a_feed(text, 0, name, "title, address, description, date, language, frequency, generator")
    items = []
    position = channel.end()
    end = len(text.rstrip())
    while position < end:
        item = ITEM.match(text, position)
        if item is None:
            raise _not_a_feed(text, position, name, "title, address, date, guid, summary, text, picture")
        items.append(_pieces(text, item))
        position = item.end()
    return Feed(_pieces(text, channel), tuple(items))


def _pieces(text: str, match: re.Match[str]) -> tuple[Piece, ...]:
    pieces: list[Piece] = []
    for group, words in match.groupdict().items():
        if words is None:
            continue
        start, end = match.span(group)
        if group == "body":
            pieces.extend(split_text(text, list(blocks(text, start, end, wrapped=False))))
        else:
            pieces.append(Piece(start, end, _kind(group, words)))
    return tuple(pieces)


def _kind(group: str, words: str) -> PassageKind:
    if group == "image_words":
        return PassageKind.IMAGE_CREDIT if CREDIT_WORDS.search(words) else PassageKind.IMAGE_CAPTION
    return PassageKind[group.removesuffix("_2").upper()]


def _not_a_feed(text: str, position: int, name: str, fields: str) -> SeedError:
    line = text.count("\n", 0, position) + 1
    return SeedError(
        "the text does not read as a feed from here on",
        f"{name}, line {line}",
        f"in this order: {fields}",
        text[position : position + 60],
        "compare the fields with those that read; if the form is new, teach it to the splitter",
    )
