/* How a competence that a person has stands on a day. */
#ifndef SNAPSHOT_COMPETENCE_H
#define SNAPSHOT_COMPETENCE_H

#include "isms/snapshot.h"

enum competence_state {
    COMPETENCE_NONE,        /* does not have it, or not at the level */
    COMPETENCE_EXPIRED,     /* had it */
    COMPETENCE_UNEVIDENCED, /* has it, but nothing shows it */
    COMPETENCE_HELD
};
/* What decides how something held stands: of an object, or read side by side. */
struct held {
    const isms_competence *competence; /* NULL for one that is not there */
    isms_date from, until;             /* as written */
    enum isms_competence_basis basis;
    bool evidence; /* any is named */
};
struct held isms__held(const isms_held_competence *held);
enum competence_state isms__held_state(struct held held, isms_date at);
/* Its last day, where that is written or follows from how long the competence lasts. */
isms_date isms__held_until(struct held held);

#endif
