/* What the files of the generator share. */
#ifndef TOOLS_GEN_H
#define TOOLS_GEN_H

#include <stdio.h>

enum { COMMON = 5 }; /* fields of every top-level type, first of all */

/* Opens a file below the folder that was asked for, its folders made; ends the program where that
 * fails. */
FILE *open_output(const char *path);
void close_output(FILE *file);

/* Pages of docs/reference: types, rules, and where each statement of the sources has its place. */
void write_types_page(void);
void write_rules_page(void);
void write_statements_page(void);

/* Classes of the Python package. */
void write_python(void);

#endif
