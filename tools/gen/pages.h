/* The pages on rules and reports, which are in files of their own. */
#ifndef TOOLS_GEN_PAGES_H
#define TOOLS_GEN_PAGES_H

#include <stdio.h>

#include "isms/check.h"

/* Index and pages of the rules; `source` is the folder of the sources. */
void write_rule_pages(const char *source);

/* The findings that a rule has in a document on the day of examples. Ends the program where it
 * cannot be checked. */
isms_findings *check_document(const char *name, const char *text, const isms_rule *rule);
/* The documents in tests/rules that are about a rule, with what they show and what is reported. */
void write_documents(FILE *out, const char *source, const isms_rule *rule);

/* The page on reports. */
void write_reports_page(void);

#endif
