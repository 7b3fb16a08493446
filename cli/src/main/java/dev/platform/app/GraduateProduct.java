package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Lifecycle;
import dev.platform.model.Name;
import dev.platform.model.Product;
import dev.platform.model.Service;
import dev.platform.model.ServiceType;
import dev.platform.plan.Layout;
import dev.platform.spec.GrantSpec;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSet.ProductSpecs;
import dev.platform.tree.Inputs;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The wish that an experiment stays: it has no end any more, and what it needs in production is said. */
public record GraduateProduct(Name product) implements Wish {
    @Override
    public @Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
        if (Known.product(specs, product, findings) == null) {
            return null;
        }
        ProductSpecs files = specs.products().get(product.value());
        GrantSpec grant =
                files == null || files.grant() == null ? null : files.grant().spec();
        if (grant == null || grant.lifecycle() != Lifecycle.EXPERIMENT) {
            findings.error(
                    "product-is-an-experiment",
                    Location.of(Layout.grant(product.value()).value()),
                    "'" + product + "' is no experiment, so it has no end",
                    "there is nothing to do");
            return null;
        }
        return new Written(
                GrantFile.of(product.value(), inputs)
                        .inProduction(endings(grant))
                        .files(),
                platform -> List.of());
    }

    private static List<String> endings(GrantSpec grant) {
        List<String> fields = new ArrayList<>();
        if (grant.started() != null) {
            fields.add("started");
        }
        if (grant.expires() != null) {
            fields.add("expires");
        }
        if (grant.retirement() != null) {
            fields.add("retirement");
        }
        return fields;
    }

    @Override
    public void judge(Desired desired, Findings findings) {
        Product found = desired.platform().products().get(product.value());
        if (found == null) {
            return;
        }
        for (Service service : found.services().values()) {
            if (service.type().isLongRunning() && service.scaling().min() == 1) {
                ClusterUpgrade.single(service, findings);
            }
            if (service.type() == ServiceType.WEB && !service.isGrpc() && service.slo() == null) {
                findings.warning(
                        "services-have-promises",
                        service.source().at(),
                        "'" + product + "/" + service.name() + "' promises nothing, so nobody is told when it fails",
                        "add 'slo: {availability: 99.9}' to it");
            }
        }
    }

    @Override
    public String message() {
        return "Take product " + product + " into production";
    }
}
