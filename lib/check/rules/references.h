/* What REF-01 is made of. */
#ifndef CHECK_RULES_REFERENCES_H
#define CHECK_RULES_REFERENCES_H

#include "check/check.h"

/* Tells of hierarchies that lead back to where they began. */
void isms__check_circles(struct checker *c);
/* Tells of appointments that say the same for a time in which both hold. */
void isms__check_doubles(struct checker *c);
/* Tells of settings, waivers and separations that name a rule or limit that there is not. */
void isms__check_names(struct checker *c);
/* Requirements of plans for controls that their profile leaves out. */
void isms__check_unselected(struct checker *c);

#endif
