#!/bin/sh
# Every public header stands on its own in C11 and C++17, without a warning; handles of different types
# do not mix.
# shellcheck disable=SC2086 # warnings are words
set -eu
: "${srcdir:?}"
cc=${CC:-cc}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
include=$(cd "$srcdir/include" && pwd)
failed=0
warnings="-Wall -Wextra -Wpedantic -Wconversion -Werror"

for header in $(cd "$include" && find isms -name '*.h' | LC_ALL=C sort); do
    printf '#include "%s"\n#include "%s"\nint test_unit;\n' "$header" "$header" >"$work/one.c"
    $cc -std=c11 $warnings -I"$include" -fsyntax-only "$work/one.c" || failed=1
done
cxx=
for candidate in ${CXX:-} c++ g++ clang++; do
    if command -v "${candidate%% *}" >/dev/null; then cxx=$candidate; break; fi
done
printf '#include <isms/isms.h>\nint main() { isms_date d = isms_date_make(2026, 6, 30); return !isms_date_is_set(d); }\n' >"$work/one.cc"
if [ -n "$cxx" ]; then
    $cxx -std=c++17 -Wall -Wextra -Wpedantic -Werror -I"$include" -fsyntax-only "$work/one.cc" || failed=1
    for header in $(cd "$include" && find isms -name '*.h' | LC_ALL=C sort); do
        printf '#include "%s"\n#include "%s"\nint test_unit;\n' "$header" "$header" >"$work/header.cc"
        $cxx -std=c++17 -Wall -Wextra -Wpedantic -Werror -I"$include" -fsyntax-only "$work/header.cc" || failed=1
    done
else
    echo "no C++ compiler: C++ was not tried"
fi

refuses() { # STATEMENT WHY
    cat >"$work/bad.c" <<END
#include <isms/isms.h>
isms_status test(isms_person *person, isms_role *role, isms_appointment *a);
isms_status test(isms_person *person, isms_role *role, isms_appointment *a)
{
    (void)person, (void)role, (void)a;
    return $1;
}
END
    if $cc -std=c11 -Werror -I"$include" -fsyntax-only "$work/bad.c" 2>/dev/null; then
        echo "compiles, but should not: $1"
        failed=1
    fi
}
refuses 'isms_appointment_set_role(a, person, NULL)'
refuses 'isms_appointment_set_person(role, NULL, NULL)'
refuses 'isms_person_set_unit(person, role, NULL)'
cat >"$work/good.c" <<'END'
#include <isms/isms.h>
isms_status test(isms_role *role, isms_appointment *a);
isms_status test(isms_role *role, isms_appointment *a) { return isms_appointment_set_role(a, role, NULL); }
END
$cc -std=c11 $warnings -I"$include" -fsyntax-only "$work/good.c" || failed=1
exit $failed
