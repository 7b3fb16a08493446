package dev.platform.cli;

import dev.platform.app.ClusterUpgrade;
import dev.platform.app.ClusterUpgrade.AddonWay;
import dev.platform.app.Desired;
import dev.platform.app.Workspace;
import dev.platform.finding.Findings;
import dev.platform.model.KubernetesRange;
import dev.platform.model.KubernetesVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code platform cluster check}. */
@Command(
        name = "check",
        description = {
            "Says what stands in the way of another version of Kubernetes: add-ons that",
            "don't document it, APIs that it serves no longer, budgets that let no node",
            "be emptied, webhooks that fail closed."
        },
        footer = {"", "Examples:", "  platform cluster check", "  platform cluster check --kubernetes 1.36"})
final class ClusterCheckCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(
            names = "--kubernetes",
            paramLabel = "VERSION",
            description = "The minor version. Default: the one after the cluster's.")
    private @Nullable String kubernetes;

    ClusterCheckCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        KubernetesVersion wanted =
                kubernetes == null ? null : new Words(spec).parse("--kubernetes", kubernetes, KubernetesVersion.class);
        Report report = PlatformCommand.report(spec, terminal);
        Findings findings = new Findings();
        Workspace workspace = Workspace.open(PlatformCommand.global(spec).folder(terminal), report.steps(), findings);
        Desired desired = Desired.of(workspace.inputs(), workspace.steps(), findings);
        if (desired == null) {
            return report.findings(findings).code();
        }
        KubernetesVersion to =
                wanted == null ? desired.platform().cluster().kubernetes().next() : wanted;
        return check(new ClusterUpgrade(desired, to), report, findings).code();
    }

    private static ExitCode check(ClusterUpgrade upgrade, Report report, Findings findings) {
        upgrade.check(findings);
        Table table = table(upgrade.addons());
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kubernetes", upgrade.to().toString());
        data.put("addons", table.items());
        report.data("ClusterCheck", data, table::print);
        ExitCode code = report.findings(findings);
        if (code == ExitCode.DONE) {
            report.say("the way to " + upgrade.to() + " is free");
        }
        return code;
    }

    private static Table table(List<AddonWay> ways) {
        Table table = new Table("addon", "pinned", "documents", "ready");
        ways.forEach(way -> table.add(
                way.addon().name(),
                way.pinned().name().toString(),
                way.pinned().kubernetes().toString(),
                ready(way)));
        return table;
    }

    static String ready(AddonWay way) {
        if (way.isReady()) {
            return way.pinned().kubernetes().equals(KubernetesRange.UNKNOWN) ? "unknown" : "yes";
        }
        if (way.isBlocked()) {
            return "no";
        }
        return way.before() != null ? "with " + way.before() + ", before" : "with " + way.together() + ", along";
    }
}
