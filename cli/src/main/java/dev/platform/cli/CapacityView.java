package dev.platform.cli;

import dev.platform.check.Amounts;
import dev.platform.load.Capacity;
import dev.platform.model.Quantity;
import dev.platform.model.QuotaResource;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What {@code platform capacity} shows. */
final class CapacityView {
    private static final Quantity CORES = Quantity.parse("1");
    private static final Quantity BYTES = Quantity.parse("1Gi");

    private final Table shares = new Table("product", "resource", "need", "quota", "percent");
    private final Table totals = new Table("resource", "need", "quotas", "nodes");
    private final Table databases = new Table("database", "connections", "pods", "each");

    CapacityView(Capacity capacity) {
        capacity.shares()
                .forEach(share -> shares.add(
                        share.product(),
                        share.resource().toString(),
                        Amounts.text(share.need(), share.quota()),
                        share.quota().text(),
                        share.percent() == null ? "" : share.percent()));
        capacity.totals().forEach(this::total);
        capacity.databases()
                .forEach(database -> databases.add(
                        database.product() + "/" + database.database(),
                        database.connections(),
                        database.pods(),
                        database.each()));
    }

    private void total(Capacity.Total total) {
        Quantity like = total.resource() == QuotaResource.MEMORY ? BYTES : CORES;
        totals.add(
                total.resource().toString(),
                Amounts.text(total.need(), like),
                Amounts.text(total.quotas(), like),
                nodes(total.nodes(), like));
    }

    /** Without node pools in cluster.yaml nothing is known of nodes. */
    private static String nodes(BigDecimal amount, Quantity like) {
        return amount.signum() == 0 ? "" : Amounts.text(amount, like);
    }

    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("products", shares.items());
        data.put("cluster", totals.items());
        data.put("databases", databases.items());
        return data;
    }

    void print(PrintWriter out) {
        List<Table> filled = Stream.of(shares, totals, databases)
                .filter(table -> !table.items().isEmpty())
                .toList();
        for (int i = 0; i < filled.size(); i++) {
            if (i > 0) {
                out.println();
            }
            filled.get(i).print(out);
        }
    }
}
