package dev.platform.plan;

import dev.platform.model.Product;
import java.util.Map;

/**
 * A dashboard that a team draws itself.
 *
 * @param data the text by the name of the file
 */
record TeamDashboardView(String product, String team, String name, Map<String, Object> data) {
    TeamDashboardView(Product product, String name, String json) {
        this(product.name(), product.owner().name(), name, Map.of(product.name() + "_" + name + ".json", json));
    }
}
