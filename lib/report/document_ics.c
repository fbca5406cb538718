/* Dates of a document as iCalendar (RFC 5545): whole days, the same bytes for the same model. */
#include <stdlib.h>

#include "report/office.h"

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
    for (; *text; text++)
        if (*text == '\n')
            isms__text_put(line, "\\n");
        else {
            if (strchr(",;\\", *text))
                isms__text_put(line, "\\");
            isms__text_add(line, text, 1);
        }
}

static void put_property(const isms_report *d, struct output *out, const char *name,
                         const char *text)
{
    struct text line, clean;
    isms__text_init(&line, &d->memory);
    isms__text_init(&clean, &d->memory);
    isms__put_clean(&clean, text, SIZE_MAX / 2);
    isms__text_put(&line, name);
    put_text(&line, isms__text_get(&clean));
    if (line.failed || clean.failed)
        out->status = ISMS_ERROR_MEMORY;
    else
        put_folded(out, isms__text_get(&line));
    isms__text_clear(&line);
    isms__text_clear(&clean);
}

/* ---- what an event is called by programs ---- */

/* The same as long as an object has a date of that title: a date that moves stays one event. */
static uint64_t identity(const isms_report *d, const struct event *event)
{
    const char *values[] = {event->title, event->id, d->name};
    uint64_t uid = 0;
    for (size_t i = 0; i < COUNT_OF(values); i++)
        uid = isms__hash((struct hash_key){uid, i}, values[i], strlen(values[i]));
    return uid;
}

static int by_number(const void *a, const void *b)
{
    uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

/* Keeps of sorted identities those that more than one event has; how many. */
static size_t keep_repeated(uint64_t *all, size_t count)
{
    size_t kept = 0;
    for (size_t i = 0; i < count; i++) {
        bool repeated = (i > 0 && all[i - 1] == all[i]) || (i + 1 < count && all[i + 1] == all[i]);
        if (repeated && (!kept || all[kept - 1] != all[i]))
            all[kept++] = all[i];
    }
    return kept;
}

/* ---- events ---- */

/* How many events of the same day before it are about the same. */
static size_t count_before(const isms_report *d, const struct event *event, uint64_t uid)
{
    size_t count = 0;
    for (const struct event *other = d->events; other < event; other++)
        count += isms_date_compare(other->date, event->date) == 0 && identity(d, other) == uid;
    return count;
}

/* What an event of a series is about recurs: its day tells it from the others, and among those of
 * the same day its number. */
static void put_uid(const isms_report *d, const struct event *event, const uint64_t *repeated,
                    size_t count, struct output *out)
{
    char date[12] = "-";
    uint64_t uid = identity(d, event);
    isms_date_format(date + 1, event->date);
    bool series = bsearch(&uid, repeated, count, sizeof uid, by_number) != NULL;
    size_t before = series ? count_before(d, event, uid) : 0;
    isms__output_format(out, "UID:%016llx%s", (unsigned long long)uid, series ? date : "");
    if (before)
        isms__output_format(out, "-%zu", before + 1);
    isms__output_put(out, "@libisms\r\n");
}

/* DTSTAMP is when what the event says was last known to be so: the day of the model. */
static void put_days(const isms_report *d, isms_date day, struct output *out)
{
    isms_date next = isms_date_add(day, (isms_duration){.days = 1}, 1), at = d->date;
    isms__output_format(out, "DTSTAMP:%04d%02d%02dT000000Z\r\n", at.year, at.month, at.day);
    isms__output_format(out, "DTSTART;VALUE=DATE:%04d%02d%02d\r\n", day.year, day.month, day.day);
    if (isms_date_is_set(next))
        isms__output_format(out, "DTEND;VALUE=DATE:%04d%02d%02d\r\n", next.year, next.month,
                            next.day);
}

static void put_events(const isms_report *d, const uint64_t *repeated, size_t count,
                       struct output *out)
{
    for (size_t i = 0; i < d->event_count; i++) {
        const struct event *event = &d->events[i];
        isms__output_put(out, "BEGIN:VEVENT\r\n");
        put_uid(d, event, repeated, count, out);
        put_days(d, event->date, out);
        put_property(d, out, "SUMMARY:", event->title);
        if (*event->text)
            put_property(d, out, "DESCRIPTION:", event->text);
        put_property(d, out, "CATEGORIES:", d->title);
        isms__output_put(out, "TRANSP:TRANSPARENT\r\nEND:VEVENT\r\n");
    }
}

void isms__document_ics(const isms_report *d, struct output *out)
{
    uint64_t *repeated = isms__memory_zeroed(&d->memory, d->event_count + 1, sizeof *repeated);
    if (!repeated) {
        out->status = ISMS_ERROR_MEMORY;
        return;
    }
    for (size_t i = 0; i < d->event_count; i++)
        repeated[i] = identity(d, &d->events[i]);
    qsort(repeated, d->event_count, sizeof *repeated, by_number);
    size_t count = keep_repeated(repeated, d->event_count);
    isms__output_put(out, "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//libisms//isms//EN\r\n"
                          "CALSCALE:GREGORIAN\r\n");
    put_property(d, out, "X-WR-CALNAME:", d->title);
    put_events(d, repeated, count, out);
    isms__output_put(out, "END:VCALENDAR\r\n");
    isms__memory_free(&d->memory, repeated);
}
