package dev.platform.cli;

import dev.platform.app.Connection;
import dev.platform.app.Connection.Answer;
import dev.platform.app.Connection.End;
import dev.platform.app.Connection.Remedy;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** How the answer is shown whether a service reaches another one. */
record ConnectionView(Connection connection) {
    void show(Report report) {
        report.data("Connection", data(), this::print);
        if (!connection.isOpen()) {
            report.say("  hint: the called side goes first; 'git apply' takes each patch as it is");
        }
    }

    private void print(PrintWriter out) {
        for (Answer answer : connection.answers()) {
            out.println((answer.isOpen() ? "allowed: " : "denied: ")
                    + connection.question().from() + " -> "
                    + connection.question().to() + ":" + answer.port().called());
            print("out", answer.out(), out);
            print("in", answer.in(), out);
            // The called side goes first: until then the other one couldn't be merged.
            print(answer.in(), out);
            print(answer.out(), out);
        }
    }

    /** What opens one side, if it is closed. */
    private static void print(End end, PrintWriter out) {
        Remedy remedy = end.remedy();
        if (remedy != null) {
            out.println(end.team() + ": " + remedy.what() + ", for " + remedy.file());
            remedy.patch().forEach(line -> out.println(Report.visible(line)));
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
