#include "model/types/types.h"

static const struct isms_choice catalog_kind_values[] = {
    {"standard", "a standard", NULL},
    {"law", "a law or regulation", NULL},
    {"contract", "a contract", NULL},
    {"framework", "a framework", NULL},
    {"internal", "rules of the organization itself", NULL},
};
static const struct isms_choices catalog_kind_choices = {
    .name = "catalog-kind", .doc = "What a catalog is.", VALUES(catalog_kind_values)};

static const struct isms_field catalog_fields[] = {
    {.number = 10,
     .kind = ISMS_CHOICE,
     .name = "kind",
     .choices = &catalog_kind_choices,
     .doc = "What it is.",
     .source = "S53 S81"},
    {.number = 11,
     .kind = ISMS_TEXT,
     .name = "version",
     .doc = "Its version or year.",
     .source = "S53"},
    {.number = 12,
     .kind = ISMS_TEXT,
     .name = "publisher",
     .doc = "Who publishes it.",
     .source = "S53"},
    {.number = 13,
     .kind = ISMS_REFERENCE,
     .name = "owner",
     .targets = TO_ACTOR,
     .doc = "Who keeps track of it.",
     .source = "S81; A.5.31"},
    {.number = 14,
     .kind = ISMS_DURATION,
     .name = "review-interval",
     .doc = "How often it is looked at whether it still says what is written here.",
     .source = "S81; A.5.31"},
    {.number = 15,
     .kind = ISMS_DATE,
     .name = "reviewed-on",
     .doc = "When that was done last.",
     .source = "S81; A.5.31"},
    {.number = 16,
     .kind = ISMS_FLAG,
     .name = "informative",
     .doc = "It is there to compare with: nobody needs to serve its entries, and the Statement of "
            "Applicability leaves them out.",
     .source = "S53 S68"},
};
const struct isms_type isms__catalog_type = {.number = TYPE_CATALOG,
                                             .name = "catalog",
                                             .plural = "catalogs",
                                             .doc = "A framework: a standard, a law, a contract.",
                                             .source = "S53 S68 S81",
                                             FIELDS(catalog_fields)};
