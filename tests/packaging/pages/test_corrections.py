"""The log of corrections: every correction of the ledger, and nothing else."""

from dataclasses import replace
from datetime import date

from ccdata.curation.ledger import ledger
from ccdata.evidence.reviewing import Entry, Seen
from ccdata.packaging.pages.corrections import found, page
from ccdata.packaging.pages.package import Package
from ccdata.tables.judgements import Judgement
from ccdata.vocabulary.codebook.reviewing import ReaderKind, Reading, Verdict

SEEN = Seen("v", "q", "c", "d", "f")


def entry(cell: str, verdict: Verdict = Verdict.CORRECTED, **more: object) -> Entry:
    made = Entry(
        cell=cell,
        reading=Reading.ADJUDICATION,
        reader="someone",
        kind=ReaderKind.HUMAN,
        read_on=date(2027, 1, 2),
        blind=False,
        verdict=verdict,
        seen=SEEN,
        reason="because",
    )
    return replace(made, **more)  # type: ignore[arg-type]


def test_every_correction_of_the_ledger_is_logged_and_nothing_else(package: Package) -> None:
    entries = ledger()
    corrected = [one for one in entries if one.verdict is Verdict.CORRECTED]
    logged = found(package, entries)
    assert sorted(one.entry.id for one in logged) == sorted(one.id for one in corrected)
    written = page(package, entries)
    assert sum(line.startswith("| 20") for line in written.splitlines()) == len(corrected) > 0
    assert f"So far {len(corrected):,} cells were corrected." in written


def test_a_correction_tells_what_it_was_and_what_it_is(package: Package) -> None:
    row = package.rows(Judgement)[0]
    cell = f"judgements/{row.id}/grade"
    second = entry(cell, Verdict.DIFFERS, reading=Reading.SECOND, held="outstanding", own_value="good")
    (one,) = found(package, [second, entry(cell)])
    assert (one.before, one.now, one.became) == ("outstanding", str(row.grade), str(row.grade))
    assert f"| 2027-01-02 | `judgements` `grade` {row.id} | outstanding | {row.grade} | because |" in page(
        package, [second, entry(cell)]
    )


def test_what_was_never_kept_is_empty_or_gone_is_said(package: Package) -> None:
    row = next(one for one in package.rows(Judgement) if one.previous_grade is None)
    empty, gone = found(
        package, [entry(f"judgements/{row.id}/previous_grade"), entry("judgements/nobody.nothing/grade")]
    )[::-1]
    assert {empty.became, gone.became} == {"*(empty)*", "*(the row is gone)*"}
    assert "*(not kept)*" in page(package, [entry("judgements/nobody.nothing/grade")])


def test_the_latest_comes_first(package: Package) -> None:
    row = package.rows(Judgement)[0]
    old = entry(f"judgements/{row.id}/grade")
    new = entry(f"judgements/{row.id}/judged", read_on=date(2028, 1, 1))
    assert [one.entry for one in found(package, [old, new])] == [new, old]
    assert "- a person, alone: 2" in page(package, [old, new])
