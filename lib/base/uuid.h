/* Universally unique ids, RFC 9562. */
#ifndef BASE_UUID_H
#define BASE_UUID_H

#include "base/base.h"

enum { ISMS__UUID_SIZE = 37 }; /* with the NUL */

/* Whether the text is one, in either case, of whatever version. */
bool isms__is_uuid(const char *text);
/* The id (version 5) of a name in the namespace that a URI names: always the same for the same two.
 */
void isms__uuid_of(const char *uri, const char *name, char out[ISMS__UUID_SIZE]);

#endif
