"""Social work in the 2000s: New Labour's focus on performance management. Ray Jones, 5 September 2024."""

from __future__ import annotations

from collections.abc import Generator, Iterator

from ccdata.evidence.cited import Cited
from ccdata.evidence.draft import Draft
from ccdata.evidence.drafts import (
    ArticleDraft,
    CriterionDraft,
    DefectDraft,
    DefinitionDraft,
    EffectDraft,
    FinanceDraft,
    InstrumentDraft,
    PositionDraft,
    ReformDraft,
    RoleHeldDraft,
    StatisticDraft,
    SuccessionDraft,
    SurveyGroupDraft,
    TargetDraft,
    WorkDraft,
)
from ccdata.evidence.lists import listed
from ccdata.evidence.reading import ArticleReader, PassageReader, infer
from ccdata.vocabulary.codebook.census import DismissalReason
from ccdata.vocabulary.codebook.evidence import DefectKind, NegatorReading, Role
from ccdata.vocabulary.codebook.facts import (
    CriterionKind,
    Direction,
    FinanceMeasure,
    ReformKind,
    Stance,
    SuccessionKind,
    TargetKind,
    YesNo,
)
from ccdata.vocabulary.codebook.sources import PassageKind
from ccdata.vocabulary.codebook.statements import Modality

ARTICLE = "community-care-2024-09-05-social-work-2000s"

# "Labour" is also the name of the party. What the article tells of it, it did or held in government.
GOVERNMENT = "labour-government-1997"


def extract(article: ArticleReader) -> Iterator[Draft]:
    """Read the article from its standfirst to the reader's comment below it."""
    with article.passage("reflects on Labour's 13-year reign") as p:
        labour = p.link("Labour", to=GOVERNMENT)
        yield StatisticDraft(
            fact="labour-government-1997-years",
            measure=p.summary("reign", "how long the government was in office"),
            entity=labour,
            value=p.duration("13-year"),
        )
        for slug, quote, item in (
            ("outcomes", "outcomes", "outcomes for children"),
            ("morale", "morale", "the morale of the sector"),
        ):
            yield CriterionDraft(
                fact=f"performance-focus-impact-on-{slug}",
                list_of=p.summary(
                    "the impact of", "on what Labour's focus on performance and targets had an impact"
                ),
                kind=p.code("the impact of", CriterionKind.FEATURE),
                entity=labour,
                item=p.summary(quote, item),
            )

    with article.passage("Community Care cover from 1997") as p:
        yield ArticleDraft(id=ARTICLE, image_caption=p.verbatim(p.passage.text))

    jones, magazine = yield from _series(article)
    yield from _changes_of_government(article, labour)
    yield from _labour_comes_in(article, jones)
    yield from _performance_monitoring(article, jones)
    yield from _hit_squads(article)
    yield from _levers_and_reviews(article, jones)
    yield from _poverty(article, jones)
    yield from _quality_protects(article)
    yield from _sure_start(article)
    yield from _every_child_matters(article)
    yield from _structural_changes(article)
    yield from _what_continues(article, jones)

    with article.passage("email our community journalist") as p:
        yield RoleHeldDraft(
            fact="koutsounia-community-journalist",
            person=p.link("Anastasia Koutsounia"),
            role=p.verbatim("community journalist"),
            organisation=p.link("our", antecedent=magazine, nth=1),
        )

    yield from _comment(article, magazine)

    with article.passage("By Ray Jones This article", kind=PassageKind.SUMMARY) as p:
        yield DefectDraft(
            fact="feed-summary-byline-run-together",
            kind=p.code("By Ray Jones This article", DefectKind.RUN_TOGETHER),
            words=p.verbatim("By Ray Jones This article"),
            meant=p.summary("By Ray Jones This article", "By Ray Jones. This article"),
        )


def _series(article: ArticleReader) -> Generator[Draft, None, tuple[Cited[str], Cited[str]]]:
    """The series that the article is a part of; returns its author and the magazine."""
    with article.passage("the fourth in a five-part series") as p:
        jones, magazine = p.link("Ray Jones"), p.link("Community Care")
        series = p.link("five-part series by Professor Ray Jones")
        yield RoleHeldDraft(fact="jones-professor", person=jones, role=p.verbatim("Professor"))
        yield WorkDraft(id=series, author=jones, publisher=magazine)
        yield StatisticDraft(
            fact="jones-anniversary-series-parts",
            measure=p.summary("series", "parts of the series"),
            entity=series,
            value=p.count("five", nth=1),
        )
        yield DefinitionDraft(
            fact="jones-anniversary-series-meaning",
            term=p.verbatim("five-part series"),
            entity=series,
            definition=p.verbatim(
                "looks back at key events from the previous five decades that have shaped the social work "
                "sector today"
            ),
        )
        yield DefinitionDraft(
            fact="jones-anniversary-series-occasion",
            term=p.verbatim("five-part series"),
            entity=series,
            definition=p.verbatim("for Community Care’s 50th anniversary"),
        )
        parts = p.summary("previous pieces", "parts of the series up to this one, in order")
        part = p.code("previous pieces", CriterionKind.FEATURE)
        divide = "birth of the divide between adults’ and children’s services in the 1980s"
        movement = "impact of the disability movement in the 1990s"
        colwell = "legacy of the Maria Colwell inquiry"
        for slug, name, item in (
            ("1970s", colwell, f"{colwell} in 1974"),
            ("1980s", divide, divide),
            ("1990s", movement, movement),
        ):
            piece = p.link(name)
            yield WorkDraft(id=piece, author=jones, publisher=magazine)
            yield CriterionDraft(
                fact=f"jones-anniversary-series-{slug}",
                list_of=parts,
                kind=part,
                entity=series,
                item=p.verbatim(item),
                item_entity=piece,
            )
        yield CriterionDraft(
            fact="jones-anniversary-series-2000s",
            list_of=parts,
            kind=p.code("is the fourth", CriterionKind.FEATURE),
            entity=series,
            item=p.verbatim("This article on social work in the 2000s"),
        )
        p.dismiss("the fourth", DismissalReason.ENUMERATION, note="The parts are items of a list, in order.")
        yield ReformDraft(
            fact="separation-of-childrens-and-adults-services-introduced",
            entity=p.link("divide between adults’ and children’s services"),
            kind=p.code("birth of", ReformKind.INTRODUCED),
            what=p.summary("divide between", "adults' and children's services are divided"),
            date=p.date("the 1980s"),
        )
    return jones, magazine


def _changes_of_government(article: ArticleReader, labour: Cited[str]) -> Iterator[Draft]:
    with article.passage("There may be a sense of déjà vu") as p:
        yield SuccessionDraft(
            fact="conservative-to-labour-2024",
            # "Political control" by a party names no government: its last one is what gives way.
            predecessor=infer(
                "conservative-government-before-2024",
                p.words("after 14 years"),
                p.words("Conservative political control"),
            ),
            successor=p.link("Labour government"),
            kind=p.code("heralds", SuccessionKind.REPLACED_BY),
            date=p.date("2024"),
        )
        yield StatisticDraft(
            fact="conservative-control-before-2024-years",
            measure=p.summary("Conservative political control", "how long the party had political control"),
            entity=p.link("Conservative", nth=1),
            value=p.duration("14 years"),
        )
        governments = p.link("Conservative governments")
        yield SuccessionDraft(
            fact="conservative-to-labour-1997",
            predecessor=governments,
            successor=labour,
            kind=p.code("after 17 years", SuccessionKind.REPLACED_BY),
            date=p.date("1997"),
        )
        yield StatisticDraft(
            fact="conservative-governments-before-1997-years",
            measure=p.summary("Conservative governments", "how long these governments were in office"),
            entity=governments,
            value=p.duration("17 years"),
        )
        for slug, name in (("thatcher", "Margaret Thatcher"), ("major", "John Major")):
            yield RoleHeldDraft(
                fact=f"{slug}-conservative-governments",
                person=p.link(name),
                role=p.summary("led by", "led the governments"),
                organisation=governments,
                former=p.code("led by", YesNo.YES).supported(p.words("1997", Role.PERIOD)),
            )
        p.dismiss(
            "the ‘Things Can Only Get Better’ slogan",
            DismissalReason.BACKGROUND,
            note="A slogan that people remember from that year.",
        )

    with article.passage("So what was the impact on social work") as p:
        administration = p.link("the administration", antecedent=labour)
        yield DefinitionDraft(
            fact="labour-government-1997-meaning",
            term=p.verbatim("the administration"),
            entity=administration,
            definition=p.summary(
                "took the UK into the new millennium and governed its first decade",
                "it took the UK into the new millennium and governed its first decade",
            ),
        )
        yield CriterionDraft(
            fact="question-labour-impact-on-social-work",
            list_of=p.summary("the impact", "what the article asks"),
            kind=p.code("what was", CriterionKind.QUESTION),
            entity=administration,
            item=p.summary("the impact", "the government's impact on social work"),
        )


def _labour_comes_in(article: ArticleReader, jones: Cited[str]) -> Iterator[Draft]:
    with article.passage("marginalisation and neglect of public services") as p:
        yield PositionDraft(
            fact="jones-on-public-services-before-1997",
            holder=jones,
            stance=p.code("neglect", Stance.CRITICISE),
            topic=p.verbatim("neglect of public services during the 1980s and early 1990s"),
        )
        yield ReformDraft(
            fact="new-era-for-public-sector",
            kind=p.code("a new era", ReformKind.ANNOUNCED),
            what=p.summary("a new era", "a new era for the public sector and those who use its services"),
            modality=p.code("expectation", Modality.EXPECTED),
        )

    with article.passage("came into government with the view") as p:
        labour = p.link("Labour", to=GOVERNMENT, nth=1)
        yield PositionDraft(
            fact="labour-on-public-services",
            holder=labour,
            stance=p.code("valued", Stance.PRAISE),
            topic=p.summary("public services", "the importance of public services"),
        )
        yield PositionDraft(
            fact="labour-on-modernising-public-services",
            holder=labour,
            stance=p.code("modernised", Stance.RECOMMEND),
            object=infer("public-service-modernisation", p.words("public services"), p.words("modernised")),
            topic=p.summary("modernised", "that public services need to be modernised"),
        )
        yield PositionDraft(
            fact="labour-mps-on-local-government",
            holder_text=p.verbatim("Many Labour MPs"),
            stance=p.code("not enamoured", Stance.CRITICISE),
            topic=p.summary("local councillors", "their time as local councillors"),
        )
        yield PositionDraft(
            fact="jones-on-labour-mps",
            holder=jones,
            stance=p.code("energy and commitment", Stance.PRAISE),
            topic=p.summary("energy and commitment", "Labour MPs' energy, commitment and sense of mission"),
        )


def _performance_monitoring(article: ArticleReader, jones: Cited[str]) -> Iterator[Draft]:
    """New focus on performance monitoring."""
    with article.passage("focus on ‘value for money’") as p:
        labour = p.link("Labour", to=GOVERNMENT)
        before, after = p.link("value for money"), p.link("best value")
        yield InstrumentDraft(id=before, sponsor=p.link("Thatcher"))
        yield InstrumentDraft(id=after, sponsor=labour)
        yield SuccessionDraft(
            fact="value-for-money-to-best-value",
            predecessor=before,
            successor=after,
            kind=p.code("replaced by", SuccessionKind.REPLACED_BY),
        )
        yield from listed(
            p,
            {
                "best-value-community-engagement": "community engagement",
                "best-value-impact": "impact",
            },
            list_of=p.summary("wider focus", "what best value looks at beyond value for money"),
            kind=p.code("wider focus", CriterionKind.CRITERION),
            entity=after,
        )

    with article.passage("a new toolkit of means") as p:
        yield ReformDraft(
            fact="labour-toolkit-introduced",
            kind=p.code("introduced", ReformKind.INTRODUCED),
            what=p.summary("toolkit", "means and mechanisms to drive change across public services"),
            actor=p.link("Labour", to=GOVERNMENT),
        )
        measures = p.summary("toolkit", "means to drive change in public services")
        measure = p.code("such as", CriterionKind.MEASURE)
        yield CriterionDraft(
            fact="labour-toolkit-performance-monitoring",
            list_of=measures,
            kind=measure,
            item=p.verbatim("more performance monitoring"),
            item_entity=p.link("performance monitoring"),
        )
        yield CriterionDraft(
            fact="labour-toolkit-public-reporting",
            list_of=measures,
            kind=measure,
            item=p.verbatim("public reporting"),
        )
        yield EffectDraft(
            fact="labour-toolkit-drives-change",
            cause=p.summary("toolkit", "Labour's toolkit of means and mechanisms"),
            direction=p.code("drive change", Direction.INCREASES),
            effect=p.summary("drive change", "change in public services, local ones included"),
            modality=p.code("to drive", Modality.AIMED),
        )
        yield PositionDraft(
            fact="jones-on-labour-toolkit",
            holder=jones,
            stance=p.code("pretty bruising", Stance.CRITICISE),
            topic=p.summary("pretty bruising", "some of Labour's means to drive change"),
            reason=p.summary("pretty bruising", "it was bruising"),
        )


def _hit_squads(article: ArticleReader) -> Iterator[Draft]:
    with article.passage("There are memories of") as p:
        came_in = p.date("1997")
    with article.passage("within the remit of") as p:
        department = p.link("Department of Health")
        boateng = p.link("Paul Boateng")
        within = p.code("the remit of", CriterionKind.FEATURE)
        for whose, body, remit in (
            ("department-of-health", department, "services within the department's remit"),
            ("boateng", boateng, "services within the minister's remit"),
        ):
            for slug, quote, words in (
                ("childrens", "Children’s", "children's social services"),
                ("adults", "adults’", "adults' social services"),
            ):
                yield CriterionDraft(
                    fact=f"{whose}-remit-{slug}-social-services",
                    list_of=p.summary("the remit of", remit),
                    kind=within,
                    entity=body,
                    item=p.summary(quote, words),
                )
        yield RoleHeldDraft(
            fact="boateng-social-services-minister",
            person=boateng,
            role=p.verbatim("social services minister"),
            organisation=infer(department.value, department, p.words("social services minister")),
            former=p.code("initially", YesNo.YES),
            # "Initially" is when the government came in.
            held=came_in.supported(p.words("initially", Role.PERIOD)),
        )

    with article.passage("Within months of the election") as p:
        written = p.link("Community Care article published in 1997")
        when = p.date("in 1997")
        holder, squads = p.link("Boateng"), p.link("hit squads")
        yield WorkDraft(id=written, publisher=p.link("Community Care"), date=when)
        with article.voice(holder, via=written):
            yield PositionDraft(
                fact="boateng-on-hit-squads",
                holder=holder,
                stance=p.code("his intention", Stance.SUPPORT),
                object=squads,
                topic=p.summary(
                    "hit squads",
                    "sending hit squads into social services departments deemed to be failing",
                ),
                reason=p.summary("get tough", "to get tough with local authorities"),
            )
            yield ReformDraft(
                fact="hit-squads-announced",
                entity=squads,
                kind=p.code("his intention", ReformKind.ANNOUNCED),
                what=p.summary(
                    "hit squads",
                    "hit squads to be sent into social services departments deemed to be failing",
                ),
                actor=holder,
                date=when.supported(p.words("months of the election", Role.PERIOD)),
            )
            yield DefinitionDraft(
                fact="hit-squads-meaning",
                term=p.verbatim("hit squads"),
                entity=squads,
                definition=p.summary(
                    "management consultants",
                    "management consultants sent into social services departments deemed to be failing",
                ),
            )

    with article.passage("done little to boost morale") as p:
        magazine = p.link("Community Care")
        yield EffectDraft(
            fact="hit-squads-pledge-on-morale",
            cause=p.summary("this pledge", "Boateng's pledge to send hit squads"),
            cause_entity=p.link("this pledge", antecedent=squads),
            direction=p.code("done little", Direction.NO_EFFECT),
            effect=p.summary("morale", "morale among social care workers"),
            attributed_to=magazine,
        )


def _levers_and_reviews(article: ArticleReader, jones: Cited[str]) -> Iterator[Draft]:
    with article.passage("Other levers to promote performance") as p:
        indicators = p.link("performance indicators", to="performance-indicators")
        tables, stars = p.link("league tables"), p.link("star ratings")
        # "Other" counts them among the means that Labour brought in.
        with article.passage("a new toolkit of means") as toolkit:
            labour = infer(GOVERNMENT, toolkit.words("Labour also introduced"), p.words("Other levers"))
        levers = p.summary("Other levers", "levers to promote performance")
        lever = p.code("Other levers", CriterionKind.MEASURE)
        for name, entity, introduced in (
            ("performance indicators", indicators, "creation"),
            ("league tables", tables, "generating"),
            ("star ratings", stars, "generating"),
        ):
            slug = name.replace(" ", "-")
            yield CriterionDraft(
                fact=f"labour-lever-{slug}",
                list_of=levers,
                kind=lever,
                item=p.verbatim(name),
                item_entity=entity,
            )
            yield ReformDraft(
                fact=f"{slug}-introduced",
                entity=entity,
                kind=p.code(introduced, ReformKind.INTRODUCED),
                what=p.summary(name, f"{name} for social services"),
                actor=labour,
            )
            yield InstrumentDraft(id=entity, sponsor=labour)
        yield EffectDraft(
            fact="performance-levers-promote-performance",
            cause=p.summary("Other levers", "levers such as performance indicators"),
            direction=p.code("to promote", Direction.IMPROVES),
            effect=p.summary("to promote", "performance within social services"),
            modality=p.code("to promote", Modality.AIMED),
        )
        for entity, name in ((tables, "league tables"), (stars, "star ratings")):
            yield EffectDraft(
                fact=f"performance-indicators-generate-{name.replace(' ', '-')}",
                cause=p.verbatim("performance indicators"),
                cause_entity=indicators,
                direction=p.code("generating", Direction.INCREASES),
                effect=p.summary(name, f"published {name}"),
                affected=entity,
            )

        milburn, shaming = p.link("Alan Milburn"), p.link("naming, shaming and blaming")
        yield RoleHeldDraft(
            fact="milburn-health-secretary", person=milburn, role=p.verbatim("health secretary")
        )
        yield PositionDraft(
            fact="milburn-on-name-and-shame",
            holder=milburn,
            stance=p.code("naming, shaming and blaming", Stance.SUPPORT),
            object=shaming,
            topic=p.summary(
                "poorest performers",
                "naming, shaming and blaming the councils deemed the poorest performers",
            ),
        )
        yield PositionDraft(
            fact="milburn-on-poorest-performing-councils",
            holder=milburn,
            stance=p.code("blaming", Stance.CRITICISE),
            topic=p.summary("poorest performers", "the councils deemed to be the poorest performers"),
        )
        yield InstrumentDraft(id=shaming, sponsor=milburn)

    with article.passage("Alongside the bullish audit culture") as p:
        yield PositionDraft(
            fact="jones-on-audit-culture",
            holder=jones,
            stance=p.code("bullish", Stance.CRITICISE),
            topic=p.summary("audit culture", "the audit culture of performance measurement"),
        )
        yield from listed(
            p,
            {"emphasis-on-external-reviews": "external reviews", "emphasis-on-inspection": "inspection"},
            list_of=p.summary("an emphasis", "what was stressed beside performance measurement"),
            kind=p.code("an emphasis", CriterionKind.MEASURE),
        )
        reviews = p.link("joint reviews")
        yield CriterionDraft(
            fact="external-reviews-example-joint-reviews",
            list_of=p.summary("An example", "examples of external review and inspection"),
            kind=p.code("An example", CriterionKind.MEASURE),
            item=p.verbatim("joint reviews"),
            item_entity=reviews,
        )
        teams = p.summary("combined teams", "bodies whose teams did the joint reviews")
        joined = p.code("combined teams", CriterionKind.FEATURE)
        for slug, name in (
            ("department-of-health", "Department of Health"),
            ("audit-commission", "Audit Commission"),
        ):
            yield CriterionDraft(
                fact=f"joint-reviews-by-{slug}",
                list_of=teams,
                kind=joined,
                entity=reviews,
                item=p.verbatim(name),
                item_entity=p.link(name),
            )
        yield StatisticDraft(
            fact="joint-reviews-weeks",
            measure=p.summary("reviewers", "time that reviewers spent in a local authority"),
            entity=reviews,
            value=p.duration("four to five weeks"),
            among=p.verbatim("each local authority in England and Wales"),
        )

    with article.passage("attracted the most media coverage") as p:
        yield EffectDraft(
            fact="critical-judgments-attract-media-coverage",
            cause=p.summary("critical judgment", "a critical judgment of a local authority"),
            direction=p.code("attracted", Direction.INCREASES),
            effect=p.summary("the most", "media coverage, the most of all authorities"),
        )
        yield PositionDraft(
            fact="jones-on-bad-news",
            holder=jones,
            stance=p.code("bad news trumped", Stance.CRITICISE),
            topic=p.summary("as now", "that bad news gets more coverage than good, then as now"),
        )


def _poverty(article: ArticleReader, jones: Cited[str]) -> Iterator[Draft]:
    """Efforts to improve children's lives: investment, and child poverty."""
    with article.passage("alongside this harsh approach") as p:
        labour = p.link("Labour", to=GOVERNMENT)
        yield PositionDraft(
            fact="jones-on-labour-approach-to-performance",
            holder=jones,
            stance=p.code("harsh approach", Stance.CRITICISE),
            topic=p.summary("harsh approach", "Labour's approach to performance"),
        )
        yield PositionDraft(
            fact="jones-on-labour-slow-start",
            holder=jones,
            stance=p.code("slow start", Stance.CRITICISE),
            object=labour,
            topic=p.summary("slow start", "that Labour was slow to invest"),
        )
        for slug, quote, purpose in (
            ("in-change", "supporting change", "supporting change"),
            ("in-new-programmes", "new policies", "new policies and programmes, some against poverty"),
        ):
            yield FinanceDraft(
                fact=f"labour-investment-{slug}",
                entity=labour,
                measure=p.code("investment", FinanceMeasure.RESOURCES),
                purpose=p.summary(quote, purpose),
                amount_text=p.verbatim("increased investment"),
            )

    with article.passage("child poverty fell") as p:
        rates = p.share_change("from 26% to 18%")
        department, figures = p.link("DWP"), p.link("source: DWP")
        yield WorkDraft(id=figures, publisher=department)
        yield StatisticDraft(
            fact="child-poverty-rate",
            measure=p.summary("child poverty", "child poverty"),
            value=rates.after,
            previous=rates.before,
            period=p.years("from 1998-2010"),
            attributed_to=department,
            attributed_via=figures,
        )
        for slug, name in (("benefits", "benefits"), ("tax-credits", "tax credits")):
            spending = p.link(name)
            yield FinanceDraft(
                fact=f"labour-spending-on-{slug}",
                entity=infer(GOVERNMENT, labour, p.words("increased spending")),
                measure=p.code("spending", FinanceMeasure.RESOURCES),
                purpose=p.summary(name, name),
                amount_text=p.verbatim("increased spending"),
            )
            yield EffectDraft(
                fact=f"spending-on-{slug}-on-child-poverty",
                cause=p.summary(name, f"more spending on {name}"),
                cause_entity=spending,
                direction=p.code("driven by", Direction.IMPROVES).supported(
                    p.words("some success – child poverty fell")
                ),
                effect=p.verbatim("child poverty"),
                evidence=p.verbatim("source: DWP"),
            )
        yield PositionDraft(
            fact="jones-on-labour-against-poverty",
            holder=jones,
            stance=p.code("some success", Stance.QUALIFY),
            object=infer(GOVERNMENT, labour, p.words("some success")),
            topic=p.summary("some success", "Labour's investment to tackle poverty"),
            reason=p.summary("child poverty fell", "child poverty fell"),
        )


def _quality_protects(article: ArticleReader) -> Iterator[Draft]:
    with article.passage("a national improvement programme, called") as p:
        labour, programme = p.link("Labour", to=GOVERNMENT), p.link("Quality Protects")
        yield InstrumentDraft(id=programme, sponsor=labour)
        yield DefinitionDraft(
            fact="quality-protects-meaning",
            term=p.verbatim("Quality Protects"),
            entity=programme,
            definition=p.summary(
                "improvement programme", "a national improvement programme in children's services"
            ).supported(p.words("In children’s services")),
        )
        yield FinanceDraft(
            fact="labour-investment-in-quality-protects",
            entity=labour,
            measure=p.code("invested in", FinanceMeasure.RESOURCES),
            purpose=p.summary("invested in", "Quality Protects, a national improvement programme"),
        )
        departments = p.verbatim("social services departments")
        tasks = p.summary("regional teams", "what regional teams were there for, with departments")
        for slug, quote, item in (
            ("practice-guidance", "practice guidance", "implement new practice guidance"),
            (
                "targets",
                "meet targets",
                (
                    "meet targets on areas such as the health, placement stability and educational "
                    "attainment of children in care"
                ),
            ),
        ):
            yield CriterionDraft(
                fact=f"quality-protects-{slug}",
                list_of=tasks,
                kind=p.code("regional teams", CriterionKind.FEATURE),
                entity=programme,
                item=p.summary(quote, item),
            )
        # The next paragraph says that the programme is about outcomes.
        with article.passage("policy’s focus on outcomes") as following:
            outcomes = following.words("focus on outcomes")
        for slug, quote, measure in (
            ("health", "health", "the health of children in care"),
            ("placement-stability", "placement stability", "stable placements of children in care"),
            ("attainment", "attainment", "the educational attainment of children in care"),
        ):
            yield TargetDraft(
                fact=f"quality-protects-target-{slug}",
                instrument=programme,
                addressee_text=departments,
                measure=p.summary(quote, measure),
                kind=p.code("meet targets", TargetKind.OUTCOME).supported(outcomes),
            )

    with article.passage("policy’s focus on outcomes") as p:
        the_programme = p.link("The programme", antecedent=programme)
        yield ReformDraft(
            fact="focus-on-outcomes-introduced",
            kind=p.code("beginning", ReformKind.INTRODUCED),
            what=p.summary("focus on outcomes", "government policy's focus on outcomes"),
            actor=p.link("It", antecedent=programme, nth=1),
        )
        parenting = p.link("corporate parenting")
        yield InstrumentDraft(id=parenting, sponsor=the_programme)
        yield ReformDraft(
            fact="corporate-parenting-introduced",
            entity=parenting,
            kind=p.code("introduced", ReformKind.INTRODUCED),
            what=p.summary("introduced", "the concept of corporate parenting"),
            actor=the_programme,
        )
        yield DefinitionDraft(
            fact="corporate-parenting-meaning",
            term=p.verbatim("corporate parenting"),
            entity=parenting,
            definition=p.summary(
                "any good parent",
                "councils required to provide the kind of support any good parent would for their own "
                "children",
            ).supported(p.words("required councils")),
        )
        duties = p.summary("required councils", "what corporate parenting requires of councils")
        duty = p.code("required councils", CriterionKind.DEMAND)
        for slug, quote, words in (
            ("support", "any good parent", "give the support that a good parent would"),
            ("quality-of-life", "quality of life", "enhance children's quality of life"),
            ("safety", "safety", "ensure children's safety"),
        ):
            yield CriterionDraft(
                fact=f"corporate-parenting-{slug}",
                list_of=duties,
                kind=duty,
                entity=parenting,
                item=p.summary(quote, words),
            )


def _sure_start(article: ArticleReader) -> Iterator[Draft]:
    """The impact of Sure Start."""
    with article.passage("launched the flagship Sure Start programme") as p:
        programme, labour, launched = p.link("Sure Start"), p.link("Labour", to=GOVERNMENT), p.date("In 1999")
        yield InstrumentDraft(id=programme, sponsor=labour, introduced=launched)
        yield ReformDraft(
            fact="sure-start-introduced",
            entity=programme,
            kind=p.code("launched", ReformKind.INTRODUCED),
            what=p.summary("flagship", "Labour's flagship programme for early years"),
            actor=labour,
            date=launched,
        )
        for slug, quote, item in (
            ("safe-spaces", "safe spaces", "safe spaces"),
            ("resources", "resources", "resources"),
            ("support", "support", "support for the early years of children's development"),
        ):
            yield CriterionDraft(
                fact=f"sure-start-{slug}",
                list_of=p.summary("provided parents", "what the programme gave parents"),
                kind=p.code("provided parents", CriterionKind.FEATURE),
                entity=programme,
                item=p.summary(quote, item),
            )

    with article.passage("achievement at GCSE") as p:
        institute = p.link("Institute for Fiscal Studies")
        research = p.link("research by the Institute for Fiscal Studies")
        yield WorkDraft(id=research, author=institute)
        yield SurveyGroupDraft(
            fact="ifs-research-on-sure-start",
            survey=research,
            conductor=institute,
        )
        # The ages are those of who used the centre, not of who was looked at.
        access = p.verbatim("access to a Sure Start centre for children aged 0-5")
        centre = p.link("Sure Start")
        improved = p.code("improved", Direction.IMPROVES)
        with article.voice(institute, via=research):
            yield EffectDraft(
                fact="sure-start-on-gcse-achievement",
                cause=access,
                cause_entity=centre,
                direction=improved,
                effect=p.summary("GCSE", "educational achievement at GCSE"),
            )
            yield EffectDraft(
                fact="sure-start-on-poorer-children",
                cause=access,
                cause_entity=centre,
                direction=p.code("positive", Direction.IMPROVES),
                effect=p.summary(
                    "poorer children",
                    "educational achievement of poorer children at GCSE, more than that of others",
                ).supported(p.words("educational achievement at GCSE")),
            )

    with article.passage("reducing hospitalisation rates") as p:
        programme = p.link("Sure Start")
        cause = p.verbatim("Sure Start")
        yield EffectDraft(
            fact="sure-start-on-hospitalisation",
            cause=cause,
            cause_entity=programme,
            direction=p.code("reducing", Direction.DECREASES),
            effect=p.summary("hospitalisation", "hospitalisation rates among children and young people"),
        )
        yield EffectDraft(
            fact="sure-start-on-wellbeing-of-mothers",
            cause=cause,
            cause_entity=programme,
            direction=p.code("improving", Direction.IMPROVES),
            effect=p.summary("wellbeing", "the wellbeing of mothers"),
        )

    with article.passage("funding was cut by") as p:
        coalition = p.link("coalition government")
        centres = p.link("centres", antecedent=programme)
        yield ReformDraft(
            fact="sure-start-funding-cut",
            entity=p.link("funding", antecedent=programme),
            kind=p.code("was cut", ReformKind.REDUCED),
            what=p.summary("funding", "funding of the programme"),
            actor=coalition,
        )
        yield StatisticDraft(
            fact="sure-start-centres-closed",
            measure=p.summary("centres closing", "Sure Start centres that closed"),
            entity=centres,
            value=p.count("1,416 centres"),
            period=p.years("from 2010-23"),
        )
        yield EffectDraft(
            fact="sure-start-funding-cut-closes-centres",
            cause=p.summary("funding was cut", "the coalition's cut of the programme's funding"),
            direction=p.code("resulting in", Direction.INCREASES),
            effect=p.summary("centres closing", "closures of Sure Start centres"),
            affected=centres,
        )


def _every_child_matters(article: ArticleReader) -> Iterator[Draft]:
    with article.passage("agenda to join up services") as p:
        programme, labour = p.link("Every Child Matters"), p.link("Labour", to=GOVERNMENT)
        yield InstrumentDraft(id=programme, sponsor=labour)
        yield ReformDraft(
            fact="every-child-matters-introduced",
            entity=programme,
            kind=p.code("introduction", ReformKind.INTRODUCED),
            what=p.summary("join up", "an agenda to join up services"),
            actor=labour,
        )
        yield DefinitionDraft(
            fact="every-child-matters-meaning",
            term=p.verbatim("Every Child Matters"),
            entity=programme,
            definition=p.summary(
                "join up", "Labour's agenda to join up services, for children's health, safety and wellbeing"
            ),
        )
        for goal in ("health", "safety", "wellbeing"):
            yield EffectDraft(
                fact=f"every-child-matters-on-{goal}",
                cause=p.summary("join up", "joining up services"),
                cause_entity=programme,
                direction=p.code("to improve", Direction.IMPROVES),
                effect=p.summary(goal, f"{goal} of children"),
                modality=p.code("to improve", Modality.AIMED),
            )

    with article.passage("largely dismantled by the coalition") as p:
        this = p.link("This", antecedent=programme)
        yield ReformDraft(
            fact="every-child-matters-dismantled",
            entity=this,
            kind=p.code("largely dismantled", ReformKind.REDUCED),
            what=p.summary("largely dismantled", "largely dismantled, though parts of its legacy remain"),
            actor=p.link("coalition"),
        )
        commissioner = p.link("Children’s Commissioner for England")
        separation = p.link("separation of children’s and adults’ services")
        legacy = p.summary("its legacy", "parts of the legacy of Every Child Matters that remain")
        for slug, quote, item, entity in (
            ("childrens-commissioner", "the role", "the role of Children's Commissioner", commissioner),
            (
                "separation-of-childrens-and-adults-services",
                "formal separation",
                "the formal separation of children's and adults' services",
                separation,
            ),
        ):
            yield CriterionDraft(
                fact=f"every-child-matters-legacy-{slug}",
                list_of=legacy,
                kind=p.code("its legacy", CriterionKind.FEATURE),
                entity=this,
                item=p.summary(quote, item),
                item_entity=entity,
            )
            yield ReformDraft(
                fact=f"{slug}-kept",
                entity=entity,
                kind=p.code("still have", ReformKind.KEPT),
                what=p.summary(quote, item),
            )
        yield DefinitionDraft(
            fact="childrens-commissioner-meaning",
            term=p.verbatim("Children’s Commissioner for England"),
            entity=commissioner,
            definition=p.summary("watchdog", "a watchdog for the country's children"),
        )
        act, year = p.link("Children Act 2004"), p.date("2004")
        yield InstrumentDraft(id=act, introduced=year)
        yield ReformDraft(
            fact="separation-of-childrens-and-adults-services-enshrined",
            entity=separation,
            kind=p.code("enshrined", ReformKind.CHANGED),
            what=p.summary("formal separation", "the formal separation is enshrined in an Act"),
            actor=act,
            date=year,
        )


def _structural_changes(article: ArticleReader) -> Iterator[Draft]:
    """The infrastructure for monitoring and supporting social care, and what became of it."""
    with article.passage("introduced in the early 2000s") as p:
        early = p.date("the early 2000s")

    with article.passage("was introduced in England") as p:
        infrastructure = p.link("infrastructure for monitoring and supporting social care")
        yield InstrumentDraft(id=infrastructure, introduced=early)
        yield ReformDraft(
            fact="social-care-infrastructure-introduced",
            entity=infrastructure,
            kind=p.code("introduced", ReformKind.INTRODUCED),
            what=p.summary("in England", "bodies to monitor and support social care in England"),
            date=early,
        )
        yield from listed(
            p,
            {
                "social-care-infrastructure-in-wales": "Wales",
                "social-care-infrastructure-in-scotland": "Scotland",
                "social-care-infrastructure-in-northern-ireland": "Northern Ireland",
            },
            list_of=p.summary("largely copied", "nations that largely copied the infrastructure"),
            kind=p.code("largely copied", CriterionKind.FEATURE),
            entity=infrastructure,
        )

    with article.passage("This comprised a national inspectorate") as p:
        this = p.link("This", antecedent=infrastructure)
        bodies = p.summary("comprised", "bodies of the new infrastructure")
        comprised = p.code("comprised", CriterionKind.FEATURE)
        for slug, name, quote, item in (
            (
                "national-care-standards-commission",
                "National Care Standards Commission",
                "national inspectorate",
                "a national inspectorate",
            ),
            (
                "general-social-care-council",
                "General Social Care Council",
                "national regulator",
                "a national regulator for social workers",
            ),
            ("skills-for-care", "Skills for Care", "the workforce", "a body to develop the workforce"),
        ):
            yield CriterionDraft(
                fact=f"social-care-infrastructure-{slug}",
                list_of=bodies,
                kind=comprised,
                entity=this,
                item=p.summary(quote, item),
                item_entity=p.link(name),
            )
        yield ReformDraft(
            fact="graduate-profession-introduced",
            entity=p.link("graduate profession"),
            kind=p.code("graduate profession", ReformKind.INTRODUCED),
            what=p.summary("graduate profession", "social work becomes a graduate profession"),
        )
        yield ReformDraft(
            fact="social-worker-registration-introduced",
            entity=p.link("required to be registered"),
            kind=p.code("required to be", ReformKind.INTRODUCED),
            what=p.summary("required to be registered", "practitioners must register to go on practising"),
        )

    with article.passage("There was also the advent of") as p:
        institute = p.link("Social Care Institute for Excellence")
        yield ReformDraft(
            fact="scie-introduced",
            entity=institute,
            kind=p.code("advent", ReformKind.INTRODUCED),
            what=p.summary("knowledge base", "an institute for the knowledge base of social care"),
        )
        yield DefinitionDraft(
            fact="scie-meaning",
            term=p.verbatim("Social Care Institute for Excellence"),
            entity=institute,
            definition=p.summary(
                "knowledge base",
                "harnesses and promotes the knowledge base for social work and social care",
            ),
        )

    with article.passage("introduced in the early 2000s") as p:
        within = p.code("functions are now", SuccessionKind.FUNCTIONS_TO)
        inspectorate = p.link("NCSC")
        for slug, name in (("ofsted", "Ofsted"), ("care-quality-commission", "Care Quality Commission")):
            yield SuccessionDraft(
                fact=f"national-care-standards-commission-to-{slug}",
                predecessor=inspectorate,
                successor=p.link(name),
                kind=within,
                what=p.summary("functions are now", "its functions"),
            )
        yield SuccessionDraft(
            fact="general-social-care-council-to-social-work-england",
            predecessor=p.link("GSCC"),
            successor=p.link("Social Work England"),
            kind=p.code("has the functions", SuccessionKind.FUNCTIONS_TO),
            what=p.summary("the functions", "its functions"),
        )
        the_infrastructure = p.link("the infrastructure", antecedent=infrastructure)
        yield ReformDraft(
            fact="social-care-infrastructure-changed",
            entity=the_infrastructure,
            kind=p.code("changed", ReformKind.CHANGED),
            what=p.summary("titles", "titles of its bodies and their arrangements"),
        )
        yield ReformDraft(
            fact="social-care-infrastructure-kept",
            entity=the_infrastructure,
            kind=p.code("continues today", ReformKind.KEPT),
            what=p.summary("continues today", "the infrastructure in its substance"),
        )
        p.dismiss("substantially continues today", DismissalReason.LOOSE_TIME)
        yield DefectDraft(
            fact="have-changed-double-space",
            kind=p.code("changed –", DefectKind.SLIP),
            words=p.verbatim("changed –"),
            meant=p.summary("changed –", "one space before the dash, where a no-break one stands too"),
        )


def _what_continues(article: ArticleReader, jones: Cited[str]) -> Iterator[Draft]:
    with article.passage("So does the focus on") as p:
        yield ReformDraft(
            fact="focus-on-performance-kept",
            kind=p.code("So does", ReformKind.KEPT),
            what=p.summary("the focus on", "the focus on inspection, audit and performance measurement"),
        )
        continuing = p.summary("the focus on", "what the focus continues to be on")
        still = p.code("So does", CriterionKind.MEASURE)
        for slug, item in (("inspections", "inspections"), ("audits", "audits")):
            yield CriterionDraft(
                fact=f"focus-on-{slug}-kept", list_of=continuing, kind=still, item=p.verbatim(item)
            )
        yield CriterionDraft(
            fact="focus-on-performance-indicators-kept",
            list_of=continuing,
            kind=still,
            item=p.verbatim("performance indicators"),
            item_entity=p.link("performance indicators", to="performance-indicators"),
        )
        yield CriterionDraft(
            fact="focus-on-measurement-kept",
            list_of=continuing,
            kind=still,
            item=p.verbatim("measurement"),
        )
        yield ReformDraft(
            fact="performance-changes-introduced",
            kind=p.code("introduced", ReformKind.INTRODUCED),
            what=p.summary("The changes", "the changes that brought the focus on performance"),
            date=p.date("the noughties", negators={"not": NegatorReading.ELSEWHERE}),
        )
        yield _slip(p, "into-for-in-the-noughties", "introduced into", "introduced in")
        yield EffectDraft(
            fact="performance-changes-cause-debate",
            cause=p.summary("The changes", "the changes that brought the focus on performance"),
            direction=p.code("debate", Direction.INCREASES),
            effect=p.summary(
                "debate",
                "debate about how to improve performance but not skew and blinker practice and management",
            ),
        )
        yield CriterionDraft(
            fact="question-improve-without-skewing-practice",
            list_of=p.summary("debate", "what the changes made people debate"),
            kind=p.code("debate", CriterionKind.QUESTION),
            item=p.summary(
                "skew and blinker",
                "how to improve performance without skewing and blinkering practice and management",
            ),
        )

    with article.passage("which continues today.") as p:
        yield PositionDraft(
            fact="jones-on-skewed-practice",
            holder=jones,
            stance=p.code("concern", Stance.CRITICISE),
            topic=p.summary(
                "It is a concern and a debate which continues today",
                "that improving performance may skew practice: a concern and a debate, still today",
            ),
        )


def _comment(article: ArticleReader, magazine: Cited[str]) -> Iterator[Draft]:
    """Alec Fraher, the one reader who commented."""
    with article.passage("1. Alec Fraher") as p:
        fraher, when = p.link("Alec Fraher"), p.date("September 5, 2024")
    with article.passage("One Response to") as p:
        comment = p.link("One Response")
        yield WorkDraft(id=comment, author=fraher, publisher=magazine, date=when)

    with article.voice(fraher, via=comment):
        yield from _fraher_on_tendering(article, fraher)
        yield from _fraher_on_bullying(article, fraher)


def _fraher_on_tendering(article: ArticleReader, fraher: Cited[str]) -> Iterator[Draft]:
    with article.passage("The elephant in the room") as p:
        tendering = p.link("compulsory competitive tendering")
        yield PositionDraft(
            fact="fraher-on-compulsory-competitive-tendering",
            holder=fraher,
            stance=p.code("elephant", Stance.CRITICISE),
            object=tendering,
            topic=p.summary(
                "continuing Thatcherits policy",
                "that the Thatcherite policy continued across all publicly owned State enterprise, the "
                "services exempt before included",
            ).supported(p.words("across all publicly owed State enterprise"), p.words("including")),
        )
        yield InstrumentDraft(
            id=tendering,
            sponsor=infer(
                "margaret-thatcher",
                p.words("Thatcherits policy"),
                p.words("compulsory competitive tendering"),
            ),
        )
        yield ReformDraft(
            fact="compulsory-competitive-tendering-kept",
            entity=tendering,
            kind=p.code("continuing", ReformKind.KEPT),
            what=p.summary(
                "all publicly owed State enterprise",
                "tendering in all publicly owned State enterprise, today as well",
            ).supported(p.words("(and today)")),
            date=p.date("the noughties"),
        )
        services = p.link("Part B Category 25 services")
        yield ReformDraft(
            fact="compulsory-competitive-tendering-extended",
            entity=tendering,
            kind=p.code("previously exemptions", ReformKind.CHANGED),
            what=p.summary("previously exemptions", "it reaches services that were exempt before"),
        )
        for name in ("education", "welfare", "social services"):
            yield CriterionDraft(
                fact=f"tendering-exemption-{name.replace(' ', '-')}",
                list_of=p.summary("previously exemptions", "services exempt from tendering before"),
                kind=p.code("previously exemptions", CriterionKind.FEATURE),
                entity=tendering,
                item=p.verbatim(name),
            )
        yield DefinitionDraft(
            fact="part-b-category-25-meaning",
            term=p.verbatim("Part B Category 25 services"),
            entity=services,
            definition=p.verbatim("education, welfare and social services"),
        )
        for fact, words, meant in (
            ("thatcherits-for-thatcherite", "Thatcherits", "Thatcherite"),
            ("owed-for-owned", "publicly owed", "publicly owned"),
            ("previously-exemptions", "previously exemptions", "previous exemptions"),
        ):
            yield _slip(p, fact, words, meant)

    with article.passage("huge Category Sourcing Programmes") as p:
        eu = p.link("EU/EC")
        sourcing = p.summary("huge Category Sourcing Programmes", "huge category sourcing programmes")
        sourced = p.code("Sourcing Programmes", CriterionKind.MEASURE)
        for name in ("Quality Protects", "Valuing People", "Supporting People", "Tackling Drugs"):
            slug, programme = name.lower().replace(" ", "-"), p.link(name)
            yield CriterionDraft(
                fact=f"sourcing-programme-{slug}",
                list_of=sourcing,
                kind=sourced,
                item=p.verbatim(name),
                item_entity=programme,
            )
            yield EffectDraft(
                fact=f"eu-dependency-drives-{slug}",
                cause=p.summary("path dependencies", "financial path dependencies on the EU/EC"),
                cause_entity=eu,
                direction=p.code("driven by", Direction.INCREASES),
                effect=p.summary(name, f"{name}, as a sourcing programme"),
                affected=programme,
            )
        yield _slip(p, "all-matter-of-for-all-manner-of", "all matter of", "all manner of")

    with article.passage("pushing for regionalism") as p:
        department, regionalism = p.link("ODPM"), p.link("regionalism")
        yield PositionDraft(
            fact="odpm-on-regionalism",
            holder=department,
            stance=p.code("pushing for", Stance.SUPPORT),
            object=regionalism,
            topic=p.summary("pivotal role", "regionalism, for which it played the pivotal role"),
        )
        yield ReformDraft(
            fact="regionalism-kept",
            entity=regionalism,
            kind=p.code("continues today", ReformKind.KEPT),
            what=p.summary("regionalism which also continues today", "regionalism, today as well"),
        )


def _fraher_on_bullying(article: ArticleReader, fraher: Cited[str]) -> Iterator[Draft]:
    with article.passage("It was assaultative") as p:
        yield PositionDraft(
            fact="fraher-on-attack-on-councils",
            holder=fraher,
            stance=p.code("outright attack", Stance.CRITICISE),
            topic=p.summary("outright attack", "an attack on the council as an elected body"),
        )
        yield DefinitionDraft(
            fact="council-meaning",
            term=p.verbatim("the Council"),
            definition=p.summary(
                "the only democratically elected body outside Westminster",
                "the only democratically elected body outside Westminster",
            ),
        )
        yield PositionDraft(
            fact="fraher-on-officers-and-members",
            holder=fraher,
            stance=p.code("dangerously", Stance.CRITICISE),
            topic=p.summary(
                "balance of power between Officers and members",
                "the balance of power between officers and members",
            ),
            reason=p.summary("out of whack", "it was completely out of balance"),
        )
        yield _slip(p, "assaultative-for-assaultive", "assaultative", "assaultive")

    with article.passage("Cronies and bullies flooded") as p:
        yield PositionDraft(
            fact="fraher-on-cronies-and-bullies",
            holder=fraher,
            stance=p.code("Cronies and bullies", Stance.CRITICISE),
            topic=p.summary(
                "Cronies and bullies",
                "cronies and bullies, all with something to prove, who flooded the sector",
            ),
        )
        yield PositionDraft(
            fact="fraher-on-treatment-of-managers",
            holder=fraher,
            stance=p.code("slaughtered", Stance.CRITICISE),
            topic=p.summary(
                "slaughtered",
                "that social work managers were to be slaughtered, especially in the drug and alcohol "
                "services",
            ),
        )
        agency = p.link("NTA")
        yield DefinitionDraft(
            fact="nta-meaning",
            term=p.verbatim("the NTA"),
            entity=agency,
            definition=p.summary("performance managers", "the performance managers of the time"),
        )
        yield PositionDraft(
            fact="fraher-on-nta",
            holder=fraher,
            stance=p.code("sharpening of knives", Stance.CRITICISE),
            object=agency,
            topic=p.summary(
                "in one instance",
                "how in one instance it came to a meeting with the social services leads to the DAT",
            ).supported(p.words("the social services leads to the DAT")),
            reason=p.summary("travelling first class", "it travelled first class, and gestured a threat"),
        )

    with article.passage("The little known detail") as p:
        frameworks = p.link("performance management frameworks")
        yield ReformDraft(
            fact="performance-management-frameworks-copied",
            entity=frameworks,
            kind=p.code("copied across", ReformKind.INTRODUCED),
            what=p.summary("film industry", "copied from the film industry's treatment plans"),
        )
        managed = p.words("performance management frameworks")
        desire = p.summary("mimetic desire", "a mimetic desire to please and appease the bullies")
        yield EffectDraft(
            fact="frameworks-on-desire-to-please",
            cause=p.summary("standardisation", "standardising and marketing the frameworks"),
            cause_entity=frameworks,
            direction=p.code("the basis", Direction.WORSENS),
            effect=desire,
        )
        for fact, stance, topic in (
            ("fraher-on-shaming", "horrific", "shaming"),
            ("fraher-on-grandiosity", "obscene", "grandiosity"),
        ):
            yield PositionDraft(
                fact=fact,
                holder=fraher,
                stance=p.code(stance, Stance.CRITICISE),
                topic=p.summary(topic, f"the {topic} that came with performance management").supported(
                    managed
                ),
            )
        yield EffectDraft(
            fact="shaming-on-systemic-narcissism",
            cause=p.summary("the seed bed", "the desire to please, with its shaming and grandiosity"),
            direction=p.code("the seed bed", Direction.WORSENS),
            effect=p.summary("systemic narcissism of today", "the systemic narcissism of today"),
        )
        yield DefectDraft(
            fact="though-without-commas",
            kind=p.code("it was though", DefectKind.MISSING_MARK),
            words=p.verbatim("it was though"),
            meant=p.summary("it was though", "it was, though,"),
        )

    with article.passage("fully addressed and felt") as p:
        yield PositionDraft(
            fact="fraher-on-eu-dependency",
            holder=fraher,
            stance=p.code("hasn’t yet be", Stance.CRITICISE),
            topic=p.summary(
                "financial path dependency on the EC/EU",
                "that the impact of financial path dependency on the EC/EU is not yet fully addressed",
            ),
        )
        yield _slip(p, "be-for-been", "hasn’t yet be", "hasn't yet been")


def _slip(p: PassageReader, fact: str, words: str, meant: str) -> Draft:
    """A word that is wrong, with what it must mean."""
    return DefectDraft(
        fact=fact,
        kind=p.code(words, DefectKind.SLIP),
        words=p.verbatim(words),
        meant=p.summary(words, meant),
    )
