"""Codes of the census: what kind of thing a mention in a text is."""

from ccdata.vocabulary.codebook.code import Code


class MentionKind(Code):
    """What a stretch of text that carries a number, a time or a grade looks like."""

    MONEY = "money", "an amount of money", "about £600,000"
    SHARE = "share", "a percentage, a fraction or so many out of so many", "11 of the 153"
    COUNT = "count", "a number of things or people", "over 20,000", "the noun is not part of it"
    DURATION = "duration", "a length of time, with its unit", "five-year"
    DATE = "date", "a day, month, season, year or decade that is named", "22 January 2024"
    YEARS = "years", "a span of years, or a financial year", "2014-20"
    RELATIVE_DATE = (
        "relative_date",
        "a time told from another, or without its year",
        "earlier that year",
        '"five years" with nothing to count from is a duration',
    )
    TIMESTAMP = "timestamp", "a day and time of a feed", "Mon, 07 Apr 2025 13:47:06 +0000"
    TIME = "time", "a time of day", "12:26 pm"
    AGE = "age", "an age or a range of ages", "aged 0-7"
    ORDINAL = "ordinal", "a place in an order", "50th", '"a third" of something is a share'
    GRADE = (
        "grade",
        "a grade of Ofsted's scale, or a list of them, with the negator before it",
        "requires improvement",
        '"good" counts only where the words around it make it a grade',
    )
    CHANGE = "change", "a from-to pair, read as one", "26% to 18%"
    TELEPHONE = "telephone", "a telephone number", "08454 589 911"
    LABEL = "label", "a number or letter that names and does not count", "Part B Category 25"
    IDIOM = "idiom", "a number word in a set phrase", "one word"
    URL = "url", "a web or mail address, with whatever digits it holds", "https://example.org/2024/"
    DIGITS = "digits", "digits in no shape that the grammar knows", "6.7.2"
