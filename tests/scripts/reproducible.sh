#!/bin/sh
# reproducible.sh TARBALL: builds a release twice, in different folders, time zones, languages and habits, and compares
# all that is installed, byte for byte. `make check-reproducible` does that with a fresh tarball.
set -eu
tarball=$(cd "$(dirname "$1")" && pwd)/$(basename "$1")
work=$(mktemp -d)
trap 'chmod -R u+w "$work"; rm -rf "$work"' EXIT

build() { # FOLDER JOBS
    mkdir -p "$work/$1"
    cd "$work/$1"
    tar xzf "$tarball" --strip-components=1
    mkdir build
    cd build
    { ../configure --prefix=/usr CFLAGS="-O2 -g -ffile-prefix-map=$work/$1=." && make -j"$2" &&
        make install DESTDIR="$work/$1.root"; } >"$work/$1.log" 2>&1 || { tail -n 30 "$work/$1.log"; exit 1; }
}

(umask 022 && TZ=UTC LC_ALL=C build one "$(getconf _NPROCESSORS_ONLN)")
(umask 077 && TZ=Pacific/Auckland LC_ALL=C.UTF-8 HOME=/nonexistent build another-one-with-a-longer-name 1)
diff -r "$work/one.root" "$work/another-one-with-a-longer-name.root" || { echo "two builds differ"; exit 1; }
echo "two builds of $(basename "$tarball"): $(find "$work/one.root" -type f | wc -l) files, byte for byte the same"
