/* Characters that cannot stand in XML as they are, or would not come back as they were. */
#ifndef BASE_ESCAPE_H
#define BASE_ESCAPE_H

#include "base/base.h"

const char *isms__escape_slow(char c, bool attribute);

/* What stands for a character in a text or an attribute; NULL where it stands for itself. */
static inline const char *isms__escaped(char c, bool attribute)
{
    return (unsigned char)c > '>' ? NULL : isms__escape_slow(c, attribute);
}

void isms__escape_text(struct text *out, const char *text, size_t length);
void isms__escape_attribute(struct text *out, const char *text, size_t length);

#endif
