"""Rules that tell what part a paragraph plays, from its look and from what stands before it.

They are rules for any page of these sites; what they cannot tell is said by hand in the outline.
"""

import re
from collections.abc import Iterable, Iterator

from ccdata.vocabulary.codebook.sources import PassageKind

# In characters. Subheadings of these sites run to 72.
LONGEST_HEADING = 90

# Marks that end whatever section they stand in. COMMENT after a mark: what follows is readers' comments.
PAGE_MARKS: tuple[tuple[re.Pattern[str], PassageKind, PassageKind | None], ...] = (
    (re.compile(r"(?:One|\d+) Responses? to .+"), PassageKind.COMMENTS_HEADING, PassageKind.COMMENT),
    (re.compile(r"Comments are closed\."), PassageKind.COMMENTS_CLOSED, None),
    (re.compile(r"More from Community Care"), PassageKind.RELATED_LINKS, None),
    (re.compile(r",(?:\s*,)+"), PassageKind.TAG_RESIDUE, None),
)

# Marks that open a section in the text; a reader's comment may hold the same words.
TEXT_MARKS: tuple[tuple[re.Pattern[str], PassageKind, PassageKind | None], ...] = (
    (re.compile(r"Note: There is a poll embedded within this post\b.*"), PassageKind.POLL_NOTE, None),
    (re.compile(r"Share your story"), PassageKind.SHARE_BOX, PassageKind.SHARE_BOX),
    (
        re.compile(r"About [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}"),
        PassageKind.AUTHOR_BIOGRAPHY,
        PassageKind.AUTHOR_BIOGRAPHY,
    ),
)

COMMENT_AUTHOR = re.compile(r"\d+\. .+ [A-Z][a-z]+ \d{1,2}, \d{4} at \d{1,2}:\d{2} [ap]m #")
BYLINE = re.compile(r"By [A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,3}")
PHOTO_CREDIT = re.compile(r"(?:Photo|Picture|Image)(?: by |: ).+")
ENDS_AS_SENTENCE = re.compile(r"(?:[.!…:;,][’'”\")\]]*|[”\"])\Z")


def label(texts: Iterable[str]) -> Iterator[PassageKind]:
    """The kind of each paragraph of a text, in their order.

    >>> [str(kind) for kind in label(["By Ray Jones", "It fell to 18%.", "Structural changes", "• One."])]
    ['byline', 'paragraph', 'heading', 'list_item']
    """
    section: PassageKind | None = None
    for text in texts:
        marks = PAGE_MARKS if section is PassageKind.COMMENT else PAGE_MARKS + TEXT_MARKS
        for pattern, kind, opened in marks:
            if pattern.fullmatch(text):
                section = opened
                yield kind
                break
        else:
            yield _unmarked(text) if section is None else _within(text, section)


def _within(text: str, section: PassageKind) -> PassageKind:
    if section is PassageKind.COMMENT and COMMENT_AUTHOR.fullmatch(text):
        return PassageKind.COMMENT_AUTHOR
    return section


def _unmarked(text: str) -> PassageKind:
    if text.startswith("•"):
        return PassageKind.LIST_ITEM
    if BYLINE.fullmatch(text):
        return PassageKind.BYLINE
    if PHOTO_CREDIT.fullmatch(text) and len(text) <= LONGEST_HEADING:
        return PassageKind.PHOTO_CREDIT
    return PassageKind.HEADING if is_heading(text) else PassageKind.PARAGRAPH


def is_heading(text: str) -> bool:
    """Whether a paragraph looks like a heading: one short line that does not end as a sentence does.

    A question may be a heading, quoted speech may not.

    >>> is_heading("What are children’s trusts?"), is_heading("Evaluation criteria include:")
    (True, False)
    """
    return len(text) <= LONGEST_HEADING and "\n" not in text and not ENDS_AS_SENTENCE.search(text)
