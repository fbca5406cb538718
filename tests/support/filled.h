/* Models in which every field of every type holds something: what the tables allow, at its edges.
 */
#ifndef FILLED_H
#define FILLED_H

#include "isms/isms.h"

/* How many variants there are; together they hold each choice and each edge of each kind. */
enum { FILLED_VARIANTS = 12 };

/* Adds objects of every type to the model and fills their fields; ISMS_ERROR_MEMORY and nothing
 * else may go wrong. */
isms_status fill_model(isms_model *model, unsigned variant, isms_error *error);

#endif
