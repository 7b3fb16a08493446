package dev.platform.intake;

import static dev.platform.intake.Imported.deployment;
import static dev.platform.intake.Imported.service;
import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.intake.Coverage.FieldCoverage;
import org.junit.jupiter.api.Test;

class KubernetesIntakeTest {
    private static final String CONTAINER = "spec.template.spec.containers[main].";

    @Test
    void aDeploymentWithoutServiceIsAWorkerThatRunsOnce() {
        Imported imported = Imported.of(deployment("mails", ""));
        assertThat(imported.service("mails")).isEqualTo("""
                type: worker
                image: registry.acme.example/quiz/mails
                replicas: 1
                """);
        assertThat(imported.intake().images()).hasToString("{mails=registry.acme.example/quiz/mails:1.0.0}");
        assertThat(imported.verdict("Deployment/mails", CONTAINER + "image")).isEqualTo(Verdict.KEPT);
        assertThat(imported.verdict("Deployment/mails", "spec.selector.matchLabels.app"))
                .isEqualTo(Verdict.IMPLIED);
    }

    @Test
    void aServiceMakesItInternal() {
        Imported imported =
                Imported.of(deployment("api", "ports: [{name: web, containerPort: 8080}]"), service("api", 80, "web"));
        assertThat(imported.service("api")).isEqualTo("""
                type: internal
                image: registry.acme.example/quiz/api
                port: 8080
                servicePort: 80
                """);
        assertThat(imported.verdict("Service/api", "spec.ports[0].targetPort")).isEqualTo(Verdict.KEPT);
    }

    @Test
    void furtherPortsHaveNames() {
        Imported imported = Imported.of(deployment("api", ""), """
                apiVersion: v1
                kind: Service
                metadata: {name: api}
                spec:
                  selector: {app: api}
                  ports:
                  - {name: http, port: 8080}
                  - {name: grpc-admin, port: 9090}
                  - {name: dns, port: 5353, protocol: UDP}
                """);
        assertThat(imported.service("api")).contains("port: 8080\n", """
                ports:
                  grpc-admin:
                    port: 9090
                    protocol: grpc
                """);
        assertThat(imported.verdict("Service/api", "spec.ports[dns].port")).isEqualTo(Verdict.DROPPED);
    }

    @Test
    void aLowPortMovesUp() {
        Imported imported = Imported.of(deployment("web", ""), service("web", 80, "80"));
        assertThat(imported.service("web")).contains("port: 8080\nservicePort: 80\n");
        FieldCoverage target = imported.field("Service/web", "spec.ports[0].targetPort");
        assertThat(target.verdict()).isEqualTo(Verdict.MAPPED);
        assertThat(target.reason()).contains("has to listen on 8080");
    }

    @Test
    void aLoadBalancerMakesItAWebService() {
        String outside = service("web", 80, "8080").replace("spec:", "spec:\n  type: LoadBalancer");
        assertThat(Imported.of(deployment("web", ""), outside).service("web")).startsWith("type: web\n");
    }

    @Test
    void anIngressGivesItHosts() {
        Imported imported = Imported.of(deployment("web", ""), service("web", 80, "8080"), """
                apiVersion: networking.k8s.io/v1
                kind: Ingress
                metadata:
                  name: all
                  annotations: {cert-manager.io/cluster-issuer: x, nginx.ingress.kubernetes.io/proxy-body-size: 8m}
                spec:
                  tls: [{hosts: [www.quiz.example], secretName: tls}]
                  rules:
                  - host: www.quiz.example
                    http:
                      paths:
                      - {path: /, pathType: Prefix, backend: {service: {name: web, port: {number: 80}}}}
                  - host: api.quiz.example
                    http:
                      paths:
                      - {path: /v1, pathType: Exact, backend: {service: {name: web, port: {number: 80}}}}
                """);
        assertThat(imported.service("web")).contains("""
                ingress:
                  hosts:
                  - host: www.quiz.example
                  - host: api.quiz.example
                    paths:
                    - /v1
                """);
        assertThat(imported.intake().hosts()).hasToString("[www.quiz.example, api.quiz.example]");
        assertThat(imported.verdict("Ingress/all", "spec.tls[0].hosts")).isEqualTo(Verdict.IMPLIED);
        assertThat(imported.verdict("Ingress/all", "spec.rules[1].http.paths[0].pathType"))
                .isEqualTo(Verdict.MAPPED);
        assertThat(imported.verdict("Ingress/all", "metadata.annotations[nginx.ingress.kubernetes.io/proxy-body-size]"))
                .isEqualTo(Verdict.DROPPED);
    }

    @Test
    void anHttpRouteGivesItHosts() {
        Imported imported = Imported.of(deployment("web", ""), service("web", 80, "8080"), """
                apiVersion: gateway.networking.k8s.io/v1
                kind: HTTPRoute
                metadata: {name: web}
                spec:
                  parentRefs: [{name: public}]
                  hostnames: [www.quiz.example]
                  rules:
                  - matches: [{path: {type: PathPrefix, value: /shop}}]
                    backendRefs: [{name: web, port: 80}]
                """);
        assertThat(imported.service("web")).contains("- host: www.quiz.example\n    paths:\n    - /shop\n");
    }

    @Test
    void anAutoscalerDecidesTheNumberOfPods() {
        Imported imported = Imported.of(deployment("api", "replicas: 3", "", ""), service("api", 80, "8080"), """
                apiVersion: autoscaling/v2
                kind: HorizontalPodAutoscaler
                metadata: {name: api}
                spec:
                  scaleTargetRef: {apiVersion: apps/v1, kind: Deployment, name: api}
                  minReplicas: 1
                  maxReplicas: 10
                  metrics:
                  - type: Resource
                    resource: {name: cpu, target: {type: Utilization, averageUtilization: 60}}
                """);
        assertThat(imported.service("api")).contains("""
                autoscaling:
                  maxReplicas: 10
                  targetCPUUtilizationPercentage: 60
                """).doesNotContain("\nreplicas");
        assertThat(imported.verdict("HorizontalPodAutoscaler/api", "spec.minReplicas"))
                .isEqualTo(Verdict.MAPPED);
    }

    @Test
    void theRequestOfMemoryIsItsLimit() {
        Imported imported = Imported.of(deployment("mails", """
                resources:
                  requests: {cpu: 5m, memory: 64Mi}
                  limits: {cpu: "1", memory: 128Mi}
                """));
        assertThat(imported.service("mails")).contains("""
                resources:
                  requests:
                    cpu: 10m
                    memory: 128Mi
                  limits:
                    cpu: 1
                """);
        assertThat(imported.verdict("Deployment/mails", CONTAINER + "resources.requests.memory"))
                .isEqualTo(Verdict.MAPPED);
    }

    @Test
    void probesAreKept() {
        Imported imported = Imported.of(deployment("api", """
                ports: [{containerPort: 8080}, {name: health, containerPort: 8081}]
                startupProbe: {tcpSocket: {port: 8080}, failureThreshold: 60}
                readinessProbe: {httpGet: {path: /ready, port: health}, periodSeconds: 10}
                livenessProbe: {exec: {command: [check, -q]}, timeoutSeconds: 4, successThreshold: 1}
                """), service("api", 8080, "8080"));
        assertThat(imported.service("api")).contains("""
                startupProbe:
                  tcp: true
                  failureThreshold: 60
                readinessProbe:
                  path: /ready
                  port: health
                livenessProbe:
                  command:
                  - check
                  - -q
                  timeoutSeconds: 4
                """, "ports:\n  health:\n    port: 8081\n");
    }

    @Test
    void whoNamesAnotherMayCallIt() {
        Imported imported = Imported.of(
                deployment("web", """
                        args: ["--api=http://api.default.svc.cluster.local/v1"]
                        env:
                        - {name: CART, value: "cart:7070"}
                        - {name: OTHER_PORT, value: "cart:1"}
                        - {name: SEARCH_HOST, value: recommendationsearchservice}
                        - {name: TITLE, value: cart}
                        - {name: PARTNER, value: "https://api.partner.example/v2"}
                        """),
                deployment("api", ""),
                service("api", 80, "8080"),
                deployment("cart", ""),
                service("cart", 7070, "7070"),
                deployment("recommendationsearchservice", ""),
                service("recommendationsearchservice", 8080, "8080"));
        assertThat(imported.service("web")).contains("""
                env:
                  CART: cart:7070
                  OTHER_PORT: cart:1
                  SEARCH_HOST: recommendationsearch
                  TITLE: cart
                """, "- --api=http://api/v1", """
                accessPolicy:
                  outbound:
                    rules:
                    - service: cart
                    - service: recommendationsearch
                    - service: api
                    external:
                    - host: api.partner.example
                """);
        assertThat(imported.intake().internet()).isTrue();
        assertThat(imported.verdict("Deployment/web", CONTAINER + "env[CART].value"))
                .isEqualTo(Verdict.MAPPED);
        assertThat(imported.verdict("Deployment/web", CONTAINER + "env[TITLE].value"))
                .isEqualTo(Verdict.KEPT);
    }

    @Test
    void networkPoliciesTellWhoMayCallWhom() {
        Imported imported = Imported.of(deployment("web", ""), deployment("api", ""), service("api", 80, "8080"), """
                apiVersion: networking.k8s.io/v1
                kind: NetworkPolicy
                metadata: {name: api}
                spec:
                  podSelector: {matchLabels: {app: api}}
                  policyTypes: [Ingress]
                  ingress:
                  - from:
                    - podSelector: {matchLabels: {app: web}}
                    - namespaceSelector: {}
                """);
        assertThat(imported.service("web")).contains("rules:\n    - service: api\n");
        assertThat(imported.verdict("NetworkPolicy/api", "spec.ingress[0].from[0].podSelector.matchLabels.app"))
                .isEqualTo(Verdict.MAPPED);
        assertThat(imported.verdict("NetworkPolicy/api", "spec.ingress[0].from[1].namespaceSelector"))
                .isEqualTo(Verdict.DROPPED);
    }

    @Test
    void configurationComesFromWhereItStands() {
        Imported imported = Imported.of(
                deployment("mails", "", """
                        volumes:
                        - name: files
                          configMap: {name: mail-files}
                        - name: keys
                          secret: {secretName: mail-keys}
                        - name: room
                          emptyDir: {sizeLimit: 64Mi}
                        - name: tmp
                          emptyDir: {}
                        """, """
                        envFrom: [{configMapRef: {name: mail}}]
                        env:
                        - {name: HOST, value: "mail.acme.example"}
                        - {name: LINK, value: "https://$(HOST)/"}
                        - name: PASSWORD
                          valueFrom: {secretKeyRef: {name: mail-keys, key: password}}
                        - name: NODE
                          valueFrom: {fieldRef: {fieldPath: spec.nodeName}}
                        volumeMounts:
                        - {name: files, mountPath: /etc/mails}
                        - {name: keys, mountPath: /etc/keys}
                        - {name: room, mountPath: /var/cache/mails}
                        - {name: tmp, mountPath: /tmp}
                        """),
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: mail}, data: {LEVEL: info}}\n",
                "{apiVersion: v1, kind: ConfigMap, metadata: {name: mail-files}, data: {a.txt: hello}}\n",
                "{apiVersion: v1, kind: Secret, metadata: {name: mail-keys}, data: {password: c2VjcmV0}}\n");
        assertThat(imported.service("mails")).contains("""
                volumes:
                  room:
                    mountPath: /var/cache/mails
                    size: 64Mi
                    ephemeral: true
                env:
                  LEVEL: info
                  HOST: mail.acme.example
                  LINK: https://mail.acme.example/
                secretEnv:
                  PASSWORD:
                    secret: mail-keys
                    key: password
                configFiles:
                  mail-files:
                    a.txt: hello
                filesFrom:
                - config: mail-files
                  mountPath: /etc/mails
                - secret: mail-keys
                  mountPath: /etc/keys
                """);
        assertThat(imported.spec("secrets")).isEqualTo("mail-keys: {}\n");
        FieldCoverage password = imported.field("Secret/mail-keys", "data.password");
        assertThat(password.verdict()).isEqualTo(Verdict.DROPPED);
        assertThat(password.remedy()).contains("products/quiz/mail-keys");
        assertThat(imported.toString()).doesNotContain("c2VjcmV0");
    }

    @Test
    void aPasswordInTheEnvironmentIsASecret() {
        Imported imported = Imported.of(deployment("mails", """
                env:
                - {name: SMTP_PASSWORD, value: hunter2}
                - {name: STORE, value: "amqp://me:hunter2@mq.acme.example"}
                """));
        assertThat(imported.service("mails")).contains("""
                secretEnv:
                  SMTP_PASSWORD:
                    secret: mails
                    key: SMTP_PASSWORD
                  STORE:
                    secret: mails
                    key: STORE
                """);
        assertThat(imported.toString()).doesNotContain("hunter2");
    }

    @Test
    void aStatefulSetKeepsItsDisk() {
        Imported imported = Imported.of(
                deployment(
                                "store",
                                "replicas: 2\nvolumeClaimTemplates:\n- metadata: {name: data}\n"
                                        + "  spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 5Gi}}}",
                                "",
                                "volumeMounts: [{name: data, mountPath: /var/lib/store}]")
                        .replace("Deployment", "StatefulSet"),
                service("store", 5432, "5432"));
        assertThat(imported.service("store")).contains("protocol: tcp\nreplicas: 1\n", """
                volumes:
                  data:
                    mountPath: /var/lib/store
                    size: 5Gi
                """);
        assertThat(imported.verdict("StatefulSet/store", "spec.replicas")).isEqualTo(Verdict.DROPPED);
    }

    @Test
    void runsAreCronsAndJobs() {
        Imported imported = Imported.of("""
                apiVersion: batch/v1
                kind: CronJob
                metadata: {name: nightly}
                spec:
                  schedule: "15 2 * * *"
                  timeZone: Europe/Berlin
                  concurrencyPolicy: Allow
                  jobTemplate:
                    spec:
                      backoffLimit: 9
                      template:
                        spec:
                          restartPolicy: Never
                          containers: [{name: run, image: "registry.acme.example/quiz/run:1"}]
                """, """
                apiVersion: batch/v1
                kind: Job
                metadata: {name: migrate}
                spec:
                  template:
                    spec:
                      containers: [{name: run, image: "registry.acme.example/quiz/run:1", command: [migrate]}]
                """);
        assertThat(imported.service("nightly")).isEqualTo("""
                type: cron
                image: registry.acme.example/quiz/run
                schedule: 15 2 * * *
                timezone: Europe/Berlin
                backoffLimit: 6
                """);
        assertThat(imported.service("migrate")).startsWith("type: job\n").contains("command:\n- migrate\n");
        assertThat(imported.verdict("CronJob/nightly", "spec.concurrencyPolicy"))
                .isEqualTo(Verdict.DROPPED);
    }

    @Test
    void aRedisThatKeepsNothingIsACache() {
        Imported imported = Imported.of(
                deployment("redis-cart", "resources: {requests: {memory: 200Mi}}")
                        .replace("registry.acme.example/quiz/redis-cart:1.0.0", "redis:alpine"),
                service("redis-cart", 6379, "6379"),
                deployment("cart", "env: [{name: REDIS_ADDR, value: \"redis-cart:6379\"}]"));
        assertThat(imported.spec("caches")).contains("memory: 200Mi\n  authentication: false\n");
        assertThat(imported.service("cart")).contains("-valkey:6379", "uses:\n- caches.");
    }

    @Test
    void whatTheProductHasNoWordForIsDropped() {
        Imported imported = Imported.of(
                deployment("mails", "", "hostNetwork: true\nnodeSelector: {disk: ssd}", "stdin: true"),
                "{apiVersion: apps/v1, kind: DaemonSet, metadata: {name: agent}, spec: {minReadySeconds: 1}}\n",
                "{apiVersion: x.example/v1, kind: Thing, metadata: {name: it}, spec: {size: 1}}\n",
                "{apiVersion: v1, kind: ServiceAccount, metadata: {name: mails}}\n");
        assertThat(imported.verdict("Deployment/mails", "spec.template.spec.hostNetwork"))
                .isEqualTo(Verdict.DROPPED);
        assertThat(imported.field("Deployment/mails", CONTAINER + "stdin").reason())
                .isEqualTo(Ledger.OTHER);
        assertThat(imported.verdict("DaemonSet/agent", "spec.minReadySeconds")).isEqualTo(Verdict.DROPPED);
        assertThat(imported.verdict("Thing/it", "spec.size")).isEqualTo(Verdict.DROPPED);
        assertThat(imported.verdict("ServiceAccount/mails", "metadata.name")).isEqualTo(Verdict.IMPLIED);
        assertThat(imported.intake().coverage().objects())
                .flatExtracting(object -> object.fields())
                .allSatisfy(field -> assertThat(field.verdict() == Verdict.DROPPED)
                        .isEqualTo(!field.remedy().isEmpty()));
    }

    @Test
    void listsAndJsonAreReadToo() {
        Imported imported = Imported.of("""
                {"apiVersion": "v1", "kind": "List", "items": [
                  {"apiVersion": "batch/v1", "kind": "Job", "metadata": {"name": "run"}, "spec": {"template": {"spec":
                    {"containers": [{"name": "run", "image": "acme/run:1"}]}}}}]}
                """);
        assertThat(imported.service("run")).contains("image: docker.io/acme/run\n");
    }

    @Test
    void everyMistakeIsToldAtOnce() {
        assertThat(Imported.findings("a: 1\n---\n"
                                + deployment("web", "").replace(":1.0.0", "")
                                + "---\n"
                                + deployment("web", "")
                                + "---\n"
                                + deployment("api", "").replace(":1.0.0", ":latest"))
                        .sorted())
                .extracting(finding -> finding.rule() + " " + finding.where())
                .containsExactly(
                        "manifest-is-an-object all.yaml:1:1",
                        "image-has-a-version all.yaml:13:16",
                        "name-is-free all.yaml:15:1",
                        "image-has-a-version all.yaml:37:16");
        assertThat(Imported.findings("{apiVersion: v1, kind: Namespace, metadata: {name: a}}")
                        .sorted())
                .extracting(finding -> finding.rule())
                .containsExactly("file-has-services");
    }
}
