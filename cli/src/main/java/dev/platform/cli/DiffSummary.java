package dev.platform.cli;

import dev.platform.app.RenderedDiff;
import dev.platform.diff.Danger.Severity;
import dev.platform.diff.ObjectChange.Kind;
import dev.platform.diff.ProductChange;
import dev.platform.diff.TreeDiff;
import java.util.ArrayList;
import java.util.List;

/** What a reader of a difference is told first, in whatever form. */
final class DiffSummary {
    private DiffSummary() {}

    /** The whole in one line. */
    static String of(RenderedDiff rendered) {
        TreeDiff diff = rendered.diff();
        if (diff.changes().isEmpty()) {
            return "nothing changes";
        }
        List<String> objects = new ArrayList<>();
        for (Kind kind : Kind.values()) {
            if (diff.count(kind) > 0) {
                objects.add(diff.count(kind) + " " + kind);
            }
        }
        return counts(rendered) + "; objects: " + String.join(", ", objects) + "; " + restarts(diff);
    }

    private static String restarts(TreeDiff diff) {
        if (diff.restarts() == 0) {
            return "nothing restarts";
        }
        return Report.count(diff.restarts(), "workload") + " restart" + (diff.restarts() == 1 ? "s" : "") + ", "
                + diff.pods(diff.changes()) + " pods";
    }

    private static String counts(RenderedDiff rendered) {
        return Report.count(rendered.count(Severity.DANGER), "danger") + ", "
                + Report.count(rendered.count(Severity.WARN), "warning")
                + (rendered.approved() == 0 ? "" : ", " + rendered.approved() + " approved");
    }

    /** Those of whom each has to approve. */
    static String approvers(RenderedDiff rendered) {
        return String.join(
                ", ",
                rendered.approvers().stream()
                        .map(owners -> String.join(" or ", owners))
                        .toList());
    }

    static String heading(ProductChange product) {
        String name = product.product().isEmpty() ? "the platform" : product.product();
        return product.team().isEmpty() ? name : name + " (" + product.team() + ")";
    }

    /** What of hosts, certificates and quota a change touches. */
    static List<String> facts(ProductChange product) {
        List<String> facts = new ArrayList<>();
        fact(facts, "new hosts", List.copyOf(product.hostsAdded()));
        fact(facts, "hosts that go", List.copyOf(product.hostsRemoved()));
        fact(facts, "certificates", product.certificates());
        fact(facts, "quota", product.quota());
        fact(facts, "add-ons", product.addons());
        return facts;
    }

    private static void fact(List<String> facts, String name, List<String> values) {
        if (!values.isEmpty()) {
            facts.add(name + ": " + String.join(", ", values));
        }
    }
}
