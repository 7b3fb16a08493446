package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Connection;
import dev.platform.model.Database;
import dev.platform.model.Store;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsesResolverTest {
    private static final String SMALL =
            "{size: small, storage: 1Gi, highAvailability: false, backup: {enabled: false}}";

    private static SampleRepository shop(String more, String stores) {
        return SampleRepository.shop(more)
                .edit("products/shop/product.yaml", "spec:\n", "spec:\n  " + stores + "\n")
                .platform("databaseSizes: {small: {cpu: 100m, memory: 512Mi}}")
                .cluster(
                        "databases: {images: {\"16\": \"pg.example/postgresql:16.1\", \"17\": \"pg.example/postgresql:17.2\"}}\n"
                                + "caches: {image: \"valkey.example/valkey:8.1.4\"}")
                .edit("clusters/production/cluster.yaml", "internal: [", "apiServer: [10.0.0.1/32], internal: [");
    }

    private static List<String> variables(SampleRepository repository) {
        return Connection.of(repository.service("shop", "web").stores()).stream()
                .flatMap(connection -> connection.variables().stream())
                .map(Connection.Variable::name)
                .toList();
    }

    @Test
    void theFirstOfAKindHasThePlainNames() {
        assertThat(variables(shop(
                        "uses: [databases.main, databases.event-log, caches.pages]",
                        "databases: {main: " + SMALL + ", event-log: " + SMALL + "}\n  caches: {pages: {}}")))
                .contains("DATABASE_URL", "PGHOST", "EVENT_LOG_DATABASE_URL", "EVENT_LOG_PGHOST", "REDIS_URL")
                .doesNotContain("PAGES_REDIS_URL");
    }

    /** A team can't choose such a variable, since the loader reads those; what follows from a name harms nobody. */
    @Test
    void aNameThatStartsLikeOneOfTheSystemIsNoMistake() {
        assertThat(variables(shop(
                        "uses: [databases.main, databases.ld-main]",
                        "databases: {main: " + SMALL + ", ld-main: " + SMALL + "}")))
                .contains("LD_MAIN_PGHOST");
    }

    @Test
    void theNewestVersionIsTheDefault() {
        Store store = shop("uses: [databases.main]", "databases: {main: " + SMALL + "}")
                .service("shop", "web")
                .stores()
                .get(0);
        assertThat(store).isInstanceOfSatisfying(Database.class, database -> {
            assertThat(database.image().value()).isEqualTo("pg.example/postgresql:17.2");
            assertThat(database.instances()).isEqualTo(1);
            assertThat(database.backup()).isNull();
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "uses: [databases.other] | databases: {main: SMALL} | store-is-known | there is no 'other' below 'databases'",
                "uses: [caches.main] | databases: {main: SMALL} | store-is-known | there is no 'main' below 'caches'",
                "uses: [main] | databases: {main: SMALL} | store-is-known | 'main' is not the name of a store",
                "uses: [databases.main], env: {PGHOST: a} | databases: {main: SMALL} | env-name-is-free | PGHOST is set by 'uses'",
                "'' | databases: {main: SMALL, other: {size: small, storage: 1Gi, highAvailability: false,"
                        + " backup: {enabled: false}, recovery: {from: main}}} | databases-are-backed-up | 'main' has no backups",
                "'' | databases: {main: {size: huge, storage: 1Gi}} | size-is-known | no size 'huge' of databases",
                "'' | databases: {main: {size: small, storage: 1Gi, version: \"15\"}} | store-is-offered | no PostgreSQL 15",
                "'' | databases: {main: {size: small, storage: 1Gi, version: \"17.2\"}} | version-is-major | '17.2' is not",
                "'' | databases: {main: {size: small, storage: 1Gi}} | databases-are-backed-up | no place for backups",
                "'' | databases: {main: {size: small, storage: 1Gi, backup: {enabled: false}, recovery: {from: main}}}"
                        + " | store-is-known | 'main' is no other database",
                "'' | databases: {main: {size: small, storage: 21Gi, highAvailability: false, backup: {enabled: false}}}"
                        + " | quotas-are-kept | need 21Gi of storage",
                "'' | secrets: {main-postgres-app: {generate: {}}}, databases: {main: SMALL} | store-names-are-free"
                        + " | the secret 'main-postgres-app' has a name that belongs to 'main'"
            })
    void whatCantBeIsSaid(String service, String product, String rule, String message) {
        SampleRepository repository = shop(
                service.replace("], env", "]\nenv"),
                product.replace("SMALL", SMALL).replace("}}, databases", "}}\n  databases"));
        assertThat(repository.findings()).anySatisfy(finding -> {
            assertThat(finding.rule()).isEqualTo(rule);
            assertThat(finding.message()).contains(message);
        });
    }

    @Test
    void aClusterWithoutStoresSaysSo() {
        SampleRepository repository = SampleRepository.shop("uses: [databases.main, caches.pages]")
                .edit(
                        "products/shop/product.yaml",
                        "spec:\n",
                        "spec:\n  databases: {main: {size: small, storage: 1Gi}}\n  caches: {pages: {}}\n");
        assertThat(repository.findings()).extracting("rule").containsExactly("store-is-offered", "store-is-offered");
    }
}
