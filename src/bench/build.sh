#!/usr/bin/env bash
# Galley beside other generators, whole processes on the same made-up pages: src/bench/build.sh WORK [PAGES...]
# WORK is a folder for sites and packages, PAGES the sizes (100 1000). RUNS, 3, says how often each is run, after one run
# that does not count; all are run in turn, so that what else the machine does falls on all. Prints one table in Markdown:
# medians, and processor time as a multiple of Hugo's. Needs: mvn package, GNU time. Hugo and MkDocs are taken from the
# PATH, Eleventy and Pagefind from WORK/node_modules, where src/bench/build.sh WORK install puts them with npm; what is
# missing is named and left out.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
mkdir -p "$1"
work=$(cd "$1" && pwd)
shift
[ $# -gt 0 ] || set -- 100 1000
runs=${RUNS:-3}
classes=${GALLEY_CLASSES:-$root/target/test-classes:$root/target/galley.jar}
galley=${GALLEY:-$root/galley}
modules=$work/node_modules
export XDG_CACHE_HOME=$work/caches

if [ "$1" = install ]; then
    cd "$work"
    [ -f package.json ] || npm init -y >/dev/null
    exec npm install --no-audit --no-fund --save-exact --loglevel=error @11ty/eleventy@3.1.8 \
        @11ty/eleventy-plugin-syntaxhighlight@5.0.2 markdown-it-anchor@9.2.0 pagefind@1.6.0
fi

# Each size has a folder for each generator, with its configuration and the same content.
prepare() { # PAGES
    local folder=$work/$1 name
    rm -rf "$folder"
    for name in galley hugo eleventy mkdocs; do
        mkdir -p "$folder/$name"
        [ ! -d "$here/build/$name" ] || cp -r "$here/build/$name/." "$folder/$name/"
    done
    java -cp "$classes" dev.galley.bench.SiteGenerator "$1" "$folder/galley/content"
    echo 'site_name: Bench' >"$folder/galley/galley.yml"
    for name in hugo eleventy mkdocs; do
        cp -r "$folder/galley/content" "$folder/$name/content"
    done
    # Hugo's name for the page of a folder; an index.md would make its neighbours attachments.
    find "$folder/hugo/content" -name index.md -execdir mv {} _index.md \;
    ln -s "$modules" "$folder/eleventy/node_modules"
    echo '{"type": "module"}' >"$folder/eleventy/package.json"
}

# What is done before a run, not measured, and the run.
before() { # ROW
    case $1 in
        galley)
            rm -rf site-output
            find "$work/caches/galley" -mindepth 1 -maxdepth 1 ! -name java -exec rm -rf {} +
            ;;
        galley-one) echo "One more line." >>"$changed" ;;
        hugo) rm -rf public resources ;;
        eleventy | mkdocs) rm -rf public ;;
        pagefind) rm -rf public/pagefind ;;
        floor) rm -rf copy ;;
    esac
}

command_of() { # ROW
    case $1 in
        galley*) echo "$galley build --quiet" ;;
        hugo) echo "hugo --quiet --destination public" ;;
        pagefind) echo "$modules/.bin/pagefind --silent --site public" ;;
        eleventy) echo "node node_modules/@11ty/eleventy/cmd.cjs --quiet" ;;
        mkdocs) echo "mkdocs --quiet build" ;;
        floor) echo "java -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -cp $classes dev.galley.bench.CopyFloor content site-output copy" ;;
    esac
}

folder_of() { # ROW
    case $1 in
        galley* | floor) echo galley ;;
        pagefind) echo hugo ;;
        *) echo "$1" ;;
    esac
}

is_here() { # ROW
    case $1 in
        hugo | mkdocs) command -v "$1" >/dev/null ;;
        pagefind) command -v hugo >/dev/null && [ -x "$modules/.bin/pagefind" ] ;;
        eleventy) [ -d "$modules/@11ty/eleventy" ] ;;
    esac
}

measure() { # PAGES ROW
    local times=$work/$1/$2.times
    cd "$work/$1/$(folder_of "$2")"
    before "$2"
    # shellcheck disable=SC2046 # the words of the command are wanted
    /usr/bin/time -a -o "$times" -f '%e %U %S %M' $(command_of "$2") >"$work/$1/$2.log" 2>&1 || {
        cat "$work/$1/$2.log" >&2
        exit 1
    }
    cd "$work"
}

# The median of each column: wall s, processor s, peak MiB.
medians() { # FILE
    awk '{ print $1, $2 + $3, $4 / 1024 }' "$1" | awk '
        { for (i = 1; i <= 3; i++) v[i, NR] = $i }
        END {
            for (i = 1; i <= 3; i++) {
                for (a = 1; a <= NR; a++) for (b = a + 1; b <= NR; b++) if (v[i, b] < v[i, a]) { t = v[i, a]; v[i, a] = v[i, b]; v[i, b] = t }
                printf "%s%.2f", (i > 1 ? " " : ""), (v[i, int((NR + 1) / 2)] + v[i, int((NR + 2) / 2)]) / 2
            }
            print ""
        }'
}

name_of() { # ROW
    case $1 in
        galley) echo "Galley, first build" ;;
        galley-same) echo "Galley, nothing changed" ;;
        galley-one) echo "Galley, one page changed" ;;
        hugo) echo "Hugo" ;;
        pagefind) echo "Pagefind, after Hugo" ;;
        eleventy) echo "Eleventy" ;;
        mkdocs) echo "MkDocs Material" ;;
        floor) echo "Read and write the same bytes" ;;
    esac
}

print_table() { # PAGES
    local row wall cpu memory of=
    [ ! -f "$work/$1/hugo.times" ] || of=$(medians "$work/$1/hugo.times")
    for row in "${rows[@]}"; do
        read -r wall cpu memory <<<"$(medians "$work/$1/$row.times")"
        awk -v pages="$1" -v name="$(name_of "$row")" -v wall="$wall" -v cpu="$cpu" -v memory="$memory" -v of="$of" '
        function ratio(a, b) { return b > 0 ? sprintf("%.2f", a / b) : "–" }
        BEGIN {
            split(of, hugo, " ")
            printf "| %s | %s | %.2f s | %.2f s | %.0f MiB | %s | %s |\n", pages, name, wall, cpu, memory,
                ratio(wall, hugo[1]), ratio(cpu, hugo[2])
        }'
    done
}

rows=(galley galley-same galley-one)
for peer in hugo pagefind eleventy mkdocs; do
    if is_here "$peer"; then rows+=("$peer"); else echo "left out, not found: $peer" >&2; fi
done
rows+=(floor)
mkdir -p "$work/caches/galley"
GALLEY_ARCHIVE=now "$galley" --version >&2

echo "| Pages | What | Wall | CPU | Peak memory | Wall, of Hugo's | CPU, of Hugo's |"
echo "| --- | --- | --- | --- | --- | --- | --- |"
for pages in "$@"; do
    prepare "$pages"
    changed=$work/$pages/galley/content/index.md
    for run in $(seq 0 "$runs"); do
        [ "$run" != 1 ] || rm -f "$work/$pages/"*.times
        for row in "${rows[@]}"; do
            measure "$pages" "$row"
        done
    done
    print_table "$pages"
done
