"""What others pass over in small packages, ccdata finds: all of it, and no more."""

from pathlib import Path

import pytest

from benchmarks.faults import FAULTS, Fault, write
from ccdata.validation import validate


@pytest.mark.parametrize("fault", FAULTS, ids=lambda fault: str(fault.name))
def test_ccdata_finds_every_wrong_cell_and_no_other(fault: Fault, tmp_path: Path) -> None:
    write(fault, tmp_path)
    report = validate(tmp_path)
    assert report.total == fault.wrong
    assert {violation.column for violation in report.violations} == {"x"}
