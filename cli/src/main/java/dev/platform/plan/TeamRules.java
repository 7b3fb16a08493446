package dev.platform.plan;

import dev.platform.model.Product;
import dev.platform.model.TeamAlert;
import dev.platform.plan.RuleSet.Alert;
import dev.platform.plan.RuleSet.Severity;

/** What a team wants to be told of its product. */
final class TeamRules {
    private TeamRules() {}

    static Object of(Product product, RuleSet rules) {
        for (TeamAlert alert : product.alerts()) {
            rules.alert(
                    new Alert(
                            alert.name().value(),
                            alert.expression(),
                            alert.lasting().value(),
                            alert.pages() ? Severity.PAGE : Severity.TICKET,
                            alert.summary()),
                    alert.runbook() == null ? null : alert.runbook().value());
        }
        return rules.group(product.name() + ".alerts");
    }
}
