#include "base/embedded.h"

#include <stdlib.h>
#include <string.h>

static int by_name(const void *name, const void *file)
{
    return strcmp(name, ((const struct embedded *)file)->name);
}

const struct embedded *isms__embedded_find(const struct embedded_list *list, const char *name)
{
    return bsearch(name, list->files, list->count, sizeof *list->files, by_name);
}
