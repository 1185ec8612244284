#!/usr/bin/env bash
# Measures cleaning, annotating, parsing, the rules and writing with JMH. Arguments go to JMH:
#
#   bench/jmh.sh                     all of them, in short runs that suit two cores
#   bench/jmh.sh ReadingBenchmark -f 2 -wi 5 -i 10
set -euo pipefail
cd "$(dirname "$0")/.."

mvn -q -Pbench -DskipTests -Dcds.skip test-compile dependency:build-classpath \
  -Dmdep.includeScope=test -Dmdep.outputFile="$PWD/target/bench-classpath.txt"
if [ $# -eq 0 ]; then
  set -- -f 1 -wi 3 -i 5 -w 5 -r 5
fi
exec java -cp "target/test-classes:target/classes:$(cat target/bench-classpath.txt)" \
  org.openjdk.jmh.Main -jvmArgs '-Xmx2g -XX:+UseSerialGC' "$@"
