#ifndef ARENA_H
#define ARENA_H

#include <stdbool.h>
#include <stddef.h>

// Memory for trees of small nodes that live and die together, a region for each thread: pieces are cut off a few large
// ones in turn, and are given back all at once. The trees of cmark ask for more than a thousand pieces for a page.
//
// The functions for pieces have the shape of cmark's `cmark_mem`, whose functions get no context (cmark.h, "Custom memory
// allocator support"); that is why the region belongs to the thread.

// Begins or goes on with a region on this thread; each call is matched by one of `arena_leave`.
void arena_enter(void);
// Ends the region with the last match: what was taken from it is gone.
void arena_leave(void);
// Whether this thread has a region.
bool arena_is_open(void);

void *arena_calloc(size_t count, size_t size);
void *arena_realloc(void *piece, size_t size);
void arena_free(void *piece);

// The three functions in this order, as in a `cmark_mem`.
void *arena_functions(void);

#endif
