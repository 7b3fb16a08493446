package dev.platform.cli;

import dev.platform.app.RenderedDiff;
import dev.platform.diff.Danger;
import dev.platform.diff.DangerGroup;
import dev.platform.finding.Location;
import dev.platform.model.ChangeSeverity;
import java.util.stream.Collectors;

/** What is dangerous as commands of GitHub's runner, which shows each beside the line that somebody changed. */
final class DiffAnnotations {
    /** GitHub shows no more than ten of a kind for each step. */
    private static final int MOST = 10;

    private DiffAnnotations() {}

    static String of(RenderedDiff rendered) {
        return DangerGroup.of(rendered.diff().dangers(), rendered::isApproved).stream()
                .filter(group -> !rendered.isApproved(group.first()))
                .limit(MOST)
                .map(group -> line(group, rendered))
                .collect(Collectors.joining());
    }

    private static String line(DangerGroup group, RenderedDiff rendered) {
        Danger danger = group.first();
        Location where = rendered.causes().of(danger);
        String more = group.size() == 1 ? "" : " (and " + (group.size() - 1) + " more like it)";
        return "::" + command(danger.severity()) + " file=" + property(where.file()) + ",line="
                + Math.max(1, where.line()) + ",title=" + property(danger.rule()) + "::"
                + message(DiffSarif.words(danger) + more) + "\n";
    }

    private static String command(ChangeSeverity severity) {
        return switch (severity) {
            case DANGER -> "error";
            case WARN -> "warning";
            case INFO -> "notice";
        };
    }

    private static String message(String text) {
        return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String property(String text) {
        return message(text).replace(":", "%3A").replace(",", "%2C");
    }
}
