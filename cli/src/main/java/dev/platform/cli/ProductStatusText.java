package dev.platform.cli;

import dev.platform.status.ApplicationStatus;
import dev.platform.status.AutoscalerStatus;
import dev.platform.status.CertificateStatus;
import dev.platform.status.ProductStatus;
import dev.platform.status.QuotaStatus;
import dev.platform.status.ServiceStatus;
import dev.platform.status.Trouble;
import java.io.PrintWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One product in detail. */
final class ProductStatusText {
    private static final int DAY = 10;
    private static final int FULLEST = 5;

    private final ProductStatus product;

    ProductStatusText(ProductStatus product) {
        this.product = product;
    }

    void print(PrintWriter out) {
        out.println(product.name() + ": " + product.state());
        Stream.of(services(), applications(), databases(), caches(), volumes(), certificates(), quotas())
                .filter(table -> !table.items().isEmpty())
                .forEach(table -> {
                    out.println();
                    table.print(out);
                });
        List<Trouble> troubles = product.allTroubles();
        if (!troubles.isEmpty()) {
            out.println();
        }
        troubles.forEach(trouble -> print(trouble, out));
    }

    private static void print(Trouble trouble, PrintWriter out) {
        out.println(trouble.state() + ": " + Report.visible(trouble.object() + ": " + trouble.message()) + " ["
                + trouble.reason() + "]");
        out.println("  hint: " + Report.visible(trouble.hint()));
    }

    private Table services() {
        Table table = new Table("service", "state", "git", "runs", "pods", "autoscaler", "sync", "health", "commit");
        for (ServiceStatus service : product.services()) {
            ApplicationStatus application = service.application();
            table.add(
                    service.name(),
                    service.state().toString(),
                    service.images().wantedVersion(),
                    String.join(", ", service.images().versions()),
                    StatusTable.pods(service),
                    scale(service.autoscaler()),
                    application == null ? "" : application.sync(),
                    application == null ? "" : application.health(),
                    application == null ? "" : WriteReport.shortId(application.revision()));
        }
        return table;
    }

    private static String scale(@Nullable AutoscalerStatus autoscaler) {
        return autoscaler == null ? "" : autoscaler.desired() + " of " + autoscaler.min() + "-" + autoscaler.max();
    }

    private Table applications() {
        Table table = new Table("application", "sync", "health", "commit");
        product.applications()
                .forEach(application -> table.add(
                        application.name(),
                        application.sync(),
                        application.health(),
                        WriteReport.shortId(application.revision())));
        return table;
    }

    private Table databases() {
        Table table = new Table("database", "ready", "primary", "phase");
        product.databases()
                .forEach(database -> table.add(
                        database.name(),
                        database.ready() + "/" + database.instances(),
                        database.primary(),
                        database.phase()));
        return table;
    }

    private Table caches() {
        Table table = new Table("cache", "ready");
        product.caches().forEach(cache -> table.add(cache.name(), cache.ready() + "/" + cache.wanted()));
        return table;
    }

    private Table volumes() {
        Table table = new Table("volume", "phase", "size");
        product.volumes().forEach(volume -> table.add(volume.name(), volume.phase(), volume.size()));
        return table;
    }

    private Table certificates() {
        Table table = new Table("certificate", "ready", "expires");
        for (CertificateStatus certificate : product.certificates()) {
            Instant expires = certificate.expires();
            table.add(
                    certificate.name(),
                    certificate.ready() ? "yes" : "no",
                    expires == null ? "" : expires.toString().substring(0, DAY));
        }
        return table;
    }

    /** The fullest ones: a quota has dozens of lines, and most of them are far from full. */
    private Table quotas() {
        Table table = new Table("quota", "used", "of", "percent");
        product.quotas().stream()
                .filter(quota -> quota.percent() > 0)
                .sorted(Comparator.comparing(QuotaStatus::percent).reversed())
                .limit(FULLEST)
                .forEach(quota -> table.add(quota.resource(), quota.used(), quota.hard(), quota.percent()));
        return table;
    }
}
