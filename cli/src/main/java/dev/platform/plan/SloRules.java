package dev.platform.plan;

import dev.platform.model.Service;
import dev.platform.model.Slo;
import dev.platform.plan.RuleSet.Alert;
import dev.platform.plan.RuleSet.Severity;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Alerts when the errors that a promise leaves room for are used up too fast. Each looks at two windows: the long one
 * says that it matters, the short one that it still goes on (Google's SRE workbook, chapter 5).
 */
final class SloRules {
    private static final List<String> WINDOWS = List.of("5m", "30m", "1h", "2h", "6h", "1d", "3d");

    private static final List<Burn> BURNS = List.of(
            new Burn("14.4", "1h", "5m", "2m", 2, Severity.PAGE),
            new Burn("6", "6h", "30m", "15m", 5, Severity.PAGE),
            new Burn("3", "1d", "2h", "1h", 10, Severity.TICKET),
            new Burn("1", "3d", "6h", "3h", 30, Severity.TICKET));

    private final Service service;
    private final RuleSet rules;

    private SloRules(Service service, RuleSet rules) {
        this.service = service;
        this.rules = rules;
    }

    /**
     * Errors that come too fast.
     *
     * @param factor how many times as fast as the promise allows
     * @param lasting how long that has to be seen
     * @param days after which the room of 30 days is used up
     */
    private record Burn(
            String factor, String longWindow, String shortWindow, String lasting, int days, Severity severity) {}

    /** One promise: what it is called, what is bad about a request, and which share of them may be. */
    private record Promise(String name, String alert, String summary, BigDecimal budget) {}

    static Object of(Service service, Slo slo, RuleSet rules) {
        SloRules all = new SloRules(service, rules);
        if (slo.availability() != null) {
            WINDOWS.forEach(window -> all.record("availability", window, GatewayMetrics.errorRatio(service, window)));
            all.alerts(new Promise(
                    "availability",
                    "SloAvailabilityBurns",
                    "too many errors for " + slo.availability() + " % of good answers",
                    slo.availability().rest()));
        }
        if (slo.latency() != null) {
            Slo.Latency latency = slo.latency();
            WINDOWS.forEach(window ->
                    all.record("latency", window, GatewayMetrics.slowRatio(service, latency.thresholdMs(), window)));
            all.alerts(new Promise(
                    "latency",
                    "SloLatencyBurns",
                    "too many slow answers for " + latency.percentile() + " % within " + latency.thresholdMs() + " ms",
                    latency.percentile().rest()));
        }
        return rules.group(service.product() + "." + service.name() + ".slo");
    }

    private void record(String slo, String window, String expression) {
        rules.record("service:slo_bad:ratio_rate" + window, expression, Map.of("slo", slo));
    }

    private void alerts(Promise promise) {
        for (Burn burn : BURNS) {
            BigDecimal limit = new BigDecimal(burn.factor()).multiply(promise.budget());
            // More than all requests can't be bad: such a promise is only watched by the slower burns.
            if (limit.compareTo(BigDecimal.ONE) < 0) {
                rules.alert(new Alert(
                        promise.alert(),
                        above(promise, burn.longWindow(), limit) + " and " + above(promise, burn.shortWindow(), limit),
                        burn.lasting(),
                        burn.severity(),
                        service.product() + "/" + service.name() + ": " + promise.summary()
                                + "; at this rate the room of 30 days lasts " + burn.days() + ".",
                        new TreeMap<>(Map.of("slo", promise.name(), "window", burn.longWindow()))));
            }
        }
    }

    private String above(Promise promise, String window, BigDecimal limit) {
        return "service:slo_bad:ratio_rate" + window + "{namespace=\"" + service.product() + "\",service=\""
                + service.name() + "\",slo=\"" + promise.name() + "\"} > "
                + limit.stripTrailingZeros().toPlainString();
    }
}
