/* What the schemas of OSCAL say, as tables: which elements stand in which, in what order and how
 * often, which attributes they have, and what values may be. The tables are made by
 * tools/gen/oscal.py; a row holds in those lines of OSCAL whose bit is set in its `lines`. */
#ifndef FORMAT_OSCAL_SCHEMA_H
#define FORMAT_OSCAL_SCHEMA_H

#include "base/uuid.h"

enum {
    OSCAL_LINES = 5, /* versions of which there is a schema, oldest first */
    OSCAL_NEWEST = OSCAL_LINES - 1,
    OSCAL_ROOTS = 8
};
extern const char *const isms__oscal_lines[OSCAL_LINES];

/* How rows of one group stand together. */
enum oscal_grouping {
    OSCAL_SINGLE, /* no group: each for itself */
    OSCAL_ONE,    /* one of them */
    OSCAL_REPEAT  /* any of them, in any order, again and again */
};

/* A kind of child element; rows stand in the order that documents have to follow. */
struct oscal_slot {
    const char *name;
    uint16_t type;       /* index of its definition */
    uint8_t lines;       /* one bit for each line */
    bool required, many; /* of a group: whether one of its rows is required */
    uint8_t group;       /* same number: same group of the definition; 0 for none */
    uint8_t grouping;
};

/* An attribute, or with the name "" the text of the element. */
struct oscal_value {
    const char *name;
    uint8_t datatype, lines;
    bool required;
};

/* The type of an element. */
struct oscal_definition {
    uint16_t slot, slot_count; /* its rows of isms__oscal_slots */
    uint16_t value, value_count;
    uint8_t mixed; /* lines in which text stands between the children */
    uint8_t any;   /* lines in which it may hold whatever there is */
};

struct oscal_root {
    const char *name;
    uint16_t type;
    uint8_t lines;
};

struct oscal_datatype {
    const char *expected;    /* for messages */
    const char *patterns[2]; /* of XML Schema, both to be matched; NULL for none */
    bool preserve;           /* white space counts; else it is collapsed before */
    bool uri;
};

extern const struct oscal_root isms__oscal_roots[OSCAL_ROOTS];
extern const struct oscal_definition isms__oscal_definitions[];
extern const struct oscal_slot isms__oscal_slots[];
extern const struct oscal_value isms__oscal_values[];
extern const struct oscal_datatype isms__oscal_datatypes[];
extern const size_t isms__oscal_datatype_count;

/* The line whose schema fits a version text: the first one of the same minor version that is not
 * older, the newest one where the text says nothing that is known. Never fails. */
unsigned isms__oscal_schema_line(const char *version);
/* The row of a root element; NULL where there is none of that name. */
const struct oscal_root *isms__oscal_schema_root(const char *name);
/* The row of a child element in a line; NULL where it may not stand there. Among the rows of one
 * definition the smaller address comes first in documents, but for those of a repeated group. */
const struct oscal_slot *isms__oscal_slot(const struct oscal_definition *definition,
                                          const char *name, unsigned line);
/* The row of an attribute, or of the text with the name ""; NULL where there is none. */
const struct oscal_value *isms__oscal_value(const struct oscal_definition *definition,
                                            const char *name, unsigned line);
/* The row that the place of a child follows from: its own, or the first one of a repeated group. */
const struct oscal_slot *isms__oscal_place(const struct oscal_definition *definition,
                                           const struct oscal_slot *slot, unsigned line);
static inline const struct oscal_definition *isms__oscal_type(unsigned index)
{
    return &isms__oscal_definitions[index];
}

/* The UUID of a name in the namespace of a URI: of version 5 or, in lines that do not know that one
 * yet, with the digit of version 4. */
void isms__oscal_uuid(unsigned line, const char *uri, const char *name, char out[ISMS__UUID_SIZE]);

/* ---- values ---- */

/* Looks at values. Patterns are compiled when the first value needs them. */
struct oscal_checker {
    const isms_allocator *memory;
    void **patterns; /* two for each datatype */
    struct text collapsed;
};
bool isms__oscal_checker_init(struct oscal_checker *checker, const isms_allocator *memory);
void isms__oscal_checker_clear(struct oscal_checker *checker);
enum oscal_fit {
    OSCAL_FITS,
    OSCAL_UNFIT,
    OSCAL_FIT_MEMORY /* memory is out */
};
enum oscal_fit isms__oscal_fits(struct oscal_checker *checker, unsigned datatype,
                                const char *value);

#endif
