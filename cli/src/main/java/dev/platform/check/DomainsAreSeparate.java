package dev.platform.check;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.HostName;
import dev.platform.model.Outline;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/** No two products were granted the same domain, one inside the other, or one of the platform's own. */
final class DomainsAreSeparate implements Comparison {
    private record Owned(HostName domain, String product, Location place) {}

    @Override
    public void check(Outlines outlines, Findings findings) {
        List<Owned> all = new ArrayList<>();
        for (Outline outline : outlines.products().values()) {
            outline.domains().forEach(domain -> all.add(new Owned(domain.name(), outline.product(), domain.at())));
        }
        all.sort(Comparator.comparing(owned -> reversed(owned.domain())));
        for (int i = 0; i < all.size(); i++) {
            checkPlatform(all.get(i), outlines.domain(), findings);
            for (int j = i + 1; j < all.size() && overlap(all.get(i), all.get(j)); j++) {
                checkOther(all.get(i), all.get(j), findings);
            }
        }
    }

    private static void checkOther(Owned outer, Owned inner, Findings findings) {
        if (!inner.product().equals(outer.product())) {
            report(inner, "the domain '" + outer.domain() + "' of '" + outer.product() + "'", findings);
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

    private static void checkPlatform(Owned owned, HostName own, Findings findings) {
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
