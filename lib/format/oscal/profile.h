/* Resolving profiles: from the catalogs that they import to one catalog, in four steps. Select:
 * what an import takes of its source. Merge: what was taken becomes one catalog. Modify: parameters
 * are set, controls altered. Finish: what nothing refers to is left out. */
#ifndef FORMAT_OSCAL_PROFILE_H
#define FORMAT_OSCAL_PROFILE_H

#include "base/file.h"
#include "format/oscal/keys.h"
#include "format/oscal/schema.h"
#include "format/oscal/tree.h"
#include "isms/oscal.h"

/* A document that is being resolved, and who imports it. */
struct oscal_chain {
    const struct oscal_chain *by;
    uint64_t device, inode;
};

/* Something that was imported, and what came of it: NULL for nothing. */
struct oscal_known {
    const struct oscal_known *next;
    uint64_t device, inode;
    const struct oscal_node *attached;
    struct oscal_tree *catalog;
};

struct oscal_resolver {
    const isms_allocator *memory;
    const isms_limits *limits;
    struct pool pool; /* of all trees */
    const struct oscal_known *known;
    uint64_t taken; /* nodes of catalogs, each as often as something takes it */
    struct problem_sink *problems;
    bool faulty;        /* a catalog was told to be not valid */
    isms_status status; /* of what no problem tells: memory, files */
    isms_error *error;
};

/* A profile with what its imports took: catalogs cut down to that. */
struct oscal_profile {
    struct oscal_resolver *resolver;
    const char *file;
    const struct oscal_tree *tree;
    struct oscal_tree **taken;
    size_t taken_count;
};

/* Something imported: an open file, or what is attached to a resource of the profile. */
struct oscal_found {
    isms_source source;
    int descriptor; /* -1 for what is attached */
    struct file_identity identity;
    const struct oscal_node *attached;
};
/* Makes bytes of what is attached. False where memory is out. */
bool isms__oscal_decode(struct oscal_resolver *r, struct oscal_found *found);
/* Finds what an element with an href leads to. False where that is told, or in the status. */
bool isms__oscal_find(const struct oscal_profile *profile, const struct oscal_node *import,
                      const char *href, struct oscal_found *found);

/* Notes that memory is out, where nothing else was noted; false. */
bool isms__oscal_resolver_failed(struct oscal_resolver *r);
/* Tells of something at a node of the profile. False where memory is out. */
bool isms__oscal_resolver_tell(const struct oscal_profile *profile, isms_problem_kind kind,
                               const struct oscal_node *node, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* The catalog that an element with an href leads to, or the profile there resolves to; NULL where
 * there is none, which is told in r->problems, or where r->status says why. */
struct oscal_tree *isms__oscal_catalog(struct oscal_resolver *r, const struct oscal_tree *tree,
                                       const char *file, const struct oscal_node *link,
                                       const char *href);

/* What an import, or an insert-controls, asks for. */
struct oscal_wish {
    const struct oscal_node *node;
    struct oscal_keys named; /* what its lists name: ids, and patterns */
};

/* False where memory is out; to be cleared in any case. */
bool isms__oscal_wish_init(struct oscal_wish *wish, const struct oscal_node *node,
                           const isms_allocator *memory);
void isms__oscal_wish_clear(struct oscal_wish *wish);
/* Whether it takes a control: of all, or of those that `there` (NULL: of all) has; where one is not
 * there, what is inside of it stands in the next one around. */
bool isms__oscal_takes(const struct oscal_wish *wish, const struct oscal_node *control,
                       const struct pointer_map *there);
/* A catalog of what an import takes of another one, which it shares names and texts with; NULL
 * where r->status says why. */
struct oscal_tree *isms__oscal_select(const struct oscal_profile *profile,
                                      const struct oscal_node *import,
                                      const struct oscal_tree *catalog);
/* The same of one node: of the controls in it those that are taken, which move up where what they
 * stood in was not. */
struct oscal_node *isms__oscal_take(struct oscal_resolver *r, const struct oscal_wish *wish,
                                    const struct oscal_node *node);

/* How what was taken becomes one catalog: one control behind the other, in the groups of the
 * catalogs, or in those of the profile, which then takes what it puts there. */
enum oscal_merging { OSCAL_MERGE_FLAT, OSCAL_MERGE_AS_IS, OSCAL_MERGE_CUSTOM };
enum oscal_merging isms__oscal_merging(const struct oscal_tree *profile);
/* One catalog of what was taken; false where memory is out. */
bool isms__oscal_merge(const struct oscal_profile *profile, struct oscal_tree *out);
bool isms__oscal_modify(const struct oscal_profile *profile, struct oscal_tree *catalog);
bool isms__oscal_finish(const struct oscal_profile *profile, struct oscal_tree *catalog);

/* Puts an element that stands nowhere where the schema has it among the children of `parent`:
 * behind those of its kind or, with `first`, before them. */
bool isms__oscal_place_child(struct oscal_tree *tree, struct oscal_node *parent,
                             struct oscal_node *node, bool first);

#endif
