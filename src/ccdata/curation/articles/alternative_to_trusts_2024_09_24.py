"""DfE seeking 'more cost-effective' alternative to children's trusts. Community Care, 24 September 2024."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ccdata.evidence.cited import Cited
from ccdata.evidence.draft import Draft
from ccdata.evidence.drafts import (
    CriterionDraft,
    DefectDraft,
    DefinitionDraft,
    DeliveryModelAuthorityDraft,
    DeliveryModelDraft,
    EffectDraft,
    FinanceDraft,
    InstrumentDraft,
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
from ccdata.vocabulary.codebook.census import DismissalReason
from ccdata.vocabulary.codebook.evidence import DefectKind, Role
from ccdata.vocabulary.codebook.facts import (
    CriterionKind,
    DeliveryForm,
    Direction,
    FinanceMeasure,
    InterventionKind,
    ReformKind,
    Stance,
    SuccessionKind,
    TargetFate,
    TargetKind,
    YesNo,
)
from ccdata.vocabulary.codebook.statements import Modality

ARTICLE = "community-care-2024-09-24-alternative-to-trusts"


class Tameside(NamedTuple):
    """The council, its commissioner, and his report with the week in which it was published."""

    council: Cited[str]
    couldrick: Cited[str]
    report: Cited[str]
    published: Cited[When]


def extract(article: ArticleReader) -> Iterator[Draft]:
    """Read the article from its first paragraph to its last."""
    yield from the_project(article)
    yield from what_trusts_are(article)
    yield from how_trusts_came_about(article)
    yield from the_proposed_solution(article)
    yield from what_became_of_ratings(article)
    yield from doncaster_and_worcestershire(article)
    yield from bradford(article)
    yield from areas_without_a_trust(article)
    with article.passage("highly critical report on Tameside council") as p:
        tameside = Tameside(
            council=p.link("Tameside council"),
            couldrick=p.link("Andy Couldrick"),
            report=p.link("report on Tameside council"),
            published=p.relative("last week", article.published),
        )
        yield WorkDraft(id=tameside.report, author=tameside.couldrick, date=tameside.published)
        yield RoleHeldDraft(
            fact="couldrick-tameside-commissioner",
            person=tameside.couldrick,
            role=p.verbatim("commissioner"),
            organisation=tameside.council,
        )
        critical = p.code("highly critical", Stance.CRITICISE)
    yield from couldrick_at_birmingham(article)
    yield from what_couldrick_found(article, tameside, critical)
    yield from what_couldrick_recommends(article, tameside)
    yield from how_tameside_responds(article, tameside)


def the_project(article: ArticleReader) -> Iterator[Draft]:
    """What the department is working on, and under which governments."""
    with article.passage("and, while started under the Conservative government") as p:
        report, department = p.link("annual report for 2023-24"), p.link("DfE")
        yield WorkDraft(id=report, author=department)
        before, after = p.link("Conservative government"), p.link("Labour administration")
        started = p.code("started", ReformKind.INTRODUCED)
        start = p.summary("started", "work on the project began")
        continuing = p.code("is continuing", ReformKind.KEPT)
        going_on = p.summary("is continuing", "work on the project goes on")

    with article.passage("The government is working on a project") as p:
        project = p.link("project to develop a “more cost-effective” alternative to children’s trusts")
        yield InstrumentDraft(id=project, sponsor=department)
        developing = p.code("working on a project", ReformKind.ANNOUNCED)
        what = p.summary(
            "“more cost-effective” alternative",
            "a more cost-effective alternative to children's trusts for struggling services",
        )
        yield ReformDraft(
            fact="alternative-to-trusts-project",
            entity=project,
            kind=developing,
            what=what,
            actor=department,
            modality=p.code("working on a project", Modality.AIMED),
            attributed_to=department,
            attributed_via=report,
        )
    yield ReformDraft(
        fact="alternative-to-trusts-project-start", entity=project, kind=started, what=start, actor=before
    )
    yield ReformDraft(
        fact="alternative-to-trusts-project-continued",
        entity=project,
        kind=continuing,
        what=going_on,
        actor=after,
    )

    with article.passage("develop a response plan for the possibility") as p:
        plan, sponsor = p.link("response plan"), p.link("DfE")
        yield InstrumentDraft(id=plan, sponsor=sponsor)
        yield ReformDraft(
            fact="trust-failure-response-plan",
            entity=plan,
            kind=p.code("looking to develop", ReformKind.ANNOUNCED),
            what=p.summary(
                "failing financially",
                "a response plan in case an existing trust fails financially",
            ),
            actor=sponsor,
            modality=p.code("looking to develop", Modality.AIMED),
            attributed_to=department,
            attributed_via=report,
        )

    with article.passage("It is being carried out by") as p:
        group = p.link("DfE’s regions group")
        yield ReformDraft(
            fact="alternative-to-trusts-project-continued",
            statement="carried-out-by",
            entity=project,
            kind=p.code("is being carried out", ReformKind.KEPT),
            what=p.summary("is being carried out", "a part of the department carries the work out"),
            actor=group,
        )
        yield DefinitionDraft(
            fact="dfe-regions-group-meaning",
            term=p.verbatim("regions group"),
            entity=group,
            definition=p.summary(
                "supports improvement",
                "supports improvement across children's social care and education",
            ),
        )


def what_trusts_are(article: ArticleReader) -> Iterator[Draft]:
    """What a trust is, how many there are now, and how many there will be next month."""
    with article.passage("Children’s trusts are not-for-profit companies") as p:
        trusts = p.link("Children’s trusts")
        yield DefinitionDraft(
            fact="childrens-trusts-meaning",
            term=p.verbatim("Children’s trusts"),
            entity=trusts,
            definition=p.summary(
                "not-for-profit companies",
                "not-for-profit companies set up to run children's services on behalf of local authorities",
            ),
        )

    with article.passage("There are nine such companies") as p:
        now = article.published.supported(p.words("currently", Role.PERIOD))
        run = p.summary("responsible for", "local authority children's services run by a trust or company")
        served = p.count("12 local authorities")
        next_month = p.relative("next month", article.published)
        yield StatisticDraft(
            fact="childrens-trusts-number",
            measure=p.summary("such companies", "children's trusts"),
            value=p.count("nine such companies"),
            period=now,
        )
        yield StatisticDraft(
            fact="authorities-under-trusts-before-worcestershire", measure=run, value=served, period=now
        )
        planned = p.code("will fall", Modality.PLANNED)
        yield StatisticDraft(
            fact="authorities-under-trusts-after-worcestershire",
            measure=run,
            value=p.count("11"),
            previous=served,
            period=next_month,
            modality=planned,
        )
        council, company = p.link("Worcestershire council"), p.link("Worcestershire Children First")
        yield SuccessionDraft(
            fact="worcestershire-services-return",
            predecessor=company,
            successor=council,
            kind=p.code("takes back control", SuccessionKind.FUNCTIONS_TO),
            what=p.summary("takes back control", "children's services"),
            date=next_month,
            modality=planned,
        )
        yield DeliveryModelAuthorityDraft(
            fact="worcestershire-children-first-serves-worcestershire",
            delivery_model=company,
            authority=council,
        )

    with article.passage("All existing trusts, including Worcestershire’s") as p:
        yield DeliveryModelDraft(
            fact="worcestershire-children-first",
            entity=p.link("Worcestershire’s", antecedent=company),
            form=p.code("wholly owned by the council", DeliveryForm.COUNCIL_OWNED_COMPANY),
            return_planned=next_month,
        )
        features = p.summary("existing trusts", "what all existing children's trusts have in common")
        feature = p.code("existing trusts", CriterionKind.FEATURE)
        for fact, quote, item in (
            (
                "childrens-trusts-feature-council-owned",
                "wholly owned by the council",
                "wholly owned by the council or councils they deliver services for",
            ),
            (
                "childrens-trusts-feature-independent",
                "independent",
                "operationally independent of the councils",
            ),
        ):
            yield CriterionDraft(
                fact=fact, list_of=features, kind=feature, entity=trusts, item=p.summary(quote, item)
            )


def _owned_by_councils(article: ArticleReader) -> Cited[DeliveryForm]:
    """The form of all existing trusts: what the article tells of all counts for each that exists in it."""
    with article.passage("All existing trusts, including Worcestershire’s") as p:
        owned = p.code("wholly owned by the council", DeliveryForm.COUNCIL_OWNED_COMPANY)
        return owned.supported(p.words("All existing trusts"))


def how_trusts_came_about(article: ArticleReader) -> Iterator[Draft]:
    """What went before most trusts, and the three ways in which one was set up."""
    with article.passage("Children’s trusts are not-for-profit companies") as p:
        trusts = p.link("Children’s trusts")
    with article.passage("was subject to a statutory direction by the DfE") as p:
        yield InstrumentDraft(id=p.link("statutory direction"), sponsor=p.link("DfE"))
        before = p.summary("Most were set up", "what went before most trusts were set up")
        feature = p.code("Most were set up", CriterionKind.FEATURE)
        for fact, quote, item in (
            (
                "trust-preceded-by-direction",
                "statutory direction",
                "the council was subject to a statutory direction by the DfE",
            ),
            (
                "trust-preceded-by-poor-services",
                "to an adequate standard",
                "some or all of its children's social care was not carried out to an adequate standard",
            ),
            (
                "trust-preceded-by-inadequate-judgment",
                "an inadequate Ofsted judgment",
                "before the direction, typically, an inadequate Ofsted judgment",
            ),
        ):
            yield CriterionDraft(
                fact=fact, list_of=before, kind=feature, entity=trusts, item=p.summary(quote, item)
            )
        yield DefectDraft(
            fact="carrying-for-carrying-out",
            kind=p.code("carrying some or all", DefectKind.SLIP),
            words=p.verbatim("carrying some or all"),
            meant=p.summary("carrying some or all", "carrying out some or all: services are carried out"),
        )

    with article.passage("In a third group, the trust was set up voluntarily") as p:
        routes = p.summary("these cases", "how trusts came to be set up")
        route = p.code("these cases", CriterionKind.FEATURE)
        for fact, quote, item in (
            (
                "route-to-company-mandated",
                "the DfE mandated the establishment of the trust",
                "the DfE mandated the establishment of the trust, after a statutory direction",
            ),
            (
                "route-to-company-council-decision",
                "taken by the council",
                "the decision was taken by the council, after a statutory direction",
            ),
            (
                "route-to-company-voluntary",
                "set up voluntarily in the absence of performance problems or a statutory direction",
                "set up voluntarily, in the absence of performance problems or a statutory direction",
            ),
        ):
            yield CriterionDraft(
                fact=fact, list_of=routes, kind=route, entity=trusts, item=p.summary(quote, item)
            )
        p.dismiss("a third group", DismissalReason.ENUMERATION, note="The third of the three ways listed.")


def the_proposed_solution(article: ArticleReader) -> Iterator[Draft]:
    """What David Cameron's government saw in trusts, its target, and the other model."""
    with article.passage("strongly advocated by David Cameron’s Conservative government") as p:
        government, model = (
            p.link("David Cameron’s Conservative government"),
            p.link("children’s trust model"),
        )
        yield PositionDraft(
            fact="cameron-government-on-trusts",
            holder=government,
            stance=p.code("advocated", Stance.SUPPORT),
            object=model,
            topic=p.verbatim("children’s trust model"),
            reason=p.summary(
                "turning around",
                "it turns failing services round and raises performance by structural innovation",
            ),
            attributed_to=government,
        )
        claimed = p.code("advocated", Modality.CLAIMED)
        yield EffectDraft(
            fact="trusts-turn-around-failing-services",
            cause=p.verbatim("children’s trust model"),
            cause_entity=model,
            direction=p.code("turning around", Direction.IMPROVES),
            effect=p.summary("turning around", "the turnaround of failing services"),
            modality=claimed,
            attributed_to=government,
        )
        yield EffectDraft(
            fact="structural-innovation-raises-performance",
            cause=p.verbatim("structural innovation"),
            cause_entity=model,
            direction=p.code("raise", Direction.IMPROVES),
            effect=p.summary("performance generally", "social care performance generally"),
            modality=claimed,
            attributed_to=government,
        )

    with article.passage("In a 2016 paper, the then government set a target") as p:
        setter, set_in = p.link("then government", antecedent=government), p.date("2016")
        target = p.link("target of having a third of councils")
        yield WorkDraft(id=p.link("2016 paper"), author=setter, date=set_in)
        yield InstrumentDraft(id=target, sponsor=setter, introduced=set_in)
        yield TargetDraft(
            fact="trusts-ambition-2016",
            instrument=target,
            setter=setter,
            measure=p.summary(
                "run by a trust",
                "councils with children's services run, or on course to be run, by a trust or another "
                "alternative delivery model",
            ),
            kind=p.code("run by a trust", TargetKind.PROCESS),
            value=p.share("a third of councils"),
            introduced=set_in,
            deadline=p.deadline("by 2020"),
        )
        yield DefectDraft(
            fact="on-course-to-having",
            kind=p.code("on course to having", DefectKind.SLIP),
            words=p.verbatim("on course to having"),
            meant=p.summary("on course to having", "on course to have: an infinitive follows"),
        )
        term, models = p.verbatim("alternative delivery model (ADM)"), p.link("ADM")

    with article.passage("as Hampshire did in relation to the Isle of Wight") as p:
        yield DefinitionDraft(
            fact="alternative-delivery-models",
            term=term,
            entity=models.confirmed(p.link("ADM")),
            definition=p.summary(
                "one council taking responsibility for another’s services",
                "besides trusts, most prominently, one council taking responsibility for another's services",
            ),
        )
        hampshire, island = p.link("Hampshire"), p.link("Isle of Wight")
        ran = p.years("from 2013-24")
        yield DeliveryModelDraft(
            fact="hampshire-isle-of-wight-partnership",
            entity=hampshire,
            form=p.code("one council taking responsibility", DeliveryForm.PARTNERSHIP),
        )
        yield DeliveryModelAuthorityDraft(
            fact="hampshire-serves-isle-of-wight", delivery_model=hampshire, authority=island, served=ran
        )
        grades = p.grade_change("from ‘inadequate’ to ‘good’")
        yield JudgementDraft(
            fact="isle-of-wight-grade",
            entity=p.link("the island’s", antecedent=island),
            grade=grades.after,
            judged=ran.supported(p.words("during which time", Role.PERIOD)),
            previous_grade=grades.before,
            delivered_by=hampshire,
        )


def what_became_of_ratings(article: ArticleReader) -> Iterator[Draft]:
    """How many councils handed services to trusts, and what became of their ratings."""
    with article.passage("took responsibility for 11 councils’ children’s services") as p:
        period = p.years("From 2014-20")
        handing_over = p.summary("trusts or companies", "a trust or company takes over a council's services")
        yield StatisticDraft(
            fact="councils-handed-to-trusts",
            measure=p.summary(
                "took responsibility", "councils' children's services taken over by trusts or companies"
            ),
            value=p.count("11 councils’ children’s services"),
            period=period,
        )
        yield StatisticDraft(
            fact="councils-handed-to-trusts-share",
            measure=p.summary(
                "took responsibility", "councils' children's services taken over by trusts or companies"
            ),
            value=p.share("about 7% of the total"),
            whole=p.verbatim("councils’ children’s services").supported(p.words("the total")),
            period=period,
        )

    owned = _owned_by_councils(article)
    with article.passage("The biggest success story was Sunderland") as p:
        ofsted, rating = p.link("Ofsted"), p.link("Ofsted rating")
        yield EffectDraft(
            fact="trusts-on-ofsted-ratings",
            cause=handing_over,
            # "Subsequently" alone tells an order; that it was the trusts' doing, only "success story" says.
            direction=infer(
                Direction.IMPROVES, p.words("subsequently improved"), p.words("biggest success story")
            ),
            effect=p.verbatim("Ofsted rating"),
            evidence=p.verbatim("All but one of these subsequently improved"),
        )
        richmond = p.link("Richmond")
        yield EffectDraft(
            fact="trusts-on-ofsted-ratings",
            statement="exception",
            cause=handing_over,
            direction=p.code("the exception", Direction.NO_EFFECT),
            effect=p.verbatim("Ofsted rating"),
            affected=richmond,
        )
        yield JudgementDraft(
            fact="richmond-grade",
            entity=richmond,
            grade=p.grade("good-rated"),
            qualifier=p.verbatim("already"),
            judge=ofsted,
            framework=rating,
        )
        sunderland, trust = p.link("Sunderland"), p.link("Together for Children")
        grades, times = p.dated_grade_change("from inadequate in 2018 to outstanding in 2021")
        yield JudgementDraft(
            fact="sunderland-grade",
            entity=sunderland,
            grade=grades.after,
            judged=times.after,
            previous_grade=grades.before,
            previous_judged=times.before,
            judge=ofsted,
            framework=rating,
            delivered_by=trust,
        )
        yield EffectDraft(
            fact="together-for-children-on-sunderland-rating",
            cause=p.summary("success story", "the trust's running of Sunderland's services"),
            cause_entity=trust,
            direction=p.code("success story", Direction.IMPROVES),
            effect=p.summary("success story", "Sunderland's Ofsted rating"),
            affected=sunderland,
        )
        yield DeliveryModelDraft(
            fact="sunderland-trust",
            entity=trust,
            form=owned.supported(p.words("Together for Children trust")),
        )
        yield DeliveryModelAuthorityDraft(
            fact="sunderland-trust-serves-sunderland", delivery_model=trust, authority=sunderland
        )


def doncaster_and_worcestershire(article: ArticleReader) -> Iterator[Draft]:
    """The one trust created since 2020, and the two councils that take services back."""
    with article.passage("Children’s trusts are not-for-profit companies") as p:
        no_profit = p.code("not-for-profit companies", DeliveryForm.NOT_FOR_PROFIT_COMPANY)
    owned = _owned_by_councils(article)
    with article.passage("Meanwhile, Bradford Children and Families Trust") as p:
        bcft = p.link("BCFT")
    with article.passage("However, since 2020, just one trust has been created") as p:
        since = p.since("since 2020")
        yield StatisticDraft(
            fact="trusts-created-since-spate",
            measure=p.summary("created", "trusts created"),
            value=p.count("just one trust"),
            period=since,
        )
        trust = p.link("one trust", antecedent=bcft)
        yield DeliveryModelDraft(
            fact="bradford-trust",
            entity=trust,
            form=owned.supported(p.words("just one trust")),
            set_up=since,
        )
        yield DeliveryModelAuthorityDraft(
            fact="bradford-trust-serves-bradford", delivery_model=trust, authority=p.link("Bradford")
        )

        doncaster, back = p.link("Doncaster"), p.date("in 2022")
        trust = infer(
            "doncaster-childrens-services-trust", p.words("Doncaster"), p.words("the trust’s", nth=1)
        )
        start = p.date("in 2014")
        yield DeliveryModelDraft(
            fact="doncaster-trust",
            entity=trust,
            form=no_profit.supported(p.words("the trust’s")),
            set_up=start.supported(p.words("starting point")),
            returned=back,
        )
        yield DeliveryModelAuthorityDraft(
            fact="doncaster-trust-serves-doncaster", delivery_model=trust, authority=doncaster
        )
        yield SuccessionDraft(
            fact="doncaster-services-return",
            predecessor=trust,
            successor=doncaster,
            kind=p.code("took its services back", SuccessionKind.FUNCTIONS_TO),
            what=p.summary("took its services back", "children's services"),
            date=back,
        )
        decision = p.code("took its services back", InterventionKind.DECISION)
        what = p.summary("took its services back", "take children's services back in-house")
        grounds = p.summary(
            "a decline in performance",
            "a decline in performance; the trust's pressure on the budget; savings on overheads",
        )
        grades = p.grade_change("from good to requires improvement")
        yield JudgementDraft(
            fact="doncaster-grade-under-trust",
            entity=doncaster,
            grade=grades.after,
            previous_grade=grades.before,
            delivered_by=trust,
        )
        yield JudgementDraft(
            fact="doncaster-grade-at-trust-set-up",
            entity=doncaster,
            grade=p.grade("‘inadequate’"),
            judged=start,
        )

    with article.passage("a “significant budgetary pressure”") as p:
        council = p.link("authority", antecedent=doncaster)
        p.dismiss("south Yorkshire", DismissalReason.BACKGROUND, note="Where Doncaster is.")
        yield InterventionDraft(
            fact="doncaster-takes-services-back",
            entity=doncaster,
            actor=doncaster,
            kind=decision,
            what=what,
            grounds=grounds.supported(p.words("significant budgetary pressure"), p.words("overheads")),
            delivery_model=trust,
            decided=back,
        )
        with article.voice(council):
            yield PositionDraft(
                fact="doncaster-on-trust-costs",
                holder=council,
                stance=p.code("significant budgetary pressure", Stance.CRITICISE),
                object=trust,
                topic=p.summary("significant budgetary pressure", "what the trust's services cost"),
                reason=p.verbatim("significant budgetary pressure"),
            )
            would = p.code("would save money", Modality.CLAIMED)
            yield FinanceDraft(
                fact="doncaster-saving-from-return",
                entity=council,
                measure=p.code("save money", FinanceMeasure.SAVING),
                purpose=p.summary("bringing services back", "taking services back from the trust"),
                amount_text=p.verbatim("save money"),
                modality=would,
            )
            yield EffectDraft(
                fact="doncaster-return-on-overheads",
                cause=p.summary("bringing services back", "taking services back from the trust"),
                direction=p.code("reducing", Direction.DECREASES),
                effect=p.verbatim("overheads"),
                affected=council,
                modality=would,
            )

    with article.passage("takes back control of its services from") as p:
        company = p.link("Worcestershire Children First")
    with article.passage("where children’s services are rated good") as p:
        worcestershire = p.link("Worcestershire")
        council = p.link("the council", antecedent=worcestershire)
        yield JudgementDraft(
            fact="worcestershire-grade-under-company",
            entity=worcestershire,
            grade=p.grade("rated good"),
        )
        yield InterventionDraft(
            fact="worcestershire-takes-services-back",
            entity=worcestershire,
            actor=council,
            kind=p.code("decision", InterventionKind.DECISION),
            what=p.summary("decision", "take services back from the company"),
            grounds=p.summary("financial reasons", "money"),
            delivery_model=company,
        )
        yield CriterionDraft(
            fact="worcestershire-reason-finance",
            list_of=p.summary("decision", "reasons given for taking services back"),
            kind=p.code("financial reasons", CriterionKind.REASON),
            entity=worcestershire,
            item=p.verbatim("financial reasons"),
            attributed_to=council,
        )


def bradford(article: ArticleReader) -> Iterator[Draft]:
    """The overspend of Bradford's trust, and what its chief executive says of it."""
    with article.passage("Meanwhile, Bradford Children and Families Trust") as p:
        trust = p.link("BCFT")
        yield FinanceDraft(
            fact="bcft-overspend-in-first-year",
            entity=trust,
            measure=p.code("overspent", FinanceMeasure.OVERSPEND),
            purpose=p.summary("its first year", "the trust's budget in its first year"),
            amount=p.money("by £42.3m"),
            period=p.financial_year("2023-24"),
        )
        driven = p.code("driven chiefly", Direction.WORSENS)
        overspend = p.summary("overspent", "the trust's overspend")
        for fact, quote, cause in (
            (
                "care-placement-costs-on-bcft-overspend",
                "placements costs",
                "costs of placements for children in care",
            ),
            ("agency-staff-costs-on-bcft-overspend", "agency staff costs", "high agency staff costs"),
        ):
            yield EffectDraft(
                fact=fact,
                cause=p.summary(quote, cause),
                direction=driven,
                effect=overspend,
                affected=trust,
            )
        yield DefectDraft(
            fact="placements-costs",
            kind=p.code("placements costs", DefectKind.SLIP),
            words=p.verbatim("placements costs"),
            meant=p.summary("placements costs", "placement costs, or costs of placements"),
        )

    with article.passage("In a statement last month, BCFT’s chief executive") as p:
        ramsden, statement, trust = (
            p.link("Charlotte Ramsden"),
            p.link("statement last month"),
            p.link("BCFT"),
        )
        yield WorkDraft(
            id=statement,
            author=ramsden,
            publisher=trust,
            date=p.relative("last month", article.published),
        )
        yield RoleHeldDraft(
            fact="ramsden-bcft-chief-executive",
            person=ramsden,
            role=p.verbatim("chief executive"),
            organisation=trust,
        )
        with article.voice(ramsden, via=statement):
            for fact, cause in (
                ("early-help-on-residential-placements", "early help"),
                ("kinship-care-on-residential-placements", "kinship care"),
            ):
                yield EffectDraft(
                    fact=fact,
                    cause=p.summary(cause, f"the trust's investing in {cause}").supported(
                        p.words("investing in")
                    ),
                    direction=p.code("reduce", Direction.DECREASES),
                    effect=p.summary("residential placements", "demand for residential placements"),
                    affected=trust,
                    modality=p.code("to reduce", Modality.AIMED),
                )
            yield PositionDraft(
                fact="bcft-on-agency-staff-reduction",
                holder=ramsden,
                stance=p.code("good progress", Stance.PRAISE),
                object=trust,
                topic=p.summary("agency staff use", "safely reducing the use of agency staff"),
                reason=p.verbatim("good progress"),
            )
            commitments = p.link("savings commitments")
            yield TargetDraft(
                fact="bcft-savings-commitments",
                instrument=commitments,
                addressee=p.link("it", antecedent=trust, nth=1),
                measure=p.summary("savings commitments", "savings that the trust is committed to make"),
                deadline=p.financial_year("in 2024-25"),
                fate=p.code("on target", TargetFate.ON_COURSE),
            )


def areas_without_a_trust(article: ArticleReader) -> Iterator[Draft]:
    """Where a trust was considered and rejected, and what commissioners recommend instead."""
    with article.passage("trusts and ADMs have been considered in other areas") as p:
        commissioners, since = p.link("DfE-appointed commissioners"), p.since("Since 2020")
        yield PositionDraft(
            fact="commissioners-on-trusts",
            holder=commissioners,
            stance=p.code("rejected on the advice", Stance.OPPOSE),
            object=p.link("ADMs"),
            topic=p.summary(
                "other areas subject to statutory directions",
                "trusts and other models for areas under statutory directions",
            ),
            attributed_to=commissioners,
        )
        rejected = p.code("eventually rejected", InterventionKind.REJECTION)
        considered = p.summary(
            "have been considered", "a trust or another delivery model was considered and rejected"
        )
        advice = p.summary("on the advice", "the advice of commissioners appointed by the department")

    with article.passage("In two of these areas") as p:
        medway, west_sussex = p.link("Medway"), p.link("West Sussex")
        last_year, ofsted = p.relative("last year", article.published), p.link("Ofsted")
        yield StatisticDraft(
            fact="areas-improved-where-trust-considered",
            measure=p.summary(
                "improvements",
                "areas where a trust was considered but rejected, and the authority made significant "
                "improvements",
            ),
            value=p.count("two of these areas"),
        )
        for slug, authority in (("medway", medway), ("west-sussex", west_sussex)):
            yield InterventionDraft(
                fact=f"{slug}-trust-considered",
                entity=authority,
                kind=p.code("improvements", InterventionKind.IMPROVEMENT),
                what=p.summary(
                    "two of these areas", "a trust was considered; the authority improved without it"
                ),
            )
            yield InterventionDraft(
                fact=f"{slug}-trust-rejected",
                entity=authority,
                kind=rejected,
                what=considered,
                grounds=advice,
                decided=since,
            )
        yield JudgementDraft(
            fact="medway-grade",
            entity=p.link("the former", antecedent=medway),
            grade=p.grade("a good rating"),
            judged=last_year,
            judge=ofsted,
        )
        yield JudgementDraft(
            fact="west-sussex-grade",
            entity=p.link("the latter", antecedent=west_sussex),
            grade=p.grade("a requires improvement grade"),
            qualifier=p.verbatim("with good features"),
            judged=last_year,
            judge=ofsted,
        )

    with article.passage("In other cases, such as Herefordshire") as p:
        speakers = p.link("commissioners", antecedent=commissioners)
        rejected = p.code("rejected a trust", InterventionKind.REJECTION)
        for slug, name in (
            ("herefordshire", "Herefordshire"),
            ("north-east-lincolnshire", "North East Lincolnshire"),
            ("solihull", "Solihull"),
            ("sefton", "Sefton"),
        ):
            yield InterventionDraft(
                fact=f"{slug}-trust-rejected",
                entity=p.link(name),
                actor=speakers,
                kind=rejected,
                what=p.summary("rejected a trust", "a trust was considered and rejected"),
                grounds=p.summary(
                    "disruption to improvement", "disruption of improvement, and delay to progress"
                ),
                decided=since,
            )
        reasons = p.summary("on the grounds of", "reasons of commissioners for rejecting trusts")
        reason = p.code("on the grounds of", CriterionKind.REASON)
        for fact, item, how in (
            ("trust-rejected-for-disruption", "disruption to improvement", "potential"),
            ("trust-rejected-for-delay", "delay to progress", "would result from"),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=reasons,
                kind=reason,
                item=p.verbatim(item),
                modality=p.code(how, Modality.CONDITIONAL),
                attributed_to=speakers,
            )
        yield EffectDraft(
            fact="new-organisation-disrupts-improvement",
            cause=p.summary("to a new body", "transferring services to a new body"),
            direction=p.code("disruption", Direction.WORSENS),
            effect=p.verbatim("disruption to improvement"),
            modality=p.code("potential", Modality.CONDITIONAL),
            attributed_to=speakers,
        )
        yield EffectDraft(
            fact="new-organisation-delays-progress",
            cause=p.summary("such an organisation", "creating a new organisation for the services"),
            direction=p.code("delay", Direction.WORSENS),
            effect=p.verbatim("delay to progress"),
            modality=p.code("would result", Modality.CONDITIONAL),
            attributed_to=speakers,
        )

    with article.passage("such as those listed as sector-led improvement partners") as p:
        speakers = p.link("they", antecedent=commissioners)
        partners = p.link("sector-led improvement partners")
        yield InstrumentDraft(id=partners, sponsor=p.link("DfE"))
        yield PositionDraft(
            fact="commissioners-on-support-by-council",
            holder=speakers,
            stance=p.code("tended to recommend", Stance.RECOMMEND),
            object=partners,
            topic=p.summary(
                "high-performing council",
                "the authority be supported to improve by a high-performing council",
            ),
            attributed_to=speakers,
        )


def couldrick_at_birmingham(article: ArticleReader) -> Iterator[Draft]:
    """Who the commissioner is: first chief executive, then chair of Birmingham's trust."""
    owned = _owned_by_councils(article)
    with article.passage("Couldrick was chief executive of") as p:
        couldrick, trust = p.link("Couldrick"), p.link("Birmingham Children’s Trust")
        inception, last_year = p.date("in 2018"), p.relative("last year", article.published)
        yield RoleHeldDraft(
            fact="couldrick-birmingham-trust-chief-executive",
            person=couldrick,
            role=p.verbatim("chief executive"),
            organisation=trust,
            former=p.code("was chief executive", YesNo.YES),
            held=p.span("in 2018 until last year", anchor=article.published),
        )
        yield RoleHeldDraft(
            fact="couldrick-birmingham-trust-chair",
            person=couldrick,
            role=p.verbatim("chair"),
            organisation=trust,
            held=last_year,
        )
        yield DeliveryModelDraft(
            fact="birmingham-trust",
            entity=trust,
            form=owned.supported(p.words("Birmingham Children’s Trust")),
            set_up=inception.supported(p.words("inception")),
        )
        city = infer("birmingham-city-council", p.words("Birmingham Children’s Trust"), p.words("the city’s"))
        yield DeliveryModelAuthorityDraft(
            fact="birmingham-trust-serves-birmingham", delivery_model=trust, authority=city
        )
        grades = p.grade_change("from inadequate to good")
        yield JudgementDraft(
            fact="birmingham-grade",
            entity=city,
            grade=grades.after,
            previous_grade=grades.before,
            judge=p.link("Ofsted"),
            framework=p.link("Ofsted rating"),
            delivered_by=p.link("it has improved", antecedent=trust),
        )
        yield EffectDraft(
            fact="birmingham-trust-on-rating",
            cause=p.summary("it has improved", "the trust's running of Birmingham's services"),
            cause_entity=trust,
            direction=p.code("has improved", Direction.IMPROVES),
            effect=p.verbatim("the city’s Ofsted rating"),
            affected=city,
        )


def what_couldrick_found(
    article: ArticleReader, tameside: Tameside, critical: Cited[Stance]
) -> Iterator[Draft]:
    """What the commissioner's report says of Tameside."""
    with article.passage("He found that Tameside, rated inadequate by Ofsted") as p:
        council, couldrick = p.link("Tameside"), p.link("He", antecedent=tameside.couldrick)
        yield JudgementDraft(
            fact="tameside-grade",
            entity=council,
            grade=p.grade("rated inadequate"),
            judged=p.relative("the start of this year", article.published),
            judge=p.link("Ofsted"),
        )
        with article.voice(couldrick, via=tameside.report):
            yield PositionDraft(
                fact="couldrick-on-tameside",
                holder=couldrick,
                stance=critical,
                object=council,
                topic=p.summary("found that Tameside", "the council's children's services"),
                reason=p.summary(
                    "most of the characteristics of failing services that have moved into children’s trusts",
                    "they have most of the marks of failing services that moved into children's trusts",
                ),
            )
            characteristics = p.summary(
                "most of the characteristics",
                "marks of failing services that moved into trusts, found in Tameside",
            )
            finding = p.code("found that", CriterionKind.FINDING)
            for fact, quote, item in (
                (
                    "tameside-finding-context",
                    "cultural context",
                    "a weak corporate and cultural context",
                ),
                (
                    "tameside-finding-leadership",
                    "inconsistent leadership",
                    "unstable and inconsistent leadership over a protracted period",
                ),
                (
                    "tameside-finding-churn",
                    "high churn",
                    "high churn in the workforce, linked to the leadership inconsistency",
                ),
                ("tameside-finding-partnership", "weak partnership system", "a weak partnership system"),
            ):
                yield CriterionDraft(
                    fact=fact,
                    list_of=characteristics,
                    kind=finding,
                    entity=council,
                    item=p.summary(quote, item),
                )
            yield EffectDraft(
                fact="leadership-inconsistency-on-tameside-churn",
                cause=p.summary("linked to", "leadership inconsistency"),
                direction=p.code("linked to", Direction.WORSENS),
                effect=p.summary("high churn", "high churn in the workforce"),
                affected=council,
            )

    with article.passage("could not improve on its own steam") as p:
        council = p.link("the authority", antecedent=tameside.council, nth=1)
        couldrick = p.link("he concluded", antecedent=tameside.couldrick)
        with article.voice(couldrick, via=tameside.report):
            found = p.summary("he concluded", "what else the report finds of Tameside")
            finding = p.code("he concluded", CriterionKind.FINDING)
            for fact, quote, item in (
                ("tameside-finding-progress", "had made progress", "the authority had made progress"),
                (
                    "tameside-finding-cannot-improve-alone",
                    "could not improve",
                    "the authority could not improve on its own",
                ),
                (
                    "tameside-finding-blames-others",
                    "blame others",
                    "a tendency to blame others for its problems",
                ),
            ):
                yield CriterionDraft(
                    fact=fact, list_of=found, kind=finding, entity=council, item=p.summary(quote, item)
                )
        yield DefectDraft(
            fact="on-its-own-steam",
            kind=p.code("on its own steam", DefectKind.SLIP),
            words=p.verbatim("on its own steam"),
            meant=p.summary("on its own steam", "under its own steam: the idiom goes so"),
        )


def what_couldrick_recommends(article: ArticleReader, tameside: Tameside) -> Iterator[Draft]:
    """Why no trust, and what instead."""
    with article.passage("did not recommend that its services be turned over") as p:
        couldrick = p.link("he did not recommend", antecedent=tameside.couldrick)
        council = p.link("the authority", antecedent=tameside.council, nth=2)
        rejected = p.code("did not recommend", InterventionKind.REJECTION)
        opposed = p.code("did not recommend", Stance.OPPOSE)
        trust = p.summary("turned over to a trust", "turning Tameside's services over to a trust")
        reasons = p.summary("did not recommend", "reasons against a trust for Tameside")
        reason = p.code("did not recommend", CriterionKind.REASON)
        responsibility = p.summary(
            "take responsibility", "the authority needs to take responsibility for its own improvement"
        )

    with article.passage("children’s trusts can be costly to implement and take time") as p:
        trusts = p.link("children’s trusts", to="childrens-trusts")
        grounds = p.summary(
            "costly", "its own responsibility; what a trust costs, and the time it takes"
        ).supported(*responsibility.quotes)
        yield InterventionDraft(
            fact="tameside-trust-rejected",
            entity=tameside.council,
            actor=couldrick,
            kind=rejected,
            what=trust,
            grounds=grounds,
            decided=tameside.published,
        )
        with article.voice(p.link("Couldrick"), via=tameside.report):
            yield PositionDraft(
                fact="couldrick-on-trust-for-tameside",
                holder=couldrick,
                stance=opposed,
                object=trusts,
                topic=trust,
                reason=grounds,
            )
            yield PositionDraft(
                fact="couldrick-on-trusts",
                holder=p.link("Couldrick"),
                stance=p.code("costly", Stance.CRITICISE),
                object=trusts,
                topic=p.verbatim("children’s trusts"),
                reason=p.summary("take time", "they can be costly to implement and take time to establish"),
            )
            for fact, item in (
                ("tameside-reason-responsibility", responsibility),
                (
                    "tameside-reason-cost",
                    p.summary("costly", "trusts can be costly to implement"),
                ),
                (
                    "tameside-reason-time",
                    p.summary("take time", "trusts take time to establish"),
                ),
                (
                    "tameside-reason-children",
                    p.summary(
                        "Tameside’s most vulnerable children do not have this time",
                        "Tameside's most vulnerable children do not have this time",
                    ),
                ),
            ):
                yield CriterionDraft(fact=fact, list_of=reasons, kind=reason, entity=council, item=item)

    with article.passage("accepted through a revised direction") as p:
        authority = p.link("the authority", antecedent=tameside.council)
        adviser = p.link("he recommended", antecedent=tameside.couldrick)
        recommended = p.code("he recommended", InterventionKind.RECOMMENDATION)
        yield InterventionDraft(
            fact="tameside-commissioner-recommendation",
            entity=authority,
            actor=adviser,
            kind=recommended,
            what=p.summary(
                "high-performing council",
                "support by a high-performing council instead of a trust",
            ),
            decided=tameside.published,
        )
        yield InterventionDraft(
            fact="tameside-commissioner-retention-recommendation",
            entity=authority,
            actor=adviser,
            kind=recommended,
            what=p.summary("retain a commissioner", "a commissioner stays"),
            decided=tameside.published,
        )
        yield InterventionDraft(
            fact="tameside-direction-revised",
            entity=authority,
            actor=p.link("DfE"),
            kind=p.code("a revised direction", InterventionKind.DIRECTION),
            what=p.summary(
                "a revised direction",
                "a commissioner stays, and a high-performing council supports the authority",
            ),
            grounds=p.summary("he recommended", "the commissioner's recommendations"),
        )


def how_tameside_responds(article: ArticleReader, tameside: Tameside) -> Iterator[Draft]:
    """Who leads the service, and what the chief executive says."""
    with article.passage("recruiting a new director of children’s services") as p:
        council = p.link("The council", antecedent=tameside.council)
        parkinson = p.link("Allison Parkinson")
        yield ReformDraft(
            fact="tameside-director-recruitment",
            entity=council,
            kind=p.code("recruiting", ReformKind.ANNOUNCED),
            what=p.summary("recruiting", "a new director of children's services"),
            actor=council,
            modality=p.code("recruiting", Modality.PLANNED),
        )
        yield RoleHeldDraft(
            fact="parkinson-tameside-director-of-childrens-services",
            person=parkinson,
            role=p.verbatim("director of children’s services"),
            organisation=council,
            former=p.code("held", YesNo.YES),
            interim=p.code("interim", YesNo.YES),
            held=p.span("from summer 2023 to August 2024"),
        )
        couldrick = p.link("Couldrick")
        yield PositionDraft(
            fact="couldrick-on-parkinson",
            holder=couldrick,
            stance=p.code("praised", Stance.PRAISE),
            object=parkinson,
            topic=p.summary("praised", "her work as interim director"),
            attributed_to=couldrick,
        )

    with article.passage("the council’s chief executive, Sandra Stewart, said") as p:
        stewart, report = p.link("Sandra Stewart"), p.link("his report", antecedent=tameside.report)
        yield RoleHeldDraft(
            fact="stewart-tameside-chief-executive",
            person=stewart,
            role=p.verbatim("chief executive"),
            organisation=p.link("the council", antecedent=tameside.council),
        )
        yield PositionDraft(
            fact="tameside-on-couldrick-recommendations",
            holder=p.link("We", antecedent=tameside.council),
            stance=p.code("support", Stance.SUPPORT),
            object=report,
            topic=p.summary(
                "the recommendations made by the Commissioner", "the commissioner's recommendations"
            ),
            reason=p.summary("help us achieve", "they help towards the improvements that the council seeks"),
            attributed_to=stewart,
        )

    with article.passage("the key building blocks needed to deliver") as p, article.voice(stewart):
        council, place = p.link("We", antecedent=tameside.council, nth=1), p.link("Tameside")
        yield ReformDraft(
            fact="tameside-building-blocks",
            entity=council,
            kind=p.code("already started", ReformKind.INTRODUCED),
            what=p.summary("key building blocks", "building blocks of an improved children's service"),
            actor=council,
        )
        yield EffectDraft(
            fact="building-blocks-on-tameside-service",
            cause=p.verbatim("key building blocks"),
            direction=p.code("deliver", Direction.ENABLES),
            effect=p.summary("stronger", "an improved and stronger children's service"),
            affected=council,
        )
        yield EffectDraft(
            fact="stronger-service-on-tameside-families",
            cause=p.summary("stronger", "an improved and stronger children's service"),
            direction=p.code("better outcomes", Direction.IMPROVES),
            effect=p.summary("better outcomes", "outcomes for families in Tameside"),
            affected=place,
            modality=p.code("will support", Modality.EXPECTED),
        )
        yield EffectDraft(
            fact="workforce-stability-on-tameside-progress",
            cause=p.summary("stability needed in our workforce", "stability in the workforce"),
            direction=p.code("needed in our workforce to progress", Direction.ENABLES),
            effect=p.summary("to progress", "progress of Tameside's children's service"),
            affected=council,
        )
        commitments = p.summary("We are committed", "what Tameside council commits itself to")
        committed = p.code("We are committed", CriterionKind.MEASURE)
        planned = p.code("We are committed", Modality.PLANNED)
        for fact, quote, item in (
            (
                "tameside-commitment-action",
                "positive action",
                "taking swift and positive action to build on these foundations",
            ),
            (
                "tameside-commitment-workforce-stability",
                "in our workforce",
                "creating the stability needed in our workforce to progress",
            ),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=commitments,
                kind=committed,
                entity=p.link("We", antecedent=tameside.council, nth=2),
                item=p.summary(quote, item),
                modality=planned,
            )
