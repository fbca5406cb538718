/* Documents for people who read plain text, or Markdown.
 *
 * Blocks of one kind that belong together, such as items of a list, stand close; an empty line
 * keeps others apart. */
#include "report/office.h"

/* A document on its way. */
struct reading {
    struct output *out;
    size_t width; /* of lines; 0: unlimited */
    const struct block *before;
};

/* Whether a block continues what the one before it began. */
static bool continues(const struct block *block, const struct block *before)
{
    return before && block->kind == before->kind &&
           (block->kind == BLOCK_ITEM || block->kind == BLOCK_FACT);
}

/* ---- text ---- */

static void put_line(struct output *out, const char *text)
{
    isms__put_plain(out, text);
    isms__output_put(out, "\n");
}

static void underline(struct output *out, const char *text, char mark)
{
    put_line(out, text);
    for (size_t width = isms__text_width(text); width > 0; width--)
        isms__output_add(out, &mark, 1);
    isms__output_put(out, "\n");
}

static void put_spaces(struct output *out, size_t count)
{
    while (count-- > 0)
        isms__output_put(out, " ");
}

/* The lines that stand below each other in a box, on one. */
static void put_detail(const char *detail, bool markdown, struct output *out)
{
    const char *between = ": ";
    for (const char *line = detail; *line; between = ", ") {
        size_t length = strcspn(line, "\n");
        isms__output_put(out, between);
        (markdown ? isms__put_markdown_part : isms__put_plain_part)(out, line, length);
        line += length + (line[length] != '\0');
    }
}

/* A tree as indented lines. */
static void put_tree(const struct chart *chart, const char *mark, struct output *out)
{
    for (size_t i = 0; i < chart->count; i++) {
        const struct chart_node *node = &chart->nodes[i];
        size_t depth = isms__chart_depth(chart, i);
        put_spaces(out, depth < 32 ? 2 * depth : 64);
        isms__output_put(out, *mark ? mark : depth ? "- " : "");
        if (*mark)
            isms__put_markdown(out, node->label);
        else
            isms__put_plain(out, node->label);
        put_detail(node->detail, *mark != '\0', out);
        isms__output_put(out, "\n");
    }
}

static void put_bar(const isms_report *d, const struct chart_node *node, double most,
                    struct output *out)
{
    enum { BAR_STEPS = 30 };
    struct text bar;
    isms__text_init(&bar, &d->memory);
    isms__put_bar(&bar, node->value, most, BAR_STEPS);
    if (bar.failed)
        out->status = ISMS_ERROR_MEMORY;
    isms__output_put(out, isms__text_get(&bar));
    isms__output_format(out, "%s%ld", bar.length ? " " : "", (long)(node->value + 0.5));
    isms__text_clear(&bar);
}

static void put_bars(const isms_report *d, const struct chart *chart, struct output *out)
{
    size_t widest = 0;
    double most = isms__chart_most(chart);
    for (size_t i = 0; i < chart->count; i++) {
        size_t width = isms__text_width(chart->nodes[i].label);
        widest = width > widest ? width : widest;
    }
    for (size_t i = 0; i < chart->count; i++) {
        const struct chart_node *node = &chart->nodes[i];
        isms__put_plain(out, node->label);
        put_spaces(out, widest + 2 - isms__text_width(node->label));
        put_bar(d, node, most, out);
        isms__output_put(out, "\n");
    }
}

static void put_table(const struct reading *r, const isms_table *table,
                      void (*put)(const isms_table *view, size_t width, struct output *out))
{
    isms_table view;
    if (!isms__table_view(&view, table))
        r->out->status = ISMS_ERROR_MEMORY;
    else
        put(&view, r->width, r->out);
    isms__table_view_end(&view);
}

/* How wide the labels are among which a fact stands. */
static size_t label_width(const struct reading *r, const struct block *fact)
{
    size_t widest = 0;
    for (const struct block *b = fact; b && b->kind == BLOCK_FACT; b = b->next) {
        size_t width = isms__text_width(b->text);
        widest = width > widest ? width : widest;
    }
    return r->width && widest > r->width / 2 ? r->width / 2 : widest;
}

static void put_facts(const struct reading *r, const struct block *first)
{
    size_t widest = label_width(r, first) + 2;
    for (const struct block *b = first; b && b->kind == BLOCK_FACT; b = b->next) {
        size_t used = isms__text_width(b->text) + 1;
        isms__put_plain(r->out, b->text);
        isms__output_put(r->out, ":");
        put_spaces(r->out, used < widest ? widest - used : 1);
        isms__put_wrapped(r->out, b->value, r->width, widest);
    }
}

static void put_text_block(const isms_report *d, const struct reading *r, const struct block *block)
{
    struct output *out = r->out;
    switch (block->kind) {
    case BLOCK_HEADING:
        underline(out, block->text, block->level > 2 ? '~' : '-');
        break;
    case BLOCK_PARAGRAPH:
        isms__put_wrapped(out, block->text, r->width, 0);
        break;
    case BLOCK_ITEM:
        isms__output_put(out, "- ");
        isms__put_wrapped(out, block->text, r->width, 2);
        break;
    case BLOCK_FACT:
        if (!continues(block, r->before))
            put_facts(r, block);
        break;
    case BLOCK_SIGN:
        isms__output_put(out, "________________________________\n");
        put_line(out, block->text);
        break;
    case BLOCK_TABLE:
        put_table(r, block->table, isms__render_text);
        break;
    case BLOCK_CHART:
        if (block->chart->kind == CHART_BARS)
            put_bars(d, block->chart, out);
        else
            put_tree(block->chart, "", out);
        break;
    case BLOCK_BREAK: /* the empty line before what follows is all */
        break;
    }
}

static void put_text(const isms_report *d, size_t width, struct output *out)
{
    struct reading r = {.out = out, .width = width};
    underline(out, d->title, '=');
    isms__put_wrapped(out, d->marks, width, 0);
    for (const struct block *block = d->main.first; block; r.before = block, block = block->next) {
        bool under_heading = r.before && r.before->kind == BLOCK_HEADING;
        if (block->kind != BLOCK_BREAK && !continues(block, r.before) &&
            !(under_heading && block->kind != BLOCK_HEADING))
            isms__output_put(out, "\n");
        put_text_block(d, &r, block);
    }
}

void isms__document_text_out(const isms_report *d, struct output *out)
{
    put_text(d, 0, out);
}

isms_status isms_report_write_text(const isms_report *document, size_t width, const isms_sink *sink,
                                   isms_error *error)
{
    if (!document || !isms__sink_good(sink))
        return isms__fail(error, ISMS_ERROR_ARGUMENT,
                          "isms_report_write_text needs a document and a sink");
    struct output *out = isms__memory_get(&document->memory, sizeof *out);
    if (!out)
        return isms__fail_memory(error);
    isms__output_init(out, sink, error);
    put_text(document, width, out);
    isms_status status = isms__output_end(out, error);
    isms__memory_free(&document->memory, out);
    return status;
}

/* ---- Markdown ---- */

static void markdown_line(struct output *out, const char *before, const char *text,
                          const char *behind)
{
    isms__output_put(out, before);
    isms__put_markdown(out, text);
    isms__output_put(out, behind);
}

static void markdown_table(const isms_table *view, size_t width, struct output *out)
{
    (void)width;
    for (size_t i = 0; i < view->lead_count; i++)
        markdown_line(out, "", view->leads[i], "\n\n");
    isms__put_markdown_table(view, out);
    for (size_t i = 0; i < view->note_count; i++)
        markdown_line(out, "\n", view->notes[i], "\n");
}

static void markdown_bars(const isms_report *d, const struct chart *chart, struct output *out)
{
    double most = isms__chart_most(chart);
    isms__output_put(out, "| | |\n|---|---|\n");
    for (size_t i = 0; i < chart->count; i++) {
        markdown_line(out, "| ", chart->nodes[i].label, " | ");
        put_bar(d, &chart->nodes[i], most, out);
        isms__output_put(out, " |\n");
    }
}

static void put_markdown_block(const isms_report *d, const struct reading *r,
                               const struct block *block)
{
    struct output *out = r->out;
    switch (block->kind) {
    case BLOCK_HEADING:
        for (unsigned i = 0; i < block->level && i < 6; i++)
            isms__output_put(out, "#");
        markdown_line(out, " ", block->text, "\n");
        break;
    case BLOCK_PARAGRAPH:
        markdown_line(out, "", block->text, "\n");
        break;
    case BLOCK_ITEM:
        markdown_line(out, "- ", block->text, "\n");
        break;
    case BLOCK_FACT:
        markdown_line(out, "- **", block->text, ":** ");
        markdown_line(out, "", block->value, "\n");
        break;
    case BLOCK_SIGN:
        for (int i = 0; i < 32; i++)
            isms__output_put(out, "\\_");
        markdown_line(out, "\\\n", block->text, "\n");
        break;
    case BLOCK_TABLE:
        put_table(r, block->table, markdown_table);
        break;
    case BLOCK_CHART:
        if (block->chart->kind == CHART_BARS)
            markdown_bars(d, block->chart, out);
        else
            put_tree(block->chart, "- ", out);
        break;
    case BLOCK_BREAK:
        isms__output_put(out, "---\n");
        break;
    }
}

/* Lists of items and of facts are lists of their own. */
void isms__document_markdown(const isms_report *d, struct output *out)
{
    struct reading r = {.out = out};
    markdown_line(out, "# ", d->title, "\n\n");
    markdown_line(out, "", d->marks, "\n");
    for (const struct block *block = d->main.first; block; r.before = block, block = block->next) {
        if (!continues(block, r.before))
            isms__output_put(out, "\n");
        put_markdown_block(d, &r, block);
    }
}
