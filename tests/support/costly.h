/* Documents that cost most to read: each is one piece again and again, beside or inside each other.
 */
#ifndef COSTLY_H
#define COSTLY_H

#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>

size_t costly_count(void);
/* What it is, such as "catalog: groups inside each other". */
const char *costly_name(size_t index);
bool costly_is_oscal(size_t index);
/* Whether it builds on catalog.xml beside it. */
bool costly_is_profile(size_t index);
/* Writes it with n pieces. */
void costly_write(size_t index, size_t n, FILE *out);
/* Writes the catalog that a profile of n pieces takes controls of. */
void costly_write_catalog(size_t n, FILE *out);

#endif
