/* The documents in tests/rules, as far as they are about a rule. */
#include <dirent.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>

#include "isms/isms.h"
#include "tools/gen/markdown.h"
#include "tools/gen/output.h"
#include "tools/gen/pages.h"

isms_findings *check_document(const char *name, const char *text, const isms_rule *rule)
{
    isms_model *model = NULL;
    isms_snapshot *snapshot = NULL;
    isms_findings *findings = NULL;
    isms_error error = {.status = ISMS_OK};
    isms_date at;
    const char *only[] = {isms_rule_id(rule), NULL};
    isms_check_options options = {.size = sizeof options, .only = only};
    isms_source source = isms_source_memory(name, text, strlen(text));
    if (!isms_date_parse(&at, ISMS_RULE_EXAMPLE_DATE) ||
        isms_model_new(&model, NULL, &error) != ISMS_OK ||
        isms_model_read(model, &source, 1, NULL, &error) != ISMS_OK ||
        isms_snapshot_take(&snapshot, model, at, NULL, &error) != ISMS_OK ||
        isms_check(&findings, snapshot, &options, &error) != ISMS_OK)
        give_up(name, error.message);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    return findings;
}

static char *read_text(const char *path)
{
    FILE *file = fopen(path, "rb");
    long size = 0;
    if (!file || fseek(file, 0, SEEK_END) || (size = ftell(file)) < 0 || fseek(file, 0, SEEK_SET))
        give_up(path, NULL);
    char *text = malloc((size_t)size + 1);
    if (!text || fread(text, 1, (size_t)size, file) != (size_t)size)
        give_up(path, NULL);
    fclose(file);
    text[size] = '\0';
    return text;
}

/* ---- one document ---- */

static void write_finding(FILE *out, const isms_findings *findings, size_t index,
                          const isms_rule *rule)
{
    isms_finding finding = isms_findings_at(findings, index);
    fprintf(out, "- %s%s", finding.waiver ? "Waived: " : "",
            finding.kind == ISMS_FINDING_UNASSESSABLE ? "Cannot be told: " : "");
    put_prose(out, finding.message, rule);
    fprintf(out, "\n");
}

/* What its first comment says, what is reported, and all that stands below the comment. */
static void write_document(FILE *out, const char *path, const char *name, const isms_rule *rule)
{
    char *text = read_text(path);
    char *begin = strstr(text, "<!-- "), *end = begin ? strstr(begin, " -->\n") : NULL;
    if (!end)
        give_up(path, "there is no comment that says what it shows");
    isms_findings *findings = check_document(name, text, rule);
    *end = '\0';
    fprintf(out, "\n**");
    put_prose(out, begin + strlen("<!-- "), rule);
    fprintf(out, "** (`%s`)\n\n", name);
    for (size_t i = 0; i < isms_findings_count(findings); i++)
        write_finding(out, findings, i, rule);
    fprintf(out, "%s```xml\n%s```\n", isms_findings_count(findings) ? "\n" : "",
            end + strlen(" -->\n"));
    isms_findings_free(findings);
    free(text);
}

/* ---- all of a kind ---- */

static bool is_of(const char *name, const char *rule, const char *kind)
{
    size_t length = strlen(rule);
    return strncmp(name, rule, length) == 0 && strncmp(name + length, kind, strlen(kind)) == 0;
}

/* By the numbers at their ends, which come behind those of findings. */
static int compare_names(const struct dirent **a, const struct dirent **b)
{
    int order = strcmp(strrchr((*a)->d_name, '-'), strrchr((*b)->d_name, '-'));
    return order ? order : strcmp((*a)->d_name, (*b)->d_name);
}

static int is_document(const struct dirent *entry)
{
    const char *end = strrchr(entry->d_name, '.');
    return end && strcmp(end, ".xml") == 0;
}

static void write_kind(FILE *out, const char *source, const isms_rule *rule, const char *kind)
{
    char folder[4096], path[4096 + 300];
    struct dirent **entries;
    snprintf(folder, sizeof folder, "%s/tests/rules", source);
    int count = scandir(folder, &entries, is_document, compare_names);
    if (count < 0)
        give_up(folder, NULL);
    for (int i = 0; i < count; i++) {
        const char *name = entries[i]->d_name;
        snprintf(path, sizeof path, "%s/%s", folder, name);
        if (is_of(name, isms_rule_id(rule), kind))
            write_document(out, path, name, rule);
        free(entries[i]);
    }
    free(entries);
}

void write_documents(FILE *out, const char *source, const isms_rule *rule)
{
    fprintf(out, "## Documents that violate it\n\n"
                 "From the tests (`tests/rules`), with what is reported on " ISMS_RULE_EXAMPLE_DATE
                 ".\n");
    write_kind(out, source, rule, "-fail-");
    fprintf(
        out,
        "\n## Near misses\n\n"
        "From the tests too: documents that come close, and in which the rule is not violated.\n");
    write_kind(out, source, rule, "-pass-");
    fprintf(out, "\n");
}
