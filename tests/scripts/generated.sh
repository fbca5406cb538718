#!/bin/sh
# What is generated and committed is what the generators write now.
set -eu
: "${BUILD:?}" "${srcdir:?}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
source=$(cd "$srcdir" && pwd)
failed=0

compare() { # GENERATED COMMITTED
    if ! diff -u "$source/$2" "$1" >"$work/difference" 2>&1; then
        echo "$2 is not what is generated now: run \"make generate\""
        head -20 "$work/difference"
        failed=1
    fi
}

"$BUILD/gen-model" "$work/tree"
"$BUILD/gen-pages" "$source" "$work/tree"
(cd "$work/tree" && find . -type f) | sed 's,^\./,,' | LC_ALL=C sort >"$work/written"
[ -s "$work/written" ]
while read -r file; do
    compare "$work/tree/$file" "$file"
done <"$work/written"
# nothing is left over from types and rules that are no more
for file in "$source"/include/isms/types/*.h "$source"/docs/reference/rules/*; do
    name=${file#"$source"/}
    grep -qxF "$name" "$work/written" || { echo "$name is generated no more"; failed=1; }
done
# what typed headers are made from can be built before they are
(cd "$source" && ${CC:-cc} -MM -Iinclude -Ilib lib/base/*.c lib/model/meta.c lib/model/types/*.c lib/format/schema.c) \
    >"$work/needs"
if grep 'isms/types' "$work/needs"; then
    echo "a part of libisms-meta uses a typed header: \"make generate\" can add no row to the tables"
    failed=1
fi
sh "$source/tools/symbols.sh" "$source/include/isms" >"$work/libisms.map"
compare "$work/libisms.map" lib/libisms.map
"$BUILD/isms" help --manual >"$work/isms.1"
compare "$work/isms.1" docs/isms.1
# every statement of the sources has its place
if grep -E '^\| <a id="S[0-9]+"></a>S[0-9]+ \|  \|  \|  \|$' "$work/tree/docs/reference/statements.md"; then
    echo "no type, rule or shipped content serves these"
    failed=1
fi
exit $failed
