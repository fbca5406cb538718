/* Fields of many objects side by side, with what their references lead to: whoever goes through all
 * of them reads rows that lie in order, and not objects that lie anywhere. */
#ifndef SNAPSHOT_ROWS_H
#define SNAPSHOT_ROWS_H

#include "snapshot/snapshot.h"

/* As what a field stands in a row. */
enum column_kind {
    COLUMN_INDEX,   /* uint32_t: of what the reference leads to; NONE for nothing */
    COLUMN_NODE,    /* uint32_t: its node; NONE for nothing */
    COLUMN_OBJECT,  /* const isms_object *: itself; NULL for nothing */
    COLUMN_DATE,    /* isms_date */
    COLUMN_CHOICE,  /* uint8_t; of a flag, bool */
    COLUMN_CHOICES, /* uint32_t */
    COLUMN_INTEGER, /* int64_t */
    COLUMN_WRITTEN, /* bool: whether anything is written */
    COLUMN_COUNT    /* uint32_t: how many items there are */
};
struct column {
    uint8_t field; /* its number */
    uint8_t kind;
    uint16_t offset; /* into the row */
};
#define COLUMN(field, kind, row, member)                                                           \
    {                                                                                              \
        field, kind, offsetof(struct row, member)                                                  \
    }

/* References wait until there are some: where they lead is fetched from memory for all at once. */
enum { ROW_SIZE_MAX = 64, ROWS_WAITING = 64 };
struct rows {
    const isms_snapshot *snapshot;
    unsigned type;
    size_t size;    /* of a row */
    uint64_t sound; /* references by position of which none has led nowhere */
    struct {
        const struct isms_field *field;
        const struct column *column; /* NULL: of no interest */
    } fields[FIELD_LIMIT];           /* by position */
    char blank[ROW_SIZE_MAX];        /* what a row has where nothing is written */
    size_t count;
    struct {
        union {
            struct symbol *symbol;
            const isms_object *target; /* NULL: nothing that may stand there */
        } to;
        char *place;
        uint8_t position; /* of the field */
    } waiting[ROWS_WAITING];
};

void isms__rows_begin(struct rows *rows, const isms_snapshot *snapshot, unsigned type,
                      const struct column *columns, size_t count, size_t size);
/* Reads an object of the type. The row stays where it is until the end, and what stands in it for
 * references is not there before. */
void isms__rows_read(struct rows *rows, const isms_object *object, void *row);
/* Reads all objects of a top-level type. */
void isms__rows_read_all(struct rows *rows, void *row);
/* Tells which of the references, by position, are sound. */
uint64_t isms__rows_end(struct rows *rows);

#endif
