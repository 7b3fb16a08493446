package dev.platform.cli;

import dev.platform.app.ApplicationTree;
import dev.platform.app.IsolationReport.Call;
import dev.platform.app.Portal;
import dev.platform.app.RecentDeploys.Deploy;
import dev.platform.finding.Finding;
import dev.platform.finding.Location;
import dev.platform.isolation.Isolation;
import dev.platform.isolation.Side;
import dev.platform.model.Platform;
import dev.platform.model.Team;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the portal shows, as its page reads it. What is empty is left out, since there may be a thousand of it. */
final class PortalReport {
    private final Portal portal;
    private final Platform platform;

    PortalReport(Portal portal) {
        this.portal = portal;
        this.platform = portal.platform();
    }

    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("platform", settings());
        data.put(
                "teams",
                platform.teams().values().stream().map(PortalReport::team).toList());
        data.put(
                "products",
                platform.products().values().stream()
                        .map(product -> PortalProduct.of(platform, product))
                        .toList());
        data.put(
                "applications",
                portal.applications().stream().map(PortalReport::application).toList());
        data.put("properties", Isolation.properties().size());
        data.put(
                "edges",
                portal.isolation().edges().stream().map(PortalReport::edge).toList());
        data.put("addons", new PortalAddons(portal.upgrade()).items());
        data.put("upgrade", upgrade());
        data.put(
                "deploys",
                portal.history().deploys().stream().map(PortalReport::deploy).toList());
        data.put("wholeHistory", portal.history().whole());
        return data;
    }

    private Map<String, Object> settings() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", platform.name());
        data.put("cluster", platform.cluster().name());
        data.put("kubernetes", platform.cluster().kubernetes().toString());
        data.put("domain", platform.cluster().domain().value());
        data.put("repository", platform.repository().url().value());
        data.put("branch", platform.repository().branch().value());
        put(data, "page", platform.repository().url().page());
        data.put("owner", platform.team().name());
        return data;
    }

    private static Map<String, Object> team(Team team) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", team.name());
        data.put("displayName", team.displayName());
        data.put("group", team.group().value());
        data.put("github", team.github().value());
        put(data, "slack", team.slack());
        put(data, "email", team.email());
        return data;
    }

    private static Map<String, Object> application(ApplicationTree.Member member) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("name", member.name());
        put(data, "holder", member.holder());
        data.put("project", member.project());
        put(data, "folder", member.folder());
        return data;
    }

    private static Map<String, Object> edge(Call call) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", call.edge().from().toString());
        data.put("to", call.edge().to().toString());
        data.put("port", call.edge().portName());
        data.put("asked", place(call.asked()));
        data.put("granted", place(call.granted()));
        data.put("out", policies(call.edge().out()));
        data.put("in", policies(call.edge().in()));
        return data;
    }

    private static List<String> policies(Side side) {
        return side.allowances().stream().map(Side.Allowance::policy).distinct().toList();
    }

    private static String place(@Nullable Location location) {
        return location == null ? "" : location.file() + ":" + location.line();
    }

    private Map<String, Object> upgrade() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("to", portal.upgrade().to().toString());
        data.put(
                "steps",
                portal.upgrade().steps().stream().map(step -> step.title()).toList());
        data.put(
                "obstacles",
                portal.obstacles().stream().map(PortalReport::finding).toList());
        return data;
    }

    private static Map<String, Object> finding(Finding finding) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("severity", finding.severity().toString());
        data.put("rule", finding.rule());
        data.put("place", place(finding.where()));
        data.put("message", finding.message());
        data.put("hint", finding.hint());
        return data;
    }

    private static Map<String, Object> deploy(Deploy deploy) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("service", deploy.product() + "/" + deploy.service());
        put(data, "before", deploy.before() == null ? "" : deploy.before().tag().value());
        data.put("version", deploy.version().tag().value());
        data.put("when", HistoryCommand.when(deploy.commit()));
        data.put("author", deploy.commit().author());
        data.put("commit", deploy.commit().commit());
        return data;
    }

    /** Unless there is nothing. */
    static void put(Map<String, Object> data, String key, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            data.put(key, value);
        }
    }

    /** Unless there is nothing. */
    static void put(Map<String, Object> data, String key, List<?> values) {
        if (!values.isEmpty()) {
            data.put(key, values);
        }
    }
}
