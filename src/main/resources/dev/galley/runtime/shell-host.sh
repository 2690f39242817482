# Runs the parts of one program in this shell and reports how each ended.
# usage: token folder kind… with a kind for each part: `script`, `failing` for one that may fail, `session`
exec 18>&1 19>&2 2>&1 </dev/null
__galley_token=$1 __galley_folder=$2 __galley_part=0
shift 2
__galley_kinds=("$@")
set --
shopt -s expand_aliases

__galley_report() {
    local status=$1 places= frame line
    local -i i
    for ((i = ${#BASH_SOURCE[@]} - 1; i > 0; i--)); do
        frame=${BASH_SOURCE[i]} line=${BASH_LINENO[i - 1]}
        if [[ $frame == "$__galley_folder"/part-* ]]; then
            places+="${places:+, }[${frame##*-}, $line, 0, 0]"
        fi
    done
    printf '\n{"part": %d, "end": "exit", "code": %d, "places": [%s]}\n' "$__galley_part" "$status" "$places" >&19
    return "$status"
}

__galley_run() {
    if [[ $1 == session ]]; then
        trap - ERR
        set +E
    else
        # As with `set -e`, but the shell lives on for the next part. A subshell ends with its last command.
        trap '__galley_status=$?; if ((BASH_SUBSHELL == 0)); then __galley_report "$__galley_status" || return; fi' ERR
        set -E
    fi
    set --
    source "$__galley_folder/part-$__galley_part"
}

# In a trap for the end of the shell, the line where it came to it is forgotten.
exit() {
    local status=${1:-$?}
    if ((BASH_SUBSHELL == 0)); then
        __galley_report "$status"
    fi
    builtin exit "$status"
}

__galley_end() {
    printf '\n{"part": %d, "end": "exit", "code": %d}\n' "$__galley_part" "$1" >&19
}

trap '__galley_end "$?"' EXIT
printf %s "$__galley_token" >&18
for __galley_kind in "${__galley_kinds[@]}"; do
    __galley_run "$__galley_kind"
    __galley_status=$?
    trap - ERR
    if [[ $__galley_kind == session ]]; then
        __galley_status=0
    fi
    if ((__galley_status == 0)); then
        printf '\n{"part": %d, "end": "done"}\n' "$__galley_part" >&19
    else
        __galley_end "$__galley_status"
    fi
    printf %s "$__galley_token" >&18
    if ((__galley_status != 0)) && [[ $__galley_kind != failing ]]; then
        break
    fi
    __galley_part=$((__galley_part + 1))
done
trap - EXIT
builtin exit 0
