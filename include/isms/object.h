/**
 * @file object.h
 * @brief Objects and their values, for all types alike.
 *
 * Fields are named by their numbers (ISMS_PERSON_UNIT...), which the headers of the single types
 * give together with typed functions for each field. An object lives as long as its model; a
 * removed one stays safe to touch, keeps its values and says that it is removed.
 *
 * Getters never fail: what is not set, or is no field of the type, is NULL, 0, false or no date.
 * Where a field has a fallback, it is what holds while nothing is set. A text or pointer that a
 * getter returns belongs to the object and is valid until that field changes or the model goes.
 *
 * Setters check everything before they change anything. They fail with ISMS_ERROR_ARGUMENT where
 * the type has no such field or the call does not fit its kind, ISMS_ERROR_VALUE where the value is
 * not allowed, ISMS_ERROR_STATE where the object was removed, belongs to shipped content or its
 * model is in use by a snapshot, and ISMS_ERROR_MEMORY.
 */
#ifndef ISMS_OBJECT_H
#define ISMS_OBJECT_H

#include "isms/type.h"

ISMS_BEGIN_DECLS

/** A set of objects that refer to each other. */
typedef struct isms_model isms_model;
/** An object of any type: a person, a role, a participation. */
typedef struct isms_object isms_object;

/** Its type. Never NULL. */
ISMS_API const isms_type *isms_object_type(const isms_object *object);
/** Its model. */
ISMS_API isms_model *isms_object_model(const isms_object *object);
/** The object that a part lives in; NULL for top-level objects. */
ISMS_API isms_object *isms_object_owner(const isms_object *object);
/** Its id; that of the owner for parts. Never NULL. */
ISMS_API const char *isms_object_id(const isms_object *object);
/** Its name, or its id where it has none; those of the owner for parts. Never NULL. */
ISMS_API const char *isms_object_label(const isms_object *object);
/** Whether it was removed from its model. */
ISMS_API bool isms_object_is_removed(const isms_object *object);
/** Where it was read: the line of its start tag, counted from 1; 0 where it was not read. */
ISMS_API uint32_t isms_object_line(const isms_object *object);
/** Where it was read: the column of its start tag in characters, counted from 1, or 0. */
ISMS_API uint32_t isms_object_column(const isms_object *object);
/** The file that it was read from and is written to; "" where it has none. */
ISMS_API const char *isms_object_file(const isms_object *object);
/** Whether it comes from content that is shipped with the library and cannot be changed. */
ISMS_API bool isms_object_is_content(const isms_object *object);
/** Whether two objects have the same type and values; ids of top-level objects count too. */
ISMS_API bool isms_object_equal(const isms_object *a, const isms_object *b);
/** Takes the object out of its model. What refers to it then dangles. */
ISMS_API isms_status isms_object_remove(isms_object *object, isms_error *error);

/** Whether the field holds anything. */
ISMS_API bool isms_has(const isms_object *object, unsigned field);
/** Text; NULL where there is none. */
ISMS_API const char *isms_get_text(const isms_object *object, unsigned field);
/** Number of the choice; 0 for none. */
ISMS_API unsigned isms_get_choice(const isms_object *object, unsigned field);
/** Set of choices: bit n-1 stands for choice n. */
ISMS_API uint32_t isms_get_choices(const isms_object *object, unsigned field);
/** Day; no date where there is none. */
ISMS_API isms_date isms_get_date(const isms_object *object, unsigned field);
/** Duration; none where there is none. */
ISMS_API isms_duration isms_get_duration(const isms_object *object, unsigned field);
/** Whole number; the fallback where there is none. */
ISMS_API int64_t isms_get_integer(const isms_object *object, unsigned field);
/** Decimal; zero where there is none. */
ISMS_API isms_decimal isms_get_decimal(const isms_object *object, unsigned field);
/** Flag; the fallback where there is none. */
ISMS_API bool isms_get_flag(const isms_object *object, unsigned field);
/** What it refers to; NULL where it refers to nothing, or to nothing that is there. */
ISMS_API isms_object *isms_get_reference(const isms_object *object, unsigned field);
/** The id that it refers to, whether anything has that id or not; NULL where it refers to nothing.
 */
ISMS_API const char *isms_get_reference_id(const isms_object *object, unsigned field);

/** Number of items of a field that holds many texts, references or parts. */
ISMS_API size_t isms_item_count(const isms_object *object, unsigned field);
/** Text at @p index; NULL where there is none. */
ISMS_API const char *isms_item_text(const isms_object *object, unsigned field, size_t index);
/** What the reference at @p index leads to; NULL where that is nothing. */
ISMS_API isms_object *isms_item_reference(const isms_object *object, unsigned field, size_t index);
/** The id of the reference at @p index; NULL where there is none. */
ISMS_API const char *isms_item_reference_id(const isms_object *object, unsigned field,
                                            size_t index);
/** Part at @p index; NULL where there is none. */
ISMS_API isms_object *isms_item_part(const isms_object *object, unsigned field, size_t index);

/** Empties a field. */
ISMS_API isms_status isms_unset(isms_object *object, unsigned field, isms_error *error);
/** Sets a text, copied; NULL unsets. UTF-8 of the characters that XML 1.0 allows. */
ISMS_API isms_status isms_set_text(isms_object *object, unsigned field, const char *text,
                                   isms_error *error);
/** Sets a choice by its number; 0 unsets. */
ISMS_API isms_status isms_set_choice(isms_object *object, unsigned field, unsigned choice,
                                     isms_error *error);
/** Sets a set of choices; 0 unsets. */
ISMS_API isms_status isms_set_choices(isms_object *object, unsigned field, uint32_t choices,
                                      isms_error *error);
/** Sets a day; no date unsets. */
ISMS_API isms_status isms_set_date(isms_object *object, unsigned field, isms_date date,
                                   isms_error *error);
/** Sets a duration; none unsets. */
ISMS_API isms_status isms_set_duration(isms_object *object, unsigned field, isms_duration duration,
                                       isms_error *error);
/** Sets a whole number within the range of the field. */
ISMS_API isms_status isms_set_integer(isms_object *object, unsigned field, int64_t number,
                                      isms_error *error);
/** Sets a decimal. */
ISMS_API isms_status isms_set_decimal(isms_object *object, unsigned field, isms_decimal decimal,
                                      isms_error *error);
/** Sets a flag. */
ISMS_API isms_status isms_set_flag(isms_object *object, unsigned field, bool flag,
                                   isms_error *error);
/** Makes the field refer to an object of the same model; NULL unsets. */
ISMS_API isms_status isms_set_reference(isms_object *object, unsigned field,
                                        const isms_object *target, isms_error *error);
/** Makes the field refer to an id, which nothing need have yet; NULL unsets. */
ISMS_API isms_status isms_set_reference_id(isms_object *object, unsigned field, const char *id,
                                           isms_error *error);
/** Sets a value that is written as in XML: a date, a token, a list of ids. NULL unsets. */
ISMS_API isms_status isms_set_written(isms_object *object, unsigned field, const char *written,
                                      isms_error *error);

/** Puts a text at @p index, or at the end where that is SIZE_MAX. */
ISMS_API isms_status isms_insert_text(isms_object *object, unsigned field, size_t index,
                                      const char *text, isms_error *error);
/** Puts a reference at @p index, or at the end where that is SIZE_MAX. */
ISMS_API isms_status isms_insert_reference(isms_object *object, unsigned field, size_t index,
                                           const isms_object *target, isms_error *error);
/** Puts a reference to an id at @p index, or at the end where that is SIZE_MAX. */
ISMS_API isms_status isms_insert_reference_id(isms_object *object, unsigned field, size_t index,
                                              const char *id, isms_error *error);
/** Makes a new, empty part at @p index, or at the end where that is SIZE_MAX. */
ISMS_API isms_status isms_insert_part(isms_object **out, isms_object *object, unsigned field,
                                      size_t index, isms_error *error);
/** Takes the item at @p index away. */
ISMS_API isms_status isms_item_remove(isms_object *object, unsigned field, size_t index,
                                      isms_error *error);

ISMS_END_DECLS
#endif
