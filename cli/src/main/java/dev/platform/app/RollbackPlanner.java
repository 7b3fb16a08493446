package dev.platform.app;

import dev.platform.app.Rollback.Move;
import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Name;
import dev.platform.plan.Layout;
import dev.platform.spec.ProductSpec;
import dev.platform.spec.SpecSet;
import dev.platform.spec.VersionsSpec.VersionSpec;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds in the history which versions a rollback leads to.
 *
 * @param service null for all of the product, each by its own history
 */
public record RollbackPlanner(Name product, @Nullable Name service, RollbackGoal goal) {
    /** More of them hide what is to be said. */
    private static final int SHOWN = 5;

    /** Null if there is no way back, which the findings say. */
    public @Nullable Rollback plan(Path folder, Steps steps, Findings findings) {
        Workspace workspace = Workspace.open(folder, steps, findings);
        SpecSet specs = Desired.specs(workspace.inputs(), steps, findings);
        if (findings.hasErrors()) {
            Desired.checked(specs, findings);
            return null;
        }
        ProductSpec spec = Known.product(specs, product, findings);
        if (spec == null || (service != null && !Known.service(spec, product, service, findings))) {
            return null;
        }
        SortedMap<Name, VersionSpec> now = now(specs);
        VersionHistory history = steps.take(
                "reading the history",
                () -> VersionHistory.read(workspace.root(), product, known -> isFound(now, known)),
                read -> "read the history of " + Layout.versions(product.value()));
        return plan(now, history, findings);
    }

    private SortedMap<Name, VersionSpec> now(SpecSet specs) {
        SortedMap<Name, VersionSpec> now =
                new TreeMap<>(VersionsFile.of(specs, product).versions());
        now.keySet().removeIf(name -> service != null && !service.equals(name));
        return now;
    }

    private boolean isFound(SortedMap<Name, VersionSpec> now, VersionHistory history) {
        return now.entrySet().stream()
                .allMatch(each -> goal.find(each.getValue(), history.versions(each.getKey())) != null);
    }

    private @Nullable Rollback plan(SortedMap<Name, VersionSpec> now, VersionHistory history, Findings findings) {
        SortedMap<Name, Move> moves = new TreeMap<>();
        now.forEach((name, version) -> {
            VersionSpec found = goal.find(version, history.versions(name));
            if (found != null) {
                moves.put(name, new Move(version, found));
            }
        });
        if (moves.isEmpty()) {
            tellWhy(now, history, findings);
            return null;
        }
        TreeSet<Name> staying = new TreeSet<>(now.keySet());
        staying.removeAll(moves.keySet());
        return new Rollback(product, moves, staying);
    }

    private void tellWhy(SortedMap<Name, VersionSpec> now, VersionHistory history, Findings findings) {
        String what = service == null ? "no service of '" + product + "' has had " : "'" + name() + "' has not had ";
        String which = goal.tag() == null
                ? (goal.steps() == 1 ? "another version before" : goal.steps() + " other versions before")
                : "the version " + goal.tag();
        findings.error(
                goal.tag() == null ? "service-has-an-earlier-version" : "version-is-in-the-history",
                Location.of(Layout.versions(product.value()).value()),
                what + which,
                known(now, history)
                        + (history.isWhole()
                                ? ""
                                : "; older commits are missing here, fetch them with" + " `git fetch --unshallow`"));
    }

    /** What it has had instead. */
    private String known(SortedMap<Name, VersionSpec> now, VersionHistory history) {
        List<String> tags = now.keySet().stream()
                .flatMap(name -> history.versions(name).stream())
                .map(version -> version.tag().value())
                .distinct()
                .toList();
        if (tags.isEmpty()) {
            return "no commit has a version of it yet; ship one with: platform deploy";
        }
        String last = tags.stream().limit(SHOWN).collect(Collectors.joining(", "));
        return "the history has " + last + (tags.size() > SHOWN ? " and older ones" : "") + "; see: platform history "
                + name();
    }

    private String name() {
        return service == null ? product.value() : product + "/" + service;
    }
}
