#!/bin/sh
# sanitized.sh PYTHON TEST...: runs a test in Python of a build with sanitizers. Their runtimes have to be there
# before the interpreter, which has none; and its own allocator would hide what happens to memory.
python=$1
shift
case $1 in
*bindings/python/*)
    LD_PRELOAD=$(ldd "$BUILD"/bindings/python/.libs/_isms*.so |
        sed -n 's/.* => \([^ ]*lib[a-z_.]*san[^ ]*\) .*/\1/p' | tr '\n' ' ')
    [ -n "$LD_PRELOAD" ] || { echo "no runtime of a sanitizer was found" >&2; exit 99; }
    PYTHONMALLOC=malloc
    # What the interpreter keeps until its end is its own affair; too much memory is a MemoryError.
    ASAN_OPTIONS=detect_leaks=0:allocator_may_return_null=1${ASAN_OPTIONS:+:$ASAN_OPTIONS}
    UBSAN_OPTIONS=print_stacktrace=1:halt_on_error=1${UBSAN_OPTIONS:+:$UBSAN_OPTIONS}
    TSAN_OPTIONS=halt_on_error=1${TSAN_OPTIONS:+:$TSAN_OPTIONS}
    export LD_PRELOAD PYTHONMALLOC ASAN_OPTIONS UBSAN_OPTIONS TSAN_OPTIONS
    ;;
esac
exec "$python" "$@"
