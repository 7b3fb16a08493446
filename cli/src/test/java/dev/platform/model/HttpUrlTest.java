package dev.platform.model;

import org.junit.jupiter.api.Test;

class HttpUrlTest {
    private final Parsing values = new Parsing(HttpUrl::parse);

    @Test
    void urlsOfServersAreAccepted() {
        values.accepts(
                "https://kubernetes.default.svc",
                "http://prometheus-operated.monitoring.svc:9090",
                "https://10.0.0.1:6443",
                "https://vault.acme.example:8200",
                "https://acme.example/k8s/clusters/c-1");
    }

    @Test
    void otherTextIsRefused() {
        values.refuses(
                "",
                "*",
                "https://*",
                "https://*.acme.example",
                "ftp://kubernetes.default.svc",
                "kubernetes.default.svc",
                "https://",
                "https://user:secret@vault.acme.example",
                "https://vault.acme.example/a b",
                "https://vault.acme.example\nx: y",
                "https://vault.acme.example?x=1");
    }
}
