"""The grammar of mentions: fragments of regular expression that parsers and scanner share.

Every composition is written once, with named groups for its parts. A parser matches it against a
whole text; the scanner searches for the same composition with the names taken out (`anonymous`).
Fragments expect folded text (see `folding`), are compiled with `FLAGS`, and use ``[0-9]`` and
never ``\\d``, which would take the digits of every script.
"""

import re

from ccdata.vocabulary.codebook.values import Hedge

# ASCII, so that ignoring case cannot take "ſ" for "s"; word boundaries are still those of Unicode.
FLAGS = re.ASCII | re.IGNORECASE
START = r"(?u:(?<!\w))"
END = r"(?u:(?!\w))"

_NAME = re.compile(r"\(\?P<\w+>")


def anonymous(fragment: str) -> str:
    """``fragment`` without the names of its groups, fit to be used more than once in a pattern.

    >>> anonymous("(?P<low>[0-9]+)")
    '(?:[0-9]+)'
    """
    return _NAME.sub("(?:", fragment)


def words(*phrases: str) -> str:
    """Any of ``phrases`` in either case, the longest first; a space in a phrase stands for one or more.

    They are told apart by their first letters, which costs one look where none of them stands.

    >>> words("over", "just over", "or so")
    '(?:(?-i:[jJ])ust +over|(?-i:[oO])(?:r +so|ver))'
    """
    rests: dict[str, list[str]] = {}
    for phrase in sorted(phrases, key=lambda phrase: (-len(phrase), phrase)):
        rests.setdefault(phrase[0].lower(), []).append(re.escape(phrase[1:]).replace(chr(92) + " ", " +"))
    return f"(?:{'|'.join(f'(?-i:[{first}{first.upper()}]){_any(rest)}' for first, rest in rests.items())})"


def _any(fragments: list[str]) -> str:
    return fragments[0] if len(fragments) == 1 else f"(?:{'|'.join(fragments)})"


# Numbers ------------------------------------------------------------------------------------------

ONES = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
TEENS = ("ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen",
         "eighteen", "nineteen")  # fmt: skip
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
FOLDS = {f"{name}fold": value for value, name in enumerate((*ONES[1:], "ten"), start=2)}
SCALES = {
    "k": 3, "thousand": 3, "m": 6, "million": 6, "bn": 9, "billion": 9, "tn": 12, "trillion": 12,
}  # fmt: skip

# Thousands are grouped well or not at all, and no number but nought begins with a nought: the rest
# (1,23 or 08454) is a slip, a telephone number or a code.
# Atomic, as no shorter numeral stands where one does.
NUMERAL = (
    r"(?>(?:[1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|[1-9][0-9]{0,14}|0)(?:\.[0-9]{1,6})?"
    r"(?![0-9]|[.,][0-9]))"
)
SCALE_WORD = words("thousand", "million", "billion", "trillion")
SCALE_LETTER = words("k", "m", "bn", "tn")

# "a" is a number before a scale only. "twelve hundred" is said as well as "one thousand two hundred".
_UNDER_100 = rf"(?:{words(*TENS)}(?:[ -]{words(*ONES)})?|{words(*TEENS, *ONES)}){END}"
_UNDER_10000 = (
    rf"(?:a(?= +(?:hundred|thousand|[mb]illion){END})|{_UNDER_100})"
    rf"(?: +hundred(?:(?: +and)? +{_UNDER_100})?{END})?"
)
_UNDER_MILLION = rf"{_UNDER_10000}(?: +thousand(?:(?: +and)? +(?!a ){_UNDER_10000})?{END})?"
NUMBER_WORDS = rf"(?:(?:a|half +a|{_UNDER_100}) +dozen|{_UNDER_MILLION}(?: +[mb]illion)?|zero){END}"
NUMBER_WORD = words(*ONES, *TEENS, *TENS, "zero", "dozen", "hundred", "thousand", "million", "billion") + END
# "two and a half thousand", "a million and a half", "half a million", "three quarters of a million".
PARTS_OF_ONE = {
    "a half": "0.5",
    "a-half": "0.5",
    "a quarter": "0.25",
    "three quarters": "0.75",
    "three-quarters": "0.75",
}
MIXED_NUMBER = (
    rf"(?:(?P<whole>{NUMERAL}|{_UNDER_100}|a(?= +(?:{SCALE_WORD}|hundred){END}))"
    rf"(?: +(?P<first_scale>{SCALE_WORD}"
    rf"|hundred))?"
    rf"[ -]+and[ -]+(?P<part>{words(*PARTS_OF_ONE)})(?: +(?P<scale>{SCALE_WORD}))?"
    rf"|(?P<part_of>half|(?:a +)?quarter +of|three[ -]quarters +of) +a +(?P<of_scale>{SCALE_WORD})){END}"
)
NUMBER = rf"(?:{anonymous(MIXED_NUMBER)}|{NUMERAL}(?: +{SCALE_WORD}|{SCALE_LETTER})?{END}|{NUMBER_WORDS})"

YEAR = r"(?:1[89]|20)[0-9]{2}(?![0-9]|[.,][0-9])"
NOT_A_YEAR = rf"(?!(?:19|20)[0-9]{{2}}(?![0-9]|[.,][0-9]){END})"


def span(item: str) -> str:
    """One ``item`` or a range of two: "between x and y", "x to y", "x or y", "x-y"."""
    return (
        rf"(?:between +(?P<first>{item}) +and +(?P<last>{item})"
        rf"|(?P<low>{item})(?:(?:-| +(?:to|or) +)(?P<high>{item}))?)"
    )


# Hedges -------------------------------------------------------------------------------------------

HEDGES = {
    Hedge.ABOUT: ("about", "around", "approximately", "roughly", "circa", "some", "estimated",
                  "in the region of", "nearer"),
    Hedge.AT_LEAST: ("at least", "no fewer than", "no less than", "not less than", "a minimum of",
                     "upwards of"),
    Hedge.AT_MOST: ("at most", "no more than", "not more than", "a maximum of"),
    Hedge.MORE_THAN: ("more than", "over", "just over", "well over", "above", "in excess of",
                      "slightly more than", "slightly over", "a little over", "little more than",
                      "longer than", "greater than"),
    Hedge.LESS_THAN: ("less than", "fewer than", "under", "just under", "well under", "below",
                      "slightly less than", "slightly under", "a little under", "just short of"),
    Hedge.UP_TO: ("up to", "as many as", "as much as"),
    Hedge.ALMOST: ("almost", "nearly", "close to", "getting on for", "not far off"),
}  # fmt: skip
AFTER_HEDGES = {
    "or more": Hedge.AT_LEAST,
    "or fewer": Hedge.AT_MOST,
    "or less": Hedge.AT_MOST,
    "or longer": Hedge.AT_LEAST,
    "or higher": Hedge.AT_LEAST,
    "or lower": Hedge.AT_MOST,
    "or so": Hedge.ABOUT,
}
JOINED_HEDGES = {"-plus": Hedge.AT_LEAST, "+": Hedge.AT_LEAST, "-odd": Hedge.ABOUT}
# What "moved up to three stars" says is where to, and not at most how many.
_MOVED = "".join(rf"(?<!\b{verb} up to)" for verb in (
    "move", "moves", "moving", "go", "goes", "going", "gone", "went", "climbed", "came",
)) + r"(?<!(?<!was )(?<!were )(?<!been )\bmoved up to)"  # fmt: skip
_BEFORE = [phrase for phrases in HEDGES.values() for phrase in phrases]
HEDGE = rf"(?:{words(*_BEFORE)}{END}(?:(?<!up to)|{_MOVED}))"
AFTER_HEDGE = rf"(?: +{words(*AFTER_HEDGES)}{END}|-(?:plus|odd){END}|\+(?!\w))"
"""What follows a number, with the space before it where there is one."""
# "just" and "only" say what the writer makes of a number, not how firmly it is known.
RHETORIC = words("just", "only", "merely", "a mere", "as few as", "as little as") + END


def hedged(core: str) -> str:
    """``core`` with the words before or after it that say how firmly it is known."""
    return rf"(?:(?P<hedge>{HEDGE}) +)?(?P<core>{core})(?P<after>{AFTER_HEDGE})?"


# Money, counts, shares, durations -----------------------------------------------------------------

PENCE = rf"{NUMERAL}p{END}(?! *\.?m{END})"
AMOUNT = rf"(?:£ ?{NUMERAL}(?: *(?:{SCALE_WORD}|{SCALE_LETTER}))?{END}|{PENCE})"
_BARE_AMOUNT = rf"{NUMERAL}(?: *(?:{SCALE_WORD}|{SCALE_LETTER}))?{END}"
MONEY_SPAN = (
    rf"(?:between +(?P<first>{AMOUNT}) +and +(?P<last>{AMOUNT})"
    rf"|(?P<low>{AMOUNT})(?:(?: *- *| +to +)(?P<high>{AMOUNT})|-(?P<bare_high>{_BARE_AMOUNT}))?)"
)
MONEY = hedged(MONEY_SPAN)

COUNT = hedged(span(NUMBER))
ALL_BUT = rf"all +(?:but|except|bar) +{NUMBER}"

TIME_UNITS = ("year", "month", "week", "day", "decade")
TIME_UNIT = words(*TIME_UNITS, *(f"{unit}s" for unit in TIME_UNITS)) + END
DURATION_SPAN = (
    rf"(?P<number>{anonymous(span(NUMBER))})"
    rf"(?:-(?P<unit_joined>{words(*TIME_UNITS)}{END})| +(?P<unit>{TIME_UNIT}))(?![ -]olds?{END})"
)
DURATION = hedged(DURATION_SPAN)

_PERCENT_SIGN = rf"(?: *%| *per *cent{END})"
PERCENT = rf"(?:{NUMERAL}|{NUMBER_WORDS}){_PERCENT_SIGN}"
PERCENT_SPAN = (
    rf"(?:between +(?P<first>{PERCENT}) +and +(?P<last>{PERCENT})"
    rf"|(?P<low>{PERCENT})(?:-(?P<high>{PERCENT}))?"
    rf"|(?:(?P<bare_low>{NUMERAL})-|between +(?P<bare_first>{NUMERAL}) +and +)(?P<shared_high>{PERCENT}))"
)
DENOMINATORS = ("third", "quarter", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_PLURAL_DENOMINATOR = words(*(f"{name}s" for name in DENOMINATORS))
FRACTION = (
    rf"(?:(?:(?P<one_part>a|one)[ -])?(?P<half>half)"
    rf"|(?:a|one)[ -](?P<part>{words(*DENOMINATORS)})"
    rf"|(?P<parts>{words(*ONES[1:])})[ -](?P<part_plural>{_PLURAL_DENOMINATOR})){END}"
)
RATIO = (
    rf"(?P<numerator>{NUMBER})(?: +|-(?=in-))"
    r"(?P<link>in(?: +every)?|out +of(?: +the| +every)?|of(?: +(?:the|only|just))?)"
    rf"(?: +|(?<=-in)-)"
    rf"(?P<denominator>{NOT_A_YEAR}{NUMBER})(?![ -]+{TIME_UNIT}|{_PERCENT_SIGN})"
)
# "£9 in every £10"
COINS = (
    rf"£ ?(?P<coins>{NUMERAL}) +(?:in|out +of)(?: +every)? +£ ?(?P<of_coins>{NUMERAL})"
    rf"(?! *(?:{SCALE_WORD}|{SCALE_LETTER})){END}"
)
SHARE = hedged(
    rf"(?:(?P<percent>{anonymous(PERCENT_SPAN)})"
    rf"|(?:(?P<ratio>{anonymous(RATIO)}|{anonymous(COINS)})|(?P<fraction>{anonymous(FRACTION)}))"
    rf"(?: +\((?P<gloss>{PERCENT})\))?)"
)

# Set phrases in which a number word counts nothing. "one of" is one only where no number follows.
_ONE_PHRASES = ("one word", "one another", "one day", "one thing", "one by one", "one or more",
                "one to one", "one way or another")  # fmt: skip
ONE_IDIOM = (
    rf"(?:{words(*_ONE_PHRASES)}{END}|one +of{END}(?! +(?:(?:the|only|just) +)?(?:[0-9]|{NUMBER_WORD}))"
    rf"|one-(?:off|stop|to-one|on-one|sided|way|time){END})"
)

# Dates --------------------------------------------------------------------------------------------

MONTHS = ("January", "February", "March", "April", "May", "June", "July", "August", "September",
          "October", "November", "December")  # fmt: skip
SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "winter": 24}
# With its capital: "may" and "march" are verbs.
MONTH = f"(?-i:{'|'.join(MONTHS)}){END}"
SEASON = words(*SEASONS) + END
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
WEEKDAY = f"(?-i:{'|'.join((*WEEKDAYS, *(day[:3] for day in WEEKDAYS)))}){END}"
# Months are shortened only beside a day or a year: "Mar" and "Dec" alone may be anything.
ANY_MONTH = f"(?-i:{'|'.join(MONTHS)}|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec){END}"
DAY = rf"(?:0?[1-9]|[12][0-9]|3[01])(?:st|nd|rd|th)?{END}"
# EDTF has no word for a part of a year: the start of this year is some day of this year.
EDGES = ("start", "end", "beginning", "middle", "turn", "close", "early part", "latter part")
EDGE_OF = rf"{words(*EDGES)} +of +"
PART_OF_TIME = r"(?:early|mid|late)[ -]"
DECADE = rf"(?P<decade>(?:1[89]|20)[0-9])0'?s{END}"
DATE = (
    rf"(?:(?:(?P<weekday>{WEEKDAY}),? +)?(?:the +)?"
    rf"(?P<day>{DAY})(?: +of)? +(?P<month>{ANY_MONTH}),? +(?P<day_year>{YEAR}{END})"
    rf"|(?:(?P<us_weekday>{WEEKDAY}),? +)?(?P<us_month>{ANY_MONTH}"
    rf") +(?P<us_day>{DAY}),? *(?P<us_year>{YEAR}{END})"
    rf"|(?P<only_month>{ANY_MONTH})(?: +of)? +(?P<month_year>{YEAR}{END})"
    rf"|(?P<season>{SEASON})(?: +of)? +(?P<season_year>{YEAR}{END})"
    rf"|(?:(?P<part>early|mid|late)[ -])?{DECADE}"
    rf"|(?P<noughties>noughties{END})"
    rf"|(?P<year>{YEAR}{END}))"
)
# "2001-2": of one digit only the year that follows.
_NEXT_DIGIT = "(?:" + "|".join(f"(?<={digit}.){digit + 1}" for digit in range(9)) + ")"
YEAR_SPAN = (
    rf"(?:between +(?P<first>{YEAR}{END}) +and +(?P<last>{YEAR}{END})"
    rf"|(?P<low>{YEAR})(?: +to +(?P<high>{YEAR}{END})"
    rf"|(?P<dash>[-/])(?P<short>(?:{YEAR}|[0-9]{{2}}|{_NEXT_DIGIT}){END}(?![-/,.]?[0-9]))))"
)
TIMESTAMP = (
    r"(?P<weekday>(?-i:Mon|Tue|Wed|Thu|Fri|Sat|Sun)), +(?P<day>[0-9]{1,2}) +"
    rf"(?P<month>(?-i:{'|'.join(month[:3] for month in MONTHS)})) +(?P<year>{YEAR}) +"
    r"(?P<hour>[0-9]{2}):(?P<minute>[0-9]{2}):(?P<second>[0-9]{2}) +"
    r"(?P<sign>[+-])(?P<offset_hours>[0-9]{2})(?P<offset_minutes>[0-9]{2})(?![0-9])"
)

# Times told from another --------------------------------------------------------------------------

_SPELL = words("year", "month", "week", "day")
_WHICH = words("last", "this", "next", "that", "same", "following", "previous")
NAMED_SPELL = (
    rf"(?:(?P<half>earlier|later) +(?P<half_which>this|that|the +same) +(?P<half_unit>year|month){END}"
    rf"|(?P<fiscal_which>last|this|next|current|previous|following) +financial +year{END}"
    rf"|(?P<which>{_WHICH}) +(?P<unit>{_SPELL}){END}"
    rf"|(?P<season_which>last|this|next) +(?P<season>{SEASON}))"
)
STEP = rf"(?P<steps>{NUMBER}|a) +(?P<step_unit>{TIME_UNIT}) +(?P<way>ago|later|earlier){END}"
STRETCH = (
    rf"(?P<stretch_which>{words('last', 'past', 'previous', 'next', 'following', 'subsequent')}) +"
    rf"(?P<stretch>{NUMBER}) +(?P<stretch_unit>{TIME_UNIT})"
)
NAMED_DAY = rf"(?P<named_day>yesterday|today(?! +programme{END})|tomorrow){END}"
RELATIVE = (
    rf"(?:{NAMED_SPELL}|{STEP}|{STRETCH}|{NAMED_DAY}"
    rf"|(?P<anchor_day>{DAY}) +(?P<anchor_day_month>{MONTH})|(?P<anchor_month>{MONTH}))"
)

# Grades -------------------------------------------------------------------------------------------

GRADE = rf"(?:requires +improvement(?: +to +be +good)?|inadequate|good|outstanding){END}"
QUOTED_GRADE = rf"(?:'{GRADE}'|\"{GRADE}\"|{GRADE})"
GRADE_CHANGE = rf"(?:from +)?(?P<before>{QUOTED_GRADE}) +to +(?P<after>{QUOTED_GRADE})"
_IN_DATE = rf",? +in +{anonymous(DATE)}"
DATED_GRADE_CHANGE = (
    rf"(?:from +)?(?P<before>{QUOTED_GRADE}),? +in +(?P<before_date>{anonymous(DATE)}),?"
    rf" +to +(?P<after>{QUOTED_GRADE}),? +in +(?P<after_date>{anonymous(DATE)})"
)
ANY_GRADE_CHANGE = rf"{QUOTED_GRADE}(?:{_IN_DATE},?)? +to +{QUOTED_GRADE}(?:{_IN_DATE})?"
