"""The report for programs."""

import json

from ccdata.validation import Check, Report, Violation
from ccdata.validation.formats import render


def test_the_report_has_a_version_and_every_field_of_every_violation() -> None:
    violation = Violation(rule="id-unique", message="m", mend="n", file="data/roles.csv", line=7, value="é")
    report = Report("p", (Check("id-unique", 3, 1, ("why",)),), (violation,))
    assert json.loads(render(report, "json")) == {
        "version": 1,
        "package": "p",
        "ok": False,
        "checks": [{"rule": "id-unique", "performed": 3, "failed": 1, "skipped": ["why"]}],
        "violations": [
            {
                "rule": "id-unique",
                "message": "m",
                "mend": "n",
                "resource": None,
                "file": "data/roles.csv",
                "line": 7,
                "row": None,
                "row_id": None,
                "column": None,
                "value": "é",
            }
        ],
    }
