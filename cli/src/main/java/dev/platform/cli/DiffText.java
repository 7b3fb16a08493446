package dev.platform.cli;

import dev.platform.app.RenderedDiff;
import dev.platform.diff.ChangeGroup;
import dev.platform.diff.Danger;
import dev.platform.diff.DangerGroup;
import dev.platform.diff.Edit;
import dev.platform.diff.ObjectChange;
import dev.platform.diff.PodRange;
import dev.platform.diff.ProductChange;
import dev.platform.diff.TextDiff;
import dev.platform.diff.TreeDiff;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** A difference for people at a terminal: by product, danger first; what is the same in many products once. */
final class DiffText {
    private static final int WIDEST = 60;
    private static final int NAMED = 3;

    private final RenderedDiff rendered;
    private final TreeDiff diff;
    private final PrintWriter out;

    DiffText(RenderedDiff rendered, PrintWriter out) {
        this.rendered = rendered;
        this.diff = rendered.diff();
        this.out = out;
    }

    static String of(RenderedDiff rendered) {
        StringWriter text = new StringWriter();
        new DiffText(rendered, new PrintWriter(text)).print();
        return text.toString();
    }

    void print() {
        out.println(rendered.base().revision() + " .. " + rendered.headName() + ": " + DiffSummary.of(rendered));
        if (!diff.changes().isEmpty() && !rendered.approvers().isEmpty()) {
            out.println("to be approved by " + DiffSummary.approvers(rendered));
        }
        List<DangerGroup> dangers = DangerGroup.of(diff.dangers(), rendered::isApproved);
        List<ChangeGroup> groups = rendered.groups();
        List<DangerGroup> wide =
                dangers.stream().filter(group -> group.products().size() > 1).toList();
        if (!wide.isEmpty()) {
            out.println();
            out.println("in several products");
            wide.forEach(this::danger);
        }
        Map<String, List<DangerGroup>> dangersOf = DangerGroup.byProduct(dangers);
        Map<String, List<ChangeGroup>> groupsOf = ChangeGroup.byProduct(groups);
        for (ProductChange product : diff.productChanges()) {
            product(
                    product,
                    dangersOf.getOrDefault(product.product(), List.of()),
                    groupsOf.getOrDefault(product.product(), List.of()));
        }
        groups.stream().filter(group -> group.products().size() > 1).forEach(this::shared);
        DiffSummary.asides(rendered).forEach(line -> out.println("\n" + line));
    }

    private void product(ProductChange product, List<DangerGroup> dangers, List<ChangeGroup> groups) {
        if (dangers.isEmpty() && groups.isEmpty()) {
            return;
        }
        out.println();
        out.println(DiffSummary.heading(product));
        DiffSummary.facts(product).forEach(fact -> out.println("  " + fact));
        dangers.forEach(this::danger);
        groups.forEach(this::change);
    }

    private void danger(DangerGroup group) {
        Danger danger = group.first();
        boolean approved = rendered.isApproved(danger);
        out.println("  " + (approved ? "approved" : danger.severity()) + ": "
                + danger.change().key() + more(group.size())
                + (danger.path().isEmpty() ? "" : " " + danger.path()) + ": " + danger.message() + " ["
                + danger.rule() + "]");
        out.println("    hint: " + danger.remedy() + "; from "
                + rendered.causes().of(danger) + (approved ? "" : "; " + danger.fingerprint()));
    }

    private void change(ChangeGroup group) {
        ObjectChange first = group.first();
        String sign = switch (first.kind()) {
            case ADDED -> "+";
            case REMOVED -> "-";
            case CHANGED -> "~";
            case RENAMED, MOVED -> ">";
        };
        String from = first.from().isEmpty() ? "" : " (" + first.kind() + " from " + first.from() + ")";
        out.println("  " + sign + " " + first.key() + from + more(group.size()) + restart(group.changes()));
        if (first.kind() != ObjectChange.Kind.RENAMED) {
            first.edits().forEach(this::print);
        }
    }

    /** What many products have in the same way. */
    private void shared(ChangeGroup group) {
        SortedSet<String> products = group.products();
        out.println();
        out.println(products.size() + " products: " + named(products));
        out.println(
                "  ~ " + Report.count(group.size(), "object") + ": " + named(group.kinds()) + restart(group.changes()));
        group.first().edits().forEach(this::print);
    }

    private static String named(SortedSet<String> names) {
        String some = String.join(", ", names.stream().limit(NAMED).toList());
        return names.size() <= NAMED ? some : some + " and " + (names.size() - NAMED) + " more";
    }

    private static String more(int size) {
        return size == 1 ? "" : " and " + (size - 1) + " more like it";
    }

    private String restart(List<ObjectChange> changes) {
        PodRange pods = diff.pods(changes);
        return changes.get(0).restarts() ? " (restarts " + pods + (pods.max() == 1 ? " pod)" : " pods)") : "";
    }

    private void print(Edit edit) {
        String before = String.valueOf(edit.before());
        String after = String.valueOf(edit.after());
        if (edit.op() == Edit.Op.REPLACE && before.contains("\n") && after.contains("\n")) {
            out.println("      ~ " + edit.path() + ":");
            TextDiff.unified("", before, after).stream()
                    .skip(2)
                    .forEach(line -> out.println("          " + Report.visible(line)));
            return;
        }
        out.println("      " + line(edit));
    }

    private static String line(Edit edit) {
        return switch (edit.op()) {
            case ADD -> "+ " + edit.path() + ": " + shown(edit.after());
            case REMOVE -> "- " + edit.path() + ": " + shown(edit.before());
            case REORDER -> "~ " + edit.path() + ": order " + shown(edit.before()) + " -> " + shown(edit.after());
            case REPLACE -> "~ " + edit.path() + ": " + shown(edit.before()) + " -> " + shown(edit.after());
        };
    }

    private static String shown(@Nullable Object value) {
        String text = Report.visible(String.valueOf(value));
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST) + "…";
    }
}
