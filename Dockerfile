# Builds the application for an external MariaDB: no embedded server, no demo data.
FROM eclipse-temurin:25-jdk AS build
RUN apt-get update && apt-get install -y --no-install-recommends maven && rm -rf /var/lib/apt/lists/*
WORKDIR /build
COPY pom.xml .
COPY frontend frontend
COPY src src
RUN mvn -q -B -Dexternal -Dmaven.test.skip=true package
RUN java -Djarmode=tools -jar target/reklamacje.jar extract --layers --destination layers

FROM eclipse-temurin:25-jre AS application
RUN useradd --system --home-dir /app reklamacje \
  && install -d -o reklamacje /var/lib/reklamacje
# The key that seals timelines, and the signed heads: the same folder for every server of one database.
ENV REKLAMACJE_SEAL_FOLDER=/var/lib/reklamacje/seal
# The index of texts: each server has one of its own there, and makes what is missing.
ENV REKLAMACJE_SEARCH_FOLDER=/var/lib/reklamacje/search
VOLUME /var/lib/reklamacje
WORKDIR /app
COPY --from=build /build/layers/dependencies/ ./
COPY --from=build /build/layers/snapshot-dependencies/ ./
COPY --from=build /build/layers/application/ ./
COPY bin/java.options ./

# Classes that are loaded and linked already halve the time of a start. They are learnt from one, beside a database that is not shipped.
FROM application AS learnt
RUN apt-get update && apt-get install -y --no-install-recommends mariadb-server
COPY bin/gather-classes ./
RUN ./gather-classes java

FROM application
COPY --from=learnt /app/classes.aot ./
USER reklamacje
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=5s --start-period=90s \
  CMD ["/bin/bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /actuator/health/readiness HTTP/1.0\\r\\n\\r\\n' >&3 && grep -q UP <&3"]
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=75", "@java.options", "-XX:AOTCache=classes.aot", "-jar", "reklamacje.jar"]
