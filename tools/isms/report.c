/* isms report: documents for people. */
#include "base/times.h"

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "command.h"

/* ---- what there is ---- */

static int list_reports(const struct request *request)
{
    FILE *out = open_output(request);
    if (!out)
        return EXIT_INPUT;
    for (size_t i = 0; i < isms_report_info_count(); i++) {
        isms_report_info info = isms_report_info_at(i);
        fprintf(out, "%s\n", info.name);
        print_wrapped(out, info.doc, 4, 0);
        if (*info.subject)
            fprintf(out, "    %s: %s\n", info.needs_subject ? "needs --about" : "takes --about",
                    info.subject);
        if (*info.layouts)
            fprintf(out, "    --layout: %s\n", info.layouts);
        if (info.compares)
            fprintf(out, "    takes --before FILES, or --since DATE\n");
        if (info.is_text)
            fprintf(out, "    takes --template: isms report %s shows its own\n", info.name);
    }
    fprintf(out, "site\n    All of the model as a web site in a folder: needs --out FOLDER.\n");
    fprintf(out, "\nFormats: text, csv, markdown, html, json, svg, ics, xlsx, docx.\n");
    for (isms_format format = ISMS_FORMAT_XLSX; format <= ISMS_FORMAT_DOCX; format++) {
        isms_error error;
        if (isms_report_can_write(NULL, format, &error) != ISMS_OK)
            print_wrapped(out, error.message, 0, 0);
    }
    return close_output(request, out);
}

/* The wording that is shipped: what one of your own begins with. */
static int show_template(struct request *request, const isms_report_info *info)
{
    const char *language = request->values[OPTION_LANGUAGE];
    const char *wording = isms_report_template(info->name, language);
    if (!info->is_text)
        return usage_error(request, "report %s needs FILE...", info->name);
    if (!wording)
        return usage_error(request, "the report %s has no template in the language \"%s\"",
                           info->name, language);
    FILE *out = open_output(request);
    if (!out)
        return EXIT_INPUT;
    fputs(wording, out);
    return close_output(request, out);
}

/* ---- making one ---- */

/* All that one call works with. */
struct work {
    struct request *request;
    isms_report_info info;
    isms_model *model;
    isms_snapshot *snapshot;
    isms_findings *findings;
    isms_findings *before; /* of the model that --before names */
    isms_report *document;
    isms_bytes *wording, *logo;
};

static int read_files(struct work *w)
{
    const char *wording = w->request->values[OPTION_TEMPLATE];
    const char *logo = w->request->values[OPTION_LOGO];
    if (wording && !(w->wording = read_file(wording, "give --template a text file")))
        return EXIT_INPUT;
    if (logo && !(w->logo = read_file(logo, "give --logo a picture in PNG")))
        return EXIT_INPUT;
    return EXIT_FINE;
}

static const isms_object *find_subject(const struct work *w)
{
    const char *name = w->request->values[OPTION_ABOUT];
    const isms_object *found = isms_model_find(w->model, name);
    if (!found)
        usage_error(w->request, "nothing has the id \"%s\"", name);
    return found;
}

static int make(struct work *w)
{
    isms_error error;
    const char *const *values = (const char *const *)w->request->values;
    const char *folder = getenv("TMPDIR");
    isms_report_options options = {.size = sizeof options,
                                   .layout = values[OPTION_LAYOUT],
                                   .language = values[OPTION_LANGUAGE],
                                   .wording = w->wording ? isms_bytes_data(w->wording) : NULL,
                                   .version = values[OPTION_DOCUMENT_VERSION],
                                   .approver = values[OPTION_APPROVER],
                                   .classification = values[OPTION_CLASSIFICATION],
                                   .logo = w->logo ? isms_bytes_data(w->logo) : NULL,
                                   .logo_size = isms_bytes_size(w->logo),
                                   .findings = w->findings,
                                   .before = w->before,
                                   .scratch = folder && *folder ? folder : NULL};
    if (values[OPTION_ABOUT] && !(options.subject = find_subject(w)))
        return EXIT_USAGE;
    if (values[OPTION_SINCE] && !isms_date_parse(&options.from, values[OPTION_SINCE]))
        return usage_error(w->request, "\"%s\" is no day of the calendar: write it like 2026-11-22",
                           values[OPTION_SINCE]);
    isms_status status =
        isms_report_make(&w->document, w->snapshot, w->info.name, &options, &error);
    if (status == ISMS_ERROR_ARGUMENT || status == ISMS_ERROR_NOT_FOUND)
        return usage_error(w->request, "%s", error.message);
    return status == ISMS_OK ? EXIT_FINE : report_error(&error);
}

static int put(struct work *w, isms_format format)
{
    isms_error error;
    isms_status status = isms_report_can_write(w->document, format, &error);
    if (status != ISMS_OK)
        return usage_error(w->request, "%s", error.message);
    FILE *out = open_output(w->request);
    if (!out)
        return EXIT_INPUT;
    isms_sink sink = file_sink(out);
    status = format == ISMS_FORMAT_TEXT
                 ? isms_report_write_text(w->document, (size_t)terminal_width(out), &sink, &error)
                 : isms_report_write(w->document, format, &sink, &error);
    return end_output(w->request, out, status, &error);
}

static void end_work(struct work *w)
{
    isms_report_free(w->document);
    isms_findings_free(w->findings);
    isms_findings_free(w->before);
    isms_snapshot_unref(w->snapshot);
    isms_model_unref(w->model);
    isms_bytes_free(w->wording);
    isms_bytes_free(w->logo);
}

/* What a check of the model before finds on the day; an exit status. */
static int look_before(struct work *w)
{
    isms_error error;
    isms_model *model = NULL;
    isms_snapshot *snapshot = NULL;
    int status = read_before(&model, w->request);
    if (status == EXIT_FINE)
        status = take_snapshot(&snapshot, model, w->request);
    if (status == EXIT_FINE && isms_check(&w->before, snapshot, NULL, &error) != ISMS_OK)
        status = report_error(&error);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
    return status;
}

static int look(struct work *w)
{
    isms_error error;
    struct request *request = w->request;
    int status =
        read_model(&w->model, request, request->arguments + 1, request->argument_count - 1);
    if (status == EXIT_FINE)
        status = take_snapshot(&w->snapshot, w->model, request);
    if (status == EXIT_FINE && w->info.needs_findings &&
        isms_check(&w->findings, w->snapshot, NULL, &error) != ISMS_OK)
        status = report_error(&error);
    if (status == EXIT_FINE && w->request->values[OPTION_BEFORE])
        status = look_before(w);
    return status;
}

/* ---- the site ---- */

/* Writes the files of the site into a folder, which is made where it is not there. */
struct folder {
    const char *path;
    size_t files, bytes;
};

static isms_status put_page(void *context, const char *name, const void *data, size_t size)
{
    struct folder *folder = context;
    char path[4096];
    if (snprintf(path, sizeof path, "%s/%s", folder->path, name) >= (int)sizeof path)
        return ISMS_ERROR_IO;
    if (put_file(path, data, size) != EXIT_FINE)
        return ISMS_ERROR_IO;
    folder->files++;
    folder->bytes += size;
    return ISMS_OK;
}

static int put_site(struct work *w)
{
    isms_error error;
    const char *const *values = (const char *const *)w->request->values;
    struct folder folder = {.path = values[OPTION_OUT]};
    isms_site_options options = {.size = sizeof options,
                                 .findings = w->findings,
                                 .language = values[OPTION_LANGUAGE],
                                 .version = values[OPTION_DOCUMENT_VERSION],
                                 .approver = values[OPTION_APPROVER],
                                 .classification = values[OPTION_CLASSIFICATION]};
    if (mkdir(folder.path, 0777) != 0 && errno != EEXIST) {
        tell_error("%s: error: cannot be made: %s", folder.path, strerror(errno));
        return EXIT_INPUT;
    }
    isms_status status = isms_site_write(w->snapshot, &options, put_page, &folder, &error);
    if (status == ISMS_ERROR_IO)
        return EXIT_INPUT;
    if (status == ISMS_ERROR_NOT_FOUND)
        return usage_error(w->request, "%s", error.message);
    if (status != ISMS_OK)
        return report_error(&error);
    printf("%s/index.html (%zu files, %.1f MB)\n", folder.path, folder.files,
           (double)folder.bytes / 1e6);
    return close_output(&(struct request){.command = w->request->command}, stdout);
}

static int run_site(struct request *request)
{
    struct work w = {.request = request, .info = {.name = "site", .needs_findings = true}};
    if (!request->values[OPTION_OUT])
        return usage_error(request, "report site needs --out FOLDER");
    int status = look(&w);
    if (status == EXIT_FINE)
        status = put_site(&w);
    end_work(&w);
    return status;
}

int run_report(struct request *request)
{
    struct work w = {.request = request};
    const char *format = request->values[OPTION_FORMAT];
    isms_format kind = isms_format_find(format ? format : "text");
    if (request->argument_count == 0)
        return list_reports(request);
    if (strcmp(request->arguments[0], "site") == 0 && request->argument_count > 1)
        return run_site(request);
    w.info = isms_report_info_find(request->arguments[0]);
    if (!w.info.name)
        return usage_error(request, "there is no report \"%s\": `isms report` lists them",
                           request->arguments[0]);
    if (request->argument_count < 2)
        return show_template(request, &w.info);
    if (!kind)
        return usage_error(request, "there is no format \"%s\": `isms report` lists them", format);
    if (request->values[OPTION_BEFORE] && !w.info.compares)
        return usage_error(request, "the report %s compares nothing: --before is for changes",
                           w.info.name);
    int status = read_files(&w);
    if (status == EXIT_FINE)
        status = look(&w);
    if (status == EXIT_FINE)
        status = make(&w);
    if (status == EXIT_FINE)
        status = put(&w, kind);
    end_work(&w);
    return status;
}
