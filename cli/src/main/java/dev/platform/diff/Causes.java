package dev.platform.diff;

import dev.platform.finding.Location;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

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

    private Location of(ObjectChange change, List<Edit> edits) {
        KubernetesObject object = change.last();
        for (Predicate<SpecChange> scope : scopes(object)) {
            List<SpecChange> covering = all().filter(scope).toList();
            if (!covering.isEmpty()) {
                return closest(covering, change, edits).where();
            }
        }
        return Location.of(object.cause());
    }

    private Stream<SpecChange> all() {
        return changes.values().stream().flatMap(List::stream);
    }

    /** That whose very value is seen in the object; else one that goes where the object goes; else the first. */
    private static SpecChange closest(List<SpecChange> covering, ObjectChange change, List<Edit> edits) {
        SpecChange best = covering.get(0);
        int most = 0;
        for (SpecChange each : covering) {
            boolean seen = edits.stream().anyMatch(each::isSeenIn);
            boolean goes = change.isRemoved() && each.after().isEmpty();
            int score = (seen ? 2 + each.after().length() : 0) + (goes ? 1 : 0);
            if (score > most) {
                most = score;
                best = each;
            }
        }
        return best;
    }

    private static List<Predicate<SpecChange>> scopes(KubernetesObject object) {
        List<Predicate<SpecChange>> scopes = new ArrayList<>();
        Place place = object.place();
        String part = part(object);
        String product = place.product();
        if (product.isEmpty()) {
            scopes.add(each -> each.where().file().startsWith("addons/" + part + "/"));
            scopes.add(each -> each.isBelow("spec", "addons", part));
            scopes.add(each -> each.where().file().equals(object.cause()));
        } else {
            scopes.add(each -> isOf(product, each) && each.isBelow("spec", "services", part));
            scopes.add(each -> isOf(product, each));
            scopes.add(each -> names(product, each));
        }
        scopes.add(each -> each.where().file().endsWith("/cluster.yaml")
                || each.where().file().equals("platform.yaml"));
        scopes.add(each -> isTemplate(object, each));
        scopes.add(each -> each.where().file().startsWith("templates/"));
        return scopes;
    }

    /** The service or the add-on whose object it is. */
    private static String part(KubernetesObject object) {
        if (object.key().kind().equals("Application")) {
            return object.path().name().replaceAll("^application-|\\.yaml$", "");
        }
        return object.place().folder().name();
    }

    private static boolean isOf(String product, SpecChange change) {
        return change.where().file().startsWith("products/" + product + "/");
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
