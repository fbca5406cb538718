#!/bin/sh
# What threads share: no variable of the library outlives a call but those named here, and nobody waits for a lock who does not
# call a library that keeps state of its own.
set -eu
: "${BUILD:?}" "${srcdir:?}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

same() { # WHAT: compares what is expected with what is there
    LC_ALL=C sort -u "$work/there" >"$work/sorted"
    if ! diff "$work/expected" "$work/sorted" >"$work/difference"; then
        echo "$1: expected (<) and there (>):"
        cat "$work/difference"
        failed=1
    fi
}

# base/foreign.c has the one lock; who needs another library alone takes it there.
echo lib/base/foreign.c >"$work/expected"
(cd "$srcdir" && grep -rlE 'pthread_(mutex|rwlock|spin|cond|once|barrier|create|key)|mtx_|cnd_|thrd_|call_once|sem_(wait|post)|flockfile|spin_' lib --include='*.[ch]') >"$work/there"
same "files that know locks"
printf '%s\n' lib/base/foreign.c lib/base/foreign.h lib/report/docx.c lib/report/xlsx.c >"$work/expected"
(cd "$srcdir" && grep -rl 'isms__alone_begin' lib --include='*.[ch]') >"$work/there"
same "files that wait for their turn"

# turn: the lock. Tables that hold addresses are in other sections, which nobody can write once the library is loaded.
archive=$BUILD/.libs/libisms-core.a
if command -v objdump >/dev/null && [ -e "$archive" ]; then
    objdump -t "$archive" | awk -F '\t' '$1 ~ / \.t?(data|bss)$/ { print $2 }' |
        sed 's/^[0-9a-f]* *\(\.hidden \)*//; /^\./d; s/\.[0-9]*$//; /gcov/d' >"$work/there"
    echo turn >"$work/expected"
    same "variables that outlive calls"
else
    echo "no objdump, or no archive: variables were not looked at"
fi
exit $failed
