/* What the formats of office programs share. */
#ifndef REPORT_OFFICE_H
#define REPORT_OFFICE_H

#include "report/document.h"

/* Adds a text without controls and marks that turn the direction of writing, U+FFFD in their
 * place; line breaks stay. What is longer than `room` units of UTF-16, as office programs count,
 * ends with an ellipsis. */
void isms__put_clean(struct text *out, const char *text, size_t room);
/* Widths of the columns of a table in characters, by what they hold: no word is broken that fits
 * into `most`, none is wider. Writes column_count of them. */
void isms__column_widths(const isms_table *view, size_t most, size_t *widths);
/* The same for the widest words: in what is narrower, some are broken. */
void isms__column_words(const isms_table *view, size_t most, size_t *words);
/* How many lines a text takes in so many characters. */
size_t isms__line_count(const char *text, size_t width);
/* How a cell looks: colours as 0xRRGGBB, 0 where there is none. Looks differ in weight and slant
 * too, for those who see no colours. */
struct shade {
    unsigned ink, paper;
    bool bold, slanted;
};
struct shade isms__tone_shade(enum tone tone);
enum { CODE_SHADES = 6 };
struct shade isms__code_shade(unsigned index);
/* Letters of codes look as the strongest of them: which that is, 0 for none. */
unsigned isms__strongest_code(const char *codes);
/* Width and height of a picture in PNG, by its head; false where it is none. */
bool isms__png_size(const void *picture, size_t size, uint32_t *width, uint32_t *height);
/* How deep a node of a tree stands: 0 for a root. */
size_t isms__chart_depth(const struct chart *chart, size_t index);
/* The largest value of a chart; 0 where none is above that. */
double isms__chart_most(const struct chart *chart);

/* A bar of block characters, `steps` of them for the largest value. */
void isms__put_bar(struct text *out, double value, double most, size_t steps);

#endif
