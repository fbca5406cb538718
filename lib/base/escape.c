#include "base/escape.h"

const char *isms__escape_slow(char c, bool attribute)
{
    switch (c) {
    case '&':
        return "&amp;";
    case '<':
        return "&lt;";
    case '>':
        return "&gt;";
    case '\r':
        return "&#13;";
    case '"':
        return attribute ? "&quot;" : NULL;
    case '\t':
        return attribute ? "&#9;" : NULL;
    case '\n':
        return attribute ? "&#10;" : NULL;
    default:
        return NULL;
    }
}

static void escape(struct text *out, const char *text, size_t length, bool attribute)
{
    size_t start = 0;
    for (size_t i = 0; i < length; i++) {
        const char *other = isms__escaped(text[i], attribute);
        if (!other)
            continue;
        isms__text_add(out, text + start, i - start);
        isms__text_put(out, other);
        start = i + 1;
    }
    isms__text_add(out, text + start, length - start);
}

void isms__escape_text(struct text *out, const char *text, size_t length)
{
    escape(out, text, length, false);
}

void isms__escape_attribute(struct text *out, const char *text, size_t length)
{
    escape(out, text, length, true);
}
