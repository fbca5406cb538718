#!/bin/sh
# Programs built against the last release run with the library at hand: the tests of threads, which ask everything that can be asked,
# and the program of the manual, both as they were then.
#
#   ISMS_OLD    the commit that programs are built of; otherwise the last tag
set -eu
: "${BUILD:?}" "${srcdir:?}"
skipped() {
    echo "skipped: $1"
    exit 77
}
library=$(find "$BUILD/.libs" -name 'libisms.so.*.*.*' -type f 2>/dev/null | head -n 1)
[ -n "$library" ] || skipped "there is no shared library"
git -C "$srcdir" rev-parse >/dev/null 2>&1 || skipped "there is no repository with releases"
old=${ISMS_OLD:-$(git -C "$srcdir" describe --tags --abbrev=0 2>/dev/null || true)}
[ -n "$old" ] || skipped "there is no release yet: no tag, and ISMS_OLD names no commit"
pkg-config --exists check || skipped "Check is not installed"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git -C "$srcdir" archive "$old" include tests/support tests/unit docs/manual/examples examples | tar xf - -C "$work"
libraries=$(cd "$BUILD/.libs" && pwd)
build() { # PROGRAM SOURCE...
    program=$work/$1
    shift
    # shellcheck disable=SC2046,SC2086 # words
    ${CC:-cc} -std=c11 -D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE -I"$work/include" -I"$work/tests" $(pkg-config --cflags check) "$@" \
        -o "$program" -L"$libraries" -lisms $(pkg-config --libs check) -lpthread
}
cd "$work"
build threads tests/unit/test_threads.c tests/support/support.c tests/support/filled.c
build own-rule docs/manual/examples/own-rule.c
echo "programs of $old"
LD_LIBRARY_PATH=$libraries
export LD_LIBRARY_PATH
srcdir=. CK_FORK=no ./threads
./own-rule 2026-11-22 examples/software-company/company.xml >own-rule.out || [ $? = 1 ] # 1: it found something
[ -s own-rule.out ] || { echo "the program of the manual says nothing"; exit 1; }
