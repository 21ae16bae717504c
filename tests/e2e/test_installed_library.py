"""The library from the wheel, away from any checkout: what a user's first minutes are like."""

import json

import pytest

from ccdata.tables.model.catalogue import table_names
from tests.e2e.installation import ROOT, Installation

ENGINES = """
import ccdata, json, sys
found = {}
for table in ccdata.tables():
    pandas = ccdata.load(table.name)
    arrow = ccdata.load(table.name, engine="pyarrow")
    polars = ccdata.load(table.name, engine="polars")
    rows = ccdata.rows(table.name)
    assert list(pandas.columns) == arrow.column_names == polars.columns == list(table.columns), table.name
    assert list(pandas["id"]) == arrow["id"].to_pylist() == polars["id"].to_list() == [row.id for row in rows]
    found[table.name] = [table.rows, len(pandas), arrow.num_rows, polars.height, len(rows)]
print(json.dumps(found))
"""

FIRST_STEPS = """
import ccdata
frame = ccdata.load("judgements")
row = frame.iloc[0]
why = ccdata.explain("judgements", row["id"], "grade")
print(row["grade"])
print(why)
print(ccdata.cite(frame))
print(ccdata.cite(frame).bibtex)
print(len(ccdata.cite(frame).csl))
print(type(ccdata.rows("judgements")[0]) is ccdata.Judgement)
"""


def test_it_is_the_wheel_that_is_imported_and_not_the_checkout(installed: Installation) -> None:
    told = installed.python_says(
        "import ccdata, sys; print(ccdata.__file__); print(ccdata.descriptor()); print(*sys.path, sep='\\n')"
    )
    module, descriptor, *path = told.splitlines()
    assert module.startswith(str(installed.environment))
    assert descriptor.startswith(str(installed.environment))
    assert str(ROOT / "src") not in path


def test_importing_it_warns_of_nothing(installed: Installation) -> None:
    done = installed.run(installed.python, "-W", "error", "-c", "import ccdata")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


def test_importing_it_imports_no_heavy_library(installed: Installation) -> None:
    told = installed.python_says("import sys, ccdata; print(*sys.modules)")
    heavy = {"pandas", "pyarrow", "pydantic", "pydantic_core", "polars", "numpy", "frictionless", "rich"}
    assert heavy & set(told.split()) == set()


def test_listing_and_describing_needs_no_heavy_library(installed: Installation) -> None:
    told = installed.python_says(
        "import sys, ccdata; ccdata.tables(); ccdata.data_version; dir(ccdata); print(*sys.modules)"
    )
    assert {"pandas", "pyarrow", "pydantic"} & set(told.split()) == set()


def test_rows_need_neither_pandas_nor_pyarrow(installed: Installation) -> None:
    told = installed.python_says("import sys, ccdata; ccdata.rows('judgements'); print(*sys.modules)")
    assert {"pandas", "pyarrow", "numpy"} & set(told.split()) == set()
    others = {f"ccdata.tables.{name}" for name in table_names()} - {"ccdata.tables.judgements"}
    assert others & set(told.split()) == set()


def test_pyarrow_is_read_without_pandas(installed: Installation) -> None:
    told = installed.python_says(
        "import sys, ccdata; ccdata.load('judgements', engine='pyarrow'); print(*sys.modules)"
    )
    assert {"pandas", "pyarrow.dataset"} & set(told.split()) == set()


def test_every_table_loads_by_every_engine_with_the_same_rows(installed: Installation) -> None:
    found = json.loads(installed.python_says(ENGINES))
    assert found.keys() == set(table_names())
    assert {name: counts for name, counts in found.items() if len(set(counts)) != 1 or not counts[0]} == {}


def test_a_value_leads_to_its_words_and_to_a_citation(installed: Installation) -> None:
    told = installed.python_says(FIRST_STEPS, PYTHONIOENCODING="utf-8")
    assert "Community Care" in told
    assert "communitycare.co.uk/2024/" in told
    assert "@" in told
    assert told.splitlines()[-1] == "True"


def test_an_explanation_fits_an_80_column_terminal(installed: Installation) -> None:
    told = installed.python_says(
        "import ccdata\nfor row in ccdata.rows('finances'): print(ccdata.explain('finances', row.id))",
        PYTHONIOENCODING="utf-8",
    )
    # An address is not broken.
    assert [line for line in told.splitlines() if len(line) > 80 and "://" not in line] == []


def test_versions_of_code_and_data_are_told(installed: Installation) -> None:
    told = installed.python_says("import ccdata; print(ccdata.__version__, ccdata.data_version)")
    about = json.loads((ROOT / "datapackage" / "datapackage.json").read_text(encoding="utf-8"))
    assert told.split()[1] == about["version"]
    assert len(told.split()[0].split(".")) == 3


def test_the_shipped_package_validates(installed: Installation) -> None:
    told = installed.python_says("import ccdata; report = ccdata.validate(); print(report.ok); print(report)")
    assert told.startswith("True\n"), told


@pytest.mark.parametrize(
    "source", ["ccdata.load('judgments')", "ccdata.rows('judgments')", "ccdata.Judgment"]
)
def test_an_unknown_name_is_answered_with_the_near_ones(source: str, installed: Installation) -> None:
    done = installed.run(installed.python, "-c", f"import ccdata; {source}")
    assert done.returncode == 1
    assert "udgement" in done.stderr.splitlines()[-1] + done.stderr.splitlines()[-2]


def test_it_is_typed_to_who_installs_it(installed: Installation) -> None:
    """mypy finds py.typed and the stub in the installed package, with no help from a configuration."""
    program = installed.elsewhere / "program.py"
    program.write_text(
        "import ccdata\n"
        'reveal_type(ccdata.load("judgements"))\n'
        'reveal_type(ccdata.rows("judgements"))\n'
        'ccdata.load("judgments")\n',
        encoding="utf-8",
    )
    options = ["--no-error-summary", "--cache-dir", str(installed.elsewhere / "cache"), "--config-file="]
    done = installed.run(installed.python, "-m", "mypy", *options, program)
    assert '"pandas.core.frame.DataFrame"' in done.stdout or '"pandas.DataFrame"' in done.stdout, done.stdout
    assert '"list[ccdata.tables.judgements.Judgement]"' in done.stdout.replace("builtins.", ""), done.stdout
    assert "program.py:4: error" in done.stdout
