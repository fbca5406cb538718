/* Who has which side of a separation. */
#ifndef CHECK_RULES_SEPARATION_SIDES_H
#define CHECK_RULES_SEPARATION_SIDES_H

#include "check/check.h"

#define DOING ISMS_BIT(ISMS_CODE_RESPONSIBLE)
#define ANSWERING ISMS_BIT(ISMS_CODE_ACCOUNTABLE)

/* Who has a side, how, and where. */
struct entry {
    uint32_t person;
    uint32_t side;                     /* of the separation, from 0 */
    uint32_t holder;                   /* node that the side names: the beginning of the path */
    uint32_t responsibility;           /* NONE where the side is a role */
    const isms_object *scope, *matter; /* for which: see struct walk_step */
    const isms_delegation *handed_on;  /* what brought it to the holder; NULL for a participation */
    const isms_role *implicit;         /* everyone of whose audience has it, and so the person */
    bool asleep;                       /* only as a deputy who need not act */
};

/* What must not meet, and where: what a separation says, or a responsibility that is to be
 * independent of another one. */
struct apart {
    const isms_object *source;        /* that says so */
    const isms_object *const *things; /* the sides, responsibilities and roles; NULL: not there */
    uint32_t count;
    int at_most; /* may meet */
    enum isms_separation_level level;
    enum isms_separation_scope scope;
    bool one_holder_may; /* have all sides by its nature */
    bool outsiders;      /* working for a supplier is a side: see SOD-37 */
    enum isms_severity severity;
    const char *reason;
};

/* All of it, with everybody who has a side. */
struct sides {
    const struct apart *apart;
    struct entry *entries;
    size_t count, capacity;
};

/* Everybody who has a side, in the order of persons; false where memory is out. The entries
 * are to be freed in either case. */
bool isms__gather_sides(struct checker *c, struct sides *sides, const struct apart *apart,
                        bool asleep);

/* What a side is: the responsibility, or the role. */
const isms_object *isms__side_thing(const struct checker *c, const struct entry *entry);
/* Whether two entries meet where the separation looks: for the same object, in the same unit, or
 * anywhere. What is a part of both sides, where one side is a part of the other, meets nothing. */
bool isms__sides_meet(const struct checker *c, const struct sides *sides, const struct entry *a,
                      const struct entry *b);
/* How the responsibility of an entry belongs to the one that the separation names, step by step. */
void isms__tell_parts(struct checker *c, const struct sides *sides, const struct entry *entry);
/* The path of a finding from what a side names to the person of an entry, and its end. */
void isms__tell_side(struct checker *c, const struct sides *sides, const struct entry *entry);
void isms__end_conflict(struct checker *c, const struct sides *sides, const struct entry *a,
                        const struct entry *b);
/* Conflicts in one person: those that there are, or those that deputies would bring about. */
void isms__check_persons(struct checker *c, const struct sides *sides, bool deputies);
/* Conflicts in one unit or under one head, and in one line of reporting. */
void isms__check_units(struct checker *c, const struct sides *sides);
void isms__check_lines(struct checker *c, const struct sides *sides);

/* The rule under which the conflicts of a separation are reported. */
const isms_rule *isms__separation_rule(const isms_separation *separation);
/* Calls for all that is kept apart: by the separations whose conflicts are reported under a rule,
 * NULL for all; and, where that is SOD-00, by responsibilities that are to be independent. */
typedef void apart_check(struct checker *c, const struct apart *apart);
void isms__each_apart(struct checker *c, const struct isms_rule *rule, apart_check *check);

#endif
