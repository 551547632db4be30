# One image a service, built from source: docker build --target ingest|enrich|desk|tools .

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /src
COPY . .
# Where Maven keeps what it has loaded; a build without a network brings a filled one.
ARG REPOSITORY=/var/cache/maven
RUN --mount=type=cache,target=/var/cache/maven \
    mvn -B -q -Dmaven.repo.local="$REPOSITORY" -Dmaven.test.skip=true -pl ingest-service,enrich-service,desk-service,standalone -am \
      package dependency:copy-dependencies -DincludeScope=runtime -DexcludeGroupIds=dev.dateline \
      -DoutputDirectory=target/dependencies
# For each image the libraries of others, which rarely change, apart from our own.
RUN collect() { \
      mkdir -p "/out/$1/ours" && cp -r "$1/target/dependencies" "/out/$1/libraries" && \
      for module in "$@"; do cp "$module/target/$module"-*.jar "/out/$1/ours/" || return 1; done; \
    } && \
    collect ingest-service common && \
    collect enrich-service common && \
    collect desk-service common && \
    collect standalone common ingest-service enrich-service desk-service

FROM eclipse-temurin:25-jre AS base
RUN groupadd --gid 10001 dateline && \
    useradd --uid 10001 --gid 10001 --no-create-home --home-dir /var/lib/dateline --shell /usr/sbin/nologin dateline && \
    install -d -o dateline -g dateline /var/lib/dateline
COPY compose/image /app
WORKDIR /var/lib/dateline
USER 10001:10001
STOPSIGNAL SIGTERM

FROM base AS service
# Reachable from other containers; publish no port that need not be.
ENV DATELINE_HEALTH_HOST=0.0.0.0
EXPOSE 8080
HEALTHCHECK --interval=10s --timeout=5s --start-period=90s --start-interval=2s --retries=3 CMD ["/app/ready"]

FROM service AS ingest
COPY --from=build /out/ingest-service/libraries /app/lib
COPY --from=build /out/ingest-service/ours /app/lib
ENTRYPOINT ["java", "@/app/jvm.options", "-cp", "/app/lib/*", "dev.dateline.ingest.IngestMain"]

FROM service AS enrich
ENV DATELINE_STATE_DIR=/var/lib/dateline
VOLUME /var/lib/dateline
COPY --from=build /out/enrich-service/libraries /app/lib
COPY --from=build /out/enrich-service/ours /app/lib
# Plug-ins are mounted where they are wanted: see compose/onnx.yml.
ENTRYPOINT ["java", "@/app/jvm.options", "-cp", "/app/lib/*:/app/plugins/*", "dev.dateline.enrich.EnrichCommand"]

FROM service AS desk
ENV DATELINE_HOST=0.0.0.0 DATELINE_DATA_DIR=/var/lib/dateline
VOLUME /var/lib/dateline
EXPOSE 8000
COPY --from=build /out/desk-service/libraries /app/lib
COPY --from=build /out/desk-service/ours /app/lib
ENTRYPOINT ["java", "@/app/jvm.options", "-cp", "/app/lib/*", "dev.dateline.desk.DeskMain"]

# The dateline command: topics, feeds, tail, the one-stage tools, the sample newsroom.
FROM base AS tools
COPY --from=build /out/standalone/libraries /app/lib
COPY --from=build /out/standalone/ours /app/lib
ENTRYPOINT ["java", "@/app/jvm.options", "-cp", "/app/lib/*", "dev.dateline.standalone.Dateline"]
