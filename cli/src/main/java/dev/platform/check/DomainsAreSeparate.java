package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.HostName;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** No two products were granted the same domain, one inside the other, or one of the platform's own. */
final class DomainsAreSeparate implements Rule {
    private record Owned(HostName domain, Product product, int index) {
        Location place() {
            return product.grant().source().at("spec", "domains", index);
        }
    }

    @Override
    public void check(Platform platform, Findings findings) {
        List<Owned> all = new ArrayList<>();
        for (Product product : platform.products().values()) {
            for (HostName domain : product.grant().domains()) {
                all.add(new Owned(domain, product, product.grant().domains().indexOf(domain)));
            }
        }
        all.sort(Comparator.comparing(owned -> reversed(owned.domain())));
        for (int i = 0; i < all.size(); i++) {
            checkPlatform(all.get(i), platform, findings);
            for (int j = i + 1; j < all.size() && overlap(all.get(i), all.get(j)); j++) {
                checkOther(all.get(i), all.get(j), findings);
            }
        }
    }

    private static void checkOther(Owned outer, Owned inner, Findings findings) {
        String owner = outer.product().name();
        if (!inner.product().name().equals(owner)) {
            report(inner, "the domain '" + outer.domain() + "' of '" + owner + "'", findings);
        }
    }

    /** Domains inside another sort right behind it when they are read from the end. */
    private static String reversed(HostName domain) {
        List<String> labels = new ArrayList<>(List.of(domain.value().split("\\.", -1)));
        Collections.reverse(labels);
        return String.join("\0", labels);
    }

    private static boolean overlap(Owned outer, Owned inner) {
        return inner.domain().isWithin(outer.domain());
    }

    private static void checkPlatform(Owned owned, Platform platform, Findings findings) {
        HostName own = platform.cluster().domain();
        if (owned.domain().isWithin(own) || own.isWithin(owned.domain())) {
            report(owned, "the platform's domain '" + own + "'", findings);
        }
    }

    private static void report(Owned owned, String other, Findings findings) {
        findings.error(
                "domains-are-separate",
                owned.place(),
                "the domain '" + owned.domain() + "' overlaps with " + other,
                "grant each domain to one product only");
    }
}
