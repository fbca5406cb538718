#include "base.h"

#include <stdio.h>

void isms__text_init(struct text *text, const isms_allocator *memory)
{
    *text = (struct text){.memory = memory};
}

void isms__text_clear(struct text *text)
{
    isms__memory_free(text->memory, text->data);
    isms__text_init(text, text->memory);
}

void isms__text_empty(struct text *text)
{
    text->length = 0;
    if (text->data)
        text->data[0] = '\0';
}

static char *text_room(struct text *text, size_t length)
{
    if (text->failed || length > SIZE_MAX - text->length - 1 ||
        !isms__memory_grow(text->memory, (void **)&text->data, &text->capacity,
                           text->length + length + 1, 1)) {
        text->failed = true;
        return NULL;
    }
    return text->data + text->length;
}

void isms__text_add(struct text *text, const char *data, size_t length)
{
    char *room = text_room(text, length);
    if (!room)
        return;
    if (length)
        memcpy(room, data, length);
    text->length += length;
    text->data[text->length] = '\0';
}

void isms__text_put(struct text *text, const char *string)
{
    isms__text_add(text, string, strlen(string));
}

void isms__text_format(struct text *text, const char *format, ...)
{
    enum { USUAL = 128 };
    va_list arguments, again;
    va_start(arguments, format);
    va_copy(again, arguments);
    char *room = text_room(text, USUAL);
    int length = room ? vsnprintf(room, USUAL + 1, format, arguments) : -1;
    va_end(arguments);
    if (length > USUAL) { /* again, with room for all of it */
        room = text_room(text, (size_t)length);
        length = room ? vsnprintf(room, (size_t)length + 1, format, again) : -1;
    }
    va_end(again);
    if (length >= 0)
        text->length += (size_t)length;
    else
        text->failed = true;
    if (text->data)
        text->data[text->length] = '\0';
}

const char *isms__text_get(const struct text *text)
{
    return text->data ? text->data : "";
}

/* ---- UTF-8 and XML characters ---- */

size_t isms__utf8_length(const unsigned char *p, const unsigned char *end)
{
    size_t left = (size_t)(end - p);
    if (left == 0)
        return 0;
    if (p[0] < 0x80)
        return 1;
    size_t length = p[0] >= 0xF0 ? 4 : p[0] >= 0xE0 ? 3 : 2;
    if (p[0] < 0xC2 || p[0] > 0xF4 || left < length)
        return 0;
    /* the second byte decides on overlong forms, surrogates and the end of Unicode */
    unsigned char low = 0x80, high = 0xBF;
    switch (p[0]) {
    case 0xE0:
        low = 0xA0;
        break;
    case 0xED:
        high = 0x9F;
        break;
    case 0xF0:
        low = 0x90;
        break;
    case 0xF4:
        high = 0x8F;
        break;
    default:
        break;
    }
    if (p[1] < low || p[1] > high)
        return 0;
    for (size_t i = 2; i < length; i++)
        if ((p[i] & 0xC0) != 0x80)
            return 0;
    return length;
}

uint32_t isms__utf8_decode(const unsigned char *p, size_t length)
{
    switch (length) {
    case 2:
        return (uint32_t)(p[0] & 0x1F) << 6 | (uint32_t)(p[1] & 0x3F);
    case 3:
        return (uint32_t)(p[0] & 0x0F) << 12 | (uint32_t)(p[1] & 0x3F) << 6 |
               (uint32_t)(p[2] & 0x3F);
    case 4:
        return (uint32_t)(p[0] & 0x07) << 18 | (uint32_t)(p[1] & 0x3F) << 12 |
               (uint32_t)(p[2] & 0x3F) << 6 | (uint32_t)(p[3] & 0x3F);
    default:
        return p[0];
    }
}

size_t isms__utf8_encode(char out[4], uint32_t code)
{
    if (code < 0x80) {
        out[0] = (char)code;
        return 1;
    }
    if (code < 0x800) {
        out[0] = (char)(0xC0 | code >> 6);
        out[1] = (char)(0x80 | (code & 0x3F));
        return 2;
    }
    if (code < 0x10000) {
        out[0] = (char)(0xE0 | code >> 12);
        out[1] = (char)(0x80 | (code >> 6 & 0x3F));
        out[2] = (char)(0x80 | (code & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | code >> 18);
    out[1] = (char)(0x80 | (code >> 12 & 0x3F));
    out[2] = (char)(0x80 | (code >> 6 & 0x3F));
    out[3] = (char)(0x80 | (code & 0x3F));
    return 4;
}

bool isms__xml_char(uint32_t code)
{
    if (code < 0x20)
        return code == '\t' || code == '\n' || code == '\r';
    return code < 0xD800 || (code > 0xDFFF && code != 0xFFFE && code != 0xFFFF && code <= 0x10FFFF);
}

size_t isms__text_check(const char *text, size_t length)
{
    const unsigned char *start = (const unsigned char *)text, *p = start, *end = start + length;
    while (p < end) {
        size_t n = isms__utf8_length(p, end);
        if (n == 0 || !isms__xml_char(isms__utf8_decode(p, n)))
            break;
        p += n;
    }
    return (size_t)(p - start);
}

size_t isms__text_fit(const char *text, size_t length, size_t room)
{
    if (length <= room)
        return length;
    while (room > 0 && ((unsigned char)text[room] & 0xC0) == 0x80)
        room--;
    return room;
}

bool isms__next_word(const char **cursor, const char *end, const char **word, size_t *length)
{
    const char *p = *cursor;
    while (p < end && isms__is_space(*p))
        p++;
    *word = p;
    while (p < end && !isms__is_space(*p))
        p++;
    *cursor = p;
    *length = (size_t)(p - *word);
    return *length > 0;
}

bool isms__parse_integer(int64_t *out, const char *text, size_t length)
{
    bool negative = length > 0 && text[0] == '-';
    size_t i = negative;
    if (i == length || length - i > 19)
        return false;
    uint64_t value = 0;
    for (; i < length; i++) {
        if (text[i] < '0' || text[i] > '9')
            return false;
        value = value * 10 + (uint64_t)(text[i] - '0');
    }
    /* one short of the range on the negative side, because INT64_MIN means "unset" inside */
    if (value > INT64_MAX)
        return false;
    *out = negative ? -(int64_t)value : (int64_t)value;
    return true;
}
