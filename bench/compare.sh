#!/usr/bin/env bash
# Measures stock CoreNLP and Broadsheet in turn over the same articles, on this machine, and prints a table in Markdown.
#
#   bench/compare.sh FOLDER [THREADS]     FOLDER holds articles as .txt; THREADS is by default the number of cores
#
#   COLD=5    so many of the first articles make the run from a cold start (a process from beginning to end)
#   MODES="steady cold" which of the two are measured
#   ONLY=ours leaves stock CoreNLP out, whose passes take minutes
#
# Stock is what its command line makes of "-annotators tokenize,pos,lemma,ner,depparse,coref,quote -threads THREADS" and
# nothing else; its libraries are fetched once. Needs a quiet machine: what else runs is in the numbers.
set -euo pipefail
cd "$(dirname "$0")/.."

folder=${1:?usage: bench/compare.sh FOLDER [THREADS]}
threads=${2:-$(getconf _NPROCESSORS_ONLN)}
cold=${COLD:-5}
work=target/bench
mkdir -p "$work"

[ -f target/broadsheet.jar ] || mvn -q -DskipTests package
ours="target/broadsheet.jar:$(cat target/classpath.txt)"
if [ ! -f "$work/stock.txt" ]; then
  mvn -q -f bench/stock-pom.xml dependency:build-classpath -Dmdep.outputFile="$PWD/$work/stock.txt"
fi
stock=$(cat "$work/stock.txt")
javac -nowarn -d "$work" -cp "$stock" bench/Measured.java bench/Stock.java
javac -nowarn -d "$work" -cp "$work:$ours" bench/Ours.java

# As bin/broadsheet starts a long run and a short one. Stock gets Java's own defaults, as from its own command line.
options() {
  sed -n "s/^$1=\"\(-.*\)\"\$/\1/p" bin/broadsheet
}
flags=(-Xmx2g)
read -ra steady <<<"$(options length)"
read -ra short <<<"$(options short)"
if [ ${#steady[@]} = 0 ] || [ ${#short[@]} = 0 ]; then
  echo "bench/compare.sh: bin/broadsheet does not say with 'length=\"…\"' and 'short=\"…\"' how Java is started" >&2
  exit 1
fi
[ ! -f target/broadsheet.jsa ] || flags+=("-XX:SharedArchiveFile=$PWD/target/broadsheet.jsa" -Xlog:disable)

# run WHAT MODE: one line "tokens seconds cpu peakMB passesToWarmUp", of the whole process where MODE is cold.
run() {
  local what=$1 mode=$2
  local begin=$EPOCHREALTIME
  if [ "$what" = stock ]; then
    java -cp "$work:$stock" Stock "$mode" "$folder" "$threads" "$cold" 2>"$work/$what-$mode.log"
  else
    local length=("${steady[@]}")
    [ "$mode" = steady ] || length=("${short[@]}")
    java "${flags[@]}" "${length[@]}" -Dbroadsheet.models="$PWD/models" \
      -Dbroadsheet.prepared="$PWD/target/prepared" -cp "$ours:$work" Ours "$mode" "$folder" "$threads" "$cold" 2>"$work/$what-$mode.log"
  fi | awk -v begin="$begin" -v mode="$mode" '{
    "date +%s.%N" | getline end
    if (mode == "cold") $2 = end - begin
    printf "%d %.2f %.2f %d %d\n", $1, $2, $3, $4, $5 }'
}

row() {
  local name=$1 tokens=$2 seconds=$3 cpu=$4 peak=$5 passes=$6
  printf '| %s | %d | %.1f | %.0f | %.1f | %d | %d |\n' "$name" "$tokens" "$seconds" \
    "$(awk "BEGIN { print $tokens / $seconds }")" "$cpu" "$peak" "$passes"
}

head='|  | tokens | wall, s | tokens a second | processor, s | peak memory, MB | passes to warm up |'
rule='|---|---:|---:|---:|---:|---:|---:|'
java -version 2>&1 | sed -n '2s/^/Java: /p'
echo "Processor: $(sed -n 's/^model name[^:]*: //p' /proc/cpuinfo | head -n 1), $(getconf _NPROCESSORS_ONLN) cores"
echo "Articles: $(find "$folder" -name '*.txt' | wc -l), threads: $threads, date: $(date -u +%F), load: $(cut -d' ' -f1 /proc/loadavg)"
for mode in ${MODES:-steady cold}; do
  echo
  [ "$mode" = steady ] && echo "Steady state: passes over all articles until they get no faster, then the middle one of three" \
    || echo "Cold start: a process from its start to its end, the first $cold articles"
  echo
  echo "$head"
  echo "$rule"
  theirs=
  if [ "${ONLY:-}" != ours ]; then
    theirs=$(run stock "$mode")
    # shellcheck disable=SC2086
    row 'stock CoreNLP' $theirs
  fi
  mine=$(run ours "$mode")
  # shellcheck disable=SC2086
  row Broadsheet $mine
  if [ -n "$theirs" ]; then
    echo "$theirs $mine" | awk '{
      printf "\nTime of stock by time of Broadsheet: **%.1f** (processor %.1f); tokens a second: %.1f times; peak memory: %.2f of stock'"'"'s\n",
        $2 / $7, $3 / $8, ($6 / $7) / ($1 / $2), $9 / $4 }'
  fi
done
