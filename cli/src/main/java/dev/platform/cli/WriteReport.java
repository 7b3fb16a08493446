package dev.platform.cli;

import dev.platform.app.Delivery;
import dev.platform.app.Delivery.Mode;
import dev.platform.app.Delivery.Outcome;
import dev.platform.app.Wish;
import dev.platform.finding.Findings;
import dev.platform.model.ImageDigest;
import dev.platform.tree.RepoPath;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;

/** Carries a wish out and says what was done. */
final class WriteReport {
    private final Report report;
    private final Delivery delivery;
    private final Mode mode;
    private final Findings findings = new Findings();
    private BiConsumer<Outcome, Report> told = (outcome, report) -> {};
    private String kind = "WriteReport";
    private Function<Outcome, More> more = outcome -> More.NOTHING;

    WriteReport(CommandSpec command, Terminal terminal, Wish wish, Mode mode) {
        this.report = PlatformCommand.report(command, terminal);
        this.mode = mode;
        this.delivery =
                new Delivery(PlatformCommand.global(command).folder(terminal), wish, mode, report.steps(), findings);
    }

    /** Says more of what was done, after the files. */
    WriteReport telling(BiConsumer<Outcome, Report> more) {
        told = more;
        return this;
    }

    /** Has another name as data, and more in it. */
    WriteReport of(String name, Function<Outcome, More> answer) {
        kind = name;
        more = answer;
        return this;
    }

    /** What a command answers beside the files that it wrote. */
    interface More {
        More NOTHING = new More() {
            @Override
            public Map<String, Object> data() {
                return Map.of();
            }

            @Override
            public void print(PrintWriter out) {}
        };

        /** All of it. */
        Map<String, Object> data();

        /** For people. */
        void print(PrintWriter out);
    }

    /**
     * Runs it.
     *
     * @param next what to do next, once it is written
     */
    ExitCode run(String next) {
        Outcome outcome = delivery.run();
        if (outcome == null) {
            ExitCode code = report.findings(findings);
            report.say("nothing was written");
            return code;
        }
        report.findings(findings);
        if (mode.dryRun()) {
            report.diff(outcome.proposal().diff());
        } else {
            outcome.proposal().paths().forEach(path -> report.say("  " + path));
        }
        told.accept(outcome, report);
        More answer = more.apply(outcome);
        Map<String, Object> data = data(outcome);
        data.putAll(answer.data());
        report.data(kind, data, answer::print);
        report.say(summary(outcome));
        if (!outcome.proposal().paths().isEmpty() && !mode.dryRun() && !outcome.pushed()) {
            report.say("next: " + (outcome.commit() == null ? next : "push the commit and open a pull request"));
        }
        return ExitCode.DONE;
    }

    private String summary(Outcome outcome) {
        int files = outcome.proposal().paths().size();
        if (files == 0) {
            return "nothing to do: everything is as you wish already";
        }
        String count = Report.count(files, "file");
        if (mode.dryRun()) {
            return count + " would be written";
        }
        String commit = outcome.commit();
        return count + " written" + (commit == null ? "" : ", committed as " + shortId(commit))
                + (outcome.pushed() ? ", pushed" : "");
    }

    private Map<String, Object> data(Outcome outcome) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("dryRun", mode.dryRun());
        data.put(
                "files",
                outcome.proposal().paths().stream().map(RepoPath::value).toList());
        data.put("commit", outcome.commit() == null ? "" : outcome.commit());
        data.put("pushed", outcome.pushed());
        return data;
    }

    /** Enough of it to tell it from others. */
    static String shortDigest(@Nullable ImageDigest digest) {
        return digest == null ? "" : digest.value().substring(0, "sha256:".length() + 12);
    }

    static String shortId(@Nullable String commit) {
        return commit == null ? "" : commit.substring(0, Math.min(commit.length(), 10));
    }
}
