/**
 * @file
 * @brief A natural person, with or without an account anywhere.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_PERSON_H
#define ISMS_TYPES_PERSON_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_person. */
enum {
    ISMS_PERSON_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_PERSON_NAME = 2, /**< Its name or title, for people. */
    ISMS_PERSON_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_PERSON_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_PERSON_LINKS = 5, /**< Where more is found. */
    ISMS_PERSON_ORGANIZATION = 10, /**< The body that the person belongs to or is sent by. */
    ISMS_PERSON_UNIT = 11, /**< The unit that the person works in. */
    ISMS_PERSON_SITE = 12, /**< Where the person works. */
    ISMS_PERSON_MANAGER = 13, /**< To whom the person reports; follows from position and unit where missing. */
    ISMS_PERSON_ENGAGEMENT = 14, /**< How the person belongs to the organization; an employee where nothing is written. */
    ISMS_PERSON_SINCE = 15, /**< First day of work. */
    ISMS_PERSON_UNTIL = 16, /**< Last day of work. */
    ISMS_PERSON_CAPACITY = 17, /**< Working time for information security, in full-time equivalents. */
    ISMS_PERSON_POSITIONS = 18, /**< Positions that the person fills. */
    ISMS_PERSON_ABSENCES = 19, /**< Times away. */
    ISMS_PERSON_COMPETENCES = 20, /**< What the person can do, with evidence. */
    ISMS_PERSON_CONTACTS = 21 /**< How the person is reached. */
};

/** The same as an object of any type. */
static inline isms_object *isms_person_object(isms_person *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_person *isms_person_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_PERSON
               ? (isms_person *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_person *isms_person_find(const isms_model *model, const char *id)
{
    return (isms_person *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_PERSON), id);
}
/** How many there are in the model. */
static inline size_t isms_person_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_PERSON));
}
/** The one at @p index, or NULL. */
static inline isms_person *isms_person_at(const isms_model *model, size_t index)
{
    return (isms_person *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_PERSON), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_person_add(isms_person **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_PERSON), id, error);
    if (status == ISMS_OK)
        *out = (isms_person *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_person_id(const isms_person *self)
{
    return isms_get_text((const isms_object *)self, ISMS_PERSON_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_person_set_id(isms_person *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_PERSON_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_person_name(const isms_person *self)
{
    return isms_get_text((const isms_object *)self, ISMS_PERSON_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_person_set_name(isms_person *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_PERSON_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_person_description(const isms_person *self)
{
    return isms_get_text((const isms_object *)self, ISMS_PERSON_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_person_set_description(isms_person *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_PERSON_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_person_uuid(const isms_person *self)
{
    return isms_get_text((const isms_object *)self, ISMS_PERSON_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_person_set_uuid(isms_person *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_PERSON_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_person_link_count(const isms_person *self)
{
    return isms_item_count((const isms_object *)self, ISMS_PERSON_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_person_link_at(const isms_person *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_PERSON_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_person_insert_link(isms_link **out, isms_person *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_PERSON_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_person_remove_link(isms_person *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_PERSON_LINKS, index, error);
}
/** The body that the person belongs to or is sent by. (S3) */
static inline isms_organization *isms_person_organization(const isms_person *self)
{
    return (isms_organization *)isms_get_reference((const isms_object *)self, ISMS_PERSON_ORGANIZATION);
}
/** Sets organization; see isms_set_reference(). */
static inline isms_status isms_person_set_organization(isms_person *self, const isms_organization *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_PERSON_ORGANIZATION, (const isms_object *)value, error);
}
/** Whether there is any organization. */
static inline bool isms_person_has_organization(const isms_person *self)
{
    return isms_has((const isms_object *)self, ISMS_PERSON_ORGANIZATION);
}
/** The unit that the person works in. (S3 S17) */
static inline isms_unit *isms_person_unit(const isms_person *self)
{
    return (isms_unit *)isms_get_reference((const isms_object *)self, ISMS_PERSON_UNIT);
}
/** Sets unit; see isms_set_reference(). */
static inline isms_status isms_person_set_unit(isms_person *self, const isms_unit *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_PERSON_UNIT, (const isms_object *)value, error);
}
/** Whether there is any unit. */
static inline bool isms_person_has_unit(const isms_person *self)
{
    return isms_has((const isms_object *)self, ISMS_PERSON_UNIT);
}
/** Where the person works. (S25) */
static inline isms_site *isms_person_site(const isms_person *self)
{
    return (isms_site *)isms_get_reference((const isms_object *)self, ISMS_PERSON_SITE);
}
/** Sets site; see isms_set_reference(). */
static inline isms_status isms_person_set_site(isms_person *self, const isms_site *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_PERSON_SITE, (const isms_object *)value, error);
}
/** Whether there is any site. */
static inline bool isms_person_has_site(const isms_person *self)
{
    return isms_has((const isms_object *)self, ISMS_PERSON_SITE);
}
/** To whom the person reports; follows from position and unit where missing. (S38; A.5.4) */
static inline isms_person *isms_person_manager(const isms_person *self)
{
    return (isms_person *)isms_get_reference((const isms_object *)self, ISMS_PERSON_MANAGER);
}
/** Sets manager; see isms_set_reference(). */
static inline isms_status isms_person_set_manager(isms_person *self, const isms_person *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_PERSON_MANAGER, (const isms_object *)value, error);
}
/** Whether there is any manager. */
static inline bool isms_person_has_manager(const isms_person *self)
{
    return isms_has((const isms_object *)self, ISMS_PERSON_MANAGER);
}
/** How the person belongs to the organization; an employee where nothing is written. (S3) */
static inline enum isms_engagement isms_person_engagement(const isms_person *self)
{
    return (enum isms_engagement )isms_get_choice((const isms_object *)self, ISMS_PERSON_ENGAGEMENT);
}
/** Sets engagement; see isms_set_choice(). */
static inline isms_status isms_person_set_engagement(isms_person *self, enum isms_engagement value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_PERSON_ENGAGEMENT, (unsigned)value, error);
}
/** First day of work. (S93) */
static inline isms_date isms_person_since(const isms_person *self)
{
    return isms_get_date((const isms_object *)self, ISMS_PERSON_SINCE);
}
/** Sets since; see isms_set_date(). */
static inline isms_status isms_person_set_since(isms_person *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_PERSON_SINCE, value, error);
}
/** Whether there is any since. */
static inline bool isms_person_has_since(const isms_person *self)
{
    return isms_has((const isms_object *)self, ISMS_PERSON_SINCE);
}
/** Last day of work. (S93; A.6.5) */
static inline isms_date isms_person_until(const isms_person *self)
{
    return isms_get_date((const isms_object *)self, ISMS_PERSON_UNTIL);
}
/** Sets until; see isms_set_date(). */
static inline isms_status isms_person_set_until(isms_person *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_PERSON_UNTIL, value, error);
}
/** Whether there is any until. */
static inline bool isms_person_has_until(const isms_person *self)
{
    return isms_has((const isms_object *)self, ISMS_PERSON_UNTIL);
}
/** Working time for information security, in full-time equivalents. (S60) */
static inline isms_decimal isms_person_capacity(const isms_person *self)
{
    return isms_get_decimal((const isms_object *)self, ISMS_PERSON_CAPACITY);
}
/** Sets capacity; see isms_set_decimal(). */
static inline isms_status isms_person_set_capacity(isms_person *self, isms_decimal value, isms_error *error)
{
    return isms_set_decimal((isms_object *)self, ISMS_PERSON_CAPACITY, value, error);
}
/** Whether there is any capacity. */
static inline bool isms_person_has_capacity(const isms_person *self)
{
    return isms_has((const isms_object *)self, ISMS_PERSON_CAPACITY);
}
/** Positions that the person fills. (S38) */
static inline size_t isms_person_occupancy_count(const isms_person *self)
{
    return isms_item_count((const isms_object *)self, ISMS_PERSON_POSITIONS);
}
/** The one at @p index, or NULL. */
static inline isms_occupancy *isms_person_occupancy_at(const isms_person *self, size_t index)
{
    return (isms_occupancy *)isms_item_part((const isms_object *)self, ISMS_PERSON_POSITIONS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_person_insert_occupancy(isms_occupancy **out, isms_person *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_PERSON_POSITIONS, index, error);
    if (status == ISMS_OK)
        *out = (isms_occupancy *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_person_remove_occupancy(isms_person *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_PERSON_POSITIONS, index, error);
}
/** Times away. (S93) */
static inline size_t isms_person_absence_count(const isms_person *self)
{
    return isms_item_count((const isms_object *)self, ISMS_PERSON_ABSENCES);
}
/** The one at @p index, or NULL. */
static inline isms_absence *isms_person_absence_at(const isms_person *self, size_t index)
{
    return (isms_absence *)isms_item_part((const isms_object *)self, ISMS_PERSON_ABSENCES, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_person_insert_absence(isms_absence **out, isms_person *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_PERSON_ABSENCES, index, error);
    if (status == ISMS_OK)
        *out = (isms_absence *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_person_remove_absence(isms_person *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_PERSON_ABSENCES, index, error);
}
/** What the person can do, with evidence. (S37; 7.2) */
static inline size_t isms_person_held_competence_count(const isms_person *self)
{
    return isms_item_count((const isms_object *)self, ISMS_PERSON_COMPETENCES);
}
/** The one at @p index, or NULL. */
static inline isms_held_competence *isms_person_held_competence_at(const isms_person *self, size_t index)
{
    return (isms_held_competence *)isms_item_part((const isms_object *)self, ISMS_PERSON_COMPETENCES, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_person_insert_held_competence(isms_held_competence **out, isms_person *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_PERSON_COMPETENCES, index, error);
    if (status == ISMS_OK)
        *out = (isms_held_competence *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_person_remove_held_competence(isms_person *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_PERSON_COMPETENCES, index, error);
}
/** How the person is reached. (S92) */
static inline size_t isms_person_contact_count(const isms_person *self)
{
    return isms_item_count((const isms_object *)self, ISMS_PERSON_CONTACTS);
}
/** The one at @p index, or NULL. */
static inline isms_contact *isms_person_contact_at(const isms_person *self, size_t index)
{
    return (isms_contact *)isms_item_part((const isms_object *)self, ISMS_PERSON_CONTACTS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_person_insert_contact(isms_contact **out, isms_person *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_PERSON_CONTACTS, index, error);
    if (status == ISMS_OK)
        *out = (isms_contact *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_person_remove_contact(isms_person *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_PERSON_CONTACTS, index, error);
}

ISMS_END_DECLS
#endif
