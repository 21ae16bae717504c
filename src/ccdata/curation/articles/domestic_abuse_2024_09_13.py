"""Inspectors to probe agencies' response to child victims of domestic abuse (13 September 2024)."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from ccdata.evidence.cited import Cited
from ccdata.evidence.draft import Draft
from ccdata.evidence.drafts import (
    CriterionDraft,
    DefectDraft,
    DefinitionDraft,
    EffectDraft,
    InstrumentDraft,
    PositionDraft,
    ReformDraft,
    RoleHeldDraft,
    StatisticDraft,
    SurveyGroupDraft,
    WorkDraft,
)
from ccdata.evidence.reading import ArticleReader
from ccdata.vocabulary.codebook.census import DismissalReason
from ccdata.vocabulary.codebook.evidence import DefectKind, NegatorReading, Role
from ccdata.vocabulary.codebook.facts import (
    CriterionKind,
    Direction,
    ReformKind,
    Stance,
)
from ccdata.vocabulary.codebook.sources import PassageKind
from ccdata.vocabulary.codebook.statements import Modality

ARTICLE = "community-care-2024-09-13-domestic-abuse"

PARAGRAPH = PassageKind.PARAGRAPH


class Cast(NamedTuple):
    """The programmes of inspections, cited where the article first names them."""

    programme: Cited[str]
    before: Cited[str]


def extract(article: ArticleReader) -> Iterator[Draft]:
    """Read the article from its first paragraph to its last."""
    with article.passage("latest round of joint targeted area inspections", kind=PARAGRAPH) as p:
        programme = p.link("latest round of joint targeted area inspections")
    with article.passage("carried out a JTAI programme") as p:
        before = p.link("JTAI programme on the response to children living with domestic abuse")
    cast = Cast(programme, before)
    yield from what_inspectors_will_look_at(article, cast)
    yield from who_inspects(article, cast)
    yield from what_inspectors_found_before(article, cast)
    yield from what_the_law_says(article)
    yield from what_the_panel_found(article)
    yield from what_courses_teach(article)
    yield from what_academics_found(article)
    yield from what_evidence_counts(article, cast)
    yield from what_agencies_are_judged_on(article, cast)
    yield from what_stanley_says(article, cast)


def what_inspectors_will_look_at(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """Which agencies, which children, and which of the agencies' work."""
    with article.passage("Inspectors are to probe how", kind=PARAGRAPH) as p:
        what = p.summary(
            "how agencies respond to child victims",
            "inspections of how agencies respond to child victims of domestic abuse",
        )
    with article.passage("will begin the programme of inspections") as p:
        begins = p.relative("this month", article.published)
        programme = cast.programme.confirmed(p.link("programme of inspections"))
        yield InstrumentDraft(id=programme, introduced=begins)
        # Four inspectorates begin it together: they are listed below, and no one of them is the actor.
        yield ReformDraft(
            fact="domestic-abuse-jtai",
            entity=programme,
            kind=p.code("will begin", ReformKind.ANNOUNCED),
            what=what,
            date=begins,
            modality=p.code("will begin", Modality.PLANNED),
        )

    with article.passage("latest round of joint targeted area inspections", kind=PARAGRAPH) as p:
        yield DefinitionDraft(
            fact="jtai-meaning",
            term=p.verbatim("JTAIs"),
            entity=p.link("JTAIs"),
            definition=p.verbatim("joint targeted area inspections"),
        )
        will = p.code("will, in particular", Modality.PLANNED)
        agencies = p.summary("look at how", "agencies whose work the inspections look at")
        children = p.summary("the welfare of", "children whose welfare the inspections look at in particular")
        feature = p.code("look at how", CriterionKind.FEATURE)
        for list_of, fact, item in (
            (agencies, "domestic-abuse-jtai-councils", "councils"),
            (agencies, "domestic-abuse-jtai-health-bodies", "relevant health bodies"),
            (agencies, "domestic-abuse-jtai-police", "the police"),
            (agencies, "domestic-abuse-jtai-probation", "probation"),
            (children, "domestic-abuse-jtai-unborn-children", "unborn children"),
            # The figure is an age, and there is no column for one.
            (children, "domestic-abuse-jtai-young-children", "those aged 0-7"),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=list_of,
                kind=feature,
                entity=cast.programme,
                item=p.verbatim(item),
                modality=will,
            )

    with article.passage("Inspectors will evaluate the multi-agency arrangements") as p:
        evaluated = p.summary(
            "will evaluate the multi-agency arrangements",
            "multi-agency arrangements for responding to child victims that inspectors will evaluate",
        )
        criterion = p.code("will evaluate", CriterionKind.CRITERION)
        will = p.code("will evaluate", Modality.PLANNED)
        for fact, cited in (
            ("domestic-abuse-jtai-identification", p.verbatim("at the point of their identification")),
            (
                "domestic-abuse-jtai-planning",
                p.verbatim("assessment, planning and decision-making in response to referrals"),
            ),
            (
                "domestic-abuse-jtai-protecting",
                p.summary(
                    "protect, supporting and caring",
                    "protecting, supporting and caring for child victims or those at risk",
                ),
            ),
            ("domestic-abuse-jtai-preventing", p.verbatim("preventing children from becoming victims")),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=evaluated,
                kind=criterion,
                entity=cast.programme,
                item=cited,
                modality=will,
            )
        yield DefectDraft(
            fact="protect-for-protecting",
            kind=p.code("protect, supporting and caring", DefectKind.SLIP),
            words=p.verbatim("protect, supporting"),
            meant=p.summary("protect, supporting and caring", "protecting, as the verbs beside it are put"),
        )


def who_inspects(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """The four inspectorates."""
    with article.passage("will begin the programme of inspections") as p:
        programme = p.link("programme of inspections")
        inspectorates = p.summary(
            "will begin the programme of inspections", "inspectorates that begin the programme together"
        )
        feature = p.code("will begin the programme", CriterionKind.FEATURE)
        will = p.code("will begin", Modality.PLANNED)
        for fact, name in (
            ("domestic-abuse-jtai-by-ofsted", "Ofsted"),
            ("domestic-abuse-jtai-by-care-quality-commission", "Care Quality Commission"),
            (
                "domestic-abuse-jtai-by-hmicfrs",
                "His Majesty’s Inspectorate of Constabulary and Fire & Rescue Services",
            ),
            ("domestic-abuse-jtai-by-hmi-probation", "His Majesty’s Inspectorate of Probation"),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=inspectorates,
                kind=feature,
                entity=programme,
                item=p.verbatim(name),
                item_entity=p.link(name),
                modality=will,
            )
        yield DefectDraft(
            fact="hmi-probation-bracket",
            kind=p.code("(HMI) Probation", DefectKind.MISSING_MARK),
            words=p.verbatim("(HMI) Probation"),
            meant=p.summary(
                "(HMI) Probation", "(HMI Probation): the bracket closes after the whole of the short form"
            ),
        )


def what_inspectors_found_before(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """The programme of 2016 and its four findings."""
    with article.passage("carried out a JTAI programme") as p:
        programme = p.link("JTAI programme on the response to children living with domestic abuse")
        yield InstrumentDraft(id=programme, introduced=p.date("in 2016"))
        findings = p.summary("This found that", "what the earlier programme on domestic abuse found")
        finding = p.code("This found that", CriterionKind.FINDING)
        yield ReformDraft(
            fact="earlier-domestic-abuse-jtai",
            entity=programme,
            kind=p.code("carried out", ReformKind.INTRODUCED),
            what=p.summary(
                "children living with domestic abuse",
                "inspections of the response to children living with domestic abuse",
            ),
            date=p.date("in 2016"),
        )
        speaker = p.link("This", antecedent=programme)
    for fact, quote, item in (
        (
            "domestic-abuse-prevention-too-little",
            "Too little was being done",
            "too little was being done to prevent domestic abuse and repair its damage",
        ),
        (
            "domestic-abuse-work-reactive",
            "in reaction to individual crises",
            "work with families was often in reaction to individual crises, not preventive",
        ),
        (
            "domestic-abuse-focus-on-perpetrator",
            "did not always focus enough",
            "agencies did not always focus enough on the perpetrator",
        ),
        (
            "domestic-abuse-information-sharing",
            "not a clear and consistent understanding",
            (
                "no clear and consistent understanding of what information professionals can share "
                "within and across agencies"
            ),
        ),
    ):
        with article.passage(quote) as p:
            yield CriterionDraft(
                fact=fact,
                list_of=findings,
                kind=finding,
                entity=programme,
                item=p.summary(quote, item),
                attributed_to=speaker,
            )


def what_the_law_says(article: ArticleReader) -> Iterator[Draft]:
    """Children as victims in their own right."""
    with article.passage("has made clear that children are victims") as p:
        act, year = p.link("Domestic Abuse Act 2021"), p.date("2021")
        yield InstrumentDraft(id=act, introduced=year)
        yield ReformDraft(
            fact="domestic-abuse-act-on-children",
            entity=act,
            kind=p.code("has made clear", ReformKind.INTRODUCED),
            what=p.summary(
                "victims of domestic abuse in their own right",
                "children are victims of domestic abuse in their own right",
            ),
            date=year,
        )
        p.dismiss("Since then", DismissalReason.LOOSE_TIME, note="the year of the Act says it more precisely")
        yield DefinitionDraft(
            fact="child-victims-of-domestic-abuse-meaning",
            term=p.verbatim("victims of domestic abuse in their own right"),
            definition=p.verbatim(
                "if they have seen, heard or experienced abuse perpetrated against a parent or relative"
            ).supported(p.words("children", Role.SUBJECT)),
            attributed_to=act,
        )


def what_the_panel_found(article: ArticleReader) -> Iterator[Draft]:
    """How practice took domestic abuse, in serious cases."""
    with article.passage("practitioners often categorised the impact") as p:
        analysis = p.link("2022 analysis of serious cases")
        panel, year = p.link("Child Safeguarding Practice Review Panel"), p.date("2022")
        yield WorkDraft(id=analysis, author=panel, date=year)
        yield SurveyGroupDraft(
            fact="csprp-analysis-of-serious-cases",
            survey=analysis,
            conductor=panel,
            among=p.verbatim("serious cases"),
            held=year,
        )
        findings = p.summary("analysis of serious cases", "what an analysis of serious cases found")
        finding = p.code("found that", CriterionKind.FINDING)
        yield CriterionDraft(
            fact="domestic-abuse-impact-miscategorised",
            list_of=findings,
            kind=finding,
            entity=analysis,
            item=p.summary(
                "often categorised the impact",
                "practitioners often categorised the impact on children as emotional harm or neglect instead",
            ),
            attributed_to=analysis,
        )
    with article.passage("overly simplistic and optimistic") as p, article.voice(analysis):
        finding = p.code("identified", CriterionKind.FINDING)
        for fact, quote, item in (
            (
                "domestic-abuse-approach-simplistic",
                "“overly simplistic and optimistic”",
                "an overly simplistic and optimistic approach to domestic abuse and its impact on children",
            ),
            (
                "domestic-abuse-physical-violence-as-indicator",
                "physical violence as the primary indicator",
                "overemphasis on physical violence as the primary indicator of abuse",
            ),
            (
                "domestic-abuse-physical-violence-as-measure-of-risk",
                "means of assessing the risk",
                "overemphasis on physical violence as a means of assessing the risk posed by the abuser",
            ),
        ):
            yield CriterionDraft(
                fact=fact, list_of=findings, kind=finding, entity=analysis, item=p.summary(quote, item)
            )
    with article.passage("Non-physical incidents were seen as") as p, article.voice(analysis):
        # Still the analysis: the paragraph goes on with what it found, in its words.
        for fact, quote, item in (
            (
                "domestic-abuse-non-physical-incidents-low-level",
                "were seen as “low-level”",
                "non-physical incidents were seen as low-level",
            ),
            (
                "domestic-abuse-non-physical-incidents-response",
                "not responded to appropriately",
                "non-physical incidents were not responded to appropriately",
            ),
            (
                "domestic-abuse-non-physical-incidents-conflated",
                "conflated with “parental conflict”",
                "non-physical incidents were often conflated with parental conflict",
            ),
        ):
            yield CriterionDraft(
                fact=fact, list_of=findings, kind=finding, entity=analysis, item=p.summary(quote, item)
            )
        yield EffectDraft(
            fact="low-level-view-on-response-to-incidents",
            cause=p.summary("seen as “low-level”", "seeing non-physical incidents as low-level"),
            direction=p.code("and so", Direction.WORSENS),
            effect=p.summary("not responded to appropriately", "the response to such incidents"),
        )


def what_courses_teach(article: ArticleReader) -> Iterator[Draft]:
    """Training on coercive and controlling behaviour, and whose task it is."""
    with article.passage("more than a third of social work courses") as p:
        report = p.link("BBC report")
        yield WorkDraft(id=report, publisher=p.link("BBC"))
        yield StatisticDraft(
            fact="social-work-courses-without-coercive-control-training",
            measure=p.summary(
                "lacked specific training",
                "social work courses without specific training on coercive and controlling behaviour",
            ),
            # The "not" is the leaders', who speak of their remit.
            value=p.share(
                "more than a third of social work courses", negators={"not": NegatorReading.ELSEWHERE}
            ),
            whole=p.verbatim("social work courses"),
            attributed_to=report,
        )
        leaders = p.verbatim("university social work leaders")
        yield PositionDraft(
            fact="university-leaders-on-specialist-training",
            holder_text=leaders,
            stance=p.code("not in their remit", Stance.OPPOSE),
            topic=p.summary("train students in specialist areas", "training students in specialist areas"),
            reason=p.summary("not in their remit", "it is not in their remit"),
            attributed_text=leaders,
        )


def what_academics_found(article: ArticleReader) -> Iterator[Draft]:
    """Research on casework, by two authors: a work has one column for its author, so they are listed."""
    with article.passage("academics Brid Featherstone and Kate Morris") as p:
        research = p.link("research into domestic abuse and child protection")
        authors = p.summary("shared findings from research", "academics who shared the findings")
        feature = p.code("shared findings", CriterionKind.FEATURE)
        academics = {}
        for slug, name in (("featherstone", "Brid Featherstone"), ("morris", "Kate Morris")):
            academics[slug] = p.link(name)
            yield RoleHeldDraft(fact=f"{slug}-academic", person=academics[slug], role=p.verbatim("academics"))
            yield CriterionDraft(
                fact=f"domestic-abuse-research-{slug}",
                list_of=authors,
                kind=feature,
                entity=research,
                item=p.verbatim(name),
                item_entity=academics[slug],
            )
    with article.passage("‘Over-reliance on individual casework’") as p:
        over_reliance = p.code("Over-reliance on individual casework", Stance.CRITICISE)

    with article.passage("despite sterling attempts") as p, article.voice(research):
        approaches = p.summary(
            "approaches that relied on", "approaches that rely on individual casework and risk management"
        )
        findings = p.summary("They found", "what research on domestic abuse and child protection found")
        finding = p.code("They found", CriterionKind.FINDING)
        for fact, quote, item in (
            (
                "practitioners-trapped-in-casework",
                "they were often trapped within",
                (
                    "practitioners and managers were often trapped within approaches that relied on "
                    "individual casework and risk management"
                ),
            ),
            (
                "casework-outsources-safety",
                "outsourcing of safety and protection",
                (
                    "responsibilities for safety and protection were outsourced to those most vulnerable "
                    "and least able to respond, often impoverished mothers"
                ),
            ),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=findings,
                kind=finding,
                entity=research,
                item=p.summary(quote, item),
            )
        yield EffectDraft(
            fact="casework-on-responsibility-for-safety",
            cause=approaches,
            direction=p.code("“translated into the outsourcing", Direction.WORSENS),
            effect=p.summary(
                "outsourcing of safety and protection responsibilities",
                "responsibility for safety, which falls to the most vulnerable and least able to respond",
            ),
        )
        for slug, academic in academics.items():
            yield PositionDraft(
                fact=f"{slug}-on-practitioners",
                holder=academic,
                stance=p.code("sterling attempts", Stance.PRAISE),
                topic=p.summary(
                    "amazing practitioners and managers", "attempts of practitioners and managers"
                ),
            )
            yield PositionDraft(
                fact=f"{slug}-on-individual-casework",
                holder=academic,
                stance=over_reliance,
                topic=approaches,
                reason=p.summary(
                    "translated into the outsourcing", "they outsource safety to the most vulnerable"
                ),
            )


def what_evidence_counts(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """What the inspections draw on."""
    with article.passage("The JTAI will draw on evidence including") as p:
        programme = cast.programme.supported(p.words("The JTAI", Role.SUBJECT))
        evidence = p.summary("The JTAI will draw on evidence including", "evidence that the JTAI draws on")
        measure = p.code("draw on evidence", CriterionKind.MEASURE)
        will = p.code("will draw on", Modality.PLANNED)
        for fact, item in (
            ("domestic-abuse-jtai-practice-observations", "practice observations"),
            ("domestic-abuse-jtai-case-audit", "an audit of six children’s cases in each area"),
            ("domestic-abuse-jtai-sampling", "sampling of a wider group of children’s experiences"),
            ("domestic-abuse-jtai-performance-data", "analysis of performance data"),
            ("domestic-abuse-jtai-interviews", "interviews with practitioners, managers and leaders"),
            ("domestic-abuse-jtai-views-of-families", "the views of children and families"),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=evidence,
                kind=measure,
                entity=programme,
                item=p.verbatim(item),
                modality=will,
            )
        yield StatisticDraft(
            fact="domestic-abuse-jtai-cases-audited",
            measure=p.summary("cases in each area", "children's cases audited in each area"),
            entity=programme,
            value=p.count("six children’s cases"),
            modality=will,
        )


def what_agencies_are_judged_on(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """The six evaluation criteria, each a bullet of several sentences."""
    with article.passage("What agencies will be judged on") as p:
        judged = p.words("What agencies will be judged on")
    with article.passage("Evaluation criteria include") as p:
        criteria = p.summary("Evaluation criteria include", "what agencies will be judged on").supported(
            judged
        )
        criterion = p.code("Evaluation criteria", CriterionKind.CRITERION)
    # The further sentences of a bullet are cited beside its first.
    for fact, quote, further, item in (
        (
            "domestic-abuse-criterion-eyes-of-the-child",
            "through the eyes of the child",
            (),
            (
                "practitioners and support staff see the impact through the eyes of the child, respond to "
                "children as victims in their own right, are well trained and act to help and protect them"
            ),
        ),
        (
            "domestic-abuse-criterion-adult-victims",
            "timely responses to adult victims",
            ("abuse does not necessarily end when the relationship ends",),
            (
                "children's welfare is promoted and protected by effective and timely responses to adult "
                "victims; practitioners recognise that abuse may outlast the relationship, and reduce risks"
            ),
        ),
        (
            "domestic-abuse-criterion-assessments-and-plans",
            "include contributions from all agencies",
            ("timely and dynamic",),
            (
                "assessments and plans include contributions from all agencies, are timely and dynamic, and "
                "consider strengths within the family as well as risks"
            ),
        ),
        (
            "domestic-abuse-criterion-adults-who-pose-a-risk",
            "identification and assessment of adults",
            ("held to account through appropriate and targeted interventions",),
            (
                "risk of harm is reduced by identifying and assessing adults who pose a risk of domestic "
                "abuse, who are held to account by all practitioners through targeted interventions"
            ),
        ),
        (
            "domestic-abuse-criterion-listening-to-children",
            "Children and their families are listened to",
            (
                "influenced by their wishes and feelings",
                "unable to share their views, including unborn children",
            ),
            (
                "children and families are listened to; practice focuses on children's needs and "
                "experiences, wishes and feelings, also of those who may be unable to share their views, "
                "as the unborn"
            ),
        ),
        (
            "domestic-abuse-criterion-training-and-supervision",
            "training, learning and supervision",
            ("single- and multi-agency training",),
            (
                "leaders ensure that training, learning and supervision, single- and multi-agency, enable "
                "practitioners to identify and respond effectively to child victims"
            ),
        ),
    ):
        with article.passage(quote) as p:
            yield CriterionDraft(
                fact=fact,
                list_of=criteria,
                kind=criterion,
                entity=cast.programme,
                item=p.summary(quote, item).supported(*(p.words(words) for words in further)),
            )


def what_stanley_says(article: ArticleReader, cast: Cast) -> Iterator[Draft]:
    """Ofsted's director on what has been done since, and on why to look again."""
    with article.passage("“positive steps have been taken") as p:
        stanley = p.link("Yvette Stanley")
        yield RoleHeldDraft(
            fact="stanley-national-director",
            person=stanley,
            role=p.verbatim("national director for social care"),
            organisation=p.link("Ofsted"),
        )
        since = p.words("since the last JTAI on domestic abuse", Role.PERIOD)
        yield PositionDraft(
            fact="stanley-on-steps-against-domestic-abuse",
            holder=stanley,
            stance=p.code("positive steps have been taken", Stance.PRAISE),
            topic=p.summary(
                "recognise and tackle the impact",
                "steps since the last JTAI on domestic abuse to recognise and tackle what domestic abuse "
                "does to children",
            ).supported(since),
            attributed_to=stanley,
        )
    with article.passage("The time is right to revisit") as p:
        yield PositionDraft(
            fact="stanley-on-domestic-abuse-jtai",
            holder=p.link("She", antecedent=stanley),
            stance=p.code("The time is right", Stance.SUPPORT),
            object=cast.programme,
            topic=p.summary("revisit this important area", "inspecting the response to domestic abuse again"),
            reason=p.summary(
                "look at what is happening now",
                "to see what is done now to prevent abuse and to promote and protect children's welfare",
            ),
            attributed_to=stanley,
        )
        yield DefectDraft(
            fact="stanley-quotation-not-closed",
            kind=p.code("protect children’s welfare.", DefectKind.MISSING_MARK),
            words=p.verbatim("protect children’s welfare."),
            meant=p.summary(
                "protect children’s welfare.",
                "a quotation mark closes here, or a further paragraph of the quotation is missing",
            ),
        )
