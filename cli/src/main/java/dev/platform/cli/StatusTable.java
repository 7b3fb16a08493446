package dev.platform.cli;

import dev.platform.status.ApplicationStatus;
import dev.platform.status.ProductStatus;
import dev.platform.status.ServiceStatus;
import dev.platform.status.Trouble;
import dev.platform.status.WorkloadStatus;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** All products in short, the worst first. */
final class StatusTable {
    private static final int WIDTH = 90;

    private StatusTable() {}

    static Table of(List<ProductStatus> products) {
        Table table = new Table("product", "state", "services", "pods", "synced", "worst");
        products.forEach(product -> table.add(
                product.name(),
                product.state().toString(),
                services(product),
                pods(product),
                synced(product),
                first(product.allTroubles())));
        return table;
    }

    private static String services(ProductStatus product) {
        long well = product.services().stream()
                .filter(service -> service.state().isWell())
                .count();
        return well + "/" + product.services().size();
    }

    /** Those that serve, of those that are wanted. */
    static String pods(ProductStatus product) {
        return pods(product.services().stream().map(ServiceStatus::workload).filter(Objects::nonNull));
    }

    static String pods(ServiceStatus service) {
        return pods(Stream.ofNullable(service.workload()));
    }

    private static String pods(Stream<WorkloadStatus> workloads) {
        List<WorkloadStatus> all = workloads.toList();
        return all.isEmpty()
                ? ""
                : all.stream().mapToInt(WorkloadStatus::ready).sum() + "/"
                        + all.stream().mapToInt(WorkloadStatus::wanted).sum();
    }

    private static String synced(ProductStatus product) {
        List<ApplicationStatus> applications = Stream.concat(
                        product.applications().stream(),
                        product.services().stream()
                                .map(ServiceStatus::application)
                                .filter(Objects::nonNull))
                .toList();
        long synced = applications.stream()
                .filter(application -> application.sync().equals("Synced"))
                .count();
        return applications.isEmpty() ? "" : synced + "/" + applications.size();
    }

    /** The worst of them, and how many there are besides. */
    static String first(List<Trouble> troubles) {
        if (troubles.isEmpty()) {
            return "";
        }
        Trouble worst = troubles.get(0);
        String text = worst.object() + ": " + worst.message();
        int length = text.codePointCount(0, text.length());
        String shown = length <= WIDTH ? text : text.substring(0, text.offsetByCodePoints(0, WIDTH)) + "…";
        return troubles.size() == 1 ? shown : shown + " (and " + (troubles.size() - 1) + " more)";
    }
}
