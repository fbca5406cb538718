/* Asking the tables of OSCAL's schemas. */
#include "format/oscal/schema.h"

#include "isms/oscal.h"

struct version {
    unsigned parts[3]; /* what is not told is 0 */
    bool known;
};

static struct version read_version(const char *text)
{
    struct version version = {{0, 0, 0}, false};
    if (*text == 'v' || *text == 'V')
        text++;
    for (size_t i = 0; i < 3; i++) {
        if (*text < '0' || *text > '9')
            return version;
        for (; *text >= '0' && *text <= '9'; text++)
            if (version.parts[i] < 1000)
                version.parts[i] = version.parts[i] * 10 + (unsigned)(*text - '0');
        version.known = i >= 1;
        if (*text++ != '.')
            return version;
    }
    return version;
}

unsigned isms__oscal_schema_line(const char *text)
{
    struct version asked = read_version(text ? text : "");
    unsigned found = OSCAL_NEWEST;
    /* from the newest on: the last one of the minor version, then older ones as long as they do */
    for (unsigned line = OSCAL_LINES; asked.known && line-- > 0;) {
        struct version own = read_version(isms__oscal_lines[line]);
        bool minor = own.parts[0] == asked.parts[0] && own.parts[1] == asked.parts[1];
        bool first = minor && (line == OSCAL_NEWEST ||
                               read_version(isms__oscal_lines[line + 1]).parts[1] != own.parts[1]);
        if (first || (minor && own.parts[2] >= asked.parts[2]))
            found = line;
    }
    return found;
}

size_t isms_oscal_schema_count(void)
{
    return OSCAL_LINES;
}

const char *isms_oscal_schema_at(size_t index)
{
    return index < OSCAL_LINES ? isms__oscal_lines[index] : NULL;
}

const char *isms_oscal_schema_for(const char *version)
{
    return isms__oscal_lines[isms__oscal_schema_line(version)];
}

const struct oscal_root *isms__oscal_schema_root(const char *name)
{
    for (size_t i = 0; i < OSCAL_ROOTS; i++)
        if (strcmp(isms__oscal_roots[i].name, name) == 0)
            return &isms__oscal_roots[i];
    return NULL;
}

const struct oscal_slot *isms__oscal_slot(const struct oscal_definition *definition,
                                          const char *name, unsigned line)
{
    const struct oscal_slot *slots = &isms__oscal_slots[definition->slot];
    for (size_t i = 0; i < definition->slot_count; i++)
        if ((slots[i].lines >> line & 1) && strcmp(slots[i].name, name) == 0)
            return &slots[i];
    return NULL;
}

const struct oscal_value *isms__oscal_value(const struct oscal_definition *definition,
                                            const char *name, unsigned line)
{
    const struct oscal_value *values = &isms__oscal_values[definition->value];
    for (size_t i = 0; i < definition->value_count; i++)
        if ((values[i].lines >> line & 1) && strcmp(values[i].name, name) == 0)
            return &values[i];
    return NULL;
}

const struct oscal_slot *isms__oscal_place(const struct oscal_definition *definition,
                                           const struct oscal_slot *slot, unsigned line)
{
    if (slot->grouping != OSCAL_REPEAT)
        return slot;
    const struct oscal_slot *first = &isms__oscal_slots[definition->slot];
    while (first->group != slot->group || !(first->lines >> line & 1))
        first++;
    return first;
}

void isms__oscal_uuid(unsigned line, const char *uri, const char *name, char out[ISMS__UUID_SIZE])
{
    isms__uuid_of(uri, name, out);
    if (line == 0)
        out[14] = '4';
}
