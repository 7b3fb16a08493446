package dev.platform.app;

import java.util.List;
import java.util.function.BiConsumer;

/**
 * A step from one structure of repositories to the next. Those that a repository has behind it are never changed; what the
 * next one needs is a new step with the next number.
 *
 * @param to the structure that a repository has after it
 * @param title what it does
 */
public record Migration(int to, String title, BiConsumer<OlderRepository, Upgrade> change) {
    /** All of them, in their order. */
    static final List<Migration> ALL = List.of(
            new Migration(
                    2,
                    "Workflows check pull requests, ship versions and look for what becomes old",
                    (repository, upgrade) -> NewRepository.addWorkflows(repository, upgrade.action())),
            new Migration(
                    3,
                    "A lock beside what is rendered tells edits by hand from what isn't rendered yet",
                    (repository, upgrade) -> {
                        // Rendering makes the locks: nothing that people wrote changes.
                    }));

    void apply(OlderRepository repository, Upgrade upgrade) {
        change.accept(repository, upgrade);
        repository.structure(to);
    }

    @Override
    public String toString() {
        return to + ": " + title;
    }
}
