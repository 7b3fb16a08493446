package dev.platform.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The command line's root: {@code platform}. */
@Command(
        name = "platform",
        description = "Renders short specs of products into the manifests of one Kubernetes cluster.",
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Version.class,
        sortOptions = false,
        footer = {
            "",
            "Examples:",
            "  platform init ../acme-platform --name acme --domain apps.acme.example \\",
            "    --repo-url https://github.com/acme/platform.git",
            "  platform new-product quiz --owner team-growth \\",
            "    --image registry.acme.example/quiz/web:1.0.0",
            "  platform deploy quiz/web 1.1.0 --commit --push",
            "",
            "Exit codes: 0 done, 1 the answer is no, 2 wrong command line, 3 disk, Git or network failed, 4 a bug."
        })
final class PlatformCommand implements Callable<Integer> {
    /** In the order of the help page. */
    static final List<Class<?>> COMMANDS = List.of(
            InitCommand.class,
            NewProductCommand.class,
            NewServiceCommand.class,
            ImportCommand.class,
            DeployCommand.class,
            RollbackCommand.class,
            HistoryCommand.class,
            GraduateCommand.class,
            RetireCommand.class,
            ExpireCommand.class,
            RenderCommand.class,
            ValidateCommand.class,
            CheckCommand.class,
            DiffCommand.class,
            ListCommand.class,
            DescribeCommand.class,
            StatusCommand.class,
            VerifyIsolationCommand.class,
            VerifyImagesCommand.class,
            ExplainCommand.class,
            CapacityCommand.class,
            SimulateLoadCommand.class,
            AddonCommand.class,
            ClusterCommand.class,
            PortalCommand.class,
            ExportCommand.class,
            UpgradeCommand.class,
            SchemaCommand.class,
            SchemasCommand.class,
            DoctorCommand.class,
            CompletionCommand.class,
            ManCommand.class);

    private final Terminal terminal;

    @Mixin
    private GlobalOptions global = new GlobalOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    PlatformCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    GlobalOptions global() {
        return global;
    }

    /** Without a command there is nothing to do but to say what there is. */
    @Override
    public Integer call() {
        terminal.err().println("error: name a command");
        spec.commandLine().usage(terminal.err());
        return ExitCode.USAGE.code();
    }

    /** The report of a command, in the form that the options ask for. */
    static Report report(CommandSpec command, Terminal terminal) {
        return new Report(terminal, global(command));
    }

    static GlobalOptions global(CommandSpec command) {
        CommandLine root = command.root().commandLine();
        return ((PlatformCommand) root.getCommand()).global();
    }
}
