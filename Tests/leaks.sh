#!/usr/bin/env bash
# Fails when memory of cmark's trees is lost while the real site is checked. Usage: leaks.sh PROGRAM
#
# Swift's runtime keeps some objects behind tagged pointers that valgrind can't follow, so only losses of memory that
# cmark asked for count.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
program=$1
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "leaks: checking the real site under valgrind"
# valgrind 3.19 can't read the debugging information of Swift 6; the symbols are enough.
strip --strip-debug -o "$work/program" "$program"
# The program brings its own malloc, which valgrind has to be told.
valgrind --soname-synonyms=somalloc=NONE --leak-check=full --show-leak-kinds=definite,indirect --num-callers=40 \
  "$work/program" check --jobs 1 >"$work/log" 2>&1 || { cat "$work/log" >&2; exit 1; }
grep -q 'LEAK SUMMARY' "$work/log" || { echo "leaks: valgrind gave no summary" >&2; exit 1; }
awk -v RS='==[0-9]+== \n' '/(definitely|indirectly) lost in loss record/ && /cmark_/' "$work/log" >"$work/lost"
if [ -s "$work/lost" ]; then
  echo "leaks: memory of cmark's trees was lost:" >&2
  head -n 60 "$work/lost" >&2
  exit 1
fi
echo "leaks: none"
