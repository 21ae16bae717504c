from decimal import Decimal
from typing import Any, cast

import pytest

from ccdata.evidence.drafts import FinanceDraft
from ccdata.evidence.errors import ValueRefused
from ccdata.parsers.values import Quantity
from ccdata.vocabulary.codebook.facts import FinanceMeasure
from ccdata.vocabulary.codebook.values import Unit
from tests.evidence.making import reader

TYPED: list[object] = [
    83000,
    Decimal(83000),
    "£83,000",
    0,
    "",
    False,
    Quantity(Decimal(1), Decimal(1), Unit.GBP),
]


@pytest.mark.parametrize("typed", TYPED, ids=repr)
def test_a_value_typed_beside_its_quote_is_refused(typed: object) -> None:
    """Zero and the empty string are values, and no less typed."""
    read = reader("Ofsted paid the cost then.")
    with pytest.raises(
        ValueRefused, match=r"the cell finances\.amount is .*, which is not a cited value"
    ) as caught:
        FinanceDraft(
            fact="a-cost",
            entity=read.link("Ofsted"),
            measure=read.code("the cost", FinanceMeasure.COST),
            amount=cast(Any, typed),
        )
    assert "let the value come from a quote" in caught.value.mend
    assert "FinanceDraft(a-cost" in caught.value.where


def test_keys_are_plain_and_what_is_not_said_is_left_out() -> None:
    read = reader("Ofsted paid the cost then.")
    draft = FinanceDraft(
        fact="a-cost", entity=read.link("Ofsted"), measure=read.code("the cost", FinanceMeasure.COST)
    )
    assert (draft.fact, draft.amount) == ("a-cost", None)
