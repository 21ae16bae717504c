"""The report for people."""

from ccdata.validation import Check, Report, Violation
from ccdata.validation.formats import render


def report(*violations: Violation, skipped: tuple[str, ...] = ()) -> Report:
    checks = (
        Check("descriptor-json", 1, 0),
        Check("cell-code", 1200, len(violations)),
        Check("frictionless", 0, 0, skipped),
    )
    return Report("/a/datapackage.json", checks, violations)


def violation(line: int, value: str = "adequate") -> Violation:
    return Violation(
        rule="cell-code",
        message="no code of Grade: inadequate, requires_improvement, good, outstanding",
        mend="Use a code of the codebook.",
        file="data/judgements.csv",
        line=line,
        row_id="community-care-2024-01-22-worcestershire.worcestershire-2019",
        column="grade",
        value=value,
    )


def test_a_sound_package_is_told_with_the_counts_of_its_checks() -> None:
    assert render(report(skipped=("the library is missing",)), "text") == (
        "/a/datapackage.json\n"
        "\n"
        "check                     performed   failed\n"
        "descriptor-json                   1        0\n"
        "cell-code                     1,200        0\n"
        "frictionless                      0        0\n"
        "    skipped: the library is missing\n"
        "\n"
        "sound: 3 checks, 2 passed, 0 failed, 1 skipped, 0 skipped in part; performed\n"
        "1,201 times\n"
    )


def test_the_violations_of_a_rule_stand_together_with_place_value_and_mend() -> None:
    text = render(report(violation(3), violation(9)), "text")
    assert "cell-code: 2 violations\n  A cell of a coded column is no code of its list.\n" in text
    assert "  - data/judgements.csv:3, id\n" in text
    assert "    found: 'adequate'\n" in text
    assert text.count("  mend: Use a code of the codebook.\n") == 1
    assert "2 violations: 3 checks, 1 passed, 1 failed, 1 skipped" in text


def test_only_the_first_few_violations_of_a_rule_are_shown_and_all_are_counted() -> None:
    text = render(report(*(violation(line) for line in range(2, 102))), "text")
    assert "cell-code: 100 violations" in text
    assert text.count("found:") == 5
    assert "  … and 95 more\n" in text


def test_no_line_is_wider_than_80_columns_unless_one_word_is() -> None:
    for line in render(report(violation(3, "many words " * 40)), "text").splitlines():
        assert len(line) <= 80 or len(line.split()) == 1


def test_a_report_as_text_is_what_is_printed() -> None:
    assert str(report(violation(3))) == render(report(violation(3)), "text")
