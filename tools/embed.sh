#!/bin/sh
# embed.sh FILE...: C source that holds the bytes of the files, each under the name of the file without its
# folder and ending. Needs od and sed only, so that building needs no program of the build machine's own.
set -eu
echo '/* Written by tools/embed.sh; do not edit. */'
echo '#include "content/content.h"'
for file in "$@"; do
    name=$(basename "$file" .xml | tr -c 'a-zA-Z0-9\n' '_')
    echo "static const unsigned char data_$name[] = {"
    od -An -v -tx1 "$file" | sed 's/ \([0-9a-f][0-9a-f]\)/0x\1,/g'
    echo '0x00};'
done
echo 'const struct content_file isms__content_files[] = {'
for file in "$@"; do
    base=$(basename "$file" .xml)
    name=$(printf '%s\n' "$base" | tr -c 'a-zA-Z0-9\n' '_')
    case $file in */templates/*) template=true ;; *) template=false ;; esac
    echo "    {\"$base\", (const char *)data_$name, sizeof data_$name - 1, $template},"
done
echo '};'
echo 'const size_t isms__content_file_count = sizeof isms__content_files / sizeof *isms__content_files;'
