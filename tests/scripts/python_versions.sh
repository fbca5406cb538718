#!/bin/sh
# python_versions.sh SDIST: installs the source distribution by pip for every Python that it is for and that is at hand,
# on the PATH or from pyenv; the tests run against it. Prints a table.
set -u
sdist=$1
here=$(dirname "$0")
log=$(mktemp)
trap 'rm -f "$log"' EXIT
failed=0

for version in 3.9 3.10 3.11 3.12 3.13 3.14; do
    found=
    for python in "python$version" "${PYENV_ROOT:-$HOME/.pyenv}"/versions/"$version".*/bin/python; do
        if "$python" -c 'import sys' >/dev/null 2>&1; then found=$python; break; fi
    done
    if [ -z "$found" ]; then
        printf '%-5s skipped: not at hand\n' "$version"
        continue
    fi
    begin=$(date +%s)
    if sh "$here/pip.sh" "$found" "$sdist" >"$log" 2>&1; then result=passed; else result=FAILED failed=1; fi
    printf '%-5s %-8s %s, %s s, %s\n' "$version" "$result" "$("$found" -c 'import sys; print(sys.version.split()[0])')" \
        $(($(date +%s) - begin)) "$(sed -n 's/^Ran \([0-9]* tests\?\).*/\1/p' "$log")"
    [ $result = passed ] || cat "$log"
done
exit $failed
