/* Files that generators write. What is there already with the same bytes is left alone, so that
 * nothing is built anew for it. */
#ifndef TOOLS_GEN_OUTPUT_H
#define TOOLS_GEN_OUTPUT_H

#include <stdio.h>

#include "isms/sink.h"

/* The folder below which files are written; to be set first. */
extern const char *output_root;

/* Opens a file below it, its folders made; one at a time. Both end the program where that fails. */
FILE *open_output(const char *path);
void close_output(FILE *file);

enum { COMMON = 5 }; /* fields of every top-level type, first of all */

/* Says what went wrong with what, by errno where `why` is NULL, and ends the program. */
_Noreturn void give_up(const char *what, const char *why);

/* Writes to a FILE. */
isms_sink output_sink(FILE *file);

#endif
