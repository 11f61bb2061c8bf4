#!/bin/sh
# A file of cases through `vitreous batch` by GNU parallel, a process a core; the answers stand in the order of the cases.
#     sh with_parallel.sh cases.ndjson > answers.ndjson
# A part whose process dies is repeated, twice at most. VITREOUS names the command where it is not on the path, PART the lines in a part.
# (`parallel --pipe --keep-order` is shorter, but mixes up the order where it repeats a part.)
set -eu
export VITREOUS="${VITREOUS:-vitreous}"
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
split -a 6 -d -l "${PART:-20000}" "$1" "$folder/part-"
find "$folder" -name 'part-*' | sort | parallel --retries 3 '"$VITREOUS" batch < {} > {}.answers'
find "$folder" -name '*.answers' | sort | xargs cat
