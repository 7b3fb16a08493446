package dev.platform.spec;

import dev.platform.finding.Findings;
import dev.platform.finding.Source;
import dev.platform.model.TeamAlert;
import dev.platform.spec.AlertSpec.Severity;
import dev.platform.spec.SpecSet.Written;
import java.util.ArrayList;
import java.util.List;

/** Resolves what a team wants to be told. */
final class AlertResolver {
    /** What one PrometheusRule may hold in a product. */
    private static final int MOST = 50;

    private final String product;
    private final Findings findings;

    AlertResolver(String product, Findings findings) {
        this.product = product;
        this.findings = findings;
    }

    List<TeamAlert> resolve(Written<ProductSpec> written) {
        Source source = written.source().below("spec", "alerts");
        List<TeamAlert> alerts = new ArrayList<>();
        written.spec().alerts().forEach((name, alert) -> {
            Source place = source.below(name.value());
            OwnQuery.check("alerts-are-own", alert.expr(), product, place, "expr", findings);
            alerts.add(new TeamAlert(
                    name,
                    alert.expr(),
                    Defaults.or(alert.lasting(), Defaults.ALERT_LASTING),
                    alert.severity() == Severity.PAGE,
                    Defaults.or(alert.summary(), name.value()),
                    alert.runbook(),
                    place));
        });
        if (alerts.size() > MOST) {
            findings.error(
                    "alerts-are-own",
                    source.at(),
                    "there are " + alerts.size() + " alerts; a product can have " + MOST,
                    "join some of them: an alert is told for each series that its query answers with");
        }
        return List.copyOf(alerts);
    }
}
