/* Names of sheets and columns, which must differ. */
#include <stdio.h>

#include "report/xlsx.h"

void isms__names_init(struct name_set *names, const isms_allocator *memory)
{
    *names = (struct name_set){.memory = *memory};
    isms__pool_init(&names->texts, &names->memory);
}

void isms__names_clear(struct name_set *names)
{
    isms__pool_clear(&names->texts);
    isms__memory_free(&names->memory, names->marks);
}

/* Scripts with two cases end below U+3000, but for letters in full width. Which of their letters
 * are one is not known here: all are taken for the same, so that no clash goes unseen. */
static bool may_have_case(uint32_t code)
{
    return code >= 0x80 && (code < 0x3000 || (code >= 0xFF21 && code <= 0xFF5A) || code > 0xFFFF);
}

static uint64_t mark_of(const char *name)
{
    uint64_t mark = 0;
    while (*name) {
        uint32_t code = isms__next_char(&name);
        if (code >= 'A' && code <= 'Z')
            code += 32;
        else if (may_have_case(code))
            code = 0x80;
        mark = isms__hash((struct hash_key){mark, 1}, &code, sizeof code);
    }
    return mark;
}

static bool is_new(const struct name_set *names, uint64_t mark)
{
    for (size_t i = 0; i < names->count; i++)
        if (names->marks[i] == mark)
            return false;
    return true;
}

/* What the name of a sheet may not have. */
static void make_sheet_name(struct text *name)
{
    for (size_t i = 0; i < name->length; i++)
        if (strchr("[]:*?/\\", name->data[i]) ||
            (name->data[i] == '\'' && (i == 0 || i + 1 == name->length)))
            name->data[i] = '-';
}

/* The text with a number behind it, cut so that both have room. */
static void put_name(struct text *name, const char *text, size_t room, size_t number)
{
    char behind[32] = "";
    if (number > 1)
        snprintf(behind, sizeof behind, " (%zu)", number);
    isms__text_empty(name);
    isms__put_clean(name, *text ? text : "-", room - strlen(behind));
    isms__text_put(name, behind);
    for (size_t i = 0; i < name->length; i++)
        if (name->data[i] == '\n')
            name->data[i] = ' ';
}

const char *isms__names_add(struct name_set *names, const char *text, size_t room, bool of_sheet)
{
    struct text name;
    uint64_t mark = 0;
    const char *kept = NULL;
    isms__text_init(&name, &names->memory);
    for (size_t number = 1; !name.failed; number++) {
        put_name(&name, text, room, number);
        if (name.failed)
            break;
        if (of_sheet)
            make_sheet_name(&name);
        mark = mark_of(name.data);
        if (is_new(names, mark))
            break;
    }
    if (!name.failed && isms__memory_grow(&names->memory, (void **)&names->marks, &names->capacity,
                                          names->count + 1, sizeof *names->marks)) {
        names->marks[names->count++] = mark;
        kept = isms__pool_text(&names->texts, name.data, name.length);
    }
    isms__text_clear(&name);
    return kept;
}
