/* isms check: what is not as it should be. */
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "command.h"

/* What the options of check ask for. */
struct wish {
    isms_check_options options;
    isms_format format;
    char **only, **skip;
    const char **known;
    char *baseline; /* a copy of the file, which `known` points into */
};

static int read_wish(struct request *request, struct wish *wish)
{
    const char *format = request->values[OPTION_FORMAT];
    *wish = (struct wish){.options = {.size = sizeof wish->options}};
    wish->format = isms_format_find(format ? format : "text");
    if (!wish->format)
        return usage_error(
            request, "\"%s\" is none of text, csv, markdown, html, json, sarif, junit and oscal",
            format);
    int status = read_severities(request, &wish->options.minimum_severity, &wish->options.fail_on);
    if (status != EXIT_FINE)
        return status;
    if ((request->values[OPTION_ONLY] &&
         !(wish->only = split_list((char *)request->values[OPTION_ONLY], ", ", NULL))) ||
        (request->values[OPTION_SKIP] &&
         !(wish->skip = split_list((char *)request->values[OPTION_SKIP], ", ", NULL))))
        return EXIT_INPUT;
    wish->options.only = (const char *const *)wish->only;
    wish->options.skip = (const char *const *)wish->skip;
    return EXIT_FINE;
}

/* ---- baselines ---- */

enum { MARK_LENGTH = 16 };

/* Each line begins with the mark of a finding; what follows is for people, and so are lines that
 * begin with "#". */
static int read_baseline(struct wish *wish, const char *path)
{
    size_t lines = 1, count = 0, number = 0;
    isms_bytes *bytes = read_file(path, "write a baseline with --write-baseline");
    if (!bytes)
        return EXIT_INPUT;
    wish->baseline = strdup(isms_bytes_data(bytes));
    isms_bytes_free(bytes);
    if (!wish->baseline) {
        tell_error("out of memory");
        return EXIT_INPUT;
    }
    for (const char *p = wish->baseline; *p; p++)
        lines += *p == '\n';
    wish->known = calloc(lines + 1, sizeof *wish->known);
    if (!wish->known) {
        tell_error("out of memory");
        return EXIT_INPUT;
    }
    for (char *line = wish->baseline, *next; *line; line = next) {
        size_t length = strcspn(line, "\n"), mark = strspn(line, "0123456789abcdef");
        next = line + length + (line[length] == '\n');
        number++;
        if (length == 0 || *line == '#')
            continue;
        if (mark != MARK_LENGTH || (line[mark] && !strchr(" \t\r\n", line[mark]))) {
            tell_error(
                "%s:%zu: this is no mark of a finding: write a baseline with --write-baseline",
                path, number);
            return EXIT_INPUT;
        }
        line[mark] = '\0';
        wish->known[count++] = line;
    }
    wish->options.known = wish->known;
    wish->options.known_name = path;
    return EXIT_FINE;
}

static int write_baseline(const char *path, const isms_findings *findings)
{
    struct output made = {NULL, 0};
    FILE *file = open_memstream(&made.data, &made.size);
    if (file)
        fputs("# What isms check knows already; see --baseline.\n", file);
    for (size_t i = 0; file && i < isms_findings_count(findings); i++) {
        isms_finding f = isms_findings_at(findings, i);
        fprintf(file, "%s %s %s\n", f.fingerprint, isms_rule_id(f.rule), f.object_id);
    }
    bool failed = !file || ferror(file);
    if (file && fclose(file) != 0)
        failed = true;
    int status = EXIT_INPUT;
    if (failed)
        tell_error("%s: error: the baseline cannot be written: out of memory", path);
    else
        status = put_file(path, made.data, made.size);
    free(made.data);
    return status;
}

/* ---- timings ---- */

struct stopwatch {
    const isms_rule *rule;
    struct timespec begin;
    double total;
};

static void observe(void *context, const isms_rule *rule)
{
    struct stopwatch *watch = context;
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    double seconds = (double)(now.tv_sec - watch->begin.tv_sec) +
                     (double)(now.tv_nsec - watch->begin.tv_nsec) / 1e9;
    if (watch->rule) {
        fprintf(stderr, "%-8s %9.6f s\n", isms_rule_id(watch->rule), seconds);
        watch->total += seconds;
    }
    if (!rule)
        fprintf(stderr, "%-8s %9.6f s\n", "all", watch->total);
    watch->rule = rule;
    watch->begin = now;
}

/* ---- profiles ---- */

static const char prefix[] = "profile-";

/* The name of a profile among the shipped content; NULL for what is none. */
static const char *profile_at(size_t index)
{
    const char *name = isms_content_name(index);
    bool profile = name && strncmp(name, prefix, sizeof prefix - 1) == 0;
    return profile && !isms_content_is_template(index) ? name + sizeof prefix - 1 : NULL;
}

static int refuse_profile(const struct request *request, const char *name)
{
    char known[200] = "";
    for (size_t i = 0; i < isms_content_count(); i++) {
        const char *profile = profile_at(i);
        size_t length = strlen(known);
        if (profile)
            snprintf(known + length, sizeof known - length, "%s%s", *known ? ", " : "", profile);
    }
    return usage_error(request, "there is no profile \"%s\": there are %s", name, known);
}

/* What a profile says holds where the documents themselves say nothing else. */
static int check_profile(const struct request *request)
{
    const char *name = request->values[OPTION_PROFILE];
    for (size_t i = 0; name && i < isms_content_count(); i++) {
        const char *profile = profile_at(i);
        if (profile && strcmp(profile, name) == 0)
            return EXIT_FINE;
    }
    return name ? refuse_profile(request, name) : EXIT_FINE;
}

static int use_profile(isms_model *model, const struct request *request)
{
    isms_error error;
    char name[64];
    const char *profile = request->values[OPTION_PROFILE];
    if (!profile)
        return EXIT_FINE;
    snprintf(name, sizeof name, "%s%s", prefix, profile);
    return isms_model_use(model, name, &error) == ISMS_OK ? EXIT_FINE : report_error(&error);
}

/* ---- running ---- */

static int write_findings(const struct request *request, const struct wish *wish,
                          const isms_findings *findings)
{
    isms_error error = {.status = ISMS_OK};
    FILE *out = open_output(request);
    if (!out)
        return EXIT_INPUT;
    isms_findings_format format = {.size = sizeof format,
                                   .format = wish->format,
                                   .colour = use_colour(request, out),
                                   .width = (size_t)terminal_width(out)};
    isms_sink sink = file_sink(out);
    isms_status status = isms_findings_write(findings, &format, &sink, &error);
    int closed = end_output(request, out, status, &error);
    return closed != EXIT_FINE              ? closed
           : isms_findings_failed(findings) ? EXIT_FINDINGS
                                            : EXIT_FINE;
}

int run_check(struct request *request)
{
    isms_error error;
    struct wish wish;
    isms_model *model = NULL;
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    struct stopwatch watch = {NULL, {0, 0}, 0};
    int status = read_wish(request, &wish);
    if (status == EXIT_FINE)
        status = check_profile(request);
    if (status == EXIT_FINE && request->values[OPTION_BASELINE])
        status = read_baseline(&wish, request->values[OPTION_BASELINE]);
    if (request->values[OPTION_TIMINGS]) {
        wish.options.observer = observe;
        wish.options.observer_context = &watch;
    }
    if (status == EXIT_FINE)
        status = read_model(&model, request, request->arguments, request->argument_count);
    if (status == EXIT_FINE)
        status = use_profile(model, request);
    if (status == EXIT_FINE)
        status = take_snapshot(&snapshot, model, request);
    if (status == EXIT_FINE) {
        isms_status checked = isms_check(&findings, snapshot, &wish.options, &error);
        if (checked == ISMS_ERROR_NOT_FOUND)
            status = usage_error(request, "%s", error.message);
        else if (checked != ISMS_OK)
            status = report_error(&error);
    }
    if (status == EXIT_FINE && request->values[OPTION_WRITE_BASELINE])
        status = write_baseline(request->values[OPTION_WRITE_BASELINE], findings);
    if (status == EXIT_FINE)
        status = write_findings(request, &wish, findings);
    isms_findings_free(findings);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    free(wish.only);
    free(wish.skip);
    free(wish.known);
    free(wish.baseline);
    return status;
}
