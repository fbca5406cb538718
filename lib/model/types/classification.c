#include "model/types/types.h"

static const struct isms_choice security_property_values[] = {
    {"criticality", "how much the business needs it", NULL},
    {"confidentiality", "confidentiality", NULL},
    {"integrity", "integrity", NULL},
    {"availability", "availability", NULL},
};
static const struct isms_choices security_property_choices = {.name = "security-property",
                                                              .doc = "What a classification rates.",
                                                              VALUES(security_property_values)};

static const struct isms_field classification_fields[] = {
    {.number = 10,
     .kind = ISMS_CHOICE,
     .name = "property",
     .choices = &security_property_choices,
     .doc = "What it rates.",
     .source = "S24"},
    {.number = 11,
     .kind = ISMS_INTEGER,
     .name = "rank",
     .low = 0,
     .high = 100,
     .doc = "How high it is: larger numbers need more protection.",
     .source = "S24"},
    {.number = 12,
     .kind = ISMS_REFERENCE,
     .flags = MANY,
     .name = "baseline",
     .targets = TO(&isms__control_type),
     .doc = "Controls that everything of this level has.",
     .source = "S24 S72"},
    {.number = 13,
     .kind = ISMS_REFERENCE,
     .name = "acceptable-use",
     .targets = TO(&isms__document_type),
     .doc = "The rule for using what has this level.",
     .source = "S71"},
    {.number = 14,
     .kind = ISMS_FLAG,
     .name = "agreement-required",
     .doc = "Whether whoever sees it must have signed a confidentiality agreement.",
     .source = "S75"},
};
const struct isms_type isms__classification_type = {
    .number = TYPE_CLASSIFICATION,
    .name = "classification",
    .plural = "classifications",
    .doc = "A level of criticality, confidentiality, integrity or availability.",
    .source = "S24; A.5.12",
    FIELDS(classification_fields)};
