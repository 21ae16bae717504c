"""The rules that tell paragraphs apart, each with its nearest counterexample."""

import pytest

from ccdata.corpus.labels import LONGEST_HEADING, label
from ccdata.vocabulary.codebook.sources import PassageKind as Kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Structural changes", Kind.HEADING),
        ("What are children’s trusts?", Kind.HEADING),
        ("Services ‘not yet ‘good’", Kind.HEADING),
        ("It is a concern and a debate which continues today.", Kind.PARAGRAPH),
        ("Evaluation criteria include:", Kind.PARAGRAPH),
        ("“They want inspectors to know this,” Ofsted said.", Kind.PARAGRAPH),
        ("He asked: “What are children’s trusts?”", Kind.PARAGRAPH),
        ("They wanted ‘a report card.’", Kind.PARAGRAPH),
        ("word " * (LONGEST_HEADING // 5) + "words", Kind.PARAGRAPH),
        ("two lines\nof a paragraph", Kind.PARAGRAPH),
        ("• how providers promote stability;", Kind.LIST_ITEM),
        ("By Ray Jones", Kind.BYLINE),
        ("By 2020, social care’s focus must be on empowering individuals.", Kind.PARAGRAPH),
        ("By the council", Kind.HEADING),
        ("Photo by Ray Jones", Kind.PHOTO_CREDIT),
        ("Photo: Dzmitry/Adobe Stock", Kind.PHOTO_CREDIT),
        ("Photos of the year", Kind.HEADING),
        (", , , ,", Kind.TAG_RESIDUE),
        ("More from Community Care", Kind.RELATED_LINKS),
        ("Comments are closed.", Kind.COMMENTS_CLOSED),
        ("One Response to Social work in the 2000s", Kind.COMMENTS_HEADING),
        ("12 Responses to Social work in the 2000s", Kind.COMMENTS_HEADING),
        ("Share your story", Kind.SHARE_BOX),
        ("About Claudia Wood", Kind.AUTHOR_BIOGRAPHY),
        ("About one council in five", Kind.HEADING),
        (
            "Note: There is a poll embedded within this post, please visit the site to take part.",
            Kind.POLL_NOTE,
        ),
    ],
)
def test_a_paragraph_is_told_by_its_look(text: str, kind: Kind) -> None:
    assert list(label([text])) == [kind]


def test_a_share_box_runs_to_the_tags() -> None:
    texts = ["Text.", "Share your story", "Would you like to write?", "If so, email.", ", ,", "Text again."]
    assert list(label(texts)) == [
        Kind.PARAGRAPH,
        Kind.SHARE_BOX,
        Kind.SHARE_BOX,
        Kind.SHARE_BOX,
        Kind.TAG_RESIDUE,
        Kind.PARAGRAPH,
    ]


def test_a_biography_runs_on_below_its_heading() -> None:
    assert list(label(["About Claudia Wood", "Claudia is at Demos."])) == [Kind.AUTHOR_BIOGRAPHY] * 2


def test_what_a_reader_writes_is_comment_whatever_it_looks_like() -> None:
    author = "1. Alec Fraher September 5, 2024 at 12:26 pm #"
    texts = ["2 Responses to Targets", author, "Share your story", "A short line", "• A bullet", author]
    assert list(label(texts)) == [
        Kind.COMMENTS_HEADING,
        Kind.COMMENT_AUTHOR,
        Kind.COMMENT,
        Kind.COMMENT,
        Kind.COMMENT,
        Kind.COMMENT_AUTHOR,
    ]


def test_comments_end_with_the_notice_that_closes_them() -> None:
    texts = ["2 Responses to Targets", "Words.", "Comments are closed.", "Words."]
    assert list(label(texts))[-2:] == [Kind.COMMENTS_CLOSED, Kind.PARAGRAPH]


def test_the_line_of_a_comment_author_means_nothing_outside_comments() -> None:
    assert list(label(["1. Alec Fraher September 5, 2024 at 12:26 pm #"])) == [Kind.HEADING]
