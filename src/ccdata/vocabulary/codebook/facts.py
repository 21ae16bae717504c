"""Codes of the fact tables: what kind of amount, statement, stance, target or change a row reports.

A code has its definition, words of the sources that are coded so, and the line to its neighbours.
"""

from ccdata.vocabulary.codebook.code import Code


class Recurrence(Code):
    """How often an amount falls due."""

    ONCE = "once", "one time", "The cost of the transfer", "empty where the words do not tell"
    PER_YEAR = "per_year", "each year", "£200,000 a year", "an amount for one year only has a period instead"


class FinanceMeasure(Code):
    """What an amount of money is."""

    GROSS_EXPENDITURE_BUDGET = (
        "gross_expenditure_budget",
        "planned spending before income",
        "gross expenditure budget",
        "money that is there, without a plan for it, is resources",
    )
    SURPLUS = "surplus", "income above spending in a period", "small surpluses", "the opposite is overspend"
    OVERSPEND = "overspend", "spending above the budget in a period", "overspent by £7.6m", "of a budget"
    SAVING = (
        "saving",
        "spending avoided by doing something",
        "save about £200,000 a year",
        "lower spending that nobody brought about is no saving",
    )
    COST = "cost", "what doing something costs", "The cost of the transfer", "what a buyer pays is a price"
    PRICE = "price", "what a buyer pays for a thing", "£9.95", "what making or doing it takes is a cost"
    RESOURCES = (
        "resources",
        "money used or available, with no budget named",
        "millions of pounds of resources",
        "with a budget named it is that budget",
    )


class DeliveryForm(Code):
    """What kind of body or arrangement delivers a council's services."""

    COUNCIL_OWNED_COMPANY = (
        "council_owned_company",
        "a company that the council owns wholly",
        "a company it wholly owned",
        "also where the article says it of all that exist and this one does; a named legal form goes first",
    )
    COMMUNITY_INTEREST_COMPANY = (
        "community_interest_company",
        "a company in that legal form",
        "a community interest company",
        "whoever owns it",
    )
    NOT_FOR_PROFIT_COMPANY = (
        "not_for_profit_company",
        "a company that makes no profit",
        "not-for-profit companies",
        "only where no owner and no other form is told",
    )
    TRUST = (
        "trust",
        "called a trust, in an article that tells no form of it or of all trusts",
        "A DfE-directed trust",
        "a form that the same article tells of it, or of all such trusts, counts",
    )
    PARTNERSHIP = (
        "partnership",
        "one council runs, or helps to run, another's services",
        "partnerships between councils",
        "support to improve without running anything is an intervention",
    )


class Mandate(Code):
    """Why a delivery model was set up."""

    DIRECTED = (
        "directed",
        "at the direction of the Department for Education",
        "at the DfE’s direction",
        "also where the council supported the move",
    )
    VOLUNTARY = "voluntary", "by the council's own decision", "voluntarily set up", "no direction is told"


class InterventionKind(Code):
    """A step in the intervention in an authority, or a decision about how its services are run."""

    DIRECTION = (
        "direction",
        "government orders what is to happen",
        "determined that Worcestershire should lose control",
        "agreeing to what others propose is an approval",
    )
    COMMISSIONER = (
        "commissioner",
        "a commissioner is appointed, or stays",
        "retain a commissioner",
        "what a commissioner advises is a recommendation",
    )
    RECOMMENDATION = (
        "recommendation",
        "someone appointed for it recommends what is to happen",
        "on the recommendation of",
        "advice that led to an option not being taken is a rejection",
    )
    REJECTION = (
        "rejection",
        "an option was considered and not taken",
        "eventually rejected on the advice of",
        "where the reason is that the authority got better by itself, improvement",
    )
    APPROVAL = (
        "approval",
        "government approves a proposal",
        "approved the council’s business case",
        "what government orders is a direction",
    )
    DECISION = (
        "decision",
        "the authority itself decides",
        "unanimously backed a proposal",
        "what government decides is a direction or an approval",
    )
    IMPROVEMENT = (
        "improvement",
        "the authority improved without the option that was considered",
        "made significant improvements",
        "a grade is a judgement besides",
    )


class TargetKind(Code):
    """What a target fixes."""

    PROCESS = (
        "process",
        "what is done: an activity, a form of organisation, a take-up, a speed",
        "take up of personal budgets",
        "what people have of it is an outcome",
    )
    OUTCOME = (
        "outcome",
        "what is achieved for people",
        "to end child poverty",
        "what services do for it is a process",
    )


class TargetFate(Code):
    """What became of a target, as far as the source tells."""

    IN_FORCE = (
        "in_force",
        "stood when the source was written",
        "leaving just a handful of national targets in place",
        "one that had just been brought in is new",
    )
    NEW = (
        "new",
        "newly brought in when the source was written",
        "has introduced two new targets",
        "one that had stood for some time is in force",
    )
    SCRAPPED = (
        "scrapped",
        "given up, or replaced",
        "PSAs would be scrapped",
        "one whose time ran out is met or missed",
    )
    MET = "met", "reached", "", "one that is still running is being met"
    MISSED = "missed", "not reached by its time", "", "one with time left is not yet met"
    BEING_MET = (
        "being_met",
        "reached so far, and going on",
        "consistently meeting targets",
        "one that is over is met",
    )
    ON_COURSE = (
        "on_course",
        "not reached so far, and said to be on the way to it",
        "on target to meet savings commitments",
        "one that is reached each time it falls due is being met",
    )
    NOT_YET_MET = (
        "not_yet_met",
        "not reached so far, with time left",
        "had not achieved a good rating",
        "one whose time is over is missed",
    )


class ReformKind(Code):
    """What a change does to a framework, programme or structure."""

    INTRODUCED = (
        "introduced",
        "it has begun by the time of the source",
        "Labour launched the flagship Sure Start programme",
        "what is still to come is announced, also with its day fixed",
    )
    ANNOUNCED = (
        "announced",
        "a new thing is made known, or told as to come",
        "he announced a national recruitment campaign",
        "what has begun is introduced; an existing thing that is to change or end is changed or scrapped",
    )
    CHANGED = (
        "changed",
        "it goes on, altered",
        "has sharpened its focus",
        "where the change is that it is less, reduced",
    )
    KEPT = (
        "kept",
        "it goes on as it was, where a change might have been looked for",
        "have been maintained",
        "what goes on without a question is no reform",
    )
    REDUCED = (
        "reduced",
        "it goes on, smaller",
        "largely dismantled",
        "what ends altogether is scrapped",
    )
    SCRAPPED = (
        "scrapped",
        "it ends, or is to end",
        "Ofsted is to scrap single-word judgments",
        "what is replaced is a succession besides",
    )


class SuccessionKind(Code):
    """How one body, scheme or post gives way to another."""

    REPLACED_BY = (
        "replaced_by",
        "the second takes the place of the first, which ends",
        "replaced by departmental business plans",
        "where only what it did passes on, functions_to",
    )
    FUNCTIONS_TO = (
        "functions_to",
        "what the first did passes to the second",
        "functions are now within Ofsted",
        "the first may go on with other things",
    )


class Stance(Code):
    """How the holder of a position stands to its object."""

    SUPPORT = (
        "support",
        "is for it",
        "supported the move",
        "approval of what someone has done is praise",
    )
    OPPOSE = (
        "oppose",
        "is against it, and would have it not be",
        "can not continue to stand by",
        "fault found in something that may go on is criticise",
    )
    CRITICISE = (
        "criticise",
        "finds fault with it",
        "raised concerns",
        "where the holder would have it not be, oppose; where approval outweighs the fault, qualify",
    )
    QUALIFY = (
        "qualify",
        "supports or grants it with a reservation",
        "offering qualified support",
        "a point granted to the other side in passing is concede",
    )
    RECOMMEND = (
        "recommend",
        "says what ought to be done",
        "Perhaps Milburn needs direction",
        "being for something that is proposed by others is support",
    )
    PRAISE = (
        "praise",
        "finds it good",
        "inspectors praised WCF",
        "being for something that is to come is support",
    )
    CONCEDE = (
        "concede",
        "grants a point to the other side",
        "Some of his ire may be justified",
        "the holder's own view, with a reservation, is qualify",
    )


class Direction(Code):
    """Which way a claimed effect goes."""

    IMPROVES = (
        "improves",
        "brings a good thing about, makes it better or likelier, or a bad thing less",
        "improved educational achievement at GCSE",
        "an amount that neither its name nor the words judge is increases or decreases",
    )
    WORSENS = (
        "worsens",
        "brings a bad thing about, makes it worse or likelier, or a good thing less",
        "create perverse incentives",
        "an amount that neither its name nor the words judge is increases or decreases",
    )
    INCREASES = (
        "increases",
        "makes more of it, an amount, number or pressure",
        "resulting in 1,416 centres closing",
        "what is good or bad by its name (challenges, stability) or by the words is improves or worsens",
    )
    DECREASES = (
        "decreases",
        "makes less of it, an amount, number or freedom",
        "reducing hospitalisation rates",
        "what is good or bad by its name (challenges, stability) or by the words is improves or worsens",
    )
    NO_EFFECT = (
        "no_effect",
        "does not bring it about",
        "do not guarantee personalisation",
        "what keeps it from coming about is prevents",
    )
    ENABLES = (
        "enables",
        "makes it possible",
        "enable the right questions to be asked",
        "what provides, delivers or helps to bring it about is improves or increases",
    )
    PREVENTS = (
        "prevents",
        "makes it impossible, or keeps it from coming about",
        "doomed to fail",
        "what only makes it less is decreases or worsens",
    )


class CriterionKind(Code):
    """What the items of a list are: one kind for all items of one list."""

    REASON = (
        "reason",
        "a ground told for a decision, a view or a state",
        "on the grounds of",
        (
            "what a step would gain is a benefit; a fault found in a body, person or scheme is a failure, "
            "unless the words themselves call it a reason or ground; how something came about is a feature"
        ),
    )
    BENEFIT = (
        "benefit",
        "something that a step gains, or would gain",
        "benefits from insourcing services included",
        "also where the words call it a reason; in a list of reasons of other kinds too, it is a reason",
    )
    FINDING = (
        "finding",
        "something found by an inspection, study or review, or told as observed",
        "This found that",
        "who found it is a feature; an instance told to support a view is a reason",
    )
    CRITERION = (
        "criterion",
        "what someone or something is or will be judged by, looked at for, or taken account of",
        "Evaluation criteria include",
        "who or whose work is looked at is a feature; a source that is looked at to find it out is a measure",
    )
    ENABLER = (
        "enabler",
        "what makes success or a change likelier, or what it takes",
        "the most important enablers of successful change",
        "what a thing consists in is a feature; what someone is told to do is a demand",
    )
    FEATURE = (
        "feature",
        (
            "a part, mark or member of what is described: what it is or ought to be like, who or what "
            "belongs to it, whom it concerns, how it came about or is seen"
        ),
        "most of the characteristics of failing services",
        (
            "bodies, people, places, services, fields and grades are always features; measures, indicators, "
            "means or sources named together are measures, unless as parts of one scheme"
        ),
    )
    FAILURE = (
        "failure",
        "a fault found in a body, person or scheme, or something that went wrong",
        "for their numerous “failures”",
        "a difficulty that lies in the circumstances is a challenge; how others see it is a feature",
    )
    CHALLENGE = (
        "challenge",
        "a difficulty that has to be met",
        "Major challenges remain",
        "a fault of whoever has to meet it is a failure",
    )
    MEASURE = (
        "measure",
        "one of several measures, programmes, undertakings, indicators, means or sources named together",
        "just some of the new measures",
        (
            "also where someone has to deal with them; bodies, people, places, services, fields and grades, "
            "and the parts of one scheme, are features"
        ),
    )
    QUESTION = (
        "question",
        "a question put",
        "Three questions now require urgent attention",
        "one asked only to say something is a position",
    )
    DEMAND = (
        "demand",
        "something that somebody is told, asked or required to do, to see to or to leave",
        "required councils",
        (
            "what success or a change takes is an enabler; what a thing ought to be like is a feature; what "
            "an inspector is to look at is a criterion; what someone undertakes is a measure"
        ),
    )


class Response(Code):
    """What a share of the people or bodies asked answered, or were found to be."""

    SUPPORT = "support", "are for it", "47% were supportive", "holding a statement to be so is agree"
    OPPOSE = "oppose", "are against it", "34% opposed", "against a thing, not a statement"
    AGREE = (
        "agree",
        "hold a statement to be so",
        "said that Ofsted achieved its ambition of being trusted",
        "being for a thing or proposal is support",
    )
    SATISFIED = (
        "satisfied",
        "are content with something they met with",
        "were satisfied with their last inspection",
        "a view of a body in general is agree",
    )
    MENTIONED = (
        "mentioned",
        "named it, unprompted or among others",
        "which was mentioned by 69% of respondents",
        "an answer to a statement put to them is agree",
    )
    OFTEN_OR_ALWAYS = (
        "often_or_always",
        "said that it is often or always so",
        "often or always a reason",
        "both answers taken together, as the source does",
    )
    NEVER_OR_RARELY = (
        "never_or_rarely",
        "said that it is never or rarely so",
        "never or rarely a reason",
        "both answers taken together, as the source does",
    )


class YesNo(Code):
    """Whether the words say so; empty where they do not tell."""

    YES = "yes", "the words say so", "on an interim basis", "not a reader's conclusion"
    NO = "no", "the words deny it", "", "that the words do not say it is no denial"
