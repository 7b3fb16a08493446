package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.git.FileRevision;
import dev.platform.git.GitRepository;
import dev.platform.model.Name;
import dev.platform.plan.Layout;
import dev.platform.spec.SpecSet.Written;
import dev.platform.spec.SpecSetReader;
import dev.platform.spec.VersionsSpec;
import dev.platform.spec.VersionsSpec.VersionSpec;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Which versions the services of a product have had, as the commits of its versions.yaml tell, newest first. */
public final class VersionHistory {
    private final RepoPath path;
    private final List<Release> begun = new ArrayList<>();
    private final List<FileRevision> unread = new ArrayList<>();
    private final SortedMap<Name, Release> open = new TreeMap<>();
    private final SortedMap<Name, Set<VersionSpec>> seen = new TreeMap<>();
    private boolean started;
    private boolean whole = true;

    private VersionHistory(Name product) {
        this.path = Layout.versions(product.value());
    }

    /**
     * Reads it from the history of the branch.
     *
     * @param enough whether what is known so far will do
     */
    public static VersionHistory read(Path root, Name product, Predicate<VersionHistory> enough) {
        VersionHistory history = new VersionHistory(product);
        try (GitRepository git = GitRepository.open(root)) {
            history.whole = git.history(history.path, revision -> {
                history.take(revision);
                return !enough.test(history);
            });
        }
        return history;
    }

    /** Those of which the first commit is found; as long as older ones are read, the newest. */
    public List<Release> begun() {
        return List.copyOf(begun);
    }

    /** All that are found. */
    public List<Release> releases() {
        List<Release> all = new ArrayList<>(begun);
        all.addAll(open.values());
        return List.copyOf(all);
    }

    /** What the file was at commits where it can't be read. */
    public List<FileRevision> unread() {
        return List.copyOf(unread);
    }

    /** False if older commits are missing here, as in a shallow clone. */
    public boolean isWhole() {
        return whole;
    }

    /** The versions that a service has had, each once, the last one first. */
    public List<VersionSpec> versions(Name service) {
        return List.copyOf(seen.getOrDefault(service, Set.of()));
    }

    private void take(FileRevision revision) {
        Map<Name, VersionSpec> versions = versions(revision);
        if (versions == null) {
            unread.add(revision);
            return;
        }
        List<Release> ended = open.values().stream()
                .filter(release -> !release.version().equals(versions.get(release.service())))
                .toList();
        ended.forEach(release -> open.remove(release.service()));
        begun.addAll(ended);
        versions.forEach((service, version) -> take(service, version, revision));
        started = true;
    }

    private void take(Name service, VersionSpec version, FileRevision revision) {
        Release known = open.get(service);
        open.put(
                service,
                known == null ? new Release(service, version, revision, !started) : known.olderSince(revision));
        seen.computeIfAbsent(service, name -> new LinkedHashSet<>()).add(version);
    }

    private @Nullable Map<Name, VersionSpec> versions(FileRevision revision) {
        return versions(path, revision.text());
    }

    /** Which versions a versions.yaml of some commit names, none if there was none; null if it can't be read. */
    static @Nullable Map<Name, VersionSpec> versions(RepoPath path, @Nullable String text) {
        if (text == null) {
            return Map.of();
        }
        Inputs inputs = Inputs.of(FileTree.of(Map.of(path, text)));
        Written<VersionsSpec> written = SpecSetReader.versions(path, inputs, new Findings());
        return written == null ? null : written.spec().services();
    }
}
