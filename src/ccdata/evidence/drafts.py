"""Generated from the row models by `python -m ccdata.tables.model.generate`: do not edit.

A draft is a row whose cells are cited values; an extraction script yields drafts.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from ccdata.evidence.cited import Cited
from ccdata.evidence.draft import Draft
from ccdata.parsers.values import Quantity, When
from ccdata.vocabulary.codebook.evidence import DefectKind
from ccdata.vocabulary.codebook.facts import CriterionKind, DeliveryForm, Direction, FinanceMeasure, InterventionKind, Mandate, Recurrence, ReformKind, Response, Stance, SuccessionKind, TargetFate, TargetKind, YesNo
from ccdata.vocabulary.codebook.statements import Modality
from ccdata.vocabulary.codebook.values import Grade


@dataclass(frozen=True, kw_only=True, slots=True)
class ArticleDraft(Draft):
    """A published work: title, author, publisher, address, date with its basis, and the feed's fields."""

    table: ClassVar[str] = "articles"
    keys: ClassVar[tuple[str, ...]] = ("id",)

    id: str
    name: Cited[str] | None = None
    author: Cited[str] | None = None
    publisher: Cited[str] | None = None
    published: Cited[When] | None = None
    published_at: Cited[When] | None = None
    url: Cited[str] | None = None
    guid: Cited[str] | None = None
    comments_url: Cited[str] | None = None
    comment_count: Cited[Quantity] | None = None
    image_url: Cited[str] | None = None
    image_credit: Cited[str] | None = None
    image_caption: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class AuthorityDraft(Draft):
    """A local authority with the official codes to join on."""

    table: ClassVar[str] = "authorities"
    keys: ClassVar[tuple[str, ...]] = ("id",)

    id: str
    official_name: Cited[str] | None = None
    gss_code: Cited[str] | None = None
    dfe_code: Cited[str] | None = None
    ofsted_urn: Cited[str] | None = None
    wikidata: Cited[str] | None = None
    region: Cited[str] | None = None
    region_code: Cited[str] | None = None
    start_date: Cited[str] | None = None
    end_date: Cited[str] | None = None
    successors: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class InstrumentDraft(Draft):
    """A policy, programme, law, indicator set, rating, framework or target regime, and its life as told."""

    table: ClassVar[str] = "instruments"
    keys: ClassVar[tuple[str, ...]] = ()

    id: Cited[str]
    sponsor: Cited[str] | None = None
    introduced: Cited[When] | None = None
    ended: Cited[When] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class OrganisationDraft(Draft):
    """A body other than a local authority, or a part of one. An empty identifier is not verified."""

    table: ClassVar[str] = "organisations"
    keys: ClassVar[tuple[str, ...]] = ("id",)

    id: str
    official_name: Cited[str] | None = None
    wikidata: Cited[str] | None = None
    gov_organisation_code: Cited[str] | None = None
    charity_number: Cited[str] | None = None
    charity_number_scotland: Cited[str] | None = None
    company_number: Cited[str] | None = None
    start_date: Cited[str] | None = None
    end_date: Cited[str] | None = None
    successors: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class WorkDraft(Draft):
    """A report, paper, speech, book, letter or the like that an article relies on."""

    table: ClassVar[str] = "works"
    keys: ClassVar[tuple[str, ...]] = ()

    id: Cited[str]
    author: Cited[str] | None = None
    publisher: Cited[str] | None = None
    date: Cited[When] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class CriterionDraft(Draft):
    """An item of a list: a criterion, reason, benefit, finding. One bullet or enumerated item is one row."""

    table: ClassVar[str] = "criteria"
    keys: ClassVar[tuple[str, ...]] = ("fact", "statement")

    fact: str
    statement: str = ""
    list_of: Cited[str]
    kind: Cited[CriterionKind]
    item: Cited[str]
    entity: Cited[str] | None = None
    item_entity: Cited[str] | None = None
    modality: Cited[Modality] | None = None
    attributed_to: Cited[str] | None = None
    attributed_text: Cited[str] | None = None
    attributed_via: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DefinitionDraft(Draft):
    """What a source says a term means."""

    table: ClassVar[str] = "definitions"
    keys: ClassVar[tuple[str, ...]] = ("fact", "statement")

    fact: str
    statement: str = ""
    term: Cited[str]
    definition: Cited[str]
    entity: Cited[str] | None = None
    modality: Cited[Modality] | None = None
    attributed_to: Cited[str] | None = None
    attributed_text: Cited[str] | None = None
    attributed_via: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DeliveryModelAuthorityDraft(Draft):
    """An authority that a delivery model served, and when as far as told."""

    table: ClassVar[str] = "delivery_model_authorities"
    keys: ClassVar[tuple[str, ...]] = ("fact", "statement")

    fact: str
    statement: str = ""
    delivery_model: Cited[str]
    authority: Cited[str]
    joined: Cited[When] | None = None
    served: Cited[When] | None = None
    modality: Cited[Modality] | None = None
    attributed_to: Cited[str] | None = None
    attributed_text: Cited[str] | None = None
    attributed_via: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DeliveryModelDraft(Draft):
    """A children's trust, company or other alternative delivery model, and the dates of its life."""

    table: ClassVar[str] = "delivery_models"
    keys: ClassVar[tuple[str, ...]] = ("fact", "statement")

    fact: str
    statement: str = ""
    entity: Cited[str]
    form: Cited[DeliveryForm] | None = None
    mandate: Cited[Mandate] | None = None
    services: Cited[str] | None = None
    directed: Cited[When] | None = None
    approved: Cited[When] | None = None
    set_up: Cited[When] | None = None
    transferred: Cited[When] | None = None
    contract: Cited[Quantity] | None = None
    contract_end: Cited[When] | None = None
    return_planned: Cited[When] | None = None
    returned: Cited[When] | None = None
    modality: Cited[Modality] | None = None
    attributed_to: Cited[str] | None = None
    attributed_text: Cited[str] | None = None
    attributed_via: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class EffectDraft(Draft):
    """A claimed effect: cause, effect, direction, who claims it, on what evidence."""

    table: ClassVar[str] = "effects"
    keys: ClassVar[tuple[str, ...]] = ("fact", "statement")

    fact: str
    statement: str = ""
    cause: Cited[str]
    direction: Cited[Direction]
    effect: Cited[str]
    cause_entity: Cited[str] | None = None
    affected: Cited[str] | None = None
    evidence: Cited[str] | None = None
    modality: Cited[Modality] | None = None
    attributed_to: Cited[str] | None = None
    attributed_text: Cited[str] | None = None
    attributed_via: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class FinanceDraft(Draft):
    """An amount of money: whose, what for, for which period, once or per year, forecast or outturn."""

    table: ClassVar[str] = "finances"
    keys: ClassVar[tuple[str, ...]] = ("fact", "statement")

    fact: str
    statement: str = ""
    measure: Cited[FinanceMeasure]
    entity: Cited[str] | None = None
    entity_text: Cited[str] | None = None
    purpose: Cited[str] | None = None
    amount: Cited[Quantity] | None = None
    amount_text: Cited[str] | None = None
    recurrence: Cited[Recurrence] | None = None
    period: Cited[When] | None = None
    modality: Cited[Modality] | None = None
    attributed_to: Cited[str] | None = None
    attributed_text: Cited[str] | None = None
    attributed_via: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class InterventionDraft(Draft):
    """A direction, a commissioner, a recommendation, an approval, a rejection, a decision."""

    table: ClassVar[str] = "interventions"
    keys: ClassVar[tuple[str, ...]] = ("fact", "statement")

    fact: str
    statement: str = ""
    entity: Cited[str]
    kind: Cited[InterventionKind]
    what: Cited[str]
    actor: Cited[str] | None = None
    grounds: Cited[str] | None = None
    delivery_model: Cited[str] | None = None
    decided: Cited[When] | None = None
    modality: Cited[Modality] | None = None
    attributed_to: Cited[str] | None = None
    attributed_text: Cited[str] | None = None
    attributed_via: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class JudgementDraft(Draft):
    """A grade: whom, by whom, when, on what framework, and the grade before where told as a change."""

    table: ClassVar[str] = "judgements"
    keys: ClassVar[tuple[str, ...]] = ("fact", "statement")

    fact: str
    statement: str = ""
    entity: Cited[str]
    grade: Cited[Grade]
    qualifier: Cited[str] | None = None
    judged: Cited[When] | None = None
    previous_grade: Cited[Grade] | None = None
    previous_judged: Cited[When] | None = None
    judge: Cited[str] | None = None
    framework: Cited[str] | None = None
    delivered_by: Cited[str] | None = None
    modality: Cited[Modality] | None = None
    attributed_to: Cited[str] | None = None
    attributed_text: Cited[str] | None = None
    attributed_via: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class PositionDraft(Draft):
    """Someone's stance on an instrument, reform, person, body or event, and why."""

    table: ClassVar[str] = "positions"
    keys: ClassVar[tuple[str, ...]] = ("fact", "statement")

    fact: str
    statement: str = ""
    stance: Cited[Stance]
    topic: Cited[str]
    holder: Cited[str] | None = None
    holder_text: Cited[str] | None = None
    object: Cited[str] | None = None
    reason: Cited[str] | None = None
    modality: Cited[Modality] | None = None
    attributed_to: Cited[str] | None = None
    attributed_text: Cited[str] | None = None
    attributed_via: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class ReformDraft(Draft):
    """A change to a framework, programme or structure: what, by whom, when."""

    table: ClassVar[str] = "reforms"
    keys: ClassVar[tuple[str, ...]] = ("fact", "statement")

    fact: str
    statement: str = ""
    kind: Cited[ReformKind]
    what: Cited[str]
    entity: Cited[str] | None = None
    actor: Cited[str] | None = None
    date: Cited[When] | None = None
    modality: Cited[Modality] | None = None
    attributed_to: Cited[str] | None = None
    attributed_text: Cited[str] | None = None
    attributed_via: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class RoleHeldDraft(Draft):
    """A person's role at an organisation, with its time as far as told."""

    table: ClassVar[str] = "roles"
    keys: ClassVar[tuple[str, ...]] = ("fact", "statement")

    fact: str
    statement: str = ""
    person: Cited[str]
    role: Cited[str]
    organisation: Cited[str] | None = None
    former: Cited[YesNo] | None = None
    interim: Cited[YesNo] | None = None
    held: Cited[When] | None = None
    length: Cited[Quantity] | None = None
    modality: Cited[Modality] | None = None
    attributed_to: Cited[str] | None = None
    attributed_text: Cited[str] | None = None
    attributed_via: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class StatisticDraft(Draft):
    """A quantity other than money: of what, among whom, where, when."""

    table: ClassVar[str] = "statistics"
    keys: ClassVar[tuple[str, ...]] = ("fact", "statement")

    fact: str
    statement: str = ""
    measure: Cited[str]
    value: Cited[Quantity]
    entity: Cited[str] | None = None
    whole: Cited[str] | None = None
    previous: Cited[Quantity] | None = None
    survey: Cited[str] | None = None
    question: Cited[str] | None = None
    among: Cited[str] | None = None
    response: Cited[Response] | None = None
    answered: Cited[Quantity] | None = None
    period: Cited[When] | None = None
    modality: Cited[Modality] | None = None
    attributed_to: Cited[str] | None = None
    attributed_text: Cited[str] | None = None
    attributed_via: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SuccessionDraft(Draft):
    """One body, scheme or post becoming or replacing another."""

    table: ClassVar[str] = "successions"
    keys: ClassVar[tuple[str, ...]] = ("fact", "statement")

    fact: str
    statement: str = ""
    predecessor: Cited[str]
    successor: Cited[str]
    kind: Cited[SuccessionKind]
    what: Cited[str] | None = None
    date: Cited[When] | None = None
    modality: Cited[Modality] | None = None
    attributed_to: Cited[str] | None = None
    attributed_text: Cited[str] | None = None
    attributed_via: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class SurveyGroupDraft(Draft):
    """A survey, consultation or piece of research as it asked one group: who ran it, how many answered."""

    table: ClassVar[str] = "surveys"
    keys: ClassVar[tuple[str, ...]] = ("fact", "statement")

    fact: str
    statement: str = ""
    survey: Cited[str]
    conductor: Cited[str] | None = None
    commissioner: Cited[str] | None = None
    among: Cited[str] | None = None
    respondents: Cited[Quantity] | None = None
    held: Cited[When] | None = None
    modality: Cited[Modality] | None = None
    attributed_to: Cited[str] | None = None
    attributed_text: Cited[str] | None = None
    attributed_via: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class TargetDraft(Draft):
    """Who set what target on whom, by when, process or outcome, and what became of it."""

    table: ClassVar[str] = "targets"
    keys: ClassVar[tuple[str, ...]] = ("fact", "statement")

    fact: str
    statement: str = ""
    measure: Cited[str]
    instrument: Cited[str] | None = None
    setter: Cited[str] | None = None
    setter_text: Cited[str] | None = None
    addressee: Cited[str] | None = None
    addressee_text: Cited[str] | None = None
    kind: Cited[TargetKind] | None = None
    value: Cited[Quantity] | None = None
    introduced: Cited[When] | None = None
    deadline: Cited[When] | None = None
    fate: Cited[TargetFate] | None = None
    modality: Cited[Modality] | None = None
    attributed_to: Cited[str] | None = None
    attributed_text: Cited[str] | None = None
    attributed_via: Cited[str] | None = None


@dataclass(frozen=True, kw_only=True, slots=True)
class DefectDraft(Draft):
    """A fault of a source's own text: a truncated sentence, spam, residue of markup, a slip."""

    table: ClassVar[str] = "defects"
    keys: ClassVar[tuple[str, ...]] = ("fact", "statement")

    fact: str
    statement: str = ""
    kind: Cited[DefectKind]
    words: Cited[str]
    meant: Cited[str] | None = None
