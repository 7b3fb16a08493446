package dev.platform.hostile;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** A small platform repository in which nothing is wrong. Each line of a file is there once, so that it can be named. */
final class SmallRepository {
    static final String SETTINGS = "platform.yaml";
    static final String CLUSTER = "clusters/production/cluster.yaml";
    static final String SHOP = "products/shop/product.yaml";
    static final String GRANT = "products/shop/grant.yaml";
    static final String VERSIONS = "products/shop/versions.yaml";
    static final String BILLING = "products/billing/product.yaml";
    static final String BILLING_GRANT = "products/billing/grant.yaml";
    static final String BILLING_VERSIONS = "products/billing/versions.yaml";
    static final String ADDON = "addons/metrics-server/addon.yaml";
    static final String ADDON_VERSION = "addons/metrics-server/0.8.0/version.yaml";

    static final Map<String, String> FILES = files();

    private SmallRepository() {}

    private static Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put(SETTINGS, SETTINGS_TEXT);
        files.put(CLUSTER, CLUSTER_TEXT);
        files.put(SHOP, SHOP_TEXT);
        files.put(GRANT, GRANT_TEXT);
        files.put(VERSIONS, VERSIONS_TEXT);
        files.put(BILLING, BILLING_TEXT);
        files.put(BILLING_GRANT, BILLING_GRANT_TEXT);
        files.put(BILLING_VERSIONS, BILLING_VERSIONS_TEXT);
        files.put(ADDON, ADDON_TEXT);
        files.put(ADDON_VERSION, ADDON_VERSION_TEXT);
        files.put("addons/metrics-server/0.8.0/manifests/serviceaccount.yaml", MANIFEST_TEXT);
        return Collections.unmodifiableMap(files);
    }

    private static final String SETTINGS_TEXT = """
            apiVersion: platform.dev/v1
            kind: Platform
            metadata:
              name: acme
            spec:
              structureVersion: 3
              repository:
                url: https://github.com/acme/platform.git
                branch: main
              registry: registry.acme.example
              platformTeam: team-platform
              teams:
                team-platform:
                  group: people-platform
                  github: "@acme/team-platform"
                team-shop:
                  displayName: The Shop
                  group: people-shop
                  github: "@acme/team-shop"
                  slack: "#team-shop"
                team-money:
                  group: people-money
                  github: "@acme/team-money"
              sizes:
                medium:
                  cpu: "12"
                  memory: 32Gi
                  ephemeralStorage: 30Gi
                  storage: 200Gi
                  volumes: 20
                  pods: 150
                  services: 30
              experiments: {maxDays: 90}
              images: {requireDigest: false}
              minimumUser: 10000
              reservedNames: [www]
            """;

    private static final String CLUSTER_TEXT = """
            apiVersion: platform.dev/v1
            kind: Cluster
            metadata:
              name: production
            spec:
              kubernetes:
                version: "1.35"
              domain: apps.acme.example
              gateway:
                className: platform
                proxyLabels: {app: envoy}
                addresses: [203.0.113.10]
              certificates: {issuer: letsencrypt}
              network:
                internal: [10.0.0.0/8]
                dns:
                  namespace: kube-system
                  labels: {k8s-app: kube-dns}
              secrets:
                vault:
                  server: https://vault.acme.example:8200
                  path: secret
              nodePools:
                general:
                  min: 3
                  max: 30
                  allocatable: {cpu: 7500m, memory: 28Gi}
              addons:
                metrics-server: {version: 0.8.0}
              productShards: 0
            """;

    private static final String SHOP_TEXT = """
            apiVersion: platform.dev/v1
            kind: Product
            metadata:
              name: shop
              displayName: Web Shop
              description: Sells things.
              tags: [retail]
              links:
                - title: Handbook
                  url: https://handbook.acme.example/shop
            spec:
              services:
                web:
                  type: web
                  image: registry.acme.example/shop/web
                  command: [serve]
                  args: [--verbose]
                  port: 8080
                  servicePort: 80
                  ports:
                    admin: {port: 9000}
                  autoscaling:
                    minReplicas: 2
                    maxReplicas: 4
                    targetCPUUtilizationPercentage: 60
                  resources:
                    requests:
                      cpu: 250m
                      memory: 512Mi
                    limits:
                      memory: 512Mi
                  readinessProbe:
                    path: /ready
                    periodSeconds: 5
                  livenessProbe: {command: [check]}
                  env:
                    LOG_LEVEL: info
                    GREETING: hello
                  ingress:
                    hosts:
                      - host: web.shop.apps.acme.example
                        paths: [/one, /two]
                      - host: www.shop.example
                  metrics: {path: /metrics}
                  accessPolicy:
                    outbound:
                      rules:
                        - product: billing
                          service: api
                          port: 8443
                        - service: search
                  runAsUser: 20000
                  tier: standard
                search:
                  type: internal
                  image: registry.acme.example/shop/search
                  port: 9200
                  replicas: 1
                cleanup:
                  type: cron
                  image: registry.acme.example/shop/cleanup
                  schedule: 15 2 * * *
                  timezone: Europe/Berlin
                  concurrencyPolicy: Forbid
                  backoffLimit: 1
            """;

    private static final String GRANT_TEXT = """
            apiVersion: platform.dev/v1
            kind: Grant
            metadata:
              name: shop
            spec:
              owner: team-shop
              size: medium
              lifecycle: production
              tier: standard
              images: [docker.io/library/redis]
              domains: [shop.example]
              quota: {pods: 100}
              internet: false
            """;

    private static final String VERSIONS_TEXT = """
            apiVersion: platform.dev/v1
            kind: Versions
            metadata:
              name: shop
            spec:
              services:
                web:
                  tag: 1.42.0
                  digest: sha256:4f1c2d3e5b6a79880796a5b4c3d2e1f00f1e2d3c4b5a69788796a5b4c3d2e1f0
                search: {tag: 8.1.0}
                cleanup: {tag: 2.0.0}
            """;

    private static final String BILLING_TEXT = """
            apiVersion: platform.dev/v1
            kind: Product
            metadata:
              name: billing
            spec:
              services:
                api:
                  type: internal
                  image: registry.acme.example/billing/api
                  port: 8443
                  protocol: grpc
                  accessPolicy:
                    inbound:
                      rules:
                        - {product: shop, service: web}
                    outbound:
                      external:
                        - host: api.bank.example
            """;

    private static final String BILLING_GRANT_TEXT = """
            apiVersion: platform.dev/v1
            kind: Grant
            metadata:
              name: billing
            spec:
              owner: team-money
              size: medium
              domains: [bills.example]
              internet: true
            """;

    private static final String BILLING_VERSIONS_TEXT = """
            apiVersion: platform.dev/v1
            kind: Versions
            metadata:
              name: billing
            spec:
              services:
                api: {tag: 2.7.1}
            """;

    private static final String ADDON_TEXT = """
            apiVersion: platform.dev/v1
            kind: Addon
            metadata:
              name: metrics-server
            spec:
              namespace: metrics-server
              wave: -50
            """;

    private static final String ADDON_VERSION_TEXT = """
            apiVersion: platform.dev/v1
            kind: AddonVersion
            metadata:
              name: metrics-server
            spec:
              kubernetes: {min: "1.33", max: "1.36"}
            """;

    private static final String MANIFEST_TEXT = """
            apiVersion: v1
            kind: ServiceAccount
            metadata:
              name: metrics-server
              namespace: metrics-server
            """;
}
