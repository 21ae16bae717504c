"""The shapes of what has digits and counts nothing: addresses, sections, versions, labels."""

from __future__ import annotations

from ccdata.parsers.grammar import END, NOT_A_YEAR, ONES, words
from ccdata.parsers.shapes.shape import ADDRESS, BARE, DIGITS, HYPHENED, MIXED, SIGNS, Shape, after
from ccdata.vocabulary.codebook.mentions import MentionKind


def _either_case(*names: str) -> str:
    """Any of ``names`` with or without a capital, fit for an expression that minds case."""
    return f"(?:{'|'.join(f'[{name[0].upper()}{name[0]}]{name[1:]}' for name in names)})"


_CALLING = after(
    "call", "calling", "dial", "dialling", "phone", "ring", "ringing", "called", "dialled", "rang",
    "phoned", "on", "to",
)  # fmt: skip
_TELEPHONE = (
    r"(?:(?:\+44 ?(?:\(0\) ?)?|0)[0-9](?:[ -]?[0-9]){8,9}(?![0-9])"
    r"|\(0[0-9]{2,4}\) ?[0-9]{3,4}[ -]?[0-9]{3,4}(?![0-9])"
    r"|0[38]00 ?[0-9]{3,4}(?: ?[0-9]{2,3})?(?![0-9])|116 ?[0-9]{3}(?![0-9])"
    rf"|{_CALLING}"
    rf""
    rf"(?:999|101|111|112|105|119){END}(?=[ ]*[.,;:)'\"]| +(?:or|and|if|for|to|in|when|with|about"
    rf"|quoting|after)\b))"
)
# Tried at the start of a run only, and never given back: a long run is read once.
_MAIL = r"(?u:(?<![\w.+-])[\w.+-]++@[\w-]+(?:\.[\w-]+)+)"
_URL = (
    rf"(?:(?:https?://|www\.)[^\s<>\"]*[^\s<>\"'.,;:!?)\]}}]|{_MAIL}"
    r"|(?u:(?<![\w.-])\w[\w-]*(?:\.[\w-]+)*)\.(?:co\.uk|org\.uk|gov\.uk|ac\.uk|nhs\.uk|com|org)"
    r"(?:/[^\s<>\"]*[^\s<>\"'.,;:!?)\]}])?(?u:(?!\w)))"
)

_PARTS = (
    "section", "subsection", "part", "chapter", "schedule", "article", "annex", "appendix", "table",
    "figure", "volume", "page",
    "paragraph", "para", "regulation", "clause", "rule", "recommendation", "item", "standard",
    "question", "finding", "footnote", "chart", "graph", "box",
)  # fmt: skip
_SHORT_PARTS = ("s", "ss", "reg", "regs", "para", "paras", "p", "pp", "ch", "cl", "art")
# "I" is more often the pronoun than a numeral.
_PART_NUMBER = (
    r"(?:[0-9]{1,4}(?:\.[0-9]{1,3}){0,4}[A-Za-z]{0,2}(?:\([0-9a-z]{1,4}\))*|(?-i:[A-HJ-Z]"
    r"|[IVX]{2,5}))(?u:(?!\w))"
)
_NO_COUNT = rf"(?! +(?:of +(?:the +)?(?:{NOT_A_YEAR}[0-9]|two|three|four|five)|per|%|years?|months?|days?))"
_SECTION = (
    rf"(?:(?-i:{_either_case(*_PARTS)}s?) +{_PART_NUMBER}(?:(?:,|,? +and| +to| +or"
    rf"|-) *{_PART_NUMBER})*{_NO_COUNT}"
    rf"|(?-i:(?:{'|'.join(_SHORT_PARTS)}))\.? ?[0-9]{{1,4}}(?:[.-][0-9]{{1,4}}"
    rf")*[A-Z]?(?:\([0-9a-z]{{1,4}}\))*(?u:(?!\w))"
    rf"|§ ?[0-9]+|(?:page|chapter|part|section|recommendation"
    rf"|question){END} +{words(*ONES, 'ten', 'eleven', 'twelve')}{END})"
)
_NUMBERED_HEADING = r"(?<![^\n])[0-9]{1,2}(?:\.[0-9]{1,2}){1,3}(?= +(?-i:[A-Z]))"

_VERSION = (
    r"(?![0-3]?[0-9]\.[01]?[0-9]\.(?:(?:19|20)[0-9]{2}|[0-9]{2})(?![0-9.]))"
    r"(?:(?:version|release) +v?[0-9]+(?:\.[0-9]+)*[a-z]?(?u:(?!\w))"
    r"|(?-i:v)[0-9]+(?:\.[0-9]+)*(?:-?(?:alpha|beta|rc)[0-9]*)?(?u:(?!\w))"
    r"|[0-9]+\.[0-9]+\.[0-9]+(?:\.[0-9]+)?(?![0-9.,]*[0-9]))"
)

_STREETS = (
    "Street", "Road", "Lane", "Avenue", "Close", "Drive", "Way", "Place", "Square", "Terrace",
    "Court", "Gardens", "Crescent", "Hill",
    "Row", "Walk", "Park", "Gate", "Mews", "Parade", "Embankment", "Wharf", "Quay", "Grove", "Green",
    "House", "Yard", "Rise", "Croft",
)  # fmt: skip
_POSTCODE = r"(?-i:[A-Z]{1,2}[0-9][A-Z0-9]? [0-9][A-Z]{2})(?u:(?!\w))"
_CAPITAL = r"(?u:(?-i:[A-Z])[^\W\d_]+(?!\w))"
_ADDRESS = (
    rf"(?:(?:(?-i:Flat|Unit|Apartment|Suite) +[0-9]{{1,4}}[A-Za-z]?,? +)?"
    rf"[0-9]{{1,4}}[A-Za-z]?(?:-[0-9]{{1,4}})?,? +(?:{_CAPITAL} +){{1,3}}(?-i:(?:{'|'.join(_STREETS)})){END}"
    rf"(?:, +(?!and{END}){_CAPITAL}(?:[ -]{_CAPITAL}){{0,2}}(?=,| +{_POSTCODE}))*"
    rf"(?:,? +{_CAPITAL}(?: {_CAPITAL})?(?= +{_POSTCODE}| *[,.;)]))?(?:,? +{_POSTCODE})?|{_POSTCODE})"
)

_LABELLED = (
    "key stage", "stage", "category", "phase", "band", "tier", "level", "group", "class", "division",
    "room", "platform", "flight",
    "route", "junction", "type", "unit", "gate", "ward", "year", "grade", "bus", "court", "hole",
    "number", "lot", "plot",
    "gallery", "line", "block", "case", "minute", "zone", "league", "formula", "radio", "channel",
    "count", "motion", "application",
    "stand", "round", "episode", "road", "floor", "step", "terminal", "order", "exhibit", "option",
    "day", "week", "lane", "pier",
    "panel", "indicator",
    "team", "issue", "area", "priority", "objective", "reference", "resolution", "directive",
    "charge", "test", "game", "heat", "race",
)  # fmt: skip
_LABEL_NAME = rf"(?:{_either_case(*_LABELLED)}|[Kk]ey +[Ss]tage|No\.?|no\.|[Nn]os\.?|[Ss]tanding +[Oo]rder)"
_LABEL_ITEM = (
    rf"(?-i:{_LABEL_NAME} +(?:(?!(?:19|20)[0-9][0-9]\b)[0-9]{{1,4}}[A-Za-z]?(?:/[0-9A-Z/]+)?"
    rf"|[0-9]{{5,12}}|[A-HJ-Z][0-9]{{0,4}}|II|III|IV|VI{{1,3}}|IX))"
    rf"{END}(?![.,][0-9]|-[0-9]|-(?:year|month|week|day){END}|%| *(?:per{END}|years?{END}|%))"
)
_LABEL_IN_WORDS = (
    rf"(?:number|platform|phase|stage|tier|level|band|group|gate|day|week|step|key +stage|year|round"
    rf"|option){END}"
    rf" +{words(*ONES, 'ten', 'eleven', 'twelve')}{END}(?! +(?:of|years?|months?|hundred|thousand"
    rf"|million){END})"
)
# "each week 3 people": how often, and how many.
_NOT_A_RATE = r"(?:(?<!\beach )(?<!\bevery )(?<!\bper )|(?!(?-i:day|week|year)))"
_LABEL = (
    rf"{_NOT_A_RATE}(?:(?:(?-i:[Pp]art +(?:[A-HJ-Z]|[0-9]{{1,2}})) +(?={_LABEL_ITEM}))?"
    rf"(?:{_LABEL_ITEM}(?: +(?:(?:and|to) +)?{_LABEL_ITEM}|(?: +(?:and|to|or) +"
    rf"|-)[0-9]{{1,3}}{END}(?![.,]?[0-9]|%| +[a-z]+s{END}))*|{_LABEL_IN_WORDS})|#[0-9]+)"
)
# "1. The timeliness of visits": at the start of a text, or where a sentence has ended before it.
_LIST_ITEM = (
    r"(?:(?:(?<![^\n])|(?<=[.;] ))[1-9][0-9]?(?=[.)] +[a-z'\"])"
    r"|(?<=: )[1-9][0-9]?(?=[.)] +(?-i:[a-z])))"
)
_LETTERS_AND_DIGITS = r"(?u:(?=\w*[0-9])(?=\w*[^\W0-9])\w+(?:[/-]\w*[0-9]\w*)*)"
_HYPHENED_LABEL = r"(?!COVID-)(?-i:[A-Z])(?u:\w*)-[0-9]{1,4}(?u:(?!\w))"
_REFERENCE = r"[0-9A-Z]{1,8}(?:/[0-9A-Z]{1,8}){2,}(?u:(?!\w))"
# So long a number without its commas is a reference more often than a count.
_LONG_NUMBER = r"[0-9]{7,}+(?![0-9.,]*[0-9])(?u:(?!\w))"
_DIGITS = r"(?u:[0-9]\w*(?:[.,:/-][0-9]\w*)*)"

_PART_STARTS = frozenset({name for part in _PARTS for name in (part, f"{part}s")} | set(_SHORT_PARTS))
_LABEL_STARTS = frozenset(name.split()[0] for name in _LABELLED) | {
    "no",
    "nos",
    "standing",
    "key",
    "part",
    "#",
}

ADDRESSES = (
    Shape(MentionKind.URL, _URL, frozenset({"http", "https", "www", ADDRESS})),
    Shape(MentionKind.TELEPHONE, _TELEPHONE, BARE | SIGNS | {"("}),
    Shape(MentionKind.ADDRESS, _ADDRESS, BARE | MIXED | {"flat", "unit", "apartment", "suite"}),
    Shape(MentionKind.SECTION, _SECTION, _PART_STARTS | MIXED | {"§"}),
    Shape(MentionKind.SECTION, _NUMBERED_HEADING, DIGITS, doubt="may be a decimal number"),
    Shape(MentionKind.LABEL, _LIST_ITEM, BARE, doubt="may be a count that ends a sentence"),
    Shape(MentionKind.VERSION, _VERSION, DIGITS | MIXED | {"version", "release"}),
    Shape(MentionKind.LABEL, _LABEL, _LABEL_STARTS),
    Shape(MentionKind.LABEL, _LONG_NUMBER, BARE, doubt="may be a count"),
)
REST = (
    Shape(MentionKind.LABEL, _HYPHENED_LABEL, HYPHENED),
    Shape(MentionKind.LABEL, _REFERENCE, DIGITS | MIXED, doubt="may be a reference number or a date"),
    Shape(MentionKind.LABEL, _LETTERS_AND_DIGITS, DIGITS | MIXED),
    Shape(MentionKind.DIGITS, _DIGITS, BARE, doubt="digits in no shape that the grammar knows"),
)
