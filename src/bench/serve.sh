#!/usr/bin/env bash
# How long galley serve takes from a save to the page with the new text: src/bench/serve.sh WORK [PAGES...]
# WORK is a folder for made-up sites, PAGES their sizes (1000). SAVES, 20, says how often a page is saved with the server
# at rest, and again half a second later, while a build is at work. Prints one table in Markdown: medians; the time until
# the build after the first save is done; the memory of the server at the end, and at most. Needs: mvn package.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "$1"
work=$(cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- 1000
classes=${GALLEY_CLASSES:-$root/target/test-classes:$root/target/galley.jar}
galley=${GALLEY:-$root/galley}
export XDG_CACHE_HOME=$work/caches

echo "| Pages | Save to page | The same during a build | Save to whole site | Memory | Peak |"
echo "| --- | --- | --- | --- | --- | --- |"
for pages in "$@"; do
    site=$work/$pages
    rm -rf "$site"
    java -cp "$classes" dev.galley.bench.SiteGenerator "$pages" "$site/content"
    echo 'site_name: Bench' >"$site/galley.yml"
    java -cp "$classes" dev.galley.bench.ServeTimes "$galley" "$site" "${SAVES:-20}"
done
