/* What of OSCAL becomes what of ours: the tables, and what reads by them.
 *
 * First every element that has a row becomes an object and gets its id, in all documents; then the
 * fields are filled, so that references find their objects in whatever order documents come. */
#ifndef FORMAT_OSCAL_MAP_H
#define FORMAT_OSCAL_MAP_H

#include "format/import.h"
#include "format/oscal/keys.h"
#include "format/oscal/tree.h"
#include "isms/types.h"

/* The namespace of properties by which OSCAL says what it has no words for. */
#define OSCAL_OWN_NAMESPACE "urn:libisms:oscal:1"
/* That of attributes of controls, whose names the user chooses. */
#define OSCAL_ATTRIBUTE_NAMESPACE "urn:libisms:oscal:1:attribute"

struct oscal_filling;
struct oscal_save;

/* How a value stands in a document. */
enum oscal_form {
    OSCAL_TEXT = 1,  /* a line, without white space at its ends */
    OSCAL_PROSE,     /* paragraphs, lists and tables as lines of text */
    OSCAL_DATE,      /* a day, or the day of a moment */
    OSCAL_CHOICE,    /* a word that stands for one of ours */
    OSCAL_REFERENCE, /* a uuid or token, also "#uuid" */
    OSCAL_OWNER,     /* the object around this one that the field may lead to */
    OSCAL_PARTS,     /* a part for each element */
    OSCAL_CONSTANT,  /* always the same, which the element as such says */
    OSCAL_SPECIAL    /* a function of its own */
};

/* A word of OSCAL and one of ours; the last row is empty. */
struct oscal_word {
    const char *theirs, *ours;
};

struct oscal_field {
    uint8_t number; /* of the field; of two rows for a field that holds one value the first counts
                       that finds something */
    uint8_t form;
    const char *path; /* from the element: "title", "@id", "prop[name=label]/@value"; "part+" also
                         finds what stands in each other; "" is the element itself */
    const struct oscal_word *words; /* of OSCAL_CHOICE; NULL where the words are ours */
    const char *constant;           /* as in the native XML */
    const struct oscal_element *part;
    void (*special)(struct oscal_filling *filling);
    /* for a new element; NULL where only properties of ours say it */
    void (*write)(struct oscal_save *save, struct oscal_node *node, const isms_object *object);
};

/* How an object gets its id. */
enum oscal_identity {
    OSCAL_BY_UUID,
    OSCAL_BY_ID,   /* a token, which people read */
    OSCAL_DERIVED, /* from the element that it belongs to */
};

struct oscal_element {
    const char *name;  /* of the element */
    const char *under; /* of the element around it; NULL for any */
    uint8_t identity;
    uint8_t type, field_count; /* 0 for a type that `choose` tells */
    const struct oscal_field *fields;
    uint8_t (*choose)(const struct oscal_node *node); /* 0: no object */
};

/* All elements that become objects; the last row is empty. */
extern const struct oscal_element isms__oscal_elements[];
/* An element in which somebody is responsible for something. */
extern const struct oscal_element isms__oscal_duty;
extern const struct oscal_element isms__oscal_appointment;
/* A control of which nothing is known but its id, by which a plan names it. */
extern const struct oscal_element isms__oscal_named;
/* The same, of a mapping. */
extern const struct oscal_element isms__oscal_mapped;
/* Whether an element only tells that its object exists. */
static inline bool isms__oscal_only_named(const struct oscal_element *element)
{
    return element == &isms__oscal_named || element == &isms__oscal_mapped;
}
/* Whether an element is that of its object, which no other shares with it. */
static inline bool isms__oscal_is_whole(const struct oscal_element *element)
{
    return element != &isms__oscal_duty && element != &isms__oscal_appointment &&
           !isms__oscal_only_named(element);
}
/* An object and the element that it was made of. */
struct oscal_entry {
    const struct oscal_node *node;
    isms_object *object;
    const struct oscal_element *element;
    uint32_t around;   /* the entry that it stands in; UINT32_MAX for none */
    uint32_t document; /* into oscal_map.documents */
    /* what this element says of the object, where those of other documents tell of it too, which
     * then holds what all of them say; NULL where the object is what the element says */
    isms_object *told;
};
#define OSCAL_NO_ENTRY UINT32_MAX
static inline isms_object *isms__oscal_said(const struct oscal_entry *entry)
{
    return entry->told ? entry->told : entry->object;
}

/* A token of a document whose object had to get another id. */
struct oscal_renamed {
    struct oscal_renamed *next; /* of the same token, for another type */
    struct symbol *symbol;      /* of the object */
    uint8_t type;
};

struct oscal_document {
    struct source_file *file;
    uint16_t file_index;
    const struct oscal_tree *tree;
    char suffix[24];            /* tells ids of this document from those of others: "ssp2" */
    bool own;                   /* written by us, from a model that is none of OSCAL */
    bool part;                  /* only of such a model */
    struct pointer_map renamed; /* symbol of a token → struct oscal_renamed */
    size_t first, count;        /* entries */
    struct pointer_map duties;  /* element → number of its duty among the entries, from 1 */
    struct pointer_map joined; /* object of another document → number of its entry here, from 1 */
    /* of a profile: the entries of the controls that it takes, and their elements, once they were
     * looked for */
    uint32_t *taken;
    size_t taken_count, taken_capacity;
    struct pointer_map takes;
    bool looked_at;
    struct pointer_map providers; /* of components that come of an authorization: symbol → who has
                                     that authorization, once they were looked for */
    bool has_providers;
    struct pointer_map role_uses; /* of a plan: symbol of a role → enum oscal_role_use, bits, once
                                     they were looked for */
    bool has_role_uses;
    uint8_t lacks; /* of what it imports: what was not read */
};

/* An element, or with a value one of its attributes. */
struct oscal_place {
    const struct oscal_node *node; /* NULL for none */
    const char *value;
};

/* The properties of ours of an element that has many children, by class: who stands beside a role
 * has those of its UUID. */
struct oscal_classes {
    const struct oscal_node *of; /* NULL for none */
    struct oscal_keys first;     /* class → the first property of it */
    struct pointer_map next;     /* property → the next one of its class */
};

struct oscal_map {
    isms_model *model;
    struct oscal_classes classes; /* of the element that was asked for last */
    /* components by UUID, beside which items stand, and those beside which all were noted */
    struct oscal_keys components;
    struct problem_sink *problems;
    const isms_allocator *memory;
    struct pool scratch; /* until all is read */
    struct oscal_document *documents;
    size_t document_count, document_capacity;
    struct oscal_entry *entries;
    size_t entry_count, entry_capacity;
    struct pointer_map
        known; /* symbol of what documents share → number of its first entry, from 1 */
    struct text text, word; /* for use in passing */
    /* elements and attributes that became values of fields; NULL: nobody asks for it */
    struct pointer_map *taken;
    struct oscal_place at; /* what is being read */
    bool failed;           /* memory is out */
};

/* An object whose fields are being filled. */
struct oscal_filling {
    struct oscal_map *map;
    struct oscal_document *document;
    const struct oscal_entry *entry; /* of the object, or of that which the part belongs to */
    const struct oscal_field *row;
    const struct oscal_node *node;
    isms_object *object;
    uint64_t present, own; /* fields that are set; those that properties of ours tell */
    union slot values[FIELD_LIMIT];
};

/* Makes objects of all documents of OSCAL that the model holds, from the file `first` on. */
isms_status isms__oscal_map(isms_model *model, size_t first, struct problem_sink *problems,
                            isms_error *error);

/* ---- inside of reading ---- */

void isms__oscal_begin_map(struct oscal_map *map, isms_model *model, struct problem_sink *problems);
void isms__oscal_end_map(struct oscal_map *map);
bool isms__oscal_add_document(struct oscal_map *map, size_t file);
/* Reads all documents from the file `first` on; the steps of that. */
void isms__oscal_read_documents(struct oscal_map *map, size_t first);
void isms__oscal_make_objects(struct oscal_map *map);
void isms__oscal_fill_objects(struct oscal_map *map);
/* A new object of a document with its id; OSCAL_NO_ENTRY when memory is out. */
uint32_t isms__oscal_add_entry(struct oscal_map *map, struct oscal_document *document,
                               const struct oscal_node *node, const struct oscal_element *element,
                               uint8_t type, uint32_t around, const char *id);
/* The same of what may stand in several documents, where it is one object: what the first entry of
 * another document with that key made, if it is of the same kind. Without a key it is a new one. */
uint32_t isms__oscal_share_entry(struct oscal_map *map, struct oscal_document *document,
                                 const struct oscal_node *node, const struct oscal_element *element,
                                 uint8_t type, uint32_t around, const char *id, struct symbol *key);
/* The key of an element that has a UUID, or of what belongs to it, with that ending; of a role its
 * id. NULL where it has none, or only one document is read. */
struct symbol *isms__oscal_key_of(struct oscal_map *map, const struct oscal_document *document,
                                  const struct oscal_node *node, const char *ending);
/* Whether an element of a document is of the object that the key stands for, by another one. */
bool isms__oscal_may_share(const struct oscal_map *map, const struct oscal_document *document,
                           const struct oscal_node *node, const struct symbol *key);
/* Adds what the entry says to what the object holds; what differs is told. */
void isms__oscal_add_said(struct oscal_map *map, const struct oscal_entry *entry);
/* Whether two items of a field, of one model, say the same. */
bool isms__oscal_equal(const struct isms_field *field, const union slot *a, const union slot *b);
/* The first items of a list, by what they say. */
struct oscal_items {
    const struct isms_field *field;
    const struct list *list;
    uint32_t count;
    const isms_allocator *memory;
    struct hash_key key;
    struct pointer_map map; /* hash → number of the last item that has it, from 1 */
    uint32_t *before;       /* the number of the one before that has it; NULL for a short list */
};
/* False where memory is out. */
bool isms__oscal_items_init(struct oscal_items *items, const isms_allocator *memory,
                            const struct isms_field *field, const struct list *list,
                            uint32_t count);
void isms__oscal_items_clear(struct oscal_items *items);
/* The number of an item that says the same, from 0; the count where there is none. */
uint32_t isms__oscal_items_find(const struct oscal_items *items, const union slot *item);
/* The id that an element asks for: its own, or one after what it stands in. */
const char *isms__oscal_wanted_id(struct oscal_map *map, const struct oscal_document *document,
                                  const struct oscal_node *node,
                                  const struct oscal_element *element, uint32_t around);
/* The symbol for an id that may be taken: by an object of the same kind and document, which is
 * reported, or by another, and then this one gets the name of its document behind its own. */
struct symbol *isms__oscal_free_symbol(struct oscal_map *map, struct oscal_document *document,
                                       const struct oscal_node *node, isms_object *object,
                                       const char *id);
/* Where we gave an object an id of its own, others still call it by its token or uuid. */
void isms__oscal_note_token(struct oscal_map *map, struct oscal_document *document,
                            const struct oscal_entry *entry);
/* The same of an object that got its id in another document. */
void isms__oscal_note_shared(struct oscal_map *map, struct oscal_document *document,
                             const struct oscal_entry *entry);
/* The id of an object in the model. */
const char *isms__oscal_id(const struct oscal_entry *entry);
/* The symbol that a token of a document stands for, where an object of one of these types is due;
 * NULL where it can be none, or memory is out. */
struct symbol *isms__oscal_symbol(struct oscal_map *map, const struct oscal_document *document,
                                  const struct isms_field *field, const char *token);
void isms__oscal_warn(struct oscal_map *map, const struct oscal_document *document,
                      const struct oscal_node *node, const char *id, isms_status status,
                      const char *format, ...) __attribute__((format(printf, 6, 7)));

/* Calls for each place that a path leads to; with `value` where it is an attribute. False as soon
 * as the visitor says so. */
typedef bool oscal_visitor(void *context, const struct oscal_node *node, const char *value);
bool isms__oscal_places(const struct oscal_node *node, const char *path, oscal_visitor *visit,
                        void *context);
/* The first of them; "" where there is none. */
const char *isms__oscal_first(const struct oscal_node *node, const char *path);
/* Whether the node is a property of ours. */
bool isms__oscal_is_own(const struct oscal_node *node);
/* The value of a property of ours, of that class (NULL: of none); NULL where there is none. Those
 * of a document stand in its metadata. */
const char *isms__oscal_own(const struct oscal_node *node, const char *name, const char *of);
/* The same of one of the many that may stand in an element. */
const char *isms__oscal_own_of(struct oscal_map *map, const struct oscal_document *document,
                               const struct oscal_node *node, const char *name, const char *of);
/* The first property of ours of that class, and the one behind it; NULL for none. */
struct oscal_node *isms__oscal_first_of(struct oscal_map *map, const struct oscal_node *node,
                                        const char *of);
struct oscal_node *isms__oscal_next_of(const struct oscal_map *map, struct oscal_node *prop,
                                       const char *of);
/* The type of the object that a property of ours tells; 0 for an element that stands for none,
 * `otherwise` where nothing is told. */
uint8_t isms__oscal_own_type(const struct oscal_node *node, uint8_t otherwise);
/* Takes over the fields that stand in properties of ours. */
void isms__oscal_fill_own(struct oscal_filling *filling, const struct oscal_node *node,
                          const char *of);
/* Text of an element in one line, and its paragraphs, added to `out`. */
void isms__oscal_words(const struct oscal_node *node, struct text *out);
void isms__oscal_prose(const struct oscal_node *node, struct text *out);

void isms__oscal_fill(struct oscal_filling *filling, const struct oscal_element *element);
/* Values of a filling. */
bool isms__oscal_has(const struct oscal_filling *filling, unsigned number);
void isms__oscal_put_slot(struct oscal_filling *filling, unsigned number, union slot value);
/* Gives the object what was filled; false where memory is out. */
bool isms__oscal_store(struct oscal_filling *filling);
void isms__oscal_put_text(struct oscal_filling *filling, unsigned number, const char *text,
                          size_t length);
void isms__oscal_put_number(struct oscal_filling *filling, unsigned number, int64_t value);
void isms__oscal_put_symbol(struct oscal_filling *filling, unsigned number, struct symbol *symbol);
void isms__oscal_put_token(struct oscal_filling *filling, unsigned number, const char *token);
/* ---- what is taken: noted where somebody asks for it ---- */

/* What the values that are put next come from. */
static inline void isms__oscal_reading(struct oscal_map *map, const struct oscal_node *node,
                                       const char *value)
{
    map->at = (struct oscal_place){node, value};
}
/* Notes that all text of an element, or with `value` that attribute, is a value of a field. */
void isms__oscal_note(struct oscal_map *map, const struct oscal_node *node, const char *value);
/* The same of an element with all that is in it. */
void isms__oscal_note_whole(struct oscal_map *map, const struct oscal_node *node);
/* The same of all that a path leads to, in whole where that is said, and of the attributes by which
 * it chooses. */
void isms__oscal_note_path(struct oscal_filling *filling, const char *path, bool whole);
/* The same of what the value comes from that was put just now. */
void isms__oscal_note_put(struct oscal_filling *filling);
/* Nothing of it is: the part was left out. */
void isms__oscal_leave(struct oscal_map *map, const struct oscal_node *node);
/* What was noted of an element, and whether an attribute was. */
enum oscal_take { OSCAL_LEFT, OSCAL_TAKEN, OSCAL_TAKEN_WHOLE };
enum oscal_take isms__oscal_taken(const struct oscal_map *map, const struct oscal_node *node);
bool isms__oscal_taken_attribute(const struct oscal_map *map,
                                 const struct oscal_attribute *attribute);

/* A part of the field, made of that element, to be filled and then finished. */
bool isms__oscal_begin_part(struct oscal_filling *part, const struct oscal_filling *owner,
                            unsigned number, const struct oscal_node *node);
void isms__oscal_end_part(struct oscal_filling *part, struct oscal_filling *owner, unsigned number);

/* ---- imports ---- */

/* What an import, be it of a profile or of a plan, leads to, directly or by way of a resource; NULL
 * where that was not read with it. */
struct oscal_document *isms__oscal_imported(struct oscal_map *map,
                                            const struct oscal_document *from,
                                            const struct oscal_node *import);
/* Finds out which imports were not read, and tells of them. */
void isms__oscal_read_imports(struct oscal_map *map);
/* Notes of what nothing has as its id that it may well stand in a document that was not read. */
void isms__oscal_expect(const struct oscal_document *document, const struct isms_field *field,
                        struct symbol *symbol);

/* ---- mapping collections ---- */

void isms__oscal_add_mapped(struct oscal_map *map);
void isms__oscal_fill_mappings(struct oscal_map *map);

/* ---- duties ---- */

/* Notes that somebody is responsible where the node stands. */
void isms__oscal_note_duty(struct oscal_map *map, struct oscal_document *document,
                           const struct oscal_node *node, uint32_t around);
void isms__oscal_fill_duty(struct oscal_filling *filling);
/* Whether a party holds the role that it stands beside, and takes no part where that stands. */
bool isms__oscal_is_bystander(struct oscal_map *map, const struct oscal_document *document,
                              const struct oscal_node *party);
/* Tells of elements that only show what stands nowhere. */
void isms__oscal_check_origins(struct oscal_map *map);
/* Persons that stand beside a role for the whole hold it. */
void isms__oscal_add_appointments(struct oscal_map *map);
void isms__oscal_fill_appointment(struct oscal_filling *filling);

#endif
