/* Documents for programs. */
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
        if (chart->kind == CHART_BARS)
            isms__output_format(out, ", \"value\": %ld", (long)(node->value + 0.5));
        if (node->id) {
            isms__output_put(out, ", ");
            put_member(out, "id", node->id);
        }
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
    if (block->chart) {
        isms__output_put(out, ", ");
        put_member(out, "title", block->chart->title);
        put_nodes(block->chart, out);
    }
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
