/* Translations. A catalog is a file of lines "English = translation", sorted by nothing; lines that
 * begin with # are comments. Adding a language is adding a file to lib/report/words. */
#include <stdio.h>
#include <stdlib.h>

#include "base/embedded.h"
#include "report/document.h"

extern const struct embedded_list isms__words;

struct word {
    const char *english, *translation;
};

struct words {
    isms_allocator memory;
    char *text; /* a copy of the file, cut into pieces */
    struct word *items;
    size_t count, capacity;
};

static int by_english(const void *a, const void *b)
{
    return strcmp(((const struct word *)a)->english, ((const struct word *)b)->english);
}

static bool add_line(struct words *words, char *line)
{
    char *between = strstr(line, " = ");
    if (*line == '#' || !between)
        return true;
    *between = '\0';
    if (!isms__memory_grow(&words->memory, (void **)&words->items, &words->capacity,
                           words->count + 1, sizeof *words->items))
        return false;
    words->items[words->count++] = (struct word){line, between + 3};
    return true;
}

static bool read_words(struct words *words, const struct embedded *file)
{
    words->text = isms__memory_text(&words->memory, file->data, file->size);
    if (!words->text)
        return false;
    for (char *line = words->text, *end; *line; line = end) {
        end = line + strcspn(line, "\n");
        if (*end)
            *end++ = '\0';
        if (!add_line(words, line))
            return false;
    }
    if (words->count)
        qsort(words->items, words->count, sizeof *words->items, by_english);
    return true;
}

static void tell_languages(isms_error *error, const char *language)
{
    char known[128] = "en";
    size_t used = 2;
    for (size_t i = 0; i < isms__words.count && used < sizeof known; i++)
        used += (size_t)snprintf(known + used, sizeof known - used, ", %s",
                                 isms__words.files[i].name);
    isms__fail(error, ISMS_ERROR_NOT_FOUND, "there is no language \"%.20s\": there are %s",
               language, known);
}

struct words *isms__words_new(const isms_allocator *memory, const char *language, isms_error *error)
{
    isms__error_clear(error);
    if (!language || strcmp(language, "en") == 0)
        return NULL;
    const struct embedded *file = isms__embedded_find(&isms__words, language);
    if (!file) {
        tell_languages(error, language);
        return NULL;
    }
    struct words *words = isms__memory_zeroed(memory, 1, sizeof *words);
    if (words)
        words->memory = *memory;
    if (!words || !read_words(words, file)) {
        isms__words_free(words);
        isms__fail_memory(error);
        return NULL;
    }
    return words;
}

void isms__words_free(struct words *words)
{
    if (!words)
        return;
    isms_allocator memory = words->memory;
    isms__memory_free(&memory, words->text);
    isms__memory_free(&memory, words->items);
    isms__memory_free(&memory, words);
}

const char *isms__word(const struct words *words, const char *english)
{
    struct word key = {english, NULL};
    if (!words || !english || !words->count)
        return english;
    const struct word *found =
        bsearch(&key, words->items, words->count, sizeof *words->items, by_english);
    return found ? found->translation : english;
}
