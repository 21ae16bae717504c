"""Codes of the evidence: how a cell was derived, what a quote does for it, what is wrong with a source."""

from ccdata.vocabulary.codebook.code import Code


class Derivation(Code):
    """How a cell came from the words of a source."""

    VERBATIM = "verbatim", "the quoted words themselves, after declared typographic folding"
    PARSED = "parsed", "what a named parser makes of the quote, with cited anchors where it needs them"
    LINKED = "linked", "the id of an entity that the quote names, or refers to with a cited antecedent"
    CODED = "coded", "a code from the codebook, chosen by a reader"
    INFERRED = "inferred", "concluded by a reader from two or more quotes, none of which says it alone"
    SUMMARISED = "summarised", "a reader's few words for what a longer passage says"
    COMPUTED = "computed", "a function of other cells"
    REFERENCE = "reference", "taken from a public register, not from the sources"


class Role(Code):
    """What a quote does for the cell that cites it."""

    VALUE = "value", "carries the value"
    UNIT = "unit", "says what is counted or measured", "staff"
    PERIOD = "period", "says when", "in its first three years"
    SUBJECT = "subject", "says of whom or what", "WCF"
    SPEAKER = "speaker", "says who says so", "The cabinet paper said"
    ANCHOR = "anchor", "the time that a relative time counts from", 'in 2017, for "the following year"'
    ANTECEDENT = "antecedent", "the name that a pronoun or description stands for", 'WCF, for "the company"'
    DENOMINATOR = "denominator", "says of how many, or of what whole", "all providers"
    CONTEXT = "context", "was needed to read the value: a negator, a heading, a lead-in"


class NegatorReading(Code):
    """How a negator that stands in the clause of a parsed quote bears on the value."""

    ELSEWHERE = "elsewhere", "it negates something else; the value is asserted as it stands"
    OF_THE_STATEMENT = "of_the_statement", "it denies the statement; the row says so in its other columns"


class DefectKind(Code):
    """A fault of a source's own text."""

    TRUNCATED = "truncated", "a sentence whose end is missing", "This is not useful or"
    SPAM = "spam", "words put in by someone who broke into the site"
    MARKUP = "markup", "residue of the page's markup", "]]>"
    MOJIBAKE = "mojibake", "a character lost or changed on the way", "Climbi’ for Climbié"
    RUN_TOGETHER = (
        "run_together",
        "names or words with nothing between them",
        "HerefordshireNorth East Lincolnshire",
    )
    MISSING_MARK = "missing_mark", "a quotation mark, bracket or stop that is missing or too many"
    SLIP = "slip", "a wrong, missing or doubled word or letter", "BBfC for BFfC"
    CONTRADICTION = "contradiction", "two statements of one article that cannot both hold"
