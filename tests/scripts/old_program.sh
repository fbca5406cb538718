#!/bin/sh
# Programs built against the last release run with the library at hand: the tests of threads, which ask everything that can be asked,
# and the program of the manual, both as they were then. Where abi/ was renewed since the last release, or there is none, they are as
# of the commit that renewed it: the oldest that the library keeps its word to.
#
#   ISMS_OLD    the commit that programs are built of; otherwise as above
set -eu
: "${BUILD:?}" "${srcdir:?}"
skipped() {
    echo "skipped: $1"
    exit 77
}
library=$(find "$BUILD/.libs" -name 'libisms.so.*.*.*' -type f 2>/dev/null | head -n 1)
[ -n "$library" ] || skipped "there is no shared library"
git -C "$srcdir" rev-parse >/dev/null 2>&1 || skipped "there is no repository with releases"
old=${ISMS_OLD-}
if [ -z "$old" ]; then
    [ "$(git -C "$srcdir" rev-parse --is-shallow-repository)" = false ] || skipped "the history is not here, only its end: git fetch --unshallow --tags"
    old=$(git -C "$srcdir" describe --tags --abbrev=0 2>/dev/null || true)
    renewed=$(git -C "$srcdir" log -1 --format=%H -- abi)
    [ -n "$old" ] && git -C "$srcdir" merge-base --is-ancestor "$renewed" "$old" || old=$renewed
    [ -n "$old" ] || skipped "the repository does not hold abi/"
fi
pkg-config --exists check libxml-2.0 || skipped "Check or libxml2 is not installed"

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
git -C "$srcdir" archive "$old" include lib tests/support tests/unit docs/manual/examples examples | tar xf - -C "$work"
libraries=$(cd "$BUILD/.libs" && pwd)
compile() { # as the tests are, with headers of their time
    # shellcheck disable=SC2046,SC2086 # words
    ${CC:-cc} -std=c11 -D_POSIX_C_SOURCE=200809L -D_DEFAULT_SOURCE -Iinclude -Ilib -Itests $(pkg-config --cflags check libxml-2.0) "$@"
}
build() { # PROGRAM SOURCE: of what all tests share it gets what it needs; what is not public is not there to be linked
    # shellcheck disable=SC2046 # words
    compile "$2" -o "$1" support.a -L"$libraries" -lisms $(pkg-config --libs check) -lpthread
}
cd "$work"
for source in tests/support/*.c; do
    compile -c "$source" -o "$(basename "$source" .c).o"
done
ar rc support.a ./*.o
build threads tests/unit/test_threads.c
build own-rule docs/manual/examples/own-rule.c
echo "programs of $old"
LD_LIBRARY_PATH=$libraries
export LD_LIBRARY_PATH
srcdir=. CK_FORK=no ./threads
./own-rule 2026-11-22 examples/software-company/company.xml >own-rule.out || [ $? = 1 ] # 1: it found something
[ -s own-rule.out ] || { echo "the program of the manual says nothing"; exit 1; }
