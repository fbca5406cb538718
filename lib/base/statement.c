/* Statements in sources. */
#include "base/statement.h"

#include <ctype.h>
#include <stdlib.h>

const char *isms__next_statement(const char **cursor, unsigned *first, unsigned *last)
{
    for (const char *p = *cursor; *p; p++) {
        if (*p != 'S' || !isdigit((unsigned char)p[1]) ||
            (p != *cursor && isalnum((unsigned char)p[-1])))
            continue;
        char *end;
        *first = *last = (unsigned)strtoul(p + 1, &end, 10);
        if (*end == '-' && (end[1] == 'S' || isdigit((unsigned char)end[1])))
            *last = (unsigned)strtoul(end + 1 + (end[1] == 'S'), &end, 10);
        *cursor = end;
        return *first >= 1 && *last <= STATEMENTS ? p : NULL;
    }
    return NULL;
}
