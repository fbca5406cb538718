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

/* A participation on the date, whether its holder is there or not. */
struct held {
    const isms_participation *participation;
    const char *holder; /* id */
    const isms_object *scope;
    uint32_t codes;
};

/* The participations of one responsibility that hold. */
struct duty {
    const isms_responsibility *responsibility;
    const isms_object *object;
    struct held *held;
    size_t count, capacity;
};

typedef void duty_check(struct checker *c, const struct duty *duty);
void isms__each_duty(struct checker *c, duty_check *check);
/* How many of those who take part have one of the codes. */
size_t isms__count_codes(const struct duty *duty, uint32_t codes);
/* The holder for a message: its id alone where nothing has it (REF-01 tells of that). */
const char *isms__held_name(struct checker *c, const struct held *held);
/* Who takes part, as a step of the finding. */
void isms__found_held(struct checker *c, const struct held *held);

static inline const isms_object *holder_of(const struct held *held)
{
    return isms_participation_holder(held->participation);
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
