"""A report as a JSON object, for other programs. A change that could break one raises ``version``."""

from __future__ import annotations

import json
from dataclasses import asdict

from ccdata.validation.report import Report

VERSION = 1


def render(report: Report) -> str:
    """The report as JSON: each check with its counts, each violation with its place."""
    about = {
        "version": VERSION,
        "package": report.package,
        "ok": report.ok,
        "checks": [asdict(check) for check in report.checks],
        "violations": [asdict(violation) for violation in report.violations],
    }
    return json.dumps(about, indent=2, ensure_ascii=False) + "\n"
