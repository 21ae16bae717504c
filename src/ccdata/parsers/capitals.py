"""Names that no register knows: runs of capitalised words, told from the starts of sentences.

Where a name ends is a matter of the words in it: "of" joins a body to what it is for ("University of
East Anglia"), and not a person to where they are from; "and" joins the subjects of an act or a
department, and not two places; a post ends where the person's own name begins.
"""

from __future__ import annotations

import re

from ccdata.parsers.grammar import MONTHS, WEEKDAYS
from ccdata.parsers.names import FIRST_WORD, Found, opens_sentence, people, registered_at
from ccdata.parsers.openers import ADJECTIVES, COMMON, PLAIN

_CAPITALS = "".join(re.escape(letter) for letter in map(chr, range(0x41, 0x530)) if letter.isupper())
CAPITAL = f"[{_CAPITALS}]"
_MOST_WORDS = 25
"""A longer run of capitalised words is cut: so the time that a text takes stays in step with its length."""
_MARKS = r"(?=[ .,;:)'\"?!\n]|$)"


def _any(names: str) -> str:
    return "|".join(sorted(names.split(), key=lambda name: (-len(name), name)))


def _behind(names: str) -> str:
    """Holds after one of ``names``, which a lookbehind takes only in groups of one length."""
    by_length: dict[int, list[str]] = {}
    for name in names.split():
        by_length.setdefault(len(name), []).append(name)
    return "(?:" + "|".join(f"(?<={'|'.join(group)})" for group in by_length.values()) + ")"


# An apostrophe or hyphen inside a word ("O'Neill", "Stoke-on-Trent"), and not the possessive.
_WORD = (
    r"(?:(?:COVID|Covid)-19\b"
    rf"|St {CAPITAL}\w+'s\b|(?:{CAPITAL}\.){{1,5}}(?= ?{CAPITAL})|(?:{CAPITAL}\.){{2,4}}(?=[ ,;)])"
    rf"|(?:St|Mr|Mrs|Ms|Dr|Prof|Rev|Lt|Col|Gen|Sgt|Capt)\.?(?= {CAPITAL})"
    rf"|{CAPITAL}\w*(?:'(?!s\b|S\b)\w+|-(?:on|in|upon|le|by|under|the|next|of|super|cum|y"
    rf"|de)-(?:the-)?{CAPITAL}?\w+"
    rf"|-{CAPITAL}\w*|&\w+){{0,8}})"
)
# Whose something is may be a part of its name: "Children's Commissioner", "St John's Ambulance".
_OWNERS = (
    "Majesty Children Women Men People King Queen John James Mary George Andrew Peter Girl Boy Master "
    "Valentine Mother Father"
)
_POSSESSIVE = (
    rf"(?:{_behind(_OWNERS)}"
    rf""
    rf"'s(?= {CAPITAL})|(?<=s)'(?= {CAPITAL}))"
)
# What can be of or for something, and so goes on behind these words.
_JOINS = _behind(
    """State Inspector Department Ministry Office Committee Board Commission Council Centre Center
    Institute Institution Association Society School
    Faculty Secretary Minister Director Directors Directorate College Colleges Federation Campaign
    Agency Authority Foundation Inspectorate
    Standards Chief Head University Bank House Houses Court Courts Church Borough City County Duke
    Duchess Prince Princess Earl Order
    Charter Code Bay Isle Isles Forest Vale Kingdom Republic States Union Museum Academy Chamber League
    Trust Company Chair President
    Chancellor Registrar Master Bachelor Doctor Leader Guild Friends Gulf Port Tower Palace Bill Rights
    Member Members Freedom Player Man
    Woman Manager Team Review Inquiry Survey Index Plan Framework Strategy Service Services Network
    Partnership Alliance Action Fund
    Bishop Archbishop Dean Archdeacon Diocese Parish Lord Lady Baroness Baron Viscount Host Firth Mull
    Ring Game Games Hospital Home Homes
    Hope Voice Voices Coalition Rule Rules Justice Justices Lords Archive Archives Battle Cathedral
    Statement Declaration Convention
    Registry Register Ambassador Captain Governor Chairman Archbishops Keeper Panel Group Tribunal
    Working Judge Speaker Clerk
    Employment Festival Square Bridge tion sion ment ship ity ance ence ists ics"""
)
_PLACE_PEERS = rf"(?:Lord|Lady|Baroness|Baron|Viscount|Earl)(?: {CAPITAL}[\w'-]+){{1,2}} of {CAPITAL}\w+"
_SMALL = (
    rf"(?:{_JOINS} (?:of|for)(?: the)?| upon| de la| de| la| le| van der| van| von| bin| &"
    rf"|(?<=Cruelty) to|{_behind('Inquiry Review Commission Investigation')} (?:into|on)"
    rf"|(?<=Research) in|(?<=Standards) in(?= Education)|(?<=Children) in(?= Need))"
)
_TAILS = _any(
    """Act Bill Committee Board Commission Council Department Directorate Service Services Trust
    Authority Agency Association Institute
    Partnership Programme Fund Team Unit Office Executive Framework Regulations Scheme Strategy Panel
    Tribunal Court School University College
    Museum Society Railway Constabulary Police Borough Group Inspectorate Standards Secretary Minister
    Party Albion Forum Network Alliance
    Festival Show Conference Review Report Survey Order Rules Commissioner Plan"""
)
# What laws, departments and committees are about: here "and" joins two subjects of one name.
_SUBJECTS = _behind(
    """Health Care Children Families Family Education Skills Work Housing Communities Community Home
    Culture Media Sport Sports Science
    Business Energy Environment Food Trade Industry Transport Crime Police Policing Violence Victims
    Disorder People Youth Adult Adults
    Planning Learning Training Safeguarding Women Local Support Standards Research Evidence Policy
    Practice Finance Public Revenue Arts
    Digital Heritage Parks Leisure Drugs Alcohol Legal Law Asylum Borders Fire Search Wildlife Housing
    Works Offenders Courts Carers
    Tribunals Probation Prisons Mental Disability Nursing Midwifery Young Employment Economy Technology
    Innovation Water Waste
    Highways Roads Streets Licensing Regulatory Tax Benefits Foreign Defence
    Advisory tion ment ity ance ence ies ics ices"""
)
# Places that are one though they are called by two names.
_PAIRS = (
    "Tyne and Wear|Yorkshire and the Humber|Yorkshire and Humber|Bath and North East Somerset"
    "|Brighton and Hove|Hammersmith and Fulham"
    "|Kensington and Chelsea|Barking and Dagenham|Redcar and Cleveland|Telford and Wrekin"
    "|Windsor and Maidenhead|Perth and Kinross"
    "|Dumfries and Galloway|Argyll and Bute|Cheshire West and Chester|Devon and Cornwall"
    "|Avon and Somerset|Hereford and Worcester"
    "|King's Lynn and West Norfolk|Nuneaton and Bedworth|Hinckley and Bosworth|Basingstoke and Deane"
    "|Reigate and Banstead"
    "|Tonbridge and Malling|Bournemouth, Christchurch and Poole|Blackburn with Darwen"
    "|Oadby and Wigston|Newark and Sherwood"
    "|East of England|West of England|North of England|South of England"
    "|Marks and Spencer|Trinidad and Tobago|Bosnia and Herzegovina|Antigua and Barbuda|Romeo and Juliet"
)
_EMERGENCY = "Police|Constabulary|Fire|NHS|Ambulance|Safeguarding|Combined|Partnership"
_ACT = "Act|Bill|Regulations|Order|Rules|Measure"
_ACT_YEAR = rf"{_behind(_ACT.replace('|', ' '))} [12][0-9]{{3}}\b"
# "BBC Radio 4", "World Cup 2022": the number is a part of the name.
_NUMBERED = (
    rf"{_behind('Radio Channel Room Cup Euro Olympics Expo Games Terminal')} [0-9]{{1,4}}\b(?![.,%][0-9]"
    rf"|-)"
)
_FEASTS = "Easter|Good|Ash|Shrove|Palm|Whit|Maundy|Black|Cyber|Bloody|Super|Pancake|Windrush"
# Where one of these stands after a name, a full stop is missing or a title has ended.
_OPENERS = "I|This|These|The|It|He|She|We|They|But|However|His|Her|Its|Their|There"
_TIMES = "|".join((*MONTHS, *WEEKDAYS))
_NO_WORD = rf"(?!(?:{_TIMES})\b(?! {CAPITAL}))(?!(?:{_OPENERS})\b)"
_RUN = re.compile(
    rf"(?:{_PLACE_PEERS}|(?:{_PAIRS})\b|(?:{_FEASTS}) (?:{'|'.join(WEEKDAYS)})\b|{_WORD})(?:{_ACT_YEAR}"
    rf"|{_NUMBERED}|(?:{_POSSESSIVE})?(?:{_SMALL})? {_NO_WORD}(?:(?:{_PAIRS})\b|{_WORD})"
    rf"|(?<=[a-z]) and {_NO_WORD}(?:(?:{_WORD} ){{0,2}}(?:{_EMERGENCY})|(?:{_WORD} ){{0,4}}(?:{_ACT}))\b"
    rf"| \({_WORD}(?: (?:of |and )?{_WORD}){{0,4}}\) (?:{_WORD} ){{0,2}}(?:{_ACT})\b"
    rf"|{_SUBJECTS},? and {_NO_WORD}(?:{_WORD} ){{0,3}}(?:{_TAILS})\b){{0,{_MOST_WORDS}}}(?:{_ACT_YEAR})?"
)
_HEADS = _any(
    """Department Ministry Office Committee Board Commission Council Centre Institute Association
    Society School Faculty Secretary Minister
    Director Directors Directorate College Federation Campaign Agency Authority Foundation Inspectorate
    Standards Chief Head Member
    Directorates State Faculty Institute"""
)
_LIST_RUN = re.compile(
    rf"(?:{_WORD} ){{0,3}}(?:{_HEADS})(?: of| for)(?: the)? {_WORD}(?:(?:{_POSSESSIVE})? {_WORD}){{0,3}}"
    rf"(?:, {_WORD}(?: {_WORD}){{0,2}}){{0,2}},? and {_WORD}(?: {_WORD}){{0,2}}"
    rf"|{_WORD}(?: {_WORD}){{0,3}}(?:, {_WORD}(?: {_WORD}"
    rf"){{0,3}}){{1,3}},? and {_WORD}(?: (?!(?:{_ACT})\b){_WORD}){{0,4}} (?:{_ACT})\b(?:{_ACT_YEAR})?"
)
# "Working Together to Safeguard Children": a title that begins with what is done.
_TITLE_RUN = re.compile(
    rf"{CAPITAL}[a-z]+ing(?: {_WORD}){{1,3}} to {_WORD}(?: {_WORD}){{0,4}}(?<!Council)(?<!Ofsted)"
)

_GOES_ON = re.compile(f"(?:,|,? and| to| of| for)(?: the)? {CAPITAL}")

_ADDRESSED = (
    "Professor|Prof|Doctor|Dr|Mr|Mrs|Ms|Miss|Sir|Dame|Lord|Lady|Baroness|Baron|Councillor|Cllr|Rev"
    "|Reverend|Judge|Justice|King|Queen"
    "|Prince|Princess|Captain|Inspector|Sergeant|Father|Sister|PC|DC|DI|DS|Constable|Lt|Colonel|Major"
    "|General|Canon|Bishop|Pope|Saint"
)
_HONORIFIC = re.compile(rf"(?:{_ADDRESSED})\.? ")
_HONORIFICS = frozenset(_ADDRESSED.split("|"))
_PERSON = re.compile(
    rf"(?!Lord|Lady|Baron|King|Queen|Princ|Bishop|Pope)(?:(?:{_ADDRESSED})\.? ){{1,3}}(?!of |Justice\b)"
    rf"(?:{_WORD}(?: (?!of )|(?= of ))){{1,5}}?(?= of (?:the )?{CAPITAL})"
)
# A post, with a person's name of two words or more behind it.
_POST = re.compile(
    rf"(?:{_WORD}(?:'s)? |of |for |and ){{0,5}}(?:Secretary of State|Secretary|Minister|Worker"
    rf"|Executive|Director|Commissioner|Officer"
    rf"|Chancellor|President|Chair|Chairman|Chairwoman|Manager|Leader|Ombudsman|Coach|Governor"
    rf"|Spokesman|Spokeswoman|Mayor|Coroner|Clerk"
    rf"|Chairperson|Adviser|Advisor|MP|Inspector of Social Services|Whip|Treasurer|Editor|Head)"
    rf" (?=(?!General\b|Officer\b|Secretary\b|Minister\b|Committee\b|(?:{_TAILS}|Services|Operating"
    rf"|Awards?|Programme|Academy|London|Keynote)\b)"
    rf"(?:{_WORD} )?{_WORD} {_WORD}{_MARKS}|{CAPITAL}\w+ {CAPITAL}[\w'-]+{_MARKS})"
)

# What a person or a body does: before it, a capitalised word at the start of a sentence is a name.
_SINGULAR_VERB = (
    "says|argues|believes|claims|hopes|insists|warns|adds|explains|recalls|thinks|knows|wants|lives"
    "|works|plays|has|is|was|does|remembers|laughs|runs|spends|employs|faces|pays|expects|intends"
)
_VERB = re.compile(
    rf"'s\b|,? (?:said|told|added|scored|won|lost|beat|argued|warned|replied|insisted|admitted|claimed"
    rf"|joined|drew|finished|opened|took|went"
    rf"|came|had|will|equalised|denied|pleaded|appealed|announced|agreed|explained|began|became|made"
    rf"|gave|led|sent|put|saw|left|hit|held|who|also"
    rf"|wrote|called|spent|published|rated|refused|declined|apologised|welcomed|criticised|described"
    rf"|recalled|laughed|remembered|retired|died"
    rf"|were|are|have|flew|ran|found|paid|grew|fell|rose|sold|bought|met|told|got|kept|brought|spoke"
    rf"|[a-z]+ed|{_SINGULAR_VERB})\b| \(|, (?:[1-9][0-9]|a|an|of|from|whose|which|the|in|at|near)\b"
    rf"|(?:,| and) {CAPITAL}"
)
_ONE_VERB = re.compile(rf" (?:{_SINGULAR_VERB})\b|'s\b")
_PLURAL = re.compile(r"(?:[a-z](?<!s)s|ing|ly|ed|ion|ment|ness|ity|ance|ence|ship|ism|al|ive|ous|able|ful)$")
_NEXT_WORD = re.compile(rf" ({CAPITAL}[a-z]+)\b")
_ENDS_IN_S = re.compile(r"[a-z](?<!s)s$")
_MASS = re.compile(r"(?:ics|ness|news|works|ies)$")
_TIME_NAMES = frozenset((*MONTHS, *WEEKDAYS, *(f"{day}s" for day in WEEKDAYS)))


def capitalised_at(folded: str, start: int, word: str, known: set[str]) -> Found | None:
    """The run of capitalised words that begins at ``start``, if it is a name.

    At the start of a sentence a word needs more than its capital: another capitalised word after it,
    a verb of what people and bodies do, all its letters capitals, or to be among the words ``known``
    from names that were met before.

    >>> text = "Dr Ann Price of Leeds University said"
    >>> text[: capitalised_at(text, 0, "Dr", set()).end]
    'Dr Ann Price'
    """
    if word == "I" or (word in _TIME_NAMES and word != "May"):
        return None
    opening = opens_sentence(folded, start)
    if opening and word.lower() in PLAIN and not _begins_a_longer_name(folded, start, word):
        return None
    run = _RUN.match(folded, start)
    if run is None:
        return None
    end = max(run.end(), _longer_run(folded, start, run.end(), word))
    if end > start + len(word):
        end = _before_a_person(folded, start, end)
    if not opening or start + len(word) < end or word[1:2].isupper():
        return Found(end, doubt="may be two names" if end > run.end() else "")
    if word in known or _opens_as_a_name(folded, end, word):
        return Found(end, doubt="a name, or the first word of a sentence")
    return None


def _longer_run(folded: str, start: int, end: int, word: str) -> int:
    """The end of the list or title that a run goes on into; tried only where a word for going on follows."""
    if _GOES_ON.match(folded, end) is None:
        return 0
    for pattern in (_LIST_RUN, _TITLE_RUN) if word.endswith("ing") else (_LIST_RUN,):
        match = pattern.match(folded, start)
        if match is not None:
            return match.end()
    return 0


def _begins_a_longer_name(folded: str, start: int, word: str) -> bool:
    """Whether "New" or "First" at the start of a sentence belongs to the capitalised word after it."""
    following = _NEXT_WORD.match(folded, start + len(word))
    return (
        word in ADJECTIVES
        and following is not None
        and following[1] not in _TIME_NAMES - frozenset(WEEKDAYS)
        and registered_at(folded, following.start(1), following[1]) is None
    )


def _opens_as_a_name(folded: str, end: int, word: str) -> bool:
    """Whether a word that opens a sentence is a name, by the verb after it and by its own ending."""
    if _VERB.match(folded, end) is None or word.lower() in COMMON:
        return False
    if _ENDS_IN_S.search(word) is not None:  # "Leeds has" is one place; "Councils have" are many
        return _ONE_VERB.match(folded, end) is not None and _MASS.search(word) is None
    return _PLURAL.search(word) is None


def _before_a_person(folded: str, start: int, end: int) -> int:
    """The end of a run, or of its first name: a person's own, or the post before it."""
    person = _PERSON.match(folded, start, end)
    if person is not None:
        return person.end()
    post = _POST.match(folded, start, min(end + 1, len(folded)))
    if post is not None:
        return post.end() - 1
    for word in FIRST_WORD.finditer(folded, start + 1, end):
        found = registered_at(folded, word.start(), word.group())
        if found is not None and found.end == end and all(one in people() for one in found.entities):
            return word.start() - 1
    return end


def honorific_at(folded: str, start: int, word: str) -> int:
    """How many characters a form of address takes at ``start``, with the space after it; 0 for none.

    >>> honorific_at("Professor Ray Jones", 0, "Professor"), honorific_at("Ray Jones", 0, "Ray")
    (10, 0)
    """
    if word not in _HONORIFICS:
        return 0
    match = _HONORIFIC.match(folded, start)
    return 0 if match is None else match.end() - start
