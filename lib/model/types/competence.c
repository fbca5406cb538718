#include "model/types/types.h"

static const struct isms_choice competence_kind_values[] = {
    {"knowledge", "knowledge", NULL},
    {"background", "experience", NULL},
    {"training", "a training", NULL},
    {"certificate", "a certificate", NULL},
};
static const struct isms_choices competence_kind_choices = {.name = "competence-kind",
                                                            .doc = "What sort of competence it is.",
                                                            VALUES(competence_kind_values)};

static const struct isms_field competence_fields[] = {
    {.number = 10,
     .kind = ISMS_CHOICE,
     .name = "kind",
     .choices = &competence_kind_choices,
     .doc = "What sort it is.",
     .source = "S37"},
    {.number = 11,
     .kind = ISMS_DURATION,
     .name = "valid-for",
     .doc = "How long it lasts before it must be renewed.",
     .source = "7.2"},
    {.number = 12,
     .kind = ISMS_TEXT,
     .flags = MANY | ELEMENT,
     .name = "evidence",
     .doc = "What counts as evidence of it.",
     .source = "7.2"},
    {.number = 13,
     .kind = ISMS_TEXT,
     .name = "profile",
     .doc = "The profile of the European Cybersecurity Skills Framework that it belongs to.",
     .source = "7.2"},
};
const struct isms_type isms__competence_type = {
    .number = TYPE_COMPETENCE,
    .name = "competence",
    .plural = "competences",
    .doc = "Knowledge, background, training or a certificate that work in security asks for.",
    .source = "S37; 7.2",
    FIELDS(competence_fields)};
