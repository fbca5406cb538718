/* Inside of snapshots: everything that can hold a responsibility is a node, and every way in which
 * one stands for another is an edge, so that who is behind what is a walk along edges. */
#ifndef SNAPSHOT_SNAPSHOT_H
#define SNAPSHOT_SNAPSHOT_H

#include <stdatomic.h>

#include "isms/snapshot.h"
#include "model/model.h"
#include "snapshot/forest.h"

/* Bits of a person. */
enum {
    PERSON_ACTIVE = 1,
    PERSON_ABSENT = 2,
    PERSON_OWN = 4, /* belongs to the organization itself or its group */
    PERSON_ENDS = 8 /* has a last day */
};

/* Bits of a responsibility. */
enum {
    RESPONSIBILITY_THERE = 1, /* it exists on the date */
    RESPONSIBILITY_DUTY = 2   /* and is more than a suggestion that ships with the library */
};

/* Bits of a control. */
enum {
    CONTROL_SELECTED = 1, /* a document that holds on the date selects it */
    CONTROL_LEFT_OUT = 2, /* such documents select others of its catalog */
    CONTROL_HEADING = 4,  /* it asks for nothing itself: a group, or a clause that is divided */
    CONTROL_COMPARED = 8  /* its catalog is only there to compare with */
};

/* Bits of an edge. */
enum {
    EDGE_ASLEEP = 1 /* a deputy who need not act now */
};

/* From a holder to what stands for it. */
struct edge {
    uint32_t from, to;        /* nodes */
    const isms_object *via;   /* appointment, seat, occupancy, delegation... */
    const isms_object *scope; /* NULL: everywhere */
    uint32_t instead;         /* node of whom a deputy stands in for, or who handed on; or NONE */
    uint8_t kind;             /* isms_step_kind */
    uint8_t flags;
};

/* What follows are persons, appointments, responsibilities and participations with all they name
 * resolved, by index; NONE for what is not there. Whoever goes through all of them reads these,
 * which lie side by side, and not the objects. */

/* From when until when a person works here, and where. */
struct tenure {
    isms_date since, until;
    uint32_t organization, unit, manager;
    uint32_t competences, occupancies; /* how many, at any time */
    uint8_t engagement;
    bool absences; /* whether there are any, at any time */
};

struct post {
    const isms_object *scope;
    uint32_t role, person, position, deputy_of;
    isms_date from, until, accepted;
    uint8_t kind;
    bool shared; /* it says how much working time it takes */
};

/* A responsibility. */
struct task {
    isms_date from, until;
    uint32_t parent, process;
    uint32_t participations; /* how many, at any time */
    uint8_t verb, phase, core;
    bool delegable;
    bool controls, governed, communicated; /* whether any are named, and a day is */
};

/* A participation. */
struct part {
    const isms_participation *participation;
    const isms_object *scope;
    uint32_t responsibility;
    uint32_t node; /* of the holder */
    uint32_t role; /* node of the role in which the holder takes part; NONE for none */
    uint32_t codes;
    isms_date from, until, accepted;
};

/* A responsibility that was handed on. */
struct handed_on {
    const isms_delegation *delegation;
    uint32_t responsibility; /* by index */
    uint32_t from, to;       /* nodes */
};

/* Which items belong to which owner: those of n are [start[n], start[n + 1]) of `items`, or of the
 * array itself where it is in that order. */
struct index {
    uint32_t *start, *items;
};

struct isms_snapshot {
    atomic_size_t references;
    isms_allocator memory;
    isms_model *model;
    isms_date from, at;

    uint64_t sound[TYPE_LIMIT]; /* by type: fields by position of which all references lead where
                                   they may; of others it is not known */
    uint32_t *index_of;         /* by ordinal: position in the list of the type */
    uint32_t first[TYPE_LIMIT]; /* node of the first object of a type that can hold something */
    const isms_object **nodes;  /* what they are */
    uint32_t node_count;

    uint8_t *persons;        /* bits of each person */
    struct tenure *tenures;  /* of each person */
    struct post *posts;      /* each appointment */
    struct index posts_of;   /* by role (by index) plus 1; 0: those that name none */
    size_t active_count;     /* of persons of the organization itself */
    struct forest superiors; /* of persons */
    struct forest organizations, sites, units;
    uint32_t *site_organization; /* by index; of the places above where missing, NONE for none */
    uint32_t *unit_organization, *unit_site;

    struct edge *edges; /* by `from` */
    size_t edge_count;
    struct index out, in;     /* edges by node: out needs no items */
    bool *implicit;           /* by node: everyone of the audience holds the role */
    uint32_t *implicit_roles; /* those roles (by index) */
    size_t implicit_count;
    bool *live; /* by node: an active person is behind it */

    uint8_t *controls;         /* bits of each */
    uint8_t *responsibilities; /* bits of each */
    struct task *tasks;        /* each responsibility */
    struct part
        *parts; /* those that hold on the date and whose holder is there, by responsibility */
    size_t part_count;
    struct index parts_of;    /* by responsibility: no items */
    struct index parts_held;  /* by node */
    uint8_t *codes_held;      /* by node: those it has in any of them */
    struct part *other_parts; /* the others, by responsibility */
    size_t other_part_count;
    struct index other_parts_of; /* by responsibility: no items */
    struct handed_on *handed_on; /* by responsibility */
    size_t handed_on_count;
    struct index handed_on_of; /* by responsibility: no items */
    struct index handed_on_to; /* by node of who got it */
};

/* ---- numbering ---- */

/* Whether an object stands in the model that a snapshot shows, as no part of another. Only those
 * have an index. */
static inline bool has_object(const isms_snapshot *snapshot, const isms_object *object)
{
    return object && !object_type(object)->part && object->home.model == snapshot->model &&
           !(object->flags & OBJECT_REMOVED);
}

static inline uint32_t index_of(const isms_snapshot *snapshot, const isms_object *object)
{
    return snapshot->index_of[object->ordinal];
}

/* The node of an object that can hold something, NONE for NULL and for all else. */
uint32_t isms__node_of(const isms_snapshot *snapshot, const isms_object *object);
/* NULL for NONE. */
static inline const isms_object *isms__node_object(const isms_snapshot *snapshot, uint32_t node)
{
    return node < snapshot->node_count ? snapshot->nodes[node] : NULL;
}
static inline bool node_is(const isms_snapshot *snapshot, uint32_t node, unsigned type)
{
    return node - snapshot->first[type] < snapshot->model->lists[type].count;
}
/* The person of a node, as an index; NONE where it is no person. */
static inline uint32_t node_person(const isms_snapshot *snapshot, uint32_t node)
{
    return node_is(snapshot, node, TYPE_PERSON) ? node - snapshot->first[TYPE_PERSON] : NONE;
}
static inline size_t object_count(const isms_snapshot *snapshot, unsigned type)
{
    return snapshot->model->lists[type].count;
}
static inline isms_object *object_at(const isms_snapshot *snapshot, unsigned type, size_t index)
{
    return snapshot->model->lists[type].items[index];
}

/* Whether a period has a day in the time that the snapshot shows. */
bool isms__holds(const isms_snapshot *snapshot, isms_date from, isms_date until);
static inline isms_appointment *post_object(const isms_snapshot *snapshot, size_t index)
{
    return (isms_appointment *)object_at(snapshot, TYPE_APPOINTMENT, index);
}
static inline bool isms__person_is(const isms_snapshot *snapshot, uint32_t person, uint8_t bits)
{
    return (snapshot->persons[person] & bits) == bits;
}
/* Whether a responsibility (by index) exists on the date and is more than a shipped suggestion. */
static inline bool is_duty(const isms_snapshot *snapshot, size_t responsibility)
{
    return snapshot->responsibilities[responsibility] & RESPONSIBILITY_DUTY;
}

/* Whether a control (by index) asks for something here: it was selected, or nothing of its catalog
 * was and the catalog is not only there to compare with. */
bool isms__counts(const isms_snapshot *snapshot, size_t control);
/* Whether a body is the organization itself or belongs to its group, as where none is named. */
bool isms__is_own_organization(const isms_organization *organization);
/* Whether a person (by index) is of the audience of a role (by index). */
bool isms__in_audience(const isms_snapshot *snapshot, uint32_t person, uint32_t role);

/* ---- making, each step needing those before; false when memory is out ---- */

bool isms__snapshot_persons(isms_snapshot *snapshot);
bool isms__snapshot_posts(isms_snapshot *snapshot);
bool isms__snapshot_places(isms_snapshot *snapshot);
bool isms__snapshot_controls(isms_snapshot *snapshot);
bool isms__snapshot_parts(isms_snapshot *snapshot);
bool isms__snapshot_edges(isms_snapshot *snapshot);
/* Wakes the deputies who must act: a part of making edges. */
bool isms__wake_deputies(isms_snapshot *snapshot);
bool isms__snapshot_superiors(isms_snapshot *snapshot);
bool isms__snapshot_live(isms_snapshot *snapshot);
/* Orders `count` items of `size` bytes by the owner that the first function tells, into an index.
 */
typedef uint32_t owner_of(const void *item);
bool isms__index_make(struct index *index, const isms_allocator *memory, const void *items,
                      size_t count, size_t size, owner_of *owner, size_t owners, bool with_items);

/* ---- scopes ---- */

/* Whether `scope` (NULL: everywhere) is or lies in `above` (NULL: everywhere). */
bool isms__scope_within(const isms_snapshot *snapshot, const isms_object *scope,
                        const isms_object *above);
bool isms__scopes_overlap(const isms_snapshot *snapshot, const isms_object *a,
                          const isms_object *b);
/* The narrower of two scopes that overlap. */
const isms_object *isms__scope_narrower(const isms_snapshot *snapshot, const isms_object *a,
                                        const isms_object *b);

/* ---- what a responsibility is about ---- */

/* Whether two responsibilities (NULL: any) are about the same object; one that names none is about
 * all. */
bool isms__same_matter(const isms_snapshot *snapshot, const isms_object *a, const isms_object *b);
/* The responsibility in which somebody takes part in a role, by an edge of that kind; NULL for
 * other edges. */
const isms_object *isms__edge_matter(const struct edge *edge);

/* ---- walking ---- */

/* A walk along edges: down, from a holder to the persons behind it, or up, from a person to all
 * that they stand for. One walker serves any number of walks, of one thread. */
struct walk_step {
    uint32_t edge; /* that led here; NONE at the start, and for implicit roles */
    uint32_t node;
    uint32_t before;           /* step before this one; NONE at the start */
    const isms_object *scope;  /* where what was found so far holds */
    const isms_object *matter; /* the responsibility for the object of which it holds; NULL: all */
};
struct walker {
    const isms_snapshot *snapshot;
    isms_allocator memory;
    uint32_t *seen;           /* by edge: number of the walk that took it last; NULL: see `taken` */
    struct pointer_map taken; /* the same, of the edges (number plus 1) that any walk took */
    struct pointer_map reached; /* with `every`: by node plus 1, the walk that reached it last */
    uint32_t walk;
    bool asleep;             /* take edges of deputies who need not act, too */
    bool every;              /* find every path, not only one through each edge */
    bool up;                 /* against the edges */
    bool explicit_only;      /* up: leave out what everyone holds */
    isms_date from, until;   /* where set: only links that held at some time between */
    struct walk_step *steps; /* of the walk at hand; a path is read backwards through `before` */
    size_t count, capacity, next;
    size_t budget;
    bool (*go_on)(void *context); /* asked at times; false ends the walk as failed; may be NULL */
    void *context;
};

bool isms__walker_init(struct walker *walker, const isms_snapshot *snapshot);
/* The same for few walks: takes no memory until it walks, and no more than its walks need. */
void isms__walker_init_few(struct walker *walker, const isms_snapshot *snapshot);
void isms__walker_clear(struct walker *walker);
/* Begins a walk, for a scope (NULL: everywhere) and what a responsibility is about (NULL: all).
 * False when memory is out. */
bool isms__walk_begin(struct walker *walker, uint32_t node, const isms_object *scope,
                      const isms_object *matter);
/* Begins the one behind the holder of a participation. */
bool isms__walk_part(struct walker *walker, const struct part *part);
/* Down, the next step that leads to an active person or to an implicit role; up, the next step.
 * NONE at the end; `failed` is set when memory is out. */
uint32_t isms__walk_next(struct walker *walker, bool *failed);
/* Whether a path to this step uses a deputy who need not act now. */
bool isms__walk_is_asleep(const struct walker *walker, uint32_t step);
/* Whether what makes a link (an appointment, a seat, a participation...) holds at some time
 * between. */
bool isms__link_meets(const isms_object *via, isms_date from, isms_date until);
/* "responsible and accountable" */
void isms__put_codes(struct text *out, uint32_t codes);

#endif
