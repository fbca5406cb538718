#!/bin/sh
# Static analysis, each tool with what it is told not to look at: gcc -fanalyzer, clang-tidy (.clang-tidy), cppcheck
# (tools/cppcheck.txt), shellcheck. A tool that is not installed is a failure, unless ANALYZERS leaves it out. `make analyze` calls it
# in a build folder:
#
#   tools/analyze.sh ROOT FILE... -- FLAG...     sources below ROOT, and the flags that they are compiled with
#
#   ANALYZERS    which of gcc clang-tidy cppcheck shellcheck; otherwise all
set -eu

# One file, by one tool: what xargs calls below.
if [ "$1" = --one ]; then
    tool=$2 file=$3
    shift 3
    case $tool in
    # Not looked at: whether addresses are null, as gcc 12 takes every function that allows for NULL as a sign that it gets it; clang
    # looks at that more closely.
    gcc)
        exec gcc -std=c11 -O0 -fanalyzer -Werror -Wno-analyzer-null-dereference "$@" -c "$file" -o /dev/null ;;
    clang-tidy) # which counts aloud what it does not tell
        clang-tidy -quiet "$file" -- -std=c11 "$@" 2>"/dev/null" ;;
    esac
    exit
fi

root=$1 files=
shift
while [ "$1" != -- ]; do
    case $1 in
    */schema_data.c) ;; # tables that were made, and take longer than all the rest
    *.c) files="$files $root/$1" ;;
    esac
    shift
done
shift
jobs=$(getconf _NPROCESSORS_ONLN)
failed=

with_gcc() {
    # shellcheck disable=SC2086 # names without spaces
    printf '%s\n' $files | xargs -P "$jobs" -I '{}' sh "$0" --one gcc '{}' "$@"
}

with_clang_tidy() {
    # shellcheck disable=SC2086
    printf '%s\n' $files | xargs -P "$jobs" -I '{}' sh "$0" --one clang-tidy '{}' "$@"
}

# One configuration, the one at hand, without headers of others: all that would take more than ten minutes.
with_cppcheck() {
    # shellcheck disable=SC2086
    cppcheck --quiet -j "$jobs" --error-exitcode=1 --enable=warning,portability,performance --std=c11 --max-configs=1 \
        --inline-suppr --suppressions-list="$root/tools/cppcheck.txt" -DHAVE_CONFIG_H=1 -D_POSIX_C_SOURCE=200809L \
        -I. -I"$root/include" -I"$root/lib" -I"$root/tools" $files
}

with_shellcheck() {
    find "$root/tests" "$root/tools" "$root/.ci" -name '*.sh' -o -path '*/.ci/run' | LC_ALL=C sort | xargs shellcheck
}

tools=${ANALYZERS:-gcc clang-tidy cppcheck shellcheck}
missing=
for tool in $tools; do
    command -v "$tool" >/dev/null || missing="$missing $tool"
done
if [ -n "$missing" ]; then
    echo "not installed:$missing: install them (on Debian: apt-get install$missing), or name those to use: make analyze ANALYZERS=\"...\"" >&2
    exit 1
fi
for tool in $tools; do
    begin=$(date +%s)
    case $tool in clang-tidy) call=with_clang_tidy ;; *) call=with_$tool ;; esac
    if $call "$@"; then found=nothing; else found="see above" failed="$failed $tool"; fi
    echo "$tool: $found, $(($(date +%s) - begin)) s"
done
[ -z "$failed" ] || { echo "there is something to look at, by:$failed"; exit 1; }
