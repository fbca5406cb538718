/* All types, for the tables that refer to each other, and the lists that several of them use. */
#ifndef MODEL_TYPES_TYPES_H
#define MODEL_TYPES_TYPES_H

#include "model/meta.h"

/* A list of targets. */
#define TO(...) ((const struct isms_type *const[]){__VA_ARGS__, NULL})
#define TO_SCOPE TO(&isms__organization_type, &isms__site_type, &isms__unit_type)
/* Whoever can hold a responsibility, and whoever can act: decide, approve, own. */
#define TO_HOLDER                                                                                  \
    TO(&isms__role_type, &isms__person_type, &isms__unit_type, &isms__committee_type,              \
       &isms__position_type, &isms__organization_type)
#define TO_ACTOR                                                                                   \
    TO(&isms__role_type, &isms__person_type, &isms__unit_type, &isms__committee_type,              \
       &isms__position_type)
#define VALUES(array) .values = array, .count = COUNT_OF(array)
#define FIELDS(array) .fields = array, .field_count = COUNT_OF(array)

/* Numbers of types. Append only: they are part of the ABI. */
enum {
    TYPE_ORGANIZATION = 1,
    TYPE_SITE,
    TYPE_UNIT,
    TYPE_COMMITTEE,
    TYPE_POSITION,
    TYPE_PERSON,
    TYPE_COMPETENCE,
    TYPE_ROLE,
    TYPE_AUTHORITY,
    TYPE_RESPONSIBILITY,
    TYPE_APPOINTMENT,
    TYPE_DELEGATION,
    TYPE_SEPARATION,
    TYPE_WAIVER,
    TYPE_CATALOG,
    TYPE_CONTROL,
    TYPE_IMPLEMENTATION,
    TYPE_CLASSIFICATION,
    TYPE_ASSET,
    TYPE_ACCESS,
    TYPE_PROCESS,
    TYPE_DOCUMENT,
    TYPE_AGREEMENT,
    TYPE_OBJECTIVE,
    TYPE_BUDGET,
    TYPE_RISK,
    TYPE_RECORD,
    TYPE_AUDIT_FINDING,
    TYPE_ACTION,
    TYPE_SETTINGS,
    /* parts */
    TYPE_LINK = 40,
    TYPE_CONTACT,
    TYPE_SEAT,
    TYPE_OCCUPANCY,
    TYPE_ABSENCE,
    TYPE_HELD_COMPETENCE,
    TYPE_REQUIRED_COMPETENCE,
    TYPE_PARTICIPATION,
    TYPE_ATTRIBUTE,
    TYPE_PROSE,
    TYPE_PARAMETER,
    TYPE_MAPPING,
    TYPE_BUDGET_LINE,
    TYPE_PARTICIPANT,
    TYPE_DECISION,
    TYPE_THRESHOLD,
    TYPE_RULE_SETTING
};

extern const struct isms_type isms__organization_type, isms__site_type, isms__unit_type,
    isms__committee_type, isms__position_type, isms__person_type, isms__competence_type,
    isms__role_type, isms__authority_type, isms__responsibility_type, isms__appointment_type,
    isms__delegation_type, isms__separation_type, isms__waiver_type, isms__catalog_type,
    isms__control_type, isms__implementation_type, isms__classification_type, isms__asset_type,
    isms__access_type, isms__process_type, isms__document_type, isms__agreement_type,
    isms__objective_type, isms__budget_type, isms__risk_type, isms__record_type,
    isms__audit_finding_type, isms__action_type, isms__settings_type;
extern const struct isms_type isms__link_type, isms__contact_type, isms__seat_type,
    isms__occupancy_type, isms__absence_type, isms__held_competence_type,
    isms__required_competence_type, isms__participation_type, isms__attribute_type,
    isms__prose_type, isms__parameter_type, isms__mapping_type, isms__budget_line_type,
    isms__participant_type, isms__decision_type, isms__threshold_type, isms__rule_setting_type;

/* Lists that more than one type uses. */
extern const struct isms_choices isms__function_choices, isms__engagement_choices,
    isms__severity_choices, isms__level_choices, isms__result_choices;

#endif
