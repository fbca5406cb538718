/* The statements that libisms grew out of, as sources name them: "S12", "S28-S33". */
#ifndef BASE_STATEMENT_H
#define BASE_STATEMENT_H

enum { STATEMENTS = 93 };

/* Goes on to the next S-number of a source, to behind it, and gives where it begins, NULL where
 * there is none: "S28-S33" gives all from 28 to 33. */
const char *isms__next_statement(const char **cursor, unsigned *first, unsigned *last);

#endif
