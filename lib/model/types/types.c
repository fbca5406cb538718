#include "model/types/types.h"

const struct isms_type *const isms__types[TYPE_LIMIT] = {
    [TYPE_ORGANIZATION] = &isms__organization_type,
    [TYPE_SITE] = &isms__site_type,
    [TYPE_UNIT] = &isms__unit_type,
    [TYPE_COMMITTEE] = &isms__committee_type,
    [TYPE_POSITION] = &isms__position_type,
    [TYPE_PERSON] = &isms__person_type,
    [TYPE_COMPETENCE] = &isms__competence_type,
    [TYPE_ROLE] = &isms__role_type,
    [TYPE_AUTHORITY] = &isms__authority_type,
    [TYPE_RESPONSIBILITY] = &isms__responsibility_type,
    [TYPE_APPOINTMENT] = &isms__appointment_type,
    [TYPE_DELEGATION] = &isms__delegation_type,
    [TYPE_SEPARATION] = &isms__separation_type,
    [TYPE_WAIVER] = &isms__waiver_type,
    [TYPE_CATALOG] = &isms__catalog_type,
    [TYPE_CONTROL] = &isms__control_type,
    [TYPE_IMPLEMENTATION] = &isms__implementation_type,
    [TYPE_CLASSIFICATION] = &isms__classification_type,
    [TYPE_ASSET] = &isms__asset_type,
    [TYPE_ACCESS] = &isms__access_type,
    [TYPE_PROCESS] = &isms__process_type,
    [TYPE_DOCUMENT] = &isms__document_type,
    [TYPE_AGREEMENT] = &isms__agreement_type,
    [TYPE_OBJECTIVE] = &isms__objective_type,
    [TYPE_BUDGET] = &isms__budget_type,
    [TYPE_RISK] = &isms__risk_type,
    [TYPE_RECORD] = &isms__record_type,
    [TYPE_AUDIT_FINDING] = &isms__audit_finding_type,
    [TYPE_ACTION] = &isms__action_type,
    [TYPE_SETTINGS] = &isms__settings_type,
    [TYPE_LINK] = &isms__link_type,
    [TYPE_CONTACT] = &isms__contact_type,
    [TYPE_SEAT] = &isms__seat_type,
    [TYPE_OCCUPANCY] = &isms__occupancy_type,
    [TYPE_ABSENCE] = &isms__absence_type,
    [TYPE_HELD_COMPETENCE] = &isms__held_competence_type,
    [TYPE_REQUIRED_COMPETENCE] = &isms__required_competence_type,
    [TYPE_PARTICIPATION] = &isms__participation_type,
    [TYPE_ATTRIBUTE] = &isms__attribute_type,
    [TYPE_PROSE] = &isms__prose_type,
    [TYPE_PARAMETER] = &isms__parameter_type,
    [TYPE_MAPPING] = &isms__mapping_type,
    [TYPE_BUDGET_LINE] = &isms__budget_line_type,
    [TYPE_PARTICIPANT] = &isms__participant_type,
    [TYPE_DECISION] = &isms__decision_type,
    [TYPE_THRESHOLD] = &isms__threshold_type,
    [TYPE_RULE_SETTING] = &isms__rule_setting_type,
};

const struct isms_type *const isms__any[] = {NULL};

const struct isms_field isms__common_fields[COMMON_COUNT] = {
    {.number = FIELD_ID,
     .kind = ISMS_TEXT,
     .flags = REQUIRED | IDENTIFIER,
     .name = "id",
     .doc = "What others call it by; unique in the model over all types. Letters and digits of any "
            "script, and inside also . - : / @ + ( )."},
    {.number = FIELD_NAME,
     .kind = ISMS_TEXT,
     .name = "name",
     .doc = "Its name or title, for people."},
    {.number = FIELD_DESCRIPTION,
     .kind = ISMS_TEXT,
     .flags = ELEMENT,
     .name = "description",
     .doc = "What else there is to say about it."},
    {.number = FIELD_UUID,
     .kind = ISMS_TEXT,
     .name = "uuid",
     .doc = "A universally unique id, for exchange with other tools; kept as it was written."},
    {.number = FIELD_LINKS,
     .kind = ISMS_PART,
     .flags = MANY,
     .name = "links",
     .item = "link",
     .targets = TO(&isms__link_type),
     .doc = "Where more is found."},
};

/* ---- lists that several types use ---- */

static const struct isms_choice function_values[] = {
    {"management", "leads the organization or a part of it", NULL},
    {"business", "carries out the business itself", NULL},
    {"information-security", "information security", NULL},
    {"it", "information technology", NULL},
    {"human-resources", "human resources", NULL},
    {"legal-compliance", "legal matters and compliance", NULL},
    {"internal-audit", "internal audit", NULL},
    {"physical-security", "physical security and facilities", NULL},
    {"data-protection", "protection of personal data", NULL},
    {"risk-management", "risk management", NULL},
    {"development", "development of software or products", NULL},
    {"procurement", "purchasing and supplier management", NULL},
    {"finance", "finance and accounting", NULL},
    {"other", "anything else", NULL},
};
const struct isms_choices isms__function_choices = {
    .name = "function", .doc = "What a unit or a seat stands for.", VALUES(function_values)};

static const struct isms_choice engagement_values[] = {
    {"employee", "employed by the organization", NULL},
    {"contractor", "works under a contract of their own, in person", NULL},
    {"vendor", "works for a supplier", NULL},
    {"temporary", "lent or employed for a short time", NULL},
    {"board", "member of the governing body without employment", NULL},
};
const struct isms_choices isms__engagement_choices = {.name = "engagement",
                                                      .doc = "How a person belongs to the "
                                                             "organization.",
                                                      VALUES(engagement_values)};

static const struct isms_choice severity_values[] = {
    {"off", "not looked at", NULL},
    {"info", "worth knowing", NULL},
    {"warning", "should be put right", NULL},
    {"error", "must be put right", NULL},
};
const struct isms_choices isms__severity_choices = {
    .name = "severity", .doc = "How much something matters.", VALUES(severity_values)};

static const struct isms_choice level_values[] = {
    {"low", "low", NULL},
    {"medium", "medium", NULL},
    {"high", "high", NULL},
    {"critical", "critical", NULL},
};
const struct isms_choices isms__level_choices = {
    .name = "level", .doc = "A coarse level.", VALUES(level_values)};

/* ---- parts that many types have ---- */

static const struct isms_field link_fields[] = {
    {.number = 10,
     .kind = ISMS_TEXT,
     .flags = REQUIRED | KEY,
     .name = "href",
     .doc = "The address."},
    {.number = 11, .kind = ISMS_TEXT, .name = "rel", .doc = "What it is to the object."},
    {.number = 12, .kind = ISMS_TEXT, .name = "media-type", .doc = "Its media type."},
    {.number = 13, .kind = ISMS_TEXT, .name = "title", .doc = "A text to show."},
};
const struct isms_type isms__link_type = {.number = TYPE_LINK,
                                          .part = true,
                                          .name = "link",
                                          .plural = "links",
                                          .doc = "A place where more is found.",
                                          FIELDS(link_fields)};

static const struct isms_choice channel_values[] = {
    {"telephone", "a telephone number", NULL}, {"mail", "an e-mail address", NULL},
    {"chat", "a chat address", NULL},          {"web", "a web page or form", NULL},
    {"post", "a postal address", NULL},        {"other", "anything else", NULL},
};
static const struct isms_choices channel_choices = {
    .name = "channel", .doc = "By what means someone is reached.", VALUES(channel_values)};
static const struct isms_field contact_fields[] = {
    {.number = 10,
     .kind = ISMS_CHOICE,
     .flags = REQUIRED | KEY,
     .name = "channel",
     .choices = &channel_choices,
     .doc = "By what means."},
    {.number = 11,
     .kind = ISMS_TEXT,
     .flags = REQUIRED,
     .name = "value",
     .doc = "Number or address."},
    {.number = 12,
     .kind = ISMS_TEXT,
     .flags = KEY,
     .name = "purpose",
     .doc = "What it is for, such as reporting incidents."},
    {.number = 13,
     .kind = ISMS_FLAG,
     .name = "out-of-hours",
     .doc = "Whether it works outside office hours."},
};
const struct isms_type isms__contact_type = {.number = TYPE_CONTACT,
                                             .part = true,
                                             .name = "contact",
                                             .plural = "contacts",
                                             .doc = "A way to reach someone.",
                                             .source = "S88 S92",
                                             FIELDS(contact_fields)};
