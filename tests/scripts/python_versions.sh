#!/bin/sh
# python_versions.sh SDIST: pip builds and installs the source distribution for every Python that is at hand; the tests
# run against it. Prints a table.
set -u
sdist=$1
here=$(dirname "$0")
log=$(mktemp)
trap 'rm -f "$log" "$log.pythons"' EXIT
failed=0

sh "$here/pythons.sh" >"$log.pythons"
while read -r version python; do
    if [ -z "$python" ]; then
        printf '%-5s skipped: not at hand\n' "$version"
        continue
    fi
    begin=$(date +%s)
    if sh "$here/pip.sh" "$python" "$sdist" </dev/null >"$log" 2>&1; then result=passed; else result=FAILED failed=1; fi
    printf '%-5s %s: %s in %s s, %s\n' "$version" $result "$(sed -n 's/^Ran \([0-9]* tests*\).*/\1/p' "$log" | tail -n 1)" \
        $(($(date +%s) - begin)) "$("$python" -V)"
    [ $result = passed ] || cat "$log"
done <"$log.pythons"
exit $failed
