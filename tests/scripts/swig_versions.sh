#!/bin/sh
# swig_versions.sh [VERSION...]: makes the wrapper with the SWIG on the PATH and with those of these versions (from pip),
# compiles it for every Python that is at hand, warnings being errors, and runs the tests. Prints a table.
# `make check-swigs` sets BUILD, srcdir, SWIG_FLAGS (as seen from BUILD) and PYTHON_CFLAGS.
set -u
: "${BUILD:?}" "${srcdir:?}" "${SWIG_FLAGS:?}" "${PYTHON_CFLAGS:?}"
cd "$BUILD" || exit 1
library=$(pwd)/.libs
source=$(cd "$srcdir" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
failed=0

attempt() { # COMMAND...: its output is told only where it fails
    "$@" </dev/null >"$work/log" 2>&1 && return
    echo "FAILED: $*"
    cat "$work/log"
    failed=1
    return 1
}

# shellcheck disable=SC2154 # python_facts.py says what isms_python_... is
try_python() { # SWIG'S_VERSION PYTHON
    eval "$("$2" "$source/tools/python_facts.py" NONE NONE)"
    # shellcheck disable=SC2086 # flags are words
    attempt ${CC:-cc} -O2 $PYTHON_CFLAGS -Werror -fPIC -shared $isms_python_includes -I"$source/include" \
        -I"$source/bindings" "$work/_isms_wrap.c" -L"$library" -lisms -o "$work/isms/_isms$isms_python_suffix" || return
    attempt env PYTHONPATH="$work" LD_LIBRARY_PATH="$library" "$2" -B -W error -W ignore::UserWarning -X dev \
        -m unittest discover -s "$source/bindings/python/tests" || return
    echo "SWIG $1, Python $isms_python_version: $(sed -n 's/^Ran \([0-9]* tests*\).*/\1/p' "$work/log") passed"
}

try_swig() { # PROGRAM
    # shellcheck disable=SC2086
    attempt "$1" $SWIG_FLAGS -outdir "$work" -o "$work/_isms_wrap.c" "$source/bindings/isms.i" || return
    sh "$source/tests/scripts/pythons.sh" >"$work/pythons"
    while read -r _ python; do
        [ -z "$python" ] || try_python "$("$1" -version | sed -n 's/^SWIG Version //p')" "$python"
    done <"$work/pythons"
}

mkdir "$work/isms"
ln -s "$source"/bindings/python/isms/*.py* "$source/bindings/python/isms/py.typed" "$work/isms"
if command -v swig >/dev/null; then try_swig swig; else echo "there is no swig on the PATH"; fi
for version in "$@"; do
    attempt "${PYTHON:-python3}" -m venv "$work/$version" &&
        attempt "$work/$version/bin/python" -m pip install "swig==$version" &&
        try_swig "$work/$version/bin/swig"
done
exit $failed
