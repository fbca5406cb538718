/* Responsibilities as rules look at them: who takes part on the date, and what a holder does. */
#ifndef CHECK_RULES_DUTY_H
#define CHECK_RULES_DUTY_H

#include "check/check.h"

/* Beyond this many participations of one responsibility, scopes are not compared with each other.
 */
enum { COMPARED = 1000 };

#define CODES_DOING ISMS_BIT(ISMS_CODE_RESPONSIBLE)
#define CODES_ANSWERING ISMS_BIT(ISMS_CODE_ACCOUNTABLE)
#define CODES_CONSULTED ISMS_BIT(ISMS_CODE_CONSULTED)
#define CODES_INFORMED ISMS_BIT(ISMS_CODE_INFORMED)

/* A participation, whether its holder is there or not. */
struct held {
    const isms_participation *participation;
    const char *holder; /* id of a holder that is not there; "" for none, NULL for one that is */
    const isms_object *scope;
    uint32_t node; /* of the holder, NONE where it is not there */
    uint32_t codes;
    isms_date from, until;
};

/* A responsibility with its participations: those that hold on the date, and the others. */
struct duty {
    const isms_responsibility *responsibility;
    const isms_object *object;
    struct held *held, *others;
    size_t count, other_count;
};

typedef void duty_check(struct checker *c, const struct duty *duty);
/* Calls for each responsibility that is more than a suggestion. They are read once, for all rules.
 */
void isms__each_duty(struct checker *c, duty_check *check);
/* How many of those who take part have one of the codes. */
size_t isms__count_codes(const struct duty *duty, uint32_t codes);
/* The holder for a message: its id alone where nothing has it (REF-01 tells of that). */
const char *isms__held_name(struct checker *c, const struct held *held);
/* Who takes part, as a step of the finding. */
void isms__found_held(struct checker *c, const struct held *held);

static inline bool same_holder(const struct held *a, const struct held *b)
{
    return a->node != NONE || b->node != NONE ? a->node == b->node
                                              : strcmp(a->holder, b->holder) == 0;
}

static inline const isms_object *holder_of(const struct held *held)
{
    return isms_participation_holder(held->participation);
}

static inline const char *holder_id(const struct held *held)
{
    return held->node == NONE ? held->holder : isms_object_id(holder_of(held));
}

/* ---- from the side of a holder ---- */

/* The parts of a node with one of the codes; `index` goes from one to the next. */
const struct part *isms__next_part(const struct checker *c, uint32_t node, uint32_t codes,
                                   uint32_t *index);
size_t isms__count_duties(const struct checker *c, uint32_t node, uint32_t codes);
/* The responsibilities in which a node has one of the codes, as related objects of the finding; the
 * path tells of the first few. */
void isms__found_duties(struct checker *c, uint32_t node, uint32_t codes);

static inline const isms_object *part_duty(const struct checker *c, const struct part *part)
{
    return object_at(c->snapshot, TYPE_RESPONSIBILITY, part->responsibility);
}

#endif
