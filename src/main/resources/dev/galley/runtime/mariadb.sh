# Runs a private MariaDB server until it ends or whoever started this is gone: then standard input ends.
# sh -c SCRIPT galley SCRIPT APART FOLDER TEMPLATE MARIADBD OPTION...
#   APART     "" at first; later how this shell was put apart from the machine's file systems
#   FOLDER    of this server alone, deleted at the end
#   TEMPLATE  a data folder to copy
script=$1
apart=$2
folder=$3
template=$4
shift 4

if [ -z "$apart" ]; then
    # A file system of its own in memory bounds all that a server can write; for others there is the limit on each file.
    for way in "unshare --mount" "unshare --map-root-user --mount" "env"; do
        if [ "$way" = env ] || $way mount -t tmpfs -o size=1m galley "$folder/data" 2>/dev/null; then
            exec $way sh -c "$script" galley "$script" "$way" "$folder" "$template" "$@"
        fi
    done
fi

# Whoever started this says when it ends, not the terminal.
trap "" INT QUIT HUP
exec 3<&0 </dev/null
cd "$folder" || exit 1
held=open
if [ "$apart" != env ]; then
    mount -t tmpfs -o size=512m,nr_inodes=32k,mode=700 galley data && held=held
fi
mkdir data/tmp && cp -R "$template" data/db || exit 1

ulimit -c 0
ulimit -n 2048
ulimit -f 524288
ulimit -v 2097152

as=""
if [ "$(id -u)" = 0 ]; then
    # An id that nobody has: not that of the machine's own server, whose files that one may read.
    number=$((1700100000 + $$ % 100000))
    lose="setpriv --bounding-set=-all --inh-caps=-all --no-new-privs"
    if $lose --reuid=$number --regid=$number --clear-groups true 2>/dev/null; then
        as="$lose --reuid=$number --regid=$number --clear-groups"
        chown -R "$number:$number" "$folder"
    elif [ "$apart" = "unshare --map-root-user --mount" ]; then
        # It is root only in its own eyes.
        setpriv --bounding-set=-all --no-new-privs true 2>/dev/null && as="setpriv --bounding-set=-all --no-new-privs"
        set -- "$@" --user=root
    else
        chown -R nobody "$folder"
        set -- "$@" --user=nobody
    fi
fi

echo "$held"
$as "$@" >log 2>&1 3<&- &
server=$!
(cat <&3 >/dev/null; kill -9 $server) >/dev/null 2>&1 &
watcher=$!
exec 1>&- 3<&-
wait $server
kill $watcher 2>/dev/null
cd /
[ "$held" = held ] && umount "$folder/data"
rm -rf "$folder"
