/* How a competence that a person has stands on a day. */
#include "snapshot/competence.h"

struct held isms__held(const isms_held_competence *held)
{
    return (struct held){.competence = isms_held_competence_competence(held),
                         .from = isms_held_competence_from(held),
                         .until = isms_held_competence_until(held),
                         .basis = isms_held_competence_basis(held),
                         .evidence = isms_held_competence_evidence_count(held) > 0};
}

isms_date isms__held_until(struct held held)
{
    isms_duration validity = {0, 0, 0, 0};
    if (held.competence)
        validity = isms_competence_valid_for(held.competence);
    if (!isms_date_is_set(held.until) && isms_duration_is_set(validity))
        return isms_date_add(held.from, validity, 1);
    return held.until;
}

enum competence_state isms__held_state(struct held held, isms_date at)
{
    if (!isms_date_within(at, held.from, isms__held_until(held)))
        return COMPETENCE_EXPIRED;
    bool shown = held.evidence || held.basis == ISMS_COMPETENCE_BASIS_EXPERIENCE;
    return shown ? COMPETENCE_HELD : COMPETENCE_UNEVIDENCED;
}
