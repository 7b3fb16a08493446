package dev.platform.cli;

import dev.platform.app.ClusterUpgrade;
import dev.platform.app.ClusterUpgrade.Step;
import dev.platform.app.Desired;
import dev.platform.app.Workspace;
import dev.platform.finding.Findings;
import dev.platform.model.KubernetesVersion;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code platform cluster upgrade}. */
@Command(
        name = "upgrade",
        description = {
            "Shows the commits that lead to another version of Kubernetes, or makes one.",
            "When it is merged and running, the next one is step 1."
        },
        footer = {
            "",
            "Examples:",
            "  platform cluster upgrade --to 1.36",
            "  platform cluster upgrade --to 1.36 --step 1 --branch upgrade --push"
        })
final class ClusterUpgradeCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Option(names = "--to", paramLabel = "VERSION", required = true, description = "The minor version.")
    private String to = "";

    @Option(names = "--step", paramLabel = "N", description = "Make this one; else all are shown.")
    private @Nullable Integer step;

    @Mixin
    private WriteOptions write = new WriteOptions();

    ClusterUpgradeCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = new Words(spec);
        KubernetesVersion wanted = words.parse("--to", to, KubernetesVersion.class);
        Report report = PlatformCommand.report(spec, terminal);
        Findings findings = new Findings();
        Workspace workspace = Workspace.open(PlatformCommand.global(spec).folder(terminal), report.steps(), findings);
        Desired desired = Desired.of(workspace.inputs(), workspace.steps(), findings);
        if (desired == null) {
            return report.findings(findings).code();
        }
        ClusterUpgrade upgrade = new ClusterUpgrade(desired, wanted);
        List<Step> steps = upgrade.steps();
        if (step == null) {
            upgrade.check(findings);
            Table table = table(steps);
            Map<String, Object> data = new LinkedHashMap<>();
            data.put("to", wanted.toString());
            data.put("steps", table.items());
            report.data("ClusterUpgrade", data, table::print);
            return report.findings(findings).code();
        }
        if (step < 1 || step > steps.size()) {
            throw words.wrong(
                    steps.isEmpty() ? "--step: none is left" : "--step: there are steps 1 to " + steps.size());
        }
        upgrade.checkSkew(findings);
        if (findings.hasErrors()) {
            return report.findings(findings).code();
        }
        return new WriteReport(spec, terminal, steps.get(step - 1).wish(), write.mode())
                .run("commit these files and open a pull request; when it runs, make the next step")
                .code();
    }

    private static Table table(List<Step> steps) {
        Table table = new Table("step", "commit");
        for (int i = 0; i < steps.size(); i++) {
            table.add(Integer.toString(i + 1), steps.get(i).title());
        }
        return table;
    }
}
