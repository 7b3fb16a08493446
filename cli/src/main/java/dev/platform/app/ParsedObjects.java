package dev.platform.app;

import dev.platform.diff.KubernetesObject;
import dev.platform.diff.Place;
import dev.platform.finding.Findings;
import dev.platform.tree.FileTree;
import dev.platform.tree.RepoPath;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Keeps what a check has parsed anyway, of the units that a difference touches. */
final class ParsedObjects implements ObjectCheck {
    private final FileTree rendered;
    private final Set<RepoPath> units;
    private final Map<RepoPath, KubernetesObject> objects = new ConcurrentHashMap<>();

    ParsedObjects(FileTree rendered, Set<RepoPath> units) {
        this.rendered = rendered;
        this.units = units;
    }

    @Override
    public boolean look(RenderedObject rendered, Findings findings) {
        RepoPath path = rendered.path();
        if (units.contains(Place.of(path).unit())) {
            String text = Objects.requireNonNull(this.rendered.text(path));
            KubernetesObject object = KubernetesObject.of(path, text, rendered.document());
            if (object != null) {
                objects.put(path, object);
            }
        }
        return true;
    }

    /** Null if it wasn't parsed with that text. */
    @Nullable
    KubernetesObject of(RepoPath path, String text) {
        return text.equals(rendered.text(path)) ? objects.get(path) : null;
    }
}
