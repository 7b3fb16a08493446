package dev.platform.cli;

import dev.platform.app.Desired;
import dev.platform.app.Workspace;
import dev.platform.finding.Findings;
import dev.platform.model.Platform;
import dev.platform.tree.Inputs;
import picocli.CommandLine.Model.CommandSpec;

/** What a command that only reads says of the repository, from its model alone: nothing is rendered. */
interface Answer {
    /** Prints it; what can't be answered is a finding. */
    void print(Inputs inputs, Platform platform, Report report, Findings findings);

    /**
     * Reads the repository, answers, and reports what is wrong with it; there is no answer if the model can't be made.
     *
     * @return the exit code
     */
    static int give(CommandSpec spec, Terminal terminal, Answer answer) {
        Report report = PlatformCommand.report(spec, terminal);
        Findings findings = new Findings();
        Workspace workspace = Workspace.open(PlatformCommand.global(spec).folder(terminal), report.steps(), findings);
        Platform platform = Desired.platform(workspace.inputs(), workspace.steps(), findings);
        if (platform != null) {
            answer.print(workspace.inputs(), platform, report, findings);
        }
        return report.findings(findings).code();
    }
}
