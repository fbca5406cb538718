#!/bin/sh
# Proves that the tests watch every rule: disables each in turn, and tells which ones no test misses.
#
#   tests/mutation.sh [RULE...]     all rules, or these; takes some minutes
#
# One copy of the library is built in which the rule that MUTE names is passed over; the tests of rules run
# against it once for each rule, and have to fail.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mkdir "$work/source"
(cd "$root" && git ls-files -z | xargs -0 tar -cf -) | tar -xf - -C "$work/source"
check=$work/source/lib/check/check.c
sed -i 's/^    c->rule = applied->rule;$/&\n    if (getenv("MUTE") \&\& strcmp(getenv("MUTE"), c->rule->id) == 0)\n        return;/; 1i #include <stdlib.h>' "$check"
grep -q '"MUTE"' "$check" || { echo "the place where rules are run was not found in lib/check/check.c" >&2; exit 1; }
cd "$work/source"
autoreconf -fi >"$work/log" 2>&1 && mkdir build && cd build && ../configure --disable-shared >>"$work/log" 2>&1 &&
    make -j"$(getconf _NPROCESSORS_ONLN)" isms tests/unit/check >>"$work/log" 2>&1 || { tail -20 "$work/log"; exit 1; }

passes() { # RULE: whether the tests of rules pass without it
    MUTE=$1 srcdir=$work/source CK_FORK=no CK_VERBOSITY=silent tests/unit/check >/dev/null 2>&1
}
passes '' || { echo "the tests of rules fail as they are" >&2; exit 1; }
missed=
count=0
for rule in ${*:-$(./isms rules --format csv | sed -n 's/^\([A-Z]*-[A-Z0-9]*\),.*/\1/p')}; do
    count=$((count + 1))
    if passes "$rule"; then missed="$missed $rule"; fi
done
echo "$count rules disabled in turn; not missed by any test:${missed:- none}"
[ -z "$missed" ]
