"""Questions that an analyst asks of the dataset, each one line of pandas, with the answers of the articles.

A question that needs more than a line, or a line that needs explaining, is a fault of the tables.
"""

from __future__ import annotations

import pandas as pd

import ccdata
from tests.questions import answers


def test_what_was_said_to_be_saved_by_ending_trusts_by_whom_and_with_what_hedge() -> None:
    df = ccdata.load("finances")
    saved = df[df.measure.eq("saving") & df.is_first & df.amount_low.notna()]
    told = saved[["entity_name", "amount_low", "amount_high", "hedge", "recurrence", "modality"]]
    assert told.values.tolist() == answers.SAVED


def test_grades_before_and_after_by_authority() -> None:
    df = ccdata.load("judgements")
    changes = df[df.is_first & df.previous_grade.notna()].set_index("entity")[["previous_grade", "grade"]]
    assert changes.T.to_dict("list") == answers.GRADES


def test_whose_grade_rose_because_grades_have_an_order() -> None:
    df = ccdata.load("judgements")
    rose = df[df.is_first & (df.grade > df.previous_grade)].entity_name
    assert sorted(rose) == answers.ROSE


def test_shares_for_and_against_single_word_judgements_by_group_with_bases() -> None:
    df = ccdata.load("statistics")
    asked = df[df.question.eq("whether for or against single-word judgments") & df.is_first]
    shares = asked.pivot_table(index="among", columns="response", values="value_low", observed=True)
    assert shares.astype(object).where(shares.notna(), None).T.to_dict() == answers.SHARES
    assert asked.dropna(subset="base").set_index("among").base.to_dict() == answers.BASES


def test_process_targets_and_their_fate() -> None:
    df = ccdata.load("targets")
    process = df[df.kind.eq("process") & df.is_first].set_index("fact")[["value_low", "deadline", "fate"]]
    assert process.T.to_dict("list")["personal-budgets-target"] == answers.PERSONAL_BUDGETS
    assert sorted(process.index) == answers.PROCESS_TARGETS


def test_stances_of_2001_by_contributor() -> None:
    df = ccdata.load("positions")
    said = df[df.article_date.dt.year.eq(2001)]
    stances = pd.crosstab(said.holder_name, said.stance).T.to_dict()
    assert all(sum(stances[contributor].values()) for contributor in answers.CONTRIBUTORS)
    assert stances["Karen Warwick"]["criticise"] > stances["Karen Warwick"]["praise"]
    assert stances["Martin Green"]["qualify"] > 0


def test_overspends_of_trusts_forecast_against_outturn() -> None:
    df = ccdata.load("finances")
    over = df[df.measure.eq("overspend") & df.is_first]
    told = over[["entity", "period_start", "amount_low", "modality"]].astype({"period_start": str})
    assert sorted(told.values.tolist()) == [
        ["bradford-children-and-families-trust", "2023-04-01", 42_300_000, "stated"],
        ["worcestershire-children-first", "2022-04-01", 7_600_000, "stated"],
        ["worcestershire-children-first", "2023-04-01", 28_600_000, "forecast"],
    ]


def test_which_trusts_have_ended_and_when() -> None:
    df = ccdata.load("delivery_models")
    ended = df.dropna(subset="returned").groupby("entity").returned.agg(lambda told: sorted(set(told)))
    assert ended.to_dict() == answers.ENDED


def test_where_trusts_have_served_joined_on_the_official_codes() -> None:
    served = ccdata.load("delivery_model_authorities").drop_duplicates("authority")
    joined = served.merge(ccdata.load("authorities"), left_on="authority", right_on="id")
    by_region = joined.groupby("region").gss_code.nunique()
    assert by_region["London"] == 2  # Kingston and Richmond
    assert joined.gss_code.str.match(r"^E\d{8}$").all()
    assert {"E06000038", "E10000034", "E08000032", "E08000024"} <= set(joined.gss_code)


def test_what_became_of_the_bodies_of_the_early_2000s() -> None:
    df = ccdata.load("successions")
    bodies = df[df.kind.eq("functions_to") & df.article_id.str.endswith("2000s")]
    assert sorted(zip(bodies.predecessor, bodies.successor, strict=True)) == [
        ("general-social-care-council", "social-work-england"),
        ("national-care-standards-commission", "care-quality-commission"),
        ("national-care-standards-commission", "ofsted"),
    ]


def test_where_commissioners_rejected_a_trust() -> None:
    df = ccdata.load("interventions")
    rejected = df[df.kind.eq("rejection") & df.is_first].entity_name
    assert set(rejected) >= {
        "Herefordshire Council",
        "North East Lincolnshire Council",
        "Sefton Metropolitan Borough Council",
        "Solihull Metropolitan Borough Council",
    }


def test_what_is_wrong_with_the_sources() -> None:
    df = ccdata.load("defects")
    kinds = df.kind.value_counts()
    assert kinds["truncated"] == 12  # six in the piece of 2001, six in that of 2002
    assert kinds["spam"] == 8  # one for each item of the feed
