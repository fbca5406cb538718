#include "mutants.h"

#include <ctype.h>

/* What can be changed. */
struct place {
    const char *begin, *end;  /* of the element, or of the attribute with the space before it */
    const char *inner, *stop; /* of what is in it, or of the value */
    bool element;
};
enum { WAYS = 3, DEPTH = 200 };

struct scan {
    struct place *places;
    size_t count;
    const char *open[DEPTH]; /* begin and inner of the elements that are open */
    const char *inside[DEPTH];
    unsigned depth;
};

static void add_place(struct scan *scan, struct place place)
{
    scan->places = realloc(scan->places, (scan->count + 1) * sizeof *scan->places);
    ck_assert_ptr_nonnull(scan->places);
    scan->places[scan->count++] = place;
}

/* Behind the attributes of a start tag, at its `>` or `/>`. */
static const char *scan_attributes(struct scan *scan, const char *at)
{
    while (*at && *at != '>' && *at != '/') {
        const char *begin = at;
        while (isspace((unsigned char)*at))
            at++;
        if (at == begin || *at == '>' || *at == '/')
            return at;
        const char *value = at + strcspn(at, "\"'");
        const char *stop = strchr(value + 1, *value);
        if (strncmp(at, "xmlns", 5) != 0)
            add_place(scan, (struct place){begin, stop + 1, value + 1, stop, false});
        at = stop + 1;
    }
    return at;
}

static const char *scan_tag(struct scan *scan, const char *at)
{
    if (at[1] == '/') {
        const char *end = strchr(at, '>') + 1;
        scan->depth--;
        if (scan->depth) /* the root stays */
            add_place(scan, (struct place){scan->open[scan->depth], end, scan->inside[scan->depth],
                                           at, true});
        return end;
    }
    const char *name = at + 1 + strcspn(at + 1, " \t\r\n/>");
    const char *end = scan_attributes(scan, name);
    if (*end == '/') {
        add_place(scan, (struct place){at, end + 2, end, end, true});
        return end + 2;
    }
    ck_assert_uint_lt(scan->depth, DEPTH);
    scan->open[scan->depth] = at;
    scan->inside[scan->depth++] = end + 1;
    return end + 1;
}

static struct scan scan_document(const char *document)
{
    struct scan scan = {0};
    for (const char *at = document; (at = strchr(at, '<'));) {
        if (at[1] == '?')
            at = strstr(at, "?>");
        else if (at[1] == '!')
            at = strstr(at, "-->");
        else
            at = scan_tag(&scan, at);
    }
    return scan;
}

size_t mutant_count(const char *document)
{
    struct scan scan = scan_document(document);
    free(scan.places);
    return scan.count * WAYS;
}

/* The value of another attribute of that name, or of any. */
static struct place other_value(const struct scan *scan, size_t index)
{
    struct place is = scan->places[index], any = is;
    size_t name = strcspn(is.begin, "=");
    for (size_t n = 1; n < scan->count; n++) {
        struct place other = scan->places[(index + n) % scan->count];
        size_t length = (size_t)(other.stop - other.inner);
        if (other.element ||
            (length == (size_t)(is.stop - is.inner) && strncmp(other.inner, is.inner, length) == 0))
            continue;
        any = other;
        if (strncmp(other.begin, is.begin, name + 1) == 0)
            break;
    }
    return any;
}

static char *replaced(const char *document, const char *begin, const char *end, const char *by,
                      size_t length)
{
    size_t before = (size_t)(begin - document), after = strlen(end);
    char *text = malloc(before + length + after + 1);
    ck_assert_ptr_nonnull(text);
    memcpy(text, document, before);
    memcpy(text + before, by, length);
    memcpy(text + before + length, end, after + 1);
    return text;
}

char *mutant_at(const char *document, size_t index, char what[100])
{
    static const char *const ways[2][3] = {{"gone", "empty", "another"},
                                           {"gone", "empty", "twice"}};
    struct scan scan = scan_document(document);
    size_t number = index / WAYS, way = index % WAYS;
    struct place place = scan.places[number];
    snprintf(what, 100, "%.60s: %s", place.begin, ways[place.element][way]);
    char *text;
    if (way == 0)
        text = replaced(document, place.begin, place.end, "", 0);
    else if (way == 1)
        text = replaced(document, place.inner, place.stop, "", 0);
    else if (place.element)
        text = replaced(document, place.end, place.end, place.begin,
                        (size_t)(place.end - place.begin));
    else {
        struct place other = other_value(&scan, number);
        text = replaced(document, place.inner, place.stop, other.inner,
                        (size_t)(other.stop - other.inner));
    }
    free(scan.places);
    return text;
}
