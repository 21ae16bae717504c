"""What mypy refuses in a script before it ever runs."""

import re
from pathlib import Path

import pytest
from mypy import api

ROOT = Path(__file__).parents[2]

SCRIPT = """\
from collections.abc import Iterator
from ccdata.evidence.draft import Draft
from ccdata.evidence.drafts import FinanceDraft, JudgementDraft
from ccdata.evidence.reading import ArticleReader
from ccdata.parsers.values import When
from ccdata.vocabulary.codebook.facts import FinanceMeasure, Stance

def extract(article: ArticleReader) -> Iterator[Draft]:
    with article.passage("the company") as p:
        company, year = p.link("Ofsted"), p.date("2017")
        cost, stance = p.code("cost", FinanceMeasure.COST), p.code("cost", Stance.SUPPORT)
        yield FinanceDraft(fact="right", entity=company, measure=cost, amount=p.money("£83,000"))
        yield FinanceDraft(fact="typed", entity=company, measure=cost, amount=1)  # refused: Cited[Quantity]
        yield FinanceDraft(fact="typed", entity="ofsted", measure=cost)  # refused: Cited[str]
        yield FinanceDraft(fact="code", entity=company, measure=stance)  # refused: Cited[FinanceMeasure]
        yield FinanceDraft(fact="kind", entity=company, measure=cost, amount=year)  # refused: Cited[Quantity]
        yield FinanceDraft(fact="missing", entity=company)  # refused: Missing named argument
        yield FinanceDraft(fact="x", entity=company, measure=cost, sum=cost)  # refused: Unexpected keyword
        p.relative("last year", "2024")  # refused: Cited[When]
        p.relative("last year", When("2024"))  # refused: Cited[When]
        p.relative("last year", p.link("Ofsted"))  # refused: Cited[When]
        p.link("it", antecedent="ofsted")  # refused: Cited[str]
        p.link("it", antecedent=p.date("2017"))  # refused: Cited[str]
        pair = p.grade_change("from good to outstanding")
        yield JudgementDraft(fact="pair", entity=company, grade=pair)  # refused: Cited[Grade]
        yield JudgementDraft(fact="part", entity=company, grade=pair.after)
"""


@pytest.fixture(scope="module")
def errors(tmp_path_factory: pytest.TempPathFactory) -> dict[int, str]:
    """What mypy says of each line of the script."""
    folder = tmp_path_factory.mktemp("script")
    script = folder / "script.py"
    script.write_text(SCRIPT, encoding="utf-8")
    arguments = ["--config-file", str(ROOT / "pyproject.toml"), "--cache-dir", str(folder / "cache")]
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(ROOT)
        output, problem, _ = api.run([*arguments, str(script)])
    assert problem == ""
    found: dict[int, str] = {}
    for line in output.splitlines():
        match = re.match(r".*script\.py:(\d+): error: (.*)", line)
        if match is not None:
            found[int(match[1])] = found.get(int(match[1]), "") + match[2]
    return found


LINES = list(enumerate(SCRIPT.splitlines(), start=1))
REFUSED = [(number, line.partition("# refused: ")[2]) for number, line in LINES if "# refused: " in line]


@pytest.mark.parametrize(("number", "why"), REFUSED)
def test_a_cell_that_is_not_cited_or_of_another_kind_is_refused(
    errors: dict[int, str], number: int, why: str
) -> None:
    assert why.removeprefix("Cited[") in errors.get(number, "nothing"), LINES[number - 1][1]


def test_what_is_right_is_not_refused(errors: dict[int, str]) -> None:
    assert set(errors) == {number for number, _ in REFUSED}
