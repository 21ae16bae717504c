"""Codes of the sources: kinds of file, kinds of passage, and how an article's date is known."""

from ccdata.vocabulary.codebook.code import Code


class SourceKind(Code):
    """What a seed file is, and so how it is split."""

    FEED = (
        "feed",
        "an RSS feed flattened to text: a channel header, then items",
        "children's social care performance Archives",
        "a page holds one article, a feed several",
    )
    PAGE = (
        "page",
        "one article from a web page, one line a paragraph",
        "U-turn on social care targets?",
        "where an empty line, not a line end, ends a paragraph, wrapped_page",
    )
    WRAPPED_PAGE = (
        "wrapped_page",
        "one article from a web page, paragraphs broken over lines with an empty line between them",
        "Feeling the pressure?",
        "where each line is a paragraph, page",
    )


class DateBasis(Code):
    """How the date of an article's publication is known."""

    STATED = (
        "stated",
        "the source says it",
        "Mon, 22 Jan 2024 14:33:21 +0000",
        "a date in the address alone is from_url",
    )
    FROM_URL = (
        "from_url",
        "read off the article's address, not its text",
        "/2001/11/21/feeling-the-pressure/",
        "a date that the feed states too is stated",
    )
    INFERRED = (
        "inferred",
        "concluded from what the text knows and does not know yet",
        "2012-03-13/2012-10-26",
        "an interval on some day of which the article appeared",
    )


class Reach(Code):
    """How far a line of the outline reaches in its page."""

    WORDS = (
        "words",
        "the words of the line and no more",
        "Martin Green, chief executive, Counsel and Care",
        "what follows the words in their paragraph is left to the rules",
    )
    BLOCK = (
        "block",
        "from the words, which open it, to the end of the paragraph",
        "The Government does not believe in managing",
        "the words alone, and not what follows, is words",
    )


class PassageKind(Code):
    """What part a passage plays in its source. Says nothing of what the passage means."""

    # The header of a feed
    CHANNEL_TITLE = (
        "channel_title",
        "the name of the feed",
        "children's social care performance Archives",
        "the title of an article is title",
    )
    CHANNEL_LINK = (
        "channel_link",
        "the address of the page that the feed follows",
        "http://www.communitycare.co.uk/tag/childrens-social-care-performance/",
        "the address of an article is link",
    )
    CHANNEL_DESCRIPTION = (
        "channel_description",
        "what the feed says it holds",
        "Social Work News",
        "of an article it is summary",
    )
    CHANNEL_DATE = (
        "channel_date",
        "when the feed was last built",
        "Mon, 07 Apr 2025 13:47:06 +0000",
        "of an article it is date",
    )
    CHANNEL_LANGUAGE = (
        "channel_language",
        "the language tag of the feed",
        "en-GB",
        "only of the feed as a whole",
    )
    CHANNEL_UPDATE_FREQUENCY = (
        "channel_update_frequency",
        "the period of updates and how many fall in one",
        "hourly 1",
        "a count of comments is comment_count",
    )
    CHANNEL_GENERATOR = (
        "channel_generator",
        "the program that wrote the feed",
        "https://wordpress.org/?v=6.7.2",
        "other addresses are links",
    )

    # The fields of an article: at most one of each in a copy
    TITLE = "title", "the title of the article", "Feeling the pressure?", "a line over paragraphs is heading"
    LINK = (
        "link",
        "the address of the article",
        "https://www.communitycare.co.uk/2025/01/29/council-to-take-childrens-services-back-in-house/",
        "the address that never changes is guid",
    )
    COMMENTS_LINK = (
        "comments_link",
        "the address of the article's comments",
        "back-in-house/#comments",
        "the feed of comments is comments_feed_link",
    )
    DATE = (
        "date",
        "when the article was published, as the feed says",
        "Mon, 22 Jan 2024 14:33:21 +0000",
        "the time of a comment stands in comment_author",
    )
    GUID = (
        "guid",
        "the feed's lasting identifier of the article",
        "https://www.communitycare.co.uk/?p=204164",
        "the address that readers follow is link",
    )
    SUMMARY = (
        "summary",
        "the feed's summary of the article, cut off with an ellipsis",
        "is now…",
        "not a standfirst, which an editor wrote",
    )
    COMMENTS_FEED_LINK = (
        "comments_feed_link",
        "the address of the feed of comments",
        "back-in-house/feed/",
        "the page of comments is comments_link",
    )
    COMMENT_COUNT = (
        "comment_count",
        "how many comments the article had when the feed was built",
        "4",
        "the line over comments is comments_heading",
    )
    IMAGE_URL = (
        "image_url",
        "the address of the article's lead picture",
        "2024/12/Reading-civic-offices.jpg",
        "other addresses are links",
    )
    IMAGE_PUBLISHER = (
        "image_publisher",
        "the site named with the lead picture",
        "Community Care",
        "who made the picture is image_credit",
    )
    IMAGE_CREDIT = (
        "image_credit",
        "who made or owns the lead picture, with its caption where the two are one line",
        "Photo: Dzmitry/Adobe Stock",
        "without a word of who made it, it is an image_caption",
    )
    IMAGE_CAPTION = (
        "image_caption",
        "what the lead picture shows",
        "Yvette Stanley, Ofsted",
        "where the maker is named, image_credit",
    )
    STANDFIRST = (
        "standfirst",
        "the editor's words between title and text",
        "Professor Ray Jones reflects on Labour's 13-year reign",
        "not the first paragraph of the text",
    )
    BYLINE = (
        "byline",
        "the line that names the author",
        "By Ray Jones",
        "whose piece follows, inside an article, is contributor",
    )

    # The text
    PARAGRAPH = (
        "paragraph",
        "a paragraph of the text",
        "However, funding was cut by the coalition government",
        "one with a bullet is list_item, another's words set apart block_quote",
    )
    HEADING = (
        "heading",
        "a line over the paragraphs that follow",
        "Structural changes",
        "the name of whose piece follows is contributor",
    )
    LIST_ITEM = (
        "list_item",
        "one item of a list, with its bullet",
        "• Too little was being done to prevent domestic abuse",
        "items run on in a sentence are paragraph",
    )
    BLOCK_QUOTE = (
        "block_quote",
        "a paragraph that is another's words, set apart without quotation marks",
        "The Government does not believe in managing",
        "words in quotation marks inside the text are paragraph",
    )
    CONTRIBUTOR = (
        "contributor",
        "the line that names whose piece follows, where an article gathers several",
        "Karen Warwick, senior practitioner, Barnardo’s",
        "the author of the whole is byline",
    )
    PANEL = (
        "panel",
        "a heading or paragraph of a box that stands beside the text",
        "The big debate",
        "what belongs to the page, not the article, is another kind",
    )
    AUTHOR_BIOGRAPHY = (
        "author_biography",
        "a heading or paragraph that says who the author is",
        "About Claudia Wood",
        "the name alone is byline",
    )
    CAPTION = (
        "caption",
        "what a picture in the text shows",
        "Community Care cover from 1997",
        "of the lead picture of a feed, image_caption",
    )
    PHOTO_CREDIT = (
        "photo_credit",
        "who made a picture in the text",
        "Photo by Ray Jones",
        "of the lead picture of a feed, image_credit",
    )

    # What a page carries beside the article
    POLL_NOTE = (
        "poll_note",
        "the note that stands for a poll",
        "Note: There is a poll embedded",
        "an invitation to write is share_box",
    )
    SHARE_BOX = (
        "share_box",
        "a heading, picture line or paragraph of the box that asks readers to write",
        "Share your story",
        "the note for a poll is poll_note",
    )
    TAG_RESIDUE = (
        "tag_residue",
        "the commas left of a list of tags",
        ", , , ,",
        "what the flattening left is markup_residue",
    )
    RELATED_LINKS = (
        "related_links",
        "the heading left of a list of articles",
        "More from Community Care",
        "a heading of the text is heading",
    )
    COMMENTS_HEADING = (
        "comments_heading",
        "the line over the readers' comments",
        "One Response to Social",
        "the number of comments in a feed is comment_count",
    )
    COMMENT_AUTHOR = (
        "comment_author",
        "the line that opens a comment: its number, writer and time",
        "1. Alec Fraher September 5, 2024 at 12:26 pm #",
        "what the writer says is comment",
    )
    COMMENT = (
        "comment",
        "a paragraph of a reader's comment",
        "The elephant in the room",
        "the line that opens it is comment_author",
    )
    COMMENTS_CLOSED = (
        "comments_closed",
        "the notice that no more comments are taken",
        "Comments are closed.",
        "the line over comments is comments_heading",
    )

    # What does not belong there at all
    INJECTED_SPAM = (
        "injected_spam",
        "words that someone broke in to add",
        "极速赛车168最新开奖号码",
        "the publisher's own furniture is another kind",
    )
    MARKUP_RESIDUE = (
        "markup_residue",
        "markup left over from the flattening",
        "]]>",
        "commas left of tags are tag_residue",
    )


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
