"""Values that exclude each other are refused, each in the words of its rule, and sound rows are not."""

from __future__ import annotations

from typing import Any

import pytest

from ccdata.evidence.coherence import coherent, problems, refuse
from ccdata.evidence.errors import EvidenceError
from tests.evidence.real import changed
from tests.evidence.whole import whole

REPORT_CARDS = "community-care-2024-09-03-single-word-judgments.report-cards-further-education"
CRITERION = "community-care-2025-01-29-reading.insourcing-benefit-cost-savings"
EFFECT = "community-care-2024-01-22-worcestershire.market-conditions-on-wcf-finances"
MODEL = "community-care-2024-10-24-worcestershire.worcestershire-children-first"
DEFINITION = "community-care-2024-09-05-social-work-2000s.quality-protects-meaning"


def test_what_is_published_is_coherent() -> None:
    check = coherent(whole())
    assert check.failed == []
    assert check.performed > 500


@pytest.mark.parametrize(
    ("table", "row", "wrong", "why"),
    [
        ("reforms", REPORT_CARDS, {"kind": "introduced"}, "after the article"),
        ("criteria", CRITERION, {"kind": "failure"}, "of the same list has"),
        ("criteria", CRITERION, {"entity": "ofsted"}, "of the same list has"),
        ("effects", EFFECT, {"affected": "england"}, "England is a place"),
        ("definitions", DEFINITION, {"definition": "programmes such as this"}, "gives an example"),
    ],
)
def test_values_that_exclude_each_other_are_told(
    table: str, row: str, wrong: dict[str, Any], why: str
) -> None:
    found = list(problems(changed(dict(whole()), table, row, **wrong)))
    assert found
    assert why in found[0][1]


def test_one_article_gives_one_body_one_form() -> None:
    rows = dict(whole())
    rows["delivery_models"] = dict(rows["delivery_models"])
    model = rows["delivery_models"][MODEL]
    for number, form in enumerate(("trust", "council_owned_company")):
        copy = model.model_copy(update={"id": f"{MODEL}.copy-{number}", "form": form})
        rows["delivery_models"][copy.id] = copy
    assert any("one article has" in why for _, why in problems(rows))


def test_the_build_stops_at_it() -> None:
    rows = changed(dict(whole()), "criteria", CRITERION, kind="failure")
    with pytest.raises(EvidenceError, match="of the same list has"):
        refuse({table: list(own.values()) for table, own in rows.items()})
