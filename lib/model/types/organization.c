#include "model/types/types.h"

static const struct isms_choice relation_values[] = {
    {"self", "the organization itself", NULL},
    {"group", "a legal entity of its group", NULL},
    {"supplier", "supplies it", NULL},
    {"customer", "buys from it", NULL},
    {"partner", "works with it", NULL},
    {"authority", "supervises it or is to be told of incidents", NULL},
    {"other", "anything else", NULL},
};
static const struct isms_choices relation_choices = {
    .name = "relation",
    .doc = "What a body is to the organization whose model this is.",
    VALUES(relation_values)};

static const struct isms_choice complexity_values[] = {
    {"simple", "one place, few processes", NULL},
    {"moderate", "several units or places", NULL},
    {"complex", "many entities, places or processes", NULL},
};
static const struct isms_choices complexity_choices = {
    .name = "complexity", .doc = "How complex an organization is.", VALUES(complexity_values)};

static const struct isms_field organization_fields[] = {
    {.number = 10,
     .kind = ISMS_REFERENCE,
     .flags = HIERARCHY,
     .name = "parent",
     .targets = TO(&isms__organization_type),
     .doc = "The body that it belongs to.",
     .source = "S18"},
    {.number = 11,
     .kind = ISMS_CHOICE,
     .name = "relation",
     .choices = &relation_choices,
     .fallback = 1,
     .doc = "What it is to the organization whose model this is; itself where nothing is written.",
     .source = "S3 S83"},
    {.number = 12,
     .kind = ISMS_INTEGER,
     .name = "headcount",
     .low = 0,
     .high = 100000000,
     .doc = "How many persons work for it. Decides on the size band; counted from the persons "
            "where missing.",
     .source = "S18"},
    {.number = 13,
     .kind = ISMS_CHOICE,
     .name = "complexity",
     .choices = &complexity_choices,
     .doc = "How complex it is.",
     .source = "S18"},
    {.number = 14,
     .kind = ISMS_TEXT,
     .flags = ELEMENT,
     .name = "culture",
     .doc = "What its culture means for the distribution of responsibilities.",
     .source = "S18"},
    {.number = 15,
     .kind = ISMS_TEXT,
     .flags = ELEMENT,
     .name = "operations",
     .doc = "The nature of its operations.",
     .source = "S18"},
    {.number = 16,
     .kind = ISMS_TEXT,
     .name = "sector",
     .doc = "The sector that it works in.",
     .source = "S18"},
    {.number = 17,
     .kind = ISMS_TEXT,
     .name = "country",
     .doc = "Where it has its seat, ISO 3166-1 alpha-2.",
     .source = "S18"},
    {.number = 18,
     .kind = ISMS_PART,
     .flags = MANY,
     .name = "contacts",
     .item = "contact",
     .targets = TO(&isms__contact_type),
     .doc = "How it is reached.",
     .source = "S92"},
};
const struct isms_type isms__organization_type = {
    .number = TYPE_ORGANIZATION,
    .name = "organization",
    .plural = "organizations",
    .doc = "A body: the organization itself, a legal entity of its group, a supplier, a customer, "
           "an authority.",
    .source = "S3 S18 S83",
    FIELDS(organization_fields)};
