"""The shapes of times: days, years, spans, times of day, times told from another."""

from __future__ import annotations

from ccdata.parsers.grammar import (
    ANY_MONTH,
    DATE,
    DAY,
    EDGE_OF,
    EDGES,
    END,
    HEDGE,
    MONTHS,
    NAMED_SPELL,
    NUMBER,
    ONES,
    PART_OF_TIME,
    RELATIVE,
    SCALE_WORD,
    SEASON,
    SEASONS,
    TIME_UNIT,
    TIMESTAMP,
    WEEKDAY,
    WEEKDAYS,
    YEAR,
    YEAR_SPAN,
    anonymous,
    words,
)
from ccdata.parsers.shapes.shape import AFTER_NO_AMOUNT, BARE, DIGITS, HEDGED, MIXED, NUMBERS, Shape, after
from ccdata.vocabulary.codebook.mentions import MentionKind

_TENTHS = words("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")
_CENTURY_ORDINALS = words(
    "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth", "eighteenth",
    "nineteenth",
    "twentieth", "twenty-first",
)  # fmt: skip
_CENTURY = rf"(?:(?:[1-9]|1[0-9]|2[0-9])(?:st|nd|rd|th)|{_CENTURY_ORDINALS})[ -]centur(?:y|ies){END}"
_DATES = (
    rf"(?:(?:1[0-9]|20)[0-9]{{2}}-(?:0[1-9]|1[0-2])-[0-3][0-9](?![0-9-])"
    rf"|(?:{DAY}(?: *- *| +(?:to|and) +)|{EDGE_OF}(?:the +)?)?(?:{PART_OF_TIME})?{anonymous(DATE)}"
    rf"|{PART_OF_TIME}{YEAR}{END}"
    rf"|(?:{ANY_MONTH} +|{after('in', 'since', 'by', 'until', 'and', 'of')})'[0-9]{{2}}{END}(?!')"
    rf"|[0-3]?[0-9]([/.])[01]?[0-9]\1(?:(?:19|20)[0-9]{{2}}|[0-9]{{2}})(?![0-9/.]*[0-9])"
    rf"|(?:{PART_OF_TIME})?1[0-7][0-9]0'?s{END}"
    rf"|{after('in', 'since', 'from', 'until', 'before', 'after', 'circa', 'dated', 'around')}"
    rf"1[0-7][0-9]{{2}}"
    rf"(?![0-9]|[.,][0-9]){END}(?! +[a-z]+s{END})"
    rf"|(?:{PART_OF_TIME})?(?:{_CENTURY}|'?[3-9]0s{END}|'[0-9]0s{END})"
    rf"|(?:{PART_OF_TIME})?(?<!his )(?<!her )(?<!their )(?<!my )(?<!your ){_TENTHS}{END})"
)
# After a preposition of time a number like a year is one; before a plural it may be a count.
_YEAR_LIKE_COUNT = (
    rf"(?<!in )(?<!of )(?<!since )(?<!by )(?<!for )(?<!from )(?<!to )(?<!until ){YEAR}(?= +[a-z]+s{END})"
)
_YEAR_SPANS = (
    rf"(?:{anonymous(YEAR_SPAN)}|{YEAR} *- *{YEAR}{END}"
    rf"|(?<=from ){YEAR} +(?:until|till|through){END} +{YEAR}{END})"
)

# May and March are also verbs, and May a name: alone, they are months only where a date can stand.
_MONTH_PLACES = after(
    "in", "by", "of", "to", "since", "until", "till", "from", "during", "before", "after", "for", "and",
    "early", "mid", "late",
    "between",
)  # fmt: skip
_MONTH_ALONE = rf"(?:(?!(?-i:May|March){END})|{_MONTH_PLACES})"
_WHICH = words("last", "next", "this", "that", "past", "previous", "following", "coming")
_PART_OF_DAY = words("morning", "afternoon", "evening", "night", "lunchtime")
_SPELLS = words(
    "weekend", "century", "decade", "term", "quarter", "half-term", "season", "fortnight", "hour",
    "minute", "parliament",
)  # fmt: skip
_PLURAL_UNITS = words(
    "years", "months", "weeks", "days", "hours", "minutes", "decades", "generations", "seasons", "weekends"
)
_ANY_UNIT = (
    rf"(?:{TIME_UNIT}"
    rf"|{words('hour', 'hours', 'minute', 'minutes', 'fortnight', 'second', 'seconds')}{END}"
    rf"|centur(?:y|ies){END}"
    rf")"
)
_FEW = words("a few", "several", "some", "many", "a couple of", "a number of")
_EDGED = words("year", "month", "week", "decade", "century", "financial year", "summer", "term")
# "£5,000 a week on food" says how often.
_NO_AMOUNT = AFTER_NO_AMOUNT + r"(?<!sand )"
# Not "in the winter", which may be any.
_IN_THE_SEASON = after(
    "from", "by", "since", "until", "over the", "by the", "since the", "until the", "from the", "before the",
    "after the",
)  # fmt: skip
_GENERAL = words(
    "months", "period", "pressures", "holiday", "holidays", "term", "break", "statement", "statements",
    "conference", "budget", "crisis", "fuel", "flu", "school", "schools", "edition", "issue",
)  # fmt: skip
_DAY_OF_MONTH = rf"(?:{WEEKDAY},? +)?(?:the +)?{DAY}(?: +of)? +{ANY_MONTH}"
_RELATIVE = (
    # Before the month alone, which would be all that is read of them.
    rf"(?:(?:{WEEKDAY},? +)?{ANY_MONTH} +{DAY}(?! *[,0-9]{{1,2}}[0-9])"
    rf"|{ANY_MONTH} +(?:{words('last', 'this', 'next', 'that')}"
    rf"|the +{words('same', 'following', 'previous')}) +year{END}"
    rf"|{_MONTH_ALONE}{anonymous(RELATIVE)}|since +then{END}"
    # "14 October", "4 and 15 March", "1st to 5th April", "April 3"
    rf"|(?:{DAY}(?: +(?:and|to|or) +|-))?{_DAY_OF_MONTH}"
    rf"|(?:{_WHICH} +)?{WEEKDAY}(?: +{_PART_OF_DAY}{END})?|{WEEKDAY}s{END}"
    rf"|(?:{PART_OF_TIME}|{EDGE_OF}){anonymous(NAMED_SPELL)}|{EDGE_OF}{ANY_MONTH}"
    rf"|{words('current', 'past', 'coming', 'new')} +"
    rf"(?:(?:financial|academic|school|calendar) +)?(?:year|month|week|term){END}(?<!new month)(?<!new week)"
    rf"|(?:{_IN_THE_SEASON}){SEASON}(?! +{_GENERAL})"
    rf"|(?:{after('in', 'within')})(?:an?|{NUMBER}|{_FEW}) +(?:{TIME_UNIT}|fortnight)(?:'s?)? +time{END}"
    rf"|{PART_OF_TIME}{ANY_MONTH}|{_WHICH} +{ANY_MONTH}|{_WHICH} +(?:{_SPELLS}|{_PART_OF_DAY}){END}"
    rf"|{words('earlier', 'later')} +(?:in|on|that|this|the) +(?:the +|that +"
    rf"|this +)?(?:same +)?{words('year', 'month', 'week', 'day', 'season', 'decade')}{END}"
    rf"|{words('later', 'earlier')} +{words('that', 'this', 'the same')} +{_PART_OF_DAY}{END}"
    rf"|{words('earlier', 'later')} +on +{WEEKDAY}"
    rf"|last +night{END}|tonight{END}|{words('yesterday', 'tomorrow')} +{_PART_OF_DAY}{END}"
    rf"|{words('next', 'last', 'past', 'previous', 'following', 'coming', 'preceding')} +(?:few +"
    rf"|couple +of +|several +)?{_PLURAL_UNITS}{END}"
    rf"|{words('next', 'last', 'past', 'previous', 'following', 'coming', 'preceding')} +(?:{NUMBER}"
    rf"|couple +of|few) +{_ANY_UNIT}"
    rf"|(?:{HEDGE} +)?(?:an?|{NUMBER}|{_FEW}) +{_ANY_UNIT}"
    rf" +{words('ago', 'later', 'earlier', 'previously', 'beforehand', 'afterwards', 'hence', 'away')}{END}"
    rf"|{_NO_AMOUNT}(?:a|{NUMBER}) +{TIME_UNIT} +on(?= *(?:[,.;:!?)]|$)| +from{END})"
    rf"|(?:(?<![^\n])|(?<=[.,;:!?'\"] ))(?:a|{NUMBER}) +{TIME_UNIT} +on(?= (?!the|a{END}))"
    rf"|(?:(?:a|{NUMBER}) +)?(?:{TIME_UNIT}) +before(?= *[.,;:)]| +last{END})"
    rf"|{EDGE_OF}the +{_EDGED}{END}"
    rf"|{words('years', 'months', 'weeks', 'days')} +{words('ahead', 'ago', 'later')}{END}"
    rf"|(?:the +)?(?:day|night|week)[ -](?:before|after)(?:[ -]+(?:yesterday|tomorrow|last|next)){END}"
    rf"|next +day{END})"
)

_HOUR = r"(?:[01]?[0-9]|2[0-3])"
_HOUR_SAID = (
    rf"(?:(?:[1-9]|1[0-2])(?![0-9.,]*[0-9]| *%)|{words(*ONES, 'ten', 'eleven', 'twelve')}){END}"
    rf"(?! +(?:{SCALE_WORD}|hundred|per{END}))"
)
_ZONE = r"(?: +(?-i:GMT|BST|UTC))?"
_CLOCK = (
    rf"(?:{_HOUR}:[0-5][0-9](?::[0-5][0-9])?(?: *[ap]\.?m{END})?{_ZONE}|1?[0-9]\.[0-5][0-9] *[ap]\.?m"
    rf"|1?[0-9] ?[ap]\.?m|{_HOUR}[.:]?[0-5][0-9] *(?-i:hours|hrs|GMT|BST)"
    rf"|(?<=[Tt]he ){_HOUR}\.[0-5][0-9](?= +(?:at|to|from|train|service|race|bus|flight|kick-off){END})"
    rf"|(?:half|(?:a +)?quarter|ten|twenty|five|[0-9]{{1,2}}(?: +minutes)?) +past +{_HOUR_SAID}"
    rf"|(?<!by )(?<!than )(?:a +)?quarter +to +{_HOUR_SAID}"
    r"|0[0-9]\.[0-5][0-9](?![0-9.])"
    rf"|{NUMBER} +o'clock(?: +(?:in +the +|this +|that +)?(?:morning|afternoon|evening))?|noon|midnight"
    rf"|midday){END}"
)
_TIME = (
    rf"(?:{words('about', 'around', 'nearly', 'almost')} +)?"
    rf"(?:between +{_CLOCK} +and +{_CLOCK}|{_CLOCK}(?:(?: *- *| +to +){_CLOCK})?)"
)
# "6-8pm", "from 10 to 4pm": the first hour borrows its half of the day.
_HOURS_OF_DAY = rf"1?[0-9](?:[.:][0-5][0-9])?(?: *- *| +to +)1?[0-9](?:[.:][0-5][0-9])? ?[ap]\.?m{END}"

_MONTH_NAMES = frozenset(month.lower() for month in MONTHS) | {
    "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
}  # fmt: skip
_DAY_NAMES = frozenset(name.lower() for day in WEEKDAYS for name in (day, f"{day}s", day[:3]))
_WHICH_NAMES = frozenset(
    {
        "last",
        "this",
        "next",
        "that",
        "same",
        "following",
        "previous",
        "past",
        "subsequent",
        "coming",
        "preceding",
    }
)
_DECADES = frozenset(
    {
        "twenties",
        "thirties",
        "forties",
        "fifties",
        "sixties",
        "seventies",
        "eighties",
        "nineties",
        "noughties",
    }
)
_PARTS = frozenset({"early", "mid", "late", "the"})
_EDGES = frozenset(phrase.split()[0] for phrase in EDGES)
_CENTURY_NAMES = frozenset(
    {
        "twelfth",
        "thirteenth",
        "fourteenth",
        "fifteenth",
        "sixteenth",
        "seventeenth",
        "eighteenth",
        "nineteenth",
        "twentieth",
    }
)

TIMES = (
    Shape(MentionKind.TIMESTAMP, anonymous(TIMESTAMP), _DAY_NAMES),
    Shape(MentionKind.YEARS, _YEAR_SPANS, DIGITS | {"between"}),
    Shape(MentionKind.DATE, _YEAR_LIKE_COUNT, BARE, doubt="may be a count"),
    Shape(
        MentionKind.DATE,
        _DATES,
        BARE | MIXED | _DAY_NAMES | _MONTH_NAMES | set(SEASONS) | _PARTS | _DECADES
        | _CENTURY_NAMES | _EDGES | {"'", "twenty"},
    ),
    Shape(
        MentionKind.RELATIVE_DATE,
        _RELATIVE,
        HEDGED | _WHICH_NAMES | _MONTH_NAMES | _DAY_NAMES | _PARTS | {
            "since", "today", "tomorrow", "yesterday", "tonight", "earlier", "later",
            "several", "some", "an", "many",
            *_EDGES, "years",
            "months", "weeks", "days", "day",
            "night", "week", "year", "month", "current", "new", *SEASONS,
        },
    ),
    Shape(MentionKind.TIME, _TIME, HEDGED | {"noon", "midnight", "midday"}),
    Shape(MentionKind.TIME, _HOURS_OF_DAY, NUMBERS),
)  # fmt: skip
