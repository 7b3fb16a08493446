package dev.platform.app;

import dev.platform.finding.Finding;
import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that the repository tells of its platform to people who look something up: specs, what is rendered, and Git's history.
 *
 * @param upgrade the way to the next version of Kubernetes
 * @param obstacles what stands in that way, or makes it less smooth
 */
public record Portal(
        Platform platform,
        List<ApplicationTree.Member> applications,
        IsolationReport isolation,
        ClusterUpgrade upgrade,
        List<Finding> obstacles,
        RecentDeploys history) {
    /** Deploys that somebody may look for; who wants older ones asks for the history of a service. */
    private static final int DEPLOYS = 500;

    /** Reads it; null if something is wrong, which the findings say. */
    public static @Nullable Portal read(Path folder, Steps steps, Findings findings) {
        Workspace workspace = Workspace.open(folder, steps, findings);
        Desired desired = Desired.of(workspace.inputs(), steps, findings);
        if (desired == null) {
            return null;
        }
        Platform platform = desired.platform();
        IsolationReport isolation = steps.<@Nullable IsolationReport>take(
                "judging isolation",
                () -> IsolationReport.of(workspace, platform, findings),
                report -> "judged isolation");
        if (isolation == null || findings.hasErrors()) {
            return null;
        }
        ClusterUpgrade upgrade =
                new ClusterUpgrade(desired, platform.cluster().kubernetes().next());
        return new Portal(
                platform,
                ApplicationTree.of(desired.rendered(), platform.cluster()),
                isolation,
                upgrade,
                obstacles(upgrade, steps),
                steps.take(
                        "reading the history",
                        () -> RecentDeploys.read(workspace.root(), DEPLOYS),
                        read -> "found " + read.deploys().size() + " deploys"));
    }

    private static List<Finding> obstacles(ClusterUpgrade upgrade, Steps steps) {
        return steps.take(
                "looking ahead to Kubernetes " + upgrade.to(),
                () -> {
                    Findings ahead = new Findings();
                    upgrade.check(ahead);
                    return ahead.sorted();
                },
                found -> "looked ahead to Kubernetes " + upgrade.to());
    }
}
