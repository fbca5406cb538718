#!/bin/sh
# Nothing recurses as deep as data do: the same results with a stack of 128 KiB.
set -eu
: "${BUILD:?}"
# shellcheck disable=SC3045 # where it is not there, the test is skipped
ulimit -s 128 2>/dev/null || { echo "skipped: the stack cannot be limited here"; exit 77; }
CK_FORK=no "$BUILD/tests/unit/snapshot"
CK_FORK=no "$BUILD/tests/unit/format"
