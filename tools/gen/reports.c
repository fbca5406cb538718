/* The page on reports: what each takes, and what its template may use. */
#include <stdbool.h>
#include <string.h>

#include "isms/reports.h"
#include "tools/gen/markdown.h"
#include "tools/gen/output.h"
#include "tools/gen/pages.h"

/* Words separated by spaces as code, with commas between; nothing for none. */
static void put_words(FILE *out, const char *label, const char *words)
{
    if (!*words)
        return;
    fprintf(out, "- %s: ", label);
    for (const char *between = ""; *words; between = ", ") {
        size_t length = strcspn(words, " ");
        fprintf(out, "%s`%.*s`", between, (int)length, words);
        words += length + strspn(words + length, " ");
    }
    fputs("\n", out);
}

/* The next place for a value, {name} or {?name}: where its name begins, NULL for no more. Remarks
 * have none, and two braces are one that is meant. */
static const char *next_value(const char *text, size_t *length)
{
    while (*text) {
        if (text[0] == '%' || (text[0] == '{' && text[1] == '{')) {
            text += *text == '%' ? strcspn(text, "\n") : 2;
            continue;
        }
        if (*text == '{') {
            text += 1 + (text[1] == '?');
            *length = strcspn(text, "}\n");
            return text;
        }
        text++;
    }
    return NULL;
}

/* Whether a value stands in a template before that place. */
static bool stands_before(const char *template, const char *place, size_t length)
{
    size_t other;
    for (const char *p = next_value(template, &other); p && p < place;
         p = next_value(p + other, &other))
        if (other == length && memcmp(p, place, length) == 0)
            return true;
    return false;
}

static void put_values(FILE *out, const char *template)
{
    size_t length;
    const char *between = "- values of its template: ";
    for (const char *p = next_value(template, &length); p; p = next_value(p + length, &length)) {
        if (stands_before(template, p, length))
            continue;
        fprintf(out, "%s`{%.*s}`", between, (int)length, p);
        between = ", ";
    }
    fputs("\n", out);
}

static void write_report(FILE *out, isms_report_info info)
{
    fprintf(out, "\n<a id=\"report-%s\"></a>\n\n## %s\n\n", info.name, info.name);
    put_text(out, info.title);
    fputs(". ", out);
    put_text(out, info.doc);
    fputs("\n\n", out);
    put_words(out,
              info.needs_subject ? "needs `--about`, the id of one of"
                                 : "takes `--about`, the id of one of",
              info.subject);
    put_words(out, "layouts", info.layouts);
    if (info.needs_findings)
        fputs("- checks the model first, with its own settings and waivers\n", out);
    if (info.compares)
        fputs(
            "- takes `--before`, the files of the model before; the same model as of `--since` if not given\n",
            out);
    if (info.is_text)
        put_values(out, isms_report_template(info.name, "en"));
}

void write_reports_page(void)
{
    FILE *out = open_output("docs/reference/reports.md");
    fputs(
        "# Reference of reports\n" GENERATED "\n"
        "What `isms report` makes. The [manual](../manual/reports.md) tells how to ask for one, what formats and "
        "templates are, and of the web site. Every template may also use `{organization}`, `{date}`, `{model}`, "
        "`{version}`, `{approver}` and `{classification}`.\n",
        out);
    for (size_t i = 0; i < isms_report_info_count(); i++)
        write_report(out, isms_report_info_at(i));
    close_output(out);
}
