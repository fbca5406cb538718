/* The order in which people read findings, and the words that formats for people share. */
#include <stdlib.h>

#include "model/model.h"
#include "report/findings.h"

isms_allocator isms__findings_memory(const isms_findings *findings)
{
    return isms_findings_model(findings)->memory;
}

/* ---- the order ---- */

static enum group group_of(const isms_finding *finding)
{
    return finding->waiver                              ? GROUP_WAIVED
           : finding->kind == ISMS_FINDING_UNASSESSABLE ? GROUP_UNTOLD
           : finding->severity == ISMS_SEVERITY_ERROR   ? GROUP_ERROR
           : finding->severity == ISMS_SEVERITY_WARNING ? GROUP_WARNING
                                                        : GROUP_INFO;
}

static int compare(uint64_t a, uint64_t b)
{
    return (a > b) - (a < b);
}

static uint64_t place_of(const struct item *item)
{
    return item->object ? (uint64_t)item->object->ordinal + 1 : 0;
}

static int by_place(const void *a, const void *b)
{
    const struct item *x = a, *y = b;
    int order = compare(x->group, y->group);
    if (order == 0)
        order = compare(place_of(x), place_of(y));
    return order ? order : compare(x->finding, y->finding);
}

static int by_remedy(const void *a, const void *b)
{
    const struct item *x = *(const struct item *const *)a, *y = *(const struct item *const *)b;
    int order = compare(x->group, y->group);
    if (order == 0)
        order = compare((uintptr_t)x->rule, (uintptr_t)y->rule);
    if (order == 0)
        order = strcmp(x->remedy, y->remedy);
    return order ? order : compare((uintptr_t)x, (uintptr_t)y);
}

/* Counts for the first of each group, rule and remedy how many there are. */
static bool count_alike(struct listing *listing, size_t count)
{
    struct item **sorted = isms__memory_zeroed(&listing->memory, count + 1, sizeof *sorted);
    if (!sorted)
        return false;
    for (size_t i = 0; i < count; i++)
        sorted[i] = &listing->items[i];
    qsort(sorted, count, sizeof *sorted, by_remedy);
    for (size_t i = 0, first = 0; i < count; i++) {
        const struct item *a = sorted[first], *b = sorted[i];
        if (a->group != b->group || a->rule != b->rule || strcmp(a->remedy, b->remedy) != 0)
            first = i;
        sorted[first]->alike++;
    }
    isms__memory_free(&listing->memory, sorted);
    return true;
}

bool isms__listing_init(struct listing *listing, const isms_findings *findings)
{
    size_t count = isms_findings_count(findings);
    *listing = (struct listing){.memory = isms__findings_memory(findings)};
    listing->items = isms__memory_zeroed(&listing->memory, count + 1, sizeof *listing->items);
    if (!listing->items)
        return false;
    for (size_t i = 0; i < count; i++) {
        isms_finding f = isms_findings_at(findings, i);
        enum group group = group_of(&f);
        listing->items[i] = (struct item){i, f.object, f.rule, f.remedy, 0, (uint8_t)group};
        listing->start[group + 1]++;
    }
    for (size_t g = 1; g <= GROUPS; g++)
        listing->start[g] += listing->start[g - 1];
    qsort(listing->items, count, sizeof *listing->items, by_place);
    return count_alike(listing, count);
}

void isms__listing_clear(struct listing *listing)
{
    isms__memory_free(&listing->memory, listing->items);
}

/* ---- words ---- */

static const struct {
    const char *one, *many;
} group_names[GROUPS] = {[GROUP_ERROR] = {"error", "errors"},
                         [GROUP_WARNING] = {"warning", "warnings"},
                         [GROUP_INFO] = {"info", "info"},
                         [GROUP_UNTOLD] = {"rule that cannot be told", "that cannot be told"},
                         [GROUP_WAIVED] = {"waived", "waived"}};

static void say_count(struct text *out, size_t number, const char *one, const char *many,
                      bool *first)
{
    if (!number)
        return;
    isms__text_format(out, "%s%zu %s", *first ? "" : ", ", number, number == 1 ? one : many);
    *first = false;
}

void isms__say_group(struct text *out, const struct listing *listing, enum group group)
{
    bool first = true;
    say_count(out, listing->start[group + 1] - listing->start[group], group_names[group].one,
              group_names[group].many, &first);
}

void isms__say_tally(struct text *out, const isms_findings *findings)
{
    isms_tally t = isms_findings_tally(findings);
    const size_t counts[GROUPS] = {[GROUP_ERROR] = t.errors,
                                   [GROUP_WARNING] = t.warnings,
                                   [GROUP_INFO] = t.infos,
                                   [GROUP_UNTOLD] = t.unassessable,
                                   [GROUP_WAIVED] = t.waived};
    bool first = true;
    for (size_t g = 0; g < GROUPS; g++)
        say_count(out, counts[g], group_names[g].one, group_names[g].many, &first);
    say_count(out, t.known, "known", "known", &first);
    if (first)
        isms__text_put(out, "nothing found");
}

void isms__say_rules(struct text *out, const isms_findings *findings)
{
    isms_tally t = isms_findings_tally(findings);
    bool first = true;
    isms__text_put(out, "rules: ");
    say_count(out, t.rules_fine, "fine", "fine", &first);
    say_count(out, t.rules_violated, "violated", "violated", &first);
    say_count(out, t.rules_unassessable, "cannot be told", "cannot be told", &first);
    say_count(out, t.rules_off, "not looked at", "not looked at", &first);
}

void isms__say_object(struct text *out, const isms_object *object)
{
    if (!object) {
        isms__text_put(out, "the organization as a whole");
        return;
    }
    const char *label = isms_object_label(object), *id = isms_object_id(object);
    isms__text_format(out, "%s %s", isms_type_name(isms_object_type(object)), label);
    if (strcmp(label, id) != 0)
        isms__text_format(out, " (%s)", id);
    if (isms_object_is_content(object))
        isms__text_format(out, ", shipped in %s", isms_object_file(object));
}

void isms__say_place(struct text *out, const char *file, uint32_t line, uint32_t column)
{
    isms__text_format(out, "%s:%u:%u", *file ? file : "the model", (unsigned)line,
                      (unsigned)column);
}

bool isms__has_place(const isms_object *object)
{
    return object && isms_object_line(object) && !isms_object_is_content(object);
}

void isms__say_untold(struct text *out, const isms_findings *findings)
{
    const isms_rule *last = NULL;
    isms__text_put(out, "cannot be told, because the model does not say enough:");
    for (size_t i = 0; i < isms_findings_count(findings); i++) {
        isms_finding finding = isms_findings_at(findings, i);
        if (finding.kind != ISMS_FINDING_UNASSESSABLE || finding.waiver || finding.rule == last)
            continue;
        isms__text_format(out, "%s %s", last ? "," : "", isms_rule_id(finding.rule));
        last = finding.rule;
    }
}

void isms__begin_sentence(struct text *words)
{
    if (words->length && *words->data >= 'a' && *words->data <= 'z')
        *words->data = (char)(*words->data - 'a' + 'A');
}

/* ---- coverage ---- */

const char *isms__catalog_name(const isms_coverage *line)
{
    return line->catalog ? isms_object_label((const isms_object *)line->catalog)
                         : "what stands in no catalog";
}

const char *isms__entry_name(enum isms_control_kind kind, bool many)
{
    return kind == ISMS_CONTROL_KIND_CLAUSE        ? many ? "clauses" : "clause"
           : kind == ISMS_CONTROL_KIND_REQUIREMENT ? many ? "requirements" : "requirement"
           : many                                  ? "controls"
                                                   : "control";
}

bool isms__tells_coverage(const isms_findings *findings)
{
    const isms_rule *about = isms_rule_find("COV-04");
    for (size_t i = 0; i < isms_findings_rule_count(findings); i++) {
        isms_rule_outcome outcome = isms_findings_rule_at(findings, i);
        if (outcome.rule == about)
            return outcome.verdict != ISMS_VERDICT_OFF;
    }
    return false;
}

size_t isms__say_coverage(struct text *out, const isms_findings *findings, size_t line)
{
    isms_coverage c = isms_findings_coverage_at(findings, line);
    if (!c.total) {
        isms__text_put(out, "coverage: the model has no clauses or controls that apply");
        return line + 1;
    }
    const isms_catalog *catalog = c.catalog;
    isms__text_format(out, "coverage of %s:", isms__catalog_name(&c));
    for (bool first = true; c.total && c.catalog == catalog; first = false) {
        isms__text_format(out, "%s %zu of %zu %s (%u %%)", first ? "" : ",", c.covered, c.total,
                          isms__entry_name(c.kind, c.total != 1), c.percent);
        c = isms_findings_coverage_at(findings, ++line);
    }
    return line;
}
