package dev.platform.cli;

import dev.platform.status.ProductStatus;
import dev.platform.status.ServiceStatus;
import dev.platform.status.State;
import dev.platform.status.Trouble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A status in one line, for whoever follows it. */
final class StatusLine {
    private StatusLine() {}

    /**
     * The line of a product, or of each of its services and of the rest.
     *
     * @return by what it is about
     */
    static Map<String, String> of(ProductStatus product, boolean detailed) {
        Map<String, String> lines = new LinkedHashMap<>();
        if (!detailed) {
            lines.put(product.name(), line(product.state(), product.allTroubles(), StatusTable.pods(product)));
            return lines;
        }
        for (ServiceStatus service : product.services()) {
            String runs = String.join(", ", service.images().versions());
            String pods = StatusTable.pods(service);
            lines.put(
                    product.name() + "/" + service.name(),
                    line(service.state(), service.troubles(), runs + (pods.isEmpty() ? "" : " " + pods)));
        }
        lines.put(product.name(), line(product.state(), product.troubles(), ""));
        return lines;
    }

    private static String line(State state, List<Trouble> troubles, String figures) {
        return state
                + (figures.isEmpty() ? "" : " " + figures)
                + (troubles.isEmpty() ? "" : ": " + StatusTable.first(troubles));
    }
}
