import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.parsers.registry import NEEDS_ANCHOR, PARSERS
from ccdata.parsers.scan import scan, scan_all
from ccdata.parsers.valuing import PARSERS_OF, as_json, value_of


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("a budget of £48.2m", {"type": "quantity", "low": "48200000", "high": "48200000", "unit": "gbp"}),
        (
            "more than a third of them",
            {"low": "33.3333", "high": None, "hedge": "more_than", "denominator": 3},
        ),
        ("two and a half thousand of them", {"low": "2500", "unit": "count"}),
        ("for four to five weeks", {"low": "4", "high": "5", "unit": "week"}),
        ("on Tuesday, 12th of March 2024", {"type": "when", "edtf": "2024-03-12"}),
        ("in the autumn of 1983", {"edtf": "1983-23"}),
        ("in 2022-23", {"edtf": "2022-04-01/2023-03-31", "extent": "throughout"}),
        ("from 2014-20", {"edtf": "2014/2020"}),
        ("from good to inadequate", {"type": "change", "before": "good"}),
        ("rated ‘good’", {"type": "grade", "code": "good"}),
        ("fell from 26% to 18%", {"type": "change"}),
    ],
)
def test_a_mention_has_the_value_that_the_parsers_of_its_kind_read(
    sentence: str, value: dict[str, object]
) -> None:
    (mention,) = scan(sentence)
    found = value_of(mention)
    assert found is not None
    assert value.items() <= as_json(found).items()


@pytest.mark.parametrize(
    "sentence",
    [
        "$5bn",
        "last year",
        "5 percentage points",
        "the 50th",
        "on Monday, 12 March 2024",
        "2-1",
        "-5",
    ],
)
def test_what_no_parser_reads_alone_has_no_value(sentence: str) -> None:
    assert [value_of(mention) for mention in scan(sentence)] == [None]


def test_no_parser_of_a_kind_needs_an_anchor() -> None:
    named = {name for names in PARSERS_OF.values() for name in names}
    assert named <= PARSERS.keys() - NEEDS_ANCHOR


def test_what_no_parser_made_is_refused() -> None:
    with pytest.raises(TypeError, match="no value of a parser"):
        as_json(5)


WORDS = st.sampled_from(
    ["about", "£5m", "-", "to", "from", "2019", "good", "‘good’", "one", "of the", "153", "26%", "a third",
     "five", "years",
     "31 June 2020", "Mon", "March", "12th", "between", "and", "half", "2014-20"]
)  # fmt: skip


@given(st.text() | st.lists(WORDS).map(" ".join))
def test_every_value_of_a_mention_is_plain_json(text: str) -> None:
    for mention in scan_all(text):
        value = value_of(mention)
        if value is not None:
            plain = as_json(value)
            assert json.loads(json.dumps(plain)) == plain
