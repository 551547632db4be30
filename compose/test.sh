#!/usr/bin/env bash
# Tests docker-compose.yml for real: builds the images, brings the demo up, lets processes die by kill -9, and
# holds the topics to account. Needs Docker with Compose, touches nothing but a project of its own, ends within
# 15 minutes. What Docker may download is the caller's to say: PULL=never where it must not.
set -euo pipefail
cd "$(dirname "$0")/.."

export COMPOSE_PROJECT_NAME=dateline-test IMAGE_TAG=test
export COMPOSE_FILE=docker-compose.yml:compose/test.yml
export DESK_PORT=${DESK_PORT:-18000} KAFKA_PORT=${KAFKA_PORT:-19093}
# Slow enough that processes die in the middle of the work.
export PACING=500ms FIRST_INTERVAL=10s MIN_INTERVAL=10s
pull=${PULL:-missing}
services="ingest enrich desk"

say() { echo "compose test: [${SECONDS}s] $*"; }

down() {
  status=$?
  trap - EXIT
  if [ "$status" -ne 0 ]; then
    say "FAILED, the last lines of each log follow"
    docker compose --profile demo ps --all || true
    docker compose --profile demo logs --tail 25 --no-color || true
  fi
  docker compose --profile '*' down --volumes --timeout 5 >/dev/null 2>&1 || true
  exit "$status"
}
trap down EXIT
trap 'exit 130' INT TERM

fail() {
  say "$*"
  exit 1
}

# Runs the judge until it is content: await SECONDS ARGUMENTS…
await() {
  local until=$((SECONDS + $1))
  shift
  while ! verdict=$(docker compose run --rm --no-deps -T check "$@" 2>&1); do
    [ "$SECONDS" -lt "$until" ] || fail "$verdict"
  done
  say "$verdict"
}

# Answers of a service's port from inside its container: ask SERVICE PORT PATH
ask() {
  docker compose exec -T "$1" bash -c "exec 3<>/dev/tcp/127.0.0.1/$2; printf 'GET $3 HTTP/1.0\r\n\r\n' >&3; cat <&3"
}

# Waits until the desk holds so many articles: await_desk SECONDS COUNT; leaves their number in $held
await_desk() {
  local until=$((SECONDS + $1))
  while held=$(ask desk 8000 "/api/articles?limit=1" | grep -o '"held":[0-9]*' | tr -dc 0-9) && [ "${held:-0}" -lt "$2" ]; do
    [ "$SECONDS" -lt "$until" ] || fail "the desk shows only ${held:-0} articles, not $2"
    sleep 0.5
  done
  say "the desk holds $held articles"
}

# The process itself dies, so that what brings it back is its restart policy and not the engine.
kill_process() {
  docker compose exec -T "$1" bash -c \
    'for p in /proc/[0-9]*; do [ "$(cat "$p/comm" 2>/dev/null)" != java ] || kill -KILL "${p#/proc/}"; done' || true
}

await_recovery() {
  local until=$((SECONDS + 120)) id
  id=$(docker compose ps --quiet "$1")
  until [ "$(docker inspect -f '{{.RestartCount}} {{.State.Health.Status}}' "$id" | sed 's/[1-9][0-9]*/N/')" = "N healthy" ]; do
    [ "$SECONDS" -lt "$until" ] || fail "$1 did not recover"
    sleep 1
  done
  say "$1 recovered"
}

say "the file is valid in every profile"
docker compose --profile '*' config --quiet

say "building the images"
docker compose --profile demo build --quiet ${BUILD_ARGUMENTS:-}

say "starting"
docker compose --profile demo up --pull "$pull" --detach --wait --wait-timeout 300

say "waiting for the first articles"
await_desk 120 3
early=$held

for service in enrich ingest; do
  say "kill -9 of $service"
  kill_process "$service"
done
for service in enrich ingest; do await_recovery "$service"; done

say "kill -9 of the broker"
kill_process kafka
await_recovery kafka

say "waiting until every raw article has come to its end"
await 240 50 complete

await_desk 30 $((early + 1))

say "every figure of the dashboard is published"
published=$(for service in $services; do ask "$service" 8080 /metrics; done)
for name in $(grep -oE 'dateline_[a-z_]+' compose/observability/grafana/dashboards/dateline.json | sort -u); do
  grep -q "^$name[{ ]" <<<"$published" || fail "no service publishes $name"
done

say "stopping"
docker compose --profile demo stop
for service in $services; do
  code=$(docker inspect -f '{{.State.ExitCode}}' "$(docker compose ps --all --quiet "$service")")
  case $code in 0 | 143) ;; *) fail "$service did not stop gracefully: exit code $code" ;; esac
done
docker compose --profile '*' down --volumes
[ -z "$(docker ps --all --quiet --filter "label=com.docker.compose.project=$COMPOSE_PROJECT_NAME")" ] || fail "containers are left"
say "passed"
