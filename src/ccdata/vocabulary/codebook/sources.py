"""Codes of the sources: kinds of file, kinds of passage, and how an article's date is known."""

from ccdata.vocabulary.codebook.code import Code


class SourceKind(Code):
    """What a seed file is, and so how it is split."""

    FEED = "feed", "an RSS feed flattened to text: a channel header, then items", "the archive of a tag"
    PAGE = (
        "page",
        "one article from a web page, one line a paragraph",
        "U-turn on social care targets?",
    )
    WRAPPED_PAGE = (
        "wrapped_page",
        "one article from a web page, paragraphs broken over lines with an empty line between them",
        "Feeling the pressure?",
    )


class DateBasis(Code):
    """How the date of an article's publication is known."""

    STATED = "stated", "the source says it", "Mon, 22 Jan 2024 14:33:21 +0000"
    FROM_URL = "from_url", "read off the article's address, not its text", "/2001/11/21/feeling-the-pressure/"
    INFERRED = (
        "inferred",
        "concluded from what the text knows and does not know yet",
        "2012-03-13/2012-10-26",
        "an interval on some day of which the article appeared",
    )


class Reach(Code):
    """How far a line of the outline reaches in its page."""

    WORDS = "words", "the words of the line and no more", "Martin Green, chief executive, Counsel and Care"
    BLOCK = (
        "block",
        "from the words, which open it, to the end of the paragraph",
        "The Government does not believe in managing",
    )


class PassageKind(Code):
    """What part a passage plays in its source. Says nothing of what the passage means."""

    # The header of a feed
    CHANNEL_TITLE = "channel_title", "the name of the feed", "children's social care performance Archives"
    CHANNEL_LINK = (
        "channel_link",
        "the address of the page that the feed follows",
        "http://example.org/tag/x/",
    )
    CHANNEL_DESCRIPTION = "channel_description", "what the feed says it holds", "Social Work News"
    CHANNEL_DATE = "channel_date", "when the feed was last built", "Mon, 07 Apr 2025 13:47:06 +0000"
    CHANNEL_LANGUAGE = "channel_language", "the language tag of the feed", "en-GB"
    CHANNEL_UPDATE_FREQUENCY = (
        "channel_update_frequency",
        "the period of updates and how many fall in one",
        "hourly 1",
    )
    CHANNEL_GENERATOR = (
        "channel_generator",
        "the program that wrote the feed",
        "https://wordpress.org/?v=6.7.2",
    )

    # The fields of an article: at most one of each in a copy
    TITLE = "title", "the title of the article", "Feeling the pressure?"
    LINK = "link", "the address of the article", "https://www.communitycare.co.uk/2024/01/22/x/"
    COMMENTS_LINK = (
        "comments_link",
        "the address of the article's comments",
        "https://example.org/x/#comments",
    )
    DATE = "date", "when the article was published, as the feed says", "Mon, 22 Jan 2024 14:33:21 +0000"
    GUID = "guid", "the feed's lasting identifier of the article", "https://www.communitycare.co.uk/?p=204164"
    SUMMARY = (
        "summary",
        "the feed's summary of the article, cut off with an ellipsis",
        "A children’s trust will be disbanded…",
        "not a standfirst, which an editor wrote",
    )
    COMMENTS_FEED_LINK = (
        "comments_feed_link",
        "the address of the feed of comments",
        "https://example.org/x/feed/",
    )
    COMMENT_COUNT = "comment_count", "how many comments the article had when the feed was built", "4"
    IMAGE_URL = "image_url", "the address of the article's lead picture", "https://example.org/2024/12/x.jpg"
    IMAGE_PUBLISHER = "image_publisher", "the site named with the lead picture", "Community Care"
    IMAGE_CREDIT = (
        "image_credit",
        "who made or owns the lead picture, with its caption where the two are one line",
        "Photo: Dzmitry/Adobe Stock",
        "without a word of who made it, it is an image_caption",
    )
    IMAGE_CAPTION = "image_caption", "what the lead picture shows", "Yvette Stanley, Ofsted"
    STANDFIRST = (
        "standfirst",
        "the editor's words between title and text",
        "Professor Ray Jones reflects on Labour's 13-year reign",
        "not the first paragraph of the text",
    )
    BYLINE = "byline", "the line that names the author", "By Ray Jones"

    # The text
    PARAGRAPH = "paragraph", "a paragraph of the text", "However, funding was cut by the coalition."
    HEADING = "heading", "a line over the paragraphs that follow", "Structural changes"
    LIST_ITEM = "list_item", "one item of a list, with its bullet", "• Too little was being done."
    BLOCK_QUOTE = (
        "block_quote",
        "a paragraph that is another's words, set apart without quotation marks",
        "The Government does not believe in managing",
    )
    CONTRIBUTOR = (
        "contributor",
        "the line that names whose piece follows, where an article gathers several",
        "Karen Warwick, senior practitioner, Barnardo’s",
    )
    PANEL = (
        "panel",
        "a heading or paragraph of a box that stands beside the text",
        "The big debate",
    )
    AUTHOR_BIOGRAPHY = (
        "author_biography",
        "a heading or paragraph that says who the author is",
        "About Claudia Wood",
    )
    CAPTION = "caption", "what a picture in the text shows", "Community Care cover from 1997"
    PHOTO_CREDIT = "photo_credit", "who made a picture in the text", "Photo by Ray Jones"

    # What a page carries beside the article
    POLL_NOTE = "poll_note", "the note that stands for a poll", "Note: There is a poll embedded"
    SHARE_BOX = (
        "share_box",
        "a heading, picture line or paragraph of the box that asks readers to write",
        "Share your story",
    )
    TAG_RESIDUE = "tag_residue", "the commas left of a list of tags", ", , , ,"
    RELATED_LINKS = "related_links", "the heading left of a list of articles", "More from Community Care"
    COMMENTS_HEADING = "comments_heading", "the line over the readers' comments", "One Response to Social"
    COMMENT_AUTHOR = (
        "comment_author",
        "the line that opens a comment: its number, writer and time",
        "1. Alec Fraher September 5, 2024 at 12:26 pm #",
    )
    COMMENT = "comment", "a paragraph of a reader's comment", "The elephant in the room"
    COMMENTS_CLOSED = "comments_closed", "the notice that no more comments are taken", "Comments are closed."

    # What does not belong there at all
    INJECTED_SPAM = "injected_spam", "words that someone broke in to add", "极速赛车168最新开奖号码"
    MARKUP_RESIDUE = "markup_residue", "markup left over from the flattening", "]]>"


TEXT_KINDS = frozenset(
    {
        PassageKind.STANDFIRST,
        PassageKind.PARAGRAPH,
        PassageKind.HEADING,
        PassageKind.LIST_ITEM,
        PassageKind.BLOCK_QUOTE,
        PassageKind.CONTRIBUTOR,
        PassageKind.PANEL,
        PassageKind.AUTHOR_BIOGRAPHY,
        PassageKind.COMMENT,
    }
)
"""The kinds of passage that make up an article's text, as against its fields and the page's furniture."""
