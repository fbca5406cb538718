#!/bin/sh
# packages.sh build|papers|test|places|conditions: installs on Debian or Ubuntu what is missing for building; for building with
# all formats of reports; for the full test suite; for tests/places.sh; for measuring conditions.
set -eu

build='gcc make autoconf automake libtool pkg-config libxml2-dev'
papers="$build libxlsxwriter-dev libzip-dev"
test="$papers check gcovr python3 libxml2-utils valgrind strace clang libclang-rt-dev g++ doxygen groff-base python3-dev python3-venv swig \
python3-openpyxl python3-docx python3-icalendar poppler-utils chromium \
libreoffice-calc-nogui libreoffice-writer-nogui abigail-tools zopfli faketime locales-all \
clang-tidy cppcheck shellcheck"
places="$build python3 libxml2-utils mmdebstrap qemu-user-static gcc-i686-linux-gnu libc6-dev-i386-cross gcc-s390x-linux-gnu \
libc6-dev-s390x-cross musl-tools clang-19 llvm-19 libclang-rt-19-dev"
conditions="$test clang-19 llvm-19 libclang-rt-19-dev"
case ${1-} in
build) wanted=$build ;;
papers) wanted=$papers ;;
test) wanted=$test ;;
places) wanted=$places ;;
conditions) wanted=$conditions ;;
*) echo "usage: packages.sh build|papers|test|places|conditions" >&2; exit 2 ;;
esac

if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    echo "This is no Debian or Ubuntu: please see to these yourself, by whatever name they go: $wanted" >&2
    exit 0
fi
missing=
for package in $wanted; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing="$missing $package"
done
[ -n "$missing" ] || exit 0
root=
if [ "$(id -u)" != 0 ]; then
    command -v sudo >/dev/null || { echo "Needs to install$missing: run it as root, or install sudo." >&2; exit 1; }
    root=sudo
fi
echo "Installing:$missing"
export DEBIAN_FRONTEND=noninteractive
$root apt-get -qq update
# shellcheck disable=SC2086
$root env DEBIAN_FRONTEND=noninteractive apt-get -qq -y --no-install-recommends install $missing >/dev/null
