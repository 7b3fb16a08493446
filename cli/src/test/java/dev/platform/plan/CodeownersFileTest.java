package dev.platform.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.Codeowners;
import dev.platform.SampleRepository;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CodeownersFileTest {
    private static final String TEXT = Objects.requireNonNull(SampleRepository.shop("")
            .product("shop-admin", "web: {type: worker, image: registry.acme.example/shop-admin/web}")
            .grant("shop-admin", "owner: team-pay\nsize: small")
            .render()
            .text(Layout.CODEOWNERS));

    private static List<String> owners(String path) {
        return Codeowners.parse(TEXT).owners(path);
    }

    @ParameterizedTest
    @CsvSource({
        "products/shop/product.yaml, @acme/shop",
        "products/shop/versions.yaml, @acme/shop",
        "products/shop/README.md, @acme/shop",
        "products/shop/grant.yaml, @acme/platform",
        "products/shop-admin/product.yaml, @acme/pay",
        "products/shop-admin/grant.yaml, @acme/platform",
        "products/shopx/product.yaml, @acme/platform",
        "products/new/product.yaml, @acme/platform",
        "other/products/shop/product.yaml, @acme/platform",
        "products/Shop/product.yaml, @acme/platform",
        "clusters/production/cluster.yaml, @acme/platform",
        "clusters/production/addons/platform/gateway.yaml, @acme/platform",
        "clusters/production/bootstrap/application-root.yaml, @acme/platform",
        "clusters/production/argocd/products/shop.yaml, @acme/platform",
        "addons/keda/addon.yaml, @acme/platform",
        "templates/service/pod.mustache, @acme/platform",
        "platform.yaml, @acme/platform",
        ".github/CODEOWNERS, @acme/platform",
        ".github/workflows/ci.yaml, @acme/platform",
        "cli/src/main/java/x.java, @acme/platform"
    })
    void everyFileHasOneOwner(String path, String owner) {
        assertThat(owners(path)).containsExactly(owner);
    }

    @ParameterizedTest
    @CsvSource({
        "clusters/production/products/shop/web/deployment.yaml, @acme/shop",
        "clusters/production/products/shop/base/namespace.yaml, @acme/shop",
        "clusters/production/argocd/applications/shop/appproject.yaml, @acme/shop",
        "clusters/production/products/shop-admin/web/deployment.yaml, @acme/pay",
        "clusters/production/argocd/applications/shop-admin/application-web.yaml, @acme/pay"
    })
    void eitherTeamMayApproveWhatIsRendered(String path, String team) {
        assertThat(owners(path)).containsExactly(team, "@acme/platform");
    }
}
