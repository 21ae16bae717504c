"""Both axes of time on the shipped data: what held on a day, and what had been published by a day."""

from __future__ import annotations

from datetime import date, datetime

import pandas as pd
import pyarrow as pa
import pytest

import ccdata
from ccdata.loaders.errors import CcdataError
from ccdata.loaders.holding import AS_OF, KNOWN
from ccdata.tables.model.catalogue import row_model

WORCESTERSHIRE = "worcestershire-county-council"
TRUST = "worcestershire-children-first"


def who_ran_worcestershire(as_of: str, known: str | None = None) -> set[tuple[str, str]]:
    served = ccdata.load("delivery_model_authorities", as_of=as_of, known=known)
    own = served[served.authority == WORCESTERSHIRE]
    return set(zip(own.delivery_model, own[AS_OF].astype(str), strict=True))


@pytest.mark.parametrize(
    ("as_of", "known", "answer"),
    [
        ("2018-12-31", None, set()),
        ("2019-06-30", None, {(TRUST, "possibly")}),
        ("2024-09-30", None, {(TRUST, "certainly")}),
        ("2024-10-01", None, set()),
        ("2024-10-15", "2024-06-30", {(TRUST, "possibly")}),  # planned, and not yet told
        ("2024-10-15", "2024-10-23", {(TRUST, "possibly")}),
        ("2024-10-15", "2024-10-24", set()),  # the day of the article
        ("2024-10-15", "2024-01-21", set()),  # before the first article
    ],
)
def test_the_answer_changes_on_each_axis(as_of: str, known: str | None, answer: set[tuple[str, str]]) -> None:
    assert who_ran_worcestershire(as_of, known) == answer


def test_a_grade_is_not_ended_by_a_judgement_that_was_not_yet_published() -> None:
    then = ccdata.load("judgements", as_of="2023-12-31", known="2024-01-22")
    grades = then[(then.entity == WORCESTERSHIRE) & then.judged.notna() & (then[AS_OF] == "certainly")]
    assert set(grades.grade) == {"good"}


def test_the_article_of_an_unknown_day_is_possibly_known_within_its_window() -> None:
    found = ccdata.load("targets", known="2012-06-30", columns=["article_id"])
    assert set(found[found[KNOWN] == "possibly"].article_id) == {"care-appointments-2012-u-turn-on-targets"}
    assert set(found[found[KNOWN] == "certainly"].article_id) <= {
        "community-care-2001-11-21-feeling-the-pressure",
        "community-care-2002-10-22-time-to-change-course",
    }


@pytest.mark.parametrize("table", sorted(info.name for info in ccdata.tables()))
def test_every_table_is_cut_or_says_why_not(table: str) -> None:
    if row_model(table).life is None:
        with pytest.raises(CcdataError, match="does not tell from when to when") as caught:
            ccdata.load(table, as_of="2010-06-30")  # type: ignore[call-overload]
        assert "delivery_models" in str(caught.value)
        return
    whole = ccdata.load(table, engine="pyarrow")  # type: ignore[call-overload]
    cut = ccdata.load(table, engine="pyarrow", as_of="2010-06-30")  # type: ignore[call-overload]
    assert cut.column_names == [*whole.column_names, AS_OF]
    assert set(cut.column("id").to_pylist()) <= set(whole.column("id").to_pylist())
    assert cut.drop_columns([AS_OF]).schema.equals(whole.schema, check_metadata=True)


def test_certainty_is_an_ordered_code_in_every_engine() -> None:
    frame = ccdata.load("roles", as_of="2024-09-24", known="2024-12-31")
    for column in (AS_OF, KNOWN):
        assert isinstance(frame[column].dtype, pd.CategoricalDtype)
        assert frame[column].cat.ordered
        assert list(frame[column].cat.categories) == ["possibly", "certainly"]
    arrow = ccdata.load("roles", engine="pyarrow", as_of="2024-09-24")
    assert pa.types.is_dictionary(arrow.schema.field(AS_OF).type)
    polars = ccdata.load("roles", engine="polars", as_of="2024-09-24")
    assert polars[AS_OF].dtype.categories.to_list() == ["possibly", "certainly"]  # type: ignore[attr-defined]


def test_columns_that_are_chosen_come_with_the_certainty_that_was_asked_for() -> None:
    found = ccdata.load("judgements", columns=["grade", "id"], as_of="2022-01-01")
    assert list(found.columns) == ["grade", "id", AS_OF]
    alone = ccdata.load("judgements", columns=[AS_OF], as_of="2022-01-01")
    assert list(alone.columns) == [AS_OF]
    with pytest.raises(CcdataError, match="no column of judgements 'grad'"):
        ccdata.load("judgements", columns=["grad"], as_of="2022-01-01")


def test_no_row_is_an_empty_table_of_the_same_columns() -> None:
    found = ccdata.load("judgements", as_of="1900-01-01")
    assert "judged" in found.columns
    assert found[AS_OF].dtype == ccdata.load("judgements", as_of="2022-01-01")[AS_OF].dtype


def test_a_day_is_an_iso_date_or_a_date() -> None:
    by_text = ccdata.load("judgements", as_of="2022-01-01")
    assert by_text.equals(ccdata.load("judgements", as_of=date(2022, 1, 1)))
    assert by_text.equals(ccdata.load("judgements", as_of=datetime(2022, 1, 1, 12, 0)))  # noqa: DTZ001
    for wrong in ("2022", "1.1.2022", "2022-13-01", ""):
        with pytest.raises(CcdataError, match='as_of is a day such as "2024-09-24"'):
            ccdata.load("judgements", as_of=wrong)


def test_what_no_article_says_was_never_unknown() -> None:
    with pytest.raises(CcdataError, match="people is not what articles say"):
        ccdata.load("people", known="2024-01-01")
    articles = ccdata.load("articles", known="2024-09-03")
    assert articles.published_start.max() <= pd.Timestamp("2024-09-03")
