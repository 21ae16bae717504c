"""Reasons of changes, as a curator writes them."""

import pytest

from ccdata.curation.reasons import Reason, reasons
from ccdata.evidence.errors import EvidenceError


def test_a_reason_is_folded_to_one_line() -> None:
    (one,) = reasons('[slip]\nchanges = ["roles/a/held"]\nreason = """\nread\n  again"""')
    assert one == Reason("slip", ("roles/a/held",), "read again")


def test_an_asterisk_stands_for_any_text_and_nothing_else_does() -> None:
    one = Reason("r", ("roles/*/held",), "r")
    assert one.covers("roles/a.b/held")
    assert one.covers("roles/*/held")
    assert not one.covers("roles/a/held_start")
    assert not Reason("r", ("roles/a.b",), "r").covers("roles/axb")


@pytest.mark.parametrize(
    "text",
    [
        "[a]\nchanges = ['x']",
        "[a]\nreason = 'x'",
        "[a]\nchanges = []\nreason = 'x'",
        "[a]\nchanges = 'x'\nreason = 'x'",
        "[a]\nchanges = [1]\nreason = 'x'",
        "[a]\nchanges = ['x']\nreason = ' '",
        "[a]\nchanges = ['x']\nreason = 'x'\nwho = 'y'",
        "a = 1",
    ],
)
def test_what_is_no_reason_is_refused_with_its_name(text: str) -> None:
    with pytest.raises(EvidenceError, match=r"no reason of changes(.|\n)*reasons\.toml, \[a\](.|\n)*mend:"):
        reasons(text)


def test_what_is_no_toml_is_refused() -> None:
    with pytest.raises(EvidenceError, match="no TOML"):
        reasons("[a")
