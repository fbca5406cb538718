#!/bin/sh
# constants.sh INCLUDE: all constants of the public headers with their values, which programs have inside them. Needs $CC.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
echo '#include <isms/isms.h>' >"$work/all.c"
{
    printf '#include <stdio.h>\n#include <isms/isms.h>\nint main(void)\n{\n'
    # Macros are gone by then: what is left with such a name is a constant.
    ${CC:-cc} -E -P -I"$1" "$work/all.c" | grep -oE '\<ISMS_[A-Z0-9_]+\>' | LC_ALL=C sort -u |
        sed 's/.*/    printf("%s %lld\\n", "&", (long long)&);/'
    printf '    return 0;\n}\n'
} >"$work/constants.c"
${CC:-cc} -std=c11 -I"$1" "$work/constants.c" -o "$work/constants"
"$work/constants"
