package dev.platform.spec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.platform.SampleRepository;
import org.junit.jupiter.api.Test;

class DashboardReaderTest {
    private static final String RULE = "dashboards-are-of-the-product";
    private static final String CART = "{\n\t\"uid\": \"shop_cart\",\n\t\"title\": \"Cart: \\\"full\\\"\"\n}\n";
    private static final String FILE = "products/shop/dashboards/cart.json";

    private static SampleRepository dashboard(String path, String text) {
        return SampleRepository.shop("").with(path, text);
    }

    private static void assertWrong(String text, String message, String hint) {
        dashboard(FILE, text).assertFinds(RULE, FILE, message, hint);
    }

    @Test
    void itIsRenderedIntoTheFolderOfTheProduct() {
        SampleRepository repository = dashboard(FILE, CART);
        assertThat(repository.resolved("shop").dashboards()).containsEntry("cart", CART);
        String path = "clusters/production/products/shop/base/configmap-dashboard-cart.yaml";
        assertThat(repository.rendered(path))
                .startsWith("# Rendered by platform from " + FILE)
                .contains("grafana_folder: shop\n", "platform.dev/guardrail: \"true\"\n", "shop_cart.json: ");
    }

    @Test
    void whatIsNoDashboardIsWrong() {
        assertWrong("uid: shop_cart\n", "line 1 isn't JSON", "export it");
        assertWrong("[]\n", "no JSON object", "export it");
        assertWrong(CART + "{}", "more after the JSON object", "export it");
        assertWrong("{\"uid\": \"shop_cart\"}", "has no title", "title");
        assertWrong(" ".repeat(600_000) + CART, "larger than 512 KiB", "several");
    }

    @Test
    void itCanStandInNoOthersPlace() {
        assertWrong(CART.replace("shop_", "billing_"), "doesn't begin with 'shop_'", "\"uid\": \"shop_cart\"");
        assertWrong(CART.replace("shop_", "product-shop"), "doesn't begin with 'shop_'", "shop_cart");
        assertWrong(CART.replace("shop_cart", "shop_" + "x".repeat(40)), "isn't one that Grafana takes", "shop_cart");
        dashboard(FILE, CART)
                .with("products/shop/dashboards/copy.json", CART)
                .assertFinds(RULE, "products/shop/dashboards/copy.json", "already taken by " + FILE, "choose another");
    }

    @Test
    void itsFileHasAName() {
        String place = "products/shop/dashboards/Cart.json";
        dashboard(place, CART).assertFinds(RULE, place, "this is no dashboard", "NAME.json");
    }
}
