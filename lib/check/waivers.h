/* Which waivers count, and why others do not. */
#ifndef CHECK_WAIVERS_H
#define CHECK_WAIVERS_H

#include "check/check.h"

/* What a finding names: what it is about, and what is related. */
struct named {
    const isms_object *first;
    const isms_object *const *rest;
    size_t rest_count;
};
/* Of a finding; good until another finding is begun. */
struct named isms__named_by_finding(const isms_findings *findings, size_t index);
/* Of a waiver, its objects, and one thing more; NULL for none. */
struct named isms__named_by_waiver(struct checker *c, const isms_waiver *waiver,
                                   const isms_object *more);

/* One after the other, up to and with `rest_count`; NULL for what is not there. */
const isms_object *isms__named_at(const struct named *named, size_t index);
bool isms__names(const struct named *named, const isms_object *object);

/* Whether a waiver is about a finding, by rule or separation and by all of its objects. One that
 * also names something that is not there would be, and does not count: see isms__judge_waiver. */
bool isms__waiver_covers(const isms_findings *findings, size_t index, const isms_waiver *waiver);
/* Whether a waiver is about a conflict of duty. */
bool isms__accepts_conflict(const isms_waiver *waiver);
/* Whether anything is said to make up for what a waiver accepts. */
bool isms__is_compensated(const isms_waiver *waiver);

/* Why a waiver does not count. */
enum waiver_flaw {
    WAIVER_COUNTS,
    WAIVER_GONE,         /* names something that is not there */
    WAIVER_PAST,         /* is over */
    WAIVER_TO_COME,      /* has not begun */
    WAIVER_UNAPPROVED,   /* will be approved on a day to come */
    WAIVER_BARE,         /* accepts a conflict, and nothing makes up for it */
    WAIVER_OWN_APPROVER, /* approved only by those whom it is about */
    WAIVER_OWN_MONITOR,  /* monitored only by those whom it is about */
    WAIVER_NO_AUTHORITY, /* approved by somebody who may not */
};
/* The first flaw of a waiver that is about something of a severity. */
enum waiver_flaw isms__judge_waiver(struct checker *c, const isms_waiver *waiver,
                                    const struct named *named, enum isms_severity severity);
/* The person whom it is about and who alone approved or monitors it; NULL where there are others,
 * or nobody is known, or where top management, above whom nobody is, approved it. */
const isms_object *isms__own_approver(struct checker *c, const isms_waiver *waiver,
                                      const struct named *named);
const isms_object *isms__own_monitor(struct checker *c, const isms_waiver *waiver,
                                     const struct named *named);
/* Whether who approved it may accept such a thing: top management may, and who has the authority to
 * approve. True as well where that cannot be told. */
bool isms__may_approve(struct checker *c, const isms_waiver *waiver, const struct named *named);
/* Whether the model says who may approve what: who top management is, or who else has authority. */
bool isms__knows_approvers(struct checker *c);

#endif
