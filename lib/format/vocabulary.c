/* The names of the vocabulary, as libxml2 will give them: each name is interned once for a
 * document, and found by its address afterwards. */
#include "format/import.h"

static size_t name_index(struct import *import, const char *name)
{
    const xmlChar *interned = isms__xml_intern(&import->reader, name);
    if (!interned)
        return SIZE_MAX;
    void *known = isms__map_get(&import->names, (uintptr_t)interned);
    if (known)
        return (size_t)(uintptr_t)known - 1;
    if (ISMS_NEVER(import->name_count == NAME_LIMIT) ||
        !isms__map_reserve(&import->names, &import->model->memory, 1))
        return SIZE_MAX;
    isms__map_set(&import->names, (uintptr_t)interned, (void *)(uintptr_t)++import->name_count);
    return import->name_count - 1;
}

static bool add_field(struct import *import, const struct isms_type *type, size_t position)
{
    const struct isms_field *field = type_field_at(type, position);
    bool element = field_is_element(field);
    size_t name = name_index(import, element ? field_item(field) : field->name);
    if (name == SIZE_MAX)
        return false;
    uint8_t *table = element ? import->elements : import->attributes;
    table[type->number * NAME_LIMIT + name] = (uint8_t)(position + 1);
    return true;
}

static bool learn_names(struct import *import)
{
    for (size_t t = 0; t < TYPE_LIMIT; t++) {
        const struct isms_type *type = isms__types[t];
        if (!type)
            continue;
        if (!type->part) {
            size_t name = name_index(import, type_xml(type));
            if (name == SIZE_MAX)
                return false;
            import->roots[name] = type->number;
        }
        for (size_t i = 0; i < type_field_total(type); i++)
            if (!add_field(import, type, i))
                return false;
    }
    return true;
}

bool isms__vocabulary_begin(void *context, struct xml_reader *reader)
{
    struct import *import = context;
    const isms_allocator *memory = &import->model->memory;
    size_t size = (size_t)TYPE_LIMIT * NAME_LIMIT;
    (void)reader;
    if (!import->attributes)
        import->attributes = isms__memory_get(memory, size);
    if (!import->elements)
        import->elements = isms__memory_get(memory, size);
    if (!import->attributes || !import->elements)
        return false;
    memset(import->attributes, 0, size);
    memset(import->elements, 0, size);
    memset(import->roots, 0, sizeof import->roots);
    isms__map_clear(&import->names, memory);
    import->name_count = 0;
    import->namespace = isms__xml_intern(&import->reader, ISMS_NAMESPACE);
    import->root = isms__xml_intern(&import->reader, "isms");
    import->xsi = isms__xml_intern(&import->reader, "http://www.w3.org/2001/XMLSchema-instance");
    return import->namespace && import->root && import->xsi && learn_names(import);
}

static size_t known_name(const struct import *import, const xmlChar *name)
{
    return (size_t)(uintptr_t)isms__map_get(&import->names, (uintptr_t)name);
}

/* Position of the field that an attribute or element of that name stands for; FIELD_LIMIT for none.
 */
size_t isms__vocabulary_field(const struct import *import, const struct isms_type *type,
                              const xmlChar *name, bool element)
{
    size_t index = known_name(import, name);
    if (!index)
        return FIELD_LIMIT;
    const uint8_t *table = element ? import->elements : import->attributes;
    uint8_t position = table[type->number * NAME_LIMIT + index - 1];
    return position ? position - 1u : FIELD_LIMIT;
}

const struct isms_type *isms__vocabulary_type(const struct import *import, const xmlChar *name)
{
    size_t index = known_name(import, name);
    return index ? isms__types[import->roots[index - 1]] : NULL;
}
