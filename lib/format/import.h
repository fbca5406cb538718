/* Reading the native XML: what the parts of it share. */
#ifndef FORMAT_IMPORT_H
#define FORMAT_IMPORT_H

#include "base/escape.h"
#include "format/oscal/reader.h"
#include "format/xml.h"
#include "model/model.h"

/* Finds content that is shipped with the library; NULL where there is none of that name. */
typedef const char *content_finder(const char *name, size_t *size);

/* A chain of foreign content, in order. */
struct extra_chain {
    struct extra *first, *last;
};

/* An element that is open: the root, an object, a text of an object. */
struct frame {
    enum frame_kind { FRAME_ROOT, FRAME_OBJECT, FRAME_TEXT } kind;
    isms_object *object; /* NULL for the root; the owner of a text */
    const struct isms_type *type;
    uint64_t present;  /* values that are set */
    uint64_t seen;     /* attributes that said something, be it good or not */
    uint32_t items;    /* of a text: which item of its field it is */
    uint8_t field;     /* by position: of a text; of a part, that of its owner */
    bool skip;         /* content whose id an object of the user has */
    size_t first_item; /* into import.items */
    struct extra_chain extras;
    struct gate_position position;
    uint32_t counts[FIELD_LIMIT]; /* items so far, by field */
    union slot values[FIELD_LIMIT];
};

struct item {
    union slot value;
    uint8_t field;
};

/* An id that stood in the document and is still to be found or made. Several are under way at a
 * time, so that the memory for one is fetched while others are worked on. */
struct lookup {
    uint8_t kind; /* LOOKUP_... */
    uint32_t hash;
    uint8_t length, field; /* field by position */
    isms_object *object;   /* whose id or value it is */
    union slot *item;      /* in a list */
    char text[48];
};

enum { LOOKUP_ID, LOOKUP_VALUE, LOOKUP_ITEM };
enum { FRAME_LIMIT = 8, NAME_LIMIT = 512, LOOKUPS = 32, LOOKUP_SOON = 12 };

struct import {
    struct xml_reader reader;
    struct xml_handler undecided, native, oscal; /* until the root is seen, and then */
    struct oscal_reader tree;
    struct kept_document *document; /* that the tree belongs to, as long as it is no file's */
    isms_model *model;              /* the one that is filled; joins the caller's at the end */
    struct problem_sink *problems;
    const isms_limits *limits;
    bool strict;
    bool not_ours;       /* the root is of another vocabulary: only its well-formedness matters */
    char root_name[128]; /* where it is not ours */
    struct gate_position root_position;

    /* names as libxml2 gives them, by address */
    struct pointer_map names; /* → index + 1 */
    size_t name_count;
    uint8_t *attributes, *elements; /* [TYPE_LIMIT][NAME_LIMIT]: position of the field + 1 */
    uint8_t roots[NAME_LIMIT];      /* number of the type */
    const xmlChar *namespace, *root, *xsi;

    struct frame frames[FRAME_LIMIT];
    size_t depth;
    struct lookup lookups[LOOKUPS]; /* a ring */
    size_t lookup_first, lookup_count;
    bool looking_up;    /* they are being worked off */
    struct item *items; /* of all open elements */
    size_t item_count, item_capacity;
    struct text text;           /* of the innermost element */
    struct gate_position stray; /* where text between elements began */
    uint32_t line_ends;         /* since the last sibling */
    struct extra_chain before;  /* waits for the next sibling */

    struct text capture; /* a foreign element, as it is being written down */
    size_t capture_depth;
    bool capture_open;               /* the last start tag still lacks its ">" */
    bool capture_text;               /* what was seen last inside was a piece of text */
    const xmlChar **capture_default; /* default namespace at each depth of the capture */
    size_t capture_capacity;
    uint64_t foreign_nodes;

    struct source_file *file;
    struct extra_chain file_extras, file_trailer;
    size_t file_index;
    struct file_identity identity; /* of the file, where it was opened by its path */
    bool after_root;
};

/* Reads one source into import->model. Problems go to the sink; the result says what else failed.
 */
isms_status isms__import(struct import *import, const isms_source *source, bool content,
                         const isms_read_options *options, isms_error *error);
void isms__import_init(struct import *import, isms_model *model, struct problem_sink *problems,
                       const isms_read_options *options, const isms_limits *limits);
void isms__import_clear(struct import *import);
/* Reads sources, and the content that they use, into a model; all or nothing. */
isms_status isms__read_sources(isms_model *model, const isms_source *sources, size_t count,
                               const isms_read_options *options, content_finder *find_content,
                               isms_error *error);

/* The ids that objects have in native XML and in new documents, where each stands once: their own,
 * but those that share one in a document of OSCAL get a number behind. */
struct written_ids {
    const isms_model *model;
    struct pointer_map all; /* object that shares its id → what it gets */
    struct pool texts;
};
/* False where memory is out; to be ended in any case. */
bool isms__written_ids_begin(struct written_ids *ids, const isms_model *model);
void isms__written_ids_end(struct written_ids *ids);
const char *isms__written_id(const struct written_ids *ids, const isms_object *object);
/* That of what a symbol leads to, else its text. */
const char *isms__written_reference(const struct written_ids *ids, const struct symbol *symbol);

/* The content that a model builds on, added to `names`, each name once. */
void isms__content_used(const isms_model *model, struct text *names);

/* ---- problems ---- */

void isms__import_memory(struct import *import);
void isms__import_problem(struct import *import, isms_problem_kind kind, isms_status status,
                          struct gate_position position, const char *field, const char *format, ...)
    __attribute__((format(printf, 6, 7)));
/* What the vocabulary does not know: kept and told, or refused in strict reading. */
isms_problem_kind isms__import_unknown(const struct import *import);
const char *isms__import_fate(const struct import *import);
struct gate_position isms__import_here(const struct import *import);

/* ---- events ---- */

static inline struct frame *frame_top(struct import *import)
{
    return import->depth ? &import->frames[import->depth - 1] : NULL;
}

static inline void frame_set(struct frame *frame, size_t position, union slot value)
{
    frame->values[position] = value;
    frame->present |= (uint64_t)1 << position;
}

struct xml_handler isms__import_events(struct import *import);
/* The events of a document whose vocabulary its root will tell. False when memory is out. */
bool isms__vocabulary_undecided(struct import *import);
void isms__take_root_attributes(struct import *import, const struct xml_tag *tag);
void isms__take_attributes(struct import *import, struct frame *frame, const struct xml_tag *tag);
/* A text of an object has no attributes of ours. */
void isms__keep_text_attributes(struct import *import, struct frame *owner, size_t field,
                                uint32_t item, const struct xml_tag *tag);

/* ---- names ---- */

bool isms__vocabulary_begin(void *context, struct xml_reader *reader);
/* Position of the field of a name, as attribute or element; FIELD_LIMIT where there is none. */
size_t isms__vocabulary_field(const struct import *import, const struct isms_type *type,
                              const xmlChar *name, bool element);
const struct isms_type *isms__vocabulary_type(const struct import *import, const xmlChar *name);

/* ---- ids ---- */

/* The id of an object that is open, and references in its attributes. The text must be a valid id.
 */
void isms__lookup_id(struct import *import, struct frame *frame, const char *text, size_t length);
void isms__lookup_value(struct import *import, isms_object *object, size_t field, const char *text,
                        size_t length);
void isms__lookup_item(struct import *import, union slot *item, const char *text, size_t length);
/* Works off all that is under way. */
void isms__lookups_finish(struct import *import);

/* ---- foreign content ---- */

void isms__extra_add(struct import *import, struct extra_chain *chain, enum extra_place place,
                     size_t field, uint32_t item, const char *text, size_t length);
/* Ties a chain to its place in an object (NULL: the file). */
void isms__extras_attach(struct import *import, struct frame *frame, struct extra_chain *chain,
                         enum extra_place place, size_t field, uint32_t item);
/* One more node that is kept without being understood. */
void isms__foreign_count(struct import *import);
void isms__capture_start(struct import *import, const struct xml_tag *tag);
void isms__capture_end(struct import *import, const xmlChar *name, const xmlChar *prefix);
void isms__capture_text(struct import *import, const char *text, size_t length, bool cdata);
void isms__capture_comment(struct import *import, const char *text);
void isms__capture_instruction(struct import *import, const char *target, const char *data);
/* A comment or instruction between our elements. */
void isms__keep_comment(struct import *import, const char *text);
void isms__keep_instruction(struct import *import, const char *target, const char *data);
/* An attribute that is not ours, written down as ` name="value"`. */
void isms__keep_attribute(struct import *import, struct extra_chain *chain, enum extra_place place,
                          size_t field, uint32_t item, const xmlChar *prefix, const xmlChar *name,
                          const char *value, size_t length);

#endif
