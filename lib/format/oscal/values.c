/* Whether values are what OSCAL's datatypes ask for: patterns of XML Schema, by libxml2. */
#include <libxml/uri.h>
#include <libxml/xmlregexp.h>

#include "format/oscal/schema.h"

bool isms__oscal_checker_init(struct oscal_checker *checker, const isms_allocator *memory)
{
    checker->memory = memory;
    checker->patterns = isms__memory_zeroed(memory, 2 * isms__oscal_datatype_count, sizeof(void *));
    isms__text_init(&checker->collapsed, memory);
    return checker->patterns != NULL;
}

void isms__oscal_checker_clear(struct oscal_checker *checker)
{
    for (size_t i = 0; checker->patterns && i < 2 * isms__oscal_datatype_count; i++)
        if (checker->patterns[i])
            xmlRegFreeRegexp(checker->patterns[i]);
    isms__memory_free(checker->memory, checker->patterns);
    isms__text_clear(&checker->collapsed);
}

/* Without white space at both ends, and with one space for each inside; NULL when memory is out. */
static const char *collapse(struct oscal_checker *checker, const char *value)
{
    const char *cursor = value, *end = value + strlen(value), *word;
    size_t length;
    isms__text_empty(&checker->collapsed);
    while (isms__next_word(&cursor, end, &word, &length)) {
        if (checker->collapsed.length)
            isms__text_put(&checker->collapsed, " ");
        isms__text_add(&checker->collapsed, word, length);
    }
    return checker->collapsed.failed ? NULL : isms__text_get(&checker->collapsed);
}

static enum oscal_fit matches(struct oscal_checker *checker, size_t number, const char *pattern,
                              const char *value)
{
    if (!checker->patterns[number])
        checker->patterns[number] = xmlRegexpCompile((const xmlChar *)pattern);
    if (!checker->patterns[number])
        return OSCAL_FIT_MEMORY;
    int found = xmlRegexpExec(checker->patterns[number], (const xmlChar *)value);
    return found == 1 ? OSCAL_FITS : found == 0 ? OSCAL_UNFIT : OSCAL_FIT_MEMORY;
}

/* What XML Schema takes for a URI reference: anything that is one once characters that have no
 * place there are escaped. */
static enum oscal_fit uri_fits(struct oscal_checker *checker, const char *value)
{
    char *escaped = isms__memory_text(checker->memory, value, strlen(value));
    xmlURIPtr uri = escaped ? xmlCreateURI() : NULL;
    for (char *c = escaped; c && *c; c++)
        if ((unsigned char)*c <= 32 || (unsigned char)*c >= 127 || strchr("<>\"{}|\\^`", *c))
            *c = '_';
    enum oscal_fit fit = !uri                                                 ? OSCAL_FIT_MEMORY
                         : !*value || xmlParseURIReference(uri, escaped) == 0 ? OSCAL_FITS
                                                                              : OSCAL_UNFIT;
    xmlFreeURI(uri);
    isms__memory_free(checker->memory, escaped);
    return fit;
}

/* Whether it is one line of text without white space around it: by far the most frequent pattern.
 */
static bool is_line(const char *value)
{
    size_t length = strlen(value);
    return length && !isms__is_space(value[0]) && !isms__is_space(value[length - 1]) &&
           !strpbrk(value, "\r\n");
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Whether it is a token, of ASCII alone: patterns take memory for each character that they try. */
static bool is_plain_token(const char *value)
{
    const char *c = value;
    while (is_letter(*c) || (*c >= '0' && *c <= '9') || *c == '.' || *c == '-' || *c == '_')
        c++;
    return !*c && (is_letter(*value) || *value == '_');
}

enum oscal_fit isms__oscal_fits(struct oscal_checker *checker, unsigned number, const char *value)
{
    const struct oscal_datatype *datatype = &isms__oscal_datatypes[number];
    enum oscal_fit fit = OSCAL_FITS;
    if (!datatype->preserve)
        value = collapse(checker, value);
    if (!value)
        return OSCAL_FIT_MEMORY;
    for (size_t i = 0; i < 2 && fit == OSCAL_FITS && datatype->patterns[i]; i++)
        if (strcmp(datatype->patterns[i], "\\S(.*\\S)?") == 0)
            fit = is_line(value) ? OSCAL_FITS : OSCAL_UNFIT;
        else if (strcmp(datatype->patterns[i], "(\\p{L}|_)(\\p{L}|\\p{N}|[.\\-_])*") != 0 ||
                 !is_plain_token(value))
            fit = matches(checker, 2 * (size_t)number + i, datatype->patterns[i], value);
    if (fit == OSCAL_FITS && datatype->uri)
        fit = uri_fits(checker, value);
    return fit;
}
