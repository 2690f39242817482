#!/bin/bash
# How search grows with a site: src/bench/search-scale.sh WORK [PAGES...]
#
# For 1,000, 10,000 and 100,000 made-up pages (SyntheticPages: words as common and as rare as those of a language, 450 a
# page) it prints what the index costs to build and how large it is, then what a reader's queries cost: of two rare words,
# and of two common ones. WORK is a folder for what is made. GALLEY_CLASSES is the class path of the tests; without it,
# Maven is asked.
set -euo pipefail
cd "$(dirname "$0")/../.."
work=$1
shift
mkdir -p "$work"
if [ -z "${GALLEY_CLASSES:-}" ]; then
  mvn -q -B test-compile dependency:build-classpath -Dmdep.outputFile="$work/class-path" -Dmdep.includeScope=test
  GALLEY_CLASSES="target/test-classes:target/classes:$(cat "$work/class-path")"
fi
node src/bench/search/scale-queries.js "$work"
for pages in "${@:-1000 10000 100000}"; do
  for count in $pages; do
    echo "== $count pages"
    java ${GALLEY_FLAGS:--Xmx8g -XX:+UseSerialGC -XX:TieredStopAtLevel=1} -cp "$GALLEY_CLASSES" \
      dev.galley.search.IndexCommand "$count" "$work/$count"
    for kind in rare common; do
      echo "$kind words"
      node src/test/js/cost.js "$work/$count" "$work/$kind.json" --limit 40
      node src/test/js/cost.js "$work/$count" "$work/$kind.json" --limit 20 --typing
    done
  done
done
