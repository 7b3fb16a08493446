package dev.platform.app;

import dev.platform.finding.Findings;
import dev.platform.yaml.YamlNode;

/** Warns of webhooks that refuse everything while what answers them is down, as it may be when nodes are replaced. */
final class WebhookCheck implements ObjectCheck {
    @Override
    public boolean look(RenderedObject object, Findings findings) {
        if (object.kind().endsWith("WebhookConfiguration")
                && object.root().get("webhooks") instanceof YamlNode.Sequence webhooks) {
            webhooks.items().stream()
                    .filter(YamlNode.Mapping.class::isInstance)
                    .map(YamlNode.Mapping.class::cast)
                    .filter(WebhookCheck::isClosed)
                    .forEach(webhook -> findings.warning(
                            "webhooks-are-open",
                            object.at(webhook),
                            object.kind() + " '" + object.name()
                                    + "' refuses what it is asked about while its pods are down",
                            "let them run twice and on two nodes, or set failurePolicy: Ignore"));
        }
        return true;
    }

    /** Which is what holds where nothing is said. */
    private static boolean isClosed(YamlNode.Mapping webhook) {
        return !(webhook.get("failurePolicy") instanceof YamlNode.Scalar policy)
                || policy.text().equals("Fail");
    }
}
