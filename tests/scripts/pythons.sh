#!/bin/sh
# The Pythons that the bindings are for and that are at hand, on the PATH or from pyenv: lines of "3.9 PROGRAM"; the
# program is empty where there is none.
set -u
for version in 3.9 3.10 3.11 3.12 3.13 3.14; do
    found=
    for python in "python$version" "${PYENV_ROOT:-$HOME/.pyenv}"/versions/"$version".*/bin/python; do
        found=$("$python" -c 'import sys; print(sys.executable)' 2>/dev/null) && break
    done
    echo "$version $found"
done
