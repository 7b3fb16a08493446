package dev.platform.cli;

import dev.platform.app.IsolationReport;
import dev.platform.app.IsolationReport.Call;
import dev.platform.finding.Finding;
import dev.platform.finding.Location;
import dev.platform.finding.Severity;
import dev.platform.isolation.Edge;
import dev.platform.isolation.Isolation;
import dev.platform.isolation.Side;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How a verdict on isolation is shown: product by product where they are few, and every pair that may talk.
 *
 * @param matrix whether to show all products against each other
 */
record IsolationView(IsolationReport report, boolean matrix) {
    /** More columns don't fit into a terminal. */
    private static final int MOST = 16;

    void print(PrintWriter out) {
        if (matrix && !report.products().isEmpty() && report.products().size() <= MOST) {
            matrix(out);
            out.println();
        }
        if (report.edges().isEmpty()) {
            out.println("no product reaches another one");
        }
        for (Call call : report.edges()) {
            Edge edge = call.edge();
            out.println(edge.from() + " -> " + edge.to() + " " + edge.portName());
            out.println("  out: " + place(edge.out(), call.asked()));
            out.println("  in:  " + place(edge.in(), call.granted()));
        }
    }

    /** Whether the product at the start of a line reaches that at the head of a column. */
    private void matrix(PrintWriter out) {
        Set<String> pairs = report.edges().stream()
                .map(call ->
                        call.edge().from().namespace() + " " + call.edge().to().namespace())
                .collect(Collectors.toSet());
        Set<String> names = report.products();
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        out.println((" ".repeat(width) + "  " + String.join("  ", names)).stripTrailing());
        for (String from : names) {
            StringBuilder line = new StringBuilder(from).append(" ".repeat(width - from.length()));
            for (String to : names) {
                String sign = from.equals(to) ? "." : pairs.contains(from + " " + to) ? "+" : "-";
                line.append("  ").append(sign).append(" ".repeat(to.length() - 1));
            }
            out.println(line.toString().stripTrailing());
        }
    }

    private static String place(Side side, @Nullable Location spec) {
        return (spec == null ? "no spec" : lined(spec))
                + (side.isolated()
                        ? side.allowances().stream()
                                .map(rule -> ", " + lined(rule.where()))
                                .collect(Collectors.joining())
                        : ", no policy");
    }

    private static String lined(Location location) {
        return location.file() + ":" + location.line();
    }

    Map<String, Object> data(List<Finding> findings) {
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("products", report.products().size());
        summary.put("objects", report.objects());
        summary.put("properties", Isolation.properties().size());
        summary.put("connections", report.edges().size());
        summary.put("errors", Report.count(findings, Severity.ERROR));
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("summary", summary);
        data.put("connections", report.edges().stream().map(IsolationView::data).toList());
        data.put("findings", findings.stream().map(ValidateCommand::data).toList());
        return data;
    }

    private static Map<String, Object> data(Call call) {
        Edge edge = call.edge();
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", edge.from().toString());
        data.put("to", edge.to().toString());
        data.put("protocol", edge.protocol());
        data.put("port", edge.everyPort() ? "any" : edge.port());
        data.put("out", data(edge.out(), call.asked()));
        data.put("in", data(edge.in(), call.granted()));
        return data;
    }

    private static Map<String, Object> data(Side side, @Nullable Location spec) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("spec", spec == null ? "" : lined(spec));
        data.put("rules", rules(side.allowances()));
        return data;
    }

    static List<Map<String, Object>> rules(List<Side.Allowance> allowances) {
        return allowances.stream()
                .map(rule -> {
                    Map<String, Object> data = new LinkedHashMap<>();
                    data.put("policy", rule.policy());
                    data.put("place", lined(rule.where()));
                    return data;
                })
                .toList();
    }
}
