# The first process of new namespaces: makes the file system, runs the command in it, and takes all others along at its end.
table=$1 root=$2
shift 2
mount --all --fstab "$table" || exit 125
# Containers hide parts of /proc and then allow no other; a program does without.
mount -t proc -o nosuid,nodev,noexec proc "$root/proc"
# A program may talk to itself. Of these at least Perl is everywhere.
ip link set lo up || ifconfig lo up ||
    perl -e 'socket(S, 2, 2, 0) && ioctl(S, 0x8914, pack("a16s", "lo", 65))'
hostname localhost
[ "$(id -u)" != 0 ] || echo 4096 >/proc/sys/kernel/shmall
"$@"
exit $?
