/* Models made by chance, from the tables of types. */
#ifndef RANDOM_H
#define RANDOM_H

#include "isms/isms.h"

/* Adds objects of every type and fills their fields by chance: small enough that rules meet what
 * they look for, with references that mostly lead to what is there and dates around 2026-11-22. The
 * same seed gives the same model. */
isms_status random_model(isms_model *model, uint64_t seed, isms_error *error);
/* Sets a field of the object by chance, adds an item to it or takes one away; the status of that.
 */
isms_status random_edit(isms_object *object, const isms_field *field, isms_error *error);
/* The same with any field of the object, or of one of its parts. */
isms_status random_edit_inside(isms_object *object, isms_error *error);

#endif
