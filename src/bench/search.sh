#!/usr/bin/env bash
# Galley's search beside Pagefind and MiniSearch on the same pages: src/bench/search.sh SITE QUERIES [WORK] [compare.js's options]
# SITE is a folder that Galley built, QUERIES a file as src/test/js/evaluate.js takes it, WORK a folder for the others'
# packages and indexes. Prints one table in Markdown. Needs: mvn package, node, npm, GNU time.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
site=$(cd "$1" && pwd)
queries=$(realpath "$2")
work=${3:-$(mktemp -d)}
mkdir -p "$work"
work=$(cd "$work" && pwd)
classes=${GALLEY_CLASSES:-$root/target/test-classes:$root/target/galley.jar}

measure() { # NAME COMMAND...
    local name=$1
    shift
    /usr/bin/time -v -o "$work/$name.time" "$@" >"$work/$name.log" 2>&1 || { cat "$work/$name.log" >&2; exit 1; }
}

cd "$work"
[ -f package.json ] || npm init -y >/dev/null
npm install --no-audit --no-fund --save-exact --loglevel=error pagefind@1.6.0 minisearch@7.2.0 \
    playwright-core@1.65.1 >&2

rm -rf "$work/pagefind"
measure galley java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xss16m -cp "$classes" \
    dev.galley.search.IndexCommand "$site/search-index.json" "$work/galley"
measure pagefind node "$work/node_modules/pagefind/lib/runner/bin.cjs" \
    --site "$site" --output-path "$work/pagefind" --root-selector main
measure minisearch node "$here/search/minisearch.js" "$site/search-index.json" "$work"

node "$here/search/compare.js" "$site" "$queries" "$work" "${@:4}"
