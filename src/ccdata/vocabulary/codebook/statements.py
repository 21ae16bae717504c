"""The code that every statement has.

Apart from those of single tables, which a reader of one table need not import.
"""

from ccdata.vocabulary.codebook.code import Code


class Modality(Code):
    """How the source stands to what the row says."""

    STATED = (
        "stated",
        "said outright, as a fact",
        "it overspent by £7.6m in 2022-23",
        "an opinion is stated by whoever holds it; what its speaker would not vouch for is something else",
    )
    FORECAST = (
        "forecast",
        "a projection for a time that had not ended",
        "is forecast to be £148.4m",
        "a likelihood without a projection is expected, a party's own estimate in its favour claimed",
    )
    EXPECTED = (
        "expected",
        "held likely, without a projection being named",
        "is expected to cost about £600,000",
        "what depends on something not yet decided is conditional, what has been decided is planned",
    )
    PLANNED = (
        "planned",
        "decided, and to come",
        "will transfer to the county council",
        "what is wished for, but not decided or not secured, is aimed",
    )
    AIMED = (
        "aimed",
        "a wish or aim, not decided or not secured",
        "is aiming to complete by this autumn",
        "what someone is told to do is recommended, also as a state that ought to be",
    )
    CONDITIONAL = (
        "conditional",
        "may be so, or would be if something else were, as if a proposal or vision were taken up",
        "may encourage corner cutting",
        "what a party says that its own step will gain is claimed, even with could or estimated",
    )
    RECOMMENDED = (
        "recommended",
        "said to be what ought to be done",
        "recommend that the authority be supported",
        "a plan of the speaker's own is aimed or planned",
    )
    CLAIMED = (
        "claimed",
        "asserted by a party with a stake and marked so, or its own figure of what its step will gain",
        "claimed that the council could save",
        "another statement that the article reports without such a mark is stated, with its speaker",
    )
    ALLEGED = (
        "alleged",
        "asserted against someone, and marked as an assertion",
        "allegedly worse performing authorities",
        "a claim in one's own favour is claimed",
    )
    DENIED = (
        "denied",
        "said not to be so",
        "does not seek to provide a detailed blueprint",
        "that something does not bring an effect about is the direction no_effect",
    )
