/* What a search for controls that are served found. */
#ifndef SNAPSHOT_CROSSWALK_H
#define SNAPSHOT_CROSSWALK_H

#include "snapshot/snapshot.h"

#define EQUAL ISMS_RELATIONSHIP_EQUAL
#define SUBSET ISMS_RELATIONSHIP_SUBSET
#define SUPERSET ISMS_RELATIONSHIP_SUPERSET
#define INTERSECTS ISMS_RELATIONSHIP_INTERSECTS
#define RELATED ISMS_RELATIONSHIP_RELATED

/* From one control (by index) to another: to one that it maps to, one that maps to it, one below.
 */
struct link {
    uint32_t from, to;
    const isms_mapping *mapping; /* NULL: below */
    uint8_t relationship;        /* of `from` to `to` */
    bool reversed;
};

/* A control that was come to. It stays as it is when a better way is found, so that whatever goes
 * on from it keeps its path. */
struct visit {
    uint32_t control;
    uint32_t before; /* visit; NONE for a control that is named */
    uint32_t link;   /* that led here */
    uint32_t mappings, steps;
    uint8_t relationship; /* of the one named to this one */
};

struct crossing {
    uint32_t responsibility, control, visit;
};

struct isms_crosswalk {
    isms_allocator memory;
    isms_snapshot *snapshot;
    struct link *links; /* those of a control are told by `links_of` */
    size_t link_count, link_capacity;
    struct index links_of;
    struct visit *visits;
    size_t visit_count, visit_capacity;
    struct crossing *items;
    size_t count, capacity;
    struct text sentence; /* the last one that was asked for */
};

#endif
