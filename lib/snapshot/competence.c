/* How a competence that a person has stands on a day. */
#include "snapshot/competence.h"

isms_date isms__held_until(const isms_held_competence *held)
{
    isms_date until = isms_held_competence_until(held);
    const isms_competence *competence = isms_held_competence_competence(held);
    isms_duration validity =
        competence ? isms_competence_valid_for(competence) : (isms_duration){0, 0, 0, 0};
    if (!isms_date_is_set(until) && isms_duration_is_set(validity))
        until = isms_date_add(isms_held_competence_from(held), validity, 1);
    return until;
}

enum competence_state isms__held_state(const isms_held_competence *held, isms_date at)
{
    if (!isms_date_within(at, isms_held_competence_from(held), isms__held_until(held)))
        return COMPETENCE_EXPIRED;
    bool shown = isms_held_competence_evidence_count(held) > 0 ||
                 isms_held_competence_basis(held) == ISMS_COMPETENCE_BASIS_EXPERIENCE;
    return shown ? COMPETENCE_HELD : COMPETENCE_UNEVIDENCED;
}
