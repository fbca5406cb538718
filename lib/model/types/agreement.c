#include "model/types/types.h"

static const struct isms_choice agreement_kind_values[] = {
    {"employment", "to protect assets as a condition of employment", NULL},
    {"network-access", "to protect assets as a condition of access", NULL},
    {"confidentiality", "to keep secrets", NULL},
    {"acceptable-use", "to use assets as laid down", NULL},
    {"security-terms", "security terms of a supplier", NULL},
};
static const struct isms_choices agreement_kind_choices = {
    .name = "agreement-kind", .doc = "What is agreed.", VALUES(agreement_kind_values)};

static const struct isms_choice condition_values[] = {
    {"employment", "being employed", NULL},
    {"network-access", "being connected", NULL},
};
static const struct isms_choices condition_choices = {
    .name = "condition", .doc = "What the agreement is a condition of.", VALUES(condition_values)};

static const struct isms_field agreement_fields[] = {
    {.number = 10,
     .kind = ISMS_REFERENCE,
     .flags = REQUIRED,
     .name = "party",
     .targets = TO(&isms__person_type, &isms__organization_type),
     .doc = "Who signed.",
     .source = "S44 S75"},
    {.number = 11,
     .kind = ISMS_CHOICE,
     .name = "kind",
     .choices = &agreement_kind_choices,
     .doc = "What is agreed.",
     .source = "S44 S45 S75"},
    {.number = 12,
     .kind = ISMS_REFERENCE,
     .name = "document",
     .targets = TO(&isms__document_type),
     .doc = "The text that was signed.",
     .source = "S44"},
    {.number = 13,
     .kind = ISMS_CHOICE,
     .name = "condition",
     .choices = &condition_choices,
     .doc = "What it is a condition of.",
     .source = "S44 S45"},
    {.number = 14,
     .kind = ISMS_DATE,
     .name = "signed",
     .doc = "When it was signed.",
     .source = "S44"},
    {.number = 15,
     .kind = ISMS_DATE,
     .name = "until",
     .begins = 14,
     .doc = "Last day on which it holds.",
     .source = "S75"},
    {.number = 16,
     .kind = ISMS_FLAG,
     .name = "survives",
     .doc = "Whether it holds on after the end of employment or contract.",
     .source = "S75"},
};
const struct isms_type isms__agreement_type = {.number = TYPE_AGREEMENT,
                                               .name = "agreement",
                                               .plural = "agreements",
                                               .doc = "That someone signed something.",
                                               .source = "S44 S45 S75",
                                               FIELDS(agreement_fields)};
