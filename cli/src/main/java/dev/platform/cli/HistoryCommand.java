package dev.platform.cli;

import dev.platform.app.Release;
import dev.platform.app.ServiceHistory;
import dev.platform.app.VersionHistory;
import dev.platform.cli.Words.ServiceWord;
import dev.platform.finding.Findings;
import dev.platform.git.FileRevision;
import dev.platform.model.ImageDigest;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code platform history}. */
@Command(
        name = "history",
        description = "Shows which versions a service has had, since when, and who shipped them.",
        footer = {
            "",
            "It is read from the commits of the current branch; of a merge, who merged it counts.",
            "",
            "Examples:",
            "  platform history quiz/web",
            "  platform history quiz --limit 5 -o json"
        })
final class HistoryCommand implements Callable<Integer> {
    private final Terminal terminal;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "PRODUCT[/SERVICE]", description = "The service, or all of a product.")
    private String what = "";

    @Option(names = "--limit", paramLabel = "N", description = "How many versions to show. Default: 20.")
    private int limit = 20;

    HistoryCommand(Terminal terminal) {
        this.terminal = terminal;
    }

    @Override
    public Integer call() {
        Words words = new Words(spec);
        ServiceWord word = words.productOrService(what);
        words.atLeastOne("--limit", limit);
        Report report = PlatformCommand.report(spec, terminal);
        Findings findings = new Findings();
        ServiceHistory asked = new ServiceHistory(word.product(), word.service(), limit);
        VersionHistory history = asked.read(PlatformCommand.global(spec).folder(terminal), report.steps(), findings);
        if (history == null) {
            return report.findings(findings).code();
        }
        List<Release> releases = asked.of(history);
        report.data("HistoryReport", data(word, releases, history), out -> {
            if (!releases.isEmpty()) {
                table(word, releases).print(out);
            }
        });
        say(releases, history, report);
        return ExitCode.DONE.code();
    }

    private static Table table(ServiceWord word, List<Release> releases) {
        Table table = new Table("service", "version", "digest", "since", "author", "commit", "current");
        releases.forEach(release -> table.add(
                word.product() + "/" + release.service(),
                release.version().tag().value(),
                WriteReport.shortDigest(release.version().digest()),
                when(release.since()),
                Report.visible(release.since().author()),
                WriteReport.shortId(release.since().commit()),
                release.current() ? "yes" : ""));
        return table;
    }

    private static Map<String, Object> data(ServiceWord word, List<Release> releases, VersionHistory history) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("items", releases.stream().map(release -> item(word, release)).toList());
        data.put("unread", history.unread().stream().map(FileRevision::commit).toList());
        data.put("complete", history.isWhole());
        return data;
    }

    private static Map<String, Object> item(ServiceWord word, Release release) {
        @Nullable ImageDigest digest = release.version().digest();
        Map<String, Object> item = new LinkedHashMap<>();
        item.put("service", word.product() + "/" + release.service());
        item.put("version", release.version().tag().value());
        item.put("digest", digest == null ? "" : digest.value());
        item.put("since", when(release.since()));
        item.put("author", release.since().author());
        item.put("commit", release.since().commit());
        item.put("current", release.current());
        return item;
    }

    private static void say(List<Release> releases, VersionHistory history, Report report) {
        if (releases.isEmpty()) {
            report.say("no commit has a version of it yet");
        }
        history.unread()
                .forEach(revision -> report.say("left out: versions.yaml of " + WriteReport.shortId(revision.commit())
                        + ", which this program can't read"));
        if (!history.isWhole()) {
            report.say("older commits are missing here: fetch them with `git fetch --unshallow`");
        }
    }

    static String when(FileRevision revision) {
        return revision.when().truncatedTo(ChronoUnit.SECONDS).toString();
    }
}
