"""Children's trust to be disbanded as council takes services back in-house (22 January 2024)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ccdata.evidence.cited import Cited
from ccdata.evidence.draft import Draft
from ccdata.evidence.drafts import (
    CriterionDraft,
    DefectDraft,
    DeliveryModelAuthorityDraft,
    DeliveryModelDraft,
    EffectDraft,
    FinanceDraft,
    InterventionDraft,
    JudgementDraft,
    PositionDraft,
    ReformDraft,
    RoleHeldDraft,
    StatisticDraft,
    SuccessionDraft,
    TargetDraft,
    WorkDraft,
)
from ccdata.evidence.reading import ArticleReader, infer
from ccdata.parsers.values import When
from ccdata.vocabulary.codebook.evidence import DefectKind, NegatorReading, Role
from ccdata.vocabulary.codebook.facts import (
    CriterionKind,
    DeliveryForm,
    Direction,
    FinanceMeasure,
    InterventionKind,
    Mandate,
    Recurrence,
    ReformKind,
    Stance,
    SuccessionKind,
    TargetFate,
    TargetKind,
)
from ccdata.vocabulary.codebook.sources import PassageKind
from ccdata.vocabulary.codebook.statements import Modality

ARTICLE = "community-care-2024-01-22-worcestershire"


class Cast(NamedTuple):
    """Who the article is about, cited where it first names them."""

    council: Cited[str]
    company: Cited[str]
    contract_end: Cited[When]


def extract(article: ArticleReader) -> Iterator[Draft]:
    """Read the article from its first paragraph to its last."""
    with article.passage("its current contract with Worcestershire Children First ends") as p:
        cast = Cast(
            council=p.link("Worcestershire County Council"),
            company=p.link("Worcestershire Children First"),
            contract_end=p.date("September 2024"),
        )
        yield SuccessionDraft(
            fact="worcestershire-services-return",
            predecessor=cast.company,
            successor=cast.council,
            kind=p.code("take back control of", SuccessionKind.FUNCTIONS_TO),
            what=p.summary("early help", "early help, children's social care and education services"),
            date=cast.contract_end,
            modality=p.code("will take back", Modality.PLANNED),
        )
    with article.passage("A children’s trust will be disbanded", kind=PassageKind.PARAGRAPH) as p:
        trust = p.link("A children’s trust", antecedent=cast.company)
        later = p.relative("later this year", article.published)
        planned = p.code("will be disbanded", Modality.PLANNED)
        yield SuccessionDraft(
            fact="worcestershire-services-return",
            statement="lead",
            predecessor=trust,
            successor=cast.council,
            kind=p.code("returning to council control", SuccessionKind.FUNCTIONS_TO),
            date=later,
            modality=planned,
        )
        yield ReformDraft(
            fact="wcf-winding-up",
            entity=trust,
            kind=p.code("disbanded", ReformKind.SCRAPPED),
            what=p.summary("will be disbanded", "the company is disbanded"),
            date=later,
            modality=planned,
        )
    yield from staff_and_grades(article, cast)
    yield from decision_and_money(article, cast)
    yield from how_the_company_came_about(article, cast)
    yield from what_inspectors_and_board_say(article, cast)
    yield from what_the_council_says(article, cast)
    yield from other_trusts(article)
    yield from spate_and_turn(article)
    yield from structural_change(article)


def staff_and_grades(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """How many staff transfer, and how grades moved under the company."""
    with article.passage("numbering 942.01") as p:
        yield StatisticDraft(
            fact="wcf-staff",
            measure=p.summary("staff", "staff of the company"),
            entity=p.link("WCF"),
            value=p.count("942.01"),
            period=p.date("September 2023"),
        )
        yield SuccessionDraft(
            fact="wcf-staff-transfer",
            predecessor=p.link("WCF"),
            successor=p.link("the county council", antecedent=cast.council),
            kind=p.code("will transfer to", SuccessionKind.FUNCTIONS_TO),
            what=p.verbatim("staff"),
            date=p.relative("at the same time", cast.contract_end),
            modality=p.code("will transfer", Modality.PLANNED),
        )

    with article.passage("The move comes despite services progressing") as p:
        grades, times = p.dated_grade_change("from requires improvement, in 2019, to good, in 2023")
        ofsted, company = p.link("Ofsted"), p.link("WCF")
        yield TargetDraft(
            fact="wcf-council-targets",
            instrument=p.link("targets set by the council"),
            setter=p.link("the council", antecedent=cast.council),
            addressee=p.link("the company", antecedent=cast.company),
            measure=p.summary("targets set by the council", "targets for the company, not told which"),
            fate=p.code("consistently meeting targets", TargetFate.BEING_MET),
        )
    with article.passage("which WCF has improved further, earning") as p:
        reinspected, wcf = p.date("in 2019"), p.link("WCF")
        yield JudgementDraft(
            fact="worcestershire-grade-under-company",
            entity=cast.council,
            grade=grades.after.confirmed(p.grade("a good grade")),
            judged=times.after.confirmed(p.relative("last year", article.published)),
            previous_grade=grades.before,
            previous_judged=times.before,
            judge=ofsted,
            delivered_by=company.confirmed(wcf),
        )
        yield JudgementDraft(
            fact="worcestershire-grade-before-transfer",
            entity=p.link("the council", antecedent=cast.council),
            grade=p.grade("a requires improvement rating").confirmed(grades.before),
            judged=reinspected.confirmed(times.before),
            judge=p.link("Ofsted"),
        )
        yield EffectDraft(
            fact="wcf-on-worcestershire-rating",
            cause=p.summary("which WCF has improved further", "the company's running of the services"),
            cause_entity=wcf,
            direction=p.code("improved further", Direction.IMPROVES),
            effect=p.summary("rating, which", "Worcestershire's Ofsted rating"),
            affected=p.link("the council", antecedent=cast.council),
        )


def decision_and_money(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """Why the council decides as it does, and what the money looks like."""
    with article.passage("report to the council’s cabinet earlier this month") as p:
        paper = p.link("report to the council’s cabinet")
        yield WorkDraft(
            id=paper,
            publisher=p.link("the council", antecedent=cast.council),
            date=p.relative("earlier this month", article.published),
        )
        # The month is that of the report; when the decision itself was taken is not told.
        leaders = p.link("leaders", antecedent=cast.council)
        grounds = p.summary("on financial grounds", "money, and the benefits of reintegration")
        yield InterventionDraft(
            fact="worcestershire-takes-services-back",
            entity=cast.council,
            actor=cast.council,
            kind=p.code("the decision", InterventionKind.DECISION),
            what=p.summary("the decision", "take services back when the company's contract ends"),
            grounds=grounds,
            delivery_model=cast.company,
        )
        with article.voice(leaders, via=paper):
            yield PositionDraft(
                fact="council-leaders-on-return",
                holder=leaders,
                stance=p.code("justified the decision", Stance.SUPPORT),
                topic=p.summary("the decision", "taking services back when the company's contract ends"),
                reason=grounds,
            )
            for fact, item in (
                ("worcestershire-reason-finance", p.verbatim("financial grounds")),
                (
                    "worcestershire-reason-reintegration",
                    p.summary(
                        "benefits of reintegrating",
                        "the benefits of reintegrating children's services into the wider authority",
                    ),
                ),
            ):
                yield CriterionDraft(
                    fact=fact,
                    list_of=p.summary("justified the decision", "reasons given for taking services back"),
                    kind=p.code("justified the decision", CriterionKind.REASON),
                    entity=cast.council,
                    item=item,
                )

    with article.passage("gross expenditure budget") as p:
        company = p.link("the company", antecedent=cast.company)
        forecast = p.code("is forecast to be", Modality.FORECAST)
        yield FinanceDraft(
            fact="wcf-gross-expenditure-budget",
            entity=company,
            measure=p.code("gross expenditure budget", FinanceMeasure.GROSS_EXPENDITURE_BUDGET),
            amount=p.money("£148.4m"),
            period=p.relative("this financial year", article.published),
            modality=forecast,
        )
        yield FinanceDraft(
            fact="wcf-early-surpluses",
            entity=company,
            measure=p.code("surpluses", FinanceMeasure.SURPLUS),
            amount_text=p.verbatim("small surpluses in its first three years"),
        )
        yield FinanceDraft(
            fact="wcf-overspend-in-fourth-year",
            entity=company,
            measure=p.code("overspent", FinanceMeasure.OVERSPEND),
            amount=p.money("£7.6m"),
            period=p.financial_year("2022-23"),
        )
        yield FinanceDraft(
            fact="wcf-overspend-in-fifth-year",
            entity=company,
            measure=p.code("overspent", FinanceMeasure.OVERSPEND),
            amount=p.money("£28.6m"),
            period=p.financial_year("2023-24"),
            modality=p.code("is forecast to do so", Modality.FORECAST),
        )

    with article.passage("The cabinet paper said") as p:
        paper = p.link("cabinet paper")
        yield EffectDraft(
            fact="care-placement-costs-on-wcf-overspend",
            cause=p.verbatim("national cost pressures on care placements"),
            direction=p.code("driven by", Direction.WORSENS),
            effect=p.summary("this had been driven by", "the company's overspends"),
            affected=cast.company,
            attributed_to=paper,
        )
        yield FinanceDraft(
            fact="worcestershire-saving-from-winding-up",
            entity=p.link("the council", antecedent=cast.council),
            measure=p.code("could save", FinanceMeasure.SAVING),
            purpose=p.summary("winding up", "winding up the company"),
            amount=p.money("about £200,000"),
            recurrence=p.code("a year", Recurrence.PER_YEAR),
            modality=p.code("claimed that the council could save", Modality.CLAIMED),
            attributed_to=paper,
        )
        posts = p.summary("would remove the need", "posts no longer needed once the company is wound up")
        benefit = p.code("would remove the need", CriterionKind.BENEFIT)
        claimed = p.code("would remove", Modality.CLAIMED)
        for fact, post in (
            ("wcf-post-director-of-resources", "director of resources"),
            ("wcf-post-chair", "chair"),
            ("wcf-post-non-executive-directors", "non-executive directors"),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=posts,
                kind=benefit,
                entity=p.link("WCF"),
                item=p.verbatim(post),
                attributed_to=paper,
                modality=claimed,
            )

    with article.passage("in a response included in the report, the WCF board") as p:
        board, response = p.link("WCF board"), p.link("response included in the report")
        yield WorkDraft(id=response, author=board)
        with article.voice(board, via=response):
            yield PositionDraft(
                fact="wcf-board-on-savings",
                holder=board,
                stance=p.code("small", Stance.CRITICISE),
                topic=p.summary("these savings", "the savings expected from winding up the company"),
                reason=p.summary(
                    "small and will not immediately aid",
                    "they are small and do not soon help with the overspend",
                ),
            )
            yield EffectDraft(
                fact="winding-up-savings-on-wcf-overspend",
                cause=p.summary("these savings", "savings from winding up the company"),
                direction=p.code("will not immediately aid", Direction.NO_EFFECT),
                effect=p.summary(
                    "our overspend situation",
                    "immediate help with the overspend and some financial challenges",
                ),
                affected=cast.company,
            )
            yield EffectDraft(
                fact="market-conditions-on-wcf-finances",
                cause=p.verbatim("national market conditions"),
                direction=p.code("driven by", Direction.WORSENS),
                effect=p.summary("financial challenges", "some of the company's financial challenges"),
                affected=cast.company,
            )


def how_the_company_came_about(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """From the inadequate rating of 2017 to the company of 2019."""
    with article.passage("determined that Worcestershire should lose control") as p:
        department = p.link("Department for Education")
        worcestershire = p.link("Worcestershire")
        directed = p.date("in 2017")
        direction = p.code("determined", InterventionKind.DIRECTION)
        yield InterventionDraft(
            fact="worcestershire-direction",
            entity=worcestershire,
            actor=department,
            kind=direction,
            what=p.summary(
                "should lose control",
                "the council is to lose control of its children's services",
            ),
            grounds=p.summary(
                "on the recommendation of",
                "the commissioner's recommendation, and an inadequate rating earlier that year",
            ),
            decided=directed,
        )
        yield InterventionDraft(
            fact="worcestershire-commissioner-recommendation",
            entity=worcestershire,
            actor=p.link("DfE-appointed commissioner"),
            kind=p.code("recommendation", InterventionKind.RECOMMENDATION),
            what=p.summary(
                "should lose control",
                "the council should lose control of its children's services",
            ),
        )
        yield InterventionDraft(
            fact="worcestershire-commissioner-appointed",
            entity=worcestershire,
            actor=department.supported(p.words("DfE-appointed commissioner")),
            kind=p.code("DfE-appointed commissioner", InterventionKind.COMMISSIONER),
            what=p.summary("DfE-appointed commissioner", "a commissioner is appointed"),
        )
        yield JudgementDraft(
            fact="worcestershire-grade-before-direction",
            entity=worcestershire,
            grade=p.grade("an inadequate Ofsted rating"),
            judged=p.relative("earlier that year", directed),
            judge=p.link("Ofsted"),
            framework=p.link("Ofsted rating"),
        )

    with article.passage("The following year, the DfE approved the council’s business case") as p:
        approved = p.relative("The following year", directed)
        yield InterventionDraft(
            fact="worcestershire-company-approval",
            entity=p.link("the council", antecedent=cast.council),
            actor=p.link("DfE"),
            kind=p.code("approved", InterventionKind.APPROVAL),
            what=p.summary(
                "council’s business case to set up a company",
                "the council's business case to set up a company it owns wholly to run services",
            ),
            delivery_model=p.link("WCF"),
            decided=approved,
        )
        yield WorkDraft(
            id=p.link("council’s business case"), author=p.link("the council", antecedent=cast.council)
        )
        yield DeliveryModelDraft(
            fact="worcestershire-children-first",
            entity=p.link("WCF"),
            form=p.code("a company it wholly owned", DeliveryForm.COUNCIL_OWNED_COMPANY),
            mandate=p.code("DfE approved", Mandate.DIRECTED).supported(direction.quotes[0]),
            services=p.verbatim("social care, early help and education"),
            directed=directed,
            approved=approved,
            set_up=p.date("in 2019"),
            contract=p.duration("a five-year contract"),
            contract_end=cast.contract_end,
            return_planned=cast.contract_end,
        )
        yield DeliveryModelAuthorityDraft(
            fact="worcestershire-children-first-serves-worcestershire",
            delivery_model=p.link("WCF"),
            authority=p.link("the council", antecedent=cast.council),
        )


def what_inspectors_and_board_say(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """Praise from inspectors; what the chief executive and the board put the good rating down to."""
    with article.passage("In their 2023 report, inspectors praised WCF") as p:
        company = p.link("WCF")
        ofsted = p.link("inspectors", antecedent=_ofsted(article))
        report = p.link("2023 report")
        yield WorkDraft(id=report, author=ofsted, date=p.date("2023"))
        yield PositionDraft(
            fact="ofsted-on-wcf-progress",
            holder=ofsted,
            stance=p.code("praised", Stance.PRAISE),
            object=company,
            topic=p.summary("improvement areas", "progress in the improvement areas of earlier inspections"),
            reason=p.verbatim("significant progress"),
            attributed_to=ofsted,
            attributed_via=report,
        )
        yield StatisticDraft(
            fact="worcestershire-previous-inspections",
            measure=p.summary(
                "improvement areas",
                "earlier inspections whose improvement areas were looked at",
            ),
            entity=cast.council,
            value=p.count("two previous inspections"),
        )
        positive = p.summary(
            "most staff were positive", "most staff were positive about working for the company"
        )
        with article.voice(ofsted, via=report):
            yield PositionDraft(
                fact="wcf-staff-on-working-for-company",
                holder_text=p.verbatim("most staff"),
                stance=p.code("positive", Stance.PRAISE),
                object=company,
                topic=p.summary("working for the trust", "working for the company"),
                reason=p.summary("supportive culture", "its supportive culture and accessible leaders"),
            )
            for fact, cause in (
                ("wcf-culture-on-staff", "supportive culture"),
                ("wcf-leadership-team-on-staff", "accessible leadership team"),
            ):
                yield EffectDraft(
                    fact=fact,
                    cause=p.verbatim(cause),
                    direction=p.code("due to", Direction.IMPROVES),
                    effect=positive,
                )

    with article.passage("In comments to councillors in September 2023") as p:
        russell, comments = p.link("Tina Russell"), p.link("comments to councillors")
        when = p.date("September 2023", negators={"not": NegatorReading.ELSEWHERE})
        company = p.link("WCF")
        yield WorkDraft(id=comments, author=russell, date=when)
        yield RoleHeldDraft(
            fact="russell-wcf-chief-executive",
            person=russell,
            role=p.verbatim("chief executive"),
            organisation=company,
            held=when,
        )
        yield RoleHeldDraft(
            fact="russell-director-of-childrens-services",
            person=russell,
            role=p.verbatim("director of children’s services"),
            organisation=p.link("Worcestershire"),
            held=when,
        )
        improvements = p.verbatim("the improvements")
        yield EffectDraft(
            fact="company-set-up-on-worcestershire-improvement",
            cause=p.verbatim("setting up the company"),
            cause_entity=p.link("the company", antecedent=cast.company),
            direction=p.code("had not been driven by", Direction.NO_EFFECT),
            effect=improvements,
            affected=cast.council,
            attributed_to=russell,
            attributed_via=comments,
        )
        for fact, cause in (
            ("leadership-on-worcestershire-improvement", "strong leadership"),
            ("investment-on-worcestershire-improvement", "additional investment"),
        ):
            yield EffectDraft(
                fact=fact,
                cause=p.verbatim(cause),
                direction=p.code("but by", Direction.IMPROVES),
                effect=improvements,
                affected=cast.council,
                attributed_to=russell,
                attributed_via=comments,
            )

    with article.passage("in its comments on the council’s proposal, the WCF board") as p:
        board, comments = p.link("WCF board"), p.link("comments on the council’s proposal")
        disruption = p.words("leadership team", Role.VALUE)
        with article.voice(board, via=comments):
            yield PositionDraft(
                fact="wcf-board-on-winding-up",
                holder=board,
                stance=p.code("raised concerns", Stance.CRITICISE),
                topic=p.verbatim("winding up the company"),
                reason=p.summary(
                    "potential disruption", "disruption to the leadership team that it may bring"
                ).supported(disruption),
            )
            yield EffectDraft(
                fact="winding-up-on-leadership-team",
                cause=p.verbatim("winding up the company"),
                direction=p.code("disruption", Direction.WORSENS),
                effect=p.summary(
                    "disruption", "disruption to the leadership team of children's services"
                ).supported(disruption),
                modality=p.code("potential", Modality.CONDITIONAL),
            )

    # "It said" and "the board added" go on with the comments of the paragraph before.
    with article.passage("extremely strong leadership with considerable focus") as p:
        speaker = p.link("It", antecedent=board)
        with article.voice(speaker, via=comments):
            yield EffectDraft(
                fact="leadership-on-good-rating",
                cause=p.summary(
                    "extremely strong leadership",
                    "extremely strong leadership, focused on performance and continuous improvement",
                ),
                direction=p.code("was behind", Direction.IMPROVES),
                effect=p.verbatim("the good rating"),
                affected=cast.council,
            )
            yield PositionDraft(
                fact="wcf-board-on-leadership-stability",
                holder=speaker,
                stance=p.code("cannot be emphasised enough", Stance.RECOMMEND),
                topic=p.summary(
                    "maintaining the stability", "keeping the existing leadership team stable"
                ).supported(p.words("leadership team")),
            )
            yield JudgementDraft(
                fact="worcestershire-grade-under-company",
                statement="wcf-board",
                entity=cast.council,
                grade=p.grade("the good rating", negators={"cannot": NegatorReading.ELSEWHERE}),
                judge=p.link("Ofsted"),
            )

    with article.passage("The senior leadership have forged positive working relationships") as p:
        speaker = p.link("the board", antecedent=board)
        with article.voice(speaker, via=comments):
            yield EffectDraft(
                fact="senior-leadership-on-relationships",
                cause=p.verbatim("The senior leadership"),
                direction=p.code("have forged", Direction.IMPROVES),
                effect=p.summary(
                    "positive working relationships",
                    "positive working relationships with many stakeholders, the regulators among them",
                ),
            )
            may = p.code("may be", Modality.CONDITIONAL)
            for fact, bad, words in (
                ("change-on-stakeholders", "detrimental", "a change that stakeholders hold detrimental"),
                ("change-as-distraction", "unwanted distraction", "an unwanted distraction"),
            ):
                yield EffectDraft(
                    fact=fact,
                    cause=p.verbatim("any change"),
                    direction=p.code(bad, Direction.WORSENS),
                    effect=p.summary(bad, words),
                    modality=may,
                )
            challenges = p.summary("challenges we face", "challenges that the company faces")
            challenge = p.code("challenges", CriterionKind.CHALLENGE)
            for fact, item in (
                (
                    "wcf-challenge-overspends",
                    p.summary("our budget overspends", "reduce its budget overspends in residential care"),
                ),
                (
                    "wcf-challenge-send",
                    p.summary(
                        "special educational needs and disability",
                        "improve its performance on special educational needs and disability",
                    ),
                ),
            ):
                yield CriterionDraft(
                    fact=fact, list_of=challenges, kind=challenge, entity=cast.company, item=item
                )


def _ofsted(article: ArticleReader) -> Cited[str]:
    """The inspectorate, cited in the heading over the paragraph that speaks of "inspectors"."""
    with article.passage("Ofsted’s praise for trust") as p:
        return p.link("Ofsted")


def what_the_council_says(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """The cabinet member's statement."""
    with article.passage("cabinet member for education, Tracey Onslow") as p:
        onslow, statement = p.link("Tracey Onslow"), p.link("statement on the decision")
        yield WorkDraft(id=statement, author=onslow)
        yield RoleHeldDraft(
            fact="onslow-cabinet-member",
            person=onslow,
            role=p.verbatim("cabinet member for education"),
            organisation=p.link("the county council", antecedent=cast.council, nth=1).supported(
                p.words("council’s cabinet", Role.SUBJECT)
            ),
        )
        yield PositionDraft(
            fact="onslow-on-return",
            holder=onslow,
            stance=p.code("the right thing to do", Stance.SUPPORT),
            topic=p.summary(
                "Bringing children’s services back",
                "bringing children's services back to the council once the contract has ended",
            ),
            attributed_to=onslow,
            attributed_via=statement,
        )
        yield DefectDraft(
            fact="worcestershire-onslow-quotation-mark",
            kind=p.code("said: Bringing", DefectKind.MISSING_MARK),
            words=p.verbatim("said: Bringing"),
            meant=p.summary("said: Bringing", "a quotation begins here: the next paragraph goes on with it"),
        )

    with article.passage("set up at a time when Ofsted deemed") as p:
        ofsted = p.link("Ofsted")
        services = p.link("our children’s services", antecedent=cast.council)
        inadequate = p.grade("inadequate")
        yield JudgementDraft(
            fact="worcestershire-grade-at-company-set-up",
            entity=services,
            grade=inadequate,
            judge=ofsted,
            attributed_to=onslow,
            attributed_via=statement,
        )
        yield JudgementDraft(
            fact="worcestershire-grade-under-company",
            statement="onslow",
            entity=services,
            grade=p.grade("good"),
            judged=p.date("in 2023"),
            previous_grade=inadequate,
            judge=ofsted,
            attributed_to=onslow,
            attributed_via=statement,
        )
        yield EffectDraft(
            fact="officers-work-on-good-rating",
            cause=p.summary("hard work", "the hard work and dedication of its officers"),
            direction=p.code("Thanks to", Direction.IMPROVES),
            effect=p.summary("rise to good", "the rise of the rating to good"),
            affected=cast.council,
            attributed_to=onslow,
            attributed_via=statement,
        )
        yield DeliveryModelDraft(
            fact="worcestershire-children-first",
            statement="onslow",
            entity=p.link("The wholly owned company", antecedent=cast.company),
            form=p.code("wholly owned company", DeliveryForm.COUNCIL_OWNED_COMPANY),
            attributed_to=onslow,
            attributed_via=statement,
        )

    with article.passage("Our officers…will transfer back") as p:
        yield SuccessionDraft(
            fact="wcf-staff-transfer",
            statement="onslow",
            predecessor=cast.company,
            successor=p.link("the county council", antecedent=cast.council),
            kind=p.code("will transfer back", SuccessionKind.FUNCTIONS_TO),
            what=p.verbatim("Our officers"),
            modality=p.code("will transfer", Modality.PLANNED),
            attributed_to=onslow,
            attributed_via=statement,
        )
        yield EffectDraft(
            fact="officers-work-on-worcestershire-services",
            cause=p.summary(
                "continue to work tirelessly", "the tireless work of its officers, which goes on"
            ),
            direction=p.code("to deliver", Direction.IMPROVES),
            effect=p.verbatim("quality services and support for the children of Worcestershire"),
            modality=p.code("will continue", Modality.EXPECTED),
            attributed_to=onslow,
            attributed_via=statement,
        )


def other_trusts(article: ArticleReader) -> Iterator[Draft]:
    """How many trusts are left, and how the first ones began."""
    with article.passage("trust was set up 10 years ago") as p:
        trust = p.link("Doncaster’s trust")
    with article.passage("11 of the 153 local authority children’s services") as p:
        yield StatisticDraft(
            fact="authorities-under-trusts-after-worcestershire",
            measure=p.summary(
                "under trust stewardship", "local authority children's services under trust stewardship"
            ),
            value=p.share("11 of the 153 local authority children’s services"),
            whole=p.verbatim("local authority children’s services"),
            modality=p.code("will leave", Modality.PLANNED),
        )
        doncaster = p.link("Doncaster")
        yield InterventionDraft(
            fact="doncaster-takes-services-back",
            entity=doncaster,
            actor=doncaster,
            kind=p.code("decision to do so", InterventionKind.DECISION),
            what=p.summary("back in-house", "take children's services back in-house"),
            delivery_model=trust,
            decided=p.date("in 2022"),
        )
        # The year is that of the decision; when services returned is not told.
        yield SuccessionDraft(
            fact="doncaster-services-return",
            predecessor=trust,
            successor=doncaster,
            kind=p.code("taken children’s services back in-house", SuccessionKind.FUNCTIONS_TO),
            what=p.verbatim("children’s services", nth=2),
        )
        worcestershire = p.link("Worcestershire")
        yield InterventionDraft(
            fact="worcestershire-takes-services-back",
            statement="second-in-two-years",
            entity=worcestershire,
            actor=worcestershire,
            kind=p.code("back in-house", InterventionKind.DECISION),
            what=p.summary(
                "the second time in two years",
                "take services back, the second council to do so in two years",
            ),
        )

    with article.passage("trust was set up 10 years ago") as p:
        set_up = p.relative("10 years ago", article.published)
        yield DeliveryModelDraft(
            fact="doncaster-trust",
            entity=trust,
            form=p.code("trust", DeliveryForm.TRUST),
            mandate=p.code("DfE’s direction", Mandate.DIRECTED),
            set_up=set_up,
        )
        yield DeliveryModelAuthorityDraft(
            fact="doncaster-trust-serves-doncaster", delivery_model=trust, authority=doncaster
        )
        yield InterventionDraft(
            fact="doncaster-direction",
            entity=doncaster,
            actor=p.link("DfE"),
            kind=p.code("DfE’s direction", InterventionKind.DIRECTION),
            what=p.summary(
                "trust was set up", "a trust is to be set up for the council's children's services"
            ),
            delivery_model=trust,
        )
        afc = p.link("Achieving for Children")
        yield DeliveryModelDraft(
            fact="achieving-for-children",
            entity=afc,
            form=p.code("community interest company", DeliveryForm.COMMUNITY_INTEREST_COMPANY),
            mandate=p.code("voluntarily", Mandate.VOLUNTARY),
            set_up=p.relative("in the same year", set_up),
        )
        for place in ("Kingston", "Richmond"):
            yield DeliveryModelAuthorityDraft(
                fact=f"achieving-for-children-serves-{place.lower()}",
                delivery_model=afc,
                authority=p.link(place),
            )

    with article.passage("A DfE-directed trust was established in Slough") as p:
        slough = p.link("Slough")
        trust = infer("slough-children-first", p.words("A DfE-directed trust"), p.words("in Slough"))
        yield DeliveryModelDraft(
            fact="slough-trust",
            entity=trust,
            form=p.code("trust", DeliveryForm.TRUST, nth=1),
            mandate=p.code("DfE-directed", Mandate.DIRECTED),
            set_up=p.date("in 2015"),
        )
        yield DeliveryModelAuthorityDraft(
            fact="slough-trust-serves-slough", delivery_model=trust, authority=slough
        )
        yield InterventionDraft(
            fact="slough-direction",
            entity=slough,
            actor=p.link("DfE"),
            kind=p.code("DfE-directed", InterventionKind.DIRECTION),
            what=p.summary(
                "trust was established", "a trust is to be set up for the council's children's services"
            ),
            delivery_model=trust,
        )
        yield TargetDraft(
            fact="trusts-ambition-2016",
            instrument=p.link("ambition of having a third of children’s services"),
            setter_text=p.verbatim("ministers"),
            measure=p.summary(
                "delivered through trusts or other alternative delivery models (ADMs), such as partnerships "
                "between councils",
                "children's services delivered through trusts or other alternative delivery models, such as "
                "partnerships between councils",
            ),
            kind=p.code("delivered through trusts", TargetKind.PROCESS),
            value=p.share("a third"),
            introduced=p.date("in 2016"),
            modality=p.code("set an ambition", Modality.AIMED),
        )


def spate_and_turn(article: ArticleReader) -> Iterator[Draft]:
    """The trusts of the four years after 2016, and the turn away from them."""
    with article.passage("business case to set up a company it wholly owned") as p:
        owned = p.code("a company it wholly owned", DeliveryForm.COUNCIL_OWNED_COMPANY)
    with article.passage("A DfE-directed trust was established in Slough") as p:
        ambition = p.date("in 2016")
    with article.passage("Over the subsequent four years, trusts were set up") as p:
        set_up = p.relative("Over the subsequent four years", ambition)
        form = p.code("trusts were set up", DeliveryForm.TRUST)
        trusts = p.words("trusts were set up in", Role.VALUE)
        for slug, place, trust in (
            ("birmingham", "Birmingham", infer("birmingham-childrens-trust", trusts, p.words("Birmingham"))),
            (
                "northamptonshire",
                "Northamptonshire",
                infer("northamptonshire-childrens-trust", trusts, p.words("Northamptonshire")),
            ),
            ("reading", "Reading", p.link("Brighter Futures for Children")),
            ("sandwell", "Sandwell", infer("sandwell-childrens-trust", trusts, p.words("Sandwell"))),
            ("sunderland", "Sunderland", p.link("Together for Children")),
            (
                "worcestershire",
                "Worcestershire",
                infer("worcestershire-children-first", trusts, p.words("Worcestershire")),
            ),
        ):
            fact = "worcestershire-children-first" if slug == "worcestershire" else f"{slug}-trust"
            yield DeliveryModelDraft(
                fact=fact,
                statement="spate" if slug == "worcestershire" else "",
                entity=trust,
                form=owned if slug == "worcestershire" else form,
                set_up=set_up,
            )
            if slug != "worcestershire":
                yield DeliveryModelAuthorityDraft(
                    fact=f"{slug}-trust-serves-{slug}", delivery_model=trust, authority=p.link(place)
                )
        yield DeliveryModelAuthorityDraft(
            fact="achieving-for-children-serves-windsor-and-maidenhead",
            delivery_model=p.link("Achieving for Children"),
            authority=p.link("Windsor and Maidenhead"),
            joined=set_up,
        )

    with article.passage("the tide appears to have turned away") as p:
        since = p.since("since then", anchor=set_up)
        yield ReformDraft(
            fact="turn-away-from-trusts",
            entity=p.link("trust model"),
            kind=p.code("turned away", ReformKind.REDUCED),
            what=p.summary("appears to have turned away", "the tide appears to have turned away from trusts"),
            date=since,
        )
        yield StatisticDraft(
            fact="trusts-created-since-spate",
            measure=p.summary("created during that time", "trusts created"),
            value=p.count("only one"),
            period=since,
        )
        bradford = infer(
            "bradford-children-and-families-trust", p.words("only one created"), p.words("in Bradford")
        )
        yield DeliveryModelDraft(
            fact="bradford-trust",
            entity=bradford,
            form=p.code("trust model", DeliveryForm.TRUST),
            set_up=since,
        )
        yield DeliveryModelAuthorityDraft(
            fact="bradford-trust-serves-bradford", delivery_model=bradford, authority=p.link("Bradford")
        )

    with article.passage("rejected on the advice of DfE-appointed commissioners") as p:
        commissioners = p.link("DfE-appointed commissioners")
        not_taken = p.code("eventually rejected", InterventionKind.REJECTION)
        considered = p.summary(
            "have been considered", "a trust or another delivery model was considered and rejected"
        )
        advice = p.summary("on the advice", "the advice of commissioners appointed by the department")
        rejected = p.code("rejected on the advice of", Stance.OPPOSE)
        models = p.link("ADMs")
        topic = p.summary(
            "considered in other areas subject to government intervention",
            "trusts and other models for areas in government intervention due to poor performance",
        )
        during = since.supported(p.words("During this time", Role.PERIOD))
    with article.passage("A common reason proffered by commissioners") as p:
        disruption = p.verbatim("disruption to improvement plans")
        with article.voice(p.link("commissioners", antecedent=commissioners)):
            yield PositionDraft(
                fact="commissioners-on-trusts",
                holder=commissioners,
                stance=rejected,
                object=models,
                topic=topic,
                reason=disruption,
            )
            yield CriterionDraft(
                fact="trust-rejected-for-disruption",
                list_of=p.summary("A common reason", "reasons of commissioners for rejecting trusts"),
                kind=p.code("reason", CriterionKind.REASON),
                item=disruption,
                modality=p.code("potential", Modality.CONDITIONAL),
            )
            yield EffectDraft(
                fact="new-organisation-disrupts-improvement",
                cause=p.summary("creating new organisations", "creating new organisations from scratch"),
                direction=p.code("disruption", Direction.WORSENS),
                effect=disruption,
                modality=p.code("potential", Modality.CONDITIONAL),
            )

    with article.passage("two of the areas where a trust was considered") as p:
        medway, west_sussex = p.link("Medway"), p.link("West Sussex")
        last_year = p.relative("last year", article.published)
        yield StatisticDraft(
            fact="areas-improved-where-trust-considered",
            measure=p.summary(
                "where a trust was considered",
                "areas where a trust was considered but rejected, and the authority made significant "
                "improvements",
            ),
            value=p.count("two of the areas"),
        )
        for slug, authority in (("medway", medway), ("west-sussex", west_sussex)):
            yield InterventionDraft(
                fact=f"{slug}-trust-considered",
                entity=authority,
                kind=p.code("significant improvements", InterventionKind.IMPROVEMENT),
                what=p.summary(
                    "a trust was considered", "a trust was considered; the authority improved without it"
                ),
            )
            yield InterventionDraft(
                fact=f"{slug}-trust-rejected",
                entity=authority,
                kind=not_taken,
                what=considered,
                grounds=advice,
                decided=during,
            )
        yield JudgementDraft(
            fact="medway-grade",
            entity=p.link("the former", antecedent=medway),
            grade=p.grade("a good rating"),
            judged=last_year,
        )
        yield JudgementDraft(
            fact="west-sussex-grade",
            entity=p.link("the latter", antecedent=west_sussex),
            grade=p.grade("a requires improvement grade"),
            qualifier=p.verbatim("with good features"),
            judged=last_year,
        )


def structural_change(article: ArticleReader) -> Iterator[Draft]:
    """What a study found about structural change."""
    with article.passage("a report for the Local Government Association in 2022") as p:
        report = p.link("report for the Local Government Association")
        yield WorkDraft(
            id=report,
            publisher=p.link("Local Government Association"),
            date=p.date("in 2022", negators={"not": NegatorReading.ELSEWHERE}),
        )
        yield EffectDraft(
            fact="structural-change-on-council-performance",
            cause=p.verbatim("large-scale structural change"),
            direction=p.code("was not a panacea", Direction.NO_EFFECT),
            effect=p.verbatim("a panacea for councils’ performance problems"),
            evidence=p.verbatim("the experience of children’s trusts"),
            attributed_to=report,
        )
    with article.passage("concluded that factors such as") as p:
        enablers = p.summary("most important enablers", "the most important enablers of successful change")
        kind = p.code("enablers", CriterionKind.ENABLER)
        for fact, item in (
            ("enabler-political-will", p.verbatim("political will")),
            ("enabler-leadership", p.verbatim("specific leadership qualities")),
            (
                "enabler-long-view",
                p.summary("take a long view", "the willingness to take a long view of improving services"),
            ),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=enablers,
                kind=kind,
                item=item,
                attributed_to=p.link("The study", antecedent=report),
            )
