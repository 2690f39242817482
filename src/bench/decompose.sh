#!/usr/bin/env bash
# What a first build spends on which step, processor time and memory a page: src/bench/decompose.sh WORK [PAGES...]
# WORK is a folder for made-up sites, PAGES their sizes (1000 10000). Samples are taken by JDK Flight Recorder, which costs
# some time itself. Prints a table in Markdown for each size, and what a program takes that reads and writes the same bytes:
# the floor. Needs: mvn package, GNU time.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "$1"
work=$(cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- 1000 10000
classes=${GALLEY_CLASSES:-$root/target/test-classes:$root/target/galley.jar}
galley=${GALLEY:-$root/galley}
export XDG_CACHE_HOME=$work/caches
events=settings=profile,jdk.ExecutionSample#period=10ms,jdk.Compilation#threshold=0ms
events=$events,jdk.ObjectAllocationSample#throttle=1000/s

mkdir -p "$XDG_CACHE_HOME/galley"
GALLEY_ARCHIVE=now "$galley" --version >&2
for pages in "$@"; do
    site=$work/$pages
    rm -rf "$site"
    java -cp "$classes" dev.galley.bench.SiteGenerator "$pages" "$site/content"
    echo 'site_name: Bench' >"$site/galley.yml"
    cd "$site"
    find "$XDG_CACHE_HOME/galley" -mindepth 1 -maxdepth 1 ! -name java -exec rm -rf {} +
    GALLEY_JAVA_OPTS="-XX:StartFlightRecording=filename=$site/build.jfr,$events -XX:FlightRecorderOptions=stackdepth=128" \
        /usr/bin/time -o time -f '%U %S %e' "$galley" build --quiet >/dev/null
    read -r user system wall <time
    echo
    echo "$pages pages, $wall s:"
    echo
    java -cp "$classes" dev.galley.bench.Decomposition build.jfr "$pages" "$user" "$system"
    /usr/bin/time -o time -f '%e %U %S' java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp "$classes" \
        dev.galley.bench.CopyFloor content site-output copy
    read -r wall user system <time
    echo "the floor: $wall s, processor time $user s and the system's $system s"
done
