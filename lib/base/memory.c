#include "base.h"

#include <stdlib.h>
#include <sys/mman.h>

static void *default_allocate(void *context, size_t size)
{
    (void)context;
    return malloc(size);
}

static void *default_resize(void *context, void *memory, size_t old_size, size_t new_size)
{
    (void)context;
    (void)old_size;
    return realloc(memory, new_size);
}

static void default_release(void *context, void *memory)
{
    (void)context;
    free(memory);
}

isms_allocator isms__memory_default(const isms_allocator *given)
{
    if (given)
        return *given;
    return (isms_allocator){NULL, default_allocate, default_resize, default_release};
}

#if !defined(isms__memory_ahead)
bool isms__memory_ahead(const isms_allocator *a)
{
    return a->allocate == default_allocate;
}
#endif

void *isms__memory_get(const isms_allocator *a, size_t size)
{
    return a->allocate(a->context, size ? size : 1);
}

void *isms__memory_zeroed(const isms_allocator *a, size_t count, size_t size)
{
    if (size && count > SIZE_MAX / size)
        return NULL;
    if (a->allocate ==
        default_allocate) /* large ones come as fresh pages, which are zero already */
        return calloc(count ? count : 1, size ? size : 1);
    void *memory = isms__memory_get(a, count * size);
    if (memory)
        memset(memory, 0, count * size);
    return memory;
}

void isms__memory_free(const isms_allocator *a, void *memory)
{
    if (memory)
        a->release(a->context, memory);
}

/* Large pieces that will be filled: on whole large pages, which cost the system far less time to
 * hand out. */
void *isms__memory_chunk(const isms_allocator *a, size_t size)
{
#if defined(MADV_HUGEPAGE)
    enum { LARGE_PAGE = 2 << 20 };
    if (size % LARGE_PAGE == 0 && a->allocate == default_allocate) {
        void *memory = aligned_alloc(LARGE_PAGE, size);
        if (memory)
            (void)madvise(memory, size, MADV_HUGEPAGE); /* a mere hint */
        return memory;
    }
#endif
    return isms__memory_get(a, size);
}

bool isms__memory_grow(const isms_allocator *a, void **items, size_t *capacity, size_t need,
                       size_t size)
{
    if (need <= *capacity)
        return true;
    enum { WATCHED = 1000 }; /* items: beyond, one by one would take the square of the time */
    size_t wanted = *capacity < 8 ? 8 : *capacity;
    if (!isms__memory_ahead(a) && need <= WATCHED)
        wanted = need;
    while (wanted < need) {
        /* by half: a quarter of a large array is all that stands empty on average */
        if (wanted > SIZE_MAX - wanted / 2 - 1)
            return false;
        wanted += wanted / 2;
    }
    if (wanted > SIZE_MAX / size)
        return false;
    void *grown = *items ? a->resize(a->context, *items, *capacity * size, wanted * size)
                         : isms__memory_get(a, wanted * size);
    if (!grown)
        return false;
    *items = grown;
    *capacity = wanted;
    return true;
}

char *isms__memory_text(const isms_allocator *a, const char *text, size_t length)
{
    char *copy = length < SIZE_MAX ? isms__memory_get(a, length + 1) : NULL;
    if (copy) {
        memcpy(copy, text, length);
        copy[length] = '\0';
    }
    return copy;
}

/* ---- options ---- */

bool isms__take_options(void *own, size_t size, const void *given)
{
    const unsigned char *bytes = given;
    size_t theirs = size;
    memset(own, 0, size);
    if (given)
        memcpy(&theirs, given, sizeof theirs);
    if (theirs < sizeof theirs)
        return false;
    for (size_t i = size; i < theirs; i++)
        if (bytes[i])
            return false;
    if (given)
        memcpy(own, given, theirs < size ? theirs : size);
    memcpy(own, &size, sizeof size);
    return true;
}
