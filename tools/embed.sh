#!/bin/sh
# embed.sh LIST FILE...: C source of an embedded_list isms__LIST that holds the bytes of the files, sorted by name.
# Needs od, tr and sed only, so that building needs no program of the build machine's own.
set -eu
list=$1
shift
files=$(for file in "$@"; do name=$(basename "$file"); printf '%s %s\n' "${name%.*}" "$file"; done | LC_ALL=C sort)
echo '/* Written by tools/embed.sh; do not edit. */'
echo '#include "base/embedded.h"'
number=0
printf '%s\n' "$files" | while read -r name file; do
    echo "static const unsigned char data_${number}[] = {"
    # a line for each line, as numbers that are short: what compresses well
    { od -An -v -tu1 "$file" | tr -d '\n'; echo; } | sed -e 's/  *\([0-9]*\)/\1,/g' -e 's/,10,/,10,\
/g'
    echo '0};'
    number=$((number + 1))
done
echo 'static const struct embedded files[] = {'
number=0
printf '%s\n' "$files" | while read -r name file; do
    doc=$(sed -n 's/^ *<!-- *\(.*[^ ]\) *-->$/\1/p' "$file" | sed -n 's/["\\]/\\&/g;1p')
    echo "    {\"$name\", (const char *)data_$number, sizeof data_$number - 1, \"$doc\"},"
    number=$((number + 1))
done
echo '};'
echo "extern const struct embedded_list isms__$list;"
echo "const struct embedded_list isms__$list = {files, sizeof files / sizeof *files};"
