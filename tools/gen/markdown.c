#include "tools/gen/markdown.h"

#include <ctype.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

static void put_character(FILE *out, char c)
{
    if (c == '<' || c == '>' || c == '&')
        fputs(c == '<' ? "&lt;" : c == '>' ? "&gt;" : "&amp;", out);
    else if (strchr("\\`*_[]|@#", c))
        fprintf(out, "\\%c", c);
    else
        fputc(c, out);
}

void put_text(FILE *out, const char *text)
{
    for (; *text; text++)
        put_character(out, *text);
}

/* ---- prose ---- */

static size_t word_length(const char *text)
{
    size_t length = 0;
    while (isalnum((unsigned char)text[length]) ||
           (length && text[length] == '-' && isalnum((unsigned char)text[length + 1])))
        length++;
    return length;
}

static bool is_limit(const char *word)
{
    for (size_t i = 0; i < isms_threshold_info_count(); i++)
        if (strcmp(isms_threshold_info_at(i).key, word) == 0)
            return true;
    return false;
}

static void put_word(FILE *out, const char *word, const isms_rule *page)
{
    const isms_rule *rule = isms_rule_find(word);
    if (rule && rule != page)
        fprintf(out, "[%s](%s.md)", word, word);
    else
        fprintf(out, is_limit(word) ? "`%s`" : "%s", word);
}

void put_prose(FILE *out, const char *text, const isms_rule *page)
{
    while (*text) {
        char word[64];
        size_t length = word_length(text);
        if (length && length < sizeof word) {
            snprintf(word, sizeof word, "%.*s", (int)length, text);
            put_word(out, word, page);
            text += length;
        } else {
            put_character(out, *text++);
        }
    }
}

/* ---- sources ---- */

void put_source(FILE *out, const char *source, const char *statements)
{
    const char *rest = source, *begin;
    unsigned first, last;
    while ((begin = isms__next_statement(&rest, &first, &last)) != NULL) {
        fprintf(out, "%.*s[%.*s](%s#S%u)", (int)(begin - source), source, (int)(rest - begin),
                begin, statements, first);
        source = rest;
    }
    put_text(out, source);
}
