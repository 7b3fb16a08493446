package dev.platform.plan;

import dev.platform.model.Platform;
import dev.platform.model.Product;
import dev.platform.model.Team;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the template of a product's AlertmanagerConfig sees.
 *
 * @param channels at most one
 * @param mails at most one; for pages only
 */
record AlertRouteView(String product, String team, List<Channel> channels, List<Mail> mails) {
    /** The team's, or else the platform team's: a wrong reader is better than none. Null if neither has any. */
    static @Nullable AlertRouteView of(Platform platform, Product product) {
        Team reader = hasReceiver(product.owner()) ? product.owner() : platform.team();
        return hasReceiver(reader)
                ? new AlertRouteView(
                        product.name(),
                        product.owner().name(),
                        reader.slack().isEmpty() ? List.of() : List.of(new Channel(reader.slack())),
                        reader.email().isEmpty() ? List.of() : List.of(new Mail(reader.email())))
                : null;
    }

    private static boolean hasReceiver(Team team) {
        return !team.slack().isEmpty() || !team.email().isEmpty();
    }

    boolean hasChannels() {
        return !channels.isEmpty();
    }

    boolean hasMails() {
        return !mails.isEmpty();
    }

    /** A channel in the chat; how to reach the chat is set in Alertmanager itself. */
    record Channel(String channel, String title, String text) {
        /** Alertmanager fills these in for each group of alerts. */
        private Channel(String channel) {
            this(
                    channel,
                    "{{ .Status | toUpper }} {{ .CommonLabels.severity }}: {{ .CommonLabels.alertname }}",
                    "{{ range .Alerts }}{{ .Annotations.summary }} <{{ .Annotations.runbook_url }}|runbook>\n{{ end }}");
        }
    }

    /** An address for mail; which server sends it is set in Alertmanager itself. */
    record Mail(String address) {}
}
