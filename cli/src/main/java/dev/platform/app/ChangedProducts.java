package dev.platform.app;

import dev.platform.app.LastRun.Settled;
import dev.platform.check.Checks;
import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Summary;
import dev.platform.spec.Resolver;
import dev.platform.spec.SpecSet;
import dev.platform.spec.SpecSetReader;
import dev.platform.tree.Inputs;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Reads only the products that have changed since the last run. That is enough where nobody else notices the change; where
 * somebody may, or anything is wrong, everything has to be read, so that all that is wrong is found.
 *
 * @param platform with the changed products, and those that they call
 * @param settled all that need not be rendered
 */
record ChangedProducts(Platform platform, Settled settled) {
    /** Null if everything has to be read. */
    static @Nullable ChangedProducts read(Inputs inputs, LastRun last, Findings findings) {
        if (!last.hasAll()) {
            return null;
        }
        Findings found = new Findings();
        SpecSet shared = SpecSetReader.readShared(inputs, found);
        Platform without = Resolver.resolve(shared, found);
        if (without == null) {
            return null;
        }
        Settled settled = last.settled(without.cluster());
        Set<String> changed = new TreeSet<>(SpecSetReader.products(inputs));
        changed.removeAll(settled.products());
        if (settled.products().isEmpty()) {
            return null;
        }
        SortedMap<String, Summary> others = last.summaries(settled);
        SpecSet specs = shared.with(SpecSetReader.readProducts(inputs, changed, found));
        specs = specs.with(SpecSetReader.readProducts(inputs, called(specs, others), found));
        Platform platform = Resolver.resolve(specs, others, found);
        if (platform == null || found.hasErrors() || isNoticed(platform, changed, last)) {
            return null;
        }
        Checks.run(platform, Set.of(), found);
        if (found.hasErrors()) {
            return null;
        }
        found.sorted().forEach(findings::add);
        return new ChangedProducts(platform, settled);
    }

    /** Of the products that are settled, those that the others call: their ports are asked for. */
    private static Set<String> called(SpecSet specs, SortedMap<String, Summary> others) {
        Set<String> called = new TreeSet<>();
        Platform some = Resolver.resolve(specs, others, new Findings());
        if (some != null) {
            some.products().values().forEach(product -> called.addAll(product.called()));
        }
        called.retainAll(others.keySet());
        return called;
    }

    private static boolean isNoticed(Platform platform, Set<String> changed, LastRun last) {
        for (String name : changed) {
            Product product = platform.products().get(name);
            if (product == null || last.isNoticed(product)) {
                return true;
            }
        }
        return false;
    }
}
