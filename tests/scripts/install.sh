#!/bin/sh
# What is installed is enough: a program in C finds header and library by pkg-config, the command its content,
# Python the package; nothing is left when it is uninstalled.
set -eu
: "${BUILD:?}" "${srcdir:?}"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
source=$(cd "$srcdir" && pwd)
if ! command -v pkg-config >/dev/null || ! ls "$BUILD"/.libs/libisms.so >/dev/null 2>&1; then
    echo "skipped: pkg-config or the shared library is missing"
    exit 77
fi
in_build() { # TARGET
    (cd "$BUILD" && MAKEFLAGS='' make -s "$1" DESTDIR="$work/root") >"$work/log" 2>&1 || { cat "$work/log"; exit 1; }
}
in_build install
prefix=$(sed -n 's/^prefix=//p' "$BUILD/libisms.pc")
root="$work/root$prefix"
for file in bin/isms lib/pkgconfig/libisms.pc include/isms/isms.h include/isms/types/person.h \
    share/man/man1/isms.1 share/libisms/isms-1.xsd share/libisms/content/eight-roles.xml \
    share/libisms/templates/iso27001.xml share/libisms/rules/RACI-01-bad.xml \
    share/doc/libisms/reference/rules/RACI-01.md; do
    [ -e "$root/$file" ] || { echo "$file was not installed"; exit 1; }
done

# where SARIF leads for a rule
page=$("$BUILD/isms" check --format sarif "$source/examples/software-company/company.xml" |
    sed -n 's/.*"helpUri": "\([^"]*RACI-01[^"]*\)".*/\1/p')
case $page in file://*)
    grep -q '^# RACI-01: ' "$work/root${page#file://}" || { echo "SARIF leads to $page, which was not installed"; exit 1; } ;;
esac

# the programs of README and manual, as printed: tests/cli/test_manual.py compares
export PKG_CONFIG_SYSROOT_DIR="$work/root" PKG_CONFIG_PATH="$root/lib/pkgconfig"
cp "$source"/docs/manual/examples/*.c "$work"
for program in "$work"/*.c; do
    out=${program%.c}
    # shellcheck disable=SC2046 # flags are words
    ${CC:-cc} -std=c11 -Wall -Wextra -Wpedantic -Wconversion -Werror "$program" -o "$out" \
        $(pkg-config --cflags --libs libisms)
done
cd "$source/examples/software-company"
LD_LIBRARY_PATH="$root/lib" "$work/readme" company.xml >"$work/out"
grep -q 'RACI-01' "$work/out" || { echo "the example of the README finds nothing:"; cat "$work/out"; exit 1; }
LD_LIBRARY_PATH="$root/lib" "$root/bin/isms" schema | cmp - "$root/share/libisms/isms-1.xsd"

# the same version everywhere
version=$(LD_LIBRARY_PATH="$root/lib" "$root/bin/isms" --version)
case $version in *" $(pkg-config --modversion libisms)"*) ;; *)
    echo "isms --version tells $version, libisms.pc $(pkg-config --modversion libisms)"; exit 1 ;;
esac

# Python, where it is installed for it
cd "$work"
package=$(find "$work/root" -path '*/isms/py.typed')
if [ -n "$package" ]; then
    if readelf -d "${package%/py.typed}"/_isms.*so 2>/dev/null | grep "$BUILD"; then
        echo "the extension module looks into the folder that it was built in"
        exit 1
    fi
    LD_LIBRARY_PATH="$root/lib" in_build installcheck
elif [ -e "$BUILD/bindings/python/_isms.la" ]; then
    echo "the Python package was built, but not installed"
    exit 1
fi

in_build uninstall
left=$(find "$work/root" -type f -o -type l)
[ -z "$left" ] || { echo "left after uninstalling:"; echo "$left"; exit 1; }
