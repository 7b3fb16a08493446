package dev.platform.cli;

import dev.platform.app.Connection;
import dev.platform.app.Connection.Answer;
import dev.platform.app.Connection.End;
import dev.platform.app.Connection.Remedy;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** How the answer is shown whether a service reaches another one. */
record ConnectionView(Connection connection) {
    void show(Report report) {
        report.data("Connection", data(), this::print);
        for (Answer answer : connection.answers()) {
            // The called side goes first: until then the other one couldn't be merged.
            Stream.of(answer.in(), answer.out()).forEach(end -> remedy(end, report));
        }
    }

    private void print(PrintWriter out) {
        for (Answer answer : connection.answers()) {
            out.println((answer.isOpen() ? "allowed: " : "denied: ")
                    + connection.question().from() + " -> "
                    + connection.question().to() + ":" + answer.port().called());
            print("out", answer.out(), out);
            print("in", answer.in(), out);
        }
    }

    private static void print(String side, End end, PrintWriter out) {
        out.println("  " + side + " of " + end.peer() + ": " + (end.isOpen() ? "open" : "closed"));
        out.println("    spec: "
                + (end.spec() == null
                        ? "no rule"
                        : end.spec().file() + ":" + end.spec().line()));
        String rules = end.rules().stream()
                .map(rule -> rule.where().file() + ":" + rule.where().line() + " (NetworkPolicy " + rule.policy() + ")")
                .collect(Collectors.joining(", "));
        out.println("    rendered: " + (rules.isEmpty() ? end.isOpen() ? "no policy" : "no rule" : rules));
    }

    private static void remedy(End end, Report report) {
        Remedy remedy = end.remedy();
        if (remedy == null) {
            return;
        }
        if (remedy.patch().isEmpty()) {
            report.say("  hint: " + remedy.what() + ", for " + remedy.file());
        } else {
            report.say("  hint: " + end.team() + ": " + remedy.what() + ", as this patch does:");
            report.diff(remedy.patch());
        }
    }

    private Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("from", connection.question().from().toString());
        data.put("to", connection.question().to().toString());
        data.put("allowed", connection.isOpen());
        data.put(
                "ports", connection.answers().stream().map(ConnectionView::data).toList());
        return data;
    }

    private static Map<String, Object> data(Answer answer) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("port", answer.port().called());
        data.put("containerPort", answer.port().number());
        data.put("protocol", answer.port().protocol());
        data.put("allowed", answer.isOpen());
        data.put("out", data(answer.out()));
        data.put("in", data(answer.in()));
        return data;
    }

    private static Map<String, Object> data(End end) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("service", end.peer().toString());
        data.put("open", end.isOpen());
        data.put(
                "spec",
                end.spec() == null ? "" : end.spec().file() + ":" + end.spec().line());
        data.put("rules", IsolationView.rules(end.rules()));
        if (end.remedy() != null) {
            data.put("remedy", data(end.team(), end.remedy()));
        }
        return data;
    }

    private static Map<String, Object> data(String team, Remedy remedy) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("team", team);
        data.put("what", remedy.what());
        data.put("file", remedy.file());
        data.put("patch", remedy.patch());
        return data;
    }
}
