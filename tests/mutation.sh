#!/bin/sh
# Proves that the tests watch every rule: breaks each in turn, and tells what no test notices.
#
#   tests/mutation.sh [RULE...]     all rules, or these; `make mutation` in a build does the same
#
# What is broken, and how, tells tests/mutation/mutants.c. The tests of rules (tests/unit/check) have to fail
# for every mutant: first those on the documents of its rule run, and if they pass, all of them. Where the day
# is another one, that is so for all rules, and only the documents of the rule are asked.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
jobs=$(getconf _NPROCESSORS_ONLN)
# Rules that look at nothing that begins or ends.
timeless=' REF-01 CMP-01 DEF-01 SOA-01 SOA-02 '

# In a build that is there, or in one of its own.
if [ -z "${BUILD:-}" ]; then
    BUILD=$work/build
    mkdir "$BUILD"
    [ -x "$root/configure" ] || (cd "$root" && autoreconf -fi) >"$work/log" 2>&1 || { tail -20 "$work/log"; exit 1; }
    echo "building" >&2
    (cd "$BUILD" && "$root/configure" --disable-shared && make -j"$jobs" isms tests/mutation/check) >"$work/log" 2>&1 ||
        { tail -20 "$work/log"; exit 1; }
fi
cd "$BUILD"
export srcdir="$root" CK_FORK=no CK_VERBOSITY=silent

# One mutant, "RULE MUTATION": a line that says what became of it.
cat >"$work/try" <<'END'
mutant=$1 rule=${1%% *}
passes() { env MUTANT="$mutant" "$@" tests/mutation/check >/dev/null 2>&1; }
if passes RULE="$rule" CK_RUN_CASE=documents && case $mutant in *day?1) ;; *) passes ;; esac; then
    echo "missed $mutant"
else
    echo "caught $mutant"
fi
END

tests/mutation/check >/dev/null 2>&1 || { echo "the tests of rules fail as they are" >&2; exit 1; }
# shellcheck disable=SC2048 # names have no spaces
for rule in ${*:-$(./isms rules --format csv | sed -n 's/^\([A-Z]*-[A-Z0-9]*\),.*/\1/p')}; do
    printf '%s silent\n%s extra\n' "$rule" "$rule"
    if find "$root/tests/rules" -name "$rule-fail-*" ! -name "$rule-fail-1-*" | grep -q .; then
        echo "$rule half"
    else
        echo "$rule" >>"$work/single" # no document in which a second one could be lost
    fi
    case $timeless in *" $rule "*) ;; *) printf '%s day+1\n%s day-1\n' "$rule" "$rule" ;; esac
    ./isms rules "$rule" | sed -n "s/^  \([a-z-]*\) [0-9]*:.*/$rule \1+1;$rule \1-1/p" | grep -v ' small-headcount' | tr ';' '\n'
done >"$work/mutants"
total=$(wc -l <"$work/mutants")
begin=$(date +%s)
tr '\n' '\0' <"$work/mutants" | xargs -0 -n 1 -P "$jobs" sh "$work/try" | while read -r result; do
    echo "$result" >>"$work/results"
    tried=$((${tried:-0} + 1))
    left=$((($(date +%s) - begin) * (total - tried) / tried))
    [ ! -t 2 ] || printf '\r%s of %s, %s min %02d s left ' "$tried" "$total" $((left / 60)) $((left % 60)) >&2
done
[ ! -t 2 ] || printf '\r\033[K' >&2

[ ! -s "$work/single" ] || echo "no document has two findings of: $(tr '\n' ' ' <"$work/single")"

# How many of each kind were caught, and those that were not.
awk '{ kind = $3 ~ /^day/ ? "day one off" : $3 ~ /[+-]1$/ ? "limit one off" : $3
       count[kind]++; caught[kind] += $1 == "caught" }
     END { for (kind in count) printf "%-16s%4d of %4d caught\n", kind, caught[kind], count[kind] }' "$work/results" | sort
echo "$total mutants of $(cut -d ' ' -f 1 "$work/mutants" | sort -u | wc -l) rules in $(($(date +%s) - begin)) s"
if grep '^missed' "$work/results" >"$work/missed"; then
    echo "no test misses:"
    sort "$work/missed" | sed 's/^missed /  /'
    exit 1
fi
