"""The benchmark of validation runs, and its page says what was measured: no figure is asserted."""

import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks import packages, validation
from benchmarks.contestants import Contestant, contestants, ours
from benchmarks.scored import read_ccdata, read_script
from benchmarks.validation import measure
from benchmarks.validation_page import budgets, page


def saying(name: str, source: str) -> Contestant:
    return Contestant(name, lambda folder, form: [sys.executable, "-c", source], read_script, "anything")


def test_everyone_is_run_over_a_package_and_scored(tmp_path: Path) -> None:
    packages.write(tmp_path, 100, "csv", 0.001)
    who = (
        Contestant("ccdata", ours(), read_ccdata, "-"),
        saying("silent", "print('{}')"),
        saying("wrong", "print('{\"documents type kind\": [1, 2]}')"),
        saying("broken", "raise SystemExit('no such library')"),
        saying("slow", "import time; time.sleep(60)"),
    )
    found = {one.name: one for one in measure(tmp_path, "csv", who, 1, 5.0)}
    scores = {name: one.score for name, one in found.items()}
    own, silent, wrong = scores["ccdata"], scores["silent"], scores["wrong"]
    assert own is not None
    assert silent is not None
    assert wrong is not None
    assert own["found"] == own["placed"] == own["injected"] > 0
    assert own["false"] == silent["false"] == silent["found"] == wrong["found"] == 0
    assert wrong["false"] == 2
    assert found["broken"].note == "failed: no such library"
    assert found["slow"].note == "stopped after 5 s"
    assert found["slow"].seconds is None


def result(name: str, seconds: float | None, memory: float = 100.0, found: int = 0) -> dict[str, Any]:
    missed = {} if found == 10 else {"claims: order": 10 - found}
    score = {"injected": 10, "found": found, "placed": found, "false": 0, "missed": missed}
    note = "" if seconds is not None else "stopped after 120 s"
    return {
        "name": name,
        "seconds": seconds,
        "processor": seconds,
        "memory": memory,
        "runs": 3,
        "score": score if seconds is not None else None,
        "note": note,
    }


def group(*results: dict[str, Any]) -> dict[str, Any]:
    where = {"date": "2026-01-02", "processor": "P", "cores": 2, "system": "S", "python": "3", "versions": {}}
    return {"machine": where, "results": list(results)}


@pytest.fixture
def results() -> dict[str, Any]:
    clean = (result("ccdata", 1.2), result("dataframely", 1.3), result("by hand, DuckDB", 1.0))
    return {
        "1100000 csv 0.0": group(*clean, result("frictionless", None)),
        "1100000 csv 0.001": group(result("ccdata", 1.5, 500.0, 10), result("dataframely", 1.4, 90.0, 7)),
        validation.FAULTS: group({"what": "`a|b`", "wrong": 2, "found": {"ccdata": 2, "frictionless": 0}}),
        validation.SHIPPED: group(result("ccdata", 0.1), result("frictionless", 1.0)),
    }


def test_each_budget_is_held_against_what_was_measured(results: dict[str, Any]) -> None:
    assert [(line[1], line[3]) for line in budgets(results)] == [
        ("1.20 × (processor 1.20 ×)", "met"),
        ("0.92 × (processor 0.92 ×)", "met"),
        ("500 MiB", "met"),
        ("0.10 × (processor 0.10 ×)", "met"),
        ("10 of 20 found, 10 at their place, 0 false alarms", "MISSED"),
    ]


def test_a_budget_that_is_not_kept_is_missed(results: dict[str, Any]) -> None:
    results["1100000 csv 0.0"]["results"][0] = result("ccdata", 1.4, 2000.0)
    assert [line[3] for line in budgets(results)][:3] == ["MISSED", "MISSED", "MISSED"]


def test_the_page_has_every_figure_and_what_was_missed(results: dict[str, Any]) -> None:
    text = page(results, contestants(), 120.0)
    assert "| ccdata | 1.20 | 1.00 | 1.20 | 100 | 0 | 1.50 | 500 | 10 of 10 | 10 | 0 |" in text
    assert "| dataframely | 1.30 | 1.08 | 1.30 | 100 | 0 | 1.40 | 90 | 7 of 10 | 7 | 0 |" in text
    assert "| frictionless | stopped after 120 s | - | - | - | - | - | - | - | - | - |" in text
    assert "| dataframely | CSV, 1,100,000 rows | claims: order (3) |" in text
    assert "| `a\\|b` | 2 | 2 | 0 |" in text
    assert max(map(len, (line for line in text.splitlines() if not line.startswith("|")))) <= 110


def test_what_is_measured_again_stands_beside_the_first_figures(results: dict[str, Any]) -> None:
    first = budgets(results)
    again = group(result("ccdata", 2.0), result("dataframely", 4.0), result("by hand, DuckDB", 1.0))
    again["machine"]["load"] = 9.0
    results["again 1100000 csv 0.0"] = again
    assert [(line[1].split(" ×")[0], line[3]) for line in budgets(results)[:2]] == [
        ("0.50", "met"),
        ("2.00", "MISSED"),
    ]
    assert budgets(results)[2:] == first
    assert "| dataframely | 4.00 | 4.00 | 100 |" in page(results, contestants(), 120.0)


def test_everyone_but_ccdata_says_what_it_cannot() -> None:
    assert [one.name for one in contestants() if one.cannot == "-"] == ["ccdata", "ccdata, plain"]
    assert len({one.name for one in contestants()}) == len(contestants())


def test_a_package_is_run_over_as_often_as_was_said(tmp_path: Path) -> None:
    packages.write(tmp_path, 100, "csv")
    (one,) = measure(tmp_path, "csv", [saying("silent", "print('{}')")], 3, 60.0)
    assert one.runs == 3


def test_everyone_has_a_script_or_a_program_that_is_there() -> None:
    for one in contestants(Path("environment")):
        program, *arguments = one.command(Path("folder"), "csv")
        script = Path(arguments[0])
        assert (
            script.is_file() if script.suffix == ".py" else Path(program).name in {"ccdata", "frictionless"}
        )
