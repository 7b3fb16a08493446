package dev.platform.cli;

import dev.platform.app.RenderedDiff;
import dev.platform.diff.Danger;
import dev.platform.finding.Location;
import dev.platform.model.ChangeSeverity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is dangerous as SARIF 2.1.0, each at the line that somebody changed. */
final class DiffSarif {
    private DiffSarif() {}

    static Map<String, Object> of(RenderedDiff rendered) {
        Map<String, Object> driver = new LinkedHashMap<>();
        driver.put("name", "platform diff");
        driver.put(
                "rules",
                rendered.diff().dangers().stream()
                        .map(Danger::rule)
                        .distinct()
                        .sorted()
                        .map(rule -> Map.of("id", rule))
                        .toList());
        Map<String, Object> run = new LinkedHashMap<>();
        run.put("tool", Map.of("driver", driver));
        run.put(
                "results",
                rendered.diff().dangers().stream()
                        .map(danger -> result(danger, rendered))
                        .toList());
        Map<String, Object> log = new LinkedHashMap<>();
        log.put("$schema", "https://json.schemastore.org/sarif-2.1.0.json");
        log.put("version", "2.1.0");
        log.put("runs", List.of(run));
        return log;
    }

    private static Map<String, Object> result(Danger danger, RenderedDiff rendered) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("ruleId", danger.rule());
        result.put("level", level(danger.severity()));
        result.put("message", Map.of("text", words(danger)));
        result.put("locations", List.of(location(rendered.causes().of(danger))));
        result.put(
                "partialFingerprints",
                Map.of("platformDiff/v1", danger.fingerprint().value()));
        if (rendered.isApproved(danger)) {
            result.put("suppressions", List.of(Map.of("kind", "external", "status", "accepted")));
        }
        return result;
    }

    /** The finding in a sentence, with what to do. */
    static String words(Danger danger) {
        return danger.change().key() + (danger.path().isEmpty() ? "" : " " + danger.path()) + ": " + danger.message()
                + ". " + danger.remedy() + ".";
    }

    private static String level(ChangeSeverity severity) {
        return switch (severity) {
            case DANGER -> "error";
            case WARN -> "warning";
            case INFO -> "note";
        };
    }

    private static Map<String, Object> location(Location where) {
        Map<String, Object> artifact = new LinkedHashMap<>();
        artifact.put("uri", where.file());
        Map<String, Object> physical = new LinkedHashMap<>();
        physical.put("artifactLocation", artifact);
        physical.put("region", Map.of("startLine", Math.max(1, where.line())));
        return Map.of("physicalLocation", physical);
    }
}
