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

/* A responsibility with its participations, in order: those that hold on the date, be their holder
 * there or not (node NONE; of which REF-01 speaks), and those that do not hold or have no holder.
 */
struct duty {
    const isms_responsibility *responsibility;
    const isms_object *object;
    const struct part *held, *others;
    size_t count, other_count;
};

/* Each responsibility that is more than a suggestion; read once, for all rules. None when memory is
 * out. */
const struct duty *isms__duties(struct checker *c, size_t *count);
typedef void duty_check(struct checker *c, const struct duty *duty);
/* Calls for each of them. */
void isms__each_duty(struct checker *c, duty_check *check);
/* How many of those who take part have one of the codes. */
size_t isms__count_codes(const struct duty *duty, uint32_t codes);
/* The holder for a message: its id alone where nothing has it (REF-01 tells of that). */
const char *isms__held_name(struct checker *c, const struct part *held);
/* Who takes part, as a step of the finding. */
void isms__found_held(struct checker *c, const struct part *held);
/* The id of the holder, also of one that is not there; "" for none. */
const char *isms__holder_id(const struct part *held);

static inline const isms_object *holder_of(const struct checker *c, const struct part *held)
{
    return isms__node_object(c->snapshot, held->node);
}

static inline bool same_holder(const struct part *a, const struct part *b)
{
    return a->node != NONE || b->node != NONE ? a->node == b->node
                                              : strcmp(isms__holder_id(a), isms__holder_id(b)) == 0;
}

/* ---- from the side of a holder ---- */

/* The parts of a node with one of the codes; `index` goes from one to the next. */
const struct part *isms__next_part(const struct checker *c, uint32_t node, uint32_t codes,
                                   uint32_t *index);
/* A responsibility in which a role has R or A, or somebody does who takes part in that role; NULL
 * for none. */
const isms_object *isms__role_duty(const struct checker *c, uint32_t role);
/* Which parts are left out; NULL for none. */
typedef bool part_test(const struct checker *c, const struct part *part);
size_t isms__count_duties(const struct checker *c, uint32_t node, uint32_t codes, part_test *but);
/* The responsibilities in which a node has one of the codes, as related objects of the finding; the
 * path tells of the first few. */
void isms__found_duties(struct checker *c, uint32_t node, uint32_t codes, part_test *but);

static inline const isms_object *part_duty(const struct checker *c, const struct part *part)
{
    return object_at(c->snapshot, TYPE_RESPONSIBILITY, part->responsibility);
}

#endif
