"""Codes of the census: what kind of thing a mention in a text is."""

from ccdata.vocabulary.codebook.code import Code


class MentionKind(Code):
    """What a stretch of text that carries a number, a time or a grade looks like."""

    MONEY = "money", "an amount of money", "about £600,000", "without a sign or word for money, count"
    SHARE = (
        "share",
        "a percentage, a fraction or so many out of so many",
        "11 of the 153",
        "a number without its whole is count",
    )
    COUNT = "count", "a number of things or people", "over 20,000", "the noun is not part of it"
    DURATION = (
        "duration",
        "a length of time, with its unit",
        "five-year",
        "how old is age; a year of the calendar is date",
    )
    DATE = (
        "date",
        "a day, month, season, year or decade that is named",
        "28 January 2025",
        "told from another time, relative_date; from year to year, years",
    )
    YEARS = "years", "a span of years, or a financial year", "2014-20", "one year is date"
    RELATIVE_DATE = (
        "relative_date",
        "a time told from another, or without its year",
        "earlier that year",
        '"five years" with nothing to count from is a duration',
    )
    TIMESTAMP = (
        "timestamp",
        "a day and time of a feed",
        "Mon, 07 Apr 2025 13:47:06 +0000",
        "a day without a time is date",
    )
    TIME = "time", "a time of day", "12:26 pm", "with its day, timestamp"
    AGE = "age", "an age or a range of ages", "aged 0-7", "how long something took is duration"
    MULTIPLE = (
        "multiple",
        "how many times: of an occasion, or of a size",
        "",
        "which time it was is an ordinal",
    )
    MEASURE = (
        "measure",
        "a number with a unit that is no money, time or percentage",
        "",
        "a number of things is count",
    )
    SCORE = (
        "score",
        "two numbers set against each other as a result",
        "",
        "from one number to another is a range of counts",
    )
    ORDINAL = "ordinal", "a place in an order", "50th", '"a third" of something is a share'
    GRADE = (
        "grade",
        "a grade of Ofsted's scale, or a list of them, with the negator before it",
        "requires improvement",
        '"good" counts only where the words around it make it a grade',
    )
    CHANGE = "change", "a from-to pair, read as one", "26% to 18%", "one value alone is of its own kind"
    TELEPHONE = "telephone", "a telephone number", "08454 589 911", "digits that are none are digits"
    ADDRESS = "address", "a postal address, or a postcode", "", "on the web it is url"
    SECTION = (
        "section",
        "a numbered part of a law or a document",
        "",
        "a number that names anything else is label",
    )
    VERSION = "version", "a version of a program or a document", "", "a year that names an edition is date"
    LABEL = (
        "label",
        "a number or letter that names and does not count",
        "Part B Category 25",
        "a number that counts is count",
    )
    IDIOM = (
        "idiom",
        "a number word in a set phrase",
        "one thing",
        "where the words count or date, count or date",
    )
    URL = (
        "url",
        "a web or mail address, with whatever digits it holds",
        "https://www.communitycare.co.uk/?p=204164",
        "numbers outside an address are of their own kind",
    )
    DIGITS = (
        "digits",
        "digits in no shape that the grammar knows",
        "",
        "what any other kind reads is that kind",
    )
    NAME = (
        "name",
        "a name or alias that a register knows",
        "Worcestershire Children First",
        "a name that no register knows is capitalised",
    )
    CAPITALISED = (
        "capitalised",
        "a capitalised name, or a capitalised word inside a sentence, that no register knows",
        "GCSE",
        "what a register knows is name",
    )
