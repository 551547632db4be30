#!/bin/bash
# Judges the topics with Kafka's own consumer, which knows nothing of Dateline: run in the broker's image.
#   check.sh MINIMUM            at least so many articles are out, each revision once
#   check.sh MINIMUM complete   and every raw article has come to exactly one end
set -euo pipefail
minimum=$1
scope=${2:-}
work=$(mktemp -d)

# Writes "key<TAB>value" of every committed record of a topic to a file of its name.
read_topic() {
  /opt/kafka/bin/kafka-console-consumer.sh --bootstrap-server "${BOOTSTRAP:-kafka:19092}" --topic "news.$1" \
    --from-beginning --timeout-ms 10000 --command-property isolation.level=read_committed \
    --formatter-property print.key=true --formatter-property "print.value=$2" >"$work/$1" 2>"$work/$1.errors" || {
    cat "$work/$1.errors"
    return 1
  }
}

fail() {
  echo "check: $*" >&2
  exit 1
}

none() { # what file: fails if the file has lines
  [ ! -s "$2" ] || fail "$1: $(sort -u "$2" | head -5 | tr '\n' ' ')"
}

touch "$work"/{raw,articles,duplicates,dead-letters}
topics="articles:true duplicates:false"
[ "$scope" != complete ] || topics+=" raw:false dead-letters:false"
pids=()
for topic in $topics; do
  read_topic "${topic%:*}" "${topic#*:}" &
  pids+=($!)
done
for pid in "${pids[@]}"; do wait "$pid" || fail "a topic cannot be read"; done

cd "$work"
sed -nE 's/^([0-9a-f]{32})\t.*[{,]"revision":([0-9]+),.*$/\1 \2/p' articles | sort >revisions
cut -d' ' -f1 revisions | sort -u >articles.ids
sort duplicates >duplicates.all
sort -u duplicates.all >duplicates.ids
sort -u raw >raw.ids
sort -u dead-letters >dead.ids
out=$(wc -l <articles.ids)
echo "check: raw $(wc -l <raw.ids), articles $out in $(wc -l <revisions) revisions, duplicates $(wc -l <duplicates.ids), dead letters $(wc -l <dead.ids)"

[ "$(wc -l <revisions)" -eq "$(wc -l <articles)" ] || fail "a record of news.articles is no article"
uniq -d revisions >twice
none "articles delivered twice" twice
uniq -d duplicates.all >twice
none "duplicates delivered twice" twice
comm -12 articles.ids duplicates.ids >both
none "both an article and a duplicate" both
[ "$out" -ge "$minimum" ] || fail "only $out articles, not yet $minimum"

if [ "$scope" = complete ]; then
  sort -u articles.ids duplicates.ids dead.ids >ends
  comm -23 raw.ids ends >lost
  none "raw articles that came to no end" lost
  comm -13 raw.ids ends >unknown
  none "outputs without a raw article" unknown
fi
