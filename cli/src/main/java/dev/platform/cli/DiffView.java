package dev.platform.cli;

import dev.platform.app.RenderedDiff;
import dev.platform.diff.Danger;
import dev.platform.diff.Edit;
import dev.platform.diff.ObjectChange;
import dev.platform.diff.TreeDiff;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A difference as it is printed: for people by product, danger first; as data whole. */
final class DiffView {
    private static final int WIDEST = 60;

    private final RenderedDiff rendered;
    private final TreeDiff diff;

    DiffView(RenderedDiff rendered) {
        this.rendered = rendered;
        this.diff = rendered.diff();
    }

    void print(PrintWriter out) {
        out.println(rendered.base() + " .. " + rendered.headName() + ": " + summary());
        for (String product : diff.products()) {
            out.println();
            out.println(product.isEmpty() ? "the platform" : product);
            dangers(product).forEach(danger -> print(danger, out));
            ChangeGroups.of(diff.of(product)).forEach(alike -> print(alike, out));
        }
    }

    private String summary() {
        if (diff.changes().isEmpty()) {
            return "nothing changes";
        }
        return Report.count(diff.count(ObjectChange.Kind.ADDED), "object") + " added, "
                + diff.count(ObjectChange.Kind.CHANGED)
                + " changed, " + diff.count(ObjectChange.Kind.REMOVED) + " removed; "
                + Report.count(diff.count(Danger.Severity.DANGER), "danger") + ", "
                + Report.count(diff.count(Danger.Severity.WARN), "warning") + "; "
                + diff.restarts() + " restart";
    }

    private List<Danger> dangers(String product) {
        return diff.dangers().stream()
                .filter(danger -> TreeDiff.product(danger.change()).equals(product))
                .sorted(Comparator.comparing(Danger::severity).reversed())
                .toList();
    }

    private static void print(Danger danger, PrintWriter out) {
        out.println("  " + danger.severity() + ": " + danger.change().key() + " " + danger.place() + ": "
                + danger.message() + " [" + danger.rule() + "]");
        out.println("    hint: " + danger.remedy() + "; from "
                + danger.change().last().cause());
    }

    private static void print(List<ObjectChange> alike, PrintWriter out) {
        ObjectChange first = alike.get(0);
        String sign = switch (first.kind()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
        };
        String more = alike.size() == 1 ? "" : " and " + (alike.size() - 1) + " more like it";
        out.println("  " + sign + " " + first.key() + more + (first.restarts() ? " (its pods restart)" : ""));
        first.edits().forEach(edit -> out.println("      " + line(edit)));
    }

    private static String line(Edit edit) {
        if (edit.before() == null) {
            return "+ " + edit.path() + ": " + shown(edit.after());
        }
        return edit.after() == null
                ? "- " + edit.path() + ": " + shown(edit.before())
                : "~ " + edit.path() + ": " + shown(edit.before()) + " -> " + shown(edit.after());
    }

    private static String shown(@Nullable Object value) {
        String text = Report.visible(String.valueOf(value));
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST) + "…";
    }

    Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("base", rendered.base());
        data.put("head", rendered.head() == null ? "" : rendered.head());
        Map<String, Object> summary = new LinkedHashMap<>();
        for (ObjectChange.Kind kind : ObjectChange.Kind.values()) {
            summary.put(kind.toString(), diff.count(kind));
        }
        for (Danger.Severity severity : Danger.Severity.values()) {
            summary.put(severity.toString(), diff.count(severity));
        }
        summary.put(
                "products",
                diff.products().stream().filter(product -> !product.isEmpty()).toList());
        data.put("summary", summary);
        data.put("findings", diff.dangers().stream().map(DiffView::data).toList());
        data.put("objects", diff.changes().stream().map(DiffView::data).toList());
        return data;
    }

    private static Map<String, Object> data(Danger danger) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("rule", danger.rule());
        data.put("severity", danger.severity().toString());
        data.put("fingerprint", danger.fingerprint());
        data.put("object", danger.change().key().toString());
        data.put("path", danger.path());
        data.put("message", danger.message());
        data.put("remedy", danger.remedy());
        data.put("file", danger.change().last().path().value());
        data.put("cause", danger.change().last().cause());
        return data;
    }

    private static Map<String, Object> data(ObjectChange change) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("object", change.key().toString());
        data.put("product", TreeDiff.product(change));
        data.put("change", change.kind().toString());
        data.put("restarts", change.restarts());
        data.put("file", change.last().path().value());
        data.put("edits", change.edits().stream().map(DiffView::data).toList());
        return data;
    }

    private static Map<String, Object> data(Edit edit) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("path", edit.path());
        data.put("before", edit.before() == null ? "" : edit.before());
        data.put("after", edit.after() == null ? "" : edit.after());
        return data;
    }
}
