package dev.platform.spec;

import dev.platform.model.AlertName;
import dev.platform.model.Name;
import dev.platform.yaml.Doc;
import java.util.Map;

/**
 * What a team wishes for its product: {@code products/<product>/product.yaml}.
 *
 * <pre>{@code
 * apiVersion: platform.dev/v1
 * kind: Product
 * metadata: {name: quiz}
 * spec:
 *   services:
 *     web: {type: web, image: registry.acme.example/quiz/web, port: 8080}
 * }</pre>
 */
@Doc("A product: one or more services of one team. The team writes it; what it may have stands in grant.yaml.")
public record ProductSpec(
        @Doc("The services by name.") Map<Name, ServiceSpec> services,
        @Doc("The secrets by name.") Map<Name, SecretSpec> secrets,
        @Doc("The PostgreSQL databases by name.") Map<Name, DatabaseSpec> databases,
        @Doc("The Valkey caches by name.") Map<Name, CacheSpec> caches,

        @Doc("The buckets by name.") Map<Name, OutsideSpec> buckets,
        @Doc("The queues by name.") Map<Name, OutsideSpec> queues,

        @Doc("What the team wants to be told, by name, beside what every product is told.")
        Map<AlertName, AlertSpec> alerts) {}
