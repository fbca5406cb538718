/* Documents for programs, and for people who read plain text. */
#include "report/document.h"

/* ---- CSV: the tables one after the other, an empty line between them ---- */

void isms__document_csv(const isms_report *d, struct output *out)
{
    for (size_t i = 0; i < d->table_count; i++) {
        if (i)
            isms__output_put(out, "\r\n");
        isms__render_csv(d->tables[i], out);
    }
}

/* ---- JSON ---- */

static void put_member(struct output *out, const char *name, const char *text)
{
    isms__output_format(out, "\"%s\": ", name);
    isms__put_json(out, text);
}

static void put_nodes(const struct chart *chart, struct output *out)
{
    isms__output_put(out, ", \"nodes\": [");
    for (size_t i = 0; i < chart->count; i++) {
        const struct chart_node *node = &chart->nodes[i];
        isms__output_put(out, i ? ",\n      {" : "\n      {");
        put_member(out, "label", node->label);
        isms__output_put(out, ", ");
        put_member(out, "detail", node->detail);
        if (node->parent != SIZE_MAX)
            isms__output_format(out, ", \"parent\": %zu", node->parent);
        isms__output_put(out, "}");
    }
    isms__output_put(out, "]");
}

static void put_block(const struct block *block, struct output *out)
{
    static const char *const kinds[] = {
        [BLOCK_HEADING] = "heading", [BLOCK_PARAGRAPH] = "paragraph", [BLOCK_ITEM] = "item",
        [BLOCK_FACT] = "fact",       [BLOCK_SIGN] = "signature",      [BLOCK_TABLE] = "table",
        [BLOCK_CHART] = "chart",     [BLOCK_BREAK] = "break"};
    isms__output_put(out, "    {");
    put_member(out, "kind", kinds[block->kind]);
    if (block->kind == BLOCK_HEADING)
        isms__output_format(out, ", \"level\": %u", block->level);
    if (*block->text) {
        isms__output_put(out, ", ");
        put_member(out, "text", block->text);
    }
    if (*block->value) {
        isms__output_put(out, ", ");
        put_member(out, "value", block->value);
    }
    if (block->id) {
        isms__output_put(out, ", ");
        put_member(out, "id", block->id);
    }
    if (block->table) {
        isms__output_put(out, ", \"rows\": ");
        isms__put_json_rows(block->table, "    ", out);
    }
    if (block->chart)
        put_nodes(block->chart, out);
    isms__output_put(out, "}");
}

static void put_events(const isms_report *d, struct output *out)
{
    isms__output_put(out, ",\n  \"dates\": [");
    for (size_t i = 0; i < d->event_count; i++) {
        char day[11];
        isms_date_format(day, d->events[i].date);
        isms__output_put(out, i ? ",\n    {" : "\n    {");
        put_member(out, "date", day);
        isms__output_put(out, ", ");
        put_member(out, "title", d->events[i].title);
        isms__output_put(out, ", ");
        put_member(out, "id", d->events[i].id);
        isms__output_put(out, "}");
    }
    isms__output_put(out, "]");
}

void isms__document_json(const isms_report *d, struct output *out)
{
    isms__output_put(out, "{\n  ");
    put_member(out, "report", d->name);
    isms__output_put(out, ",\n  ");
    put_member(out, "title", d->title);
    isms__output_put(out, ",\n  ");
    put_member(out, "marks", d->marks);
    isms__output_put(out, ",\n  \"blocks\": [\n");
    for (const struct block *block = d->main.first; block; block = block->next) {
        put_block(block, out);
        isms__output_put(out, block->next ? ",\n" : "\n");
    }
    isms__output_put(out, "  ]");
    if (d->event_count)
        put_events(d, out);
    isms__output_put(out, "\n}\n");
}

/* ---- text and Markdown ---- */

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

/* A tree as indented lines, bars as numbers. */
static void put_chart(const struct chart *chart, const char *mark, struct output *out)
{
    for (size_t i = 0; i < chart->count; i++) {
        const struct chart_node *node = &chart->nodes[i];
        for (size_t up = node->parent, depth = 0; up != SIZE_MAX && depth < 32; depth++) {
            isms__output_put(out, "  ");
            up = chart->nodes[up].parent;
        }
        isms__output_put(out, mark);
        isms__put_plain(out, node->label);
        if (*node->detail) {
            isms__output_put(out, ": ");
            isms__put_plain(out, node->detail);
        }
        if (chart->kind == CHART_BARS)
            isms__output_format(out, ": %ld", (long)node->value);
        isms__output_put(out, "\n");
    }
}

typedef void table_writer(const isms_table *view, struct output *out);

static void put_view(const isms_table *table, table_writer *write, struct output *out)
{
    isms_table view;
    if (isms__table_view(&view, table))
        write(&view, out);
    else
        out->status = ISMS_ERROR_MEMORY;
    isms__table_view_end(&view);
}

static void text_table(const isms_table *view, struct output *out)
{
    isms__render_text(view, 0, out);
}

static void put_text_block(const struct block *block, struct output *out)
{
    switch (block->kind) {
    case BLOCK_HEADING:
        isms__output_put(out, "\n");
        underline(out, block->text, '-');
        break;
    case BLOCK_PARAGRAPH:
        isms__output_put(out, "\n");
        put_line(out, block->text);
        break;
    case BLOCK_ITEM:
        isms__output_put(out, "- ");
        put_line(out, block->text);
        break;
    case BLOCK_FACT:
        isms__put_plain(out, block->text);
        isms__output_put(out, ": ");
        put_line(out, block->value);
        break;
    case BLOCK_SIGN:
        isms__output_put(out, "\n\n________________________________\n");
        put_line(out, block->text);
        break;
    case BLOCK_TABLE:
        isms__output_put(out, "\n");
        put_view(block->table, text_table, out);
        break;
    case BLOCK_CHART:
        put_chart(block->chart, "", out);
        break;
    case BLOCK_BREAK:
        isms__output_put(out, "\n");
        break;
    }
}

void isms__document_text_out(const isms_report *d, struct output *out)
{
    underline(out, d->title, '=');
    put_line(out, d->marks);
    for (const struct block *block = d->main.first; block; block = block->next)
        put_text_block(block, out);
}

static void markdown_line(struct output *out, const char *before, const char *text,
                          const char *behind)
{
    isms__output_put(out, before);
    isms__put_markdown(out, text);
    isms__output_put(out, behind);
}

static void put_markdown_block(const struct block *block, struct output *out)
{
    switch (block->kind) {
    case BLOCK_HEADING:
        isms__output_put(out, "\n");
        for (unsigned i = 0; i < block->level && i < 6; i++)
            isms__output_put(out, "#");
        markdown_line(out, " ", block->text, "\n\n");
        break;
    case BLOCK_PARAGRAPH:
        markdown_line(out, "\n", block->text, "\n\n");
        break;
    case BLOCK_ITEM:
        markdown_line(out, "- ", block->text, "\n");
        break;
    case BLOCK_FACT:
        markdown_line(out, "- **", block->text, ":** ");
        markdown_line(out, "", block->value, "\n");
        break;
    case BLOCK_SIGN:
        markdown_line(out, "\n* * *\n\n", block->text, "\n\n");
        break;
    case BLOCK_TABLE:
        isms__output_put(out, "\n");
        put_view(block->table, isms__put_markdown_table, out);
        isms__output_put(out, "\n");
        break;
    case BLOCK_CHART:
        isms__output_put(out, "\n");
        put_chart(block->chart, "- ", out);
        break;
    case BLOCK_BREAK:
        isms__output_put(out, "\n---\n\n");
        break;
    }
}

void isms__document_markdown(const isms_report *d, struct output *out)
{
    markdown_line(out, "# ", d->title, "\n\n");
    markdown_line(out, "", d->marks, "\n\n");
    for (const struct block *block = d->main.first; block; block = block->next)
        put_markdown_block(block, out);
}
