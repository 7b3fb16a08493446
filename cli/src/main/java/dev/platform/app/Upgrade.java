package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.git.GitRepository;
import dev.platform.model.PinnedAction;
import dev.platform.plan.Layout;
import dev.platform.spec.PlatformSpec;
import dev.platform.spec.SpecSet;
import dev.platform.tree.FileTree;
import dev.platform.tree.Inputs;
import dev.platform.tree.RootFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The wish that a repository which an older program made has the structure that this one works with.
 *
 * @param folder in the repository
 * @param schemas the JSON Schemas for editors, by their path
 * @param action what its workflows get the program from, where it has none yet; null if they aren't told
 */
public record Upgrade(
        Path folder, FileTree schemas, @Nullable PinnedAction action) implements Wish {
    /** Where the repository is, and what lies before it. */
    public record Way(int from, List<Migration> migrations) {
        public boolean isOver() {
            return migrations.isEmpty();
        }

        /** Whether only a newer program knows the repository's structure. */
        public boolean isTooNew() {
            return from > PlatformSpec.STRUCTURE;
        }
    }

    /** What has to be done. */
    public Way way() {
        return way(new OlderRepository(RootFinder.find(folder)));
    }

    private static Way way(OlderRepository repository) {
        int from = repository.structure();
        return new Way(
                from, Migration.ALL.stream().filter(step -> step.to() > from).toList());
    }

    /** Throws if there is something that isn't committed: among so many changes nobody would find it again. */
    public void requireCleanTree() {
        try (GitRepository git = GitRepository.open(RootFinder.find(folder))) {
            git.refuseDirty();
        }
    }

    @Override
    public boolean mends() {
        return true;
    }

    @Override
    public @Nullable Written write(SpecSet specs, Inputs inputs, Findings findings) {
        OlderRepository repository = new OlderRepository(RootFinder.find(folder));
        Way way = way(repository);
        if (way.isTooNew()) {
            findings.error(
                    "structure-is-known",
                    Location.of(Layout.settings().value()),
                    "the repository has structure " + way.from() + ", and this program works with "
                            + PlatformSpec.STRUCTURE + ": it is too old",
                    "use a newer version of platform");
            return null;
        }
        way.migrations().forEach(migration -> migration.apply(repository, this));
        if (!way.isOver()) {
            schemas.files().forEach(repository::write);
        }
        return new Written(repository.written(), Set.of(), repository.executable(), platform -> List.of());
    }

    @Override
    public String message() {
        return "Move the repository to structure " + PlatformSpec.STRUCTURE;
    }
}
