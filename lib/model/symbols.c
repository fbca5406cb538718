/* Ids and what has them. Symbols lie in chunks of their own, each with its text behind it, so that
 * finding one costs two looks into memory: the place in the table, and the symbol. The table is
 * open addressing over the hash and the location, keyed so that nobody can order collisions. */
#include "model/model.h"

/* Chunks are numbered as if all had CHUNK_UNITS; the first ones are smaller, for small models. */
enum { UNIT = 8, CHUNK_SHIFT = 18, CHUNK_UNITS = 1 << CHUNK_SHIFT, FIRST_UNITS = 1 << 9 };

static struct symbol *symbol_at(const struct symbol_table *table, uint32_t location)
{
    char *chunk = table->chunks[location >> CHUNK_SHIFT];
    return (struct symbol *)(void *)(chunk + (size_t)(location & (CHUNK_UNITS - 1)) * UNIT);
}

struct symbol *isms__symbol_in(const struct symbol_table *table, size_t place)
{
    uint32_t location = table->places[place].location;
    return location ? symbol_at(table, location) : NULL;
}

static uint32_t symbol_hash(const struct symbol_table *table, const char *id, size_t length)
{
    return (uint32_t)isms__hash(table->key, id, length);
}

static struct symbol *find_hashed(const struct symbol_table *table, uint32_t hash, const char *id,
                                  size_t length)
{
    if (!table->capacity)
        return NULL;
    size_t mask = table->capacity - 1;
    for (size_t i = hash & mask; table->places[i].location; i = (i + 1) & mask) {
        if (table->places[i].hash != hash)
            continue;
        struct symbol *symbol = symbol_at(table, table->places[i].location);
        if (symbol->length == length && memcmp(symbol->text, id, length) == 0)
            return symbol;
    }
    return NULL;
}

uint32_t isms__symbol_hash(const struct symbol_table *table, const char *id, size_t length)
{
    return symbol_hash(table, id, length);
}

void isms__symbol_expect(const struct symbol_table *table, uint32_t hash)
{
    if (table->capacity)
        __builtin_prefetch(&table->places[hash & (table->capacity - 1)]);
}

void isms__symbol_expect_soon(const struct symbol_table *table, uint32_t hash)
{
    size_t mask = table->capacity - 1;
    if (!table->capacity)
        return;
    for (size_t i = hash & mask; table->places[i].location; i = (i + 1) & mask)
        if (table->places[i].hash == hash) {
            __builtin_prefetch(symbol_at(table, table->places[i].location));
            return;
        }
}

struct symbol *isms__symbol_find(const struct symbol_table *table, const char *id, size_t length)
{
    return find_hashed(table, symbol_hash(table, id, length), id, length);
}

static void put_place(struct symbol_table *table, struct symbol_place place)
{
    size_t mask = table->capacity - 1, i = place.hash & mask;
    while (table->places[i].location)
        i = (i + 1) & mask;
    table->places[i] = place;
    table->count++;
}

bool isms__symbols_reserve(isms_model *model, size_t more)
{
    struct symbol_table *table = &model->symbols;
    if (more > SIZE_MAX / 16 || table->count > SIZE_MAX / 16)
        return false;
    size_t need = (table->count + more) / 3 * 4 + 8;
    if (need <= table->capacity)
        return true;
    size_t capacity = table->capacity ? table->capacity : 64;
    while (capacity < need)
        capacity *= 2;
    struct symbol_place *places = isms__memory_zeroed(&model->memory, capacity, sizeof *places);
    if (!places)
        return false;
    struct symbol_table grown = *table;
    grown.places = places;
    grown.capacity = capacity;
    grown.count = 0;
    for (size_t i = 0; i < table->capacity; i++)
        if (table->places[i].location)
            put_place(&grown, table->places[i]);
    isms__memory_free(&model->memory, table->places);
    *table = grown;
    return true;
}

/* Where a symbol lies. Only renaming that is taken back asks. */
static uint32_t location_of(const struct symbol_table *table, const struct symbol *symbol)
{
    size_t chunk = 0;
    uintptr_t at = (uintptr_t)symbol;
    while (at - (uintptr_t)table->chunks[chunk] >= (size_t)CHUNK_UNITS * UNIT)
        chunk++;
    size_t unit = (at - (uintptr_t)table->chunks[chunk]) / UNIT;
    return (uint32_t)(chunk << CHUNK_SHIFT | unit);
}

void isms__symbol_index(struct symbol_table *table, struct symbol *symbol)
{
    uint32_t hash = symbol_hash(table, symbol->text, symbol->length);
    put_place(table, (struct symbol_place){hash, location_of(table, symbol)});
    symbol->indexed = true;
}

void isms__symbol_unindex(struct symbol_table *table, struct symbol *symbol)
{
    size_t mask = table->capacity - 1;
    size_t hole = symbol_hash(table, symbol->text, symbol->length) & mask;
    while (symbol_at(table, table->places[hole].location) != symbol)
        hole = (hole + 1) & mask;
    /* close the gap: move back whatever was pushed past it */
    for (size_t i = (hole + 1) & mask; table->places[i].location; i = (i + 1) & mask) {
        size_t wanted = table->places[i].hash & mask;
        if (((i - wanted) & mask) >= ((i - hole) & mask)) {
            table->places[hole] = table->places[i];
            hole = i;
        }
    }
    table->places[hole] = (struct symbol_place){0, 0};
    table->count--;
    symbol->indexed = false;
}

enum { WATCHED_CHUNKS = 1000 /* of one symbol each: there is an end to their number */ };

/* Room for a symbol; its location, or 0 when memory is out. */
static uint32_t take_room(isms_model *model, size_t units)
{
    struct symbol_table *table = &model->symbols;
    if (!table->chunk_count || table->used + units > table->room) {
        size_t room = table->chunk_count ? table->room * 2 : FIRST_UNITS;
        if (room > CHUNK_UNITS)
            room = CHUNK_UNITS;
        if (!isms__memory_ahead(&model->memory) && table->chunk_count < WATCHED_CHUNKS)
            room = units + 1;
        if (table->chunk_count > UINT32_MAX >> CHUNK_SHIFT ||
            !isms__memory_grow(&model->memory, (void **)&table->chunks, &table->chunk_capacity,
                               table->chunk_count + 1, sizeof *table->chunks))
            return 0;
        char *chunk = isms__memory_chunk(&model->memory, room * UNIT);
        if (!chunk)
            return 0;
        table->chunks[table->chunk_count++] = chunk;
        table->room = room;
        table->used = 1; /* so that no symbol has location 0 */
    }
    uint32_t location = (uint32_t)((table->chunk_count - 1) << CHUNK_SHIFT | table->used);
    table->used += units;
    return location;
}

static struct symbol *make_symbol(isms_model *model, const char *id, size_t length,
                                  uint32_t *location)
{
    size_t size = offsetof(struct symbol, text) + length + 1;
    *location = take_room(model, (size + UNIT - 1) / UNIT);
    if (!*location)
        return NULL;
    struct symbol *symbol = symbol_at(&model->symbols, *location);
    symbol->to.object = NULL;
    symbol->length = (uint8_t)length;
    symbol->indexed = symbol->forward = symbol->elsewhere = false;
    memcpy(symbol->text, id, length);
    symbol->text[length] = '\0';
    return symbol;
}

struct symbol *isms__symbol_unindexed(isms_model *model, const char *id, size_t length)
{
    uint32_t location;
    return make_symbol(model, id, length, &location);
}

struct symbol *isms__symbol_make(isms_model *model, const char *id, size_t length)
{
    return isms__symbol_make_hashed(model, symbol_hash(&model->symbols, id, length), id, length);
}

struct symbol *isms__symbol_make_hashed(isms_model *model, uint32_t hash, const char *id,
                                        size_t length)
{
    uint32_t location;
    struct symbol *symbol = find_hashed(&model->symbols, hash, id, length);
    if (symbol)
        return symbol;
    if (!isms__symbols_reserve(model, 1))
        return NULL;
    symbol = make_symbol(model, id, length, &location);
    if (symbol) {
        put_place(&model->symbols, (struct symbol_place){hash, location});
        symbol->indexed = true;
    }
    return symbol;
}

/* ---- joining ---- */

bool isms__symbols_join_reserve(isms_model *into, const isms_model *from)
{
    struct symbol_table *table = &into->symbols;
    size_t chunks = table->chunk_count + from->symbols.chunk_count;
    return isms__symbols_reserve(into, from->symbols.count) &&
           chunks <= UINT32_MAX >> CHUNK_SHIFT &&
           isms__memory_grow(&into->memory, (void **)&table->chunks, &table->chunk_capacity, chunks,
                             sizeof *table->chunks);
}

size_t isms__symbols_adopt(struct symbol_table *into, const struct symbol_table *from)
{
    size_t base = into->chunk_count;
    for (size_t i = 0; i < from->chunk_count; i++)
        into->chunks[into->chunk_count++] = from->chunks[i];
    if (from->chunk_count) {
        into->used = from->used;
        into->room = from->room;
    }
    return base;
}

void isms__symbol_take(struct symbol_table *into, const struct symbol_table *from, size_t place,
                       size_t base)
{
    const struct symbol *symbol = isms__symbol_in(from, place);
    uint32_t location = from->places[place].location + (uint32_t)(base << CHUNK_SHIFT);
    put_place(into,
              (struct symbol_place){symbol_hash(into, symbol->text, symbol->length), location});
}

void isms__symbols_free(const isms_allocator *memory, struct symbol_table *table)
{
    for (size_t i = 0; i < table->chunk_count; i++)
        isms__memory_free(memory, table->chunks[i]);
    isms__memory_free(memory, table->chunks);
    isms__memory_free(memory, table->places);
    *table = (struct symbol_table){.key = table->key};
}
