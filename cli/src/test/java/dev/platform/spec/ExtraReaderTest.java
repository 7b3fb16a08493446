package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import dev.platform.model.Manifest;
import java.util.SortedMap;
import org.junit.jupiter.api.Test;

class ExtraReaderTest {
    private static final String RULE = "extra-is-of-the-product";
    private static final String OBJECT = """
            apiVersion: v1
            kind: ConfigMap
            metadata: {name: flags, namespace: shop}
            data: {a: b}
            """;

    private static SampleRepository extra(String name, String text) {
        return SampleRepository.shop("").with("products/shop/extra/" + name, text);
    }

    @Test
    void whatIsWrittenIsKeptAsItIs() {
        SortedMap<String, Manifest> extra =
                extra("flags.yaml", OBJECT).resolved("shop").extra();
        assertThat(extra).hasSize(1).containsEntry("flags.yaml", new Manifest("ConfigMap", OBJECT));
    }

    @Test
    void itIsRenderedWithAnApplicationOfItsOwn() {
        SampleRepository repository = extra("flags.yaml", "# Who may see what.\n" + OBJECT);
        assertThat(repository.rendered("clusters/production/products/shop/extra/flags.yaml"))
                .startsWith("# Rendered by platform from products/shop/extra/flags.yaml;")
                .endsWith("# Who may see what.\n" + OBJECT);
        assertThat(repository.rendered("clusters/production/argocd/applications/shop/application-extra.yaml"))
                .contains(
                        "name: shop.extra\n",
                        "project: product-shop\n",
                        "path: clusters/production/products/shop/extra\n");
    }

    @Test
    void anObjectOfAnotherNamespaceIsWrong() {
        extra("flags.yaml", OBJECT.replace("namespace: shop", "namespace: billing"))
                .assertFinds(
                        RULE,
                        "products/shop/extra/flags.yaml:3:36",
                        "isn't in the namespace of 'shop'",
                        "namespace: shop");
        extra("flags.yaml", OBJECT.replace(", namespace: shop", ""))
                .assertFinds(RULE, "products/shop/extra/flags.yaml:3:11", "isn't in the namespace", "below 'metadata'");
    }

    @Test
    void somethingElseThanAnObjectIsWrong() {
        extra("flags.yaml", "a: b\n").assertFinds(RULE, "products/shop/extra/flags.yaml:1:1", "no apiVersion", "whole");
        extra("flags.yaml", OBJECT.replace("name: flags, ", ""))
                .assertFinds(RULE, "products/shop/extra/flags.yaml:3:11", "no metadata.name", "whole");
    }

    @Test
    void otherFilesHaveNoPlaceThere() {
        extra("flags.json", "{}").assertFinds(RULE, "products/shop/extra/flags.json", "no manifest", ".yaml files");
        extra("more/flags.yaml", OBJECT)
                .assertFinds(RULE, "products/shop/extra/more/flags.yaml", "no manifest", "directly");
    }

    @Test
    void oneFileHoldsOneObject() {
        extra("flags.yaml", OBJECT + "---\n" + OBJECT)
                .assertFinds("yaml-is-one-document", "products/shop/extra/flags.yaml:5:1", "", "file of its own");
    }

    @Test
    void noServiceTakesItsName() {
        SampleRepository.empty()
                .product("shop", "extra: {type: worker, image: registry.acme.example/shop/web}")
                .assertFinds("name-is-free", "products/shop/product.yaml:6:12", "'extra' is a name", "another name");
    }
}
