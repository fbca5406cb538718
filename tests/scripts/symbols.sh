#!/bin/sh
# The shared library exports what the public headers declare, and calls nothing that a library must not.
set -eu
: "${BUILD:?}" "${srcdir:?}"
library=$(find "$BUILD/.libs" -name 'libisms.so.*.*.*' -type f 2>/dev/null | head -n 1)
if [ -z "$library" ] || ! command -v nm >/dev/null; then
    echo "skipped: there is no shared library, or no nm"
    exit 77
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

sed -n 's/^ *\(isms_[a-z0-9_]*\);$/\1/p' "$srcdir/lib/libisms.map" | LC_ALL=C sort >"$work/declared"
nm -D --defined-only "$library" | sed -n 's/.* [TDBRVW] \([^@]*\).*/\1/p' | grep -v '^LIBISMS_' |
    LC_ALL=C sort >"$work/exported"
if ! diff "$work/declared" "$work/exported" >"$work/difference"; then
    echo "declared (<) and exported (>) differ:"
    cat "$work/difference"
    failed=1
fi

# no end of the process, no output of its own, no change of the process, no clock, no other files
deny='exit|_exit|abort|atexit|printf|vprintf|puts|putchar|perror|__printf_chk|__vprintf_chk|stdout|stderr|setlocale|localeconv'
deny="$deny|signal|sigaction|chdir|umask|setenv|putenv|getenv|secure_getenv|system|popen|fork|execve|time|gettimeofday"
deny="$deny|clock_gettime|localtime|gmtime|strftime|rand|random|srand|strtok|strerror|socket|connect|getaddrinfo"
deny="$deny|xmlCleanupParser|xmlMemSetup|xmlLoadExternalEntity|xmlCtxtReadFile|xmlReadFile|xmlParseFile"
deny="$deny|xmlSetGenericErrorFunc|xmlSubstituteEntitiesDefault|xmlKeepBlanksDefault|atoi|atof|strtod|sprintf|strcpy|strcat|gets"
nm -D --undefined-only "$library" | sed 's/.* U \([^@]*\).*/\1/' >"$work/used"
if grep -xE "$deny" "$work/used" >"$work/denied"; then
    echo "the library calls what it must not call:"
    cat "$work/denied"
    failed=1
fi
exit $failed
