#!/usr/bin/env bash
# compose/test.sh where no registry can be reached and images built on the spot stand in for the published
# ones: adds what those have and plain stand-ins lack, then runs the test without pulling anything.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)

# The C++ library that RocksDB needs: part of every Ubuntu image, and so of the published one.
if ! docker run --rm eclipse-temurin:25-jre sh -c 'ls /usr/lib/*/libstdc++.so.6' >/dev/null 2>&1; then
  library=$(ldconfig -p | sed -n 's/.*libstdc++\.so\.6 .*=> //p' | head -n 1)
  context=$(mktemp -d)
  cp -L "$library" "$(dirname "$library")/libgcc_s.so.1" "$context/"
  docker build --quiet --tag eclipse-temurin:25-jre --file - "$context" <<EOF
FROM eclipse-temurin:25-jre
COPY libstdc++.so.6 libgcc_s.so.1 $(dirname "$library")/
EOF
  rm -rf "$context"
fi

# The broker copies its settings over the files of the image, so both must be writable, whatever their mode was
# where the image was built.
if ! docker run --rm apache/kafka:4.3.1 test -w /etc/kafka/docker/log4j2.yaml; then
  docker build --quiet --tag apache/kafka:4.3.1 - <<'EOF'
FROM apache/kafka:4.3.1
USER root
RUN chmod -R u+w /opt/kafka/config /etc/kafka
USER appuser
EOF
fi

# A Maven without a network has its repository where its own settings say.
repository=$(docker run --rm maven:3.9-eclipse-temurin-25 sh -c \
  "sed -n 's|.*<localRepository>\(.*\)</localRepository>.*|\1|p' \$MAVEN_HOME/conf/settings.xml")

PULL=never BUILD_ARGUMENTS="--build-arg REPOSITORY=$repository" exec "$here/test.sh"
