/**
 * @file
 * @brief Handles of all types, their numbers, and all choices.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_BASICS_H
#define ISMS_TYPES_BASICS_H
/* clang-format off */

#include "isms/model.h"

ISMS_BEGIN_DECLS

/** Bit of a choice in a set of choices. */
#define ISMS_BIT(choice) ((uint32_t)1 << ((choice) - 1))

/** A body: the organization itself, a legal entity of its group, a supplier, a customer, an authority. (S3 S18 S83) */
typedef struct isms_organization isms_organization;
/** A place: a building, a campus, a data centre. (S25 S27) */
typedef struct isms_site isms_site;
/** A department, team, board or function. (S17 S20) */
typedef struct isms_unit isms_unit;
/** A body that decides, such as an information security management committee. (S13 S14 S15 S16 S27) */
typedef struct isms_committee isms_committee;
/** A job in the line organization, filled or vacant. (S38 S46 S47 S48) */
typedef struct isms_position isms_position;
/** A natural person, with or without an account anywhere. (S3 S37) */
typedef struct isms_person isms_person;
/** Knowledge, background, training or a certificate that work in security asks for. (S37; 7.2) */
typedef struct isms_competence isms_competence;
/** A named set of responsibilities. (S52 S55 S56) */
typedef struct isms_role isms_role;
/** What a role or person may decide or order. (S34 S35 S36) */
typedef struct isms_authority isms_authority;
/** Something that someone must do or answer for. (S4 S7 S28 S29 S30 S31 S32 S33 S53) */
typedef struct isms_responsibility isms_responsibility;
/** That a person, or whoever fills a position, is put into a role. (S51 S93) */
typedef struct isms_appointment isms_appointment;
/** A duty that is handed on for a time. Accountability stays where it is. (S93) */
typedef struct isms_delegation isms_delegation;
/** Things that must not meet in one hand: static separation of duty. (S19 S20 S80; A.5.3) */
typedef struct isms_separation isms_separation;
/** A finding that is accepted, a conflict that is compensated, an exception from a rule. (S23 S80; A.5.3) */
typedef struct isms_waiver isms_waiver;
/** A framework: a standard, a law, a contract. (S53 S68 S81) */
typedef struct isms_catalog isms_catalog;
/** An entry of a catalog: a clause, a control, a paragraph of a law. (S53 S68 S81) */
typedef struct isms_control isms_control;
/** One line of the Statement of Applicability. (S21 S78; 6.1.3) */
typedef struct isms_implementation isms_implementation;
/** A level of criticality, confidentiality, integrity or availability. (S24; A.5.12) */
typedef struct isms_classification isms_classification;
/** Something of worth that is protected. (S24 S25 S69 S70 S71 S72 S73) */
typedef struct isms_asset isms_asset;
/** A right of a person to an asset. (S45 S73; A.5.18) */
typedef struct isms_access isms_access;
/** A business process. (S59) */
typedef struct isms_process isms_process;
/** A policy, standard, procedure, charter, job description, contract, law, minutes, plan. (S22 S23 S30 S58 S82 S83; 7.5) */
typedef struct isms_document isms_document;
/** That someone signed something. (S44 S45 S75) */
typedef struct isms_agreement isms_agreement;
/** What is aimed at. (S8 S11; 6.2) */
typedef struct isms_objective isms_objective;
/** Money for information security. (S9 S60; 7.1) */
typedef struct isms_budget isms_budget;
/** A risk to information security. (S66; 6.1.2) */
typedef struct isms_risk isms_risk;
/** Evidence that something happened. (S15 S16 S32 S36 S39 S42 S49 S64 S67 S74 S77 S79 S84) */
typedef struct isms_record isms_record;
/** What an audit or review found. (S85 S86; 10.2) */
typedef struct isms_audit_finding isms_audit_finding;
/** What is done about a finding, a risk, a decision or a lack of competence. (S16 S67 S86; 10.2) */
typedef struct isms_action isms_action;
/** How the model is to be checked. (S18) */
typedef struct isms_settings isms_settings;
/** A place where more is found. */
typedef struct isms_link isms_link;
/** A way to reach someone. (S88 S92) */
typedef struct isms_contact isms_contact;
/** A seat in a committee. (S13 S27) */
typedef struct isms_seat isms_seat;
/** That a person fills a position for a time. (S38 S46) */
typedef struct isms_occupancy isms_occupancy;
/** A time in which a person is away and deputies act. (S93; A.5.2) */
typedef struct isms_absence isms_absence;
/** A competence that a person has. (S37; 7.2) */
typedef struct isms_held_competence isms_held_competence;
/** A competence that a role asks for. (S37; 7.2) */
typedef struct isms_required_competence isms_required_competence;
/** The part that someone has in a responsibility. (S5 S28 S33 S53) */
typedef struct isms_participation isms_participation;
/** A named value of a control, such as its security properties. (S53) */
typedef struct isms_attribute isms_attribute;
/** A text of a control. (S53) */
typedef struct isms_prose isms_prose;
/** Something that a control leaves to be filled in. (S53) */
typedef struct isms_parameter isms_parameter;
/** That a control relates to one of another framework. (S53 S68) */
typedef struct isms_mapping isms_mapping;
/** A part of a budget. (S9) */
typedef struct isms_budget_line isms_budget_line;
/** Someone who took part in what is recorded. (S15 S84) */
typedef struct isms_participant isms_participant;
/** Something that was decided. (S16) */
typedef struct isms_decision isms_decision;
/** A limit that rules use, such as days. (S18) */
typedef struct isms_threshold isms_threshold;
/** What holds for one rule. (S18) */
typedef struct isms_rule_setting isms_rule_setting;

/** Numbers of types, which never change. */
typedef enum isms_type_numbers {
    ISMS_TYPE_ORGANIZATION = 1, /**< A body: the organization itself, a legal entity of its group, a supplier, a customer, an authority. */
    ISMS_TYPE_SITE = 2, /**< A place: a building, a campus, a data centre. */
    ISMS_TYPE_UNIT = 3, /**< A department, team, board or function. */
    ISMS_TYPE_COMMITTEE = 4, /**< A body that decides, such as an information security management committee. */
    ISMS_TYPE_POSITION = 5, /**< A job in the line organization, filled or vacant. */
    ISMS_TYPE_PERSON = 6, /**< A natural person, with or without an account anywhere. */
    ISMS_TYPE_COMPETENCE = 7, /**< Knowledge, background, training or a certificate that work in security asks for. */
    ISMS_TYPE_ROLE = 8, /**< A named set of responsibilities. */
    ISMS_TYPE_AUTHORITY = 9, /**< What a role or person may decide or order. */
    ISMS_TYPE_RESPONSIBILITY = 10, /**< Something that someone must do or answer for. */
    ISMS_TYPE_APPOINTMENT = 11, /**< That a person, or whoever fills a position, is put into a role. */
    ISMS_TYPE_DELEGATION = 12, /**< A duty that is handed on for a time. Accountability stays where it is. */
    ISMS_TYPE_SEPARATION = 13, /**< Things that must not meet in one hand: static separation of duty. */
    ISMS_TYPE_WAIVER = 14, /**< A finding that is accepted, a conflict that is compensated, an exception from a rule. */
    ISMS_TYPE_CATALOG = 15, /**< A framework: a standard, a law, a contract. */
    ISMS_TYPE_CONTROL = 16, /**< An entry of a catalog: a clause, a control, a paragraph of a law. */
    ISMS_TYPE_IMPLEMENTATION = 17, /**< One line of the Statement of Applicability. */
    ISMS_TYPE_CLASSIFICATION = 18, /**< A level of criticality, confidentiality, integrity or availability. */
    ISMS_TYPE_ASSET = 19, /**< Something of worth that is protected. */
    ISMS_TYPE_ACCESS = 20, /**< A right of a person to an asset. */
    ISMS_TYPE_PROCESS = 21, /**< A business process. */
    ISMS_TYPE_DOCUMENT = 22, /**< A policy, standard, procedure, charter, job description, contract, law, minutes, plan. */
    ISMS_TYPE_AGREEMENT = 23, /**< That someone signed something. */
    ISMS_TYPE_OBJECTIVE = 24, /**< What is aimed at. */
    ISMS_TYPE_BUDGET = 25, /**< Money for information security. */
    ISMS_TYPE_RISK = 26, /**< A risk to information security. */
    ISMS_TYPE_RECORD = 27, /**< Evidence that something happened. */
    ISMS_TYPE_AUDIT_FINDING = 28, /**< What an audit or review found. */
    ISMS_TYPE_ACTION = 29, /**< What is done about a finding, a risk, a decision or a lack of competence. */
    ISMS_TYPE_SETTINGS = 30, /**< How the model is to be checked. */
    ISMS_TYPE_LINK = 40, /**< A place where more is found. */
    ISMS_TYPE_CONTACT = 41, /**< A way to reach someone. */
    ISMS_TYPE_SEAT = 42, /**< A seat in a committee. */
    ISMS_TYPE_OCCUPANCY = 43, /**< That a person fills a position for a time. */
    ISMS_TYPE_ABSENCE = 44, /**< A time in which a person is away and deputies act. */
    ISMS_TYPE_HELD_COMPETENCE = 45, /**< A competence that a person has. */
    ISMS_TYPE_REQUIRED_COMPETENCE = 46, /**< A competence that a role asks for. */
    ISMS_TYPE_PARTICIPATION = 47, /**< The part that someone has in a responsibility. */
    ISMS_TYPE_ATTRIBUTE = 48, /**< A named value of a control, such as its security properties. */
    ISMS_TYPE_PROSE = 49, /**< A text of a control. */
    ISMS_TYPE_PARAMETER = 50, /**< Something that a control leaves to be filled in. */
    ISMS_TYPE_MAPPING = 51, /**< That a control relates to one of another framework. */
    ISMS_TYPE_BUDGET_LINE = 52, /**< A part of a budget. */
    ISMS_TYPE_PARTICIPANT = 53, /**< Someone who took part in what is recorded. */
    ISMS_TYPE_DECISION = 54, /**< Something that was decided. */
    ISMS_TYPE_THRESHOLD = 55, /**< A limit that rules use, such as days. */
    ISMS_TYPE_RULE_SETTING = 56 /**< What holds for one rule. */
} isms_type_numbers;

/** What a body is to the organization whose model this is. */
enum isms_relation {
    ISMS_RELATION_SELF = 1, /**< the organization itself */
    ISMS_RELATION_GROUP = 2, /**< a legal entity of its group */
    ISMS_RELATION_SUPPLIER = 3, /**< supplies it */
    ISMS_RELATION_CUSTOMER = 4, /**< buys from it */
    ISMS_RELATION_PARTNER = 5, /**< works with it */
    ISMS_RELATION_AUTHORITY = 6, /**< supervises it or is to be told of incidents */
    ISMS_RELATION_OTHER = 7 /**< anything else */
};

/** How complex an organization is. */
enum isms_complexity {
    ISMS_COMPLEXITY_SIMPLE = 1, /**< one place, few processes */
    ISMS_COMPLEXITY_MODERATE = 2, /**< several units or places */
    ISMS_COMPLEXITY_COMPLEX = 3 /**< many entities, places or processes */
};

/** What sort of unit it is. */
enum isms_unit_kind {
    ISMS_UNIT_KIND_DEPARTMENT = 1, /**< a department */
    ISMS_UNIT_KIND_DIVISION = 2, /**< a division of several departments */
    ISMS_UNIT_KIND_TEAM = 3, /**< a team */
    ISMS_UNIT_KIND_BOARD = 4, /**< a governing or advisory body of the line organization */
    ISMS_UNIT_KIND_FUNCTION = 5, /**< a function across the line organization */
    ISMS_UNIT_KIND_PROJECT = 6 /**< a project for a time */
};

/** What a unit or a seat stands for. */
enum isms_function {
    ISMS_FUNCTION_MANAGEMENT = 1, /**< leads the organization or a part of it */
    ISMS_FUNCTION_BUSINESS = 2, /**< carries out the business itself */
    ISMS_FUNCTION_INFORMATION_SECURITY = 3, /**< information security */
    ISMS_FUNCTION_IT = 4, /**< information technology */
    ISMS_FUNCTION_HUMAN_RESOURCES = 5, /**< human resources */
    ISMS_FUNCTION_LEGAL_COMPLIANCE = 6, /**< legal matters and compliance */
    ISMS_FUNCTION_INTERNAL_AUDIT = 7, /**< internal audit */
    ISMS_FUNCTION_PHYSICAL_SECURITY = 8, /**< physical security and facilities */
    ISMS_FUNCTION_DATA_PROTECTION = 9, /**< protection of personal data */
    ISMS_FUNCTION_RISK_MANAGEMENT = 10, /**< risk management */
    ISMS_FUNCTION_DEVELOPMENT = 11, /**< development of software or products */
    ISMS_FUNCTION_PROCUREMENT = 12, /**< purchasing and supplier management */
    ISMS_FUNCTION_FINANCE = 13, /**< finance and accounting */
    ISMS_FUNCTION_OTHER = 14 /**< anything else */
};

/** What a committee is for. */
enum isms_committee_kind {
    ISMS_COMMITTEE_KIND_ISMS = 1, /**< information security management */
    ISMS_COMMITTEE_KIND_MANAGEMENT = 2, /**< management of the organization */
    ISMS_COMMITTEE_KIND_RISK = 3, /**< risks */
    ISMS_COMMITTEE_KIND_AUDIT = 4, /**< audit */
    ISMS_COMMITTEE_KIND_CHANGE = 5, /**< changes */
    ISMS_COMMITTEE_KIND_CRISIS = 6, /**< emergencies */
    ISMS_COMMITTEE_KIND_OTHER = 7 /**< anything else */
};

/** How a person belongs to the organization. */
enum isms_engagement {
    ISMS_ENGAGEMENT_EMPLOYEE = 1, /**< employed by the organization */
    ISMS_ENGAGEMENT_CONTRACTOR = 2, /**< works under a contract of their own, in person */
    ISMS_ENGAGEMENT_VENDOR = 3, /**< works for a supplier */
    ISMS_ENGAGEMENT_TEMPORARY = 4, /**< lent or employed for a short time */
    ISMS_ENGAGEMENT_BOARD = 5 /**< member of the governing body without employment */
};

/** What sort of competence it is. */
enum isms_competence_kind {
    ISMS_COMPETENCE_KIND_KNOWLEDGE = 1, /**< knowledge */
    ISMS_COMPETENCE_KIND_BACKGROUND = 2, /**< experience */
    ISMS_COMPETENCE_KIND_TRAINING = 3, /**< a training */
    ISMS_COMPETENCE_KIND_CERTIFICATE = 4 /**< a certificate */
};

/** The roles that the literature on ISO/IEC 27001 knows; models may name theirs otherwise and say which of these they fulfil. */
enum isms_standard_role {
    ISMS_STANDARD_ROLE_TOP_MANAGEMENT = 1, /**< the governing body or senior management team */
    ISMS_STANDARD_ROLE_PROJECT_LEAD = 2, /**< leads the ISMS and its introduction */
    ISMS_STANDARD_ROLE_ASSET_OWNER = 3, /**< owns information and other assets */
    ISMS_STANDARD_ROLE_HUMAN_RESOURCES = 4, /**< human resources */
    ISMS_STANDARD_ROLE_IT_DEPARTMENT = 5, /**< runs information technology */
    ISMS_STANDARD_ROLE_LEGAL_COMPLIANCE = 6, /**< legal matters and compliance */
    ISMS_STANDARD_ROLE_INTERNAL_AUDIT = 7, /**< audits independently */
    ISMS_STANDARD_ROLE_ALL_EMPLOYEES = 8, /**< everybody who works for the organization */
    ISMS_STANDARD_ROLE_MANAGEMENT = 9, /**< management of the organization */
    ISMS_STANDARD_ROLE_MANAGEMENT_COMMITTEE = 10, /**< the information security management committee */
    ISMS_STANDARD_ROLE_INFOSEC_DEPARTMENT = 11, /**< the information security department */
    ISMS_STANDARD_ROLE_SECURITY_OFFICER = 12, /**< an officer of the information security department */
    ISMS_STANDARD_ROLE_USER = 13, /**< everybody with access */
    ISMS_STANDARD_ROLE_TECHNICAL_STAFF = 14, /**< technical people */
    ISMS_STANDARD_ROLE_VENDOR = 15, /**< suppliers and their staff */
    ISMS_STANDARD_ROLE_CONTRACTOR = 16, /**< persons under contract */
    ISMS_STANDARD_ROLE_DATA_PROTECTION_OFFICER = 17, /**< the data protection officer */
    ISMS_STANDARD_ROLE_PHYSICAL_SECURITY = 18, /**< physical security */
    ISMS_STANDARD_ROLE_INCIDENT_LEAD = 19 /**< leads the response to incidents */
};

/** What a role is about. */
enum isms_role_kind {
    ISMS_ROLE_KIND_GOVERNANCE = 1, /**< duties in the management system */
    ISMS_ROLE_KIND_OPERATIONAL = 2, /**< work in operations */
    ISMS_ROLE_KIND_ACCESS = 3 /**< rights in systems */
};

/** For what a role has a set of holders of its own. */
enum isms_scope_kind {
    ISMS_SCOPE_KIND_ORGANIZATION = 1, /**< the whole organization */
    ISMS_SCOPE_KIND_ENTITY = 2, /**< each legal entity */
    ISMS_SCOPE_KIND_SITE = 3, /**< each site */
    ISMS_SCOPE_KIND_UNIT = 4 /**< each unit */
};

/** What may be done. */
enum isms_authority_kind {
    ISMS_AUTHORITY_KIND_APPROVE = 1, /**< approve or accept */
    ISMS_AUTHORITY_KIND_ORDER = 2, /**< give orders */
    ISMS_AUTHORITY_KIND_EMERGENCY = 3, /**< order emergency actions against imminent loss */
    ISMS_AUTHORITY_KIND_SPEND = 4, /**< spend money */
    ISMS_AUTHORITY_KIND_VETO = 5 /**< stop something */
};

/** What is done about the matter. */
enum isms_verb {
    ISMS_VERB_PERFORM = 1, /**< does it */
    ISMS_VERB_OVERSEE = 2, /**< watches over it */
    ISMS_VERB_COORDINATE = 3, /**< brings those together who do it */
    ISMS_VERB_APPROVE = 4, /**< decides on it */
    ISMS_VERB_REVIEW = 5, /**< looks at it afterwards */
    ISMS_VERB_REPORT = 6 /**< tells others of it */
};

/** Where in the life of the management system. */
enum isms_phase {
    ISMS_PHASE_DEVELOP = 1, /**< is worked out */
    ISMS_PHASE_IMPLEMENT = 2, /**< is introduced */
    ISMS_PHASE_OPERATE = 3, /**< is run */
    ISMS_PHASE_MAINTAIN = 4, /**< is kept up to date */
    ISMS_PHASE_REVIEW = 5 /**< is looked at */
};

/** What calls for the work, beside the calendar. */
enum isms_occasion {
    ISMS_OCCASION_CONTINUOUS = 1, /**< goes on all the time */
    ISMS_OCCASION_ONCE = 2, /**< done once */
    ISMS_OCCASION_CHANGE = 3, /**< when something changes */
    ISMS_OCCASION_EVENT = 4, /**< when something happens */
    ISMS_OCCASION_HIRE = 5, /**< when someone is hired or moves */
    ISMS_OCCASION_LEAVE = 6, /**< when someone leaves */
    ISMS_OCCASION_CONTRACT = 7, /**< when a contract is made */
    ISMS_OCCASION_CONNECTION = 8, /**< when someone is connected */
    ISMS_OCCASION_AUDIT = 9 /**< in each audit */
};

/** The duties of an information security department that no organization can do without. */
enum isms_core_duty {
    ISMS_CORE_DUTY_ADMINISTRATION = 1, /**< administers security */
    ISMS_CORE_DUTY_RISK_ASSESSMENT = 2, /**< assesses risks */
    ISMS_CORE_DUTY_DOCUMENTATION = 3, /**< writes policies, standards and procedures */
    ISMS_CORE_DUTY_TESTING = 4, /**< tests security */
    ISMS_CORE_DUTY_REPORTING = 5 /**< reports on security */
};

/** What someone is appointed as. */
enum isms_appointment_kind {
    ISMS_APPOINTMENT_KIND_HOLDER = 1, /**< holds the role */
    ISMS_APPOINTMENT_KIND_DEPUTY = 2, /**< acts while a holder is away */
    ISMS_APPOINTMENT_KIND_INTERIM = 3 /**< holds the role until someone is found */
};

/** In what hand things must not meet. */
enum isms_separation_level {
    ISMS_SEPARATION_LEVEL_PERSON = 1, /**< the same person */
    ISMS_SEPARATION_LEVEL_UNIT = 2, /**< the same unit, or two units with the same head */
    ISMS_SEPARATION_LEVEL_REPORTING_LINE = 3 /**< the holder of the first must not report, directly or through others, to the holder of another */
};

/** Where things must not meet. */
enum isms_separation_scope {
    ISMS_SEPARATION_SCOPE_OBJECT = 1, /**< for the same object: an asset, a unit, a site */
    ISMS_SEPARATION_SCOPE_UNIT = 2, /**< inside the same unit */
    ISMS_SEPARATION_SCOPE_ORGANIZATION = 3 /**< anywhere in the organization */
};

/** How much something matters. */
enum isms_severity {
    ISMS_SEVERITY_OFF = 1, /**< not looked at */
    ISMS_SEVERITY_INFO = 2, /**< worth knowing */
    ISMS_SEVERITY_WARNING = 3, /**< should be put right */
    ISMS_SEVERITY_ERROR = 4 /**< must be put right */
};

/** Whether it counts that one role or unit has all sides by its nature. */
enum isms_same_role {
    ISMS_SAME_ROLE_COUNTS = 1, /**< it counts like any other */
    ISMS_SAME_ROLE_ALLOWED = 2 /**< it is allowed; only persons who meet the sides through different roles count */
};

/** What a catalog is. */
enum isms_catalog_kind {
    ISMS_CATALOG_KIND_STANDARD = 1, /**< a standard */
    ISMS_CATALOG_KIND_LAW = 2, /**< a law or regulation */
    ISMS_CATALOG_KIND_CONTRACT = 3, /**< a contract */
    ISMS_CATALOG_KIND_FRAMEWORK = 4, /**< a framework */
    ISMS_CATALOG_KIND_INTERNAL = 5 /**< rules of the organization itself */
};

/** What an entry is. */
enum isms_control_kind {
    ISMS_CONTROL_KIND_GROUP = 1, /**< a heading for others */
    ISMS_CONTROL_KIND_CLAUSE = 2, /**< a clause that must be met */
    ISMS_CONTROL_KIND_CONTROL = 3, /**< a control that may be chosen */
    ISMS_CONTROL_KIND_REQUIREMENT = 4 /**< a requirement of a law or contract */
};

/** The themes of ISO/IEC 27002. */
enum isms_theme {
    ISMS_THEME_ORGANIZATIONAL = 1, /**< organizational controls */
    ISMS_THEME_PEOPLE = 2, /**< people controls */
    ISMS_THEME_PHYSICAL = 3, /**< physical controls */
    ISMS_THEME_TECHNOLOGICAL = 4 /**< technological controls */
};

/** Why a control applies. */
enum isms_inclusion_reason {
    ISMS_INCLUSION_REASON_RISK = 1, /**< it treats a risk */
    ISMS_INCLUSION_REASON_LAW = 2, /**< a law asks for it */
    ISMS_INCLUSION_REASON_CONTRACT = 3, /**< a contract asks for it */
    ISMS_INCLUSION_REASON_PRACTICE = 4 /**< good practice */
};

/** How far a control is. */
enum isms_implementation_status {
    ISMS_IMPLEMENTATION_STATUS_NOT_STARTED = 1, /**< nothing is done yet */
    ISMS_IMPLEMENTATION_STATUS_PLANNED = 2, /**< it is planned */
    ISMS_IMPLEMENTATION_STATUS_PARTIAL = 3, /**< a part is in place */
    ISMS_IMPLEMENTATION_STATUS_IMPLEMENTED = 4, /**< it is in place */
    ISMS_IMPLEMENTATION_STATUS_INHERITED = 5 /**< someone else provides it */
};

/** What a test showed. */
enum isms_test_result {
    ISMS_TEST_RESULT_PASSED = 1, /**< it works */
    ISMS_TEST_RESULT_FAILED = 2, /**< it does not work */
    ISMS_TEST_RESULT_NOT_RUN = 3, /**< there is a test, it was not run */
    ISMS_TEST_RESULT_NO_TEST = 4 /**< there is no test */
};

/** What a classification rates. */
enum isms_security_property {
    ISMS_SECURITY_PROPERTY_CRITICALITY = 1, /**< how much the business needs it */
    ISMS_SECURITY_PROPERTY_CONFIDENTIALITY = 2, /**< confidentiality */
    ISMS_SECURITY_PROPERTY_INTEGRITY = 3, /**< integrity */
    ISMS_SECURITY_PROPERTY_AVAILABILITY = 4 /**< availability */
};

/** What sort of asset it is. */
enum isms_asset_kind {
    ISMS_ASSET_KIND_INFORMATION = 1, /**< information */
    ISMS_ASSET_KIND_SOFTWARE = 2, /**< software */
    ISMS_ASSET_KIND_HARDWARE = 3, /**< hardware */
    ISMS_ASSET_KIND_SERVICE = 4, /**< a service */
    ISMS_ASSET_KIND_NETWORK = 5, /**< a network */
    ISMS_ASSET_KIND_FACILITY = 6, /**< a building or room */
    ISMS_ASSET_KIND_MEDIA = 7, /**< media and paper */
    ISMS_ASSET_KIND_PERSON = 8 /**< knowledge of persons */
};

/** What a document is. */
enum isms_document_kind {
    ISMS_DOCUMENT_KIND_POLICY = 1, /**< a policy */
    ISMS_DOCUMENT_KIND_STANDARD = 2, /**< an internal standard */
    ISMS_DOCUMENT_KIND_PROCEDURE = 3, /**< a procedure */
    ISMS_DOCUMENT_KIND_CHARTER = 4, /**< the mandate of a committee or function */
    ISMS_DOCUMENT_KIND_JOB_DESCRIPTION = 5, /**< a job description */
    ISMS_DOCUMENT_KIND_CONTRACT = 6, /**< a contract */
    ISMS_DOCUMENT_KIND_LAW = 7, /**< a law */
    ISMS_DOCUMENT_KIND_MINUTES = 8, /**< minutes */
    ISMS_DOCUMENT_KIND_PLAN = 9, /**< a plan or programme */
    ISMS_DOCUMENT_KIND_LETTER = 10, /**< a letter of appointment or authority */
    ISMS_DOCUMENT_KIND_AGREEMENT = 11, /**< an agreement to be signed */
    ISMS_DOCUMENT_KIND_REGISTER = 12, /**< a register or inventory */
    ISMS_DOCUMENT_KIND_REPORT = 13, /**< a report */
    ISMS_DOCUMENT_KIND_CERTIFICATE = 14, /**< a certificate */
    ISMS_DOCUMENT_KIND_OTHER = 15 /**< anything else */
};

/** What is agreed. */
enum isms_agreement_kind {
    ISMS_AGREEMENT_KIND_EMPLOYMENT = 1, /**< to protect assets as a condition of employment */
    ISMS_AGREEMENT_KIND_NETWORK_ACCESS = 2, /**< to protect assets as a condition of access */
    ISMS_AGREEMENT_KIND_CONFIDENTIALITY = 3, /**< to keep secrets */
    ISMS_AGREEMENT_KIND_ACCEPTABLE_USE = 4, /**< to use assets as laid down */
    ISMS_AGREEMENT_KIND_SECURITY_TERMS = 5 /**< security terms of a supplier */
};

/** What the agreement is a condition of. */
enum isms_condition {
    ISMS_CONDITION_EMPLOYMENT = 1, /**< being employed */
    ISMS_CONDITION_NETWORK_ACCESS = 2 /**< being connected */
};

/** What an objective belongs to. */
enum isms_objective_kind {
    ISMS_OBJECTIVE_KIND_BUSINESS = 1, /**< the business */
    ISMS_OBJECTIVE_KIND_SECURITY = 2 /**< information security */
};

/** A coarse level. */
enum isms_level {
    ISMS_LEVEL_LOW = 1, /**< low */
    ISMS_LEVEL_MEDIUM = 2, /**< medium */
    ISMS_LEVEL_HIGH = 3, /**< high */
    ISMS_LEVEL_CRITICAL = 4 /**< critical */
};

/** What is done about a risk. */
enum isms_treatment {
    ISMS_TREATMENT_MITIGATE = 1, /**< it is made smaller */
    ISMS_TREATMENT_ACCEPT = 2, /**< it is borne */
    ISMS_TREATMENT_AVOID = 3, /**< what causes it is given up */
    ISMS_TREATMENT_SHARE = 4 /**< others bear a part of it */
};

/** What happened. */
enum isms_record_kind {
    ISMS_RECORD_KIND_TRAINING = 1, /**< a training */
    ISMS_RECORD_KIND_ACKNOWLEDGEMENT = 2, /**< a policy was acknowledged */
    ISMS_RECORD_KIND_SCREENING = 3, /**< a background check */
    ISMS_RECORD_KIND_ACCESS_REVIEW = 4, /**< rights were reviewed */
    ISMS_RECORD_KIND_MEETING = 5, /**< a meeting */
    ISMS_RECORD_KIND_MANAGEMENT_REVIEW = 6, /**< a management review */
    ISMS_RECORD_KIND_AUDIT = 7, /**< an audit */
    ISMS_RECORD_KIND_ASSESSMENT = 8, /**< a risk or other assessment */
    ISMS_RECORD_KIND_VULNERABILITY_SCAN = 9, /**< a vulnerability assessment */
    ISMS_RECORD_KIND_PENETRATION_TEST = 10, /**< a penetration test */
    ISMS_RECORD_KIND_INCIDENT = 11, /**< an incident */
    ISMS_RECORD_KIND_CHANGE = 12, /**< a change in the business or in systems */
    ISMS_RECORD_KIND_REPORT = 13, /**< a report was given */
    ISMS_RECORD_KIND_EVALUATION = 14, /**< a performance evaluation */
    ISMS_RECORD_KIND_VIOLATION = 15, /**< a violation of rules */
    ISMS_RECORD_KIND_DISCIPLINARY_CASE = 16, /**< a disciplinary case */
    ISMS_RECORD_KIND_EMERGENCY_ORDER = 17, /**< emergency actions were ordered */
    ISMS_RECORD_KIND_COMMUNICATION = 18, /**< something was made known */
    ISMS_RECORD_KIND_MEASUREMENT = 19, /**< something was measured */
    ISMS_RECORD_KIND_EXERCISE = 20, /**< an exercise */
    ISMS_RECORD_KIND_DECLARATION = 21, /**< independence or a conflict was declared */
    ISMS_RECORD_KIND_OFFBOARDING = 22 /**< someone left */
};

/** How it ended. */
enum isms_result {
    ISMS_RESULT_PASSED = 1, /**< passed, effective, in order */
    ISMS_RESULT_FAILED = 2, /**< failed, not effective, not in order */
    ISMS_RESULT_PARTIAL = 3, /**< in part */
    ISMS_RESULT_PENDING = 4 /**< not known yet */
};

/** What clause 9.3.2 asks a management review to look at. */
enum isms_review_input {
    ISMS_REVIEW_INPUT_PREVIOUS_ACTIONS = 1, /**< actions of earlier reviews */
    ISMS_REVIEW_INPUT_ISSUES = 2, /**< changes of internal and external issues */
    ISMS_REVIEW_INPUT_NEEDS = 3, /**< changes of the needs of interested parties */
    ISMS_REVIEW_INPUT_NONCONFORMITIES = 4, /**< nonconformities and corrective actions */
    ISMS_REVIEW_INPUT_MEASUREMENTS = 5, /**< monitoring and measurement */
    ISMS_REVIEW_INPUT_AUDITS = 6, /**< audit results */
    ISMS_REVIEW_INPUT_OBJECTIVES = 7, /**< how far objectives are met */
    ISMS_REVIEW_INPUT_FEEDBACK = 8, /**< feedback of interested parties */
    ISMS_REVIEW_INPUT_RISKS = 9, /**< risk assessment and treatment */
    ISMS_REVIEW_INPUT_IMPROVEMENT = 10 /**< opportunities for improvement */
};

/** What a training of awareness makes people recognize. */
enum isms_awareness {
    ISMS_AWARENESS_RESPONSIBILITY = 1, /**< what everyone has to do for security */
    ISMS_AWARENESS_ASSET_WORTH = 2, /**< what information and other assets are worth */
    ISMS_AWARENESS_REPORTING = 3, /**< how events and weaknesses are reported */
    ISMS_AWARENESS_CONSEQUENCES = 4 /**< what follows from breaking the rules */
};

/** What an audit found. */
enum isms_audit_finding_kind {
    ISMS_AUDIT_FINDING_KIND_MAJOR_NONCONFORMITY = 1, /**< a requirement is not met at all */
    ISMS_AUDIT_FINDING_KIND_MINOR_NONCONFORMITY = 2, /**< a requirement is not met in part */
    ISMS_AUDIT_FINDING_KIND_OBSERVATION = 3, /**< something that may become one */
    ISMS_AUDIT_FINDING_KIND_OPPORTUNITY = 4 /**< an opportunity for improvement */
};

/** What an action is for. */
enum isms_action_kind {
    ISMS_ACTION_KIND_CORRECTIVE = 1, /**< removes the cause of what went wrong */
    ISMS_ACTION_KIND_PREVENTIVE = 2, /**< keeps something from going wrong */
    ISMS_ACTION_KIND_TREATMENT = 3, /**< treats a risk */
    ISMS_ACTION_KIND_DEVELOPMENT = 4, /**< gives someone a competence */
    ISMS_ACTION_KIND_IMPROVEMENT = 5, /**< makes something better */
    ISMS_ACTION_KIND_DECISION = 6 /**< carries out a decision */
};

/** How large an organization is, as far as separation of duties goes. */
enum isms_size_band {
    ISMS_SIZE_BAND_STANDARD = 1, /**< large enough to separate duties */
    ISMS_SIZE_BAND_SMALL = 2 /**< work can be shared out less */
};

/** By what means someone is reached. */
enum isms_channel {
    ISMS_CHANNEL_TELEPHONE = 1, /**< a telephone number */
    ISMS_CHANNEL_MAIL = 2, /**< an e-mail address */
    ISMS_CHANNEL_CHAT = 3, /**< a chat address */
    ISMS_CHANNEL_WEB = 4, /**< a web page or form */
    ISMS_CHANNEL_POST = 5, /**< a postal address */
    ISMS_CHANNEL_OTHER = 6 /**< anything else */
};

/** Why someone is away. */
enum isms_absence_kind {
    ISMS_ABSENCE_KIND_LEAVE = 1, /**< holidays and other planned leave */
    ISMS_ABSENCE_KIND_PARENTAL = 2, /**< parental leave */
    ISMS_ABSENCE_KIND_ILLNESS = 3, /**< illness */
    ISMS_ABSENCE_KIND_SECONDMENT = 4, /**< lent to another body */
    ISMS_ABSENCE_KIND_SUSPENSION = 5, /**< suspended */
    ISMS_ABSENCE_KIND_OTHER = 6 /**< anything else */
};

/** What a competence rests on. */
enum isms_competence_basis {
    ISMS_COMPETENCE_BASIS_EDUCATION = 1, /**< education */
    ISMS_COMPETENCE_BASIS_TRAINING = 2, /**< training */
    ISMS_COMPETENCE_BASIS_EXPERIENCE = 3, /**< experience */
    ISMS_COMPETENCE_BASIS_CERTIFICATE = 4, /**< a certificate */
    ISMS_COMPETENCE_BASIS_ASSESSMENT = 5 /**< an assessment by someone competent */
};

/** Who of the holders must have a competence. */
enum isms_carried_by {
    ISMS_CARRIED_BY_HOLDER = 1, /**< each holder */
    ISMS_CARRIED_BY_TEAM = 2 /**< at least one of the holders */
};

/** Whether something must be or should be. */
enum isms_necessity {
    ISMS_NECESSITY_REQUIRED = 1, /**< it must be */
    ISMS_NECESSITY_RECOMMENDED = 2 /**< it should be */
};

/** The letters of a responsibility assignment matrix. */
enum isms_code {
    ISMS_CODE_RESPONSIBLE = 1, /**< does the work */
    ISMS_CODE_ACCOUNTABLE = 2, /**< answers for it */
    ISMS_CODE_CONSULTED = 3, /**< is asked before */
    ISMS_CODE_INFORMED = 4, /**< is told after */
    ISMS_CODE_SUPPORTING = 5, /**< supports the work */
    ISMS_CODE_VERIFYING = 6 /**< verifies the result */
};

/** How someone takes part. */
enum isms_manner {
    ISMS_MANNER_MANAGES = 1, /**< directs the work directly */
    ISMS_MANNER_OVERSEES = 2 /**< watches over the work of others */
};

/** How the entry relates to the other one. */
enum isms_relationship {
    ISMS_RELATIONSHIP_EQUAL = 1, /**< both ask for the same */
    ISMS_RELATIONSHIP_SUBSET = 2, /**< it asks for a part of the other */
    ISMS_RELATIONSHIP_SUPERSET = 3, /**< it asks for the other and more */
    ISMS_RELATIONSHIP_INTERSECTS = 4, /**< both have a part in common */
    ISMS_RELATIONSHIP_RELATED = 5 /**< they touch; how is not said */
};

/** What part someone took. */
enum isms_part_taken {
    ISMS_PART_TAKEN_CHAIR = 1, /**< led it */
    ISMS_PART_TAKEN_LEAD = 2, /**< led the team */
    ISMS_PART_TAKEN_AUDITOR = 3, /**< audited */
    ISMS_PART_TAKEN_MEMBER = 4, /**< member of the body */
    ISMS_PART_TAKEN_GUEST = 5, /**< there without a vote */
    ISMS_PART_TAKEN_SUBJECT = 6, /**< whom it is about */
    ISMS_PART_TAKEN_REVIEWER = 7, /**< looked at it */
    ISMS_PART_TAKEN_TRAINER = 8, /**< taught */
    ISMS_PART_TAKEN_ATTENDEE = 9, /**< was taught or told */
    ISMS_PART_TAKEN_REPORTER = 10, /**< reported it */
    ISMS_PART_TAKEN_HANDLER = 11, /**< handled it */
    ISMS_PART_TAKEN_INVESTIGATOR = 12, /**< found out the facts */
    ISMS_PART_TAKEN_DECIDER = 13, /**< decided */
    ISMS_PART_TAKEN_APPROVER = 14, /**< approved */
    ISMS_PART_TAKEN_REQUESTER = 15 /**< asked for it */
};

ISMS_END_DECLS
#endif
