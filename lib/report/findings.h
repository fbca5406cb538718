/* Findings in the formats that only they have. */
#ifndef REPORT_FINDINGS_H
#define REPORT_FINDINGS_H

#include "report/table.h"

const char *isms__severity_name(enum isms_severity severity);
/* "violation" or "not-assessable". */
const char *isms__finding_kind_name(isms_finding_kind kind);
void isms__findings_json(const isms_findings *findings, struct output *out);
void isms__findings_sarif(const isms_findings *findings, struct output *out);
void isms__findings_junit(const isms_findings *findings, struct output *out);

#endif
