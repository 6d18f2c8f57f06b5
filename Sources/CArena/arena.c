#include "arena.h"

#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// A chunk of memory, behind whose head pieces follow each other.
typedef struct Chunk {
  struct Chunk *older;
  size_t size;
} Chunk;

// What stands before each piece, and keeps it aligned for any type.
typedef union Head {
  size_t size;
  max_align_t alignment;
} Head;

typedef struct {
  Chunk *newest;
  char *next;
  char *end;
  size_t depth;
} Region;

static _Thread_local Region region;

// Holds the trees of a page of some 20 KB; longer ones take more chunks.
static const size_t usual_size = 1 << 20;

static void die(void) {
  fputs("gba-site: out of memory\n", stderr);
  abort();
}

static void add_chunk(size_t room) {
  size_t size = sizeof(Head) + sizeof(Chunk) + room;
  if (size < usual_size) size = usual_size;
  Chunk *chunk = malloc(size);
  if (!chunk) die();
  chunk->older = region.newest;
  chunk->size = size;
  region.newest = chunk;
  size_t start = (sizeof(Chunk) + sizeof(Head) - 1) / sizeof(Head) * sizeof(Head);
  region.next = (char *)chunk + start;
  region.end = (char *)chunk + size;
}

// Cuts off a piece; what is in it is whatever was there before.
static void *take(size_t size) {
  if (size > SIZE_MAX / 4) die();
  size_t room = sizeof(Head) + (size + sizeof(Head) - 1) / sizeof(Head) * sizeof(Head);
  if ((size_t)(region.end - region.next) < room) add_chunk(room);
  Head *head = (Head *)region.next;
  head->size = room - sizeof(Head);
  region.next += room;
  return head + 1;
}

void arena_enter(void) { region.depth += 1; }

void arena_leave(void) {
  region.depth -= 1;
  if (region.depth > 0 || !region.newest) return;
  // The oldest chunk is kept for the next region, unless a giant needed it.
  Chunk *chunk = region.newest;
  while (chunk->older) {
    Chunk *older = chunk->older;
    free(chunk);
    chunk = older;
  }
  region.newest = NULL;
  region.next = region.end = NULL;
  if (chunk->size > usual_size) {
    free(chunk);
    return;
  }
  region.newest = chunk;
  size_t start = (sizeof(Chunk) + sizeof(Head) - 1) / sizeof(Head) * sizeof(Head);
  region.next = (char *)chunk + start;
  region.end = (char *)chunk + chunk->size;
}

bool arena_is_open(void) { return region.depth > 0; }

void *arena_calloc(size_t count, size_t size) {
  if (size && count > SIZE_MAX / size) die();
  void *piece = take(count * size);
  return memset(piece, 0, count * size);
}

void *arena_realloc(void *piece, size_t size) {
  if (!piece) return take(size);
  Head *head = (Head *)piece - 1;
  if (size <= head->size) return piece;
  // Texts grow while they are read, mostly the piece that was cut off last.
  size_t room = (size + sizeof(Head) - 1) / sizeof(Head) * sizeof(Head);
  if (size <= SIZE_MAX / 4 && (char *)piece + head->size == region.next &&
      (size_t)(region.end - (char *)piece) >= room) {
    region.next = (char *)piece + room;
    head->size = room;
    return piece;
  }
  void *larger = take(size);
  return memcpy(larger, piece, head->size);
}

void arena_free(void *piece) { (void)piece; }

void *arena_functions(void) {
  static struct {
    void *(*calloc)(size_t, size_t);
    void *(*realloc)(void *, size_t);
    void (*free)(void *);
  } functions = {arena_calloc, arena_realloc, arena_free};
  return &functions;
}
