"""The package as a user meets it: what `import ccdata` gives, and what it does not import."""

from collections.abc import Callable

import pytest

import ccdata

HEAVY = "{'pandas', 'pyarrow', 'pydantic', 'polars', 'numpy'}"


@pytest.mark.parametrize(
    ("use", "imported"),
    [
        ("pass", set()),
        ("dir(ccdata); ccdata.data_version; ccdata.tables(); ccdata.descriptor(); ccdata.cite()", set()),
        ("ccdata.rows('judgements')", {"pydantic"}),
        ("ccdata.load('judgements', engine='pyarrow')", {"pyarrow"}),
        ("ccdata.load('judgements', engine='pyarrow', version=ccdata.data_version)", {"pyarrow"}),
        ("ccdata.explain('judgements', ccdata.rows('judgements')[0].id)", {"pydantic"}),
    ],
)
def test_nothing_heavy_is_imported_that_is_not_needed(
    use: str, imported: set[str], afresh: Callable[[str], str]
) -> None:
    printed = afresh(f"import sys, ccdata; {use}; print(sorted({HEAVY} & set(sys.modules)))")
    # numpy comes with pyarrow where it is installed.
    assert set(eval(printed)) - {"numpy"} == imported


def test_rows_import_the_model_of_their_table_alone(afresh: Callable[[str], str]) -> None:
    seen = "sorted(name for name in sys.modules if name.startswith('ccdata.tables.') and 'model' not in name)"
    assert afresh(f"import sys, ccdata; ccdata.rows('roles'); print({seen})") == "['ccdata.tables.roles']"


def test_every_public_name_is_found_and_listed() -> None:
    for name in dir(ccdata):
        assert getattr(ccdata, name) is not None


def test_a_row_class_is_public_under_its_name() -> None:
    assert type(ccdata.rows("judgements")[0]) is ccdata.Judgement


def test_tables_is_called_although_a_folder_has_its_name(afresh: Callable[[str], str]) -> None:
    code = "import ccdata.tables.judgements; import ccdata; print(len(ccdata.tables()) > 20)"
    assert afresh(code) == "True"


def test_an_unknown_name_is_answered_with_the_near_ones() -> None:
    with pytest.raises(AttributeError, match=r"did you mean .*Judgement"):
        ccdata.Judgment  # type: ignore[attr-defined]  # noqa: B018
    assert not hasattr(ccdata, "__wrapped__")
