#!/usr/bin/env bash
# Checks the release program as its users get it. Usage: release.sh PROGRAM
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
program=$(realpath "$1")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

echo "release: needs no Swift and no cmark library"
if ldd "$program" | grep -E 'libswift|libFoundation|libcmark|lib_Foundation'; then
  echo "release: the program needs the libraries above" >&2
  exit 1
fi

echo "release: builds the real site without Swift in reach"
cp -r content templates "$work/"
env -i PATH=/usr/bin:/bin HOME="$work" "$program" build --root "$work" --output "$work/one"
env -i PATH=/usr/bin:/bin HOME="$work" LC_ALL=C TZ=Pacific/Kiritimati "$program" build --root "$work" --output "$work/two" --jobs 1 --quiet
diff -r "$work/one" "$work/two"

echo "release: make install puts it in place"
make --no-print-directory install PREFIX="$work/prefix" >"$work/install.log" 2>&1 || { cat "$work/install.log" >&2; exit 1; }
"$work/prefix/bin/gba-site" --version
