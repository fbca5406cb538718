/**
 * @file
 * @brief Something that someone must do or answer for.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_RESPONSIBILITY_H
#define ISMS_TYPES_RESPONSIBILITY_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_responsibility. */
enum {
    ISMS_RESPONSIBILITY_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_RESPONSIBILITY_NAME = 2, /**< Its name or title, for people. */
    ISMS_RESPONSIBILITY_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_RESPONSIBILITY_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_RESPONSIBILITY_LINKS = 5, /**< Where more is found. */
    ISMS_RESPONSIBILITY_STATEMENT = 10, /**< What is to be done. */
    ISMS_RESPONSIBILITY_VERB = 11, /**< What is done about the matter. */
    ISMS_RESPONSIBILITY_PHASE = 12, /**< Where in the life of the management system. */
    ISMS_RESPONSIBILITY_PROCESS = 13, /**< The business process that it is built into. */
    ISMS_RESPONSIBILITY_PARENT = 14, /**< The wider responsibility that it is a part of. */
    ISMS_RESPONSIBILITY_EVERY = 15, /**< How often it is due. */
    ISMS_RESPONSIBILITY_ON = 16, /**< What else calls for it. */
    ISMS_RESPONSIBILITY_CONTROLS = 17, /**< Controls and clauses that it serves. */
    ISMS_RESPONSIBILITY_GOVERNED_BY = 18, /**< Policies that govern it. */
    ISMS_RESPONSIBILITY_DELEGABLE = 19, /**< Whether it may be handed on; it may where nothing is written. */
    ISMS_RESPONSIBILITY_CORE = 20, /**< Which of the core duties of security it is. */
    ISMS_RESPONSIBILITY_CONCERNS = 21, /**< What it is about: assets, processes, units, sites; everything where missing. */
    ISMS_RESPONSIBILITY_COMPETENCES = 22, /**< Competences that it asks for. */
    ISMS_RESPONSIBILITY_INDEPENDENT_OF = 23, /**< Responsibilities that whoever has this one must not have, where the two meet. */
    ISMS_RESPONSIBILITY_EVIDENCE = 24, /**< What is expected to show that it is lived. */
    ISMS_RESPONSIBILITY_SOURCE = 25, /**< Where it comes from: statements, clauses, laws. */
    ISMS_RESPONSIBILITY_CHANGED_ON = 26, /**< When it changed last. */
    ISMS_RESPONSIBILITY_COMMUNICATED_ON = 27, /**< When it was last made known. */
    ISMS_RESPONSIBILITY_FROM = 28, /**< First day on which it exists; open where missing. */
    ISMS_RESPONSIBILITY_UNTIL = 29, /**< Last day on which it exists; open where missing. */
    ISMS_RESPONSIBILITY_PARTICIPATIONS = 30 /**< Who has which part in it. */
};

/** The same as an object of any type. */
static inline isms_object *isms_responsibility_object(isms_responsibility *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_responsibility *isms_responsibility_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_RESPONSIBILITY
               ? (isms_responsibility *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_responsibility *isms_responsibility_find(const isms_model *model, const char *id)
{
    return (isms_responsibility *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_RESPONSIBILITY), id);
}
/** How many there are in the model. */
static inline size_t isms_responsibility_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_RESPONSIBILITY));
}
/** The one at @p index, or NULL. */
static inline isms_responsibility *isms_responsibility_at(const isms_model *model, size_t index)
{
    return (isms_responsibility *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_RESPONSIBILITY), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_responsibility_add(isms_responsibility **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_RESPONSIBILITY), id, error);
    if (status == ISMS_OK)
        *out = (isms_responsibility *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_responsibility_id(const isms_responsibility *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RESPONSIBILITY_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_responsibility_set_id(isms_responsibility *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RESPONSIBILITY_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_responsibility_name(const isms_responsibility *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RESPONSIBILITY_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_responsibility_set_name(isms_responsibility *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RESPONSIBILITY_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_responsibility_description(const isms_responsibility *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RESPONSIBILITY_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_responsibility_set_description(isms_responsibility *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RESPONSIBILITY_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_responsibility_uuid(const isms_responsibility *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RESPONSIBILITY_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_responsibility_set_uuid(isms_responsibility *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RESPONSIBILITY_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_responsibility_link_count(const isms_responsibility *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RESPONSIBILITY_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_responsibility_link_at(const isms_responsibility *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_RESPONSIBILITY_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_responsibility_insert_link(isms_link **out, isms_responsibility *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_RESPONSIBILITY_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_responsibility_remove_link(isms_responsibility *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RESPONSIBILITY_LINKS, index, error);
}
/** What is to be done. (S52) */
static inline const char *isms_responsibility_statement(const isms_responsibility *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RESPONSIBILITY_STATEMENT);
}
/** Sets statement; see isms_set_text(). */
static inline isms_status isms_responsibility_set_statement(isms_responsibility *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RESPONSIBILITY_STATEMENT, value, error);
}
/** What is done about the matter. (S33 S65) */
static inline enum isms_verb isms_responsibility_verb(const isms_responsibility *self)
{
    return (enum isms_verb )isms_get_choice((const isms_object *)self, ISMS_RESPONSIBILITY_VERB);
}
/** Sets verb; see isms_set_choice(). */
static inline isms_status isms_responsibility_set_verb(isms_responsibility *self, enum isms_verb value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_RESPONSIBILITY_VERB, (unsigned)value, error);
}
/** Where in the life of the management system. (S4 S50) */
static inline enum isms_phase isms_responsibility_phase(const isms_responsibility *self)
{
    return (enum isms_phase )isms_get_choice((const isms_object *)self, ISMS_RESPONSIBILITY_PHASE);
}
/** Sets phase; see isms_set_choice(). */
static inline isms_status isms_responsibility_set_phase(isms_responsibility *self, enum isms_phase value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_RESPONSIBILITY_PHASE, (unsigned)value, error);
}
/** The business process that it is built into. (S59) */
static inline isms_process *isms_responsibility_process(const isms_responsibility *self)
{
    return (isms_process *)isms_get_reference((const isms_object *)self, ISMS_RESPONSIBILITY_PROCESS);
}
/** Sets process; see isms_set_reference(). */
static inline isms_status isms_responsibility_set_process(isms_responsibility *self, const isms_process *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_RESPONSIBILITY_PROCESS, (const isms_object *)value, error);
}
/** Whether there is any process. */
static inline bool isms_responsibility_has_process(const isms_responsibility *self)
{
    return isms_has((const isms_object *)self, ISMS_RESPONSIBILITY_PROCESS);
}
/** The wider responsibility that it is a part of. (S53) */
static inline isms_responsibility *isms_responsibility_parent(const isms_responsibility *self)
{
    return (isms_responsibility *)isms_get_reference((const isms_object *)self, ISMS_RESPONSIBILITY_PARENT);
}
/** Sets parent; see isms_set_reference(). */
static inline isms_status isms_responsibility_set_parent(isms_responsibility *self, const isms_responsibility *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_RESPONSIBILITY_PARENT, (const isms_object *)value, error);
}
/** Whether there is any parent. */
static inline bool isms_responsibility_has_parent(const isms_responsibility *self)
{
    return isms_has((const isms_object *)self, ISMS_RESPONSIBILITY_PARENT);
}
/** How often it is due. (S50 S73 S79) */
static inline isms_duration isms_responsibility_every(const isms_responsibility *self)
{
    return isms_get_duration((const isms_object *)self, ISMS_RESPONSIBILITY_EVERY);
}
/** Sets every; see isms_set_duration(). */
static inline isms_status isms_responsibility_set_every(isms_responsibility *self, isms_duration value, isms_error *error)
{
    return isms_set_duration((isms_object *)self, ISMS_RESPONSIBILITY_EVERY, value, error);
}
/** Whether there is any every. */
static inline bool isms_responsibility_has_every(const isms_responsibility *self)
{
    return isms_has((const isms_object *)self, ISMS_RESPONSIBILITY_EVERY);
}
/** What else calls for it. (S15 S67) */
static inline uint32_t isms_responsibility_on(const isms_responsibility *self)
{
    return isms_get_choices((const isms_object *)self, ISMS_RESPONSIBILITY_ON);
}
/** Sets on; see isms_set_choices(). */
static inline isms_status isms_responsibility_set_on(isms_responsibility *self, uint32_t value, isms_error *error)
{
    return isms_set_choices((isms_object *)self, ISMS_RESPONSIBILITY_ON, value, error);
}
/** Controls and clauses that it serves. (S53 S78 S90) */
static inline size_t isms_responsibility_control_count(const isms_responsibility *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RESPONSIBILITY_CONTROLS);
}
/** The one at @p index, or NULL. */
static inline isms_control *isms_responsibility_control_at(const isms_responsibility *self, size_t index)
{
    return (isms_control *)isms_item_reference((const isms_object *)self, ISMS_RESPONSIBILITY_CONTROLS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_responsibility_insert_control(isms_responsibility *self, size_t index, const isms_control *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_RESPONSIBILITY_CONTROLS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_responsibility_remove_control(isms_responsibility *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RESPONSIBILITY_CONTROLS, index, error);
}
/** Policies that govern it. (S22) */
static inline size_t isms_responsibility_governed_by_count(const isms_responsibility *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RESPONSIBILITY_GOVERNED_BY);
}
/** The one at @p index, or NULL. */
static inline isms_document *isms_responsibility_governed_by_at(const isms_responsibility *self, size_t index)
{
    return (isms_document *)isms_item_reference((const isms_object *)self, ISMS_RESPONSIBILITY_GOVERNED_BY, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_responsibility_insert_governed_by(isms_responsibility *self, size_t index, const isms_document *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_RESPONSIBILITY_GOVERNED_BY, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_responsibility_remove_governed_by(isms_responsibility *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RESPONSIBILITY_GOVERNED_BY, index, error);
}
/** Whether it may be handed on; it may where nothing is written. (S5) */
static inline bool isms_responsibility_delegable(const isms_responsibility *self)
{
    return isms_get_flag((const isms_object *)self, ISMS_RESPONSIBILITY_DELEGABLE);
}
/** Sets delegable; see isms_set_flag(). */
static inline isms_status isms_responsibility_set_delegable(isms_responsibility *self, bool value, isms_error *error)
{
    return isms_set_flag((isms_object *)self, ISMS_RESPONSIBILITY_DELEGABLE, value, error);
}
/** Whether there is any delegable. */
static inline bool isms_responsibility_has_delegable(const isms_responsibility *self)
{
    return isms_has((const isms_object *)self, ISMS_RESPONSIBILITY_DELEGABLE);
}
/** Which of the core duties of security it is. (S28 S29 S30 S31 S32) */
static inline enum isms_core_duty isms_responsibility_core(const isms_responsibility *self)
{
    return (enum isms_core_duty )isms_get_choice((const isms_object *)self, ISMS_RESPONSIBILITY_CORE);
}
/** Sets core; see isms_set_choice(). */
static inline isms_status isms_responsibility_set_core(isms_responsibility *self, enum isms_core_duty value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_RESPONSIBILITY_CORE, (unsigned)value, error);
}
/** What it is about: assets, processes, units, sites; everything where missing. (S19 S25 S78) */
static inline size_t isms_responsibility_concerns_count(const isms_responsibility *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RESPONSIBILITY_CONCERNS);
}
/** The one at @p index, or NULL. */
static inline isms_object *isms_responsibility_concerns_at(const isms_responsibility *self, size_t index)
{
    return (isms_object *)isms_item_reference((const isms_object *)self, ISMS_RESPONSIBILITY_CONCERNS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_responsibility_insert_concerns(isms_responsibility *self, size_t index, const isms_object *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_RESPONSIBILITY_CONCERNS, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_responsibility_remove_concerns(isms_responsibility *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RESPONSIBILITY_CONCERNS, index, error);
}
/** Competences that it asks for. (S37) */
static inline size_t isms_responsibility_competence_count(const isms_responsibility *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RESPONSIBILITY_COMPETENCES);
}
/** The one at @p index, or NULL. */
static inline isms_competence *isms_responsibility_competence_at(const isms_responsibility *self, size_t index)
{
    return (isms_competence *)isms_item_reference((const isms_object *)self, ISMS_RESPONSIBILITY_COMPETENCES, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_responsibility_insert_competence(isms_responsibility *self, size_t index, const isms_competence *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_RESPONSIBILITY_COMPETENCES, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_responsibility_remove_competence(isms_responsibility *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RESPONSIBILITY_COMPETENCES, index, error);
}
/** Responsibilities that whoever has this one must not have, where the two meet. (S19 S84) */
static inline size_t isms_responsibility_independent_of_count(const isms_responsibility *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RESPONSIBILITY_INDEPENDENT_OF);
}
/** The one at @p index, or NULL. */
static inline isms_responsibility *isms_responsibility_independent_of_at(const isms_responsibility *self, size_t index)
{
    return (isms_responsibility *)isms_item_reference((const isms_object *)self, ISMS_RESPONSIBILITY_INDEPENDENT_OF, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_responsibility_insert_independent_of(isms_responsibility *self, size_t index, const isms_responsibility *value, isms_error *error)
{
    return isms_insert_reference((isms_object *)self, ISMS_RESPONSIBILITY_INDEPENDENT_OF, index, (const isms_object *)value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_responsibility_remove_independent_of(isms_responsibility *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RESPONSIBILITY_INDEPENDENT_OF, index, error);
}
/** What is expected to show that it is lived. (S53) */
static inline size_t isms_responsibility_evidence_count(const isms_responsibility *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RESPONSIBILITY_EVIDENCE);
}
/** The one at @p index, or NULL. */
static inline const char *isms_responsibility_evidence_at(const isms_responsibility *self, size_t index)
{
    return isms_item_text((const isms_object *)self, ISMS_RESPONSIBILITY_EVIDENCE, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_responsibility_insert_evidence(isms_responsibility *self, size_t index, const char *value, isms_error *error)
{
    return isms_insert_text((isms_object *)self, ISMS_RESPONSIBILITY_EVIDENCE, index, value, error);
}
/** Takes the one at @p index away. */
static inline isms_status isms_responsibility_remove_evidence(isms_responsibility *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RESPONSIBILITY_EVIDENCE, index, error);
}
/** Where it comes from: statements, clauses, laws. (S53) */
static inline const char *isms_responsibility_source(const isms_responsibility *self)
{
    return isms_get_text((const isms_object *)self, ISMS_RESPONSIBILITY_SOURCE);
}
/** Sets source; see isms_set_text(). */
static inline isms_status isms_responsibility_set_source(isms_responsibility *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_RESPONSIBILITY_SOURCE, value, error);
}
/** When it changed last. (S52) */
static inline isms_date isms_responsibility_changed_on(const isms_responsibility *self)
{
    return isms_get_date((const isms_object *)self, ISMS_RESPONSIBILITY_CHANGED_ON);
}
/** Sets changed-on; see isms_set_date(). */
static inline isms_status isms_responsibility_set_changed_on(isms_responsibility *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_RESPONSIBILITY_CHANGED_ON, value, error);
}
/** Whether there is any changed-on. */
static inline bool isms_responsibility_has_changed_on(const isms_responsibility *self)
{
    return isms_has((const isms_object *)self, ISMS_RESPONSIBILITY_CHANGED_ON);
}
/** When it was last made known. (S52; 7.4) */
static inline isms_date isms_responsibility_communicated_on(const isms_responsibility *self)
{
    return isms_get_date((const isms_object *)self, ISMS_RESPONSIBILITY_COMMUNICATED_ON);
}
/** Sets communicated-on; see isms_set_date(). */
static inline isms_status isms_responsibility_set_communicated_on(isms_responsibility *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_RESPONSIBILITY_COMMUNICATED_ON, value, error);
}
/** Whether there is any communicated-on. */
static inline bool isms_responsibility_has_communicated_on(const isms_responsibility *self)
{
    return isms_has((const isms_object *)self, ISMS_RESPONSIBILITY_COMMUNICATED_ON);
}
/** First day on which it exists; open where missing. (S93) */
static inline isms_date isms_responsibility_from(const isms_responsibility *self)
{
    return isms_get_date((const isms_object *)self, ISMS_RESPONSIBILITY_FROM);
}
/** Sets from; see isms_set_date(). */
static inline isms_status isms_responsibility_set_from(isms_responsibility *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_RESPONSIBILITY_FROM, value, error);
}
/** Whether there is any from. */
static inline bool isms_responsibility_has_from(const isms_responsibility *self)
{
    return isms_has((const isms_object *)self, ISMS_RESPONSIBILITY_FROM);
}
/** Last day on which it exists; open where missing. (S93) */
static inline isms_date isms_responsibility_until(const isms_responsibility *self)
{
    return isms_get_date((const isms_object *)self, ISMS_RESPONSIBILITY_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_responsibility_set_until(isms_responsibility *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_RESPONSIBILITY_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_responsibility_has_until(const isms_responsibility *self)
{
    return isms_has((const isms_object *)self, ISMS_RESPONSIBILITY_UNTIL);
}
/** Who has which part in it. (S53 S54) */
static inline size_t isms_responsibility_participation_count(const isms_responsibility *self)
{
    return isms_item_count((const isms_object *)self, ISMS_RESPONSIBILITY_PARTICIPATIONS);
}
/** The one at @p index, or NULL. */
static inline isms_participation *isms_responsibility_participation_at(const isms_responsibility *self, size_t index)
{
    return (isms_participation *)isms_item_part((const isms_object *)self, ISMS_RESPONSIBILITY_PARTICIPATIONS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_responsibility_insert_participation(isms_participation **out, isms_responsibility *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_RESPONSIBILITY_PARTICIPATIONS, index, error);
    if (status == ISMS_OK)
        *out = (isms_participation *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_responsibility_remove_participation(isms_responsibility *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_RESPONSIBILITY_PARTICIPATIONS, index, error);
}

ISMS_END_DECLS
#endif
