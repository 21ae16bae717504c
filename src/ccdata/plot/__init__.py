"""Five pictures of what the tables hold, as Vega-Altair charts: shown by a notebook, saved by altair.

>>> import ccdata.plot
>>> chart = ccdata.plot.money()
>>> chart.to_dict()["title"]["text"]
'Money: budgets and overspends, what change costs, and what it is hoped to save'

Each draws a fact once, however many articles tell it: a statement that dates the fact before one that does
not (where the picture is about dates), then what is said outright before what is forecast, expected or
planned, then the most precise date, then the latest article. A day that is not told is drawn as the span in
which it lies, and nothing that is not told is put in. Hover over a mark for the id of the row that it was
drawn from, which ``ccdata.explain`` leads to its words; over a bar of ``trusts`` for its authority and model.

Needs altair: ``pip install 'ccdata[plot]'``.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import TYPE_CHECKING

from ccdata.loaders.errors import MissingPackage

if TYPE_CHECKING:
    import altair as alt

__all__ = ["authorities_under_trusts", "money", "successions", "survey_shares", "trusts"]


def trusts() -> alt.LayerChart:
    """Children's trusts by authority over time, with the grades of the authority.

    A line an authority: when it was directed, when a trust began to run its services, and when they returned
    or are to return. Each date is that of the statement that is firmest, then most precise, then latest; a
    date that another article gives, and that cannot hold beside it, is named. Trusts that no article says to
    have ended are drawn to the last article that speaks of them, and dotted from there.

    Raises MissingPackage without altair.
    """
    _require_altair()
    from ccdata.plot import lifelines

    return lifelines.chart()


def authorities_under_trusts() -> alt.LayerChart:
    """The number of authorities whose services trusts ran, as articles state it and as counted by name.

    Of each number that is told several times, the statement that is firmest, then latest, is drawn on the
    day of its publication. The count is a band where days are not told: from those certainly under a trust
    to those that may have been.

    Raises MissingPackage without altair.
    """
    _require_altair()
    from ccdata.plot import counts

    return counts.chart()


def money() -> alt.LayerChart:
    """Every amount of money that is told, in pounds on a logarithmic scale, with its range and hedge.

    Of each fact a statement with a figure before one without, then the firmest, the most precise and the
    latest. What is told without a figure stands beneath in the words of the source.

    Raises MissingPackage without altair.
    """
    _require_altair()
    from ccdata.plot import amounts

    return amounts.chart()


def survey_shares() -> alt.LayerChart:
    """The answers to surveys, in percent of those who answered, with how many they were.

    Of each fact the statement that is firmest, then latest. Shares that come from no survey are left out.

    Raises MissingPackage without altair.
    """
    _require_altair()
    from ccdata.plot import shares

    return shares.chart()


def successions() -> alt.LayerChart:
    """Bodies, schemes and services that passed into others, by date; those without a date apart.

    Of each fact a statement with a date before one without, then the firmest, the most precise and the
    latest.

    Raises MissingPackage without altair.
    """
    _require_altair()
    from ccdata.plot import successors

    return successors.chart()


def _require_altair() -> None:
    if find_spec("altair") is None:
        raise MissingPackage(
            "altair is not installed, which draws the pictures\n  mend:  pip install 'ccdata[plot]'"
        )
