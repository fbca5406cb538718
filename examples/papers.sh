#!/bin/sh
# papers.sh ISMS FOLDER: writes the web sites of the three example organizations, and some papers of each.
set -eu
[ $# = 2 ] || { echo "usage: papers.sh ISMS FOLDER" >&2; exit 2; }
isms=$(command -v "$1") || { echo "papers.sh: there is no command $1" >&2; exit 2; }
isms=$(cd "$(dirname "$isms")" && pwd)/${isms##*/}
mkdir -p "$2"
folder=$(cd "$2" && pwd)
day=2026-11-22
cd "$(dirname "$0")" # files are named as they are here, not by where the sources lie

# A paper of $name; one in a format that this isms was built without is left out, and isms says how to get it.
paper() {
    file=$1
    report=$2
    shift 2
    format=${file##*.}
    status=0
    "$isms" report "$report" --quiet --at $day --format "$format" --output "$folder/$name/$file" "$@" "$name"/*.xml ||
        status=$?
    [ $status = 0 ] || [ $status = 2 ] || exit $status
}

# Organization, its name, and the appointment that a letter is written for.
papers() {
    name=$1
    mkdir -p "$folder/$name"
    "$isms" report site --quiet --at $day --out "$folder/$name/site" "$name"/*.xml >/dev/null
    paper responsibilities.xlsx raci
    paper statement-of-applicability.xlsx statement-of-applicability
    paper letter.docx appointment-letter --about "$3"
    paper review.docx management-review
    paper calendar.ics calendar
    printf '%s (%s)\n' "$2" "$name"
    for file in site/index.html responsibilities.xlsx statement-of-applicability.xlsx letter.docx review.docx calendar.ics; do
        [ ! -f "$folder/$name/$file" ] || echo "    $folder/$name/$file"
    done
}

papers software-company "Fernblick Software GmbH, nine people" a-5
papers utility "Stadtwerke Auenfeld, 150 people" sec-1
papers manufacturer "Morgenthal Antriebe AG, 2,000 people" ciso-1
printf '\nOpen this one first: %s\n' "$folder/utility/site/index.html"
