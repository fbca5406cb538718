/**
 * @file sys/allocator.h
 * @brief Memory of the caller's choice. Part of the second tier: it may change between minor
 * versions.
 */
#ifndef ISMS_SYS_ALLOCATOR_H
#define ISMS_SYS_ALLOCATOR_H

#include <stddef.h>

/**
 * Three functions and what they work on. Each may fail by returning NULL, at any time; @c resize
 * gets the old size too. Called by one thread at a time for one model, by several for several
 * models, and by several for one model whose snapshot several threads ask or check.
 */
typedef struct isms_allocator {
    void *context;                                 /**< Handed to each call. */
    void *(*allocate)(void *context, size_t size); /**< Like malloc. */
    void *(*resize)(void *context, void *memory, size_t old_size,
                    size_t new_size);             /**< Like realloc. */
    void (*release)(void *context, void *memory); /**< Like free. */
} isms_allocator;

#endif
