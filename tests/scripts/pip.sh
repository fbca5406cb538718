#!/bin/sh
# pip.sh PYTHON SDIST [WHEEL]: pip installs the wheel, or else the source distribution, into a fresh virtual environment;
# the tests in the source distribution run against that.
set -eu
python=$1
sdist=$(cd "$(dirname "$2")" && pwd)/$(basename "$2")
package=$sdist
[ $# -lt 3 ] || package=$(cd "$(dirname "$3")" && pwd)/$(basename "$3")
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
unset PYTHONPATH LD_LIBRARY_PATH

if [ "$(wc -c <"$sdist")" -ge 1000000 ]; then
    echo "the source distribution has grown: $(wc -c <"$sdist") bytes"
    exit 1
fi
tar xzf "$sdist" -C "$work"
"$python" -m venv "$work/venv"

# what building must not call
mkdir "$work/refused"
for program in swig swig4.0 cmake autoconf automake make; do
    # shellcheck disable=SC2016 # that of the program
    printf '#!/bin/sh\necho "$0 is called"; touch "%s/called"; exit 1\n' "$work" >"$work/refused/$program"
    chmod +x "$work/refused/$program"
done
PATH=$work/refused:$PATH
export PATH

if [ "$package" = "$sdist" ]; then
    # without pkg-config or libxml2, it is told what to do
    for missing in "$work/nothing" false; do
        if PKG_CONFIG=$missing "$work/venv/bin/python" -m pip install "$sdist" >"$work/log" 2>&1 ||
            ! grep -q 'is needed; on Debian and Ubuntu: apt-get install .*libxml2-dev' "$work/log"; then
            echo "does not say what is missing:"
            cat "$work/log"
            exit 1
        fi
    done
fi
install() { "$work/venv/bin/python" -m pip install --force-reinstall "$package" >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }; }
check() { # ARGUMENT...
    (cd "$work"/isms-*/ &&
        "$work/venv/bin/python" -W error -W ignore::UserWarning -X dev -m unittest discover -s bindings/python/tests "$@")
}
if [ "$package" = "$sdist" ]; then
    # what is optional can be missing, which is told where it is asked for
    (export ISMS_WITHOUT="xlsxwriter libzip" && install)
    check -p test_reports.py
fi
install
[ ! -e "$work/called" ] || { echo "building called what it must not"; exit 1; }

cd "$work"/isms-*/
folder=$("$work/venv/bin/python" -c 'import isms, os; print(os.path.dirname(isms.__file__))')
case $folder in "$work"/venv/*) ;; *) echo "imported from $folder"; exit 1 ;; esac
if command -v nm >/dev/null; then
    # the linker's own marks stand there where another library looks for them
    exported=$(nm -D --defined-only "$folder"/_isms.*.so | sed 's/.* //' | grep -vxE '__bss_start|_edata|_end')
    [ "$exported" = PyInit__isms ] || { echo "exports more than it should:"; echo "$exported"; exit 1; }
fi
check
