#!/bin/sh
# Installs what is missing, builds libisms, checks an example organization, and writes web sites and papers of all three.
set -eu
root=$(cd "$(dirname "$0")/.." && pwd)
build=${BUILD_FOLDER:-$root/build}

say() { printf '\n== %s\n' "$*"; }

say "What is needed for building"
sh "$root/tools/packages.sh" papers
echo "All there."

say "Building in $build (a minute or two)"
[ -x "$root/configure" ] || (cd "$root" && autoreconf -fi) >"$root/autoreconf.log" 2>&1 ||
    { cat "$root/autoreconf.log"; exit 1; }
mkdir -p "$build"
cd "$build"
if ! { [ -f Makefile ] || "$root/configure" --quiet; } >quickstart.log 2>&1 ||
    ! make -j"$(getconf _NPROCESSORS_ONLN)" >>quickstart.log 2>&1; then
    tail -n 30 quickstart.log
    echo "Building failed; all of it is in $build/quickstart.log" >&2
    exit 1
fi

company=examples/software-company/company.xml
cd "$root"
say "isms check $company: what is wrong in a company of nine"
status=0
"$build/isms" check --at 2026-11-22 "$company" || status=$?
[ $status -le 1 ] || exit $status

say "isms why nina is.administer-security $company: why she"
"$build/isms" why --at 2026-11-22 nina is.administer-security "$company"

say "Web sites, workbooks, letters and calendars of the three example organizations"
sh examples/papers.sh "$build/isms" "$build/papers" >"$build/papers.log" || { cat "$build/papers.log"; exit 1; }
sed '$d' "$build/papers.log"
say "Where to look"
cat <<END
The company, and what is wrong there on purpose:  examples/software-company/README.md
The manual:                                       docs/manual/index.md
Your own organization:                            $build/isms init --template small-company mine.xml
                                                  $build/isms check mine.xml
END
tail -n 1 "$build/papers.log"
