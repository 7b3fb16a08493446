package dev.platform.cli;

import dev.platform.app.Delivery.Commit;
import dev.platform.app.Delivery.Mode;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options of every command that changes specs. */
final class WriteOptions {
    @Option(names = "--dry-run", description = "Write nothing; show the difference.")
    private boolean dryRun;

    @Option(names = "--commit", description = "Commit what was written, and nothing else.")
    private boolean commit;

    @Option(
            names = {"-m", "--message"},
            paramLabel = "TEXT",
            description = "The commit's message; implies --commit.")
    private @Nullable String message;

    @Option(
            names = "--branch",
            paramLabel = "NAME",
            description = "Make a branch for the commit and switch to it; implies --commit.")
    private @Nullable String branch;

    @Option(names = "--push", description = "Push the commit; implies --commit.")
    private boolean push;

    @Option(
            names = "--max-deletes",
            paramLabel = "N",
            description = "How many rendered files may go. Default: maxDeletes of platform.yaml.")
    private @Nullable Integer maxDeletes;

    Mode mode() {
        boolean commits = commit || push || message != null || branch != null;
        return new Mode(dryRun, commits ? new Commit(message, branch, push) : null, maxDeletes);
    }
}
