/* What of OSCAL becomes what of ours. */
#include "format/oscal/map.h"

#include "format/oscal/create.h"
#include "format/oscal/map_special.h"

#define ROWS(rows) .fields = rows, .field_count = COUNT_OF(rows)
#define TEXT(number, path)                                                                         \
    {                                                                                              \
        number, OSCAL_TEXT, path, NULL, NULL, NULL, NULL, NULL                                     \
    }
#define PROSE(number, path)                                                                        \
    {                                                                                              \
        number, OSCAL_PROSE, path, NULL, NULL, NULL, NULL, NULL                                    \
    }
#define DATE(number, path)                                                                         \
    {                                                                                              \
        number, OSCAL_DATE, path, NULL, NULL, NULL, NULL, NULL                                     \
    }
#define CHOICE(number, path, words)                                                                \
    {                                                                                              \
        number, OSCAL_CHOICE, path, words, NULL, NULL, NULL, NULL                                  \
    }
#define REFERENCE(number, path)                                                                    \
    {                                                                                              \
        number, OSCAL_REFERENCE, path, NULL, NULL, NULL, NULL, NULL                                \
    }
#define OWNER(number)                                                                              \
    {                                                                                              \
        number, OSCAL_OWNER, "", NULL, NULL, NULL, NULL, NULL                                      \
    }
#define PARTS(number, path, element)                                                               \
    {                                                                                              \
        number, OSCAL_PARTS, path, NULL, NULL, element, NULL, NULL                                 \
    }
#define CONSTANT(number, token)                                                                    \
    {                                                                                              \
        number, OSCAL_CONSTANT, "", NULL, token, NULL, NULL, NULL                                  \
    }
#define SPECIAL(number, read, write)                                                               \
    {                                                                                              \
        number, OSCAL_SPECIAL, "", NULL, NULL, NULL, read, write                                   \
    }

#define UUID TEXT(FIELD_UUID, "@uuid")
#define LINKS PARTS(FIELD_LINKS, "link", &link_part)
#define TITLED TEXT(FIELD_NAME, "title"), PROSE(FIELD_DESCRIPTION, "description"), UUID, LINKS

/* ---- parts ---- */

static const struct oscal_field link_rows[] = {
    TEXT(ISMS_LINK_HREF, "@href"),
    TEXT(ISMS_LINK_REL, "@rel"),
    TEXT(ISMS_LINK_MEDIA_TYPE, "@media-type"),
    TEXT(ISMS_LINK_TITLE, "text"),
};
static const struct oscal_element link_part = {.type = TYPE_LINK, ROWS(link_rows)};

static const struct oscal_field mail_rows[] = {
    CONSTANT(ISMS_CONTACT_CHANNEL, "mail"),
    TEXT(ISMS_CONTACT_VALUE, ""),
};
static const struct oscal_element mail_part = {.type = TYPE_CONTACT, ROWS(mail_rows)};
static const struct oscal_field telephone_rows[] = {
    CONSTANT(ISMS_CONTACT_CHANNEL, "telephone"),
    TEXT(ISMS_CONTACT_VALUE, ""),
    TEXT(ISMS_CONTACT_PURPOSE, "@type"),
};
static const struct oscal_element telephone_part = {.type = TYPE_CONTACT, ROWS(telephone_rows)};
static const struct oscal_field web_rows[] = {
    CONSTANT(ISMS_CONTACT_CHANNEL, "web"),
    TEXT(ISMS_CONTACT_VALUE, ""),
};
static const struct oscal_element web_part = {.type = TYPE_CONTACT, ROWS(web_rows)};
#define CONTACTS(number)                                                                           \
    PARTS(number, "email-address", &mail_part), PARTS(number, "email", &mail_part),                \
        PARTS(number, "telephone-number", &telephone_part), PARTS(number, "url", &web_part)

static const struct oscal_field attribute_rows[] = {
    TEXT(ISMS_ATTRIBUTE_KEY, "@name"),
    TEXT(ISMS_ATTRIBUTE_VALUE, "@value"),
};
static const struct oscal_element attribute_part = {.type = TYPE_ATTRIBUTE, ROWS(attribute_rows)};
static const struct oscal_field prose_rows[] = {
    TEXT(ISMS_PROSE_KIND, "@name"),
    PROSE(ISMS_PROSE_TEXT, ""),
};
static const struct oscal_element prose_part = {.type = TYPE_PROSE, ROWS(prose_rows)};
static const struct oscal_field parameter_rows[] = {
    TEXT(ISMS_PARAMETER_KEY, "@id"),
    TEXT(ISMS_PARAMETER_LABEL, "label"),
    TEXT(ISMS_PARAMETER_VALUES, "value"),
};
static const struct oscal_element parameter_part = {.type = TYPE_PARAMETER, ROWS(parameter_rows)};

/* ---- metadata ---- */

static const struct oscal_field role_rows[] = {
    TITLED,
    SPECIAL(ISMS_ROLE_KIND, isms__oscal_role_kind, NULL),
};

static const struct oscal_field organization_rows[] = {
    TEXT(FIELD_NAME, "name"),
    TEXT(FIELD_NAME, "short-name"),
    PROSE(FIELD_DESCRIPTION, "remarks"),
    UUID,
    LINKS,
    REFERENCE(ISMS_ORGANIZATION_PARENT, "member-of-organization"),
    SPECIAL(ISMS_ORGANIZATION_RELATION, isms__oscal_relation, NULL),
    CONTACTS(ISMS_ORGANIZATION_CONTACTS),
};
static const struct oscal_field unit_rows[] = {
    TEXT(FIELD_NAME, "name"),
    TEXT(FIELD_NAME, "short-name"),
    PROSE(FIELD_DESCRIPTION, "remarks"),
    UUID,
    LINKS,
    SPECIAL(ISMS_UNIT_ORGANIZATION, isms__oscal_membership, isms__oscal_write_membership),
    SPECIAL(ISMS_UNIT_PARENT, isms__oscal_membership, NULL),
    REFERENCE(ISMS_UNIT_SITE, "location-uuid"),
    CONTACTS(ISMS_UNIT_CONTACTS),
};
static const struct oscal_field person_rows[] = {
    TEXT(FIELD_NAME, "name"),
    TEXT(FIELD_NAME, "short-name"),
    PROSE(FIELD_DESCRIPTION, "remarks"),
    UUID,
    LINKS,
    SPECIAL(ISMS_PERSON_ORGANIZATION, isms__oscal_membership, isms__oscal_write_membership),
    SPECIAL(ISMS_PERSON_UNIT, isms__oscal_membership, NULL),
    REFERENCE(ISMS_PERSON_SITE, "location-uuid"),
    CONTACTS(ISMS_PERSON_CONTACTS),
};
static const struct oscal_field site_rows[] = {
    TEXT(FIELD_NAME, "title"),
    TEXT(FIELD_NAME, "address/city"),
    PROSE(FIELD_DESCRIPTION, "remarks"),
    UUID,
    LINKS,
    SPECIAL(ISMS_SITE_ADDRESS, isms__oscal_address, isms__oscal_write_address),
    CONTACTS(ISMS_SITE_CONTACTS),
};
static const struct oscal_field approval_rows[] = {
    TEXT(FIELD_NAME, "@type"),
    PROSE(FIELD_DESCRIPTION, "remarks"),
    UUID,
    LINKS,
    CONSTANT(ISMS_RECORD_KIND, "report"),
    DATE(ISMS_RECORD_DATE, "@date"),
    REFERENCE(ISMS_RECORD_BY, "responsible-party/party-uuid"),
    OWNER(ISMS_RECORD_DOCUMENT),
};

/* ---- documents ---- */

#define METADATA                                                                                   \
    TEXT(FIELD_NAME, "metadata/title"), PROSE(FIELD_DESCRIPTION, "metadata/remarks"), UUID,        \
        PARTS(FIELD_LINKS, "metadata/link", &link_part)
#define DOCUMENT_OF(kind)                                                                          \
    METADATA, TEXT(ISMS_DOCUMENT_VERSION, "metadata/version"),                                     \
        DATE(ISMS_DOCUMENT_EFFECTIVE, "metadata/published"), CONSTANT(ISMS_DOCUMENT_KIND, kind)
static const struct oscal_field plan_rows[] = {DOCUMENT_OF("plan")};
static const struct oscal_field report_rows[] = {DOCUMENT_OF("report")};
static const struct oscal_field other_rows[] = {DOCUMENT_OF("other")};
static const struct oscal_field setting_rows[] = {
    TEXT(ISMS_PARAMETER_KEY, "@param-id"),
    TEXT(ISMS_PARAMETER_LABEL, "label"),
    TEXT(ISMS_PARAMETER_VALUES, "value"),
};
static const struct oscal_element setting_part = {.type = TYPE_PARAMETER, ROWS(setting_rows)};
static const struct oscal_field profile_rows[] = {
    DOCUMENT_OF("other"),
    SPECIAL(ISMS_DOCUMENT_SELECTS, isms__oscal_selects, NULL),
    PARTS(ISMS_DOCUMENT_PARAMETERS, "modify/set-parameter", &setting_part),
};
static const struct oscal_field security_plan_rows[] = {
    DOCUMENT_OF("plan"),
    PARTS(ISMS_DOCUMENT_PARAMETERS, "control-implementation/set-parameter", &setting_part),
};
static const struct oscal_field catalog_rows[] = {
    METADATA,
    TEXT(ISMS_CATALOG_VERSION, "metadata/version"),
};

static const struct oscal_word resource_kinds[] = {{"policy", "policy"},
                                                   {"procedure", "procedure"},
                                                   {"standard", "standard"},
                                                   {"guidance", "standard"},
                                                   {"law", "law"},
                                                   {"regulation", "law"},
                                                   {"plan", "plan"},
                                                   {"agreement", "agreement"},
                                                   {"report", "report"},
                                                   {"acronyms", "other"},
                                                   {"citation", "other"},
                                                   {"image", "other"},
                                                   {"artifact", "other"},
                                                   {"evidence", "other"},
                                                   {"screen-shot", "other"},
                                                   {"tool-output", "report"},
                                                   {"raw-data", "other"},
                                                   {"interview-notes", "minutes"},
                                                   {"questionnaire", "other"},
                                                   {NULL, NULL}};
static const struct oscal_field resource_rows[] = {
    TITLED,
    TEXT(FIELD_NAME, "citation/text"),
    CHOICE(ISMS_DOCUMENT_KIND, "prop[name=type]/@value", resource_kinds),
    TEXT(ISMS_DOCUMENT_VERSION, "prop[name=version]/@value"),
    DATE(ISMS_DOCUMENT_EFFECTIVE, "prop[name=published]/@value"),
    TEXT(ISMS_DOCUMENT_URI, "rlink/@href"),
    TEXT(ISMS_DOCUMENT_SHA256, "rlink/hash[algorithm=SHA-256]"),
    SPECIAL(FIELD_NAME, isms__oscal_start, NULL),
    TEXT(FIELD_NAME, "base64/@filename"),
    TEXT(FIELD_NAME, "rlink/@href"),
};

/* ---- controls ---- */

#define CONTROL                                                                                    \
    TEXT(FIELD_NAME, "title"), LINKS, TEXT(ISMS_CONTROL_NUMBER, "prop[name=label]/@value"),        \
        OWNER(ISMS_CONTROL_CATALOG), OWNER(ISMS_CONTROL_PARENT),                                   \
        PARTS(ISMS_CONTROL_ATTRIBUTES, "prop", &attribute_part),                                   \
        PARTS(ISMS_CONTROL_PARAMETERS, "param", &parameter_part),                                  \
        PARTS(ISMS_CONTROL_PROSE, "part+", &prose_part)
static const struct oscal_field group_rows[] = {
    CONTROL,
    CONSTANT(ISMS_CONTROL_KIND, "group"),
};
static const struct oscal_field control_rows[] = {
    CONTROL,
    CONSTANT(ISMS_CONTROL_KIND, "control"),
};
static const struct oscal_field named_rows[] = {
    TEXT(ISMS_CONTROL_NUMBER, "@control-id"),
    CONSTANT(ISMS_CONTROL_KIND, "control"),
};

/* ---- systems ---- */

static const struct oscal_word component_kinds[] = {
    {"software", "software"}, {"hardware", "hardware"},
    {"service", "service"},   {"network", "network"},
    {"physical", "facility"}, {"this-system", "service"},
    {"system", "service"},    {"interconnection", "network"},
    {"validation", NULL},     {NULL, NULL}};
static const struct oscal_field component_rows[] = {
    TITLED,
    CHOICE(ISMS_ASSET_KIND, "@type", component_kinds),
    SPECIAL(ISMS_ASSET_COMPONENT_TYPE, isms__oscal_component_type,
            isms__oscal_write_component_type),
    SPECIAL(ISMS_ASSET_OWNER, isms__oscal_owner, isms__oscal_write_owner),
    SPECIAL(ISMS_ASSET_CUSTODIAN, isms__oscal_custodian, isms__oscal_write_custodian),
};
static const struct oscal_field item_rows[] = {
    SPECIAL(FIELD_NAME, isms__oscal_item_name, NULL),
    PROSE(FIELD_DESCRIPTION, "description"),
    UUID,
    LINKS,
    SPECIAL(ISMS_ASSET_OWNER, isms__oscal_owner, isms__oscal_write_owner),
    SPECIAL(ISMS_ASSET_CUSTODIAN, isms__oscal_custodian, isms__oscal_write_custodian),
    REFERENCE(ISMS_ASSET_DEPENDS_ON, "implemented-component/@component-uuid"),
};
static const struct oscal_field information_rows[] = {
    TITLED,
    CONSTANT(ISMS_ASSET_KIND, "information"),
    TEXT(ISMS_ASSET_INFORMATION_TYPE, "title"),
    SPECIAL(ISMS_ASSET_OWNER, isms__oscal_system_owner, NULL),
};
static const struct oscal_field system_rows[] = {
    TEXT(FIELD_NAME, "system-name"),
    PROSE(FIELD_DESCRIPTION, "description"),
    LINKS,
    CONSTANT(ISMS_ASSET_KIND, "service"),
    SPECIAL(ISMS_ASSET_OWNER, isms__oscal_system_owner, NULL),
};
static const struct oscal_field implementation_rows[] = {
    UUID,
    LINKS,
    REFERENCE(ISMS_IMPLEMENTATION_CONTROL, "@control-id"),
    SPECIAL(ISMS_IMPLEMENTATION_STATUS, isms__oscal_status, isms__oscal_write_status),
    SPECIAL(ISMS_IMPLEMENTATION_APPLICABLE, isms__oscal_applicable, NULL),
    SPECIAL(ISMS_IMPLEMENTATION_PROVIDER, isms__oscal_provider, NULL),
    PROSE(ISMS_IMPLEMENTATION_HOW, "description"),
    PROSE(ISMS_IMPLEMENTATION_HOW, "by-component/description"),
    PROSE(ISMS_IMPLEMENTATION_HOW, "statement/description"),
    PROSE(ISMS_IMPLEMENTATION_HOW, "statement/by-component/description"),
    PROSE(ISMS_IMPLEMENTATION_JUSTIFICATION, "remarks"),
};

/* ---- assessments ---- */

static const struct oscal_field result_rows[] = {
    TEXT(FIELD_NAME, "title"),
    UUID,
    LINKS,
    CONSTANT(ISMS_RECORD_KIND, "assessment"),
    DATE(ISMS_RECORD_DATE, "start"),
    DATE(ISMS_RECORD_UNTIL, "end"),
    PROSE(ISMS_RECORD_SUMMARY, "description"),
    OWNER(ISMS_RECORD_DOCUMENT),
};
static const struct oscal_field observation_rows[] = {
    TEXT(FIELD_NAME, "title"),
    SPECIAL(FIELD_NAME, isms__oscal_start, NULL),
    UUID,
    LINKS,
    CONSTANT(ISMS_RECORD_KIND, "assessment"),
    DATE(ISMS_RECORD_DATE, "collected"),
    DATE(ISMS_RECORD_VALID_UNTIL, "expires"),
    PROSE(ISMS_RECORD_METHOD, "method"),
    PROSE(ISMS_RECORD_SUMMARY, "description"),
    REFERENCE(ISMS_RECORD_BY, "origin/actor[type=party]/@actor-uuid"),
    REFERENCE(ISMS_RECORD_ABOUT, "subject/@subject-uuid"),
};
static const struct oscal_word treatments[] = {{"avoid", "avoid"},    {"mitigate", "mitigate"},
                                               {"transfer", "share"}, {"share", "share"},
                                               {"accept", "accept"},  {NULL, NULL}};
static const struct oscal_field risk_rows[] = {
    TITLED,
    PROSE(FIELD_DESCRIPTION, "statement"),
    REFERENCE(ISMS_RISK_ASSESSED_BY, "origin/actor[type=party]/@actor-uuid"),
    SPECIAL(ISMS_RISK_LEVEL, isms__oscal_level, NULL),
    SPECIAL(ISMS_RISK_RESIDUAL, isms__oscal_level, NULL),
    CHOICE(ISMS_RISK_TREATMENT, "response/prop[name=type]/@value", treatments),
    DATE(ISMS_RISK_REVIEW_BY, "deadline"),
    SPECIAL(ISMS_RISK_CLOSED, isms__oscal_closed, isms__oscal_write_closed),
};
static const struct oscal_word finding_kinds[] = {{"not-satisfied", "minor-nonconformity"},
                                                  {NULL, NULL}};
static const struct oscal_field finding_rows[] = {
    TITLED,
    OWNER(ISMS_AUDIT_FINDING_RECORD),
    CHOICE(ISMS_AUDIT_FINDING_KIND, "target/status/@state", finding_kinds),
    SPECIAL(ISMS_AUDIT_FINDING_CONTROLS, isms__oscal_target, isms__oscal_write_target),
    REFERENCE(ISMS_AUDIT_FINDING_ABOUT, "related-observation/@observation-uuid"),
    REFERENCE(ISMS_AUDIT_FINDING_ABOUT, "associated-risk/@risk-uuid"),
    REFERENCE(ISMS_AUDIT_FINDING_RAISED_BY, "origin/actor[type=party]/@actor-uuid"),
};
static const struct oscal_field item_of_plan_rows[] = {
    TITLED,
    CONSTANT(ISMS_ACTION_KIND, "corrective"),
    REFERENCE(ISMS_ACTION_FINDING, "related-finding/@finding-uuid"),
    REFERENCE(ISMS_ACTION_RISK, "associated-risk/@risk-uuid"),
    REFERENCE(ISMS_ACTION_ABOUT, "related-observation/@observation-uuid"),
    REFERENCE(ISMS_ACTION_OWNER, "origin/actor[type=party]/@actor-uuid"),
};

/* ---- duties ---- */

static const struct oscal_field duty_rows[] = {
    SPECIAL(ISMS_RESPONSIBILITY_PARTICIPATIONS, isms__oscal_fill_duty, NULL),
};
const struct oscal_element isms__oscal_duty = {
    .identity = OSCAL_DERIVED, .type = TYPE_RESPONSIBILITY, ROWS(duty_rows)};
static const struct oscal_field appointment_rows[] = {
    SPECIAL(ISMS_APPOINTMENT_ROLE, isms__oscal_fill_appointment, NULL),
};
const struct oscal_element isms__oscal_appointment = {
    .identity = OSCAL_DERIVED, .type = TYPE_APPOINTMENT, ROWS(appointment_rows)};
const struct oscal_element isms__oscal_named = {
    .identity = OSCAL_DERIVED, .type = TYPE_CONTROL, ROWS(named_rows)};

static const struct oscal_field mapped_rows[] = {
    SPECIAL(ISMS_CONTROL_NUMBER, isms__oscal_mapped_number, NULL),
    CONSTANT(ISMS_CONTROL_KIND, "control"),
};
const struct oscal_element isms__oscal_mapped = {
    .identity = OSCAL_DERIVED, .type = TYPE_CONTROL, ROWS(mapped_rows)};

/* ---- all of them ---- */

#define PARTY(kind, rows)                                                                          \
    {                                                                                              \
        .name = "party", .under = "metadata", .choose = isms__oscal_party, .type = kind,           \
        ROWS(rows)                                                                                 \
    }

const struct oscal_element isms__oscal_elements[] = {
    {.name = "catalog", .type = TYPE_CATALOG, ROWS(catalog_rows)},
    {.name = "profile", .type = TYPE_DOCUMENT, ROWS(profile_rows)},
    {.name = "component-definition", .type = TYPE_DOCUMENT, ROWS(other_rows)},
    {.name = "system-security-plan", .type = TYPE_DOCUMENT, ROWS(security_plan_rows)},
    {.name = "assessment-plan", .type = TYPE_DOCUMENT, ROWS(plan_rows)},
    {.name = "assessment-results", .type = TYPE_DOCUMENT, ROWS(report_rows)},
    {.name = "plan-of-action-and-milestones", .type = TYPE_DOCUMENT, ROWS(plan_rows)},
    {.name = "mapping-collection", .type = TYPE_DOCUMENT, ROWS(other_rows)},
    {.name = "role",
     .under = "metadata",
     .identity = OSCAL_BY_ID,
     .type = TYPE_ROLE,
     ROWS(role_rows)},
    {.name = "location", .under = "metadata", .type = TYPE_SITE, ROWS(site_rows)},
    PARTY(TYPE_PERSON, person_rows),
    PARTY(TYPE_UNIT, unit_rows),
    PARTY(TYPE_ORGANIZATION, organization_rows),
    {.name = "action", .under = "metadata", .type = TYPE_RECORD, ROWS(approval_rows)},
    {.name = "resource", .under = "back-matter", .type = TYPE_DOCUMENT, ROWS(resource_rows)},
    {.name = "group",
     .identity = OSCAL_BY_ID,
     .type = TYPE_CONTROL,
     .choose = isms__oscal_group,
     ROWS(group_rows)},
    {.name = "control", .identity = OSCAL_BY_ID, .type = TYPE_CONTROL, ROWS(control_rows)},
    {.name = "component", .type = TYPE_ASSET, ROWS(component_rows)},
    {.name = "capability", .type = TYPE_ASSET, ROWS(component_rows)},
    {.name = "inventory-item", .type = TYPE_ASSET, ROWS(item_rows)},
    {.name = "information-type",
     .under = "system-information",
     .type = TYPE_ASSET,
     ROWS(information_rows)},
    {.name = "system-characteristics", .type = TYPE_ASSET, ROWS(system_rows)},
    {.name = "implemented-requirement", .type = TYPE_IMPLEMENTATION, ROWS(implementation_rows)},
    {.name = "result", .under = "assessment-results", .type = TYPE_RECORD, ROWS(result_rows)},
    {.name = "observation", .type = TYPE_RECORD, ROWS(observation_rows)},
    {.name = "risk", .type = TYPE_RISK, ROWS(risk_rows)},
    {.name = "finding", .type = TYPE_AUDIT_FINDING, ROWS(finding_rows)},
    {.name = "poam-item", .type = TYPE_ACTION, ROWS(item_of_plan_rows)},
    {.name = NULL}};
