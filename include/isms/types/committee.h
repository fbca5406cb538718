/**
 * @file
 * @brief A body that decides, such as an information security management committee.
 *
 * Written by tools/gen from the meta-model; do not edit.
 */
#ifndef ISMS_TYPES_COMMITTEE_H
#define ISMS_TYPES_COMMITTEE_H
/* clang-format off */

#include "isms/types/basics.h"

ISMS_BEGIN_DECLS

/** Fields of isms_committee. */
enum {
    ISMS_COMMITTEE_ID = 1, /**< What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
    ISMS_COMMITTEE_NAME = 2, /**< Its name or title, for people. */
    ISMS_COMMITTEE_DESCRIPTION = 3, /**< What else there is to say about it. */
    ISMS_COMMITTEE_UUID = 4, /**< A universally unique id, for exchange with other tools; kept as it was written. */
    ISMS_COMMITTEE_LINKS = 5, /**< Where more is found. */
    ISMS_COMMITTEE_KIND = 10, /**< What it is for. */
    ISMS_COMMITTEE_PURPOSE = 11, /**< What it is there to do. */
    ISMS_COMMITTEE_CHARTER = 12, /**< The document that gives it its mandate. */
    ISMS_COMMITTEE_FORMED_BY = 13, /**< Who set it up. */
    ISMS_COMMITTEE_FORMED_ON = 14, /**< When it was set up. */
    ISMS_COMMITTEE_DISSOLVED_ON = 15, /**< Its last day, where it is no more. */
    ISMS_COMMITTEE_CHAIR = 16, /**< Who leads it. */
    ISMS_COMMITTEE_DEPUTY_CHAIR = 17, /**< Who leads it while the chair is away. */
    ISMS_COMMITTEE_QUORUM = 18, /**< How many voting members must be present to decide. */
    ISMS_COMMITTEE_INTERVAL = 19, /**< How often it meets. */
    ISMS_COMMITTEE_REPORTS_TO = 20, /**< To whom it reports. */
    ISMS_COMMITTEE_ORGANIZATION = 21, /**< The body whose committee it is. */
    ISMS_COMMITTEE_SEATS = 22 /**< Its seats. */
};

/** The same as an object of any type. */
static inline isms_object *isms_committee_object(isms_committee *self)
{
    return (isms_object *)self;
}
/** The object where it is of this type, else NULL. */
static inline isms_committee *isms_committee_cast(isms_object *object)
{
    return object && isms_type_number(isms_object_type(object)) == ISMS_TYPE_COMMITTEE
               ? (isms_committee *)object
               : NULL;
}
/** The one with that id, or NULL. */
static inline isms_committee *isms_committee_find(const isms_model *model, const char *id)
{
    return (isms_committee *)isms_model_find_type(model, isms_type_by_number(ISMS_TYPE_COMMITTEE), id);
}
/** How many there are in the model. */
static inline size_t isms_committee_count(const isms_model *model)
{
    return isms_model_count(model, isms_type_by_number(ISMS_TYPE_COMMITTEE));
}
/** The one at @p index, or NULL. */
static inline isms_committee *isms_committee_at(const isms_model *model, size_t index)
{
    return (isms_committee *)isms_model_at(model, isms_type_by_number(ISMS_TYPE_COMMITTEE), index);
}
/** Adds one; see isms_model_add(). */
static inline isms_status isms_committee_add(isms_committee **out, isms_model *model, const char *id,
                                         isms_error *error)
{
    isms_object *made = NULL;
    isms_status status =
        isms_model_add(&made, model, isms_type_by_number(ISMS_TYPE_COMMITTEE), id, error);
    if (status == ISMS_OK)
        *out = (isms_committee *)made;
    return status;
}
/** What others call it by; unique in the model over all types. Letters and digits of any script, and inside also . - : / @ + ( ). */
static inline const char *isms_committee_id(const isms_committee *self)
{
    return isms_get_text((const isms_object *)self, ISMS_COMMITTEE_ID);
}
/** Sets id; see isms_set_text(). */
static inline isms_status isms_committee_set_id(isms_committee *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_COMMITTEE_ID, value, error);
}
/** Its name or title, for people. */
static inline const char *isms_committee_name(const isms_committee *self)
{
    return isms_get_text((const isms_object *)self, ISMS_COMMITTEE_NAME);
}
/** Sets name; see isms_set_text(). */
static inline isms_status isms_committee_set_name(isms_committee *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_COMMITTEE_NAME, value, error);
}
/** What else there is to say about it. */
static inline const char *isms_committee_description(const isms_committee *self)
{
    return isms_get_text((const isms_object *)self, ISMS_COMMITTEE_DESCRIPTION);
}
/** Sets description; see isms_set_text(). */
static inline isms_status isms_committee_set_description(isms_committee *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_COMMITTEE_DESCRIPTION, value, error);
}
/** A universally unique id, for exchange with other tools; kept as it was written. */
static inline const char *isms_committee_uuid(const isms_committee *self)
{
    return isms_get_text((const isms_object *)self, ISMS_COMMITTEE_UUID);
}
/** Sets uuid; see isms_set_text(). */
static inline isms_status isms_committee_set_uuid(isms_committee *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_COMMITTEE_UUID, value, error);
}
/** Where more is found. */
static inline size_t isms_committee_link_count(const isms_committee *self)
{
    return isms_item_count((const isms_object *)self, ISMS_COMMITTEE_LINKS);
}
/** The one at @p index, or NULL. */
static inline isms_link *isms_committee_link_at(const isms_committee *self, size_t index)
{
    return (isms_link *)isms_item_part((const isms_object *)self, ISMS_COMMITTEE_LINKS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_committee_insert_link(isms_link **out, isms_committee *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_COMMITTEE_LINKS, index, error);
    if (status == ISMS_OK)
        *out = (isms_link *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_committee_remove_link(isms_committee *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_COMMITTEE_LINKS, index, error);
}
/** What it is for. (S13) */
static inline enum isms_committee_kind isms_committee_kind(const isms_committee *self)
{
    return (enum isms_committee_kind )isms_get_choice((const isms_object *)self, ISMS_COMMITTEE_KIND);
}
/** Sets kind; see isms_set_choice(). */
static inline isms_status isms_committee_set_kind(isms_committee *self, enum isms_committee_kind value, isms_error *error)
{
    return isms_set_choice((isms_object *)self, ISMS_COMMITTEE_KIND, (unsigned)value, error);
}
/** What it is there to do. (S13) */
static inline const char *isms_committee_purpose(const isms_committee *self)
{
    return isms_get_text((const isms_object *)self, ISMS_COMMITTEE_PURPOSE);
}
/** Sets purpose; see isms_set_text(). */
static inline isms_status isms_committee_set_purpose(isms_committee *self, const char *value, isms_error *error)
{
    return isms_set_text((isms_object *)self, ISMS_COMMITTEE_PURPOSE, value, error);
}
/** The document that gives it its mandate. (S14) */
static inline isms_document *isms_committee_charter(const isms_committee *self)
{
    return (isms_document *)isms_get_reference((const isms_object *)self, ISMS_COMMITTEE_CHARTER);
}
/** Sets charter; see isms_set_reference(). */
static inline isms_status isms_committee_set_charter(isms_committee *self, const isms_document *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_COMMITTEE_CHARTER, (const isms_object *)value, error);
}
/** Whether there is any charter. */
static inline bool isms_committee_has_charter(const isms_committee *self)
{
    return isms_has((const isms_object *)self, ISMS_COMMITTEE_CHARTER);
}
/** Who set it up. (S14) */
static inline isms_object *isms_committee_formed_by(const isms_committee *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_COMMITTEE_FORMED_BY);
}
/** Sets formed-by; see isms_set_reference(). */
static inline isms_status isms_committee_set_formed_by(isms_committee *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_COMMITTEE_FORMED_BY, (const isms_object *)value, error);
}
/** Whether there is any formed-by. */
static inline bool isms_committee_has_formed_by(const isms_committee *self)
{
    return isms_has((const isms_object *)self, ISMS_COMMITTEE_FORMED_BY);
}
/** When it was set up. (S14) */
static inline isms_date isms_committee_formed_on(const isms_committee *self)
{
    return isms_get_date((const isms_object *)self, ISMS_COMMITTEE_FORMED_ON);
}
/** Sets formed-on; see isms_set_date(). */
static inline isms_status isms_committee_set_formed_on(isms_committee *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_COMMITTEE_FORMED_ON, value, error);
}
/** Whether there is any formed-on. */
static inline bool isms_committee_has_formed_on(const isms_committee *self)
{
    return isms_has((const isms_object *)self, ISMS_COMMITTEE_FORMED_ON);
}
/** Its last day, where it is no more. (S14) */
static inline isms_date isms_committee_dissolved_on(const isms_committee *self)
{
    return isms_get_date((const isms_object *)self, ISMS_COMMITTEE_DISSOLVED_ON);
}
/** Sets dissolved-on; see isms_set_date(). */
static inline isms_status isms_committee_set_dissolved_on(isms_committee *self, isms_date value, isms_error *error)
{
    return isms_set_date((isms_object *)self, ISMS_COMMITTEE_DISSOLVED_ON, value, error);
}
/** Whether there is any dissolved-on. */
static inline bool isms_committee_has_dissolved_on(const isms_committee *self)
{
    return isms_has((const isms_object *)self, ISMS_COMMITTEE_DISSOLVED_ON);
}
/** Who leads it. (S14; practice) */
static inline isms_object *isms_committee_chair(const isms_committee *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_COMMITTEE_CHAIR);
}
/** Sets chair; see isms_set_reference(). */
static inline isms_status isms_committee_set_chair(isms_committee *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_COMMITTEE_CHAIR, (const isms_object *)value, error);
}
/** Whether there is any chair. */
static inline bool isms_committee_has_chair(const isms_committee *self)
{
    return isms_has((const isms_object *)self, ISMS_COMMITTEE_CHAIR);
}
/** Who leads it while the chair is away. (practice) */
static inline isms_object *isms_committee_deputy_chair(const isms_committee *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_COMMITTEE_DEPUTY_CHAIR);
}
/** Sets deputy-chair; see isms_set_reference(). */
static inline isms_status isms_committee_set_deputy_chair(isms_committee *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_COMMITTEE_DEPUTY_CHAIR, (const isms_object *)value, error);
}
/** Whether there is any deputy-chair. */
static inline bool isms_committee_has_deputy_chair(const isms_committee *self)
{
    return isms_has((const isms_object *)self, ISMS_COMMITTEE_DEPUTY_CHAIR);
}
/** How many voting members must be present to decide. (practice) */
static inline int64_t isms_committee_quorum(const isms_committee *self)
{
    return isms_get_integer((const isms_object *)self, ISMS_COMMITTEE_QUORUM);
}
/** Sets quorum; see isms_set_integer(). */
static inline isms_status isms_committee_set_quorum(isms_committee *self, int64_t value, isms_error *error)
{
    return isms_set_integer((isms_object *)self, ISMS_COMMITTEE_QUORUM, value, error);
}
/** Whether there is any quorum. */
static inline bool isms_committee_has_quorum(const isms_committee *self)
{
    return isms_has((const isms_object *)self, ISMS_COMMITTEE_QUORUM);
}
/** How often it meets. (S15; practice) */
static inline isms_duration isms_committee_interval(const isms_committee *self)
{
    return isms_get_duration((const isms_object *)self, ISMS_COMMITTEE_INTERVAL);
}
/** Sets interval; see isms_set_duration(). */
static inline isms_status isms_committee_set_interval(isms_committee *self, isms_duration value, isms_error *error)
{
    return isms_set_duration((isms_object *)self, ISMS_COMMITTEE_INTERVAL, value, error);
}
/** Whether there is any interval. */
static inline bool isms_committee_has_interval(const isms_committee *self)
{
    return isms_has((const isms_object *)self, ISMS_COMMITTEE_INTERVAL);
}
/** To whom it reports. (S14) */
static inline isms_object *isms_committee_reports_to(const isms_committee *self)
{
    return (isms_object *)isms_get_reference((const isms_object *)self, ISMS_COMMITTEE_REPORTS_TO);
}
/** Sets reports-to; see isms_set_reference(). */
static inline isms_status isms_committee_set_reports_to(isms_committee *self, const isms_object *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_COMMITTEE_REPORTS_TO, (const isms_object *)value, error);
}
/** Whether there is any reports-to. */
static inline bool isms_committee_has_reports_to(const isms_committee *self)
{
    return isms_has((const isms_object *)self, ISMS_COMMITTEE_REPORTS_TO);
}
/** The body whose committee it is. (S13) */
static inline isms_organization *isms_committee_organization(const isms_committee *self)
{
    return (isms_organization *)isms_get_reference((const isms_object *)self, ISMS_COMMITTEE_ORGANIZATION);
}
/** Sets organization; see isms_set_reference(). */
static inline isms_status isms_committee_set_organization(isms_committee *self, const isms_organization *value, isms_error *error)
{
    return isms_set_reference((isms_object *)self, ISMS_COMMITTEE_ORGANIZATION, (const isms_object *)value, error);
}
/** Whether there is any organization. */
static inline bool isms_committee_has_organization(const isms_committee *self)
{
    return isms_has((const isms_object *)self, ISMS_COMMITTEE_ORGANIZATION);
}
/** Its seats. (S13 S27) */
static inline size_t isms_committee_seat_count(const isms_committee *self)
{
    return isms_item_count((const isms_object *)self, ISMS_COMMITTEE_SEATS);
}
/** The one at @p index, or NULL. */
static inline isms_seat *isms_committee_seat_at(const isms_committee *self, size_t index)
{
    return (isms_seat *)isms_item_part((const isms_object *)self, ISMS_COMMITTEE_SEATS, index);
}
/** Puts one at @p index, at the end where that is SIZE_MAX. */
static inline isms_status isms_committee_insert_seat(isms_seat **out, isms_committee *self, size_t index, isms_error *error)
{
    isms_object *made = NULL;
    isms_status status = isms_insert_part(&made, (isms_object *)self, ISMS_COMMITTEE_SEATS, index, error);
    if (status == ISMS_OK)
        *out = (isms_seat *)made;
    return status;
}
/** Takes the one at @p index away. */
static inline isms_status isms_committee_remove_seat(isms_committee *self, size_t index, isms_error *error)
{
    return isms_item_remove((isms_object *)self, ISMS_COMMITTEE_SEATS, index, error);
}

ISMS_END_DECLS
#endif
