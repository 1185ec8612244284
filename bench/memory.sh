#!/usr/bin/env bash
# Shows how much memory runs of different lengths hold: articles of two sentences about invented people and towns, and after
# each run the heap that was in use after the last collections.
#
#   bench/memory.sh 500 5000
#   HEAP=600m THREADS=2 bench/memory.sh 500 50000     in a heap of this size
set -euo pipefail
cd "$(dirname "$0")/.."

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
size=${HEAP:+-Xms$HEAP -Xmx$HEAP -Xmn200m}

# So many articles: 40 first names, 250 last names and 90 towns come back in turn, each article has numbers of its own.
articles() {
  awk -v count="$1" 'BEGIN {
    n = split("Ada Bo Clara Dana Emil Fay Gus Hana Ivo Jana Karl Lena Milo Nora Otto Pia Rolf Sara Tom Una " \
      "Vera Walt Xenia Yann Zoe Ali Bea Cem Dora Edda Finn Greta Hugo Ines Jon Kira Leo Mona Nils Olga", first, " ")
    m = split("Ben Cor Dal El Far Gol Har Il Jan Kel Lor Mar Nor Os Pel Quin Ros Sel Tar Ul Van Wel Yar Zel Bran", head, " ")
    k = split("ton man sen ley vik oro ette ard ing berg", tail, " ")
    for (i = 0; i < count; i++) {
      last = head[i % m + 1] tail[int(i / m) % k + 1]
      town = head[int(i / 7) % m + 1] "haven"
      printf "{\"id\":\"a%06d\",\"text\":\"%s %s, the mayor of %s, said on Monday that %d people had left the port. ", \
        i, first[int(i / 3) % n + 1], last, town, i + 12
      printf "“We will rebuild it,” %s told reporters, and asked for $%d million.\"}\n", last, i % 900 + 1
    }
  }'
}

echo '| articles | heap in use after collections, MB | peak memory, MB |'
echo '|---:|---:|---:|'
for count in "${@:-500}"; do
  articles "$count" >"$work/$count.jsonl"
  log=$work/$count.gc
  # VmHWM is gone with the process: /usr/bin/time would have it, and is not everywhere.
  BROADSHEET_JAVA_OPTS="$size -Xlog:gc:file=$log" \
    bin/broadsheet run "$work/$count.jsonl" --output "$work/$count" --no-cache --quiet --threads "${THREADS:-2}" &
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
