/* Findings as text for people. */
#include "report/findings.h"

struct text_writer {
    const isms_findings *findings;
    const isms_findings_format *format;
    struct output *out;
    struct listing listing;
    struct text words; /* what is said next */
};

static void indent(struct output *out, size_t columns)
{
    while (columns-- > 0)
        isms__output_add(out, " ", 1);
}

/* A text behind an indent, broken between words where lines get too long; `column` is where it
 * begins. */
static void put_wrapped(const struct text_writer *w, const char *text, size_t margin, size_t column)
{
    size_t width = w->format->width;
    bool first = true;
    while (*text) {
        size_t length = strcspn(text, " \t\n\r");
        size_t columns = isms__part_width(text, text + length);
        if (width && column > margin && column + !first + columns > width) {
            isms__output_add(w->out, "\n", 1);
            indent(w->out, margin);
            column = margin;
        } else if (!first) {
            isms__output_add(w->out, " ", 1);
            column++;
        }
        first = false;
        isms__put_plain_part(w->out, text, length);
        column += columns;
        text += length;
        text += strspn(text, " \t\n\r");
    }
    isms__output_add(w->out, "\n", 1);
}

/* What was said, as a paragraph. */
static void put_words(struct text_writer *w)
{
    if (w->words.failed && w->out->status == ISMS_OK)
        w->out->status = ISMS_ERROR_MEMORY;
    put_wrapped(w, isms__text_get(&w->words), 2, 0);
    isms__text_empty(&w->words);
}

static void put_colour(const struct text_writer *w, enum group group, bool begin)
{
    static const char *const colours[GROUPS] = {"\033[31m", "\033[33m", "\033[36m", "\033[35m",
                                                "\033[32m"};
    if (w->format->colour)
        isms__output_put(w->out, begin ? colours[group] : "\033[0m");
}

static void put_object(struct text_writer *w, const isms_object *object)
{
    if (isms__has_place(object)) {
        isms__say_place(&w->words, isms_object_file(object), isms_object_line(object),
                        isms_object_column(object));
        isms__text_put(&w->words, ": ");
    }
    isms__say_object(&w->words, object);
    put_words(w);
}

static void put_line(struct text_writer *w, const char *mark, const char *text)
{
    isms__output_put(w->out, "    ");
    isms__output_put(w->out, mark);
    put_wrapped(w, text, 4 + strlen(mark), 4 + strlen(mark));
}

/* A part of an object that stands elsewhere than the object itself. */
static void put_part(struct text_writer *w, const isms_finding *finding)
{
    if (!isms__has_place(finding->object) ||
        (finding->line == isms_object_line(finding->object) &&
         finding->column == isms_object_column(finding->object)))
        return;
    isms__say_place(&w->words, finding->file, finding->line, finding->column);
    isms__output_put(w->out, "    at ");
    put_wrapped(w, isms__text_get(&w->words), 4, 7);
    isms__text_empty(&w->words);
}

static void put_remedy(struct text_writer *w, const struct item *item)
{
    isms__text_put(&w->words, item->remedy);
    if (item->alike > 1)
        isms__text_format(&w->words, " (%zu times)", item->alike);
    if (item->alike)
        put_line(w, "> ", isms__text_get(&w->words));
    isms__text_empty(&w->words);
}

static void put_finding(struct text_writer *w, const struct item *item)
{
    isms_finding finding = isms_findings_at(w->findings, item->finding);
    const char *id = isms_rule_id(finding.rule);
    isms__output_put(w->out, "  ");
    put_colour(w, item->group, true);
    isms__output_put(w->out, id);
    put_colour(w, item->group, false);
    if (finding.waiver)
        isms__text_format(&w->words,
                          "by %s: ", isms_object_id((const isms_object *)finding.waiver));
    isms__text_put(&w->words, finding.message);
    isms__output_put(w->out, " ");
    put_wrapped(w, isms__text_get(&w->words), 4, 3 + strlen(id));
    isms__text_empty(&w->words);
    put_part(w, &finding);
    if (item->group >= GROUP_UNTOLD)
        return;
    for (size_t i = 0; i < finding.path_count; i++)
        put_line(w, "- ", isms_findings_path(w->findings, item->finding, i));
    put_remedy(w, item);
}

static void put_group(struct text_writer *w, enum group group)
{
    if (group_size(&w->listing, group) == 0)
        return;
    put_colour(w, group, true);
    isms__say_group(&w->words, &w->listing, group);
    isms__output_put(w->out, isms__text_get(&w->words));
    isms__text_empty(&w->words);
    put_colour(w, group, false);
    isms__output_put(w->out, "\n\n");
    for (size_t i = w->listing.start[group]; i < w->listing.start[group + 1]; i++) {
        if (begins_object(&w->listing, i)) {
            isms__output_put(w->out, i > w->listing.start[group] ? "\n" : "");
            put_object(w, w->listing.items[i].object);
        }
        put_finding(w, &w->listing.items[i]);
    }
    isms__output_put(w->out, "\n");
}

static void put_sums(struct text_writer *w)
{
    size_t line = 0;
    if (isms__tells_coverage(w->findings))
        do {
            line = isms__say_coverage(&w->words, w->findings, line);
            put_words(w);
        } while (line < isms_findings_coverage_count(w->findings));
    isms__say_rules(&w->words, w->findings);
    put_words(w);
    isms__say_tally(&w->words, w->findings);
    put_words(w);
}

static void put_all(struct text_writer *w)
{
    isms__text_format(&w->words, "# %s", isms_findings_basis(w->findings));
    put_words(w);
    isms__output_put(w->out, "\n");
    for (enum group group = GROUP_ERROR; group < GROUPS; group++) {
        if (group != GROUP_UNTOLD || group_size(&w->listing, group) <= UNTOLD_SHOWN) {
            put_group(w, group);
            continue;
        }
        isms__say_untold(&w->words, w->findings);
        put_words(w);
        isms__output_put(w->out, "\n");
    }
    put_sums(w);
}

void isms__findings_text(const isms_findings *findings, const isms_findings_format *format,
                         struct output *out)
{
    isms_allocator memory = isms__findings_memory(findings);
    struct text_writer w = {.findings = findings, .format = format, .out = out};
    isms__text_init(&w.words, &memory);
    if (isms__listing_init(&w.listing, findings))
        put_all(&w);
    else
        out->status = ISMS_ERROR_MEMORY;
    isms__text_clear(&w.words);
    isms__listing_clear(&w.listing);
}
