#!/bin/sh
# Other places than the one at hand: 32 bits, big-endian, another C library, and one where every use of memory that nobody
# has set is told (the memory sanitizer of clang, which has to see libxml2 and Check too). Cross-builds libisms and runs its
# tests there, under QEMU where the processor is another. Asks the archive of Debian for what these places need; nothing of
# it gets installed but the tools of `tools/packages.sh places`.
#
#   tests/places.sh [PLACE...]     all, or some of: i386 s390x musl msan
#
#   PLACES_FOLDER    where what they need is kept, and builds are made; otherwise build-tests/places
#   PLACES_TESTS     what is run; otherwise the unit tests and the tests of the command
#   DEBIAN           whose archive is asked; otherwise http://deb.debian.org/debian
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=${PLACES_FOLDER:-$root/build-tests/places}
archive=${DEBIAN:-http://deb.debian.org/debian}
suite=bookworm
jobs=$(getconf _NPROCESSORS_ONLN)
# Traces of system calls, and viewers of what was written, are of the place at hand.
# shellcheck disable=SC2016 # a variable of make
tests=${PLACES_TESTS:-'$(unit_tests)'$(printf ' tests/cli/test_%s.py' command examples oscal oscal_write resolve validate)}

logged() { # LOG COMMAND...
    log=$1
    shift
    "$@" >"$log" 2>&1 || { tail -n 40 "$log"; exit 1; }
}

# What packages unpack to, with the libraries of that architecture; nothing in it is run.
unpacked() { # ARCHITECTURE
    [ ! -e "$work/$1/complete" ] || return 0
    rm -rf "${work:?}/$1"
    mkdir -p "$work/$1"
    logged "$work/$1.log" mmdebstrap --variant=extract --architectures="$1" \
        --include=libc6-dev,libgcc-12-dev,libxml2-dev,libxlsxwriter-dev,libzip-dev,check \
        $suite "$work/$1/root" "deb $archive $suite main"
    touch "$work/$1/complete"
}

# Configured in the folder at hand; sets the paths to what was unpacked.
cross() { # ARCHITECTURE HOST LIBRARIES
    unpacked "$1"
    sysroot=$work/$1/root
    PKG_CONFIG_LIBDIR=$sysroot/usr/lib/$3/pkgconfig:$sysroot/usr/share/pkgconfig
    PKG_CONFIG_SYSROOT_DIR=$sysroot
    export PKG_CONFIG_LIBDIR PKG_CONFIG_SYSROOT_DIR
    logged configure.log "$root/configure" --enable-werror --disable-shared --without-python \
        --host="$2" CC="$2-gcc --sysroot=$sysroot" CFLAGS='-O1 -g'
}

# Builds in the folder at hand, and runs the tests, programs of that place behind a command.
tested() { # COMMAND...
    logged make.log make -j"$jobs"
    printf '#!/bin/sh\nexec %s "%s/isms" "$@"\n' "$*" "$PWD" >isms-there
    chmod +x isms-there
    if ! make -j"$jobs" check TESTS="$tests" LOG_COMPILER="$*" \
        TESTS_ENVIRONMENT="ISMS='$PWD/isms-there'; CK_TIMEOUT_MULTIPLIER=20; export ISMS CK_TIMEOUT_MULTIPLIER;" \
        >check.log 2>&1; then
        sed -n 's/^\(FAIL\|ERROR\): //p' check.log | while read -r log; do
            echo "--- $log"
            tail -n 30 "${log%.py}.log"
        done
        grep -E '^# ' check.log || tail -n 40 check.log
        exit 1
    fi
    grep -E '^# (TOTAL|PASS|SKIP|FAIL|ERROR)' check.log | tr '\n' ' '
    echo
}

place_i386() {
    cross i386 i686-linux-gnu i386-linux-gnu
    libraries=$sysroot/lib/i386-linux-gnu:$sysroot/usr/lib/i386-linux-gnu
    loader=$sysroot/lib/ld-linux.so.2
    if "$loader" --version >/dev/null 2>&1; then
        tested "$loader" --library-path "$libraries"
    else
        tested qemu-i386-static -L "$sysroot"
    fi
}

place_s390x() {
    cross s390x s390x-linux-gnu s390x-linux-gnu
    tested qemu-s390x-static -L "$sysroot"
}

# A library from its source package, built by $compiler with $flags into the folder PLACE-root.
library() { # PLACE PACKAGE FOLDERS-TO-MAKE OPTION...
    there=$work/$1-$2 prefix=$work/$1-root package=$2 folders=$3
    shift 3
    [ ! -e "$there/complete" ] || return 0
    rm -rf "$there"
    mkdir -p "$there/lists/partial"
    cd "$there"
    echo "deb-src $archive $suite main" >sources.list
    for step in update "source --download-only $package"; do
        # shellcheck disable=SC2086 # words
        logged apt.log apt-get -q -o Dir::Etc::SourceList="$PWD/sources.list" -o Dir::Etc::SourceParts=/dev/null \
            -o Dir::State::Lists="$PWD/lists" -o APT::Sandbox::User=root $step
    done
    tar xf ./*.orig.tar.* --one-top-level=source --strip-components=1
    cd source
    [ -x configure ] || logged ../autoreconf.log autoreconf -fi
    logged ../configure.log ./configure CC="$compiler" CFLAGS="$flags" --prefix="$prefix" --disable-shared "$@"
    sed -i "s/^SUBDIRS = .*/SUBDIRS = $folders/" Makefile
    logged ../make.log make -j"$jobs" install
    touch ../complete
}

# Configured in the folder at hand, with libxml2 and Check built by $compiler with $flags too; nothing else is at hand.
with_libraries() { # PLACE OPTION...
    (library "$1" libxml2 "include ." --without-python --without-zlib --without-lzma --without-icu)
    (library "$1" check "lib src ." --disable-subunit --disable-build-docs)
    prefix=$work/$1-root
    PKG_CONFIG_LIBDIR=$prefix/lib/pkgconfig
    export PKG_CONFIG_LIBDIR
    shift
    logged configure.log "$root/configure" --enable-werror --disable-shared --without-python --without-xlsxwriter \
        --without-libzip CC="$compiler" CFLAGS='-O1 -g' CHECK_CFLAGS="-isystem $prefix/include" "$@"
}

place_musl() {
    compiler=musl-gcc flags='-O1 -g'
    # the linker is not asked by musl-gcc to tell where the stack can be walked up, nor is musl by libgcc in its way
    logged find_object.log musl-gcc -O1 -c "$root/tests/support/find_object.c" -o find_object.o
    with_libraries musl --host="$(uname -m)-linux-musl" LIBS="$PWD/find_object.o" LDFLAGS=-Wl,--eh-frame-hdr
    tested env
}

place_msan() {
    # the sanitizer does not know that the system fills what Check asks it for: timers
    printf 'src:*check.c\nsrc:*check_run.c\n' >unknown.txt
    compiler=clang-19 flags="-O1 -g -fsanitize=memory -fsanitize-memory-track-origins -fsanitize-ignorelist=$PWD/unknown.txt"
    with_libraries msan --enable-sanitizers=memory
    tested env
}

sh "$root/tools/packages.sh" places
[ -x "$root/configure" ] || (cd "$root" && logged autoreconf.log autoreconf -fi)
[ $# -gt 0 ] || set -- i386 s390x musl msan
for place; do
    printf '\n== %s\n' "$place"
    begin=$(date +%s)
    rm -rf "${work:?}/build-$place" # what was built with other options would stay
    (mkdir -p "$work/build-$place" && cd "$work/build-$place" && "place_$place")
    echo "$place: $(($(date +%s) - begin)) s"
done
