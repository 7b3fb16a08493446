package dev.platform.plan;

import dev.platform.model.Service;
import dev.platform.model.Slo;
import dev.platform.plan.RuleSet.Alert;
import dev.platform.plan.RuleSet.Severity;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
            String factor, String longWindow, String shortWindow, String lasting, int days, Severity severity) {
        private BigDecimal limit(Promise promise) {
            return new BigDecimal(factor).multiply(promise.budget());
        }
    }

    /** One promise: what it is called, what is bad about a request, and which share of them may be. */
    private record Promise(String name, String alert, String summary, BigDecimal budget) {}

    static Object of(Service service, Slo slo, RuleSet rules) {
        SloRules all = new SloRules(service, rules);
        if (slo.availability() != null) {
            WINDOWS.forEach(window -> all.record("availability", window, GatewayMetrics.errorRatio(service, window)));
        }
        if (slo.latency() != null) {
            int threshold = slo.latency().thresholdMs();
            WINDOWS.forEach(
                    window -> all.record("latency", window, GatewayMetrics.slowRatio(service, threshold, window)));
        }
        promises(slo).forEach(all::alerts);
        return rules.group(service.product() + "." + service.name() + ".slo");
    }

    private static List<Promise> promises(Slo slo) {
        List<Promise> promises = new ArrayList<>();
        if (slo.availability() != null) {
            promises.add(new Promise(
                    "availability",
                    "SloAvailabilityBurns",
                    "too many errors for " + slo.availability() + " % of good answers",
                    slo.availability().rest()));
        }
        if (slo.latency() != null) {
            Slo.Latency latency = slo.latency();
            promises.add(new Promise(
                    "latency",
                    "SloLatencyBurns",
                    "too many slow answers for " + latency.percentile() + " % within " + latency.thresholdMs() + " ms",
                    latency.percentile().rest()));
        }
        return promises;
    }

    /** By the name of each promise a query that answers while it is broken as fast as its first alert tells. */
    static Map<String, String> burning(Service service, Slo slo) {
        Map<String, String> queries = new LinkedHashMap<>();
        promises(slo)
                .forEach(promise -> queries.put(
                        promise.name(),
                        above(
                                service,
                                promise,
                                BURNS.get(0).shortWindow(),
                                BURNS.get(0).limit(promise))));
        return queries;
    }

    private void record(String slo, String window, String expression) {
        rules.record("service:slo_bad:ratio_rate" + window, expression, Map.of("slo", slo));
    }

    private void alerts(Promise promise) {
        for (Burn burn : BURNS) {
            BigDecimal limit = burn.limit(promise);
            // More than all requests can't be bad: such a promise is only watched by the slower burns.
            if (limit.compareTo(BigDecimal.ONE) < 0) {
                rules.alert(new Alert(
                        promise.alert(),
                        above(service, promise, burn.longWindow(), limit) + " and "
                                + above(service, promise, burn.shortWindow(), limit),
                        burn.lasting(),
                        burn.severity(),
                        service.product() + "/" + service.name() + ": " + promise.summary()
                                + "; at this rate the room of 30 days lasts " + burn.days() + ".",
                        new TreeMap<>(Map.of("slo", promise.name(), "window", burn.longWindow()))));
            }
        }
    }

    private static String above(Service service, Promise promise, String window, BigDecimal limit) {
        return "service:slo_bad:ratio_rate" + window + "{namespace=\"" + service.product() + "\",service=\""
                + service.name() + "\",slo=\"" + promise.name() + "\"} > "
                + limit.stripTrailingZeros().toPlainString();
    }
}
