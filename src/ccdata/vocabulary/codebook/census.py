"""Codes of the census: what became of a mention or a sentence, and why it was left out."""

from ccdata.vocabulary.codebook.code import Code


class CensusStatus(Code):
    """What became of a mention or a sentence."""

    EXTRACTED = (
        "extracted",
        "a citation covers it, and the cited cell carries it",
        "£148.4m",
        "what is only quoted beside a value is not carried by it",
    )
    DISMISSED = (
        "dismissed",
        "no cell carries it, for a reason that is given",
        "one thing is certain",
        "without a reason it is open, and the build fails",
    )


class DismissalReason(Code):
    """Why a mention or a sentence stands in no cell."""

    PAGE_FURNITURE = (
        "page_furniture",
        "a part of the page or the feed around the article",
        "hourly 1",
        "the fields that describe the article are extracted",
    )
    SPAM = (
        "spam",
        "words put in by someone who broke into the site",
        "极速赛车168最新开奖号码",
        "the publisher's own furniture is page_furniture",
    )
    MARKUP = "markup", "residue of the page's markup", "", "words have a reason of their own"
    DUPLICATE = (
        "duplicate",
        "the same stands elsewhere in the sources, and is accounted for there",
        "in January, council leaders justified",
        "another statement of a fact is extracted",
    )
    NAMED_AGAIN = (
        "named_again",
        "a name of whose bearer the cells of the passage tell already, from another place in it",
        "WCF",
        "a bearer of whom no cell of the passage tells is open",
    )
    ENUMERATION = (
        "enumeration",
        "counts or orders points of the text, each of which is a row",
        "Three questions",
        "what counts something outside the text is extracted",
    )
    FIGURE_OF_SPEECH = (
        "figure_of_speech",
        "a number word or a name that counts or names nothing here",
        "one thing",
        "what counts, however loosely, is extracted",
    )
    LOOSE_TIME = (
        "loose_time",
        "says no more of when than the date of the article, or another cell of its passage, does",
        "substantially continues today",
        "a time that the article's date makes a date is extracted",
    )
    CONTACT = (
        "contact",
        "how to order or reach something",
        "tel: 08454 589",
        "what it is, and what it costs, is extracted",
    )
    EXAMPLE = (
        "example",
        "an example or a question that states no fact",
        "",
        "a claimed or expected fact is extracted, with its modality",
    )
    BACKGROUND = (
        "background",
        "names or counts what no table is about, and no statement turns on",
        "south Yorkshire",
        "whoever acts, judges, pays or is judged is extracted",
    )
    LEADS_ON = (
        "leads_on",
        "a sentence that only leads to what follows, or closes what went before",
        "give their views",
        "one that says something of its own is cited",
    )


class DismissalRule(Code):
    """A rule that dismisses without a hand."""

    FURNITURE = (
        "furniture",
        "the passage is a part of the page or the feed, not of the article's text",
        "Share your story",
        "titles, headings and captions are looked at",
    )
    INJECTED = (
        "injected",
        "the passage was put in by someone who broke into the site",
        "极速赛车168最新开奖号码",
        "the outline or the splitter says which passages were",
    )
    RESIDUE = "residue", "the passage is residue of markup", "]]>", "markup inside a passage is looked at"
    SET_PHRASE = (
        "set_phrase",
        "the grammar knows the words as a phrase that counts nothing",
        "one thing",
        "a phrase that it does not know needs a hand",
    )
    ENUMERATOR = (
        "enumerator",
        "an ordinal that opens a sentence and is set off by a comma",
        "First, how can we",
        "any other ordinal needs a cell or a hand",
    )
    ANOTHER_MENTION = (
        "another_mention",
        "the same bearer is extracted from another mention of the same passage",
        "WCF",
        "another bearer of the same name is another entity",
    )
    HEADLINE = (
        "headline",
        "a title, standfirst, heading or summary says in short what its text says, with the same mention",
        "Children’s services return to council control as trust is wound up",
        "a mention that only the headline has is open",
    )
    COPY = (
        "copy",
        "the passage repeats another, and the same mention, or the sentence, stands there",
        "Photo by Ray Jones",
        "a mention that only the copy has is open",
    )
