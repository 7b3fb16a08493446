package dev.platform.cli;

import dev.platform.app.RenderedDiff;
import dev.platform.diff.ChangeGroup;
import dev.platform.diff.Danger;
import dev.platform.diff.DangerGroup;
import dev.platform.diff.Edit;
import dev.platform.diff.ObjectChange;
import dev.platform.diff.ProductChange;
import dev.platform.diff.TreeDiff;
import dev.platform.model.ChangeSeverity;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A difference as comments of a pull request: what is dangerous first and always, then as many of the changes as there is
 * room for. What is left out is counted. More than one comment is made only where danger alone fills one.
 */
final class DiffMarkdown {
    /** By it the comment is found again, so that there is one. */
    static final String MARK = "<!-- platform-diff v=1 ";

    private static final String DANGERS = "\n| | object | what may happen | from |\n| --- | --- | --- | --- |\n";
    private static final int LONGEST = 120;
    private static final int NAMED = 5;
    /** What the last line needs at the most. */
    private static final int RESERVE = 600;

    private final RenderedDiff rendered;
    private final TreeDiff diff;
    private final int most;
    private final String report;

    /**
     * @param most the bytes of a comment in UTF-8
     * @param report where the whole of it is; empty if nowhere
     */
    DiffMarkdown(RenderedDiff rendered, int most, String report) {
        this.rendered = rendered;
        this.diff = rendered.diff();
        this.most = most <= 0 ? Integer.MAX_VALUE : Math.max(RESERVE, most - RESERVE);
        this.report = report;
    }

    /** Each a whole comment. */
    List<String> comments() {
        List<DangerGroup> dangers = DangerGroup.of(diff.dangers(), rendered::isApproved);
        List<MarkdownBudget> comments = new ArrayList<>();
        MarkdownBudget comment = comment(comments);
        boolean table = false;
        for (DangerGroup group : dangers) {
            String row = row(group);
            String start = table ? row : DANGERS + row;
            if (!isUrgent(group)) {
                table |= comment.add(start);
            } else if (comment.fits(start)) {
                table |= comment.add(start);
            } else {
                comment = comment(comments);
                comment.force(DANGERS + row);
                table = true;
            }
        }
        products(comment);
        changes(comment);
        comment.force(footer(comment.left()));
        return comments.stream().map(MarkdownBudget::text).toList();
    }

    private boolean isUrgent(DangerGroup group) {
        return group.first().severity() == ChangeSeverity.DANGER && !rendered.isApproved(group.first());
    }

    private MarkdownBudget comment(List<MarkdownBudget> comments) {
        MarkdownBudget comment = new MarkdownBudget(most);
        comments.add(comment);
        comment.force(
                mark() + "### platform diff · " + (comments.size() == 1 ? head() : "part " + comments.size() + "\n"));
        return comment;
    }

    /** Tells programs how many dangers stand in the way. */
    private String mark() {
        return MARK + "danger=" + rendered.count(ChangeSeverity.DANGER) + " -->\n";
    }

    private String head() {
        String head = DiffSummary.of(rendered).replaceFirst("^([0-9]+ dangers?)", "**$1**") + "\n";
        boolean named = !diff.changes().isEmpty() && !rendered.approvers().isEmpty();
        for (String aside : DiffSummary.asides(rendered)) {
            head += "\n" + text(aside) + ".\n";
        }
        return named ? head + "\nTo be approved by " + code(DiffSummary.approvers(rendered)) + ".\n" : head;
    }

    private String row(DangerGroup group) {
        Danger danger = group.first();
        String verdict = rendered.isApproved(danger)
                ? "approved"
                : (isUrgent(group) ? "**danger**" : danger.severity().toString());
        return "| " + verdict + " | " + code(danger.change().key()) + more(group.size()) + " | "
                + (danger.path().isEmpty() ? "" : code(danger.path()) + ' ')
                + text(danger.message()) + "; " + text(danger.remedy()) + " (" + danger.rule() + ", "
                + danger.fingerprint() + ") | " + code(rendered.causes().of(danger)) + " |\n";
    }

    private static String more(int size) {
        return size == 1 ? "" : " and " + (size - 1) + " more";
    }

    /** What becomes of each product beyond its objects, in a row. */
    private void products(MarkdownBudget comment) {
        String header =
                "\n| product | team | hosts, certificates, quota, add-ons | pods made anew |\n| --- | --- | --- | --- |\n";
        boolean table = false;
        List<ProductChange> touched = diff.productChanges().stream()
                .filter(product ->
                        product.restarts() > 0 || !DiffSummary.facts(product).isEmpty())
                .toList();
        for (ProductChange product : touched) {
            String facts =
                    DiffSummary.facts(product).stream().map(DiffMarkdown::text).collect(Collectors.joining("; "));
            String row = "| " + (product.product().isEmpty() ? "the platform" : code(product.product())) + " | "
                    + (product.team().isEmpty() ? "" : code(product.team())) + " | " + facts + " | "
                    + (product.restarts() == 0 ? "" : product.pods()) + " |\n";
            table |= comment.add(table ? row : header + row);
        }
    }

    private void changes(MarkdownBudget comment) {
        List<ChangeGroup> groups = rendered.groups();
        ChangeGroup.byProduct(groups)
                .forEach((product, own) -> section(product.isEmpty() ? "the platform" : product, own, comment));
        List<ChangeGroup> shared =
                groups.stream().filter(group -> group.products().size() > 1).toList();
        if (!shared.isEmpty()) {
            section("in several products", shared, comment);
        }
    }

    /** Closed, so that a long one is in nobody's way. */
    private void section(String name, List<ChangeGroup> groups, MarkdownBudget comment) {
        String end = "\n</details>\n";
        String start = "\n<details><summary><b>" + text(name) + "</b>: " + Report.count(groups.size(), "change")
                + "</summary>\n\n";
        if (!comment.add(start, end + lines(groups.get(0)))) {
            comment.leaveOut(groups.size() - 1);
            return;
        }
        groups.forEach(group -> comment.add(lines(group), end));
        comment.force(end);
    }

    private String lines(ChangeGroup group) {
        ObjectChange first = group.first();
        SortedSet<String> products = group.products();
        StringBuilder lines = new StringBuilder("- " + first.kind() + ' ' + code(first.key()));
        lines.append(first.from().isEmpty() ? "" : " from " + code(first.from()));
        lines.append(more(group.size()));
        lines.append(products.size() > 1 ? " in " + named(products) : "");
        lines.append(first.restarts() ? ", pods are made anew" : "").append('\n');
        if (first.kind() != ObjectChange.Kind.RENAMED) {
            first.edits().forEach(edit -> lines.append(line(edit)));
        }
        return lines.toString();
    }

    private static String named(SortedSet<String> names) {
        String some = names.stream()
                .limit(NAMED)
                .map(name -> name.isEmpty() ? "the platform" : code(name))
                .collect(Collectors.joining(", "));
        return names.size() <= NAMED ? some : some + " and " + (names.size() - NAMED) + " more products";
    }

    private static String line(Edit edit) {
        String order = edit.op() == Edit.Op.REORDER ? "order " : "";
        return "  - " + code(edit.path()) + ' ' + order + code(edit.before()) + " → " + code(edit.after()) + "\n";
    }

    private String footer(int left) {
        List<String> parts = new ArrayList<>();
        if (left > 0) {
            parts.add("and " + Report.count(left, "row") + " more");
        }
        if (!report.isEmpty()) {
            parts.add("[the whole report](" + report + ")");
        }
        if (left > 0 || !diff.changes().isEmpty()) {
            parts.add("<code>platform diff " + text(rendered.base().revision()) + "</code>");
        }
        return parts.isEmpty() ? "" : "\n<sub>" + String.join(" · ", parts) + "</sub>\n";
    }

    /** In a span of code nobody is called and nothing is linked; what would end it or the cell is taken out. */
    private static String code(@Nullable Object value) {
        return value == null ? "·" : "`" + safe(value.toString()).replace('`', '\'') + "`";
    }

    /** Words among others: what Markdown, HTML and the forge would make something of is taken apart. */
    private static String text(String value) {
        return safe(value)
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replaceAll("([*_`\\[\\]~])", "\\\\$1")
                .replaceAll("([@#])(?=[A-Za-z0-9])", "$1\u2060")
                .replaceAll("(?i)\\bGH-(?=[0-9])", "GH\u2011");
    }

    private static String safe(String value) {
        String visible = Report.visible(value).replace("|", "¦");
        if (visible.codePointCount(0, visible.length()) <= LONGEST) {
            return visible;
        }
        return visible.substring(0, visible.offsetByCodePoints(0, LONGEST)) + "…";
    }
}
