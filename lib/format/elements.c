/* The events of a document that is being read: elements become objects, parts and values. */
#include "format/import.h"

#include <stdio.h>

/* ---- text between elements ---- */

static bool all_space(const char *text, size_t length)
{
    for (size_t i = 0; i < length; i++)
        if (!isms__is_space(text[i]))
            return false;
    return true;
}

/* Text that stood between elements, where none belongs, is kept without the space around it. */
static void flush_text(struct import *import)
{
    struct text *text = &import->text;
    if (!text->length)
        return;
    const char *start = text->data;
    size_t length = text->length;
    while (isms__is_space(*start)) {
        start++;
        length--;
    }
    size_t line_ends = 0; /* of a blank line behind it */
    while (isms__is_space(start[length - 1]))
        line_ends += start[--length] == '\n';
    isms__import_problem(import, isms__import_unknown(import), ISMS_ERROR_INVALID, import->stray,
                         "", "text stands between elements, where none belongs: %s",
                         isms__import_fate(import));
    isms__foreign_count(import);
    struct text escaped;
    isms__text_init(&escaped, &import->model->memory);
    isms__escape_text(&escaped, start, length);
    if (escaped.failed)
        isms__import_memory(import);
    else
        isms__extra_add(import, &import->before, EXTRA_BEFORE, 0, 0, escaped.data, escaped.length);
    isms__text_clear(&escaped);
    text->length = 0;
    import->line_ends = (uint32_t)line_ends;
}

static size_t count_characters(const char *from, const char *until)
{
    size_t count = 0;
    for (; from < until; from++)
        count += ((unsigned char)*from & 0xC0) != 0x80;
    return count;
}

/* Where the text between elements begins that libxml2 has just read past the end of. */
static struct gate_position text_start(const struct import *import, const char *data, size_t length)
{
    struct gate_position at = isms__import_here(import);
    const char *start = data, *end = data + length, *line = NULL;
    size_t behind = 0;
    while (start < end && isms__is_space(*start))
        if (*start++ == '\n')
            line = start;
    for (const char *p = start; p < end; p++)
        behind += *p == '\n';
    at.line -= at.line > behind ? (uint32_t)behind : 0;
    if (line)
        at.column = (uint32_t)count_characters(line, start) + 1;
    else if (behind == 0 && at.column > count_characters(start, end))
        at.column -= (uint32_t)count_characters(start, end);
    else
        at.column = 1;
    return at;
}

static void on_text(void *context, const char *data, size_t length, bool cdata)
{
    struct import *import = context;
    struct frame *frame = frame_top(import);
    if (import->not_ours || !frame)
        return;
    if (import->capture_depth) {
        isms__capture_text(import, data, length, cdata);
        return;
    }
    if (frame->kind != FRAME_TEXT && !import->text.length && all_space(data, length)) {
        for (size_t i = 0; i < length; i++)
            import->line_ends += data[i] == '\n';
        if (cdata)
            isms__foreign_count(import);
        return;
    }
    if (frame->kind != FRAME_TEXT && !import->text.length)
        import->stray = text_start(import, data, length);
    isms__text_add(&import->text, data, length);
    if (import->text.failed)
        isms__import_memory(import);
}

static void on_comment(void *context, const char *text)
{
    struct import *import = context;
    if (import->not_ours)
        return;
    if (import->capture_depth) {
        isms__capture_comment(import, text);
        return;
    }
    if (frame_top(import) && frame_top(import)->kind != FRAME_TEXT)
        flush_text(import);
    isms__keep_comment(import, text);
}

static void on_instruction(void *context, const char *target, const char *data)
{
    struct import *import = context;
    if (import->not_ours)
        return;
    if (import->capture_depth) {
        isms__capture_instruction(import, target, data);
        return;
    }
    if (frame_top(import) && frame_top(import)->kind != FRAME_TEXT)
        flush_text(import);
    isms__keep_instruction(import, target, data);
}

/* ---- elements ---- */

static struct frame *push(struct import *import, enum frame_kind kind)
{
    /* the tables nest parts no deeper than this; nothing else is pushed */
    if (ISMS_NEVER(import->depth == FRAME_LIMIT))
        return NULL;
    struct frame *frame = &import->frames[import->depth++];
    memset(frame, 0, offsetof(struct frame, counts)); /* counts are left clear behind every frame */
    frame->kind = kind;
    frame->first_item = import->item_count;
    frame->position = import->reader.position;
    import->line_ends = 0;
    return frame;
}

static void start_root(struct import *import, const struct xml_tag *tag)
{
    if (tag->name != import->root || tag->uri != import->namespace) {
        import->not_ours = true;
        snprintf(import->root_name, sizeof import->root_name, "%.80s", (const char *)tag->name);
        import->root_position = import->reader.position;
        return;
    }
    push(import, FRAME_ROOT);
    isms__take_root_attributes(import, tag);
    const char *version = import->file->version;
    if (!version)
        isms__import_problem(import, isms__import_unknown(import), ISMS_ERROR_INVALID,
                             import->reader.position, "version",
                             "the root element does not say its version: add version=\"1\"");
    else if (strspn(version, "0123456789.") < strlen(version) || !*version)
        isms__import_problem(import, ISMS_PROBLEM_ERROR, ISMS_ERROR_INVALID,
                             import->reader.position, "version",
                             "\"%.40s\" is no version: write version=\"1\"", version);
    else if (strcmp(version, "1") != 0)
        isms__import_problem(
            import, isms__import_unknown(import), ISMS_ERROR_INVALID, import->reader.position,
            "version", "the document is of version \"%.40s\", this library knows 1: %s", version,
            import->strict ? "use a later library"
                           : "it is read as far as it is known, the rest is kept");
}

static void start_object(struct import *import, const struct isms_type *type, size_t field,
                         const struct xml_tag *tag)
{
    isms_model *model = import->model;
    const struct frame *owner = frame_top(import);
    bool gap = import->line_ends > 1, skip = owner->skip;
    void *home = type->part ? (void *)owner->object : (void *)model;
    isms_object *object = isms__object_make(&model->pool, type, home);
    struct frame *frame = object ? push(import, FRAME_OBJECT) : NULL;
    if (!frame) {
        isms__import_memory(import);
        return;
    }
    frame->object = object;
    frame->type = type;
    frame->field = (uint8_t)field;
    frame->skip = skip;
    object->line = frame->position.line;
    object->column = frame->position.column;
    object->file = (uint16_t)import->file_index;
    if (gap)
        object->flags |= OBJECT_GAP;
    isms__extras_attach(import, frame, &import->before, EXTRA_BEFORE, 0, 0);
    isms__take_attributes(import, frame, tag);
}

static void start_text(struct import *import, size_t field, const struct xml_tag *tag)
{
    struct frame *owner = frame_top(import);
    uint32_t item = owner->counts[field];
    struct extra_chain before = import->before;
    import->before = (struct extra_chain){NULL, NULL};
    struct frame *frame = push(import, FRAME_TEXT);
    if (ISMS_NEVER(!frame))
        return;
    frame->object = owner->object;
    frame->type = owner->type;
    frame->field = (uint8_t)field;
    frame->items = item;
    isms__extras_attach(import, owner, &before, EXTRA_FIELD_BEFORE, field, item);
    isms__keep_text_attributes(import, owner, field, item, tag);
}

/* An element inside ours that the vocabulary does not know. */
static void unknown_element(struct import *import, const struct frame *frame,
                            const struct xml_tag *tag)
{
    const char *inside = frame->kind == FRAME_ROOT ? "isms"
                         : frame->kind == FRAME_TEXT
                             ? field_item(type_field_at(frame->type, frame->field))
                             : type_xml(frame->type);
    if (frame->kind == FRAME_TEXT && tag->uri == import->namespace &&
        isms__vocabulary_field(import, frame->type, tag->name, true) < FIELD_LIMIT)
        /* kept beside the text it would mean something else */
        isms__import_problem(import, ISMS_PROBLEM_ERROR, ISMS_ERROR_INVALID,
                             import->reader.position, (const char *)tag->name,
                             "<%s> stands inside the text <%s>: end that first",
                             (const char *)tag->name, inside);
    else if (tag->uri == import->namespace || frame->kind == FRAME_TEXT)
        isms__import_problem(import, isms__import_unknown(import), ISMS_ERROR_INVALID,
                             import->reader.position, (const char *)tag->name,
                             "there is no element <%s> inside <%s>: %s", (const char *)tag->name,
                             inside, isms__import_fate(import));
    if (frame->kind != FRAME_TEXT && import->line_ends > 1)
        isms__extra_add(import, &import->before, EXTRA_BEFORE, 0, 0, "", 0);
    import->line_ends = 0;
}

/* An element of ours inside one of ours; false where none of that name belongs there. */
static bool start_known(struct import *import, const struct frame *frame, const struct xml_tag *tag)
{
    if (frame->kind == FRAME_TEXT || tag->uri != import->namespace)
        return false;
    if (frame->kind == FRAME_ROOT) {
        const struct isms_type *type = isms__vocabulary_type(import, tag->name);
        if (type)
            start_object(import, type, 0, tag);
        return type != NULL;
    }
    size_t position = isms__vocabulary_field(import, frame->type, tag->name, true);
    if (position == FIELD_LIMIT)
        return false;
    const struct isms_field *field = type_field_at(frame->type, position);
    if (field->kind == ISMS_PART)
        start_object(import, isms__part_type(field), position, tag);
    else
        start_text(import, position, tag);
    return true;
}

static void on_start(void *context, const struct xml_tag *tag)
{
    struct import *import = context;
    struct frame *frame = frame_top(import);
    if (import->not_ours)
        return;
    if (!frame) {
        start_root(import, tag);
        return;
    }
    if (!import->capture_depth) {
        if (frame->kind != FRAME_TEXT)
            flush_text(import);
        if (start_known(import, frame, tag))
            return;
        unknown_element(import, frame, tag);
    }
    isms__capture_start(import, tag);
}

/* ---- ends ---- */

/* One more item of a field of an open element. */
static bool add_item(struct import *import, struct frame *frame, size_t field, union slot value)
{
    if (!isms__memory_grow(&import->model->memory, (void **)&import->items, &import->item_capacity,
                           import->item_count + 1, sizeof *import->items)) {
        isms__import_memory(import);
        return false;
    }
    import->items[import->item_count++] = (struct item){value, (uint8_t)field};
    frame->counts[field]++;
    return true;
}

static void end_text(struct import *import)
{
    struct frame *frame = frame_top(import), *owner = frame - 1;
    const struct isms_field *field = type_field_at(frame->type, frame->field);
    struct value_problem problem;
    size_t length = import->text.length;
    const char *data = isms__text_get(&import->text);
    union slot value = {.text = NULL};
    import->depth--;
    isms__extras_attach(import, owner, &import->before, EXTRA_FIELD_BEFORE, frame->field,
                        frame->items);
    if (!isms__text_allowed(field, data, length, &problem)) {
        isms__import_problem(import, ISMS_PROBLEM_ERROR, ISMS_ERROR_LIMIT, frame->position,
                             field_item(field), "%s", problem.reason);
    } else if (!(field->flags & MANY) && (owner->present >> frame->field & 1)) {
        isms__import_problem(import, ISMS_PROBLEM_ERROR, ISMS_ERROR_INVALID, frame->position,
                             field->name, "there can be only one <%s>: join them or remove one",
                             field->name);
    } else if (!(value.text = isms__pool_text(&import->model->pool, data, length))) {
        isms__import_memory(import);
    } else if (field->flags & MANY) {
        add_item(import, owner, frame->field, value);
    } else {
        frame_set(owner, frame->field, value);
    }
    import->text.length = 0;
    import->line_ends = 0;
}

/* Takes the items of the frame off the stack and makes lists of them. */
static bool take_items(struct import *import, struct frame *frame)
{
    struct pool *pool = &import->model->pool;
    if (import->item_count == frame->first_item)
        return true;
    for (size_t i = frame->first_item; i < import->item_count; i++) {
        const struct item *item = &import->items[i];
        if (!(frame->present >> item->field & 1)) {
            struct list *list = isms__slots_list(pool, frame->counts[item->field]);
            if (!list)
                return false;
            frame_set(frame, item->field, (union slot){.list = list});
        }
        struct list *list = frame->values[item->field].list;
        list->items[list->count++] = item->value;
    }
    import->item_count = frame->first_item;
    memset(frame->counts, 0, sizeof frame->counts);
    return true;
}

static bool store_slots(struct import *import, struct frame *frame)
{
    unsigned count = count_bits(frame->present);
    isms_object *object = frame->object;
    if (!count)
        return true;
    union slot *slots = isms__pool_get(&import->model->pool, isms__slots_size(count));
    if (!slots)
        return false;
    object->slots = slots;
    object->present = frame->present;
    for (uint64_t left = frame->present; left; left &= left - 1)
        *slots++ = frame->values[__builtin_ctzll(left)];
    return true;
}

static bool store_extras(struct import *import, struct frame *frame)
{
    if (!frame->extras.first)
        return true;
    if (!isms__map_reserve(&import->model->extras, &import->model->memory, 1))
        return false;
    isms__map_set(&import->model->extras, (uintptr_t)frame->object, frame->extras.first);
    frame->object->flags |= OBJECT_EXTRAS;
    return true;
}

/* Without its id an object cannot be kept; what else is missing can be added later. */
static void check_required(struct import *import, const struct frame *frame)
{
    for (size_t i = 0; i < type_field_total(frame->type); i++) {
        const struct isms_field *field = type_field_at(frame->type, i);
        if ((field->flags & REQUIRED) && !((frame->present | frame->seen) >> i & 1))
            isms__import_problem(
                import,
                field->flags & IDENTIFIER ? ISMS_PROBLEM_ERROR : isms__import_unknown(import),
                ISMS_ERROR_INVALID, frame->position, field->name, "%s %s needs %s%s%s: add it",
                type_a(frame->type), frame->type->name, field_is_element(field) ? "<" : "",
                field_is_element(field) ? field_item(field) : field->name,
                field_is_element(field) ? ">" : "=\"...\"");
    }
}

static void end_object(struct import *import)
{
    struct frame *frame = frame_top(import), *owner = frame - 1;
    isms_model *model = import->model;
    isms__extras_attach(import, frame, &import->before, EXTRA_END, 0, 0);
    bool stored = take_items(import, frame);
    check_required(import, frame);
    import->line_ends = 0;
    import->depth--;
    bool displaced = frame->skip && !frame->type->part;
    if (displaced && frame->type->number != TYPE_CONTROL)
        return;
    if (!stored || !store_slots(import, frame) || !store_extras(import, frame)) {
        isms__import_memory(import);
        return;
    }
    if (frame->type->part) {
        add_item(import, owner, frame->field, (union slot){.object = frame->object});
        return;
    }
    struct type_list *list = displaced ? &model->displaced : &model->lists[frame->type->number];
    if (!isms__list_reserve(model, list, 1)) {
        isms__import_memory(import);
        return;
    }
    if (!displaced)
        frame->object->ordinal = model->next_ordinal++;
    list->items[list->count++] = frame->object;
}

static void on_end(void *context, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri)
{
    struct import *import = context;
    struct frame *frame = frame_top(import);
    (void)uri;
    if (import->not_ours || !frame)
        return;
    if (import->capture_depth) {
        isms__capture_end(import, name, prefix);
        return;
    }
    if (frame->kind == FRAME_TEXT) {
        end_text(import);
        return;
    }
    flush_text(import);
    if (frame->kind == FRAME_OBJECT) {
        end_object(import);
        return;
    }
    isms__extras_attach(import, frame, &import->before, EXTRA_END, 0, 0);
    import->depth--;
    import->after_root = true;
}

struct xml_handler isms__import_events(struct import *import)
{
    return (struct xml_handler){isms__vocabulary_begin, on_start, on_end, on_text, on_comment,
                                on_instruction,         import};
}
