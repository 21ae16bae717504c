"""Each picture: it is sound Vega-Lite, it draws the rows that it should, and every word of it is inside."""

import re
import sys
from collections import Counter
from collections.abc import Callable, Iterator
from itertools import pairwise
from typing import Any
from xml.etree import ElementTree

import altair as alt
import pytest

import ccdata
import ccdata.plot
from ccdata.plot import grades
from ccdata.plot.saving import PICTURES
from ccdata.plot.theme import WIDTH
from ccdata.vocabulary.codebook.values import Grade

Specification = Callable[[str], dict[str, Any]]
Drawn = Callable[[str, str], list[dict[str, Any]]]
Rendered = Callable[[str], str]
Records = Callable[[str], list[dict[str, str]]]

each_picture = pytest.mark.parametrize("name", PICTURES)


def texts(specification: dict[str, Any]) -> set[str]:
    """Every text that a picture shows: of its layers, its title and its subtitle."""
    found = {specification["title"]["text"], *specification["title"]["subtitle"]}
    for layer in specification["layer"]:
        if layer["mark"]["type"] == "text":
            field = layer["encoding"]["text"]["field"]
            data = layer["data"]
            rows = specification["datasets"][data["name"]] if "name" in data else data["values"]
            found |= {row[field] for row in rows}
    return found - {""}


def test_there_are_five() -> None:
    assert len(PICTURES) == 5


@each_picture
def test_a_picture_is_a_chart_that_a_notebook_shows(name: str) -> None:
    chart = getattr(ccdata.plot, name)()
    assert isinstance(chart, alt.LayerChart)
    assert isinstance(chart, alt.TopLevelMixin)
    assert chart._repr_mimebundle_()


@each_picture
def test_a_picture_says_what_it_is_and_where_it_comes_from(name: str, specification: Specification) -> None:
    picture = specification(name)
    assert picture["title"]["text"]
    assert len(" ".join(picture["title"]["subtitle"])) > 60
    assert len(picture["description"]) > 200
    assert any(text.startswith("Source: ccdata, ") for text in texts(picture))


@each_picture
def test_no_fact_is_drawn_twice(name: str, specification: Specification) -> None:
    for layer in specification(name)["layer"]:
        data = layer["data"]
        rows = specification(name)["datasets"][data["name"]] if "name" in data else data["values"]
        # The two ends of a range are one fact.
        facts = Counter((row["fact"], row.get("at"), row.get("share")) for row in rows if "fact" in row)
        if layer["name"] not in ("amounts", "scale"):
            assert set(facts.values()) <= {1}, layer["name"]


@each_picture
def test_every_text_is_drawn_whole(name: str, specification: Specification, rendered: Rendered) -> None:
    shown = set(_texts(rendered(name)))
    # Vega writes an ellipsis where it cuts.
    assert not [text for text in shown if "…" in text]
    assert texts(specification(name)) <= shown


def _texts(picture: str) -> Iterator[str]:
    """The texts of an SVG, line by line."""
    for text in ElementTree.fromstring(picture).iter("{http://www.w3.org/2000/svg}text"):
        for line in list(text) or [text]:
            yield "".join(line.itertext())


@each_picture
def test_nothing_is_drawn_at_or_beyond_the_edge(name: str, rendered: Rendered) -> None:
    picture = rendered(name)
    import vl_convert

    size = re.search(r'width="(\d+)" height="(\d+)" viewBox="0 0 \d+ \d+"', picture)
    assert size is not None
    width, height = int(size[1]), int(size[2])
    # Vega widens the canvas where something does not fit.
    assert width <= WIDTH + 30
    beyond = 150
    strips = {
        "left": (-beyond, -beyond, beyond + 8, height + 2 * beyond),
        "right": (width - 8, -beyond, beyond + 8, height + 2 * beyond),
        "top": (-beyond, -beyond, width + 2 * beyond, beyond + 8),
        "bottom": (-beyond, height - 8, width + 2 * beyond, beyond + 8),
    }
    for side, (x, y, across, down) in strips.items():
        view = f'width="{across}" height="{down}" viewBox="{x} {y} {across} {down}"'
        # Paper on all sides, so that only ink can be seen on it.
        paper = f'<rect x="{x}" y="{y}" width="{across}" height="{down}" fill="white"/>'
        strip = picture.replace(size[0], view).replace("</desc>", f"</desc>{paper}")
        blank = f'<svg xmlns="http://www.w3.org/2000/svg" {view}>{paper}</svg>'
        assert vl_convert.svg_to_png(strip) == vl_convert.svg_to_png(blank), side


@pytest.mark.parametrize("name", PICTURES)
def test_without_altair_a_picture_says_what_to_install(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "altair", None)
    with pytest.raises(ccdata.CcdataError, match=r"pip install 'ccdata\[plot\]'") as error:
        getattr(ccdata.plot, name)()
    assert isinstance(error.value, ImportError)


def test_trusts_has_a_line_for_every_authority_served(drawn: Drawn, records: Records) -> None:
    served = {row["authority"] for row in records("delivery_model_authorities")}
    lines = [row["authority"] for row in drawn("trusts", "places")]
    assert sorted(lines) == sorted(served)
    bars = {row["authority"] for kind in ("certain", "possible") for row in drawn("trusts", kind)}
    assert bars == served


def test_trusts_has_every_grade_of_these_authorities_once(drawn: Drawn, records: Records) -> None:
    served = {row["authority"] for row in records("delivery_model_authorities")}
    judged = [row for row in records("judgements") if row["entity"] in served]
    dated = {(row["entity"], row["grade"], row["judged"]) for row in judged if row["judged"]}
    dated |= {
        (row["entity"], row["previous_grade"], row["previous_judged"])
        for row in judged
        if row["previous_judged"]
    }
    badges = [(row["authority"], row["grade"], row["judged"]) for row in drawn("trusts", "grades")]
    assert sorted(badges) == sorted(dated)
    graded = {(row["entity"], row["grade"]) for row in judged}
    beside = {(row["authority"], row["grade"]) for row in drawn("trusts", "undated")}
    assert graded <= {badge[:2] for badge in badges} | beside


def test_trusts_has_the_grades_of_an_authority_in_order(drawn: Drawn) -> None:
    badges = [row for row in drawn("trusts", "grades") if row["authority"] == "worcestershire-county-council"]
    inspected = [row["grade"] for row in sorted(badges, key=lambda row: row["middle"])]
    assert inspected == ["inadequate", "requires_improvement", "good"]
    reached = [
        row["grade"] for row in drawn("trusts", "undated") if row["authority"] == "birmingham-city-council"
    ]
    assert reached == ["inadequate", "good"]


def test_trusts_draws_a_year_as_a_span_and_a_day_as_an_edge(drawn: Drawn) -> None:
    certain = {row["authority"]: row for row in drawn("trusts", "certain")}
    possible = [(row["authority"], row["from"], row["to"]) for row in drawn("trusts", "possible")]
    assert ("doncaster-council", "2022-01-01", "2023-01-01") in possible
    assert certain["doncaster-council"]["to"] == "2022-01-01"
    assert certain["worcestershire-county-council"]["to"] == "2024-10-01"
    assert [end for who, _, end in possible if who == "worcestershire-county-council"] == ["2020-01-01"]


def test_grades_are_told_apart_in_grey() -> None:
    def lightness(colour: str) -> float:
        red, green, blue = (int(colour[place : place + 2], 16) for place in (1, 3, 5))
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    shades = [lightness(grades.FILLS[grade]) for grade in Grade]
    assert shades == sorted(shades)
    assert min(after - before for before, after in pairwise(shades)) > 35


def test_every_number_of_authorities_is_marked(drawn: Drawn, records: Records) -> None:
    facts = {
        row["fact"]
        for row in records("statistics")
        if "under-trusts" in row["fact"]
        or row["fact"] in ("childrens-trusts-number", "councils-handed-to-trusts")
    }
    marks = drawn("authorities_under_trusts", "told") + drawn("authorities_under_trusts", "told-of-years")
    assert {row["fact"] for row in marks} == facts
    for mark in marks:
        rows = [row for row in records("statistics") if row["fact"] == mark["fact"]]
        stated = {row["numerator"] or str(int(float(row["value_low"]))) for row in rows}
        assert {str(mark["number"])} == stated


def test_a_number_that_hangs_on_a_plan_is_open(drawn: Drawn) -> None:
    firm = {row["fact"]: row["firm"] for row in drawn("authorities_under_trusts", "told")}
    assert firm["authorities-under-trusts-after-reading"] is False
    assert firm["authorities-under-trusts-after-worcestershire"] is True


def test_money_draws_every_amount_and_lists_the_rest(drawn: Drawn, records: Records) -> None:
    rows = records("finances")
    amounts = {row["fact"]: float(row["amount_high"]) for row in rows if row["amount_high"]}
    prices = {row["fact"] for row in rows if row["measure"] == "price"}
    shown = {row["fact"]: row["high"] for row in drawn("money", "amounts")}
    assert set(shown) == set(amounts) - prices
    assert sum(shown.values()) == sum(amount for fact, amount in amounts.items() if fact not in prices)
    assert len(drawn("money", "apart")) == len({row["fact"] for row in rows}) - len(shown)


def test_money_keeps_ranges_hedges_and_what_is_only_forecast(drawn: Drawn) -> None:
    shown = {row["fact"]: row for row in drawn("money", "amounts")}
    assert shown["reading-saving-from-insourcing"]["amount"] == "£200,000 to £300,000 a year"
    assert [row["fact"] for row in drawn("money", "ranges")] == ["reading-saving-from-insourcing"]
    assert shown["worcestershire-cost-of-transfer"]["amount"] == "£83,000"
    assert shown["reading-cost-of-transfer"]["amount"] == "about £600,000"
    assert {row["fact"] for row in drawn("money", "about")} == {
        "reading-cost-of-transfer",
        "worcestershire-saving-from-winding-up",
    }
    assert shown["wcf-gross-expenditure-budget"]["said"] == "forecast, 2023-24"
    assert shown["wcf-gross-expenditure-budget"]["firm"] is False
    assert shown["wcf-overspend-in-fourth-year"]["firm"] is True


def test_survey_shares_have_their_values_and_bases(drawn: Drawn, records: Records) -> None:
    asked = {
        (row["fact"], float(row["value_low"]), f"{int(row['base']):,}" if row["base"] else "not told")
        for row in records("statistics")
        if row["survey"] and row["unit"] == "percent"
    }
    shown = {(row["fact"], row["share"], row["base"]) for row in drawn("survey_shares", "shares")}
    assert shown == asked
    bases = Counter(row["text"] for row in drawn("survey_shares", "bases"))
    assert bases == Counter(base for _, _, base in asked)


def test_support_and_opposition_of_one_group_never_exceed_the_whole(drawn: Drawn) -> None:
    groups: Counter[str] = Counter()
    for row in drawn("survey_shares", "shares"):
        if row["response"] in ("support", "oppose"):
            groups[row["group"]] += row["share"]
    assert max(groups.values()) <= 100


def test_successions_places_what_is_dated_and_lists_what_is_not(drawn: Drawn, records: Records) -> None:
    rows = records("successions")
    dated = {row["fact"] for row in rows if row["date"]}
    boxes = {row["fact"] for layer in ("times", "short-times") for row in drawn("successions", layer)}
    assert boxes == dated == {row["fact"] for row in drawn("successions", "dates")}
    assert {row["fact"] for row in drawn("successions", "undated-first")} == {
        row["fact"] for row in rows
    } - dated


def test_successions_run_from_the_first_date_to_the_last(drawn: Drawn) -> None:
    days = [row["from"] for row in drawn("successions", "dates")]
    assert days == sorted(days)
    assert (days[0][:4], days[-1][:4]) == ("1997", "2025")


def test_a_plan_is_an_open_box(drawn: Drawn) -> None:
    firm = {row["fact"]: row["firm"] for row in drawn("successions", "dates")}
    assert firm["overall-effectiveness-ratings-to-report-cards"] is False
    assert firm["worcestershire-services-return"] is True
