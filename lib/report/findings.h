/* Findings in the formats that only they have, and what these share. */
#ifndef REPORT_FINDINGS_H
#define REPORT_FINDINGS_H

#include "report/table.h"

/* What their model takes memory from. */
isms_allocator isms__findings_memory(const isms_findings *findings);
const char *isms__severity_name(enum isms_severity severity);
/* "violation" or "not-assessable". */
const char *isms__finding_kind_name(isms_finding_kind kind);
void isms__findings_json(const isms_findings *findings, struct output *out);
/* Coverage as an array of JSON; null where it was not measured. */
void isms__coverage_json(const isms_findings *findings, struct output *out);
void isms__findings_sarif(const isms_findings *findings, struct output *out);
void isms__findings_junit(const isms_findings *findings, struct output *out);
isms_status isms__findings_oscal(const isms_findings *findings, const isms_sink *sink,
                                 isms_error *error);
void isms__findings_text(const isms_findings *findings, const isms_findings_format *format,
                         struct output *out);
void isms__findings_markdown(const isms_findings *findings, struct output *out);

/* ---- sums, in words ---- */

/* "5 errors, 2 warnings", or "nothing found". */
void isms__say_tally(struct text *out, const isms_findings *findings);
/* "rules: 80 fine, 7 violated". */
void isms__say_rules(struct text *out, const isms_findings *findings);
/* Whether coverage was measured. */
bool isms__tells_coverage(const isms_findings *findings);
/* The lines of the catalog whose lines begin at `line`, in one; where the next one begins. A model
 * without lines has one that says so. */
size_t isms__say_coverage(struct text *out, const isms_findings *findings, size_t line);
/* The rules of which something cannot be told, by name: what each lacks is told where it is asked
 * for alone. */
void isms__say_untold(struct text *out, const isms_findings *findings);
enum { UNTOLD_SHOWN = 3 }; /* more are told by name */
/* Makes the first letter a capital one. */
void isms__begin_sentence(struct text *words);
/* Name of a catalog for people. */
const char *isms__catalog_name(const isms_coverage *line);
/* Of one entry, or of several. */
const char *isms__entry_name(enum isms_control_kind kind, bool many);

/* ---- the order in which people read ---- */

/* Violations by how much they matter, then what cannot be told, then what is waived. */
enum group { GROUP_ERROR, GROUP_WARNING, GROUP_INFO, GROUP_UNTOLD, GROUP_WAIVED, GROUPS };

/* A finding in its place. */
struct item {
    size_t finding; /* by index */
    const isms_object *object;
    const isms_rule *rule;
    const char *remedy;
    /* In how many findings of its group the rule has this remedy; 0 where one before has it too. */
    size_t alike;
    uint8_t group;
};

/* By group, and in each by object in the order of the documents. */
struct listing {
    isms_allocator memory;
    struct item *items;
    size_t start[GROUPS + 1]; /* those of group g are [start[g], start[g + 1]) */
};
/* False when memory is out; to be cleared in any case. */
bool isms__listing_init(struct listing *listing, const isms_findings *findings);
void isms__listing_clear(struct listing *listing);
/* "5 errors", the head of a group. */
void isms__say_group(struct text *out, const struct listing *listing, enum group group);
/* Whether the object is another one than that of the item before in the group. */
static inline bool begins_object(const struct listing *listing, size_t item)
{
    const struct item *items = listing->items;
    return item == listing->start[items[item].group] ||
           items[item].object != items[item - 1].object;
}
/* "responsibility Keep backups (backups)", or "the organization as a whole". */
void isms__say_object(struct text *out, const isms_object *object);
/* "file:line:column". */
void isms__say_place(struct text *out, const char *file, uint32_t line, uint32_t column);
/* Whether an object stands in a file of the user's. */
bool isms__has_place(const isms_object *object);
/* How many findings a group has. */
static inline size_t group_size(const struct listing *listing, enum group group)
{
    return listing->start[group + 1] - listing->start[group];
}

#endif
