/* Writing a document back: what differs between the model and what the document says is edited in a
 * copy of its tree.
 *
 * What the document says is found out by reading the copy again into a model of its own, beside
 * which ours is laid: objects are paired by where they stand. */
#ifndef FORMAT_OSCAL_SAVE_H
#define FORMAT_OSCAL_SAVE_H

#include "base/uuid.h"
#include "format/oscal/map.h"
#include "format/oscal/schema.h"

/* An element that was put somewhere. */
struct oscal_put {
    const struct oscal_node *parent;
    struct oscal_node *node;
    const struct oscal_slot *wanted; /* by which its place was found */
};

struct oscal_save {
    const isms_model *model;
    uint16_t file;
    const struct oscal_document *document; /* of the map: that which is saved */
    isms_model *said;                      /* what the documents say */
    struct oscal_map map;
    struct oscal_tree tree;     /* is edited */
    struct pointer_map pairs;   /* object of `said` → object of the model, or a view of one */
    struct pointer_map places;  /* object of the model → number of its entry, from 1 */
    struct pointer_map objects; /* element → object of the model: see isms__oscal_note_object */
    struct pointer_map names;   /* new object → what its element is called by */
    struct written_ids ids;     /* of a new document */
    struct pointer_map tokens;  /* symbol of `said` that a new element is called by */
    unsigned line;              /* of the schema */
    struct oscal_checker checker;
    unsigned token, uuid; /* datatypes */
    /* what the schema may demand of new elements */
    const char *title, *moment, *source;
    char system[ISMS__UUID_SIZE];  /* of the component that stands for the whole */
    struct oscal_sources *sources; /* of a new document; NULL for none */
    bool fresh;                    /* a new document is written */
    bool later;                    /* what OSCAL cannot say of what is written is added later */
    struct oscal_put put[8];       /* the last ones */
    size_t puts;
    isms_status status; /* the first failure */
    isms_error *error;
};

/* Writes a file of the model that is a document of OSCAL. */
isms_status isms__oscal_save(const isms_model *model, size_t file, const isms_sink *sink,
                             isms_error *error);

/* ---- inside of it; each sets `status` where it fails ---- */

void isms__oscal_save_memory(struct oscal_save *save);
/* That a change cannot be said in OSCAL. */
void isms__oscal_refuse(struct oscal_save *save, const isms_object *object,
                        const struct isms_field *field, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
/* Finds for each object that the documents say its partner in the model. */
void isms__oscal_pair(struct oscal_save *save);
/* Of an object that several documents tell of, the partner of what each says is a view: what the
 * model says of that, with what changed in the model. This makes them, once objects are paired. */
void isms__oscal_make_views(struct oscal_save *save);
/* The object of the model that a view is of; any other is itself. */
const isms_object *isms__oscal_whole(const struct oscal_save *save, const isms_object *object);
/* Whether two values are the same, where the objects of `said` are paired. Parts that other
 * documents say are left out. */
bool isms__oscal_same(const struct oscal_save *save, const struct isms_field *field,
                      const union slot *ours, const union slot *said);
/* Whether an object has the id that the document says, with the name of the document behind where
 * others of the model have it too. */
bool isms__oscal_same_id(const isms_object *ours, const isms_object *said);
/* Whether it says all of an object (NULL: which is gone), or all that the model does. */
bool isms__oscal_same_object(const struct oscal_save *save, const isms_object *ours,
                             const isms_object *said);
bool isms__oscal_is_unchanged(const struct oscal_save *save);
/* Whether another document says the part of an object. */
bool isms__oscal_is_elsewhere(const struct oscal_save *save, const isms_object *part);
/* Writes what differs from what is said (NULL: nothing is). */
void isms__oscal_edit(struct oscal_save *save, const struct oscal_element *element,
                      struct oscal_node *node, const isms_object *ours, const isms_object *said);
void isms__oscal_edit_parts(struct oscal_save *save, const struct oscal_element *element,
                            struct oscal_node *node, size_t index, const isms_object *ours,
                            const isms_object *said);
/* What refers to the elements of objects goes along where those got another id or UUID. */
void isms__oscal_rename(struct oscal_save *save);
/* Whether the schema has a place for such a child. */
bool isms__oscal_may_hold(const struct oscal_save *save, const struct oscal_node *node,
                          const char *name);
/* Puts a new element where the schema wants it. */
struct oscal_node *isms__oscal_put_child(struct oscal_save *save, struct oscal_node *parent,
                                         const char *name, const char *text);
/* The element by a path of children, made where it is missing. */
struct oscal_node *isms__oscal_make_path(struct oscal_save *save, struct oscal_node *node,
                                         const char *path);
/* A step of a path, "name" or "name[key=value]", copied out; what follows on it. The first child
 * that it leads to; NULL for none. */
const char *isms__oscal_take_step(const char *path, char name[64], char key[64], char value[64]);
struct oscal_node *isms__oscal_find_step(const struct oscal_node *node, const char *name,
                                         const char *key, const char *value);
/* A property of ours: its value, or NULL to remove it. */
void isms__oscal_put_own(struct oscal_save *save, struct oscal_node *node, const char *name,
                         const char *of, const char *value);
/* ---- names of elements, for a save whose model and line are set ---- */

void isms__oscal_begin_names(struct oscal_save *save);
void isms__oscal_end_names(struct oscal_save *save);
/* A token that follows from an id; the id itself where it can be one. */
const char *isms__oscal_token(struct oscal_save *save, const char *id);
/* Whether a text is what the schema takes as a UUID. */
bool isms__oscal_is_uuid(struct oscal_save *save, const char *text);
/* What the element of a new object is called by, always the same: its id, or a token or UUID that
 * follows from it. */
const char *isms__oscal_new_name(struct oscal_save *save, const struct oscal_element *element,
                                 const isms_object *object);
void isms__oscal_put_identity(struct oscal_save *save, const struct oscal_element *element,
                              struct oscal_node *node, const isms_object *object);
/* Notes that a new element stands for an object. */
void isms__oscal_note_element(struct oscal_save *save, struct oscal_node *node,
                              const struct oscal_element *element, const isms_object *object);
/* The element of an object; NULL for none. */
struct oscal_node *isms__oscal_element_of(const struct oscal_save *save, const isms_object *object);
/* An element that stands for no object. */
struct oscal_node *isms__oscal_make_bare(struct oscal_save *save, struct oscal_node *parent,
                                         const char *path);
/* Adds what the schema demands of new elements, takes out what it does not allow. */
void isms__oscal_complete(struct oscal_save *save);
/* Tells by properties what reading a new document does not give back of the model. */
void isms__oscal_add_rest(struct oscal_save *save);
/* The same of a document that was there: by properties and resources; what cannot be told is
 * refused. */
void isms__oscal_tell_rest(struct oscal_save *save);
/* An object that an entry of the document stands for. */
void isms__oscal_note_object(struct oscal_save *save, const struct oscal_entry *entry,
                             const isms_object *object);
/* Makes an element for an object where its type has one, or a resource. */
void isms__oscal_add_object(struct oscal_save *save, const isms_object *object);
/* Adds what the schema demands of new elements, and the roles that they name. */
void isms__oscal_finish_new(struct oscal_save *save);
/* The nearest object whose element is the node or stands around it, and its entry; both NULL for
 * none. */
const struct oscal_entry *isms__oscal_owning(const struct oscal_save *save,
                                             const struct oscal_node *node,
                                             const isms_object **object);
/* Refuses what makes a document invalid that was valid. */
void isms__oscal_check_saved(struct oscal_save *save);
/* Makes a resource that stands for what the document builds on. */
void isms__oscal_make_source(struct oscal_save *save);
/* What refers to an object in this document. */
const char *isms__oscal_reference(struct oscal_save *save, const struct symbol *symbol);
void isms__oscal_set_prose(struct oscal_save *save, struct oscal_node *node, const char *text);
/* Where elements for objects of a type go, in documents with that root (NULL: in any), where a
 * field has that choice (NULL: whatever it has), or the object was read from such an element. */
struct oscal_home {
    uint8_t type;
    const char *root, *path, *name;
    unsigned field;
    const char *choice;
    bool again;
};
const struct oscal_home *isms__oscal_home(const struct oscal_save *save, const isms_object *object);
/* The row for the element of a new object in a document that is there. */
const struct oscal_element *isms__oscal_row_for(const struct oscal_save *save,
                                                const isms_object *object);
const struct oscal_element *isms__oscal_row(const char *name, uint8_t type);
bool isms__oscal_chosen(const isms_object *object, unsigned number, const char *token);
void isms__oscal_put_type(struct oscal_save *save, const struct oscal_element *element,
                          struct oscal_node *node, const isms_object *object);
/* What the schema says of an element; NULL for what it does not know. */
const struct oscal_definition *isms__oscal_definition(const struct oscal_save *save,
                                                      const struct oscal_node *node);
/* The element for a role at a place, made where it is missing. */
struct oscal_node *isms__oscal_role(struct oscal_save *save, struct oscal_node *place,
                                    const char *role);
/* Adds the roles that new elements name and the model does not have. */
void isms__oscal_declare_roles(struct oscal_save *save);
/* The role that a party stands beside where the model names none: after its letter. */
const char *isms__oscal_role_for(struct oscal_save *save, const isms_object *participation);
/* Adds what the document does not have yet. */
void isms__oscal_add_new(struct oscal_save *save);
void isms__oscal_edit_duty(struct oscal_save *save, struct oscal_node *node,
                           const isms_object *ours, const isms_object *said);
void isms__oscal_add_duty(struct oscal_save *save, const isms_object *object);
void isms__oscal_add_appointment(struct oscal_save *save, const isms_object *object);
void isms__oscal_remove_duty(struct oscal_save *save, struct oscal_node *node);
/* The element of the document where something stood when it was read; NULL where it is gone. Looked
 * for from `*last` on, as mostly one stands behind the other, which it becomes. */
struct oscal_node *isms__oscal_at(struct oscal_node *within, const isms_object *object,
                                  struct oscal_node **last);
/* The part that stood where this one does, looked for from `*next` on; NULL for none. */
const isms_object *isms__oscal_partner(const struct list *list, const isms_object *part,
                                       uint32_t *next);

static inline bool save_failed(const struct oscal_save *save)
{
    return save->status != ISMS_OK;
}

#endif
