#!/usr/bin/env bash
# Shows how much memory runs of different lengths hold: short articles made from a sample one, and after each run the heap
# that was in use after the last collections.
#
#   bench/memory.sh 500 5000
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
text=$(sed 's/\\/\\\\/g; s/"/\\"/g; s/\t/ /g; s/\r//; s/$/\\n/' input/people/obituary.txt | head -n 5 | tr -d '\n')

echo '| articles | heap in use after collections, MB | peak memory, MB |'
echo '|---:|---:|---:|'
for count in "${@:-500}"; do
  seq -f '%06.0f' 1 "$count" | while read -r n; do
    printf '{"id":"a%s","text":"%s"}\n' "$n" "$text"
  done >"$work/$count.jsonl"
  log=$work/$count.gc
  # VmHWM is gone with the process: /usr/bin/time would have it, and is not everywhere.
  BROADSHEET_JAVA_OPTS="-Xlog:gc:file=$log" \
    bin/broadsheet run "$work/$count.jsonl" --output "$work/$count" --no-cache --quiet &
  pid=$!
  peak=0
  while held=$(sed -n 's/^VmHWM:[^0-9]*\([0-9]*\).*/\1/p' "/proc/$pid/status" 2>/dev/null) && [ -n "$held" ]; do
    peak=$held
    sleep 0.2
  done
  wait "$pid"
  heap=$(sed -n 's/.*Pause.*->\([0-9]*\)M(.*/\1/p' "$log" | tail -n 3 | sort -n | head -n 1)
  printf '| %d | %d | %d |\n' "$count" "$heap" "$((peak / 1024))"
done
