"""Codes that belong to a value: its hedge, its unit, how long it held, and Ofsted's grades."""

from ccdata.vocabulary.codebook.code import Code


class Hedge(Code):
    """How firmly the words fix the number."""

    EXACT = "exact", "the number itself", "550 staff", '"just" is rhetoric, not a hedge'
    ABOUT = "about", "near the number, on either side", "about £600,000"
    AT_LEAST = "at_least", "the number or more", "at least six"
    AT_MOST = "at_most", "the number or less", "no more than ten"
    MORE_THAN = "more_than", "above the number", "over 20,000"
    LESS_THAN = "less_than", "below the number", "fewer than ten"
    UP_TO = "up_to", "the number is the ceiling of what may come", "up to £83,000"
    ALMOST = "almost", "just below the number", "almost three-quarters"


class Unit(Code):
    """What a number counts. Shares are percent points from 0 to 100."""

    COUNT = (
        "count",
        "things or people, counted",
        "550 staff",
        "staff are counted with a fraction (942.01) where a source does so without naming another unit",
    )
    PERCENT = "percent", "percent points of a whole, 0 to 100", "26%"
    GBP = "gbp", "pounds sterling", "£148.4m"
    YEAR = "year", "years of duration or age", "a five-year contract"
    MONTH = "month", "months of duration", "six months"
    WEEK = "week", "weeks of duration", "four to five weeks"
    DAY = "day", "days of duration", "30 days"


class Extent(Code):
    """How a date expression holds of what it dates."""

    SOME_DAY_WITHIN = (
        "some_day_within",
        "on some day of the span that the words allow",
        "in 2017, the DfE determined",
    )
    THROUGHOUT = "throughout", "from the first day of the span to the last", "for the year 2022-23"


class Grade(Code):
    """An overall grade of Ofsted's four-point scale, worst first."""

    INADEQUATE = "inadequate", "the lowest of the four grades", "an inadequate Ofsted rating"
    REQUIRES_IMPROVEMENT = (
        "requires_improvement",
        'the second lowest of the four grades; the words are "requires improvement"',
        "leading to a requires improvement rating",
    )
    GOOD = "good", "the second highest of the four grades", "earning a good grade"
    OUTSTANDING = "outstanding", "the highest of the four grades", "to outstanding in 2021"

    @classmethod
    def ordered(cls) -> bool:
        return True
