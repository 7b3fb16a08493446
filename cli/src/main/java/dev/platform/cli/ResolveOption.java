package dev.platform.cli;

import dev.platform.app.ImageDigests;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;

/** The option of every command that writes a new version. */
final class ResolveOption {
    @Option(names = "--no-resolve", description = "Don't ask the registry for the digest of a tag without one.")
    private boolean unresolved;

    ImageDigests digests(CommandSpec spec, Terminal terminal) {
        return unresolved
                ? ImageDigests.unasked()
                : ImageDigests.asked(
                        terminal.environment(),
                        PlatformCommand.report(spec, terminal).steps());
    }
}
