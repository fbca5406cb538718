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
enum competence_state isms__held_state(const isms_held_competence *held, isms_date at);
/* Its last day, where that is written or follows from how long the competence lasts. */
isms_date isms__held_until(const isms_held_competence *held);

#endif
