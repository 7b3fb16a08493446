package dev.platform.isolation;

import dev.platform.SampleRepository;
import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is rendered for two products of two teams, one of which calls the other, with every kind of fence; as text. */
final class FencedPlatform {
    static final String ROOT = "clusters/production/";

    private static final FileTree RENDERED = SampleRepository.empty()
            .platform("databaseSizes: {small: {cpu: 100m, memory: 256Mi}}\n")
            .cluster("""
                    secrets: {vault: {server: "https://vault.acme.example:8200"}}
                    databases:
                      images: {"17": "pg.example/postgresql:17.2"}
                      backups: {destination: s3://acme-backups}
                    caches: {image: "valkey.example/valkey:8.1.4"}
                    """)
            .edit("clusters/production/cluster.yaml", "internal: [", "apiServer: [10.0.0.1/32], internal: [")
            .product("shop", """
                    web:
                      type: web
                      image: registry.acme.example/shop/web
                      port: 8080
                      metrics: {}
                      uses: [databases.main, caches.pages]
                      accessPolicy: {outbound: {rules: [{product: pay, service: api, port: 8080}]}}
                    clean: {type: cron, image: registry.acme.example/shop/clean, schedule: "15 2 * * *"}
                    """)
            .product("pay", """
                    api:
                      type: internal
                      image: registry.acme.example/pay/api
                      port: 8080
                      accessPolicy:
                        inbound: {rules: [{product: shop, service: web, port: 8080}]}
                        outbound: {external: [{host: api.bank.example}]}
                    books: {type: worker, image: registry.acme.example/pay/books}
                    site: {type: web, image: registry.acme.example/pay/site, port: 8080}
                    """)
            .edit(
                    "products/shop/product.yaml",
                    "spec:\n",
                    "spec:\n  databases: {main: {size: small, storage: 1Gi}}\n  caches: {pages: {memory: 16Mi}}\n")
            .grant("pay", "owner: team-pay\nsize: small\ninternet: true\n")
            .render();

    private final SortedMap<String, String> files;

    private FencedPlatform(Map<String, String> files) {
        this.files = new TreeMap<>(files);
    }

    static FencedPlatform rendered() {
        Map<String, String> files = new TreeMap<>();
        for (Map.Entry<RepoPath, String> file : RENDERED.files().entrySet()) {
            if (file.getKey().value().startsWith(ROOT)) {
                files.put(file.getKey().value().substring(ROOT.length()), file.getValue());
            }
        }
        return new FencedPlatform(files);
    }

    String text(String file) {
        return Objects.requireNonNull(files.get(file), file);
    }

    FencedPlatform with(String file, String text) {
        FencedPlatform other = new FencedPlatform(files);
        other.files.put(file, text);
        return other;
    }

    FencedPlatform without(String file) {
        text(file);
        FencedPlatform other = new FencedPlatform(files);
        other.files.remove(file);
        return other;
    }

    FencedPlatform edit(String file, String before, String after) {
        if (!text(file).contains(before)) {
            throw new IllegalArgumentException(file + " doesn't have: " + before);
        }
        return with(file, text(file).replace(before, after));
    }

    RenderedTree tree(Findings findings) {
        SortedMap<String, byte[]> bytes = new TreeMap<>();
        files.forEach((file, text) -> bytes.put(ROOT + file, text.getBytes(StandardCharsets.UTF_8)));
        return RenderedTree.read(
                bytes,
                new RenderedTree.Surroundings(
                        List.of("10.0.0.0/8", "fd00:10::/32"), List.of("10.0.0.1/32"), List.of(), List.of()),
                findings);
    }

    List<Finding> findings() {
        Findings findings = new Findings();
        Isolation.judge(tree(findings), findings);
        return findings.sorted();
    }
}
