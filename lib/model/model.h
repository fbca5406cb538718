/* Inside of models and objects. */
#ifndef MODEL_MODEL_H
#define MODEL_MODEL_H

#include <stdatomic.h>

#include "base/file.h"
#include "isms/model.h"
#include "model/meta.h"
#include "model/types/types.h"

/* An id that something has or something refers to. References point here, so they resolve by
 * themselves when an object takes the id, and keep its text when nothing has it. */
struct symbol {
    union {
        isms_object *object;    /* what has the id; NULL: dangling */
        struct symbol *instead; /* where `forward`: the symbol that took its place */
    } to;
    uint8_t length;
    bool indexed : 1;   /* found by its text; not the second bearer of an id, not with `forward` */
    bool forward : 1;   /* its object was renamed, or it came from a model that joined */
    bool elsewhere : 1; /* where it dangles: what has it stands in a document that was not read */
    char text[];
};

/* One value. Numbers, dates, durations, decimals, flags, choices and sets are packed into `number`.
 */
union slot {
    char *text;
    int64_t number;
    struct symbol *symbol;
    isms_object *object;
    struct list *list; /* whatever a field with MANY holds, choices excepted */
};
#define NUMBER_UNSET INT64_MIN

struct list {
    uint32_t count, capacity;
    union slot items[];
};

/* Bits of isms_object.flags. */
enum {
    OBJECT_REMOVED = 1,
    OBJECT_EXTRAS = 2,    /* the model keeps foreign content for it */
    OBJECT_GAP = 4,       /* a blank line stood before it */
    OBJECT_DUPLICATE = 8, /* another object had the id first */
    OBJECT_MARK = 16      /* for the use of one operation; clear otherwise */
};

struct isms_object {
    union {
        isms_model *model;  /* of a top-level object */
        isms_object *owner; /* of a part */
    } home;
    union slot *slots; /* one for each bit of `present`, in order */
    uint64_t present;  /* by position of the field; the slot may still be unset */
    uint32_t line, column;
    uint32_t ordinal; /* of top-level objects: their order in the documents */
    uint16_t file;
    uint8_t type;
    uint8_t flags;
};

/* What was read and is not ours: kept as written, put back where it stood. */
enum extra_place {
    EXTRA_BEFORE,          /* before the element: comments, instructions, foreign elements, text */
    EXTRA_ATTRIBUTE,       /* in its start tag: foreign attributes, namespace declarations */
    EXTRA_FIELD_BEFORE,    /* before the text element of a field */
    EXTRA_FIELD_ATTRIBUTE, /* in the start tag of that */
    EXTRA_END              /* before the end tag */
};
struct extra {
    struct extra *next;
    char *text;
    uint32_t item;
    uint8_t place, field; /* field by position */
};

/* A document of another vocabulary, kept whole beside the objects that were made of it. It never
 * changes, so that models that are copies of each other share it. */
struct oscal_tree;
struct kept_document {
    atomic_size_t references;
    struct pool pool; /* all that belongs to it */
    struct oscal_tree *tree;
};

/* A file that objects were read from and go back to. */
struct source_file {
    char *name;
    char *version;        /* of the format, where it is not ours */
    char *use;            /* shipped content that it builds on, separated by spaces */
    struct extra *extras; /* BEFORE: before the root; ATTRIBUTE: of the root; END: before its end */
    struct extra *trailer;          /* behind the root */
    struct kept_document *document; /* of OSCAL; NULL for our own XML */
    uint32_t reading;               /* the first of the files that were read with it */
    bool extended;                  /* it says in properties of ours what OSCAL cannot say */
    bool content;                   /* shipped with the library */
    bool identified;                /* the following holds */
    struct file_identity identity;  /* of the file when it was read or saved last */
};

struct type_list {
    isms_object **items;
    size_t count, capacity;
};

struct symbol_place {
    uint32_t hash, location; /* location 0: empty */
};

struct symbol_table {
    struct symbol_place *places;
    size_t capacity, count;
    char **chunks; /* of symbols */
    size_t chunk_count, chunk_capacity;
    size_t used, room; /* of the last chunk */
    struct hash_key key;
};

enum journal_kind {
    JOURNAL_SLOT, /* these three are of a field */
    JOURNAL_INSERT,
    JOURNAL_ERASE,
    JOURNAL_ADD,
    JOURNAL_REMOVE,
    JOURNAL_RENAME
};
struct journal_entry {
    isms_object *object;
    union slot slot; /* the value before; the item that was erased; the symbol before */
    uint32_t position;
    uint8_t kind, field;
};

/* Who refers to whom, made on demand. */
struct origin {
    isms_object *object; /* of any level */
    uint32_t item;
    uint16_t field; /* its number */
};
struct reverse_index {
    bool valid;
    uint32_t *starts; /* by ordinal of the target; one more than there are ordinals */
    struct origin *origins;
    size_t ordinals;
    struct type_list touched; /* top-level objects whose references changed since */
};

struct isms_model {
    atomic_size_t references;
    atomic_size_t pins; /* snapshots that rely on nothing changing */
    isms_allocator memory;
    struct pool pool;
    struct type_list lists[TYPE_LIMIT];
    struct type_list displaced; /* shipped controls that others of the same id took the place of */
    struct symbol_table symbols;
    struct pointer_map extras; /* object → struct extra */
    struct source_file *files;
    size_t file_count, file_capacity;
    struct journal_entry *journal;
    size_t journal_count, journal_capacity;
    size_t *groups; /* journal_count at the beginning of each open group */
    size_t group_count, group_capacity;
    struct reverse_index reverse;
    uint64_t changes;
    uint32_t next_ordinal;
    size_t duplicates; /* objects whose id another one had first */
    void *data;        /* of the caller */
};

/* ---- objects ---- */

static inline const struct isms_type *object_type(const isms_object *object)
{
    return isms__types[object->type];
}

/* The top-level object that it is or lives in. Parts nest as deep as the tables say, no deeper. */
static inline const isms_object *object_top(const isms_object *object)
{
    while (isms__types[object->type]->part)
        object = object->home.owner;
    return object;
}

static inline isms_model *object_model(const isms_object *object)
{
    return object_top(object)->home.model;
}

/* How many bits are set. The compiler's own is a call where it may not count on the instruction. */
static inline unsigned count_bits(uint64_t bits)
{
    bits -= bits >> 1 & 0x5555555555555555u;
    bits = (bits & 0x3333333333333333u) + (bits >> 2 & 0x3333333333333333u);
    bits = (bits + (bits >> 4)) & 0x0F0F0F0F0F0F0F0Fu;
    return (unsigned)(bits * 0x0101010101010101u >> 56);
}

/* The slot of the field at that position, or NULL where the object has none for it. */
static inline union slot *object_slot(const isms_object *object, size_t index)
{
    uint64_t bit = (uint64_t)1 << index;
    if (!(object->present & bit))
        return NULL;
    return &object->slots[count_bits(object->present & (bit - 1))];
}

/* Whether the field keeps a list (and not a number or a single pointer). */
static inline bool field_is_list(const struct isms_field *field)
{
    return (field->flags & MANY) && field->kind != ISMS_CHOICE;
}

/* Whether the values of the field are kept as pointers. */
static inline bool field_is_pointer(const struct isms_field *field)
{
    return field->kind == ISMS_TEXT || field->kind == ISMS_REFERENCE || field->kind == ISMS_PART;
}

static inline bool isms__slot_is_set(const struct isms_field *field, const union slot *slot)
{
    if (!slot)
        return false;
    if (field_is_list(field))
        return slot->list && slot->list->count > 0;
    if (field_is_pointer(field))
        return slot->text != NULL;
    return slot->number != (field->kind == ISMS_CHOICE ? 0 : NUMBER_UNSET);
}

/* The list that a field with MANY holds; NULL where it has none. */
const struct list *isms__list_of(const isms_object *object, unsigned number);
size_t isms__slots_size(unsigned count);
isms_object *isms__object_make(struct pool *pool, const struct isms_type *type, void *home);
/* The slot of the field, made where it was missing; NULL when memory is out. */
union slot *isms__object_slot_make(struct pool *pool, isms_object *object, size_t index);
/* Whether it may be changed now. */
isms_status isms__object_editable(const isms_object *object, isms_error *error);
/* An error that names object and field. */
isms_status isms__fail_field(isms_error *error, isms_status status, const isms_object *object,
                             const struct isms_field *field, const char *format, ...)
    __attribute__((format(printf, 5, 6)));

typedef bool isms__visitor(void *context, isms_object *object);
/* The object and all parts in it, the owner first; false as soon as the visitor says so. */
bool isms__object_visit(isms_object *object, isms__visitor *visit, void *context);
/* All objects of the model with their parts, type by type. */
bool isms__model_visit(const isms_model *model, isms__visitor *visit, void *context);

/* ---- models ---- */

static inline struct symbol *symbol_final(struct symbol *symbol)
{
    while (symbol->forward)
        symbol = symbol->to.instead;
    return symbol;
}

struct symbol *isms__symbol_find(const struct symbol_table *table, const char *id, size_t length);
/* The symbol with that text, made where it is missing; NULL when memory is out. */
struct symbol *isms__symbol_make(isms_model *model, const char *id, size_t length);
/* The same in steps, for many ids at once: while memory is fetched for one, others are worked on.
 */
uint32_t isms__symbol_hash(const struct symbol_table *table, const char *id, size_t length);
void isms__symbol_expect(const struct symbol_table *table, uint32_t hash);
void isms__symbol_expect_soon(const struct symbol_table *table, uint32_t hash);
struct symbol *isms__symbol_make_hashed(isms_model *model, uint32_t hash, const char *id,
                                        size_t length);
struct symbol *isms__symbol_unindexed(isms_model *model, const char *id, size_t length);
bool isms__symbols_reserve(isms_model *model, size_t more);
void isms__symbol_index(struct symbol_table *table, struct symbol *symbol);
void isms__symbol_unindex(struct symbol_table *table, struct symbol *symbol);
/* The symbol at a place of the table, NULL where that is empty. */
struct symbol *isms__symbol_in(const struct symbol_table *table, size_t place);
/* For joining: room for all symbols of another model; its chunks, which changes owner; the place of
 * one of its symbols, by the base that adopting gave. */
bool isms__symbols_join_reserve(isms_model *into, const isms_model *from);
size_t isms__symbols_adopt(struct symbol_table *into, const struct symbol_table *from);
void isms__symbol_take(struct symbol_table *into, const struct symbol_table *from, size_t place,
                       size_t base);
void isms__symbols_free(const isms_allocator *memory, struct symbol_table *table);
bool isms__list_reserve(isms_model *model, struct type_list *list, size_t more);
/* Where the object stands in its list, which is in the order of ordinals. */
size_t isms__list_position(const struct type_list *list, const isms_object *object);
bool isms__files_reserve(isms_model *model, size_t more);
struct kept_document *isms__document_new(const isms_allocator *memory);
struct kept_document *isms__document_ref(struct kept_document *document);
void isms__document_unref(struct kept_document *document);
/* Puts everything of `from` behind everything of `into`; `from` is empty afterwards. All or
 * nothing. */
isms_status isms__model_join(isms_model *into, isms_model *from, isms_error *error);
/* Whether nothing was ever put into it; and making it so again, when nobody can hold anything of
 * it. */
bool isms__model_is_fresh(const isms_model *model);
void isms__model_reset(isms_model *model);
void isms__model_changed(isms_model *model);
/* Takes a top-level object out: one that is removed, or shipped content for which an object of the
 * user stands in. One journal entry must be reserved. */
void isms__object_take_out(isms_model *model, isms_object *object);
/* Remembers that references of the object changed, which each change does that is noted below. */
void isms__reverse_touch(isms_model *model, isms_object *object);
void isms__reverse_clear(isms_model *model);

/* ---- journal ---- */

/* Room for more entries where a group is open, and to remember an object whose references change;
 * to be asked for before each change of a field. */
bool isms__journal_reserve(isms_model *model, size_t more);
/* Notes a change that was made; false where no group is open and the old value may go at once. */
bool isms__journal_note(isms_model *model, struct journal_entry entry);
void isms__journal_free(isms_model *model);

/* ---- values ---- */

/* Why a text is no value of a field, for a message: "is no date: write it as 2026-11-22". */
struct value_problem {
    isms_status status;
    char reason[160];
};
/* Reads one value, as it stands in XML, into a slot. Lists are for the caller to take apart. */
bool isms__value_read(isms_model *model, const struct isms_field *field, const char *text,
                      size_t length, union slot *out, struct value_problem *problem);
/* Reads a list of references. */
bool isms__references_read(isms_model *model, const char *text, size_t length, struct list **out,
                           struct value_problem *problem);
bool isms__reference_allowed(const char *text, size_t length, struct value_problem *problem);
/* Writes a value that is no text, reference or part as in XML. */
void isms__value_write(const struct isms_field *field, const union slot *slot, char out[512]);
bool isms__text_allowed(const struct isms_field *field, const char *text, size_t length,
                        struct value_problem *problem);
int64_t isms__pack_duration(isms_duration duration);
isms_duration isms__unpack_duration(int64_t number);
int64_t isms__pack_date(isms_date date);
isms_date isms__unpack_date(int64_t number);
int64_t isms__pack_decimal(isms_decimal decimal);
isms_decimal isms__unpack_decimal(int64_t number);
struct list *isms__slots_list(struct pool *pool, size_t capacity);
void isms__list_free(struct pool *pool, struct list *list);

/* ---- extras ---- */

/* Foreign content of an object, in order; NULL where it has none. */
struct extra *isms__extras(const isms_model *model, const isms_object *object);

#endif
