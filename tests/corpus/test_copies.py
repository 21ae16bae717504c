"""What stands twice points to where it stands first."""

from ccdata.corpus import Corpus, Passage
from ccdata.corpus.copies import map_copies, map_summary
from ccdata.corpus.pieces import fold
from ccdata.vocabulary.codebook.sources import PassageKind as Kind

JONES = "community-care-2024-09-05-social-work-2000s"

# Fields that only a feed has: the page has no words for them.
FEED_FIELDS = {
    Kind.INJECTED_SPAM,
    Kind.LINK,
    Kind.COMMENTS_LINK,
    Kind.DATE,
    Kind.GUID,
    Kind.MARKUP_RESIDUE,
    Kind.COMMENTS_FEED_LINK,
    Kind.COMMENT_COUNT,
    Kind.IMAGE_URL,
    Kind.IMAGE_PUBLISHER,
    Kind.IMAGE_CREDIT,
}


def passages(copy: str, *texts: tuple[Kind, str]) -> list[Passage]:
    return [
        Passage(f"{copy}.{index}", copy, "article", kind, 0, len(text), text)
        for index, (kind, text) in enumerate(texts)
    ]


def test_words_that_recur_are_told_apart_by_what_stands_around_them() -> None:
    photo = (Kind.PHOTO_CREDIT, "Photo by Ray Jones")
    one, two = (Kind.PARAGRAPH, "One."), (Kind.PARAGRAPH, "Two.")
    primary = passages("page", photo, one, photo, two)
    secondary = passages("feed", one, photo, two)
    assert [p.copy_of for p in map_copies(primary, secondary)] == ["page.1", "page.2", "page.3"]


def test_the_same_words_in_another_part_are_no_copy() -> None:
    primary = passages("page", (Kind.HEADING, "Costs"))
    assert map_copies(primary, passages("feed", (Kind.PARAGRAPH, "Costs")))[0].copy_of is None


def test_changed_words_are_no_copy() -> None:
    primary = passages("page", (Kind.PARAGRAPH, "It fell to 18%."))
    assert map_copies(primary, passages("feed", (Kind.PARAGRAPH, "It fell to 19%.")))[0].copy_of is None


def summary_of(summary: str, *texts: tuple[Kind, str]) -> str | None:
    return map_summary(passages("feed", (Kind.SUMMARY, summary), *texts))[0].copy_of


def test_a_summary_points_to_the_first_paragraph_it_repeats_beside_notes_and_markup() -> None:
    note, residue = (Kind.POLL_NOTE, "Note: poll"), (Kind.MARKUP_RESIDUE, "]]>")
    text = (Kind.PARAGRAPH, "The council voted."), (Kind.PARAGRAPH, "It was late.")
    assert summary_of("The council voted. It was…", residue, note, *text) == "feed.3"
    assert summary_of("The council voted.", residue, note, *text) == "feed.3"


def test_a_summary_that_says_something_else_is_no_repeat() -> None:
    text = (Kind.PARAGRAPH, "The council voted to return.")
    assert summary_of("The council has voted…", text) is None
    assert summary_of("The council vote…", text) is None
    assert summary_of("The council voted to return. And more", text) is None
    assert summary_of("The council voted") is None


def test_every_passage_of_the_second_copy_of_the_2000s_is_mapped_but_the_fields_of_the_feed(
    corpus: Corpus,
) -> None:
    primary, secondary = corpus.articles[JONES].copies
    assert (primary.source_id[:3], primary.primary) == ("000", True)
    assert (secondary.source_id[:3], secondary.primary) == ("003", False)
    by_id = {passage.id: passage for passage in primary.passages}
    mapped = [passage for passage in secondary.passages if passage.copy_of is not None]
    assert {p.kind for p in secondary.passages if p.copy_of is None} == FEED_FIELDS
    # Title, summary, byline, 29 paragraphs, 4 headings, 4 photo credits, 4 passages of the share box
    assert len(mapped) == 44
    targets = [by_id[passage.copy_of or ""] for passage in mapped if passage.kind is not Kind.SUMMARY]
    assert [p.text for p in targets] == [p.text for p in mapped if p.kind is not Kind.SUMMARY]
    assert [p.start for p in targets] == sorted(p.start for p in targets)


def test_what_only_the_first_copy_of_the_2000s_has_is_its_furniture_and_comment(corpus: Corpus) -> None:
    primary, secondary = corpus.articles[JONES].copies
    repeated = {passage.copy_of for passage in secondary.passages}
    alone = [passage.kind for passage in primary.passages if passage.id not in repeated]
    assert alone == [
        Kind.STANDFIRST,
        Kind.CAPTION,
        Kind.PHOTO_CREDIT,
        Kind.TAG_RESIDUE,
        Kind.COMMENTS_HEADING,
        Kind.COMMENT_AUTHOR,
        *[Kind.COMMENT] * 7,
    ]


def test_every_summary_of_the_feed_repeats_the_beginning_of_its_text(corpus: Corpus) -> None:
    by_id = {passage.id: passage for passage in corpus.passages}
    summaries = [passage for passage in corpus.passages if passage.kind is Kind.SUMMARY]
    assert len(summaries) == 8
    for summary in summaries:
        assert summary.copy_of is not None
        assert summary.text.endswith("…")
        first = by_id[summary.copy_of]
        assert fold(summary.text).startswith(fold(first.text))
        assert first.kind is (Kind.BYLINE if summary.article_id == JONES else Kind.PARAGRAPH)


def test_a_copy_points_to_an_original_never_to_another_copy(corpus: Corpus) -> None:
    by_id = {passage.id: passage for passage in corpus.passages}
    for passage in corpus.passages:
        if passage.copy_of is not None:
            original = by_id[passage.copy_of]
            assert original.copy_of is None
            assert original.article_id == passage.article_id
            assert original in corpus.articles[original.article_id or ""].passages
