package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Location;
import dev.platform.model.Name;
import dev.platform.tree.Inputs;
import dev.platform.tree.RepoPath;
import dev.platform.yaml.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Reads the dashboards of a team as Grafana exports them: {@code products/<product>/dashboards/<name>.json}. Each has an
 * identifier that begins with the product's name, so that none can stand in another product's place.
 */
final class DashboardReader {
    private static final String RULE = "dashboards-are-of-the-product";

    /** A ConfigMap holds 1 MiB, and the text is longer within one. */
    private static final int MOST_BYTES = 512 * 1024;

    /** As long as Grafana takes. */
    private static final Pattern IDENTIFIER = Pattern.compile("[-a-zA-Z0-9_]{1,40}");

    private final Inputs inputs;
    private final Findings findings;

    DashboardReader(Inputs inputs, Findings findings) {
        this.inputs = inputs;
        this.findings = findings;
    }

    /** Their texts by the name of the file without its ending. */
    SortedMap<String, String> read(String product) {
        RepoPath folder = RepoPath.of("products", product, "dashboards");
        SortedMap<String, String> dashboards = new TreeMap<>();
        Map<String, RepoPath> identifiers = new HashMap<>();
        inputs.below(folder).forEach((path, bytes) -> {
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (hasName(folder, path) && isSmall(path, bytes) && isDashboard(product, path, text, identifiers)) {
                dashboards.put(name(path), text);
            }
        });
        return dashboards;
    }

    private static String name(RepoPath path) {
        return path.name().replaceFirst("\\.json$", "");
    }

    private boolean hasName(RepoPath folder, RepoPath path) {
        if (path.parent().equals(folder)
                && path.name().endsWith(".json")
                && name(path).matches(Name.PATTERN)) {
            return true;
        }
        wrong(
                path,
                "this is no dashboard",
                "put it directly into " + folder + ", as NAME.json with " + SpecScalars.NAME);
        return false;
    }

    private boolean isSmall(RepoPath path, byte[] bytes) {
        if (bytes.length <= MOST_BYTES) {
            return true;
        }
        wrong(path, "the dashboard is larger than " + MOST_BYTES / 1024 + " KiB", "make several of it");
        return false;
    }

    private boolean isDashboard(String product, RepoPath path, String text, Map<String, RepoPath> identifiers) {
        Map<String, Object> dashboard;
        try {
            dashboard = Json.object(text);
        } catch (IOException e) {
            wrong(path, "the dashboard can't be read: " + Json.reason(e), "export it from Grafana as JSON");
            return false;
        }
        if (!(dashboard.get("uid") instanceof String uid)
                || !uid.startsWith(product + "_")
                || !IDENTIFIER.matcher(uid).matches()) {
            wrong(
                    path,
                    "the dashboard's uid doesn't begin with '" + product + "_', or isn't one that Grafana takes",
                    "write \"uid\": \"" + product + "_" + name(path) + "\" at its top");
            return false;
        }
        if (!(dashboard.get("title") instanceof String title) || title.isBlank()) {
            wrong(path, "the dashboard has no title", "write \"title\" at its top");
            return false;
        }
        RepoPath first = identifiers.putIfAbsent(uid, path);
        if (first != null) {
            wrong(path, "the uid '" + uid + "' is already taken by " + first, "choose another");
        }
        return first == null;
    }

    private void wrong(RepoPath path, String message, String hint) {
        findings.error(RULE, Location.of(path.value()), message, hint);
    }
}
