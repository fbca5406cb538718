/* Who has which side of a separation. */
#ifndef CHECK_RULES_SEPARATION_SIDES_H
#define CHECK_RULES_SEPARATION_SIDES_H

#include "check/check.h"

#define DOING ISMS_BIT(ISMS_CODE_RESPONSIBLE)
#define ANSWERING ISMS_BIT(ISMS_CODE_ACCOUNTABLE)

/* Who has a side, how, and where. */
struct entry {
    uint32_t person;
    uint32_t side;           /* of the separation, from 0 */
    uint32_t holder;         /* node that the side names: the beginning of the path */
    uint32_t responsibility; /* NONE where the side is a role */
    const isms_object *scope;
    const isms_delegation *handed_on; /* what brought it to the holder; NULL for a participation */
    const isms_role *implicit;        /* everyone of whose audience has it, and so the person */
    bool asleep;                      /* only as a deputy who need not act */
};

/* One separation, with everybody who has a side. */
struct sides {
    const isms_separation *separation;
    struct entry *entries;
    size_t count, capacity;
    uint32_t side_count;
};

/* Everybody who has a side, in the order of persons; false where memory is out. The entries
 * are to be freed in either case. */
bool isms__gather_sides(struct checker *c, struct sides *sides, const isms_separation *separation,
                        bool asleep);

#endif
