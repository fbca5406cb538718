/**
 * @file base.h
 * @brief What every other header needs: linkage, statuses, errors, dates, durations, decimals.
 *
 * Conventions of the whole API:
 *  - out-parameters come first and are named @c out; a pointer that a getter returns belongs to the
 *    object it was asked of; a result handed out through a pointer to pointer belongs to the
 * caller;
 *  - a function that can fail returns an isms_status and fills the isms_error it was given, which
 * may be NULL; when it fails, nothing has changed;
 *  - the library never prints, never exits, never reads the clock, the locale or the environment.
 */
#ifndef ISMS_BASE_H
#define ISMS_BASE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/** @cond attributes vanish for SWIG, which has no use for them; ISMS_STATIC is for who compiles the
 * library into something of his own, and exports nothing of it */
#if defined(__GNUC__) && !defined(SWIG) && !defined(ISMS_STATIC)
#define ISMS_API __attribute__((visibility("default")))
#else
#define ISMS_API
#endif
#if defined(__GNUC__) && !defined(SWIG)
#define ISMS_MUST_USE __attribute__((warn_unused_result))
#else
#define ISMS_MUST_USE
#endif
#ifdef __cplusplus
#define ISMS_BEGIN_DECLS extern "C" {
#define ISMS_END_DECLS }
#else
#define ISMS_BEGIN_DECLS
#define ISMS_END_DECLS
#endif
/** @endcond */

ISMS_BEGIN_DECLS

/** Major version of these headers, for the preprocessor: grows when something is taken away. */
#define ISMS_VERSION_MAJOR 0
/** Minor version of these headers: grows when something is added. */
#define ISMS_VERSION_MINOR 1
/** Patch level of these headers: grows when only what is inside changes. */
#define ISMS_VERSION_PATCH 0

/** Version of the library that is running, such as "0.1.0". Static text. */
ISMS_API const char *isms_version(void);

/**
 * How a call ended. Zero is success, every failure is negative. Values never change meaning and are
 * never reused.
 */
typedef enum isms_status {
    ISMS_OK = 0,               /**< It worked. */
    ISMS_ERROR_MEMORY = -1,    /**< An allocation failed. */
    ISMS_ERROR_ARGUMENT = -2,  /**< The call itself is wrong: a NULL, a field of another type... */
    ISMS_ERROR_VALUE = -3,     /**< A value that the field cannot hold. */
    ISMS_ERROR_NOT_FOUND = -4, /**< Nothing has that id, name or number. */
    ISMS_ERROR_DUPLICATE = -5, /**< Something has that id already. */
    ISMS_ERROR_STATE = -6,     /**< Not now: the object was removed, the model is in use... */
    ISMS_ERROR_IO = -7,        /**< The operating system refused; see isms_error.os_error. */
    ISMS_ERROR_SYNTAX = -8,    /**< Not well-formed XML, or bytes that are no text. */
    ISMS_ERROR_LIMIT = -9,     /**< A limit was exceeded; see isms_limits. */
    ISMS_ERROR_VOCABULARY = -10, /**< Well-formed, but no vocabulary that libisms knows. */
    ISMS_ERROR_INVALID = -11,    /**< The vocabulary is known, the content breaks its rules. */
    ISMS_ERROR_CONFLICT = -12,   /**< The file changed since it was read; nothing was written. */
    ISMS_ERROR_NOT_DURABLE =
        -13,                   /**< Written and in place, but perhaps not yet safe on the disk. */
    ISMS_ERROR_CANCELLED = -14 /**< A callback of the caller asked to stop. */
} isms_status;

/** A status as a short English phrase. Static text, never NULL. */
ISMS_API const char *isms_status_text(isms_status status);

/**
 * What went wrong, with all that is known about where. Lives with the caller and owns nothing, so
 * it may stand on the stack and needs no clean-up. Texts that do not fit are cut at a character.
 */
typedef struct isms_error {
    isms_status status; /**< The same status that the call returned. */
    int os_error;       /**< errno where status is ISMS_ERROR_IO, else 0. */
    uint32_t line;      /**< Line in @c file, counted from 1; 0 where there is none. */
    uint32_t column;    /**< Column in characters, counted from 1; 0 where there is none. */
    char message[512];  /**< What is wrong and what to do about it. */
    char file[256];     /**< The file, or "" where there is none. */
    char object[256];   /**< Id of the object concerned, or "". */
    char field[64];     /**< Name of the field concerned, or "". */
    char rule[32];      /**< Id of the rule concerned, or "". */
} isms_error;

/**
 * A day of the Gregorian calendar, from 0001-01-01 to 9999-12-31. All zero means "no date", which
 * stands for an open end wherever a period is meant.
 */
typedef struct isms_date {
    int16_t year;  /**< 1 to 9999, 0 for no date. */
    uint8_t month; /**< 1 to 12. */
    uint8_t day;   /**< 1 to 31. */
} isms_date;

/** A length of time as it was written: P1Y6M, P2W, P30D. All zero means none. */
typedef struct isms_duration {
    uint16_t years;  /**< Calendar years. */
    uint16_t months; /**< Calendar months. */
    uint16_t weeks;  /**< Weeks of seven days. */
    uint16_t days;   /**< Days. */
} isms_duration;

/** A decimal number: units divided by ten to the power of places. 12.50 is {1250, 2}. */
typedef struct isms_decimal {
    int64_t units;  /**< The digits, at most 17 of them. */
    uint8_t places; /**< How many of the digits stand behind the point, 0 to 9. */
} isms_decimal;

/** Whether there is a date at all. */
static inline bool isms_date_is_set(isms_date date)
{
    return date.year != 0;
}

/** A date from its parts; no date at all where they name no day of the calendar. */
ISMS_API isms_date isms_date_make(int year, int month, int day);
/**
 * Reads "2026-11-22", the whole of @p text and nothing else.
 * @return false, and *out unchanged, where that is no day from 0001-01-01 to 9999-12-31.
 */
ISMS_API bool isms_date_parse(isms_date *out, const char *text);
/** Writes the date as YYYY-MM-DD into @p out, "" for no date. */
ISMS_API void isms_date_format(char out[11], isms_date date);
/** Less than, equal to or greater than zero, as @p a is before, on or after @p b. No date is first.
 */
ISMS_API int isms_date_compare(isms_date a, isms_date b);
/** Days from 0001-01-01, which is day 1; 0 for no date. */
ISMS_API int32_t isms_date_day_number(isms_date date);
/**
 * The date @p times a duration later (earlier where negative). Months first, then days; a day that
 * the month does not have becomes its last. No date where the result leaves the calendar.
 */
ISMS_API isms_date isms_date_add(isms_date date, isms_duration duration, int times);
/** Whether @p date lies in [from, until], both inclusive; a missing end is open. */
ISMS_API bool isms_date_within(isms_date date, isms_date from, isms_date until);

/** Whether there is a duration at all. */
static inline bool isms_duration_is_set(isms_duration d)
{
    return d.years != 0 || d.months != 0 || d.weeks != 0 || d.days != 0;
}

/** Reads "P1Y6M", "P2W", "P30D" and their like, whole; false, and *out unchanged, where it is none.
 */
ISMS_API bool isms_duration_parse(isms_duration *out, const char *text);
/** Writes a duration in the form it was read; "" for none. */
ISMS_API void isms_duration_format(char out[32], isms_duration duration);

/** Reads "-12.50": an optional minus, digits, at most nine behind a point; false where it is none.
 */
ISMS_API bool isms_decimal_parse(isms_decimal *out, const char *text);
/** Writes a decimal with all its places. */
ISMS_API void isms_decimal_format(char out[32], isms_decimal decimal);

ISMS_END_DECLS
#endif
