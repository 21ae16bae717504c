"""Every parser by its name, as extraction scripts and the table `cells` call it."""

from collections.abc import Callable, Mapping
from types import MappingProxyType

from ccdata.parsers.dates import address_date, date, financial_year, timestamp, years
from ccdata.parsers.grades import dated_grade_change, grade, grade_change
from ccdata.parsers.quantities import count, duration, money
from ccdata.parsers.relative import deadline, relative, since
from ccdata.parsers.shares import share, share_change
from ccdata.parsers.spans import span
from ccdata.parsers.values import Refusal, When

PARSERS: Mapping[str, Callable[..., object]] = MappingProxyType(
    {
        parser.__name__: parser
        for parser in (
            money,
            count,
            share,
            share_change,
            duration,
            date,
            timestamp,
            address_date,
            financial_year,
            years,
            relative,
            since,
            deadline,
            span,
            grade,
            grade_change,
            dated_grade_change,
        )
    }
)
# The parsers that read a text against another date: whether they need it or only may have it.
NEEDS_ANCHOR = frozenset({"relative"})
TAKES_ANCHOR = NEEDS_ANCHOR | {"since", "deadline", "span"}


def parse(name: str, text: str, **anchors: When) -> object:
    """What the parser called ``name`` makes of ``text``, with ``anchor`` where it takes one.

    Refuses (`Refusal`) whatever the parser refuses, an unknown name, and an anchor that is missing
    or not asked for.

    >>> parse("relative", "last year", anchor=When("2024-01-22"))
    When(edtf='2023', extent=<Extent.SOME_DAY_WITHIN: 'some_day_within'>)
    """
    parser = PARSERS.get(name)
    if parser is None:
        raise Refusal(f"no parser is called {name!r}; there are {', '.join(sorted(PARSERS))}")
    allowed = {"anchor"} if name in TAKES_ANCHOR else set()
    needed = {"anchor"} if name in NEEDS_ANCHOR else set()
    if not needed <= anchors.keys() <= allowed:
        rule = "needs an anchor" if needed else "may have an anchor" if allowed else "takes no anchor"
        raise Refusal(f"{name} {rule}; it was given {', '.join(sorted(anchors)) or 'none'}")
    return parser(text, **anchors)
