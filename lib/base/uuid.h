/* UUIDs that follow from a name. */
#ifndef BASE_UUID_H
#define BASE_UUID_H

#include "base/base.h"

/* The UUID of version 5 of a name in a namespace, in small letters. */
void isms__uuid_of_name(char out[37], const unsigned char space[16], const char *name,
                        size_t length);

#endif
