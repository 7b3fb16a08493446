package dev.platform.cli;

import dev.platform.intake.Coverage;
import dev.platform.intake.Coverage.FieldCoverage;
import dev.platform.intake.Coverage.ObjectCoverage;
import dev.platform.intake.Verdict;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Shows what became of what was imported: for people what they may have to look at, as data all of it. */
record CoverageView(Coverage coverage) implements WriteReport.More {
    private static final int NAMED = 3;

    static CoverageView of(@Nullable Coverage coverage) {
        return new CoverageView(coverage == null ? new Coverage(List.of()) : coverage);
    }

    @Override
    public void print(PrintWriter out) {
        Table table = new Table("object", "fields", "kept", "mapped", "implied", "dropped");
        for (ObjectCoverage object : coverage.objects()) {
            table.add(
                    object.kind() + "/" + object.name(),
                    String.valueOf(object.fields().size()),
                    String.valueOf(object.count(Verdict.KEPT)),
                    String.valueOf(object.count(Verdict.MAPPED)),
                    String.valueOf(object.count(Verdict.IMPLIED)),
                    String.valueOf(object.count(Verdict.DROPPED)));
        }
        table.print(out);
        for (Verdict verdict : List.of(Verdict.MAPPED, Verdict.DROPPED)) {
            groups(verdict).values().forEach(group -> print(group, out));
        }
        out.println(summary());
    }

    /** The fields of which the same is to be said. */
    private record Group(FieldCoverage first, TreeSet<String> paths, TreeSet<String> objects) {}

    private Map<String, Group> groups(Verdict verdict) {
        Map<String, Group> groups = new LinkedHashMap<>();
        for (ObjectCoverage object : coverage.objects()) {
            for (FieldCoverage field : object.fields()) {
                if (field.verdict() == verdict) {
                    Group group = groups.computeIfAbsent(
                            field.reason() + field.remedy(), key -> new Group(field, new TreeSet<>(), new TreeSet<>()));
                    group.paths()
                            .add(field.shape()
                                    .replaceFirst("^spec\\.(jobTemplate\\.spec\\.)?(template\\.spec\\.)?", ""));
                    group.objects().add(object.kind() + "/" + object.name());
                }
            }
        }
        return groups;
    }

    private static void print(Group group, PrintWriter out) {
        FieldCoverage first = group.first();
        out.println(first.verdict() + ": " + Report.visible(some(group.paths()) + " of " + some(group.objects())));
        out.println("  " + Report.visible(first.reason()));
        if (!first.remedy().isEmpty()) {
            out.println("  hint: " + Report.visible(first.remedy()));
        }
    }

    private static String some(TreeSet<String> names) {
        List<String> all = List.copyOf(names);
        String shown = String.join(", ", all.subList(0, Math.min(NAMED, all.size())));
        return all.size() > NAMED ? shown + " and " + (all.size() - NAMED) + " more" : shown;
    }

    private String summary() {
        List<String> counts = new ArrayList<>();
        for (Verdict verdict : Verdict.values()) {
            counts.add(coverage.count(verdict) + " " + verdict);
        }
        return Report.count(coverage.fields(), "field") + ": " + String.join(", ", counts);
    }

    @Override
    public Map<String, Object> data() {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("fields", coverage.fields());
        for (Verdict verdict : Verdict.values()) {
            data.put(verdict.name().toLowerCase(Locale.ROOT), coverage.count(verdict));
        }
        data.put("objects", coverage.objects().stream().map(CoverageView::data).toList());
        return data;
    }

    private static Map<String, Object> data(ObjectCoverage object) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("kind", object.kind());
        data.put("name", object.name());
        data.put("where", object.where().toString());
        data.put("fields", object.fields().stream().map(CoverageView::data).toList());
        return data;
    }

    private static Map<String, Object> data(FieldCoverage field) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("path", field.path());
        data.put("line", field.where().line());
        data.put("verdict", field.verdict().toString());
        if (!field.reason().isEmpty()) {
            data.put("reason", field.reason());
        }
        if (!field.remedy().isEmpty()) {
            data.put("hint", field.remedy());
        }
        return data;
    }
}
