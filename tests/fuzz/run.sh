#!/bin/sh
# Fuzzing, guided by coverage: what was not seen before is looked for, from the corpus and our documents on.
#
#   tests/fuzz/run.sh [TARGET...]     all targets, or some of: read oscal two calls texts reports
#   tests/fuzz/run.sh keep [TARGET...]
#       puts what all runs have found to reach something new into tests/fuzz/corpus/TARGET, as few inputs as will do
#
#   FUZZ_SECONDS  for each target [60]       FUZZER  libfuzzer or afl [libfuzzer]
#   FUZZ_FOLDER   where all of it goes [build-fuzz]
#
# What is found stays in FUZZ_FOLDER/TARGET-found; an input that once crashed belongs into tests/fuzz/corpus/TARGET, where
# `make check` replays it. FUZZ_FOLDER/TARGET keeps what reached something new, for the next time.
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
folder=${FUZZ_FOLDER:-$root/build-fuzz}
seconds=${FUZZ_SECONDS:-60}
fuzzer=${FUZZER:-libfuzzer}
mode=run
if [ "${1-}" = keep ]; then
    mode=keep fuzzer=libfuzzer
    shift
fi
targets=${*:-read oscal two calls texts reports}

case $fuzzer in
libfuzzer) compiler=clang flags='-fsanitize=fuzzer-no-link' options=--enable-sanitizers ;;
afl) compiler=afl-clang-fast flags='' options='' ;;
*) echo "FUZZER is libfuzzer or afl" >&2; exit 2 ;;
esac
command -v "$compiler" >/dev/null || { echo "$fuzzer is not there; on Debian and Ubuntu: apt-get install clang libfuzzer-14-dev afl++" >&2; exit 1; }

build=$folder/$fuzzer
mkdir -p "$build"
cd "$build"
# shellcheck disable=SC2086 # options are words
[ -f Makefile ] || AFL_QUIET=1 "$root/configure" CC=$compiler CFLAGS="-O1 -g $flags" $options --disable-shared >configure.log
AFL_QUIET=1 make -j"$(getconf _NPROCESSORS_ONLN)" libisms-core.la >make.log 2>&1 || { tail -n 40 make.log; exit 1; }

# Documents of ours that are small enough to be changed often; no name stands in two folders.
documents() { # OPTION-OF-FIND...
    find "$root/tests/fuzz/corpus/read" "$root/tests/data" "$root/docs/manual/examples" "$root/tests/rules" -name '*.xml' \
        ! -name '*-0[2-9].xml' -size -16k "$@"
}

# Where inputs begin that nobody has found yet.
seeds() { # TARGET
    begin=$folder/$1-seeds
    mkdir -p "$begin"
    if [ -d "$root/tests/fuzz/corpus/$1" ]; then cp -R "$root/tests/fuzz/corpus/$1/." "$begin"; fi
    case $1 in
    read | reports) documents -exec cp {} "$begin" \; ;;
    oscal) find "$root/tests/data/oscal" -name '*.xml' -size -64k -exec cp {} "$begin" \; ;;
    two)
        for file in "$root"/tests/rules/*-pass-01.xml; do
            other=$(printf '%s\n' "${file%-pass-01.xml}"-fail-*-01.xml)
            { cat "$file"; printf '\0'; cat "${other%%.xml*}.xml"; } >"$begin/$(basename "$file")"
        done ;;
    texts)
        for file in "$root"/lib/report/wording/*.en.txt; do
            { printf '\002'; cat "$file"; } >"$begin/$(basename "$file")"
        done
        for text in 2026-02-29 P1Y6M P2W -12.50 'R A' true; do
            printf '\000%s' "$text" >"$begin/value-$text"
            printf '\001%s' "$text" >"$begin/field-$text"
        done ;;
    calls) printf '\000\001\003\004\002\000\001\015\012\013' >"$begin/some" ;;
    esac
}

# Names of elements, attributes and choices.
{
    sed -n 's/.* \(name\|value\)="\([^"\\]*\)".*/"\2"/p' "$root/lib/format/isms-1.xsd"
    find "$root/tests/data/oscal" -name '*.xml' -exec grep -oh '[< ][a-z-]*[ =>]' {} + | tr -d ' <>=' | sed -n 's/..*/"&"/p'
    printf '"%s"\n' '<!--' '-->' '<![CDATA[' ']]>' '<?x ' '?>' '&#xA;' '&amp;' 'xmlns:x=\"urn:x\"' '2026-06-30' '2026-07-01' 'P1Y'
} | LC_ALL=C sort -u >"$folder/words.dict"

status=0
for target in $targets; do
    [ -f "$root/tests/fuzz/fuzz_$target.c" ] || { echo "there is no target $target" >&2; exit 2; }
    seeds "$target"
    mkdir -p "$folder/$target" "$folder/$target-found"
    rm -f "tests/fuzz/fuzz-$target"
    AFL_QUIET=1 make "tests/fuzz/fuzz-$target" CPPFLAGS=-DISMS_FUZZER LDFLAGS=-fsanitize=fuzzer >link.log 2>&1 || { tail -n 20 link.log; exit 1; }
    if [ $mode = keep ]; then
        corpus=$root/tests/fuzz/corpus/$target
        mkdir -p "$corpus" "$folder/$target-afl/default/queue"
        "tests/fuzz/fuzz-$target" -set_cover_merge=1 -max_len=4096 "$corpus" "$folder/$target" "$folder/$target-afl/default/queue" \
            >"$target.log" 2>&1 || { tail -n 20 "$target.log"; exit 1; }
        echo "$target: $(find "$corpus" -type f | wc -l) inputs"
        continue
    fi
    echo "== $target, $fuzzer, $seconds s"
    if [ "$fuzzer" = afl ]; then
        AFL_SKIP_CPUFREQ=1 AFL_I_DONT_CARE_ABOUT_MISSING_CRASHES=1 AFL_NO_UI=1 AFL_QUIET=1 AFL_NO_AFFINITY=1 AFL_AUTORESUME=1 \
            afl-fuzz -V "$seconds" -i "$folder/$target-seeds" -o "$folder/$target-afl" -x "$folder/words.dict" -t 5000+ \
            "tests/fuzz/fuzz-$target" >"$target.log" 2>&1 || { tail -n 20 "$target.log"; exit 1; }
        grep -E 'execs_done|edges_found|bitmap_cvg|saved_crashes|saved_hangs' "$folder/$target-afl/default/fuzzer_stats"
        cp "$folder/$target-afl/default/crashes/"id* "$folder/$target-found/" 2>/dev/null && status=1
    else
        "tests/fuzz/fuzz-$target" -max_total_time="$seconds" -max_len=16384 -timeout=25 -rss_limit_mb=3000 -print_final_stats=1 \
            -dict="$folder/words.dict" -artifact_prefix="$folder/$target-found/" "$folder/$target" "$folder/$target-seeds" \
            >"$target.log" 2>&1 || { status=1; grep -E 'ERROR|SUMMARY|fuzz: |artifact_prefix' "$target.log" || tail -n 20 "$target.log"; }
        grep -E 'cov: ' "$target.log" | tail -n 1
        grep -E 'number_of_executed_units|average_exec|peak_rss' "$target.log" || true
    fi
done
exit $status
