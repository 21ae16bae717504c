"""The answers to the questions that the tutorial asks too: one place for both, so that they agree."""

from __future__ import annotations

ENDED = {
    "doncaster-childrens-services-trust": ["2022"],
    # One article, written in January 2025, says "this year" of Worcestershire.
    "worcestershire-children-first": ["2024-10-01", "2025"],
}
"""When the services of a trust returned, as told."""

SAVED = [
    ["Worcestershire County Council", 200_000, 200_000, "about", "per_year", "claimed"],
    ["Reading Borough Council", 200_000, 300_000, "exact", "per_year", "expected"],
]
"""Who was said to save how much in pounds (low, high), how exactly, how often, and how surely."""

GRADES = {
    "birmingham-city-council": ["inadequate", "good"],
    "doncaster-council": ["good", "requires_improvement"],
    "isle-of-wight-council": ["inadequate", "good"],
    "reading-borough-council": ["requires_improvement", "requires_improvement"],
    "sunderland-city-council": ["inadequate", "outstanding"],
    "worcestershire-county-council": ["requires_improvement", "good"],
}
"""The grade before, and the grade."""

ROSE = [
    "Birmingham City Council",
    "Isle of Wight Council",
    "Sunderland City Council",
    "Worcestershire County Council",
]

SHARES = {
    "all professionals": {"support": 26, "oppose": None},
    "all providers": {"support": 28, "oppose": None},
    "sector professionals": {"support": 46, "oppose": 29},
    "social care providers": {"support": 47, "oppose": 34},
}
"""Percent for and against single-word judgements; None is not told."""

BASES = {"all professionals": 3_831, "all providers": 3_496}
"""How many answered."""

PROCESS_TARGETS = [
    "adoption-target",
    "personal-budgets-target",
    "social-care-empowers-by-2020",
    "trusts-ambition-2016",
]

PERSONAL_BUDGETS = [100, "2013", "new"]
"""The value in percent, the deadline, and the fate of one of them."""

TRUSTS_AMBITION = ["cameron-government", "2016", "2020"]
"""Who set a target, in which year, and by when: of two statements, the later knows who and by when."""

KINDS_OF_TARGETS = {"process": 4, "outcome": 5, "not said": 9}
"""How many targets are of each kind, each counted once."""

CONTRIBUTORS = ("Karen Warwick", "Martin Green", "Christine Doorly", "Rita Stringfellow", "Owen Davies")
"""Who took a stance in 2001."""
