/* Statements in sources. */
#include "base/statement.h"

#include "base/base.h"

/* The number at *cursor, which goes on behind it; large ones end at what is no statement. */
static unsigned take_number(const char **cursor)
{
    unsigned number = 0;
    for (; isms__is_digit(**cursor); ++*cursor)
        if (number <= STATEMENTS)
            number = number * 10 + (unsigned)(**cursor - '0');
    return number;
}

const char *isms__next_statement(const char **cursor, unsigned *first, unsigned *last)
{
    for (const char *p = *cursor; *p; p++) {
        if (*p != 'S' || !isms__is_digit(p[1]) || (p != *cursor && isms__is_alphanumeric(p[-1])))
            continue;
        const char *end = p + 1;
        *first = *last = take_number(&end);
        if (*end == '-' && (end[1] == 'S' || isms__is_digit(end[1]))) {
            end += end[1] == 'S' ? 2 : 1;
            *last = take_number(&end);
        }
        *cursor = end;
        return *first >= 1 && *last <= STATEMENTS ? p : NULL;
    }
    return NULL;
}
