#include "base.h"

#include <stdio.h>

static bool is_leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_days(int year, int month)
{
    static const unsigned char days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && is_leap(year));
}

isms_date isms_date_make(int year, int month, int day)
{
    if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 ||
        day > month_days(year, month))
        return (isms_date){0, 0, 0};
    return (isms_date){(int16_t)year, (uint8_t)month, (uint8_t)day};
}

/* Exactly `count` digits at `text`, or -1. */
static int digits(const char *text, int count)
{
    int value = 0;
    for (int i = 0; i < count; i++) {
        if (text[i] < '0' || text[i] > '9')
            return -1;
        value = value * 10 + (text[i] - '0');
    }
    return value;
}

bool isms__parse_date(isms_date *out, const char *text, size_t length)
{
    if (length != 10 || text[4] != '-' || text[7] != '-')
        return false;
    isms_date date = isms_date_make(digits(text, 4), digits(text + 5, 2), digits(text + 8, 2));
    if (isms_date_is_set(date))
        *out = date;
    return isms_date_is_set(date);
}

bool isms_date_parse(isms_date *out, const char *text)
{
    return isms__parse_date(out, text, strlen(text));
}

void isms_date_format(char out[11], isms_date date)
{
    out[0] = '\0';
    if (isms_date_is_set(date))
        snprintf(out, 11, "%04u-%02u-%02u", (unsigned)date.year % 10000, date.month % 100u,
                 date.day % 100u);
}

int isms_date_compare(isms_date a, isms_date b)
{
    int32_t x = a.year * 512 + a.month * 32 + a.day, y = b.year * 512 + b.month * 32 + b.day;
    return (x > y) - (x < y);
}

int32_t isms_date_day_number(isms_date date)
{
    if (!isms_date_is_set(date))
        return 0;
    int32_t years = date.year - 1, days = years * 365 + years / 4 - years / 100 + years / 400;
    static const int16_t before[] = {0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334};
    return days + before[date.month % 13] + (date.month > 2 && is_leap(date.year)) + date.day;
}

static isms_date from_day_number(int64_t number)
{
    if (number < 1 || number > 3652059) /* 9999-12-31 */
        return (isms_date){0, 0, 0};
    int year = (int)(number * 400 / 146097) + 1;
    while (isms_date_day_number(isms_date_make(year, 1, 1)) > number)
        year--;
    int left = (int)(number - isms_date_day_number(isms_date_make(year, 1, 1))), month = 1;
    for (; left >= month_days(year, month); month++)
        left -= month_days(year, month);
    return isms_date_make(year, month, left + 1);
}

isms_date isms_date_add(isms_date date, isms_duration d, int times)
{
    const isms_date none = {0, 0, 0};
    if (!isms_date_is_set(date))
        return none;
    int64_t months = (int64_t)(date.year - 1) * 12 + (date.month - 1) +
                     (int64_t)times * ((int64_t)d.years * 12 + d.months);
    if (months < 0 || months >= (int64_t)9999 * 12)
        return none;
    int year = (int)(months / 12) + 1, month = (int)(months % 12) + 1;
    int last = month_days(year, month);
    isms_date moved = isms_date_make(year, month, date.day < last ? date.day : last);
    if (d.weeks == 0 && d.days == 0)
        return moved;
    return from_day_number(isms_date_day_number(moved) +
                           (int64_t)times * ((int64_t)d.weeks * 7 + d.days));
}

bool isms_date_within(isms_date date, isms_date from, isms_date until)
{
    return (!isms_date_is_set(from) || isms_date_compare(from, date) <= 0) &&
           (!isms_date_is_set(until) || isms_date_compare(date, until) <= 0);
}

/* ---- durations ---- */

bool isms__parse_duration(isms_duration *out, const char *text, size_t length)
{
    static const char units[] = "YMWD";
    uint16_t parts[4] = {0, 0, 0, 0};
    size_t i = 1, unit = 0;
    if (length < 3 || text[0] != 'P')
        return false;
    while (i < length) {
        uint32_t number = 0;
        size_t start = i;
        for (; i < length && text[i] >= '0' && text[i] <= '9' && number <= UINT16_MAX; i++)
            number = number * 10 + (uint32_t)(text[i] - '0');
        if (i == start || i == length || number > UINT16_MAX)
            return false;
        while (unit < 4 && units[unit] != text[i])
            unit++;
        if (unit == 4)
            return false;
        parts[unit++] = (uint16_t)number;
        i++;
    }
    isms_duration duration = {parts[0], parts[1], parts[2], parts[3]};
    if (!isms_duration_is_set(duration))
        return false;
    *out = duration;
    return true;
}

bool isms_duration_parse(isms_duration *out, const char *text)
{
    return isms__parse_duration(out, text, strlen(text));
}

void isms_duration_format(char out[32], isms_duration d)
{
    const struct {
        unsigned value;
        char unit;
    } parts[] = {{d.years, 'Y'}, {d.months, 'M'}, {d.weeks, 'W'}, {d.days, 'D'}};
    char *p = out;
    *p = '\0';
    for (size_t i = 0; i < COUNT_OF(parts); i++) {
        if (!parts[i].value)
            continue;
        if (p == out)
            *p++ = 'P';
        p += snprintf(p, (size_t)(out + 32 - p), "%u%c", parts[i].value, parts[i].unit);
    }
}

/* ---- decimals ---- */

bool isms__parse_decimal(isms_decimal *out, const char *text, size_t length)
{
    size_t i = length > 0 && text[0] == '-', digit_count = 0;
    int64_t units = 0;
    int places = -1;
    bool negative = i == 1;
    for (; i < length; i++) {
        if (text[i] == '.' && places < 0 && digit_count > 0) {
            places = 0;
            continue;
        }
        if (text[i] < '0' || text[i] > '9' || digit_count == 17 || places == 9)
            return false;
        units = units * 10 + (text[i] - '0');
        digit_count++;
        places += places >= 0;
    }
    if (digit_count == 0 || places == 0)
        return false;
    *out = (isms_decimal){negative ? -units : units, (uint8_t)(places < 0 ? 0 : places)};
    return true;
}

bool isms_decimal_parse(isms_decimal *out, const char *text)
{
    return isms__parse_decimal(out, text, strlen(text));
}

void isms_decimal_format(char out[32], isms_decimal decimal)
{
    char digits[24];
    uint64_t units = decimal.units < 0 ? 0 - (uint64_t)decimal.units : (uint64_t)decimal.units;
    unsigned places = decimal.places > 9 ? 9 : decimal.places;
    int length =
        snprintf(digits, sizeof digits, "%0*llu", (int)places + 1, (unsigned long long)units);
    unsigned whole = (unsigned)length - places;
    snprintf(out, 32, "%s%.*s%s%.9s", decimal.units < 0 ? "-" : "", (int)whole, digits,
             places ? "." : "", digits + whole);
}
