package dev.platform.diff;

import dev.platform.finding.Location;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Leads what is rendered back to what people changed. The narrowest change that covers an object is its cause: of its own
 * service, of its product, of its add-on, of another product that names it, of the cluster and the platform, of a template.
 */
public final class Causes {
    private static final int PRODUCT = 1;

    private final Map<RepoPath, List<SpecChange>> changes;

    private Causes(Map<RepoPath, List<SpecChange>> changes) {
        this.changes = changes;
    }

    /**
     * Reads what people changed.
     *
     * @param before the files that people write and that differ, as they were
     */
    public static Causes of(FileTree before, FileTree after) {
        return new Causes(SpecChanges.of(before, after));
    }

    /** Where people changed what made the object another; the file that it is rendered from if they changed nothing. */
    public Location of(ObjectChange change) {
        return of(change, change.edits());
    }

    public Location of(Danger danger) {
        return of(danger.change(), danger.edits());
    }

    /** The narrowest change whose very value is seen, else the narrowest that isn't just another version. */
    private Location of(ObjectChange change, List<Edit> edits) {
        List<Predicate<SpecChange>> scopes = scopes(change.last());
        for (Predicate<SpecChange> scope : scopes) {
            SpecChange seen = seen(all().filter(scope).toList(), edits);
            if (seen != null) {
                return seen.where();
            }
        }
        for (Predicate<SpecChange> scope : scopes) {
            List<SpecChange> covering = all().filter(scope)
                    .filter(each -> edits.isEmpty() || !each.where().file().endsWith("/versions.yaml"))
                    .toList();
            if (!covering.isEmpty()) {
                return closest(covering, change).where();
            }
        }
        return Location.of(change.last().cause());
    }

    private Stream<SpecChange> all() {
        return changes.values().stream().flatMap(List::stream);
    }

    private static @Nullable SpecChange seen(List<SpecChange> covering, List<Edit> edits) {
        return covering.stream()
                .filter(each -> edits.stream().anyMatch(each::isSeenIn))
                .max(Comparator.comparing(each -> each.after().length()))
                .orElse(null);
    }

    /** In the file that the object is rendered from, if that has changed; and what goes is caused by what goes. */
    private static SpecChange closest(List<SpecChange> covering, ObjectChange change) {
        List<SpecChange> own = covering.stream()
                .filter(each -> each.where().file().equals(change.last().cause()))
                .toList();
        List<SpecChange> among = own.isEmpty() ? covering : own;
        return among.stream()
                .filter(each -> each.after().isEmpty() == change.isRemoved())
                .findFirst()
                .orElse(among.get(0));
    }

    private static List<Predicate<SpecChange>> scopes(KubernetesObject object) {
        List<Predicate<SpecChange>> scopes = new ArrayList<>();
        String part = part(object);
        String product = object.place().product();
        if (product.isEmpty()) {
            scopes.add(each -> each.isIn("addons/" + part));
            scopes.add(each -> each.isBelow("spec", "addons", part));
            scopes.add(each -> each.where().file().equals(object.cause()));
        } else {
            scopes.add(each -> each.isIn("products/" + product) && each.isBelow("spec", "services", part));
            scopes.add(each -> each.isIn("products/" + product));
            scopes.add(each -> isTemplate(object, each));
            scopes.add(each -> names(product, each));
        }
        scopes.add(each -> each.where().file().endsWith("/cluster.yaml")
                || each.where().file().equals("platform.yaml"));
        scopes.add(each -> isTemplate(object, each));
        scopes.add(each -> each.isIn("templates"));
        return scopes;
    }

    /** The service or the add-on whose object it is. */
    private static String part(KubernetesObject object) {
        if (object.key().kind().equals("Application")) {
            return object.key().name().replaceAll("^.*\\.", "");
        }
        return object.place().folder().name();
    }

    private static boolean names(String product, SpecChange change) {
        String[] steps = change.where().file().split("/", -1);
        return steps[0].equals("products")
                && steps.length > PRODUCT
                && (change.path().contains(product)
                        || List.of(change.after().split("\\W+")).contains(product));
    }

    private static boolean isTemplate(KubernetesObject object, SpecChange change) {
        String file = change.where().file();
        String name = file.substring(file.lastIndexOf('/') + 1).replaceAll("\\..*$", "");
        return file.startsWith("templates/") && object.path().name().startsWith(name);
    }
}
