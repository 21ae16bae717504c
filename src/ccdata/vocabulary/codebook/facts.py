"""Codes of the fact tables: what kind of amount, statement, stance, target or change a row reports."""

from ccdata.vocabulary.codebook.code import Code


class Modality(Code):
    """How the source stands to what the row says."""

    STATED = "stated", "said outright, as a fact", "it overspent by £7.6m in 2022-23"
    FORECAST = "forecast", "a projection for a period that had not ended", "is forecast to be £148.4m"
    EXPECTED = "expected", "held likely, without a projection being named", "is expected to cost"
    PLANNED = "planned", "decided, and to come", "will transfer to the county council"
    AIMED = "aimed", "a wish or aim, not yet decided or secured", "is aiming to complete by this autumn"
    CONDITIONAL = "conditional", "would hold if something else did", "could save about £200,000 a year"
    RECOMMENDED = (
        "recommended",
        "advised by someone to someone",
        "recommended that the authority be supported",
    )
    CLAIMED = (
        "claimed",
        "asserted by a party with a stake, not adopted by the article",
        "claimed that the council could save",
    )
    ALLEGED = "alleged", "asserted against someone", "some of the allegedly worse performing authorities"
    DENIED = "denied", "said not to be so", "the improvements had not been driven by setting up the company"


class Recurrence(Code):
    """How often an amount falls due."""

    ONCE = "once", "one time", "the cost of the transfer"
    PER_YEAR = "per_year", "each year", "£200,000 a year"


class FinanceMeasure(Code):
    """What an amount of money is."""

    GROSS_EXPENDITURE_BUDGET = (
        "gross_expenditure_budget",
        "planned spending before income",
        "gross expenditure budget",
    )
    SURPLUS = "surplus", "income above spending", "small surpluses"
    OVERSPEND = "overspend", "spending above the budget", "overspent by £7.6m"
    SAVING = "saving", "spending avoided", "save about £200,000 a year"
    COST = "cost", "what something costs or cost", "The cost of the transfer"
    PRICE = "price", "what a buyer pays for a thing", "£9.95"
    RESOURCES = (
        "resources",
        "money used or available, with no budget named",
        "millions of pounds of resources",
    )


class DeliveryForm(Code):
    """What kind of body or arrangement delivers a council's services."""

    COUNCIL_OWNED_COMPANY = (
        "council_owned_company",
        "a company that the council owns wholly",
        "a company it wholly owned",
    )
    COMMUNITY_INTEREST_COMPANY = (
        "community_interest_company",
        "a company in that legal form",
        "a community interest company",
    )
    NOT_FOR_PROFIT_COMPANY = "not_for_profit_company", "a company that makes no profit, ownership not told"
    TRUST = "trust", "called a trust, with no legal form told", "a DfE-directed trust"
    PARTNERSHIP = "partnership", "one council runs or helps to run another's services"


class Mandate(Code):
    """Why a delivery model was set up."""

    DIRECTED = "directed", "at the direction of the Department for Education", "at the DfE's direction"
    VOLUNTARY = "voluntary", "by the council's own decision", "voluntarily set up"


class InterventionKind(Code):
    """A step in the intervention in an authority, or a decision about how its services are run."""

    DIRECTION = (
        "direction",
        "government orders what is to happen",
        "determined that Worcestershire should lose control",
    )
    COMMISSIONER = "commissioner", "a commissioner is appointed, retained, or reports"
    RECOMMENDATION = "recommendation", "someone appointed for it recommends what is to happen"
    REJECTION = "rejection", "an option was considered and not taken", "eventually rejected on the advice of"
    APPROVAL = "approval", "government approves a proposal", "approved the council's business case"
    IMPROVEMENT_PARTNER = "improvement_partner", "another council is to support the authority"
    DECISION = "decision", "the authority itself decides", "to disband the trust"
    IMPROVEMENT = (
        "improvement",
        "the authority improved without the option considered",
        "made significant improvements",
    )


class TargetKind(Code):
    """What a target fixes."""

    PROCESS = "process", "what is done: an activity, a take-up, a speed", "take up of personal budgets"
    OUTCOME = "outcome", "what is achieved for people", "to end child poverty"


class TargetFate(Code):
    """What became of a target, as far as the source tells."""

    IN_FORCE = "in_force", "stood when the source was written"
    NEW = "new", "newly introduced when the source was written"
    SCRAPPED = "scrapped", "given up"
    MET = "met", "reached"
    MISSED = "missed", "not reached by its time"
    BEING_MET = "being_met", "reached so far, and going on", "consistently meeting targets"
    NOT_YET_MET = (
        "not_yet_met",
        "not reached so far, with time left",
        "not yet ‘good’",
        "one whose time is over is missed",
    )


class ReformKind(Code):
    """What a change does to a framework, programme or structure."""

    INTRODUCED = "introduced", "it begins"
    ANNOUNCED = "announced", "it is made known, and is to come"
    CHANGED = "changed", "it goes on, altered"
    KEPT = "kept", "it goes on as it was, where a change might have been looked for", "have been maintained"
    REDUCED = "reduced", "it goes on, smaller"
    SCRAPPED = "scrapped", "it ends"


class SuccessionKind(Code):
    """How one body, scheme or post gives way to another."""

    REPLACED_BY = (
        "replaced_by",
        "the second takes the place of the first",
        "replaced by departmental business plans",
    )
    FUNCTIONS_TO = "functions_to", "the first's functions pass to the second", "returned to council control"
    RENAMED = "renamed", "the same body under another name"


class Stance(Code):
    """How the holder of a position stands to its object."""

    SUPPORT = "support", "is for it", "supported the move"
    OPPOSE = "oppose", "is against it, and would have it not be", "scapegoating"
    CRITICISE = "criticise", "finds fault, without asking for its end", "raised concerns"
    QUALIFY = "qualify", "supports or grants it with a reservation", "offering qualified support"
    RECOMMEND = "recommend", "says what ought to be done", "perhaps Milburn needs direction"
    PRAISE = "praise", "finds it good", "praised WCF"
    CONCEDE = "concede", "grants a point to the other side", "Some of his ire may be justified"


class Direction(Code):
    """Which way a claimed effect goes."""

    IMPROVES = "improves", "makes it better, or makes a good thing likelier"
    WORSENS = "worsens", "makes it worse, or makes a bad thing likelier"
    INCREASES = "increases", "makes more of it, with no judgement"
    DECREASES = "decreases", "makes less of it, with no judgement"
    NO_EFFECT = "no_effect", "does not bring it about", "does not guarantee personalisation"
    ENABLES = "enables", "makes it possible"
    PREVENTS = "prevents", "makes it impossible"


class CriterionKind(Code):
    """What the items of a list are."""

    REASON = "reason", "a reason for a decision or view"
    BENEFIT = "benefit", "something to be gained"
    FINDING = "finding", "something found by an inspection or study"
    CRITERION = "criterion", "what someone will be judged by"
    ENABLER = "enabler", "what makes success likelier"
    FEATURE = "feature", "a mark of the thing described"
    FAILURE = "failure", "something said to have gone wrong"
    CHALLENGE = (
        "challenge",
        "a difficulty that has to be met",
        "the resource shortages",
        "one that someone is blamed for is a failure",
    )
    MEASURE = "measure", "one of several measures, initiatives or indicators named together"
    QUESTION = "question", "a question put"
    DEMAND = "demand", "something to be done"


class Response(Code):
    """What a share of the people or bodies asked answered, or were found to be."""

    SUPPORT = "support", "are for it", "47% were supportive"
    OPPOSE = "oppose", "are against it", "34% opposed"
    AGREE = "agree", "hold a statement to be so", "72% said that Ofsted achieved its ambition"
    SATISFIED = "satisfied", "are content with something they met with", "85% were satisfied"
    MENTIONED = "mentioned", "named it, unprompted or among others", "mentioned by 69% of respondents"
    OFTEN_OR_ALWAYS = "often_or_always", "said that it is often or always so", "often or always a reason"
    NEVER_OR_RARELY = "never_or_rarely", "said that it is never or rarely so", "never or rarely a reason"


class YesNo(Code):
    """Whether the words say so."""

    YES = "yes", "the words say so"
    NO = "no", "the words deny it"
