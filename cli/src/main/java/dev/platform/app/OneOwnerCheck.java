package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.tree.RepoPath;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;

/** No object has two files. */
final class OneOwnerCheck implements ObjectCheck {
    private final Map<RepoPath, Identity> files = new ConcurrentSkipListMap<>();

    private record Identity(String group, String kind, String namespace, String name) {}

    @Override
    public boolean look(RenderedObject object, Findings findings) {
        files.put(object.path(), new Identity(object.group(), object.kind(), object.namespace(), object.name()));
        return true;
    }

    /** In the order of files, so that each run points at the same one of two. */
    @Override
    public void finish(Findings findings) {
        Map<Identity, RepoPath> owners = new HashMap<>();
        files.forEach((path, identity) -> {
            RepoPath other = owners.putIfAbsent(identity, path);
            if (other != null) {
                findings.error(
                        "objects-have-one-owner",
                        Location.of(path.value()),
                        identity.kind() + " '" + identity.name() + "' is rendered in " + other + " too",
                        "rename one of them");
            }
        });
    }
}
