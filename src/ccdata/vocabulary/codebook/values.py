"""Codes that belong to a value: its hedge, its unit, how long it held, and Ofsted's grades."""

from ccdata.vocabulary.codebook.code import Code


class Hedge(Code):
    """How firmly the words fix the number."""

    EXACT = "exact", "the number itself", "550 staff", "just is rhetoric, not a hedge: just one is exact"
    ABOUT = (
        "about",
        "near the number, on either side",
        "about £600,000",
        "also an estimated, approximately; near it from below is almost",
    )
    AT_LEAST = "at_least", "the number or more", "", "above it is more_than"
    AT_MOST = (
        "at_most",
        "the number or less",
        "",
        "below it is less_than; a ceiling of what may come is up_to",
    )
    MORE_THAN = "more_than", "above the number", "over 20,000", "the number or more is at_least"
    LESS_THAN = "less_than", "below the number", "", "the number or less is at_most"
    UP_TO = "up_to", "the number is the ceiling of what may come", "", "a limit that is set is at_most"
    ALMOST = "almost", "just below the number", "almost three-quarters", "on either side is about"


class Unit(Code):
    """What a number counts. Shares are percent points from 0 to 100."""

    COUNT = (
        "count",
        "things or people, counted",
        "550 staff",
        "staff are counted with a fraction (942.01) where a source does so without naming another unit",
    )
    PERCENT = (
        "percent",
        "percent points of a whole, 0 to 100",
        "26%",
        "a share said as a fraction is percent too, and keeps its two numbers",
    )
    GBP = "gbp", "pounds sterling", "£148.4m", "whole pounds: m and bn are multiplied out"
    YEAR = "year", "years of duration", "five-year contract", "a year of the calendar is a date"
    MONTH = "month", "months of duration", "", "a month of the calendar is a date"
    WEEK = "week", "weeks of duration", "four to five weeks", "a week of the calendar is a date"
    DAY = "day", "days of duration", "", "a day of the calendar is a date"


class Extent(Code):
    """How a date expression holds of what it dates."""

    SOME_DAY_WITHIN = (
        "some_day_within",
        "on some day of the span that the words allow",
        "in 2017",
        "what goes on for the whole of the span is throughout",
    )
    THROUGHOUT = (
        "throughout",
        "from the first day of the span to the last",
        "in 2022-23",
        "what happens on a day that is not told is some_day_within",
    )


class Grade(Code):
    """An overall grade of Ofsted's four-point scale, worst first."""

    INADEQUATE = (
        "inadequate",
        "the lowest of the four grades",
        "an inadequate Ofsted rating",
        "the word outside a judgement is no grade",
    )
    REQUIRES_IMPROVEMENT = (
        "requires_improvement",
        "the second lowest of the four grades",
        "leading to a requires improvement rating",
        'the words are "requires improvement", as a grade',
    )
    GOOD = (
        "good",
        "the second highest of the four grades",
        "earning a good grade",
        "the word outside a judgement (good features) is no grade",
    )
    OUTSTANDING = (
        "outstanding",
        "the highest of the four grades",
        "to outstanding in 2021",
        "the word outside a judgement (outstanding practice) is no grade",
    )

    @classmethod
    def ordered(cls) -> bool:
        return True
