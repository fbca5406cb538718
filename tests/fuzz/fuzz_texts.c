/* Texts that the library reads which are no documents: days, durations, decimals, values of fields,
 * and wordings of reports. The first byte chooses. */
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

static void wording(const char *text, const char *name)
{
    isms_status status;
    isms_model *model = read_bytes(document, sizeof document - 1, false, &status);
    isms_snapshot *snapshot = take(model);
    isms_report_options options = {.size = sizeof options, .wording = text};
    isms_error error = {0};
    isms_report *report = NULL;
    status = isms_report_make(&report, snapshot, name, &options, &error);
    must(status == ISMS_OK || error.message[0], "a wording that is wrong is told");
    if (status == ISMS_OK) {
        size_t count = 0;
        isms_sink sink = counting(&count);
        must(isms_report_write(report, ISMS_FORMAT_HTML, &sink, NULL) == ISMS_OK && count > 0,
             "a report is written");
    }
    isms_report_free(report);
    isms_snapshot_unref(snapshot);
    isms_model_unref(model);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct input in = {data, size};
    unsigned kind = take_byte(&in);
    char *text = take_text(&in);
    if (kind % 4 == 0)
        values(text);
    else if (kind % 4 == 1)
        fields(text);
    else
        wording(text, kind % 4 == 2 ? "role-description" : "appointment-letter");
    free(text);
    return 0;
}
