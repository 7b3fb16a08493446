package dev.platform.cli;

import dev.platform.app.RenderedDiff;
import dev.platform.diff.Danger;
import dev.platform.diff.Edit;
import dev.platform.diff.ObjectChange;
import dev.platform.diff.TreeDiff;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A difference as the comment of a pull request: what is dangerous first and always, then as many of the changes as there
 * is room for. What is left out is counted.
 */
final class DiffMarkdown {
    /** By it the comment is found again, so that there is one. */
    static final String MARK = "<!-- platform-diff v=1 -->";

    private static final int LONGEST = 120;

    /** What the last line needs at the most. */
    private static final int RESERVE = 200;

    private final RenderedDiff rendered;
    private final TreeDiff diff;
    private final int budget;
    private final StringBuilder text = new StringBuilder();
    private int bytes;
    private int left;

    /** @param budget the most bytes of the whole text in UTF-8; danger is shown even so */
    DiffMarkdown(RenderedDiff rendered, int budget) {
        this.rendered = rendered;
        this.diff = rendered.diff();
        this.budget = budget;
    }

    String text() {
        append(MARK + "\n### platform diff · " + summary() + "\n");
        List<Danger> dangers = new ArrayList<>(diff.dangers());
        dangers.sort(Comparator.comparing(Danger::severity).reversed());
        if (!dangers.isEmpty()) {
            append("\n| | object | what may happen | from |\n| --- | --- | --- | --- |\n");
        }
        dangers.forEach(danger -> add(row(danger), danger.severity() == Danger.Severity.DANGER));
        for (String product : diff.products()) {
            product(product);
        }
        append(
                left == 0
                        ? ""
                        : "\n<sub>and " + Report.count(left, "row") + " more: see `platform diff "
                                + safe(rendered.base()) + "`</sub>\n");
        return text.toString();
    }

    private String summary() {
        if (diff.changes().isEmpty()) {
            return "nothing changes";
        }
        long products =
                diff.products().stream().filter(product -> !product.isEmpty()).count();
        return "**" + Report.count(diff.count(Danger.Severity.DANGER), "danger") + "** · "
                + Report.count(diff.count(Danger.Severity.WARN), "warning") + " · "
                + Report.count(products, "product") + " · "
                + Report.count(diff.changes().size(), "object") + " · "
                + diff.restarts() + " restart";
    }

    private static String row(Danger danger) {
        return "| " + danger.severity() + " | " + code(danger.change().key().toString()) + " | " + code(danger.place())
                + " "
                + danger.message() + ": " + danger.remedy() + " (" + danger.rule() + ", " + danger.fingerprint()
                + ") | "
                + code(danger.change().last().cause()) + " |\n";
    }

    private void product(String product) {
        List<List<ObjectChange>> groups = ChangeGroups.of(diff.of(product));
        if (!add("\n**" + (product.isEmpty() ? "the platform" : product) + "**\n\n", false)) {
            left += groups.size() - 1;
            return;
        }
        groups.forEach(alike -> add(lines(alike), false));
    }

    private static String lines(List<ObjectChange> alike) {
        ObjectChange first = alike.get(0);
        StringBuilder lines =
                new StringBuilder("- " + first.kind() + " " + code(first.key().toString()));
        lines.append(alike.size() == 1 ? "" : " and " + (alike.size() - 1) + " more like it");
        lines.append(first.restarts() ? ", its pods restart" : "").append('\n');
        for (Edit edit : first.edits()) {
            lines.append("  - ").append(code(edit.path())).append(' ').append(code(edit.before()));
            lines.append(" → ").append(code(edit.after())).append('\n');
        }
        return lines.toString();
    }

    /** Whole or not at all; what is left out is counted. */
    private boolean add(String part, boolean always) {
        if (!always && bytes + bytes(part) > budget - RESERVE) {
            left++;
            return false;
        }
        append(part);
        return true;
    }

    private void append(String part) {
        text.append(part);
        bytes += bytes(part);
    }

    private static int bytes(String part) {
        return part.getBytes(StandardCharsets.UTF_8).length;
    }

    /** In a span of code nobody is called and nothing is linked; what would end it or the cell is taken out. */
    private static String code(@Nullable Object value) {
        return value == null ? "·" : "`" + safe(value.toString()) + "`";
    }

    private static String safe(String value) {
        String visible = Report.visible(value).replace('`', '\'').replace("|", "¦");
        return visible.length() <= LONGEST ? visible : visible.substring(0, LONGEST) + "…";
    }
}
