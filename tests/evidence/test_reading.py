"""Reading made-up passages: what each method gives, and what it refuses."""

from decimal import Decimal
from typing import Any, cast

import pytest

from ccdata.evidence.cited import Cited, Pair
from ccdata.evidence.errors import EvidenceError, QuoteAmbiguous, QuoteRefused, ValueRefused
from ccdata.evidence.reading import infer
from ccdata.parsers.values import Quantity, When
from ccdata.vocabulary.codebook.evidence import Derivation, NegatorReading, Role
from ccdata.vocabulary.codebook.facts import Stance
from ccdata.vocabulary.codebook.values import Extent, Grade, Hedge, Unit
from tests.evidence.making import passage, reader

ELSEWHERE = NegatorReading.ELSEWHERE


def test_a_passage_that_nothing_was_cited_from_is_refused() -> None:
    with (
        pytest.raises(EvidenceError, match="and cited and dismissed nothing"),
        reader("It cost £83,000 then."),
    ):
        pass


def test_what_stops_a_block_is_not_hidden_by_what_it_left_uncited() -> None:
    with pytest.raises(ZeroDivisionError), reader("It cost £83,000 then."):
        raise ZeroDivisionError


def test_words_are_context_unless_told_otherwise() -> None:
    assert reader("It cost £83,000 then.").words("It cost").role is Role.CONTEXT


def test_verbatim_folds_typography_and_nothing_else() -> None:
    cited = reader("It was the\u00a0‘right\nthing’ – so it said.").verbatim("the\u00a0‘right\nthing’ – so")
    assert cited.value == "the 'right thing' - so"
    assert cited.quotes[0].text == "the\u00a0‘right\nthing’ – so"
    assert cited.derivation is Derivation.VERBATIM


@pytest.mark.parametrize("words", ["£83,000 in all", "cost 83 thousand", "in ２０２４", "four²"])
def test_a_figure_typed_into_a_summary_is_refused(words: str) -> None:
    with pytest.raises(ValueRefused, match="holds a digit; a figure is parsed from its quote"):
        reader("It cost £83,000 then.").summary("It cost £83,000", words)


def test_a_summary_and_a_code_are_a_readers() -> None:
    read = reader("The union welcomed the move then.")
    assert read.summary("welcomed the move", "welcome").derivation is Derivation.SUMMARISED
    stance = read.code("welcomed the move", Stance.SUPPORT)
    assert (stance.value, stance.derivation) == (Stance.SUPPORT, Derivation.CODED)


PARSED: list[tuple[str, str, str, Any]] = [
    ("money", "It cost about £83,000 then.", "about £83,000",
     Quantity(Decimal(83000), Decimal(83000), Unit.GBP, Hedge.ABOUT)),
    ("count", "It had 550 staff then.", "550 staff", Quantity(Decimal(550), Decimal(550), Unit.COUNT)),
    ("share", "It was 26% then.", "26%", Quantity(Decimal(26), Decimal(26), Unit.PERCENT)),
    ("duration", "It ran for five years then.", "five years", Quantity(Decimal(5), Decimal(5), Unit.YEAR)),
    ("date", "It was in October 2024 then.", "in October 2024", When("2024-10")),
    ("financial_year", "It was so in 2023-24 then.", "2023-24",
     When("2023-04-01/2024-03-31", Extent.THROUGHOUT)),
    ("years", "It was so in 1998-2010 then.", "1998-2010", When("1998/2010", Extent.THROUGHOUT)),
    ("since", "It was so since 2020 then.", "since 2020", When("2020/..", Extent.THROUGHOUT)),
    ("deadline", "It will be so by 2020 then.", "by 2020", When("2020")),
    ("grade", "It had a good rating then.", "a good rating", Grade.GOOD),
]  # fmt: skip


@pytest.mark.parametrize(("method", "text", "quote", "value"), PARSED, ids=[row[0] for row in PARSED])
def test_a_parsed_value_comes_from_its_quote(method: str, text: str, quote: str, value: object) -> None:
    cited = getattr(reader(text), method)(quote)
    assert cited.value == value
    assert (cited.derivation, cited.parser) == (Derivation.PARSED, method)
    assert [quoted.text for quoted in cited.quotes] == [quote]
    assert cited.quotes[0].role is Role.VALUE


@pytest.mark.parametrize(
    ("method", "quote", "edtf"),
    [
        ("timestamp", "Mon, 22 Jan 2024 14:33:21 +0000", "2024-01-22T14:33:21Z"),
        ("address_date", "https://www.example.org/2024/01/22/x/", "2024-01-22"),
    ],
)
def test_a_field_is_parsed_whole(method: str, quote: str, edtf: str) -> None:
    assert getattr(reader(f"at {quote} then"), method)(quote).value.edtf == edtf


def test_a_pair_is_read_as_one_with_the_way_to_each_part() -> None:
    pair = reader("It rose from inadequate to good then.").grade_change("from inadequate to good")
    assert (pair.before.value, pair.after.value) == (Grade.INADEQUATE, Grade.GOOD)
    assert (pair.before.take, pair.after.take) == (("before",), ("after",))
    shares = reader("It fell from 26% to 18% then.").share_change("from 26% to 18%")
    assert (shares.before.value.low, shares.after.value.low) == (Decimal(26), Decimal(18))


def test_a_dated_pair_gives_each_grade_its_own_year() -> None:
    grades, times = reader("It went from inadequate in 2018 to outstanding in 2021.").dated_grade_change(
        "from inadequate in 2018 to outstanding in 2021"
    )
    assert isinstance(grades, Pair)
    assert (grades.before.value, times.before.value.edtf) == (Grade.INADEQUATE, "2018")
    assert (grades.after.value, times.after.value.edtf) == (Grade.OUTSTANDING, "2021")
    assert times.after.take == ("after", "when")


def test_what_a_parser_does_not_understand_is_refused_with_its_words() -> None:
    with pytest.raises(ValueRefused, match="the parser 'money' refuses") as caught:
        reader("It cost a lot then.").money("a lot")
    assert caught.value.quote == "a lot"
    assert caught.value.where == "an-article.001.paragraph-01"


def test_a_relative_time_counts_from_its_cited_anchor() -> None:
    read = reader("It closed in 2017. The following year it opened again.")
    anchor = read.date("in 2017")
    cited = read.relative("The following year", anchor)
    assert cited.value == When("2018")
    assert cited.anchor is anchor


@pytest.mark.parametrize("anchor", ["2017", When("2017"), 2017, None])
def test_a_literal_year_is_no_anchor(anchor: object) -> None:
    read = reader("The following year it opened again.")
    with pytest.raises(ValueRefused, match=r"is not a cited time|needs an anchor"):
        read.relative("The following year", cast(Any, anchor))


def test_a_cited_value_that_is_no_time_is_no_anchor() -> None:
    read = reader("Ofsted came. The following year it opened again.")
    with pytest.raises(ValueRefused, match="is not a cited time"):
        read.relative("The following year", cast(Any, read.link("Ofsted")))


def test_an_anchor_where_the_parser_takes_none_is_refused() -> None:
    read = reader("It closed in 2017 and opened since 2018 then.")
    assert read.since("since 2018", anchor=read.date("in 2017")).value.edtf == "2018/.."
    with pytest.raises(TypeError):
        read.date("in 2017", anchor=read.date("in 2017"))  # type: ignore[call-arg]


# Negators ------------------------------------------------------------------------------------


def test_a_negator_in_the_clause_is_refused_until_it_is_read() -> None:
    read = reader("It was not £83,000 then.")
    with pytest.raises(
        ValueRefused, match="'not' stands in the clause of the quote and may deny it"
    ) as caught:
        read.money("£83,000")
    assert "NegatorReading.ELSEWHERE" in caught.value.mend
    cited = read.money("£83,000", negators={"not": NegatorReading.OF_THE_STATEMENT})
    assert [(one.quoted.text, one.reading) for one in cited.negators] == [
        ("not", NegatorReading.OF_THE_STATEMENT)
    ]


def test_every_negator_of_the_clause_must_be_read() -> None:
    read = reader("It was never £83,000 and not without cost then.")
    with pytest.raises(ValueRefused, match="'never' stands"):
        read.money("£83,000", negators={"not": ELSEWHERE})


def test_a_negator_that_is_claimed_but_not_there_is_refused() -> None:
    with pytest.raises(ValueRefused, match="the script reads 'never', which is no negator of the clause"):
        reader("It was £83,000 then.").money("£83,000", negators={"never": ELSEWHERE})


def test_a_negator_of_another_clause_is_not_claimed_for_this_one() -> None:
    with pytest.raises(ValueRefused, match="which is no negator of the clause"):
        reader("It was not so. It was £83,000 then.").money("£83,000", negators={"not": ELSEWHERE})


def test_a_negator_is_cited_at_its_own_place() -> None:
    cited = reader("Not so. It was not £83,000 and not less.").money("£83,000", negators={"not": ELSEWHERE})
    assert [one.quoted.occurrence for one in cited.negators] == [1, 2]
    assert all(one.quoted.text == "not" for one in cited.negators)


# Names ---------------------------------------------------------------------------------------


def test_a_name_is_linked_to_its_bearer() -> None:
    assert reader("Ofsted came.").link("Ofsted").value == "ofsted"


def test_a_name_that_nobody_bears_is_refused() -> None:
    with pytest.raises(ValueRefused, match="a registered name of nobody"):
        reader("Nosuchbody came.").link("Nosuchbody")


def test_to_chooses_only_among_the_bearers_of_the_name() -> None:
    with pytest.raises(ValueRefused, match="not of worcestershire-county-council"):
        reader("Ofsted came.").link("Ofsted", to="worcestershire-county-council")
    with pytest.raises(ValueRefused, match="no entity has the id 'nobody'"):
        reader("Ofsted came.").link("Ofsted", to="nobody")


def test_an_antecedent_gives_its_entity_to_a_description() -> None:
    read = reader("Worcestershire Children First ran it. The company overspent. It closed.")
    name = read.link("Worcestershire Children First")
    company = read.link("The company", antecedent=name)
    pronoun = read.link("It", antecedent=company)
    assert company.value == pronoun.value == name.value
    assert pronoun.antecedent is name, "an antecedent is a name, not another pronoun"


@pytest.mark.parametrize("antecedent", ["worcestershire-children-first", 7])
def test_an_antecedent_that_is_not_cited_is_refused(antecedent: object) -> None:
    with pytest.raises(ValueRefused, match=r"the antecedent .* is not cited"):
        reader("The company overspent.").link("The company", antecedent=cast(Any, antecedent))


def test_a_value_that_is_cited_but_names_nobody_is_no_antecedent() -> None:
    read = reader("The company overspent.")
    with pytest.raises(ValueRefused, match="is not cited"):
        read.link("The company", antecedent=read.verbatim("overspent"))


def test_a_name_of_its_own_needs_no_antecedent() -> None:
    read = reader("Worcestershire Children First told Ofsted so.")
    with pytest.raises(ValueRefused, match="it needs no antecedent"):
        read.link("Ofsted", antecedent=read.link("Worcestershire Children First"))


def test_a_ground_excuses_words_run_together() -> None:
    read = reader("In HerefordshireNorth East Lincolnshire it was so.")
    with pytest.raises(QuoteRefused, match="inside a word"):
        read.link("Herefordshire")
    ground = read.words("HerefordshireNorth East Lincolnshire", Role.VALUE)
    cited = read.link("Herefordshire", ground=ground)
    assert cited.value == "herefordshire-council"
    assert [quoted.role for quoted in cited.quotes] == [Role.VALUE, Role.CONTEXT]


def test_nth_says_which_occurrence() -> None:
    read = reader("Ofsted came, and Ofsted went.")
    with pytest.raises(QuoteAmbiguous):
        read.link("Ofsted")
    assert read.link("Ofsted", nth=2).quotes[0].occurrence == 2


# Inference -----------------------------------------------------------------------------------


def test_an_inference_needs_two_quotes() -> None:
    read = reader("One trust was created, in Bradford.")
    with pytest.raises(ValueRefused, match="inferred from 1 quote"):
        infer("bradford", read.words("in Bradford"))
    cited = infer("bradford", read.words("One trust"), read.link("Bradford"))
    assert cited.derivation is Derivation.INFERRED
    assert [quoted.role for quoted in cited.quotes] == [Role.VALUE, Role.VALUE]


def test_several_words_of_one_ground_count_once() -> None:
    read = reader("One trust was created, in Bradford.")
    ground: Cited[str] = read.link("Bradford").supported(read.words("One trust"))
    with pytest.raises(ValueRefused, match="inferred from 1 quote"):
        infer("bradford", ground)


def test_a_quote_of_another_passage_is_refused_by_every_method() -> None:
    read = reader("Nothing here.", passage("Ofsted gave a good grade, £83,000.", number=2))
    for method, quote in (
        ("link", "Ofsted"),
        ("grade", "a good grade"),
        ("money", "£83,000"),
        ("verbatim", "gave"),
    ):
        with pytest.raises(EvidenceError, match="another passage of the article"):
            getattr(read, method)(quote)
