/* What the library reads that is no document: days, durations, decimals, values of fields, wordings
 * of reports, logos, and marks of findings that are known. The first byte chooses. */
#include "fuzz.h"

static void values(const char *text)
{
    isms_date date, again;
    isms_duration duration, same;
    isms_decimal decimal, number;
    char buffer[32];
    if (isms_date_parse(&date, text)) {
        isms_date_format(buffer, date);
        must(strcmp(buffer, text) == 0, "a day is written as it was read");
        again = isms_date_add(date, (isms_duration){.days = 1}, 1);
        must(!isms_date_is_set(again) || isms_date_compare(date, again) < 0, "tomorrow is later");
    }
    if (isms_duration_parse(&duration, text)) {
        isms_duration_format(buffer, duration);
        must(isms_duration_parse(&same, buffer) && memcmp(&same, &duration, sizeof same) == 0,
             "a duration is read as it was written");
    }
    if (isms_decimal_parse(&decimal, text)) {
        isms_decimal_format(buffer, decimal);
        must(isms_decimal_parse(&number, buffer) && number.units == decimal.units &&
                 number.places == decimal.places,
             "a decimal is read as it was written");
    }
}

/* As the value of every field of every type: refused, or written and read again. */
static void fields(const char *text)
{
    isms_model *model = new_model();
    for (size_t t = 0; t < isms_type_count(); t++) {
        const isms_type *type = isms_type_at(t);
        isms_object *object = NULL;
        if (isms_type_is_part(type))
            continue;
        must(isms_model_add(&object, model, type, NULL, NULL) == ISMS_OK, "an object is added");
        for (size_t f = 0; f < isms_type_field_count(type); f++) {
            isms_error error = {0};
            unsigned number = isms_field_number(isms_type_field_at(type, f));
            isms_status status = isms_set_written(object, number, text, &error);
            must(status == ISMS_OK || error.message[0], "a refusal says why");
        }
    }
    check_writing(model, NULL);
    isms_model_unref(model);
}

static const char document[] =
    "<isms xmlns=\"urn:libisms:1\"><organization id=\"o\" name=\"O\"/>"
    "<person id=\"ann\" name=\"Ann\"/><role id=\"ciso\" name=\"CISO\"><purpose>To see to it."
    "</purpose></role><appointment id=\"a\" holder=\"ann\" role=\"ciso\" from=\"2025-01-01\"/>"
    "</isms>";

/* A report with what a user gives it: refused with a reason, or written. */
static void report(const char *name, isms_format format, const isms_report_options *options)
{
    isms_status status;
    isms_model *model = read_bytes(document, sizeof document - 1, false, &status);
    isms_snapshot *snapshot = take(model);
    isms_error error = {0};
    isms_report *made = NULL;
    status = isms_report_make(&made, snapshot, name, options, &error);
    must(status == ISMS_OK || error.message[0], "what is wrong with it is told");
    if (status == ISMS_OK) {
        size_t count = 0;
        isms_sink sink = counting(&count);
        status = isms_report_write(made, format, &sink, NULL);
        must((status == ISMS_OK && count > 0) || status == ISMS_ERROR_ARGUMENT,
             "a report is written");
    }
    isms_report_free(made);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
}

static void wording(const char *text, const char *name)
{
    report(name, ISMS_FORMAT_HTML,
           &(isms_report_options){.size = sizeof(isms_report_options), .wording = text});
}

static void logo(struct input in)
{
    isms_report_options options = {.size = sizeof options, .logo = in.data, .logo_size = in.left};
    report("role-description", ISMS_FORMAT_HTML, &options);
    report("role-description", ISMS_FORMAT_DOCX, &options);
}

/* Lines as marks of what is known: never more is left out than there is. */
static void known(char *text)
{
    enum { MARKS = 100 };
    const char *marks[MARKS + 1] = {NULL};
    size_t count = 0;
    isms_status status;
    isms_model *model = read_bytes(document, sizeof document - 1, false, &status);
    isms_snapshot *snapshot = take(model);
    isms_check_options options = {.size = sizeof options, .known = marks};
    isms_findings *all = check(snapshot), *rest = NULL;
    for (char *line = text; line && count < MARKS; count++) {
        char *end = strchr(line, '\n');
        marks[count] = line;
        if (end)
            *end = '\0';
        line = end ? end + 1 : NULL;
    }
    must(isms_check(&rest, snapshot, &options, NULL) == ISMS_OK, "marks are marks");
    must(isms_findings_count(rest) + isms_findings_known_count(rest) == isms_findings_count(all),
         "what is known and what is new is all there is");
    isms_findings_free(rest);
    isms_findings_free(all);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct input in = {data, size};
    enum { LOGO = 254, KNOWN };
    unsigned kind = take_byte(&in);
    struct input rest = in;
    char *text = take_text(&in);
    if (kind == LOGO)
        logo(rest);
    else if (kind == KNOWN)
        known(text);
    else if (kind % 4 == 0)
        values(text);
    else if (kind % 4 == 1)
        fields(text);
    else
        wording(text, kind % 4 == 2 ? "role-description" : "appointment-letter");
    free(text);
    return 0;
}
