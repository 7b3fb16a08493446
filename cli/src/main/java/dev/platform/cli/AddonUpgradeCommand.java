package dev.platform.cli;

import dev.platform.app.Delivery.Mode;
import dev.platform.app.Delivery.Outcome;
import dev.platform.app.UpgradeAddon;
import dev.platform.app.ValuesMerge;
import dev.platform.diff.TreeDiff;
import dev.platform.model.Addon;
import dev.platform.model.AddonVersionName;
import dev.platform.model.Name;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform addon upgrade}. */
@Command(
        name = "upgrade",
        description = {
            "Moves an add-on to another version, and shows what follows from it.",
            "A version without a folder gets one, made from that of the version that",
            "runs; its values are compared with the chart's old and new defaults."
        },
        footer = {
            "",
            "Examples:",
            "  platform addon upgrade cert-manager --to 1.21.1 --dry-run",
            "  platform addon upgrade cert-manager --to 1.20.3 --commit"
        })
final class AddonUpgradeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "NAME", description = "The add-on.")
    private String addon = "";

    @Option(
            names = "--to",
            paramLabel = "VERSION",
            required = true,
            description = "The version; an older one is the way back.")
    private String to = "";

    @Option(names = "--keep-values", description = "Take our values into a new folder whatever the chart says.")
    private boolean keepValues;

    @Mixin
    private WriteOptions write = new WriteOptions();

    AddonUpgradeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = new Words(spec);
        UpgradeAddon wish = new UpgradeAddon(
                words.parse("NAME", addon, Name.class),
                words.parse("--to", to, AddonVersionName.class),
                keepValues ? ValuesMerge.OURS : ValuesMerge.CHECKED);
        Mode mode = write.mode();
        return new WriteReport(spec, terminal, wish, mode)
                .telling((outcome, report) -> tell(outcome, wish, mode, report))
                .run("commit these files and open a pull request; after the merge Argo CD does it")
                .code();
    }

    /** What the files don't say. */
    static void tell(Outcome outcome, UpgradeAddon wish, Mode mode, Report report) {
        if (mode.dryRun()) {
            effect(outcome.proposal().effect(), report);
        }
        Addon addon = Objects.requireNonNull(outcome.proposal()
                .desired()
                .platform()
                .addons()
                .get(wish.addon().value()));
        Addon.Version version = Objects.requireNonNull(addon.versions().get(wish.to()));
        report.say("Kubernetes: " + version.kubernetes());
        version.needs().forEach((other, oldest) -> report.say("needs: " + other + " " + oldest + " or newer"));
        version.unserved().forEach(api -> report.say("serves no longer: " + api));
        if (!version.notes().isEmpty()) {
            report.say("notes: " + version.notes());
        }
    }

    private static void effect(TreeDiff effect, Report report) {
        effect.changes().stream()
                .filter(change -> change.key().kind().equals("CustomResourceDefinition"))
                .forEach(change -> report.say(change.kind() + ": " + change.key()));
        effect.dangers()
                .forEach(danger ->
                        report.say(danger.severity() + ": " + danger.change().key() + " " + danger.place() + ": "
                                + danger.message() + " [" + danger.rule() + "]"));
    }
}
