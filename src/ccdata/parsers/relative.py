"""Times told from another time: "last year", "seven years ago", "by this autumn".

The other time, the anchor, is declared and cited; it need not be a day. A phrase is worked out from
the anchor's first day and from its last, and holds only where both give the same: "seven years ago"
of anything in 2012 is 2005, "last month" of 2017 is refused.
"""

import datetime as dt
import re
from decimal import Decimal

from ccdata.parsers import dates
from ccdata.parsers.edtf import bounds, season_bounds
from ccdata.parsers.folding import fold
from ccdata.parsers.grammar import EDGE_OF, FLAGS, NUMBER, RELATIVE, RHETORIC, SEASONS, TIME_UNIT, words
from ccdata.parsers.numbers import number
from ccdata.parsers.values import Refusal, When, refusal
from ccdata.vocabulary.codebook.values import Extent

_LEAD = rf"(?:{words('in', 'on', 'at', 'of', 'over', 'during', 'within', 'for', 'from')} +)?"
_EDGE = rf"(?:the +)?{EDGE_OF}"
_RELATIVE = re.compile(rf"{_LEAD}(?:{RHETORIC} +)?(?:{_EDGE})?(?P<the>the +)?{RELATIVE}", FLAGS)
# What a reader calls a time told from another; "in 15 years" may also be how long something takes.
_AHEAD = re.compile(rf"in +(?P<steps>{NUMBER}|a) +(?P<unit>{TIME_UNIT})(?:' +time)?", FLAGS)
_THE_TIME_ITSELF = re.compile(r"(?:during|at|in) +(?:this|that|the +same) +time", FLAGS)
_EXPECTED = "a time told from another, such as last year, seven years ago or the following year"
_PREPOSITION = words("in", "on", "at", "of", "as of", "over", "during", "within", "for", "from")
_LIMIT = re.compile(rf"(?P<word>since|by) +(?!{_PREPOSITION} )(?P<what>.+)", FLAGS)

_SHIFTS = {
    "last": -1, "previous": -1, "this": 0, "that": 0, "same": 0, "current": 0, "next": 1, "following": 1,
}  # fmt: skip
_NAMED_DAYS = {"yesterday": -1, "today": 0, "tomorrow": 1}
_BACKWARD = frozenset({"last", "past", "previous", "ago", "earlier"})
_UNIT_FINENESS = {"year": 0, "month": 1, "week": 2, "day": 3}
_ANCHOR_FINENESS = {"year": 0, "month": 1, "day": 3}
_ANCHOR = re.compile("(?P<year>[0-9]{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>[0-9]{2}))?)?")


def relative(text: str, anchor: When) -> When:
    """A time told from ``anchor``, in EDTF, as precise as the words are.

    - "last year", "the following year", "seven years ago": the calendar year. A month likewise; a
      week is the interval Monday to Sunday.
    - "earlier this year", "later this year": where the anchor is a day, the part of the year up to
      or from that day; otherwise the whole year.
    - "the last five years": throughout, from the year five years before up to the anchor; "the
      subsequent four years" the same forwards. Of an anchor no finer than the unit, the whole
      units beside it: the four years after 2016 are ``2017/2020``.
    - "the start of this year": some day of this year, as EDTF has no word for a part of it.
    - "since then": throughout, from the anchor (the end of an interval), and open.
    - "last summer" is the latest that had ended, "this autumn" the one of the anchor's year.
    - "in 15 years": so many years on.
    - "10 October", "in July": of the anchor's year, which is all the anchor gives.
    - a date-time anchor stands for its day in London.

    Refuses (`Refusal`) an anchor that is open, approximate, or too coarse for the words.

    >>> relative("last year", When("2024-01-22")).edtf, relative("last month", When("2024-10-24")).edtf
    ('2023', '2024-09')
    >>> relative("over the subsequent four years", When("2016")).edtf
    '2017/2020'
    """
    folded = fold(text)
    if folded.lower() == "since then":
        return since(text, anchor)
    first, last = _days(text, anchor)
    if _THE_TIME_ITSELF.fullmatch(folded) is not None:
        return When(_plain(anchor))
    ahead = _AHEAD.fullmatch(folded)
    match = _RELATIVE.fullmatch(folded)
    try:
        if ahead is not None:
            step = _steps(ahead["unit"], _whole(text, ahead["steps"]))
            results = {_shifted(day, *step) for day in (first, last)}
        elif match is None:
            raise refusal("relative", text, _EXPECTED)
        elif match["stretch_which"] is not None:
            return _stretch(text, match, anchor)
        else:
            results = {_reading(text, match, day, precise=first == last) for day in (first, last)}
    except (OverflowError, ValueError) as error:
        if isinstance(error, Refusal):
            raise
        raise refusal("relative", text, f"a time that the calendar has ({error})") from error
    if len(results) > 1:
        raise refusal("relative", text, f"an anchor more precise than {anchor.edtf}")
    fiscal = match is not None and match["fiscal_which"] is not None
    return When(results.pop(), Extent.THROUGHOUT if fiscal else Extent.SOME_DAY_WITHIN)


def since(text: str, anchor: When | None = None) -> When:
    """The time from a date on, throughout, with its end left open.

    The date is named ("since 2020") or told from ``anchor`` ("since last year", "since then": from
    the anchor, or from the end of it where it is an interval). Refuses (`Refusal`) a date told from
    an anchor where there is none, and one that is itself a span.

    >>> since("since 2020").edtf, since("since then", When("2017/2020")).edtf
    ('2020/..', '2020/..')
    """
    folded = fold(text)
    if folded.lower() == "since then":
        if anchor is None:
            raise refusal("since", text, "an anchor to count from")
        _days(text, anchor)
        start = _plain(anchor).rpartition("/")[2]
    else:
        start = _limit("since", "since", text, anchor).edtf
    if "/" in start or "X" in start:
        raise refusal("since", text, "a year, season, month or day to count from")
    return When(f"{start}/..", Extent.THROUGHOUT)


def deadline(text: str, anchor: When | None = None) -> When:
    """The time by which something is to be: the date is the last that it may be.

    The date is named ("by 2020": by the end of 2020) or told from ``anchor`` ("by this autumn").
    Refuses (`Refusal`) a date told from an anchor where there is none.

    >>> deadline("by 2020").edtf, deadline("by this autumn", When("2025-01-29")).edtf
    ('2020', '2025-23')
    """
    return _limit("deadline", "by", text, anchor)


def _limit(parser: str, word: str, text: str, anchor: When | None) -> When:
    match = _LIMIT.fullmatch(fold(text))
    if match is None or match["word"].lower() != word:
        raise refusal(parser, text, f"'{word}' and a date")
    try:
        return dates.date(match["what"])
    except Refusal as error:
        if anchor is None:
            raise refusal(parser, text, f"a date that is named, as there is no anchor ({error})") from error
    return relative(match["what"], anchor)


def _days(text: str, anchor: When) -> tuple[dt.date, dt.date]:
    """The first and last day of an anchor that is sure and closed; a date-time's is London's."""
    if re.search("[~?%]", anchor.edtf) is not None:
        raise refusal("relative", text, f"an anchor that is not approximate as {anchor.edtf} is")
    first, last = bounds(_plain(anchor))
    if first is None or last is None:
        raise refusal("relative", text, f"an anchor with both its ends, unlike {anchor.edtf}")
    return first, last


def _plain(anchor: When) -> str:
    if "T" in anchor.edtf and "/" not in anchor.edtf:
        return dates.london_day(anchor).isoformat()
    return anchor.edtf


def _reading(text: str, match: re.Match[str], day: dt.date, precise: bool) -> str:
    """What the words mean on one day. ``precise`` tells whether the anchor is a day."""
    if match["half"] is not None:
        whole = _shifted(day, match["half_unit"].lower(), 0)
        if not precise:
            return whole
        first, last = bounds(whole)
        ends = (first, day) if match["half"].lower() == "earlier" else (day, last)
        return _interval(*(str(end) for end in ends))
    if match["fiscal_which"] is not None:
        year = day.year + _SHIFTS[match["fiscal_which"].lower()] - (day < dt.date(day.year, 4, 1))
        return _interval(str(dt.date(year, 4, 1)), str(dt.date(year + 1, 3, 31)))
    if match["which"] is not None:
        which, unit = match["which"].lower(), match["unit"].lower()
        if match["the"] is not None and which in ("last", "next"):
            # "over the last year" may be the calendar's, or the twelve months up to now.
            raise refusal("relative", text, f"{which} {unit}, or the {which} so many {unit}s")
        if (which, unit) == ("last", "day"):
            raise refusal("relative", text, "the day of which span it is the last")
        return _shifted(day, unit, _SHIFTS[which])
    if match["season_which"] is not None:
        return _season(day, match["season_which"].lower(), SEASONS[match["season"].lower()])
    if match["step_unit"] is not None:
        steps = _whole(text, match["steps"])
        backward = match["way"].lower() in _BACKWARD
        return _shifted(day, *_steps(match["step_unit"], -steps if backward else steps))
    if match["named_day"] is not None:
        return _shifted(day, "day", _NAMED_DAYS[match["named_day"].lower()])
    if match["anchor_day"] is not None:
        return dates.date(f"{match['anchor_day']} {match['anchor_day_month']} {day.year:04}").edtf
    return f"{day.year:04}-{dates.month_number(match['anchor_month']):02}"


def _stretch(text: str, match: re.Match[str], anchor: When) -> When:
    base = _plain(anchor)
    count = _whole(text, match["stretch"])
    unit, steps = _steps(match["stretch_unit"], count)
    first, _ = _days(text, anchor)
    # Only a year, a month or a day can be counted from; a season, a decade or an interval cannot.
    simple = _ANCHOR.fullmatch(base)
    fineness = -1 if simple is None else _ANCHOR_FINENESS[str(simple.lastgroup)]
    if count == 0 or fineness < _UNIT_FINENESS[unit]:
        raise refusal("relative", text, f"a {unit} or a finer date as anchor, not {anchor.edtf}")
    backward = match["stretch_which"].lower() in _BACKWARD
    if unit == "week":
        # Counted from the anchor's day, not in weeks of the calendar.
        unit, steps, fineness = "day", 7 * steps, fineness + 1
    far = _shifted(first, unit, -steps if backward else steps)
    near = base
    if fineness == _UNIT_FINENESS[unit]:
        near = _shifted(first, unit, -1 if backward else 1)
    return When(_interval(far, near) if backward else _interval(near, far), Extent.THROUGHOUT)


def _steps(unit: str, steps: int) -> tuple[str, int]:
    name = unit.lower().removesuffix("s")
    return ("year", 10 * steps) if name == "decade" else (name, steps)


def _whole(text: str, words_or_digits: str) -> int:
    value = Decimal(1) if words_or_digits.lower() == "a" else number(words_or_digits)
    if value != value.to_integral_value():
        raise refusal("relative", text, "a whole number of years, months, weeks or days")
    return int(value)


def _shifted(day: dt.date, unit: str, steps: int) -> str:
    """The year, month, week or day so many away from the one that holds ``day``, in EDTF."""
    if unit == "year":
        return f"{dt.date(day.year + steps, 1, 1).year:04}"
    if unit == "month":
        year, month = divmod(day.year * 12 + day.month - 1 + steps, 12)
        return str(dt.date(year, month + 1, 1))[:7]
    if unit == "week":
        monday = day + dt.timedelta(weeks=steps, days=-day.weekday())
        return _interval(str(monday), str(monday + dt.timedelta(days=6)))
    return str(day + dt.timedelta(days=steps))


def _season(day: dt.date, which: str, code: int) -> str:
    spans = {year: season_bounds(year, code) for year in range(day.year - 2, day.year + 2)}
    if which == "last":
        year = max(year for year, (_, end) in spans.items() if end < day)
    elif which == "next":
        year = min(year for year, (start, _) in spans.items() if start > day)
    else:
        # In January and February this winter is the one that began the year before.
        started = [year for year, (start, end) in spans.items() if start <= day <= end]
        year = started[0] if started else day.year
    return f"{year:04}-{code}"


def _interval(first: str, last: str) -> str:
    return first if first == last else f"{first}/{last}"
