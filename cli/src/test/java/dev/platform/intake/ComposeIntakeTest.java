package dev.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ComposeIntakeTest {
    private static final String SHOP = """
            name: shop
            services:
              web:
                image: registry.acme.example/quiz/web:1.0.0
                build: .
                ports: ["8000:80", "9000:9000/udp"]
                environment:
                  - API=http://api:3000/
                  - CACHE=redis:6379
                  - MODE=${MODE:-fast}
                  - KEY=${KEY}
                depends_on: [api, redis, mails]
                healthcheck: {test: curl -f http://localhost/, interval: 1m30s, timeout: 5s, retries: 5}
                deploy:
                  replicas: 3
                  resources: {limits: {cpus: "0.50", memory: 512M}}
                restart: always
                networks: [front]
              api:
                image: registry.acme.example/quiz/api:2.1
                command: node "server main.js" --port 3000
                environment: {DB_PASSWORD: hunter2, DB_HOST: db, DB_URL: "postgres://me:hunter2@db/x"}
                user: "10500:10500"
                stop_grace_period: 5s
                tmpfs: /tmp
              db:
                image: postgres:16
                volumes: ["data:/var/lib/postgresql/data", "./init:/docker-entrypoint-initdb.d"]
              redis:
                image: redis:7-alpine
              mails:
                image: registry.acme.example/quiz/mails:1
            volumes: {data: {}}
            networks: {front: {}}
            """;

    private static final Imported IMPORTED = Imported.of(SHOP);

    @Test
    void whatIsPublishedIsAWebService() {
        assertThat(IMPORTED.service("web")).isEqualTo("""
                type: web
                image: registry.acme.example/quiz/web
                port: 8080
                servicePort: 80
                replicas: 3
                resources:
                  requests:
                    cpu: 500m
                    memory: 512Mi
                readinessProbe:
                  command:
                  - /bin/sh
                  - -c
                  - curl -f http://localhost/
                  periodSeconds: 90
                  timeoutSeconds: 5
                  failureThreshold: 5
                env:
                  API: http://api:3000/
                  CACHE: main-valkey:6379
                  MODE: fast
                uses:
                - caches.main
                accessPolicy:
                  outbound:
                    rules:
                    - service: api
                """);
        assertThat(IMPORTED.verdict("service/web", "ports[0]")).isEqualTo(Verdict.MAPPED);
        assertThat(IMPORTED.verdict("service/web", "ports[1]")).isEqualTo(Verdict.DROPPED);
        assertThat(IMPORTED.verdict("service/web", "environment[3]")).isEqualTo(Verdict.DROPPED);
        assertThat(IMPORTED.verdict("service/web", "build")).isEqualTo(Verdict.DROPPED);
    }

    @Test
    void whatOthersNameIsInternal() {
        assertThat(IMPORTED.service("api")).isEqualTo("""
                type: internal
                image: registry.acme.example/quiz/api
                args:
                - node
                - server main.js
                - --port
                - 3000
                port: 3000
                env:
                  DB_HOST: db-app
                secretEnv:
                  DB_PASSWORD:
                    secret: api
                    key: DB_PASSWORD
                  DB_URL:
                    secret: api
                    key: DB_URL
                accessPolicy:
                  outbound:
                    rules:
                    - service: db-app
                runAsUser: 10500
                terminationGracePeriodSeconds: 10
                """);
        assertThat(IMPORTED.toString()).doesNotContain("hunter2");
        assertThat(IMPORTED.field("service/api", "environment.DB_URL").remedy())
                .contains("key DB_URL into products/quiz/api", "is called otherwise now");
        assertThat(IMPORTED.field("service/api", "environment.DB_PASSWORD").remedy())
                .doesNotContain("otherwise");
    }

    @Test
    void aNamedVolumeIsADisk() {
        assertThat(IMPORTED.service("db-app"))
                .contains("image: docker.io/library/postgres\n", "port: 5432\nprotocol: tcp\nreplicas: 1\n", """
                            mountPath: /var/lib/postgresql/data
                            size: 1Gi
                        """);
        assertThat(IMPORTED.verdict("service/db", "volumes[1]")).isEqualTo(Verdict.DROPPED);
    }

    @Test
    void whatNobodyReachesIsAWorker() {
        assertThat(IMPORTED.service("mails")).startsWith("type: worker\n").contains("replicas: 1\n");
        assertThat(IMPORTED.verdict("service/web", "depends_on[2]")).isEqualTo(Verdict.DROPPED);
    }

    @Test
    void aServiceNeedsAnImage() {
        assertThat(Imported.findings("services: {web: {build: .}}").sorted())
                .extracting(finding -> finding.rule() + " " + finding.where())
                .containsExactly("image-has-a-version all.yaml:1:17");
        assertThat(Imported.findings("services: {}").sorted())
                .extracting(finding -> finding.rule())
                .containsExactly("file-has-services");
    }
}
