"""U-turn on social care targets? Claudia Wood for Care Appointments, 2012."""

from __future__ import annotations

from collections.abc import Iterator

from ccdata.evidence.cited import Cited
from ccdata.evidence.draft import Draft
from ccdata.evidence.drafts import (
    ArticleDraft,
    CriterionDraft,
    DefectDraft,
    DefinitionDraft,
    EffectDraft,
    InstrumentDraft,
    PositionDraft,
    ReformDraft,
    RoleHeldDraft,
    StatisticDraft,
    SuccessionDraft,
    TargetDraft,
    WorkDraft,
)
from ccdata.evidence.reading import ArticleReader, infer
from ccdata.vocabulary.codebook.census import DismissalReason
from ccdata.vocabulary.codebook.evidence import DefectKind, NegatorReading, Role
from ccdata.vocabulary.codebook.facts import (
    CriterionKind,
    Direction,
    ReformKind,
    Stance,
    SuccessionKind,
    TargetFate,
    TargetKind,
    YesNo,
)
from ccdata.vocabulary.codebook.statements import Modality

ARTICLE = "care-appointments-2012-u-turn-on-targets"

FAULTS_OF_AGREEMENTS = "faults of Public Service Agreements, in Claudia Wood's view"


def extract(article: ArticleReader) -> Iterator[Draft]:
    """Read the article from its standfirst to the author's biography."""
    with article.passage("by Claudia Wood") as p:
        author = p.link("Claudia Wood")
        yield ArticleDraft(id=ARTICLE, author=author)

    with article.passage("says it is in favour of") as p:
        coalition = p.link("coalition government")
        says = p.code("says it is", Modality.CLAIMED)
        yield PositionDraft(
            fact="coalition-on-decentralised-services",
            holder=coalition,
            stance=p.code("in favour of", Stance.SUPPORT),
            topic=p.summary("decentralised services", "decentralised services"),
            object=p.link("decentralised services"),
            modality=says,
            attributed_to=coalition,
        )
        yield PositionDraft(
            fact="coalition-on-top-down-management",
            holder=coalition,
            stance=p.code("against top-down management", Stance.OPPOSE),
            topic=p.summary("top-down management", "top-down management"),
            object=p.link("top-down management"),
            modality=says,
            attributed_to=coalition,
        )
        # The standfirst ends with the author's name; she asks only to say what she says again further down.
        asked = p.words("So why is it introducing")
        prescriptive = p.words("heavily prescriptive targets")

    yield from _targets_of_the_past(article, author, coalition)
    yield from _targets_that_suit_the_time(article, author)

    with article.passage("It is incongruous") as p:
        government = p.link("the government", antecedent=coalition)
        new = p.code("new targets", TargetFate.NEW)
        yield StatisticDraft(
            fact="new-social-care-targets-number",
            measure=p.summary(
                "within social care", "new targets in social care introduced by the government"
            ),
            value=p.count("two new targets"),
        )
        yield ReformDraft(
            fact="new-social-care-targets-introduced",
            kind=p.code("has introduced", ReformKind.INTRODUCED),
            what=p.summary("new targets", "two heavily prescriptive targets in social care").supported(
                prescriptive
            ),
            actor=government,
        )
        yield PositionDraft(
            fact="wood-on-new-social-care-targets",
            holder=author,
            stance=p.code("It is incongruous", Stance.CRITICISE).supported(asked),
            topic=p.summary(
                "two new targets", "the two new, heavily prescriptive targets in social care"
            ).supported(prescriptive),
            reason=p.summary("old PSA mould", "made like the old Public Service Agreements"),
        )

    yield from _adoption_target(article, author, coalition, government, new)
    yield from _personal_budgets_target(article, author, government, new)
    yield from _government_on_itself(article, author, coalition)
    yield from _targets_weighed(article, author, coalition)
    yield from _author(article, author)


def _targets_of_the_past(
    article: ArticleReader, author: Cited[str], coalition: Cited[str]
) -> Iterator[Draft]:
    with article.passage("Seven years ago") as p:
        report = p.link("report on public sector targets")
        written = p.relative("Seven years ago", article.published)
        yield WorkDraft(id=report, author=p.link("I", antecedent=author, nth=1), date=written)
        good_targets = p.summary("they needed to be", "marks of a good target")
        mark = p.code("they needed to be", CriterionKind.CRITERION)
        for fact, item in (
            ("good-target-realistic", "realistic"),
            ("good-target-aspirational", "aspirational"),
            (
                "good-target-most-important-issues",
                "focus only on the most important issues",
            ),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=good_targets,
                kind=mark,
                item=p.verbatim(item),
                attributed_to=author,
                attributed_via=report,
            )

        at_that_time = written.supported(p.words("at a time when", Role.PERIOD))
        psas = p.link("Public Service Agreements")
        yield StatisticDraft(
            fact="public-service-agreements-number",
            measure=p.summary(
                "Public Service Agreements across all", "Public Service Agreements of all departments"
            ),
            entity=psas,
            value=p.count("110 Public Service Agreements"),
            period=at_that_time,
        )
        yield StatisticDraft(
            fact="targets-under-public-service-agreements",
            measure=p.summary(
                "underpinned by", "smaller targets that underpinned the Public Service Agreements"
            ),
            entity=p.link("smaller targets"),
            value=p.count("1300 smaller targets"),
            period=at_that_time,
        )

        # "The government" of then is not named, so neither the reform nor the priorities have an actor.
        scrapped = p.relative("just two years later", written)
        yield TargetDraft(
            fact="public-service-agreements",
            instrument=psas,
            addressee_text=p.verbatim("all government departments"),
            measure=p.summary(
                "Public Service Agreements across all", "Public Service Agreements, not named singly"
            ),
            fate=p.code("PSAs would be scrapped", TargetFate.SCRAPPED),
        )
        yield ReformDraft(
            fact="public-service-agreements-scrapped",
            entity=p.link("PSAs"),
            kind=p.code("would be scrapped", ReformKind.SCRAPPED),
            what=p.summary(
                "keeping just", "Public Service Agreements; the government keeps only central priorities"
            ),
            date=scrapped,
        )
        yield InstrumentDraft(id=p.link("PSAs"), ended=scrapped)
        priorities = p.link("central priorities")
        yield StatisticDraft(
            fact="central-priorities-number",
            measure=p.summary("central priorities", "central priorities that the government kept"),
            entity=priorities,
            value=p.count("just 30 central priorities"),
            period=scrapped,
        )

    with article.passage("just a handful of national targets") as p:
        new_government = p.link("the new government", antecedent=coalition)
        plans = p.link("departmental business plans")
        yield SuccessionDraft(
            fact="central-priorities-to-business-plans",
            predecessor=p.link("These", antecedent=priorities),
            successor=plans,
            kind=p.code("swiftly replaced by", SuccessionKind.REPLACED_BY),
        )
        yield InstrumentDraft(id=plans, sponsor=new_government)
        yield ReformDraft(
            fact="departmental-business-plans-introduced",
            entity=plans,
            kind=p.code("swiftly replaced by", ReformKind.INTRODUCED),
            what=p.summary("departmental business plans", "business plans of the departments"),
            actor=new_government,
        )
        yield TargetDraft(
            fact="central-priorities",
            instrument=p.link("These", antecedent=priorities),
            measure=p.summary("These", "central priorities, not named singly"),
            fate=p.code("swiftly replaced by", TargetFate.SCRAPPED),
        )
        yield ReformDraft(
            fact="national-targets-reduced",
            kind=p.code("leaving just a handful", ReformKind.REDUCED),
            what=p.summary("handful of national targets", "national targets, of which a handful is left"),
            actor=new_government,
        )
        yield TargetDraft(
            fact="child-poverty-target",
            instrument=p.link("target to end child poverty by 2020"),
            measure=p.summary("end child poverty", "end child poverty"),
            kind=p.code("to end child poverty", TargetKind.OUTCOME),
            deadline=p.deadline("by 2020"),
            fate=p.code("in place", TargetFate.IN_FORCE),
        )


def _targets_that_suit_the_time(article: ArticleReader, author: Cited[str]) -> Iterator[Draft]:
    with article.passage("has ushered in a new era") as p:
        yield ReformDraft(
            fact="decentralisation-era",
            entity=p.link("locally devolved responsibility"),
            kind=p.code("has ushered in", ReformKind.INTRODUCED),
            what=p.summary("professional discretion", "local responsibility and professional discretion"),
            actor=p.link("coalition government"),
        )
        yield PositionDraft(
            fact="wood-on-headline-targets",
            holder=author,
            stance=p.code("seem appropriate", Stance.SUPPORT),
            topic=p.summary("only such big headline targets", "big headline targets, and no others"),
            reason=p.summary(
                "a new era of", "they alone fit local responsibility and professional discretion"
            ),
        )
        yield DefinitionDraft(
            fact="big-headline-targets-meaning",
            term=p.verbatim("big headline targets"),
            definition=p.verbatim("about the wellbeing of the nation"),
        )
        micro_targets = p.link("micro targets")
        yield DefinitionDraft(
            fact="micro-targets-meaning",
            term=p.verbatim("micro targets"),
            entity=micro_targets,
            definition=p.summary(
                "telling each department",
                "orders to each department on what teachers, doctors and probation officers had to achieve, "
                "how, and by when",
            ),
        )
        yield TargetDraft(
            fact="micro-targets",
            instrument=micro_targets,
            addressee_text=p.verbatim("teachers, doctors and probation officers"),
            measure=p.summary("how, and by when", "what professionals had to achieve, how and by when"),
        )
        yield PositionDraft(
            fact="wood-on-micro-targets",
            holder=author,
            stance=p.code("terribly outdated", Stance.CRITICISE),
            object=micro_targets,
            topic=p.summary("micro targets", "micro targets of the old style"),
            reason=p.summary(
                "outdated style of top-down governance", "an outdated style of top-down governance"
            ),
        )


def _adoption_target(
    article: ArticleReader,
    author: Cited[str],
    coalition: Cited[str],
    government: Cited[str],
    new: Cited[TargetFate],
) -> Iterator[Draft]:
    with article.passage("more a target regime") as p:
        p.dismiss("The first", DismissalReason.ENUMERATION)
        adoption_target = p.link("adoption target")
        yield InstrumentDraft(id=adoption_target, sponsor=government)
        yield TargetDraft(
            fact="adoption-target",
            instrument=adoption_target,
            setter=government,
            addressee_text=p.verbatim("local authorities"),
            measure=p.summary("as quickly as possible", "speed of placing children with adoptive parents"),
            kind=p.code("as quickly as possible", TargetKind.PROCESS),
            fate=new,
        )
        yield DefinitionDraft(
            fact="adoption-target-meaning",
            term=p.verbatim("adoption target"),
            entity=adoption_target,
            definition=p.verbatim("more a target regime"),
        )
        parts = p.summary("to include", "what the adoption target regime includes")
        feature = p.code("to include", CriterionKind.FEATURE)
        to_come = p.code("to include", Modality.PLANNED)
        score_card = p.link("score card")
        indicators = p.link("performance indicators", to="adoption-performance-indicators")
        for fact, instrument, item in (
            ("adoption-target-score-card", score_card, "a score card"),
            ("adoption-target-performance-indicators", indicators, "a number of performance indicators"),
        ):
            yield CriterionDraft(
                fact=fact,
                list_of=parts,
                kind=feature,
                entity=adoption_target,
                item=p.verbatim(item),
                modality=to_come,
            )
            # The government, which is the coalition, introduced the regime; the regime includes them.
            yield InstrumentDraft(
                id=instrument,
                sponsor=infer(coalition.value, coalition, government, p.words("to include")),
            )

        yield PositionDraft(
            fact="wood-on-speeding-up-adoption",
            holder=author,
            stance=p.code("is laudable", Stance.PRAISE),
            topic=p.summary("to speed up adoption", "the ambition to speed up adoption of children in care"),
        )
        yield PositionDraft(
            fact="wood-on-adoption-target",
            holder=author,
            stance=p.code("the target is vulnerable", Stance.CRITICISE),
            object=adoption_target,
            topic=p.summary("the target is vulnerable", "the adoption target"),
            reason=p.verbatim("vulnerable to the flaws of a poorly thought through PSA from the early 2000s"),
        )
        # The position itself stands where the article ends: see _targets_weighed.
        yield CriterionDraft(
            fact="public-service-agreements-poorly-thought-through",
            list_of=p.summary("flaws of", FAULTS_OF_AGREEMENTS),
            kind=p.code("flaws of", CriterionKind.FAILURE),
            entity=p.link("PSA"),
            item=p.verbatim("poorly thought through"),
        )

    with article.passage("Adoption is a highly complex") as p:
        slip = p.words("laying this")
        speed_alone = p.summary(
            "boil this down to one objective",
            "adoption reduced to one objective, speed, and laid on social workers alone",
        )
        the_target = p.link("the target", antecedent=adoption_target)
        yield DefectDraft(
            fact="boil-and-laying",
            kind=p.code("To boil this down", DefectKind.SLIP).supported(slip),
            words=p.verbatim("laying this"),
            meant=p.summary("To boil this down", "lay this, after to boil"),
        )
        yield TargetDraft(
            fact="adoption-target",
            statement="social-workers",
            instrument=the_target,
            addressee_text=p.verbatim("just one stakeholder – local authority social workers"),
            measure=p.summary("one objective – speed", "speed of adoption"),
            kind=p.code("speed", TargetKind.PROCESS),
        )
        reasons = p.summary(
            "may encourage", "why the adoption target may encourage corner cutting and perverse incentives"
        )
        reason = p.code("may encourage", CriterionKind.REASON)
        for fact, ground in (
            (
                "adoption-target-complexity-of-adoption",
                p.summary("highly complex", "adoption is complex and delicate, with many stakeholders"),
            ),
            ("adoption-target-speed-alone", speed_alone),
        ):
            yield CriterionDraft(fact=fact, list_of=reasons, kind=reason, entity=the_target, item=ground)
        may = p.code("may encourage", Modality.CONDITIONAL)
        because = p.verbatim("unable to tackle delays in other parts of the system – such as family courts")
        yield EffectDraft(
            fact="adoption-target-corner-cutting",
            cause=speed_alone,
            cause_entity=the_target,
            direction=p.code("encourage corner cutting", Direction.WORSENS),
            effect=p.summary("corner cutting", "corner cutting"),
            modality=may,
        )
        yield EffectDraft(
            fact="adoption-target-perverse-incentives",
            cause=speed_alone,
            cause_entity=the_target,
            direction=p.code("create perverse incentives", Direction.WORSENS),
            effect=p.summary("perverse incentives", "perverse incentives"),
            evidence=because,
            modality=may,
        )
        yield EffectDraft(
            fact="adoption-target-inappropriate-placements",
            cause=speed_alone,
            cause_entity=the_target,
            direction=p.code("create perverse incentives", Direction.WORSENS),
            effect=p.summary(
                "inappropriate placements", "children placed in inappropriate placements to meet the target"
            ),
            evidence=because,
            modality=may,
        )
        yield EffectDraft(
            fact="adoption-target-hard-to-place-children",
            cause=speed_alone,
            cause_entity=the_target,
            direction=p.code("create perverse incentives", Direction.WORSENS),
            effect=p.summary(
                "not trying to adopt", "no attempt at adoption of children who are difficult to place"
            ),
            evidence=because,
            modality=may,
        )


def _personal_budgets_target(
    article: ArticleReader, author: Cited[str], government: Cited[str], new: Cited[TargetFate]
) -> Iterator[Draft]:
    with article.passage("The second requires") as p:
        p.dismiss("The second", DismissalReason.ENUMERATION)
        budgets_target = p.link("100% take up of personal budgets")
        yield InstrumentDraft(id=budgets_target, sponsor=government)
        yield TargetDraft(
            fact="personal-budgets-target",
            instrument=budgets_target,
            setter=government,
            measure=p.summary("in adult social care", "take-up of personal budgets in adult social care"),
            kind=p.code("setting a target for a process", TargetKind.PROCESS),
            value=p.share("100%"),
            deadline=p.deadline("by 2013"),
            fate=new,
        )
        yield PositionDraft(
            fact="adass-on-personal-budgets-target",
            holder=p.link("ADASS"),
            stance=p.code("questioned", Stance.CRITICISE),
            object=p.link("the target", antecedent=budgets_target),
            topic=p.summary("value in achieving", "the target's value in achieving personalisation"),
        )
        yield PositionDraft(
            fact="wood-on-personal-budgets-target",
            holder=author,
            stance=p.code("classic PSA style mistake", Stance.CRITICISE),
            object=budgets_target,
            topic=p.summary("setting a target for a process", "a target for take-up of personal budgets"),
            reason=p.summary(
                "rather than an outcome", "it fixes a process, not the outcome, personalisation"
            ),
        )
        yield CriterionDraft(
            fact="public-service-agreements-targets-for-processes",
            list_of=p.summary("classic PSA style mistake", FAULTS_OF_AGREEMENTS),
            kind=p.code("classic PSA style mistake", CriterionKind.FAILURE),
            entity=p.link("PSA"),
            item=p.verbatim(
                "setting a target for a process (take up of personal budgets) "
                "rather than an outcome (personalisation)"
            ),
        )

    with article.passage("Personal budgets do not guarantee") as p:
        budgets = p.link("Personal budgets")
        yield EffectDraft(
            fact="personal-budgets-do-not-guarantee-personalisation",
            cause=p.summary("Personal budgets", "personal budgets"),
            cause_entity=budgets,
            direction=p.code("do not guarantee", Direction.NO_EFFECT),
            effect=p.summary("guarantee personalisation", "personalisation"),
            affected=p.link("personalisation", nth=1),
        )
        managed = p.link("managed budgets")
        elsewhere = {"rather than": NegatorReading.ELSEWHERE}
        yield StatisticDraft(
            fact="managed-budgets-in-increase",
            measure=p.summary("managed budgets", "managed budgets in the increase in personal budgets"),
            entity=managed,
            value=p.share("two thirds", negators=elsewhere),
            whole=p.verbatim("last year’s increase in personal budgets"),
            period=p.relative("last year", article.published, negators=elsewhere),
        )
        yield DefinitionDraft(
            fact="managed-budgets-meaning",
            term=p.verbatim("managed budgets"),
            entity=managed,
            definition=p.summary(
                "control stays",
                "budgets that the local authority controls, while the person is told of a virtual one",
            ),
        )
        yield EffectDraft(
            fact="personal-budgets-target-box-ticking",
            cause=p.summary("the target", "the target for take-up of personal budgets"),
            cause_entity=p.link("the target", antecedent=budgets_target),
            direction=p.code("box ticking exercise", Direction.WORSENS),
            effect=p.summary("box ticking exercise", "the target is met by ticking boxes, not sincerely"),
            evidence=p.verbatim(
                "two thirds of last year’s increase in personal budgets were ‘managed budgets’"
            ),
            modality=p.code("could suggest", Modality.CONDITIONAL),
        )
        many = p.verbatim("many")
        yield EffectDraft(
            fact="personal-budgets-achieve-personalisation",
            cause=p.summary(
                "personal budgets are just one (albeit effective) way",
                "personal budgets, as one effective way among others",
            ),
            cause_entity=p.link("personal budgets", nth=2),
            direction=p.code("way of achieving", Direction.IMPROVES),
            effect=p.summary("achieving personalisation", "personalisation"),
            affected=p.link("personalisation", nth=3),
            attributed_text=many,
        )
        yield DefinitionDraft(
            fact="personal-budgets-meaning",
            term=p.verbatim("personal budgets", nth=2),
            entity=budgets,
            definition=p.summary(
                "one (albeit effective) way of achieving personalisation, but the two are not the same thing",
                "one effective way of achieving personalisation; the two are not the same thing",
            ),
            attributed_text=many,
        )


def _government_on_itself(
    article: ArticleReader, author: Cited[str], coalition: Cited[str]
) -> Iterator[Draft]:
    with article.passage("backtracking on its commitment") as p:
        government = p.link("the government", antecedent=coalition)
        plan = p.link("Adoption Action Plan")
        yield PositionDraft(
            fact="coalition-on-top-down-management",
            statement="commitment",
            holder=government,
            stance=p.code("commitment to end", Stance.OPPOSE),
            object=p.link("top down direction"),
            topic=p.summary("in public services", "top-down direction in public services"),
        )

    with article.passage("The Government does not believe") as p:
        speaker = p.link("The Government", antecedent=coalition)
        yield WorkDraft(id=plan, author=p.link("we", antecedent=coalition, nth=2))
        yield PositionDraft(
            fact="coalition-on-managing-local-authorities-by-targets",
            holder=speaker,
            stance=p.code("does not believe in", Stance.OPPOSE),
            topic=p.summary(
                "from the centre",
                "managing local authorities from the centre by many targets",
            ),
            attributed_to=speaker,
            attributed_via=plan,
        )
        yield PositionDraft(
            fact="coalition-on-central-action",
            holder=speaker,
            stance=p.code("where necessary", Stance.QUALIFY),
            topic=p.summary("take action ourselves", "central action where necessary"),
            reason=p.summary("adequate services", "to ensure adequate services for the vulnerable"),
            attributed_to=speaker,
            attributed_via=plan,
        )
        yield DefectDraft(
            fact="adoption-action-plan-doubled-stop",
            kind=p.code("indicators..", DefectKind.MISSING_MARK),
            words=p.verbatim("indicators.."),
            meant=p.summary("indicators..", "one full stop"),
        )

    with article.passage("This sends a damaging message") as p:
        yield PositionDraft(
            fact="wood-on-adoption-action-plan",
            holder=author,
            stance=p.code("damaging message", Stance.CRITICISE),
            object=p.link("This", antecedent=plan),
            topic=p.summary("sends a damaging message", "the message of the plan"),
            reason=p.summary(
                "only so far", "discretion is trusted only so far; the vulnerable mean an iron grip"
            ).supported(p.words("we’ll keep an iron grip")),
        )
        yield DefinitionDraft(
            fact="vulnerable-meaning",
            term=p.verbatim("vulnerable", nth=2),
            definition=p.verbatim("all sorts of public service users"),
            modality=p.code("could expand", Modality.CONDITIONAL),
        )
        yield TargetDraft(
            fact="further-social-work-targets",
            setter=p.link("the government", antecedent=coalition),
            addressee_text=p.verbatim("social work"),
            measure=p.summary(
                "first in line for any new targets", "any new targets, with social work first in line"
            ),
            modality=p.code("may well be", Modality.EXPECTED),
        )


def _targets_weighed(article: ArticleReader, author: Cited[str], coalition: Cited[str]) -> Iterator[Draft]:
    with article.passage("We must admit") as p:
        yield PositionDraft(
            fact="wood-on-targets",
            holder=author,
            stance=p.code("We must admit", Stance.CONCEDE),
            topic=p.summary("targets are an important way", "targets as such"),
            reason=p.summary("important way of achieving", "they bring rapid progress, or focus attention"),
        )
        yield EffectDraft(
            fact="targets-rapid-progress",
            cause=p.summary("targets are", "targets"),
            direction=p.code("way of achieving", Direction.IMPROVES),
            effect=p.summary("rapid progress", "rapid progress"),
            evidence=p.verbatim("as with PB take up"),
        )
        yield EffectDraft(
            fact="targets-focus-attention",
            cause=p.summary("targets are", "targets"),
            direction=p.code("a way of focusing", Direction.IMPROVES),
            effect=p.summary("critical issues", "everyone's attention on critical issues"),
            evidence=p.verbatim("as with child poverty"),
        )
        yield EffectDraft(
            fact="poorly-designed-targets-harm",
            cause=p.summary("poorly designed targets", "poorly designed targets"),
            direction=p.code("more harm than good", Direction.WORSENS),
            effect=p.summary("more harm than good", "more harm than good"),
            modality=p.code("can do", Modality.CONDITIONAL),
        )

        government = p.link("this government", antecedent=coalition)
        questions = p.summary("The question is", "questions about the government's future course")
        question = p.code("The question is", CriterionKind.QUESTION)
        for fact, item in (
            (
                "question-further-central-direction",
                (
                    "will this government be tempted back to further central direction wherever they become "
                    "frustrated with progress in health and social care"
                ),
            ),
            (
                "question-learning-from-public-service-agreements",
                (
                    "if they do, will they learn from the mistakes of the micro-managing bureaucracy and "
                    "perverse incentives created by the PSA regime"
                ),
            ),
        ):
            yield CriterionDraft(
                fact=fact, list_of=questions, kind=question, entity=government, item=p.verbatim(item)
            )

        psa_regime = p.link("PSA regime")
        regime = p.summary("created by the PSA regime", "the regime of Public Service Agreements")
        created = p.code("created by", Direction.WORSENS)
        yield EffectDraft(
            fact="public-service-agreements-bureaucracy",
            cause=regime,
            cause_entity=psa_regime,
            direction=created,
            effect=p.summary("micro-managing bureaucracy", "micro-managing bureaucracy"),
        )
        yield EffectDraft(
            fact="public-service-agreements-perverse-incentives",
            cause=regime,
            cause_entity=psa_regime,
            direction=created,
            effect=p.summary("perverse incentives", "perverse incentives"),
        )
        yield PositionDraft(
            fact="wood-on-public-service-agreements",
            holder=author,
            stance=p.code("the mistakes", Stance.CRITICISE),
            object=psa_regime,
            topic=regime,
            reason=p.summary("created by", "it made a micro-managing bureaucracy and perverse incentives"),
        )


def _author(article: ArticleReader, author: Cited[str]) -> Iterator[Draft]:
    with article.passage("About Claudia Wood") as p:
        p.dismiss_sentence(
            "About Claudia Wood", DismissalReason.LEADS_ON, note="heading of the author's biography"
        )

    with article.passage("Claudia is head") as p:
        yield RoleHeldDraft(
            fact="wood-demos",
            person=p.link("Claudia"),
            role=p.verbatim("head of the public services and welfare"),
            organisation=p.link("Demos"),
        )
        yield DefectDraft(
            fact="wood-head-of-the-public-services",
            kind=p.code("head of the public services and welfare", DefectKind.SLIP),
            words=p.verbatim("the public services and welfare"),
            meant=p.summary("the public services and welfare", "without the, or with a noun after welfare"),
        )
        she = p.link("she", antecedent=author)
        previously = p.code("Previously", YesNo.YES)
        yield RoleHeldDraft(
            fact="wood-resolution-foundation",
            person=she,
            role=p.verbatim("head of policy and research"),
            organisation=p.link("Resolution Foundation"),
            former=previously,
        )
        market_foundation = p.link("Social Market Foundation")
        yield RoleHeldDraft(
            fact="wood-social-market-foundation",
            person=she,
            role=p.verbatim("senior researcher and fellow"),
            organisation=market_foundation,
            former=previously,
            length=p.duration("5 years"),
        )
        fields = p.summary("working on", "fields of Claudia Wood's work at the Social Market Foundation")
        feature = p.code("working on", CriterionKind.FEATURE)
        for fact, item in (
            ("wood-field-early-years", "early years policy"),
            ("wood-field-social-mobility", "social mobility"),
            ("wood-field-education-reform", "education reform"),
        ):
            yield CriterionDraft(
                fact=fact, list_of=fields, kind=feature, entity=author, item=p.verbatim(item)
            )
        yield RoleHeldDraft(
            fact="wood-strategy-unit",
            person=p.link("She", antecedent=author),
            role=p.verbatim("seconded"),
            organisation=p.link("prime minister’s strategy unit"),
            former=p.code("spent a period", YesNo.YES),
            held=p.date("in 2005"),
        )
        bill = "Education and Inspection Bill"
        yield CriterionDraft(
            fact="wood-work-on-education-bill",
            list_of=p.summary("to work on", "what Claudia Wood worked on at the strategy unit"),
            kind=p.code("to work on", CriterionKind.FEATURE),
            entity=author,
            item=p.verbatim(bill),
            item_entity=p.link(bill),
        )
        yield DefectDraft(
            fact="education-and-inspection-bill",
            kind=p.code(bill, DefectKind.SLIP),
            words=p.verbatim(bill),
            meant=p.summary(bill, "Education and Inspections Bill, as Parliament had it"),
        )
