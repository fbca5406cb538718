/* The documents of OSCAL that a model was read from, when it is written as something else: which
 * elements its objects came from, and what stands there that no field holds. */
#ifndef FORMAT_OSCAL_SOURCES_H
#define FORMAT_OSCAL_SOURCES_H

#include "format/oscal/save.h"

struct oscal_sources {
    struct oscal_save save; /* what the documents say, paired with the model */
    struct pointer_map taken;
    struct problem_sink none; /* what reading tells was told before */
};

/* Reads them again; to be ended in any case. */
isms_status isms__oscal_begin_sources(struct oscal_sources *sources, const isms_model *model,
                                      isms_error *error);
void isms__oscal_end_sources(struct oscal_sources *sources);
/* What an object came from; NULL for what is none of OSCAL. */
const struct oscal_entry *isms__oscal_source_of(const struct oscal_sources *sources,
                                                const isms_object *object);
/* Of each document, what no field holds, as one warning; refused where that is asked for. */
isms_status isms__oscal_tell_left(struct oscal_sources *sources, struct problem_sink *problems,
                                  bool refuse);

#endif
