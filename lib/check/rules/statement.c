/* The Statement of Applicability: whether it is complete, justified, evidenced and up to date. */
#include "check/rules/facts.h"

static bool has_lines(struct checker *c)
{
    if (isms_implementation_count(c->model) > 0)
        return true;
    isms__cannot_tell(c, "the model has no Statement of Applicability: whether what should be "
                         "in it is there cannot be told");
    return false;
}

/* ---- SOA-01 ---- */

/* Whether a catalog is one from which a statement takes controls, and must take all. */
static bool is_whole(const isms_catalog *catalog)
{
    enum isms_catalog_kind kind = catalog ? isms_catalog_kind(catalog) : 0;
    return kind == ISMS_CATALOG_KIND_STANDARD || kind == ISMS_CATALOG_KIND_FRAMEWORK;
}

/* Whether a line is about a control or an entry above it. */
static bool is_decided(const struct checker *c, const struct lines *lines,
                       const isms_control *control)
{
    enum { DEEPEST = 64 };
    for (int depth = 0; control && depth < DEEPEST; depth++) {
        if (lines->first[index_of(c->snapshot, (const isms_object *)control)])
            return true;
        control = isms_control_parent(control);
    }
    return false;
}

static void soa_01(struct checker *c)
{
    struct lines lines;
    size_t count = isms_control_count(c->model);
    bool *taken = isms__scratch(c, isms_catalog_count(c->model), sizeof *taken);
    if (!has_lines(c) || !isms__read_lines(c, &lines))
        return;
    for (size_t i = 0; i < count; i++) {
        const isms_control *control = isms_control_at(c->model, i);
        const isms_catalog *catalog = isms_control_catalog(control);
        if (is_whole(catalog) && lines.first[i] &&
            isms_control_kind(control) == ISMS_CONTROL_KIND_CONTROL)
            taken[index_of(c->snapshot, (const isms_object *)catalog)] = true;
    }
    for (size_t i = 0; i < count && !c->failed; i++) {
        const isms_control *control = isms_control_at(c->model, i);
        const isms_object *catalog = (const isms_object *)isms_control_catalog(control);
        if (!catalog || !taken[index_of(c->snapshot, catalog)] ||
            isms_control_kind(control) != ISMS_CONTROL_KIND_CONTROL ||
            (c->snapshot->controls[i] & CONTROL_LEFT_OUT) || is_decided(c, &lines, control))
            continue;
        const isms_object *above = (const isms_object *)isms_control_parent(control);
        isms__found(c, control, "the Statement of Applicability does not decide on %s",
                    isms__name(c, control));
        isms__found_related(c, catalog);
        if (above && !(c->snapshot->controls[index_of(c->snapshot, above)] & CONTROL_HEADING))
            isms__found_related(c, above); /* a line about that decides on both */
        isms__found_end(c);
    }
}

/* ---- SOA-02 ---- */

static bool has_text(const char *text)
{
    while (text && isms__is_space(*text))
        text++;
    return text && *text;
}

static void check_reason(struct checker *c, const isms_implementation *line)
{
    bool applies = isms_implementation_applicable(line);
    if (has_text(isms_implementation_justification(line)))
        return;
    if (applies && (isms_implementation_reasons(line) || isms_implementation_risk_count(line) ||
                    isms_implementation_law_count(line)))
        return;
    isms__found(c, line,
                applies ? "%s applies, but it is not said whether for a risk, a law, a contract "
                          "or as good practice"
                        : "%s is excluded without a justification",
                isms__name(c, isms_implementation_control(line)));
    isms__found_related(c, isms_implementation_control(line));
    isms__found_key(c, applies ? "included" : "excluded");
    isms__found_end(c);
}

static void soa_02(struct checker *c)
{
    if (!has_lines(c))
        return;
    for (size_t i = 0; i < isms_implementation_count(c->model) && !c->failed; i++)
        if (isms_implementation_control(isms_implementation_at(c->model, i)))
            check_reason(c, isms_implementation_at(c->model, i));
}

/* ---- SOA-03 ---- */

/* Whether something of that day still shows anything. */
static bool is_fresh(const struct checker *c, isms_date day)
{
    day = isms__happened(c, day);
    return isms_date_is_set(day) &&
           !is_past(c, isms_date_add(day, isms__months(c, THRESHOLD_EVIDENCE_MONTHS), 1));
}

enum freshness { FRESHNESS_NONE, FRESHNESS_STALE, FRESHNESS_FRESH };

/* Documents show something while they hold, records for a time. What is not there tells REF-01; of
 * a record without a date it cannot be told that it is old. */
static enum freshness freshness(const struct checker *c, const isms_object *evidence)
{
    if (!evidence)
        return FRESHNESS_FRESH;
    if (evidence->type == TYPE_DOCUMENT)
        return isms__in_force(c, (const isms_document *)evidence) ? FRESHNESS_FRESH
                                                                  : FRESHNESS_STALE;
    const isms_record *record = (const isms_record *)evidence;
    isms_date until = isms_record_valid_until(record), date = isms_record_date(record);
    if ((isms_date_is_set(date) && !isms_date_is_set(isms__happened(c, date))) ||
        isms_record_result(record) == ISMS_RESULT_FAILED ||
        isms_record_result(record) == ISMS_RESULT_PENDING)
        return FRESHNESS_NONE;
    if (isms_date_is_set(until))
        return is_past(c, until) ? FRESHNESS_STALE : FRESHNESS_FRESH;
    return !isms_date_is_set(date) || is_fresh(c, date) ? FRESHNESS_FRESH : FRESHNESS_STALE;
}

static enum freshness best_evidence(const struct checker *c, const isms_implementation *line)
{
    enum freshness best = FRESHNESS_NONE;
    for (size_t i = 0; i < isms_implementation_evidence_count(line); i++) {
        enum freshness one = freshness(c, isms_implementation_evidence_at(line, i));
        best = one > best ? one : best;
    }
    return best;
}

/* Whether the last record of those that show something shows that it does not work. */
static bool has_failed(const struct checker *c, const isms_implementation *line)
{
    const isms_record *last = NULL;
    for (size_t i = 0; i < isms_implementation_evidence_count(line); i++) {
        isms_object *evidence = isms_implementation_evidence_at(line, i);
        const isms_record *record = isms_record_cast(evidence);
        enum isms_result result = record ? isms_record_result(record) : (enum isms_result)0;
        if (!evidence)
            return false; /* it may be the last */
        if ((result == ISMS_RESULT_PASSED || result == ISMS_RESULT_FAILED) &&
            isms_date_is_set(isms__happened(c, isms_record_date(record))) &&
            isms__is_newer(record, last))
            last = record;
    }
    return last && isms_record_result(last) == ISMS_RESULT_FAILED;
}

/* What is wrong with what shows that a control is in place; NULL for nothing. */
static const char *evidence_lack(const struct checker *c, const isms_implementation *line)
{
    enum isms_test_result result = isms_implementation_test_result(line);
    isms_date tested = isms__happened(c, isms_implementation_tested_on(line));
    enum freshness evidence = best_evidence(c, line);
    bool was_tested = result == ISMS_TEST_RESULT_PASSED || (!result && isms_date_is_set(tested));
    if (result == ISMS_TEST_RESULT_FAILED)
        return "its last test showed that it does not work";
    if (has_failed(c, line))
        return "the last record that is to show it shows that it does not work";
    if (evidence == FRESHNESS_FRESH || (was_tested && is_fresh(c, tested)))
        return NULL;
    if (evidence == FRESHNESS_STALE || (was_tested && isms_date_is_set(tested)))
        return "what shows it is too old";
    if (was_tested)
        return "when it passed its test is not recorded, and there is no other evidence";
    if (result == ISMS_TEST_RESULT_NOT_RUN)
        return "its test was not run, and there is no other evidence";
    if (result == ISMS_TEST_RESULT_NO_TEST)
        return "there is no test of it, and no other evidence";
    return "neither a test nor other evidence is recorded";
}

static void soa_03(struct checker *c)
{
    bool used = false;
    if (!has_lines(c))
        return;
    for (size_t i = 0; i < isms_implementation_count(c->model) && !c->failed; i++) {
        const isms_implementation *line = isms_implementation_at(c->model, i);
        const isms_control *control = isms_implementation_control(line);
        used = used || isms_implementation_status(line);
        if (!isms_implementation_applicable(line) || !control ||
            isms_implementation_status(line) != ISMS_IMPLEMENTATION_STATUS_IMPLEMENTED)
            continue;
        const char *lack = evidence_lack(c, line);
        if (!lack)
            continue;
        isms__found(c, line, "%s is said to be in place, but %s", isms__name(c, control), lack);
        isms__found_related(c, control);
        isms__found_end(c);
    }
    if (!used)
        isms__cannot_tell(c, "the Statement of Applicability does not say how far controls are: "
                             "whether that is shown cannot be told");
}

/* ---- SOA-04 ---- */

/* Compares the day of the statement with that of the last assessment of a risk. */
static void check_age(struct checker *c)
{
    char decided_day[11], assessed_day[11];
    isms_date decided = {0, 0, 0}, assessed = {0, 0, 0};
    for (size_t i = 0; i < isms_implementation_count(c->model); i++)
        decided = later_of(decided, isms__happened(c, isms_implementation_decided_on(
                                                          isms_implementation_at(c->model, i))));
    for (size_t i = 0; i < isms_risk_count(c->model); i++)
        assessed =
            later_of(assessed, isms__happened(c, isms_risk_assessed_on(isms_risk_at(c->model, i))));
    if (!isms_date_is_set(decided) || !isms_date_is_set(assessed)) {
        isms__cannot_tell(c, "it is not recorded when the Statement of Applicability was decided "
                             "on, or when risks were assessed: which is older cannot be told");
        return;
    }
    if (isms_date_compare(decided, assessed) >= 0)
        return;
    isms__found(c, isms__own_organization(c),
                "the Statement of Applicability is of %s, older than the last assessment of risks "
                "on %s",
                isms__date_text(decided, decided_day), isms__date_text(assessed, assessed_day));
    isms__found_key(c, "age");
    isms__found_end(c);
}

/* Whether a line excludes a control, and none says that it applies; which line. */
static const isms_implementation *excluded_by(const struct checker *c, const struct lines *lines,
                                              const isms_object *control)
{
    const isms_implementation *found = NULL;
    for (uint32_t i = lines->first[index_of(c->snapshot, control)]; i; i = lines->next[i - 1]) {
        found = isms_implementation_at(c->model, i - 1);
        if (isms_implementation_applicable(found))
            return NULL;
    }
    return found;
}

static void check_cited(struct checker *c, const struct lines *lines, const isms_risk *risk)
{
    for (size_t i = 0; i < isms_risk_control_count(risk); i++) {
        const isms_object *control = (const isms_object *)isms_risk_control_at(risk, i);
        const isms_implementation *line = control ? excluded_by(c, lines, control) : NULL;
        if (!line)
            continue;
        isms__found(c, risk,
                    "%s is to be treated by %s, which the Statement of Applicability "
                    "excludes",
                    isms__name(c, risk), isms__name(c, control));
        isms__found_related(c, control);
        isms__found_related(c, line);
        isms__found_key(c, isms_object_id(control));
        isms__found_end(c);
    }
}

static void soa_04(struct checker *c)
{
    struct lines lines;
    if (!has_lines(c) || !isms__read_lines(c, &lines))
        return;
    check_age(c);
    for (size_t i = 0; i < isms_risk_count(c->model) && !c->failed; i++)
        if (!has_come(c, isms_risk_closed(isms_risk_at(c->model, i))))
            check_cited(c, &lines, isms_risk_at(c->model, i));
}

/* ---- SOA-05 ---- */

static void check_inherited(struct checker *c, const isms_implementation *line)
{
    const isms_control *control = isms_implementation_control(line);
    const isms_document *contract = isms_implementation_contract(line);
    bool provided = isms_implementation_has_provider(line);
    bool agreed = isms_implementation_has_contract(line);
    if (provided && agreed && (!contract || isms__in_force(c, contract)))
        return;
    if (provided && agreed)
        isms__found(c, line, "%s is provided by %s under %s, which does not hold on this date",
                    isms__name(c, control), isms__name(c, isms_implementation_provider(line)),
                    isms__name(c, contract));
    else
        isms__found(c, line, "somebody else provides %s, but it is not said %s",
                    isms__name(c, control),
                    provided ? "under which contract"
                    : agreed ? "who"
                             : "who, nor under which contract");
    isms__found_related(c, control);
    isms__found_related(c, contract);
    isms__found_end(c);
}

static void soa_05(struct checker *c)
{
    bool used = false;
    if (!has_lines(c))
        return;
    for (size_t i = 0; i < isms_implementation_count(c->model) && !c->failed; i++) {
        const isms_implementation *line = isms_implementation_at(c->model, i);
        used = used || isms_implementation_status(line);
        if (isms_implementation_applicable(line) && isms_implementation_control(line) &&
            isms_implementation_status(line) == ISMS_IMPLEMENTATION_STATUS_INHERITED)
            check_inherited(c, line);
    }
    if (!used)
        isms__cannot_tell(c, "the Statement of Applicability does not say how far controls are: "
                             "whether any is provided by somebody else cannot be told");
}

static const struct isms_rule rules[] = {
    {"SOA-01", "the Statement of Applicability decides on every control", ISMS_SEVERITY_ERROR, 0,
     "ISO/IEC 27001 6.1.3 d",
     "A control of a standard or framework from which the Statement of Applicability takes at "
     "least one control has no line there, and no entry above it has one. Clauses, groups and "
     "requirements are not looked at; controls with others inside, which enhance them, are. Without lines it cannot be told.",
     "Decide whether the control applies, and why.", .check = soa_01},
    {"SOA-02", "inclusions and exclusions have a reason", ISMS_SEVERITY_ERROR, 0,
     "ISO/IEC 27001 6.1.3 d",
     "A line of the Statement of Applicability excludes a control without a justification; or "
     "includes one and gives no reason: none of the four (risk, law, contract, practice), no risk "
     "that it treats, no law that asks for it, no words. Without lines it cannot be told.",
     "Write down why the control applies or does not.", .check = soa_02},
    {"SOA-03", "controls in place have evidence", ISMS_SEVERITY_WARNING, 0,
     "ISO/IEC 27001 6.1.3, 9.1",
     "A line says that a control is in place, but its last test failed, or the last record that is "
     "to show it; or no test was passed within the limit evidence-months and there is no other "
     "evidence. A record that was failed or is pending is none. A document is evidence "
     "while it holds, a record until its valid-until or within the limit evidence-months of its "
     "date; the last day is still good. That there is no test, that it was not run, and that "
     "nothing is said about tests are told apart. Where no line says how far controls are, it "
     "cannot be told.",
     "Test the control, or link what shows that it is in place.", .check = soa_03,
     .thresholds = USES(EVIDENCE_MONTHS)},
    {"SOA-04", "the Statement of Applicability follows the assessment of risks",
     ISMS_SEVERITY_WARNING, 0, "ISO/IEC 27001 6.1.3, 8.2",
     "The last day on which any line was decided on is before the last day on which any risk was "
     "assessed; or a risk that is not closed names a control for its treatment that is excluded, "
     "and applies nowhere. Where one of the days is not recorded, the first cannot be told.",
     "Go through the statement with the risks, and record the day.", .check = soa_04},
    {"SOA-05", "controls that others provide name provider and contract", ISMS_SEVERITY_WARNING, 0,
     "ISO/IEC 27001 A.5.19, A.5.20",
     "A line says that somebody else provides a control (inherited), but names no provider or no "
     "contract, or one that does not hold on the date. Where no line says how far controls are, "
     "it cannot be told.",
     "Name the provider and the contract.", .check = soa_05},
};

const struct rule_list isms__statement_rules = RULE_LIST(rules);
