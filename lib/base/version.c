#include "base.h"

#define QUOTE(x) #x
#define QUOTED(x) QUOTE(x)

const char *isms_version(void)
{
    return QUOTED(ISMS_VERSION_MAJOR) "." QUOTED(ISMS_VERSION_MINOR) "." QUOTED(ISMS_VERSION_PATCH);
}
