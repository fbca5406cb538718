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

/* Tells of ids that look like others, and notes by what they look like those that could be taken
 * for one. */
void isms__check_lookalikes(struct checker *c, struct pointer_map *looks);
/* What has an id that looks like this one, and is another; NULL where nothing has. */
isms_object *isms__lookalike(struct checker *c, const struct pointer_map *looks, const char *id);
/* Says in which character two ids first differ that look alike. */
enum { CHARACTER_TOLD = 80 };
void isms__tell_character(char out[CHARACTER_TOLD], const char *id, const char *other);

#endif
