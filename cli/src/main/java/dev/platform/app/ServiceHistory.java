package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.model.Name;
import dev.platform.spec.ProductSpec;
import dev.platform.spec.SpecSet;
import dev.platform.tree.RootFinder;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The last versions of a service, or of all services of a product.
 *
 * @param service null for all
 * @param limit how many
 */
public record ServiceHistory(Name product, @Nullable Name service, int limit) {
    /** Null if nothing of that name is or was there, which the findings say. */
    public @Nullable VersionHistory read(Path folder, Steps steps, Findings findings) {
        VersionHistory history = steps.take(
                "reading the history",
                () -> VersionHistory.read(
                        RootFinder.find(folder),
                        product,
                        known -> wanted(known.begun()).size() >= limit),
                read -> "found " + read.releases().size() + " versions");
        if (of(history).isEmpty() && !isKnown(folder, findings)) {
            return null;
        }
        return history;
    }

    /** What was asked for, newest first. */
    public List<Release> of(VersionHistory history) {
        return wanted(history.releases()).stream().limit(limit).toList();
    }

    private List<Release> wanted(List<Release> releases) {
        return releases.stream()
                .filter(release -> service == null || service.equals(release.service()))
                .toList();
    }

    /** What was removed has a history too, so the specs are asked only where there is none. */
    private boolean isKnown(Path folder, Findings findings) {
        SpecSet specs = Desired.specs(Workspace.open(folder, new Findings()).inputs(), Steps.UNHEARD, new Findings());
        ProductSpec spec = Known.product(specs, product, findings);
        if (spec != null && service != null) {
            Known.service(spec, product, service, findings);
        }
        return !findings.hasErrors();
    }
}
