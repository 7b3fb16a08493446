package dev.platform.cli;

import dev.platform.app.SchemaSite;
import dev.platform.app.SchemaUpdate;
import dev.platform.finding.Findings;
import dev.platform.tree.RepoPath;
import dev.platform.tree.TreeWriter;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Brings a folder of schemas up to date and says what was done. */
final class SchemasReport {
    private final Report report;
    private final boolean dryRun;

    SchemasReport(CommandSpec command, Terminal terminal, boolean dryRun) {
        this.report = PlatformCommand.report(command, terminal);
        this.dryRun = dryRun;
    }

    /**
     * Runs it.
     *
     * @param proposal what to change; null if something is wrong
     * @param summary what was read, for the last line
     */
    ExitCode run(
            SchemaSite site,
            Function<Findings, @Nullable SchemaUpdate> proposal,
            Function<SchemaUpdate, String> summary) {
        Findings findings = new Findings();
        SchemaUpdate update = dryRun ? proposal.apply(findings) : write(site, proposal, findings);
        if (update == null) {
            return failed(findings);
        }
        report.findings(findings);
        if (dryRun) {
            report.diff(update.diff());
        } else {
            update.update().paths().forEach(path -> report.say("  " + path));
        }
        report.data("SchemasReport", data(update), out -> {});
        report.say(changes(update) + ": " + summary.apply(update));
        if (!dryRun && !update.update().isEmpty()) {
            report.say("next: commit these files and open a pull request");
        }
        return ExitCode.DONE;
    }

    private static @Nullable SchemaUpdate write(
            SchemaSite site, Function<Findings, @Nullable SchemaUpdate> proposal, Findings findings) {
        try (TreeWriter writer = site.writer()) {
            SchemaUpdate update = proposal.apply(findings);
            if (update != null) {
                writer.apply(update.update());
            }
            return update;
        }
    }

    /** Says what is wrong, and that nothing was done. */
    ExitCode failed(Findings findings) {
        ExitCode code = report.findings(findings);
        report.say("nothing was written");
        return code;
    }

    private String changes(SchemaUpdate update) {
        int written = update.update().writes().files().size();
        int removed = update.update().deletes().size();
        if (written + removed == 0) {
            return "nothing to do";
        }
        String how = dryRun ? " would be " : " ";
        String all = Report.count(written, "file") + how + "written";
        return removed == 0 ? all : all + ", " + removed + how + "removed";
    }

    private Map<String, Object> data(SchemaUpdate update) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("dryRun", dryRun);
        data.put("kubernetes", update.served() == null ? "" : update.served().toString());
        data.put("kinds", update.kinds());
        data.put("written", names(update.update().writes().files().keySet()));
        data.put("removed", names(update.update().deletes()));
        return data;
    }

    private static List<String> names(Collection<RepoPath> paths) {
        return paths.stream().map(RepoPath::value).toList();
    }
}
