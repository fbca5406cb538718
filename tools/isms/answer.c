/* isms raci, who, why, duties, rules: what the model says. */
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <unistd.h>

#include "command.h"

/* ---- tables ---- */

int put_table(const struct request *request, isms_table *table)
{
    isms_error error = {.status = ISMS_OK};
    isms_format format = table_format(request);
    FILE *out = format ? open_output(request) : NULL;
    if (!out) {
        isms_table_free(table);
        return format ? EXIT_INPUT : EXIT_USAGE;
    }
    isms_sink sink = file_sink(out);
    isms_status status =
        format == ISMS_FORMAT_TEXT
            ? isms_table_write_text(table, (size_t)terminal_width(out), &sink, &error)
            : isms_table_write(table, format, &sink, &error);
    isms_table_free(table);
    return end_output(request, out, status, &error);
}

/* ---- raci ---- */

static isms_raci_layout find_layout(const struct request *request)
{
    static const char *const names[] = {[ISMS_RACI_CODES] = "code",
                                        [ISMS_RACI_HOLDERS] = "holder",
                                        [ISMS_RACI_PERSONS] = "person",
                                        [ISMS_RACI_UNITS] = "unit"};
    const char *by = request->values[OPTION_BY], *format = request->values[OPTION_FORMAT];
    if (!by)
        return format && strcmp(format, "text") != 0 ? ISMS_RACI_HOLDERS : ISMS_RACI_CODES;
    for (int i = ISMS_RACI_CODES; i <= ISMS_RACI_UNITS; i++)
        if (strcmp(names[i], by) == 0)
            return (isms_raci_layout)i;
    usage_error(request, "columns are by code, holder, person or unit, not by \"%s\"", by);
    return (isms_raci_layout)0;
}

int run_raci(struct request *request)
{
    isms_error error;
    isms_model *model = NULL;
    isms_snapshot *snapshot = NULL;
    isms_table *table = NULL;
    isms_raci_layout layout = find_layout(request);
    int status = layout && table_format(request) ? EXIT_FINE : EXIT_USAGE;
    if (status == EXIT_FINE)
        status = read_model(&model, request, request->arguments, request->argument_count);
    if (status == EXIT_FINE)
        status = take_snapshot(&snapshot, model, request);
    if (status == EXIT_FINE && isms_report_raci(&table, snapshot, layout, &error) != ISMS_OK)
        status = report_error(&error);
    if (status == EXIT_FINE)
        status = put_table(request, table);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    return status;
}

/* ---- who, why, duties ---- */

/* What is asked for, found in the model. */
struct question {
    isms_model *model;
    isms_snapshot *snapshot;
    isms_answers *answers;
    const isms_person *person;
    const isms_responsibility *responsibility;
};

static int ask(struct request *request, struct question *q, int names, bool person,
               bool responsibility)
{
    char **arguments = request->arguments;
    if (!table_format(request))
        return EXIT_USAGE;
    int status = read_model(&q->model, request, arguments + names, request->argument_count - names);
    if (status == EXIT_FINE)
        status = take_snapshot(&q->snapshot, q->model, request);
    if (status != EXIT_FINE)
        return status;
    if (person)
        q->person = isms_person_cast(find_object(q->model, ISMS_TYPE_PERSON, arguments[0]));
    if (responsibility)
        q->responsibility = isms_responsibility_cast(
            find_object(q->model, ISMS_TYPE_RESPONSIBILITY, arguments[names - 1]));
    return (person && !q->person) || (responsibility && !q->responsibility) ? EXIT_USAGE
                                                                            : EXIT_FINE;
}

static int tell(struct request *request, struct question *q, const char *title)
{
    isms_error error;
    isms_table *table = NULL;
    if (isms_report_answers(&table, q->answers, title, &error) != ISMS_OK)
        return report_error(&error);
    return put_table(request, table);
}

static void put_label(FILE *out, const char *before, const void *object)
{
    const char *label = isms_object_label(object), *id = isms_object_id(object);
    fputs(before, out);
    put_safe(out, label);
    if (strcmp(label, id) != 0) {
        fputs(" (", out);
        put_safe(out, id);
        fputs(")", out);
    }
}

int tell_nothing(struct request *request, const char *before, const void *object,
                 const char *behind)
{
    char day[11];
    FILE *out = open_output(request);
    if (!out)
        return EXIT_INPUT;
    isms_date_format(day, request->at);
    put_label(out, before, object);
    fprintf(out, "%s on %s.\n", behind, day);
    return close_output(request, out);
}

static bool is_nothing(const struct request *request, const struct question *q)
{
    return isms_answers_count(q->answers) == 0 && table_format(request) == ISMS_FORMAT_TEXT;
}

static void end_question(struct question *q)
{
    isms_answers_free(q->answers);
    isms_snapshot_unref(q->snapshot);
    isms_model_unref(q->model);
}

int run_who(struct request *request)
{
    isms_error error;
    struct question q = {NULL, NULL, NULL, NULL, NULL};
    int status = ask(request, &q, 1, false, true);
    if (status == EXIT_FINE &&
        isms_snapshot_who(&q.answers, q.snapshot, q.responsibility, &error) != ISMS_OK)
        status = report_error(&error);
    else if (status == EXIT_FINE && is_nothing(request, &q))
        status = tell_nothing(request, "Nobody has a part in ", q.responsibility, "");
    else if (status == EXIT_FINE)
        status = tell(request, &q, isms_object_label((const isms_object *)q.responsibility));
    end_question(&q);
    return status;
}

/* What is asked about, and the responsibilities that are parts of it. */
struct branch {
    const isms_responsibility **items;
    size_t count;
};

static bool is_below(const isms_responsibility *part, const isms_responsibility *whole)
{
    enum { DEEPEST = 64 }; /* what goes in circles is left there */
    for (int depth = 0; depth < DEEPEST && (part = isms_responsibility_parent(part)); depth++)
        if (part == whole)
            return true;
    return false;
}

static bool find_branch(struct branch *branch, const struct question *q)
{
    size_t total = isms_responsibility_count(q->model);
    *branch = (struct branch){calloc(total + 1, sizeof *branch->items), 0};
    for (size_t i = 0; branch->items && i < total; i++) {
        const isms_responsibility *r = isms_responsibility_at(q->model, i);
        if (r != q->responsibility && is_below(r, q->responsibility))
            branch->items[branch->count++] = r;
    }
    return branch->items != NULL;
}

static void put_sentences(FILE *out, isms_answers *answers)
{
    for (size_t i = 0; i < isms_answers_count(answers); i++) {
        const char *sentence = isms_answers_explain(answers, i);
        put_safe(out, sentence ? sentence : "out of memory");
        fputc('\n', out);
    }
}

/* By which paths the person has a part in a part of what was asked about: one line for each. */
static int tell_part(FILE *out, struct question *q, const isms_responsibility *part, bool *told)
{
    isms_error error;
    isms_answers *answers = NULL;
    if (isms_snapshot_why(&answers, q->snapshot, q->person, part, &error) != ISMS_OK)
        return report_error(&error);
    if (isms_answers_count(answers) > 0) {
        const isms_responsibility *above = part;
        put_label(out, "", part);
        while (above != q->responsibility) {
            above = isms_responsibility_parent(above);
            put_label(out, " is a part of ", above);
            fputs(above == q->responsibility ? ".\n" : ", which", out);
        }
        *told = true;
    }
    put_sentences(out, answers);
    isms_answers_free(answers);
    return EXIT_FINE;
}

/* What the person has to do with it and, in sentences, with its parts, since rules look at these
 * as well. */
static int tell_why(struct request *request, struct question *q)
{
    struct branch branch;
    bool told = isms_answers_count(q->answers) > 0;
    if (table_format(request) != ISMS_FORMAT_TEXT)
        return tell(request, q, "Why") == EXIT_FINE ? told ? EXIT_FINE : EXIT_FINDINGS : EXIT_INPUT;
    if (!find_branch(&branch, q)) {
        fputs("isms: out of memory\n", stderr);
        return EXIT_INPUT;
    }
    FILE *out = open_output(request);
    int status = out ? EXIT_FINE : EXIT_INPUT;
    if (out)
        put_sentences(out, q->answers);
    for (size_t i = 0; status == EXIT_FINE && i < branch.count; i++)
        status = tell_part(out, q, branch.items[i], &told);
    int closed = out ? close_output(request, out) : EXIT_FINE;
    free(branch.items);
    return status != EXIT_FINE   ? status
           : closed != EXIT_FINE ? closed
           : told                ? EXIT_FINE
                                 : EXIT_FINDINGS;
}

int run_why(struct request *request)
{
    isms_error error;
    struct question q = {NULL, NULL, NULL, NULL, NULL};
    int status = ask(request, &q, 2, true, true);
    if (status == EXIT_FINE &&
        isms_snapshot_why(&q.answers, q.snapshot, q.person, q.responsibility, &error) != ISMS_OK)
        status = report_error(&error);
    else if (status == EXIT_FINE && (status = tell_why(request, &q)) == EXIT_FINDINGS)
        tell_error("isms: %s has no part in %s on this day",
                   isms_object_label((const isms_object *)q.person),
                   isms_object_label((const isms_object *)q.responsibility));
    end_question(&q);
    return status;
}

int run_duties(struct request *request)
{
    isms_error error;
    struct question q = {NULL, NULL, NULL, NULL, NULL};
    int status = ask(request, &q, 1, true, false);
    if (status == EXIT_FINE &&
        isms_snapshot_duties(&q.answers, q.snapshot, q.person, &error) != ISMS_OK)
        status = report_error(&error);
    else if (status == EXIT_FINE && is_nothing(request, &q))
        status = tell_nothing(request, "", q.person, " has no part in any responsibility");
    else if (status == EXIT_FINE)
        status = tell(request, &q, isms_object_label((const isms_object *)q.person));
    end_question(&q);
    return status;
}

/* ---- rules ---- */

static void print_lines(FILE *out, const char *text, const char *indent)
{
    for (size_t length; *text; text += length + (text[length] == '\n')) {
        length = strcspn(text, "\n");
        fprintf(out, "%s%.*s\n", indent, (int)length, text);
    }
}

static void explain_limits(FILE *out, const isms_rule *rule)
{
    bool first = true;
    for (size_t i = 0; i < isms_threshold_info_count(); i++) {
        isms_threshold_info info = isms_threshold_info_at(i);
        if (!isms_rule_uses(rule, i))
            continue;
        fputs(first ? "\nLimits, unless settings say otherwise:\n" : "", out);
        first = false;
        int column = fprintf(out, "  %s %lld:", info.key, (long long)info.value);
        print_wrapped(out, info.doc, 6, column);
    }
}

static void explain_rule(FILE *out, const isms_rule *rule)
{
    static const char *const severities[] = {"", "off", "info", "warning", "error"};
    enum isms_severity severity = isms_rule_severity(rule, false);
    enum isms_severity small = isms_rule_severity(rule, true);
    fprintf(out, "%s: %s\n\nSeverity: %s", isms_rule_id(rule), isms_rule_title(rule),
            severities[severity]);
    if (small != severity)
        fprintf(out, "; in a small organization: %s", severities[small]);
    int column = fprintf(out, "\nSource:") - 1;
    print_wrapped(out, isms_rule_source(rule), column + 1, column);
    fprintf(out, "\nReported when:\n");
    print_wrapped(out, isms_rule_explanation(rule), 2, 0);
    explain_limits(out, rule);
    fprintf(out, "\nWhat to do:\n");
    print_wrapped(out, isms_rule_remedy(rule), 2, 0);
    fprintf(out, "\nViolated, on %s:\n\n", ISMS_RULE_EXAMPLE_DATE);
    print_lines(out, isms_rule_bad_example(rule), "    ");
    fprintf(out, "\nNot violated:\n\n");
    print_lines(out, isms_rule_good_example(rule), "    ");
}

/* The rule of that name, in small or capital letters. */
static const isms_rule *find_rule(const char *name)
{
    for (size_t i = 0; i < isms_rule_count(); i++)
        if (strcasecmp(isms_rule_id(isms_rule_at(i)), name) == 0)
            return isms_rule_at(i);
    return NULL;
}

int run_rules(struct request *request)
{
    isms_error error;
    isms_table *table = NULL;
    if (request->argument_count > 0) {
        const isms_rule *rule = find_rule(request->arguments[0]);
        if (!rule)
            return usage_error(request, "there is no rule \"%s\"", request->arguments[0]);
        if (request->values[OPTION_FORMAT] && strcmp(request->values[OPTION_FORMAT], "text") != 0)
            return usage_error(request, "one rule is explained as text; all of them come in other "
                                        "formats too");
        FILE *out = open_output(request);
        if (!out)
            return EXIT_INPUT;
        explain_rule(out, rule);
        return close_output(request, out);
    }
    if (isms_report_rules(&table, &error) != ISMS_OK)
        return report_error(&error);
    return put_table(request, table);
}
