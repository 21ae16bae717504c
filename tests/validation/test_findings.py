"""Violations and counts: what is kept, in which order, and what a check of nothing is."""

from hypothesis import given
from hypothesis import strategies as st

from ccdata.validation import rules
from ccdata.validation.findings import LONGEST_MESSAGE, LONGEST_VALUE, Findings, Place
from ccdata.validation.plan import Field, Plan, Table

PLAN = Plan(
    (
        Table(resource="b", form="csv", paths=("z.csv", "y.csv"), fields=(Field(name="q"), Field(name="p"))),
        Table(resource="a", form="csv", paths=("a.csv",)),
    )
)
RULES = [rules.CELL_TYPE, rules.KEY_PRIMARY, rules.FILE_HASH]
PLACES = st.builds(
    Place,
    resource=st.sampled_from(["a", "b"]),
    file=st.sampled_from(["z.csv", "y.csv"]),
    line=st.integers(1, 3000),
    column=st.sampled_from(["p", "q"]),
)


@given(st.lists(st.tuples(st.sampled_from(RULES), PLACES), min_size=1, max_size=30), st.integers(0, 40))
def test_what_is_kept_is_the_first_of_the_report_and_all_are_counted(
    found: list[tuple[rules.Rule, Place]], limit: int
) -> None:
    whole, bounded = Findings(), Findings(limit)
    for findings in (whole, bounded):
        findings.arrange(PLAN)
        for rule, place in found:
            findings.fail(rule, "wrong", place)
    report = bounded.report("p")
    assert report.violations == whole.report("p").violations[:limit]
    assert report.total == whole.total == len(found)
    assert sum(check.failed for check in report.checks) == len(found)
    assert not report.ok


def test_violations_are_in_the_order_of_rules_resources_files_lines_and_columns() -> None:
    findings = Findings()
    findings.arrange(PLAN)
    places = [
        Place(resource="b", file="z.csv", line=9, column="q"),
        Place(resource="b", file="z.csv", line=9, column="p"),
        Place(resource="b", file="y.csv", line=2, column="q"),
        Place(resource="a", file="a.csv", line=1, column="p"),
    ]
    for place in reversed(places):
        findings.fail(rules.CELL_TYPE, "wrong", place)
    findings.fail(rules.FILE_HASH, "wrong", places[-1])
    violations = findings.report("p").violations
    assert violations[0].rule == "file-hash"
    assert [(one.resource, one.file, one.line, one.column) for one in violations[1:]] == [
        (place.resource, place.file, place.line, place.column) for place in places
    ]


def test_a_bounded_number_is_held_however_many_there_are() -> None:
    findings = Findings(10)
    for line in range(20_000, 0, -1):
        findings.fail(rules.CELL_TYPE, "wrong", Place(line=line))
        assert len(findings._violations) <= 1_000
    report = findings.report("p")
    assert [one.line for one in report.violations] == list(range(1, 11))
    assert report.total == 20_000


def test_a_long_value_is_cut() -> None:
    findings = Findings()
    findings.fail(rules.CELL_TYPE, "wrong", Place(value="x" * 1_000))
    findings.fail(rules.CELL_TYPE, "wrong", Place(value="y" * LONGEST_VALUE))
    values = sorted(one.value or "" for one in findings.report("p").violations)
    assert [len(value) for value in values] == [LONGEST_VALUE, LONGEST_VALUE]
    assert [value[-1] for value in values] == ["…", "y"]


def test_a_long_id_and_a_long_message_are_cut_too() -> None:
    findings = Findings()
    findings.fail(rules.KEY_FOREIGN, "x" * 10_000, Place(row_id="y" * 10_000))
    [violation] = findings.report("p").violations
    assert violation.row_id == "y" * (LONGEST_VALUE - 1) + "…"
    assert len(violation.message) == LONGEST_MESSAGE


def test_a_check_of_nothing_fails_in_any_package() -> None:
    assert [one.message for one in Findings().report("p").violations] == [
        "nothing was checked: the package holds nothing that can be checked"
    ]
    findings = Findings()
    findings.perform(rules.CELL_TYPE)
    assert findings.report("p").ok


def test_in_a_package_of_ccdata_each_rule_must_have_found_something() -> None:
    findings = Findings()
    findings.perform(rules.CELL_TYPE)
    findings.skip(rules.KEY_FOREIGN, "for a reason")
    silent = {one.rule for one in findings.report("p", expects_all=True).violations}
    assert silent == {rule.id for rule in rules.RULES} - {"cell-type", "key-foreign"} - {
        rule.id for rule in rules.ELSEWHERE
    }


def test_a_rule_that_was_passed_over_says_why_once() -> None:
    findings = Findings()
    findings.perform(rules.CELL_TYPE)
    for why in ("one", "two", "one"):
        findings.skip(rules.KEY_FOREIGN, why)
    assert next(one for one in findings.report("p").checks if one.rule == "key-foreign").skipped == (
        "one",
        "two",
    )


def test_a_test_counts_and_tells() -> None:
    findings = Findings()
    assert findings.test(rules.CELL_TYPE, True, "wrong", Place())
    assert not findings.test(rules.CELL_TYPE, False, "wrong", Place())
    [check] = findings.report("p").checks
    assert (check.performed, check.failed) == (2, 1)
