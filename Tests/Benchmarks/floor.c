/* The least that a generator on libcmark can do: read a file, skip its front matter, parse, render, write.
   One thread, no links, no templates, no checks. Its time is the floor under gba-site's. */

#include <cmark.h>
#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

static void stop(const char *what, const char *path) {
  fprintf(stderr, "floor: %s %s: %s\n", what, path, strerror(errno));
  exit(1);
}

/* Reads a whole file; the caller frees it. */
static char *read_file(const char *path, size_t *size) {
  int file = open(path, O_RDONLY | O_CLOEXEC);
  struct stat status;
  if (file < 0 || fstat(file, &status) != 0) stop("can't open", path);
  char *bytes = malloc((size_t)status.st_size + 1);
  size_t length = 0;
  while (length < (size_t)status.st_size) {
    ssize_t count = read(file, bytes + length, (size_t)status.st_size - length);
    if (count <= 0) stop("can't read", path);
    length += (size_t)count;
  }
  close(file);
  bytes[length] = 0;
  *size = length;
  return bytes;
}

static void write_file(const char *path, const char *bytes, size_t size) {
  int file = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (file < 0) stop("can't create", path);
  for (size_t done = 0; done < size;) {
    ssize_t count = write(file, bytes + done, size - done);
    if (count < 0) stop("can't write", path);
    done += (size_t)count;
  }
  close(file);
}

int main(int count, char **arguments) {
  if (count != 3) {
    fprintf(stderr, "usage: floor INPUT-FOLDER OUTPUT-FOLDER\n");
    return 2;
  }
  DIR *folder = opendir(arguments[1]);
  if (!folder) stop("can't open", arguments[1]);
  size_t pages = 0;
  char path[4096];
  for (struct dirent *entry; (entry = readdir(folder));) {
    size_t length = strlen(entry->d_name);
    if (length < 4 || strcmp(entry->d_name + length - 3, ".md") != 0) continue;
    snprintf(path, sizeof path, "%s/%s", arguments[1], entry->d_name);
    size_t size;
    char *bytes = read_file(path, &size);
    const char *fence = strncmp(bytes, "---\n", 4) == 0 ? strstr(bytes + 3, "\n---\n") : NULL;
    const char *body = fence ? fence + 5 : bytes;
    char *html = cmark_markdown_to_html(body, size - (size_t)(body - bytes), CMARK_OPT_DEFAULT);
    snprintf(path, sizeof path, "%s/%.*s.html", arguments[2], (int)(length - 3), entry->d_name);
    write_file(path, html, strlen(html));
    free(html);
    free(bytes);
    pages++;
  }
  closedir(folder);
  printf("%zu\n", pages);
  return 0;
}
