#!/bin/sh
# embed.sh LIST FILE...: C source of an embedded_list isms__LIST that holds the bytes of the files, sorted by name.
# Needs sed and tail only, so that building needs no program of the build machine's own.
set -eu
LC_ALL=C
export LC_ALL
list=$1
shift
files=$(for file in "$@"; do name=$(basename "$file"); printf '%s %s\n' "${name%.*}" "$file"; done | sort)
echo '/* Written by tools/embed.sh; do not edit. */'
echo '#include "base/embedded.h"'
# C promises 4,095 characters only; every compiler that is at hand takes more.
echo '#pragma GCC diagnostic ignored "-Woverlength-strings"'
number=0
printf '%s\n' "$files" | while read -r name file; do
    [ -z "$(tail -c 1 "$file")" ] || { echo "$file has to end with a line" >&2; exit 1; }
    echo "static const char data_${number}[] ="
    # a "?" might begin a trigraph
    sed -e 's/[\\"?]/\\&/g' -e 's/.*/"&\\n"/' "$file"
    echo ';'
    number=$((number + 1))
done
echo 'static const struct embedded files[] = {'
number=0
printf '%s\n' "$files" | while read -r name file; do
    doc=$(sed -n 's/^ *<!-- *\(.*[^ ]\) *-->$/\1/p' "$file" | sed -n 's/["\\]/\\&/g;1p')
    echo "    {\"$name\", data_$number, sizeof data_$number - 1, \"$doc\"},"
    number=$((number + 1))
done
echo '};'
echo "extern const struct embedded_list isms__$list;"
echo "const struct embedded_list isms__$list = {files, sizeof files / sizeof *files};"
