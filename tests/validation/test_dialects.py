"""Dialects as they are compiled, and what is said of those that cannot be."""

from __future__ import annotations

from typing import Any

import pytest

from ccdata.validation.descriptor import Part
from ccdata.validation.dialects import Written, compile_dialect
from ccdata.validation.findings import Findings
from ccdata.validation.notes import Notes
from ccdata.validation.plan import Dialect
from ccdata.validation.rules import DESCRIPTOR_PROFILE


def compiled(about: dict[str, Any] | None, format_: str = "csv") -> tuple[Written, list[tuple[str, str]]]:
    findings = Findings()
    findings.perform(DESCRIPTOR_PROFILE)
    part = None if about is None else Part(about, "datapackage.json", "d", 2)
    written = compile_dialect(part, format_, "latin-1", Notes(findings, "datapackage.json"))
    return written, [(one.rule, one.message) for one in findings.report("").violations]


@pytest.mark.parametrize("about", [None, {}])
@pytest.mark.parametrize(("format_", "delimiter"), [("csv", ","), ("tsv", "\t")])
def test_without_a_dialect_there_are_the_defaults(
    about: dict[str, Any] | None, format_: str, delimiter: str
) -> None:
    assert compiled(about, format_) == (Written(Dialect(delimiter=delimiter, encoding="latin-1")), [])


def test_every_property_is_taken() -> None:
    written, faults = compiled(
        {
            "delimiter": "::",
            "lineTerminator": "\r\n",
            "quoteChar": "'",
            "doubleQuote": False,
            "escapeChar": "\\",
            "nullSequence": "NA",
            "skipInitialSpace": True,
            "header": True,
            "headerRows": [2, 3, 2],
            "headerJoin": "-",
            "commentChar": "//",
            "commentRows": [1],
            "property": "rows",
            "itemKeys": ["a"],
            "itemType": "object",
            "csvddfVersion": 1.2,
        }
    )
    assert faults == []
    assert written == Written(
        Dialect(
            delimiter="::",
            line_terminator="\r\n",
            quote_char="'",
            double_quote=False,
            escape_char="\\",
            null_sequence="NA",
            skip_initial_space=True,
            header_rows=(2, 3),
            header_join="-",
            comment_char="//",
            comment_rows=(1,),
            encoding="latin-1",
        ),
        "rows",
        ("a",),
        "object",
    )


def test_who_escapes_has_no_quotes_unless_both_are_said() -> None:
    assert compiled({"escapeChar": "|"})[0].dialect.quote_char is None
    assert compiled({"escapeChar": "|", "quoteChar": '"'})[0].dialect.quote_char == '"'


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("delimiter", ""),
        ("delimiter", 7),
        ("lineTerminator", []),
        ("quoteChar", "''"),
        ("escapeChar", "\n"),
        ("doubleQuote", "true"),
        ("nullSequence", None),
        ("skipInitialSpace", 1),
        ("header", "yes"),
        ("headerRows", 1),
        ("headerRows", [0]),
        ("headerRows", [True]),
        ("headerJoin", 7),
        ("commentChar", ""),
        ("commentRows", ["1"]),
        ("property", 7),
        ("itemKeys", "a"),
        ("itemType", "list"),
        ("title", 7),
    ],
)
def test_a_property_that_is_none_is_said_and_left_out(key: str, value: Any) -> None:
    written, faults = compiled({key: value})
    assert written == compiled({})[0]
    assert len(faults) == 1
    assert faults[0][0] == "descriptor-profile"
    assert faults[0][1].startswith(f"d.{key}: is {'empty' if value == '' else 'not '}")


@pytest.mark.parametrize(
    "about",
    [{"delimiter": "\n"}, {"delimiter": "a\r"}, {"delimiter": ";", "lineTerminator": ";"}, {"delimiter": '"'},
     {"delimiter": "|", "escapeChar": "|"}],
)  # fmt: skip
def test_what_cannot_be_told_apart_is_not_read(about: dict[str, Any]) -> None:
    written, faults = compiled(about)
    assert not written.is_read
    assert {rule for rule, _ in faults} == {"resource-form"}


def test_what_is_of_csv_may_stand_in_an_object_of_its_own() -> None:
    assert compiled({"csv": {"delimiter": ";"}})[0].dialect.delimiter == ";"
    assert compiled({"csv": {"delimiter": ";"}}, "tsv")[0].dialect.delimiter == "\t"
