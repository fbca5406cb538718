/* Markdown as both GitHub and Doxygen understand it. Links name files and their anchors, <a id>;
 * docs/doxygen.sed makes of it what Doxygen needs. */
#ifndef TOOLS_GEN_MARKDOWN_H
#define TOOLS_GEN_MARKDOWN_H

#include <stdio.h>

#include "base/statement.h"
#include "isms/check.h"

/* Stands below the title of every page. */
#define GENERATED "<!-- Written by tools/gen; do not edit. -->\n"

/* Text in which nothing is markup. */
void put_text(FILE *out, const char *text);
/* The same, on the page of a rule: limits as code, other rules as links to their pages. */
void put_prose(FILE *out, const char *text, const isms_rule *page);
/* A source, its S-numbers as links into the page of statements. */
void put_source(FILE *out, const char *source, const char *statements);

#endif
