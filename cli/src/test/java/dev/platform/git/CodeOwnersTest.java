package dev.platform.git;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CodeOwnersTest {
    private static final CodeOwners OWNERS = CodeOwners.of("""
            # The last line that matches counts.
            * @acme/platform

            /products/shop/ @acme/shop
            /products/shop/grant.yaml @acme/platform
            /clusters/production/products/shop/ @acme/shop @acme/platform
            /docs/
            """);

    private static List<Set<String>> approvers(String... paths) {
        return OWNERS.approvers(Sandbox.paths(paths));
    }

    @Test
    void theLastLineThatMatchesCounts() {
        assertThat(approvers("products/shop/product.yaml")).containsExactly(Set.of("@acme/shop"));
        assertThat(approvers("products/shop/grant.yaml")).containsExactly(Set.of("@acme/platform"));
        assertThat(approvers("platform.yaml")).containsExactly(Set.of("@acme/platform"));
    }

    @Test
    void whoeverApprovesForATeamAloneApprovesForItOrOthers() {
        assertThat(approvers("products/shop/product.yaml", "clusters/production/products/shop/web/service.yaml"))
                .containsExactly(Set.of("@acme/shop"));
        assertThat(approvers("clusters/production/products/shop/web/service.yaml"))
                .containsExactly(Set.of("@acme/shop", "@acme/platform"));
    }

    @Test
    void whatNobodyOwnsNeedsNobody() {
        assertThat(approvers("docs/a.md")).isEmpty();
    }

    @Test
    void aLineForEveryFileThatComesLaterCountsMore() {
        CodeOwners all = CodeOwners.of(
                "/products/shop/ @acme/shop\n*.yaml @acme/yaml\n/products/shop/grant.yaml @acme/platform\n");
        assertThat(all.approvers(Sandbox.paths("products/shop/product.yaml"))).containsExactly(Set.of("@acme/yaml"));
        assertThat(all.approvers(Sandbox.paths("products/shop/a.json"))).containsExactly(Set.of("@acme/shop"));
        assertThat(all.approvers(Sandbox.paths("products/shop/grant.yaml"))).containsExactly(Set.of("@acme/platform"));
        assertThat(all.approvers(Sandbox.paths("products/shopping/a.json"))).isEmpty();
    }
}
