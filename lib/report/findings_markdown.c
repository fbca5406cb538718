/* Findings as Markdown: a comment on a change, as services for code review show it. */
#include "report/findings.h"

enum {
    ROOM = 65536, /* characters that a comment on GitHub has; we count bytes, which are more */
    KEPT = 4096,  /* of these, for heads and ends of groups */
    NAMED = 2048, /* and in them for names of rules */
    HEAD = 4096,  /* of what is said in the head, at most: reasons in settings may be long */
    OPEN = 10     /* findings that a group shows at once; more are folded */
};

struct markdown_writer {
    const isms_findings *findings;
    struct output *out;
    struct output *scale; /* leads nowhere: to see how long something is */
    struct listing listing;
    struct text words;       /* what is said next */
    uint64_t length[GROUPS]; /* of all their findings */
    size_t left_out;
};

/* What was said, with nothing in it that is markup. */
static void put_words(struct markdown_writer *w, struct output *out)
{
    if (w->words.failed && out->status == ISMS_OK)
        out->status = ISMS_ERROR_MEMORY;
    isms__put_markdown(out, isms__text_get(&w->words));
    isms__text_empty(&w->words);
}

/* ---- the head ---- */

static void put_counts(struct markdown_writer *w)
{
    isms_tally t = isms_findings_tally(w->findings);
    isms__output_format(w->out,
                        "| Errors | Warnings | Info | Cannot be told | Waived | Known |\n"
                        "|---:|---:|---:|---:|---:|---:|\n"
                        "| %zu | %zu | %zu | %zu | %zu | %zu |\n\n",
                        t.errors, t.warnings, t.infos, t.unassessable, t.waived, t.known);
}

static void put_sentence(struct markdown_writer *w)
{
    isms__begin_sentence(&w->words);
    put_words(w, w->out);
    isms__output_put(w->out, "\n\n");
}

/* At most so many bytes of what is said. */
static void cut_words(struct markdown_writer *w, size_t most)
{
    size_t kept = isms__text_fit(isms__text_get(&w->words), w->words.length, most);
    if (kept == w->words.length)
        return;
    w->words.data[kept] = '\0';
    w->words.length = kept;
    isms__text_put(&w->words, "...");
}

static void put_head(struct markdown_writer *w)
{
    enum { CATALOGS_SHOWN = 20 };
    size_t line = 0;
    isms__output_format(w->out, "# isms check: %s\n\n",
                        isms_findings_failed(w->findings) ? "failed" : "passed");
    put_counts(w);
    for (size_t n = 0; isms__tells_coverage(w->findings) && n < CATALOGS_SHOWN; n++) {
        line = isms__say_coverage(&w->words, w->findings, line);
        cut_words(w, HEAD / CATALOGS_SHOWN);
        put_sentence(w);
        if (line >= isms_findings_coverage_count(w->findings))
            break;
    }
    isms__say_rules(&w->words, w->findings);
    put_sentence(w);
    isms__text_put(&w->words, isms_findings_basis(w->findings));
    cut_words(w, HEAD);
    put_sentence(w);
}

/* ---- findings ---- */

static void put_object(struct markdown_writer *w, struct output *out, const isms_object *object)
{
    isms__output_put(out, "\n**");
    isms__say_object(&w->words, object);
    put_words(w, out);
    isms__output_put(out, "**");
    if (isms__has_place(object)) {
        const char *file = isms_object_file(object);
        isms__text_format(&w->words, " %s:%u", *file ? file : "the model",
                          (unsigned)isms_object_line(object));
        put_words(w, out);
    }
    isms__output_put(out, "\n\n");
}

static void put_line(struct markdown_writer *w, struct output *out, const char *text)
{
    isms__output_put(out, "  - ");
    isms__text_put(&w->words, text);
    put_words(w, out);
    isms__output_put(out, "\n");
}

static void put_finding(struct markdown_writer *w, struct output *out, const struct item *item)
{
    isms_finding finding = isms_findings_at(w->findings, item->finding);
    isms__output_put(out, "- **");
    isms__output_put(out, isms_rule_id(finding.rule));
    isms__output_put(out, "** ");
    if (finding.waiver)
        isms__text_format(&w->words,
                          "by %s: ", isms_object_id((const isms_object *)finding.waiver));
    isms__text_put(&w->words, finding.message);
    put_words(w, out);
    isms__output_put(out, "\n");
    if (item->group >= GROUP_UNTOLD)
        return;
    for (size_t i = 0; i < finding.path_count; i++)
        put_line(w, out, isms_findings_path(w->findings, item->finding, i));
    if (!item->alike)
        return;
    isms__output_put(out, "  - *");
    isms__text_put(&w->words, item->remedy);
    put_words(w, out);
    isms__output_put(out, "*");
    if (item->alike > 1)
        isms__output_format(out, " (%zu times)", item->alike);
    isms__output_put(out, "\n");
}

static void put_item(struct markdown_writer *w, struct output *out, size_t index, bool head)
{
    const struct item *item = &w->listing.items[index];
    if (head)
        put_object(w, out, item->object);
    put_finding(w, out, item);
}

static bool is_named(const struct markdown_writer *w, enum group group)
{
    return group == GROUP_UNTOLD && group_size(&w->listing, group) > UNTOLD_SHOWN;
}

/* How long the findings of each group are; what is longer than all room is not weighed to its end.
 */
static void weigh_groups(struct markdown_writer *w)
{
    for (enum group group = GROUP_ERROR; group < GROUPS; group++) {
        uint64_t before = w->scale->total;
        size_t i = w->listing.start[group], end = w->listing.start[group + 1];
        for (; i < end && !is_named(w, group) && w->length[group] <= ROOM; i++) {
            put_item(w, w->scale, i, begins_object(&w->listing, i));
            w->length[group] = w->scale->total - before;
        }
    }
}

/* Where the findings of a group have to end: a part of the room is left to those that follow. */
static uint64_t find_end(const struct markdown_writer *w, enum group group)
{
    uint64_t end = ROOM - KEPT, later = 0;
    uint64_t left = end > w->out->total ? end - w->out->total : 0;
    for (enum group next = group + 1; next < GROUPS; next++)
        later += w->length[next];
    return end - (later < left / 4 ? later : left / 4);
}

static bool has_room(struct markdown_writer *w, size_t item, bool head, uint64_t end)
{
    uint64_t before = w->scale->total;
    isms_finding f = isms_findings_at(w->findings, w->listing.items[item].finding);
    if (w->out->total + strlen(f.message) > end)
        return false;
    put_item(w, w->scale, item, head);
    return w->out->total + (w->scale->total - before) <= end;
}

/* Puts what has room, and counts what has not. */
static void put_items(struct markdown_writer *w, enum group group)
{
    uint64_t end = find_end(w, group);
    bool head = false; /* of the object, still to be put */
    for (size_t i = w->listing.start[group]; i < w->listing.start[group + 1]; i++) {
        head |= begins_object(&w->listing, i);
        if (has_room(w, i, head, end)) {
            put_item(w, w->out, i, head);
            head = false;
        } else {
            w->left_out++;
        }
    }
}

static void put_group(struct markdown_writer *w, enum group group)
{
    size_t count = group_size(&w->listing, group);
    bool folded = group >= GROUP_UNTOLD || count > OPEN;
    if (count == 0)
        return;
    isms__say_group(&w->words, &w->listing, group);
    isms__output_put(w->out, folded ? "<details>\n<summary>" : "## ");
    put_words(w, w->out);
    isms__output_put(w->out, folded ? "</summary>\n" : "\n");
    if (is_named(w, group)) {
        isms__output_put(w->out, "\n");
        isms__say_untold(&w->words, w->findings);
        isms__begin_sentence(&w->words);
        cut_words(w, NAMED);
        put_words(w, w->out);
        isms__output_put(w->out, "\n");
    } else {
        put_items(w, group);
    }
    isms__output_put(w->out, folded ? "\n</details>\n\n" : "\n");
}

static void put_all(struct markdown_writer *w)
{
    put_head(w);
    weigh_groups(w);
    for (enum group group = GROUP_ERROR; group < GROUPS; group++)
        put_group(w, group);
    if (w->left_out)
        isms__output_format(w->out,
                            "**%zu more are not shown**, because a comment has room for %d "
                            "characters: `isms check` tells all of them as text.\n",
                            w->left_out, ROOM);
}

static isms_status discard(void *context, const void *data, size_t size)
{
    (void)context, (void)data, (void)size;
    return ISMS_OK;
}

void isms__findings_markdown(const isms_findings *findings, struct output *out)
{
    isms_allocator memory = isms__findings_memory(findings);
    const isms_sink nowhere = {sizeof nowhere, NULL, discard};
    struct markdown_writer w = {.findings = findings, .out = out};
    w.scale = isms__memory_get(&memory, sizeof *w.scale);
    isms__text_init(&w.words, &memory);
    if (isms__listing_init(&w.listing, findings) && w.scale) {
        isms__output_init(w.scale, &nowhere, NULL);
        put_all(&w);
    } else {
        out->status = ISMS_ERROR_MEMORY;
    }
    isms__text_clear(&w.words);
    isms__listing_clear(&w.listing);
    isms__memory_free(&memory, w.scale);
}
