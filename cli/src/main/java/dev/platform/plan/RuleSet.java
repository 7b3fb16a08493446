package dev.platform.plan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one group as they stand in a PrometheusRule. Each bears the labels that say whose it is: Prometheus keeps
 * the numbers of all products, and Alertmanager sends by them.
 */
final class RuleSet {
    private static final String RUNBOOKS = "/docs/runbooks.md#";

    private final Map<String, Object> owner;
    private final String runbooks;
    private final List<Object> rules = new ArrayList<>();

    /**
     * Begins an empty group.
     *
     * @param owner labels of every rule
     * @param repository where the page of runbooks stands
     */
    RuleSet(Map<String, Object> owner, String repository) {
        this.owner = owner;
        this.runbooks = repository + RUNBOOKS;
    }

    void record(String name, String expression) {
        record(name, expression, Map.of());
    }

    void record(String name, String expression, Map<String, Object> labels) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("record", name);
        rule.put("expr", expression);
        rule.put("labels", labels(labels));
        rules.add(rule);
    }

    /** An alert; its severity is page for what can't wait, ticket for what can. */
    void alert(Alert alert) {
        alert(alert, runbooks + alert.name().toLowerCase(java.util.Locale.ROOT));
    }

    /** The same with the page that says what to do, if there is one. */
    void alert(Alert alert, @Nullable String runbook) {
        Map<String, Object> rule = new LinkedHashMap<>();
        rule.put("alert", alert.name());
        rule.put("expr", alert.expression());
        rule.put("for", alert.lasting());
        Map<String, Object> labels = new LinkedHashMap<>(alert.labels());
        labels.put("severity", alert.severity().toString());
        rule.put("labels", labels(labels));
        Map<String, Object> annotations = new LinkedHashMap<>();
        annotations.put("summary", alert.summary());
        if (runbook != null) {
            annotations.put("runbook_url", runbook);
        }
        rule.put("annotations", annotations);
        rules.add(rule);
    }

    Map<String, Object> group(String name) {
        Map<String, Object> group = new LinkedHashMap<>();
        group.put("name", name);
        group.put("rules", List.copyOf(rules));
        return group;
    }

    private Map<String, Object> labels(Map<String, Object> more) {
        Map<String, Object> all = new LinkedHashMap<>(owner);
        all.putAll(more);
        return all;
    }

    /** How long an alert may wait for somebody. */
    enum Severity {
        PAGE,
        TICKET;

        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * What somebody is told.
     *
     * @param lasting how long it has to be true before
     */
    record Alert(
            String name,
            String expression,
            String lasting,
            Severity severity,
            String summary,
            Map<String, Object> labels) {
        Alert(String name, String expression, String lasting, Severity severity, String summary) {
            this(name, expression, lasting, severity, summary, Map.of());
        }
    }
}
