"""The table of rules."""

import re

import pytest

from ccdata.validation.rules import RULES, Rule


def test_every_rule_has_an_id_of_its_own() -> None:
    assert len({rule.id for rule in RULES}) == len(RULES) > 40


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.id)
def test_a_rule_says_in_sentences_what_is_wrong_and_how_to_mend_it(rule: Rule) -> None:
    assert re.fullmatch(r"[a-z]+(-[a-z]+)*", rule.id)
    for sentence in (rule.wrong, rule.mend):
        assert sentence[0].isupper() or sentence.split()[0] in ("exact",), sentence
        assert sentence.endswith(".")
