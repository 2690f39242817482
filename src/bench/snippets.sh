#!/usr/bin/env bash
# Whole processes over a site of 400 code blocks: seconds of wall and of processor time, medians of five runs.
# Needs: mvn package (the tests' classes make the site). Python blocks are run where python3 is.
set -euo pipefail
cd "$(dirname "$0")/../.."
runs=${RUNS:-5}
site=$(mktemp -d)
trap 'rm -rf "$site"' EXIT
java -cp target/test-classes:target/classes dev.galley.bench.SnippetSite "${BLOCKS:-400}" "$site/content"
printf 'snippets:\n  run: true\n' >"$site/galley.yml"
export XDG_CACHE_HOME=$site/cache

measure() { # NAME PREPARATION ARGUMENTS...
    local name=$1 before=$2 wall=() cpu=() line
    shift 2
    for ((i = 0; i < runs; i++)); do
        eval "$before"
        TIMEFORMAT='%R %U %S'
        line=$({ time ./galley "$@" -f "$site/galley.yml" --quiet >/dev/null; } 2>&1)
        wall+=("$(cut -d' ' -f1 <<<"$line")")
        cpu+=("$(awk '{print $2 + $3}' <<<"$line")")
    done
    printf '%-44s %6s s %6s s\n' "$name" "$(median "${wall[@]}")" "$(median "${cpu[@]}")"
}

median() { printf '%s\n' "$@" | sort -n | sed -n "$(((runs + 1) / 2))p"; }
forget() { rm -rf "$XDG_CACHE_HOME"; }
change() { printf '\n```python\nx%s = 1\n```\n' "$RANDOM" >>"$site/content/page-0000.md"; }

printf '%-44s %8s %8s\n' '' wall processor
measure 'check, nothing remembered, nothing run' forget check --no-run
measure 'check, all remembered, nothing run' : check --no-run
measure 'check, one block new' change check --no-run
measure 'check --prove=all, nothing remembered' forget check --prove=all
measure 'check --prove=all, checks remembered' : check --prove=all
measure 'check --frozen, all proven' : check --frozen
