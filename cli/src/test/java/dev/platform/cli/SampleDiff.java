package dev.platform.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;

/** A difference made up as data: shops of several teams, with something of all that may happen to them. */
final class SampleDiff {
    /** What nobody should be able to make a page do. */
    static final String HOSTILE =
            "</script><script>alert(1)</script><!-- <img src=x onerror=alert(1)> \u2028 \u202egnp.exe";

    private static final String CLUSTER = "clusters/production/products/";
    private static final String MANIFEST = """
            apiVersion: apps/v1
            kind: Deployment
            metadata:
              name: web
              namespace: %s
              labels:
                app.kubernetes.io/version: %s
            spec:
              replicas: 3
              selector:
                matchLabels:
                  app: web
              template:
                metadata:
                  labels:
                    app: web
                spec:
                  automountServiceAccountToken: false
                  securityContext:
                    runAsNonRoot: true
                  containers:
                    - name: web
                      image: registry.acme.example/shop/web:%s
                      ports:
                        - containerPort: 8080
            """;

    private final List<Map<String, Object>> products = new ArrayList<>();
    private final List<Map<String, Object>> findings = new ArrayList<>();
    private final List<Map<String, Object>> groups = new ArrayList<>();
    private final List<Map<String, Object>> objects = new ArrayList<>();

    private SampleDiff() {}

    /** So many products, each with a deployment that gets a new version and more. */
    static Map<String, Object> of(int size) {
        SampleDiff diff = new SampleDiff();
        IntStream.range(0, size).forEach(diff::product);
        diff.alike(size);
        return diff.data();
    }

    private void product(int number) {
        String name = "shop-" + number;
        products.add(map(
                "name",
                name,
                "team",
                "team-" + number % 7,
                "hosts",
                map("added", number % 10 == 1 ? List.of(name + ".example") : List.of(), "removed", List.of()),
                "certificates",
                List.of(),
                "quota",
                number % 10 == 2 ? List.of("requests.cpu 2 -> 4") : List.of(),
                "restarts",
                1,
                "pods",
                map("min", 2, "max", 6)));
        deployment(name, number);
        change(
                name,
                "ConfigMap",
                "settings",
                "changed",
                List.of(edit("data.level", "info", "debug-" + number)),
                "",
                "");
        if (number % 10 == 3) {
            lost(name, number);
        }
        if (number % 10 == 4) {
            change(name, "Service", "api", "added", List.of(), "", "kind: Service\nmetadata:\n  name: api\n");
            hostile(name);
        }
        if (number % 10 == 5) {
            change(
                    name,
                    "HTTPRoute",
                    "web",
                    "renamed",
                    List.of(edit("spec.hostnames[a.example]", "", "a.example")),
                    "",
                    "");
            change(name, "Role", "sync", "moved", List.of(edit("rules[0].verbs[list]", "list", "")), "", "");
        }
    }

    private void deployment(String name, int number) {
        String before = "1.0." + number;
        String after = "1.1." + number;
        List<Map<String, Object>> edits = List.of(
                edit(
                        "spec.template.spec.containers[web].image",
                        "registry.acme.example/shop/web:" + before,
                        "registry.acme.example/shop/web:" + after),
                edit("metadata.labels[app.kubernetes.io/version]", before, after),
                edit(
                        "spec.template.spec.containers[web].resources",
                        "",
                        map("limits", map("memory", "256Mi"), "requests", map("cpu", "100m", "memory", "256Mi"))));
        change(
                name,
                "Deployment",
                "web",
                "changed",
                edits,
                MANIFEST.formatted(name, before, before),
                MANIFEST.formatted(name, after, after));
        if (number % 5 == 0) {
            finding(
                    "warn",
                    "Deployment " + name + "/web",
                    name,
                    edits.get(0),
                    "a tag can be moved, a digest can't",
                    "keep the digest");
        }
    }

    private void lost(String name, int number) {
        change(name, "PersistentVolumeClaim", "data", "removed", List.of(), "kind: PersistentVolumeClaim\n", "");
        finding(
                "danger",
                "PersistentVolumeClaim " + name + "/data",
                name,
                edit("", "", ""),
                "the disk and its data go",
                "keep the volume, or say that the data may go");
        if (number % 20 == 3) {
            findings.get(findings.size() - 1).put("approved", map("reason", "It was copied.", "until", "2026-12-10"));
        }
    }

    private void hostile(String name) {
        change(
                name,
                "ConfigMap",
                HOSTILE,
                "changed",
                List.of(edit("data.key", HOSTILE, map(HOSTILE, List.of(HOSTILE)))),
                HOSTILE + "\n",
                HOSTILE + "\nmore\n");
        finding("info", "ConfigMap " + name + "/" + HOSTILE, name, edit("data.key", HOSTILE, 1), HOSTILE, HOSTILE);
    }

    /** The same change of one object of each product. */
    private void alike(int size) {
        List<Map<String, Object>> edits = List.of(edit("spec.hard[requests.cpu]", 2, 4));
        List<String> names = new ArrayList<>();
        for (int number = 0; number < size; number++) {
            change("shop-" + number, "ResourceQuota", "compute", "changed", edits, "a: 2\n", "a: 4\n");
            names.add("ResourceQuota shop-" + number + "/compute");
        }
        groups.add(map("kinds", List.of("ResourceQuota"), "change", "changed", "objects", names, "edits", edits));
    }

    private void change(
            String product,
            String kind,
            String name,
            String change,
            List<Map<String, Object>> edits,
            String before,
            String after) {
        boolean pods = kind.equals("Deployment");
        objects.add(map(
                "object",
                kind + " " + product + "/" + name,
                "product",
                product,
                "kind",
                kind,
                "change",
                change,
                "from",
                change.equals("renamed") ? "old-" + name : "",
                "restarts",
                pods,
                "pods",
                map("min", pods ? 2 : 0, "max", pods ? 6 : 0),
                "file",
                CLUSTER + product + "/web/" + kind.toLowerCase(Locale.ROOT) + ".yaml",
                "cause",
                map("file", "products/" + product + "/product.yaml", "line", 12),
                "edits",
                edits,
                "yaml",
                map("before", before, "after", after)));
    }

    private void finding(
            String severity, String object, String product, Map<String, Object> edit, String message, String remedy) {
        findings.add(map(
                "rule",
                "R-DATA-0" + (1 + findings.size() % 7),
                "severity",
                severity,
                "fingerprint",
                "%012x".formatted(0xa1b2c3d4e5L + findings.size()),
                "object",
                object,
                "product",
                product,
                "path",
                edit.getOrDefault("path", ""),
                "before",
                edit.getOrDefault("before", ""),
                "after",
                edit.getOrDefault("after", ""),
                "message",
                message,
                "remedy",
                remedy,
                "file",
                "",
                "cause",
                map("file", "products/" + product + "/product.yaml", "line", 12)));
    }

    private Map<String, Object> data() {
        long dangers = findings.stream()
                .filter(finding -> "danger".equals(finding.get("severity")))
                .count();
        return map(
                "schema",
                "platform.diff/v1",
                "base",
                map("ref", "origin/main", "commit", "0123456789abcdef0123456789abcdef01234567"),
                "head",
                map("ref", "", "commit", ""),
                "summary",
                map(
                        "objects", count(),
                        "severity", map("danger", dangers, "warn", 0, "info", 0),
                        "approved", 0,
                        "restarts", products.size(),
                        "pods", map("min", 2 * products.size(), "max", 6 * products.size())),
                "products",
                products,
                "approvers",
                IntStream.range(0, Math.min(7, products.size()))
                        .mapToObj(team -> "@acme/team-" + team)
                        .toList(),
                "findings",
                findings,
                "groups",
                groups,
                "objects",
                objects);
    }

    private Map<String, Object> count() {
        Map<String, Object> count = new LinkedHashMap<>();
        for (String change : List.of("added", "removed", "changed", "renamed", "moved")) {
            count.put(
                    change,
                    objects.stream()
                            .filter(object -> change.equals(object.get("change")))
                            .count());
        }
        return count;
    }

    private static Map<String, Object> edit(String path, Object before, Object after) {
        return map("path", path, "before", before, "after", after);
    }

    private static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
