#include "snapshot/rows.h"

static void put_number(char *place, unsigned kind, int64_t number)
{
    const isms_date date = kind == COLUMN_DATE ? isms__unpack_date(number) : (isms_date){0, 0, 0};
    const uint32_t small = (uint32_t)number;
    switch (kind) {
    case COLUMN_DATE:
        memcpy(place, &date, sizeof date);
        break;
    case COLUMN_CHOICES:
    case COLUMN_COUNT:
        memcpy(place, &small, sizeof small);
        break;
    case COLUMN_INTEGER:
        memcpy(place, &number, sizeof number);
        break;
    default:
        *place = (char)number;
    }
}

void isms__rows_begin(struct rows *rows, const isms_snapshot *snapshot, unsigned type,
                      const struct column *columns, size_t count, size_t size)
{
    const uint32_t none = NONE;
    *rows = (struct rows){.snapshot = snapshot, .type = type, .size = size};
    for (size_t i = 0; i < count; i++) {
        size_t position = isms__field_index(isms__types[type], columns[i].field);
        const struct isms_field *field = type_field_at(isms__types[type], position);
        char *place = rows->blank + columns[i].offset;
        rows->fields[position].field = field;
        rows->fields[position].column = &columns[i];
        /* NOLINTNEXTLINE(clang-analyzer-core.*): a type has no more than 64 fields */
        rows->sound |= (uint64_t)(columns[i].kind <= COLUMN_OBJECT) << position;
        if (columns[i].kind == COLUMN_INDEX || columns[i].kind == COLUMN_NODE)
            memcpy(place, &none, sizeof none);
        else if (field->fallback)
            put_number(place, columns[i].kind, field->fallback);
    }
}

static void put_target(const struct rows *rows, const struct column *column, char *place,
                       const isms_object *target)
{
    const isms_snapshot *s = rows->snapshot;
    if (column->kind == COLUMN_OBJECT) {
        memcpy(place, &target, sizeof target);
        return;
    }
    uint32_t number = column->kind == COLUMN_NODE ? isms__node_of(s, target) : index_of(s, target);
    memcpy(place, &number, sizeof number);
}

/* In three turns, each of which has fetched what the next one looks at. */
static void resolve(struct rows *rows)
{
    const uint32_t *index_of = rows->snapshot->index_of;
    for (size_t i = 0; i < rows->count; i++) {
        rows->waiting[i].to.target = symbol_final(rows->waiting[i].to.symbol)->to.object;
        __builtin_prefetch(rows->waiting[i].to.target);
    }
    for (size_t i = 0; i < rows->count; i++) {
        const isms_object *target = rows->waiting[i].to.target;
        size_t position = rows->waiting[i].position;
        if (target && isms__field_accepts(rows->fields[position].field, object_type(target))) {
            __builtin_prefetch(&index_of[target->ordinal]);
        } else {
            rows->waiting[i].to.target = NULL;
            rows->sound &= ~((uint64_t)1 << position);
        }
    }
    for (size_t i = 0; i < rows->count; i++)
        if (rows->waiting[i].to.target)
            put_target(rows, rows->fields[rows->waiting[i].position].column, rows->waiting[i].place,
                       rows->waiting[i].to.target);
    rows->count = 0;
}

static void wait_for(struct rows *rows, struct symbol *symbol, char *place, size_t position)
{
    if (!symbol)
        return;
    __builtin_prefetch(symbol);
    rows->waiting[rows->count].to.symbol = symbol;
    rows->waiting[rows->count].place = place;
    rows->waiting[rows->count].position = (uint8_t)position;
    if (++rows->count == ROWS_WAITING)
        resolve(rows);
}

void isms__rows_read(struct rows *rows, const isms_object *object, void *row)
{
    const union slot *slot = object->slots;
    memcpy(row, rows->blank, rows->size);
    for (uint64_t left = object->present; left; left &= left - 1, slot++) {
        size_t position = (size_t)__builtin_ctzll(left);
        const struct column *column = rows->fields[position].column;
        if (!column)
            continue;
        char *place = (char *)row + column->offset;
        /* NOLINTBEGIN(clang-analyzer-core.*): what is left has a slot */
        if (column->kind <= COLUMN_OBJECT)
            wait_for(rows, slot->symbol, place, position);
        else if (isms__slot_is_set(rows->fields[position].field, slot))
            put_number(place, column->kind,
                       column->kind == COLUMN_WRITTEN ? 1
                       : column->kind == COLUMN_COUNT ? slot->list->count
                                                      : slot->number);
        /* NOLINTEND(clang-analyzer-core.*) */
    }
}

void isms__rows_read_all(struct rows *rows, void *row)
{
    enum { AHEAD = 8 }; /* so far on objects are fetched from memory, half as far on their slots */
    const struct type_list *list = &rows->snapshot->model->lists[rows->type];
    for (size_t i = 0; i < list->count; i++) {
        if (i + AHEAD < list->count) {
            __builtin_prefetch(list->items[i + AHEAD]);
            __builtin_prefetch(list->items[i + AHEAD / 2]->slots);
        }
        isms__rows_read(rows, list->items[i], (char *)row + i * rows->size);
    }
}

uint64_t isms__rows_end(struct rows *rows)
{
    resolve(rows);
    return rows->sound;
}
