/* Fields of objects from what stands in their elements. */
#include "base/uuid.h"
#include "format/oscal/map.h"

/* ---- values ---- */

static const struct isms_type *type_of(const struct oscal_filling *filling)
{
    return object_type(filling->object);
}

static void set(struct oscal_filling *filling, size_t index, union slot value)
{
    filling->values[index] = value;
    /* NOLINTNEXTLINE(clang-analyzer-core.*): a field is one of FIELD_LIMIT at most, which is 64 */
    filling->present |= (uint64_t)1 << index;
}

static bool is_set(const struct oscal_filling *filling, size_t index)
{
    return filling->present >> index & 1;
}

bool isms__oscal_has(const struct oscal_filling *filling, unsigned number)
{
    return is_set(filling, isms__field_index(type_of(filling), number));
}

/* One more item of a list. */
static void append(struct oscal_filling *filling, size_t index, union slot value)
{
    struct pool *pool = &filling->map->model->pool;
    struct list *list = is_set(filling, index) ? filling->values[index].list : NULL;
    if (!list || list->count == list->capacity) {
        struct list *grown = isms__slots_list(pool, list ? (size_t)list->capacity * 2 : 2);
        if (!grown) {
            filling->map->failed = true;
            return;
        }
        for (uint32_t i = 0; list && i < list->count; i++)
            grown->items[grown->count++] = list->items[i];
        isms__list_free(pool, list);
        list = grown;
        set(filling, index, (union slot){.list = list});
    }
    list->items[list->count++] = value;
}

void isms__oscal_put_slot(struct oscal_filling *filling, unsigned number, union slot value)
{
    size_t index = isms__field_index(type_of(filling), number);
    if (field_is_list(type_field_at(type_of(filling), index)))
        append(filling, index, value);
    else if (!is_set(filling, index))
        set(filling, index, value);
    else
        return;
    if (filling->map->taken)
        isms__oscal_note_put(filling);
}

void isms__oscal_put_text(struct oscal_filling *filling, unsigned number, const char *text,
                          size_t length)
{
    const struct isms_type *type = type_of(filling);
    const struct isms_field *field = type_field_at(type, isms__field_index(type, number));
    struct value_problem problem;
    if (!length)
        return;
    if (!isms__text_allowed(field, text, length, &problem)) {
        isms__oscal_warn(filling->map, filling->document, filling->node,
                         isms__oscal_id(filling->entry), problem.status,
                         "%s: it stays in the document", problem.reason);
        return;
    }
    char *kept = isms__pool_text(&filling->map->model->pool, text, length);
    if (kept)
        isms__oscal_put_slot(filling, number, (union slot){.text = kept});
    else
        filling->map->failed = true;
}

void isms__oscal_put_number(struct oscal_filling *filling, unsigned number, int64_t value)
{
    isms__oscal_put_slot(filling, number, (union slot){.number = value});
}

void isms__oscal_put_symbol(struct oscal_filling *filling, unsigned number, struct symbol *symbol)
{
    if (!symbol)
        return;
    size_t index = isms__field_index(type_of(filling), number);
    const struct isms_field *field = type_field_at(type_of(filling), index);
    const struct list *list =
        field_is_list(field) && is_set(filling, index) ? filling->values[index].list : NULL;
    for (uint32_t i = 0; list && i < list->count; i++)
        if (list->items[i].symbol == symbol) {
            isms__oscal_note_put(filling); /* it is there already */
            return;
        }
    isms__oscal_put_slot(filling, number, (union slot){.symbol = symbol});
}

/* Whether what a row refers to stands in the same document. */
static bool leads_inside(const struct oscal_field *row)
{
    static const char *const names[] = {"@observation-uuid", "@risk-uuid", "@finding-uuid"};
    for (size_t i = 0; i < COUNT_OF(names); i++)
        if (strstr(row->path, names[i]))
            return true;
    return false;
}

void isms__oscal_put_token(struct oscal_filling *filling, unsigned number, const char *token)
{
    const struct isms_type *type = type_of(filling);
    const struct isms_field *field = type_field_at(type, isms__field_index(type, number));
    struct symbol *symbol = isms__oscal_symbol(filling->map, filling->document, field, token);
    if (symbol && !leads_inside(filling->row))
        isms__oscal_expect(filling->document, field, symbol);
    if (symbol)
        isms__oscal_put_symbol(filling, number, symbol);
    else if (*token && !filling->map->failed)
        isms__oscal_warn(filling->map, filling->document, filling->node,
                         isms__oscal_id(filling->entry), ISMS_ERROR_INVALID,
                         "\"%.80s\" cannot be an id: it stays in the document, but leads nowhere",
                         token);
}

/* ---- forms ---- */

/* Whether the field of the row holds more than one value. */
static bool is_many(const struct oscal_filling *filling)
{
    const struct isms_type *type = type_of(filling);
    return field_is_list(type_field_at(type, isms__field_index(type, filling->row->number)));
}

static bool put_line(void *context, const struct oscal_node *node, const char *value)
{
    struct oscal_filling *filling = context;
    struct text *text = &filling->map->text;
    isms__oscal_reading(filling->map, node, value);
    if (value) {
        isms__oscal_put_text(filling, filling->row->number, value, strlen(value));
        return is_many(filling);
    }
    isms__text_empty(text);
    isms__oscal_words(node, text);
    filling->map->failed |= text->failed;
    isms__oscal_put_text(filling, filling->row->number, isms__text_get(text), text->length);
    return is_many(filling);
}

static bool add_prose(void *context, const struct oscal_node *node, const char *value)
{
    struct text *text = context;
    (void)value;
    if (text->length)
        isms__text_add(text, "\n", 1);
    isms__oscal_prose(node, text);
    return true;
}

static void put_prose(struct oscal_filling *filling)
{
    struct text *text = &filling->map->text;
    isms__text_empty(text);
    isms__oscal_places(filling->node, filling->row->path, add_prose, text);
    filling->map->failed |= text->failed;
    isms__oscal_put_text(filling, filling->row->number, isms__text_get(text), text->length);
    if (isms__oscal_has(filling, filling->row->number))
        isms__oscal_note_path(filling, filling->row->path, false);
}

/* The day of a moment. Of text around it, which is no date, nothing is known. */
static bool put_date(void *context, const struct oscal_node *node, const char *value)
{
    struct oscal_filling *filling = context;
    const char *text = value ? value : node->text;
    isms_date date;
    isms__oscal_reading(filling->map, node, value);
    while (isms__is_space(*text))
        text++;
    size_t length = strcspn(text, "T \t\r\nZ");
    if (length > 10)
        length = 10;
    if (isms__parse_date(&date, text, length))
        isms__oscal_put_number(filling, filling->row->number, isms__pack_date(date));
    else if (*text)
        isms__oscal_warn(
            filling->map, filling->document, node, isms__oscal_id(filling->entry), ISMS_ERROR_VALUE,
            "\"%.40s\" begins with no day of the calendar: it stays in the document", text);
    return false;
}

static bool put_choice(void *context, const struct oscal_node *node, const char *value)
{
    struct oscal_filling *filling = context;
    const struct isms_type *type = type_of(filling);
    const struct isms_field *field =
        type_field_at(type, isms__field_index(type, filling->row->number));
    const char *word = value ? value : node->text;
    isms__oscal_reading(filling->map, node, value);
    for (const struct oscal_word *w = filling->row->words; w && w->theirs; w++)
        if (strcmp(w->theirs, word) == 0)
            word = w->ours ? w->ours : "";
    unsigned choice = isms__choice_value(field->choices, word, strlen(word));
    if (choice)
        isms__oscal_put_number(filling, filling->row->number, choice);
    return choice == 0;
}

static bool put_reference(void *context, const struct oscal_node *node, const char *value)
{
    struct oscal_filling *filling = context;
    struct text *text = &filling->map->text;
    isms__oscal_reading(filling->map, node, value);
    if (!value) {
        isms__text_empty(text);
        isms__oscal_words(node, text);
        filling->map->failed |= text->failed;
        value = isms__text_get(text);
    }
    isms__oscal_put_token(filling, filling->row->number, value);
    return is_many(filling);
}

static void put_owner(struct oscal_filling *filling)
{
    const struct isms_type *type = type_of(filling);
    const struct isms_field *field =
        type_field_at(type, isms__field_index(type, filling->row->number));
    uint32_t around = filling->entry->around;
    while (around != OSCAL_NO_ENTRY) {
        const struct oscal_entry *entry = &filling->map->entries[around];
        if (isms__field_accepts(field, object_type(entry->object))) {
            isms__oscal_put_symbol(filling, filling->row->number,
                                   object_slot(entry->object, 0)->symbol);
            return;
        }
        around = entry->around;
    }
}

static void put_constant(struct oscal_filling *filling)
{
    const struct isms_type *type = type_of(filling);
    const struct isms_field *field =
        type_field_at(type, isms__field_index(type, filling->row->number));
    const char *token = filling->row->constant;
    isms__oscal_put_number(filling, filling->row->number,
                           isms__choice_value(field->choices, token, strlen(token)));
}

bool isms__oscal_begin_part(struct oscal_filling *part, const struct oscal_filling *owner,
                            unsigned number, const struct oscal_node *node)
{
    const struct isms_type *type = type_of(owner);
    const struct isms_field *field = type_field_at(type, isms__field_index(type, number));
    isms_object *object =
        isms__object_make(&owner->map->model->pool, isms__part_type(field), owner->object);
    if (!object) {
        owner->map->failed = true;
        return false;
    }
    object->line = node->line;
    object->column = node->column;
    object->file = owner->document->file_index;
    part->map = owner->map;
    part->document = owner->document;
    part->entry = owner->entry;
    part->row = owner->row;
    part->node = node;
    part->object = object;
    part->present = part->own = 0;
    return true;
}

bool isms__oscal_store(struct oscal_filling *filling)
{
    unsigned count = count_bits(filling->present);
    isms_object *object = filling->object;
    if (!count)
        return true;
    union slot *slots = isms__pool_get(&filling->map->model->pool, isms__slots_size(count));
    if (!slots)
        return false;
    object->slots = slots;
    object->present = filling->present;
    for (uint64_t left = filling->present; left; left &= left - 1)
        *slots++ = filling->values[__builtin_ctzll(left)];
    return true;
}

/* A part that lacks what makes it one stays in the document alone. */
void isms__oscal_end_part(struct oscal_filling *part, struct oscal_filling *owner, unsigned number)
{
    const struct isms_type *type = type_of(part);
    for (size_t i = 0; i < type_field_total(type); i++)
        if ((type_field_at(type, i)->flags & REQUIRED) && !is_set(part, i)) {
            isms__oscal_leave(part->map, part->node);
            return;
        }
    isms__oscal_reading(part->map, NULL, NULL);
    if (isms__oscal_store(part))
        isms__oscal_put_slot(owner, number, (union slot){.object = part->object});
    else
        part->map->failed = true;
}

/* The number of a control, which is a property too. */
static bool is_label(const struct oscal_filling *owner, const struct oscal_node *node)
{
    const char *name = isms__oscal_attribute(node, "name");
    return owner->object->type == TYPE_CONTROL && isms__oscal_is(node, "prop") && name &&
           strcmp(name, "label") == 0 && !isms__oscal_attribute(node, "ns");
}

static bool put_part(void *context, const struct oscal_node *node, const char *value)
{
    struct oscal_filling *owner = context, part;
    (void)value;
    if (owner->document->file->extended &&
        (isms__oscal_is_own(node) || (owner->document->own && is_label(owner, node))))
        return true; /* it is another field of the object */
    if (!isms__oscal_begin_part(&part, owner, owner->row->number, node))
        return false;
    isms__oscal_fill(&part, owner->row->part);
    isms__oscal_end_part(&part, owner, owner->row->number);
    return !owner->map->failed;
}

static void fill_row(struct oscal_filling *filling)
{
    static oscal_visitor *const visitors[] = {
        [OSCAL_TEXT] = put_line,           [OSCAL_DATE] = put_date,  [OSCAL_CHOICE] = put_choice,
        [OSCAL_REFERENCE] = put_reference, [OSCAL_PARTS] = put_part,
    };
    const struct oscal_field *row = filling->row;
    isms__oscal_reading(filling->map, NULL, NULL);
    switch (row->form) {
    case OSCAL_PROSE:
        put_prose(filling);
        break;
    case OSCAL_OWNER:
        put_owner(filling);
        break;
    case OSCAL_CONSTANT:
        put_constant(filling);
        break;
    case OSCAL_SPECIAL:
        row->special(filling);
        break;
    default:
        isms__oscal_places(filling->node, row->path, visitors[row->form], filling);
    }
}

/* Whether the UUID follows from the id, or from the document as a whole. */
static bool is_derived(const struct oscal_filling *filling)
{
    const char *id = isms__oscal_own(filling->node, "id", NULL);
    const char *uuid = isms__oscal_attribute(filling->node, "uuid");
    char made[ISMS__UUID_SIZE];
    if (filling->document->own && filling->node == filling->document->tree->root)
        return true;
    if (!id || !uuid)
        return false;
    isms__uuid_of(OSCAL_OWN_NAMESPACE, id, made);
    if (isms__is_uuid(uuid))
        made[14] = uuid[14]; /* 1.0.0 only takes those of version 4 */
    return strcmp(made, uuid) == 0;
}

/* Whether a row says nothing of this object: a property of ours told the field, or the object is of
 * another type than its element mostly stands for, which then tells what all types have. */
static bool is_told(const struct oscal_filling *filling, const struct oscal_element *element)
{
    const struct isms_type *type = type_of(filling);
    uint8_t number = filling->row->number;
    if (!filling->document->file->extended)
        return false;
    if (number == FIELD_UUID && is_derived(filling))
        return true;
    if (element->type != type->number && number > COMMON_COUNT)
        return true;
    return filling->own >> isms__field_index(type, number) & 1;
}

void isms__oscal_fill(struct oscal_filling *filling, const struct oscal_element *element)
{
    const struct isms_type *type = type_of(filling);
    for (uint8_t i = 0; i < element->field_count && !filling->map->failed; i++) {
        filling->row = &element->fields[i];
        if (is_told(filling, element)) {
            if (*filling->row->path)
                isms__oscal_note_path(filling, filling->row->path, true);
            continue;
        }
        size_t index = isms__field_index(type, filling->row->number);
        if (!is_set(filling, index) || field_is_list(type_field_at(type, index)))
            fill_row(filling);
    }
}

void isms__oscal_fill_objects(struct oscal_map *map)
{
    for (size_t i = 0; i < map->entry_count && !map->failed; i++) {
        const struct oscal_entry *entry = &map->entries[i];
        struct oscal_filling filling;
        filling.map = map;
        filling.document = &map->documents[entry->document];
        filling.entry = entry;
        filling.node = entry->node;
        filling.object = isms__oscal_said(entry);
        filling.present = filling.own = 1;
        filling.values[0] = *object_slot(filling.object, 0);
        union slot *first = filling.object->slots;
        if (entry->element != &isms__oscal_duty && entry->element != &isms__oscal_appointment &&
            !isms__oscal_only_named(entry->element))
            isms__oscal_fill_own(&filling, entry->node, NULL);
        isms__oscal_fill(&filling, entry->element);
        if (isms__oscal_store(&filling))
            isms__pool_put(&map->model->pool, first, isms__slots_size(1));
        else
            map->failed = true;
        if (entry->told && !map->failed)
            isms__oscal_add_said(map, entry);
    }
}
