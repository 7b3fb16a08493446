package dev.platform.app;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.finding.Severity;
import dev.platform.finding.Source;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Retirement.DataPolicy;
import dev.platform.model.Service;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** What keeps a product from its next step on the way out. */
record Holds(Platform platform) {
    /** Everything that does. */
    List<Finding> of(Product product, @Nullable DataPolicy data) {
        Findings holds = new Findings();
        if (data == null && product.isEnding() && !product.data().isEmpty()) {
            holds.error(
                    "data-has-a-policy",
                    place(product),
                    "'" + product.name() + "' can't go on: nobody has said what becomes of "
                            + String.join(", ", product.data()),
                    "add 'data: delete' or 'data: keep' to 'retirement', or run: platform retire " + product.name()
                            + " --data delete|keep");
        }
        if (product.isRetired()) {
            others(product, Severity.ERROR, holds);
        }
        return holds.sorted();
    }

    private static Location place(Product product) {
        return product.grant().source().at("spec", "retirement", "data");
    }

    /** Warns of services that will call in vain. */
    void warn(Product product, Findings findings) {
        others(product, Severity.WARNING, findings);
    }

    private void others(Product product, Severity severity, Findings findings) {
        naming(
                product,
                (service, place) -> findings.add(new Finding(
                        severity,
                        "ending-products-are-unnamed",
                        place.at(),
                        "'" + service.product() + "/" + service.name() + "' names '" + product.name()
                                + "', which is on its way out",
                        "ask its team to remove the rule; '" + product.name() + "' can't go before")));
    }

    /** The rules of other products that would name nothing without it. */
    private void naming(Product product, BiConsumer<Service, Source> each) {
        for (Product other : platform.products().values()) {
            if (other.name().equals(product.name())) {
                continue;
            }
            for (Service service : other.services().values()) {
                service.access().callees().stream()
                        .filter(callee -> callee.product().equals(product.name()))
                        .forEach(callee -> each.accept(service, callee.source()));
                service.access().callers().stream()
                        .filter(caller -> caller.product().equals(product.name()))
                        .forEach(caller -> each.accept(service, caller.source()));
            }
        }
    }
}
