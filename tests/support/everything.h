/* Everything that can be asked of a model, with a digest of what was told: two that are alike were
 * told the same. Of public functions alone. */
#ifndef EVERYTHING_H
#define EVERYTHING_H

#include "isms/isms.h"

struct asker {
    isms_snapshot *snapshot; /* NULL where it makes a model of its own */
    unsigned number;         /* which question comes first */
    uint64_t digest;         /* of all that it was told */
    size_t told;             /* bytes in it */
    isms_status status;      /* the first thing that went wrong */
    isms_error error;
};

/* Keeps the first thing that went wrong; whether nothing did. */
bool fine(struct asker *w, isms_status status);
/* Where what is written goes: into the digest. */
isms_sink sink_of(struct asker *w);
/* An example, and how a model stands today. */
isms_model *example_model(struct asker *w);
isms_snapshot *taken_today(struct asker *w, isms_model *model);
/* Every question about the snapshot, a check by all rules, each report in each format, and the
 * model in each form. */
void ask_everything(struct asker *w);
/* The same of a model of its own, which is changed before; and its site. */
void live_alone(struct asker *w);
/* What comes of documents that have no model is told by their status. */
void read_oscal(struct asker *w);

#endif
