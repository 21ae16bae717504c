import re
import subprocess
import sys
from itertools import islice, product
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ccdata.parsers import scan as scanning
from ccdata.parsers.folding import fold_characters
from ccdata.parsers.scan import Mention, cuts, scan, scan_all
from ccdata.parsers.shapes import SHAPES, shapes_from
from ccdata.vocabulary.codebook.mentions import MentionKind

SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))

# A sentence of the sources (or one like them) and the mentions that it must have, in order.
SENTENCES = [
    ("annual savings of £200,000-£300,000.", [("money", "£200,000-£300,000")]),
    ("of approximately £200,000 – £300,000 a year", [("money", "approximately £200,000 – £300,000")]),
    ("savings of an estimated £200,000 each year", [("money", "estimated £200,000")]),
    ("overspent by £7.6m in 2022-23", [("money", "£7.6m"), ("years", "2022-23")]),
    ("more than a third of courses", [("share", "more than a third")]),
    ("having a third of councils", [("share", "a third")]),
    ("In a third group, the trust", [("ordinal", "third")]),
    ("almost three-quarters (72%) of providers", [("share", "almost three-quarters (72%)")]),
    ("with about four in five judged", [("share", "about four in five")]),
    ("leave 11 of the 153 local authority", [("share", "11 of the 153")]),
    ("just 28% of all", [("share", "28%")]),
    ("a fall of 5 percentage points", [("share", "5 percentage points")]),
    ("All but one of these", [("count", "All but one")]),
    ("responded to by over 20,000 people", [("count", "over 20,000")]),
    ("the transfer of 550 staff from", [("count", "550")]),
    ("leaving just one trust", [("count", "one")]),
    ("a loss of -5 places", [("count", "-5")]),
    ("ten or more, 5,000 or so", [("count", "ten or more"), ("count", "5,000 or so")]),
    ("a five-part series", [("count", "five")]),
    ("under a seven-year contract", [("duration", "seven-year")]),
    ("spend four to five weeks within", [("duration", "four to five weeks")]),
    ("lasting over five years", [("duration", "over five years")]),
    ("Fell from 26% to 18% from 1998-2010,", [("change", "26% to 18%"), ("years", "1998-2010")]),
    (
        "services progressing from requires improvement, in 2019, to good, in 2023, in Ofsted’s view",
        [("change", "requires improvement, in 2019, to good, in 2023")],
    ),
    ("from inadequate in 2018 to outstanding in 2021 under", [("change",
     "inadequate in 2018 to outstanding in 2021")]),
    ("improved from ‘inadequate’ to ‘good’.", [("change", "‘inadequate’ to ‘good’")]),
    ("rose from £2m to £3m", [("change", "£2m to £3m")]),
    ("fell from 12 to 11 trusts", [("change", "12 to 11")]),
    ("grew from 2014 to 2020", [("years", "2014 to 2020")]),
    ("between 2014 and 2020", [("years", "between 2014 and 2020")]),
    ("Services ‘not yet ‘good’", [("grade", "not yet ‘good’")]),
    ("no longer inadequate", [("grade", "no longer inadequate")]),
    ("earning a good grade last year", [("grade", "good"), ("relative_date", "last year")]),
    ("the already good-rated Richmond", [("grade", "good")]),
    ("with good features and good practice", []),
    ("judged good or outstanding.", [("grade", "good or outstanding")]),
    (
        "an outstanding, good, requires improvement or inadequate rating",
        [("grade", "outstanding, good, requires improvement or inadequate")],
    ),
    ("in 2017", [("date", "2017")]),
    ("(28 January 2025)", [("date", "28 January 2025")]),
    ("during the 1980s and early 1990s", [("date", "1980s"), ("date", "early 1990s")]),
    ("into the noughties", [("date", "noughties")]),
    ("from summer 2023 to August 2024", [("date", "summer 2023"), ("date", "August 2024")]),
    ("an Ofsted rating earlier that year", [("relative_date", "earlier that year")]),
    ("scrapped just two years later", [("relative_date", "two years later")]),
    ("Over the subsequent four years, trusts", [("relative_date", "subsequent four years")]),
    ("by this autumn", [("relative_date", "this autumn")]),
    ("in January, council leaders may march", [("relative_date", "January")]),
    ("almost seven years ago", [("relative_date", "almost seven years ago")]),
    ("However, since then the tide", [("relative_date", "since then")]),
    ("children aged 0-7. Under-fives and under-18s", [("age", "aged 0-7"), ("age",
     "Under-fives"), ("age", "under-18s")]),
    ("a five-year-old", [("age", "five-year-old")]),
    ("Community Care’s 50th anniversary", [("ordinal", "50th")]),
    ("the second time in two years", [("ordinal", "second"), ("duration", "two years")]),
    ("tel: 08454 589\n911 or fax: 08454 589 912, £9.95.", [
        ("telephone", "08454 589\n911"), ("telephone", "08454 589 912"), ("money", "£9.95")]),
    ("known as Part B Category 25 services", [("label", "Part B Category 25")]),
    ("Career Matters and Catch22 to", [("label", "Catch22")]),
    ("Using one word, or our 2020 vision", [("idiom", "one word"), ("idiom", "2020 vision")]),
    ("one of the main reasons; one of the 153", [("idiom", "one of"), ("share", "one of the 153")]),
    ("Mon, 07 Apr 2025 13:47:06 +0000 en-GB", [("timestamp", "Mon, 07 Apr 2025 13:47:06 +0000")]),
    ("September 5, 2024 at 12:26 pm #", [("date", "September 5, 2024"), ("time", "12:26 pm")]),
    ("see https://example.org/2024/09/03/a-1.jpg, or a.b1@c2.org.", [
        ("url", "https://example.org/2024/09/03/a-1.jpg"), ("url", "a.b1@c2.org")]),
    ("version 6.7.2, 1,23 and 12,3456",
     [("version", "version 6.7.2"), ("digits", "1,23"), ("digits", "12,3456")]),
    ("in 2020\n\n15 years", [("date", "2020"), ("duration", "15 years")]),
    ("everyone, tenant, often, second-hand", [("ordinal", "second")]),
    # What published detectors get wrong.
    ("£48.2m for one in five", [("money", "£48.2m"), ("share", "one in five")]),
    ("aged 0-4 and under-fives", [("age", "aged 0-4"), ("age", "under-fives")]),
    ("two and a half thousand left twice", [("count", "two and a half thousand"), ("multiple", "twice")]),
    ("half of them", [("share", "half")]),
    # The whole span: range, unit, scale, hedge.
    ("three or four streets", [("count", "three or four")]),
    ("in 2019 or 2020", [("date", "2019"), ("date", "2020")]),
    ("gusts of 60 to 70mph, 9 or 10 degrees", [("measure", "60 to 70mph"), ("measure", "9 or 10 degrees")]),
    ("jailed for two years and four months", [("duration", "two years and four months")]),
    ("a quarter of a century, half a mile",
     [("duration", "a quarter of a century"), ("measure", "half a mile")]),
    ("more than twice; once a month; 40p",
     [("multiple", "more than twice"), ("multiple", "once"), ("money", "40p")]),
    ("fell by 1.2 percentage points", [("share", "1.2 percentage points")]),
    ("£253m over four years", [("money", "£253m"), ("duration", "four years")]),
    ("ranges from £1,890 to £2,140", [("money", "£1,890 to £2,140")]),
    ("fell from 40mph to 30mph", [("change", "40mph to 30mph")]),
    # Times.
    ("on Wednesday, 12th March 2025 at 7.30 pm",
     [("date", "Wednesday, 12th March 2025"), ("time", "7.30 pm")]),
    ("the autumn of 1983, the mid-nineties", [("date", "autumn of 1983"), ("date", "mid-nineties")]),
    ("in the 19th century, by the end of the year",
     [("date", "19th century"), ("relative_date", "end of the year")]),
    ("voters may march in May", [("relative_date", "May")]),
    ("was six years away; from 5 to 9 July 2021",
     [("relative_date", "six years away"), ("date", "5 to 9 July 2021")]),
    ("The 8.14 to town", [("time", "8.14")]),
    # Ages, idioms, orders, numbers that name.
    ("she was 22, a child under five", [("age", "22"), ("age", "under five")]),
    ("Four- and five-year-olds", [("age", "Four- and five-year-olds")]),
    ("No one asked. One day we counted", [("idiom", "No one"), ("idiom", "One day")]),
    ("the second centile, a third inspector", [("ordinal", "second"), ("ordinal", "third")]),
    ("the first half", [("ordinal", "first"), ("ordinal", "half")]),
    ("section 47, recommendations 7 and 8, page 12",
     [("section", "section 47"), ("section", "recommendations 7 and 8"), ("section", "page 12")]),
    ("Band D, Key Stage 2, the A39", [("label", "Band D"), ("label", "Key Stage 2"), ("label", "A39")]),
    ("won 2-1, closed on 148-4, pages 9-31",
     [("score", "2-1"), ("score", "148-4"), ("section", "pages 9-31")]),
    ("at 4 Castle Street, Norwich NR1 4AB.", [("address", "4 Castle Street, Norwich NR1 4AB")]),
    ("judged to require improvement", [("grade", "require improvement")]),
    # A year is no end of a range of numbers, and "in" after a number no inches.
    ("from 11.1 per cent in 2004 to 10.5 per cent in 2005",
     [("share", "11.1 per cent"), ("date", "2004"), ("share", "10.5 per cent"), ("date", "2005")]),
    ("from 16,100 in 2014 to 16,500 in 2015",
     [("count", "16,100"), ("date", "2014"), ("count", "16,500"), ("date", "2015")]),
    ("fell from 226 to 214 in England", [("change", "226 to 214")]),
    ("6in of snow, won 3-2 in front of 40", [("measure", "6in"), ("score", "3-2"), ("count", "40")]),
    ("results for 2001-2 and 1998/9", [("years", "2001-2"), ("years", "1998/9")]),
    ("the 2023-24 financial year", [("years", "2023-24")]),
    # "a year on" is a time where something is told of it, and a rate behind an amount.
    ("£46.5 million a year on social services", [("money", "£46.5 million")]),
    ("Five years on, little has changed. A year on from that", [
        ("relative_date", "Five years on"), ("relative_date", "A year on")]),
    ("moved up to three stars, cost up to £50", [("count", "three"), ("money", "up to £50")]),
    ("their test scores fell; scores of letters", [("count", "scores")]),
    ("in post-16 education, 0-17s, a 0-25 service, aged 65-plus; 30-plus cases", [
        ("age", "post-16"), ("age", "0-17s"), ("age", "0-25"), ("age", "aged 65-plus"),
        ("count", "30-plus")]),
    ("under section 31 of the 1989 Act", [("section", "section 31"), ("date", "1989")]),
    ("in the current financial year, the past year, since the spring",
     [("relative_date", "current financial year"), ("relative_date", "past year"),
      ("relative_date", "spring")]),
    ("at the end of March 2017, by the start of 2023, early last year", [
        ("date", "end of March 2017"), ("date", "start of 2023"), ("relative_date", "early last year")]),
    ("in six months’ time, in a year's time", [
        ("relative_date", "six months’ time"), ("relative_date", "a year's time")]),
    ("On 08 November 2017, January 28 2025, in ’24", [
        ("date", "08 November 2017"), ("date", "January 28 2025"), ("date", "’24")]),
    ("joined in January last year; on September 24 it", [
        ("relative_date", "January last year"), ("relative_date", "September 24")]),
    ("one of only 13 councils, one of just three",
     [("share", "one of only 13"), ("share", "one of just three")]),
    ("lost by 34 votes to 31; scores run from 1 to 4", [("score", "34 votes to 31"), ("count", "1 to 4")]),
    ("1. The timeliness of visits. 2. Oversight fell to 3. To: 4. extend it. Homes: 12. The next",
     [("label", "1"), ("label", "2"), ("count", "3"), ("label", "4"), ("count", "12")]),
    ("500 to 2000 people", [("count", "500 to 2000")]),
    ("see chart 1, Panel 2, or (indicator C28)",
     [("section", "chart 1"), ("label", "Panel 2"), ("label", "indicator C28")]),
    ("among 18-64s; an age limit of 22", [("age", "18-64s"), ("age", "22")]),
    ("the framework, 11 of which serve", [("count", "11")]),
    ("no half measures, a one-stop shop", [("idiom", "half measures"), ("idiom", "one-stop")]),
    ("waited longer than six weeks, one or more nights, 40 or higher",
     [("duration", "longer than six weeks"), ("duration", "one or more nights"), ("count", "40 or higher")]),
    ("grew by almost a quarter to 9.4 households", [("share", "almost a quarter"), ("count", "9.4")]),
    ("between 8.30am and 5pm, until 00.01, a quarter to five",
     [("time", "between 8.30am and 5pm"), ("time", "00.01"), ("time", "a quarter to five")]),
    ("run by a trust from autumn", [("relative_date", "autumn")]),
    ("inspectors judged Haringey good 12 months before",
     [("grade", "good"), ("duration", "12 months")]),
    ("on one day out of five", [("share", "one day out of five")]),
    ("on 12.06.98 with version 1.2.3", [("date", "12.06.98"), ("version", "version 1.2.3")]),
    ("a year after Baby P", [("duration", "a year")]),
    ("three were outstanding, 17 good, seven inadequate", [("count", "three"), ("grade", "outstanding"),
        ("count", "17"), ("grade", "good"), ("count", "seven"), ("grade", "inadequate")]),
    ("(outstanding, good, requires improvement, inadequate)",
     [("grade", "outstanding, good, requires improvement, inadequate")]),
    ("of those rated inadequate, good progress was made", [("grade", "inadequate")]),
    ("judged ‘requires improvement to be good’", [("grade", "requires improvement to be good")]),
    ("services are not good enough", []),
    ("spends £9 in every £10", [("share", "£9 in every £10")]),
    ("moved three or more times", [("multiple", "three or more times")]),
    ("for six months or longer", [("duration", "six months or longer")]),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "mentions"), SENTENCES, ids=[sentence for sentence, _ in SENTENCES])
def test_a_mention_is_whole_and_nothing_but_itself(sentence: str, mentions: list[tuple[str, str]]) -> None:
    assert [(mention.kind.value, mention.text) for mention in scan(sentence)] == mentions


@pytest.mark.parametrize(
    ("sentence", "quote", "whole"),
    [
        ("savings of £200,000-£300,000.", "£300,000", "£200,000-£300,000"),
        ("revealed that more than a third of courses", "a third", "more than a third"),
        ("Services ‘not yet ‘good’", "good", "not yet ‘good’"),
        ("All but one of these", "one", "All but one"),
        ("from requires improvement, in 2019, to good, in 2023,", "2019",
         "requires improvement, in 2019, to good, in 2023"),
        ("from requires improvement, in 2019, to good, in 2023,", "good, in 2023",
         "requires improvement, in 2019, to good, in 2023"),
        ("child poverty fell from 26% to 18%", "18%", "26% to 18%"),
        ("about £600,000", "£600,000", "about £600,000"),
        ("budget of £148.4m", "£148", "£148.4m"),
        ("budget of £148.4m", "48.4m", "£148.4m"),
        ("an overspend of -3.2%", "3.2%", "-3.2%"),
        ("11 of the 153 councils", "153", "11 of the 153"),
        ("earlier that year", "that year", "earlier that year"),
        ("good or outstanding", "outstanding", "good or outstanding"),
        ("in 2014-20", "2014", "2014-20"),
        ("for 10 or more", "10", "10 or more"),
        ("08454 589 911", "589", "08454 589 911"),
        ("children aged 0-7", "0-7", "aged 0-7"),
    ],
)  # fmt: skip
def test_a_quote_may_not_cut_a_mention_in_two(sentence: str, quote: str, whole: str) -> None:
    start = sentence.rindex(quote)
    cut = cuts(sentence, start, start + len(quote))
    assert cut is not None
    assert cut.text == whole


@pytest.mark.parametrize(
    ("sentence", "quote"),
    [
        ("the transfer of 550 staff from", "550 staff"),
        ("the transfer of 550 staff from", "550"),
        ("the transfer of 550 staff from", "staff"),
        ("in 2017, the DfE", "in 2017"),
        ("in 2017, the DfE", "2017"),
        ("an inadequate Ofsted rating", "an inadequate Ofsted rating"),
        ("services to ‘good’.", "good"),
        ("services to ‘good’.", "‘good’"),
        ("just one trust", "one"),
        ("just one trust", "just one"),
        ("fell from 26% to 18% from", "from 26% to 18%"),
        ("a five-year contract", "five-year"),
        ("of an estimated £200,000 each", "an estimated £200,000"),
    ],
)
def test_a_quote_of_whole_mentions_cuts_nothing(sentence: str, quote: str) -> None:
    start = sentence.index(quote)
    assert cuts(sentence, start, start + len(quote)) is None


def test_the_first_mention_that_is_cut_is_the_one_that_is_told() -> None:
    assert cuts("about £5 or over 20", 6, 19) == Mention(MentionKind.MONEY, 0, 8, "about £5")


WORDS = st.sampled_from(
    ["about", "£5m", "-", "to", "from", "in", "2019", "good", "‘good’", "not", "one", "of the", "153",
     "26%", "a third",
     "(72%)", "five", "years", "ago", "aged 0-7", "0845", "x@y.z", "http://", "January", "5", ",", ".",
     "Part B",
     "٣", "²", "é", "1٣", "\n\n", "\u00a0", "½", "or", "(", "1,23", "50th", "İ", "K"]
)  # fmt: skip
TEXTS = st.text() | st.lists(WORDS).map(" ".join) | st.lists(WORDS).map("".join)


@given(TEXTS)
def test_mentions_lie_in_the_text_in_order_and_apart(text: str) -> None:
    position = 0
    for mention in scan(text):
        assert position <= mention.start < mention.end <= len(text)
        assert text[mention.start : mention.end] == mention.text
        position = mention.end


@given(TEXTS)
def test_every_digit_lies_in_a_mention(text: str) -> None:
    mentioned = {offset for mention in scan(text) for offset in range(mention.start, mention.end)}
    assert [
        character
        for offset, character in enumerate(text)
        if character in "0123456789" and offset not in mentioned
    ] == []


@given(TEXTS, st.data())
def test_a_quote_cuts_exactly_what_it_has_a_part_of(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    quoted = set(range(start, end))
    parts = [
        mention
        for mention in scan(text)
        if 0 < len(quoted & set(range(mention.start, mention.end))) < mention.end - mention.start
    ]
    assert cuts(text, start, end) == (parts[0] if parts else None)


PROSE = {seed.stem: seed for seed in SEEDS} | {"sentences": None}


@pytest.mark.parametrize("name", PROSE)
def test_looking_only_where_a_mention_may_begin_misses_none(name: str) -> None:
    seed = PROSE[name]
    text = (
        seed.read_bytes().decode() if seed is not None else "\n\n".join(sentence for sentence, _ in SENTENCES)
    )
    folded = fold_characters(text)
    exhaustive = []
    position = 0
    while position < len(folded):
        # A word is entered at its beginning only, and an apostrophe does not end it.
        inside_word = (
            re.search(r"\w'?$", folded[max(0, position - 2) : position]) is not None
            and folded[position].isalnum()
        )
        end = position
        if not inside_word:
            matches = [(shape, shape.pattern.match(folded, position)) for shape in SHAPES]
            end = max(
                (
                    match.end()
                    for shape, match in matches
                    if match is not None and (shape.holds is None or shape.holds(match))
                ),
                default=position,
            )
        if end > position:
            exhaustive.append((position, end))
            position = end
        else:
            position += 1
    assert [(mention.start, mention.end) for mention in scan(text)] == exhaustive


def test_the_seeds_are_there_to_be_scanned() -> None:
    assert len(SEEDS) == 5


# Runs that a careless expression reads again and again. A minute is a thousand times what they need.
RUNS = ["1", " ", "A", "-", ",", "a@", "a.", "A.", "Aa ", "Aa and ", "1,", "1-", "1/", "A-A",
        "1 to ", "one hundred and ",
        "Society for the ", "a.com", "£1-", "two years and ", "(", "'", "1, ", "\n"]  # fmt: skip


def test_no_run_of_one_thing_takes_longer_than_its_length_allows() -> None:
    program = (
        "import sys; from ccdata.parsers.scan import scan_all\n"
        "for run in eval(sys.argv[1]): scan_all((run * 100_000)[:100_000] + 'x')"
    )
    subprocess.run([sys.executable, "-c", program, repr(RUNS)], check=True, timeout=60)


def test_a_text_of_ever_new_words_does_not_fill_the_memory() -> None:
    letters = "abcdefghijklmnopqrstuvwxyz"
    words = ("".join(word).capitalize() for word in product(letters, repeat=4))
    scan_all(" and ".join(islice(words, scanning._doors.MOST + 5_000)) + " " + "x" * 1_000)
    assert len(scanning._doors) <= scanning._doors.MOST
    assert max(map(len, scanning._doors)) <= scanning._doors.LONGEST
    assert scanning._bound.cache_info().currsize <= len(scanning.watched_words()) + 4
    assert shapes_from.cache_info().currsize <= len(scanning.watched_words()) + 4
