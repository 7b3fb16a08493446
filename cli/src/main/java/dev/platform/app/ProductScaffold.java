package dev.platform.app;

import dev.platform.model.Lifecycle;
import dev.platform.model.Name;
import dev.platform.plan.Layout;
import dev.platform.render.Renderer;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The three files of a new product. */
record ProductScaffold(Name name, Map<String, Object> spec, Grant grant) {
    /**
     * What the platform team grants.
     *
     * @param life null if it is meant to stay
     */
    record Grant(
            Name owner, Name size, @Nullable Life life, List<String> domains, List<String> images, boolean internet) {
        Grant(Name owner, Name size, @Nullable Life life, List<String> domains) {
            this(owner, size, life, domains, List.of(), false);
        }
    }

    /** The days of an experiment, from its first to its end. */
    record Life(String started, String expires) {
        Life(LocalDate started, LocalDate expires) {
            this(started.toString(), expires.toString());
        }
    }

    FileTree files(VersionsFile versions, Inputs inputs) {
        String product = name.value();
        return FileTree.empty()
                .with(
                        Layout.productSpec(product),
                        Renderer.draw("scaffold/product.yaml", new ProductView(product, spec), inputs))
                .with(
                        Layout.grant(product),
                        Renderer.draw("scaffold/grant.yaml", new GrantView(product, grant), inputs))
                .with(Layout.versions(product), versions.text(inputs));
    }

    /** What the template of product.yaml sees. */
    record ProductView(String name, Map<String, Object> spec) {}

    /** What the template of grant.yaml sees. */
    record GrantView(
            String name,
            String owner,
            String size,
            String lifecycle,
            @Nullable Life life,
            List<String> images,
            List<String> domains,
            boolean internet) {
        GrantView(String name, Grant grant) {
            this(
                    name,
                    grant.owner().value(),
                    grant.size().value(),
                    (grant.life() == null ? Lifecycle.PRODUCTION : Lifecycle.EXPERIMENT).toString(),
                    grant.life(),
                    grant.images(),
                    grant.domains(),
                    grant.internet());
        }

        boolean hasImages() {
            return !images.isEmpty();
        }

        boolean hasDomains() {
            return !domains.isEmpty();
        }
    }
}
