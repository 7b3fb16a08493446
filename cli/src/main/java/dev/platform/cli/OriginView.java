package dev.platform.cli;

import dev.platform.app.Provenance.Origin;
import dev.platform.app.Variation;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Where a rendered value comes from, for people and for programs. */
final class OriginView {
    private final Origin origin;
    private final @Nullable String path;

    OriginView(Origin origin, @Nullable String path) {
        this.origin = origin;
        this.path = path;
    }

    void show(Report report) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("where", origin.where().toString());
        data.put("value", path == null || origin.value() == null ? "" : origin.value());
        data.put("renderedFrom", origin.cause().toString());
        data.put("drawnBy", origin.drawnBy());
        data.put("fields", origin.fields().stream().map(OriginView::field).toList());
        report.data("Origin", data, this::print);
    }

    private static Map<String, Object> field(Variation variation) {
        Map<String, Object> field = new LinkedHashMap<>();
        field.put("field", variation.field());
        field.put("where", variation.place().toString());
        field.put("written", variation.isWritten());
        field.put("files", variation.changed().size());
        return field;
    }

    private void print(PrintWriter out) {
        Map<String, Object> head = new LinkedHashMap<>();
        head.put("where", origin.where());
        if (path != null && origin.value() != null) {
            head.put("value", origin.value());
        }
        head.put("rendered from", origin.cause());
        head.put("drawn by", origin.drawnBy());
        Outline.print(head, out);
        part("written in", origin.fields().stream().filter(Variation::isWritten).toList(), out);
        part(
                "a default, which these fields would change",
                origin.fields().stream().filter(field -> !field.isWritten()).toList(),
                out);
        if (origin.fields().isEmpty()) {
            out.println("no field of a spec changes it");
        }
    }

    private static void part(String title, List<Variation> fields, PrintWriter out) {
        if (!fields.isEmpty()) {
            out.println(title + ":");
            Table table = new Table("field", "where", "files");
            fields.forEach(field -> table.add(
                    field.field(), field.place().toString(), field.changed().size()));
            table.print(out);
        }
    }
}
