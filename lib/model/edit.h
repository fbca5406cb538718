/* What the functions that change objects share: edit.c has single values, items.c lists and
 * removal. */
#ifndef MODEL_EDIT_H
#define MODEL_EDIT_H

#include "model/model.h"

/* What is to be changed. */
struct place {
    isms_model *model;
    isms_object *object;
    const struct isms_field *field;
    size_t index; /* of the field */
};

/* Finds the field and whether it may be changed; `kind` 0 is any. */
isms_status isms__find_place(struct place *place, isms_object *object, unsigned number, int kind,
                             bool list, isms_error *error);
isms_status isms__fail_value(isms_error *error, const struct place *place,
                             const struct value_problem *problem);
/* The symbol that stands for an object of this model, where the field may lead there. */
isms_status isms__reference_symbol(struct symbol **out, const struct place *place,
                                   const isms_object *target, isms_error *error);
/* The symbol of an id, made where it is missing. */
isms_status isms__named_symbol(struct symbol **out, const struct place *place, const char *id,
                               isms_error *error);

#endif
