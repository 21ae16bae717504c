"""Uses an installed ccdata as its users would, and prints what it ran with.

`probe.py EXTRA...`: with the names of the extras that are installed beside it.
"""

import json
import platform
import sys
from importlib.metadata import version
from pathlib import Path

import ccdata


def main(extras: frozenset[str]) -> None:
    assert Path(sys.prefix) in Path(ccdata.__file__).parents, ccdata.__file__
    for table in ccdata.tables():
        frame = ccdata.load(table.name)
        assert len(frame) == table.rows, table
        assert tuple(frame.columns) == table.columns, table
        assert ccdata.load(table.name, engine="pyarrow").num_rows == table.rows, table
        assert len(ccdata.rows(table.name)) == table.rows, table
        if "polars" in extras:
            assert ccdata.load(table.name, engine="polars").height == table.rows, table
    grades = ccdata.load("judgements")
    assert (grades.grade > grades.previous_grade).any()
    assert len(ccdata.load("judgements", filter=("grade", ">=", "good"))) < len(grades)
    assert len(ccdata.load("delivery_model_authorities", as_of="2024-09-24")) > 0
    why = ccdata.explain("judgements", grades.id[0], "grade")
    assert why.all_quotes()
    assert str(why)
    assert ccdata.cite(grades).bibtex.startswith("@")
    report = ccdata.validate()
    assert report.ok, report
    if "polars" in extras:
        assert ccdata.validate(engine="sieve").ok
    if "sql" in extras:
        counted = ccdata.sql("select count(*) as n from judgements")
        assert counted.n[0] == len(grades)
    if "plot" in extras:
        assert ccdata.plot.trusts().to_dict()["layer"]
    told = {"python": platform.python_version(), "ccdata": ccdata.__version__, "data": ccdata.data_version}
    packages = ("pydantic", "pandas", "pyarrow", "numpy", *(["polars"] if "polars" in extras else []))
    sys.stdout.write(json.dumps(told | {name: version(name) for name in packages}) + "\n")


if __name__ == "__main__":
    main(frozenset(sys.argv[1:]))
