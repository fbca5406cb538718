#include "base.h"

/* Pieces are rounded up to eight bytes. Those of up to POOL_CLASSES * 8 bytes come from chunks and
 * go back to a list of their size; larger ones are allocations of their own. */
enum { GRAIN = 8, SMALL_MAX = POOL_CLASSES * GRAIN, FIRST_CHUNK = 4096, LAST_CHUNK = 4 << 20 };

/* As long as what comes behind them has to be aligned, where addresses are shorter than that, too.
 */
struct pool_chunk {
    _Alignas(GRAIN) struct pool_chunk *older;
};

struct pool_large {
    _Alignas(GRAIN) struct pool_large *previous, *next;
};

void isms__pool_init(struct pool *pool, const isms_allocator *memory)
{
    *pool = (struct pool){.memory = *memory, .chunk_size = FIRST_CHUNK};
}

void isms__pool_clear(struct pool *pool)
{
    for (struct pool_chunk *chunk = pool->chunks, *older; chunk; chunk = older) {
        older = chunk->older;
        isms__memory_free(&pool->memory, chunk);
    }
    for (struct pool_large *large = pool->large, *next; large; large = next) {
        next = large->next;
        isms__memory_free(&pool->memory, large);
    }
    isms__pool_init(pool, &pool->memory);
}

static bool is_small(const struct pool *pool, size_t size)
{
    return size <= SMALL_MAX && isms__memory_ahead(&pool->memory);
}

static void *get_large(struct pool *pool, size_t size, bool zeroed)
{
    if (size > SIZE_MAX - sizeof(struct pool_large))
        return NULL;
    struct pool_large *large = zeroed ? isms__memory_zeroed(&pool->memory, 1, sizeof *large + size)
                                      : isms__memory_get(&pool->memory, sizeof *large + size);
    if (!large)
        return NULL;
    *large = (struct pool_large){NULL, pool->large};
    if (pool->large)
        pool->large->previous = large;
    pool->large = large;
    return large + 1;
}

static bool add_chunk(struct pool *pool)
{
    struct pool_chunk *chunk = isms__memory_chunk(&pool->memory, pool->chunk_size);
    if (!chunk)
        return false;
    chunk->older = pool->chunks;
    pool->chunks = chunk;
    pool->next = (char *)(chunk + 1);
    pool->end = (char *)chunk + pool->chunk_size;
    if (pool->chunk_size < LAST_CHUNK)
        pool->chunk_size *= 2;
    return true;
}

void *isms__pool_get(struct pool *pool, size_t size)
{
    if (!is_small(pool, size))
        return get_large(pool, size, false);
    size_t class = size ? (size - 1) / GRAIN : 0;
    void *piece = pool->free_pieces[class];
    if (piece) {
        memcpy(&pool->free_pieces[class], piece, sizeof piece);
        return piece;
    }
    size = (class + 1) * GRAIN;
    if ((size_t)(pool->end - pool->next) < size && !add_chunk(pool))
        return NULL;
    piece = pool->next;
    pool->next += size;
    return piece;
}

void *isms__pool_keep(struct pool *pool, size_t size)
{
    if (size <= SMALL_MAX || !isms__memory_ahead(&pool->memory))
        return isms__pool_get(pool, size);
    if (size > pool->chunk_size / 16)
        return get_large(pool, size, false);
    size = (size + GRAIN - 1) / GRAIN * GRAIN;
    if ((size_t)(pool->end - pool->next) < size && !add_chunk(pool))
        return NULL;
    void *piece = pool->next;
    pool->next += size;
    return piece;
}

char *isms__pool_keep_text(struct pool *pool, const char *text, size_t length)
{
    char *copy = length < SIZE_MAX ? isms__pool_keep(pool, length + 1) : NULL;
    if (copy) {
        memcpy(copy, text, length);
        copy[length] = '\0';
    }
    return copy;
}

void isms__pool_expect(struct pool *pool, uint64_t size)
{
    while (pool->chunk_size < LAST_CHUNK / 2 && pool->chunk_size < size)
        pool->chunk_size *= 2;
}

void *isms__pool_zeroed(struct pool *pool, size_t size)
{
    if (!is_small(pool, size))
        return get_large(pool, size, true);
    void *piece = isms__pool_get(pool, size);
    return piece ? memset(piece, 0, size) : NULL;
}

void isms__pool_put(struct pool *pool, void *piece, size_t size)
{
    if (!piece)
        return;
    if (!is_small(pool, size)) {
        struct pool_large *large = (struct pool_large *)piece - 1;
        if (large->previous)
            large->previous->next = large->next;
        else
            pool->large = large->next;
        if (large->next)
            large->next->previous = large->previous;
        isms__memory_free(&pool->memory, large);
        return;
    }
    size_t class = size ? (size - 1) / GRAIN : 0;
    memcpy(piece, &pool->free_pieces[class], sizeof piece);
    pool->free_pieces[class] = piece;
}

char *isms__pool_text(struct pool *pool, const char *text, size_t length)
{
    char *copy = length < SIZE_MAX ? isms__pool_get(pool, length + 1) : NULL;
    if (copy) {
        memcpy(copy, text, length);
        copy[length] = '\0';
    }
    return copy;
}

void isms__pool_adopt(struct pool *into, struct pool *from)
{
    if (from->chunks) {
        struct pool_chunk *oldest = from->chunks;
        while (oldest->older)
            oldest = oldest->older;
        oldest->older = into->chunks;
        into->chunks = from->chunks;
        into->next = from->next;
        into->end = from->end;
        into->chunk_size = from->chunk_size;
    }
    if (from->large) {
        struct pool_large *last = from->large;
        while (last->next)
            last = last->next;
        last->next = into->large;
        if (into->large)
            into->large->previous = last;
        into->large = from->large;
    }
    for (int i = 0; i < POOL_CLASSES; i++) {
        void **end = &from->free_pieces[i];
        if (!*end)
            continue;
        if (!into->free_pieces[i]) {
            into->free_pieces[i] = *end;
        }
        /* otherwise the pieces stay unused until the pool dies: joining lists would take time */
    }
    isms__pool_init(from, &from->memory);
}
