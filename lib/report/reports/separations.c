/* What must not meet in one hand, and whether it does. */
#include "report/reports/parts.h"

static bool concerns(const struct report *r, size_t index, const isms_separation *separation)
{
    const isms_findings *findings = r->options->findings;
    isms_finding finding = isms_findings_at(findings, index);
    for (size_t i = 0; i < finding.related_count; i++)
        if (isms_findings_related(findings, index, i) == (const isms_object *)separation)
            return true;
    return finding.object == (const isms_object *)separation;
}

static const char *sides_of(isms_report *d, const isms_separation *separation)
{
    const isms_object *object = (const isms_object *)separation;
    struct text sides;
    isms__text_init(&sides, &d->memory);
    isms__join(&sides, isms__value_of(d, object, ISMS_SEPARATION_RESPONSIBILITIES));
    isms__join(&sides, isms__value_of(d, object, ISMS_SEPARATION_ROLES));
    return isms__keep(d, &sides);
}

static const char *path_of(const struct report *r, size_t index)
{
    const isms_findings *findings = r->options->findings;
    struct text path;
    isms__text_init(&path, &r->document->memory);
    for (size_t i = 0; i < isms_findings_at(findings, index).path_count; i++) {
        isms__text_put(&path, i ? "; " : "");
        isms__text_put(&path, isms_findings_path(findings, index, i));
    }
    return isms__keep(r->document, &path);
}

/* What makes up for a conflict: what its waiver says, or the separation itself suggests. */
static const char *compensation_of(const isms_separation *separation, const isms_waiver *waiver)
{
    const char *text = waiver ? isms_waiver_compensation(waiver) : NULL;
    return text ? text : isms_separation_compensation(separation);
}

/* How a separation stands by a finding, the worst first; there may be none. */
enum standing { STANDS_CONFLICT, STANDS_UNTOLD, STANDS_WAIVED, STANDS_APART, STANDINGS };

static enum standing standing_of(isms_finding finding)
{
    return !finding.rule                            ? STANDS_APART
           : finding.waiver                         ? STANDS_WAIVED
           : finding.kind == ISMS_FINDING_VIOLATION ? STANDS_CONFLICT
                                                    : STANDS_UNTOLD;
}

static void put_row(struct report *r, isms_table *table, const isms_separation *separation,
                    size_t index)
{
    isms_report *d = r->document;
    isms_finding finding = isms_findings_at(r->options->findings, index);
    static const struct {
        const char *english;
        enum tone tone;
    } states[STANDINGS] = {[STANDS_CONFLICT] = {"conflict", TONE_BAD},
                           [STANDS_UNTOLD] = {"cannot be told", TONE_WARNING},
                           [STANDS_WAIVED] = {"waived", TONE_SOFT},
                           [STANDS_APART] = {"held apart", TONE_GOOD}};
    enum standing standing = standing_of(finding);
    isms__table_object(table, (const isms_object *)separation);
    isms__table_add(table, sides_of(d, separation));
    isms__add_value(d, table, (const isms_object *)separation, ISMS_SEPARATION_LEVEL);
    isms__add_tone(table, isms__say(d, states[standing].english, NULL), states[standing].tone);
    isms__table_object(table, finding.object);
    isms__table_add(table, finding.rule ? finding.message : "");
    isms__table_add(table, finding.rule ? path_of(r, index) : "");
    isms__table_object(table, (const isms_object *)finding.waiver);
    isms__table_add(table, compensation_of(separation, finding.waiver));
}

/* How many of its sides are there at all: a shipped separation may name what nobody uses. */
static size_t side_count(const struct report *r, const isms_separation *separation)
{
    size_t count = 0;
    for (size_t i = 0; i < isms_separation_responsibility_count(separation); i++) {
        const isms_object *side =
            (const isms_object *)isms_separation_responsibility_at(separation, i);
        count += side && isms__is_shown(r, side);
    }
    for (size_t i = 0; i < isms_separation_role_count(separation); i++)
        count += isms_separation_role_at(separation, i) != NULL;
    return count;
}

/* The rows of a separation that stand like that. */
static void put_standing(struct report *r, isms_table *table, const isms_separation *separation,
                         enum standing standing)
{
    const isms_findings *findings = r->options->findings;
    bool any = false;
    for (size_t i = 0; i < isms_findings_count(findings) && !r->document->failed; i++) {
        if (!concerns(r, i, separation))
            continue;
        any = true;
        if (standing_of(isms_findings_at(findings, i)) == standing)
            put_row(r, table, separation, i);
    }
    if (!any && standing == STANDS_APART)
        put_row(r, table, separation, SIZE_MAX);
}

isms_status isms__make_separation(struct report *r, isms_error *error)
{
    static const char *const columns[] = {
        "Separation", "Must not meet", "Level",  "State",        "Who",
        "What",       "How",           "Waiver", "Compensation", NULL};
    isms_table *table = isms__begin_table(r->document, columns);
    (void)error;
    for (int standing = 0; table && standing < STANDINGS; standing++)
        for (size_t i = 0; i < isms_separation_count(r->model) && !r->document->failed; i++) {
            const isms_separation *separation = isms_separation_at(r->model, i);
            if (r->subject ? r->subject == (const isms_object *)separation
                           : side_count(r, separation) >= 2)
                put_standing(r, table, separation, (enum standing)standing);
        }
    return ISMS_OK;
}
