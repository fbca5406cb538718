"""Classes for all types of objects.

Written by tools/gen from the meta-model; do not edit.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from decimal import Decimal
from typing import Optional

from . import _isms
from ._base import BaseEntity, Part
from ._choices import Choice, choices_of, listed
from ._collections import Collection
from ._duration import Duration
from ._lists import PartList, ReferenceList, TextList
from ._questions import HolderQuestions, PersonQuestions, ResponsibilityQuestions
from ._values import (Day, Fields, get_decimal, set_choice, set_choices, set_decimal,
                      set_duration, set_flag, set_integer, set_reference)

__all__ = [
    "Collections",
    "Entity",
    "Relation",
    "Complexity",
    "UnitKind",
    "Function",
    "CommitteeKind",
    "Engagement",
    "CompetenceKind",
    "StandardRole",
    "RoleKind",
    "ScopeKind",
    "AuthorityKind",
    "Verb",
    "Phase",
    "Occasion",
    "CoreDuty",
    "AppointmentKind",
    "SeparationLevel",
    "SeparationScope",
    "Severity",
    "SameRole",
    "CatalogKind",
    "ControlKind",
    "Theme",
    "InclusionReason",
    "ImplementationStatus",
    "TestResult",
    "SecurityProperty",
    "AssetKind",
    "DocumentKind",
    "AgreementKind",
    "Condition",
    "ObjectiveKind",
    "Level",
    "Treatment",
    "RecordKind",
    "Result",
    "ReviewInput",
    "Awareness",
    "AuditFindingKind",
    "ActionKind",
    "SizeBand",
    "Channel",
    "AbsenceKind",
    "CompetenceBasis",
    "CarriedBy",
    "Necessity",
    "Code",
    "Manner",
    "Relationship",
    "PartTaken",
    "Organization",
    "Organizations",
    "Site",
    "Sites",
    "Unit",
    "Units",
    "Committee",
    "Committees",
    "Position",
    "Positions",
    "Person",
    "Persons",
    "Competence",
    "Competences",
    "Role",
    "Roles",
    "Authority",
    "Authorities",
    "Responsibility",
    "Responsibilities",
    "Appointment",
    "Appointments",
    "Delegation",
    "Delegations",
    "Separation",
    "Separations",
    "Waiver",
    "Waivers",
    "Catalog",
    "Catalogs",
    "Control",
    "Controls",
    "Implementation",
    "Implementations",
    "Classification",
    "Classifications",
    "Asset",
    "Assets",
    "Access",
    "Accesses",
    "Process",
    "Processes",
    "Document",
    "Documents",
    "Agreement",
    "Agreements",
    "Objective",
    "Objectives",
    "Budget",
    "Budgets",
    "Risk",
    "Risks",
    "Record",
    "Records",
    "AuditFinding",
    "AuditFindings",
    "Action",
    "Actions",
    "Settings",
    "SettingsList",
    "Link",
    "Links",
    "Contact",
    "Contacts",
    "Seat",
    "Seats",
    "Occupancy",
    "Occupancies",
    "Absence",
    "Absences",
    "HeldCompetence",
    "HeldCompetences",
    "RequiredCompetence",
    "RequiredCompetences",
    "Participation",
    "Participations",
    "Attribute",
    "Attributes",
    "Prose",
    "ProseList",
    "Parameter",
    "Parameters",
    "Mapping",
    "Mappings",
    "BudgetLine",
    "BudgetLines",
    "Participant",
    "Participants",
    "Decision",
    "Decisions",
    "Threshold",
    "Thresholds",
    "RuleSetting",
    "RuleSettings",
]

_object_id = _isms.isms_object_id
_set_text = _isms.isms_set_text
_set_date = _isms.isms_set_date
_get_text = _isms.isms_get_text
_get_choice = _isms.isms_get_choice
_get_date = _isms.isms_get_date
_get_duration = _isms.isms_get_duration
_get_integer = _isms.isms_get_integer
_get_flag = _isms.isms_get_flag
_get_reference = _isms.isms_get_reference
_get_choices = _isms.isms_get_choices


@listed
class Relation(Choice):
    """What a body is to the organization whose model this is."""

    SELF = "self", "the organization itself"
    GROUP = "group", "a legal entity of its group"
    SUPPLIER = "supplier", "supplies it"
    CUSTOMER = "customer", "buys from it"
    PARTNER = "partner", "works with it"
    AUTHORITY = "authority", "supervises it or is to be told of incidents"
    OTHER = "other", "anything else"


_RELATION: tuple[Optional[Relation], ...] = (None, *Relation)


@listed
class Complexity(Choice):
    """How complex an organization is."""

    SIMPLE = "simple", "one place, few processes"
    MODERATE = "moderate", "several units or places"
    COMPLEX = "complex", "many entities, places or processes"


_COMPLEXITY: tuple[Optional[Complexity], ...] = (None, *Complexity)


@listed
class UnitKind(Choice):
    """What sort of unit it is."""

    DEPARTMENT = "department", "a department"
    DIVISION = "division", "a division of several departments"
    TEAM = "team", "a team"
    BOARD = "board", "a governing or advisory body of the line organization"
    FUNCTION = "function", "a function across the line organization"
    PROJECT = "project", "a project for a time"


_UNIT_KIND: tuple[Optional[UnitKind], ...] = (None, *UnitKind)


@listed
class Function(Choice):
    """What a unit or a seat stands for."""

    MANAGEMENT = "management", "leads the organization or a part of it"
    BUSINESS = "business", "carries out the business itself"
    INFORMATION_SECURITY = "information-security", "information security"
    IT = "it", "information technology"
    HUMAN_RESOURCES = "human-resources", "human resources"
    LEGAL_COMPLIANCE = "legal-compliance", "legal matters and compliance"
    INTERNAL_AUDIT = "internal-audit", "internal audit"
    PHYSICAL_SECURITY = "physical-security", "physical security and facilities"
    DATA_PROTECTION = "data-protection", "protection of personal data"
    RISK_MANAGEMENT = "risk-management", "risk management"
    DEVELOPMENT = "development", "development of software or products"
    PROCUREMENT = "procurement", "purchasing and supplier management"
    FINANCE = "finance", "finance and accounting"
    OTHER = "other", "anything else"


_FUNCTION: tuple[Optional[Function], ...] = (None, *Function)


@listed
class CommitteeKind(Choice):
    """What a committee is for."""

    ISMS = "isms", "information security management"
    MANAGEMENT = "management", "management of the organization"
    RISK = "risk", "risks"
    AUDIT = "audit", "audit"
    CHANGE = "change", "changes"
    CRISIS = "crisis", "emergencies"
    OTHER = "other", "anything else"


_COMMITTEE_KIND: tuple[Optional[CommitteeKind], ...] = (None, *CommitteeKind)


@listed
class Engagement(Choice):
    """How a person belongs to the organization."""

    EMPLOYEE = "employee", "employed by the organization"
    CONTRACTOR = "contractor", "works under a contract of their own, in person"
    VENDOR = "vendor", "works for a supplier"
    TEMPORARY = "temporary", "lent or employed for a short time"
    BOARD = "board", "member of the governing body without employment"


_ENGAGEMENT: tuple[Optional[Engagement], ...] = (None, *Engagement)


@listed
class CompetenceKind(Choice):
    """What sort of competence it is."""

    KNOWLEDGE = "knowledge", "knowledge"
    BACKGROUND = "background", "experience"
    TRAINING = "training", "a training"
    CERTIFICATE = "certificate", "a certificate"


_COMPETENCE_KIND: tuple[Optional[CompetenceKind], ...] = (None, *CompetenceKind)


@listed
class StandardRole(Choice):
    """The roles that the literature on ISO/IEC 27001 knows; models may name theirs otherwise and
    say which of these they fulfil."""

    TOP_MANAGEMENT = "top-management", "the governing body or senior management team"
    PROJECT_LEAD = "project-lead", "leads the ISMS and its introduction"
    ASSET_OWNER = "asset-owner", "owns information and other assets"
    HUMAN_RESOURCES = "human-resources", "human resources"
    IT_DEPARTMENT = "it-department", "runs information technology"
    LEGAL_COMPLIANCE = "legal-compliance", "legal matters and compliance"
    INTERNAL_AUDIT = "internal-audit", "audits independently"
    ALL_EMPLOYEES = "all-employees", "everybody who works for the organization"
    MANAGEMENT = "management", "management of the organization"
    MANAGEMENT_COMMITTEE = "management-committee", "the information security management committee"
    INFOSEC_DEPARTMENT = "infosec-department", "the information security department"
    SECURITY_OFFICER = "security-officer", "an officer of the information security department"
    USER = "user", "everybody with access"
    TECHNICAL_STAFF = "technical-staff", "technical people"
    VENDOR = "vendor", "suppliers and their staff"
    CONTRACTOR = "contractor", "persons under contract"
    DATA_PROTECTION_OFFICER = "data-protection-officer", "the data protection officer"
    PHYSICAL_SECURITY = "physical-security", "physical security"
    INCIDENT_LEAD = "incident-lead", "leads the response to incidents"


_STANDARD_ROLE: tuple[Optional[StandardRole], ...] = (None, *StandardRole)


@listed
class RoleKind(Choice):
    """What a role is about."""

    GOVERNANCE = "governance", "duties in the management system"
    OPERATIONAL = "operational", "work in operations"
    ACCESS = "access", "rights in systems"


_ROLE_KIND: tuple[Optional[RoleKind], ...] = (None, *RoleKind)


@listed
class ScopeKind(Choice):
    """For what a role has a set of holders of its own."""

    ORGANIZATION = "organization", "the whole organization"
    ENTITY = "entity", "each legal entity"
    SITE = "site", "each site"
    UNIT = "unit", "each unit"


_SCOPE_KIND: tuple[Optional[ScopeKind], ...] = (None, *ScopeKind)


@listed
class AuthorityKind(Choice):
    """What may be done."""

    APPROVE = "approve", "approve or accept"
    ORDER = "order", "give orders"
    EMERGENCY = "emergency", "order emergency actions against imminent loss"
    SPEND = "spend", "spend money"
    VETO = "veto", "stop something"


_AUTHORITY_KIND: tuple[Optional[AuthorityKind], ...] = (None, *AuthorityKind)


@listed
class Verb(Choice):
    """What is done about the matter."""

    PERFORM = "perform", "does it"
    OVERSEE = "oversee", "watches over it"
    COORDINATE = "coordinate", "brings those together who do it"
    APPROVE = "approve", "decides on it"
    REVIEW = "review", "looks at it afterwards"
    REPORT = "report", "tells others of it"


_VERB: tuple[Optional[Verb], ...] = (None, *Verb)


@listed
class Phase(Choice):
    """Where in the life of the management system."""

    DEVELOP = "develop", "is worked out"
    IMPLEMENT = "implement", "is introduced"
    OPERATE = "operate", "is run"
    MAINTAIN = "maintain", "is kept up to date"
    REVIEW = "review", "is looked at"


_PHASE: tuple[Optional[Phase], ...] = (None, *Phase)


@listed
class Occasion(Choice):
    """What calls for the work, beside the calendar."""

    CONTINUOUS = "continuous", "goes on all the time"
    ONCE = "once", "done once"
    CHANGE = "change", "when something changes"
    EVENT = "event", "when something happens"
    HIRE = "hire", "when someone is hired or moves"
    LEAVE = "leave", "when someone leaves"
    CONTRACT = "contract", "when a contract is made"
    CONNECTION = "connection", "when someone is connected"
    AUDIT = "audit", "in each audit"


_OCCASION: tuple[Optional[Occasion], ...] = (None, *Occasion)


@listed
class CoreDuty(Choice):
    """The duties of an information security department that no organization can do without."""

    ADMINISTRATION = "administration", "administers security"
    RISK_ASSESSMENT = "risk-assessment", "assesses risks"
    DOCUMENTATION = "documentation", "writes policies, standards and procedures"
    TESTING = "testing", "tests security"
    REPORTING = "reporting", "reports on security"


_CORE_DUTY: tuple[Optional[CoreDuty], ...] = (None, *CoreDuty)


@listed
class AppointmentKind(Choice):
    """What someone is appointed as."""

    HOLDER = "holder", "holds the role"
    DEPUTY = "deputy", "acts while a holder is away"
    INTERIM = "interim", "holds the role until someone is found"


_APPOINTMENT_KIND: tuple[Optional[AppointmentKind], ...] = (None, *AppointmentKind)


@listed
class SeparationLevel(Choice):
    """In what hand things must not meet."""

    PERSON = "person", "the same person"
    UNIT = "unit", "the same unit, or two units with the same head"
    REPORTING_LINE = "reporting-line", "the holder of the first must not report, directly or through others, to the holder of another"


_SEPARATION_LEVEL: tuple[Optional[SeparationLevel], ...] = (None, *SeparationLevel)


@listed
class SeparationScope(Choice):
    """Where things must not meet."""

    OBJECT = "object", "for the same object: an asset, a unit, a site"
    UNIT = "unit", "inside the same unit"
    ORGANIZATION = "organization", "anywhere in the organization"


_SEPARATION_SCOPE: tuple[Optional[SeparationScope], ...] = (None, *SeparationScope)


@listed
class Severity(Choice):
    """How much something matters."""

    OFF = "off", "not looked at"
    INFO = "info", "worth knowing"
    WARNING = "warning", "should be put right"
    ERROR = "error", "must be put right"


_SEVERITY: tuple[Optional[Severity], ...] = (None, *Severity)


@listed
class SameRole(Choice):
    """Whether it counts that one role or unit has all sides by its nature."""

    COUNTS = "counts", "it counts like any other"
    ALLOWED = "allowed", "it is allowed; only persons who meet the sides through different roles count"


_SAME_ROLE: tuple[Optional[SameRole], ...] = (None, *SameRole)


@listed
class CatalogKind(Choice):
    """What a catalog is."""

    STANDARD = "standard", "a standard"
    LAW = "law", "a law or regulation"
    CONTRACT = "contract", "a contract"
    FRAMEWORK = "framework", "a framework"
    INTERNAL = "internal", "rules of the organization itself"


_CATALOG_KIND: tuple[Optional[CatalogKind], ...] = (None, *CatalogKind)


@listed
class ControlKind(Choice):
    """What an entry is."""

    GROUP = "group", "a heading for others"
    CLAUSE = "clause", "a clause that must be met"
    CONTROL = "control", "a control that may be chosen"
    REQUIREMENT = "requirement", "a requirement of a law or contract"


_CONTROL_KIND: tuple[Optional[ControlKind], ...] = (None, *ControlKind)


@listed
class Theme(Choice):
    """The themes of ISO/IEC 27002."""

    ORGANIZATIONAL = "organizational", "organizational controls"
    PEOPLE = "people", "people controls"
    PHYSICAL = "physical", "physical controls"
    TECHNOLOGICAL = "technological", "technological controls"


_THEME: tuple[Optional[Theme], ...] = (None, *Theme)


@listed
class InclusionReason(Choice):
    """Why a control applies."""

    RISK = "risk", "it treats a risk"
    LAW = "law", "a law asks for it"
    CONTRACT = "contract", "a contract asks for it"
    PRACTICE = "practice", "good practice"


_INCLUSION_REASON: tuple[Optional[InclusionReason], ...] = (None, *InclusionReason)


@listed
class ImplementationStatus(Choice):
    """How far a control is."""

    NOT_STARTED = "not-started", "nothing is done yet"
    PLANNED = "planned", "it is planned"
    PARTIAL = "partial", "a part is in place"
    IMPLEMENTED = "implemented", "it is in place"
    INHERITED = "inherited", "someone else provides it"


_IMPLEMENTATION_STATUS: tuple[Optional[ImplementationStatus], ...] = (None, *ImplementationStatus)


@listed
class TestResult(Choice):
    """What a test showed."""

    PASSED = "passed", "it works"
    FAILED = "failed", "it does not work"
    NOT_RUN = "not-run", "there is a test, it was not run"
    NO_TEST = "no-test", "there is no test"


_TEST_RESULT: tuple[Optional[TestResult], ...] = (None, *TestResult)


@listed
class SecurityProperty(Choice):
    """What a classification rates."""

    CRITICALITY = "criticality", "how much the business needs it"
    CONFIDENTIALITY = "confidentiality", "confidentiality"
    INTEGRITY = "integrity", "integrity"
    AVAILABILITY = "availability", "availability"


_SECURITY_PROPERTY: tuple[Optional[SecurityProperty], ...] = (None, *SecurityProperty)


@listed
class AssetKind(Choice):
    """What sort of asset it is."""

    INFORMATION = "information", "information"
    SOFTWARE = "software", "software"
    HARDWARE = "hardware", "hardware"
    SERVICE = "service", "a service"
    NETWORK = "network", "a network"
    FACILITY = "facility", "a building or room"
    MEDIA = "media", "media and paper"
    PERSON = "person", "knowledge of persons"


_ASSET_KIND: tuple[Optional[AssetKind], ...] = (None, *AssetKind)


@listed
class DocumentKind(Choice):
    """What a document is."""

    POLICY = "policy", "a policy"
    STANDARD = "standard", "an internal standard"
    PROCEDURE = "procedure", "a procedure"
    CHARTER = "charter", "the mandate of a committee or function"
    JOB_DESCRIPTION = "job-description", "a job description"
    CONTRACT = "contract", "a contract"
    LAW = "law", "a law"
    MINUTES = "minutes", "minutes"
    PLAN = "plan", "a plan or programme"
    LETTER = "letter", "a letter of appointment or authority"
    AGREEMENT = "agreement", "an agreement to be signed"
    REGISTER = "register", "a register or inventory"
    REPORT = "report", "a report"
    CERTIFICATE = "certificate", "a certificate"
    OTHER = "other", "anything else"


_DOCUMENT_KIND: tuple[Optional[DocumentKind], ...] = (None, *DocumentKind)


@listed
class AgreementKind(Choice):
    """What is agreed."""

    EMPLOYMENT = "employment", "to protect assets as a condition of employment"
    NETWORK_ACCESS = "network-access", "to protect assets as a condition of access"
    CONFIDENTIALITY = "confidentiality", "to keep secrets"
    ACCEPTABLE_USE = "acceptable-use", "to use assets as laid down"
    SECURITY_TERMS = "security-terms", "security terms of a supplier"


_AGREEMENT_KIND: tuple[Optional[AgreementKind], ...] = (None, *AgreementKind)


@listed
class Condition(Choice):
    """What the agreement is a condition of."""

    EMPLOYMENT = "employment", "being employed"
    NETWORK_ACCESS = "network-access", "being connected"


_CONDITION: tuple[Optional[Condition], ...] = (None, *Condition)


@listed
class ObjectiveKind(Choice):
    """What an objective belongs to."""

    BUSINESS = "business", "the business"
    SECURITY = "security", "information security"


_OBJECTIVE_KIND: tuple[Optional[ObjectiveKind], ...] = (None, *ObjectiveKind)


@listed
class Level(Choice):
    """A coarse level."""

    LOW = "low", "low"
    MEDIUM = "medium", "medium"
    HIGH = "high", "high"
    CRITICAL = "critical", "critical"


_LEVEL: tuple[Optional[Level], ...] = (None, *Level)


@listed
class Treatment(Choice):
    """What is done about a risk."""

    MITIGATE = "mitigate", "it is made smaller"
    ACCEPT = "accept", "it is borne"
    AVOID = "avoid", "what causes it is given up"
    SHARE = "share", "others bear a part of it"


_TREATMENT: tuple[Optional[Treatment], ...] = (None, *Treatment)


@listed
class RecordKind(Choice):
    """What happened."""

    TRAINING = "training", "a training"
    ACKNOWLEDGEMENT = "acknowledgement", "a policy was acknowledged"
    SCREENING = "screening", "a background check"
    ACCESS_REVIEW = "access-review", "rights were reviewed"
    MEETING = "meeting", "a meeting"
    MANAGEMENT_REVIEW = "management-review", "a management review"
    AUDIT = "audit", "an audit"
    ASSESSMENT = "assessment", "a risk or other assessment"
    VULNERABILITY_SCAN = "vulnerability-scan", "a vulnerability assessment"
    PENETRATION_TEST = "penetration-test", "a penetration test"
    INCIDENT = "incident", "an incident"
    CHANGE = "change", "a change in the business or in systems"
    REPORT = "report", "a report was given"
    EVALUATION = "evaluation", "a performance evaluation"
    VIOLATION = "violation", "a violation of rules"
    DISCIPLINARY_CASE = "disciplinary-case", "a disciplinary case"
    EMERGENCY_ORDER = "emergency-order", "emergency actions were ordered"
    COMMUNICATION = "communication", "something was made known"
    MEASUREMENT = "measurement", "something was measured"
    EXERCISE = "exercise", "an exercise"
    DECLARATION = "declaration", "independence or a conflict was declared"
    OFFBOARDING = "offboarding", "someone left"


_RECORD_KIND: tuple[Optional[RecordKind], ...] = (None, *RecordKind)


@listed
class Result(Choice):
    """How it ended."""

    PASSED = "passed", "passed, effective, in order"
    FAILED = "failed", "failed, not effective, not in order"
    PARTIAL = "partial", "in part"
    PENDING = "pending", "not known yet"


_RESULT: tuple[Optional[Result], ...] = (None, *Result)


@listed
class ReviewInput(Choice):
    """What clause 9.3.2 asks a management review to look at."""

    PREVIOUS_ACTIONS = "previous-actions", "actions of earlier reviews"
    ISSUES = "issues", "changes of internal and external issues"
    NEEDS = "needs", "changes of the needs of interested parties"
    NONCONFORMITIES = "nonconformities", "nonconformities and corrective actions"
    MEASUREMENTS = "measurements", "monitoring and measurement"
    AUDITS = "audits", "audit results"
    OBJECTIVES = "objectives", "how far objectives are met"
    FEEDBACK = "feedback", "feedback of interested parties"
    RISKS = "risks", "risk assessment and treatment"
    IMPROVEMENT = "improvement", "opportunities for improvement"


_REVIEW_INPUT: tuple[Optional[ReviewInput], ...] = (None, *ReviewInput)


@listed
class Awareness(Choice):
    """What a training of awareness makes people recognize."""

    RESPONSIBILITY = "responsibility", "what everyone has to do for security"
    ASSET_WORTH = "asset-worth", "what information and other assets are worth"
    REPORTING = "reporting", "how events and weaknesses are reported"
    CONSEQUENCES = "consequences", "what follows from breaking the rules"


_AWARENESS: tuple[Optional[Awareness], ...] = (None, *Awareness)


@listed
class AuditFindingKind(Choice):
    """What an audit found."""

    MAJOR_NONCONFORMITY = "major-nonconformity", "a requirement is not met at all"
    MINOR_NONCONFORMITY = "minor-nonconformity", "a requirement is not met in part"
    OBSERVATION = "observation", "something that may become one"
    OPPORTUNITY = "opportunity", "an opportunity for improvement"


_AUDIT_FINDING_KIND: tuple[Optional[AuditFindingKind], ...] = (None, *AuditFindingKind)


@listed
class ActionKind(Choice):
    """What an action is for."""

    CORRECTIVE = "corrective", "removes the cause of what went wrong"
    PREVENTIVE = "preventive", "keeps something from going wrong"
    TREATMENT = "treatment", "treats a risk"
    DEVELOPMENT = "development", "gives someone a competence"
    IMPROVEMENT = "improvement", "makes something better"
    DECISION = "decision", "carries out a decision"


_ACTION_KIND: tuple[Optional[ActionKind], ...] = (None, *ActionKind)


@listed
class SizeBand(Choice):
    """How large an organization is, as far as separation of duties goes."""

    STANDARD = "standard", "large enough to separate duties"
    SMALL = "small", "work can be shared out less"


_SIZE_BAND: tuple[Optional[SizeBand], ...] = (None, *SizeBand)


@listed
class Channel(Choice):
    """By what means someone is reached."""

    TELEPHONE = "telephone", "a telephone number"
    MAIL = "mail", "an e-mail address"
    CHAT = "chat", "a chat address"
    WEB = "web", "a web page or form"
    POST = "post", "a postal address"
    OTHER = "other", "anything else"


_CHANNEL: tuple[Optional[Channel], ...] = (None, *Channel)


@listed
class AbsenceKind(Choice):
    """Why someone is away."""

    LEAVE = "leave", "holidays and other planned leave"
    PARENTAL = "parental", "parental leave"
    ILLNESS = "illness", "illness"
    SECONDMENT = "secondment", "lent to another body"
    SUSPENSION = "suspension", "suspended"
    OTHER = "other", "anything else"


_ABSENCE_KIND: tuple[Optional[AbsenceKind], ...] = (None, *AbsenceKind)


@listed
class CompetenceBasis(Choice):
    """What a competence rests on."""

    EDUCATION = "education", "education"
    TRAINING = "training", "training"
    EXPERIENCE = "experience", "experience"
    CERTIFICATE = "certificate", "a certificate"
    ASSESSMENT = "assessment", "an assessment by someone competent"


_COMPETENCE_BASIS: tuple[Optional[CompetenceBasis], ...] = (None, *CompetenceBasis)


@listed
class CarriedBy(Choice):
    """Who of the holders must have a competence."""

    HOLDER = "holder", "each holder"
    TEAM = "team", "at least one of the holders"


_CARRIED_BY: tuple[Optional[CarriedBy], ...] = (None, *CarriedBy)


@listed
class Necessity(Choice):
    """Whether something must be or should be."""

    REQUIRED = "required", "it must be"
    RECOMMENDED = "recommended", "it should be"


_NECESSITY: tuple[Optional[Necessity], ...] = (None, *Necessity)


@listed
class Code(Choice):
    """The letters of a responsibility assignment matrix."""

    RESPONSIBLE = "R", "does the work"
    ACCOUNTABLE = "A", "answers for it"
    CONSULTED = "C", "is asked before"
    INFORMED = "I", "is told after"
    SUPPORTING = "S", "supports the work"
    VERIFYING = "V", "verifies the result"


_CODE: tuple[Optional[Code], ...] = (None, *Code)


@listed
class Manner(Choice):
    """How someone takes part."""

    MANAGES = "manages", "directs the work directly"
    OVERSEES = "oversees", "watches over the work of others"


_MANNER: tuple[Optional[Manner], ...] = (None, *Manner)


@listed
class Relationship(Choice):
    """How the entry relates to the other one."""

    EQUAL = "equal", "both ask for the same"
    SUBSET = "subset", "it asks for a part of the other"
    SUPERSET = "superset", "it asks for the other and more"
    INTERSECTS = "intersects", "both have a part in common"
    RELATED = "related", "they touch; how is not said"


_RELATIONSHIP: tuple[Optional[Relationship], ...] = (None, *Relationship)


@listed
class PartTaken(Choice):
    """What part someone took."""

    CHAIR = "chair", "led it"
    LEAD = "lead", "led the team"
    AUDITOR = "auditor", "audited"
    MEMBER = "member", "member of the body"
    GUEST = "guest", "there without a vote"
    SUBJECT = "subject", "whom it is about"
    REVIEWER = "reviewer", "looked at it"
    TRAINER = "trainer", "taught"
    ATTENDEE = "attendee", "was taught or told"
    REPORTER = "reporter", "reported it"
    HANDLER = "handler", "handled it"
    INVESTIGATOR = "investigator", "found out the facts"
    DECIDER = "decider", "decided"
    APPROVER = "approver", "approved"
    REQUESTER = "requester", "asked for it"


_PART_TAKEN: tuple[Optional[PartTaken], ...] = (None, *PartTaken)


class Entity(BaseEntity):
    """An object with an id of its own, such as a person or a role."""

    __slots__ = ()

    @property
    def id(self) -> str:
        """What others call it by; unique in the model over all types. Letters and digits of any
        script, and inside also . - : / @ + ( ).

        Type: str"""
        return _object_id(self)

    @id.setter
    def id(self, value: str | None) -> None:
        _set_text(self, 1, value)

    @property
    def name(self) -> str | None:
        """Its name or title, for people.

        Type: str | None"""
        return _get_text(self, 2)

    @name.setter
    def name(self, value: str | None) -> None:
        _set_text(self, 2, value)

    @property
    def description(self) -> str | None:
        """What else there is to say about it.

        Type: str | None"""
        return _get_text(self, 3)

    @description.setter
    def description(self, value: str | None) -> None:
        _set_text(self, 3, value)

    @property
    def uuid(self) -> str | None:
        """A universally unique id, for exchange with other tools; kept as it was written.

        Type: str | None"""
        return _get_text(self, 4)

    @uuid.setter
    def uuid(self, value: str | None) -> None:
        _set_text(self, 4, value)

    @property
    def links(self) -> Links:
        """Where more is found.

        Type: Links"""
        return Links(self, 5)

    @links.setter
    def links(self, value: Iterable[Link | Fields] | None) -> None:
        self.links._replace(value or ())


class Organization(HolderQuestions, Entity):
    """A body: the organization itself, a legal entity of its group, a supplier, a customer, an
    authority. (S3 S18 S83)

    In a model: model.organizations; model.organizations.add(...) makes one."""

    __slots__ = ()
    type_name = "organization"

    @property
    def parent(self) -> Organization | None:
        """The body that it belongs to. (S18)

        Type: Organization | None"""
        target: Organization | None = _get_reference(self, 10)
        return target

    @parent.setter
    def parent(self, value: Organization | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def relation(self) -> Relation | None:
        """What it is to the organization whose model this is; itself where nothing is written.
        (S3 S83)

        Type: Relation | None"""
        return _RELATION[_get_choice(self, 11)]

    @relation.setter
    def relation(self, value: Relation | str | None) -> None:
        set_choice(self, 11, Relation, value)

    @property
    def headcount(self) -> int:
        """How many persons work for it. Decides on the size band; counted from the persons where
        missing. (S18)

        Type: int"""
        return _get_integer(self, 12)

    @headcount.setter
    def headcount(self, value: int | None) -> None:
        set_integer(self, 12, value)

    @property
    def complexity(self) -> Complexity | None:
        """How complex it is. (S18)

        Type: Complexity | None"""
        return _COMPLEXITY[_get_choice(self, 13)]

    @complexity.setter
    def complexity(self, value: Complexity | str | None) -> None:
        set_choice(self, 13, Complexity, value)

    @property
    def culture(self) -> str | None:
        """What its culture means for the distribution of responsibilities. (S18)

        Type: str | None"""
        return _get_text(self, 14)

    @culture.setter
    def culture(self, value: str | None) -> None:
        _set_text(self, 14, value)

    @property
    def operations(self) -> str | None:
        """The nature of its operations. (S18)

        Type: str | None"""
        return _get_text(self, 15)

    @operations.setter
    def operations(self, value: str | None) -> None:
        _set_text(self, 15, value)

    @property
    def sector(self) -> str | None:
        """The sector that it works in. (S18)

        Type: str | None"""
        return _get_text(self, 16)

    @sector.setter
    def sector(self, value: str | None) -> None:
        _set_text(self, 16, value)

    @property
    def country(self) -> str | None:
        """Where it has its seat, ISO 3166-1 alpha-2. (S18)

        Type: str | None"""
        return _get_text(self, 17)

    @country.setter
    def country(self, value: str | None) -> None:
        _set_text(self, 17, value)

    @property
    def contacts(self) -> Contacts:
        """How it is reached. (S92)

        Type: Contacts"""
        return Contacts(self, 18)

    @contacts.setter
    def contacts(self, value: Iterable[Contact | Fields] | None) -> None:
        self.contacts._replace(value or ())


class Site(Entity):
    """A place: a building, a campus, a data centre. (S25 S27)

    In a model: model.sites; model.sites.add(...) makes one."""

    __slots__ = ()
    type_name = "site"

    @property
    def organization(self) -> Organization | None:
        """The body whose place it is. (S25)

        Type: Organization | None"""
        target: Organization | None = _get_reference(self, 10)
        return target

    @organization.setter
    def organization(self, value: Organization | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def parent(self) -> Site | None:
        """The place that it is a part of. (S25)

        Type: Site | None"""
        target: Site | None = _get_reference(self, 11)
        return target

    @parent.setter
    def parent(self, value: Site | str | None) -> None:
        set_reference(self, 11, value)

    @property
    def address(self) -> str | None:
        """Where it is. (S25)

        Type: str | None"""
        return _get_text(self, 12)

    @address.setter
    def address(self, value: str | None) -> None:
        _set_text(self, 12, value)

    @property
    def physical_security(self) -> Role | Person | Unit | Committee | Position | None:
        """Who is responsible for physical security there. (S27; A.7.1)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 13)
        return target

    @physical_security.setter
    def physical_security(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 13, value)

    @property
    def contacts(self) -> Contacts:
        """How it is reached. (S92)

        Type: Contacts"""
        return Contacts(self, 14)

    @contacts.setter
    def contacts(self, value: Iterable[Contact | Fields] | None) -> None:
        self.contacts._replace(value or ())


class Unit(HolderQuestions, Entity):
    """A department, team, board or function. (S17 S20)

    In a model: model.units; model.units.add(...) makes one."""

    __slots__ = ()
    type_name = "unit"

    @property
    def organization(self) -> Organization | None:
        """The body that it belongs to; that of the parent where missing. (S17)

        Type: Organization | None"""
        target: Organization | None = _get_reference(self, 10)
        return target

    @organization.setter
    def organization(self, value: Organization | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def parent(self) -> Unit | None:
        """The unit above it. (S17 S20)

        Type: Unit | None"""
        target: Unit | None = _get_reference(self, 11)
        return target

    @parent.setter
    def parent(self, value: Unit | str | None) -> None:
        set_reference(self, 11, value)

    @property
    def kind(self) -> UnitKind | None:
        """What sort of unit it is. (S17)

        Type: UnitKind | None"""
        return _UNIT_KIND[_get_choice(self, 12)]

    @kind.setter
    def kind(self, value: UnitKind | str | None) -> None:
        set_choice(self, 12, UnitKind, value)

    @property
    def functions(self) -> frozenset[Function]:
        """What it stands for. (S20 S25)

        Type: frozenset[Function]"""
        return choices_of(Function, _get_choices(self, 13))

    @functions.setter
    def functions(self, value: Iterable[Function | str] | None) -> None:
        set_choices(self, 13, Function, value)

    @property
    def head(self) -> Position | Person | None:
        """Who leads it: a position or a person. (S20 S56)

        Type: Position | Person | None"""
        target: Position | Person | None = _get_reference(self, 14)
        return target

    @head.setter
    def head(self, value: Position | Person | str | None) -> None:
        set_reference(self, 14, value)

    @property
    def site(self) -> Site | None:
        """Where it works; the place of the parent where missing. (S25)

        Type: Site | None"""
        target: Site | None = _get_reference(self, 15)
        return target

    @site.setter
    def site(self, value: Site | str | None) -> None:
        set_reference(self, 15, value)

    @property
    def in_scope(self) -> bool:
        """Whether it lies inside the scope of the ISMS; it does where nothing is written. (S17;
        4.3)

        Type: bool"""
        return _get_flag(self, 16)

    @in_scope.setter
    def in_scope(self, value: bool | None) -> None:
        set_flag(self, 16, value)

    @property
    def contacts(self) -> Contacts:
        """How it is reached. (S92)

        Type: Contacts"""
        return Contacts(self, 17)

    @contacts.setter
    def contacts(self, value: Iterable[Contact | Fields] | None) -> None:
        self.contacts._replace(value or ())


class Committee(HolderQuestions, Entity):
    """A body that decides, such as an information security management committee. (S13 S14 S15 S16
    S27)

    In a model: model.committees; model.committees.add(...) makes one."""

    __slots__ = ()
    type_name = "committee"

    @property
    def kind(self) -> CommitteeKind | None:
        """What it is for. (S13)

        Type: CommitteeKind | None"""
        return _COMMITTEE_KIND[_get_choice(self, 10)]

    @kind.setter
    def kind(self, value: CommitteeKind | str | None) -> None:
        set_choice(self, 10, CommitteeKind, value)

    @property
    def purpose(self) -> str | None:
        """What it is there to do. (S13)

        Type: str | None"""
        return _get_text(self, 11)

    @purpose.setter
    def purpose(self, value: str | None) -> None:
        _set_text(self, 11, value)

    @property
    def charter(self) -> Document | None:
        """The document that gives it its mandate. (S14)

        Type: Document | None"""
        target: Document | None = _get_reference(self, 12)
        return target

    @charter.setter
    def charter(self, value: Document | str | None) -> None:
        set_reference(self, 12, value)

    @property
    def formed_by(self) -> Role | Person | Unit | Committee | Position | Organization | None:
        """Who set it up. (S14)

        Type: Role | Person | Unit | Committee | Position | Organization | None"""
        target: Role | Person | Unit | Committee | Position | Organization | None = _get_reference(self, 13)
        return target

    @formed_by.setter
    def formed_by(self, value: Role | Person | Unit | Committee | Position | Organization | str | None) -> None:
        set_reference(self, 13, value)

    @property
    def formed_on(self) -> datetime.date | None:
        """When it was set up. (S14)

        Type: datetime.date | None"""
        return _get_date(self, 14)

    @formed_on.setter
    def formed_on(self, value: Day | None) -> None:
        _set_date(self, 14, value)

    @property
    def dissolved_on(self) -> datetime.date | None:
        """Its last day, where it is no more. (S14)

        Type: datetime.date | None"""
        return _get_date(self, 15)

    @dissolved_on.setter
    def dissolved_on(self, value: Day | None) -> None:
        _set_date(self, 15, value)

    @property
    def chair(self) -> Person | Position | Role | None:
        """Who leads it. (S14; practice)

        Type: Person | Position | Role | None"""
        target: Person | Position | Role | None = _get_reference(self, 16)
        return target

    @chair.setter
    def chair(self, value: Person | Position | Role | str | None) -> None:
        set_reference(self, 16, value)

    @property
    def deputy_chair(self) -> Person | Position | Role | None:
        """Who leads it while the chair is away. (practice)

        Type: Person | Position | Role | None"""
        target: Person | Position | Role | None = _get_reference(self, 17)
        return target

    @deputy_chair.setter
    def deputy_chair(self, value: Person | Position | Role | str | None) -> None:
        set_reference(self, 17, value)

    @property
    def quorum(self) -> int:
        """How many voting members must be present to decide. (practice)

        Type: int"""
        return _get_integer(self, 18)

    @quorum.setter
    def quorum(self, value: int | None) -> None:
        set_integer(self, 18, value)

    @property
    def interval(self) -> Duration | None:
        """How often it meets. (S15; practice)

        Type: Duration | None"""
        return _get_duration(self, 19)

    @interval.setter
    def interval(self, value: Duration | str | None) -> None:
        set_duration(self, 19, value)

    @property
    def reports_to(self) -> Role | Person | Unit | Committee | Position | Organization | None:
        """To whom it reports. (S14)

        Type: Role | Person | Unit | Committee | Position | Organization | None"""
        target: Role | Person | Unit | Committee | Position | Organization | None = _get_reference(self, 20)
        return target

    @reports_to.setter
    def reports_to(self, value: Role | Person | Unit | Committee | Position | Organization | str | None) -> None:
        set_reference(self, 20, value)

    @property
    def organization(self) -> Organization | None:
        """The body whose committee it is. (S13)

        Type: Organization | None"""
        target: Organization | None = _get_reference(self, 21)
        return target

    @organization.setter
    def organization(self, value: Organization | str | None) -> None:
        set_reference(self, 21, value)

    @property
    def seats(self) -> Seats:
        """Its seats. (S13 S27)

        Type: Seats"""
        return Seats(self, 22)

    @seats.setter
    def seats(self, value: Iterable[Seat | Fields] | None) -> None:
        self.seats._replace(value or ())


class Position(HolderQuestions, Entity):
    """A job in the line organization, filled or vacant. (S38 S46 S47 S48)

    In a model: model.positions; model.positions.add(...) makes one."""

    __slots__ = ()
    type_name = "position"

    @property
    def unit(self) -> Unit | None:
        """The unit that it belongs to. (S38)

        Type: Unit | None"""
        target: Unit | None = _get_reference(self, 10)
        return target

    @unit.setter
    def unit(self, value: Unit | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def reports_to(self) -> Position | None:
        """The position above it. (S38)

        Type: Position | None"""
        target: Position | None = _get_reference(self, 11)
        return target

    @reports_to.setter
    def reports_to(self, value: Position | str | None) -> None:
        set_reference(self, 11, value)

    @property
    def rank(self) -> int:
        """How high it stands: 1 is the top, larger numbers are lower. (S38)

        Type: int"""
        return _get_integer(self, 12)

    @rank.setter
    def rank(self, value: int | None) -> None:
        set_integer(self, 12, value)

    @property
    def job_description(self) -> Document | None:
        """The document that describes the job. (S47 S48)

        Type: Document | None"""
        target: Document | None = _get_reference(self, 13)
        return target

    @job_description.setter
    def job_description(self, value: Document | str | None) -> None:
        set_reference(self, 13, value)

    @property
    def roles(self) -> ReferenceList[Role]:
        """Roles that come with the job. (S46 S62)

        Type: ReferenceList[Role]"""
        return ReferenceList(self, 14)

    @roles.setter
    def roles(self, value: Iterable[Role | str] | None) -> None:
        self.roles._replace(value or ())

    @property
    def site(self) -> Site | None:
        """Where the job is done. (S25)

        Type: Site | None"""
        target: Site | None = _get_reference(self, 15)
        return target

    @site.setter
    def site(self, value: Site | str | None) -> None:
        set_reference(self, 15, value)

    @property
    def planned_from(self) -> datetime.date | None:
        """When a job that does not exist yet is to begin. (S46)

        Type: datetime.date | None"""
        return _get_date(self, 16)

    @planned_from.setter
    def planned_from(self, value: Day | None) -> None:
        _set_date(self, 16, value)

    @property
    def until(self) -> datetime.date | None:
        """Its last day, where it is no more. (S46)

        Type: datetime.date | None"""
        return _get_date(self, 17)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 17, value)


class Person(PersonQuestions, HolderQuestions, Entity):
    """A natural person, with or without an account anywhere. (S3 S37)

    In a model: model.persons; model.persons.add(...) makes one."""

    __slots__ = ()
    type_name = "person"

    @property
    def organization(self) -> Organization | None:
        """The body that the person belongs to or is sent by. (S3)

        Type: Organization | None"""
        target: Organization | None = _get_reference(self, 10)
        return target

    @organization.setter
    def organization(self, value: Organization | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def unit(self) -> Unit | None:
        """The unit that the person works in. (S3 S17)

        Type: Unit | None"""
        target: Unit | None = _get_reference(self, 11)
        return target

    @unit.setter
    def unit(self, value: Unit | str | None) -> None:
        set_reference(self, 11, value)

    @property
    def site(self) -> Site | None:
        """Where the person works. (S25)

        Type: Site | None"""
        target: Site | None = _get_reference(self, 12)
        return target

    @site.setter
    def site(self, value: Site | str | None) -> None:
        set_reference(self, 12, value)

    @property
    def manager(self) -> Person | None:
        """To whom the person reports; follows from position and unit where missing. (S38; A.5.4)

        Type: Person | None"""
        target: Person | None = _get_reference(self, 13)
        return target

    @manager.setter
    def manager(self, value: Person | str | None) -> None:
        set_reference(self, 13, value)

    @property
    def engagement(self) -> Engagement | None:
        """How the person belongs to the organization; an employee where nothing is written. (S3)

        Type: Engagement | None"""
        return _ENGAGEMENT[_get_choice(self, 14)]

    @engagement.setter
    def engagement(self, value: Engagement | str | None) -> None:
        set_choice(self, 14, Engagement, value)

    @property
    def since(self) -> datetime.date | None:
        """First day of work. (S93)

        Type: datetime.date | None"""
        return _get_date(self, 15)

    @since.setter
    def since(self, value: Day | None) -> None:
        _set_date(self, 15, value)

    @property
    def until(self) -> datetime.date | None:
        """Last day of work. (S93; A.6.5)

        Type: datetime.date | None"""
        return _get_date(self, 16)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 16, value)

    @property
    def capacity(self) -> Decimal | None:
        """Working time for information security, in full-time equivalents. (S60)

        Type: Decimal | None"""
        return get_decimal(self, 17)

    @capacity.setter
    def capacity(self, value: Decimal | int | str | None) -> None:
        set_decimal(self, 17, value)

    @property
    def positions(self) -> Occupancies:
        """Positions that the person fills. (S38)

        Type: Occupancies"""
        return Occupancies(self, 18)

    @positions.setter
    def positions(self, value: Iterable[Occupancy | Fields] | None) -> None:
        self.positions._replace(value or ())

    @property
    def absences(self) -> Absences:
        """Times away. (S93)

        Type: Absences"""
        return Absences(self, 19)

    @absences.setter
    def absences(self, value: Iterable[Absence | Fields] | None) -> None:
        self.absences._replace(value or ())

    @property
    def competences(self) -> HeldCompetences:
        """What the person can do, with evidence. (S37; 7.2)

        Type: HeldCompetences"""
        return HeldCompetences(self, 20)

    @competences.setter
    def competences(self, value: Iterable[HeldCompetence | Fields] | None) -> None:
        self.competences._replace(value or ())

    @property
    def contacts(self) -> Contacts:
        """How the person is reached. (S92)

        Type: Contacts"""
        return Contacts(self, 21)

    @contacts.setter
    def contacts(self, value: Iterable[Contact | Fields] | None) -> None:
        self.contacts._replace(value or ())


class Competence(Entity):
    """Knowledge, background, training or a certificate that work in security asks for. (S37; 7.2)

    In a model: model.competences; model.competences.add(...) makes one."""

    __slots__ = ()
    type_name = "competence"

    @property
    def kind(self) -> CompetenceKind | None:
        """What sort it is. (S37)

        Type: CompetenceKind | None"""
        return _COMPETENCE_KIND[_get_choice(self, 10)]

    @kind.setter
    def kind(self, value: CompetenceKind | str | None) -> None:
        set_choice(self, 10, CompetenceKind, value)

    @property
    def valid_for(self) -> Duration | None:
        """How long it lasts before it must be renewed. (7.2)

        Type: Duration | None"""
        return _get_duration(self, 11)

    @valid_for.setter
    def valid_for(self, value: Duration | str | None) -> None:
        set_duration(self, 11, value)

    @property
    def evidence(self) -> TextList:
        """What counts as evidence of it. (7.2)

        Type: TextList"""
        return TextList(self, 12)

    @evidence.setter
    def evidence(self, value: Iterable[str] | None) -> None:
        self.evidence._replace(value or ())

    @property
    def profile(self) -> str | None:
        """The profile of the European Cybersecurity Skills Framework that it belongs to. (7.2)

        Type: str | None"""
        return _get_text(self, 13)

    @profile.setter
    def profile(self, value: str | None) -> None:
        _set_text(self, 13, value)


class Role(HolderQuestions, Entity):
    """A named set of responsibilities. (S52 S55 S56)

    In a model: model.roles; model.roles.add(...) makes one."""

    __slots__ = ()
    type_name = "role"

    @property
    def purpose(self) -> str | None:
        """What the role is there for. (S52; 5.3)

        Type: str | None"""
        return _get_text(self, 10)

    @purpose.setter
    def purpose(self, value: str | None) -> None:
        _set_text(self, 10, value)

    @property
    def fulfils(self) -> frozenset[StandardRole]:
        """Which of the standard roles it fulfils. (S55 S80)

        Type: frozenset[StandardRole]"""
        return choices_of(StandardRole, _get_choices(self, 11))

    @fulfils.setter
    def fulfils(self, value: Iterable[StandardRole | str] | None) -> None:
        set_choices(self, 11, StandardRole, value)

    @property
    def kind(self) -> RoleKind | None:
        """What it is about; governance where nothing is written. (S52; A.5.2)

        Type: RoleKind | None"""
        return _ROLE_KIND[_get_choice(self, 12)]

    @kind.setter
    def kind(self, value: RoleKind | str | None) -> None:
        set_choice(self, 12, RoleKind, value)

    @property
    def audience(self) -> frozenset[Engagement]:
        """Who may hold it, by engagement; anybody where nothing is written. (S3)

        Type: frozenset[Engagement]"""
        return choices_of(Engagement, _get_choices(self, 13))

    @audience.setter
    def audience(self, value: Iterable[Engagement | str] | None) -> None:
        set_choices(self, 13, Engagement, value)

    @property
    def specializes(self) -> Role | None:
        """The more general role whose duties its holders have too. (S52)

        Type: Role | None"""
        target: Role | None = _get_reference(self, 14)
        return target

    @specializes.setter
    def specializes(self, value: Role | str | None) -> None:
        set_reference(self, 14, value)

    @property
    def reports_to(self) -> Role | None:
        """The role to which its holders report in matters of security. (S38 S64)

        Type: Role | None"""
        target: Role | None = _get_reference(self, 15)
        return target

    @reports_to.setter
    def reports_to(self, value: Role | str | None) -> None:
        set_reference(self, 15, value)

    @property
    def minimum_rank(self) -> int:
        """The lowest rank of position from which it can be held: holders stand at this number or
        a smaller one. (S38)

        Type: int"""
        return _get_integer(self, 16)

    @minimum_rank.setter
    def minimum_rank(self, value: int | None) -> None:
        set_integer(self, 16, value)

    @property
    def key(self) -> bool:
        """Whether the management system stands still without it. (A.5.2)

        Type: bool"""
        return _get_flag(self, 17)

    @key.setter
    def key(self, value: bool | None) -> None:
        set_flag(self, 17, value)

    @property
    def scope_kind(self) -> ScopeKind | None:
        """For what it has a set of holders of its own; the whole organization where nothing is
        written. (S17 S25)

        Type: ScopeKind | None"""
        return _SCOPE_KIND[_get_choice(self, 18)]

    @scope_kind.setter
    def scope_kind(self, value: ScopeKind | str | None) -> None:
        set_choice(self, 18, ScopeKind, value)

    @property
    def mandatory(self) -> bool:
        """Whether it must be filled. (S55)

        Type: bool"""
        return _get_flag(self, 19)

    @mandatory.setter
    def mandatory(self, value: bool | None) -> None:
        set_flag(self, 19, value)

    @property
    def implicit(self) -> bool:
        """Whether everyone of its audience holds it without being appointed. (S1 S2)

        Type: bool"""
        return _get_flag(self, 20)

    @implicit.setter
    def implicit(self, value: bool | None) -> None:
        set_flag(self, 20, value)

    @property
    def minimum_holders(self) -> int:
        """How many holders it needs at least, in each scope. (S93)

        Type: int"""
        return _get_integer(self, 21)

    @minimum_holders.setter
    def minimum_holders(self, value: int | None) -> None:
        set_integer(self, 21, value)

    @property
    def maximum_holders(self) -> int:
        """How many holders it may have at most, in each scope; any number where missing. (S93)

        Type: int"""
        return _get_integer(self, 22)

    @maximum_holders.setter
    def maximum_holders(self, value: int | None) -> None:
        set_integer(self, 22, value)

    @property
    def deputy_required(self) -> bool:
        """Whether a deputy must be named. (A.5.2)

        Type: bool"""
        return _get_flag(self, 23)

    @deputy_required.setter
    def deputy_required(self, value: bool | None) -> None:
        set_flag(self, 23, value)

    @property
    def combinable(self) -> ReferenceList[Role]:
        """Roles that the same person may hold beside it in a small organization, by a decision on
        record. (S80)

        Type: ReferenceList[Role]"""
        return ReferenceList(self, 24)

    @combinable.setter
    def combinable(self, value: Iterable[Role | str] | None) -> None:
        self.combinable._replace(value or ())

    @property
    def eligible(self) -> ReferenceList[Position]:
        """Positions from which it may be held; any where missing. (S62)

        Type: ReferenceList[Position]"""
        return ReferenceList(self, 25)

    @eligible.setter
    def eligible(self, value: Iterable[Position | str] | None) -> None:
        self.eligible._replace(value or ())

    @property
    def changed_on(self) -> datetime.date | None:
        """When its duties changed last. (S52)

        Type: datetime.date | None"""
        return _get_date(self, 26)

    @changed_on.setter
    def changed_on(self, value: Day | None) -> None:
        _set_date(self, 26, value)

    @property
    def communicated_on(self) -> datetime.date | None:
        """When its duties were last made known. (S52; 7.4)

        Type: datetime.date | None"""
        return _get_date(self, 27)

    @communicated_on.setter
    def communicated_on(self, value: Day | None) -> None:
        _set_date(self, 27, value)

    @property
    def requires(self) -> RequiredCompetences:
        """Competences that it asks for. (S37; 7.2)

        Type: RequiredCompetences"""
        return RequiredCompetences(self, 28)

    @requires.setter
    def requires(self, value: Iterable[RequiredCompetence | Fields] | None) -> None:
        self.requires._replace(value or ())

    @property
    def contacts(self) -> Contacts:
        """How its holders are reached. (S92)

        Type: Contacts"""
        return Contacts(self, 29)

    @contacts.setter
    def contacts(self, value: Iterable[Contact | Fields] | None) -> None:
        self.contacts._replace(value or ())

    @property
    def agreement_required(self) -> bool:
        """Whether its holders must have signed a confidentiality agreement. (S75; A.6.6)

        Type: bool"""
        return _get_flag(self, 35)

    @agreement_required.setter
    def agreement_required(self, value: bool | None) -> None:
        set_flag(self, 35, value)

    @property
    def screening(self) -> int:
        """How deep the screening of its holders must be at least, as the level of its record.
        (S74; A.6.1)

        Type: int"""
        return _get_integer(self, 36)

    @screening.setter
    def screening(self, value: int | None) -> None:
        set_integer(self, 36, value)


class Authority(Entity):
    """What a role or person may decide or order. (S34 S35 S36)

    In a model: model.authorities; model.authorities.add(...) makes one."""

    __slots__ = ()
    type_name = "authority"

    @property
    def kind(self) -> AuthorityKind | None:
        """What may be done. (S34 S35)

        Type: AuthorityKind | None"""
        return _AUTHORITY_KIND[_get_choice(self, 10)]

    @kind.setter
    def kind(self, value: AuthorityKind | str | None) -> None:
        set_choice(self, 10, AuthorityKind, value)

    @property
    def granted_to(self) -> Role | Person | Unit | Committee | Position | None:
        """Who may. (S34)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 11)
        return target

    @granted_to.setter
    def granted_to(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 11, value)

    @property
    def granted_by(self) -> Role | Person | Unit | Committee | Position | None:
        """Who gave the authority. (S34)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 12)
        return target

    @granted_by.setter
    def granted_by(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 12, value)

    @property
    def granted_on(self) -> datetime.date | None:
        """When it was given. (S34)

        Type: datetime.date | None"""
        return _get_date(self, 13)

    @granted_on.setter
    def granted_on(self, value: Day | None) -> None:
        _set_date(self, 13, value)

    @property
    def scope(self) -> ReferenceList[Entity]:
        """Where it holds; everywhere where missing. (S34)

        Type: ReferenceList[Entity]"""
        return ReferenceList(self, 14)

    @scope.setter
    def scope(self, value: Iterable[Entity | str] | None) -> None:
        self.scope._replace(value or ())

    @property
    def responsibilities(self) -> ReferenceList[Responsibility]:
        """The responsibilities that it serves. (5.3)

        Type: ReferenceList[Responsibility]"""
        return ReferenceList(self, 15)

    @responsibilities.setter
    def responsibilities(self, value: Iterable[Responsibility | str] | None) -> None:
        self.responsibilities._replace(value or ())

    @property
    def actions(self) -> str | None:
        """What may be done in particular. (S35)

        Type: str | None"""
        return _get_text(self, 16)

    @actions.setter
    def actions(self, value: str | None) -> None:
        _set_text(self, 16, value)

    @property
    def trigger(self) -> str | None:
        """When it may be used. (S36)

        Type: str | None"""
        return _get_text(self, 17)

    @trigger.setter
    def trigger(self, value: str | None) -> None:
        _set_text(self, 17, value)

    @property
    def limit(self) -> str | None:
        """What it does not reach. (S34 S35)

        Type: str | None"""
        return _get_text(self, 18)

    @limit.setter
    def limit(self, value: str | None) -> None:
        _set_text(self, 18, value)

    @property
    def amount(self) -> Decimal | None:
        """How much may be spent at once. (S35)

        Type: Decimal | None"""
        return get_decimal(self, 19)

    @amount.setter
    def amount(self, value: Decimal | int | str | None) -> None:
        set_decimal(self, 19, value)

    @property
    def currency(self) -> str | None:
        """Of the amount, ISO 4217. (S35)

        Type: str | None"""
        return _get_text(self, 20)

    @currency.setter
    def currency(self, value: str | None) -> None:
        _set_text(self, 20, value)

    @property
    def out_of_hours(self) -> bool:
        """Whether whoever has it can be reached outside office hours. (S35)

        Type: bool"""
        return _get_flag(self, 21)

    @out_of_hours.setter
    def out_of_hours(self, value: bool | None) -> None:
        set_flag(self, 21, value)

    @property
    def document(self) -> Document | None:
        """The document that gives it. (S34)

        Type: Document | None"""
        target: Document | None = _get_reference(self, 22)
        return target

    @document.setter
    def document(self, value: Document | str | None) -> None:
        set_reference(self, 22, value)

    @property
    def from_(self) -> datetime.date | None:
        """First day on which it holds; open where missing. (S34)

        Type: datetime.date | None"""
        return _get_date(self, 23)

    @from_.setter
    def from_(self, value: Day | None) -> None:
        _set_date(self, 23, value)

    @property
    def until(self) -> datetime.date | None:
        """Last day on which it holds; open where missing. (S34)

        Type: datetime.date | None"""
        return _get_date(self, 24)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 24, value)


class Responsibility(ResponsibilityQuestions, Entity):
    """Something that someone must do or answer for. (S4 S7 S28 S29 S30 S31 S32 S33 S53)

    In a model: model.responsibilities; model.responsibilities.add(...) makes one."""

    __slots__ = ()
    type_name = "responsibility"

    @property
    def statement(self) -> str | None:
        """What is to be done. (S52)

        Type: str | None"""
        return _get_text(self, 10)

    @statement.setter
    def statement(self, value: str | None) -> None:
        _set_text(self, 10, value)

    @property
    def verb(self) -> Verb | None:
        """What is done about the matter. (S33 S65)

        Type: Verb | None"""
        return _VERB[_get_choice(self, 11)]

    @verb.setter
    def verb(self, value: Verb | str | None) -> None:
        set_choice(self, 11, Verb, value)

    @property
    def phase(self) -> Phase | None:
        """Where in the life of the management system. (S4 S50)

        Type: Phase | None"""
        return _PHASE[_get_choice(self, 12)]

    @phase.setter
    def phase(self, value: Phase | str | None) -> None:
        set_choice(self, 12, Phase, value)

    @property
    def process(self) -> Process | None:
        """The business process that it is built into. (S59)

        Type: Process | None"""
        target: Process | None = _get_reference(self, 13)
        return target

    @process.setter
    def process(self, value: Process | str | None) -> None:
        set_reference(self, 13, value)

    @property
    def parent(self) -> Responsibility | None:
        """The wider responsibility that it is a part of. (S53)

        Type: Responsibility | None"""
        target: Responsibility | None = _get_reference(self, 14)
        return target

    @parent.setter
    def parent(self, value: Responsibility | str | None) -> None:
        set_reference(self, 14, value)

    @property
    def every(self) -> Duration | None:
        """How often it is due. (S50 S73 S79)

        Type: Duration | None"""
        return _get_duration(self, 15)

    @every.setter
    def every(self, value: Duration | str | None) -> None:
        set_duration(self, 15, value)

    @property
    def on(self) -> frozenset[Occasion]:
        """What else calls for it. (S15 S67)

        Type: frozenset[Occasion]"""
        return choices_of(Occasion, _get_choices(self, 16))

    @on.setter
    def on(self, value: Iterable[Occasion | str] | None) -> None:
        set_choices(self, 16, Occasion, value)

    @property
    def controls(self) -> ReferenceList[Control]:
        """Controls and clauses that it serves. (S53 S78 S90)

        Type: ReferenceList[Control]"""
        return ReferenceList(self, 17)

    @controls.setter
    def controls(self, value: Iterable[Control | str] | None) -> None:
        self.controls._replace(value or ())

    @property
    def governed_by(self) -> ReferenceList[Document]:
        """Policies that govern it. (S22)

        Type: ReferenceList[Document]"""
        return ReferenceList(self, 18)

    @governed_by.setter
    def governed_by(self, value: Iterable[Document | str] | None) -> None:
        self.governed_by._replace(value or ())

    @property
    def delegable(self) -> bool:
        """Whether it may be handed on; it may where nothing is written. (S5)

        Type: bool"""
        return _get_flag(self, 19)

    @delegable.setter
    def delegable(self, value: bool | None) -> None:
        set_flag(self, 19, value)

    @property
    def core(self) -> CoreDuty | None:
        """Which of the core duties of security it is. (S28 S29 S30 S31 S32)

        Type: CoreDuty | None"""
        return _CORE_DUTY[_get_choice(self, 20)]

    @core.setter
    def core(self, value: CoreDuty | str | None) -> None:
        set_choice(self, 20, CoreDuty, value)

    @property
    def concerns(self) -> ReferenceList[Entity]:
        """What it is about: assets, processes, units, sites; everything where missing. (S19 S25
        S78)

        Type: ReferenceList[Entity]"""
        return ReferenceList(self, 21)

    @concerns.setter
    def concerns(self, value: Iterable[Entity | str] | None) -> None:
        self.concerns._replace(value or ())

    @property
    def competences(self) -> ReferenceList[Competence]:
        """Competences that it asks for. (S37)

        Type: ReferenceList[Competence]"""
        return ReferenceList(self, 22)

    @competences.setter
    def competences(self, value: Iterable[Competence | str] | None) -> None:
        self.competences._replace(value or ())

    @property
    def independent_of(self) -> ReferenceList[Responsibility]:
        """Responsibilities that whoever has this one must not have, where the two meet. (S19 S84)

        Type: ReferenceList[Responsibility]"""
        return ReferenceList(self, 23)

    @independent_of.setter
    def independent_of(self, value: Iterable[Responsibility | str] | None) -> None:
        self.independent_of._replace(value or ())

    @property
    def evidence(self) -> TextList:
        """What is expected to show that it is lived. (S53)

        Type: TextList"""
        return TextList(self, 24)

    @evidence.setter
    def evidence(self, value: Iterable[str] | None) -> None:
        self.evidence._replace(value or ())

    @property
    def source(self) -> str | None:
        """Where it comes from: statements, clauses, laws. (S53)

        Type: str | None"""
        return _get_text(self, 25)

    @source.setter
    def source(self, value: str | None) -> None:
        _set_text(self, 25, value)

    @property
    def changed_on(self) -> datetime.date | None:
        """When it changed last. (S52)

        Type: datetime.date | None"""
        return _get_date(self, 26)

    @changed_on.setter
    def changed_on(self, value: Day | None) -> None:
        _set_date(self, 26, value)

    @property
    def communicated_on(self) -> datetime.date | None:
        """When it was last made known. (S52; 7.4)

        Type: datetime.date | None"""
        return _get_date(self, 27)

    @communicated_on.setter
    def communicated_on(self, value: Day | None) -> None:
        _set_date(self, 27, value)

    @property
    def from_(self) -> datetime.date | None:
        """First day on which it exists; open where missing. (S93)

        Type: datetime.date | None"""
        return _get_date(self, 28)

    @from_.setter
    def from_(self, value: Day | None) -> None:
        _set_date(self, 28, value)

    @property
    def until(self) -> datetime.date | None:
        """Last day on which it exists; open where missing. (S93)

        Type: datetime.date | None"""
        return _get_date(self, 29)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 29, value)

    @property
    def participations(self) -> Participations:
        """Who has which part in it. (S53 S54)

        Type: Participations"""
        return Participations(self, 30)

    @participations.setter
    def participations(self, value: Iterable[Participation | Fields] | None) -> None:
        self.participations._replace(value or ())


class Appointment(Entity):
    """That a person, or whoever fills a position, is put into a role. (S51 S93)

    In a model: model.appointments; model.appointments.add(...) makes one."""

    __slots__ = ()
    type_name = "appointment"

    @property
    def role(self) -> Role | None:
        """The role. (S93)

        Type: Role | None"""
        target: Role | None = _get_reference(self, 10)
        return target

    @role.setter
    def role(self, value: Role | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def person(self) -> Person | None:
        """The person. (S93)

        Type: Person | None"""
        target: Person | None = _get_reference(self, 11)
        return target

    @person.setter
    def person(self, value: Person | str | None) -> None:
        set_reference(self, 11, value)

    @property
    def position(self) -> Position | None:
        """The position whose occupant has the role. (S38 S93)

        Type: Position | None"""
        target: Position | None = _get_reference(self, 12)
        return target

    @position.setter
    def position(self, value: Position | str | None) -> None:
        set_reference(self, 12, value)

    @property
    def kind(self) -> AppointmentKind | None:
        """As what; the holder where nothing is written. (S93)

        Type: AppointmentKind | None"""
        return _APPOINTMENT_KIND[_get_choice(self, 13)]

    @kind.setter
    def kind(self, value: AppointmentKind | str | None) -> None:
        set_choice(self, 13, AppointmentKind, value)

    @property
    def deputy_of(self) -> Person | None:
        """Whom a deputy stands in for; any holder of the role where missing. (A.5.2)

        Type: Person | None"""
        target: Person | None = _get_reference(self, 14)
        return target

    @deputy_of.setter
    def deputy_of(self, value: Person | str | None) -> None:
        set_reference(self, 14, value)

    @property
    def scope(self) -> Organization | Site | Unit | None:
        """Where; everywhere where missing. (S17)

        Type: Organization | Site | Unit | None"""
        target: Organization | Site | Unit | None = _get_reference(self, 15)
        return target

    @scope.setter
    def scope(self, value: Organization | Site | Unit | str | None) -> None:
        set_reference(self, 15, value)

    @property
    def appointed_by(self) -> Role | Person | Unit | Committee | Position | None:
        """Who appointed. (S34 S93)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 16)
        return target

    @appointed_by.setter
    def appointed_by(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 16, value)

    @property
    def letter(self) -> Document | None:
        """The letter of appointment. (S93)

        Type: Document | None"""
        target: Document | None = _get_reference(self, 17)
        return target

    @letter.setter
    def letter(self, value: Document | str | None) -> None:
        set_reference(self, 17, value)

    @property
    def accepted(self) -> datetime.date | None:
        """When the person accepted. (S51)

        Type: datetime.date | None"""
        return _get_date(self, 18)

    @accepted.setter
    def accepted(self, value: Day | None) -> None:
        _set_date(self, 18, value)

    @property
    def share(self) -> Decimal | None:
        """Share of a full-time job that it takes. (S60)

        Type: Decimal | None"""
        return get_decimal(self, 19)

    @share.setter
    def share(self, value: Decimal | int | str | None) -> None:
        set_decimal(self, 19, value)

    @property
    def from_(self) -> datetime.date | None:
        """First day on which it holds; open where missing. (S93)

        Type: datetime.date | None"""
        return _get_date(self, 20)

    @from_.setter
    def from_(self, value: Day | None) -> None:
        _set_date(self, 20, value)

    @property
    def until(self) -> datetime.date | None:
        """Last day on which it holds; open where missing. (S93)

        Type: datetime.date | None"""
        return _get_date(self, 21)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 21, value)


class Delegation(Entity):
    """A duty that is handed on for a time. Accountability stays where it is. (S93)

    In a model: model.delegations; model.delegations.add(...) makes one."""

    __slots__ = ()
    type_name = "delegation"

    @property
    def delegator(self) -> Role | Person | Unit | Committee | Position | None:
        """Who hands it on. (S93)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 10)
        return target

    @delegator.setter
    def delegator(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def delegate(self) -> Role | Person | Unit | Committee | Position | None:
        """Who takes it on. (S93)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 11)
        return target

    @delegate.setter
    def delegate(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 11, value)

    @property
    def responsibilities(self) -> ReferenceList[Responsibility]:
        """What is handed on: responsibilities. (S93)

        Type: ReferenceList[Responsibility]"""
        return ReferenceList(self, 12)

    @responsibilities.setter
    def responsibilities(self, value: Iterable[Responsibility | str] | None) -> None:
        self.responsibilities._replace(value or ())

    @property
    def role(self) -> Role | None:
        """What is handed on: a whole role. (S93)

        Type: Role | None"""
        target: Role | None = _get_reference(self, 13)
        return target

    @role.setter
    def role(self, value: Role | str | None) -> None:
        set_reference(self, 13, value)

    @property
    def scope(self) -> Organization | Site | Unit | None:
        """Where; everywhere where missing. (S17)

        Type: Organization | Site | Unit | None"""
        target: Organization | Site | Unit | None = _get_reference(self, 14)
        return target

    @scope.setter
    def scope(self, value: Organization | Site | Unit | str | None) -> None:
        set_reference(self, 14, value)

    @property
    def approved_by(self) -> Role | Person | Unit | Committee | Position | None:
        """Who approved. (S93)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 15)
        return target

    @approved_by.setter
    def approved_by(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 15, value)

    @property
    def reason(self) -> str | None:
        """Why. (S93)

        Type: str | None"""
        return _get_text(self, 16)

    @reason.setter
    def reason(self, value: str | None) -> None:
        _set_text(self, 16, value)

    @property
    def from_(self) -> datetime.date | None:
        """First day on which it holds; open where missing. (S93)

        Type: datetime.date | None"""
        return _get_date(self, 17)

    @from_.setter
    def from_(self, value: Day | None) -> None:
        _set_date(self, 17, value)

    @property
    def until(self) -> datetime.date | None:
        """Last day on which it holds; open where missing. (S93)

        Type: datetime.date | None"""
        return _get_date(self, 18)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 18, value)


class Separation(Entity):
    """Things that must not meet in one hand: static separation of duty. (S19 S20 S80; A.5.3)

    In a model: model.separations; model.separations.add(...) makes one."""

    __slots__ = ()
    type_name = "separation"

    @property
    def rule(self) -> str | None:
        """The rule under whose id conflicts are reported, such as SOD-01; SOD-00 where missing.
        (S19)

        Type: str | None"""
        return _get_text(self, 10)

    @rule.setter
    def rule(self, value: str | None) -> None:
        _set_text(self, 10, value)

    @property
    def responsibilities(self) -> ReferenceList[Responsibility]:
        """The responsibilities that must not meet. Of a reporting line the first is the one that
        must not report. (S19)

        Type: ReferenceList[Responsibility]"""
        return ReferenceList(self, 11)

    @responsibilities.setter
    def responsibilities(self, value: Iterable[Responsibility | str] | None) -> None:
        self.responsibilities._replace(value or ())

    @property
    def roles(self) -> ReferenceList[Role]:
        """The roles that must not meet. (S19 S62)

        Type: ReferenceList[Role]"""
        return ReferenceList(self, 12)

    @roles.setter
    def roles(self, value: Iterable[Role | str] | None) -> None:
        self.roles._replace(value or ())

    @property
    def at_most(self) -> int:
        """How many of them may meet in one hand. (S19)

        Type: int"""
        return _get_integer(self, 13)

    @at_most.setter
    def at_most(self, value: int | None) -> None:
        set_integer(self, 13, value)

    @property
    def level(self) -> SeparationLevel | None:
        """In what hand; the same person where nothing is written. (S19 S20)

        Type: SeparationLevel | None"""
        return _SEPARATION_LEVEL[_get_choice(self, 14)]

    @level.setter
    def level(self, value: SeparationLevel | str | None) -> None:
        set_choice(self, 14, SeparationLevel, value)

    @property
    def scope(self) -> SeparationScope | None:
        """Where; anywhere in the organization where nothing is written. (S19)

        Type: SeparationScope | None"""
        return _SEPARATION_SCOPE[_get_choice(self, 15)]

    @scope.setter
    def scope(self, value: SeparationScope | str | None) -> None:
        set_choice(self, 15, SeparationScope, value)

    @property
    def severity(self) -> Severity | None:
        """How much it matters; what its rule says where nothing is written. (S19)

        Type: Severity | None"""
        return _SEVERITY[_get_choice(self, 16)]

    @severity.setter
    def severity(self, value: Severity | str | None) -> None:
        set_choice(self, 16, Severity, value)

    @property
    def small_severity(self) -> Severity | None:
        """How much it matters in a small organization, where work can be shared out less; the
        same where nothing is written. (S18 S80)

        Type: Severity | None"""
        return _SEVERITY[_get_choice(self, 17)]

    @small_severity.setter
    def small_severity(self, value: Severity | str | None) -> None:
        set_choice(self, 17, Severity, value)

    @property
    def same_role(self) -> SameRole | None:
        """Whether it counts that one role has all sides by its nature; it does where nothing is
        written. (S20)

        Type: SameRole | None"""
        return _SAME_ROLE[_get_choice(self, 18)]

    @same_role.setter
    def same_role(self, value: SameRole | str | None) -> None:
        set_choice(self, 18, SameRole, value)

    @property
    def source(self) -> str | None:
        """Where the rule comes from. (S19)

        Type: str | None"""
        return _get_text(self, 19)

    @source.setter
    def source(self, value: str | None) -> None:
        _set_text(self, 19, value)

    @property
    def reason(self) -> str | None:
        """Why they must not meet. (S19)

        Type: str | None"""
        return _get_text(self, 20)

    @reason.setter
    def reason(self, value: str | None) -> None:
        _set_text(self, 20, value)

    @property
    def compensation(self) -> str | None:
        """What makes up for it where it cannot be avoided. (S80)

        Type: str | None"""
        return _get_text(self, 21)

    @compensation.setter
    def compensation(self, value: str | None) -> None:
        _set_text(self, 21, value)


class Waiver(Entity):
    """A finding that is accepted, a conflict that is compensated, an exception from a rule. (S23
    S80; A.5.3)

    In a model: model.waivers; model.waivers.add(...) makes one."""

    __slots__ = ()
    type_name = "waiver"

    @property
    def rule(self) -> str | None:
        """The rule whose findings it covers, such as SOD-09. (S80)

        Type: str | None"""
        return _get_text(self, 10)

    @rule.setter
    def rule(self, value: str | None) -> None:
        _set_text(self, 10, value)

    @property
    def separation(self) -> Separation | None:
        """The separation whose conflicts it covers. (S80)

        Type: Separation | None"""
        target: Separation | None = _get_reference(self, 11)
        return target

    @separation.setter
    def separation(self, value: Separation | str | None) -> None:
        set_reference(self, 11, value)

    @property
    def objects(self) -> ReferenceList[Entity]:
        """What it is about; it covers findings that name all of these, and nothing if one of them
        is not there. (S80)

        Type: ReferenceList[Entity]"""
        return ReferenceList(self, 12)

    @objects.setter
    def objects(self, value: Iterable[Entity | str] | None) -> None:
        self.objects._replace(value or ())

    @property
    def reason(self) -> str | None:
        """Why it is accepted. (S80)

        Type: str | None"""
        return _get_text(self, 13)

    @reason.setter
    def reason(self, value: str | None) -> None:
        _set_text(self, 13, value)

    @property
    def controls(self) -> ReferenceList[Control | Responsibility | Implementation]:
        """What makes up for it: controls, responsibilities, implementations. A waiver of a
        conflict of duty names some, or a compensation, or covers nothing. (S80)

        Type: ReferenceList[Control | Responsibility | Implementation]"""
        return ReferenceList(self, 14)

    @controls.setter
    def controls(self, value: Iterable[Control | Responsibility | Implementation | str] | None) -> None:
        self.controls._replace(value or ())

    @property
    def compensation(self) -> str | None:
        """What makes up for it, in words. (S80)

        Type: str | None"""
        return _get_text(self, 15)

    @compensation.setter
    def compensation(self, value: str | None) -> None:
        _set_text(self, 15, value)

    @property
    def risk(self) -> Risk | None:
        """The risk under which it is recorded. (S80)

        Type: Risk | None"""
        target: Risk | None = _get_reference(self, 16)
        return target

    @risk.setter
    def risk(self, value: Risk | str | None) -> None:
        set_reference(self, 16, value)

    @property
    def requested_by(self) -> Role | Person | Unit | Committee | Position | None:
        """Who asked for it. (S23; A.5.1)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 17)
        return target

    @requested_by.setter
    def requested_by(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 17, value)

    @property
    def monitored_by(self) -> Role | Person | Unit | Committee | Position | None:
        """Who watches that the compensation works. It covers nothing if these are only those whom
        it is about. (S80)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 18)
        return target

    @monitored_by.setter
    def monitored_by(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 18, value)

    @property
    def approved_by(self) -> Role | Person | Unit | Committee | Position | None:
        """Who approved it. It covers nothing if these are only those whom it is about, top
        management apart; nor if it accepts an error or a conflict of duty, and they were
        neither top management nor had an authority of the kind approve. That nobody is named
        cannot be judged. (S80)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 19)
        return target

    @approved_by.setter
    def approved_by(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 19, value)

    @property
    def approved_on(self) -> datetime.date | None:
        """When it was approved; before that day it covers nothing. It is judged by who held what
        on this day, and on the day of the check where it is missing. (S80)

        Type: datetime.date | None"""
        return _get_date(self, 20)

    @approved_on.setter
    def approved_on(self, value: Day | None) -> None:
        _set_date(self, 20, value)

    @property
    def from_(self) -> datetime.date | None:
        """First day on which it holds; open where missing. (S80)

        Type: datetime.date | None"""
        return _get_date(self, 21)

    @from_.setter
    def from_(self, value: Day | None) -> None:
        _set_date(self, 21, value)

    @property
    def until(self) -> datetime.date | None:
        """Last day on which it holds; open where missing. (S80)

        Type: datetime.date | None"""
        return _get_date(self, 22)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 22, value)


class Catalog(Entity):
    """A framework: a standard, a law, a contract. (S53 S68 S81)

    In a model: model.catalogs; model.catalogs.add(...) makes one."""

    __slots__ = ()
    type_name = "catalog"

    @property
    def kind(self) -> CatalogKind | None:
        """What it is. (S53 S81)

        Type: CatalogKind | None"""
        return _CATALOG_KIND[_get_choice(self, 10)]

    @kind.setter
    def kind(self, value: CatalogKind | str | None) -> None:
        set_choice(self, 10, CatalogKind, value)

    @property
    def version(self) -> str | None:
        """Its version or year. (S53)

        Type: str | None"""
        return _get_text(self, 11)

    @version.setter
    def version(self, value: str | None) -> None:
        _set_text(self, 11, value)

    @property
    def publisher(self) -> str | None:
        """Who publishes it. (S53)

        Type: str | None"""
        return _get_text(self, 12)

    @publisher.setter
    def publisher(self, value: str | None) -> None:
        _set_text(self, 12, value)

    @property
    def owner(self) -> Role | Person | Unit | Committee | Position | None:
        """Who keeps track of it. (S81; A.5.31)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 13)
        return target

    @owner.setter
    def owner(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 13, value)

    @property
    def review_interval(self) -> Duration | None:
        """How often it is looked at whether it still says what is written here. (S81; A.5.31)

        Type: Duration | None"""
        return _get_duration(self, 14)

    @review_interval.setter
    def review_interval(self, value: Duration | str | None) -> None:
        set_duration(self, 14, value)

    @property
    def reviewed_on(self) -> datetime.date | None:
        """When that was done last. (S81; A.5.31)

        Type: datetime.date | None"""
        return _get_date(self, 15)

    @reviewed_on.setter
    def reviewed_on(self, value: Day | None) -> None:
        _set_date(self, 15, value)

    @property
    def informative(self) -> bool:
        """It is there to compare with: nobody needs to serve its entries, and the Statement of
        Applicability leaves them out. (S53 S68)

        Type: bool"""
        return _get_flag(self, 16)

    @informative.setter
    def informative(self, value: bool | None) -> None:
        set_flag(self, 16, value)


class Control(Entity):
    """An entry of a catalog: a clause, a control, a paragraph of a law. (S53 S68 S81)

    In a model: model.controls; model.controls.add(...) makes one."""

    __slots__ = ()
    type_name = "control"

    @property
    def catalog(self) -> Catalog | None:
        """The catalog that it stands in. (S53)

        Type: Catalog | None"""
        target: Catalog | None = _get_reference(self, 10)
        return target

    @catalog.setter
    def catalog(self, value: Catalog | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def parent(self) -> Control | None:
        """The entry above it. (S53)

        Type: Control | None"""
        target: Control | None = _get_reference(self, 11)
        return target

    @parent.setter
    def parent(self, value: Control | str | None) -> None:
        set_reference(self, 11, value)

    @property
    def kind(self) -> ControlKind | None:
        """What it is; a control where nothing is written. (S53)

        Type: ControlKind | None"""
        return _CONTROL_KIND[_get_choice(self, 12)]

    @kind.setter
    def kind(self, value: ControlKind | str | None) -> None:
        set_choice(self, 12, ControlKind, value)

    @property
    def number(self) -> str | None:
        """Its number, as people cite it. (S53)

        Type: str | None"""
        return _get_text(self, 13)

    @number.setter
    def number(self, value: str | None) -> None:
        _set_text(self, 13, value)

    @property
    def theme(self) -> Theme | None:
        """Its theme. (S53)

        Type: Theme | None"""
        return _THEME[_get_choice(self, 14)]

    @theme.setter
    def theme(self, value: Theme | str | None) -> None:
        set_choice(self, 14, Theme, value)

    @property
    def attributes(self) -> Attributes:
        """Further attributes. (S53)

        Type: Attributes"""
        return Attributes(self, 15)

    @attributes.setter
    def attributes(self, value: Iterable[Attribute | Fields] | None) -> None:
        self.attributes._replace(value or ())

    @property
    def prose(self) -> ProseList:
        """Its texts. (S53)

        Type: ProseList"""
        return ProseList(self, 16)

    @prose.setter
    def prose(self, value: Iterable[Prose | Fields] | None) -> None:
        self.prose._replace(value or ())

    @property
    def parameters(self) -> Parameters:
        """What it leaves to be filled in. (S53)

        Type: Parameters"""
        return Parameters(self, 17)

    @parameters.setter
    def parameters(self, value: Iterable[Parameter | Fields] | None) -> None:
        self.parameters._replace(value or ())

    @property
    def mappings(self) -> Mappings:
        """Controls of other frameworks that it relates to. (S68)

        Type: Mappings"""
        return Mappings(self, 18)

    @mappings.setter
    def mappings(self, value: Iterable[Mapping | Fields] | None) -> None:
        self.mappings._replace(value or ())


class Implementation(Entity):
    """One line of the Statement of Applicability. (S21 S78; 6.1.3)

    In a model: model.implementations; model.implementations.add(...) makes one."""

    __slots__ = ()
    type_name = "implementation"

    @property
    def control(self) -> Control | None:
        """The control. (6.1.3)

        Type: Control | None"""
        target: Control | None = _get_reference(self, 10)
        return target

    @control.setter
    def control(self, value: Control | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def applicable(self) -> bool:
        """Whether it applies; it does where nothing is written. (6.1.3)

        Type: bool"""
        return _get_flag(self, 11)

    @applicable.setter
    def applicable(self, value: bool | None) -> None:
        set_flag(self, 11, value)

    @property
    def reasons(self) -> frozenset[InclusionReason]:
        """Why it applies. (6.1.3)

        Type: frozenset[InclusionReason]"""
        return choices_of(InclusionReason, _get_choices(self, 12))

    @reasons.setter
    def reasons(self, value: Iterable[InclusionReason | str] | None) -> None:
        set_choices(self, 12, InclusionReason, value)

    @property
    def justification(self) -> str | None:
        """Why it applies or does not, in words. (6.1.3)

        Type: str | None"""
        return _get_text(self, 13)

    @justification.setter
    def justification(self, value: str | None) -> None:
        _set_text(self, 13, value)

    @property
    def status(self) -> ImplementationStatus | None:
        """How far it is. (S78)

        Type: ImplementationStatus | None"""
        return _IMPLEMENTATION_STATUS[_get_choice(self, 14)]

    @status.setter
    def status(self, value: ImplementationStatus | str | None) -> None:
        set_choice(self, 14, ImplementationStatus, value)

    @property
    def owner(self) -> Role | Person | Unit | Committee | Position | None:
        """Who answers for it. (S78)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 15)
        return target

    @owner.setter
    def owner(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 15, value)

    @property
    def operated_by(self) -> ReferenceList[Role | Person | Unit | Committee | Position | Organization]:
        """Who operates it. (S78)

        Type: ReferenceList[Role | Person | Unit | Committee | Position | Organization]"""
        return ReferenceList(self, 16)

    @operated_by.setter
    def operated_by(self, value: Iterable[Role | Person | Unit | Committee | Position | Organization | str] | None) -> None:
        self.operated_by._replace(value or ())

    @property
    def scope(self) -> ReferenceList[Organization | Site | Unit]:
        """Where; everywhere where missing. (S21)

        Type: ReferenceList[Organization | Site | Unit]"""
        return ReferenceList(self, 17)

    @scope.setter
    def scope(self, value: Iterable[Organization | Site | Unit | str] | None) -> None:
        self.scope._replace(value or ())

    @property
    def how(self) -> str | None:
        """How it is done here. (S21)

        Type: str | None"""
        return _get_text(self, 18)

    @how.setter
    def how(self, value: str | None) -> None:
        _set_text(self, 18, value)

    @property
    def risks(self) -> ReferenceList[Risk]:
        """Risks that it treats. (6.1.3)

        Type: ReferenceList[Risk]"""
        return ReferenceList(self, 19)

    @risks.setter
    def risks(self, value: Iterable[Risk | str] | None) -> None:
        self.risks._replace(value or ())

    @property
    def laws(self) -> ReferenceList[Control | Document]:
        """Laws and contracts that ask for it. (6.1.3)

        Type: ReferenceList[Control | Document]"""
        return ReferenceList(self, 20)

    @laws.setter
    def laws(self, value: Iterable[Control | Document | str] | None) -> None:
        self.laws._replace(value or ())

    @property
    def evidence(self) -> ReferenceList[Document | Record]:
        """What shows it. (6.1.3)

        Type: ReferenceList[Document | Record]"""
        return ReferenceList(self, 21)

    @evidence.setter
    def evidence(self, value: Iterable[Document | Record | str] | None) -> None:
        self.evidence._replace(value or ())

    @property
    def provider(self) -> Organization | None:
        """Who provides it, where it is inherited. (A.5.19)

        Type: Organization | None"""
        target: Organization | None = _get_reference(self, 22)
        return target

    @provider.setter
    def provider(self, value: Organization | str | None) -> None:
        set_reference(self, 22, value)

    @property
    def contract(self) -> Document | None:
        """The contract under which it is provided. (A.5.20)

        Type: Document | None"""
        target: Document | None = _get_reference(self, 23)
        return target

    @contract.setter
    def contract(self, value: Document | str | None) -> None:
        set_reference(self, 23, value)

    @property
    def test_result(self) -> TestResult | None:
        """What its last test showed. (S78)

        Type: TestResult | None"""
        return _TEST_RESULT[_get_choice(self, 24)]

    @test_result.setter
    def test_result(self, value: TestResult | str | None) -> None:
        set_choice(self, 24, TestResult, value)

    @property
    def tested_on(self) -> datetime.date | None:
        """When it was tested last. (S78)

        Type: datetime.date | None"""
        return _get_date(self, 25)

    @tested_on.setter
    def tested_on(self, value: Day | None) -> None:
        _set_date(self, 25, value)

    @property
    def review_by(self) -> datetime.date | None:
        """When it is looked at next. (6.1.3)

        Type: datetime.date | None"""
        return _get_date(self, 26)

    @review_by.setter
    def review_by(self, value: Day | None) -> None:
        _set_date(self, 26, value)

    @property
    def decided_on(self) -> datetime.date | None:
        """When it was last decided, or confirmed, whether it applies. (6.1.3)

        Type: datetime.date | None"""
        return _get_date(self, 27)

    @decided_on.setter
    def decided_on(self, value: Day | None) -> None:
        _set_date(self, 27, value)


class Classification(Entity):
    """A level of criticality, confidentiality, integrity or availability. (S24; A.5.12)

    In a model: model.classifications; model.classifications.add(...) makes one."""

    __slots__ = ()
    type_name = "classification"

    @property
    def property_(self) -> SecurityProperty | None:
        """What it rates. (S24)

        Type: SecurityProperty | None"""
        return _SECURITY_PROPERTY[_get_choice(self, 10)]

    @property_.setter
    def property_(self, value: SecurityProperty | str | None) -> None:
        set_choice(self, 10, SecurityProperty, value)

    @property
    def rank(self) -> int:
        """How high it is: larger numbers need more protection. (S24)

        Type: int"""
        return _get_integer(self, 11)

    @rank.setter
    def rank(self, value: int | None) -> None:
        set_integer(self, 11, value)

    @property
    def baseline(self) -> ReferenceList[Control]:
        """Controls that everything of this level has. (S24 S72)

        Type: ReferenceList[Control]"""
        return ReferenceList(self, 12)

    @baseline.setter
    def baseline(self, value: Iterable[Control | str] | None) -> None:
        self.baseline._replace(value or ())

    @property
    def acceptable_use(self) -> Document | None:
        """The rule for using what has this level. (S71)

        Type: Document | None"""
        target: Document | None = _get_reference(self, 13)
        return target

    @acceptable_use.setter
    def acceptable_use(self, value: Document | str | None) -> None:
        set_reference(self, 13, value)

    @property
    def agreement_required(self) -> bool:
        """Whether whoever sees it must have signed a confidentiality agreement. (S75)

        Type: bool"""
        return _get_flag(self, 14)

    @agreement_required.setter
    def agreement_required(self, value: bool | None) -> None:
        set_flag(self, 14, value)

    @property
    def contract_controls(self) -> ReferenceList[Control]:
        """Controls that the contract with whoever gets access to it from outside lays down. (S83;
        A.5.20)

        Type: ReferenceList[Control]"""
        return ReferenceList(self, 15)

    @contract_controls.setter
    def contract_controls(self, value: Iterable[Control | str] | None) -> None:
        self.contract_controls._replace(value or ())


class Asset(Entity):
    """Something of worth that is protected. (S24 S25 S69 S70 S71 S72 S73)

    In a model: model.assets; model.assets.add(...) makes one."""

    __slots__ = ()
    type_name = "asset"

    @property
    def kind(self) -> AssetKind | None:
        """What sort it is. (S69)

        Type: AssetKind | None"""
        return _ASSET_KIND[_get_choice(self, 10)]

    @kind.setter
    def kind(self, value: AssetKind | str | None) -> None:
        set_choice(self, 10, AssetKind, value)

    @property
    def information_type(self) -> str | None:
        """The type of information, the same word wherever the same information lies. (S24 S25)

        Type: str | None"""
        return _get_text(self, 11)

    @information_type.setter
    def information_type(self, value: str | None) -> None:
        _set_text(self, 11, value)

    @property
    def classifications(self) -> ReferenceList[Classification]:
        """Its levels. (S24)

        Type: ReferenceList[Classification]"""
        return ReferenceList(self, 12)

    @classifications.setter
    def classifications(self, value: Iterable[Classification | str] | None) -> None:
        self.classifications._replace(value or ())

    @property
    def reason(self) -> str | None:
        """Why its level differs from that of the same information elsewhere. (S24)

        Type: str | None"""
        return _get_text(self, 13)

    @reason.setter
    def reason(self, value: str | None) -> None:
        _set_text(self, 13, value)

    @property
    def owner(self) -> Role | Person | Unit | Committee | Position | None:
        """Who answers for it. (S69; A.5.9)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 14)
        return target

    @owner.setter
    def owner(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 14, value)

    @property
    def custodian(self) -> Role | Person | Unit | Committee | Position | None:
        """Who keeps it. (S25 S69)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 15)
        return target

    @custodian.setter
    def custodian(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 15, value)

    @property
    def unit(self) -> Unit | None:
        """The unit that uses it. (S25)

        Type: Unit | None"""
        target: Unit | None = _get_reference(self, 16)
        return target

    @unit.setter
    def unit(self, value: Unit | str | None) -> None:
        set_reference(self, 16, value)

    @property
    def site(self) -> Site | None:
        """Where it is. (S25)

        Type: Site | None"""
        target: Site | None = _get_reference(self, 17)
        return target

    @site.setter
    def site(self, value: Site | str | None) -> None:
        set_reference(self, 17, value)

    @property
    def acceptable_use(self) -> Document | None:
        """The rule for using it. (S71; A.5.10)

        Type: Document | None"""
        target: Document | None = _get_reference(self, 18)
        return target

    @acceptable_use.setter
    def acceptable_use(self, value: Document | str | None) -> None:
        set_reference(self, 18, value)

    @property
    def controls(self) -> ReferenceList[Control]:
        """Controls that protect it. (S72)

        Type: ReferenceList[Control]"""
        return ReferenceList(self, 19)

    @controls.setter
    def controls(self, value: Iterable[Control | str] | None) -> None:
        self.controls._replace(value or ())

    @property
    def contains(self) -> ReferenceList[Asset]:
        """Assets inside it. (S24; A.5.12)

        Type: ReferenceList[Asset]"""
        return ReferenceList(self, 20)

    @contains.setter
    def contains(self, value: Iterable[Asset | str] | None) -> None:
        self.contains._replace(value or ())

    @property
    def depends_on(self) -> ReferenceList[Asset]:
        """Assets that it cannot do without. (S24)

        Type: ReferenceList[Asset]"""
        return ReferenceList(self, 21)

    @depends_on.setter
    def depends_on(self, value: Iterable[Asset | str] | None) -> None:
        self.depends_on._replace(value or ())

    @property
    def access_review(self) -> Duration | None:
        """How often the rights to it are reviewed. (S73; A.5.18)

        Type: Duration | None"""
        return _get_duration(self, 22)

    @access_review.setter
    def access_review(self, value: Duration | str | None) -> None:
        set_duration(self, 22, value)

    @property
    def review_interval(self) -> Duration | None:
        """How often its entry in the inventory is checked. (S70; A.5.9)

        Type: Duration | None"""
        return _get_duration(self, 23)

    @review_interval.setter
    def review_interval(self, value: Duration | str | None) -> None:
        set_duration(self, 23, value)

    @property
    def reviewed_on(self) -> datetime.date | None:
        """When its entry was checked last. (S70)

        Type: datetime.date | None"""
        return _get_date(self, 24)

    @reviewed_on.setter
    def reviewed_on(self, value: Day | None) -> None:
        _set_date(self, 24, value)

    @property
    def returnable(self) -> bool:
        """Whether it must be given back by whoever leaves. (A.5.11)

        Type: bool"""
        return _get_flag(self, 25)

    @returnable.setter
    def returnable(self, value: bool | None) -> None:
        set_flag(self, 25, value)

    @property
    def from_(self) -> datetime.date | None:
        """First day on which it is in use; open where missing. (S70)

        Type: datetime.date | None"""
        return _get_date(self, 26)

    @from_.setter
    def from_(self, value: Day | None) -> None:
        _set_date(self, 26, value)

    @property
    def until(self) -> datetime.date | None:
        """Last day on which it is in use; open where missing. (S70)

        Type: datetime.date | None"""
        return _get_date(self, 27)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 27, value)

    @property
    def component_type(self) -> str | None:
        """What a system security plan calls this sort of component, where that is not what it
        would call the kind: this-system, interconnection, plan. (OSCAL)

        Type: str | None"""
        return _get_text(self, 28)

    @component_type.setter
    def component_type(self, value: str | None) -> None:
        _set_text(self, 28, value)


class Access(Entity):
    """A right of a person to an asset. (S45 S73; A.5.18)

    In a model: model.accesses; model.accesses.add(...) makes one."""

    __slots__ = ()
    type_name = "access"

    @property
    def person(self) -> Person | None:
        """Who has the right. (S73)

        Type: Person | None"""
        target: Person | None = _get_reference(self, 10)
        return target

    @person.setter
    def person(self, value: Person | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def asset(self) -> Asset | None:
        """To what. (S73)

        Type: Asset | None"""
        target: Asset | None = _get_reference(self, 11)
        return target

    @asset.setter
    def asset(self, value: Asset | str | None) -> None:
        set_reference(self, 11, value)

    @property
    def right(self) -> str | None:
        """What right. (S73)

        Type: str | None"""
        return _get_text(self, 12)

    @right.setter
    def right(self, value: str | None) -> None:
        _set_text(self, 12, value)

    @property
    def privileged(self) -> bool:
        """Whether it is a privileged right. (A.8.2)

        Type: bool"""
        return _get_flag(self, 13)

    @privileged.setter
    def privileged(self, value: bool | None) -> None:
        set_flag(self, 13, value)

    @property
    def requested_by(self) -> Role | Person | Unit | Committee | Position | None:
        """Who asked for it. (A.5.18)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 14)
        return target

    @requested_by.setter
    def requested_by(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 14, value)

    @property
    def approved_by(self) -> Role | Person | Unit | Committee | Position | None:
        """Who approved it. (A.5.18)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 15)
        return target

    @approved_by.setter
    def approved_by(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 15, value)

    @property
    def granted_by(self) -> Role | Person | Unit | Committee | Position | None:
        """Who set it up. (A.5.18)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 16)
        return target

    @granted_by.setter
    def granted_by(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 16, value)

    @property
    def granted_on(self) -> datetime.date | None:
        """When it was set up. (S45)

        Type: datetime.date | None"""
        return _get_date(self, 17)

    @granted_on.setter
    def granted_on(self, value: Day | None) -> None:
        _set_date(self, 17, value)

    @property
    def revoked_on(self) -> datetime.date | None:
        """When it was taken away. (A.5.18)

        Type: datetime.date | None"""
        return _get_date(self, 18)

    @revoked_on.setter
    def revoked_on(self, value: Day | None) -> None:
        _set_date(self, 18, value)

    @property
    def revoke_decided_on(self) -> datetime.date | None:
        """When it was decided to take it away. (A.5.18)

        Type: datetime.date | None"""
        return _get_date(self, 19)

    @revoke_decided_on.setter
    def revoke_decided_on(self, value: Day | None) -> None:
        _set_date(self, 19, value)


class Process(Entity):
    """A business process. (S59)

    In a model: model.processes; model.processes.add(...) makes one."""

    __slots__ = ()
    type_name = "process"

    @property
    def owner(self) -> Role | Person | Unit | Committee | Position | None:
        """Who answers for it. (S59)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 10)
        return target

    @owner.setter
    def owner(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def unit(self) -> Unit | None:
        """The unit that runs it. (S59)

        Type: Unit | None"""
        target: Unit | None = _get_reference(self, 11)
        return target

    @unit.setter
    def unit(self, value: Unit | str | None) -> None:
        set_reference(self, 11, value)

    @property
    def parent(self) -> Process | None:
        """The process that it is a part of. (S59)

        Type: Process | None"""
        target: Process | None = _get_reference(self, 12)
        return target

    @parent.setter
    def parent(self, value: Process | str | None) -> None:
        set_reference(self, 12, value)

    @property
    def core(self) -> bool:
        """Whether the organization lives by it. (S59)

        Type: bool"""
        return _get_flag(self, 13)

    @core.setter
    def core(self, value: bool | None) -> None:
        set_flag(self, 13, value)

    @property
    def controls(self) -> ReferenceList[Control]:
        """Controls built into it. (S59)

        Type: ReferenceList[Control]"""
        return ReferenceList(self, 14)

    @controls.setter
    def controls(self, value: Iterable[Control | str] | None) -> None:
        self.controls._replace(value or ())

    @property
    def responsibilities(self) -> ReferenceList[Responsibility]:
        """Responsibilities built into it. (S59)

        Type: ReferenceList[Responsibility]"""
        return ReferenceList(self, 15)

    @responsibilities.setter
    def responsibilities(self, value: Iterable[Responsibility | str] | None) -> None:
        self.responsibilities._replace(value or ())

    @property
    def assets(self) -> ReferenceList[Asset]:
        """Assets that it uses. (S59)

        Type: ReferenceList[Asset]"""
        return ReferenceList(self, 16)

    @assets.setter
    def assets(self, value: Iterable[Asset | str] | None) -> None:
        self.assets._replace(value or ())


class Document(Entity):
    """A policy, standard, procedure, charter, job description, contract, law, minutes, plan. (S22
    S23 S30 S58 S82 S83; 7.5)

    In a model: model.documents; model.documents.add(...) makes one."""

    __slots__ = ()
    type_name = "document"

    @property
    def kind(self) -> DocumentKind | None:
        """What it is. (7.5)

        Type: DocumentKind | None"""
        return _DOCUMENT_KIND[_get_choice(self, 10)]

    @kind.setter
    def kind(self, value: DocumentKind | str | None) -> None:
        set_choice(self, 10, DocumentKind, value)

    @property
    def version(self) -> str | None:
        """Its version. (7.5)

        Type: str | None"""
        return _get_text(self, 11)

    @version.setter
    def version(self, value: str | None) -> None:
        _set_text(self, 11, value)

    @property
    def top_level(self) -> bool:
        """Whether it is the policy from which the others follow. (S58)

        Type: bool"""
        return _get_flag(self, 12)

    @top_level.setter
    def top_level(self, value: bool | None) -> None:
        set_flag(self, 12, value)

    @property
    def authors(self) -> ReferenceList[Role | Person | Unit | Committee | Position]:
        """Who wrote it. (S82)

        Type: ReferenceList[Role | Person | Unit | Committee | Position]"""
        return ReferenceList(self, 13)

    @authors.setter
    def authors(self, value: Iterable[Role | Person | Unit | Committee | Position | str] | None) -> None:
        self.authors._replace(value or ())

    @property
    def owner(self) -> Role | Person | Unit | Committee | Position | None:
        """Who answers for it. (7.5)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 14)
        return target

    @owner.setter
    def owner(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 14, value)

    @property
    def approver(self) -> Role | Person | Unit | Committee | Position | None:
        """Who approved it. (S58 S82)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 15)
        return target

    @approver.setter
    def approver(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 15, value)

    @property
    def approved_on(self) -> datetime.date | None:
        """When it was approved. (S82)

        Type: datetime.date | None"""
        return _get_date(self, 16)

    @approved_on.setter
    def approved_on(self, value: Day | None) -> None:
        _set_date(self, 16, value)

    @property
    def effective(self) -> datetime.date | None:
        """First day on which it holds. (S82)

        Type: datetime.date | None"""
        return _get_date(self, 17)

    @effective.setter
    def effective(self, value: Day | None) -> None:
        _set_date(self, 17, value)

    @property
    def until(self) -> datetime.date | None:
        """Last day on which it holds. (S83)

        Type: datetime.date | None"""
        return _get_date(self, 18)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 18, value)

    @property
    def review_interval(self) -> Duration | None:
        """How often it is reviewed. (A.5.1)

        Type: Duration | None"""
        return _get_duration(self, 19)

    @review_interval.setter
    def review_interval(self, value: Duration | str | None) -> None:
        set_duration(self, 19, value)

    @property
    def reviewed_on(self) -> datetime.date | None:
        """When it was reviewed last. (A.5.1)

        Type: datetime.date | None"""
        return _get_date(self, 20)

    @reviewed_on.setter
    def reviewed_on(self, value: Day | None) -> None:
        _set_date(self, 20, value)

    @property
    def scope(self) -> ReferenceList[Organization | Site | Unit]:
        """Where it holds; everywhere where missing. (S23)

        Type: ReferenceList[Organization | Site | Unit]"""
        return ReferenceList(self, 21)

    @scope.setter
    def scope(self, value: Iterable[Organization | Site | Unit | str] | None) -> None:
        self.scope._replace(value or ())

    @property
    def audience(self) -> ReferenceList[Role | Unit | Organization]:
        """Who must know it: roles and units. (S39 S87)

        Type: ReferenceList[Role | Unit | Organization]"""
        return ReferenceList(self, 22)

    @audience.setter
    def audience(self, value: Iterable[Role | Unit | Organization | str] | None) -> None:
        self.audience._replace(value or ())

    @property
    def supersedes(self) -> Document | None:
        """The document that it replaces. (7.5)

        Type: Document | None"""
        target: Document | None = _get_reference(self, 23)
        return target

    @supersedes.setter
    def supersedes(self, value: Document | str | None) -> None:
        set_reference(self, 23, value)

    @property
    def parties(self) -> ReferenceList[Organization | Person]:
        """Parties of a contract. (S83)

        Type: ReferenceList[Organization | Person]"""
        return ReferenceList(self, 24)

    @parties.setter
    def parties(self, value: Iterable[Organization | Person | str] | None) -> None:
        self.parties._replace(value or ())

    @property
    def controls(self) -> ReferenceList[Control]:
        """Controls and clauses that it serves; of a contract, what it lays down. (S83)

        Type: ReferenceList[Control]"""
        return ReferenceList(self, 25)

    @controls.setter
    def controls(self, value: Iterable[Control | str] | None) -> None:
        self.controls._replace(value or ())

    @property
    def responsibilities(self) -> ReferenceList[Responsibility]:
        """Responsibilities that it lays down. (S83; A.5.19)

        Type: ReferenceList[Responsibility]"""
        return ReferenceList(self, 26)

    @responsibilities.setter
    def responsibilities(self, value: Iterable[Responsibility | str] | None) -> None:
        self.responsibilities._replace(value or ())

    @property
    def negotiated_by(self) -> Role | Person | Unit | Committee | Position | None:
        """Who negotiated a contract. (S83)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 27)
        return target

    @negotiated_by.setter
    def negotiated_by(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 27, value)

    @property
    def security_clause(self) -> str | None:
        """What a job description says on security. (S47 S48)

        Type: str | None"""
        return _get_text(self, 28)

    @security_clause.setter
    def security_clause(self, value: str | None) -> None:
        _set_text(self, 28, value)

    @property
    def clause_hash(self) -> str | None:
        """Mark of the responsibilities from which the security clause was made. (S48)

        Type: str | None"""
        return _get_text(self, 29)

    @clause_hash.setter
    def clause_hash(self, value: str | None) -> None:
        _set_text(self, 29, value)

    @property
    def uri(self) -> str | None:
        """Where it lies. (7.5)

        Type: str | None"""
        return _get_text(self, 30)

    @uri.setter
    def uri(self, value: str | None) -> None:
        _set_text(self, 30, value)

    @property
    def sha256(self) -> str | None:
        """Its SHA-256 digest, in hexadecimal. (7.5)

        Type: str | None"""
        return _get_text(self, 31)

    @sha256.setter
    def sha256(self, value: str | None) -> None:
        _set_text(self, 31, value)

    @property
    def selects(self) -> ReferenceList[Control]:
        """Controls that it selects, of a profile or baseline, each by itself: while it holds, of
        their catalogs only what is selected counts. (S53 S90)

        Type: ReferenceList[Control]"""
        return ReferenceList(self, 32)

    @selects.setter
    def selects(self, value: Iterable[Control | str] | None) -> None:
        self.selects._replace(value or ())

    @property
    def parameters(self) -> Parameters:
        """What it fills in that controls leave open, of a profile or plan; goes before what their
        catalog says. (S53)

        Type: Parameters"""
        return Parameters(self, 33)

    @parameters.setter
    def parameters(self, value: Iterable[Parameter | Fields] | None) -> None:
        self.parameters._replace(value or ())


class Agreement(Entity):
    """That someone signed something. (S44 S45 S75)

    In a model: model.agreements; model.agreements.add(...) makes one."""

    __slots__ = ()
    type_name = "agreement"

    @property
    def party(self) -> Person | Organization | None:
        """Who signed. (S44 S75)

        Type: Person | Organization | None"""
        target: Person | Organization | None = _get_reference(self, 10)
        return target

    @party.setter
    def party(self, value: Person | Organization | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def kind(self) -> AgreementKind | None:
        """What is agreed. (S44 S45 S75)

        Type: AgreementKind | None"""
        return _AGREEMENT_KIND[_get_choice(self, 11)]

    @kind.setter
    def kind(self, value: AgreementKind | str | None) -> None:
        set_choice(self, 11, AgreementKind, value)

    @property
    def document(self) -> Document | None:
        """The text that was signed. (S44)

        Type: Document | None"""
        target: Document | None = _get_reference(self, 12)
        return target

    @document.setter
    def document(self, value: Document | str | None) -> None:
        set_reference(self, 12, value)

    @property
    def condition(self) -> Condition | None:
        """What it is a condition of. (S44 S45)

        Type: Condition | None"""
        return _CONDITION[_get_choice(self, 13)]

    @condition.setter
    def condition(self, value: Condition | str | None) -> None:
        set_choice(self, 13, Condition, value)

    @property
    def signed(self) -> datetime.date | None:
        """When it was signed. (S44)

        Type: datetime.date | None"""
        return _get_date(self, 14)

    @signed.setter
    def signed(self, value: Day | None) -> None:
        _set_date(self, 14, value)

    @property
    def until(self) -> datetime.date | None:
        """Last day on which it holds. (S75)

        Type: datetime.date | None"""
        return _get_date(self, 15)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 15, value)

    @property
    def survives(self) -> bool:
        """Whether it holds on after the end of employment or contract. (S75)

        Type: bool"""
        return _get_flag(self, 16)

    @survives.setter
    def survives(self, value: bool | None) -> None:
        set_flag(self, 16, value)


class Objective(Entity):
    """What is aimed at. (S8 S11; 6.2)

    In a model: model.objectives; model.objectives.add(...) makes one."""

    __slots__ = ()
    type_name = "objective"

    @property
    def kind(self) -> ObjectiveKind | None:
        """What it belongs to; security where nothing is written. (S8 S11)

        Type: ObjectiveKind | None"""
        return _OBJECTIVE_KIND[_get_choice(self, 10)]

    @kind.setter
    def kind(self, value: ObjectiveKind | str | None) -> None:
        set_choice(self, 10, ObjectiveKind, value)

    @property
    def owner(self) -> Role | Person | Unit | Committee | Position | None:
        """Who answers for it. (S8)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 11)
        return target

    @owner.setter
    def owner(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 11, value)

    @property
    def measure(self) -> str | None:
        """What is measured. (S8)

        Type: str | None"""
        return _get_text(self, 12)

    @measure.setter
    def measure(self, value: str | None) -> None:
        _set_text(self, 12, value)

    @property
    def target(self) -> str | None:
        """What is to be reached. (S8)

        Type: str | None"""
        return _get_text(self, 13)

    @target.setter
    def target(self, value: str | None) -> None:
        _set_text(self, 13, value)

    @property
    def due(self) -> datetime.date | None:
        """By when. (S8)

        Type: datetime.date | None"""
        return _get_date(self, 14)

    @due.setter
    def due(self, value: Day | None) -> None:
        _set_date(self, 14, value)

    @property
    def goal(self) -> Objective | None:
        """The wider goal that it serves. (S11)

        Type: Objective | None"""
        target: Objective | None = _get_reference(self, 15)
        return target

    @goal.setter
    def goal(self, value: Objective | str | None) -> None:
        set_reference(self, 15, value)

    @property
    def interval(self) -> Duration | None:
        """How often it is measured. (9.1)

        Type: Duration | None"""
        return _get_duration(self, 16)

    @interval.setter
    def interval(self, value: Duration | str | None) -> None:
        set_duration(self, 16, value)

    @property
    def resources(self) -> str | None:
        """What it takes. (6.2)

        Type: str | None"""
        return _get_text(self, 17)

    @resources.setter
    def resources(self, value: str | None) -> None:
        _set_text(self, 17, value)

    @property
    def budget(self) -> Budget | None:
        """The money for it. (S9)

        Type: Budget | None"""
        target: Budget | None = _get_reference(self, 18)
        return target

    @budget.setter
    def budget(self, value: Budget | str | None) -> None:
        set_reference(self, 18, value)

    @property
    def controls(self) -> ReferenceList[Control]:
        """Controls that it is about. (S8)

        Type: ReferenceList[Control]"""
        return ReferenceList(self, 19)

    @controls.setter
    def controls(self, value: Iterable[Control | str] | None) -> None:
        self.controls._replace(value or ())

    @property
    def closed(self) -> datetime.date | None:
        """When it was given up or reached. (S8)

        Type: datetime.date | None"""
        return _get_date(self, 20)

    @closed.setter
    def closed(self, value: Day | None) -> None:
        _set_date(self, 20, value)

    @property
    def from_(self) -> datetime.date | None:
        """First day on which it is pursued. (6.2)

        Type: datetime.date | None"""
        return _get_date(self, 21)

    @from_.setter
    def from_(self, value: Day | None) -> None:
        _set_date(self, 21, value)


class Budget(Entity):
    """Money for information security. (S9 S60; 7.1)

    In a model: model.budgets; model.budgets.add(...) makes one."""

    __slots__ = ()
    type_name = "budget"

    @property
    def amount(self) -> Decimal | None:
        """How much in all. (S9)

        Type: Decimal | None"""
        return get_decimal(self, 10)

    @amount.setter
    def amount(self, value: Decimal | int | str | None) -> None:
        set_decimal(self, 10, value)

    @property
    def currency(self) -> str | None:
        """ISO 4217. (S9)

        Type: str | None"""
        return _get_text(self, 11)

    @currency.setter
    def currency(self, value: str | None) -> None:
        _set_text(self, 11, value)

    @property
    def organization(self) -> Organization | None:
        """Whose money it is. (S9)

        Type: Organization | None"""
        target: Organization | None = _get_reference(self, 12)
        return target

    @organization.setter
    def organization(self, value: Organization | str | None) -> None:
        set_reference(self, 12, value)

    @property
    def requested_by(self) -> Role | Person | Unit | Committee | Position | None:
        """Who asked for it. (S9)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 13)
        return target

    @requested_by.setter
    def requested_by(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 13, value)

    @property
    def approved_by(self) -> Role | Person | Unit | Committee | Position | None:
        """Who approved it. (S9)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 14)
        return target

    @approved_by.setter
    def approved_by(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 14, value)

    @property
    def approved_on(self) -> datetime.date | None:
        """When it was approved. (S9)

        Type: datetime.date | None"""
        return _get_date(self, 15)

    @approved_on.setter
    def approved_on(self, value: Day | None) -> None:
        _set_date(self, 15, value)

    @property
    def from_(self) -> datetime.date | None:
        """First day on which it may be spent; open where missing. (S9)

        Type: datetime.date | None"""
        return _get_date(self, 16)

    @from_.setter
    def from_(self, value: Day | None) -> None:
        _set_date(self, 16, value)

    @property
    def until(self) -> datetime.date | None:
        """Last day on which it may be spent; open where missing. (S9)

        Type: datetime.date | None"""
        return _get_date(self, 17)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 17, value)

    @property
    def lines(self) -> BudgetLines:
        """What it is for. (S9)

        Type: BudgetLines"""
        return BudgetLines(self, 18)

    @lines.setter
    def lines(self, value: Iterable[BudgetLine | Fields] | None) -> None:
        self.lines._replace(value or ())


class Risk(Entity):
    """A risk to information security. (S66; 6.1.2)

    In a model: model.risks; model.risks.add(...) makes one."""

    __slots__ = ()
    type_name = "risk"

    @property
    def owner(self) -> Role | Person | Unit | Committee | Position | None:
        """Who answers for it. (S66; 6.1.2)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 10)
        return target

    @owner.setter
    def owner(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def assessed_by(self) -> Role | Person | Unit | Committee | Position | None:
        """Who assessed it. (6.1.2)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 11)
        return target

    @assessed_by.setter
    def assessed_by(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 11, value)

    @property
    def assessed_on(self) -> datetime.date | None:
        """When it was assessed. (8.2)

        Type: datetime.date | None"""
        return _get_date(self, 12)

    @assessed_on.setter
    def assessed_on(self, value: Day | None) -> None:
        _set_date(self, 12, value)

    @property
    def level(self) -> Level | None:
        """How large it is without further treatment. (6.1.2)

        Type: Level | None"""
        return _LEVEL[_get_choice(self, 13)]

    @level.setter
    def level(self, value: Level | str | None) -> None:
        set_choice(self, 13, Level, value)

    @property
    def residual(self) -> Level | None:
        """How large it is after treatment. (6.1.3)

        Type: Level | None"""
        return _LEVEL[_get_choice(self, 14)]

    @residual.setter
    def residual(self, value: Level | str | None) -> None:
        set_choice(self, 14, Level, value)

    @property
    def treatment(self) -> Treatment | None:
        """What is done about it. (6.1.3)

        Type: Treatment | None"""
        return _TREATMENT[_get_choice(self, 15)]

    @treatment.setter
    def treatment(self, value: Treatment | str | None) -> None:
        set_choice(self, 15, Treatment, value)

    @property
    def controls(self) -> ReferenceList[Control]:
        """Controls that treat it. (6.1.3)

        Type: ReferenceList[Control]"""
        return ReferenceList(self, 16)

    @controls.setter
    def controls(self, value: Iterable[Control | str] | None) -> None:
        self.controls._replace(value or ())

    @property
    def assets(self) -> ReferenceList[Asset | Process]:
        """What it threatens. (6.1.2)

        Type: ReferenceList[Asset | Process]"""
        return ReferenceList(self, 17)

    @assets.setter
    def assets(self, value: Iterable[Asset | Process | str] | None) -> None:
        self.assets._replace(value or ())

    @property
    def scope(self) -> ReferenceList[Organization | Site | Unit]:
        """Where; everywhere where missing. (6.1.2)

        Type: ReferenceList[Organization | Site | Unit]"""
        return ReferenceList(self, 18)

    @scope.setter
    def scope(self, value: Iterable[Organization | Site | Unit | str] | None) -> None:
        self.scope._replace(value or ())

    @property
    def accepted_by(self) -> Role | Person | Unit | Committee | Position | None:
        """Who accepted what remains. (6.1.3)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 19)
        return target

    @accepted_by.setter
    def accepted_by(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 19, value)

    @property
    def accepted_on(self) -> datetime.date | None:
        """When it was accepted. (6.1.3)

        Type: datetime.date | None"""
        return _get_date(self, 20)

    @accepted_on.setter
    def accepted_on(self, value: Day | None) -> None:
        _set_date(self, 20, value)

    @property
    def accepted_until(self) -> datetime.date | None:
        """Until when. (6.1.3)

        Type: datetime.date | None"""
        return _get_date(self, 21)

    @accepted_until.setter
    def accepted_until(self, value: Day | None) -> None:
        _set_date(self, 21, value)

    @property
    def review_by(self) -> datetime.date | None:
        """When it is looked at next. (8.2)

        Type: datetime.date | None"""
        return _get_date(self, 22)

    @review_by.setter
    def review_by(self, value: Day | None) -> None:
        _set_date(self, 22, value)

    @property
    def closed(self) -> datetime.date | None:
        """When it ceased to be a risk. (8.2)

        Type: datetime.date | None"""
        return _get_date(self, 23)

    @closed.setter
    def closed(self, value: Day | None) -> None:
        _set_date(self, 23, value)


class Record(Entity):
    """Evidence that something happened. (S15 S16 S32 S36 S39 S42 S49 S64 S67 S74 S77 S79 S84)

    In a model: model.records; model.records.add(...) makes one."""

    __slots__ = ()
    type_name = "record"

    @property
    def kind(self) -> RecordKind | None:
        """What happened. (S64)

        Type: RecordKind | None"""
        return _RECORD_KIND[_get_choice(self, 10)]

    @kind.setter
    def kind(self, value: RecordKind | str | None) -> None:
        set_choice(self, 10, RecordKind, value)

    @property
    def date(self) -> datetime.date | None:
        """When it happened or began. (S64)

        Type: datetime.date | None"""
        return _get_date(self, 11)

    @date.setter
    def date(self, value: Day | None) -> None:
        _set_date(self, 11, value)

    @property
    def until(self) -> datetime.date | None:
        """When it ended or was closed. (S67)

        Type: datetime.date | None"""
        return _get_date(self, 12)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 12, value)

    @property
    def responsibility(self) -> Responsibility | None:
        """The responsibility that it discharges. (S4)

        Type: Responsibility | None"""
        target: Responsibility | None = _get_reference(self, 13)
        return target

    @responsibility.setter
    def responsibility(self, value: Responsibility | str | None) -> None:
        set_reference(self, 13, value)

    @property
    def by(self) -> ReferenceList[Role | Person | Unit | Committee | Position | Organization]:
        """Who did it. (S64)

        Type: ReferenceList[Role | Person | Unit | Committee | Position | Organization]"""
        return ReferenceList(self, 14)

    @by.setter
    def by(self, value: Iterable[Role | Person | Unit | Committee | Position | Organization | str] | None) -> None:
        self.by._replace(value or ())

    @property
    def about(self) -> ReferenceList[Entity]:
        """What or whom it is about. (S15 S84)

        Type: ReferenceList[Entity]"""
        return ReferenceList(self, 15)

    @about.setter
    def about(self, value: Iterable[Entity | str] | None) -> None:
        self.about._replace(value or ())

    @property
    def recipients(self) -> ReferenceList[Role | Person | Unit | Committee | Position | Organization]:
        """Who was told. (S61 S64 S85)

        Type: ReferenceList[Role | Person | Unit | Committee | Position | Organization]"""
        return ReferenceList(self, 16)

    @recipients.setter
    def recipients(self, value: Iterable[Role | Person | Unit | Committee | Position | Organization | str] | None) -> None:
        self.recipients._replace(value or ())

    @property
    def committee(self) -> Committee | None:
        """The committee that met. (S15)

        Type: Committee | None"""
        target: Committee | None = _get_reference(self, 17)
        return target

    @committee.setter
    def committee(self, value: Committee | str | None) -> None:
        set_reference(self, 17, value)

    @property
    def result(self) -> Result | None:
        """How it ended. (S39 S74)

        Type: Result | None"""
        return _RESULT[_get_choice(self, 18)]

    @result.setter
    def result(self, value: Result | str | None) -> None:
        set_choice(self, 18, Result, value)

    @property
    def score(self) -> int:
        """Result of a test in per cent. (S39)

        Type: int"""
        return _get_integer(self, 19)

    @score.setter
    def score(self, value: int | None) -> None:
        set_integer(self, 19, value)

    @property
    def level(self) -> int:
        """How grave a violation or sanction is, or how deep a screening goes; larger is more.
        (S26)

        Type: int"""
        return _get_integer(self, 20)

    @level.setter
    def level(self, value: int | None) -> None:
        set_integer(self, 20, value)

    @property
    def inputs(self) -> frozenset[ReviewInput]:
        """What a management review looked at. (9.3.2)

        Type: frozenset[ReviewInput]"""
        return choices_of(ReviewInput, _get_choices(self, 21))

    @inputs.setter
    def inputs(self, value: Iterable[ReviewInput | str] | None) -> None:
        set_choices(self, 21, ReviewInput, value)

    @property
    def topics(self) -> TextList:
        """What it dealt with. (S43)

        Type: TextList"""
        return TextList(self, 22)

    @topics.setter
    def topics(self, value: Iterable[str] | None) -> None:
        self.topics._replace(value or ())

    @property
    def criteria(self) -> str | None:
        """Against what an audit was held. (9.2.2)

        Type: str | None"""
        return _get_text(self, 23)

    @criteria.setter
    def criteria(self, value: str | None) -> None:
        _set_text(self, 23, value)

    @property
    def method(self) -> str | None:
        """How it was done. (S61; 9.2.2)

        Type: str | None"""
        return _get_text(self, 24)

    @method.setter
    def method(self, value: str | None) -> None:
        _set_text(self, 24, value)

    @property
    def summary(self) -> str | None:
        """What came out. (S64 S85)

        Type: str | None"""
        return _get_text(self, 25)

    @summary.setter
    def summary(self, value: str | None) -> None:
        _set_text(self, 25, value)

    @property
    def competence(self) -> Competence | None:
        """The competence that a training gives. (S37)

        Type: Competence | None"""
        target: Competence | None = _get_reference(self, 26)
        return target

    @competence.setter
    def competence(self, value: Competence | str | None) -> None:
        set_reference(self, 26, value)

    @property
    def valid_until(self) -> datetime.date | None:
        """Until when it counts. (S42)

        Type: datetime.date | None"""
        return _get_date(self, 27)

    @valid_until.setter
    def valid_until(self, value: Day | None) -> None:
        _set_date(self, 27, value)

    @property
    def next_due(self) -> datetime.date | None:
        """When it is due again. (S50)

        Type: datetime.date | None"""
        return _get_date(self, 28)

    @next_due.setter
    def next_due(self, value: Day | None) -> None:
        _set_date(self, 28, value)

    @property
    def reviewed_by(self) -> Role | Person | Unit | Committee | Position | None:
        """Who looked at it afterwards. (S36 S67)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 29)
        return target

    @reviewed_by.setter
    def reviewed_by(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 29, value)

    @property
    def reviewed_on(self) -> datetime.date | None:
        """When that was. (S36)

        Type: datetime.date | None"""
        return _get_date(self, 30)

    @reviewed_on.setter
    def reviewed_on(self, value: Day | None) -> None:
        _set_date(self, 30, value)

    @property
    def security_criterion(self) -> bool:
        """Whether a performance evaluation considered security. (S49)

        Type: bool"""
        return _get_flag(self, 31)

    @security_criterion.setter
    def security_criterion(self, value: bool | None) -> None:
        set_flag(self, 31, value)

    @property
    def signed_by(self) -> Role | Person | Unit | Committee | Position | None:
        """Who signed it, such as the chair of a management review. (9.3.3)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 35)
        return target

    @signed_by.setter
    def signed_by(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 35, value)

    @property
    def signed_on(self) -> datetime.date | None:
        """When that was. (9.3.3)

        Type: datetime.date | None"""
        return _get_date(self, 36)

    @signed_on.setter
    def signed_on(self, value: Day | None) -> None:
        _set_date(self, 36, value)

    @property
    def document(self) -> Document | None:
        """The document about it. (S64)

        Type: Document | None"""
        target: Document | None = _get_reference(self, 32)
        return target

    @document.setter
    def document(self, value: Document | str | None) -> None:
        set_reference(self, 32, value)

    @property
    def participants(self) -> Participants:
        """Who took part. (S15 S84)

        Type: Participants"""
        return Participants(self, 33)

    @participants.setter
    def participants(self, value: Iterable[Participant | Fields] | None) -> None:
        self.participants._replace(value or ())

    @property
    def decisions(self) -> Decisions:
        """What was decided. (S16)

        Type: Decisions"""
        return Decisions(self, 34)

    @decisions.setter
    def decisions(self, value: Iterable[Decision | Fields] | None) -> None:
        self.decisions._replace(value or ())

    @property
    def awareness(self) -> frozenset[Awareness]:
        """What a training made those who attended recognize. (S43; 7.3)

        Type: frozenset[Awareness]"""
        return choices_of(Awareness, _get_choices(self, 40))

    @awareness.setter
    def awareness(self, value: Iterable[Awareness | str] | None) -> None:
        set_choices(self, 40, Awareness, value)


class AuditFinding(Entity):
    """What an audit or review found. (S85 S86; 10.2)

    In a model: model.audit_findings; model.audit_findings.add(...) makes one."""

    __slots__ = ()
    type_name = "audit-finding"

    @property
    def record(self) -> Record | None:
        """The audit or review. (S85)

        Type: Record | None"""
        target: Record | None = _get_reference(self, 10)
        return target

    @record.setter
    def record(self, value: Record | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def kind(self) -> AuditFindingKind | None:
        """What it is. (S86)

        Type: AuditFindingKind | None"""
        return _AUDIT_FINDING_KIND[_get_choice(self, 11)]

    @kind.setter
    def kind(self, value: AuditFindingKind | str | None) -> None:
        set_choice(self, 11, AuditFindingKind, value)

    @property
    def controls(self) -> ReferenceList[Control]:
        """What is not met or could be better. (S86)

        Type: ReferenceList[Control]"""
        return ReferenceList(self, 12)

    @controls.setter
    def controls(self, value: Iterable[Control | str] | None) -> None:
        self.controls._replace(value or ())

    @property
    def about(self) -> ReferenceList[Entity]:
        """What it is about beside. (S86)

        Type: ReferenceList[Entity]"""
        return ReferenceList(self, 13)

    @about.setter
    def about(self, value: Iterable[Entity | str] | None) -> None:
        self.about._replace(value or ())

    @property
    def raised_by(self) -> Person | None:
        """Who found it. (S85)

        Type: Person | None"""
        target: Person | None = _get_reference(self, 14)
        return target

    @raised_by.setter
    def raised_by(self, value: Person | str | None) -> None:
        set_reference(self, 14, value)

    @property
    def owner(self) -> Role | Person | Unit | Committee | Position | None:
        """Who has to deal with it. (S86)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 15)
        return target

    @owner.setter
    def owner(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 15, value)

    @property
    def cause(self) -> str | None:
        """Why it came about. (10.2)

        Type: str | None"""
        return _get_text(self, 16)

    @cause.setter
    def cause(self, value: str | None) -> None:
        _set_text(self, 16, value)

    @property
    def recommendation(self) -> str | None:
        """What the auditor recommends. (S86)

        Type: str | None"""
        return _get_text(self, 17)

    @recommendation.setter
    def recommendation(self, value: str | None) -> None:
        _set_text(self, 17, value)

    @property
    def due(self) -> datetime.date | None:
        """By when. (10.2)

        Type: datetime.date | None"""
        return _get_date(self, 18)

    @due.setter
    def due(self, value: Day | None) -> None:
        _set_date(self, 18, value)

    @property
    def closed(self) -> datetime.date | None:
        """When it was closed. (10.2)

        Type: datetime.date | None"""
        return _get_date(self, 19)

    @closed.setter
    def closed(self, value: Day | None) -> None:
        _set_date(self, 19, value)

    @property
    def verified_by(self) -> Person | None:
        """Who checked that the remedy works. (10.2)

        Type: Person | None"""
        target: Person | None = _get_reference(self, 20)
        return target

    @verified_by.setter
    def verified_by(self, value: Person | str | None) -> None:
        set_reference(self, 20, value)

    @property
    def verified_on(self) -> datetime.date | None:
        """When that was checked. (10.2)

        Type: datetime.date | None"""
        return _get_date(self, 21)

    @verified_on.setter
    def verified_on(self, value: Day | None) -> None:
        _set_date(self, 21, value)


class Action(Entity):
    """What is done about a finding, a risk, a decision or a lack of competence. (S16 S67 S86;
    10.2)

    In a model: model.actions; model.actions.add(...) makes one."""

    __slots__ = ()
    type_name = "action"

    @property
    def kind(self) -> ActionKind | None:
        """What it is for. (10.2)

        Type: ActionKind | None"""
        return _ACTION_KIND[_get_choice(self, 10)]

    @kind.setter
    def kind(self, value: ActionKind | str | None) -> None:
        set_choice(self, 10, ActionKind, value)

    @property
    def finding(self) -> AuditFinding | None:
        """The finding that it answers. (S86)

        Type: AuditFinding | None"""
        target: AuditFinding | None = _get_reference(self, 11)
        return target

    @finding.setter
    def finding(self, value: AuditFinding | str | None) -> None:
        set_reference(self, 11, value)

    @property
    def record(self) -> Record | None:
        """The meeting, incident or review that it comes from. (S16 S67)

        Type: Record | None"""
        target: Record | None = _get_reference(self, 12)
        return target

    @record.setter
    def record(self, value: Record | str | None) -> None:
        set_reference(self, 12, value)

    @property
    def risk(self) -> Risk | None:
        """The risk that it treats. (8.3)

        Type: Risk | None"""
        target: Risk | None = _get_reference(self, 13)
        return target

    @risk.setter
    def risk(self, value: Risk | str | None) -> None:
        set_reference(self, 13, value)

    @property
    def person(self) -> Person | None:
        """Whose competence it develops. (7.2)

        Type: Person | None"""
        target: Person | None = _get_reference(self, 14)
        return target

    @person.setter
    def person(self, value: Person | str | None) -> None:
        set_reference(self, 14, value)

    @property
    def competence(self) -> Competence | None:
        """Which competence. (7.2)

        Type: Competence | None"""
        target: Competence | None = _get_reference(self, 15)
        return target

    @competence.setter
    def competence(self, value: Competence | str | None) -> None:
        set_reference(self, 15, value)

    @property
    def about(self) -> ReferenceList[Entity]:
        """What it is about beside. (S16)

        Type: ReferenceList[Entity]"""
        return ReferenceList(self, 16)

    @about.setter
    def about(self, value: Iterable[Entity | str] | None) -> None:
        self.about._replace(value or ())

    @property
    def owner(self) -> Role | Person | Unit | Committee | Position | None:
        """Who carries it out. (S16 S86)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 17)
        return target

    @owner.setter
    def owner(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 17, value)

    @property
    def due(self) -> datetime.date | None:
        """By when. (S16)

        Type: datetime.date | None"""
        return _get_date(self, 18)

    @due.setter
    def due(self, value: Day | None) -> None:
        _set_date(self, 18, value)

    @property
    def closed(self) -> datetime.date | None:
        """When it was done. (10.2)

        Type: datetime.date | None"""
        return _get_date(self, 19)

    @closed.setter
    def closed(self, value: Day | None) -> None:
        _set_date(self, 19, value)

    @property
    def verified_by(self) -> Person | None:
        """Who checked that it worked. (10.2; 7.2)

        Type: Person | None"""
        target: Person | None = _get_reference(self, 20)
        return target

    @verified_by.setter
    def verified_by(self, value: Person | str | None) -> None:
        set_reference(self, 20, value)

    @property
    def verified_on(self) -> datetime.date | None:
        """When that was checked. (10.2; 7.2)

        Type: datetime.date | None"""
        return _get_date(self, 21)

    @verified_on.setter
    def verified_on(self, value: Day | None) -> None:
        _set_date(self, 21, value)

    @property
    def result(self) -> Result | None:
        """What the check showed. (10.2; 7.2)

        Type: Result | None"""
        return _RESULT[_get_choice(self, 22)]

    @result.setter
    def result(self, value: Result | str | None) -> None:
        set_choice(self, 22, Result, value)


class Settings(Entity):
    """How the model is to be checked. (S18)

    In a model: model.settings; model.settings.add(...) makes one."""

    __slots__ = ()
    type_name = "settings"

    @property
    def size_band(self) -> SizeBand | None:
        """How large the organization is; follows from the number of persons where nothing is
        written. (S18)

        Type: SizeBand | None"""
        return _SIZE_BAND[_get_choice(self, 10)]

    @size_band.setter
    def size_band(self, value: SizeBand | str | None) -> None:
        set_choice(self, 10, SizeBand, value)

    @property
    def thresholds(self) -> Thresholds:
        """Limits that differ from the usual ones. (S18)

        Type: Thresholds"""
        return Thresholds(self, 11)

    @thresholds.setter
    def thresholds(self, value: Iterable[Threshold | Fields] | None) -> None:
        self.thresholds._replace(value or ())

    @property
    def rules(self) -> RuleSettings:
        """Rules that are off or have another severity. (S18)

        Type: RuleSettings"""
        return RuleSettings(self, 12)

    @rules.setter
    def rules(self, value: Iterable[RuleSetting | Fields] | None) -> None:
        self.rules._replace(value or ())


class Link(Part):
    """A place where more is found.

    Parts of this type stand in Entity.links."""

    __slots__ = ()
    type_name = "link"

    @property
    def href(self) -> str | None:
        """The address.

        Type: str | None"""
        return _get_text(self, 10)

    @href.setter
    def href(self, value: str | None) -> None:
        _set_text(self, 10, value)

    @property
    def rel(self) -> str | None:
        """What it is to the object.

        Type: str | None"""
        return _get_text(self, 11)

    @rel.setter
    def rel(self, value: str | None) -> None:
        _set_text(self, 11, value)

    @property
    def media_type(self) -> str | None:
        """Its media type.

        Type: str | None"""
        return _get_text(self, 12)

    @media_type.setter
    def media_type(self, value: str | None) -> None:
        _set_text(self, 12, value)

    @property
    def title(self) -> str | None:
        """A text to show.

        Type: str | None"""
        return _get_text(self, 13)

    @title.setter
    def title(self, value: str | None) -> None:
        _set_text(self, 13, value)


class Contact(Part):
    """A way to reach someone. (S88 S92)

    Parts of this type stand in Organization.contacts and Site.contacts and Unit.contacts and
    Person.contacts and Role.contacts."""

    __slots__ = ()
    type_name = "contact"

    @property
    def channel(self) -> Channel | None:
        """By what means.

        Type: Channel | None"""
        return _CHANNEL[_get_choice(self, 10)]

    @channel.setter
    def channel(self, value: Channel | str | None) -> None:
        set_choice(self, 10, Channel, value)

    @property
    def value(self) -> str | None:
        """Number or address.

        Type: str | None"""
        return _get_text(self, 11)

    @value.setter
    def value(self, value: str | None) -> None:
        _set_text(self, 11, value)

    @property
    def purpose(self) -> str | None:
        """What it is for, such as reporting incidents.

        Type: str | None"""
        return _get_text(self, 12)

    @purpose.setter
    def purpose(self, value: str | None) -> None:
        _set_text(self, 12, value)

    @property
    def out_of_hours(self) -> bool:
        """Whether it works outside office hours.

        Type: bool"""
        return _get_flag(self, 13)

    @out_of_hours.setter
    def out_of_hours(self, value: bool | None) -> None:
        set_flag(self, 13, value)


class Seat(Part):
    """A seat in a committee. (S13 S27)

    Parts of this type stand in Committee.seats."""

    __slots__ = ()
    type_name = "seat"

    @property
    def holder(self) -> Person | Position | Role | None:
        """Who sits there: a person, or whoever holds a position or role. (S13)

        Type: Person | Position | Role | None"""
        target: Person | Position | Role | None = _get_reference(self, 10)
        return target

    @holder.setter
    def holder(self, value: Person | Position | Role | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def function(self) -> Function | None:
        """What the seat speaks for. (S27)

        Type: Function | None"""
        return _FUNCTION[_get_choice(self, 11)]

    @function.setter
    def function(self, value: Function | str | None) -> None:
        set_choice(self, 11, Function, value)

    @property
    def voting(self) -> bool:
        """Whether it has a vote; it has where nothing is written. (S14)

        Type: bool"""
        return _get_flag(self, 12)

    @voting.setter
    def voting(self, value: bool | None) -> None:
        set_flag(self, 12, value)

    @property
    def from_(self) -> datetime.date | None:
        """First day on which the seat is held; open where missing. (S14)

        Type: datetime.date | None"""
        return _get_date(self, 13)

    @from_.setter
    def from_(self, value: Day | None) -> None:
        _set_date(self, 13, value)

    @property
    def until(self) -> datetime.date | None:
        """Last day on which the seat is held; open where missing. (S14)

        Type: datetime.date | None"""
        return _get_date(self, 14)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 14, value)


class Occupancy(Part):
    """That a person fills a position for a time. (S38 S46)

    Parts of this type stand in Person.positions."""

    __slots__ = ()
    type_name = "occupancy"

    @property
    def position(self) -> Position | None:
        """The position. (S38)

        Type: Position | None"""
        target: Position | None = _get_reference(self, 10)
        return target

    @position.setter
    def position(self, value: Position | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def from_(self) -> datetime.date | None:
        """First day on which the person fills it; open where missing. (S46)

        Type: datetime.date | None"""
        return _get_date(self, 11)

    @from_.setter
    def from_(self, value: Day | None) -> None:
        _set_date(self, 11, value)

    @property
    def until(self) -> datetime.date | None:
        """Last day on which the person fills it; open where missing. (S46)

        Type: datetime.date | None"""
        return _get_date(self, 12)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 12, value)


class Absence(Part):
    """A time in which a person is away and deputies act. (S93; A.5.2)

    Parts of this type stand in Person.absences."""

    __slots__ = ()
    type_name = "absence"

    @property
    def from_(self) -> datetime.date | None:
        """First day away. (S93)

        Type: datetime.date | None"""
        return _get_date(self, 10)

    @from_.setter
    def from_(self, value: Day | None) -> None:
        _set_date(self, 10, value)

    @property
    def until(self) -> datetime.date | None:
        """Last day away; open where missing. (S93)

        Type: datetime.date | None"""
        return _get_date(self, 11)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 11, value)

    @property
    def kind(self) -> AbsenceKind | None:
        """Why. (S93)

        Type: AbsenceKind | None"""
        return _ABSENCE_KIND[_get_choice(self, 12)]

    @kind.setter
    def kind(self, value: AbsenceKind | str | None) -> None:
        set_choice(self, 12, AbsenceKind, value)


class HeldCompetence(Part):
    """A competence that a person has. (S37; 7.2)

    Parts of this type stand in Person.competences."""

    __slots__ = ()
    type_name = "held-competence"

    @property
    def competence(self) -> Competence | None:
        """Which one. (S37; 7.2)

        Type: Competence | None"""
        target: Competence | None = _get_reference(self, 10)
        return target

    @competence.setter
    def competence(self, value: Competence | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def level(self) -> int:
        """How well: 1 knows it, 2 works with it, 3 masters it. (S37; 7.2)

        Type: int"""
        return _get_integer(self, 11)

    @level.setter
    def level(self, value: int | None) -> None:
        set_integer(self, 11, value)

    @property
    def basis(self) -> CompetenceBasis | None:
        """What it rests on. (S37; 7.2)

        Type: CompetenceBasis | None"""
        return _COMPETENCE_BASIS[_get_choice(self, 12)]

    @basis.setter
    def basis(self, value: CompetenceBasis | str | None) -> None:
        set_choice(self, 12, CompetenceBasis, value)

    @property
    def evidence(self) -> ReferenceList[Document | Record]:
        """What shows it: documents and records. (7.2)

        Type: ReferenceList[Document | Record]"""
        return ReferenceList(self, 13)

    @evidence.setter
    def evidence(self, value: Iterable[Document | Record | str] | None) -> None:
        self.evidence._replace(value or ())

    @property
    def from_(self) -> datetime.date | None:
        """Since when; for a certificate its date. (7.2)

        Type: datetime.date | None"""
        return _get_date(self, 14)

    @from_.setter
    def from_(self, value: Day | None) -> None:
        _set_date(self, 14, value)

    @property
    def until(self) -> datetime.date | None:
        """Last day of its validity; follows from the validity of the competence where missing.
        (7.2)

        Type: datetime.date | None"""
        return _get_date(self, 15)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 15, value)


class RequiredCompetence(Part):
    """A competence that a role asks for. (S37; 7.2)

    Parts of this type stand in Role.requires."""

    __slots__ = ()
    type_name = "required-competence"

    @property
    def competence(self) -> Competence | None:
        """Which one. (S37; 7.2)

        Type: Competence | None"""
        target: Competence | None = _get_reference(self, 10)
        return target

    @competence.setter
    def competence(self, value: Competence | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def level(self) -> int:
        """How well at least: 1 knows it, 2 works with it, 3 masters it. (S37; 7.2)

        Type: int"""
        return _get_integer(self, 11)

    @level.setter
    def level(self, value: int | None) -> None:
        set_integer(self, 11, value)

    @property
    def carried_by(self) -> CarriedBy | None:
        """Who must have it; each holder where nothing is written. (S37)

        Type: CarriedBy | None"""
        return _CARRIED_BY[_get_choice(self, 12)]

    @carried_by.setter
    def carried_by(self, value: CarriedBy | str | None) -> None:
        set_choice(self, 12, CarriedBy, value)

    @property
    def necessity(self) -> Necessity | None:
        """Whether it must be or should be; it must where nothing is written. (S37)

        Type: Necessity | None"""
        return _NECESSITY[_get_choice(self, 13)]

    @necessity.setter
    def necessity(self, value: Necessity | str | None) -> None:
        set_choice(self, 13, Necessity, value)


class Participation(Part):
    """The part that someone has in a responsibility. (S5 S28 S33 S53)

    Parts of this type stand in Responsibility.participations."""

    __slots__ = ()
    type_name = "participation"

    @property
    def holder(self) -> Role | Person | Unit | Committee | Position | Organization | None:
        """Who: a role, a person, a unit, a committee, a position or another body. (S53 S93)

        Type: Role | Person | Unit | Committee | Position | Organization | None"""
        target: Role | Person | Unit | Committee | Position | Organization | None = _get_reference(self, 10)
        return target

    @holder.setter
    def holder(self, value: Role | Person | Unit | Committee | Position | Organization | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def codes(self) -> frozenset[Code]:
        """What part: letters of the assignment matrix. (S28 S54 S92)

        Type: frozenset[Code]"""
        return choices_of(Code, _get_choices(self, 11))

    @codes.setter
    def codes(self, value: Iterable[Code | str] | None) -> None:
        set_choices(self, 11, Code, value)

    @property
    def manner(self) -> Manner | None:
        """Whether the part is direct management or oversight. (S33)

        Type: Manner | None"""
        return _MANNER[_get_choice(self, 12)]

    @manner.setter
    def manner(self, value: Manner | str | None) -> None:
        set_choice(self, 12, Manner, value)

    @property
    def scope(self) -> Organization | Site | Unit | None:
        """Where; everywhere where missing. (S17 S54)

        Type: Organization | Site | Unit | None"""
        target: Organization | Site | Unit | None = _get_reference(self, 13)
        return target

    @scope.setter
    def scope(self, value: Organization | Site | Unit | str | None) -> None:
        set_reference(self, 13, value)

    @property
    def accepted(self) -> datetime.date | None:
        """When a person who is named directly accepted it. (S51)

        Type: datetime.date | None"""
        return _get_date(self, 14)

    @accepted.setter
    def accepted(self, value: Day | None) -> None:
        _set_date(self, 14, value)

    @property
    def from_(self) -> datetime.date | None:
        """First day on which it holds; open where missing. (S93)

        Type: datetime.date | None"""
        return _get_date(self, 15)

    @from_.setter
    def from_(self, value: Day | None) -> None:
        _set_date(self, 15, value)

    @property
    def until(self) -> datetime.date | None:
        """Last day on which it holds; open where missing. (S93)

        Type: datetime.date | None"""
        return _get_date(self, 16)

    @until.setter
    def until(self, value: Day | None) -> None:
        _set_date(self, 16, value)

    @property
    def role(self) -> Role | None:
        """The role in which a holder who is no role takes part: here, and nowhere else by it.
        (S53 S93)

        Type: Role | None"""
        target: Role | None = _get_reference(self, 17)
        return target

    @role.setter
    def role(self, value: Role | str | None) -> None:
        set_reference(self, 17, value)


class Attribute(Part):
    """A named value of a control, such as its security properties. (S53)

    Parts of this type stand in Control.attributes."""

    __slots__ = ()
    type_name = "attribute"

    @property
    def key(self) -> str | None:
        """Its name. (S53)

        Type: str | None"""
        return _get_text(self, 10)

    @key.setter
    def key(self, value: str | None) -> None:
        _set_text(self, 10, value)

    @property
    def value(self) -> str | None:
        """Its value. (S53)

        Type: str | None"""
        return _get_text(self, 11)

    @value.setter
    def value(self, value: str | None) -> None:
        _set_text(self, 11, value)


class Prose(Part):
    """A text of a control. (S53)

    Parts of this type stand in Control.prose."""

    __slots__ = ()
    type_name = "prose"

    @property
    def kind(self) -> str | None:
        """What it is: purpose, guidance, documented-information... (S53)

        Type: str | None"""
        return _get_text(self, 10)

    @kind.setter
    def kind(self, value: str | None) -> None:
        _set_text(self, 10, value)

    @property
    def text(self) -> str | None:
        """The text. (S53)

        Type: str | None"""
        return _get_text(self, 11)

    @text.setter
    def text(self, value: str | None) -> None:
        _set_text(self, 11, value)


class Parameter(Part):
    """Something that a control leaves to be filled in. (S53)

    Parts of this type stand in Control.parameters and Document.parameters."""

    __slots__ = ()
    type_name = "parameter"

    @property
    def key(self) -> str | None:
        """Its name. (S53)

        Type: str | None"""
        return _get_text(self, 10)

    @key.setter
    def key(self, value: str | None) -> None:
        _set_text(self, 10, value)

    @property
    def label(self) -> str | None:
        """What it is, for people. (S53)

        Type: str | None"""
        return _get_text(self, 11)

    @label.setter
    def label(self, value: str | None) -> None:
        _set_text(self, 11, value)

    @property
    def values(self) -> TextList:
        """What was filled in. (S53)

        Type: TextList"""
        return TextList(self, 12)

    @values.setter
    def values(self, value: Iterable[str] | None) -> None:
        self.values._replace(value or ())


class Mapping(Part):
    """That a control relates to one of another framework. (S53 S68)

    Parts of this type stand in Control.mappings."""

    __slots__ = ()
    type_name = "mapping"

    @property
    def control(self) -> Control | None:
        """The other control. (S53)

        Type: Control | None"""
        target: Control | None = _get_reference(self, 10)
        return target

    @control.setter
    def control(self, value: Control | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def relationship(self) -> Relationship | None:
        """How they relate; that they do where nothing is written. (S53)

        Type: Relationship | None"""
        return _RELATIONSHIP[_get_choice(self, 11)]

    @relationship.setter
    def relationship(self, value: Relationship | str | None) -> None:
        set_choice(self, 11, Relationship, value)

    @property
    def source(self) -> str | None:
        """Who says so, and in which version. (S53)

        Type: str | None"""
        return _get_text(self, 12)

    @source.setter
    def source(self, value: str | None) -> None:
        _set_text(self, 12, value)


class BudgetLine(Part):
    """A part of a budget. (S9)

    Parts of this type stand in Budget.lines."""

    __slots__ = ()
    type_name = "budget-line"

    @property
    def amount(self) -> Decimal | None:
        """How much. (S9)

        Type: Decimal | None"""
        return get_decimal(self, 10)

    @amount.setter
    def amount(self, value: Decimal | int | str | None) -> None:
        set_decimal(self, 10, value)

    @property
    def purpose(self) -> str | None:
        """What for. (S9)

        Type: str | None"""
        return _get_text(self, 11)

    @purpose.setter
    def purpose(self, value: str | None) -> None:
        _set_text(self, 11, value)

    @property
    def objects(self) -> ReferenceList[Entity]:
        """What it pays for: responsibilities, controls, competences, objectives. (S9 S60)

        Type: ReferenceList[Entity]"""
        return ReferenceList(self, 12)

    @objects.setter
    def objects(self, value: Iterable[Entity | str] | None) -> None:
        self.objects._replace(value or ())


class Participant(Part):
    """Someone who took part in what is recorded. (S15 S84)

    Parts of this type stand in Record.participants."""

    __slots__ = ()
    type_name = "participant"

    @property
    def who(self) -> Role | Person | Unit | Committee | Position | Organization | None:
        """Who. (S15)

        Type: Role | Person | Unit | Committee | Position | Organization | None"""
        target: Role | Person | Unit | Committee | Position | Organization | None = _get_reference(self, 10)
        return target

    @who.setter
    def who(self, value: Role | Person | Unit | Committee | Position | Organization | str | None) -> None:
        set_reference(self, 10, value)

    @property
    def part(self) -> PartTaken | None:
        """What part. (S84)

        Type: PartTaken | None"""
        return _PART_TAKEN[_get_choice(self, 11)]

    @part.setter
    def part(self, value: PartTaken | str | None) -> None:
        set_choice(self, 11, PartTaken, value)

    @property
    def absent(self) -> bool:
        """Whether they were missing. (S6)

        Type: bool"""
        return _get_flag(self, 12)

    @absent.setter
    def absent(self, value: bool | None) -> None:
        set_flag(self, 12, value)

    @property
    def voted(self) -> bool:
        """Whether they voted; they did where nothing is written. (S14)

        Type: bool"""
        return _get_flag(self, 13)

    @voted.setter
    def voted(self, value: bool | None) -> None:
        set_flag(self, 13, value)

    @property
    def conflict(self) -> bool:
        """Whether they declared a conflict of interest. (S84)

        Type: bool"""
        return _get_flag(self, 14)

    @conflict.setter
    def conflict(self, value: bool | None) -> None:
        set_flag(self, 14, value)


class Decision(Part):
    """Something that was decided. (S16)

    Parts of this type stand in Record.decisions."""

    __slots__ = ()
    type_name = "decision"

    @property
    def text(self) -> str | None:
        """What. (S16)

        Type: str | None"""
        return _get_text(self, 10)

    @text.setter
    def text(self, value: str | None) -> None:
        _set_text(self, 10, value)

    @property
    def about(self) -> ReferenceList[Entity]:
        """About what. (S16)

        Type: ReferenceList[Entity]"""
        return ReferenceList(self, 11)

    @about.setter
    def about(self, value: Iterable[Entity | str] | None) -> None:
        self.about._replace(value or ())

    @property
    def owner(self) -> Role | Person | Unit | Committee | Position | None:
        """Who carries it out. (S16)

        Type: Role | Person | Unit | Committee | Position | None"""
        target: Role | Person | Unit | Committee | Position | None = _get_reference(self, 12)
        return target

    @owner.setter
    def owner(self, value: Role | Person | Unit | Committee | Position | str | None) -> None:
        set_reference(self, 12, value)

    @property
    def due(self) -> datetime.date | None:
        """By when. (S16)

        Type: datetime.date | None"""
        return _get_date(self, 13)

    @due.setter
    def due(self, value: Day | None) -> None:
        _set_date(self, 13, value)

    @property
    def action(self) -> Action | None:
        """The action that follows. (S16)

        Type: Action | None"""
        target: Action | None = _get_reference(self, 14)
        return target

    @action.setter
    def action(self, value: Action | str | None) -> None:
        set_reference(self, 14, value)


class Threshold(Part):
    """A limit that rules use, such as days. (S18)

    Parts of this type stand in Settings.thresholds."""

    __slots__ = ()
    type_name = "threshold"

    @property
    def key(self) -> str | None:
        """Its name; `isms rules` lists them. (S18)

        Type: str | None"""
        return _get_text(self, 10)

    @key.setter
    def key(self, value: str | None) -> None:
        _set_text(self, 10, value)

    @property
    def value(self) -> int:
        """Its value. (S18)

        Type: int"""
        return _get_integer(self, 11)

    @value.setter
    def value(self, value: int | None) -> None:
        set_integer(self, 11, value)


class RuleSetting(Part):
    """What holds for one rule. (S18)

    Parts of this type stand in Settings.rules."""

    __slots__ = ()
    type_name = "rule-setting"

    @property
    def rule(self) -> str | None:
        """Id of the rule. (S18)

        Type: str | None"""
        return _get_text(self, 10)

    @rule.setter
    def rule(self, value: str | None) -> None:
        _set_text(self, 10, value)

    @property
    def severity(self) -> Severity | None:
        """How much it matters here, or off. (S18)

        Type: Severity | None"""
        return _SEVERITY[_get_choice(self, 11)]

    @severity.setter
    def severity(self, value: Severity | str | None) -> None:
        set_choice(self, 11, Severity, value)

    @property
    def reason(self) -> str | None:
        """Why. (S18)

        Type: str | None"""
        return _get_text(self, 12)

    @reason.setter
    def reason(self, value: str | None) -> None:
        _set_text(self, 12, value)


class Organizations(Collection[Organization]):
    """All objects of a type in a model, live: each a Organization."""

    __slots__ = ()
    kind = Organization

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            parent: Organization | str | None = None,
            relation: Relation | str | None = None,
            headcount: int | None = None,
            complexity: Complexity | str | None = None,
            culture: str | None = None,
            operations: str | None = None,
            sector: str | None = None,
            country: str | None = None,
            contacts: Iterable[Contact | Fields] | None = None) -> Organization:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "parent": parent,
            "relation": relation,
            "headcount": headcount,
            "complexity": complexity,
            "culture": culture,
            "operations": operations,
            "sector": sector,
            "country": country,
            "contacts": contacts})


class Sites(Collection[Site]):
    """All objects of a type in a model, live: each a Site."""

    __slots__ = ()
    kind = Site

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            organization: Organization | str | None = None,
            parent: Site | str | None = None,
            address: str | None = None,
            physical_security: Role | Person | Unit | Committee | Position | str | None = None,
            contacts: Iterable[Contact | Fields] | None = None) -> Site:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "organization": organization,
            "parent": parent,
            "address": address,
            "physical_security": physical_security,
            "contacts": contacts})


class Units(Collection[Unit]):
    """All objects of a type in a model, live: each a Unit."""

    __slots__ = ()
    kind = Unit

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            organization: Organization | str | None = None,
            parent: Unit | str | None = None,
            kind: UnitKind | str | None = None,
            functions: Iterable[Function | str] | None = None,
            head: Position | Person | str | None = None,
            site: Site | str | None = None,
            in_scope: bool | None = None,
            contacts: Iterable[Contact | Fields] | None = None) -> Unit:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "organization": organization,
            "parent": parent,
            "kind": kind,
            "functions": functions,
            "head": head,
            "site": site,
            "in_scope": in_scope,
            "contacts": contacts})


class Committees(Collection[Committee]):
    """All objects of a type in a model, live: each a Committee."""

    __slots__ = ()
    kind = Committee

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            kind: CommitteeKind | str | None = None,
            purpose: str | None = None,
            charter: Document | str | None = None,
            formed_by: Role | Person | Unit | Committee | Position | Organization | str | None = None,
            formed_on: Day | None = None,
            dissolved_on: Day | None = None,
            chair: Person | Position | Role | str | None = None,
            deputy_chair: Person | Position | Role | str | None = None,
            quorum: int | None = None,
            interval: Duration | str | None = None,
            reports_to: Role | Person | Unit | Committee | Position | Organization | str | None = None,
            organization: Organization | str | None = None,
            seats: Iterable[Seat | Fields] | None = None) -> Committee:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "kind": kind,
            "purpose": purpose,
            "charter": charter,
            "formed_by": formed_by,
            "formed_on": formed_on,
            "dissolved_on": dissolved_on,
            "chair": chair,
            "deputy_chair": deputy_chair,
            "quorum": quorum,
            "interval": interval,
            "reports_to": reports_to,
            "organization": organization,
            "seats": seats})


class Positions(Collection[Position]):
    """All objects of a type in a model, live: each a Position."""

    __slots__ = ()
    kind = Position

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            unit: Unit | str | None = None,
            reports_to: Position | str | None = None,
            rank: int | None = None,
            job_description: Document | str | None = None,
            roles: Iterable[Role | str] | None = None,
            site: Site | str | None = None,
            planned_from: Day | None = None,
            until: Day | None = None) -> Position:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "unit": unit,
            "reports_to": reports_to,
            "rank": rank,
            "job_description": job_description,
            "roles": roles,
            "site": site,
            "planned_from": planned_from,
            "until": until})


class Persons(Collection[Person]):
    """All objects of a type in a model, live: each a Person."""

    __slots__ = ()
    kind = Person

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            organization: Organization | str | None = None,
            unit: Unit | str | None = None,
            site: Site | str | None = None,
            manager: Person | str | None = None,
            engagement: Engagement | str | None = None,
            since: Day | None = None,
            until: Day | None = None,
            capacity: Decimal | int | str | None = None,
            positions: Iterable[Occupancy | Fields] | None = None,
            absences: Iterable[Absence | Fields] | None = None,
            competences: Iterable[HeldCompetence | Fields] | None = None,
            contacts: Iterable[Contact | Fields] | None = None) -> Person:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "organization": organization,
            "unit": unit,
            "site": site,
            "manager": manager,
            "engagement": engagement,
            "since": since,
            "until": until,
            "capacity": capacity,
            "positions": positions,
            "absences": absences,
            "competences": competences,
            "contacts": contacts})


class Competences(Collection[Competence]):
    """All objects of a type in a model, live: each a Competence."""

    __slots__ = ()
    kind = Competence

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            kind: CompetenceKind | str | None = None,
            valid_for: Duration | str | None = None,
            evidence: Iterable[str] | None = None,
            profile: str | None = None) -> Competence:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "kind": kind,
            "valid_for": valid_for,
            "evidence": evidence,
            "profile": profile})


class Roles(Collection[Role]):
    """All objects of a type in a model, live: each a Role."""

    __slots__ = ()
    kind = Role

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            purpose: str | None = None,
            fulfils: Iterable[StandardRole | str] | None = None,
            kind: RoleKind | str | None = None,
            audience: Iterable[Engagement | str] | None = None,
            specializes: Role | str | None = None,
            reports_to: Role | str | None = None,
            minimum_rank: int | None = None,
            key: bool | None = None,
            scope_kind: ScopeKind | str | None = None,
            mandatory: bool | None = None,
            implicit: bool | None = None,
            minimum_holders: int | None = None,
            maximum_holders: int | None = None,
            deputy_required: bool | None = None,
            combinable: Iterable[Role | str] | None = None,
            eligible: Iterable[Position | str] | None = None,
            changed_on: Day | None = None,
            communicated_on: Day | None = None,
            requires: Iterable[RequiredCompetence | Fields] | None = None,
            contacts: Iterable[Contact | Fields] | None = None,
            agreement_required: bool | None = None,
            screening: int | None = None) -> Role:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "purpose": purpose,
            "fulfils": fulfils,
            "kind": kind,
            "audience": audience,
            "specializes": specializes,
            "reports_to": reports_to,
            "minimum_rank": minimum_rank,
            "key": key,
            "scope_kind": scope_kind,
            "mandatory": mandatory,
            "implicit": implicit,
            "minimum_holders": minimum_holders,
            "maximum_holders": maximum_holders,
            "deputy_required": deputy_required,
            "combinable": combinable,
            "eligible": eligible,
            "changed_on": changed_on,
            "communicated_on": communicated_on,
            "requires": requires,
            "contacts": contacts,
            "agreement_required": agreement_required,
            "screening": screening})


class Authorities(Collection[Authority]):
    """All objects of a type in a model, live: each a Authority."""

    __slots__ = ()
    kind = Authority

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            kind: AuthorityKind | str | None = None,
            granted_to: Role | Person | Unit | Committee | Position | str | None = None,
            granted_by: Role | Person | Unit | Committee | Position | str | None = None,
            granted_on: Day | None = None,
            scope: Iterable[Entity | str] | None = None,
            responsibilities: Iterable[Responsibility | str] | None = None,
            actions: str | None = None,
            trigger: str | None = None,
            limit: str | None = None,
            amount: Decimal | int | str | None = None,
            currency: str | None = None,
            out_of_hours: bool | None = None,
            document: Document | str | None = None,
            from_: Day | None = None,
            until: Day | None = None) -> Authority:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "kind": kind,
            "granted_to": granted_to,
            "granted_by": granted_by,
            "granted_on": granted_on,
            "scope": scope,
            "responsibilities": responsibilities,
            "actions": actions,
            "trigger": trigger,
            "limit": limit,
            "amount": amount,
            "currency": currency,
            "out_of_hours": out_of_hours,
            "document": document,
            "from_": from_,
            "until": until})


class Responsibilities(Collection[Responsibility]):
    """All objects of a type in a model, live: each a Responsibility."""

    __slots__ = ()
    kind = Responsibility

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            statement: str | None = None,
            verb: Verb | str | None = None,
            phase: Phase | str | None = None,
            process: Process | str | None = None,
            parent: Responsibility | str | None = None,
            every: Duration | str | None = None,
            on: Iterable[Occasion | str] | None = None,
            controls: Iterable[Control | str] | None = None,
            governed_by: Iterable[Document | str] | None = None,
            delegable: bool | None = None,
            core: CoreDuty | str | None = None,
            concerns: Iterable[Entity | str] | None = None,
            competences: Iterable[Competence | str] | None = None,
            independent_of: Iterable[Responsibility | str] | None = None,
            evidence: Iterable[str] | None = None,
            source: str | None = None,
            changed_on: Day | None = None,
            communicated_on: Day | None = None,
            from_: Day | None = None,
            until: Day | None = None,
            participations: Iterable[Participation | Fields] | None = None) -> Responsibility:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "statement": statement,
            "verb": verb,
            "phase": phase,
            "process": process,
            "parent": parent,
            "every": every,
            "on": on,
            "controls": controls,
            "governed_by": governed_by,
            "delegable": delegable,
            "core": core,
            "concerns": concerns,
            "competences": competences,
            "independent_of": independent_of,
            "evidence": evidence,
            "source": source,
            "changed_on": changed_on,
            "communicated_on": communicated_on,
            "from_": from_,
            "until": until,
            "participations": participations})


class Appointments(Collection[Appointment]):
    """All objects of a type in a model, live: each a Appointment."""

    __slots__ = ()
    kind = Appointment

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            role: Role | str | None = None,
            person: Person | str | None = None,
            position: Position | str | None = None,
            kind: AppointmentKind | str | None = None,
            deputy_of: Person | str | None = None,
            scope: Organization | Site | Unit | str | None = None,
            appointed_by: Role | Person | Unit | Committee | Position | str | None = None,
            letter: Document | str | None = None,
            accepted: Day | None = None,
            share: Decimal | int | str | None = None,
            from_: Day | None = None,
            until: Day | None = None) -> Appointment:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "role": role,
            "person": person,
            "position": position,
            "kind": kind,
            "deputy_of": deputy_of,
            "scope": scope,
            "appointed_by": appointed_by,
            "letter": letter,
            "accepted": accepted,
            "share": share,
            "from_": from_,
            "until": until})


class Delegations(Collection[Delegation]):
    """All objects of a type in a model, live: each a Delegation."""

    __slots__ = ()
    kind = Delegation

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            delegator: Role | Person | Unit | Committee | Position | str | None = None,
            delegate: Role | Person | Unit | Committee | Position | str | None = None,
            responsibilities: Iterable[Responsibility | str] | None = None,
            role: Role | str | None = None,
            scope: Organization | Site | Unit | str | None = None,
            approved_by: Role | Person | Unit | Committee | Position | str | None = None,
            reason: str | None = None,
            from_: Day | None = None,
            until: Day | None = None) -> Delegation:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "delegator": delegator,
            "delegate": delegate,
            "responsibilities": responsibilities,
            "role": role,
            "scope": scope,
            "approved_by": approved_by,
            "reason": reason,
            "from_": from_,
            "until": until})


class Separations(Collection[Separation]):
    """All objects of a type in a model, live: each a Separation."""

    __slots__ = ()
    kind = Separation

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            rule: str | None = None,
            responsibilities: Iterable[Responsibility | str] | None = None,
            roles: Iterable[Role | str] | None = None,
            at_most: int | None = None,
            level: SeparationLevel | str | None = None,
            scope: SeparationScope | str | None = None,
            severity: Severity | str | None = None,
            small_severity: Severity | str | None = None,
            same_role: SameRole | str | None = None,
            source: str | None = None,
            reason: str | None = None,
            compensation: str | None = None) -> Separation:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "rule": rule,
            "responsibilities": responsibilities,
            "roles": roles,
            "at_most": at_most,
            "level": level,
            "scope": scope,
            "severity": severity,
            "small_severity": small_severity,
            "same_role": same_role,
            "source": source,
            "reason": reason,
            "compensation": compensation})


class Waivers(Collection[Waiver]):
    """All objects of a type in a model, live: each a Waiver."""

    __slots__ = ()
    kind = Waiver

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            rule: str | None = None,
            separation: Separation | str | None = None,
            objects: Iterable[Entity | str] | None = None,
            reason: str | None = None,
            controls: Iterable[Control | Responsibility | Implementation | str] | None = None,
            compensation: str | None = None,
            risk: Risk | str | None = None,
            requested_by: Role | Person | Unit | Committee | Position | str | None = None,
            monitored_by: Role | Person | Unit | Committee | Position | str | None = None,
            approved_by: Role | Person | Unit | Committee | Position | str | None = None,
            approved_on: Day | None = None,
            from_: Day | None = None,
            until: Day | None = None) -> Waiver:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "rule": rule,
            "separation": separation,
            "objects": objects,
            "reason": reason,
            "controls": controls,
            "compensation": compensation,
            "risk": risk,
            "requested_by": requested_by,
            "monitored_by": monitored_by,
            "approved_by": approved_by,
            "approved_on": approved_on,
            "from_": from_,
            "until": until})


class Catalogs(Collection[Catalog]):
    """All objects of a type in a model, live: each a Catalog."""

    __slots__ = ()
    kind = Catalog

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            kind: CatalogKind | str | None = None,
            version: str | None = None,
            publisher: str | None = None,
            owner: Role | Person | Unit | Committee | Position | str | None = None,
            review_interval: Duration | str | None = None,
            reviewed_on: Day | None = None,
            informative: bool | None = None) -> Catalog:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "kind": kind,
            "version": version,
            "publisher": publisher,
            "owner": owner,
            "review_interval": review_interval,
            "reviewed_on": reviewed_on,
            "informative": informative})


class Controls(Collection[Control]):
    """All objects of a type in a model, live: each a Control."""

    __slots__ = ()
    kind = Control

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            catalog: Catalog | str | None = None,
            parent: Control | str | None = None,
            kind: ControlKind | str | None = None,
            number: str | None = None,
            theme: Theme | str | None = None,
            attributes: Iterable[Attribute | Fields] | None = None,
            prose: Iterable[Prose | Fields] | None = None,
            parameters: Iterable[Parameter | Fields] | None = None,
            mappings: Iterable[Mapping | Fields] | None = None) -> Control:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "catalog": catalog,
            "parent": parent,
            "kind": kind,
            "number": number,
            "theme": theme,
            "attributes": attributes,
            "prose": prose,
            "parameters": parameters,
            "mappings": mappings})


class Implementations(Collection[Implementation]):
    """All objects of a type in a model, live: each a Implementation."""

    __slots__ = ()
    kind = Implementation

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            control: Control | str | None = None,
            applicable: bool | None = None,
            reasons: Iterable[InclusionReason | str] | None = None,
            justification: str | None = None,
            status: ImplementationStatus | str | None = None,
            owner: Role | Person | Unit | Committee | Position | str | None = None,
            operated_by: Iterable[Role | Person | Unit | Committee | Position | Organization | str] | None = None,
            scope: Iterable[Organization | Site | Unit | str] | None = None,
            how: str | None = None,
            risks: Iterable[Risk | str] | None = None,
            laws: Iterable[Control | Document | str] | None = None,
            evidence: Iterable[Document | Record | str] | None = None,
            provider: Organization | str | None = None,
            contract: Document | str | None = None,
            test_result: TestResult | str | None = None,
            tested_on: Day | None = None,
            review_by: Day | None = None,
            decided_on: Day | None = None) -> Implementation:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "control": control,
            "applicable": applicable,
            "reasons": reasons,
            "justification": justification,
            "status": status,
            "owner": owner,
            "operated_by": operated_by,
            "scope": scope,
            "how": how,
            "risks": risks,
            "laws": laws,
            "evidence": evidence,
            "provider": provider,
            "contract": contract,
            "test_result": test_result,
            "tested_on": tested_on,
            "review_by": review_by,
            "decided_on": decided_on})


class Classifications(Collection[Classification]):
    """All objects of a type in a model, live: each a Classification."""

    __slots__ = ()
    kind = Classification

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            property_: SecurityProperty | str | None = None,
            rank: int | None = None,
            baseline: Iterable[Control | str] | None = None,
            acceptable_use: Document | str | None = None,
            agreement_required: bool | None = None,
            contract_controls: Iterable[Control | str] | None = None) -> Classification:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "property_": property_,
            "rank": rank,
            "baseline": baseline,
            "acceptable_use": acceptable_use,
            "agreement_required": agreement_required,
            "contract_controls": contract_controls})


class Assets(Collection[Asset]):
    """All objects of a type in a model, live: each a Asset."""

    __slots__ = ()
    kind = Asset

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            kind: AssetKind | str | None = None,
            information_type: str | None = None,
            classifications: Iterable[Classification | str] | None = None,
            reason: str | None = None,
            owner: Role | Person | Unit | Committee | Position | str | None = None,
            custodian: Role | Person | Unit | Committee | Position | str | None = None,
            unit: Unit | str | None = None,
            site: Site | str | None = None,
            acceptable_use: Document | str | None = None,
            controls: Iterable[Control | str] | None = None,
            contains: Iterable[Asset | str] | None = None,
            depends_on: Iterable[Asset | str] | None = None,
            access_review: Duration | str | None = None,
            review_interval: Duration | str | None = None,
            reviewed_on: Day | None = None,
            returnable: bool | None = None,
            from_: Day | None = None,
            until: Day | None = None,
            component_type: str | None = None) -> Asset:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "kind": kind,
            "information_type": information_type,
            "classifications": classifications,
            "reason": reason,
            "owner": owner,
            "custodian": custodian,
            "unit": unit,
            "site": site,
            "acceptable_use": acceptable_use,
            "controls": controls,
            "contains": contains,
            "depends_on": depends_on,
            "access_review": access_review,
            "review_interval": review_interval,
            "reviewed_on": reviewed_on,
            "returnable": returnable,
            "from_": from_,
            "until": until,
            "component_type": component_type})


class Accesses(Collection[Access]):
    """All objects of a type in a model, live: each a Access."""

    __slots__ = ()
    kind = Access

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            person: Person | str | None = None,
            asset: Asset | str | None = None,
            right: str | None = None,
            privileged: bool | None = None,
            requested_by: Role | Person | Unit | Committee | Position | str | None = None,
            approved_by: Role | Person | Unit | Committee | Position | str | None = None,
            granted_by: Role | Person | Unit | Committee | Position | str | None = None,
            granted_on: Day | None = None,
            revoked_on: Day | None = None,
            revoke_decided_on: Day | None = None) -> Access:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "person": person,
            "asset": asset,
            "right": right,
            "privileged": privileged,
            "requested_by": requested_by,
            "approved_by": approved_by,
            "granted_by": granted_by,
            "granted_on": granted_on,
            "revoked_on": revoked_on,
            "revoke_decided_on": revoke_decided_on})


class Processes(Collection[Process]):
    """All objects of a type in a model, live: each a Process."""

    __slots__ = ()
    kind = Process

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            owner: Role | Person | Unit | Committee | Position | str | None = None,
            unit: Unit | str | None = None,
            parent: Process | str | None = None,
            core: bool | None = None,
            controls: Iterable[Control | str] | None = None,
            responsibilities: Iterable[Responsibility | str] | None = None,
            assets: Iterable[Asset | str] | None = None) -> Process:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "owner": owner,
            "unit": unit,
            "parent": parent,
            "core": core,
            "controls": controls,
            "responsibilities": responsibilities,
            "assets": assets})


class Documents(Collection[Document]):
    """All objects of a type in a model, live: each a Document."""

    __slots__ = ()
    kind = Document

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            kind: DocumentKind | str | None = None,
            version: str | None = None,
            top_level: bool | None = None,
            authors: Iterable[Role | Person | Unit | Committee | Position | str] | None = None,
            owner: Role | Person | Unit | Committee | Position | str | None = None,
            approver: Role | Person | Unit | Committee | Position | str | None = None,
            approved_on: Day | None = None,
            effective: Day | None = None,
            until: Day | None = None,
            review_interval: Duration | str | None = None,
            reviewed_on: Day | None = None,
            scope: Iterable[Organization | Site | Unit | str] | None = None,
            audience: Iterable[Role | Unit | Organization | str] | None = None,
            supersedes: Document | str | None = None,
            parties: Iterable[Organization | Person | str] | None = None,
            controls: Iterable[Control | str] | None = None,
            responsibilities: Iterable[Responsibility | str] | None = None,
            negotiated_by: Role | Person | Unit | Committee | Position | str | None = None,
            security_clause: str | None = None,
            clause_hash: str | None = None,
            uri: str | None = None,
            sha256: str | None = None,
            selects: Iterable[Control | str] | None = None,
            parameters: Iterable[Parameter | Fields] | None = None) -> Document:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "kind": kind,
            "version": version,
            "top_level": top_level,
            "authors": authors,
            "owner": owner,
            "approver": approver,
            "approved_on": approved_on,
            "effective": effective,
            "until": until,
            "review_interval": review_interval,
            "reviewed_on": reviewed_on,
            "scope": scope,
            "audience": audience,
            "supersedes": supersedes,
            "parties": parties,
            "controls": controls,
            "responsibilities": responsibilities,
            "negotiated_by": negotiated_by,
            "security_clause": security_clause,
            "clause_hash": clause_hash,
            "uri": uri,
            "sha256": sha256,
            "selects": selects,
            "parameters": parameters})


class Agreements(Collection[Agreement]):
    """All objects of a type in a model, live: each a Agreement."""

    __slots__ = ()
    kind = Agreement

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            party: Person | Organization | str | None = None,
            kind: AgreementKind | str | None = None,
            document: Document | str | None = None,
            condition: Condition | str | None = None,
            signed: Day | None = None,
            until: Day | None = None,
            survives: bool | None = None) -> Agreement:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "party": party,
            "kind": kind,
            "document": document,
            "condition": condition,
            "signed": signed,
            "until": until,
            "survives": survives})


class Objectives(Collection[Objective]):
    """All objects of a type in a model, live: each a Objective."""

    __slots__ = ()
    kind = Objective

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            kind: ObjectiveKind | str | None = None,
            owner: Role | Person | Unit | Committee | Position | str | None = None,
            measure: str | None = None,
            target: str | None = None,
            due: Day | None = None,
            goal: Objective | str | None = None,
            interval: Duration | str | None = None,
            resources: str | None = None,
            budget: Budget | str | None = None,
            controls: Iterable[Control | str] | None = None,
            closed: Day | None = None,
            from_: Day | None = None) -> Objective:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "kind": kind,
            "owner": owner,
            "measure": measure,
            "target": target,
            "due": due,
            "goal": goal,
            "interval": interval,
            "resources": resources,
            "budget": budget,
            "controls": controls,
            "closed": closed,
            "from_": from_})


class Budgets(Collection[Budget]):
    """All objects of a type in a model, live: each a Budget."""

    __slots__ = ()
    kind = Budget

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            amount: Decimal | int | str | None = None,
            currency: str | None = None,
            organization: Organization | str | None = None,
            requested_by: Role | Person | Unit | Committee | Position | str | None = None,
            approved_by: Role | Person | Unit | Committee | Position | str | None = None,
            approved_on: Day | None = None,
            from_: Day | None = None,
            until: Day | None = None,
            lines: Iterable[BudgetLine | Fields] | None = None) -> Budget:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "amount": amount,
            "currency": currency,
            "organization": organization,
            "requested_by": requested_by,
            "approved_by": approved_by,
            "approved_on": approved_on,
            "from_": from_,
            "until": until,
            "lines": lines})


class Risks(Collection[Risk]):
    """All objects of a type in a model, live: each a Risk."""

    __slots__ = ()
    kind = Risk

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            owner: Role | Person | Unit | Committee | Position | str | None = None,
            assessed_by: Role | Person | Unit | Committee | Position | str | None = None,
            assessed_on: Day | None = None,
            level: Level | str | None = None,
            residual: Level | str | None = None,
            treatment: Treatment | str | None = None,
            controls: Iterable[Control | str] | None = None,
            assets: Iterable[Asset | Process | str] | None = None,
            scope: Iterable[Organization | Site | Unit | str] | None = None,
            accepted_by: Role | Person | Unit | Committee | Position | str | None = None,
            accepted_on: Day | None = None,
            accepted_until: Day | None = None,
            review_by: Day | None = None,
            closed: Day | None = None) -> Risk:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "owner": owner,
            "assessed_by": assessed_by,
            "assessed_on": assessed_on,
            "level": level,
            "residual": residual,
            "treatment": treatment,
            "controls": controls,
            "assets": assets,
            "scope": scope,
            "accepted_by": accepted_by,
            "accepted_on": accepted_on,
            "accepted_until": accepted_until,
            "review_by": review_by,
            "closed": closed})


class Records(Collection[Record]):
    """All objects of a type in a model, live: each a Record."""

    __slots__ = ()
    kind = Record

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            kind: RecordKind | str | None = None,
            date: Day | None = None,
            until: Day | None = None,
            responsibility: Responsibility | str | None = None,
            by: Iterable[Role | Person | Unit | Committee | Position | Organization | str] | None = None,
            about: Iterable[Entity | str] | None = None,
            recipients: Iterable[Role | Person | Unit | Committee | Position | Organization | str] | None = None,
            committee: Committee | str | None = None,
            result: Result | str | None = None,
            score: int | None = None,
            level: int | None = None,
            inputs: Iterable[ReviewInput | str] | None = None,
            topics: Iterable[str] | None = None,
            criteria: str | None = None,
            method: str | None = None,
            summary: str | None = None,
            competence: Competence | str | None = None,
            valid_until: Day | None = None,
            next_due: Day | None = None,
            reviewed_by: Role | Person | Unit | Committee | Position | str | None = None,
            reviewed_on: Day | None = None,
            security_criterion: bool | None = None,
            signed_by: Role | Person | Unit | Committee | Position | str | None = None,
            signed_on: Day | None = None,
            document: Document | str | None = None,
            participants: Iterable[Participant | Fields] | None = None,
            decisions: Iterable[Decision | Fields] | None = None,
            awareness: Iterable[Awareness | str] | None = None) -> Record:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "kind": kind,
            "date": date,
            "until": until,
            "responsibility": responsibility,
            "by": by,
            "about": about,
            "recipients": recipients,
            "committee": committee,
            "result": result,
            "score": score,
            "level": level,
            "inputs": inputs,
            "topics": topics,
            "criteria": criteria,
            "method": method,
            "summary": summary,
            "competence": competence,
            "valid_until": valid_until,
            "next_due": next_due,
            "reviewed_by": reviewed_by,
            "reviewed_on": reviewed_on,
            "security_criterion": security_criterion,
            "signed_by": signed_by,
            "signed_on": signed_on,
            "document": document,
            "participants": participants,
            "decisions": decisions,
            "awareness": awareness})


class AuditFindings(Collection[AuditFinding]):
    """All objects of a type in a model, live: each a AuditFinding."""

    __slots__ = ()
    kind = AuditFinding

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            record: Record | str | None = None,
            kind: AuditFindingKind | str | None = None,
            controls: Iterable[Control | str] | None = None,
            about: Iterable[Entity | str] | None = None,
            raised_by: Person | str | None = None,
            owner: Role | Person | Unit | Committee | Position | str | None = None,
            cause: str | None = None,
            recommendation: str | None = None,
            due: Day | None = None,
            closed: Day | None = None,
            verified_by: Person | str | None = None,
            verified_on: Day | None = None) -> AuditFinding:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "record": record,
            "kind": kind,
            "controls": controls,
            "about": about,
            "raised_by": raised_by,
            "owner": owner,
            "cause": cause,
            "recommendation": recommendation,
            "due": due,
            "closed": closed,
            "verified_by": verified_by,
            "verified_on": verified_on})


class Actions(Collection[Action]):
    """All objects of a type in a model, live: each a Action."""

    __slots__ = ()
    kind = Action

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            kind: ActionKind | str | None = None,
            finding: AuditFinding | str | None = None,
            record: Record | str | None = None,
            risk: Risk | str | None = None,
            person: Person | str | None = None,
            competence: Competence | str | None = None,
            about: Iterable[Entity | str] | None = None,
            owner: Role | Person | Unit | Committee | Position | str | None = None,
            due: Day | None = None,
            closed: Day | None = None,
            verified_by: Person | str | None = None,
            verified_on: Day | None = None,
            result: Result | str | None = None) -> Action:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "kind": kind,
            "finding": finding,
            "record": record,
            "risk": risk,
            "person": person,
            "competence": competence,
            "about": about,
            "owner": owner,
            "due": due,
            "closed": closed,
            "verified_by": verified_by,
            "verified_on": verified_on,
            "result": result})


class SettingsList(Collection[Settings]):
    """All objects of a type in a model, live: each a Settings."""

    __slots__ = ()
    kind = Settings

    def add(self, id: str | None = None, *,
            name: str | None = None,
            description: str | None = None,
            uuid: str | None = None,
            links: Iterable[Link | Fields] | None = None,
            size_band: SizeBand | str | None = None,
            thresholds: Iterable[Threshold | Fields] | None = None,
            rules: Iterable[RuleSetting | Fields] | None = None) -> Settings:
        """Adds one, with an id made for it where none is given. What else is not given stays
        empty. Where something is refused, nothing is added."""
        return self._add(id, {
            "name": name,
            "description": description,
            "uuid": uuid,
            "links": links,
            "size_band": size_band,
            "thresholds": thresholds,
            "rules": rules})


class Links(PartList[Link]):
    """Parts of an object, live: each a Link."""

    __slots__ = ()

    def add(self, *,
            href: str | None = None,
            rel: str | None = None,
            media_type: str | None = None,
            title: str | None = None) -> Link:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "href": href,
            "rel": rel,
            "media_type": media_type,
            "title": title})


class Contacts(PartList[Contact]):
    """Parts of an object, live: each a Contact."""

    __slots__ = ()

    def add(self, *,
            channel: Channel | str | None = None,
            value: str | None = None,
            purpose: str | None = None,
            out_of_hours: bool | None = None) -> Contact:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "channel": channel,
            "value": value,
            "purpose": purpose,
            "out_of_hours": out_of_hours})


class Seats(PartList[Seat]):
    """Parts of an object, live: each a Seat."""

    __slots__ = ()

    def add(self, *,
            holder: Person | Position | Role | str | None = None,
            function: Function | str | None = None,
            voting: bool | None = None,
            from_: Day | None = None,
            until: Day | None = None) -> Seat:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "holder": holder,
            "function": function,
            "voting": voting,
            "from_": from_,
            "until": until})


class Occupancies(PartList[Occupancy]):
    """Parts of an object, live: each a Occupancy."""

    __slots__ = ()

    def add(self, *,
            position: Position | str | None = None,
            from_: Day | None = None,
            until: Day | None = None) -> Occupancy:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "position": position,
            "from_": from_,
            "until": until})


class Absences(PartList[Absence]):
    """Parts of an object, live: each a Absence."""

    __slots__ = ()

    def add(self, *,
            from_: Day | None = None,
            until: Day | None = None,
            kind: AbsenceKind | str | None = None) -> Absence:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "from_": from_,
            "until": until,
            "kind": kind})


class HeldCompetences(PartList[HeldCompetence]):
    """Parts of an object, live: each a HeldCompetence."""

    __slots__ = ()

    def add(self, *,
            competence: Competence | str | None = None,
            level: int | None = None,
            basis: CompetenceBasis | str | None = None,
            evidence: Iterable[Document | Record | str] | None = None,
            from_: Day | None = None,
            until: Day | None = None) -> HeldCompetence:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "competence": competence,
            "level": level,
            "basis": basis,
            "evidence": evidence,
            "from_": from_,
            "until": until})


class RequiredCompetences(PartList[RequiredCompetence]):
    """Parts of an object, live: each a RequiredCompetence."""

    __slots__ = ()

    def add(self, *,
            competence: Competence | str | None = None,
            level: int | None = None,
            carried_by: CarriedBy | str | None = None,
            necessity: Necessity | str | None = None) -> RequiredCompetence:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "competence": competence,
            "level": level,
            "carried_by": carried_by,
            "necessity": necessity})


class Participations(PartList[Participation]):
    """Parts of an object, live: each a Participation."""

    __slots__ = ()

    def add(self, *,
            holder: Role | Person | Unit | Committee | Position | Organization | str | None = None,
            codes: Iterable[Code | str] | None = None,
            manner: Manner | str | None = None,
            scope: Organization | Site | Unit | str | None = None,
            accepted: Day | None = None,
            from_: Day | None = None,
            until: Day | None = None,
            role: Role | str | None = None) -> Participation:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "holder": holder,
            "codes": codes,
            "manner": manner,
            "scope": scope,
            "accepted": accepted,
            "from_": from_,
            "until": until,
            "role": role})


class Attributes(PartList[Attribute]):
    """Parts of an object, live: each a Attribute."""

    __slots__ = ()

    def add(self, *,
            key: str | None = None,
            value: str | None = None) -> Attribute:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "key": key,
            "value": value})


class ProseList(PartList[Prose]):
    """Parts of an object, live: each a Prose."""

    __slots__ = ()

    def add(self, *,
            kind: str | None = None,
            text: str | None = None) -> Prose:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "kind": kind,
            "text": text})


class Parameters(PartList[Parameter]):
    """Parts of an object, live: each a Parameter."""

    __slots__ = ()

    def add(self, *,
            key: str | None = None,
            label: str | None = None,
            values: Iterable[str] | None = None) -> Parameter:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "key": key,
            "label": label,
            "values": values})


class Mappings(PartList[Mapping]):
    """Parts of an object, live: each a Mapping."""

    __slots__ = ()

    def add(self, *,
            control: Control | str | None = None,
            relationship: Relationship | str | None = None,
            source: str | None = None) -> Mapping:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "control": control,
            "relationship": relationship,
            "source": source})


class BudgetLines(PartList[BudgetLine]):
    """Parts of an object, live: each a BudgetLine."""

    __slots__ = ()

    def add(self, *,
            amount: Decimal | int | str | None = None,
            purpose: str | None = None,
            objects: Iterable[Entity | str] | None = None) -> BudgetLine:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "amount": amount,
            "purpose": purpose,
            "objects": objects})


class Participants(PartList[Participant]):
    """Parts of an object, live: each a Participant."""

    __slots__ = ()

    def add(self, *,
            who: Role | Person | Unit | Committee | Position | Organization | str | None = None,
            part: PartTaken | str | None = None,
            absent: bool | None = None,
            voted: bool | None = None,
            conflict: bool | None = None) -> Participant:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "who": who,
            "part": part,
            "absent": absent,
            "voted": voted,
            "conflict": conflict})


class Decisions(PartList[Decision]):
    """Parts of an object, live: each a Decision."""

    __slots__ = ()

    def add(self, *,
            text: str | None = None,
            about: Iterable[Entity | str] | None = None,
            owner: Role | Person | Unit | Committee | Position | str | None = None,
            due: Day | None = None,
            action: Action | str | None = None) -> Decision:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "text": text,
            "about": about,
            "owner": owner,
            "due": due,
            "action": action})


class Thresholds(PartList[Threshold]):
    """Parts of an object, live: each a Threshold."""

    __slots__ = ()

    def add(self, *,
            key: str | None = None,
            value: int | None = None) -> Threshold:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "key": key,
            "value": value})


class RuleSettings(PartList[RuleSetting]):
    """Parts of an object, live: each a RuleSetting."""

    __slots__ = ()

    def add(self, *,
            rule: str | None = None,
            severity: Severity | str | None = None,
            reason: str | None = None) -> RuleSetting:
        """Adds one at the end, and gives it. What is not given stays empty."""
        return self._add({
            "rule": rule,
            "severity": severity,
            "reason": reason})


class Collections(_isms.Model):
    """What a model holds, by type."""

    __slots__ = ()

    @property
    def organizations(self) -> Organizations:
        """A body: the organization itself, a legal entity of its group, a supplier, a customer,
        an authority. (S3 S18 S83)"""
        return Organizations(self)

    @property
    def sites(self) -> Sites:
        """A place: a building, a campus, a data centre. (S25 S27)"""
        return Sites(self)

    @property
    def units(self) -> Units:
        """A department, team, board or function. (S17 S20)"""
        return Units(self)

    @property
    def committees(self) -> Committees:
        """A body that decides, such as an information security management committee. (S13 S14 S15
        S16 S27)"""
        return Committees(self)

    @property
    def positions(self) -> Positions:
        """A job in the line organization, filled or vacant. (S38 S46 S47 S48)"""
        return Positions(self)

    @property
    def persons(self) -> Persons:
        """A natural person, with or without an account anywhere. (S3 S37)"""
        return Persons(self)

    @property
    def competences(self) -> Competences:
        """Knowledge, background, training or a certificate that work in security asks for. (S37;
        7.2)"""
        return Competences(self)

    @property
    def roles(self) -> Roles:
        """A named set of responsibilities. (S52 S55 S56)"""
        return Roles(self)

    @property
    def authorities(self) -> Authorities:
        """What a role or person may decide or order. (S34 S35 S36)"""
        return Authorities(self)

    @property
    def responsibilities(self) -> Responsibilities:
        """Something that someone must do or answer for. (S4 S7 S28 S29 S30 S31 S32 S33 S53)"""
        return Responsibilities(self)

    @property
    def appointments(self) -> Appointments:
        """That a person, or whoever fills a position, is put into a role. (S51 S93)"""
        return Appointments(self)

    @property
    def delegations(self) -> Delegations:
        """A duty that is handed on for a time. Accountability stays where it is. (S93)"""
        return Delegations(self)

    @property
    def separations(self) -> Separations:
        """Things that must not meet in one hand: static separation of duty. (S19 S20 S80; A.5.3)"""
        return Separations(self)

    @property
    def waivers(self) -> Waivers:
        """A finding that is accepted, a conflict that is compensated, an exception from a rule.
        (S23 S80; A.5.3)"""
        return Waivers(self)

    @property
    def catalogs(self) -> Catalogs:
        """A framework: a standard, a law, a contract. (S53 S68 S81)"""
        return Catalogs(self)

    @property
    def controls(self) -> Controls:
        """An entry of a catalog: a clause, a control, a paragraph of a law. (S53 S68 S81)"""
        return Controls(self)

    @property
    def implementations(self) -> Implementations:
        """One line of the Statement of Applicability. (S21 S78; 6.1.3)"""
        return Implementations(self)

    @property
    def classifications(self) -> Classifications:
        """A level of criticality, confidentiality, integrity or availability. (S24; A.5.12)"""
        return Classifications(self)

    @property
    def assets(self) -> Assets:
        """Something of worth that is protected. (S24 S25 S69 S70 S71 S72 S73)"""
        return Assets(self)

    @property
    def accesses(self) -> Accesses:
        """A right of a person to an asset. (S45 S73; A.5.18)"""
        return Accesses(self)

    @property
    def processes(self) -> Processes:
        """A business process. (S59)"""
        return Processes(self)

    @property
    def documents(self) -> Documents:
        """A policy, standard, procedure, charter, job description, contract, law, minutes, plan.
        (S22 S23 S30 S58 S82 S83; 7.5)"""
        return Documents(self)

    @property
    def agreements(self) -> Agreements:
        """That someone signed something. (S44 S45 S75)"""
        return Agreements(self)

    @property
    def objectives(self) -> Objectives:
        """What is aimed at. (S8 S11; 6.2)"""
        return Objectives(self)

    @property
    def budgets(self) -> Budgets:
        """Money for information security. (S9 S60; 7.1)"""
        return Budgets(self)

    @property
    def risks(self) -> Risks:
        """A risk to information security. (S66; 6.1.2)"""
        return Risks(self)

    @property
    def records(self) -> Records:
        """Evidence that something happened. (S15 S16 S32 S36 S39 S42 S49 S64 S67 S74 S77 S79 S84)"""
        return Records(self)

    @property
    def audit_findings(self) -> AuditFindings:
        """What an audit or review found. (S85 S86; 10.2)"""
        return AuditFindings(self)

    @property
    def actions(self) -> Actions:
        """What is done about a finding, a risk, a decision or a lack of competence. (S16 S67 S86;
        10.2)"""
        return Actions(self)

    @property
    def settings(self) -> SettingsList:
        """How the model is to be checked. (S18)"""
        return SettingsList(self)
