/* Tables, and what renderers share. */
#ifndef REPORT_TABLE_H
#define REPORT_TABLE_H

#include "base/output.h"
#include "isms/report.h"

/* How something stands: shown as a colour, a shape, or not at all. */
enum tone { TONE_PLAIN, TONE_GOOD, TONE_WARNING, TONE_BAD, TONE_SOFT };

/* What a cell has beside its text. */
struct cell_mark {
    const char *id; /* of the object that it names: a link leads there; or NULL */
    enum tone tone;
};

/* Translations of English texts; see words.c. */
struct words;

/* Texts that are kept; of long ones that are the same one copy, as of a name that stands in each
 * row. */
struct texts {
    struct pool pool;
    struct pointer_map known; /* long ones by their hash */
};
void isms__texts_init(struct texts *texts, const isms_allocator *memory);
void isms__texts_clear(struct texts *texts);
/* NULL when memory is out; NULL is kept as "". */
const char *isms__texts_keep(struct texts *texts, const char *text);

struct isms_table {
    isms_allocator memory;
    struct texts texts;
    const char *title;
    const char **columns;
    size_t column_count, column_capacity;
    const char **cells; /* row by row */
    size_t cell_count, cell_capacity;
    const char **leads; /* above the rows */
    size_t lead_count, lead_capacity;
    const char **notes; /* below */
    size_t note_count, note_capacity;
    size_t first_code, end_code; /* columns with letters of codes */
    uint8_t *codes; /* those of a matrix row by row, in place of cells; NULL where there is none */
    size_t code_count, code_capacity;
    bool packed;             /* it is such a matrix: cells are those in front of these columns */
    size_t named;            /* from this column on names are data; 0: in none */
    uint64_t machine;        /* columns, of the first 64, that are for programs only */
    uint64_t objects;        /* likewise those of names whose ids stand in the next */
    struct cell_mark *marks; /* by cell; NULL where there are none */
    size_t mark_capacity;
    const struct words *words; /* for names of columns, where people read them; may be NULL */
    bool failed;               /* memory is out */
};

isms_table *isms__table_new(const isms_allocator *memory, const char *title);
void isms__table_column(isms_table *table, const char *name);
/* The same, called like something in the model: not translated. All behind it are, too. */
void isms__table_name_column(isms_table *table, const char *name);
/* The same as the first, for CSV and JSON only: ids, and what people have no use for. */
void isms__table_machine_column(isms_table *table, const char *name);
/* The same; its cells hold letters of codes. Such columns stand beside each other. */
void isms__table_code_column(isms_table *table, const char *name);
static inline bool isms__table_has_codes(const isms_table *table, size_t column)
{
    return column >= table->first_code && column < table->end_code;
}
/* Whether all columns behind the first are such columns, those for programs left out. */
static inline bool isms__table_is_matrix(const isms_table *table)
{
    bool matrix = table->first_code > 0 && table->end_code == table->column_count;
    for (size_t i = 1; i < table->first_code && i < 64; i++)
        matrix = matrix && (table->machine >> i & 1);
    return matrix;
}
/* Makes a matrix of a table all of whose columns are there, those with codes behind the others: a
 * cell takes a byte, and its letters are added by isms__table_code alone. */
static inline void isms__table_pack(isms_table *table)
{
    table->packed = table->first_code > 0 && table->end_code == table->column_count;
}
/* How many of the cells of a row stand in `cells`. */
static inline size_t isms__table_stride(const isms_table *table)
{
    return table->packed ? table->first_code : table->column_count;
}
/* The letters of codes, in their order. */
const char *isms__table_letters(uint32_t codes);
/* A cell with the letters of codes. */
void isms__table_code(isms_table *table, uint32_t codes);
/* What stands in a cell. */
static inline const char *isms__table_text(const isms_table *table, size_t row, size_t column)
{
    size_t stride = isms__table_stride(table);
    return column < stride
               ? table->cells[row * stride + column]
               : isms__table_letters(
                     table->codes[row * (table->column_count - stride) + column - stride]);
}
/* Cells are added from left to right, row by row. */
void isms__table_add(isms_table *table, const char *text);
/* Gives the cell that was added last a tone, or a link to an object. */
void isms__table_tone(isms_table *table, enum tone tone);
void isms__table_link(isms_table *table, const isms_object *object);
/* An object by its name, with a link; nothing for NULL. */
void isms__table_object(isms_table *table, const isms_object *object);
/* A column for names, and one for programs with the ids; the cells of one object in both. */
void isms__table_object_columns(isms_table *table, const char *name);
void isms__table_object_cells(isms_table *table, const isms_object *object);
/* Takes the row that was added last away again where one with the same cells is among `rows`,
 * which begins empty and notes the rows that stay. */
void isms__table_unrepeat(isms_table *table, struct pointer_map *rows);
struct cell_mark isms__table_mark(const isms_table *table, size_t row, size_t column);
/* The name of a column as people read it. */
const char *isms__table_shown(const isms_table *table, size_t column);
/* Paragraphs above the rows and below them, for people: CSV and JSON have rows alone. */
void isms__table_lead(isms_table *table, const char *text);
void isms__table_note(isms_table *table, const char *text);
/* The table, or an error where memory was out on the way. */
isms_status isms__table_done(isms_table **out, isms_table *table, isms_error *error);

/* The translation of an English text; the text itself where there is none. */
const char *isms__word(const struct words *words, const char *english);

/* ---- writing ---- */

/* Controls, and marks that turn the direction of writing: shown as what they are not. */
bool isms__is_steering(uint32_t code);
/* The next character of a text that has not ended: its code, U+FFFD for a byte that begins none. */
uint32_t isms__next_char(const char **text);
/* Columns that a text takes on a terminal. */
size_t isms__text_width(const char *text);
/* The same for as much as stands before `end`. */
size_t isms__part_width(const char *text, const char *end);
/* Without what would steer a terminal or break a line. */
void isms__put_plain(struct output *out, const char *text);
/* The same for as much as stands before `end`. */
void isms__put_plain_part(struct output *out, const char *text, size_t length);
/* Text between tags; what no document may have becomes U+FFFD. */
void isms__put_html(struct output *out, const char *text);
/* Without what Markdown or HTML would take for markup. */
void isms__put_markdown(struct output *out, const char *text);
void isms__put_markdown_part(struct output *out, const char *text, size_t length);
/* A text as a JSON string. */
void isms__put_json(struct output *out, const char *text);

/* The table as people see it: without the columns for programs, names of columns translated, and
 * ids behind names that several objects of a column have. Its other texts are those of the other.
 * False when memory is out; to be ended in any case. */
bool isms__table_view(isms_table *view, const isms_table *table);
void isms__table_view_end(isms_table *view);

/* A text in lines of that width (0: unlimited), those behind the first indented; the first one
 * begins behind as much. */
void isms__put_wrapped(struct output *out, const char *text, size_t width, size_t indent);
/* In lines of that width at most, as far as columns can be that narrow; 0: unlimited. Columns that
 * do not fit beside each other stand below each other, with the first one again. */
void isms__render_text(const isms_table *table, size_t width, struct output *out);
void isms__render_csv(const isms_table *table, struct output *out);
void isms__render_markdown(const isms_table *table, struct output *out);
/* The rows of a table in Markdown, without title. */
void isms__put_markdown_table(const isms_table *table, struct output *out);
void isms__render_html(const isms_table *table, struct output *out);
/* The rows of a table as an array, each line behind an indent. */
void isms__put_json_rows(const isms_table *table, const char *indent, struct output *out);
void isms__render_json(const isms_table *table, struct output *out);

#endif
