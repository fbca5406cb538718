/* Checking documents and counting what was found. */
#ifndef CHECKING_H
#define CHECKING_H

#include "support/support.h"

/* Checks a model as of a day. */
isms_findings *check_model(isms_model *model, const char *date);
/* Reads a document, which must be fine, under a name, and checks it. */
isms_findings *check_text(const char *document, const char *name, const char *date);
/* The same for one rule; NULL for all. */
isms_findings *check_rule(const char *document, const char *name, const char *date,
                          const char *only);
/* Violations of a rule that no waiver covers. That it cannot be told is none. */
size_t count_open(const isms_findings *findings, const char *rule);
/* RULE-fail-COUNT-nn.xml or RULE-pass-nn.xml: the rule and how often it is violated; false for any
 * other name. */
bool parse_name(const char *name, char rule[32], size_t *expected);

#endif
