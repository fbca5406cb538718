#!/bin/sh
# Installs what is missing and runs the full test suite: a release as users get it, clang with sanitizers, valgrind, the
# bindings with sanitizers, rules broken on purpose, what pip installs, the documentation.
#
#   tests/run.sh [STAGE...]     all of these, or some: release clang valgrind bindings mutation python docs
#
# Six more run by name alone, before a release: they take as long as all the rest.
#
#   analysis    static analysis, by four tools
#   coverage    how much of the library the tests reach
#   conditions  which conditions decide something in no test, where bad input, lack of memory and broken files are kept away
#   branches    whether the tests notice branches there that are always, or never, taken
#   worst       whether time and memory grow as the data do, whatever their shape
#   places      other processors and C libraries, see tests/places.sh
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
work=${BUILD_FOLDER:-$root/build-tests}
jobs=$(getconf _NPROCESSORS_ONLN)
stages=${*:-release clang valgrind bindings mutation python docs}

say() { printf '\n== %s\n' "$*"; }

configure() { # STAGE OPTION...
    folder=$work/$1
    shift
    mkdir -p "$folder"
    cd "$folder"
    "$root/configure" --enable-werror "$@" >configure.log 2>&1 || { tail -n 20 configure.log; exit 1; }
    make -j"$jobs" >make.log 2>&1 || { tail -n 40 make.log; exit 1; }
}

# A target of make that runs tests; where it fails, what the tests said that did.
tests_of() { # FOLDER-OF-LOGS TARGET NAME=VALUE...
    logs=$1
    shift
    if ! make -j"$jobs" "$@" >check.log 2>&1; then
        grep -E '^(FAIL|ERROR)' check.log || tail -n 60 check.log
        sed -n 's/^\(FAIL\|ERROR\): //p' check.log | while read -r log; do
            echo "--- $log"
            # shellcheck disable=SC2086 # a pattern
            tail -n 30 $logs/"${log%.*}.log" 2>/dev/null || tail -n 30 $logs/"$log.log"
        done
        exit 1
    fi
    grep -E '^SKIP' check.log || true
    grep -E '^# (TOTAL|PASS|SKIP|FAIL|ERROR)' check.log | tr '\n' ' '
    echo
}

stage_analysis() {
    say "gcc -fanalyzer, clang-tidy, cppcheck, shellcheck: make analyze"
    mkdir -p "$work/gcc"
    cd "$work/gcc"
    "$root/configure" --enable-werror CC=gcc >configure.log 2>&1 || { tail -n 20 configure.log; exit 1; }
    make analyze
}

stage_worst() {
    say "shapes of data that cost most: make worst-cases"
    configure gcc CC=gcc
    make worst-cases >worst.log 2>&1 || { grep -E 'too fast|come to an end|judged' worst.log || tail -n 40 worst.log; exit 1; }
    grep 'shapes grow' worst.log
}

stage_places() {
    PLACES_FOLDER=$work/places "$root/tests/places.sh"
}

stage_release() {
    say "gcc, warnings are errors: a release, built and tested as users get it: make distcheck"
    configure gcc CC=gcc
    tests_of 'libisms-*/_build/sub' distcheck DISTCHECK_CONFIGURE_FLAGS='--enable-werror CC=gcc'
    ls ./*.tar.gz
}

stage_clang() {
    say "clang with address and undefined behaviour sanitizers: make check"
    configure clang CC=clang --enable-sanitizers --disable-shared
    tests_of . check ASAN_OPTIONS=detect_leaks=1 CK_FORK=no # a process for each test costs the sanitizer more than the test
}

stage_valgrind() {
    say "valgrind: unit tests and the command"
    configure valgrind CC=gcc CFLAGS='-O1 -g' --disable-shared
    make -j"$jobs" check TESTS= >check.log 2>&1
    # shellcheck disable=SC2016 # variables of the inner shell
    printf '%s\n' check documents base model format snapshot rows outcome own_rules findings report |
        CK_FORK=no CK_TIMEOUT_MULTIPLIER=50 srcdir=$root xargs -P "$jobs" -n 1 sh -c '
            valgrind -q --error-exitcode=9 --leak-check=full --show-leak-kinds=definite \
                --errors-for-leak-kinds=definite "tests/unit/$0" >"valgrind-$0.log" 2>&1 &&
                echo "$0" || { tail -n 40 "valgrind-$0.log"; exit 1; }'
    printf 'isms\n'
    for options in 'check --format json' 'raci --format html' 'convert --strict' 'duties ida' 'who restore-test'; do
        status=0
        # shellcheck disable=SC2046,SC2086 # options are words
        valgrind -q --error-exitcode=99 --leak-check=full ./isms ${options%% *} \
            $(case $options in check* | raci* | duties* | who*) echo --at 2026-11-22 ;; esac) \
            $(echo "$options" | sed -n 's/^[^ ]* //p') "$root/examples/software-company/company.xml" \
            >valgrind.log 2>&1 || status=$?
        [ $status -le 1 ] || { tail -n 40 valgrind.log; exit 1; }
    done
}

stage_mutation() {
    say "rules broken on purpose, each of which a test has to notice: make mutation"
    configure valgrind CC=gcc CFLAGS='-O1 -g' --disable-shared
    make -j"$jobs" mutation >mutation.log 2>&1 || { tail -n 40 mutation.log; exit 1; }
    grep -E 'caught$|rules in' mutation.log
}

stage_coverage() {
    say "how much of the library the tests reach: make coverage"
    configure coverage CC=gcc CFLAGS=-g --enable-coverage --disable-shared
    make -j"$jobs" coverage >coverage.log 2>&1 || { tail -n 40 coverage.log; exit 1; }
    grep -E '^(lines|branches)' coverage.log
}

stage_conditions() {
    say "which conditions decide something in no test: make conditions"
    "$root/tools/packages.sh" conditions
    configure conditions CC=clang-19 --enable-coverage=conditions --disable-shared --disable-werror # it tells what it leaves out
    make -j"$jobs" conditions >conditions.log 2>&1 || { tail -n 40 conditions.log; exit 1; }
    grep -E '^(lib/|all)' conditions.txt
}

stage_branches() {
    say "branches always or never taken, which tests have to notice: make branch-mutation"
    configure branches CC=gcc CFLAGS='-O0 -g -DISMS_COVERAGE' --disable-shared
    make -j"$jobs" branch-mutation >branches.log 2>&1 || { grep -E 'missed' branches.log || tail -n 40 branches.log; exit 1; }
    grep -E 'caught$|turned' branches.log
}

# Longer: ISMS_TORTURE_SEEDS, ISMS_TORTURE_STEPS and ISMS_MEMORY_CALLS; see the tests.
stage_bindings() {
    say "gcc with sanitizers: the Python bindings"
    configure bindings CC=gcc CFLAGS='-O1 -g' --enable-sanitizers --disable-static --with-python
    # shellcheck disable=SC2016 # a variable of make
    ISMS_TORTURE_SEEDS=${ISMS_TORTURE_SEEDS:-10} tests_of . check TESTS='$(python_tests)'
    configure bindings-threads CC=gcc CFLAGS='-O1 -g' --enable-sanitizers=thread --disable-static --with-python
    tests_of . check TESTS='tests/unit/threads bindings/python/tests/test_threads.py' CK_FORK=no \
        TSAN_OPTIONS="suppressions=$root/tests/support/threads.supp"
    say "valgrind: the Python bindings"
    configure gcc CC=gcc
    python=$($(sed -n 's/^TEST_PYTHON = //p' Makefile) -c 'import sys; print(sys.executable)')
    # What is uninitialized is looked for with the library alone: optimized interpreters are full of such.
    for test in "test_safety.py Arguments Callbacks Groups" "test_torture.py AtRandom" test_errors.py; do
        # shellcheck disable=SC2086
        PYTHONMALLOC=malloc ISMS_TORTURE_SEEDS=1 LD_LIBRARY_PATH=.libs PYTHONPATH=bindings/python \
            valgrind -q --error-exitcode=9 --undef-value-errors=no \
            "$python" "$root"/bindings/python/tests/$test >valgrind.log 2>&1 || { tail -n 40 valgrind.log; exit 1; }
    done
}

stage_python() {
    say "Python: pip installs the package in fresh environments, from source and as a wheel (asks its index for setuptools)"
    configure gcc CC=gcc
    make check-sdist check-wheel CFLAGS=-O1 >pip.log 2>&1 || { tail -n 40 pip.log; exit 1; }
    ls dist/*
}

stage_docs() {
    say "documentation: make docs"
    configure gcc CC=gcc
    make docs >docs.log 2>&1 || { cat docs.log; exit 1; }
    ! grep -i 'warning' docs.log
}

sh "$root/tools/packages.sh" test
(cd "$root" && autoreconf -fi) >"$root/autoreconf.log" 2>&1 || { cat "$root/autoreconf.log"; exit 1; }
for stage in $stages; do
    begin=$(date +%s)
    (stage_"$stage")
    echo "$stage: $(($(date +%s) - begin)) s"
done
say "All is well."
