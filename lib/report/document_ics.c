/* Dates of a document as iCalendar (RFC 5545): whole days, the same bytes for the same model. */
#include "report/document.h"

enum { LINE_BYTES = 75 };

/* A content line, folded behind 75 bytes without cutting a character. */
static void put_folded(struct output *out, const char *line)
{
    size_t length = strlen(line), room = LINE_BYTES;
    while (length > room) {
        size_t part = isms__text_fit(line, length, room);
        isms__output_add(out, line, part);
        isms__output_put(out, "\r\n ");
        line += part;
        length -= part;
        room = LINE_BYTES - 1;
    }
    isms__output_add(out, line, length);
    isms__output_put(out, "\r\n");
}

/* TEXT of RFC 5545: commas, semicolons, backslashes and line breaks behind a backslash. */
static void put_text(struct text *line, const char *text)
{
    while (*text) {
        const char *start = text;
        uint32_t code = isms__next_char(&text);
        if (code == '\n')
            isms__text_put(line, "\\n");
        else if (isms__is_steering(code) || code == 0xFFFD || !isms__xml_char(code))
            isms__text_put(line, "\xef\xbf\xbd");
        else {
            if (code == ',' || code == ';' || code == '\\')
                isms__text_put(line, "\\");
            isms__text_add(line, start, (size_t)(text - start));
        }
    }
}

static void put_property(const isms_report *d, struct output *out, const char *name,
                         const char *text)
{
    struct text line;
    isms__text_init(&line, &d->memory);
    isms__text_put(&line, name);
    put_text(&line, text);
    if (line.failed)
        out->status = ISMS_ERROR_MEMORY;
    else
        put_folded(out, isms__text_get(&line));
    isms__text_clear(&line);
}

static void put_event(const isms_report *d, const struct event *event, struct output *out)
{
    isms_date day = event->date, next = isms_date_add(day, (isms_duration){.days = 1}, 1);
    const char *values[] = {event->title, event->id, d->name};
    uint64_t uid = 0;
    char date[11];
    isms_date_format(date, day);
    for (size_t i = 0; i < COUNT_OF(values); i++)
        uid = isms__hash((struct hash_key){uid, i}, values[i], strlen(values[i]));
    isms__output_put(out, "BEGIN:VEVENT\r\n");
    isms__output_format(out, "UID:%016llx-%s@libisms\r\n", (unsigned long long)uid, date);
    isms__output_format(out, "DTSTAMP:%04d%02d%02dT000000Z\r\n", day.year, day.month, day.day);
    isms__output_format(out, "DTSTART;VALUE=DATE:%04d%02d%02d\r\n", day.year, day.month, day.day);
    if (isms_date_is_set(next))
        isms__output_format(out, "DTEND;VALUE=DATE:%04d%02d%02d\r\n", next.year, next.month,
                            next.day);
    put_property(d, out, "SUMMARY:", event->title);
    if (*event->text)
        put_property(d, out, "DESCRIPTION:", event->text);
    isms__output_put(out, "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
}

void isms__document_ics(const isms_report *d, struct output *out)
{
    isms__output_put(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//libisms//isms//EN\r\n");
    put_property(d, out, "X-WR-CALNAME:", d->title);
    for (size_t i = 0; i < d->event_count; i++)
        put_event(d, &d->events[i], out);
    isms__output_put(out, "END:VCALENDAR\r\n");
}
