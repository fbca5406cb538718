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

struct oscal_resolver {
    const isms_allocator *memory;
    const isms_limits *limits;
    struct pool pool; /* of all trees */
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

/* Something imported: an open file, or bytes in the profile. */
struct oscal_found {
    isms_source source;
    int descriptor; /* -1 for bytes */
    struct file_identity identity;
};
/* Finds what an element with an href leads to. False where that is told, or in the status. */
bool isms__oscal_find(const struct oscal_profile *profile, const struct oscal_node *import,
                      const char *href, struct oscal_found *found);

bool isms__oscal_resolver_failed(struct oscal_resolver *r); /* notes that memory is out; false */
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
/* Cuts a catalog down to what an import takes. False where memory is out. */
bool isms__oscal_select(const struct oscal_profile *profile, const struct oscal_node *import,
                        struct oscal_tree *catalog);
/* Leaves of the controls in an element those that are taken; these move up where what they stood in
 * was not. */
void isms__oscal_prune(struct oscal_node *parent, const struct oscal_wish *wish);

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
